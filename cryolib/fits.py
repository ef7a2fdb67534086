"""Property fits that know their range: evaluated, integrated, and refused outside it.

Taught in ``principles/heat-leaks/conduction``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cryolib import _check as check
from cryolib.data import load

# Nodes and weights on (-1, 1), mapped to ln T: 64 of them integrate these smooth fits to 1e-13.
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(64)


@dataclass(frozen=True)
class Fit:
    """A property as a function of temperature, with the range in which its source vouches for it."""

    name: str
    unit: str
    low: float  # [K]
    high: float  # [K]
    source: str
    function: Callable

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
        middle, half = np.log(T1 * T2) / 2, np.log(np.divide(T2, T1)) / 2
        T = np.exp(np.multiply.outer(half, _NODES) + np.expand_dims(middle, -1))
        result = half * ((self.function(T) * T) @ _WEIGHTS)
        return float(result) if np.ndim(result) == 0 else result

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


FORMS = {"log polynomial": lambda c: log_polynomial(c), "log rational": lambda c: log_rational(*c)}


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
    function = FORMS[form](numbers["coefficients"])
    return Fit(data.title, data.unit, numbers["low"], numbers["high"], data.source, function)


def _coefficients(values):
    if not isinstance(values, (list, tuple, np.ndarray)):
        raise TypeError(f"coefficients = {values!r}; allowed: a list of numbers, because they are powers in order.")
    values = np.array([check.number("a coefficient", value) for value in values])
    if values.size == 0 or not np.all(np.isfinite(values)):
        raise ValueError(f"coefficients = {values}; allowed: finite numbers, because they define the fit.")
    return values
