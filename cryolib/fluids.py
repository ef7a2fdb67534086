"""Properties of the cryogenic fluids: saturation, states, latent heat (CoolProp inside, guarded).

Enthalpies and entropies count from CoolProp's default reference state of each fluid. Only differences
within one fluid have a meaning.  Taught in ``principles/gas-liquefaction``.
"""

from dataclasses import dataclass

from cryolib import _answer
from cryolib import _check as check
from cryolib._coolprop import (
    NAMES,
    Limits,
    State,
    abstract_state,
    coolprop_name,
    limits,
    melting_temperature,
    state,
)
from cryolib.constants import N_A, atm

__all__ = [
    "NAMES",
    "Limits",
    "Point",
    "State",
    "boiling_temperature",
    "critical_point",
    "density",
    "enthalpy",
    "entropy",
    "latent_heat",
    "limits",
    "melting_temperature",
    "molar_mass",
    "particle_mass",
    "saturation_pressure",
    "state",
    "triple_point",
]


@dataclass(frozen=True)
class Point:
    """A fixed point of a fluid: temperature [K], pressure [Pa], density [kg/m3]."""

    T: float
    p: float
    rho: float


def molar_mass(fluid):
    """Molar mass [kg/mol].

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        molar mass [kg/mol]
    Raises:
        ValueError: fluid not known
    Example:
        >>> f"{molar_mass('helium'):.6f}"
        '0.004003'

    Source: coolprop.  Chapter: principles/cryogenic-frontier.
    """
    return abstract_state(coolprop_name(fluid)).molar_mass()


def particle_mass(fluid):
    """Mass of one atom or molecule [kg].

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        mass of one particle [kg]
    Raises:
        ValueError: fluid not known
    Example:
        >>> f"{particle_mass('neon'):.3e}"
        '3.351e-26'

    Source: coolprop.  Chapter: principles/cryogenic-frontier.
    """
    return molar_mass(fluid) / N_A


def critical_point(fluid):
    """Critical point: above this temperature no pressure makes a liquid.

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        Point(T [K], p [Pa], rho [kg/m3])
    Raises:
        ValueError: fluid not known
    Example:
        >>> f"{critical_point('nitrogen').T:.3f} K"
        '126.192 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    eos = abstract_state(coolprop_name(fluid))
    return Point(eos.T_critical(), eos.p_critical(), eos.rhomass_critical())


def triple_point(fluid):
    """Lower end of the vapour-pressure curve: the triple point, and for helium the lambda point.

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        Point(T [K], p [Pa], rho of the liquid [kg/m3])
    Raises:
        ValueError: fluid not known
    Example:
        >>> f"{triple_point('nitrogen').p:.0f} Pa"
        '12520 Pa'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    T = limits(fluid).T_min
    liquid = state(fluid, T=T, quality=0.0)
    return Point(T, liquid.p, liquid.rho)


def saturation_pressure(fluid, T):
    """Vapour pressure over the boiling liquid [Pa].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
    Returns:
        pressure, shape as T [Pa]
    Raises:
        ValueError: T outside triple (lambda) to critical point (no boiling there)
    Example:
        >>> f"{saturation_pressure('nitrogen', 77.355):.0f} Pa"
        '101325 Pa'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    return check.elementwise(lambda T: state(fluid, T=T, quality=0.0).p, T=T)


def boiling_temperature(fluid, p=atm):
    """Temperature at which the liquid boils under a pressure [K].

    Args:
        fluid: a name in fluids.NAMES
        p: pressure, one atmosphere if not given [Pa]
    Returns:
        temperature, shape as p (for air the bubble point) [K]
    Raises:
        ValueError: p outside triple (lambda) to critical pressure (no boiling there)
    Example:
        >>> f"{boiling_temperature('krypton'):.3f} K"
        '119.735 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    return check.elementwise(lambda p: state(fluid, p=p, quality=0.0).T, p=p)


def latent_heat(fluid, p=atm):
    """Heat that turns the boiling liquid into vapour at constant pressure [J/kg].

    Args:
        fluid: a name in fluids.NAMES
        p: pressure, one atmosphere if not given [Pa]
    Returns:
        enthalpy of vaporisation, shape as p [J/kg]
    Raises:
        ValueError: p outside triple (lambda) to critical pressure (no boiling there)
    Example:
        >>> f"{latent_heat('helium'):.0f} J/kg"
        '20564 J/kg'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    return check.elementwise(lambda p: state(fluid, p=p, quality=1.0).h - state(fluid, p=p, quality=0.0).h, p=p)


def enthalpy(fluid, T, p):
    """Specific enthalpy of a single phase at given temperature and pressure [J/kg].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        enthalpy from CoolProp's reference state, shape as the inputs [J/kg]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{(enthalpy('nitrogen', 300.0, 1e5) - enthalpy('nitrogen', 300.0, 2e7)) / 1e3:.2f} kJ/kg"
        '32.09 kJ/kg'

    Source: coolprop.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    return check.elementwise(lambda T, p: state(fluid, T=T, p=p).h, T=T, p=p)


def entropy(fluid, T, p):
    """Specific entropy of a single phase at given temperature and pressure [J/(kg K)].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        entropy from CoolProp's reference state, shape as the inputs [J/(kg K)]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{entropy('nitrogen', 300.0, 1e5) - entropy('nitrogen', 300.0, 2e7):.0f} J/(kg K)"
        '1683 J/(kg K)'

    Source: coolprop.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    return check.elementwise(lambda T, p: state(fluid, T=T, p=p).s, T=T, p=p)


def density(fluid, T, p):
    """Density of a single phase at given temperature and pressure [kg/m3].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        density, shape as the inputs [kg/m3]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{density('helium', 300.0, 101325.0):.4f} kg/m3"
        '0.1625 kg/m3'

    Source: coolprop.  Chapter: principles/cryogenic-frontier.
    """
    return check.elementwise(lambda T, p: state(fluid, T=T, p=p).rho, T=T, p=p)


_answer.or_refuse(globals())
