"""Sentences as templates: the words once, the numbers as integers.

"Liquid yield 7.42 %" is the template ("Liquid yield ", " %") with one slot of two decimals and the integer
742. A number that would not come back letter for letter (such as "-0.0") stays part of the words.
"""

import re

import numpy as np

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# A number and its unit belong on one line. "h", "min" and the words are units only where the word ends.
UNIT = (r"(?:[pnµmckMG]?(?:K|W|Pa|bar|J|eV|Hz|mol|V|A|T|N|Gy|m|g|s|l|L)(?![A-Za-z])"
        r"|atm(?!\w)|°C|%|h(?!\w)|min(?!\w)|days?(?!\w)|hours?(?!\w))")  # fmt: skip
GAP = re.compile(rf"(?<=[0-9⁰¹²³⁴-⁹]) (?={UNIT})")
LARGEST = 10**8  # differences of two such numbers still fit 32 bits


def tied(text, before=""):
    """A text whose numbers no line break parts from their units; ``before`` is what stands before it.

    >>> tied("At 4.2 K and 1 bar, 77 kelvin").split(" ")
    ['At', '4.2\\xa0K', 'and', '1\\xa0bar,', '77', 'kelvin']
    >>> tied(" W/m", before="12")
    '\\xa0W/m'
    """
    last = before[-1:]
    return GAP.sub("\xa0", last + text)[len(last):]


def render_number(value, decimals, width):
    """The text of an integer with its decimals, padded with zeros to ``width`` digits."""
    digits = str(abs(value)).rjust(max(width, decimals + 1), "0")
    whole = digits[:-decimals] + "." + digits[-decimals:] if decimals else digits
    return ("-" if value < 0 else "") + whole


def _number(token):
    """``(value, decimals, width)`` of a token, or None where it would not survive."""
    digits = token.lstrip("-")
    decimals = len(digits.partition(".")[2])
    width = len(digits.replace(".", "")) if digits[0] == "0" and decimals + 1 < len(digits.replace(".", "")) else 0
    value = int(token.replace(".", ""))
    if abs(value) > LARGEST or render_number(value, decimals, width) != token:
        return None
    return value, decimals, width


def split(text):
    """A text as ``(template, values)``; the template alternates words and slots."""
    parts, values, words, end = [], [], "", 0
    for match in NUMBER.finditer(text):
        number = _number(match[0])
        words += text[end:match.start()] + ("" if number else match[0])
        end = match.end()
        if number:
            parts += [words, (number[1], number[2])]
            values.append(number[0])
            words = ""
    return (*parts, words + text[end:]), values


def join(template, values):
    """The inverse of `split`."""
    numbers = iter(values)
    return "".join(part if isinstance(part, str) else render_number(next(numbers), *part) for part in template)


def tabulate(texts, care):
    """Texts of all states as ``(templates, index of the template, [(values, care) of each slot])``.

    ``texts`` and ``care`` are flat lists over the states.
    """
    templates, which, numbers = {}, [], []
    for text, counts in zip(texts, care, strict=True):
        template, values = split(text) if counts else (None, [])
        which.append(templates.setdefault(template, len(templates)) if counts else 0)
        numbers.append(values)
    slots = []
    for slot in range(max(map(len, numbers), default=0)):
        has = np.array([len(values) > slot for values in numbers])
        slots.append((np.array([v[slot] if len(v) > slot else 0 for v in numbers]), has))
    return list(templates), np.array(which), slots
