"""Vapour pressures of the two heliums, and the temperature a pump can reach over them.

Taught in ``principles/ultra-low/index``.
"""

from functools import cache

import numpy as np

from cryolib import _answer, _spline
from cryolib import _check as check
from cryolib.constants import R
from cryolib.data import load

P_LAMBDA = 5041.8  # vapour pressure at the lambda point [Pa], donnelly1998observed


def temperature_helium_4(p):
    """Temperature of helium-4 boiling under a pressure, as ITS-90 defines the kelvin there [K].

    Args:
        p: vapour pressure [Pa]
    Returns:
        temperature, shape as the input [K]
    Raises:
        ValueError: p not between the pressures at 1.25 and 5.0 K (114.73 to 196017 Pa)
    Example:
        >>> f"{temperature_helium_4(101325.0):.4f} K"
        '4.2221 K'

    Source: prestonthomas1990its90, eq. 3.  Chapter: principles/ultra-low/index.
    """
    p = check.inside("p", p, "Pa", 114.73, 196017.0, "there the scale is defined by helium-4")
    T = _helium_4_scale(p)
    return float(T) if T.ndim == 0 else T


def pressure_helium_4(T):
    """Vapour pressure of helium-4, the inverse of the equation of ITS-90 [Pa].

    Args:
        T: temperature [K]
    Returns:
        pressure, shape as the input [Pa]
    Raises:
        ValueError: T not between 1.25 and 5.0 K (for colder baths use pressure_cold_helium_4)
    Example:
        >>> f"{pressure_helium_4(1.8):.1f} Pa"
        '1638.2 Pa'

    Source: prestonthomas1990its90, eq. 3.  Chapter: principles/ultra-low/index.
    """
    T = check.inside("T", T, "K", 1.25, 5.0, "there the scale is defined by helium-4")
    p = np.array(_its90_spline()(T))  # a start within 0.1 %, then Newton on ln p
    for _ in range(4):
        slope = (_helium_4_scale(p * 1.0001) - _helium_4_scale(p * 0.9999)) / 2e-4
        p = p * np.exp((T - _helium_4_scale(p)) / slope)
    return float(p) if p.ndim == 0 else p


def pressure_cold_helium_4(T):
    """Vapour pressure of helium-4 down to where a pump can follow, by a spline [Pa].

    Args:
        T: temperature [K]
    Returns:
        pressure, shape as the input [Pa]
    Raises:
        ValueError: T not between 0.5 and 5.1 K (the ends of the spline)
    Example:
        >>> f"{pressure_cold_helium_4(0.7):.2f} Pa"
        '0.29 Pa'

    Source: donnelly1998observed, table 17.2.  Chapter: principles/ultra-low/index.
    """
    return _its90_spline()(T)


def pressure_helium_3(T):
    """Vapour pressure of helium-3 on ITS-90 [Pa].

    Args:
        T: temperature [K]
    Returns:
        pressure, shape as the input [Pa]
    Raises:
        ValueError: T not between 0.2 and 3.3162 K (the range of the equation, up to the critical point)
    Example:
        >>> f"{pressure_helium_3(0.3):.3f} Pa"
        '0.236 Pa'

    Source: huang2006vapor.  Chapter: principles/ultra-low/index.
    """
    f = load("vapour-pressure-helium-3").numbers
    T = check.inside("T", T, "K", f["low"], f["high"], "the equation ends there, above at the critical point")
    return np.exp(np.divide(_polynomial(f["a"], T), T) + f["b"] * np.log(T))


def pressure_helium_3_scale_1962(T):
    """Vapour pressure of helium-3 against temperature on the scale of 1962, as older books print it [Pa].

    Args:
        T: temperature on the scale of 1962 [K]
    Returns:
        pressure, shape as the input [Pa]
    Raises:
        ValueError: T not between 0.2 and 3.324 K (the scale ends there)
    Example:
        >>> f"{pressure_helium_3_scale_1962(0.3):.2f} Pa"
        '0.25 Pa'

    Source: sydoriak1964he3.  Chapter: principles/ultra-low/index.
    """
    f = load("vapour-pressure-helium-3-1962").numbers
    T = check.inside("T", T, "K", f["low"], f["high"], "the scale of 1962 ends there")
    return f["torr"] * np.power(T, f["b"]) * np.exp(np.divide(_polynomial(f["a"], T), T))


def temperature_helium_3(p):
    """Temperature of helium-3 boiling under a pressure, as ITS-90 defines the kelvin there [K].

    Args:
        p: vapour pressure [Pa]
    Returns:
        temperature, shape as the input [K]
    Raises:
        ValueError: p not between the pressures at 0.65 and 3.2 K (115.9 to 101662 Pa)
    Example:
        >>> f"{temperature_helium_3(101325.0):.4f} K"
        '3.1968 K'

    Source: prestonthomas1990its90, eq. 3.  Chapter: principles/ultra-low/index.
    """
    p = check.inside("p", p, "Pa", 115.9, 101662.0, "there the scale is defined by helium-3")
    T = _its90(p, load("vapour-pressure-helium-3-its90").numbers)
    return float(T) if np.ndim(T) == 0 else T


