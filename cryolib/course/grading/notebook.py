"""Read the answers that a notebook file holds. Nothing in it is run, imported, unpickled or evaluated.

Two places are looked at: what ``answer(...)`` recorded in the outputs, and, for a part without a record (outputs are
easily cleared), the text between the quotes of ``answer("p1.T", "1.59 K")``. Everything has a bound.
"""

import ast
import json
import re
import unicodedata
import warnings
from dataclasses import dataclass, field

from cryolib.course.reader import MAX_ANSWER
from cryolib.course.recorder import MIME

MAX_CELLS, MAX_OUTPUTS, MAX_SOURCE, MAX_PART = 3_000, 200, 1_000_000, 60
# One call on its own lines, with literal arguments no longer than an answer may be.
LITERAL = r"""("(?:[^"\\\n]|\\.){0,200}"|'(?:[^'\\\n]|\\.){0,200}'|[+-]?[0-9.]{1,40}(?:[eE][+-]?[0-9]{1,3})?)"""
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CALL = re.compile(rf"^answer\(\s*{LITERAL}\s*,\s*{LITERAL}\s*,?\s*\)", re.MULTILINE)


@dataclass
class Reading:
    """What was found: status "read" or "unreadable", the last answer of each part, remarks, and the code cells."""

    status: str = "read"
    answers: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    cells: list = field(default_factory=list)
    made_for: str = ""


def read(data, name):
    """The Reading of a file's bytes, for the set of that name."""
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_int=_whole, parse_constant=lambda _: None)
    except UnicodeDecodeError:
        return _unreadable("The file is no notebook: it is not even text. Export an .ipynb file and hand it in again.")
    except RecursionError:
        return _unreadable("The file is no notebook: its JSON is nested without end.")
    except ValueError:
        return _unreadable(
            "The file is damaged: it is not the JSON of a notebook. Save it in Jupyter and hand it in again."
        )
    if not isinstance(document, dict) or not isinstance(document.get("cells"), list):
        return _unreadable("The file has no list of cells, so it is no notebook of today's format (4).")
    return _of_cells(document, name)


def _of_cells(document, name):
    found, recorded, typed, sources = Reading(), {}, {}, 0
    if len(document["cells"]) > MAX_CELLS:
        found.notes.append(f"It has {len(document['cells'])} cells; the first {MAX_CELLS} were read.")
    for cell in document["cells"][:MAX_CELLS]:
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = _joined(cell.get("source"))
        sources += len(source)
        if sources > MAX_SOURCE:
            found.notes.append("It holds more code than is read; the rest was left out.")
            break
        found.cells.append(source)
        for part, text in _recorded(cell, name):
            recorded.setdefault(part, []).append(text)
        for part, text in _typed(source):
            typed.setdefault(part, []).append(text)
    _decide(found, recorded, typed)
    _made_for(found, document)
    return found


def _decide(found, recorded, typed):
    """The last record of a part counts; without one, what stands in its cell."""
    for part in sorted({*recorded, *typed}):
        texts = recorded.get(part) or typed[part]
        found.answers[part] = texts[-1]
        if len(set(texts)) > 1:
            found.notes.append(f"{part} was answered {len(texts)} times; the last in the notebook counts.")
        if part not in recorded:
            found.notes.append(f"{part} was read from the cell's text: the notebook holds no output of it.")
        elif part in typed and typed[part][-1] != texts[-1]:
            found.notes.append(
                f"{part} was recorded as '{texts[-1]}', and its cell was changed afterwards without being run."
            )


def _made_for(found, document):
    """A hint for the instructor only: the name on a notebook is never believed."""
    metadata = document.get("metadata")
    released = metadata.get("cryolib") if isinstance(metadata, dict) else None
    if isinstance(released, dict) and isinstance(released.get("student"), str):
        found.made_for = _clean(released["student"], 60)


def _recorded(cell, name):
    """(part, text) of every answer in the outputs of a cell."""
    outputs = cell.get("outputs")
    for output in outputs[:MAX_OUTPUTS] if isinstance(outputs, list) else ():
        data = output.get("data") if isinstance(output, dict) else None
        bundle = data.get(MIME) if isinstance(data, dict) else None
        if not isinstance(bundle, dict) or bundle.get("assignment") not in (name, ""):
            continue
        part, text = bundle.get("part"), bundle.get("text")
        if isinstance(part, str) and isinstance(text, str) and text.strip():
            yield _clean(part, MAX_PART), _clean(text, MAX_ANSWER + 1)


def _typed(source):
    """(part, text) of every call with literal arguments in the text of a cell."""
    for found in CALL.finditer(source):
        try:
            with warnings.catch_warnings(action="ignore"):  # a backslash in a unit is the student's business
                part, text = (str(ast.literal_eval(literal)) for literal in found.groups())
        except (SyntaxError, ValueError):
            continue
        if text.strip():
            yield _clean(part, MAX_PART), _clean(text, MAX_ANSWER + 1)


def _joined(source):
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _clean(text, length):
    """Text cut to a length; what steers a terminal or turns a line round becomes a mark that can be seen."""
    return "".join("�" if _steers(c) else c for c in text[:length])


def _steers(c):
    return (unicodedata.category(c) in ("Cc", "Cs", "Cn") and c not in "\t\n") or c in TURNS


def _whole(digits):
    """An integer of JSON; one with thousands of digits is nothing that a notebook needs."""
    return int(digits) if len(digits) <= 18 else None


def _unreadable(sentence):
    return Reading("unreadable", notes=[sentence])
