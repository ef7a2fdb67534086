"""Van der Waals' gas: the simplest model with attraction, size, a critical point and an inversion curve.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import R, bar
from cryolib.data import load


@dataclass(frozen=True)
class Constants:
    """The two constants of a gas: a [Pa m6/mol2] and b [m3/mol]."""

    a: float
    b: float


@dataclass(frozen=True)
class Point:
    """One state: temperature [K], pressure [Pa], molar volume [m3/mol]."""

    T: float
    p: float
    V_m: float


@dataclass(frozen=True)
class Coexistence:
    """Liquid and vapour at one temperature: pressure [Pa] and their molar volumes [m3/mol]."""

    p: float
    V_liquid: float
    V_vapour: float


def constants(fluid):
    """Van der Waals constants of a gas, from the table.

    Args:
        fluid: a name in the data set van-der-waals, such as 'nitrogen'
    Returns:
        Constants(a [Pa m6/mol2], b [m3/mol])
    Raises:
        ValueError: the table does not hold the gas
    Example:
        >>> f"{constants('nitrogen').a:.4f} Pa m6/mol2, {constants('nitrogen').b * 1e6:.1f} cm3/mol"
        '0.1370 Pa m6/mol2, 38.7 cm3/mol'

    Source: crchandbook, section 6.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    table = load("van-der-waals").numbers
    check.choice("fluid", fluid, tuple(table), "the table holds these")
    return Constants(table[fluid]["a"] * bar * 1e-6, table[fluid]["b"] / 1000)


def constants_from_critical_point(T_c, p_c):
    r"""Constants that put the model's critical point where the gas has its own: :math:`27R^2T_c^2/64p_c, RT_c/8p_c`.

    Args:
        T_c: critical temperature [K]
        p_c: critical pressure [Pa]
    Returns:
        Constants(a [Pa m6/mol2], b [m3/mol])
    Raises:
        ValueError: T_c or p_c not above zero
    Example:
        >>> krypton = constants_from_critical_point(209.48, 5.5254e6)
        >>> f"{krypton.a:.4f} Pa m6/mol2, {krypton.b * 1e6:.1f} cm3/mol"
        '0.2316 Pa m6/mol2, 39.4 cm3/mol'

    Source: vanderwaals1873continuiteit.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    T_c, p_c = check.positive("T_c", T_c, "K"), check.positive("p_c", p_c, "Pa")
    check.same_shape(T_c=T_c, p_c=p_c)
    return Constants(27 * (R * T_c) ** 2 / (64 * p_c), R * T_c / (8 * p_c))


def pressure(T, V_m, a, b):
    r"""Pressure of a van der Waals gas, :math:`RT/(V_m-b) - a/V_m^2` [Pa].

    Args:
        T: temperature [K]
        V_m: molar volume, above b [m3/mol]
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        pressure, shape as the inputs; negative where the model's liquid is stretched [Pa]
    Raises:
        ValueError: V_m not above b (the molecules would overlap), or an argument not above zero
    Example:
        >>> f"{pressure(300.0, 1e-3, 0.1370, 3.87e-5) / 1e5:.2f} bar"
        '24.58 bar'

    Source: vanderwaals1873continuiteit.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = _constants(a, b)
    T, V_m = check.positive("T", T, "K"), _volume(V_m, b, a)
    check.same_shape(T=T, V_m=V_m, a=a, b=b)
    return R * T / (V_m - b) - a / V_m**2


def critical_point(a, b):
    r"""Critical point of a van der Waals gas: :math:`8a/27Rb,\ a/27b^2,\ 3b`.

    Args:
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        Point(T [K], p [Pa], V_m [m3/mol])
    Raises:
        ValueError: a or b not above zero
    Example:
        >>> f"{critical_point(0.1370, 3.87e-5).T:.2f} K"
        '126.15 K'

    Source: vanderwaals1873continuiteit.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = _constants(a, b)
    return Point(8 * a / (27 * R * b), a / (27 * b**2), 3 * b)


def boyle_temperature(a, b):
    """Boyle temperature of a van der Waals gas, a/Rb [K].

    Args:
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        temperature, shape as the inputs [K]
    Raises:
        ValueError: a or b not above zero
    Example:
        >>> f"{boyle_temperature(0.1370, 3.87e-5):.1f} K"
        '425.8 K'

    Source: derived, zero of B = b - a/RT.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = _constants(a, b)
    return a / (R * b)


def inversion_temperature(V_m, a, b):
    r"""Temperature at which throttling neither cools nor heats, :math:`(2a/Rb)(1-b/V_m)^2` [K].

    Args:
        V_m: molar volume, above b [m3/mol]
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        temperature, shape as the inputs [K]
    Raises:
        ValueError: V_m not above b, or a or b not above zero
    Example:
        >>> f"{inversion_temperature(1e-3, 0.1370, 3.87e-5):.1f} K"
        '786.9 K'

    Source: derived, T (dV/dT)_p = V.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = _constants(a, b)
    V_m = _volume(V_m, b, a)
    return 2 * a / (R * b) * (1 - b / V_m) ** 2


def maximum_inversion_temperature(a, b):
    """Highest inversion temperature, that of the dilute gas: 2a/Rb, or 27/4 of the critical temperature [K].

    Args:
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        temperature, shape as the inputs [K]
    Raises:
        ValueError: a or b not above zero
    Example:
        >>> f"{maximum_inversion_temperature(0.1370, 3.87e-5):.1f} K"
        '851.5 K'

    Source: derived, limit of inversion_temperature.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    return 2 * boyle_temperature(a, b)


