r"""Magnets in helium II: the heat a channel carries away, and the heat the liquid takes up before it turns.

The law of counterflow is in ``superfluid``; here it meets a magnet.  Taught in
``applications/superconducting-and-quantum``.
"""

import numpy as np

from cryolib import _answer, helium_ii
from cryolib import _check as check
from cryolib.helium_ii import T_LAMBDA
from cryolib.superfluid import counterflow_flux_between


def point_load(T_cold, T_warm, length, area):
    r"""Heat that a channel of helium II brings from a warm spot to the bath [W].

    By the law of counterflow, :math:`A(\int f^{-1}\mathrm{d}T/L)^{1/3}`.

    Args:
        T_cold, T_warm: temperatures of bath and spot, one number each [K]
        length: from the spot to the bath [m]
        area: cross-section of the channel [m2]
    Returns:
        heat [W]
    Raises:
        ValueError: a temperature not between 1.4 K and the lambda point, T_warm below T_cold, length or
            area not above zero
    Example:
        >>> f"{point_load(1.9, 2.0, 1.0, 1e-4):.2f} W"
        '1.19 W'

    Source: gorter1949irreversible.  Chapter: applications/superconducting-and-quantum.
    """
    area = check.positive("area", area, "m2", "heat needs a way")
    return area * counterflow_flux_between(T_cold, T_warm, length)


def spread_load(T_cold, T_warm, length, area):
    r"""Heat that enters such a channel evenly all along it, :math:`A(4\int f^{-1}\mathrm{d}T/L)^{1/3}` [W].

    The flux grows from the closed end to the bath, :math:`q = q_L x/L`, and the cube of it averages to a quarter.

    Args:
        T_cold, T_warm: temperatures of bath and closed end, one number each [K]
        length: of the channel [m]
        area: cross-section of the channel [m2]
    Returns:
        heat in all [W]
    Raises:
        ValueError: as in point_load
    Example:
        >>> f"{spread_load(1.9, 2.0, 1.0, 1e-4):.2f} W"
        '1.89 W'

    Source: gorter1949irreversible.  Chapter: applications/superconducting-and-quantum.
    """
    return 4 ** (1 / 3) * point_load(T_cold, T_warm, length, area)


def heat_reserve(T):
    r"""Heat that helium II takes up, per volume, before it reaches the lambda point [J/m3].

    That is :math:`\rho\int_T^{T_\lambda}c\,\mathrm{d}T`, with the density of the start.

    Args:
        T: temperature of the bath [K]
    Returns:
        heat, zero at the lambda point, shape as the input [J/m3]
    Raises:
        ValueError: T not between 0.01 K and the lambda point (2.1768 K)
    Example:
        >>> f"{heat_reserve(1.9) / 1e3:.0f} kJ/m3"
        '257 kJ/m3'

    Source: donnelly1998observed, ch. 1, 7 and 8.  Chapter: applications/superconducting-and-quantum.
    """
    s_lambda, s = helium_ii.entropy(T_LAMBDA), helium_ii.entropy(T)
    heat = T_LAMBDA * s_lambda - np.multiply(T, s) - helium_ii.entropy_integral(T, T_LAMBDA)  # T ds, by parts
    return helium_ii.density(T) * heat


_answer.or_refuse(globals())
