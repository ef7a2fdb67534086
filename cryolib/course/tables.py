"""The table of all problems, as document nodes."""

from docutils import nodes

from cryolib.course import library
from cryolib.course.define import LEVELS
from cryolib.course.doctree import identifier, tag

# Widths are shares of the line; the text builder cannot wrap columns of one character.
COLUMNS = {"Problem": 26, "Level": 14, "Minutes": 9, "What it trains": 42, "Your progress": 14}


class Pending(nodes.General, nodes.Element):
    """Stands for the table until every page is read."""


def fill_pending(app, document, docname):
    """Put the table in its place, now that the pages of all problems are known."""
    from sphinx.util.nodes import make_refnode

    def refer(page, anchor, words):
        return make_refnode(app.builder, docname, page, anchor, nodes.Text(words)) if page else nodes.Text(words)

    def link(id, words):
        page = next(reversed(app.env.course_places.get(id, [])), None)
        return refer(page, identifier(page or "", id), words)

    def page_of(slug, words):
        pages = sorted(app.env.found_docs)  # the first page of a group of chapters is its index
        return refer(
            next((page for page in pages if page.removesuffix("/index").rpartition("/")[2] == slug), None), "", words
        )

    for place in list(document.findall(Pending)):
        place.replace_self(problem_table(library.problems(), library.chapters(), link, page_of))


def problem_table(entries, chapters, link, page_of):
    """Rows from basic to design; ``link(id, words)`` and ``page_of(slug, words)`` give references."""
    tasks = [(entry.problem, entry.text) for entry in entries.values() if entry.problem.kind == "problem"]
    rows = []
    for task, words in sorted(tasks, key=lambda pair: (pair[0].level, pair[0].chapter, pair[0].id)):
        chapter = chapters[task.chapter]
        trains = "; ".join(chapter.objectives[goal] for goal in task.trains)
        rows.append([
            [_words(link(task.id, words.title)), _quiet(page_of(task.chapter, chapter.title))],
            [_words(nodes.Text(LEVELS[task.level]))],
            [_words(nodes.Text(str(task.minutes)))],
            [_words(nodes.Text(trains))],
            [_words(tag("span", data_progress=task.id, data_of=str(len(task.parts))))],
        ])  # fmt: skip
    return [_table(rows), nodes.raw("", _CLEAR, format="html")]


_CLEAR = (
    "<p class='course-clear'><button type='button' data-course-clear hidden>Clear my progress</button> "
    "<span role='status'></span></p>"
)


def _table(rows):
    group = nodes.tgroup("", *[nodes.colspec(colwidth=width) for width in COLUMNS.values()], cols=len(COLUMNS))
    group += nodes.thead("", _row([[_words(nodes.Text(heading))] for heading in COLUMNS]))
    group += nodes.tbody("", *[_row(cells) for cells in rows])
    return nodes.table("", group, classes=["course-table"])


def _row(cells):
    return nodes.row("", *[nodes.entry("", *cell) for cell in cells])


def _words(child):
    return nodes.paragraph("", "", child)


def _quiet(child):
    return nodes.paragraph("", "", child, classes=["course-source"])
