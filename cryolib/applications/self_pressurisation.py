r"""A closed tank of boiling liquid takes up heat: how long until its relief valve opens, and what a cooler saves.

Two limits. Stirred: all of it shares the heat, :math:`\dot Qt = V\bar\rho\,[u(p_2)-u(p_1)]`. Layered: the heat boils
the surface and the bulk of the liquid stays cold.  Taught in ``applications/aerospace``.
"""

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.applications.trapped_liquid import mean_density
from cryolib.constants import atm


def stirred_energy(fluid, fill, p_end, p_load=atm):
    """Heat per volume of tank that raises its pressure when liquid and vapour share one temperature [J/m3].

    Args:
        fluid: a name in fluids.NAMES
        fill: volume of liquid over volume of tank when it is closed [1]
        p_end: pressure at the end, at least p_load [Pa]
        p_load: pressure when it is closed [Pa]
    Returns:
        heat per volume of tank, shape of the inputs [J/m3]
    Raises:
        ValueError: fill outside 0 to 1, p_end below p_load, or a tank all liquid or all vapour before p_end
    Example:
        >>> f"{stirred_energy('parahydrogen', 0.85, 4e5) / 1e6:.2f} MJ/m3"
        '3.89 MJ/m3'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    return check.elementwise(lambda fill, p_end, p_load: _stirred(fluid, fill, p_end, p_load),
                             fill=fill, p_end=p_end, p_load=p_load)  # fmt: skip


def layered_energy(fluid, fill, p_end, p_load=atm):
    r"""Heat per volume of tank that raises its pressure when only the surface boils and the bulk stays cold [J/m3].

    The vapour space keeps its volume: :math:`(1-f)[\rho_2u_2-\rho_1u_1-(\rho_2-\rho_1)h_f(p_1)]` with vapour values.

    Args:
        fluid, fill, p_end, p_load: as in stirred_energy
    Returns:
        heat per volume of tank, shape of the inputs [J/m3]
    Raises:
        ValueError: fill outside 0 to 1, p_end below p_load, or a pressure outside the saturation line
    Example:
        >>> f"{layered_energy('parahydrogen', 0.85, 4e5) / 1e6:.2f} MJ/m3"
        '0.20 MJ/m3'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    return check.elementwise(lambda fill, p_end, p_load: _layered(fluid, fill, p_end, p_load),
                             fill=fill, p_end=p_end, p_load=p_load)  # fmt: skip


def time_to_pressure(energy, volume, heat):
    """Time in which a steady heat leak delivers the energy of stirred_energy or layered_energy [s].

    Args:
        energy: heat per volume of tank [J/m3]
        volume: of the tank [m3]
        heat: heat leak [W]
    Returns:
        time, shape of the inputs [s]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{time_to_pressure(4.7e6, 3218.0, 333.0) / 86400:.0f} d"
        '526 d'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    energy = check.positive("energy", energy, "J/m3", "a pressure rise needs heat")
    volume = check.positive("volume", volume, "m3")
    heat = check.positive("heat", heat, "W", "without heat it never comes")
    check.same_shape(energy=energy, volume=volume, heat=heat)
    return energy * volume / heat


def cooler_power(heat, T_cold, T_hot, share):
    r"""Work that a refrigerator needs to carry a heat leak back out, :math:`\dot Q(T_h/T_c-1)/\eta` [W].

    Args:
        heat: heat leak [W]
        T_cold, T_hot: temperatures where it takes the heat and where it leaves it [K]
        share: of Carnot's performance that the machine reaches, above 0 and at most 1 [1]
    Returns:
        power, shape of the inputs [W]
    Raises:
        ValueError: T_hot not above T_cold, share outside 0 to 1, or heat negative
    Example:
        >>> f"{cooler_power(390.0, 20.0, 300.0, 1.0) / 1e3:.2f} kW"
        '5.46 kW'

    Source: carnot.  Chapter: applications/aerospace.
    """
    heat = check.not_negative("heat", heat, "W", "a cold tank gains heat")
    T_cold, T_hot = check.positive("T_cold", T_cold, "K"), check.positive("T_hot", T_hot, "K")
    share = check.inside("share", share, "", 0.0, 1.0, "no machine beats Carnot's", include_low=False)
    check.same_shape(heat=heat, T_cold=T_cold, T_hot=T_hot, share=share)
    check.positive("T_hot - T_cold", T_hot - T_cold, "K", "a refrigerator carries heat upwards")
    return heat * (T_hot / T_cold - 1) / share


def break_even_time(mass, fluid, heat, p=atm):
    r"""Time after which the liquid that would have boiled off weighs as much as the cooler, :math:`mL/\dot Q` [s].

    Args:
        mass: of the cooler with its radiator and power supply [kg]
        fluid: a name in fluids.NAMES
        heat: heat leak that it removes [W]
        p: pressure over the liquid [Pa]
    Returns:
        time, shape of the inputs [s]
    Raises:
        ValueError: mass or heat not above zero, or p outside the saturation line
    Example:
        >>> f"{break_even_time(200.0, 'parahydrogen', 10.0) / 86400:.0f} d"
        '103 d'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    mass = check.positive("mass", mass, "kg", "a cooler weighs something")
    heat = check.positive("heat", heat, "W", "without heat nothing boils off")
    latent = fluids.latent_heat(fluid, p)
    check.same_shape(mass=mass, heat=heat, latent=latent)
    return mass * latent / heat


def _rise(p_end, p_load):
    p_end, p_load = check.positive("p_end", p_end, "Pa"), check.positive("p_load", p_load, "Pa")
    check.not_negative("p_end - p_load", p_end - p_load, "Pa", "a closed tank gains pressure")
    return p_end, p_load


def _stirred(fluid, fill, p_end, p_load):
    p_end, p_load = _rise(p_end, p_load)
    rho = mean_density(fluid, fill, p_load)
    return _energy(fluid, rho, p_end) - _energy(fluid, rho, p_load)


def _energy(fluid, rho, p):
    """Internal energy per volume of liquid and vapour together, at their mean density."""
    liquid, vapour = (fluids.state(fluid, p=p, quality=quality) for quality in (0.0, 1.0))
    why = "then liquid and vapour are both left; a fuller tank is all liquid before that pressure"
    rho = check.inside("the mean density", rho, "kg/m3", vapour.rho * (1 - 1e-12), liquid.rho * (1 + 1e-12), why)
    share = (rho - vapour.rho) / (liquid.rho - vapour.rho)  # of the volume, liquid
    return share * (liquid.rho * liquid.h - p) + (1 - share) * (vapour.rho * vapour.h - p)


def _layered(fluid, fill, p_end, p_load):
    p_end, p_load = _rise(p_end, p_load)
    fill = check.inside("fill", fill, "", 0.0, 1.0, "it is a share of the tank")
    before, after = (fluids.state(fluid, p=p, quality=1.0) for p in (p_load, p_end))
    bulk = fluids.state(fluid, p=p_load, quality=0.0).h
    gained = (after.rho * after.h - p_end) - (before.rho * before.h - p_load)
    return (1 - fill) * (gained - (after.rho - before.rho) * bulk)


_answer.or_refuse(globals())
