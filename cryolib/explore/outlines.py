"""Paths of matplotlib as plain points, within reach of the packed numbers."""

import numpy as np
from matplotlib.cbook import STEP_LOOKUP_MAP
from matplotlib.path import Path
from matplotlib.transforms import Bbox

FAR = 2000.0  # 1/16 pt in 16 bits reach 2047 pt; a figure is some 400 pt wide
BOX = Bbox([[-1000.0, -1000.0], [1800.0, 1800.0]])


def outline(path, transform):
    """The straight pieces of a path as points with gaps between them, and whether they are closed."""
    path = transform.transform_path(path)
    if is_far(path.vertices):
        path = path.clip_to_bbox(BOX, inside=True)
    if path.codes is None:
        return path.vertices, False
    drawn = path.codes != Path.CLOSEPOLY
    starts = np.flatnonzero(path.codes[drawn] == Path.MOVETO)
    return np.insert(path.vertices[drawn], starts[1:], np.nan, axis=0), not drawn.all()


def is_far(points):
    """Does any finite coordinate leave the range of the packed numbers?"""
    return bool(np.any(np.abs(points[np.isfinite(points)]) > FAR))


def clip_line(points):
    """A line cut where it leaves a box far outside the figure, as matplotlib itself cuts it."""
    if not is_far(points):
        return points
    cut = Path(points).cleaned(clip=tuple(BOX.extents), simplify=False, remove_nans=True)
    vertices, codes = cut.vertices[cut.codes != Path.STOP], cut.codes[cut.codes != Path.STOP]
    starts = np.flatnonzero(codes == Path.MOVETO)
    return np.insert(vertices, starts[1:], np.nan, axis=0)


def stepped(vertices, step):
    """Vertices of a line drawn in steps."""
    return np.asarray(STEP_LOOKUP_MAP[step](*vertices.T)).T
