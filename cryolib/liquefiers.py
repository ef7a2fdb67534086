"""Machines that make liquid: Linde–Hampson, and the reversible ideal.

All energies are per kilogram of gas compressed unless a name says ``per_liquid``. The compressor is
isothermal at the inlet temperature; its control volume is kept apart from the cold box, which does no work.
Taught in the chapter ``principles/gas-liquefaction/linde-hampson``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import atm
from cryolib.fluids import State


@dataclass(frozen=True)
class LindeState:
    """A Linde–Hampson liquefier in steady state: the numbered states of the flow sheet and its balance.

    Energies are in J per kg compressed; ``liquid_yield`` is kg of liquid per kg compressed.
    """

    inlet: State  # 1: compressor inlet
    compressed: State  # 2: after the aftercooler, entering the exchanger
    valve_inlet: State  # 3: leaving the exchanger, cold, at high pressure
    valve_outlet: State  # 4: after throttling, liquid and vapour
    liquid: State  # f: the product
    vapour: State  # g: the saturated vapour that goes back
    exhaust: State  # 5: leaving the exchanger, warm, at low pressure
    liquid_yield: float
    work: float
    ideal_work_per_liquid: float

    @property
    def work_per_liquid(self):
        """Compressor work per kilogram of liquid [J/kg]."""
        return self.work / self.liquid_yield

    @property
    def figure_of_merit(self):
        """Reversible work over actual work, both per kilogram of liquid [1]."""
        return self.ideal_work_per_liquid / self.work_per_liquid

    @property
    def effectiveness(self):
        """Enthalpy the returning gas picks up, over what it would pick up if it left at the inlet's T [1]."""
        return (self.exhaust.h - self.vapour.h) / (self.inlet.h - self.vapour.h)


def liquid_yield(fluid, T_inlet, p_low, p_high, warm_approach=0.0, heat_leak=0.0):
    """Liquid per gas compressed in a Linde–Hampson cold box, from its energy balance [kg/kg].

    Args:
        fluid: a name in fluids.NAMES
        T_inlet: temperature of the compressed gas entering the exchanger [K]
        p_low, p_high: pressures of return and supply [Pa]
        warm_approach: how much colder than the inlet the returning gas leaves [K]
        heat_leak: heat from outside into the cold box per gas compressed [J/kg]
    Returns:
        yield, shape of the inputs; zero or below means that no liquid forms [kg/kg]
    Raises:
        ValueError: p_high not above p_low, or a state outside the equation of state
    Example:
        >>> f"{liquid_yield('nitrogen', 300.0, 1e5, 200e5):.4f}"
        '0.0740'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    _pressures(p_low, p_high)
    warm_approach = check.not_negative("warm_approach", warm_approach, "K", "heat flows from warm to cold")
    heat_leak = check.not_negative("heat_leak", heat_leak, "J/kg", "the cold box is colder than the room")
    check.same_shape(T_inlet=T_inlet, p_high=p_high, warm_approach=warm_approach, heat_leak=heat_leak)
    h_in = fluids.enthalpy(fluid, T_inlet, p_high)
    h_exhaust = fluids.enthalpy(fluid, np.subtract(T_inlet, warm_approach), p_low)
    h_liquid = fluids.state(fluid, p=p_low, quality=0.0).h
    return (h_exhaust - h_in - heat_leak) / (h_exhaust - h_liquid)


def linde_hampson(fluid, T_inlet, p_low, p_high, warm_approach=0.0, heat_leak=0.0, efficiency=1.0):
    """All states and the balance of a Linde–Hampson liquefier.

    The heat leak enters at the cold end, around valve and separator.

    Args:
        fluid, T_inlet, p_low, p_high, warm_approach, heat_leak: as in liquid_yield, one number each
        efficiency: isothermal efficiency of the compressor, 0 to 1 [1]
    Returns:
        LindeState
    Raises:
        ValueError: no liquid forms (then liquid_yield gives the negative number), or bad input
    Example:
        >>> cycle = linde_hampson("nitrogen", 300.0, 1e5, 200e5)
        >>> f"{cycle.valve_inlet.T:.1f} K, quality {cycle.valve_outlet.quality:.3f}"
        '164.4 K, quality 0.926'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    y = liquid_yield(fluid, T_inlet, p_low, p_high, warm_approach, heat_leak)
    if not y > 0:
        raise ValueError(
            f"{fluid} from {T_inlet:g} K, {p_high:g} to {p_low:g} Pa: the balance gives y = {y:.4f}; "
            "allowed: y above 0, because otherwise no liquid forms. Pre-cool, raise the pressure or "
            "improve the exchanger."
        )
    inlet = fluids.state(fluid, T=T_inlet, p=p_low)
    compressed = fluids.state(fluid, T=T_inlet, p=p_high)
    exhaust = fluids.state(fluid, T=T_inlet - warm_approach, p=p_low)
    liquid = fluids.state(fluid, p=p_low, quality=0.0)
    vapour = fluids.state(fluid, p=p_low, quality=1.0)
    h_valve = compressed.h - (1 - y) * (exhaust.h - vapour.h)
    return LindeState(
        inlet=inlet,
        compressed=compressed,
        valve_inlet=fluids.state(fluid, p=p_high, h=h_valve),
        valve_outlet=fluids.state(fluid, p=p_low, h=h_valve),
        liquid=liquid,
        vapour=vapour,
        exhaust=exhaust,
        liquid_yield=y,
        work=compression_work(fluid, T_inlet, p_low, p_high, efficiency),
        ideal_work_per_liquid=ideal_work(fluid, T_inlet, p_low),
    )


