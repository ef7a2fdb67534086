"""Why heat hardly leaves a solid into liquid helium: sound is reflected. And the most that could leave.

Taught in ``principles/heat-leaks/kapitza-resistance``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import hbar, k_B

PHONONS = np.pi**2 * k_B**4 / (120 * hbar**3)  # q = PHONONS T^4/c^2 for each polarisation [W/(m2 K4) (m/s)2]


def acoustic_impedance(rho, c):
    r"""Acoustic impedance of a medium, :math:`Z = \rho c` [kg/(m2 s)].

    Args:
        rho: density [kg/m3]
        c: speed of sound [m/s]
    Returns:
        impedance, shape of the inputs [kg/(m2 s)]
    Raises:
        ValueError: rho or c not above zero
    Example:
        >>> f"{acoustic_impedance(2330.0, 8433.0):.3g}"
        '1.96e+07'

    Source: definition.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    rho, c = check.positive("rho", rho, "kg/m3"), _speed("c", c)
    check.same_shape(rho=rho, c=c)
    return rho * c


def normal_transmission(Z_1, Z_2):
    r"""Share of the energy of a sound wave that crosses an interface head on, :math:`4Z_1Z_2/(Z_1+Z_2)^2` [1].

    Args:
        Z_1, Z_2: acoustic impedances on both sides [kg/(m2 s)]
    Returns:
        transmission, 1 for equal impedances, shape of the inputs [1]
    Raises:
        ValueError: an impedance not above zero
    Example:
        >>> f"{normal_transmission(1.96e7, 3.46e4):.2g}"
        '0.007'

    Source: khalatnikov1965introduction.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    Z_1, Z_2 = check.positive("Z_1", Z_1, "kg/(m2 s)"), check.positive("Z_2", Z_2, "kg/(m2 s)")
    check.same_shape(Z_1=Z_1, Z_2=Z_2)
    return 4 * Z_1 * Z_2 / (Z_1 + Z_2) ** 2


def critical_angle(c_liquid, c_solid):
    r"""Angle beyond which sound in the liquid is totally reflected, :math:`\arcsin(c_l/c_s)` [rad].

    Args:
        c_liquid: speed of sound in the liquid [m/s]
        c_solid: speed of sound in the solid, the transverse one [m/s]
    Returns:
        angle from the normal, shape of the inputs [rad]
    Raises:
        ValueError: a speed not above zero, or c_liquid above c_solid (then nothing is reflected totally)
    Example:
        >>> f"{np.degrees(critical_angle(238.0, 5843.0)):.2f} deg"
        '2.33 deg'

    Source: khalatnikov1965introduction.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    c_liquid, c_solid = _speed("c_liquid", c_liquid), _speed("c_solid", c_solid)
    check.same_shape(c_liquid=c_liquid, c_solid=c_solid)
    why = "in a faster liquid no angle reflects totally"
    ratio = check.inside("c_liquid/c_solid", np.divide(c_liquid, c_solid), "", 0.0, 1.0, why)
    return np.arcsin(ratio)


def cone_fraction(c_liquid, c_solid):
    r"""Share of all directions that lies inside the critical cone, :math:`1 - \cos\theta_c` [1].

    Args:
        c_liquid, c_solid: as in critical_angle
    Returns:
        share of the half space, shape of the inputs [1]
    Raises:
        ValueError: a speed not above zero, or c_liquid above c_solid
    Example:
        >>> f"{cone_fraction(238.0, 5843.0):.2g}"
        '0.00083'

    Source: solid angle of the cone.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    return 2 * np.sin(critical_angle(c_liquid, c_solid) / 2) ** 2


def mean_transmission(rho_liquid, c_liquid, rho_solid, c_transverse):
    r"""Share of the phonons in the liquid that enters the solid, :math:`2\rho_l c_l^3/(\rho_s c_t^3)` [1].

    Args:
        rho_liquid, c_liquid: density and speed of sound of the liquid [kg/m3, m/s]
        rho_solid, c_transverse: density and transverse speed of sound of the solid [kg/m3, m/s]
    Returns:
        mean over all directions, shape of the inputs [1]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{mean_transmission(145.4, 238.0, 2330.0, 5843.0):.2g}"
        '8.4e-06'

    Source: khalatnikov1965introduction.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    rho_l, c_l, rho_s, c_t = _media(rho_liquid, c_liquid, rho_solid, c_transverse)
    return 2 * rho_l * c_l**3 / (rho_s * c_t**3)


