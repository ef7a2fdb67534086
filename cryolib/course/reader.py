"""Read an answer: a sign, digits, an exponent and a unit, by a strict grammar.

The grammar refuses what could be read in two ways and never evaluates anything. ``reader.js`` is the same
grammar for the page; a test holds the two together. Nothing after this module looks at the string again.
"""

import functools
import json
import math
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cryolib.course.units import TABLE, dimension_key

MAX_ANSWER = 80  # characters
MAX_UNIT = 40  # characters
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
SPACES = re.compile("[\t\n\r\f\v \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
MINUS = re.compile("[\u2010-\u2013\u2212\ufe63\uff0d]")
TIMES = re.compile("[*×⋅∙•]")
RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+")
BRACED_POWER = re.compile(r"\^[({]([+-]?[0-9]+)[)}]")
NUMBER = re.compile(
    r"([+-]?) ?([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)"
    r"(?:[eE]([+-]?[0-9]{1,2})| ?[·x] ?10(?:\^([+-]?[0-9]{1,2})|([+-][0-9]{1,2})))?"
    r"(?![0-9]|[.,][0-9]) ?"
)
THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
LONG_EXPONENT = re.compile(r"(?:[eE] ?|[·x] ?10\^?)[+-]?[0-9]")
NO_UNIT = re.compile("(?!1 ?/)[0-9·x+,.^]|/ ?[0-9]")  # a unit may start with a one: 5e28 1/m3
FACTOR = re.compile(r"(°?[A-Za-zµΩÅ]+|%)(?:\^?([+-]?[0-9])(?![0-9]))?")
BETWEEN = re.compile(r" ?[·.] ?| |-")
# One letter too few, or one that means two things: the sentence asks instead of guessing.
ASKS = {"k": "unit-k", "C": "unit-c", "F": "unit-f", "°F": "unit-f", "°K": "unit-degree-k"}


@dataclass(frozen=True)
class Unit:
    """A unit as written, its size in SI, its dimension, and the zero of its scale if it has one [K]."""

    text: str
    factor: float
    dimension: str
    offset: float = 0.0


@dataclass(frozen=True)
class Answer:
    """What was read; ``si`` is the value in SI units and ``half_step`` half a unit of the last digit, in SI."""

    sign: str
    digits: str
    exponent: int
    unit: Unit

    @property
    def si(self):
        return float(f"{self.sign}{self.digits}e{self.exponent}") * self.unit.factor + self.unit.offset

    @property
    def half_step(self):
        decimals = len(self.digits.partition(".")[2])
        return 0.5 * float(f"1e{self.exponent - decimals}") * self.unit.factor

    @property
    def figures(self):
        """How many significant figures were given; none for a zero."""
        return len(self.digits.replace(".", "").lstrip("0"))

    @property
    def text(self):
        """The answer as it was understood, for the reader to see."""
        sign = "−" if self.sign == "-" else ""
        power = f" × 10{raised(self.exponent)}" if self.exponent else ""
        gap = " " if self.unit.text else ""
        return f"{sign}{self.digits}{power}{gap}{self.unit.text}"


@dataclass(frozen=True)
class Unread:
    """Why an answer could not be read: the key of a sentence and the words that go into it."""

    code: str
    words: dict


class _Refused(Exception):
    """Carries an Unread from the depth of the grammar; never leaves this module."""

    def __init__(self, code, **words):
        super().__init__(code)
        self.unread = Unread(code, words)


def read(text):
    """Answer or Unread for a string that a person typed."""
    try:
        return _read(str(text))
    except _Refused as refused:
        return refused.unread


def normalise(text):
    """One spelling for spaces, minus and times signs, powers, micro and ohm."""
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = text.replace("\u03bc", "µ").replace("℃", "°C").replace("º", "°")
    text = RAISED.sub(lambda run: "^" + run.group().translate(SUPERSCRIPTS), text)
    text = TIMES.sub("·", MINUS.sub("-", text.replace("**", "^")))
    return SPACES.sub(" ", BRACED_POWER.sub(r"^\1", text)).strip(" ")


def raised(number):
    """An integer in superscript digits."""
    return str(number).translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))


@functools.cache
def table():
    """The unit table, loaded once."""
    return json.loads(Path(TABLE).read_text(encoding="utf-8"))


