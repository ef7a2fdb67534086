"""Problems, recall items and faded examples as document nodes, for any builder.

``parse`` turns Markdown into nodes (the directive provides it) and ``prefix`` makes ids unique. One node,
``Tag``, is an HTML element round its children; a builder that does not know it treats it as a container.
"""

from docutils import nodes

from cryolib.course import text
from cryolib.course.define import LEVELS
from cryolib.course.page import (
    answer_line,
    attributes,
    choices,
    field,
    footer,
    identifier,
    part_label,
    record_json,
)


class Tag(nodes.container):
    """An HTML element with attributes; only its children appear elsewhere."""


def visit_html(writer, node):
    writer.body.append(f"<{node['tag']}{node['html']}>\n")


def depart_html(writer, node):
    writer.body.append(f"</{node['tag']}>\n")


def tag(name, *children, **pairs):
    """A Tag with attributes as keywords (``class_``, ``data_part``)."""
    return Tag("", *children, tag=name, html=attributes(**pairs))


def problem(prepared, words, prefix, parse, opened=False):
    """The article of one problem: statement, parts, hints, solution."""
    task, numbers = prepared.problem, prepared.numbers
    kind = f"Problem · {LEVELS[task.level]} · {task.minutes} min"
    children = [_kind(kind), _title(words.title), *parse(text.fill(words.statement, numbers))]
    for index, part in enumerate(task.parts):
        label = part_label(index, part, len(task.parts))
        ask = parse(text.fill(words.asks[part.name], numbers))
        children.append(_part(prefix, part.name, label, ask, prepared.record(part)))
    for index, hint in enumerate(words.hints):
        summary = f"Hint {index + 1} of {len(words.hints)}"
        children.append(_fold(summary, parse(text.fill(hint, numbers)), "course-hint", opened))
    worked = [nodes.paragraph("", answer_line(prepared), classes=["course-answer"])]
    worked += parse(text.fill(words.solution, numbers))
    children.append(_fold("Show the solution", worked, "course-solution", opened))
    if words.source:
        children += [tag("div", *parse(text.fill(words.source, numbers)), class_="course-source")]
    return _article("problem", task.id, words.title, prefix, children, len(task.parts))


def faded(prepared, words, blanks, prefix, parse, opened=False):
    """A worked example whose first steps are blanks to be filled; without blanks it is fully worked."""
    task, numbers = prepared.problem, prepared.numbers
    steps = []
    for index, part in enumerate(task.parts):
        if part.name not in words.worked:
            raise ValueError(f"{task.id}: step {part.name} has no '### Worked' text, so it cannot be shown worked.")
        ask = parse(text.fill(words.asks[part.name], numbers))
        worked = parse(text.fill(words.worked[part.name], numbers))
        if index < blanks:
            body = _part(prefix, part.name, part.words.capitalize(), ask, prepared.record(part))
            steps.append(tag("li", body, _fold("Show this step", worked, "", opened), class_="course-step",
                             data_blank="open"))  # fmt: skip
        else:
            steps.append(tag("li", *ask, *worked, class_="course-step"))
    kind = "Example to complete" if blanks else "Worked example"
    children = [_kind(f"{kind} · {task.minutes} min"), _title(words.title)]
    children += [*parse(text.fill(words.statement, numbers)), tag("ol", *steps, class_="course-steps")]
    return _article("faded", task.id, words.title, prefix, children, blanks)


def recall(questions, prefix, parse, opened=False):
    """Ten-second questions, each checked by itself."""
    children = [_kind("Recall · ten seconds each")]
    for question in questions:
        body, answer = _choice(question, prefix, parse) if question.choices else _number(question, prefix, parse)
        fold = _fold("Show the answer", [nodes.paragraph("", answer)], "course-solution", opened)
        children.append(tag("div", body, fold, class_="course-item"))
    return _article("recall", identifier(prefix), "Recall", prefix, children, len(questions))


def _choice(question, prefix, parse):
    """Body and answer of a question with choices; other builders than HTML get a plain list of them."""
    right = next(choice for choice in question.choices if choice.right)
    legend = tag("legend", *[child for block in parse(question.question) for child in block.children])
    plain = "\n".join(f"( ) {choice.text}" for choice in question.choices)
    body = tag("div", tag("fieldset", legend, _html(choices(identifier(prefix, question.id), question))),
               nodes.raw(plain, plain, format="text"), data_part=question.id)  # fmt: skip
    return body, f"{right.text}. {right.sentence}"


def _number(question, prefix, parse):
    """Body and answer of a question with a number."""
    body = _part(prefix, question.id, "Your answer", parse(question.question), question.record)
    return body, f"{text.quantity(question.value, question.unit, 3)}. {question.explanation}"


def _article(kind, id, title, prefix, children, count):
    ending = [_html(footer(id, count))] if count else []
    return tag("article", *children, *ending, class_=f"course course-{kind}", data_course=id, id=identifier(prefix),
               aria_label=title)  # fmt: skip


def _part(prefix, name, label, ask, record):
    blank = nodes.raw(f"{label}: ________", f"{label}: ________", format="text")
    return tag("div", *ask, blank, _html(field(identifier(prefix, name), label, record["unit"])), class_="course-part",
               data_part=name, data_record=record_json(record))  # fmt: skip


def _fold(summary, children, kind, opened):
    return tag("details", tag("summary", nodes.Text(summary)), *children, class_=kind or None,
               open=opened or None)  # fmt: skip


def item(words):
    """One bullet."""
    return nodes.list_item("", nodes.paragraph("", words))


def _html(source):
    return nodes.raw("", source, format="html")


def _kind(words):
    return nodes.paragraph("", words, classes=["course-kind"])


def _title(words):
    return nodes.paragraph("", words, classes=["course-title"])
