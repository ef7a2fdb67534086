"""What a valve does to a gas: throttling, the Joule–Thomson coefficient and its two causes.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

from dataclasses import dataclass

from cryolib import _answer, _slopes, fluids
from cryolib import _check as check


@dataclass(frozen=True)
class ThrottlingTerms:
    r"""Why a throttled gas cools: :math:`-\mu c_p = (\partial u/\partial p)_T + (\partial pv/\partial p)_T`.

    Both terms are slopes per mole, in m3/mol; a positive one heats, a negative one cools.
    """

    energy: float  # internal energy: work against attraction, or out of repulsion [m3/mol]
    flow_work: float  # push-in less push-out work, p v [m3/mol]
    c_p: float  # [J/(mol K)]

    @property
    def coefficient(self):
        """Joule–Thomson coefficient put together again [K/Pa]."""
        return -(self.energy + self.flow_work) / self.c_p

    @property
    def energy_share(self):
        """Share of the energy term in the sum; above 1 or below 0 when the two terms oppose [1]."""
        return self.energy / (self.energy + self.flow_work)


def throttle(fluid, T, p_high, p_low):
    """State behind a throttle valve: same enthalpy, lower pressure.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature before the valve [K]
        p_high, p_low: pressures before and behind it [Pa]
    Returns:
        State
    Raises:
        ValueError: p_high not above p_low, or a state outside the equation of state
    Example:
        >>> f"{throttle('nitrogen', 300.0, 200e5, 1e5).T:.2f} K"
        '269.19 K'

    Source: joule1854thermal.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    _slopes.downhill(p_high, p_low)
    return fluids.state(fluid, p=p_low, h=fluids.state(fluid, T=T, p=p_high).h)


def isenthalp(fluid, T, p, pressures):
    """Temperatures along a line of constant enthalpy [K].

    Args:
        fluid: a name in fluids.NAMES
        T, p: a point on the line [K, Pa]
        pressures: where the temperature is wanted [Pa]
    Returns:
        temperatures, shape as pressures [K]
    Raises:
        ValueError: a state outside the equation of state
    Example:
        >>> f"{isenthalp('helium', 300.0, 100e5, 1e5) - 300:+.1f} K"
        '+6.2 K'

    Source: joule1854thermal.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    h = fluids.state(fluid, T=T, p=p).h
    return check.elementwise(lambda pressures: fluids.state(fluid, p=pressures, h=h).T, pressures=pressures)


def joule_thomson_coefficient(fluid, T, p):
    r"""Joule–Thomson coefficient :math:`\mu = (\partial T/\partial p)_h`: positive cools on throttling [K/Pa].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        coefficient of the single phase, shape as the inputs [K/Pa]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{joule_thomson_coefficient('nitrogen', 300.0, 101325.0) * 1e5:.3f} K/bar"
        '0.212 K/bar'

    Source: joule1854thermal.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    return _slopes.derivative(fluid, "T", "P", "Hmass", T, p)


def throttling_terms(fluid, T, p):
    """Split the Joule–Thomson effect into internal energy and flow work.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature, one number [K]
        p: pressure, one number [Pa]
    Returns:
        ThrottlingTerms
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> terms = throttling_terms("normal hydrogen", 300.0, 1e5)
        >>> f"energy {terms.energy * 1e6:+.2f}, flow work {terms.flow_work * 1e6:+.2f} cm3/mol"
        'energy -5.85, flow work +14.58 cm3/mol'

    Source: identity, h = u + pv.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    energy = _slopes.derivative(fluid, "Umolar", "P", "T", T, p)
    v = fluids.molar_mass(fluid) / fluids.density(fluid, T, p)
    flow_work = v - p * v * _slopes.derivative(fluid, "Dmolar", "P", "T", T, p) * v
    return ThrottlingTerms(energy, flow_work, _slopes.derivative(fluid, "Hmolar", "T", "P", T, p))


_answer.or_refuse(globals())
