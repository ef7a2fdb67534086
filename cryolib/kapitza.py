"""The step in temperature between a warm solid and liquid helium: the T to the fourth law and what it says.

The law is measured against helium II. In helium I, above 2.18 K, the liquid itself must boil: the larger step.
Taught in ``principles/heat-leaks/kapitza-resistance``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.data import load


def heat_flux(sigma, T_solid, T_liquid, exponent=4.0):
    r"""Heat flux from a solid into liquid helium, :math:`q = \sigma_K(T_s^4 - T_l^4)` [W/m2].

    Args:
        sigma: coefficient of the interface, a matter of material and surface [W/(m2 K4)]
        T_solid, T_liquid: temperatures on both sides of the interface [K]
        exponent: 4 for phonons; measured laws have 3 to 4, and sigma then the unit W/(m2 K^exponent)
    Returns:
        flux, negative if the liquid is the warmer, shape of the inputs [W/m2]
    Raises:
        ValueError: sigma not above zero, a temperature negative, or exponent not between 2 and 5
    Example:
        >>> f"{heat_flux(100.0, 1.841, 1.8):.0f} W/m2"
        '99 W/m2'

    Source: swartz1989thermal.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    sigma, exponent = _sigma(sigma), _exponent(exponent)
    T_solid = check.not_negative("T_solid", T_solid, "K", "temperatures here are absolute")
    T_liquid = check.not_negative("T_liquid", T_liquid, "K", "temperatures here are absolute")
    check.same_shape(sigma=sigma, T_solid=T_solid, T_liquid=T_liquid, exponent=exponent)
    return sigma * (np.power(T_solid, exponent) - np.power(T_liquid, exponent))


def solid_temperature(q, sigma, T_liquid, exponent=4.0):
    r"""Temperature of a solid that gives off a heat flux, :math:`(T_l^4 + q/\sigma_K)^{1/4}` [K].

    Args:
        q: heat flux [W/m2]
        sigma, T_liquid, exponent: as in heat_flux
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: q or T_liquid negative, sigma not above zero, or exponent not between 2 and 5
    Example:
        >>> f"{1e3 * solid_temperature(1e-2, 100.0, 0.020):.1f} mK"
        '100.0 mK'

    Source: inverse of heat_flux.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    q, sigma, exponent = _flux(q), _sigma(sigma), _exponent(exponent)
    T_liquid = check.not_negative("T_liquid", T_liquid, "K", "temperatures here are absolute")
    check.same_shape(q=q, sigma=sigma, T_liquid=T_liquid, exponent=exponent)
    return (np.power(T_liquid, exponent) + q / sigma) ** (1 / exponent)


def temperature_step(q, sigma, T_liquid):
    r"""Step at the interface, :math:`T_s - T_l`, without loss of digits when it is small [K].

    Args:
        q: heat flux [W/m2]
        sigma: coefficient of the interface [W/(m2 K4)]
        T_liquid: temperature of the liquid [K]
    Returns:
        step, shape of the inputs [K]
    Raises:
        ValueError: q negative, sigma or T_liquid not above zero
    Example:
        >>> f"{1e3 * temperature_step(100.0, 100.0, 4.2):.2f} mK"
        '3.37 mK'

    Source: from heat_flux.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    T_l = check.positive("T_liquid", T_liquid, "K", "temperatures here are absolute")
    T_s = solid_temperature(q, sigma, T_l)
    return np.divide(q, sigma) / ((T_s + T_l) * (T_s**2 + np.square(T_l)))


def conductance(sigma, T):
    r"""Conductance of the interface for a small step, :math:`h = 4\sigma_K T^3` [W/(m2 K)].

    Args:
        sigma: coefficient of the interface [W/(m2 K4)]
        T: temperature [K]
    Returns:
        conductance, shape of the inputs [W/(m2 K)]
    Raises:
        ValueError: sigma or T not above zero
    Example:
        >>> f"{conductance(100.0, 4.2):.0f} W/(m2 K)"
        '29635 W/(m2 K)'

    Source: slope of heat_flux.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    sigma, T = _sigma(sigma), check.positive("T", T, "K", "temperatures here are absolute")
    check.same_shape(sigma=sigma, T=T)
    return 4 * sigma * np.power(T, 3.0)


def resistance(sigma, area, T):
    r"""Kapitza resistance of a surface for a small step, :math:`R_K = 1/(4\sigma_K A T^3)` [K/W].

    Args:
        sigma: coefficient of the interface [W/(m2 K4)]
        area: area of the interface [m2]
        T: temperature [K]
    Returns:
        resistance, shape of the inputs [K/W]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{resistance(100.0, 1e-4, 0.1):.0f} K/W"
        '25000 K/W'

    Source: slope of heat_flux.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    area = check.positive("area", area, "m2")
    check.same_shape(sigma=sigma, area=area, T=T)
    return 1 / (conductance(sigma, T) * area)


def saturation_temperature(q, sigma):
    r"""Temperature below which no bath cools a heated solid, :math:`(q/\sigma_K)^{1/4}` [K].

    Args:
        q: heat flux [W/m2]
        sigma: coefficient of the interface [W/(m2 K4)]
    Returns:
        temperature of the solid in a bath at 0 K, shape of the inputs [K]
    Raises:
        ValueError: q negative, or sigma not above zero
    Example:
        >>> f"{1e3 * saturation_temperature(1e-2, 100.0):.1f} mK"
        '100.0 mK'

    Source: limit of solid_temperature.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    q, sigma = _flux(q), _sigma(sigma)
    check.same_shape(q=q, sigma=sigma)
    return np.divide(q, sigma) ** 0.25


def nucleate_boiling_superheat(q):
    r"""How much warmer than boiling helium I a heated surface gets, :math:`\Delta T = (q/58\,000)^{0.4}` [K].

    A correlation for a pool at one atmosphere. Surfaces differ by a factor of two; it comes on top of the step at
    the interface, and does not exist in helium II.

    Args:
        q: heat flux [W/m2]
    Returns:
        superheat, shape as the input [K]
    Raises:
        ValueError: q not between 0 and 10 kW/m2 (above it a film of vapour covers the surface)
    Example:
        >>> f"{1e3 * nucleate_boiling_superheat(100.0):.0f} mK"
        '78 mK'

    Source: schmidt1981review.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    f = load("nucleate-boiling-helium").numbers
    why = "heat leaves the solid, and above it a film of vapour covers the surface"
    q = check.inside("q", q, "W/m2", 0.0, f["high"], why)
    return np.divide(q, f["C"]) ** (1 / f["n"])


def _sigma(sigma):
    return check.positive("sigma", sigma, "W/(m2 K4)", "every interface lets some phonons through")


def _flux(q):
    return check.not_negative("q", q, "W/m2", "heat leaves the solid")


def _exponent(exponent):
    return check.inside("exponent", exponent, "", 2.0, 5.0, "phonons give 4, and measured laws lie about it")


_answer.or_refuse(globals())
