"""Wires that carry current into the cold: the heat they must bring, and the shape that brings no more.

A metal that carries current well carries heat well, by the law of Wiedemann and Franz. So a lead has a least
heat that belongs to the current and not to the metal.  Taught in ``applications/superconducting-and-quantum``.
"""

import numpy as np

from cryolib import _answer, _gauss
from cryolib import _check as check
from cryolib._ends import ends
from cryolib.constants import k_B

E_CHARGE = 1.602176634e-19  # elementary charge [C], exact
LORENZ = np.pi**2 / 3 * (k_B / E_CHARGE) ** 2  # electrons' conductivity times resistivity over temperature [W ohm/K2]


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
    return float(_gauss.integral(lambda angle: k(T_hot * np.sin(angle)), low, high) / np.sqrt(LORENZ))


def heat_of_shape(k, shape, current, T_hot, T_cold):
    r"""Heat that a lead of any shape brings to its cold end at full current [W].

    Along a lead :math:`E = \dot Q^2/I^2 + L_0T^2` stays the same. A short lead draws heat from its warm end; one longer
    than the best is hottest somewhere inside, and the shape fixes E.

    Args:
        k: conductivity, a Fit or a function of T that reaches the hottest spot [W/(m K)]
        shape: current times length over cross-section [A/m]
        current: in the lead [A]
        T_hot, T_cold: temperatures of its ends, one number each [K]
    Returns:
        heat at the cold end [W]
    Raises:
        ValueError: shape or current not above zero, the cold end above the hot one, T outside the range of k, or a
            lead so long that it would be more than twice as hot inside as at its warm end
    Example:
        >>> from cryolib.materials import conductivity
        >>> copper = conductivity("copper-rrr100")
        >>> f"{heat_of_shape(copper, 2.8e6, 1000.0, 300.0, 4.2):.0f} W"
        '73 W'

    Source: mcfee1959optimum.  Chapter: applications/superconducting-and-quantum.
    """
    from scipy.optimize import brentq

    shape = check.positive("shape", shape, "A/m", "a lead has a length and a cross-section")
    current = check.positive("current", current, "A", "the shape is made for a current")
    T_hot, T_cold = ends(T_hot, T_cold)

    def surplus(top):  # a lead that is or would be as hot as this somewhere: its shape over the wanted one
        inside = 2 * _shape_below(k, top, T_hot, top) if top > T_hot and too_long else 0.0
        return (_shape_below(k, top, T_cold, T_hot) + inside) / shape - 1

    too_long = _shape_below(k, T_hot, T_cold, T_hot) < shape  # then the hottest spot lies inside the lead
    high = T_hot * (1.02 if too_long else 1e4)
    while too_long and surplus(high) < 0:
        high *= 1.02
        check.inside("hottest spot", high, "K", 0.0, 2 * T_hot, "so long a lead runs away in its middle")
    top = brentq(surplus, T_hot, high, rtol=1e-9)
    return float(current * np.sqrt(LORENZ * (top**2 - T_cold**2)))


def vapour_cooled_heat(current, T_hot, T_cold, latent_heat, heat_capacity):
    r"""Least heat at the liquid when the vapour that it boils off flows up along the lead [W].

    Heat moves from metal to vapour without a difference in temperature:
    :math:`\mathrm{d}\dot Q/\mathrm{d}T = \dot m c - I^2L_0T/\dot Q`, with :math:`\dot m = \dot Q_c/h_{fg}`, and no
    heat comes from the room.

    Args:
        current: current in the lead [A]
        T_hot, T_cold: temperatures of its ends, one number each [K]
        latent_heat: of the liquid [J/kg]
        heat_capacity: of its vapour at constant pressure, a mean [J/(kg K)]
    Returns:
        heat at the liquid, proportional to the current [W]
    Raises:
        ValueError: current negative, the cold end above the hot one, latent_heat or heat_capacity not above zero
    Example:
        >>> f"{vapour_cooled_heat(1000.0, 300.0, 4.2, 20.7e3, 5.2e3):.2f} W"
        '1.11 W'

    Source: mcfee1959optimum, with the enthalpy of the vapour.  Chapter: applications/superconducting-and-quantum.
    """
    from scipy.optimize import brentq

    current = check.not_negative("current", current, "A", "heat does not depend on its direction")
    T_hot, T_cold = ends(T_hot, T_cold)
    latent_heat = check.positive("latent_heat", latent_heat, "J/kg", "a liquid takes heat to boil")
    heat_capacity = check.positive("heat_capacity", heat_capacity, "J/(kg K)", "vapour takes heat to warm")
    ratio = check.inside("heat_capacity T_cold/latent_heat", heat_capacity * T_cold / latent_heat, "", 0.0, 2.0,
                         "the vapour of a liquid far from its critical point takes up no more",
                         include_high=False)  # fmt: skip
    bare = np.sqrt((T_hot / T_cold) ** 2 - 1)  # without vapour, in units of I sqrt(L0) T_cold

    def miss(u):  # Q = I sqrt(L0) T v separates: ln T is the integral of v/(v^2 - a v + 1), from v = 0 at the warm end
        a, w = ratio * u, np.sqrt(4 - (ratio * u) ** 2)
        return np.log(u * u - a * u + 1) / 2 + a / w * np.arctan2(u * w, 2 - a * u) - np.log(T_hot / T_cold)

    return current * np.sqrt(LORENZ) * T_cold * brentq(miss, 0.0, min(bare, 2 / ratio * (1 - 1e-12)))


def _shape_below(k, top, T_cold, T_hot):
    """Shape of the stretch between two temperatures of a lead with L0 top^2 for its E [A/m]."""
    low, high = np.arcsin(T_cold / top), np.arcsin(min(T_hot / top, 1.0))
    return _gauss.integral(lambda angle: k(top * np.sin(angle)), low, high) / np.sqrt(LORENZ)


_answer.or_refuse(globals())
