r"""Plunge cooling: how fast a thin film cools in a liquid, and how thin it must be to become a glass.

A film is cooled from both faces, :math:`\rho c\,d\,\mathrm{d}T/\mathrm{d}t = -2h(T-T_c)`, and is isothermal while its
Biot number is small.  Taught in ``applications/structural-biology``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib._ends import ends

VITRIFICATION_RATE = 6.4e6  # cooling that pure water needs to become a glass, mowry2024direct [K/s]


def film_cooling_rate(h, thickness, heat_capacity, T, T_coolant):
    r"""Rate at which a film at one temperature cools from both faces, :math:`2h(T-T_c)/(\rho c\,d)` [K/s].

    Args:
        h: heat transfer coefficient of each face [W/(m2 K)]
        thickness: of the film, face to face [m]
        heat_capacity: per volume [J/(m3 K)]
        T, T_coolant: temperatures of film and coolant [K]
    Returns:
        fall of temperature per time, shape of the inputs [K/s]
    Raises:
        ValueError: h, thickness or heat_capacity not above zero, or the coolant warmer than the film
    Example:
        >>> f"{film_cooling_rate(1e4, 100e-9, 4.2e6, 273.0, 93.0):.2e} K/s"
        '8.57e+06 K/s'

    Source: energy balance.  Chapter: applications/structural-biology.
    """
    h, d, heat_capacity = _film(h, thickness, heat_capacity)
    T, T_coolant = ends(T, T_coolant, "T", "T_coolant")
    check.same_shape(h=h, thickness=d, heat_capacity=heat_capacity, T=T, T_coolant=T_coolant)
    return 2 * h * (T - T_coolant) / (heat_capacity * d)


def greatest_thickness(h, rate, heat_capacity, T, T_coolant):
    r"""Thickness of the film that cools just at a required rate, :math:`2h(T-T_c)/(\rho c\,\dot T)` [m].

    Args:
        h: heat transfer coefficient of each face [W/(m2 K)]
        rate: required fall of temperature per time [K/s]
        heat_capacity: per volume [J/(m3 K)]
        T, T_coolant: temperatures of film and coolant [K]
    Returns:
        thickness, face to face, shape of the inputs [m]
    Raises:
        ValueError: h, rate or heat_capacity not above zero, or the coolant warmer than the film
    Example:
        >>> f"{1e9 * greatest_thickness(1e4, VITRIFICATION_RATE, 4.2e6, 273.0, 93.0):.0f} nm"
        '134 nm'

    Source: energy balance.  Chapter: applications/structural-biology.
    """
    rate = check.positive("rate", rate, "K/s", "a required rate is above zero")
    return film_cooling_rate(h, rate, heat_capacity, T, T_coolant)  # thickness and rate change places


def biot_number(h, thickness, k):
    r"""Resistance inside a film over resistance at its faces, :math:`hd/2k` [1].

    Args:
        h: heat transfer coefficient of each face [W/(m2 K)]
        thickness: of the film, face to face [m]
        k: its conductivity [W/(m K)]
    Returns:
        Biot number of half the film, shape of the inputs [1]
    Raises:
        ValueError: h, thickness or k not above zero
    Example:
        >>> f"{biot_number(1e4, 100e-9, 0.56):.1e}"
        '8.9e-04'

    Source: definition.  Chapter: applications/structural-biology.
    """
    h, d, k = _film(h, thickness, k, "k", "W/(m K)")
    return h * d / (2 * k)


def slab_cooling_rate(h, thickness, heat_capacity, k, T, T_coolant):
    r"""Rate at which the mean temperature of a slab falls, :math:`2(T-T_c)/[\rho c\,d\,(1/h+d/6k)]` [K/s].

    Inside, the temperature is taken as a parabola: right to a few parts in a thousand at Biot numbers up to 0.3.

    Args:
        h, thickness, heat_capacity: as in film_cooling_rate
        k: conductivity of the slab [W/(m K)]
        T, T_coolant: mean temperature of the slab, temperature of the coolant [K]
    Returns:
        fall of the mean temperature per time, shape of the inputs [K/s]
    Raises:
        ValueError: h, thickness, heat_capacity or k not above zero, or the coolant warmer than the slab
    Example:
        >>> f"{slab_cooling_rate(1e5, 3e-6, 4.2e6, 0.56, 273.0, 93.0):.2e} K/s"
        '2.62e+06 K/s'

    Source: energy balance.  Chapter: applications/structural-biology.
    """
    rate, biot = film_cooling_rate(h, thickness, heat_capacity, T, T_coolant), biot_number(h, thickness, k)
    check.same_shape(rate=rate, k=biot)
    return rate / (1 + biot / 3)


def time_to_cool(h, thickness, heat_capacity, T_start, T_end, T_coolant):
    r"""Time in which a film at one temperature cools, :math:`\frac{\rho c\,d}{2h}\ln\frac{T_1-T_c}{T_2-T_c}` [s].

    Args:
        h, thickness, heat_capacity: as in film_cooling_rate
        T_start, T_end: temperatures of the film at the start and the end [K]
        T_coolant: temperature of the coolant, below T_end [K]
    Returns:
        time, shape of the inputs [s]
    Raises:
        ValueError: h, thickness or heat_capacity not above zero, or temperatures not in falling order
    Example:
        >>> f"{1e6 * time_to_cool(1e4, 100e-9, 4.2e6, 293.0, 136.0, 93.0):.0f} us"
        '32 us'

    Source: energy balance.  Chapter: applications/structural-biology.
    """
    h, d, heat_capacity = _film(h, thickness, heat_capacity)
    T_start, T_end = ends(T_start, T_end, "T_start", "T_end")
    T_end, T_coolant = ends(T_end, T_coolant, "T_end", "T_coolant")
    check.same_shape(h=h, thickness=d, heat_capacity=heat_capacity, T_start=T_start, T_end=T_end, T_coolant=T_coolant)
    left = check.positive("T_end - T_coolant", np.subtract(T_end, T_coolant), "K", "a film never reaches its coolant")
    return heat_capacity * d / (2 * h) * np.log((T_start - T_coolant) / left)


def _film(h, thickness, property_, name="heat_capacity", unit="J/(m3 K)"):
    h = check.positive("h", h, "W/(m2 K)", "a face passes heat")
    thickness = check.positive("thickness", thickness, "m", "a film has two faces")
    property_ = check.positive(name, property_, unit)
    check.same_shape(h=h, thickness=thickness, **{name: property_})
    return h, thickness, property_


_answer.or_refuse(globals())
