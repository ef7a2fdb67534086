"""Whose numbers does an answer fit? A report for a person, never a penalty.

An answer that is wrong with one's own numbers and right with another's may be copied or chance. At one part chance
makes flags for most of a class; at three there were none in a class of 120. Fewer than three are therefore not shown.
"""

from cryolib.course.feedback import judge
from cryolib.course.grading import collect, marking, variants

LEAST = 3  # matching parts that make a flag


def matches(work):
    """(student, owner of the numbers, parts) for every pair with enough matching parts."""
    key, marks = variants.read_key(work), marking.latest(work)
    found = []
    for student, line in collect.counted(work.log("received")).items():
        submission = marking.submission_id(line)
        wrong = {part: marks.get((student, submission, part)) for part in variants.parts(key.get(student, {}))}
        wrong = {part: mark for part, mark in wrong.items() if mark and mark["status"] == "wrong" and mark["read"]}
        if len(wrong) >= LEAST:
            found += _owners(student, wrong, key)
    return found


def _owners(student, wrong, key):
    for other, lines in sorted(key.items()):
        if other == student:
            continue
        fits = [part for part, mark in wrong.items() if _fits(lines, part, mark["answer"])]
        if len(fits) >= LEAST:
            yield student, other, fits


def _fits(lines, part, answer):
    label, _, name = part.partition(".")
    record = lines.get(label, {}).get("records", {}).get(name)
    # Without its mistakes the record says right or not, which is all that is asked, in a tenth of the time.
    return record is not None and judge(record | {"mistakes": []}, answer).status == "right"
