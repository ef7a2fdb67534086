"""The rest of a dilution refrigerator: heat exchanger, still, pump, and the machine as a whole.

n is always the flow of helium-3, in moles a second.
Taught in ``principles/ultra-low/dilution-refrigeration``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, vapour_pressure
from cryolib import _check as check
from cryolib.constants import R
from cryolib.data import load
from cryolib.dilution import cooling_power

FLOW = "without flow nothing cools"


@dataclass(frozen=True)
class Fridge:
    """A dilution refrigerator in steady state, from the mixing chamber to the pump."""

    n: float  # flow of helium-3 [mol/s]
    T_mix: float  # mixing chamber [K]
    T_exchanger: float  # helium-3 arriving there [K]
    T_still: float  # still [K]
    cooling_power: float  # heat the mixing chamber takes up [W]
    still_heat: float  # heat that evaporates the helium-3 in the still [W]
    vapour_fraction: float  # helium-3 in what is pumped [1]
    still_pressure: float  # over the still [Pa]
    pumping_speed: float  # at the pump, for the pressure of the still [m3/s]


def exchanger_outlet(T_inlet, n, sigma, area):
    r"""Temperature of helium-3 behind a heat exchanger limited by Kapitza's resistance [K].

    The law :math:`11\dot n\,\mathrm{d}(T^2) = -\sigma T^4\mathrm{d}A`, with the dilute stream far colder,
    integrates to :math:`T^{-2} = T_\mathrm{in}^{-2} + \sigma A/11\dot n`: a bound from below.

    Args:
        T_inlet: temperature before the exchanger [K]
        n: flow of helium-3 [mol/s]
        sigma: coefficient of the T^4 law of the surface [W/(m2 K4)]
        area: area of the interface, sintered silver included [m2]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: T_inlet not above 0 and up to 0.2 K, or another argument not above zero
    Example:
        >>> f"{1e3 * exchanger_outlet(0.1, 100e-6, 2.5, 10.0):.1f} mK"
        '6.6 mK'

    Source: balance of a slice.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    T = check.inside("T_inlet", T_inlet, "K", 0.0, 0.2, "the T squared law is a limit", include_low=False)
    n, sigma = check.positive("n", n, "mol/s"), check.positive("sigma", sigma, "W/(m2 K4)")
    area = check.positive("area", area, "m2")
    check.same_shape(T_inlet=T, n=n, sigma=sigma, area=area)
    eleven = load("dilution-enthalpies").numbers["concentrated"]
    return (np.power(T, -2.0) + sigma * area / (eleven * n)) ** -0.5


def still_vapour_fraction(x, T_still):
    r"""Helium-3 in the vapour over a still, by Raoult's law, :math:`x p_3/(x p_3 + (1-x)p_4)` [1].

    Real mixtures give more: helium-3 escapes more readily from dilute solution than Raoult's law has it.

    Args:
        x: molar fraction of helium-3 in the liquid of the still
        T_still: its temperature [K]
    Returns:
        fraction, shape of the inputs [1]
    Raises:
        ValueError: x not between 0 and 1, or T_still not between 0.5 and 1.0 K
    Example:
        >>> f"{still_vapour_fraction(0.01, 0.7):.2f}"
        '0.86'

    Source: raoult1887loi.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    p_3, p_4 = _still_pressures(x, T_still)
    return p_3 / (p_3 + p_4)


def pumping_speed(n, p, T_pump=300.0):
    r"""Volume that the pump must swallow, :math:`S = \dot n R T_p/p` [m3/s].

    Args:
        n: flow of gas [mol/s]
        p: pressure at the pump [Pa]
        T_pump: temperature of the gas there [K]
    Returns:
        pumping speed, shape of the inputs [m3/s]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{1e3 * pumping_speed(100e-6, 10.0):.0f} L/s"
        '25 L/s'

    Source: ideal gas.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    n, p = check.positive("n", n, "mol/s", FLOW), check.positive("p", p, "Pa", "the pump needs gas")
    T_pump = check.positive("T_pump", T_pump, "K")
    check.same_shape(n=n, p=p, T_pump=T_pump)
    return n * R * T_pump / p


def fridge(n, T_mix, T_exchanger, T_still=0.7, x_still=0.01):
    """A dilution refrigerator in steady state: mixing chamber, still and pump.

    Args:
        n, T_mix, T_exchanger: as in cooling_power, one number each
        T_still: temperature of the still [K]
        x_still: molar fraction of helium-3 in its liquid [1]
    Returns:
        Fridge
    Raises:
        ValueError: an argument outside what cooling_power and still_vapour_fraction allow
    Example:
        >>> f"{1e3 * fridge(100e-6, 0.1, 0.1).still_heat:.1f} mW"
        '3.4 mW'

    Source: pobell2007matter, ch. 7.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    p_3, p_4 = _still_pressures(x_still, T_still)
    return Fridge(
        n=check.positive("n", n, "mol/s", FLOW),
        T_mix=T_mix,
        T_exchanger=T_exchanger,
        T_still=T_still,
        cooling_power=float(cooling_power(n, T_mix, T_exchanger)),
        still_heat=float(n * vapour_pressure.latent_heat_helium_3(T_still)),
        vapour_fraction=float(still_vapour_fraction(x_still, T_still)),
        still_pressure=float(p_3 + p_4),
        pumping_speed=float(pumping_speed(n, p_3)),
    )


def _still_pressures(x, T_still):
    x = check.inside("x", x, "", 0.0, 1.0, "it is a molar fraction")
    T = check.inside("T_still", T_still, "K", 0.5, 1.0, "colder, no vapour is left to pump; warmer, helium-4 comes too")
    check.same_shape(x=x, T_still=T)
    return x * vapour_pressure.pressure_helium_3(T), (1 - x) * vapour_pressure.pressure_cold_helium_4(T)


_answer.or_refuse(globals())
