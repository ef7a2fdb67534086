r"""Oxygen in a room into which an inert gas escapes, with and without ventilation, and how such rooms are classed.

Gas and air mix at once and completely here. Real cold vapour lies on the floor: near it there is less oxygen than these
functions say. They teach the balance; they do not assess a room.  Taught in ``applications/safety``.
"""

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import atm, torr

AIR_OXYGEN = 0.2095  # of dry air, ussa1976 [1]
CLASS_LIMITS = np.array([1e-7, 1e-5, 1e-3, 1e-1]) / 3600.0  # fatalities per time where classes 1 to 4 begin [1/s]


def gas_volume(fluid, liquid, T, p=atm):
    """Volume of gas that a volume of boiling liquid becomes [m3].

    Args:
        fluid: a name in fluids.NAMES
        liquid: volume of liquid, boiling at p [m3]
        T: temperature of the gas at the end [K]
        p: pressure [Pa]
    Returns:
        volume of gas, shape of the inputs [m3]
    Raises:
        ValueError: liquid negative, T below the boiling point or p outside the saturation line
    Example:
        >>> f"{gas_volume('nitrogen', 0.010, 293.15):.2f} m3"
        '6.92 m3'

    Source: coolprop.  Chapter: applications/safety.
    """
    liquid = check.not_negative("liquid", liquid, "m3", "a spill has a volume")
    T, p = check.positive("T", T, "K"), check.positive("p", p, "Pa")
    check.same_shape(liquid=liquid, T=T, p=p)
    check.not_negative("T - boiling point", T - fluids.boiling_temperature(fluid, p), "K", "the liquid becomes gas")
    rho = check.elementwise(lambda p: fluids.state(fluid, p=p, quality=0.0).rho, p=p)
    return liquid * rho / fluids.density(fluid, T, p)


def oxygen_mixed(gas, room, start=AIR_OXYGEN):
    r"""Oxygen when an inert gas mixes with the air of a room and the mixture leaves, :math:`x_0e^{-V_g/V}` [1].

    Args:
        gas: volume of inert gas let in [m3]
        room: volume of the room [m3]
        start: mole fraction of oxygen before [1]
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: gas negative, room not above zero, or start outside 0 to 1
    Example:
        >>> f"{100 * oxygen_mixed(6.92, 20.0, 0.209):.1f} %"
        '14.8 %'

    Source: miller1984oxygen.  Chapter: applications/safety.
    """
    gas, room, start = _room(gas, room, start)
    return start * np.exp(-gas / room)


def oxygen_expelled(gas, room, start=AIR_OXYGEN):
    r"""Oxygen when an inert gas first pushes clean air out and mixes with what is left, :math:`x_0(1-V_g/V)` [1].

    Args:
        gas, room, start: as in oxygen_mixed; gas at most room
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: as oxygen_mixed, or more gas than the room holds
    Example:
        >>> f"{100 * oxygen_expelled(6.92, 20.0, 0.209):.1f} %"
        '13.7 %'

    Source: miller1984oxygen.  Chapter: applications/safety.
    """
    gas, room, start = _room(gas, room, start)
    check.not_negative("room - gas", room - gas, "m3", "beyond that the room holds inert gas alone")
    return start * (1 - gas / room)


def oxygen_leaking(t, room, leak, ventilation, start=AIR_OXYGEN):
    r"""Oxygen while inert gas leaks in and a fan blows air in, :math:`\frac{x_0}{Q+R}[Q+Re^{-(Q+R)t/V}]` [1].

    Args:
        t: time since the leak began [s]
        room: volume of the room [m3]
        leak: inert gas that leaks in, at room temperature, R [m3/s]
        ventilation: fresh air that the fan blows in, 0 for none, Q [m3/s]
        start: mole fraction of oxygen before, and in the fresh air [1]
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: t or ventilation negative, room or leak not above zero, or start outside 0 to 1
    Example:
        >>> f"{100 * oxygen_leaking(600.0, 50.0, 0.02, 0.1):.1f} %"
        '18.3 %'

    Source: miller1984oxygen.  Chapter: applications/safety.
    """
    t = check.not_negative("t", t, "s", "the leak began at 0")
    R, room, start = _room(leak, room, start, "leak", "m3/s")
    R = check.positive("leak", R, "m3/s", "a leak lets gas in")
    Q = check.not_negative("ventilation", ventilation, "m3/s", "air is blown in")
    check.same_shape(t=t, room=room, leak=R, ventilation=Q, start=start)
    return start / (Q + R) * (Q + R * np.exp(-(Q + R) * t / room))