def compression_work(fluid, T, p_low, p_high, efficiency=1.0):
    """Work of an isothermal compressor with its aftercooler [J/kg].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature before and after [K]
        p_low, p_high: pressures before and after [Pa]
        efficiency: reversible over real work, above 0 and at most 1 [1]
    Returns:
        work per kilogram compressed, shape of the inputs [J/kg]
    Raises:
        ValueError: p_high not above p_low, efficiency outside its range, or bad state
    Example:
        >>> f"{compression_work('nitrogen', 300.0, 1e5, 200e5) / 1e3:.1f} kJ/kg"
        '472.7 kJ/kg'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    _pressures(p_low, p_high)
    efficiency = check.inside(
        "efficiency", efficiency, "", 0.0, 1.0, "no compressor beats the reversible one", include_low=False
    )
    T = check.number("T", T)
    check.same_shape(T=T, p_low=p_low, p_high=p_high, efficiency=efficiency)
    heat_rejected = T * (fluids.entropy(fluid, T, p_low) - fluids.entropy(fluid, T, p_high))
    enthalpy_drop = fluids.enthalpy(fluid, T, p_low) - fluids.enthalpy(fluid, T, p_high)
    return (heat_rejected - enthalpy_drop) / efficiency


def ideal_work(fluid, T_ambient=300.0, p=atm):
    """Least work that turns gas at T_ambient and p into its boiling liquid at p [J/kg].

    Args:
        fluid: a name in fluids.NAMES
        T_ambient: temperature of gas and surroundings [K]
        p: pressure of gas and liquid [Pa]
    Returns:
        reversible work per kilogram of liquid, shape of T_ambient and p [J/kg]
    Raises:
        ValueError: T_ambient below boiling, or outside the equation of state
    Example:
        >>> f"{ideal_work('helium') / 1e3:.0f} kJ/kg"
        '6831 kJ/kg'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    check.same_shape(T_ambient=T_ambient, p=p)
    T_ambient, T_boil = check.number("T_ambient", T_ambient), fluids.boiling_temperature(fluid, p)
    if not np.all(T_boil < T_ambient):
        raise ValueError(
            f"T_ambient = {T_ambient} K; allowed: above the boiling point ({np.max(T_boil):.4g} K) of {fluid}, because "
            "below it the surroundings would liquefy the gas without work."
        )
    h_gas, s_gas = fluids.enthalpy(fluid, T_ambient, p), fluids.entropy(fluid, T_ambient, p)
    h_liquid = check.elementwise(lambda p: fluids.state(fluid, p=p, quality=0.0).h, p=p)
    s_liquid = check.elementwise(lambda p: fluids.state(fluid, p=p, quality=0.0).s, p=p)
    return T_ambient * (s_gas - s_liquid) - (h_gas - h_liquid)


