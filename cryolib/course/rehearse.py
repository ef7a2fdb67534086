"""Every part rehearses itself: what to type, and the status and code that must come back."""

from cryolib.course.reader import parse_unit

UNREADABLE = {
    "": "empty", "about 3": "number", "1.2.3": "number", "1 2 K": "number", "3/4": "number",
    "1e123": "exponent", "1.5×103 K": "exponent", "1,592 K": "comma", "9**9**9**9": "number",
    "1.59 k": "unit-k", "1.59 C": "unit-c", "300 °K": "unit-degree-k", "2 W/m K": "unit-ambiguous",
    "2 furlong": "unit-unknown", "2 kpa": "unit-case", "2 " + "m" * 41: "unit-long", "7" * 81: "long",
}  # fmt: skip


def rehearse(record):
    """(text, status, code) rows for the record of a part; a code of None means any."""
    yield from ((text, "ask", code) for text, code in UNREADABLE.items())
    value, rtol, unit = record["value"], record["rtol"], record["unit"]
    for factor in (1, 1 + 0.9 * rtol, 1 - 0.9 * rtol):
        yield _typed(value * factor, unit), "right", "right"
    for factor in (1 + 1.1 * rtol, 1 - 1.1 * rtol):
        yield _typed(value * factor, unit), "wrong", None
    for index, (slip, _) in enumerate(record["mistakes"]):
        yield _typed(slip, unit), "wrong", f"mistake-{index}"
    yield from _generic(record)


def _generic(record):
    value, unit = record["value"], record["unit"]
    if not _near_mistake(record, -value):
        yield _typed(-value, unit), "wrong", "sign"
    if not _near_mistake(record, value * 1e6):
        yield _typed(value * 1e6, unit), "wrong", "power"
    other = "bar" if parse_unit(unit).dimension != parse_unit("bar").dimension else "K"
    yield _typed(value, other), "wrong", "dimension"
    if unit:
        yield _typed(value, ""), "ask", "unit-missing"


def _near_mistake(record, value):
    return any(abs(value - slip) <= 3 * record["rtol"] * abs(slip) for slip, _ in record["mistakes"])


def _typed(value, unit):
    return f"{value:.7g} {unit}".strip()
