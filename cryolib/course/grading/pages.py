"""Feedback for students: one file a student, plain HTML with its style inside, no script and no request."""

from html import escape
from pathlib import Path

from cryolib.course.grading import variants
from cryolib.course.text import quantity

STYLE = Path(__file__).with_name("pages.css")
# What a status is called on the page; its colour is an addition to the word, never a substitute.
WORDS = {
    "right": "right", "partly": "partly right", "wrong": "not right", "blank": "no answer",
    "refused": "no number came out",
    "unread": "could not be read", "unreadable": "file could not be read", "missing": "nothing handed in",
    "waiting": "not marked yet", "override": "set by hand", "error": "stopped with an error",
    "timeout": "took too long", "memory": "took too much memory",
}  # fmt: skip
TONES = {"right": "right", "override": "note", "waiting": "note", "partly": "note", "unread": "note"}


def page(book, row, lines, answers=False):
    """The page of one student; with ``answers`` it shows the expected values too."""
    name = row.student.name or row.student.student
    problems = sorted((lines or {}).values(), key=lambda line: int(line["label"][1:]))
    body = [
        f"<h1>{escape(book.title or book.name)}</h1>",
        f"<p class='who'>Feedback for <bdi>{escape(name)}</bdi>, {escape(row.student.student)}</p>",
        f"<p class='total'>{escape(total(book, row))}</p>",
        _notes(row.notes),
        *(_problem(row, line, answers) for line in problems if row.marks),
    ]
    return (
        "<!doctype html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>\n"
        "<meta name='color-scheme' content='light dark'>\n<meta name='robots' content='noindex'>\n"
        f"<title>{escape(book.title or book.name)}: feedback for {escape(name)}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(part for part in body if part)
        + "\n</main>\n</body>\n</html>\n"
    )


def total(book, row):
    """'7 of 9 points; late −0.7; total 6.3 of 9.'"""
    if row.status == "missing":
        return "Nothing was handed in."
    if row.points is None:
        return "Not marked yet."
    words = f"{row.points:g} of {book.points:g} points"
    if row.penalty:
        words += f"; penalty for lateness −{-row.penalty:g}"
    return f"{words}. Total {row.total:g} of {book.points:g}." if row.total is not None else f"{words} so far."


def _problem(row, line, answers):
    label = line["label"]
    cards = "".join(_part(row, line, name, f"{label}.{name}", answers) for name in line["points"])
    return f"<section>\n<h2>{escape(label[1:])}. {escape(line['title'])}</h2>\n{cards}</section>"


def _part(row, line, name, part, answers):
    mark, points = row.marks[part], row.parts[part]
    status = mark["status"]
    earned = f"{points:g}" if points is not None else "–"
    lines = [
        f"<h3>{escape(line['words'][name])} <code>{escape(part)}</code></h3>",
        f"<p class='mark {TONES.get(status, 'wrong')}'><strong>{WORDS[status].capitalize()}</strong> "
        f"{earned} of {line['points'][name]:g}</p>",
    ]
    if mark.get("answer"):
        understood = mark.get("read") if mark.get("read") != mark["answer"] else ""
        read = f", read as <bdi>{escape(understood)}</bdi>" if understood else ""
        lines.append(f"<p>Your answer: <bdi class='typed'>{escape(mark['answer'])}</bdi>{read}</p>")
    lines.append(f"<p>{escape(mark['sentence'])}</p>")
    record = line["records"].get(name)
    if answers and record:
        expected = quantity(record["value"], record["unit"], record["figures"])
        lines.append(f"<p class='expected'>Expected: {escape(expected)}</p>")
    return f"<div class='part'>{''.join(lines)}</div>\n"


def _notes(notes):
    return "<ul class='notes'>" + "".join(f"<li>{escape(note)}</li>" for note in notes) + "</ul>" if notes else ""


def every(work, book, answers=False):
    """(file name, HTML) for every student who has something to read."""
    key = variants.read_key(work)
    for row in book.rows:
        yield f"{row.student.student}.html", page(book, row, key.get(row.student.student), answers)
