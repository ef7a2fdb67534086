"""The table of all problems, as document nodes."""

from docutils import nodes

from cryolib.course.define import LEVELS
from cryolib.course.doctree import item, tag

HEADINGS = ("Problem", "Level", "Minutes", "Chapter", "What it trains", "Your progress")


def problem_table(entries, chapters, link, page_of):
    """Rows in the order of chapters; ``link(id, words)`` and ``page_of(slug, words)`` give references."""
    rows = []
    for id, entry in entries.items():
        task = entry.problem
        if task.kind != "problem":
            continue
        chapter = chapters[task.chapter]
        goals = nodes.bullet_list("", *[item(chapter.objectives[goal]) for goal in task.trains])
        progress = tag("span", data_progress=id, data_of=str(len(task.parts)))
        rows.append([
            _words(link(id, entry.text.title)), _words(nodes.Text(LEVELS[task.level])),
            _words(nodes.Text(str(task.minutes))), _words(page_of(task.chapter, chapter.title)), goals,
            nodes.paragraph("", "", progress),
        ])  # fmt: skip
    return [_table(rows), nodes.raw("", _CLEAR, format="html")]


_CLEAR = (
    "<p class='course-clear'><button type='button' data-course-clear hidden>Clear my progress</button> "
    "<span role='status'></span></p>"
)


def _table(rows):
    group = nodes.tgroup("", *[nodes.colspec(colwidth=1) for _ in HEADINGS], cols=len(HEADINGS))
    group += nodes.thead("", _row([_words(nodes.Text(heading)) for heading in HEADINGS]))
    group += nodes.tbody("", *[_row(cells) for cells in rows])
    return nodes.table("", group, classes=["course-table"])


def _row(cells):
    return nodes.row("", *[nodes.entry("", cell) for cell in cells])


def _words(child):
    return nodes.paragraph("", "", child)
