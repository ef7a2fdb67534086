"""The maths extension on a small book of its own: what it sets, and what it refuses."""

import subprocess
import sys

import katex_fonts
import pytest
from conftest import ROOT

pytestmark = pytest.mark.site
CONF = f"""
import sys
sys.path.insert(0, {str(ROOT / "book" / "_ext")!r})
extensions = ["myst_parser", "katex_build"]
myst_enable_extensions = ["dollarmath", "amsmath"]
project, numfig, math_numfig, html_math_renderer = "small", True, True, "katex"
katex_macros = {{r"\\kB": r"k_{{\\mathrm{{B}}}}"}}
html_theme = "basic"
"""
GOOD = r"""# Page

Inline $\kB T$ and

$$ E = \frac{3}{2} \kB T $$ (eq-energy)

named {eq}`eq-energy` and $x = \eqref{eq-energy}$.

\begin{align}
a &= b \\
c &= d
\end{align}
"""
BAD = "# Page\n\nAll is well.\n\nBut $\\fraction{1}{2}$ is a slip.\n"


def make(folder, text, builder="html"):
    """Build a book of one page; its exit code, what it said and where it is."""
    folder.mkdir(exist_ok=True)
    (folder / "conf.py").write_text(CONF)
    (folder / "index.md").write_text(text)
    out = folder / "out" / builder
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", builder, str(folder), str(out)]
    run = subprocess.run(command, capture_output=True, text=True)
    return run.returncode, run.stderr, out


@pytest.mark.parametrize("builder", ["html", "singlehtml"])
def test_formulas_are_set_numbered_and_named(tmp_path, builder):
    code, said, out = make(tmp_path, GOOD, builder)
    assert code == 0, said
    html = (out / "index.html").read_text("utf8")
    assert html.count('class="katex"') == 4
    assert html.count("<math ") == 4
    assert html.count('class="eqno"') == 2
    assert 'href="#equation-eq-energy"' in html
    assert "(1)" in html.split("named ")[1]
    assert 'data-name="Equation 1"' in html


def test_text_keeps_the_formula_as_written(tmp_path):
    code, said, out = make(tmp_path, GOOD, "text")
    assert code == 0, said
    assert r"\frac{3}{2}" in (out / "index.txt").read_text("utf8")


def test_a_slip_fails_the_build_and_says_where(tmp_path):
    code, said, _ = make(tmp_path, BAD)
    assert code != 0
    assert "index.md:5" in said
    assert r"\fraction" in said


def test_an_unknown_equation_is_a_slip(tmp_path):
    code, said, _ = make(tmp_path, "# Page\n\nSee $\\eqref{nowhere}$.\n")
    assert code != 0
    assert "eqref" in said


def test_each_face_keeps_the_signs_set_in_it():
    css = ".katex .mathbf{font-weight:700}.katex .mathfrak{font-family:KaTeX_Fraktur}"
    html = '<span class="katex">a<span class="mathbf">b<span>c</span></span>&lt;<span class="mathrm">d</span></span>'
    assert katex_fonts.signs_used(css, html) == {("Main", False, False): set("a<d"), ("Main", True, False): set("bc")}


@pytest.mark.browser
@pytest.mark.parametrize("chapter", ["cryogenic-frontier", "gas-liquefaction/joule-thomson", "ultra-low/superfluidity"])
def test_every_sign_on_the_page_is_of_the_fonts_for_maths(site, page, chapter):
    """What a cut font lacks, the browser would silently take from another."""
    page.goto((site / "book" / "principles" / f"{chapter}.html").as_uri())
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    page.evaluate("document.fonts.ready.then(() => 0)")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    formulas = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": ".katex-html"})["nodeIds"]
    assert len(formulas) > 20
    for node in formulas:
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            assert font["isCustomFont"], session.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"][:300]


def test_the_stylesheet_is_one_small_file(site):
    css = (site / "_static" / "katex" / "katex.css").read_text("utf8")
    assert "url(fonts/" not in css
    assert "font/woff2;base64" in css
    assert len(css) < 90_000
