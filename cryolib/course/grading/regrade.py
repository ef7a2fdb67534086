"""Judge one part again with the problem as it is defined now, and show what would change before it does.

Givens and calls stay as they were handed out; only what judges them is computed anew.
"""

from cryolib.course.grading import collect, marking, variants
from cryolib.course.grading.files import PRIVATE, Log, Trouble, secret
from cryolib.course.prepare import prepare


def changes(work, part):
    """(new key lines, [(student, points before, points after, new mark)]) for a part such as p1.T."""
    key, marks = variants.read_key(work), marking.latest(work)
    if not any(part in variants.parts(lines) for lines in key.values()):
        known = ", ".join(variants.parts(next(iter(key.values()), {})))
        raise Trouble(f"{work.name} has no part '{part}'. Parts: {known}.")
    label, _, name = part.partition(".")
    new_key = {s: line for s, lines in key.items() if (line := _renewed(work, lines[label], name)) != lines[label]}
    answers = {(line["student"], line["submission"]): line for line in work.log("answers")}
    found = []
    for student, line in collect.counted(work.log("received")).items():
        submission = marking.submission_id(line)
        before = marks.get((student, submission, part))
        if before is None or student not in key:
            continue
        lines = key[student] | ({label: new_key[student]} if student in new_key else {})
        reading = answers.get((student, submission), {"status": "changed", "answers": {}, "notes": []})
        mark = {"student": student, "submission": submission, "part": part}
        mark |= marking.mark_part(work, line, lines, part, reading)
        if mark != before:
            found.append((student, _score(before, key[student][label], name), _score(mark, lines[label], name), mark))
    return list(new_key.values()), found


def apply(work, key_lines, found):
    """Write the new key, then the new marks; stopped between the two, the next regrade finishes."""
    with Log(work.path("key.jsonl"), PRIVATE) as log:
        for line in key_lines:
            log.add(line)
    with Log(work.path("marks.jsonl")) as log:
        for _, _, _, mark in found:
            log.add(mark)


def summary(found):
    """'17 marks change, +1.0 each.' or a list of how many change by how much."""
    steps = {}
    for _, before, after, _ in found:
        step = "no points, only words" if before == after else f"{(after or 0.0) - (before or 0.0):+.1f}"
        steps[step] = steps.get(step, 0) + 1
    if not found:
        return "No mark changes."
    noun = "1 mark changes" if len(found) == 1 else f"{len(found)} marks change"
    if len(steps) == 1:
        return f"{noun}, {next(iter(steps))} each."
    return f"{noun}: " + ", ".join(f"{count} by {step}" for step, count in sorted(steps.items())) + "."


def _renewed(work, line, name):
    """A key line with the records that today's definition gives for one part."""
    entry = variants.entries([line["problem"]])[0]
    try:
        prepared = prepare(entry.problem, line["raw"])
    except KeyError as fault:
        raise Trouble(f"'{line['problem']}' now has a given {fault} that was never handed out. Put it back.") from None
    fresh = variants.key_line(
        secret(work.course), entry, line["student"], line["label"], line["salt"], prepared, bool(line["functions"])
    )
    if name not in fresh["points"]:
        raise Trouble(f"'{line['problem']}' no longer has the part {name}. Put it back, or set overrides.csv by hand.")
    group = "functions" if name in fresh["functions"] else "records"
    return line | {
        "points": line["points"] | {name: fresh["points"][name]},
        group: line[group] | {name: fresh[group][name]},
    }


def _score(mark, line, name):
    return None if mark["share"] is None else round(mark["share"] * line["points"][name], 2)
