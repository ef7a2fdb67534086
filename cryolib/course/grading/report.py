"""What the commands say to the instructor: a few lines, and the cases that need a person."""

from dataclasses import asdict

from cryolib.course.grading import collect, export, matches, pages, variants
from cryolib.course.text import quantity

SHOWN = 12  # cases listed before "and so on"


def count(number, noun):
    """1 file, 2 files."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def collected(work, files, dry_run):
    """What came in, and what nobody owns."""
    lost = [file for file in files if file.student is None]
    owners = {file.student for file in files if file.student}
    came = f"{work.name}: {count(len(files), 'file')}, {count(len(owners), 'student')}"
    lines = [f"{came}; nothing was written." if dry_run else f"{came}."]
    lines += [f"  {file.name}: not read, {file.refused}." for file in files if file.refused]
    if lost:
        lines.append(f"{len(lost)} in quarantine, counted for nobody:")
        lines += _first(f"  {file.name}: {file.how}." for file in lost)
        lines.append(f"Or say whose it is: cryolib course collect {work.name} … --who 'FILE=STUDENT'")
    return "\n".join(lines)


def graded(work, book, made):
    """How many of each kind, and where a person is needed."""
    states = {}
    for row in book.rows:
        states.setdefault(row.status, []).append(row)
    counts = ", ".join(f"{len(rows)} {status}" for status, rows in sorted(states.items()))
    lines = [f"{work.name}: {count(len(book.rows), 'student')} ({counts}); {count(made, 'new mark')}."]
    totals = [row.total for row in book.rows if row.total is not None]
    if totals:
        lines.append(f"Mean total {sum(totals) / len(totals):.2f} of {book.points:g}.")
    for words, found in (
        ("Files that could not be read", [(row, row.notes[:1]) for row in states.get("unreadable", ())]),
        ("Totals that wait", [(row, _waits(row)) for status in ("waiting", "look") for row in states.get(status, ())]),
        ("Answers that could not be read", [(row, _of(row, part)) for row in book.rows for part in _unread(row)]),
    ):
        if found:
            lines.append(f"{words} ({len(found)}):")
            lines += _first(f"  {row.student.student}: {' '.join(what)}" for row, what in found)
    lost = collect.quarantined(work.log("received"))
    if lost:
        lines.append(f"In quarantine: {len(lost)}. Run collect again with --who, or with ids in the roster.")
    pairs = list(matches.matches(work))
    if pairs:
        lines.append(matched(pairs))
    return "\n".join(lines)


def _waits(row):
    return [mark["sentence"] for mark in row.marks.values() if mark["status"] == "waiting"][:1] or row.asides[-1:]


def _unread(row):
    return [part for part, mark in row.marks.items() if mark["status"] == "unread"]


def _of(row, part):
    return [f"{part} is '{row.marks[part]['answer']}'."]


def matched(found):
    """The report on copied numbers."""
    if not found:
        return f"No answers fit anybody else's numbers in {matches.LEAST} parts or more."
    lines = [
        "Answers that are wrong here and right with another's numbers. Look at both notebooks before you say anything:"
    ]
    lines += _first(f"  {student} matches {other}'s numbers in {', '.join(parts)}." for student, other, parts in found)
    return "\n".join(lines)


def explained(work, book, row):
    """Everything about one student, with the expected values."""
    id = row.student.student
    line = collect.counted(work.log("received")).get(id)
    key = variants.read_key(work).get(id, {})
    lines = [f"{id} {row.student.name}: {row.status}. {pages.total(book, row)}"]
    if line:
        lines.append(
            f"File {line['name']}, found by {line['how']}, received {line['received'] or 'at an unknown time'}."
        )
        if line["sha256"]:
            lines.append(f"Original: {collect.original(work, line['sha256'])}")
    lines += [f"Note: {note}" for note in (*row.notes, *row.asides)]
    for part, mark in row.marks.items():
        label, _, name = part.partition(".")
        record = key[label]["records"].get(name)
        expected = f" Expected {quantity(record['value'], record['unit'], record['figures'])}." if record else ""
        answer = f" Answer '{mark['answer']}'." if mark.get("answer") else ""
        points = "–" if row.parts[part] is None else f"{row.parts[part]:g}"
        lines.append(
            f"{part}: {mark['status']}, {points} of {book.parts[part]:g}.{answer}{expected} {mark['sentence']}"
        )
    return "\n".join(lines)


def as_data(row):
    """A row for a program."""
    return {
        "student": row.student.student, "status": row.status, "points": row.points, "penalty": row.penalty,
        "total": row.total, "lateness": asdict(row.lateness), "parts": row.parts,
        "notes": row.notes, "for_you": row.asides,
        "sentences": {part: mark["sentence"] for part, mark in row.marks.items()},
    }  # fmt: skip


def key_table(key):
    """Every expected value, a line a student and part."""
    rows = [["student", "part", "problem", "expected", "unit", "tolerance", "givens"]]
    for student, lines in sorted(key.items()):
        for label, line in sorted(lines.items()):
            givens = "; ".join(f"{name} = {value:g}" for name, value in line["raw"].items())
            rows += [
                [
                    student,
                    f"{label}.{name}",
                    line["problem"],
                    f"{record['value']:.7g}",
                    record["unit"],
                    record["rtol"],
                    givens,
                ]
                for name, record in line["records"].items()
            ]
    return export.table(rows)


def _first(lines):
    lines = list(lines)
    more = [f"  … and {len(lines) - SHOWN} more."] if len(lines) > SHOWN else []
    return [*lines[:SHOWN], *more]
