"""The HTML of a problem's controls. Text comes from Sphinx; this is what Sphinx has no words for.

Everything the script needs stands in attributes. Without a script the forms stay hidden and the reader
opens hints and solutions, which are plain ``<details>``.
"""

import json
import re
from html import escape

from cryolib.course.text import quantity

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def attributes(**pairs):
    """Attributes with underscores as hyphens; True stands alone, None is left out."""
    written = []
    for name, value in pairs.items():
        name = name.rstrip("_").replace("_", "-")
        if value is True:
            written.append(f" {name}")
        elif value is not None and value is not False:
            written.append(f" {name}='{_quoted(value)}'")
    return "".join(written)


def record_json(record):
    """A record as compact JSON."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def identifier(*words):
    """One id from a page's name, a problem and a part; the page's name keeps it unique in a single-page book."""
    return re.sub(r"[^a-z0-9]+", "-", "-".join(words).lower()).strip("-")


def field(name, label, unit):
    """Label, input and Check button for one number, and the place where the verdict appears."""
    return (
        f"<form class='course-form' hidden novalidate autocomplete='off'>"
        f"<label for='{name}'>{escape(label)}</label>"
        f"<input{attributes(id=name, type='text', maxlength=80, autocapitalize='off', spellcheck='false')}"
        f"{attributes(placeholder='number and unit' if unit else 'number')}"
        f"{attributes(aria_describedby=f'{name}-says')}>"
        f"<button type='submit'>Check<span class='course-unseen'> {escape(label)}</span></button></form>"
        f"<p class='course-says' id='{name}-says' role='status'></p>"
    )


def choices(name, item):
    """Radio buttons, each carrying its own sentence."""
    rows = []
    for index, choice in enumerate(item.choices):
        box = attributes(
            type="radio", name=name, id=f"{name}-{index}", value=str(index),
            data_says=choice.sentence, data_right=choice.right or None,
        )  # fmt: skip
        rows.append(f"<div><input{box}><label for='{name}-{index}'>{escape(choice.text)}</label></div>")
    return (
        f"<form class='course-choices' novalidate autocomplete='off'>{''.join(rows)}"
        f"<button type='submit' hidden>Check</button></form><p class='course-says' role='status'></p>"
    )


def footer(id, count):
    """How far the reader is, and the way to begin again; hidden where no script can fill it."""
    return (
        f"<div class='course-footer' hidden><span data-progress='{id}' data-of='{count}'></span>"
        "<button type='button' class='course-again'>Start again</button></div>"
    )


def part_label(index, part, count):
    """(b) de Boer parameter."""
    return f"({LETTERS[index]}) {part.words}" if count > 1 else part.words.capitalize()


def answer_line(prepared):
    """All answers in one line, for the top of the solution."""
    parts, numbers = prepared.problem.parts, prepared.numbers
    return "; ".join(
        f"{part_label(index, part, len(parts))} {quantity(*numbers[part.name])}" for index, part in enumerate(parts)
    )


def _quoted(value):
    return str(value).replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")
