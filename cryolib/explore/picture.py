"""The still picture around the changing artists, with a place in it for each of them."""

import random
import re
from contextlib import contextmanager
from xml.etree import ElementTree as ET

from . import svg
from .record import ExploreError

SAMPLES = 6
REFUSED = {
    "legend": "the legend changes; label the curves with texts of their own",
    "Quiver": "a quiver changes; draw the arrows as lines with a marker at the head",
    "QuadContourSet": "a contour changes; draw it once and let a line or a marker move over it",
    "TriContourSet": "a contour changes; draw it once and let a line or a marker move over it",
    "LineCollection": "a collection of lines changes; draw one line with NaN between its pieces (an error bar "
    "is a line with gaps, too)",
    "QuadMesh": "a mesh changes; draw it once and let a line or a marker move over it",
    "image": "an image changes; draw it once and let a line or a marker move over it",
    "matplotlib.axis": "the ticks or tick labels of an axis change; set them once, before explore()",
    "text": "an arrow of an annotation changes; draw it as a line with a marker at the head",
    "patch": "an arrow or a spine changes; draw the arrow as a line with a marker at the head",
}


@contextmanager
def standing_in(tracks, counts):
    """Every changing artist visible and non-empty for the time of one drawing."""
    before = [dict(here.artist.__dict__) for here in tracks]
    try:
        for here, count in zip(tracks, counts, strict=True):
            if getattr(here, "has_markers", False):
                here.stand_in(count)
            else:
                here.stand_in()
        yield
    finally:
        for here, attributes in zip(tracks, before, strict=True):
            here.artist.__dict__.clear()
            here.artist.__dict__.update(attributes)


def picture(recorder, recording, counts):
    """The figure's SVG in its first state, each changing artist in a group of its own."""
    tracks, fig, name = recording.tracks, recorder.fig, recorder.name
    for here in tracks:
        here.artist.set_gid(here.ident)
    idents = {here.ident for here in tracks}
    _check_rest(recorder, idents)
    with standing_in(tracks, counts):
        root = svg.draw(fig, name, idents)
    for here in tracks:
        _make_room(svg.group(root, here.ident), here)
    return svg.tidy(root, name)


def _make_room(group, here):
    """Bring the group of a changing artist into the one form the page knows.

    A path is a child of the group; what moves as a whole (markers, dots) sits one group deeper, so that the
    clipping stays where it is.
    """
    for symbol in group.iter(f"{svg.SVG}path"):
        if symbol.get("id") is not None:
            symbol.attrib.pop("style", None)  # each use of the marker carries the full style
    paths = group.findall(f"{svg.SVG}path")
    if here.kind == "dots":
        inner = ET.SubElement(group, f"{svg.SVG}g")
        for path in paths:
            group.remove(path)
            inner.append(path)
            clip = path.attrib.pop("clip-path", None)
            if clip:
                inner.set("clip-path", clip)
    elif here.kind != "text":
        for path in paths[1:]:
            group.remove(path)


def _check_rest(recorder, idents):
    """Refuse any change outside the artists that were recorded: draw some states and compare."""
    ends = [recorder.start, tuple(0 for _ in recorder.sizes), tuple(n - 1 for n in recorder.sizes)]
    chance = random.Random(recorder.name)
    states = ends + [tuple(chance.randrange(n) for n in recorder.sizes) for _ in range(SAMPLES - len(ends))]
    drawn = []
    for state in dict.fromkeys(states):
        recorder.set_state(state)
        drawn.append(_rest(svg.draw(recorder.fig, recorder.name, idents), idents))
        change = _difference(drawn[0], drawn[-1])
        if change is not None:
            known = next(
                (REFUSED[key] for key in change if key in REFUSED),
                "something else than a line, patch, text, area or scatter changes; draw it once, before explore()",
            )
            raise ExploreError(f"{recorder.name}: at {recorder.words(state)}, {known}")
    recorder.set_state(recorder.start)


def _rest(root, idents):
    """The drawing without the changing artists; group names without their running numbers."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.get("id") in idents or child.tag == f"{svg.SVG}defs":
                parent.remove(child)
    for element in root.iter():
        element.tail = None  # line breaks depend on which groups stood here
        element.text = (element.text or "").strip()
        kind = "image" if element.tag == f"{svg.SVG}image" else re.sub(r"_?\d+$", "", element.get("id", ""))
        element.attrib.pop(svg.HREF, None) if kind != "image" else None
        element.set("id", kind)
    return root


def _difference(a, b):
    """The names of the groups down to the first difference of two drawings, or None."""
    if ET.tostring(a) == ET.tostring(b):
        return None
    for one, two in zip(a, b, strict=False):
        deeper = _difference(one, two)
        if deeper is not None:
            return [a.get("id"), *deeper]
    extra = [child.get("id") for child in [*a, *b][2 * min(len(a), len(b)) :]] if len(a) != len(b) else []
    return [a.get("id"), *extra]
