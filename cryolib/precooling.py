"""Help for the gases that throttling alone cannot liquefy from room temperature: pre-cooling.

Below the pre-cooler the machine is a Linde–Hampson liquefier that starts at the bath's temperature.
Taught in the chapter ``principles/gas-liquefaction/linde-hampson``.
"""

from dataclasses import dataclass

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.liquefiers import compression_work, ideal_work, liquid_yield


@dataclass(frozen=True)
class PrecooledState:
    """A pre-cooled Linde–Hampson liquefier in steady state, per kg of gas compressed."""

    liquid_yield: float
    work: float  # compressor of the gas itself [J/kg]
    precooling_load: float  # heat taken away by the bath [J/kg]
    precooling_work: float  # work that the bath costs [J/kg]
    ideal_work_per_liquid: float

    @property
    def work_per_liquid(self):
        """Work of both machines per kilogram of liquid [J/kg]."""
        return (self.work + self.precooling_work) / self.liquid_yield

    @property
    def figure_of_merit(self):
        """Reversible work over actual work, both per kilogram of liquid [1]."""
        return self.ideal_work_per_liquid / self.work_per_liquid


def precooled_linde(fluid, T_inlet, T_bath, p_low, p_high, work_per_heat):
    """Linde–Hampson liquefier whose gas passes a cold bath; perfect exchangers [-].

    Args:
        fluid: a name in fluids.NAMES
        T_inlet, T_bath: temperatures of the compressor and of the pre-cooling bath [K]
        p_low, p_high: pressures of return and supply [Pa]
        work_per_heat: work the bath's own refrigerator needs per heat it takes up [J/J]
    Returns:
        PrecooledState
    Raises:
        ValueError: no liquid forms, the bath is warmer than the inlet, or bad input
    Example:
        >>> f"{precooled_linde('parahydrogen', 300.0, 77.36, 1e5, 100e5, 10.0).liquid_yield:.3f}"
        '0.162'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    T_inlet, T_bath = check.positive("T_inlet", T_inlet, "K"), check.positive("T_bath", T_bath, "K")
    if not T_bath < T_inlet:
        raise ValueError(
            f"T_bath = {T_bath} K; allowed: below T_inlet = {T_inlet} K, because a bath warmer than the gas heats it."
        )
    work_per_heat = check.not_negative("work_per_heat", work_per_heat, "J/J", "lifting heat costs work")
    y = liquid_yield(fluid, T_bath, p_low, p_high)
    if not y > 0:
        raise ValueError(
            f"{fluid} from a bath at {T_bath:g} K: the balance gives y = {y:.4f}; allowed: y above 0, "
            "because otherwise no liquid forms. Use a colder bath."
        )
    supply = fluids.enthalpy(fluid, T_inlet, p_high) - fluids.enthalpy(fluid, T_bath, p_high)
    returned = fluids.enthalpy(fluid, T_inlet, p_low) - fluids.enthalpy(fluid, T_bath, p_low)
    load = supply - (1 - y) * returned
    return PrecooledState(
        liquid_yield=y,
        work=compression_work(fluid, T_inlet, p_low, p_high),
        precooling_load=load,
        precooling_work=work_per_heat * load,
        ideal_work_per_liquid=ideal_work(fluid, T_inlet, p_low),
    )


_answer.or_refuse(globals())
