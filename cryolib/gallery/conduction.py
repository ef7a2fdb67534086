"""Figures of the chapter ``principles/heat-leaks/conduction``: rods in series and what they are made of."""

from functools import cache

import numpy as np

from cryolib import conduction, materials
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, INK, LEAF, MUTED, PAPER, WARM, house, show
from cryolib.fits import Fit
from cryolib.gallery.interception import intercept, windows

T_BATH = 4.2
AREA, LENGTH = 1e-4, 0.1


@cache
def _k(name):
    """Conductivity of a material of the figures; G-10 is carried below the 12 K where its source stops."""
    if name == "steel, k = aT":
        return _linear(name, 0.10)
    if name == "copper, k = aT":
        return _linear(name, 1.6)
    k = materials.conductivity({"copper": "copper-rrr100", "steel": "stainless-304", "aluminium": "aluminium-6061",
                                "G-10": "g10-warp"}[name])  # fmt: skip
    return materials.extended(k, 4.0, 300.0) if name == "G-10" else k


def _linear(name, a):
    return Fit(name, "W/(m K)", 1.0, 300.0, "the model", lambda T: a * T)


PAIRS = {
    "copper, steel": ("copper", "steel"),
    "copper, aluminium": ("copper", "aluminium"),
    "G-10, steel": ("G-10", "steel"),
    "both k = aT": ("copper, k = aT", "steel, k = aT"),
}
WARM_ENDS = (20, 40, 60, 77, 100, 150, 200, 250, 300)
SHARES = (0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9)
POINTS = 26  # of a profile


GRID_T = np.geomspace(T_BATH, 300.0, 6000)


@cache
def _table(name):
    """Conductivity integral from the bath up, along GRID_T [W/m]."""
    return _k(name).integral(np.full_like(GRID_T, T_BATH), GRID_T)


@cache
def _rod(first, second, share, T_hot):
    """Heat through two layers, the first of the given share at the hot end, and the profile of temperature."""
    above, below = _table(first), _table(second)
    top, L1, L2 = np.interp(T_hot, GRID_T, above), share * LENGTH, (1 - share) * LENGTH
    joint = np.interp(0.0, below / L2 - (top - above) / L1, GRID_T)
    through = top - np.interp(joint, GRID_T, above), np.interp(joint, GRID_T, below)
    Q = AREA * (through[0] / L1 if T_hot - joint > joint - T_BATH else through[1] / L2)
    x = (1 - np.cos(np.linspace(0, np.pi, POINTS))) / 2  # dense at the ends, where a logarithm is steep
    T = [np.interp(top - x * through[0], above, GRID_T), np.interp((1 - x) * through[1], below, GRID_T)]
    return Q, joint, np.concatenate([share * x, share + (1 - share) * x]), np.concatenate(T)


