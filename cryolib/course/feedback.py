"""Judge an answer against the record of a part, and say in one sentence what it shows.

A record is the small dict that the page carries too: unit, value, tolerance, figures, mistakes, and what to
say when it is right. ``feedback.js`` is this module for the page; the sentences live in ``sentences.json``.
"""

import functools
import json
from dataclasses import dataclass
from pathlib import Path

from cryolib.course.reader import Unread, convert, parse_unit, raised, read, table

SENTENCES = Path(__file__).with_name("sentences.json")
MAX_POWER = 12  # a factor 10^12 is still a lost prefix; more is another mistake


@dataclass(frozen=True)
class Verdict:
    """What the reader is told.

    ``status`` is "right", "wrong" or "ask" (unreadable: costs nothing); ``code`` names the reason,
    "mistake-0" being the first mistake of the part; ``read`` is the answer as understood.
    """

    status: str
    code: str
    sentence: str
    read: str = ""


def judge(record, text):
    """The Verdict on an answer, a string, for the record of a part."""
    target = parse_unit(record["unit"])
    answer = read(text)
    if isinstance(answer, Unread):
        return _say("ask", answer.code, record, **answer.words)
    if answer.unit.dimension != target.dimension:
        return _judge_dimension(record, answer, target)
    value, expected, rtol = convert(answer.si, target), record["value"], record["rtol"]
    slack = answer.half_step / target.factor
    if abs(value - expected) <= rtol * abs(expected):
        return Verdict("right", "right", f"{sentences()['right']} {record['right']}".strip(), answer.text)
    if _lost_percent(record, answer, value):
        return _say("ask", "unit-missing", record, read=answer.text)
    index = _mistake(record, value, slack if answer.figures >= 2 else 0.0)
    if index is not None:
        sentence = f"{sentences()['mistake']} {record['mistakes'][index][1]}"
        return Verdict("wrong", f"mistake-{index}", sentence, answer.text)
    code, words = _generic(record, answer, value, slack)
    return _say("wrong", code, record, read=answer.text, **words)


def sentences():
    """All sentences that do not belong to a problem, by code."""
    return _sentences()


@functools.cache
def _sentences():
    return json.loads(SENTENCES.read_text(encoding="utf-8"))


def _judge_dimension(record, answer, target):
    if answer.unit.text == "":
        return _say("ask", "unit-missing", record, read=answer.text)
    wrong = table()["kinds"].get(answer.unit.dimension)
    sentence = "dimension" if wrong else "dimension-other"
    return _say("wrong", "dimension", record, sentence, read=answer.text, unit=answer.unit.text, wrong=wrong)


def _lost_percent(record, answer, value):
    """Whether a bare number is a percentage that this part knows, right or wrong, without its sign."""
    known = (record["value"], *(slip for slip, _ in record["mistakes"]))
    bare = record["unit"] == "%" and answer.unit.text == ""
    return bare and any(abs(value / 100 - one) <= record["rtol"] * abs(one) for one in known)


def _mistake(record, value, slack):
    """Index of the nearest mistake within tolerance, or within the rounding of at least two figures."""
    near = [
        (abs(value - slip), index)
        for index, (slip, _) in enumerate(record["mistakes"])
        if abs(value - slip) <= max(record["rtol"] * abs(slip), slack)
    ]
    return min(near)[1] if near else None


def _generic(record, answer, value, slack):
    """Code and words for a slip that any problem can meet."""
    expected, rtol = record["value"], record["rtol"]
    if answer.figures and abs(value - expected) <= slack * (1 + 1e-9):
        return "rounding", {"figures": record["figures"]}
    if abs(value + expected) <= rtol * abs(expected):
        return "sign", {}
    for power in range(1, MAX_POWER + 1):
        times = 10**power if power <= 3 else f"10{raised(power)}"
        for way, scaled in (("large", expected * float(f"1e{power}")), ("small", expected / float(f"1e{power}"))):
            if abs(value - scaled) <= rtol * abs(scaled):
                return "power", {"times": times, "way": way}
    return "wrong", {}


def _say(status, code, record, sentence=None, read="", **words):
    """Fill the sentence of a code with the words of this answer."""
    unit = record["unit"]
    words |= {
        "read": read,
        "example": f"12.3 {unit}" if unit else "0.123 or 12.3 %",
        "target": unit or "the form 0.123 or 12.3 %",
        "kind": table()["kinds"].get(parse_unit(unit).dimension, "another dimension"),
    }
    return Verdict(status, code, sentences()[sentence or code].format_map(words), read)
