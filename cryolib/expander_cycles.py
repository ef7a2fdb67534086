"""The Claude cycle: part of the gas does work in an expander, and the valve gets the rest.

Taught in the chapter ``principles/gas-liquefaction/linde-hampson``.
"""

from dataclasses import dataclass

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.exchangers import Profile, stream_profile
from cryolib.fluids import State
from cryolib.liquefiers import compression_work, ideal_work


@dataclass(frozen=True)
class ClaudeState:
    """A Claude liquefier in steady state, per kg of gas compressed."""

    expander_inlet: State
    expander_outlet: State
    valve_inlet: State
    liquid_yield: float
    work: float  # compressor less expander [J/kg]
    expander_work: float
    ideal_work_per_liquid: float
    exchangers: tuple[Profile, Profile, Profile]  # above the expander's inlet, beside it, below its outlet

    @property
    def work_per_liquid(self):
        """Net work per kilogram of liquid [J/kg]."""
        return self.work / self.liquid_yield

    @property
    def figure_of_merit(self):
        """Reversible work over actual work, both per kilogram of liquid [1]."""
        return self.ideal_work_per_liquid / self.work_per_liquid

    @property
    def pinch(self):
        """Smallest temperature difference in the three exchangers [K]."""
        return min(exchanger.pinch for exchanger in self.exchangers)


def claude(fluid, T_inlet, p_low, p_high, T_expander, fraction, expander_efficiency=0.8):
    """Claude liquefier with a perfect warm end, whose expander's work is used [-].

    Args:
        fluid: a name in fluids.NAMES
        T_inlet: temperature of the compressor and of the exhaust [K]
        p_low, p_high: pressures of return and supply [Pa]
        T_expander: temperature at the expander's inlet [K]
        fraction: share of the gas that goes through the expander, 0 to 1 [1]
        expander_efficiency: isentropic efficiency, 0 to 1 [1]
    Returns:
        ClaudeState
    Raises:
        ValueError: no liquid forms, the exchangers' curves would cross, or bad input
    Example:
        >>> machine = claude("nitrogen", 300.0, 1e5, 40e5, 200.0, 0.7)
        >>> f"{machine.liquid_yield:.3f}"
        '0.177'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    fraction = check.inside(
        "fraction",
        fraction,
        "",
        0.0,
        1.0,
        "it is a share of the gas; the valve needs some",
        include_high=False,
    )
    efficiency = check.inside(
        "expander_efficiency", expander_efficiency, "", 0.0, 1.0, "no expander beats the isentropic one"
    )
    compressed, supply = fluids.state(fluid, T=T_inlet, p=p_high), fluids.state(fluid, T=T_expander, p=p_high)
    isentropic = fluids.state(fluid, p=p_low, s=supply.s)
    exhausted = fluids.state(fluid, p=p_low, h=supply.h - efficiency * (supply.h - isentropic.h))
    inlet = fluids.state(fluid, T=T_inlet, p=p_low)
    liquid = fluids.state(fluid, p=p_low, quality=0.0)
    vapour = fluids.state(fluid, p=p_low, quality=1.0)
    expander_work = fraction * (supply.h - exhausted.h)
    y = (inlet.h - compressed.h + expander_work) / (inlet.h - liquid.h)
    if not 0 < y < 1 - fraction:
        raise ValueError(
            f"{fluid} with {fraction:g} through the expander: the balance gives y = {y:.4f}; "
            f"allowed: between 0 and {1 - fraction:g}, because the liquid comes from the share that passes "
            "the valve."
        )
    if exhausted.h < vapour.h:
        raise ValueError(
            f"T_expander = {T_expander:g} K: the expander's outlet is wet ({exhausted.phase}); "
            "allowed: a warmer inlet, because this model sends dry gas from the expander to the exchanger."
        )
    # From the cold end up: vapour alone to the expander's outlet temperature, then both together.
    valve_flow, return_flow = 1 - fraction, 1 - y
    h_valve = (y * liquid.h + (valve_flow - y) * vapour.h) / valve_flow
    h_middle = h_valve + (valve_flow - y) * (exhausted.h - vapour.h) / valve_flow
    cold = stream_profile(fluid, p_high, p_low, valve_flow, valve_flow - y, h_middle, h_valve, vapour.h)
    middle = stream_profile(fluid, p_high, p_low, valve_flow, return_flow, supply.h, h_middle, exhausted.h)
    warm = stream_profile(fluid, p_high, p_low, 1.0, return_flow, compressed.h, supply.h, middle.h_cold_out)
    _refuse_crossing(warm, middle, cold)
    return ClaudeState(
        expander_inlet=supply,
        expander_outlet=exhausted,
        valve_inlet=fluids.state(fluid, p=p_high, h=h_valve),
        liquid_yield=y,
        work=compression_work(fluid, T_inlet, p_low, p_high) - expander_work,
        expander_work=expander_work,
        ideal_work_per_liquid=ideal_work(fluid, T_inlet, p_low),
        exchangers=(warm, middle, cold),
    )


def _refuse_crossing(*exchangers):
    pinch = min(exchanger.pinch for exchanger in exchangers)
    if not pinch > -1e-6:
        raise ValueError(
            f"the exchangers' curves cross by {-pinch:.2f} K; allowed: a pinch of 0 K or more, because heat "
            "does not flow uphill. Change the expander's share of the gas or its inlet temperature."
        )


_answer.or_refuse(globals())
