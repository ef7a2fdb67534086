"""Sphinx extension: the library's pages from its docstrings, linked to the chapters and back.

``{functions} slug`` lists, in a chapter, the functions that the chapter teaches. In a docstring the line
``Source: key, eq. 2.  Chapter: slug.`` becomes a citation and a link.
"""

import importlib
import inspect
import pkgutil
import re

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

import cryolib

LINE = re.compile(r"^Source: (?P<source>.*?)\.?  Chapter: (?P<chapter>[\w/-]+)\.$")
CHAPTER = re.compile(r"``((?:principles|applications)/[\w/-]+)``")
KEY = re.compile(r"^[\w-]+")
OTHERS = ("explore", "course", "gallery", "figures")


def modules():
    """The modules with physics in them, by name; the models of the applications among them."""
    found = (m.name for m in pkgutil.walk_packages(cryolib.__path__, "cryolib."))
    parts = [name.split(".")[1:] for name in found]
    return [".".join(part) for part in parts if part[0] not in OTHERS and not part[-1].startswith("_")]


def functions():
    """Public functions of the library: (full name, docstring), in the order of the code."""
    for name in modules():
        module = importlib.import_module(f"cryolib.{name}")
        for function in vars(module).values():
            if inspect.isfunction(function) and function.__module__ == module.__name__ and function.__name__[0] != "_":
                yield f"{module.__name__}.{function.__name__}", inspect.getdoc(function) or ""


def taught_in(slug):
    """Public functions whose docstring names a chapter, as full names in the order of the code."""
    for name, doc in functions():
        line = LINE.match((doc.splitlines() or [""])[-1])
        if line and line["chapter"] == slug:
            yield name


class Functions(SphinxDirective):
    """``{functions} slug``: links to what a chapter teaches."""

    required_arguments = 1

    def run(self):
        names = list(taught_in(self.arguments[0]))
        if not names:
            raise self.error(f"no function names the chapter {self.arguments[0]!r}")
        places = {}  # two modules may each have an `inversion_pressure`, so each function stands with its module
        for name in names:
            module, _, function = name.removeprefix("cryolib.").rpartition(".")
            places.setdefault(module, []).append(f"{{py:func}}`{function}() <{name}>`")
        lists = "; ".join(f"`{module}`: {', '.join(roles)}" for module, roles in places.items())
        holder = nodes.container(classes=["functions"])
        text = f"Functions of this chapter, by module of `cryolib`: {lists}."
        self.state.nested_parse(StringList([text], self.get_source_info()[0]), 0, holder)
        return [holder]


def link_docstring(app, what, name, obj, options, lines):
    """Turn the last line of a docstring into a citation, and the chapters it names into links."""

    def place(chapter):
        return f":doc:`/book/{chapter}`" if f"book/{chapter}" in app.env.found_docs else f"``{chapter}``"

    for number, text in enumerate(lines):
        found = LINE.match(text.strip())
        if not found:
            lines[number] = CHAPTER.sub(lambda slug: place(slug[1]), text)
            continue
        source = found["source"]
        key = KEY.match(source)[0]
        if key in app.env.cryo_bibliography:
            source = f":cite:t:`{key}`" + source[len(key) :]
        lines[number] = f"*Source:* {source}. *Chapter:* {place(found['chapter'])}."


def read_bibliography(app, env, docnames):
    path = app.srcdir / "book" / "references.bib"
    env.cryo_bibliography = set(re.findall(r"^@\w+\{([^,]+),", path.read_text(encoding="utf-8"), re.M))


def forgive(app, config):
    """Types of other packages in signatures: there is no page here to link them to."""
    config.nitpick_ignore = [
        *config.nitpick_ignore,
        ("py:class", "numpy.ndarray"),
        ("py:class", "collections.abc.Callable"),
    ]


def setup(app):
    app.setup_extension("sphinx.ext.autodoc")
    app.setup_extension("sphinx.ext.napoleon")
    app.add_directive("functions", Functions)
    app.connect("config-inited", forgive)
    app.connect("env-before-read-docs", read_bibliography)
    app.connect("autodoc-process-docstring", link_docstring, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
