"""Two molecules and the force between them: what a pair potential says of a dilute gas in a valve.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""


import numpy as np

from cryolib import _answer, _gauss
from cryolib import _check as check
from cryolib.constants import N_A, k_B

CORE = 0.4  # below this distance, in diameters, no molecule is ever found
COLDEST, HOTTEST = 0.3, 100.0  # temperatures over the well's depth for which the integrals are good to 1e-9


def lennard_jones(r, sigma, epsilon):
    r"""Potential energy of two molecules, :math:`4\varepsilon[(\sigma/r)^{12}-(\sigma/r)^6]` [J].

    Args:
        r: distance of their centres [m]
        sigma: distance at which the energy is zero, the diameter [m]
        epsilon: depth of the well [J]
    Returns:
        energy, shape as the inputs; negative where they attract [J]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{lennard_jones(3.82e-10, 3.405e-10, 119.8 * k_B) / k_B:.1f} K"
        '-119.8 K'

    Source: hirschfelder1954molecular, ch. 1.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    r = check.positive("r", r, "m")
    sigma, epsilon = _potential(sigma, epsilon)
    check.same_shape(r=r, sigma=sigma, epsilon=epsilon)
    ratio = np.divide(sigma, r) ** 6
    return 4 * epsilon * (ratio**2 - ratio)


def flow_work_slope(T, sigma, epsilon):
    r"""Slope of flow work with pressure in the dilute gas: :math:`B=-2\pi N_A\int(e^{-u/k_BT}-1)\,r^2\mathrm{d}r`.

    Args:
        T: temperature, 0.3 to 100 well depths over k_B [K]
        sigma, epsilon: diameter and depth, one number each [m, J]
    Returns:
        :math:`(\partial(pv)/\partial p)_T`, the second virial coefficient; above zero it heats [m3/mol]
    Raises:
        ValueError: T outside its range
    Example:
        >>> f"{flow_work_slope(300.0, 3.405e-10, 119.8 * k_B) * 1e6:.1f} cm3/mol"
        '-15.5 cm3/mol'

    Source: hirschfelder1954molecular, ch. 3.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    check.one_number(sigma=sigma, epsilon=epsilon)
    return check.elementwise(lambda T: _integral(T, sigma, epsilon, lambda y: -np.expm1(-y), CORE**3 / 3), T=T)


def energy_slope(T, sigma, epsilon):
    r"""Slope of internal energy with pressure in the dilute gas: the mean energy of pairs, over RT [m3/mol].

    Args:
        T: temperature, 0.3 to 100 well depths over k_B [K]
        sigma, epsilon: diameter and depth, one number each [m, J]
    Returns:
        :math:`(\partial u/\partial p)_T=-T\,\mathrm{d}B/\mathrm{d}T`; below zero it cools [m3/mol]
    Raises:
        ValueError: T outside its range
    Example:
        >>> f"{energy_slope(300.0, 3.405e-10, 119.8 * k_B) * 1e6:.1f} cm3/mol"
        '-60.4 cm3/mol'

    Source: hirschfelder1954molecular, ch. 3.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    check.one_number(sigma=sigma, epsilon=epsilon)
    return check.elementwise(lambda T: _integral(T, sigma, epsilon, lambda y: y * np.exp(-y), 0.0), T=T)


def _integral(T, sigma, epsilon, weight, core):
    """2 pi N_A times the integral of weight(u/kT) r2 dr: the core, plus Gauss-Legendre in sigma/r."""
    sigma, epsilon = _potential(sigma, epsilon)
    T = check.positive("T", T, "K")
    check.inside("k_B T over epsilon", k_B * T / epsilon, "", COLDEST, HOTTEST, "there the integral is accurate")

    def shell(x):  # x = sigma/r from 0, far apart, to the core
        return weight(4 * epsilon / (k_B * T) * (x**12 - x**6)) / x**4

    return 2 * np.pi * N_A * sigma**3 * (core + float(_gauss.integral(shell, 0.0, 1 / CORE, 160)))


def _potential(sigma, epsilon):
    return check.positive("sigma", sigma, "m"), check.positive("epsilon", epsilon, "J")


_answer.or_refuse(globals())
