"""One row a student, computed from the logs, the overrides, the extensions and the clock. Nothing is kept.

Status stands apart from score: "missing" is not 0, and a total that waits for something stays empty and says for what.
"""

from dataclasses import dataclass, field
from datetime import datetime

from cryolib.course.grading import collect, marking, plan, roster, variants
from cryolib.course.grading.files import Trouble
from cryolib.course.grading.late import Lateness, lateness
from cryolib.course.grading.when import moment, utc

NO_TIME = (
    "The platform marks it LATE and gives no time. Run collect again with --times and a CSV of student and submitted."
)
NOTHING = {"share": 0.0, "status": "missing", "sentence": "Nothing was handed in."}
ON_TIME = Lateness()
LATE = "late"  # the part of an override that sets the penalty


@dataclass
class Row:
    """What a student has: points by part, penalty, total (None: not yet); ``asides`` are for the instructor alone."""

    student: roster.Student
    status: str
    parts: dict = field(default_factory=dict)
    marks: dict = field(default_factory=dict)
    lateness: Lateness = ON_TIME
    points: float | None = None
    penalty: float | None = None
    total: float | None = None
    received: datetime | None = None
    notes: list = field(default_factory=list)
    asides: list = field(default_factory=list)


@dataclass(frozen=True)
class Book:
    """The gradebook of a set: the points of every part, and the rows in the order of student ids."""

    name: str
    title: str
    parts: dict
    rows: list

    @property
    def points(self):
        """Points that can be had."""
        return sum(self.parts.values())


def gradebook(work):
    """The Book of a set."""
    the_plan, key = plan.read(work), variants.read_key(work)
    students = roster.read(work.course.roster)
    parts = variants.parts(next(iter(key.values()), {}))
    counted, marks = collect.counted(work.log("received")), marking.latest(work)
    answers = {(line["student"], line["submission"]): line for line in work.log("answers")}
    overrides = read_overrides(work, students, parts)
    late = all_lateness(work, students)
    rows = [
        _row(person, counted.get(id), key.get(id), marks, answers, overrides.get(id, {}), late.get(id, ON_TIME))
        for id, person in students.items()
    ]
    return Book(work.name, the_plan.title, parts, rows)


def _row(person, line, lines, marks, answers, overrides, late):
    if line is None and not overrides:
        return Row(person, "missing")
    row = Row(person, "graded", lateness=late)
    if not lines:
        return Row(person, "waiting", asides=["This student has no numbers yet. Run `cryolib course assign` again."])
    submission = marking.submission_id(line) if line else None
    for part, points in variants.parts(lines).items():
        mark = marks.get((person.student, submission, part)) if line else NOTHING
        row.marks[part] = _overridden(mark, overrides.get(part), points)
        row.parts[part] = _points(row.marks[part], points)
    if line:
        row.received = datetime.fromisoformat(line["received"]) if line["received"] else None
        found = answers.get((person.student, submission), {})
        row.notes += [*found.get("notes", ()), *_several(line)]
        row.asides += _asides(person, line, found)
    return _summed(row, line, overrides)


def _overridden(mark, override, points):
    if override is None:
        return mark or {"share": None, "status": "waiting", "sentence": "Not marked yet. Run `cryolib course grade`."}
    score, reason = override
    return (mark or {}) | {"share": score / points if points else 0.0, "status": "override", "sentence": reason}


def _points(mark, points):
    return None if mark["share"] is None else round(mark["share"] * points, 2)


def _summed(row, line, overrides):
    """Points, penalty and total; the total waits while anything is unknown."""
    known = [points for points in row.parts.values() if points is not None]
    row.points = round(sum(known), 2)
    row.penalty = 0.0 - round(row.points * row.lateness.percent / 100, 2)
    if row.lateness.sentence:
        row.notes.append(row.lateness.sentence)
    if LATE in overrides:
        row.penalty = 0.0 - overrides[LATE][0]
        row.notes.append(f"Penalty set by hand: {overrides[LATE][1]}")
    elif line and line["late"] and not line["received"]:
        row.penalty, row.status = None, "look"
        row.asides.append(NO_TIME)
    if len(known) < len(row.parts):
        row.status = "waiting"
    elif any(mark["status"] == "unreadable" for mark in row.marks.values()):
        row.status = "unreadable"
    if row.status not in ("waiting", "look"):
        row.total = round(max(0.0, row.points + row.penalty), 2)
    return row


def _several(line):
    return [f"{line['files']} files were handed in; {line['name']} counts."] if line["files"] > 1 else []


def _asides(person, line, found):
    asides = [f"Found by {line['how']}."] if "(" in line["how"] else []
    if found.get("made_for") not in (None, "", person.student):
        asides.append(
            f"The notebook was made for {found['made_for']}; its answers were judged with the student's own numbers."
        )
    return asides


def all_lateness(work, students):
    """{student: Lateness} for a set; the bank is spent in the order in which the sets of the course are due."""
    spent = dict.fromkeys(students, 0)
    ordered = sorted(((plan.read(other), other) for other in work.course.works()),
                     key=lambda pair: (utc(pair[0].due), pair[1].name))  # fmt: skip
    for the_plan, other in ordered:
        until = read_extensions(other, students)
        found = {}
        for student, line in collect.counted(other.log("received")).items():
            if student in students and line["received"]:
                found[student] = lateness(
                    datetime.fromisoformat(line["received"]), until.get(student, the_plan.due), the_plan.late,
                    max(0, the_plan.late.bank_days - spent[student]),
                )  # fmt: skip
                spent[student] += found[student].banked
        if other.name == work.name:
            return found
    return {}


def read_extensions(work, students):
    """{student: deadline} of a set, from the course's ``extensions.csv`` (student, assignment, until)."""
    path, found = work.course.extensions, {}
    for line, row in roster.table(path) if path.exists() else ():
        if "assignment" not in row or "until" not in row:
            raise Trouble(f"{path} needs the columns student, assignment, until, reason.")
        if row.get("student") not in students:
            raise Trouble(f"{path}, line {line}: '{row.get('student')}' is not in the roster.")
        if row["assignment"] == work.name:
            found[row["student"]] = moment(row["until"], what=f"{path}, line {line}")
    return found


def read_overrides(work, students, parts):
    """{student: {part: (score, reason)}} from ``overrides.csv`` (student, part, score, reason)."""
    path, found = work.path("overrides.csv"), {}
    for line, row in roster.table(path) if path.exists() else ():
        student, part = row.get("student"), row.get("part")
        if student not in students:
            raise Trouble(f"{path}, line {line}: '{student}' is not in the roster.")
        if part not in parts and part != LATE:
            raise Trouble(f"{path}, line {line}: there is no part '{part}'. Parts: {', '.join([*parts, LATE])}.")
        try:
            score = float(row.get("score", ""))
        except ValueError:
            score = -1.0
        if not 0 <= score < 1e6:
            raise Trouble(f"{path}, line {line}: score '{row.get('score')}' must be a number, zero or more.")
        if not row.get("reason"):
            raise Trouble(f"{path}, line {line}: give a reason; the student reads it.")
        found.setdefault(student, {})[part] = score, row["reason"]
    return found