def latent_heat_helium_4(T):
    """Latent heat of vaporisation of helium-4 below the lambda point [J/mol].

    Args:
        T: temperature [K]
    Returns:
        latent heat, shape as the input [J/mol]
    Raises:
        ValueError: T not between 0 and 2.1748 K (above the lambda point use fluids.latent_heat)
    Example:
        >>> f"{latent_heat_helium_4(1.0):.1f} J/mol"
        '80.2 J/mol'

    Source: donnelly1998observed, table 16.1.  Chapter: principles/ultra-low/index.
    """
    table = load("latent-heat-helium-4").numbers
    why = "the table covers helium II (above it fluids.latent_heat serves)"
    T = check.inside("T", T, "K", table["T"][0], table["T"][-1], why)
    L = np.interp(T, table["T"], table["L"])
    return float(L) if np.ndim(L) == 0 else L


def latent_heat_helium_3(T):
    r"""Latent heat of helium-3 by Clapeyron's equation, :math:`L = T p'(RT/p - V_3)`, its vapour ideal [J/mol].

    Args:
        T: temperature [K]
    Returns:
        latent heat, good to 3 %, shape as the input [J/mol]
    Raises:
        ValueError: T not between 0.2 and 1.0 K (above it the vapour is no longer ideal)
    Example:
        >>> f"{latent_heat_helium_3(0.5):.1f} J/mol"
        '30.0 J/mol'

    Source: clapeyron1834memoire.  Chapter: principles/ultra-low/index.
    """
    T = check.inside("T", T, "K", 0.2, 1.0, "there the equation holds and the vapour is nearly an ideal gas")
    f, volume = load("vapour-pressure-helium-3").numbers, 1e-6 * load("helium-isotopes").numbers["V_3"]
    powers = sum((i - 1) * a * np.power(T, i - 2.0) for i, a in enumerate(f["a"]))
    slope = powers + f["b"] / T  # d ln p / dT
    return T * slope * (R * T - pressure_helium_3(T) * volume)


def pumped_bath_temperature(isotope, heat, speed, T_pump=300.0):
    r"""Temperature of a pumped bath: the pump carries off what the heat evaporates, :math:`p S = \dot Q R T_p/L` [K].

    Args:
        isotope: "helium-3" or "helium-4"
        heat: heat load on the bath, one number [W]
        speed: pumping speed at the pump, pressure drop in the line left out, one number [m3/s]
        T_pump: temperature of the gas at the pump [K]
    Returns:
        temperature [K]
    Raises:
        ValueError: a load that no bath between 0.2 and 1.0 K (helium-3) or 0.5 and 2.17 K (helium-4) can carry
    Example:
        >>> f"{pumped_bath_temperature('helium-4', 0.1, 0.02):.2f} K"
        '1.29 K'

    Source: balance of heat and gas.  Chapter: principles/ultra-low/index.
    """
    from scipy.optimize import brentq

    check.choice("isotope", isotope, tuple(_BATHS), "these are the two stable ones")
    low, high, pressure, latent = _BATHS[isotope]
    heat, speed = check.positive("heat", heat, "W"), check.positive("speed", speed, "m3/s")
    T_pump = check.positive("T_pump", T_pump, "K")
    check.one_number(heat=heat, speed=speed, T_pump=T_pump)
    carried = {T: pressure(T) * latent(T) * speed / (R * T_pump) for T in (low, high)}
    check.inside("heat", heat, "W", carried[low], carried[high], "outside it this bath would leave its range")
    return float(brentq(lambda T: pressure(T) * latent(T) * speed / (R * T_pump) - heat, low, high, xtol=1e-12))


_BATHS = {
    "helium-3": (0.2, 1.0, pressure_helium_3, latent_heat_helium_3),
    "helium-4": (0.5, 2.17, pressure_cold_helium_4, latent_heat_helium_4),
}


def _its90(p, f):
    return np.polynomial.polynomial.polyval((np.log(p) - f["B"]) / f["C"], f["A"])


def _polynomial(a, T):
    return np.polynomial.polynomial.polyval(T, a)


def _helium_4_scale(p):
    sets = load("vapour-pressure-helium-4").numbers
    return np.where(np.less_equal(p, P_LAMBDA), _its90(p, sets["below_lambda"]), _its90(p, sets["above_lambda"]))


@cache
def _its90_spline():
    data = load("vapour-pressure-helium-4")
    return _spline.from_numbers("vapour pressure of helium-4", data.numbers["spline"], data.source)


_answer.or_refuse(globals())
