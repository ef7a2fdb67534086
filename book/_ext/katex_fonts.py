"""KaTeX's stylesheet with its fonts cut to the signs the book uses, as one small file.

Twenty fonts of 10–30 kB would be a dozen requests; the signs a book really sets fit in one.
"""

import base64
import io
import re
from html import unescape
from pathlib import Path

FACE = re.compile(r"@font-face\s*\{[^}]*\}")
MATHML = re.compile(r'<span class="katex-mathml">.*?</math></span>', re.S)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def style(declarations: str) -> tuple[str, bool, bool]:
    """Which face a rule asks for: family, bold, italic."""
    family = re.search(r"KaTeX_(\w+)", declarations)
    bold, italic = re.search(r"font-weight:(700|bold|600)", declarations), "font-style:italic" in declarations
    return family[1] if family else "Main", bool(bold), italic


def faces_used(css: str, classes: set[str]) -> set[tuple]:
    """The faces that the rules for these classes ask for; upright Main is always needed."""
    faces = {("Main", False, False)}
    for selectors, declarations in RULE.findall(FACE.sub("", css)):
        if "font-family" in declarations or "font-weight" in declarations:
            for selector in selectors.split(","):
                if set(re.findall(r"\.([\w-]+)", selector)) <= classes:
                    faces.add(style(declarations))
    return faces


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
    signs = set(unescape(re.sub(r"<[^>]+>", "", visible)))
    classes = {name for names in re.findall(r'class="([^"]*)"', visible) for name in names.split()}
    faces = faces_used(css, classes | {"katex"})

    def face(match):
        name = re.search(r"fonts/([\w-]+)\.woff2", match[0])[1]
        data = cut(dist / "fonts" / f"{name}.woff2", signs) if style(match[0]) in faces else None
        if data is None:
            return ""
        source = f'url(data:font/woff2;base64,{base64.b64encode(data).decode()}) format("woff2")'
        return re.sub(r"src:[^;}]*(?:;|(?=\}))", lambda _: f"src:{source};", match[0])

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "katex.css").write_text(FACE.sub(face, css), "utf8")
