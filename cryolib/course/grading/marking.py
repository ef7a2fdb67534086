"""Answers against the key. What is read goes to ``answers.jsonl``, what it is worth to ``marks.jsonl``.

A mark is a share of a part's points with a status, a code and a sentence. It belongs to one submission, so a second
run adds nothing, and a run that was stopped is completed by the next.
"""

import functools

from cryolib.course.feedback import judge
from cryolib.course.grading import collect, functions, notebook, variants
from cryolib.course.grading.files import Log
from cryolib.course.grading.progress import progress

CHANGED = (
    "The stored original is gone or was changed after it came in. Run `cryolib course collect` on the download again."
)


def grade(work):
    """Read and mark every submission that counts and is not marked yet; the number of new marks."""
    key, counted = variants.read_key(work), collect.counted(work.log("received"))
    read = {(line["student"], line["submission"]): line for line in work.log("answers")}
    done, made = latest(work), 0
    with Log(work.path("answers.jsonl")) as answers, Log(work.path("marks.jsonl")) as marks:
        for student, line in progress(counted.items(), "marking"):
            lines, submission = key.get(student, {}), submission_id(line)
            parts = _open(lines, done, student, submission)
            found, reading = read.get((student, submission)), None
            if found is None:
                reading = read_submission(work, line)
                found = as_record(student, submission, reading)
                if reading.status != "changed":
                    answers.add(found)
            for part in parts:
                mark = {"student": student, "submission": submission, "part": part}
                mark |= mark_part(work, line, lines, part, found, reading)
                if mark != done.get((student, submission, part)):
                    marks.add(mark)
                    made += 1
    return made


def submission_id(line):
    """What names a submission: the digest of its bytes, or its name when it was too much to be read."""
    return line["sha256"] or f"not read: {line['name']}"


def latest(work):
    """{(student, submission, part): mark}; the last word counts."""
    return {(line["student"], line["submission"], line["part"]): line for line in work.log("marks")}


def read_submission(work, line):
    """The Reading of an original."""
    if line["refused"]:
        return notebook.Reading("unreadable", notes=[f"The file was not read: {line['refused']}."])
    data = collect.stored(work, line["sha256"])
    if data is None:
        return notebook.Reading("changed", notes=[CHANGED])
    return notebook.read(data, work.name)


def as_record(student, submission, reading):
    """A Reading as a line of ``answers.jsonl``."""
    return {"student": student, "submission": submission, "status": reading.status, "answers": reading.answers,
            "notes": reading.notes, "made_for": reading.made_for}  # fmt: skip


def mark_part(work, line, lines, part, found, reading=None):
    """The mark of one part: share, status, code, sentence, and the answer as given and as read."""
    try:
        return _mark_part(work, line, lines, part, found, reading)
    except Exception as fault:  # one submission must never stop the others
        return _mark(
            None, "waiting", "grader", f"The grader itself failed here ({type(fault).__name__}). Please report it."
        )


def _mark_part(work, line, lines, part, found, reading):
    label, _, name = part.partition(".")
    if found["status"] == "unreadable":
        return _mark(0.0, "unreadable", "unreadable", found["notes"][0])
    if found["status"] == "changed":
        return _mark(None, "waiting", "changed", CHANGED)
    if name in lines[label]["functions"]:
        if sandbox_faults():
            return _mark(
                None, "waiting", "waiting", "Not run yet: the sandbox is not ready. `cryolib course doctor` helps."
            )
        reading = reading or read_submission(work, line)
        return _mark(*functions.run(name, lines[label]["functions"][name], reading.cells))
    return mark_answer(lines[label]["records"][name], found["answers"].get(part))


@functools.cache
def sandbox_faults():
    """What keeps functions from being run, asked once a session: the answer takes a trial run."""
    return tuple(functions.obstacles())


def mark_answer(record, text):
    """The mark of a recorded answer."""
    if text is None:
        return _mark(0.0, "blank", "blank", "No answer was recorded.")
    verdict = judge(record, text)
    status = {"ask": "unread"}.get(verdict.status, verdict.status)
    return _mark(float(status == "right"), status, verdict.code, verdict.sentence, text, verdict.read)


def _mark(share, status, code, sentence, answer="", read=""):
    return {"share": share, "status": status, "code": code, "sentence": sentence, "answer": answer, "read": read}


def _open(lines, done, student, submission):
    """Parts of a student that have no mark for this submission, or one that waits."""
    marked = {part: done.get((student, submission, part)) for part in variants.parts(lines)}
    return [part for part, mark in marked.items() if mark is None or mark["status"] == "waiting"]