def oxygen_recovering(t, room, ventilation, lowest, start=AIR_OXYGEN):
    r"""Oxygen after a leak has ended, while a fan blows air in, :math:`x_0-(x_0-x_e)e^{-Qt/V}` [1].

    Args:
        t: time since the leak ended [s]
        room: volume of the room [m3]
        ventilation: fresh air, 0 for none [m3/s]
        lowest: mole fraction of oxygen when the leak ended [1]
        start: mole fraction of oxygen in the fresh air [1]
    Returns:
        mole fraction of oxygen, shape of the inputs [1]
    Raises:
        ValueError: t or ventilation negative, room not above zero, or a mole fraction outside 0 to 1
    Example:
        >>> f"{100 * oxygen_recovering(600.0, 50.0, 0.1, 0.15):.1f} %"
        '19.2 %'

    Source: miller1984oxygen.  Chapter: applications/safety.
    """
    t = check.not_negative("t", t, "s", "the leak ended at 0")
    Q, room, start = _room(ventilation, room, start, "ventilation", "m3/s")
    lowest = check.inside("lowest", lowest, "", 0.0, 1.0, "it is a mole fraction")
    check.same_shape(t=t, room=room, ventilation=Q, lowest=lowest, start=start)
    return start - (start - lowest) * np.exp(-Q * t / room)


def least_ventilation(leak, least, start=AIR_OXYGEN):
    r"""Fresh air that holds the oxygen of a mixed room at a level for ever, :math:`Rx/(x_0-x)` [m3/s].

    Args:
        leak: inert gas that leaks in [m3/s]
        least: mole fraction of oxygen to hold, below start [1]
        start: mole fraction of oxygen in the fresh air [1]
    Returns:
        fresh air, shape of the inputs [m3/s]
    Raises:
        ValueError: leak negative, a mole fraction outside 0 to 1, or least not below start
    Example:
        >>> f"{least_ventilation(0.001, 0.195):.4f} m3/s"
        '0.0134 m3/s'

    Source: miller1984oxygen.  Chapter: applications/safety.
    """
    leak = check.not_negative("leak", leak, "m3/s", "a leak lets gas in")
    why = "it is a mole fraction"
    least = check.inside("least", least, "", 0.0, 1.0, why, include_low=False)
    start = check.inside("start", start, "", 0.0, 1.0, why, include_low=False)
    check.same_shape(leak=leak, least=least, start=start)
    short = check.positive("start - least", start - least, "", "no ventilation holds more than fresh air has")
    return leak * least / short


def fatality_factor(oxygen, p=atm):
    r"""Risk analysts' chance of death in an atmosphere, :math:`10^{(65-p_{O_2})/10}`, pressure in mmHg [1].

    A convention of risk analysis: 1 below 65 mmHg (8.6 % at sea level), 0 above 135 mmHg (17.8 %). It says nothing
    of what one person can bear.

    Args:
        oxygen: mole fraction of oxygen [1]
        p: pressure of the air; it falls with altitude [Pa]
    Returns:
        factor from 0 to 1, shape of the inputs [1]
    Raises:
        ValueError: oxygen outside 0 to 1, or p not above zero
    Example:
        >>> f"{fatality_factor(0.148):.1e}"
        '1.8e-05'

    Source: lbnl-odh.  Chapter: applications/safety.
    """
    oxygen = check.inside("oxygen", oxygen, "", 0.0, 1.0, "it is a mole fraction")
    p = check.positive("p", p, "Pa")
    check.same_shape(oxygen=oxygen, p=p)
    mmhg = oxygen * p / torr
    factor = np.where(mmhg > 135.0, 0.0, 10.0 ** ((65.0 - np.maximum(mmhg, 65.0)) / 10))
    return float(factor) if factor.ndim == 0 else factor


def hazard_class(rate):
    """Oxygen deficiency hazard class of a room from the sum of event rates times fatality factors, 0 to 4.

    Args:
        rate: expected fatalities per time of occupancy; per hour divided by 3600 s [1/s]
    Returns:
        class as a whole number, shape of rate [1]
    Raises:
        ValueError: rate negative
    Example:
        >>> hazard_class(2e-6 / 3600)
        1

    Source: jlab-odh, table 1.  Chapter: applications/safety.
    """
    rate = check.not_negative("rate", rate, "1/s", "it is an expected number per time")
    found = np.searchsorted(CLASS_LIMITS * (1 - 1e-12), rate, side="right")
    return int(found) if np.ndim(found) == 0 else found


def _room(gas, room, start, name="gas", unit="m3"):
    gas = check.not_negative(name, gas, unit, "gas comes in")
    room = check.positive("room", room, "m3", "a room has a volume")
    start = check.inside("start", start, "", 0.0, 1.0, "it is a mole fraction", include_low=False)
    check.same_shape(**{name: gas, "room": room, "start": start})
    return gas, room, start


_answer.or_refuse(globals())
