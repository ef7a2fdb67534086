"""The gradebook as the tables that learning platforms take in."""

import csv
import io
import json

from cryolib.course.grading.when import shown

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


def csv_text(book):
    """Every number and every word: for a spreadsheet, and for the record."""
    parts = [f"{part} ({points:g})" for part, points in book.parts.items()]
    head = [
        "student",
        "name",
        "status",
        *parts,
        "points",
        "late days",
        "bank days",
        "penalty",
        "total",
        "received",
        "notes",
        "for you",
    ]
    rows = [
        [row.student.student, row.student.name, row.status, *(number(row.parts.get(part)) for part in book.parts),
         number(row.points), row.lateness.days or "", row.lateness.banked or "", number(row.penalty), number(row.total),
         shown(row.received) if row.received else "", " ".join(row.notes),
         " ".join(row.asides)]
        for row in book.rows
    ]  # fmt: skip
    return table([head, *rows])


def canvas(book, column=None, missing=""):
    """For Canvas: Grades, Import. ``column`` is the heading of an existing assignment, such as 'ps3 (12345)'."""
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", column or book.name]
    points = ["    Points Possible", "", "", "", "", f"{book.points:g}"]
    rows = [
        [_sortable(row.student.name), row.student.canvas, "", "" if row.student.canvas else row.student.student, "",
         _grade(row, missing)]
        for row in book.rows
    ]  # fmt: skip
    return table([head, points, *rows])


def moodle(book, column=None, missing=""):
    """For Moodle: Grades, Import, CSV file, mapped by email address or ID number; also a grading worksheet."""
    head = [
        "Identifier",
        "Full name",
        "ID number",
        "Email address",
        column or "Grade",
        "Maximum Grade",
        "Feedback comments",
    ]
    rows = [
        [f"Participant {row.student.moodle}" if row.student.moodle else "", row.student.name, row.student.student,
         row.student.email, _grade(row, missing), f"{book.points:g}", " ".join(row.notes)]
        for row in book.rows
    ]  # fmt: skip
    return table([head, *rows])


def json_text(book):
    """The gradebook with the verdict on every part, for other programs."""
    rows = [
        {"student": row.student.student, "name": row.student.name, "status": row.status, "points": row.points,
         "late_days": row.lateness.days, "bank_days": row.lateness.banked, "penalty": row.penalty, "total": row.total,
         "notes": row.notes, "for_you": row.asides,
         "parts": {part: {"points": row.parts[part], "status": mark["status"], "sentence": mark["sentence"],
                          "answer": mark.get("answer", "")} for part, mark in row.marks.items()}}
        for row in book.rows
    ]  # fmt: skip
    document = {"set": book.name, "title": book.title, "points": book.points, "parts": book.parts, "students": rows}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def table(rows):
    """CSV in which no cell is a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def number(value):
    """A number as a table holds it; nothing for what is not known."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _harmless(cell):
    text = str(cell)
    is_number = text.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{text}" if text.startswith(FORMULA) and not is_number else text


def _grade(row, missing):
    return missing if row.status == "missing" else number(row.total)


def _sortable(name):
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else name


FORMATS = {"csv": csv_text, "canvas": canvas, "moodle": moodle, "json": json_text}
