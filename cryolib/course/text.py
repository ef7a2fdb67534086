"""The text of a problem: Markdown with headings for its roles and ``{{ name }}`` for its numbers.

``# title`` and the statement, ``## <part>`` for each part (with ``### Worked`` where the problem is used as a
worked or faded example), ``## Hint`` as often as needed, ``## Solution``, ``## Source``.
"""

import re
from dataclasses import dataclass, field

from cryolib.course.reader import raised

FIELD = re.compile(r"\{\{ *([A-Za-z_][A-Za-z0-9_]*)(\.n|\.tex|\.ntex)? *\}\}")
NO_BREAK = "\u00a0"  # a number is never torn from its unit
MATHS = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|```.*?```", re.DOTALL)
HEADING = re.compile(r"^(#{1,3}) +(.*\S) *$")


@dataclass
class Text:
    """The pieces of a problem's Markdown, not yet filled with numbers."""

    title: str = ""
    statement: str = ""
    asks: dict = field(default_factory=dict)
    worked: dict = field(default_factory=dict)
    hints: list = field(default_factory=list)
    solution: str = ""
    source: str = ""


def split(markdown, parts):
    """Text from Markdown; ``parts`` are the names that may head a section."""
    words = MATHS.sub("", markdown)
    stray = [found[0] for found in FIELD.finditer(words) if (found[2] or "").endswith("tex")]
    if stray:
        raise ValueError(f"{stray[0]} stands outside $…$, where readers would see its TeX; drop the '.tex'.")
    if odd := re.search(r"\{\{.*", FIELD.sub("", words)):
        raise ValueError(f"'{odd[0]}' names no number; write {{{{ name }}}} with letters, digits and underscores.")
    text, ask = Text(), None
    for level, heading, body in _sections(markdown):
        if level == 1:
            text.title, text.statement = heading, body
        elif level == 2 and heading in parts:
            text.asks[heading], ask = body, heading
        elif level == 3 and heading == "Worked" and ask:
            text.worked[ask] = body
        elif level == 2 and heading == "Hint":
            text.hints.append(body)
        elif level == 2 and heading in ("Solution", "Source"):
            setattr(text, heading.lower(), body)
        else:
            allowed = ", ".join([*parts, "Hint", "Solution", "Source"])
            raise ValueError(f"heading '{heading}' has no role; allowed at level 2: {allowed}.")
    missing = [name for name in parts if name not in text.asks]
    if missing or not text.title:
        raise ValueError(f"no section for {missing or 'the title'}; every part has its own '## <part>'.")
    return text


def fill(markdown, numbers):
    """Replace ``{{ name }}`` by number and unit, ``.n`` by the number; ``.tex`` and ``.ntex`` inside $…$."""

    def printed(found):
        name, form = found.groups()
        if name not in numbers:
            raise ValueError(f"{{{{ {name} }}}} is no number of this problem; allowed: {', '.join(numbers)}.")
        value, unit, digits = numbers[name]
        if form == ".n":
            return number(value, digits)
        if form in (".tex", ".ntex"):
            return _tex(value, unit if form == ".tex" else "", digits)
        return quantity(value, unit, digits)

    return FIELD.sub(printed, markdown)


def rounded(value, digits):
    """A number cut to its significant figures."""
    return float(f"{value:.{digits}g}")


def number(value, digits):
    """A number as people write it: 0.0740, 145.14, 3.351 × 10⁻²⁶."""
    mantissa, power = _scientific(value, digits)
    if power is None:
        return mantissa.replace("-", "−")
    return f"{mantissa}{NO_BREAK}×{NO_BREAK}10{raised(power)}".replace("-", "−")


def quantity(value, unit, digits):
    """Number and unit: 145.14 kg/m³, 7.40 %."""
    gap = "" if unit == "" else NO_BREAK
    return f"{number(value, digits)}{gap}{unit_text(unit)}"


def unit_text(unit):
    """A unit as people write it: m³, W/(m K)."""
    spelled = re.sub(r"([A-Za-z])\^?(-?[0-9])", lambda found: found[1] + raised(int(found[2])), unit)
    return re.sub(r"^1/([A-Za-z]+)([²³]?)$", lambda found: f"{found[1]}⁻{found[2] or '¹'}", spelled)


def _tex(value, unit, digits):
    mantissa, power = _scientific(value, digits)
    head = mantissa if power is None else rf"{mantissa}\times10^{{{power}}}"
    if not unit:
        return head
    upright = re.sub(r"^1/([A-Za-z]+)([0-9]?)$", lambda found: f"{found[1]}-{found[2] or 1}", unit)
    upright = re.sub(r"([A-Za-z])\^?(-?[0-9])", r"\1^{\2}", upright).replace(" ", r"\,").replace("%", r"\%")
    upright = re.sub("[µμ]", lambda _: r"\mu{}", upright)  # KaTeX takes the sign as text only
    return rf"{head}\ \mathrm{{{upright}}}"


def _scientific(value, digits):
    """(digits as text, power of ten or None when the plain number is readable)."""
    mantissa, _, power = f"{value:.{digits - 1}e}".partition("e")
    power = int(power)
    if value == 0 or -3 <= power < 5:
        return f"{float(f'{value:.{digits}g}'):.{max(digits - 1 - power, 0)}f}", None
    return mantissa, power


def _sections(markdown):
    """(level, heading, body) for every heading."""
    sections = []
    for line in markdown.splitlines():
        found = HEADING.match(line)
        if found:
            sections.append((len(found[1]), found[2], []))
        elif sections:
            sections[-1][2].append(line)
        elif line.strip():
            raise ValueError("text before the title; begin with '# title'.")
    return [(level, heading, "\n".join(body).strip()) for level, heading, body in sections]