def rods():
    """Two materials in series, in both orders at once: temperature along the rod, and the heat."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (top, ax) = plt.subplots(2, 1, figsize=(5.0, 4.7), height_ratios=(1, 2.3), sharex=True)
    parts, words, heats = [], [], []
    for row, hatch in ((1, COLD), (0, ACCENT)):
        parts.append([top.add_patch(Rectangle((0, row + 0.14), 0.5, 0.5, color=c, lw=0)) for c in (WARM, MUTED)])
        words.append([top.text(0, row + 0.39, "", ha="center", va="center", fontsize=9, color=PAPER) for _ in "ab"])
        heats.append(top.text(103, row + 0.39, "", va="center", fontsize=10, fontweight="bold", color=hatch))
    top.set(ylim=(0, 2))
    top.axis("off")
    top.text(0, 1.86, "hot end", fontsize=9, color=MUTED, va="center")
    top.text(100, 1.86, "4.2 K", fontsize=9, color=MUTED, ha="right", va="center")
    lines = [ax.plot([], [], color=COLD)[0], ax.plot([], [], color=ACCENT, ls=(0, (5, 2)))[0]]
    dots = [ax.plot([50], [77], "o", color=c, ms=6)[0] for c in (COLD, ACCENT)]
    ax.set(xlim=(0, 127), yscale="log", ylim=(4, 320), xlabel="along the rod, from the hot end / mm",
           ylabel="temperature / K")  # fmt: skip
    ax.set_xticks([0, 20, 40, 60, 80, 100])
    ax.set_yticks([4, 10, 20, 50, 100, 300], ["4", "10", "20", "50", "100", "300"])
    ax.minorticks_off()
    ax.text(103, 85, "upper rod", fontsize=9, color=COLD, va="center")
    ax.text(103, 65, "lower rod", fontsize=9, color=ACCENT, va="center")

    def update(pair, T_hot, share):
        first, second = PAIRS[pair]
        found = [_rod(first, second, share, T_hot), _rod(second, first, 1 - share, T_hot)]
        for i, ((Q, joint, x, T), left) in enumerate(zip(found, (share, 1 - share), strict=True)):
            colours, names = ((WARM, MUTED), (first, second)) if i == 0 else ((MUTED, WARM), (second, first))
            lines[i].set_data(100 * x, T)
            dots[i].set_data([100 * left], [joint])
            heats[i].set_text(_heat(Q))
            for j, (start, width) in enumerate(((0, left), (left, 1 - left))):
                parts[i][j].set_x(100 * start)
                parts[i][j].set_width(100 * width)
                parts[i][j].set_facecolor(colours[j])
                words[i][j].set_x(100 * (start + width / 2))
                words[i][j].set_text(names[j].split(",")[0] if width > 0.15 else "")
        (Q1, joint1, *_), (Q2, joint2, *_) = found
        more = 100 * (max(Q1, Q2) / min(Q1, Q2) - 1)
        return (f"{first.split(',')[0].capitalize()} at the hot end: {_heat(Q1)}, joint at {joint1:.1f} K. "
                f"{second.split(',')[0].capitalize()} at the hot end: {_heat(Q2)}, joint at {joint2:.1f} K. "
                f"{_worth(more)}")  # fmt: skip

    return explore(
        update, fig, name="conduction-rods",
        alt="Two rods, 100 millimetres long, half copper and half steel, between 77 and 4.2 kelvin: in the upper the "
            "copper is at the hot end, in the lower the steel. They carry 643 and 652 milliwatts. Below, their "
            "temperatures: nearly all of the drop lies in the steel, wherever it is, so the joint is at 76 kelvin in "
            "one rod and at 5 kelvin in the other.",
        predict=Predict(
            "Half of a rod is copper, half is steel; it runs from 77 K to 4.2 K. You turn it round, so that the steel "
            "is at the cold end instead of the copper. What happens to the heat leak?",
            choices=["it falls to less than half", "it falls by about 1 %", "it stays exactly the same",
                     "it rises by about 1 %"], answer=1,
            why="From 652 to 643 mW. The steel takes nearly all of the temperature drop at either end, so it sets the "
                "heat at either end. What is left of the effect has a sign, and this chapter proves which.",
        ),
        pair=Choice(list(PAIRS), init="copper, steel", label="Pair"),
        T_hot=Slider(values=list(WARM_ENDS), init=77, label="Hot end", unit="K", fmt="g"),
        share=Slider(values=list(SHARES), init=0.5, label="Share of the first", fmt="g"),
    )  # fmt: skip


def _worth(more):
    return f"The order makes a difference of {more:.1f} %." if more >= 0.05 else "The order makes no difference."


def _heat(Q):
    return f"{Q:.2f} W" if Q >= 1 else f"{1e3 * Q:.0f} mW" if Q >= 0.1 else f"{1e3 * Q:.1f} mW"


SHOWN = {
    "copper, RRR 500": ("copper-rrr500", WARM),
    "copper, RRR 100": ("copper-rrr100", WARM),
    "copper, RRR 50": ("copper-rrr50", WARM),
    "aluminium 1100": ("aluminium-1100", GOLD),
    "aluminium 6061": ("aluminium-6061", GOLD),
    "phosphor bronze": ("phosphor-bronze", ACCENT),
    "steel 304": ("stainless-304", COLD),
    "Ti-6Al-4V": ("ti-6al-4v", COLD),
    "G-10, along the warp": ("g10-warp", LEAF),
    "nylon": ("nylon", LEAF),
}
# Where each name stands: right of the frame, but for the three kinds of copper.
_PLACES = {"RRR 500": (4.2, 6600, WARM), "RRR 100": (4.2, 1250, WARM), "RRR 50": (9, 380, WARM),
           "copper": (320, 400, WARM), "Al 1100": (320, 235, GOLD), "Al 6061": (320, 130, GOLD),
           "bronze": (320, 48, ACCENT), "steel 304": (320, 15.5, COLD), "Ti-6Al-4V": (320, 7.6, COLD),
           "G-10": (320, 0.86, LEAF), "nylon": (320, 0.34, LEAF)}  # fmt: skip


@cache
def _curve(name):
    """Conductivity, its temperatures and values, and the integral from the first of them [W/m], 0 shown as a gap."""
    k = materials.conductivity(SHOWN[name][0])
    T = np.geomspace(max(k.low, 4.0), k.high, 60)
    return k, T, k(T), np.append(np.nan, k.integral(np.full(59, T[0]), T[1:]))


def metals():
    """Measured conductivities of ten structural and electrical materials, each over the range of its source."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, sums) = plt.subplots(2, 1, figsize=(5.0, 6.4), height_ratios=(1.55, 1), sharex=True)
    for name, (_, colour) in SHOWN.items():
        _, T, k, total = _curve(name)
        ax.plot(T, k, color=colour, lw=1.2)
        sums.plot(T, total, color=colour, lw=0.8, alpha=0.6)
    for name, (x, y, colour) in _PLACES.items():
        ax.text(x, y, name, color=colour, fontsize=8.5, va="center" if x > 300 else "baseline")
    strong = ax.plot([], [], color=INK, lw=2.6)[0], sums.plot([], [], color=INK, lw=2.6)[0]
    dots = ax.plot([4], [1], "o", color=INK, ms=7)[0], sums.plot([4], [1], "o", color=INK, ms=7)[0]
    ax.set(yscale="log", ylim=(0.01, 2e4), ylabel="conductivity k / (W/(m K))", xscale="log", xlim=(4, 300))
    sums.set(yscale="log", ylim=(0.1, 1e6), xlabel="temperature T / K", ylabel="∫ k dT from the cold end / (W/m)")
    sums.set_xticks([4, 10, 20, 50, 100, 300], ["4", "10", "20", "50", "100", "300"])
    for axis in (ax, sums):
        axis.minorticks_off()

    def update(material, T):
        k, grid, values, total = _curve(material)
        inside = bool(grid[0] <= T <= grid[-1])
        below = k.integral(grid[0], T) if inside and T > grid[0] else np.nan
        strong[0].set_data(grid, values)
        strong[1].set_data(grid, total)
        for dot, y in zip(dots, (k(T) if inside else np.nan, below), strict=True):
            dot.set_visible(bool(np.isfinite(y)))
            dot.set_data([T], [y if np.isfinite(y) else 1.0])
        label = material[0].upper() + material[1:]
        if not inside:
            return f"{label} at {T:g} K: its source vouches for {k.low:g} to {k.high:g} K and no further."
        power = conduction.local_exponent(k, np.clip(T, 1.001 * k.low, 0.999 * k.high))
        integral = f"; from {grid[0]:g} K its integral is {_plain(below)} W/m" if np.isfinite(below) else ""
        power = f"{power:.2f}".replace("-", "−")
        return f"{label} at {T:g} K: k = {_plain(k(T))} W/(m K), going as T to the power {power}{integral}."

    return explore(
        update, fig, name="conduction-materials",
        alt="Above, thermal conductivity against temperature, both logarithmic. Pure copper lies on top, with a peak "
            "near 20 kelvin that is the higher the purer the metal, 7,600 watts per metre kelvin for RRR 500; "
            "alloys fall all the way; steel, titanium, glass epoxy and nylon lie a thousandfold below copper. "
            "Each curve stops where its source does. Below, the integral of each from its cold end.",
        material=Choice(list(SHOWN), init="steel 304", label="Material"),
        T=Slider(values=[4.2, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 77, 100, 125, 150, 200, 250, 300], init=77,
                 label="Temperature", unit="K", fmt="g"),
    )  # fmt: skip


