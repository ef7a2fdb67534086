"""What one matplotlib artist looks like in one state: points, text, visibility and style.

Points are in points (1/72 in) from the lower left of the figure, which must draw at 72 dpi; a row of NaN is
a gap. `style` holds the SVG properties that may change with the state, `fixed` what may not. The kinds of
artist are in `artists`.
"""

import numpy as np
from matplotlib.colors import to_hex, to_rgba

GAP = np.full((1, 2), np.nan)
NO_POINTS = np.empty((0, 2))


class Unsupported(ValueError):
    """An artist changes in a way the page cannot replay."""


def paint(face, edge, linewidth, alpha):
    """SVG properties of a filled outline, in the form in which matplotlib writes them."""
    face, edge = to_rgba(face), to_rgba(edge)
    return {
        "fill": "none" if face[3] == 0 else to_hex(face),
        "fill-opacity": f"{1 if alpha is not None else face[3]:.3g}",
        "stroke": "none" if edge[3] == 0 or not linewidth else to_hex(edge),
        "stroke-opacity": f"{1 if alpha is not None else edge[3]:.3g}",
        "stroke-width": f"{linewidth:.3g}",
        "opacity": f"{1 if alpha is None else alpha:.3g}",
    }


class Tracked:
    """Any artist: its identity on the page and what every kind shares."""

    kind = ""
    closed = False
    has_markers = False
    replaced = False  # does `stand_in` put other points in the place of its own?
    silent = False  # can it change without raising matplotlib's flag `stale`?
    home = None  # where `stand_in` has put what moves as a whole [pt]

    def __init__(self, artist, ident):
        self.artist, self.ident = artist, ident

    @property
    def label(self):
        """How messages and tests name the artist."""
        label = str(self.artist.get_label())
        return label if label and not label.startswith("_") else self.ident

    def shown(self):
        """Is the artist drawn at all?"""
        return bool(self.artist.get_visible())

    def points(self):
        """Where it is drawn."""
        return NO_POINTS

    def text(self):
        """Its words, or None for an artist without words."""
        return None

    def style(self):
        """SVG properties that may change, as ``{"p.stroke": "#0072b2"}``: p for the path, i for the items."""
        return {}

    def fixed(self):
        """What must stay as it is, as ``{name: value}``."""
        return {"zorder": self.artist.get_zorder(), "clipping": self.artist.get_clip_on()}

    def objection(self):
        """Why this artist may not change at all, with the remedy; None for one that may."""
        return None

    def stand_in(self):
        """Make the artist drawable somewhere inside the figure, so that the page has a place for it."""
        self.artist.set_visible(True)

    def centre(self):
        """The middle of its axes in the units of its own data, for `stand_in`."""
        middle = self.artist.axes.transAxes.transform((0.5, 0.5))
        return middle, self._data_transform().inverted().transform(middle)

    def to_data(self, points):
        """Points of the figure in the units of the axes (of the figure, for an artist without axes)."""
        axes = self.artist.axes
        return (axes.transData if axes else self.artist.get_figure(root=True).transFigure).inverted().transform(points)

    def _data_transform(self):
        return self.artist.get_transform()
