"""The heat budget of a cryostat: every path in watts, the liquid it boils, the time the liquid lasts.

Taught in the chapter ``principles/heat-leaks/index``.
"""

from dataclasses import dataclass

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.conduction import heat_flow, tube_area, wire_area
from cryolib.constants import atm
from cryolib.materials import conductivity, extended
from cryolib.radiation import exchange_factor, grey_flux, mli_flux
from cryolib.vacuum import free_molecular_flux, heat_capacity_ratio


@dataclass(frozen=True)
class Path:
    """One way by which heat reaches the bath."""

    name: str
    heat: float  # [W]

    def __post_init__(self):
        check.not_negative("heat", self.heat, "W", "a path into the cold brings heat")


@dataclass(frozen=True)
class Cryostat:
    """A bath of boiling liquid and the paths of heat into it."""

    fluid: str
    volume: float  # of liquid [m3]
    paths: tuple
    p: float = atm  # over the liquid [Pa]

    @property
    def heat(self):
        """Sum of all paths [W]."""
        return sum(path.heat for path in self.paths)

    @property
    def boil_off(self):
        """Liquid that boils away [m3/s]."""
        return boil_off(self.fluid, self.heat, self.p)

    @property
    def hold_time(self):
        """Time until the liquid is gone, at constant heat [s]."""
        return hold_time(self.fluid, self.volume, self.heat, self.p)

    @property
    def shares(self):
        """Share of each path in the heat, by name [1]."""
        return {path.name: path.heat / self.heat for path in self.paths}


@dataclass(frozen=True)
class Design:
    """A helium vessel inside a cold shield, hung from a neck and held by rods; lengths in m, temperatures in K."""

    volume: float = 0.050  # of liquid helium [m3]
    vessel_area: float = 0.8  # [m2]
    emissivity: float = 0.05  # of vessel and shield
    layers: int = 0  # of insulation on the vessel; 0 for bare metal
    layer_density: float = 1000.0  # [1/m]
    T_shield: float = 77.36
    neck_diameter: float = 25.4e-3
    neck_wall: float = 0.3e-3
    neck_length: float = 0.15
    rods: int = 3
    rod_diameter: float = 6e-3
    rod_length: float = 0.12
    wires: int = 24
    wire_diameter: float = 0.127e-3
    wire_length: float = 0.8
    p_gas: float = 1e-4  # residual helium [Pa]
    accommodation: float = 0.5


def boil_off(fluid, heat, p=atm):
    """Liquid that a heat load evaporates [m3/s].

    Args:
        fluid: a name in fluids.NAMES
        heat: heat into the liquid [W]
        p: pressure over the liquid [Pa]
    Returns:
        volume of boiling liquid per time, shape of heat [m3/s]
    Raises:
        ValueError: heat negative, or p outside the saturation line
    Example:
        >>> f"{3.6e6 * boil_off('helium', 1.0):.3f} L/h"
        '1.404 L/h'

    Source: energy balance.  Chapter: principles/heat-leaks/index.
    """
    heat = check.not_negative("heat", heat, "W", "a cold bath gains heat")
    return heat / (fluids.latent_heat(fluid, p) * fluids.state(fluid, p=p, quality=0.0).rho)


def vent_flow(fluid, heat, p=atm):
    r"""Vapour that leaves a vessel, less than what boils: some fills the room of the liquid [kg/s].

    :math:`\dot m = (\dot Q/L)(1-\rho_v/\rho_l)`

    Args:
        fluid, heat, p: as in boil_off
    Returns:
        mass flow through the vent, shape of heat [kg/s]
    Raises:
        ValueError: as boil_off
    Example:
        >>> f"{1e6 * vent_flow('helium', 1.0):.1f} mg/s"
        '42.0 mg/s'

    Source: mass and energy balance.  Chapter: principles/heat-leaks/index.
    """
    liquid, vapour = (fluids.state(fluid, p=p, quality=quality).rho for quality in (0.0, 1.0))
    return boil_off(fluid, heat, p) * (liquid - vapour)


def hold_time(fluid, volume, heat, p=atm):
    """Time until a constant heat load has boiled a bath away [s].

    Args:
        fluid: a name in fluids.NAMES
        volume: of liquid at the start [m3]
        heat: heat into the liquid, above zero [W]
        p: pressure over the liquid [Pa]
    Returns:
        time, shape of the inputs [s]
    Raises:
        ValueError: volume or heat not above zero, or p outside the saturation line
    Example:
        >>> f"{hold_time('helium', 0.050, 0.12) / 86400:.1f} d"
        '12.4 d'

    Source: energy balance.  Chapter: principles/heat-leaks/index.
    """
    volume = check.positive("volume", volume, "m3", "a bath has a volume")
    heat = check.positive("heat", heat, "W", "without heat the liquid lasts for ever")
    check.same_shape(volume=volume, heat=heat)
    return volume / boil_off(fluid, heat, p)


def helium_cryostat(design):
    """The budget of a helium vessel hung inside a shield: neck, radiation, rods, residual gas and wires.

    Stainless neck, G-10 rods along the warp, phosphor-bronze wires, all anchored at the shield. The source of
    G-10 stops at 12 K; its fit is carried on to 4 K, where 5 % of the integral up to the nitrogen shield lies.

    Args:
        design: Design
    Returns:
        Cryostat
    Raises:
        ValueError: a size that is not physical, or a shield outside 4.3 to 300 K
    Example:
        >>> bath = helium_cryostat(Design())
        >>> f"{1e3 * bath.heat:.0f} mW, {bath.hold_time / 86400:.1f} d"
        '120 mW, 12.4 d'

    Source: sum of the paths.  Chapter: principles/heat-leaks/index.
    """
    T_hot = check.inside("T_shield", design.T_shield, "K", 4.3, 300.0, "it lies between bath and room")
    T_cold = fluids.boiling_temperature("helium", atm)
    g10 = extended(conductivity("g10-warp"), 4.0, 300.0)
    parts = {
        "neck": (conductivity("stainless-304"), tube_area(design.neck_diameter, design.neck_wall), design.neck_length),
        "rods": (g10, wire_area(design.rod_diameter, design.rods), design.rod_length),
        "wires": (conductivity("phosphor-bronze"), wire_area(design.wire_diameter, design.wires), design.wire_length),
    }
    paths = [Path(name, heat_flow(k, area, length, T_hot, T_cold)) for name, (k, area, length) in parts.items()]
    paths += [Path("radiation", _radiation(design, T_hot, T_cold)), Path("residual gas", _gas(design, T_hot, T_cold))]
    return Cryostat("helium", design.volume, tuple(sorted(paths, key=lambda path: -path.heat)))


def _radiation(design, T_hot, T_cold):
    area = check.positive("vessel_area", design.vessel_area, "m2", "the vessel has a surface")
    if check.not_negative("layers", design.layers, "layers", "it is a count") > 0:
        return area * mli_flux(T_hot, T_cold, design.layers, design.layer_density)
    return area * grey_flux(T_hot, T_cold, exchange_factor(design.emissivity, design.emissivity))


def _gas(design, T_hot, T_cold):
    gamma = heat_capacity_ratio("helium", T_hot)
    M = fluids.molar_mass("helium")
    flux = free_molecular_flux(M, gamma, design.p_gas, T_hot, T_cold, design.accommodation)
    return design.vessel_area * flux


_answer.or_refuse(globals())