def _plain(x):
    return f"{x:,.0f}" if x >= 100 else f"{x:.3g}"


def proportional():
    """How far three real metals are from k = aT, where a reproduces their own integral from 4.2 to 77 K."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.1))
    T = np.geomspace(4.2, 77.0, 80)
    for name, label, colour, place in (
        ("copper-rrr100", "copper, RRR 100", WARM, (6, 5.3)),
        ("stainless-304", "steel 304", COLD, (4.3, 0.5)),
        ("aluminium-6061", "aluminium 6061", GOLD, (4.3, 1.34)),
    ):
        k = materials.conductivity(name)
        a = 2 * k.integral(4.2, 77.0) / (77.0**2 - 4.2**2)
        ax.plot(T, k(T) / (a * T), color=colour)
        ax.text(*place, label, color=colour, fontsize=9)
    ax.axhline(1, color=MUTED, lw=1, ls=(0, (4, 3)))
    ax.fill_between([4.2, 10], 0.2, 8, color=GRID, lw=0, alpha=0.5)
    ax.text(6.5, 0.23, "pure metals: k ∝ T", fontsize=9, color=MUTED, ha="center")
    ax.set(xscale="log", yscale="log", xlim=(4.2, 77), ylim=(0.2, 8), xlabel="temperature / K", ylabel="k / aT")
    ax.set_xticks([5, 10, 20, 50, 77], ["5", "10", "20", "50", "77"])
    ax.set_yticks([0.2, 0.5, 1, 2, 5], ["0.2", "0.5", "1", "2", "5"])
    ax.minorticks_off()
    return show(
        fig, name="conduction-proportional",
        alt="Conductivity divided by a T, with a chosen so that the integral from 4.2 to 77 kelvin is right. Steel "
            "rises from 0.6 to 1.1, aluminium 6061 stays between 0.9 and 1.2, copper starts at 4.7 and falls to 0.2: "
            "only the alloys are anywhere near proportional to T.",
    )  # fmt: skip


__all__ = ["intercept", "metals", "proportional", "rods", "windows"]
