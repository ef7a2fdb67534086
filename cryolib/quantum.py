"""How quantum is a substance? Thermal wavelength, degeneracy and zero-point motion.

Taught in the chapter ``principles/cryogenic-frontier``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import h, hbar, k_B

ZETA_3_2 = 2.6123753486854883  # Riemann zeta(3/2): states per thermal volume when condensation starts


def thermal_wavelength(m, T):
    r"""Thermal de Broglie wavelength :math:`\lambda_\mathrm{th} = h/\sqrt{2\pi m k_B T}` [m].

    Args:
        m: mass of one particle [kg]
        T: temperature [K]
    Returns:
        wavelength, shape as the inputs [m]
    Raises:
        ValueError: m or T not above zero (the wavelength would not be real or finite)
    Example:
        >>> from cryolib.constants import u
        >>> f"{thermal_wavelength(4.002602 * u, 300.0):.4g} m"
        '5.038e-11 m'

    Source: huang1987statistical, ch. 8.  Chapter: principles/cryogenic-frontier.
    """
    m, T = _mass(m), _temperature(T)
    check.same_shape(m=m, T=T)
    return h / np.sqrt(2 * np.pi * m * k_B * T)


def temperature_for_wavelength(m, wavelength):
    r"""Temperature at which the thermal wavelength has a given length [K].

    Args:
        m: mass of one particle [kg]
        wavelength: the length to be matched, for instance an atomic diameter or a spacing [m]
    Returns:
        temperature, shape as the inputs [K]
    Raises:
        ValueError: m or wavelength not above zero (no such temperature)
    Example:
        >>> f"{temperature_for_wavelength(3.351e-26, 2 * 1.54e-10):.4g} K"
        '1.592 K'

    Source: inverse of thermal_wavelength.  Chapter: principles/cryogenic-frontier.
    """
    m = _mass(m)
    wavelength = check.positive("wavelength", wavelength, "m", "a wavelength is a length")
    check.same_shape(m=m, wavelength=wavelength)
    return h**2 / (2 * np.pi * m * k_B * wavelength**2)


def rms_wavelength(m, T):
    r"""De Broglie wavelength of the particle with root-mean-square momentum, :math:`h/\sqrt{3mk_BT}` [m].

    Args:
        m: mass of one particle [kg]
        T: temperature [K]
    Returns:
        wavelength, shape as the inputs [m]
    Raises:
        ValueError: m or T not above zero (the momentum would not be real)
    Example:
        >>> from cryolib.constants import u
        >>> f"{thermal_wavelength(4 * u, 4.2) / rms_wavelength(4 * u, 4.2):.5f}"
        '0.69099'

    Source: huang1987statistical, ch. 8.  Chapter: principles/cryogenic-frontier.
    """
    m, T = _mass(m), _temperature(T)
    check.same_shape(m=m, T=T)
    return h / np.sqrt(3 * m * k_B * T)


def spacing(n):
    r"""Mean distance between neighbours, :math:`n^{-1/3}` [m].

    Args:
        n: number density [1/m3]
    Returns:
        edge of the cube that holds one particle, shape as the input [m]
    Raises:
        ValueError: n not above zero (no particles, no spacing)
    Example:
        >>> f"{spacing(2.5e25):.3g} m"
        '3.42e-09 m'

    Source: definition.  Chapter: principles/cryogenic-frontier.
    """
    return _density(n) ** (-1 / 3)


def degeneracy(n, m, T):
    r"""Degeneracy parameter :math:`n\lambda_\mathrm{th}^3`: particles per thermal volume [1].

    Args:
        n: number density [1/m3]
        m: mass of one particle [kg]
        T: temperature [K]
    Returns:
        particles in a cube of one thermal wavelength, shape as the inputs [1]
    Raises:
        ValueError: n, m or T not above zero (unphysical)
    Example:
        >>> from cryolib.constants import u
        >>> f"{degeneracy(1.876e28, 4.002602 * u, 4.224):.3g}"
        '1.44'

    Source: huang1987statistical, ch. 9.  Chapter: principles/cryogenic-frontier.
    """
    n = _density(n)
    wavelength = thermal_wavelength(m, T)
    check.same_shape(n=n, wavelength=wavelength)
    return n * wavelength**3


def bose_einstein_temperature(n, m):
    r"""Ideal-gas Bose–Einstein condensation temperature, where :math:`n\lambda^3=\zeta(3/2)` [K].

    Args:
        n: number density [1/m3]
        m: mass of one boson [kg]
    Returns:
        condensation temperature of the ideal gas, shape as the inputs [K]
    Raises:
        ValueError: n or m not above zero (unphysical)
    Example:
        >>> from cryolib.constants import u
        >>> m_he = 4.002602 * u
        >>> f"{bose_einstein_temperature(145.14 / m_he, m_he):.4g} K"
        '3.136 K'

    Source: huang1987statistical, ch. 12.  Chapter: principles/cryogenic-frontier.
    """
    n = _density(n)
    return temperature_for_wavelength(m, (ZETA_3_2 / n) ** (1 / 3))


def fermi_temperature(n, m):
    r"""Fermi temperature of an ideal gas of spin-1/2 particles, :math:`\hbar^2(3\pi^2n)^{2/3}/2mk_B` [K].

    Args:
        n: number density [1/m3]
        m: mass of one fermion [kg]
    Returns:
        Fermi energy over k_B, shape as the inputs [K]
    Raises:
        ValueError: n or m not above zero (unphysical)
    Example:
        >>> from cryolib.constants import m_e
        >>> f"{fermi_temperature(8.47e28, m_e):.3g} K"
        '8.16e+04 K'

    Source: huang1987statistical, ch. 11.  Chapter: principles/cryogenic-frontier.
    """
    n, m = _density(n), _mass(m)
    check.same_shape(n=n, m=m)
    return hbar**2 * (3 * np.pi**2 * n) ** (2 / 3) / (2 * m * k_B)


def de_boer(m, sigma, epsilon):
    r"""De Boer parameter :math:`\Lambda^* = h/(\sigma\sqrt{m\varepsilon})`: zero-point motion [1].

    Args:
        m: mass of one atom or molecule [kg]
        sigma: Lennard-Jones diameter [m]
        epsilon: Lennard-Jones well depth [J]
    Returns:
        quantum parameter, shape as the inputs [1]
    Raises:
        ValueError: an argument not above zero (unphysical)
    Example:
        >>> from cryolib.constants import k_B, u
        >>> f"{de_boer(20.1797 * u, 2.749e-10, 35.6 * k_B):.3f}"
        '0.594'

    Source: deboer1948quantum, eq. 2.  Chapter: principles/cryogenic-frontier.
    """
    m = _mass(m)
    sigma = check.positive("sigma", sigma, "m", "it is the size of an atom")
    epsilon = check.positive("epsilon", epsilon, "J", "it is the depth of an attractive well")
    check.same_shape(m=m, sigma=sigma, epsilon=epsilon)
    return h / (sigma * np.sqrt(m * epsilon))


def _mass(m):
    return check.positive("m", m, "kg", "a particle has mass")


def _temperature(T):
    return check.positive("T", T, "K", "temperatures here are absolute; 0 K is never reached")


def _density(n):
    return check.positive("n", n, "1/m3", "a density counts particles")


_answer.or_refuse(globals())
