"""Wires that carry current into the cold: the heat they must bring, and the shape that brings no more.

A metal that carries current well carries heat well, by the law of Wiedemann and Franz. So a lead has a least
heat that belongs to the current and not to the metal.  Taught in ``applications/superconducting-and-quantum``.
"""

import numpy as np

from cryolib import _check as check
from cryolib._ends import ends
from cryolib.constants import k_B

E_CHARGE = 1.602176634e-19  # elementary charge [C], exact
LORENZ = (
    np.pi**2 / 3 * (k_B / E_CHARGE) ** 2
)  # conductivity times resistivity over temperature, of electrons [W ohm/K2]

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(64)


def least_heat(current, T_hot, T_cold):
    r"""Least heat that one lead cooled by conduction brings to its cold end, :math:`I\sqrt{L_0(T_h^2-T_c^2)}` [W].

    Args:
        current: current in the lead [A]
        T_hot, T_cold: temperatures of its ends [K]
    Returns:
        heat at the cold end of the best lead of any metal, shape of the inputs [W]
    Raises:
        ValueError: current negative, a temperature not above zero, or the cold end above the hot one
    Example:
        >>> f"{least_heat(1000.0, 300.0, 4.2):.1f} W"
        '46.9 W'

    Source: mcfee1959optimum.  Chapter: applications/superconducting-and-quantum.
    """
    current = check.not_negative("current", current, "A", "heat does not depend on its direction")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(current=current, T_hot=T_hot, T_cold=T_cold)
    return current * np.sqrt(LORENZ * (T_hot**2 - T_cold**2))


def heat_without_current(k, shape, current, T_hot, T_cold):
    r"""Heat that a lead of a given shape conducts while no current flows, :math:`I\int k\,\mathrm{d}T/(IL/A)` [W].

    Args:
        k: conductivity, a Fit [W/(m K)]
        shape: current for which the lead was made, times length over cross-section [A/m]
        current: that current [A]
        T_hot, T_cold: temperatures of its ends, inside the range of k [K]
    Returns:
        heat, shape of the inputs [W]
    Raises:
        ValueError: shape or current not above zero, the cold end above the hot one, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> copper = conductivity("copper-rrr100")
        >>> shape = best_shape(copper, 300.0, 4.2)
        >>> f"{heat_without_current(copper, shape, 1000.0, 300.0, 4.2):.0f} W"
        '35 W'

    Source: fourier1822theorie.  Chapter: applications/superconducting-and-quantum.
    """
    shape = check.positive("shape", shape, "A/m", "a lead has a length and a cross-section")
    current = check.positive("current", current, "A", "the shape is made for a current")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(shape=shape, current=current, T_hot=T_hot, T_cold=T_cold)
    return current / shape * k.integral(T_cold, T_hot)


def best_shape(k, T_hot, T_cold):
    r"""Shape that brings the least heat, :math:`IL/A = \int k\,\mathrm{d}T/\sqrt{L_0(T_h^2-T^2)}` [A/m].

    A thicker or shorter lead conducts more, a thinner or longer one heats itself.

    Args:
        k: conductivity, a Fit; the resistivity follows from it by the law of Wiedemann and Franz [W/(m K)]
        T_hot, T_cold: temperatures of its ends, one number each, inside the range of k [K]
    Returns:
        current times length over cross-section [A/m]
    Raises:
        ValueError: the cold end above the hot one, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> f"{best_shape(conductivity('copper-rrr100'), 300.0, 4.2):.2e} A/m"
        '5.62e+06 A/m'

    Source: mcfee1959optimum.  Chapter: applications/superconducting-and-quantum.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    k([T_cold, T_hot])  # both ends inside the range
    low, high = np.arcsin(T_cold / T_hot), np.pi / 2  # T = T_hot sin(angle) takes the root out of the integrand
    angle = (low + high) / 2 + (high - low) / 2 * _NODES
    return float((high - low) / 2 * (k(T_hot * np.sin(angle)) @ _WEIGHTS) / np.sqrt(LORENZ))
