"""A figure as an inline SVG that belongs to the page: its fonts, its colours, light and dark.

matplotlib draws; this module only tidies. Plain text stays text (so the page's font and zoom apply),
formulas become outlines. Black becomes ``currentColor`` and the named colours of the house become CSS
variables, so that the figure follows the theme. Ids are kept only where something refers to them.
"""

import io
import re
from xml.etree import ElementTree as ET

from matplotlib import rc_context, rcParams
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_mixed import MixedModeRenderer
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.textpath import text_to_path

from ..figures import THEME

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
UNWANTED = re.compile(r"font-family:[^;]*;?|font-variant: normal;?")
NUMBER = re.compile(r"(scale\([^)]*\))|-?\d+\.\d+")  # a scale keeps its digits
LETTER = re.compile(r" ?([MLHVCQSTAZz]) ?")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
SPARE = 5.0  # points: the radius of the largest common marker
GEOMETRY = {"d", "x", "y", "width", "height", "transform", "points", "cx", "cy", "r"}


class PageRenderer(RendererSVG):
    """matplotlib's SVG renderer, with outlines for formulas and plain paths in the changing groups."""

    def __init__(self, *args, changing=(), **kwargs):
        self.changing, self.groups = frozenset(changing), []
        super().__init__(*args, **kwargs)
        self._text2path = text_to_path  # one for all drawings: it remembers the formulas it has parsed

    def open_group(self, s, gid=None):
        self.groups.append((s, gid))
        super().open_group(s, gid)

    def close_group(self, s):
        self.groups.pop()
        super().close_group(s)

    def _plain(self):
        """Inside a changing collection each outline is written where it stands, not as a reused symbol."""
        return any(gid in self.changing and kind != "line2d" for kind, gid in self.groups)

    def draw_markers(self, *args, **kwargs):
        if self._plain():
            RendererBase.draw_markers(self, *args, **kwargs)
        else:
            super().draw_markers(*args, **kwargs)

    def draw_path_collection(self, *args, **kwargs):
        if self._plain():
            RendererBase.draw_path_collection(self, *args, **kwargs)
        else:
            super().draw_path_collection(*args, **kwargs)

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        rcParams["svg.fonttype"] = "path" if ismath else "none"  # `draw` puts it back
        super().draw_text(gc, x, y, s, prop, angle, ismath=ismath, mtext=mtext)


def draw(fig, name, changing=()):
    """The figure as an element tree, as matplotlib draws it."""
    width, height = fig.get_size_inches()
    text = io.StringIO()
    with rc_context({"svg.hashsalt": name, "svg.id": None, "path.simplify": True}):
        inner = PageRenderer(72 * width, 72 * height, text, image_dpi=144, changing=changing,
                             metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
        renderer = MixedModeRenderer(fig, width, height, 144, inner, bbox_inches_restore=None)
        patch = fig.patch.get_visible()
        fig.patch.set_visible(False)
        try:
            fig.draw(renderer)
        finally:
            fig.patch.set_visible(patch)
        renderer.finalize()
    return ET.fromstring(text.getvalue())


def themed(value):
    """A colour as the page paints it: black follows the text, a house colour its CSS variable."""
    def replace(match):
        colour = match[0].lower()
        return f"var(--cryo-{THEME[colour]}, {colour})" if colour in THEME else colour

    return COLOUR.sub(replace, value.replace("#000000", "currentColor"))


def tidy(root, name):
    """Fit matplotlib's drawing into a page, in place."""
    _drop_extras(root)
    _spare_dots(root)
    small = {id(element) for defs in root.iter(f"{SVG}defs") for element in defs.iter()}
    used = {ref for element in root.iter() for ref in _references(element)}
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            _tidy_attribute(element, key, value, used, name)
        _shorten(element, 2 if id(element) in small else 1)
    _unwrap(root)
    for key in ("width", "height", "version"):
        root.attrib.pop(key, None)
    root.set("focusable", "false")
    return root


def _drop_extras(root):
    """Remove the rule that would reach the whole page, empty definitions and line breaks between tags."""
    for parent in root.iter():
        for child in list(parent):
            if child.tag == f"{SVG}defs" and child.find(f"{SVG}style") is not None:
                parent.remove(child)
        parent.tail = None
        if parent.tag not in (f"{SVG}text", f"{SVG}title", f"{SVG}tspan"):
            parent.text = None


def _spare_dots(root):
    """Let a dot at the end of an axis be whole: markers are clipped a marker's radius outside the axes."""
    wide = {}
    for clip in root.iter(f"{SVG}clipPath"):
        rect = clip.find(f"{SVG}rect")
        if rect is not None:
            x, y, w, h = (float(rect.get(key)) for key in ("x", "y", "width", "height"))
            wide[clip.get("id")] = dict(x=x - SPARE, y=y - SPARE, width=w + 2 * SPARE, height=h + 2 * SPARE)
    needed = {}  # in the order of the drawing
    for group in root.iter(f"{SVG}g"):
        ident = group.get("clip-path", "")[5:-1]
        if ident in wide and len(group) and all(child.tag == f"{SVG}use" for child in group):
            group.set("clip-path", f"url(#{ident}w)")
            needed[ident] = True
    for ident in needed:
        clip = ET.SubElement(ET.SubElement(root, f"{SVG}defs"), f"{SVG}clipPath", id=f"{ident}w")
        ET.SubElement(clip, f"{SVG}rect", {key: str(value) for key, value in wide[ident].items()})


def _references(element):
    for key, value in element.attrib.items():
        yield from re.findall(r"url\(#([^)]+)\)", value)
        if key in (HREF, "href") and value.startswith("#"):
            yield value[1:]


def _tidy_attribute(element, key, value, used, name):
    if key == "id":
        if value in used:
            element.set("id", f"{name}-{value}")
        elif not value.startswith(f"{name}-"):
            del element.attrib["id"]
    elif key == HREF:
        del element.attrib[HREF]
        element.set("href", f"#{name}-{value[1:]}" if value.startswith("#") else value)
    elif key == "style":
        style = themed(UNWANTED.sub("", value))
        element.set("style", "; ".join(part.strip() for part in style.split(";") if part.strip()))
    elif key == "clip-path":
        element.set("clip-path", value.replace("url(#", f"url(#{name}-"))


def _shorten(element, digits):
    """Geometry to a tenth of a point, a marker's to a hundredth; no turn by nothing, no needless space."""
    for key in GEOMETRY & element.attrib.keys():
        value = " ".join(element.get(key).split())
        if key == "transform" and value.startswith("rotate(-0 "):
            del element.attrib[key]
            continue
        value = NUMBER.sub(lambda found: found[1] or f"{float(found[0]):.{digits}f}".rstrip("0").rstrip("."), value)
        element.set(key, LETTER.sub(r"\1", value) if key == "d" else value)


def _unwrap(root):
    """Dissolve groups that say nothing, except inside the artists that change: the page counts on theirs."""
    for child in list(root):
        if child.tag != f"{SVG}g" or child.get("id") is None:
            _unwrap(child)
        if child.tag == f"{SVG}g" and not child.attrib:
            place = list(root).index(child)
            root[place : place + 1] = list(child)


def to_text(root):
    """The tree as markup for a page, without namespace prefixes."""
    ET.register_namespace("", SVG[1:-1])
    return ET.tostring(root, encoding="unicode", short_empty_elements=True)


def group(root, ident):
    """The group of one artist."""
    return next((g for g in root.iter(f"{SVG}g") if g.get("id") == ident), None)