def carnot_work(T_cold, T_warm=300.0):
    """Least work that lifts one joule of heat from T_cold to T_warm [J/J].

    Args:
        T_cold: where the heat is taken up [K]
        T_warm: where it is rejected [K]
    Returns:
        (T_warm - T_cold)/T_cold, shape of the inputs [1]
    Raises:
        ValueError: T_cold not above zero, or above T_warm
    Example:
        >>> f"{carnot_work(4.2):.1f}"
        '70.4'

    Source: carnot.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    T_warm = check.positive("T_warm", T_warm, "K")
    check.same_shape(T_cold=T_cold, T_warm=T_warm)
    T_cold = check.inside(
        "T_cold", T_cold, "K", 0.0, np.min(T_warm), "heat is lifted from cold to warm", include_low=False
    )
    return (T_warm - T_cold) / T_cold


def pressure_of_greatest_yield(fluid, T_inlet, p_low, p_max=800e5, warm_approach=0.0):
    """Supply pressure that gives a Linde–Hampson liquefier its greatest yield [Pa].

    Args:
        fluid, T_inlet, p_low, warm_approach: as in liquid_yield, one number each
        p_max: highest pressure searched [Pa]
    Returns:
        pressure [Pa]
    Raises:
        ValueError: the greatest yield lies at p_max (search further), or bad input
    Example:
        >>> f"{pressure_of_greatest_yield('nitrogen', 300.0, 1e5) / 1e5:.0f} bar"
        '391 bar'

    Source: computed.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    return _best_pressure(lambda p: -liquid_yield(fluid, T_inlet, p_low, p, warm_approach), p_low, p_max)


def pressure_of_least_work(fluid, T_inlet, p_low, p_max=800e5, warm_approach=0.0):
    """Supply pressure that costs a Linde–Hampson liquefier the least work per liquid [Pa].

    Args:
        fluid, T_inlet, p_low, warm_approach: as in liquid_yield, one number each
        p_max: highest pressure searched [Pa]
    Returns:
        pressure [Pa]
    Raises:
        ValueError: the least work lies at p_max (search further), or bad input
    Example:
        >>> f"{pressure_of_least_work('nitrogen', 300.0, 1e5) / 1e5:.0f} bar"
        '327 bar'

    Source: computed.  Chapter: principles/gas-liquefaction/linde-hampson.
    """

    def liquid_per_work(p):
        # Its inverse, work per liquid, has a pole where the yield crosses zero.
        return -liquid_yield(fluid, T_inlet, p_low, p, warm_approach) / compression_work(fluid, T_inlet, p_low, p)

    return _best_pressure(liquid_per_work, p_low, p_max)


def _best_pressure(cost, p_low, p_max):
    from scipy.optimize import minimize_scalar

    _pressures(p_low, p_max, "p_max")
    found = minimize_scalar(cost, bounds=(2 * p_low, p_max), method="bounded", options={"xatol": 1e3})
    if found.x > 0.999 * p_max:
        raise ValueError(
            f"p_max = {p_max:g} Pa; allowed: above the optimum, because the best pressure found lies at the "
            "end of the range searched. Raise p_max."
        )
    return float(found.x)


def _pressures(p_low, p_high, name="p_high"):
    check.positive("p_low", p_low, "Pa")
    check.positive(name, p_high, "Pa")
    check.same_shape(p_low=p_low, **{name: p_high})
    if not np.all(np.greater(p_high, p_low)):
        raise ValueError(f"{name} = {p_high} Pa; allowed: above p_low = {p_low} Pa, because gas expands downhill.")


_answer.or_refuse(globals())
