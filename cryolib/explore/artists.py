"""The kinds of artist that may change: lines, patches, areas, scatters and texts."""

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex, to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch
from matplotlib.path import Path
from matplotlib.text import Annotation, Text

from .outlines import FAR, clip_line, is_far, outline, stepped
from .tracked import GAP, NO_POINTS, Tracked, Unsupported, paint


class LineTrack(Tracked):
    """A Line2D, with or without markers."""

    kind = "line"
    replaced = True

    def __init__(self, artist, ident):
        super().__init__(artist, ident)
        self.has_markers = artist.get_marker() not in (None, "", " ", "None", "none")

    def points(self):
        path = self.artist.get_path()
        step = self.artist.get_drawstyle()
        if step != "default":
            path = Path(stepped(path.vertices, step))
        return clip_line(self.artist.get_transform().transform_path(path).vertices)

    def style(self):
        line = self.artist
        alpha, opacity = line.get_alpha(), to_rgba(line.get_color())[3]
        style = {
            "p.stroke": to_hex(line.get_color()),
            "p.stroke-opacity": f"{1 if alpha is not None else opacity:.3g}",
            "p.opacity": f"{1 if alpha is None else alpha:.3g}",
        }
        if line.get_linestyle() == "-":  # dashes scale with the width, so a dashed line keeps its own
            style["p.stroke-width"] = f"{line.get_linewidth():.3g}"
        if self.has_markers:
            face = line.get_markerfacecolor()
            mark = paint(
                "none" if face is None else face, line.get_markeredgecolor(), line.get_markeredgewidth(), alpha
            )
            style |= {f"i.{key}": value for key, value in mark.items()}
        return style

    def fixed(self):
        line = self.artist
        width = line.get_linewidth() if line.get_linestyle() != "-" else None
        return super().fixed() | {
            "linestyle": line.get_linestyle(),
            "dashed line's width": width,
            "marker": str(line.get_marker()),
            "markersize": line.get_markersize(),
            "drawstyle": line.get_drawstyle(),
            "markevery": repr(line.get_markevery()),
        }

    def objection(self):
        if self.has_markers and self.artist.get_drawstyle() != "default":
            return "changes and has both steps and markers; draw the markers as a line of their own"
        return None

    def stand_in(self, count=2):
        super().stand_in()
        self.home, where = self.centre()
        self.artist.set_data(np.full(max(count, 2), where[0]), np.full(max(count, 2), where[1]))


class PatchTrack(Tracked):
    """A rectangle, polygon, circle or any other single outline."""

    def __init__(self, artist, ident):
        super().__init__(artist, ident)
        codes = artist.get_path().codes
        curved = codes is not None and np.isin(codes, (Path.CURVE3, Path.CURVE4)).any()
        self.kind = "curve" if curved else "line"
        self.codes = "".join({1: "M", 2: "L", 3: "Q", 4: "C", 79: "Z"}[code] for code in codes) if curved else ""
        self.closed = not curved and outline(artist.get_path(), artist.get_patch_transform())[1]

    def points(self):
        path, transform = self.artist.get_path(), self.artist.get_transform()
        if self.kind != "curve":
            return outline(path, transform)[0]
        path = transform.transform_path(path)
        if is_far(path.vertices):
            raise Unsupported("reaches more than 2000 pt outside the figure; keep it near the axes")
        return path.vertices[path.codes != Path.CLOSEPOLY]

    def style(self):
        patch = self.artist
        face = patch.get_facecolor() if patch.get_fill() else "none"
        properties = paint(face, patch.get_edgecolor(), patch.get_linewidth(), patch.get_alpha())
        return {f"p.{key}": value for key, value in properties.items()}

    def fixed(self):
        patch, codes = self.artist, self.artist.get_path().codes
        kinds = "curve" if codes is not None and np.isin(codes, (3, 4)).any() else "line"
        return super().fixed() | {
            "hatch": patch.get_hatch(),
            "linestyle": patch.get_linestyle(),
            "kind of outline": kinds,
            "number of curves": len(codes) if kinds == "curve" else None,
        }


