"""Sphinx extension: ``{data-sets}`` lists every data set of the library with its provenance, from the files."""

import re
from itertools import groupby
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sparkplots import drawing
from sphinx.util.docutils import SphinxDirective

from cryolib import data
from cryolib.course import library

BOOKS = set(re.findall(r"(?m)^@\w+\{([^,]+),", (Path(__file__).parent.parent / "references.bib").read_text("utf-8")))
READ = {
    "source": "The source itself was read",
    "copy": "Read in a copy",
    "unverified": "Unverified",
}


def plain(text):
    """Text from a data file, safe in Markdown; a key of the bibliography in it becomes a citation."""
    for sign in "\\*_`<$[":
        text = text.replace(sign, f"\\{sign}")
    return re.sub(r"[\w-]+", lambda word: f"{{cite:t}}`{word[0]}`" if word[0] in BOOKS else word[0], text)


def reading(read):
    """How the numbers were come by, as a sentence."""
    kind, _, detail = read.partition(":")
    return READ[kind] + (f": {plain(detail.strip())}." if detail else ".")


def extent(numbers):
    """The range of a fit, where the set is one."""
    if "low" in numbers and "high" in numbers:
        return f" Range: {numbers['low']:g} to {numbers['high']:g} K."
    return ""


def entry(table):
    """One data set as a term and its definition."""
    return (
        f"{plain(table.title)}\n"
        f": {plain(table.quantity)} [{plain(table.unit)}]. {{cite:t}}`{table.source}`, {plain(table.where)}."
        f"{extent(table.numbers)} Uncertainty: {plain(table.uncertainty)}. {reading(table.read)} "
        f"`{table.name}.toml`, {len(table.checks)} check values, digest `{table.digest[:8]}`.\n"
    ) + picture(table)


def picture(table):
    """The drawing of a set that is a curve, as a second paragraph of its definition."""
    drawn = drawing(table)
    return f"\n  ```{{raw}} html\n  {drawn}\n  ```\n" if drawn else ""


def place(table):
    """Where a set stands on the page: by chapter, the principles first."""
    return "applications" in table.chapter, table.chapter, table.title


class DataSets(SphinxDirective):
    """``{data-sets}``: all of them, in the order of the chapters that teach them."""

    def run(self):
        tables = sorted(map(data.load, data.names()), key=place)
        made = []
        for chapter, group in groupby(tables, key=lambda table: table.chapter):
            slug = chapter.removesuffix("/index").rpartition("/")[2]
            section = nodes.section(ids=[f"data-{slug}"])
            section += nodes.title(text=library.chapter(slug).title)
            text = "\n".join(entry(table) for table in group)
            self.state.nested_parse(StringList(text.splitlines(), self.get_source_info()[0]), 0, section)
            made.append(section)
        return made


def setup(app):
    app.add_directive("data-sets", DataSets)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