def wave_transmission(angle, rho_liquid, c_liquid, rho_solid, c_longitudinal, c_transverse):
    r"""Share of the energy of sound in a liquid that enters an elastic solid at an angle [1].

    :math:`1-|R|^2`, :math:`R = (Z-Z_h)/(Z+Z_h)`, with :math:`Z = Z_l\cos^2 2\theta_t + Z_t\sin^2 2\theta_t`

    Args:
        angle: between the wave in the liquid and the normal, 0 to below pi/2 [rad]
        rho_liquid, c_liquid: density and speed of sound of the liquid [kg/m3, m/s]
        rho_solid, c_longitudinal, c_transverse: density and speeds of sound of the solid [kg/m3, m/s]
    Returns:
        transmission into both waves of the solid, 0 beyond the critical angle, shape of the inputs [1]
    Raises:
        ValueError: angle outside 0 to pi/2, or another argument not above zero
    Example:
        >>> f"{wave_transmission(0.0, 145.4, 238.0, 2330.0, 8433.0, 5843.0):.4f}"
        '0.0070'

    Source: khalatnikov1965introduction.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    angle = check.inside("angle", angle, "rad", 0.0, 1.57, "a wave meets the surface, or does not reach it")
    rho_l, c_l, rho_s, c_t = _media(rho_liquid, c_liquid, rho_solid, c_transverse)
    c_longitudinal = _speed("c_longitudinal", c_longitudinal)
    media = dict(rho_liquid=rho_l, c_liquid=c_l, rho_solid=rho_s, c_longitudinal=c_longitudinal, c_transverse=c_t)
    check.same_shape(angle=angle, **media)
    slow = np.sin(angle) / c_l  # the wave's trace along the surface is as slow on both sides
    sines = slow * c_longitudinal, slow * c_t
    cosines = [np.sqrt(1 - np.square(sine) + 0j) for sine in sines]  # imaginary where no wave runs off
    Z_l, Z_t = rho_s * c_longitudinal / cosines[0], rho_s * c_t / cosines[1]
    Z = Z_l * (1 - 2 * sines[1] ** 2) ** 2 + Z_t * (2 * sines[1] * cosines[1]) ** 2
    Z_h = rho_l * c_l / np.cos(angle)
    return 1 - np.abs((Z - Z_h) / (Z + Z_h)) ** 2


def mismatch_coefficient(rho_liquid, c_liquid, rho_solid, c_transverse):
    r"""Coefficient of the T^4 law by mismatch, :math:`\pi^2k_B^4\rho_l c_l/(30\hbar^3\rho_s c_t^3)` [W/(m2 K4)].

    Real surfaces conduct 30 to 100 times better above about 0.1 K. The surface wave, a factor of 1.5 to 2, is left out.

    Args:
        rho_liquid, c_liquid, rho_solid, c_transverse: as in mean_transmission
    Returns:
        sigma, shape of the inputs [W/(m2 K4)]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{mismatch_coefficient(145.4, 238.0, 2330.0, 5843.0):.2f} W/(m2 K4)"
        '0.76 W/(m2 K4)'

    Source: khalatnikov1965introduction.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    rho_l, c_l, rho_s, c_t = _media(rho_liquid, c_liquid, rho_solid, c_transverse)
    return 4 * PHONONS * rho_l * c_l / (rho_s * c_t**3)


def phonon_limit(c_longitudinal, c_transverse):
    r"""Coefficient of the T^4 law if every phonon leaves, :math:`(\pi^2k_B^4/120\hbar^3)\sum c^{-2}` [W/(m2 K4)].

    Args:
        c_longitudinal, c_transverse: speeds of sound of the solid, the second counted twice [m/s]
    Returns:
        sigma, shape of the inputs [W/(m2 K4)]
    Raises:
        ValueError: a speed not above zero
    Example:
        >>> f"{phonon_limit(8433.0, 5843.0):.0f} W/(m2 K4)"
        '185 W/(m2 K4)'

    Source: swartz1989thermal.  Chapter: principles/heat-leaks/kapitza-resistance.
    """
    c_l, c_t = _speed("c_longitudinal", c_longitudinal), _speed("c_transverse", c_transverse)
    check.same_shape(c_longitudinal=c_l, c_transverse=c_t)
    return PHONONS * (np.power(c_l, -2.0) + 2 * np.power(c_t, -2.0))


def _speed(name, c):
    return check.positive(name, c, "m/s", "sound travels")


def _media(rho_liquid, c_liquid, rho_solid, c_transverse):
    check.same_shape(rho_liquid=rho_liquid, c_liquid=c_liquid, rho_solid=rho_solid, c_transverse=c_transverse)
    rho_l, rho_s = check.positive("rho_liquid", rho_liquid, "kg/m3"), check.positive("rho_solid", rho_solid, "kg/m3")
    return rho_l, _speed("c_liquid", c_liquid), rho_s, _speed("c_transverse", c_transverse)


_answer.or_refuse(globals())
