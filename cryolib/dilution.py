"""The mixing chamber of a dilution refrigerator: enthalpies, cooling power, base temperature.

n is always the flow of helium-3, in moles a second; enthalpies are per mole of helium-3, the dilute one at
constant chemical potential of helium-4.  Taught in ``principles/ultra-low/dilution-refrigeration``.
"""

import numpy as np

from cryolib import _answer, helium_mixtures
from cryolib import _check as check
from cryolib.constants import R
from cryolib.data import load


def enthalpy_dilute(T):
    r"""Enthalpy of helium-3 in the saturated dilute phase, :math:`95\,T^2` [J/mol].

    Args:
        T: temperature [K]
    Returns:
        enthalpy above helium-3 at 0 K, shape as the input [J/mol]
    Raises:
        ValueError: T not between 0 and 0.2 K (the T squared law is a limit; 16 % off at 0.1 K, 40 % at 0.2 K)
    Example:
        >>> f"{enthalpy_dilute(0.1):.2f} J/mol"
        '0.95 J/mol'

    Source: pobell2007matter, ch. 7.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    return _coefficients()[0] * np.power(_degenerate("T", T), 2.0)


def enthalpy_concentrated(T):
    r"""Enthalpy of helium-3 in the concentrated phase, :math:`11\,T^2` [J/mol].

    Args:
        T: temperature [K]
    Returns:
        enthalpy above helium-3 at 0 K, shape as the input [J/mol]
    Raises:
        ValueError: T not between 0 and 0.2 K (the T squared law is a limit; enthalpy_helium_3 goes further)
    Example:
        >>> f"{enthalpy_concentrated(0.1):.2f} J/mol"
        '0.11 J/mol'

    Source: pobell2007matter, ch. 7.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    return _coefficients()[1] * np.power(_degenerate("T", T), 2.0)


def enthalpy_helium_3(T):
    r"""Enthalpy of pure liquid helium-3 from its measured heat capacity, :math:`\int_0^T C\,\mathrm{d}T'` [J/mol].

    Args:
        T: temperature [K]
    Returns:
        enthalpy above 0 K, shape as the input [J/mol]
    Raises:
        ValueError: T not between 0 and 0.45 K (the range of the polynomials)
    Example:
        >>> f"{1e3 * enthalpy_helium_3(0.1):.1f} mJ/mol"
        '102.2 mJ/mol'

    Source: greywall1983specific.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    return _helium_3_integral(T, 0)


def entropy_helium_3(T):
    r"""Entropy of pure liquid helium-3 from its heat capacity, :math:`\int_0^T C\,\mathrm{d}T'/T'` [J/(mol K)].

    Args:
        T: temperature [K]
    Returns:
        entropy, shape as the input [J/(mol K)]
    Raises:
        ValueError: T not between 0 and 0.45 K (the range of the polynomials)
    Example:
        >>> f"{entropy_helium_3(0.1):.2f} J/(mol K)"
        '2.12 J/(mol K)'

    Source: greywall1983specific.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    return _helium_3_integral(T, 1)


def cooling_power(n, T_mix, T_exchanger):
    r"""Heat the mixing chamber takes up, :math:`\dot Q = \dot n(95\,T_\mathrm{mix}^2 - 11\,T_\mathrm{ex}^2)` [W].

    Args:
        n: flow of helium-3 [mol/s]
        T_mix: temperature of the mixing chamber [K]
        T_exchanger: temperature at which helium-3 arrives, T_mix for a perfect exchanger [K]
    Returns:
        cooling power, shape of the inputs; below zero it warms [W]
    Raises:
        ValueError: n not above zero, or a temperature not between 0 and 0.2 K (the law is a limit)
    Example:
        >>> f"{1e6 * cooling_power(100e-6, 0.1, 0.12):.1f} uW"
        '79.2 uW'

    Source: pobell2007matter, ch. 7.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    n, T_mix, T_exchanger = _flow(n), _degenerate("T_mix", T_mix), _degenerate("T_exchanger", T_exchanger)
    check.same_shape(n=n, T_mix=T_mix, T_exchanger=T_exchanger)
    return n * (enthalpy_dilute(T_mix) - enthalpy_concentrated(T_exchanger))


def cooling_power_fermi(n, T_mix, T_exchanger):
    r"""Heat the mixing chamber takes up when its helium-3 is a real Fermi gas, not yet fully degenerate [W].

    In equilibrium each mole that dissolves takes up :math:`T(S_d - S_c)`; to that comes what arrives too warm.

    Args:
        n, T_mix, T_exchanger: as in cooling_power
    Returns:
        cooling power, shape of the inputs; below zero it warms [W]
    Raises:
        ValueError: n not above zero, or a temperature not between 2 mK (the gas) or 0 and 0.2 K
    Example:
        >>> f"{1e6 * cooling_power_fermi(100e-6, 0.1, 0.1):.1f} uW"
        '70.4 uW'

    Source: kuerten1985thermodynamic.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    n, T_exchanger = _flow(n), _degenerate("T_exchanger", T_exchanger)
    T = check.inside("T_mix", T_mix, "K", 0.002, 0.2, "below, cooling_power is exact; above, the gas is not dilute")
    check.same_shape(n=n, T_mix=T, T_exchanger=T_exchanger)
    x = helium_mixtures.dilute_fraction(T)
    S_dilute = helium_mixtures.fermi_entropy(T / helium_mixtures.fermi_temperature(x))
    taken = T * (S_dilute - entropy_helium_3(T)) + enthalpy_helium_3(T) - enthalpy_helium_3(T_exchanger)
    return n * taken


