"""Whose numbers does an answer fit? A report for a person, never a penalty.

An answer that is wrong with one's own numbers and right with another's may be copied or chance. At one part chance
makes flags for most of a class, at three hardly ever; fewer than three are therefore not shown. And an answer must fit
as well as a rounded right answer does, not only within the tolerance of its part: that tells chance from copies.
"""

from cryolib.course.grading import collect, marking, variants
from cryolib.course.reader import Answer, convert, parse_unit, read

LEAST = 3  # matching parts that make a flag
CLOSE = 1 / 5  # of a part's tolerance: what rounding as the problem prints it may move


def matches(work):
    """(student, owner of the numbers, parts) for every pair with enough matching parts."""
    key, marks = variants.read_key(work), marking.latest(work)
    records = {student: _records(lines) for student, lines in key.items()}
    found = []
    for student, line in collect.counted(work.log("received")).items():
        submission = marking.submission_id(line)
        wrong = {part: marks.get((student, submission, part)) for part in records.get(student, {})}
        values = {part: _value(mark, records[student][part]) for part, mark in wrong.items() if mark}
        values = {part: value for part, value in values.items() if value}
        if len(values) >= LEAST:
            found += _owners(student, values, records)
    return found


def _records(lines):
    """{"p1.T": record} of a student."""
    return {f"{label}.{name}": record for label, line in lines.items() for name, record in line["records"].items()}


def _value(mark, record):
    """(value, half of its last digit) of a wrong answer, in the part's unit; None where there is nothing to compare."""
    answer, target = read(mark["answer"]), parse_unit(record["unit"])
    if mark["status"] != "wrong" or not isinstance(answer, Answer) or answer.unit.dimension != target.dimension:
        return None
    return convert(answer.si, target), answer.half_step / target.factor


def _owners(student, values, records):
    for other, theirs in sorted(records.items()):
        if other == student:
            continue
        fits = [part for part, value in values.items() if part in theirs and _fits(theirs[part], *value)]
        if len(fits) >= LEAST:
            yield student, other, fits


def _fits(record, value, half_step):
    tolerance = record["rtol"] * abs(record["value"])
    return abs(value - record["value"]) <= max(CLOSE * tolerance, min(half_step, tolerance))
