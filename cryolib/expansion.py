"""Expansion that does work: piston and turbine, ideal gas and real fluid, dry and wet.

Taught in the chapter ``principles/gas-liquefaction/isentropic-expansion``.
"""

from dataclasses import dataclass

from cryolib import _answer, _slopes, fluids
from cryolib import _check as check
from cryolib.constants import R
from cryolib.fluids import State


@dataclass(frozen=True)
class Expansion:
    """An adiabatic expansion through a turbine: states, and shaft work per kilogram [J/kg]."""

    inlet: State
    ideal_outlet: State  # at the inlet's entropy
    outlet: State
    work: float

    @property
    def entropy_rise(self):
        """Entropy made by the losses [J/(kg K)]."""
        return self.outlet.s - self.inlet.s


def ideal_expansion_temperature(T, p_high, p_low, gamma):
    r"""Temperature of an ideal gas after a reversible adiabatic expansion, :math:`T(p_2/p_1)^{(\gamma-1)/\gamma}` [K].

    Args:
        T: temperature before [K]
        p_high, p_low: pressures before and after [Pa]
        gamma: ratio of heat capacities, above 1 to 5/3; 5/3 for a monatomic gas [1]
    Returns:
        temperature after, shape as the inputs [K]
    Raises:
        ValueError: p_high not above p_low, or gamma outside its range
    Example:
        >>> f"{ideal_expansion_temperature(20.0, 10.0, 1.0, 5 / 3):.4f} K"
        '7.9621 K'

    Source: poisson1823chaleur.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    T, gamma = check.positive("T", T, "K"), _gamma(gamma)
    p_high, p_low = _slopes.downhill(p_high, p_low)
    check.same_shape(T=T, p_high=p_high, p_low=p_low, gamma=gamma)
    return T * (p_low / p_high) ** ((gamma - 1) / gamma)


def ideal_turbine_work(T, p_high, p_low, gamma, M):
    r"""Shaft work of an ideal gas flowing through a reversible turbine, :math:`h_1-h_2=c_p(T_1-T_2)` [J/kg].

    Args:
        T, p_high, p_low, gamma: as in ideal_expansion_temperature
        M: molar mass [kg/mol]
    Returns:
        work per kilogram that flows through, shape as the inputs [J/kg]
    Raises:
        ValueError: p_high not above p_low, gamma outside its range, or M not above zero
    Example:
        >>> f"{ideal_turbine_work(20.0, 10.0, 1.0, 5 / 3, 4.0026e-3) / 1e3:.1f} kJ/kg"
        '62.5 kJ/kg'

    Source: first law, open system.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    return _gamma(gamma) * ideal_piston_work(T, p_high, p_low, gamma, M)


def ideal_piston_work(T, p_high, p_low, gamma, M):
    r"""Work of an ideal gas on a piston in one reversible stroke, :math:`u_1-u_2=c_v(T_1-T_2)` [J/kg].

    Args:
        T, p_high, p_low, gamma: as in ideal_expansion_temperature
        M: molar mass [kg/mol]
    Returns:
        work per kilogram enclosed, shape as the inputs [J/kg]
    Raises:
        ValueError: p_high not above p_low, gamma outside its range, or M not above zero
    Example:
        >>> f"{ideal_piston_work(20.0, 10.0, 1.0, 5 / 3, 4.0026e-3) / 1e3:.1f} kJ/kg"
        '37.5 kJ/kg'

    Source: first law, closed system.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    T_low = ideal_expansion_temperature(T, p_high, p_low, gamma)
    M = check.positive("M", M, "kg/mol", "a gas has mass")
    check.same_shape(T=T_low, M=M)
    return R / (M * (_gamma(gamma) - 1)) * (T - T_low)


def turbine(fluid, T, p_high, p_low, efficiency=1.0):
    """Expansion of a real fluid through a turbine, with its isentropic efficiency; may end wet.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature before [K]
        p_high, p_low: pressures before and after [Pa]
        efficiency: work over that of the reversible turbine, 0 (a valve) to 1 [1]
    Returns:
        Expansion
    Raises:
        ValueError: p_high not above p_low, efficiency outside 0 to 1, or a state outside the equation of state
    Example:
        >>> engine = turbine("helium", 20.0, 1013250.0, 101325.0)
        >>> f"{engine.outlet.T:.3f} K, {engine.work / 1e3:.1f} kJ/kg"
        '7.866 K, 59.9 kJ/kg'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    _slopes.downhill(p_high, p_low)
    efficiency = check.inside("efficiency", efficiency, "", 0.0, 1.0, "no turbine beats the reversible one")
    inlet = fluids.state(fluid, T=T, p=p_high)
    ideal_outlet = fluids.state(fluid, p=p_low, s=inlet.s)
    work = efficiency * (inlet.h - ideal_outlet.h)
    return Expansion(inlet, ideal_outlet, fluids.state(fluid, p=p_low, h=inlet.h - work), work)


