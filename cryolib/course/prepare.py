"""A problem with its numbers: givens, derived values, answers, and the record that judges each part."""

import functools
import inspect
from dataclasses import dataclass

from cryolib.course import text
from cryolib.course.define import Problem
from cryolib.course.reader import convert, parse_unit


@dataclass(frozen=True)
class Prepared:
    """One variant of a problem. ``raw`` holds the givens in their own units, the rest is in SI."""

    problem: Problem
    raw: dict
    given: dict
    values: dict
    answers: dict

    @property
    def numbers(self):
        """Everything a text may print: name -> (value in its unit, unit, digits)."""
        printed = {g.name: (self.raw[g.name], g.unit, g.digits) for g in self.problem.given}
        for item in (*self.problem.shown, *self.problem.parts):
            value = (self.values | self.answers)[item.name]
            printed[item.name] = (convert(value, _unit(item.unit)), item.unit, item.digits)
        return printed

    def record(self, part):
        """The record of a part: all that ``feedback.judge`` and the page need."""
        mistakes = [
            [significant(self.slip(mistake, part)), text.fill(mistake.sentence, self.numbers)]
            for mistake in part.mistakes
        ]
        return {
            "unit": part.unit,
            "value": significant(convert(self.answers[part.name], _unit(part.unit))),
            "rtol": part.rtol,
            "figures": part.digits,
            "mistakes": mistakes,
            "right": text.fill(part.right, self.numbers),
        }

    def slip(self, mistake, part):
        """The value of a mistake in the unit of its part."""
        return convert(call(mistake.value, self.given | self.values | self.answers), _unit(part.unit))

    def as_printed(self):
        """Givens and derived values rounded the way the reader sees them, in SI."""
        rounded = dict(self.given)
        for item in self.problem.shown:
            value, unit, digits = self.numbers[item.name]
            rounded[item.name] = _si(text.rounded(value, digits), unit)
        return self.values | rounded


def prepare(problem, raw=None):
    """Prepared from givens in their own units; the book's numbers unless others are given."""
    raw = raw or {given.name: given.book for given in problem.given}
    given = {item.name: _si(raw[item.name], item.unit) for item in problem.given}
    values = call(problem.values, given) if problem.values else {}
    answers = call(problem.solve, given | values)
    return Prepared(problem, raw, given, values, {part.name: float(answers[part.name]) for part in problem.parts})


def draw(problem, random):
    """Givens of one variant, each on its steps; ``random`` is a random.Random."""
    return {given.name: random.choice(given.values) for given in problem.given}


def function_inputs(task, random):
    """Arguments of one call of a function to be written, by name, in SI."""
    return {given.name: _si(random.choice(given.values), given.unit) for given in task.inputs}


def call(function, available):
    """Call a function with the arguments it names."""
    return function(**{name: available[name] for name in _names(function)})


def significant(value):
    """Seven figures: finer than any tolerance, and short on the page."""
    return float(f"{value:.7g}")


@functools.cache
def _names(function):
    return tuple(inspect.signature(function).parameters)


@functools.cache
def _unit(unit):
    return parse_unit(unit)


def _si(value, unit):
    return value * _unit(unit).factor + _unit(unit).offset
