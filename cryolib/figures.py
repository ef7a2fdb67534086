"""The house style of the figures, and `show`: one way to put a picture on a page.

Colours are named for what they mean. In a figure they are plain colours; on a page each becomes a CSS
variable (``--cryo-cold`` …) with a value for light and one for dark, both at least 3:1 against the page.
"""

from contextlib import contextmanager

INK = "#000000"  # follows the text colour of the page
COLD = "#1565a9"
WARM = "#c4461a"
ACCENT = "#7b3fa0"
LEAF = "#14776a"
GOLD = "#96690a"
MUTED = "#697280"
GRID = "#d9dee4"
PAPER = "#ffffff"
CYCLE = (COLD, WARM, LEAF, ACCENT, GOLD, MUTED)

THEME = {
    COLD: "cold",
    WARM: "warm",
    ACCENT: "accent",
    LEAF: "leaf",
    GOLD: "gold",
    MUTED: "muted",
    GRID: "grid",
    PAPER: "paper",
}
DARK = {
    "cold": "#6cb4f5",
    "warm": "#ff9a70",
    "accent": "#cfa4f2",
    "leaf": "#4ecdb6",
    "gold": "#e5bd5b",
    "muted": "#9aa5b3",
    "grid": "#394049",
    "paper": "#131416",
}

WIDTH, HEIGHT = 5.0, 3.4  # inches; on a phone of 390 px one point is then about one pixel

STYLE = {
    "figure.figsize": (WIDTH, HEIGHT),
    "figure.constrained_layout.use": True,
    "figure.dpi": 100,
    "figure.facecolor": "none",
    "savefig.facecolor": "white",
    "axes.facecolor": "none",
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.labelsize": 10,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "mathtext.fontset": "dejavusans",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.8,
    "axes.edgecolor": MUTED,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.axisbelow": True,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.major.width": 0.8,
    "ytick.major.width": 0.8,
    "xtick.major.size": 3,
    "ytick.major.size": 3,
    "axes.grid": False,
    "grid.color": GRID,
    "grid.linewidth": 0.8,
    "lines.linewidth": 2.0,
    "lines.markersize": 6,
    "patch.linewidth": 0.8,
    "lines.solid_capstyle": "round",
}


@contextmanager
def _restored(before):
    import matplotlib as mpl

    try:
        yield
    finally:
        mpl.rcParams.update(before)


def house():
    """Turn the house style on; as ``with house():`` it ends with the block.

    Example:
        >>> with house():
        ...     import matplotlib as mpl
        ...     mpl.rcParams["figure.figsize"]
        [5.0, 3.4]
    """
    import matplotlib as mpl

    before = {key: mpl.rcParams[key] for key in (*STYLE, "axes.prop_cycle")}
    mpl.rcParams.update(STYLE)
    mpl.rcParams["axes.prop_cycle"] = mpl.cycler(color=CYCLE)
    return _restored(before)


def ramp(n):
    """``n`` colours from deep blue (coldest) to ice (warmest), as hex.

    Evenly spaced in lightness and hue of the perceptual space OKLCh, so that equal steps look equal and
    the order survives every kind of colour blindness and a grey print. The ends stay visible on white and
    on black.

    Example:
        >>> ramp(3)
        ['#2a42a0', '#2f84be', '#6ebed5']
    """
    steps = [i / (n - 1) if n > 1 else 0.5 for i in range(n)]
    return [_oklch_hex(0.42 + 0.34 * t, 0.155 - 0.07 * t, 268 - 50 * t) for t in steps]


def _oklch_hex(lightness, chroma, hue):
    """A colour of OKLCh (Ottosson 2020) as sRGB hex."""
    import numpy as np

    a, b = chroma * np.cos(np.radians(hue)), chroma * np.sin(np.radians(hue))
    cones = np.array(
        [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.2914855480]]
    ) @ [lightness, a, b]
    linear = (
        np.array(
            [
                [4.0767416621, -3.3077115913, 0.2309699292],
                [-1.2684380046, 2.6097574011, -0.3413193965],
                [-0.0041960863, -0.7034186147, 1.7076147010],
            ]
        )
        @ cones**3
    )
    linear = np.clip(linear, 0, 1)
    srgb = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(255 * value):02x}" for value in srgb)


def show(fig, *, alt=None, name=None):
    """A figure without controls, drawn by the same renderer as an explorable.

    Args:
        fig: the finished figure; it is closed, so end the cell with this call
        alt: what a reader who cannot see the picture needs to know
        name: id on the page (default: made from the alt text)
    Raises:
        ValueError: alt is missing or empty
    """
    from .explore.still import Still

    return Still(fig, alt=alt, name=name)
