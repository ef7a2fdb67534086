"""Propellants colder than they boil: more mass in the same tank, and a store of cold against the heat.

Taught in ``applications/aerospace``.
"""

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import atm


def density_gain(fluid, T, p=atm):
    r"""How much denser a liquid is below its boiling point, :math:`\rho(T,p)/\rho_f(p)-1` [1].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature, at most the boiling point at p [K]
        p: pressure over the liquid [Pa]
    Returns:
        gain in density, shape of the inputs [1]
    Raises:
        ValueError: T above the boiling point (there is no liquid) or frozen
    Example:
        >>> f"{100 * density_gain('oxygen', 66.5):.1f} %"
        '9.8 %'

    Source: coolprop.  Chapter: applications/aerospace.
    """
    return check.elementwise(lambda T, p: _cold(fluid, T, p).rho / _boiling(fluid, p).rho - 1, T=T, p=p)


def cold_stored(fluid, T, p=atm):
    """Heat that a subcooled liquid takes up before it boils, per mass [J/kg].

    Args:
        fluid, T, p: as in density_gain
    Returns:
        heat up to the boiling point, shape of the inputs [J/kg]
    Raises:
        ValueError: as density_gain
    Example:
        >>> f"{cold_stored('oxygen', 66.5) / 1e3:.1f} kJ/kg"
        '39.9 kJ/kg'

    Source: coolprop.  Chapter: applications/aerospace.
    """
    return check.elementwise(lambda T, p: _boiling(fluid, p).h - _cold(fluid, T, p).h, T=T, p=p)


def waiting_time(fluid, volume, heat, T_start, T_limit, p=atm):
    r"""Time a tank of subcooled liquid may wait until it has warmed to a limit, :math:`V\rho\,\Delta h/\dot Q` [s].

    The liquid is taken as stirred; its mass is that which fills the volume at T_start.

    Args:
        fluid: a name in fluids.NAMES
        volume: of liquid [m3]
        heat: heat into it [W]
        T_start, T_limit: temperatures at the start and at the limit, at most the boiling point [K]
        p: pressure over the liquid [Pa]
    Returns:
        time, shape of the inputs [s]
    Raises:
        ValueError: volume or heat not above zero, T_limit below T_start, or T_limit above the boiling point
    Example:
        >>> f"{waiting_time('oxygen', 300.0, 500e3, 66.5, 70.0) / 60:.0f} min"
        '74 min'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    volume = check.positive("volume", volume, "m3")
    heat = check.positive("heat", heat, "W", "without it there is no end")
    T_start, T_limit = check.positive("T_start", T_start, "K"), check.positive("T_limit", T_limit, "K")
    check.same_shape(volume=volume, heat=heat, T_start=T_start, T_limit=T_limit, p=p)
    check.not_negative("T_limit - T_start", T_limit - T_start, "K", "a tank warms while it waits")
    rise = cold_stored(fluid, T_start, p) - cold_stored(fluid, T_limit, p)
    return volume * check.elementwise(lambda T, p: _cold(fluid, T, p).rho, T=T_start, p=p) * rise / heat


def _boiling(fluid, p):
    return fluids.state(fluid, p=p, quality=0.0)


def _cold(fluid, T, p):
    boiling = _boiling(fluid, p)
    why = f"there {fluid} boils, and above it there is no liquid"
    T = check.inside("T", T, "K", fluids.limits(fluid).T_min, boiling.T + 1e-9, why)
    return boiling if abs(T - boiling.T) < 1e-6 else fluids.state(fluid, T=T, p=p)


_answer.or_refuse(globals())
