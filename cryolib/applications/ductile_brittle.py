r"""The Charpy test: the energy that a notched bar takes up before it breaks, and the temperature at which that falls.

A curve between two shelves; its middle is the transition temperature.  Taught in ``applications/materials-science``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, data
from cryolib import _check as check
from cryolib.constants import zero_celsius

FOOT_POUND = 1.3558179483314004  # [J], exact
SHIP_CRITERION = 15 * FOOT_POUND  # energy by which ship plates were judged in 1962 [J]


@dataclass(frozen=True)
class Transition:
    """A Charpy curve: its two shelves, its middle and its width."""

    lower: float  # energy of the lower shelf [J]
    upper: float  # energy of the upper shelf [J]
    T_middle: float  # temperature halfway between the shelves [K]
    width: float  # temperature over which the curve turns [K]

    def __post_init__(self):
        check.not_negative("lower", self.lower, "J", "a bar takes up energy")
        check.positive("upper - lower", self.upper - self.lower, "J", "a steel is tougher warm than cold")
        check.positive("T_middle", self.T_middle, "K")
        check.positive("width", self.width, "K", "no steel turns brittle within nothing")


def stored(name):
    """The curve of a data set [Transition].

    Args:
        name: a data set that begins with charpy-, without that beginning
    Returns:
        Transition
    Raises:
        ValueError: no such data set
    Example:
        >>> f"{stored('x52').T_middle - 273.15:.1f} degC"
        '11.3 degC'

    Source: nist-charpy.  Chapter: applications/materials-science.
    """
    known = tuple(name.removeprefix("charpy-") for name in data.names() if name.startswith("charpy-"))
    check.choice("name", name, known, "each is a data set of a Charpy test")
    numbers = data.load(f"charpy-{name}").numbers
    middle = zero_celsius + numbers["middle_celsius"]
    return Transition(numbers["lower"], numbers["upper"], middle, numbers["width"])


def charpy_energy(T, curve):
    r"""Energy that a notched bar takes up, :math:`\frac{U+L}{2}+\frac{U-L}{2}\tanh\frac{T-T_m}{C}` [J].

    Args:
        T: temperature of the bar [K]
        curve: a Transition
    Returns:
        energy, shape of T [J]
    Raises:
        ValueError: T not above zero
    Example:
        >>> f"{charpy_energy(273.15, stored('x52')):.0f} J"
        '25 J'

    Source: oldfield1975curve.  Chapter: applications/materials-science.
    """
    T = check.positive("T", T, "K")
    middle, half = (curve.upper + curve.lower) / 2, (curve.upper - curve.lower) / 2
    return middle + half * np.tanh((T - curve.T_middle) / curve.width)


def temperature_of_energy(energy, curve):
    r"""Temperature at which a bar takes up a given energy, :math:`T_m+C\,\mathrm{artanh}\frac{2E-U-L}{U-L}` [K].

    Args:
        energy: between the shelves [J]
        curve: a Transition
    Returns:
        temperature, shape of energy [K]
    Raises:
        ValueError: energy not between the shelves
    Example:
        >>> f"{temperature_of_energy(28.0, stored('x52')) - 273.15:.1f} degC"
        '3.1 degC'

    Source: oldfield1975curve.  Chapter: applications/materials-science.
    """
    why = "the curve takes every energy between its shelves and no other"
    energy = check.inside(
        "energy", energy, "J", curve.lower, curve.upper, why, include_low=False, include_high=False
    )
    return curve.T_middle + curve.width * np.arctanh(
        (2 * energy - curve.upper - curve.lower) / (curve.upper - curve.lower)
    )


def fitted(T, energy, lower, upper):
    """The curve that fits bars broken at several temperatures, with its shelves given [Transition].

    Least squares of the energies.

    Args:
        T: temperatures of the bars, three or more [K]
        energy: that they took up [J]
        lower, upper: energies of the shelves [J]
    Returns:
        Transition
    Raises:
        ValueError: fewer than three bars, an energy negative, or upper not above lower
    Example:
        >>> curve = fitted([250.0, 270.0, 290.0, 310.0], [10.0, 30.0, 60.0, 70.0], 2.0, 75.0)
        >>> f"{curve.T_middle:.0f} K"
        '275 K'

    Source: oldfield1975curve.  Chapter: applications/materials-science.
    """
    from scipy.optimize import least_squares

    T, energy = check.positive("T", T, "K"), check.not_negative("energy", energy, "J", "a bar takes up energy")
    check.same_shape(T=T, energy=energy)
    for bars in (T, energy):
        check.inside("number of bars", np.size(bars), "", 3, np.inf, "two numbers are sought")
    lower, upper = check.not_negative("lower", lower, "J"), check.positive("upper", upper, "J")
    first = Transition(lower, upper, float(np.mean(T)), 30.0)

    def misses(x):
        return charpy_energy(T, Transition(first.lower, first.upper, x[0], np.exp(x[1]))) - energy

    found = least_squares(misses, [first.T_middle, np.log(first.width)], bounds=([1.0, 0.0], [2000.0, 7.0])).x
    return Transition(first.lower, first.upper, float(found[0]), float(np.exp(found[1])))


_answer.or_refuse(globals())