class AreaTrack(Tracked):
    """A fill_between, or any other collection of polygons in one style."""

    kind = "line"
    closed = True

    def points(self):
        pieces = [outline(path, self.artist.get_transform())[0] for path in self.artist.get_paths()]
        pieces = [part for piece in pieces if len(piece) for part in (GAP, piece)]
        return np.concatenate(pieces[1:]) if pieces else NO_POINTS

    def style(self):
        area, none = self.artist, (0, 0, 0, 0)
        face, edge = [*area.get_facecolor(), none][0], [*area.get_edgecolor(), none][0]
        properties = paint(face, edge, area.get_linewidth()[0], area.get_alpha())
        return {f"p.{key}": value for key, value in properties.items()}

    def fixed(self):
        return super().fixed() | {"hatch": self.artist.get_hatch()}

    def objection(self):
        if max(len(self.artist.get_facecolor()), len(self.artist.get_edgecolor())) > 1:
            return "changes and has several colours; draw one polygon for each colour"
        return None

    def stand_in(self):
        super().stand_in()
        if not any(np.isfinite(path.vertices).all() and len(path.vertices) for path in self.artist.get_paths()):
            self.artist.set_verts([np.tile(self.centre()[1], (3, 1))])


class DotsTrack(Tracked):
    """A scatter whose dots move; their sizes and colours stay."""

    kind = "dots"
    has_markers = replaced = True

    def points(self):
        offsets = np.ma.filled(np.ma.asarray(self.artist.get_offsets(), dtype=float), np.nan)
        points = self._data_transform().transform(offsets.reshape(-1, 2))
        return np.where(np.abs(points).max(axis=1, keepdims=True) > FAR, np.nan, points)

    def fixed(self):
        dots = self.artist
        return super().fixed() | {
            "colours": dots.get_facecolor().tobytes() + dots.get_edgecolor().tobytes(),
            "sizes": dots.get_sizes().tobytes(),
            "values": None if dots.get_array() is None else np.asarray(dots.get_array()).tobytes(),
        }

    def stand_in(self, count=1):
        super().stand_in()
        self.home, where = self.centre()
        self.artist.set_offsets(np.tile(where, (max(count, 1), 1)))

    def _data_transform(self):
        return self.artist.get_offset_transform()


class TextTrack(Tracked):
    """A text, an annotation's words, a title or an axis label."""

    kind = "text"

    def __init__(self, artist, ident):
        super().__init__(artist, ident)
        self.silent = isinstance(artist, Annotation)  # its xy is a plain attribute

    def shown(self):
        text = self.artist
        if not (text.get_visible() and text.get_text()):
            return False
        if isinstance(text, Annotation) and text.get_annotation_clip() is not False and text.xycoords == "data":
            return bool(text.axes.contains_point(text.axes.transData.transform(text.xy)))
        return True

    def points(self):
        text = self.artist
        if isinstance(text, Annotation):
            text.update_positions(text.get_figure(root=True).canvas.get_renderer())
        return text.get_transform().transform([text.get_unitless_position()])

    def text(self):
        return self.artist.get_text()

    def style(self):
        colour, alpha = self.artist.get_color(), self.artist.get_alpha()
        opacity = to_rgba(colour)[3] if alpha is None else alpha
        return {"i.fill": to_hex(colour), "i.opacity": f"{opacity:.3g}"}

    def fixed(self):
        text = self.artist
        arrow = isinstance(text, Annotation) and text.arrow_patch is not None
        return super().fixed() | {
            "size": text.get_fontsize(),
            "weight": text.get_fontweight(),
            "rotation": text.get_rotation(),
            "alignment": (text.get_ha(), text.get_va()),
            "arrow (draw it as a line with a marker)": (text.get_text(), str(text.xy), str(text.get_position()))
            if arrow
            else None,
        }

    def objection(self):
        if self.artist.get_bbox_patch() is not None:
            return "changes and has a box around it, whose size would follow; leave out bbox=…"
        if self.artist.get_usetex():
            return "changes and is set by LaTeX; leave out usetex"
        return None

    def stand_in(self):
        super().stand_in()
        self.home = self.points()[0]
        if not self.artist.get_text():
            self.artist.set_text("0")
        if isinstance(self.artist, Annotation):
            self.artist.set_annotation_clip(False)


def track(artist, ident):
    """The tracked form of an artist, or None for a kind that may not change."""
    if isinstance(artist, Line2D):
        return LineTrack(artist, ident)
    if isinstance(artist, Patch) and not isinstance(artist, FancyArrowPatch):
        return PatchTrack(artist, ident)
    if type(artist).__name__ in ("PolyCollection", "FillBetweenPolyCollection"):
        return AreaTrack(artist, ident)
    if isinstance(artist, PathCollection):
        return DotsTrack(artist, ident)
    if isinstance(artist, Text):
        return TextTrack(artist, ident)
    return None
