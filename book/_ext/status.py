"""Sphinx extension: ``{status}``, what this copy of the book holds and what it was made with."""

import importlib
import json
import pkgutil
import platform
from importlib.metadata import version
from pathlib import Path

import apidocs
from docutils import nodes
from myst_nb.sphinx_ext import NbMetadataCollector
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode

import cryolib
from cryolib import data, gallery
from cryolib.course import library

MADE_WITH = ("jupyter-book", "Sphinx", "myst-nb", "furo", "numpy", "scipy", "matplotlib", "CoolProp", "pint",
             "anywidget")  # fmt: skip
REFERENCES = Path(__file__).parents[2] / "tests" / "data"


def counts(env):
    """What the book holds: words -> number."""
    problems = [entry.problem for entry in library.problems().values()]
    chapters = library.chapters().values()
    modules = [importlib.import_module(f"cryolib.gallery.{m.name}") for m in pkgutil.iter_modules(gallery.__path__)]
    notebooks = [name for name in env.found_docs if env.doc2path(name).endswith(".ipynb")]
    return {
        "Pages": len(env.found_docs),
        "of them notebooks that are run for every build": len(notebooks),
        "Figures made by code": sum(len(module.__all__) for module in modules if hasattr(module, "__all__")),
        "Problems and examples": len(problems),
        "Wrong answers recognised by name": sum(len(part.mistakes) for p in problems for part in p.parts),
        "Recall items": sum(len(chapter.recall) for chapter in chapters),
        "Objectives": sum(len(chapter.objectives) for chapter in chapters),
        "Functions of the library": sum(1 for _ in apidocs.functions()),
        "Data sets with a source": len(data.names()),
        "Reference values tested": sum(
            len(json.loads(path.read_text(encoding="utf-8"))) for path in REFERENCES.glob("reference-*.json")
        ),
    }


class Times(nodes.General, nodes.Element):
    """Stands for the run times until every notebook is read."""


class RunTimes(SphinxDirective):
    """``{run-times}``: how long each notebook took."""

    def run(self):
        self.env.note_reread()
        return [Times()]


def fill_times(app, doctree, docname):
    for place in list(doctree.findall(Times)):
        known = NbMetadataCollector.get_doc_data(app.env)
        times = {name: known[name]["exec_data"]["runtime"] for name in sorted(known) if known[name].get("exec_data")}
        rows = {refer(app, docname, name): f"{seconds:.0f} s" for name, seconds in times.items() if seconds is not None}
        place.replace_self(table(("Notebook", "Time"), rows))


def refer(app, here, there):
    words = nodes.Text(app.env.titles[there].astext())
    return make_refnode(app.builder, here, there, "", words)


class Status(SphinxDirective):
    """``{status}``: two tables."""

    def run(self):
        self.env.note_reread()  # it counts every page
        made = {"cryolib": cryolib.__version__, "Python": platform.python_version()}
        made |= {name: version(name) for name in MADE_WITH}
        return [table(("What", "Number"), counts(self.env)), table(("Made with", "Version"), made)]


def table(head, rows):
    group = nodes.tgroup("", *[nodes.colspec(colwidth=width) for width in (70, 30)], cols=2)
    group += nodes.thead("", line(head))
    group += nodes.tbody("", *[line(pair) for pair in rows.items()])
    return nodes.table("", group)


def line(words):
    return nodes.row("", *[nodes.entry("", nodes.paragraph("", "", as_node(word))) for word in words])


def as_node(word):
    return word if isinstance(word, nodes.Node) else nodes.Text(str(word))


def setup(app):
    app.add_directive("status", Status)
    app.add_directive("run-times", RunTimes)
    app.add_node(Times)
    app.connect("doctree-resolved", fill_times)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