def parse_unit(text):
    """The Unit that a text names; products by space, dot, star or hyphen, one or more slashes."""
    text = normalise(text)
    if len(text) > MAX_UNIT:
        raise _Refused("unit-long")
    factor, powers = 1.0, [0] * 6
    for index, part in enumerate(text.split("/")):
        factors = _factors(part.strip(" "), index, text)
        for name, power in factors:
            size, dimension = _named(name, text)
            signed = power if index == 0 else -power
            factor *= _integer_power(size, signed)
            powers = [a + b * signed for a, b in zip(powers, dimension, strict=True)]
    if not (math.isfinite(factor) and factor > 0):
        raise _Refused("unit-unknown", unit=text)
    return Unit(text, factor, dimension_key(powers), table()["offsets"].get(text, 0.0))


def convert(value, unit):
    """A number in SI units, written in a unit."""
    return (value - unit.offset) / unit.factor


def _read(text):
    if len(text) > MAX_ANSWER:
        raise _Refused("long")
    text = normalise(text)
    if not text:
        raise _Refused("empty")
    found = NUMBER.match(text)
    if not found:
        raise _Refused("number")
    sign, digits, *exponents = found.groups()
    exponent = next((power for power in exponents if power), None)
    rest = text[found.end() :]
    if LONG_EXPONENT.match(rest):
        raise _Refused("exponent")
    if NO_UNIT.match(rest):
        raise _Refused("number")
    if exponent is None and THOUSANDS.fullmatch(digits):
        raise _Refused("comma", point=digits.replace(",", "."), whole=digits.replace(",", ""))
    answer = Answer(sign.replace("+", ""), _plain(digits), int(exponent or 0), parse_unit(rest))
    if not math.isfinite(answer.si):
        raise _Refused("number")
    return answer


def _plain(digits):
    """Digits with a point, a figure before it, and no point at the end."""
    whole, _, decimals = digits.replace(",", ".").partition(".")
    return f"{whole or '0'}.{decimals}" if decimals else whole


def _factors(part, index, text):
    """(name, power) pairs of one side of a slash."""
    if index == 0 and part in ("", "1"):
        return []
    bracketed = part.startswith("(") and part.endswith(")")
    if bracketed:
        part = part[1:-1].strip(" ")
    pairs, position, loose = [], 0, False
    while True:
        found = FACTOR.match(part, position)
        if not found:
            raise _Refused("unit-unknown", unit=text)
        pairs.append((found.group(1), int(found.group(2) or 1)))
        position = found.end()
        if position == len(part):
            break
        between = BETWEEN.match(part, position)
        if not between:
            raise _Refused("unit-unknown", unit=text)
        loose = loose or between.group() != "-"
        position = between.end()
    if index > 0 and loose and not bracketed:
        # W/m K: divided or multiplied by K? People mean both.
        raise _Refused("unit-ambiguous", unit=text)
    return pairs


def _named(name, text):
    """Size in SI and powers of the base units of one name, with or without a prefix."""
    units, prefixes = table()["units"], table()["prefixes"]
    entry, scale = units.get(name), 1.0
    if entry is None and len(units.get(name[1:], ())) == 3 and name[0] in prefixes:
        entry, scale = units[name[1:]], float(f"1e{prefixes[name[0]]}")
    if entry is None:
        if name in ASKS:
            raise _Refused(ASKS[name], unit=text)
        near = _near(name)
        raise _Refused("unit-case" if near else "unit-unknown", unit=text, near=near)
    powers = [int(power) for power in entry[1].split(",") if power]
    return entry[0] * scale, powers + [0] * (6 - len(powers))


def _near(name):
    """Units that differ from the name by capitals only: mPa or MPa for mpa."""
    units = table()["units"]
    prefixed = [p + u for u, entry in units.items() if len(entry) == 3 for p in table()["prefixes"]]
    return " or ".join(known for known in [*units, *prefixed] if known.lower() == name.lower())


def _integer_power(size, power):
    """size**power by multiplication: the same bits in Python and JavaScript, and no overflow error."""
    result = 1.0
    for _ in range(abs(power)):
        result *= size
    return result if power >= 0 else (1.0 / result if result else math.inf)
