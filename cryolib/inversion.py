"""Where throttling turns from cooling to heating: the inversion curve of a real gas.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.throttling import joule_thomson_coefficient
from cryolib.virial import maximum_inversion_temperature

# Every inversion curve ends below this multiple of the critical pressure (helium's at 16.2).
MOST_REDUCED_PRESSURE = 20.0
DILUTE = 1e3  # a pressure at which these gases are ideal but their slopes are not [Pa]


@dataclass(frozen=True)
class InversionCurve:
    """States in which throttling neither cools nor heats: T [K] rising, p [Pa].

    ``complete`` says that the curve runs to zero pressure; else it stops where the equation of state stops.
    """

    fluid: str
    T: np.ndarray
    p: np.ndarray
    complete: bool


def inversion_pressure(fluid, T):
    """Pressure below which throttling at a temperature cools, and above which it heats [Pa].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
    Returns:
        pressure, shape as T [Pa]
    Raises:
        ValueError: no inversion at T: above the maximum inversion temperature, or below the boiling line's
    Example:
        >>> f"{inversion_pressure('nitrogen', 300.0) / 1e5:.0f} bar"
        '391 bar'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    return check.elementwise(lambda T: _pressure(fluid, T), T=T)


def inversion_apex(fluid):
    """Highest point of the inversion curve: no gas cools by throttling from above this pressure.

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        Point(T [K], p [Pa], rho [kg/m3])
    Raises:
        ValueError: the curve leaves the equation of state before its highest point
    Example:
        >>> f"{inversion_apex('nitrogen').T:.0f} K, {inversion_apex('nitrogen').p / 1e5:.1f} bar"
        '277 K, 394.5 bar'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    from scipy.optimize import minimize_scalar

    T_c, T_max = fluids.critical_point(fluid).T, fluids.limits(fluid).T_max
    bounds = (1.2 * T_c, min(5.0 * T_c, 0.9 * _highest(fluid), T_max))
    found = minimize_scalar(lambda T: -_pressure(fluid, T), bounds=bounds, method="bounded", options={"xatol": 1e-6})
    T, p = float(found.x), float(-found.fun)
    if not T < 0.999 * bounds[1]:
        raise ValueError(
            f"the inversion curve of {fluid} still rises at {bounds[1]:g} K; allowed: fluids whose equation of state "
            "holds to the apex, because beyond it nothing was measured."
        )
    return fluids.Point(T, p, fluids.density(fluid, T, p))


def upper_inversion_temperature(fluid, p):
    """Temperature above which throttling from a pressure heats: the gas must start colder [K].

    Args:
        fluid: a name in fluids.NAMES
        p: pressure [Pa]
    Returns:
        temperature, shape as p [K]
    Raises:
        ValueError: p above the apex (throttling never cools), or a temperature above the equation of state
    Example:
        >>> f"{upper_inversion_temperature('helium', 101325.0):.1f} K"
        '45.3 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    apex, T_max = inversion_apex(fluid), fluids.limits(fluid).T_max
    p = check.inside("p", p, "Pa", 0.0, apex.p, f"above it no {fluid} cools by throttling", include_low=False)
    return check.elementwise(lambda p: _turn(fluid, p, apex.T, min(1.01 * _highest(fluid), T_max)), p=p)


