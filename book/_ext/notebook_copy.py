"""Sphinx extension: the notebook a reader downloads, in Markdown that any Jupyter shows.

The sources use roles and directives that only this site understands. The copy under ``_sources`` is rewritten:
numbers from code stand in the text, boxes become quotations, problems become cells that can be run.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "_tools"))
from scaffold import STUB

GLUE = re.compile(r"\{glue:text\}`(\w+)(?::([^`]*))?`")
EQUATION = re.compile(r"\$\$\n(.*?)\n\$\$ \((eq-[\w-]+)\)", re.S)
BOX = re.compile(r"^(:{3,})\{(div|admonition)\} ?([^\n]*)\n(?::class: [^\n]*\n)?(.*?)^\1 *$", re.S | re.M)
DIRECTIVE = re.compile(r"^```\{(problem|faded|worked|recall|objectives|functions)\} ([^\n]+)\n(?::[^\n]*\n)*```$", re.M)
GLUING = re.compile(r"^from myst_nb import glue\n\n?|^for .* in numbers\.items\(\):\n    glue\(.*\)\n?", re.M)
NOT_RUN = {"outputs": [], "execution_count": None}
MACROS = {r"\dd": r"\mathrm{d}", r"\kB": r"k_\mathrm{B}"}


def glued(cells):
    """The numbers that code cells left for the prose."""
    for cell in cells:
        for output in cell.get("outputs", []):
            name = output.get("metadata", {}).get("scrapbook", {}).get("name")
            text = output.get("data", {}).get("application/papermill.record/text/plain")
            if name and text:
                yield name, float("".join(text))


def references(path):
    """Author and year of every entry of the bibliography."""
    found = {}
    for entry in re.split(r"^@\w+\{", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        author = re.search(r"author = \{+([^},]+)", entry)
        year = re.search(r"year = \{(\d+)\}", entry)
        found[entry.split(",")[0]] = (author[1].strip() if author else "", year[1] if year else "")
    return found


class Plain:
    """Rewrites the Markdown of one notebook."""

    def __init__(self, numbers, bibliography, problems):
        self.numbers, self.bibliography, self.problems = numbers, bibliography, problems
        self.equations = {}

    def __call__(self, text):
        text = EQUATION.sub(self.equation, text)
        text = re.sub(r"^([^\n:>|*#].+)\n: (.+)$", r"**\1:** \2", text, flags=re.M)
        text = DIRECTIVE.sub(self.directive, text)
        while BOX.search(text):
            text = BOX.sub(self.box, text)
        text = GLUE.sub(lambda m: format(self.numbers[m[1]], m[2] or ""), text)
        text = re.sub(r"\{cite:([pt])\}`([^`]+)`", self.cite, text)
        text = re.sub(r"\{eq\}`(eq-[\w-]+)`", lambda m: f"({self.equations.get(m[1], '?')})", text)
        text = re.sub(r"\{doc\}`([^`]+)`", lambda m: f"*{Path(m[1]).name.replace('-', ' ')}*", text)
        for macro, meaning in MACROS.items():
            text = re.sub(re.escape(macro) + r"(?![a-zA-Z])", lambda m, meaning=meaning: meaning, text)
        return text

    def equation(self, match):
        number = self.equations.setdefault(match[2], len(self.equations) + 1)
        return f"$$\n{match[1]} \\tag{{{number}}}\n$$"

    @staticmethod
    def box(match):
        title = f"**{match[3]}**\n\n" if match[2] == "admonition" else ""
        return "\n".join(f"> {line}".rstrip() for line in f"{title}{match[4].strip()}".splitlines())

    def cite(self, match):
        names = [self.bibliography[key.strip()] for key in match[2].split(",")]
        if match[1] == "t":
            return ", ".join(f"{author} ({year})" for author, year in names)
        return "(" + "; ".join(f"{author} {year}" for author, year in names) + ")"

    def directive(self, match):
        kind, name = match[1], match[2]
        if kind == "objectives":
            chapter = tomllib.loads((self.problems / name / "chapter.toml").read_text(encoding="utf-8"))
            return "\n".join(f"* {what}" for what in chapter["objectives"].values())
        if kind in ("problem", "faded", "worked"):
            return f'```run\nfrom cryolib.course import problem\n\nproblem("{name}").show()\n```'
        return ""


def split_runs(source):
    """Turn a Markdown text with ``run`` fences into cells."""
    for number, part in enumerate(re.split(r"```run\n(.*?)\n```", source, flags=re.S)):
        kind = "code" if number % 2 else "markdown"
        if part.strip():
            yield {"cell_type": kind, "metadata": {}, "source": part.strip()} | (NOT_RUN if kind == "code" else {})


def open_steps(cells):
    """Turn the gaps of a project's steps into cells to complete, each before its finished cell, folded in text."""
    opened = []
    for cell in cells:
        if "scaffold" not in cell["metadata"].get("tags", []):
            opened.append(cell)
            continue
        text = "".join(opened[-1]["source"])
        found = STUB.search(text)
        opened[-1] = opened[-1] | {"source": text[: found.start()]}
        opened.append({"cell_type": "code", "metadata": {}, "source": found["stub"]} | NOT_RUN)
        opened.append({"cell_type": "markdown", "metadata": {}, "source": folded(cell)})
    return opened


def folded(cell):
    """A finished cell and what it prints, as Markdown that opens on request."""
    printed = "".join("".join(output.get("text", "")) for output in cell["outputs"]).strip()
    gives = f"\n\nIt prints\n\n```text\n{printed}\n```" if printed else ""
    code = "".join(cell["source"])
    return f"<details><summary>Show the finished cell</summary>\n\n```python\n{code}\n```{gives}\n\n</details>"


def rewrite(notebook, bibliography, problems):
    """A notebook in plain Markdown."""
    cells = open_steps(notebook["cells"])
    plain = Plain(dict(glued(cells)), bibliography, problems)
    for cell in cells:  # equations are numbered in order of appearance, and may be quoted before they appear
        if cell["cell_type"] == "markdown":
            EQUATION.sub(plain.equation, "".join(cell["source"]))
    copied = []
    for cell in cells:
        if cell["cell_type"] != "markdown":  # the numbers stand in the text: nothing is left to glue
            source = GLUING.sub("", "".join(cell["source"])).rstrip()
            copied.append(cell | {"source": source})
            continue
        copied += split_runs(plain("".join(cell["source"])))
    for number, cell in enumerate(copied):
        cell["id"] = f"cell-{number}"
    return notebook | {"cells": copied}


def rewrite_copies(app, exception):
    if exception or app.builder.name != "html":
        return
    book = Path(app.srcdir) / "book"
    bibliography = references(book / "references.bib")
    for path in (Path(app.outdir) / "_sources").rglob("*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(rewrite(notebook, bibliography, book / "problems"), indent=1, ensure_ascii=False),
                        encoding="utf-8")  # fmt: skip


def setup(app):
    app.connect("build-finished", rewrite_copies)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
