"""What a reader can set: sliders, choices and a prediction.

A control is a finite list of positions. Each position has a value (what ``update`` receives) and a text
(what the reader sees), so that the page never has to format a number.
"""

import itertools
import math
from collections.abc import Mapping

from .texts import tied

DEFAULT_POSITIONS = 11
MAX_POSITIONS = 500


def _decimals(values):
    """The fewest decimals that keep every value within a thousandth of the smallest gap."""
    gaps = [abs(b - a) for a, b in itertools.pairwise(values)]
    allowed = min(gaps, default=1.0) / 1000
    return next((d for d in range(10) if all(abs(round(v, d) - v) <= allowed for v in values)), 10)


def significant(value, digits=3):
    """``value`` as a plain decimal with so many significant digits: 0.00123, 45.6, 1200."""
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Slider:
    """A number the reader moves through a fixed list of values.

    Args:
        low, high: the range; with ``n`` positions (default 11) or a ``step``
        log: positions evenly spaced in the logarithm, rounded to three significant digits
        values: the list of positions itself, instead of a range
        init: the position shown first; the nearest one is taken (default: the middle)
        label, unit: shown beside the number
        fmt: a format such as ".1f", or a function of the value; default: as many decimals as needed
        play: add a button that runs through the positions
    Raises:
        ValueError: no range and no list, too few or too many positions, init outside the range
    Example:
        >>> Slider(20, 400, step=20, init=200, label="Inlet pressure", unit="bar").texts[:3]
        ('20 bar', '40 bar', '60 bar')
        >>> Slider(0, 12, step=1, label="Angle", unit="°").texts[:3]
        ('0°', '1°', '2°')
    """

    kind = "slider"

    def __init__(self, low=None, high=None, n=None, *, step=None, values=None, log=False, init=None,
                 label="", unit="", fmt=None, play=False):
        self.values = _positions(low, high, n, step, values, log)
        self.label, self.unit, self.play = label, unit, bool(play)
        self.start = self.index(self.values[(len(self.values) - 1) // 2] if init is None else init)
        # As SI has it: a space before every unit, the per cent sign too, but none before the degree of an angle.
        tail = unit if unit == "°" else f" {unit}" if unit else ""
        self.texts = tuple(text + tail for text in _texts(self.values, fmt, even=not log and values is None))

    def index(self, value):
        """The position nearest to ``value``; raises outside the range."""
        low, high = min(self.values), max(self.values)
        margin = 1e-9 * max(abs(low), abs(high))
        if not low - margin <= value <= high + margin:
            raise ValueError(f"{value!r} is outside {low}–{high}; choose a value inside the slider's range")
        return min(range(len(self.values)), key=lambda i: abs(self.values[i] - value))


def _positions(low, high, n, step, values, log):
    """The values of a slider, low to high."""
    if values is not None:
        found = tuple(float(value) for value in values)
    elif low is None or high is None or not low < high:
        raise ValueError(f"Slider({low}, {high}) is no range; give low < high, or values=[…]")
    elif log:
        found = _logarithmic(low, high, n or DEFAULT_POSITIONS)
    else:
        n = n or (round((high - low) / step) + 1 if step else DEFAULT_POSITIONS)
        found = tuple(float(f"{low + (high - low) * i / max(n - 1, 1):.12g}") for i in range(n))
        if step and abs(low + step * (n - 1) - high) > 1e-6 * step:
            raise ValueError(f"Slider: steps of {step} do not lead from {low} to {high}; choose a step that does")
    if not 2 <= len(set(found)) == len(found) <= MAX_POSITIONS:
        raise ValueError(f"Slider has {len(found)} positions, {len(set(found))} of them different; "
                         f"give 2 to {MAX_POSITIONS} different ones")
    if any(not math.isfinite(value) for value in found):
        raise ValueError("Slider has a position that is not a finite number; remove it")
    return found


def _logarithmic(low, high, n):
    """``n`` values evenly spaced in the logarithm, as round as the reader sees them."""
    if not low > 0:
        raise ValueError(f"Slider: log=True needs low > 0, not {low}; raise low or drop log")
    return tuple(float(f"{low * (high / low) ** (i / (n - 1)):.3g}") for i in range(n))


def _texts(values, fmt, even):
    """The numbers as a reader sees them."""
    if callable(fmt):
        return [str(fmt(value)) for value in values]
    if fmt is None and even:
        fmt = f".{_decimals(values)}f"
    texts = (significant(value) if fmt is None else format(value, fmt) for value in values)
    return [text.replace("-", "−", 1) if text.startswith("-") else text for text in texts]  # a minus is no hyphen


class Choice:
    """One of a few named options.

    Args:
        options: a list of values whose names are their texts, or a mapping from text to value
        init: the value (or its text) shown first; default: the first
        label: what is being chosen
    Raises:
        ValueError: fewer than two options, two options with one text, an init that is no option
    Example:
        >>> Choice({"helium-4": "He", "nitrogen": "N2"}, label="Fluid").values
        ('He', 'N2')
    """

    kind = "choice"
    unit = ""
    play = False

    def __init__(self, options, *, init=None, label=""):
        pairs = list(options.items()) if isinstance(options, Mapping) else [(str(o), o) for o in options]
        self.texts = tuple(str(text) for text, _ in pairs)
        self.values = tuple(value for _, value in pairs)
        self.label = label
        if not 2 <= len(set(self.texts)) == len(self.texts):
            raise ValueError(f"Choice has the options {self.texts}; give at least two, each with its own text")
        self.start = 0 if init is None else self.index(init)

    def index(self, value):
        """The position of an option given by its value or its text."""
        for position, pair in enumerate(zip(self.values, self.texts, strict=True)):
            if value in pair:
                return position
        raise ValueError(f"{value!r} is no option; choose one of {', '.join(self.texts)}")


class Predict:
    """A question the reader answers before the figure shows its answer.

    Either ``choices`` with the index of the right one, or a number with its unit and relative tolerance.

    Args:
        question: what will happen?
        choices: two to six answers; then ``answer`` is the index of the right one
        answer: index or number
        why: one or two sentences that explain the answer; shown after the reader has committed
        unit, tol: for a number: its unit and the relative deviation still called right
    Raises:
        ValueError: no question, no explanation, an index that is no choice, a numeric answer of zero
    """

    def __init__(self, question, *, answer, why, choices=None, unit="", tol=0.1):
        if not (question.strip() and why.strip()):
            raise ValueError("Predict needs a question and a why; write both")
        if choices is not None:
            choices = tuple(tied(str(choice)) for choice in choices)
            if not 2 <= len(choices) <= 6 or answer not in range(len(choices)):
                raise ValueError(f"Predict: answer {answer!r} is no index of {len(choices)} choices; "
                                 "give two to six choices and the index of the right one")
        elif not (isinstance(answer, (int, float)) and math.isfinite(answer) and answer != 0 and 0 < tol < 1):
            raise ValueError(f"Predict: answer={answer!r} with tol={tol!r} cannot be judged relatively; give a "
                             "finite number other than zero and a tolerance between 0 and 1, or choices=[…]")
        self.question, self.choices, self.answer, self.why = tied(question), choices, answer, tied(why)
        self.unit, self.tol = unit, tol

    @property
    def answer_text(self):
        """The right answer as the reader sees it."""
        if self.choices:
            return self.choices[self.answer]
        return f"{self.answer:.12g} {self.unit}".strip()


def check_controls(name, controls):
    """Raise for controls a reader could not operate."""
    if not 1 <= len(controls) <= 4:
        raise ValueError(f"{name}: {len(controls)} controls; give one to four (a figure without any is "
                         "show(fig, alt=…))")
    for key, control in controls.items():
        if not isinstance(control, (Slider, Choice)):
            raise ValueError(f"{name}: {key}={control!r} is no control; use a Slider or a Choice")
        if not control.label.strip():
            raise ValueError(f"{name}: the control {key} has no label; give label='…' in the reader's words")