def lower_inversion_temperature(fluid, p):
    """Temperature below which throttling from a pressure heats: the liquid is too dense [K].

    Args:
        fluid: a name in fluids.NAMES
        p: pressure [Pa]
    Returns:
        temperature, shape as p [K]
    Raises:
        ValueError: p above the apex, or below the start of this branch on the boiling line
    Example:
        >>> f"{lower_inversion_temperature('nitrogen', 200e5):.1f} K"
        '140.7 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    apex = inversion_apex(fluid)
    why = f"this branch of {fluid} runs from the boiling line to the apex"
    p = check.inside("p", p, "Pa", _pressure(fluid, _start(fluid)), apex.p, why)
    return check.elementwise(lambda p: _turn(fluid, p, _coldest(fluid, p), apex.T), p=p)


def inversion_curve(fluid, n=40):
    """Inversion curve from the boiling liquid over the apex to zero pressure.

    Args:
        fluid: a name in fluids.NAMES
        n: number of points, evenly spaced in temperature
    Returns:
        InversionCurve; not complete where the equation of state ends below the maximum inversion temperature
    Raises:
        ValueError: fluid not known, or n below 3
    Example:
        >>> curve = inversion_curve("nitrogen", 21)
        >>> f"{curve.T[0]:.1f} to {curve.T[-1]:.1f} K, up to {curve.p.max() / 1e5:.0f} bar"
        '101.7 to 607.9 K, up to 394 bar'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    n = int(check.inside("n", n, "points", 3, 1000, "a curve has two ends and a top"))
    T_top, T_max = _highest(fluid), fluids.limits(fluid).T_max
    complete = T_top <= T_max
    T = np.linspace(_start(fluid), min(T_top, T_max), n)
    inner = T[:-1] if complete else T
    p = np.array([*(_pressure(fluid, float(t)) for t in inner), *([0.0] if complete else [])])
    return InversionCurve(fluid, T, p, complete)


def _highest(fluid):
    return maximum_inversion_temperature(fluid, extrapolate=True)


def _turn(fluid, p, T_low, T_high):
    """Temperature between two others at which throttling from a pressure changes sign."""
    from scipy.optimize import brentq

    def cooling(T):
        return joule_thomson_coefficient(fluid, T, p)

    if not cooling(T_low) * cooling(T_high) <= 0:
        raise ValueError(
            f"{fluid} at p = {p:g} Pa does not invert between {T_low:.4g} and {T_high:.4g} K; allowed: pressures that "
            "invert there, because beyond it the equation of state ends."
        )
    return brentq(cooling, T_low, T_high, xtol=1e-8)


def _pressure(fluid, T):
    from scipy.optimize import brentq

    critical = fluids.critical_point(fluid)
    p_max = min(MOST_REDUCED_PRESSURE * critical.p, fluids.limits(fluid).p_max)
    boils = T < critical.T
    p_min = fluids.saturation_pressure(fluid, T) * (1 + 1e-5) if boils else DILUTE

    def cooling(p):
        return joule_thomson_coefficient(fluid, T, p)

    p_high = max(critical.p, 2 * p_min)
    while p_high < p_max and cooling(p_high) > 0:  # step by step, so as not to ask for a frozen state
        p_min, p_high = p_high, min(1.5 * p_high, p_max)
    if not cooling(p_min) > 0 > cooling(p_high):
        raise ValueError(
            f"T = {T:g} K: throttling {fluid} has no inversion up to {p_max:g} Pa; allowed: between the start of its "
            f"inversion curve on the boiling line and {_highest(fluid):.4g} K, because outside it never turns."
        )
    return brentq(cooling, p_min, p_high, xtol=1e-3, rtol=1e-12)


def _start(fluid):
    """Temperature at which the inversion curve leaves the boiling liquid."""
    from scipy.optimize import brentq

    def cooling(T):
        return joule_thomson_coefficient(fluid, T, fluids.saturation_pressure(fluid, T) * (1 + 1e-5))

    T = brentq(cooling, fluids.limits(fluid).T_min * (1 + 1e-4), 0.97 * fluids.critical_point(fluid).T, xtol=1e-9)
    return T * (1 + 1e-9)


def _coldest(fluid, p):
    """Coldest liquid at a pressure: at the melting line, or where the equation of state begins."""
    melting = fluids.melting_temperature(fluid, p)
    return (1 + 1e-6) * max(fluids.limits(fluid).T_min, melting if melting is not None else 0.0)


_answer.or_refuse(globals())
