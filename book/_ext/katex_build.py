"""Set the formulas with KaTeX while the book is built, so that the page carries no maths script.

A TeX mistake becomes a Sphinx warning with file and line (an error under `-W`). The result holds
HTML for the eye and MathML for a screen reader. Builders other than HTML keep the TeX text.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

sys.path.insert(0, str(Path(__file__).parent.parent / "_tools"))
import katex_fonts
import vendor

logger = logging.getLogger(__name__)
PIPE = Path(__file__).with_name("katex_pipe.js")
# KaTeX would number these itself; the book's numbers come from Sphinx.
NUMBERED = re.compile(r"\\(begin|end)\{(equation|align|gather|alignat)\}")
EQREF = re.compile(r"\\eqref\{([^}]+)\}")


class Katex:
    """A Node process that renders formulas, and a memory of those it has rendered."""

    def __init__(self, package: Path, macros: dict, cache: Path):
        self.package, self.macros, self.cache = package, macros, cache
        self.process, self.pid = None, None
        self.rendered = json.loads(cache.read_text("utf8")) if cache.exists() else {}

    def render(self, tex: str, display: bool) -> dict:
        key = f"{'D' if display else 'I'} {tex}"
        if key not in self.rendered:
            # A forked Sphinx worker must not write into its parent's pipe.
            if self.pid != os.getpid():
                self._start()
            request = json.dumps({"tex": tex, "display": display, "macros": self.macros})
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
            if not answer:
                raise vendor.VendorError(f"KaTeX stopped while rendering: {tex}")
            self.rendered[key] = json.loads(answer)
        return self.rendered[key]

    def _start(self):
        self.pid = os.getpid()
        self.process = subprocess.Popen(
            [vendor.node(), str(PIPE), str(self.package / "dist" / "katex.js")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf8",
        )

    def close(self):
        if self.process and self.pid == os.getpid():
            self.process.stdin.close()
            self.process.wait()
        good = {key: answer for key, answer in self.rendered.items() if "html" in answer}
        self.cache.write_text(json.dumps(good, ensure_ascii=False), "utf8")


def equation_number(translator, match) -> str:
    """Turn an `\\eqref` inside a formula into the number of the equation it names."""
    env, label = translator.builder.env, match[1]
    equation = env.get_domain("math").equations.get(label)
    if not equation:
        return match[0]  # KaTeX refuses \eqref, so the reader of the log sees which one
    docname, number = equation
    if env.config.math_numfig and env.config.numfig:
        place, kind = docname, "displaymath"
        if translator.builder.name == "singlehtml":
            place, kind = env.config.root_doc, f"{docname}/displaymath"
        figures = env.toc_fignumbers.get(place, {}).get(kind, {})
        number = ".".join(map(str, figures.get(nodes.make_id(f"equation-{label}"), (number,))))
    return rf"\text{{({number})}}"


def render(translator, node, tex: str, display: bool) -> str:
    tex = EQREF.sub(lambda match: equation_number(translator, match), tex.strip())
    answer = translator.builder.app.katex.render(tex, display)
    if "html" in answer:
        return answer["html"]
    place = node
    while place.line is None and place.parent is not None:  # inline maths carries no line of its own
        place = place.parent
    logger.warning("%s", answer["error"], location=place, type="katex", subtype="tex")
    return f'<code class="tex-error">{translator.encode(tex)}</code>'


def visit_math(translator, node):
    html = render(translator, node, node.astext(), display=False)
    translator.body.append(f'<span class="math">{html}</span>')
    raise nodes.SkipNode


def visit_math_block(translator, node):
    tex = NUMBERED.sub(r"\\\1{\2*}", node.astext())
    if not node.get("nowrap"):
        parts = [part for part in re.split(r"\n\s*\n", tex) if part.strip()]
        # As Sphinx does: a blank line separates equations, `\\` breaks and `&` aligns one.
        parts = [rf"\begin{{split}}{part}\end{{split}}" if r"\\" in part and r"\begin" not in part else part
                 for part in parts]
        tex = parts[0] if len(parts) == 1 else r"\begin{gathered}" + r"\\".join(parts) + r"\end{gathered}"
    number = get_node_equation_number(translator, node) if node.get("number") else ""
    name = f"Equation {number}".strip()
    translator.body.append(translator.starttag(node, "div", "", CLASS="math"))
    translator.body.append(f'<div class="scrolls" data-name="{name}">{render(translator, node, tex, True)}</div>')
    if number:
        translator.body.append(f'<span class="eqno">({number})')
        translator.add_permalink_ref(node, "Link to this equation")
        translator.body.append("</span>")
    translator.body.append("</div>\n")
    raise nodes.SkipNode


def start(app):
    """Find KaTeX and open the memory of formulas, which a new version or macro forgets."""
    app.katex = None
    if app.builder.format != "html":
        return
    package = vendor.npm_package("katex")
    macros = app.config.katex_macros
    state = json.dumps([vendor.PACKAGES["katex"], macros, PIPE.read_text("utf8")], sort_keys=True)
    name = f"katex-{hashlib.sha256(state.encode()).hexdigest()[:12]}.json"
    Path(app.doctreedir).mkdir(parents=True, exist_ok=True)
    app.katex = Katex(package, macros, Path(app.doctreedir) / name)


def finish(app, exception):
    if app.katex:
        app.katex.close()
        if not exception:
            formulas = (answer["html"] for answer in app.katex.rendered.values() if "html" in answer)
            katex_fonts.write(app.katex.package, formulas, Path(app.outdir) / "_static" / "katex")


def setup(app):
    app.add_config_value("katex_macros", {}, "env", dict)
    app.add_html_math_renderer("katex", (visit_math, None), (visit_math_block, None))
    app.connect("builder-inited", start)
    app.connect("build-finished", finish)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