def base_temperature(heat, n, T_exchanger):
    r"""Lowest temperature of the mixing chamber, :math:`\sqrt{(\dot Q/\dot n + 11\,T_\mathrm{ex}^2)/95}` [K].

    Args:
        heat: heat leak into the mixing chamber [W]
        n: flow of helium-3 [mol/s]
        T_exchanger: temperature at which helium-3 arrives [K]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: heat negative, n not above zero, T_exchanger not between 0 and 0.2 K, or a base above 0.2 K
    Example:
        >>> f"{1e3 * base_temperature(10e-6, 100e-6, 0.03):.1f} mK"
        '34.0 mK'

    Source: inverse of cooling_power.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    heat = check.not_negative("heat", heat, "W", "a leak warms")
    n = check.positive("n", n, "mol/s", "without flow nothing cools")
    T_exchanger = _degenerate("T_exchanger", T_exchanger)
    check.same_shape(heat=heat, n=n, T_exchanger=T_exchanger)
    dilute, concentrated = _coefficients()
    return _degenerate("the base", np.sqrt((np.divide(heat, n) + concentrated * np.square(T_exchanger)) / dilute))


def warmest_exchanger(T_mix):
    r"""Temperature of arriving helium-3 that uses up all the cooling, :math:`\sqrt{95/11}\,T_\mathrm{mix}` [K].

    Args:
        T_mix: temperature of the mixing chamber [K]
    Returns:
        temperature, 2.94 times T_mix, shape as the input [K]
    Raises:
        ValueError: T_mix not between 0 and 0.2 K (the law is a limit)
    Example:
        >>> f"{warmest_exchanger(0.01) / 0.01:.2f}"
        '2.94'

    Source: from cooling_power.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    dilute, concentrated = _coefficients()
    return np.sqrt(dilute / concentrated) * _degenerate("T_mix", T_mix)


def _coefficients():
    numbers = load("dilution-enthalpies").numbers
    return numbers["dilute"], numbers["concentrated"]


def _helium_3_integral(T, power):
    """Integral of C/T^power: polynomials below and above their change-over."""
    f = load("heat-capacity-helium-3").numbers
    T = check.inside("T", T, "K", 0.0, f["high"], "the heat capacity is known there")
    cold, warm = (np.polynomial.Polynomial(f[branch]) for branch in ("cold", "warm"))
    lower = np.polynomial.Polynomial(cold.coef[power:]).integ()(np.minimum(T, f["changeover"]))
    upper = np.maximum(T, f["changeover"])
    rest = np.polynomial.Polynomial(warm.coef[power:]).integ()
    higher = rest(upper) - rest(f["changeover"])
    higher = higher + (warm.coef[0] * np.log(upper / f["changeover"]) if power else 0.0)
    return R * (lower + higher)


def _degenerate(name, T):
    return check.inside(name, T, "K", 0.0, 0.2, "the T squared law is a limit: cooling is 16 % less at 0.1 K")


def _flow(n):
    return check.positive("n", n, "mol/s", "without flow nothing cools")


_answer.or_refuse(globals())
