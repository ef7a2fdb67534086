"""The notebook of a student, and the same notebook solved. Written as JSON; a cell has the same id for everyone."""

import inspect
import json

from cryolib.course import text
from cryolib.course.grading.when import shown
from cryolib.course.page import answer_line, part_label
from cryolib.course.prepare import prepare
from cryolib.course.recorder import MIME, remark

INTRO = """\
# {title}

Numbers for **{student}** · due {due}

Run the first cell. Then put each answer between the quotes, a number and its unit, and run its cell: `"1.59 K"`,
`"1592 mK"`, `"7.4 %"`, `"1.2e-3 W"`. The line below the cell says how your answer was read. It does not say whether it
is right. You may record an answer as often as you like; the last one in the notebook counts. Save the notebook with its
outputs and hand in the file.
"""
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
          "language_info": {"name": "python"}}  # fmt: skip


def notebook(work, plan, found, lines, solved=False):
    """A notebook, as a dict, for the key lines of one student; ``found`` maps labels to library entries."""
    student = next(iter(lines.values()))["student"]
    cells = [
        _markdown("intro", INTRO.format(title=plan.title, student=student, due=shown(plan.due))),
        _code(
            "setup",
            f"from cryolib.course import answer, assignment\n\nassignment({_literal(work.name)}, {units(lines)})",
        ),
    ]
    for label in plan.labels:
        entry = found[label]
        cells += _problem(work.name, entry, lines[label], solved)
    metadata = KERNEL | {"cryolib": {"assignment": work.name, "student": student}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def units(lines):
    """The parts of a set and their units, as the first cell writes them."""
    pairs = [
        f"{_literal(f'{label}.{name}')}: {_literal(record['unit'])}"
        for label, line in sorted(lines.items(), key=lambda pair: int(pair[0][1:]))
        for name, record in line["records"].items()
    ]
    return "{\n    " + ",\n    ".join(pairs) + ",\n}"


def dumps(document):
    """The file of a notebook, the same bytes every time."""
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def typed(record):
    """The right answer as a careful student types it, with more digits than any tolerance asks for."""
    return f"{record['value']:.7g} {record['unit']}".strip()


def _problem(set_name, entry, line, solved):
    task, words, label = entry.problem, entry.text, line["label"]
    variant = prepare(task, line["raw"])

    def fill(markdown):
        return text.fill(markdown, variant.numbers)

    cells = [_markdown(label, f"## {label[1:]}. {words.title}\n\n{fill(words.statement)}")]
    for index, part in enumerate(task.parts):
        name = f"{label}.{part.name}"
        heading = part_label(index, part, len(task.parts))
        cells.append(_markdown(f"{name}-ask", f"**{heading}**, `{name}`: {fill(words.asks[part.name])}"))
        cells.append(_answer(set_name, name, typed(line["records"][part.name]) if solved else "", part.unit))
    for function in [one for one in task.functions if one.name in line["functions"]]:
        name = f"{label}.{function.name}"
        ask = f"**{function.words.capitalize()}**, `{name}`: {fill(words.asks[function.name])}"
        cells.append(_markdown(f"{name}-ask", ask))
        cells.append(_code(name, inspect.getsource(function.function) if solved else stub(function.function)))
    if solved:
        cells.append(_markdown(f"{label}-solution", f"**{answer_line(variant)}**\n\n{fill(words.solution)}"))
    return cells


def stub(function):
    """The head of a function that the student fills."""
    signature = ", ".join(inspect.signature(function).parameters)
    return f'def {function.__name__}({signature}):\n    """{inspect.getdoc(function)}"""\n    ...\n'


def _answer(set_name, part, value, unit):
    cell = _code(part, f"answer({_literal(part)}, {_literal(value)})")
    if value:
        bundle = {"assignment": set_name, "part": part, "text": value}
        plain = f"{part} recorded: {value}\n{remark(value, unit)}"
        cell["execution_count"] = 1
        cell["outputs"] = [{"data": {MIME: bundle, "text/plain": plain}, "metadata": {}, "output_type": "display_data"}]
    return cell


def _markdown(id, source):
    return {"cell_type": "markdown", "id": _id(id), "metadata": {}, "source": source.strip()}


def _code(id, source):
    return {"cell_type": "code", "execution_count": None, "id": _id(id), "metadata": {}, "outputs": [],
            "source": source.strip()}  # fmt: skip


def _id(name):
    """A cell id: at most 64 letters, digits, hyphens and underscores."""
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in name)[:64]


def _literal(words):
    return json.dumps(words, ensure_ascii=False)
