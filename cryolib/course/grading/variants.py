"""The numbers of each student, and the key that judges them: drawn once, written down, and kept.

Numbers come from HMAC-SHA256(course secret, problem | student | salt). They and everything that judges an answer go
into ``key.jsonl`` when a set is assigned. Grading needs only that file: a later edit of a problem, or a newer equation
of state, changes nobody's numbers and nobody's marks until ``regrade`` is asked for it.
"""

import hmac
import random

from cryolib.course import library
from cryolib.course.grading.files import PRIVATE, Log, Trouble
from cryolib.course.grading.progress import progress
from cryolib.course.page import part_label
from cryolib.course.prepare import call, draw, function_inputs, prepare, significant
from cryolib.course.reader import convert, parse_unit
from cryolib.course.rules import sound

ATTEMPTS = 50  # draws until one keeps the rules; a sound problem needs one


def dice(secret, *words):
    """The random numbers of one purpose; the same words give the same numbers, for ever."""
    return random.Random(hmac.digest(secret, "|".join(words).encode("utf-8"), "sha256"))


def entries(ids):
    """Library entries of the problems of a set, each one fit to be assigned."""
    found = []
    for id in ids:
        try:
            entry = library.problem(id)
        except KeyError as fault:
            raise Trouble(f"{fault.args[0]}.") from None
        if entry.problem.kind != "problem":
            raise Trouble(f"'{id}' is a worked example and has no solution to withhold. Choose a problem.")
        found.append(entry)
    return found


def variant(secret, problem, student, salt):
    """(Prepared, salt used) for one student: the first draw that keeps every rule of its problem."""
    for attempt in range(ATTEMPTS):
        used = f"{salt}.{attempt}"
        prepared = prepare(problem, draw(problem, dice(secret, problem.id, student, used)))
        if sound(prepared):
            return prepared, used
    raise Trouble(f"no variant of '{problem.id}' keeps its rules. Run: python -m cryolib.course.rules {problem.id}")


def key_line(secret, entry, student, label, salt, prepared, functions=True):
    """Everything needed to print, judge and explain the work of one student on one problem."""
    problem, tasks = entry.problem, entry.problem.functions if functions else ()
    return {
        "student": student,
        "label": label,
        "problem": problem.id,
        "title": entry.text.title,
        "salt": salt,
        "raw": prepared.raw,
        "words": {p.name: part_label(i, p, len(problem.parts)) for i, p in enumerate(problem.parts)}
        | {task.name: task.words.capitalize() for task in tasks},
        "points": {part.name: part.points for part in (*problem.parts, *tasks)},
        "records": {part.name: prepared.record(part) for part in problem.parts},
        "functions": {
            task.name: function_record(task, dice(secret, problem.id, student, salt, task.name)) for task in tasks
        },
    }


def function_record(task, random):
    """The calls of a function to be written, drawn for one student, and what they and the mistakes give."""
    unit = parse_unit(task.unit)

    def values(function, inputs):
        return [significant(convert(call(function, one), unit)) for one in inputs]

    inputs = [function_inputs(task, random) for _ in range(task.calls)]
    return {
        "unit": task.unit,
        "rtol": task.rtol,
        "calls": [list(one.values()) for one in inputs],
        "values": values(task.function, inputs),
        "mistakes": [[values(mistake.value, inputs), mistake.sentence] for mistake in task.mistakes],
    }


def make_key(work, secret, plan, students):
    """Draw what is not drawn yet, and give back {student: {label: line}}."""
    key = read_key(work)
    check_labels(work, plan, key)
    found = dict(zip(plan.labels, entries(plan.problems), strict=True))
    missing = [(s, label) for s in students for label in plan.labels if label not in key.get(s, {})]
    with Log(work.path("key.jsonl"), PRIVATE) as log:
        for student, label in progress(missing, "drawing numbers"):
            prepared, salt = variant(secret, found[label].problem, student, work.name)
            line = key_line(secret, found[label], student, label, salt, prepared, plan.functions)
            log.add(line)
            key.setdefault(student, {})[label] = line
    return key


def read_key(work):
    """{student: {label: line}}; the last line of a problem counts."""
    key = {}
    for line in work.log("key"):
        key.setdefault(line["student"], {})[line["label"]] = line
    return key


def check_labels(work, plan, key):
    """A problem keeps its number, and a set its functions, once they are handed out."""
    path = work.path("plan.toml")
    for lines in key.values():
        for label, line in lines.items():
            if plan.labels.get(label) != line["problem"]:
                raise Trouble(
                    f"{path}: {label} was handed out as {line['problem']} and the plan says "
                    f"{plan.labels.get(label, 'nothing')}. Put it back; new problems go to the end of the list."
                )
            if line["functions"] and not plan.functions:
                raise Trouble(f"{path}: the set was handed out with functions to write. Put back: functions = true")


def parts(lines):
    """{"p1.T": points} of a student's lines, in the order of the set."""
    ordered = sorted(lines.values(), key=lambda line: int(line["label"][1:]))
    return {f"{line['label']}.{name}": points for line in ordered for name, points in line["points"].items()}
