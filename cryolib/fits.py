"""Property fits that know their range: evaluated, integrated, and refused outside it.

Taught in ``principles/heat-leaks/conduction``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from cryolib import _answer, _gauss
from cryolib import _check as check
from cryolib.data import load


@dataclass(frozen=True)
class Fit:
    """A property as a function of temperature, with the range in which its source vouches for it."""

    name: str
    unit: str
    low: float  # [K]
    high: float  # [K]
    source: str
    function: Callable
    breaks: tuple = ()  # temperatures where the slope jumps: an integral is split there [K]

    def __call__(self, T, extrapolate=False):
        """Value at a temperature.

        Args:
            T: temperature [K]
            extrapolate: True to go beyond the range of the source at your own risk
        Returns:
            value, shape as T [unit of the fit]
        Raises:
            ValueError: T outside low to high
        """
        return self.function(self._guard("T", T, extrapolate))

    def integral(self, T1, T2, extrapolate=False):
        """Integral over temperature from T1 to T2, by Gauss-Legendre in ln T.

        Args:
            T1, T2: ends of the range [K]
            extrapolate: as in the call
        Returns:
            integral, shape of the inputs [unit of the fit times K]
        Raises:
            ValueError: an end outside low to high
        """
        T1, T2 = self._guard("T1", T1, extrapolate), self._guard("T2", T2, extrapolate)
        check.same_shape(T1=T1, T2=T2)
        result = self._piece(T1, T2)
        if self.breaks:
            edges = pairwise((0.0, *self.breaks, np.inf))
            result = np.sum([self._piece(np.clip(T1, a, b), np.clip(T2, a, b)) for a, b in edges], axis=0)
        return float(result) if np.ndim(result) == 0 else result

    def _piece(self, T1, T2):
        # In ln T, where 64 points integrate these smooth fits to 1e-13, with digits to spare where T1 is close to T2.
        nodes, weights = _gauss.rule(64)
        middle, half = np.log(T1 * T2) / 2, np.log(np.divide(T2, T1)) / 2
        T = np.exp(np.multiply.outer(half, nodes) + np.expand_dims(middle, -1))
        return half * ((self.function(T) * T) @ weights)

    def _guard(self, name, T, extrapolate):
        if extrapolate:
            return check.positive(name, T, "K")
        why = f"there {self.source} vouches for {self.name} (extrapolate=True goes beyond at your own risk)"
        return check.inside(name, T, "K", self.low, self.high, why)


def log_polynomial(coefficients):
    """Function of T whose decimal logarithm is a polynomial in log10 T (form used by NIST).

    Args:
        coefficients: of the rising powers of log10 T, with every digit of the source
    Returns:
        function of T [K]
    Raises:
        ValueError: no coefficients
    Source: nist-cryogenics.  Chapter: principles/heat-leaks/conduction.
    """
    polynomial = np.polynomial.Polynomial(_coefficients(coefficients))
    return lambda T: 10 ** polynomial(np.log10(T))


def log_rational(a, b, c, d, e, f, g, h, i):
    """Function of T whose decimal logarithm is a ratio of polynomials in sqrt T (NIST's form for copper).

    Args:
        a, b, c, d, e, f, g, h, i: coefficients in the order of the source
    Returns:
        function of T [K]
    Raises:
        ValueError: a coefficient that is not a number
    Source: nist-cryogenics.  Chapter: principles/heat-leaks/conduction.
    """
    above = np.polynomial.Polynomial(_coefficients((a, c, e, g, i)))
    below = np.polynomial.Polynomial(_coefficients([1.0, b, d, f, h]))
    return lambda T: 10 ** (above(np.sqrt(T)) / below(np.sqrt(T)))


def log_joined(a, b, c, d, e, f):
    r"""Function of T that joins a power law below :math:`10^c` K to a saturating one above (NIST's for Kevlar).

    Args:
        a, b: logarithm of the power law's value at 1 K, and its exponent
        c: decimal logarithm of the temperature where the two are joined
        d, e, f: limit, weight and decay of the law above
    Returns:
        function of T [K]
    Raises:
        ValueError: a coefficient that is not a number
    Source: nist-cryogenics.  Chapter: principles/heat-leaks/conduction.
    """
    a, b, c, d, e, f = _coefficients((a, b, c, d, e, f))

    def function(T):
        from scipy.special import erf

        x = np.log10(T)
        above = (1 + erf(2 * (x - c))) / 2
        return 10 ** ((a + b * x) * (1 - above) + (d + e * np.exp(-x / f)) * above)

    return function


def log_table(T, value):
    """Function of T through the points of a table: between two of them a power law, a line in log-log.

    Args:
        T: temperatures of the table, rising [K]
        value: values there
    Returns:
        function of T [K]; the outer two power laws go on beyond the table
    Raises:
        ValueError: T or value not above zero, T not rising, fewer than two points, or lengths that differ
    Source: definition.  Chapter: principles/heat-leaks/conduction.
    """
    T = check.positive("T", _coefficients(T), "K")
    value = check.positive("value", _coefficients(value), "")
    if not (2 <= T.size == value.size and np.all(np.diff(T) > 0)):
        raise ValueError(
            f"T = {T}, value = {value}; allowed: two or more rising temperatures with a value each, because a "
            "power law runs from point to point."
        )
    x, y = np.log(T), np.log(value)
    slope = np.diff(y) / np.diff(x)

    def function(T):
        i = np.clip(np.searchsorted(x, np.log(T)) - 1, 0, slope.size - 1)
        return np.exp(y[i] + slope[i] * (np.log(T) - x[i]))

    return function


def joined_polynomials(edges, coefficients):
    """Function of T made of polynomials, each between two edges; the outer two go on beyond (NIST's for moduli).

    Args:
        edges: temperatures between which the polynomials hold, rising, one more than polynomials [K]
        coefficients: a list for each, of the rising powers of T
    Returns:
        function of T [K]
    Raises:
        ValueError: edges not above zero or not rising, or not one more than there are polynomials
    Source: nist-cryogenics.  Chapter: applications/materials-science.
    """
    edges = check.positive("edges", _coefficients(edges), "K")
    pieces = [np.polynomial.Polynomial(_coefficients(c)) for c in coefficients]
    if not (edges.size == len(pieces) + 1 >= 2 and np.all(np.diff(edges) > 0)):
        raise ValueError(
            f"edges = {edges}; allowed: rising temperatures, one more than the {len(pieces)} polynomials, because "
            "each lies between two."
        )

    def function(T):
        which = np.clip(np.searchsorted(edges, T, side="right") - 1, 0, len(pieces) - 1)
        result = np.choose(which, [piece(T) for piece in pieces])
        return float(result) if np.ndim(T) == 0 else result

    return function


# Each form reads its own entries among the numbers of a data set.
FORMS = {
    "joined polynomials": lambda numbers: joined_polynomials(numbers["edges"], numbers["coefficients"]),
    "log polynomial": lambda numbers: log_polynomial(numbers["coefficients"]),
    "log rational": lambda numbers: log_rational(*numbers["coefficients"]),
    "log joined": lambda numbers: log_joined(*numbers["coefficients"]),
    "log table": lambda numbers: log_table(numbers["T"], numbers["value"]),
}


BREAKS = {"log table": "T", "joined polynomials": "edges"}  # the entry whose inner values are breaks


def fit(name):
    """The fit stored in a data set.

    Args:
        name: a data set whose numbers hold a form, coefficients, low and high
    Returns:
        Fit
    Raises:
        ValueError: no such data set, or its form is not known
    Example:
        >>> round(fit("conductivity-aluminium-6061").integral(4.0, 300.0))
        32325

    Source: the data set's own.  Chapter: principles/heat-leaks/conduction.
    """
    data = load(name)
    numbers = data.numbers
    form = check.choice("form", numbers.get("form"), tuple(FORMS), "each form is a formula in this module")
    function = FORMS[form](numbers)
    breaks = tuple(numbers[BREAKS[form]][1:-1]) if form in BREAKS else ()
    return Fit(data.title, data.unit, numbers["low"], numbers["high"], data.source, function, breaks)


def _coefficients(values):
    if not isinstance(values, (list, tuple, np.ndarray)):
        raise TypeError(f"coefficients = {values!r}; allowed: a list of numbers, because they are powers in order.")
    values = np.array([check.number("a coefficient", value) for value in values])
    if values.size == 0 or not np.all(np.isfinite(values)):
        raise ValueError(f"coefficients = {values}; allowed: finite numbers, because they define the fit.")
    return values


_answer.or_refuse(globals())
