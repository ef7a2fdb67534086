"""Cubic splines as compilations print them: knots and coefficients, with the range they are good for."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from cryolib import _answer
from cryolib import _check as check


@dataclass(frozen=True)
class Spline:
    """A cubic B-spline of a property against temperature, refused outside its range."""

    name: str
    low: float  # [K]
    high: float  # [K]
    source: str
    knots: tuple
    coefficients: tuple

    def __call__(self, T):
        """Value at a temperature [unit of the coefficients]; raises a ValueError outside low to high."""
        T = self.guard(T)
        value = self._curve(T)
        return float(value) if np.ndim(value) == 0 else value

    def guard(self, T, name="T"):
        """Return T if it lies inside the range of the source."""
        why = f"there {self.source} gives the {self.name}"
        return check.inside(name, T, "K", self.low, self.high, why)

    @cached_property
    def _curve(self):
        from scipy.interpolate import BSpline

        return BSpline(np.array(self.knots), np.array(self.coefficients), 3)


def from_numbers(name, numbers, source, scale=1.0):
    """Spline from the numbers of a data set.

    Args:
        name: what the spline gives, in words
        numbers: mapping with low, high, knots and coefficients
        source: key of the source in the bibliography
        scale: factor from the unit of the source to SI
    Returns:
        Spline
    Raises:
        KeyError: a number is missing
    Source: the data set's own.  Chapter: reference/data-sources.
    """
    coefficients = tuple(scale * c for c in numbers["coefficients"])
    return Spline(name, numbers["low"], numbers["high"], source, tuple(numbers["knots"]), coefficients)


_answer.or_refuse(globals())
