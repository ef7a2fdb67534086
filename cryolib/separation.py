"""What boiling and condensing do to a mixture: boiling diagram, volatility, condensation drop by drop.

Taught in the chapter ``principles/gas-liquefaction/gas-mixtures``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import atm
from cryolib.mixtures import bubble_point, dew_point, raoult_bubble_point, raoult_dew_point
from cryolib.saturation import liquid_vapour_pressure

BUBBLE = {"real": bubble_point, "raoult": raoult_bubble_point}
DEW = {"real": dew_point, "raoult": raoult_dew_point}


@dataclass(frozen=True)
class BoilingDiagram:
    """Liquid and vapour of two components at one pressure.

    At each T [K] a liquid with mole fraction x of the light component boils, and its vapour holds y.
    """

    light: str
    heavy: str
    p: float
    x: np.ndarray
    y: np.ndarray
    T: np.ndarray

    def bubble_temperature(self, x):
        """Temperature at which a liquid with fraction x starts to boil, between the points [K]."""
        return np.interp(check.inside("x", x, "", 0.0, 1.0, "it is a mole fraction"), self.x, self.T)

    def dew_temperature(self, y):
        """Temperature at which a gas with fraction y starts to condense, between the points [K]."""
        return np.interp(check.inside("y", y, "", 0.0, 1.0, "it is a mole fraction"), self.y, self.T)


@dataclass(frozen=True)
class Condensation:
    """A gas condensing while every drop is taken away: vapour left, T [K] and compositions step by step."""

    left: np.ndarray
    T: np.ndarray
    liquid: dict
    vapour: dict


def boiling_diagram(light, heavy, p=atm, model="real", n=41):
    """Boiling diagram of two components at one pressure.

    Args:
        light, heavy: names in fluids.NAMES, the more volatile first
        p: pressure, one atmosphere if not given [Pa]
        model: 'real' (multi-fluid Helmholtz) or 'raoult' (ideal)
        n: number of points from the heavy to the light component
    Returns:
        BoilingDiagram
    Raises:
        ValueError: light boils above heavy, model not known, n below 3, or a state as in mixtures
    Example:
        >>> air = boiling_diagram("nitrogen", "oxygen", n=11)
        >>> f"{air.T[8]:.2f} K, {air.y[8]:.3f} nitrogen"
        '78.80 K, 0.941 nitrogen'

    Source: gernert2013humid, as in coolprop.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    check.choice("model", model, tuple(BUBBLE), "each is a theory of the liquid")
    n = int(check.inside("n", n, "points", 3, 1000, "a curve has two ends and a middle"))
    ends = [fluids.boiling_temperature(fluid, p) for fluid in (heavy, light)]
    if not ends[1] < ends[0]:
        raise ValueError(
            f"light = {light!r} boils at {ends[1]:.2f} K, {heavy!r} at {ends[0]:.2f} K; allowed: the light "
            "component boiling lower, because the diagram counts in its mole fraction."
        )
    x = np.linspace(0.0, 1.0, n)
    points = [BUBBLE[model]({light: z, heavy: 1 - z}, p) for z in x[1:-1]]
    y = np.array([0.0, *(point.vapour[light] for point in points), 1.0])
    T = np.array([ends[0], *(point.T for point in points), ends[1]])
    return BoilingDiagram(light, heavy, float(p), x, y, T)


def relative_volatility(light, heavy, T):
    """Relative volatility of two components in an ideal solution: the ratio of their vapour pressures [1].

    Args:
        light, heavy: names in fluids.NAMES
        T: temperature [K]
    Returns:
        ratio, shape as T [1]
    Raises:
        ValueError: T above a critical point, or far below a triple point
    Example:
        >>> f"{relative_volatility('nitrogen', 'oxygen', 83.0):.2f}"
        '4.22'

    Source: raoult1887loi.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    return liquid_vapour_pressure(light, T) / liquid_vapour_pressure(heavy, T)


def sequential_condensation(vapour, p=atm, left=0.1, steps=30, model="real"):
    r"""Condense a gas and take every drop away at once: :math:`\mathrm{d}y_i/\mathrm{d}\ln n = x_i - y_i`.

    Args:
        vapour: mole fractions of the gas at the start [1]
        p: pressure, one atmosphere if not given [Pa]
        left: share of the gas, in moles, that is left at the end, 0.001 to below 1 [1]
        steps: number of steps, evenly spaced in the logarithm of the gas left
        model: 'real' (multi-fluid Helmholtz) or 'raoult' (ideal)
    Returns:
        Condensation; its first row is the first drop
    Raises:
        ValueError: left or steps outside its range, model not known, or a composition as in dew_point
    Example:
        >>> from cryolib.mixtures import air
        >>> gas = sequential_condensation(air("rounded"), left=0.1)
        >>> f"{100 * gas.vapour['oxygen'][-1]:.2f} % oxygen in the last tenth"
        '0.06 % oxygen in the last tenth'

    Source: rayleigh1902distillation.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    check.choice("model", model, tuple(DEW), "each is a theory of the liquid")
    left = check.inside("left", left, "", 1e-3, 1.0, "some gas must be left, and some gone", include_high=False)
    steps = int(check.inside("steps", steps, "", 2, 1000, "a step must be short"))
    first = DEW[model](vapour, p)
    names = tuple(first.vapour)

    def equilibrium(y):
        return DEW[model](dict(zip(names, y / y.sum(), strict=True)), p)

    def slope(y):
        return np.array([*equilibrium(y).liquid.values()]) - y

    ln_n = np.linspace(0.0, np.log(left), steps + 1)
    rows = [np.array([*first.vapour.values()])]
    for step in np.diff(ln_n):
        rows.append(_runge_kutta(slope, rows[-1], step))
    points = [equilibrium(y) for y in rows]
    liquid = {f: np.array([point.liquid[f] for point in points]) for f in names}
    vapour = {f: np.array([point.vapour[f] for point in points]) for f in names}
    return Condensation(np.exp(ln_n), np.array([point.T for point in points]), liquid, vapour)


def _runge_kutta(slope, y, step):
    k1 = slope(y)
    k2 = slope(y + step / 2 * k1)
    k3 = slope(y + step / 2 * k2)
    k4 = slope(y + step * k3)
    return y + step / 6 * (k1 + 2 * k2 + 2 * k3 + k4)


_answer.or_refuse(globals())
