"""Answers as people type them, with what pint makes of the same quantity; and strings no one should type."""

import functools
import random
import sys
import unicodedata

import pint

from cryolib.course.units import BASE, PLAIN, PREFIXABLE, PREFIXES, dimension_key

SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
POWERS = (1, 1, 1, 2, 3, -1, -2, 4)
MINUS = ("-", "−", "–")
SPACES = ("", " ", "\u00a0", "\u202f", "  ", "\t")
MICRO = ("µ", "μ", "u")


@functools.cache
def registry():
    return pint.UnitRegistry()


def typed_quantities(count, seed):
    """(text, value in SI, dimension) triples; value and dimension by pint alone."""
    dice = random.Random(seed)
    for _ in range(count):
        text, number = _number(dice)
        unit, quantity = _unit(dice)
        if unit in ("°C", "degC"):
            yield f"{text} {unit}", registry().Quantity(number, "degC").to("kelvin").magnitude, "0,0,0,1"
            continue
        measured = (number * quantity).to_base_units()
        powers = {str(name): power for name, power in measured.unit_items()}
        gap = dice.choice(SPACES) if unit[:1] not in ("1", "e", "E") else " "
        yield f"{text}{gap}{unit}", measured.magnitude, dimension_key(int(powers.get(base, 0)) for base in BASE)


@functools.cache
def look_alikes():
    """Digits, spaces, dashes and invisible characters of all scripts: two languages need not take them for the same."""
    kinds = ("Nd", "Nl", "No", "Zs", "Zl", "Zp", "Pd", "Cc", "Cf")
    return [c for c in map(chr, range(sys.maxunicode)) if unicodedata.category(c) in kinds]


def hostile_strings(count, seed):
    """Strings to break a reader: soup of its own characters, damaged answers, look-alikes, noise of all Unicode."""
    dice = random.Random(seed)
    soup = "0123456789.,eE+-−×x*·^/()⁻¹²³ \u00a0kmKJWPaC°µμΩ%'\"\\<>{}[]&;\n\t\0"
    good = [text for text, _, _ in typed_quantities(300, seed)]
    bombs = ["9**9**9**9", "9" * 4000, "1e999999999", "(" * 5000, "m^9" * 12, "__import__('os')", "1e99 " + "Tm^9" * 9,
             "-" * 80, "x10" * 26, "1 " + "m-" * 19 + "m", "/" * 79, "\ud800 K", "1e99 m^9", "0e-99 fm^9"]  # fmt: skip
    for _ in range(count):
        kind = dice.randrange(10)
        if kind < 5:
            yield "".join(dice.choices(soup, k=dice.randrange(0, 60)))
        elif kind < 8:
            text = list(dice.choice(good))
            text[dice.randrange(len(text))] = dice.choice(dice.choice((soup, look_alikes())))
            yield "".join(text)
        elif kind < 9:
            yield "".join(
                chr(dice.choice((dice.randrange(0xD800), dice.randrange(0xE000, 0x110000)))) for _ in range(9)
            )
        else:
            yield dice.choice(bombs)


def _number(dice):
    """(as typed, value)"""
    sign = dice.choice(("", "", "", "+", *MINUS))
    whole = str(dice.randrange(0, 2000))
    decimals = "".join(dice.choices("0123456789", k=dice.randrange(0, 7)))
    # A comma before exactly three digits is refused as ambiguous; that is tested by itself.
    mark = "." if len(decimals) == 3 else dice.choice(".,")
    power = dice.randrange(-20, 21)
    raised = str(power).translate(SUPERSCRIPT)
    styles = ["", f"e{power}", f"E{power:+d}", f"×10^{power}", f" × 10{raised}", f"*10**{power}", f" x 10^({power})"]
    style = dice.choice(styles)
    written = sign + whole + (mark + decimals if decimals else "") + style
    plain = f"{'-' if sign in MINUS else ''}{whole}.{decimals or '0'}e{power if style else 0}"
    return written, float(plain)


def _unit(dice):
    """(as typed, pint quantity of one)"""
    if dice.random() < 0.08:
        return dice.choice((("", registry().Quantity(1.0, "")), ("°C", None), ("degC", None)))
    above = [_factor(dice) for _ in range(dice.randrange(1, 3))]
    below = [_factor(dice, simple=True) for _ in range(dice.choice((0, 0, 1, 1, 2)))]
    text = dice.choice(("·", " ", "*", "⋅")).join(written for written, _ in above)
    if len(below) == 1:
        text += "/" + below[0][0]
    elif below:
        first, second = (written for written, _ in below)
        text += dice.choice(
            (f"/({first} {second})", f"/{first}-{second}", f"/{first}/{second}", f"/({first}·{second})")
        )
    quantity = registry().Quantity(1.0, "")
    for _, factor in above:
        quantity = quantity * factor
    for _, factor in below:
        quantity = quantity / factor
    return (text, quantity) if len(text) <= 40 else _unit(dice)


def _factor(dice, simple=False):
    """One unit with its power, as typed and as pint's quantity."""
    name, size = _named(dice)
    power = dice.choice((1, 1, 2, 3) if simple else POWERS)
    if power == 1:
        return name, size
    raised = str(power).translate(SUPERSCRIPT)
    return name + dice.choice((f"^{power}", f"{power}", raised, f"**{power}", f"^({power})")), size**power


def _named(dice):
    if dice.random() < 0.4:
        name = dice.choice([name for name in PLAIN if name != "%"])
        return name, registry().Quantity(1.0, PLAIN[name])
    name = dice.choice(list(PREFIXABLE))
    size = registry().Quantity(1.0, PREFIXABLE[name])
    if dice.random() < 0.4:
        return name, size
    prefix = dice.choice(list(PREFIXES))
    if prefix + name in PLAIN or prefix + name in PREFIXABLE:
        return name, size
    written = dice.choice(MICRO) if prefix in MICRO else prefix
    return written + name, 10.0 ** PREFIXES[prefix] * size
