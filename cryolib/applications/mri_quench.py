r"""The quench of a scanner's magnet: the energy of its field, the helium that this boils, and the pipe it leaves by.

Taught in ``applications/medicine``.
"""

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import atm

MU_0 = 1.25663706127e-6  # magnetic constant [T m/A], CODATA 2022


def stored_energy(B, volume):
    r"""Energy of a magnetic field that fills a volume evenly, :math:`B^2V/2\mu_0` [J].

    Args:
        B: flux density [T]
        volume: that the field fills [m3]
    Returns:
        energy, shape of the inputs [J]
    Raises:
        ValueError: B negative or volume not above zero
    Example:
        >>> f"{stored_energy(1.5, 1.0) / 1e6:.3f} MJ"
        '0.895 MJ'

    Source: maxwell1873treatise.  Chapter: applications/medicine.
    """
    B = check.not_negative("B", B, "T", "energy does not depend on the sign of the field")
    volume = check.positive("volume", volume, "m3", "a field fills a space")
    check.same_shape(B=B, volume=volume)
    return B**2 * volume / (2 * MU_0)


def heat_per_mass(T_exit, p=atm):
    """Heat that boils helium and warms the vapour to the temperature at which it leaves [J/kg].

    Args:
        T_exit: temperature of the gas when it leaves, above the boiling point [K]
        p: pressure [Pa]
    Returns:
        heat, shape of the inputs [J/kg]
    Raises:
        ValueError: T_exit not above the boiling point, or p outside the saturation line
    Example:
        >>> f"{heat_per_mass(4.3) / 1e3:.1f} kJ/kg, {heat_per_mass(35.0) / 1e3:.0f} kJ/kg"
        '21.3 kJ/kg, 187 kJ/kg'

    Source: ortizvega2023helium.  Chapter: applications/medicine.
    """
    T_exit, p = check.positive("T_exit", T_exit, "K"), check.positive("p", p, "Pa")
    check.same_shape(T_exit=T_exit, p=p)
    boiling = fluids.boiling_temperature("helium", p)
    check.positive("T_exit - boiling point", np.subtract(T_exit, boiling), "K", "vapour leaves warmer than it boils")
    liquid = check.elementwise(lambda p: fluids.state("helium", p=p, quality=0.0).h, p=p)
    return fluids.enthalpy("helium", T_exit, p) - liquid


def boiled_mass(energy, T_exit, p=atm):
    """Mass of helium that takes up an energy: boiled, and warmed to the temperature at which it leaves [kg].

    Args:
        energy: that reaches the helium [J]
        T_exit, p: as in heat_per_mass
    Returns:
        mass, shape of the inputs [kg]
    Raises:
        ValueError: energy negative, or as in heat_per_mass
    Example:
        >>> f"{boiled_mass(3.5e6, 35.0):.1f} kg"
        '18.7 kg'

    Source: energy balance.  Chapter: applications/medicine.
    """
    energy = check.not_negative("energy", energy, "J", "a field that dies gives heat")
    heat = heat_per_mass(T_exit, p)
    check.same_shape(energy=energy, heat=heat)
    return energy / heat


def vent_speed(mass_flow, T, diameter, p=atm):
    r"""Mean speed of helium in a vent pipe, :math:`4\dot m/(\pi D^2\rho)` [m/s].

    Args:
        mass_flow: of helium [kg/s]
        T: its temperature, above the boiling point [K]
        diameter: of the pipe, inside [m]
        p: pressure in the pipe [Pa]
    Returns:
        speed, shape of the inputs [m/s]
    Raises:
        ValueError: mass_flow negative, diameter not above zero, or T and p outside the equation of state
    Example:
        >>> f"{vent_speed(3.0, 35.0, 0.25):.0f} m/s"
        '44 m/s'

    Source: definition.  Chapter: applications/medicine.
    """
    mass_flow = check.not_negative("mass_flow", mass_flow, "kg/s", "gas leaves")
    diameter = check.positive("diameter", diameter, "m", "a pipe is open")
    rho = fluids.density("helium", T, p)
    check.same_shape(mass_flow=mass_flow, rho=rho, diameter=diameter)
    return 4 * mass_flow / (np.pi * diameter**2 * rho)


def pressure_drop(mass_flow, T, diameter, length, friction=0.02, p=atm):
    r"""Pressure that drives helium through a straight vent pipe, :math:`f\frac{L}{D}\frac{\rho v^2}{2}` [Pa].

    The density is that of the outlet; good while the drop is small beside the pressure.

    Args:
        mass_flow, T, diameter, p: as in vent_speed
        length: of the pipe; a bend counts as some metres more [m]
        friction: Darcy's factor, about 0.02 in a smooth wide pipe [1]
    Returns:
        pressure difference, shape of the inputs [Pa]
    Raises:
        ValueError: length or friction not above zero, or as in vent_speed
    Example:
        >>> f"{pressure_drop(3.0, 35.0, 0.25, 15.0) / 1e3:.1f} kPa"
        '1.6 kPa'

    Source: definition.  Chapter: applications/medicine.
    """
    length = check.positive("length", length, "m", "a pipe leads somewhere")
    friction = check.positive("friction", friction, "", "walls rub")
    speed = vent_speed(mass_flow, T, diameter, p)
    check.same_shape(speed=speed, length=length, friction=friction)
    return friction * length / np.asarray(diameter) * fluids.density("helium", T, p) * speed**2 / 2


_answer.or_refuse(globals())
