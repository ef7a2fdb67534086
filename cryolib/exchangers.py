"""Counterflow heat exchangers with real heat capacities: temperature profile, pinch, size.

Taught in the chapter ``principles/gas-liquefaction/linde-hampson``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check


@dataclass(frozen=True)
class Profile:
    """Temperatures of two streams along an exchanger, from the warm end, against the heat exchanged.

    Heat is in J per kg of gas compressed.
    """

    heat: np.ndarray
    T_hot: np.ndarray
    T_cold: np.ndarray
    h_cold_out: float

    @property
    def pinch(self):
        """Smallest temperature difference anywhere [K]."""
        return float(np.min(self.T_hot - self.T_cold))


def profile(cycle, n=60):
    """Temperature profile of the exchanger of a Linde–Hampson liquefier.

    Args:
        cycle: LindeState
        n: number of points along the exchanger
    Returns:
        Profile
    Raises:
        ValueError: n below 2
    Example:
        >>> from cryolib.liquefiers import linde_hampson
        >>> f"{profile(linde_hampson('nitrogen', 300.0, 1e5, 200e5, warm_approach=5.0)).pinch:.1f} K"
        '5.0 K'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    return stream_profile(
        cycle.inlet.fluid,
        cycle.compressed.p,
        cycle.inlet.p,
        1.0,
        1 - cycle.liquid_yield,
        cycle.compressed.h,
        cycle.valve_inlet.h,
        cycle.vapour.h,
        n,
    )


def stream_profile(fluid, p_hot, p_cold, flow_hot, flow_cold, h_hot_in, h_hot_out, h_cold_in, n=60):
    """Temperature profile of a counterflow exchanger from its streams; no pressure drop.

    Args:
        fluid: a name in fluids.NAMES
        p_hot, p_cold: pressures of the two streams [Pa]
        flow_hot, flow_cold: mass flows, per kg compressed [kg/kg]
        h_hot_in, h_hot_out, h_cold_in: enthalpies at the ends [J/kg]
        n: number of points along the exchanger
    Returns:
        Profile, from the warm end
    Raises:
        ValueError: n below 2, a flow not above zero, or a state outside the equation of state
    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    n = int(check.inside("n", n, "points", 2, 10_000, "a profile has two ends"))
    flow_hot = check.positive("flow_hot", flow_hot, "kg/kg")
    flow_cold = check.positive("flow_cold", flow_cold, "kg/kg")
    h_hot_in, h_hot_out = check.finite("h_hot_in", h_hot_in, "J/kg"), check.finite("h_hot_out", h_hot_out, "J/kg")
    h_cold_in = check.finite("h_cold_in", h_cold_in, "J/kg")
    duty = flow_hot * (h_hot_in - h_hot_out)
    h_cold_out = h_cold_in + duty / flow_cold
    heat = np.linspace(0.0, duty, n)
    T_hot = np.array([fluids.state(fluid, p=p_hot, h=h).T for h in h_hot_in - heat / flow_hot])
    T_cold = np.array([fluids.state(fluid, p=p_cold, h=h).T for h in h_cold_out - heat / flow_cold])
    return Profile(heat, T_hot, T_cold, float(h_cold_out))


def conductance(exchanger):
    r"""Size of an exchanger, :math:`UA = \int \mathrm{d}\dot Q/(T_\mathrm{hot}-T_\mathrm{cold})` [J/(kg K)].

    Args:
        exchanger: Profile
    Returns:
        U A per mass flow compressed [W/K per kg/s]
    Raises:
        ValueError: the streams touch or cross (the exchanger would be infinite, or impossible)
    Example:
        >>> from cryolib.liquefiers import linde_hampson
        >>> cycle = linde_hampson("nitrogen", 300.0, 1e5, 200e5, warm_approach=5.0)
        >>> f"{conductance(profile(cycle)) / 1e3:.0f} kW/K per kg/s"
        '9 kW/K per kg/s'

    Source: barron1985cryogenic, ch. 3.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    difference = exchanger.T_hot - exchanger.T_cold
    if not np.min(difference) > 0:
        raise ValueError(
            f"the streams come within {np.min(difference):.3g} K; allowed: above 0 K everywhere, because an "
            "exchanger with no temperature difference would have to be infinitely large."
        )
    from scipy.integrate import simpson

    return float(simpson(1 / difference, x=exchanger.heat))


def effectiveness_ntu(ntu, capacity_ratio):
    """Effectiveness of a counterflow exchanger with constant heat capacities [1].

    Args:
        ntu: number of transfer units U A over the smaller capacity rate [1]
        capacity_ratio: smaller over larger capacity rate, 0 to 1 [1]
    Returns:
        heat exchanged over the greatest possible, shape of the inputs [1]
    Raises:
        ValueError: ntu negative or capacity_ratio outside 0 to 1
    Example:
        >>> f"{effectiveness_ntu(10.0, 1.0):.3f}"
        '0.909'

    Source: kays1984compact, ch. 2.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    ntu = check.not_negative("ntu", ntu, "", "it is a size")
    ratio = check.inside("capacity_ratio", capacity_ratio, "", 0.0, 1.0, "it is the smaller over the larger")
    check.same_shape(ntu=ntu, capacity_ratio=ratio)
    ntu, ratio = np.broadcast_arrays(ntu, ratio)
    balanced = ntu / (1 + ntu)  # the limit of the formula below for equal capacity rates
    unlike = np.where(ratio < 1, ratio, 0.5)
    decay = np.exp(-ntu * (1 - unlike))
    result = np.where(ratio < 1, (1 - decay) / (1 - unlike * decay), balanced)
    return float(result) if result.ndim == 0 else result


_answer.or_refuse(globals())
