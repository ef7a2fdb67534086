"""KaTeX's stylesheet with its fonts cut to the signs the book uses, as one small file.

Twenty fonts of 10–30 kB would be a dozen requests; the signs a book really sets fit in one.
"""

import base64
import io
import re
from html.parser import HTMLParser
from pathlib import Path

from site_assets import purge

FACE = re.compile(r"@font-face\s*\{[^}]*\}")
MATHML = re.compile(r'<span class="katex-mathml">.*?</math></span>', re.S)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
UPRIGHT = ("Main", False, False)
KEPT = {"katex", "katex-mathml"}  # classes of what is never visible


def style(declarations: str) -> tuple[str, bool, bool]:
    """Which face a rule asks for: family, bold, italic."""
    family = re.search(r"KaTeX_(\w+)", declarations)
    bold, italic = re.search(r"font-weight:(700|bold|600)", declarations), "font-style:italic" in declarations
    return family[1] if family else "Main", bool(bold), italic


def font_rules(css: str) -> list[tuple[set, set, tuple]]:
    """Rules that change the face: classes of elements around, classes of the element itself, the face."""
    found = []
    for selectors, declarations in RULE.findall(FACE.sub("", css)):
        if "font-family" in declarations or "font-weight" in declarations:
            for selector in selectors.split(","):
                *around, own = [set(re.findall(r"\.([\w-]+)", part)) for part in selector.split()]
                found.append((set().union(*around), own, style(declarations)))
    return found


class Signs(HTMLParser):
    """Which signs are set in which face: the nearest rule round a text decides."""

    def __init__(self, css: str):
        super().__init__()
        self.rules, self.path = font_rules(css), [(set(), UPRIGHT)]
        self.faces = {UPRIGHT: set()}

    def handle_starttag(self, tag, attrs):
        around, face = self.path[-1]
        own = set((dict(attrs).get("class") or "").split())
        for outer, inner, named in self.rules:
            if inner and inner <= own and outer <= around | own:
                face = named
        self.path.append((around | own, face))

    def handle_endtag(self, tag):
        self.path.pop()

    def handle_data(self, data):
        self.faces.setdefault(self.path[-1][1], set()).update(data)


def signs_used(css: str, html: str) -> dict[tuple, set[str]]:
    """The signs of each face that some HTML shows."""
    reader = Signs(css)
    reader.feed(html)
    return reader.faces


def cut(font: Path, signs: set[str]) -> bytes | None:
    """The font with only these signs, or None when it has none of them."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(flavor="woff2", layout_features=[], hinting=False, notdef_outline=False)
    with TTFont(font) as whole:
        wanted = {ord(sign) for sign in signs} & set(whole.getBestCmap())
        if not wanted:
            return None
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted)
        cutter.subset(whole)
        out = io.BytesIO()
        subset.save_font(whole, out, options)
    return out.getvalue()


def write(package: Path, formulas, folder: Path) -> None:
    """Write katex.css into `folder`, with the needed fonts inside it."""
    dist = package / "dist"
    css = (dist / "katex.min.css").read_text("utf8")
    visible = "".join(MATHML.sub("", html) for html in formulas)
    faces = signs_used(css, visible)
    classes = {name for names in re.findall(r'class="([^"]*)"', visible) for name in names.split()} | KEPT

    def face(match):
        name = re.search(r"fonts/([\w-]+)\.woff2", match[0])[1]
        signs = faces.get(style(match[0]))
        data = cut(dist / "fonts" / f"{name}.woff2", signs) if signs else None
        if data is None:
            return ""
        source = f'url(data:font/woff2;base64,{base64.b64encode(data).decode()}) format("woff2")'
        return re.sub(r"src:[^;}]*(?:;|(?=\}))", lambda _: f"src:{source};", match[0])

    folder.mkdir(parents=True, exist_ok=True)
    used = purge(FACE.sub(face, css), lambda selector: not set(re.findall(r"\.([A-Za-z][\w-]*)", selector)) <= classes)
    (folder / "katex.css").write_text(used, "utf8")
