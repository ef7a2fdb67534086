"""Sphinx extension: ``{problem}``, ``{worked}``, ``{faded}``, ``{recall}``, ``{objectives}``, ``{problem-table}``.

The definitions live in ``book/problems``, the rest in ``cryolib.course``. Script and style are loaded only by
pages that use them; their data are attributes.
"""

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from cryolib.course import bundle, doctree, library, prepare, tables

logger = logging.getLogger(__name__)


class Course(SphinxDirective):
    """What the directives share: arguments, nested Markdown, and an author's fault as a warning."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self):
        try:
            return [self.build()]
        except (KeyError, ValueError) as fault:
            logger.warning("%s: %s", self.name, fault.args[0], location=self.get_location(), type="problems")
            return []

    def parse(self, markdown):
        """Nodes of a piece of Markdown."""
        holder = nodes.container()
        self.state.nested_parse(StringList(markdown.splitlines(), self.get_source_info()[0]), 0, holder)
        return holder.children

    def entry(self):
        """The entry named by the argument, its numbers, and the keywords every builder of nodes takes."""
        entry = library.problem(self.arguments[0])
        for path in entry.files:
            self.env.note_dependency(str(path))
        places = self.env.course_places.setdefault(entry.problem.id, [])
        if self.env.docname in places:
            raise ValueError(f"'{entry.problem.id}' stands twice on this page; its ids would clash.")
        places.append(self.env.docname)
        return entry, prepare.prepare(entry.problem), self.context(entry.problem.id)

    def context(self, id):
        # The single-page book is what is printed: there nothing may be folded.
        opened = self.env.app.builder.name in ("singlehtml", "text")
        return {"prefix": f"{self.env.docname}-{id}", "parse": self.parse, "opened": opened}


class Problem(Course):
    """``{problem} id``"""

    def build(self):
        entry, prepared, context = self.entry()
        return doctree.problem(prepared, entry.text, **context)


class Faded(Course):
    """``{faded} id`` with ``:blanks:`` the number of steps left to the reader; ``{worked} id`` leaves none."""

    option_spec: ClassVar[dict] = {"blanks": directives.positive_int}

    def build(self):
        entry, prepared, context = self.entry()
        blanks = 0 if self.name == "worked" else self.options.get("blanks", 1)
        return doctree.faded(prepared, entry.text, blanks, **context)


class Recall(Course):
    """``{recall} id id id``: three items, one of them from an earlier chapter."""

    def build(self):
        found = [library.recall(id) for id in self.arguments[0].split()]
        for _, chapter in found:
            self.env.note_dependency(str(library.folder() / chapter.slug / "recall.py"))
        return doctree.recall([item for item, _ in found], **self.context(f"recall-{found[0][0].id}"))


class Objectives(Course):
    """``{objectives} chapter``: what the reader can do afterwards."""

    def build(self):
        chapter = library.chapter(self.arguments[0])
        self.env.note_dependency(str(library.folder() / chapter.slug / "chapter.toml"))
        return nodes.bullet_list("", *[doctree.item(words) for words in chapter.objectives.values()])


class Table(SphinxDirective):
    """``{problem-table}``: every problem with level, minutes, chapter and what it trains."""

    def run(self):
        self.env.note_reread()  # it depends on every page
        return [tables.Pending()]


def forget(app, env, docname):
    for docs in env.course_places.values():
        if docname in docs:
            docs.remove(docname)


def merge(app, env, docnames, other):
    for id, docs in other.course_places.items():
        mine = env.course_places.setdefault(id, [])
        mine += [doc for doc in docs if doc in docnames and doc not in mine]


def prepare_build(app):
    if not hasattr(app.env, "course_places"):
        app.env.course_places = {}
    if app.builder.format == "html":
        bundle.write(Path(app.outdir, "_static"))


def load_assets(app, pagename, templatename, context, document):
    if document is not None and next(document.findall(doctree.Tag), None) is not None:
        app.add_js_file(bundle.SCRIPT, loading_method="defer")
        app.add_css_file(bundle.STYLE)


def setup(app):
    for name, directive in {"problem": Problem, "worked": Faded, "faded": Faded, "recall": Recall,
                            "objectives": Objectives, "problem-table": Table}.items():  # fmt: skip
        app.add_directive(name, directive)
    app.add_node(doctree.Tag, html=(doctree.visit_html, doctree.depart_html))
    app.connect("builder-inited", prepare_build)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("doctree-resolved", tables.fill_pending)
    app.connect("html-page-context", load_assets)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