def piston_work(fluid, T, p_high, p_low):
    """Work of a real fluid on a piston in one reversible adiabatic stroke, u1 - u2 [J/kg].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature before [K]
        p_high, p_low: pressures before and after [Pa]
    Returns:
        work per kilogram enclosed [J/kg]
    Raises:
        ValueError: p_high not above p_low, or a state outside the equation of state
    Example:
        >>> f"{piston_work('helium', 20.0, 1013250.0, 101325.0) / 1e3:.1f} kJ/kg"
        '34.2 kJ/kg'

    Source: first law, closed system.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    stroke = turbine(fluid, T, p_high, p_low)
    return internal_energy(stroke.inlet) - internal_energy(stroke.ideal_outlet)


def internal_energy(state):
    """Internal energy of a state, h - p/rho; only differences within one fluid have a meaning [J/kg].

    Args:
        state: State
    Returns:
        internal energy [J/kg]
    Raises:
        TypeError: not a State
    Example:
        >>> f"{internal_energy(fluids.state('helium', T=300.0, p=1e5)) / 1e3:.0f} kJ/kg"
        '940 kJ/kg'

    Source: definition.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    _state(state)
    return state.h - state.p / state.rho


def liquid_fraction(state):
    """Mass fraction of liquid in a state: 0 for vapour and gas, 1 for liquid [1].

    Args:
        state: State
    Returns:
        liquid over whole [1]
    Raises:
        TypeError: not a State
        ValueError: a supercritical fluid (neither liquid nor gas)
    Example:
        >>> f"{liquid_fraction(turbine('helium', 6.0, 1013250.0, 101325.0).outlet):.3f}"
        '0.854'

    Source: definition.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    _state(state)
    if state.phase == "supercritical fluid":
        raise ValueError(
            f"the state is a supercritical fluid at {state.T:g} K; allowed: liquid, gas or both, because a "
            "supercritical fluid is neither."
        )
    if state.quality is None:
        return 1.0 if state.phase == "liquid" else 0.0
    return 1 - state.quality


def isentropic_coefficient(fluid, T, p):
    r"""Cooling per pressure drop when the gas does work, :math:`\mu_s = (\partial T/\partial p)_s` [K/Pa].

    It exceeds the Joule–Thomson coefficient by exactly v/c_p.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        coefficient of the single phase, shape as the inputs [K/Pa]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{isentropic_coefficient('nitrogen', 300.0, 10e5) * 1e5:.2f} K/bar"
        '8.62 K/bar'

    Source: coolprop.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    return _slopes.derivative(fluid, "T", "P", "Smass", T, p)


def heat_capacity_ratio(fluid, T, p):
    """Ratio of the heat capacities at constant pressure and constant volume of a real fluid [1].

    Not the isentropic exponent of a real gas, though both are 5/3 for a dilute monatomic one.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        c_p/c_v of the single phase, shape as the inputs [1]
    Raises:
        ValueError: outside the equation of state, or frozen
    Example:
        >>> f"{heat_capacity_ratio('helium', 20.0, 1013250.0):.3f}"
        '1.823'

    Source: coolprop.  Chapter: principles/gas-liquefaction/isentropic-expansion.
    """
    c_p = _slopes.derivative(fluid, "Hmass", "T", "P", T, p)
    c_v = _slopes.derivative(fluid, "Umass", "T", "Dmass", T, p)
    return c_p / c_v


def _gamma(gamma):
    why = "a monatomic gas has 5/3 and every other less"
    return check.inside("gamma", gamma, "", 1.0, 5 / 3 * (1 + 1e-9), why, include_low=False)


def _state(state):
    if not isinstance(state, State):
        raise TypeError(f"state must be a State such as fluids.state('nitrogen', T=300.0, p=1e5), not {state!r}.")


_answer.or_refuse(globals())