def inversion_pressure(V_m, a, b):
    r"""Pressure on the inversion curve at a molar volume, :math:`a(2V_m-3b)/(bV_m^2)` [Pa].

    Args:
        V_m: molar volume, at least 3b/2, where the curve starts [m3/mol]
        a, b: its constants [Pa m6/mol2, m3/mol]
    Returns:
        pressure, shape as the inputs; highest at V_m = 3b [Pa]
    Raises:
        ValueError: V_m below 3b/2 (there the pressure would be negative), or a or b not above zero
    Example:
        >>> f"{inversion_pressure(1e-3, 0.1370, 3.87e-5) / 1e5:.1f} bar"
        '66.7 bar'

    Source: derived, inversion_temperature in pressure.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = _constants(a, b)
    V_m = _volume(V_m, 1.5 * b, a, "V_m starts at 3b/2, where the inversion curve meets zero pressure", closed=True)
    return a * (2 * V_m - 3 * b) / (b * V_m**2)


def reduced_inversion_pressure(T_reduced):
    r"""Inversion curve in units of the critical point, :math:`24\sqrt{3T_r} - 12T_r - 27` [1].

    Args:
        T_reduced: temperature over the critical one, 3/4 to 27/4 [1]
    Returns:
        pressure over the critical one, shape as the input [1]
    Raises:
        ValueError: T_reduced outside 3/4 to 27/4 (no inversion there)
    Example:
        >>> f"{reduced_inversion_pressure(3.0):.1f}"
        '9.0'

    Source: derived, V_m eliminated.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    why = "the model's gas inverts only from 3/4 to 27/4 of the critical temperature"
    T = check.inside("T_reduced", T_reduced, "", 0.75, 6.75, why)
    return 24 * np.sqrt(3 * T) - 12 * T - 27


def dilute_joule_thomson_coefficient(T, a, b, c_p):
    r"""Joule–Thomson coefficient of the dilute gas, :math:`(2a/RT - b)/c_p` [K/Pa].

    Args:
        T: temperature [K]
        a, b: its constants; a = 0 makes hard spheres, which always heat [Pa m6/mol2, m3/mol]
        c_p: molar heat capacity of the ideal gas [J/(mol K)]
    Returns:
        coefficient at low pressure, shape as the inputs [K/Pa]
    Raises:
        ValueError: a negative, or another argument not above zero
    Example:
        >>> f"{dilute_joule_thomson_coefficient(300.0, 0.1370, 3.87e-5, 29.12) * 1e5:.3f} K/bar"
        '0.244 K/bar'

    Source: derived, (T dB/dT - B)/c_p.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a = check.not_negative("a", a, "Pa m6/mol2", "the model's molecules attract each other, or do not")
    b = check.positive("b", b, "m3/mol", "molecules have a size")
    T, c_p = check.positive("T", T, "K"), check.positive("c_p", c_p, "J/(mol K)")
    check.same_shape(T=T, a=a, b=b, c_p=c_p)
    return (2 * a / (R * T) - b) / c_p


def coexistence(T, a, b):
    """Liquid and vapour in equilibrium, by Maxwell's equal areas under the isotherm.

    Args:
        T: temperature, one number, from 0.4 to below 1 of the critical one [K]
        a, b: its constants, one number each [Pa m6/mol2, m3/mol]
    Returns:
        Coexistence(p [Pa], V_liquid, V_vapour [m3/mol])
    Raises:
        ValueError: T outside its range (above the critical point there is one phase)
    Example:
        >>> f"{coexistence(0.9 * 126.15, 0.1370, 3.87e-5).p / 1e5:.1f} bar"
        '21.9 bar'

    Source: maxwell1875dynamical.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    from scipy.optimize import brentq

    critical = critical_point(a, b)
    T = check.inside("T", T, "K", 0.4 * critical.T, critical.T * (1 - 1e-4), "above is one phase, far below too steep")

    def volumes(p):
        roots = np.roots([p, -(p * b + R * T), a, -a * b])
        real = np.sort(roots[np.abs(roots.imag) < 1e-6 * np.abs(roots)].real)
        return real[0], real[-1]

    def unequal_area(p):
        V1, V2 = volumes(p)
        return R * T * np.log((V2 - b) / (V1 - b)) + a * (1 / V2 - 1 / V1) - p * (V2 - V1)

    # The pressure lies between the isotherm's two turning points, where V^3 R T = 2 a (V - b)^2.
    turns = np.roots([R * T, -2 * a, 4 * a * b, -2 * a * b**2]).real
    low, high = (pressure(T, V, a, b) for V in np.sort(turns[turns > b])[-2:])
    p = brentq(unequal_area, max(low, 1e-9 * critical.p) * (1 + 1e-9), high * (1 - 1e-9), rtol=1e-13)
    return Coexistence(float(p), *map(float, volumes(p)))


def _constants(a, b):
    a = check.positive("a", a, "Pa m6/mol2", "the model's molecules attract each other")
    b = check.positive("b", b, "m3/mol", "molecules have a size")
    check.same_shape(a=a, b=b)
    return a, b


def _volume(V_m, least, a, why="the molecules themselves fill b", closed=False):
    V_m = check.positive("V_m", V_m, "m3/mol", "it is a volume")
    check.same_shape(V_m=V_m, a=a, b=least)
    check.inside("V_m over its least value", np.divide(V_m, least), "", 1.0, np.inf, why, include_low=closed)
    return V_m


_answer.or_refuse(globals())
