r"""Oxygen where nobody ordered it: air that condenses on a cold pipe, liquid that boils down, a spill of oxygen.

Nitrogen boils away first, so what is left grows richer in oxygen: :math:`\mathrm{d}\ln L = \mathrm{d}x/(y-x)`.
Taught in ``applications/safety``.
"""

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.applications.oxygen_deficiency import AIR_OXYGEN, _room
from cryolib.constants import atm


def condensation_heat(T_air, p=atm):
    """Heat that air gives up on its way from a room to liquid on a cold surface, per mass [J/kg].

    Args:
        T_air: temperature of the air [K]
        p: pressure [Pa]
    Returns:
        heat, shape of the inputs [J/kg]
    Raises:
        ValueError: T_air at or below the boiling point of air
    Example:
        >>> f"{condensation_heat(293.15) / 1e3:.0f} kJ/kg"
        '419 kJ/kg'

    Source: lemmon2000air, as in coolprop.  Chapter: applications/safety.
    """
    T_air, p = check.positive("T_air", T_air, "K"), check.positive("p", p, "Pa")
    check.same_shape(T_air=T_air, p=p)
    boiling = fluids.boiling_temperature("air", p)
    check.positive("T_air - boiling point", T_air - boiling - 3.0, "K", "the air of a room is a gas")
    liquid = check.elementwise(lambda p: fluids.state("air", p=p, quality=0.0).h, p=p)
    return fluids.enthalpy("air", T_air, p) - liquid


def share_left(oxygen_start, oxygen_end, volatility):
    r"""Share of a liquid of oxygen and nitrogen that is left when boiling has raised its oxygen, in moles [1].

    Rayleigh's equation for oxygen :math:`x` and a constant volatility :math:`\alpha`:
    :math:`(L/L_0)^{\alpha-1} = \frac{1-x}{1-x_0}\left(\frac{x_0}{x}\right)^\alpha`.

    Args:
        oxygen_start, oxygen_end: mole fractions of oxygen, the first the smaller, both between 0 and 1 [1]
        volatility: of nitrogen over oxygen, above 1; about 4 near 80 K [1]
    Returns:
        moles left over moles at the start, shape of the inputs [1]
    Raises:
        ValueError: a mole fraction at or outside 0 or 1, oxygen_end below oxygen_start, or volatility not above 1
    Example:
        >>> f"{share_left(0.21, 0.5, 4.0):.3f}"
        '0.270'

    Source: rayleigh1902distillation.  Chapter: applications/safety.
    """
    x0, x = (_inner(name, value) for name, value in (("oxygen_start", oxygen_start), ("oxygen_end", oxygen_end)))
    a = check.positive("volatility - 1", check.number("volatility", volatility) - 1, "", "nitrogen boils off first") + 1
    check.same_shape(oxygen_start=x0, oxygen_end=x, volatility=a)
    check.not_negative("oxygen_end - oxygen_start", np.subtract(x, x0), "", "boiling enriches what is left")
    return ((1 - x) / (1 - x0)) ** (1 / (a - 1)) * (x0 / x) ** (a / (a - 1))


def oxygen_left(oxygen_start, left, volatility):
    """Oxygen in what is left of a liquid of oxygen and nitrogen after a part has boiled away [1].

    Args:
        oxygen_start: mole fraction of oxygen at the start, between 0 and 1 [1]
        left: moles left over moles at the start, above 0 and at most 1 [1]
        volatility: of nitrogen over oxygen, above 1 [1]
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: oxygen_start at or outside 0 or 1, left outside 0 to 1, or volatility not above 1
    Example:
        >>> f"{oxygen_left(0.21, 0.270, 4.0):.2f}"
        '0.50'

    Source: rayleigh1902distillation.  Chapter: applications/safety.
    """
    return check.elementwise(_oxygen_left, oxygen_start=oxygen_start, left=left, volatility=volatility)


def enriched_room(gas, room, start=AIR_OXYGEN):
    r"""Oxygen when oxygen gas mixes with the air of a room and the mixture leaves, :math:`1-(1-x_0)e^{-V_g/V}` [1].

    Args:
        gas: volume of oxygen let in, at room temperature [m3]
        room: volume of the room [m3]
        start: mole fraction of oxygen before [1]
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: gas negative, room not above zero, or start outside 0 to 1
    Example:
        >>> f"{100 * enriched_room(0.86, 20.0):.1f} %"
        '24.3 %'

    Source: mass balance.  Chapter: applications/safety.
    """
    gas, room, start = _room(gas, room, start)
    return 1 - (1 - start) * np.exp(-gas / room)


def _inner(name, value):
    why = "a pure liquid has nothing to separate"
    return check.inside(name, value, "", 0.0, 1.0, why, include_low=False, include_high=False)


def _oxygen_left(oxygen_start, left, volatility):
    from scipy.optimize import brentq

    x0 = _inner("oxygen_start", oxygen_start)
    left = check.inside("left", left, "", 0.0, 1.0, "it is a share of the liquid", include_low=False)
    share_left(x0, x0, volatility)  # checks the volatility
    if left == 1.0:
        return x0
    top = 1 - 1e-12
    if share_left(x0, top, volatility) > left:
        return top
    return brentq(lambda x: np.log(share_left(x0, x, volatility) / left), x0, top, xtol=1e-12)


_answer.or_refuse(globals())
