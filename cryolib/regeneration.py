"""How a Linde–Hampson liquefier gets cold: the start-up of the regenerative exchanger.

Taught in the chapter ``principles/gas-liquefaction/linde-hampson``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check


@dataclass(frozen=True)
class Cooldown:
    """Start-up of a liquefier: against the gas compressed so far, per kg of exchanger metal [kg/kg]."""

    gas: np.ndarray
    T_valve_inlet: np.ndarray
    T_valve_outlet: np.ndarray
    T_exhaust: np.ndarray
    liquid_yield: np.ndarray
    T_wall: np.ndarray  # wall temperatures, one row a step, from the warm end


def cooldown(fluid, T_inlet, p_low, p_high, ntu=20.0, c_wall=385.0, gas=2.0, nodes=40, steps=1500):
    """Start-up of a Linde–Hampson liquefier whose exchanger begins at room temperature.

    The gas is in steady flow (its own heat capacity is small beside the metal's); each node of the wall
    warms by what the supply gives and cools by what the return takes. Liquid is drawn off as it forms.

    Args:
        fluid, T_inlet, p_low, p_high: as in liquefiers.liquid_yield, one number each
        ntu: transfer units of each stream to the wall, over the whole exchanger [1]
        c_wall: heat capacity of the metal, constant (copper at room temperature) [J/(kg K)]
        gas: gas compressed in all, per kilogram of metal [kg/kg]
        nodes, steps: points along the exchanger and in time
    Returns:
        Cooldown
    Raises:
        ValueError: bad input, or steps too few for a stable march
    Source: computed.  Chapter: principles/gas-liquefaction/linde-hampson.
    """
    ntu = check.positive("ntu", ntu, "", "without it no heat passes")
    c_wall = check.positive("c_wall", c_wall, "J/(kg K)")
    gas = check.positive("gas", gas, "kg/kg")
    nodes = int(check.inside("nodes", nodes, "", 2, 1000, "an exchanger has two ends"))
    steps = int(check.inside("steps", steps, "", 1, 1_000_000, "time needs at least one step"))
    table = _Streams(fluid, T_inlet, p_low, p_high)
    wall = np.full(nodes, float(T_inlet))
    reach = 1 - np.exp(-ntu / nodes)  # share of the way to the wall's temperature, a node
    step = gas / steps
    steps_needed = np.ceil(gas * nodes * reach * table.c_greatest / c_wall)
    if steps < steps_needed:
        raise ValueError(
            f"steps = {steps}; allowed: at least {steps_needed:.0f}, because a longer step would let a node "
            "overshoot the gas that cools it."
        )
    rows, walls = [], []
    for _ in range(steps):
        supply, T3 = table.pass_supply(wall, reach)
        y, T4, h_back = table.throttle(T3)
        returned, T5 = table.pass_return(wall, reach, h_back)
        wall += step * nodes / c_wall * (supply - (1 - y) * returned)
        rows.append((T3, T4, T5, y))
        walls.append(wall.copy())
    T3, T4, T5, y = np.array(rows).T
    return Cooldown(step * np.arange(1, steps + 1), T3, T4, T5, y, np.array(walls))


class _Streams:
    """Enthalpies along the two isobars, tabulated once: the march asks for them half a million times."""

    def __init__(self, fluid, T_inlet, p_low, p_high):
        T_boil = fluids.boiling_temperature(fluid, p_low)
        self.T_inlet = check.inside("T_inlet", T_inlet, "K", T_boil, np.inf, "the gas starts above its boiling point")
        if not p_high > p_low:
            raise ValueError(f"p_high = {p_high} Pa; allowed: above p_low = {p_low} Pa, because gas expands downhill.")
        self.h_liquid = fluids.state(fluid, p=p_low, quality=0.0).h
        self.h_vapour = fluids.state(fluid, p=p_low, quality=1.0).h
        self.T_boil = T_boil
        T = np.linspace(T_boil * (1 + 1e-6), T_inlet, 400)
        self.T = T
        self.h_low = fluids.enthalpy(fluid, T, p_low)
        self.h_high = fluids.enthalpy(fluid, T, p_high)
        self.c_greatest = max(np.gradient(self.h_low, T).max(), np.gradient(self.h_high, T).max())

    def pass_supply(self, wall, reach):
        """Heat the supply gives to each node [J/kg], and its temperature at the valve [K]."""
        T = np.empty(wall.size + 1)
        T[0] = self.T_inlet
        for i, T_wall in enumerate(wall):
            T[i + 1] = T[i] + reach * (T_wall - T[i])
        h = np.interp(T, self.T, self.h_high)
        return h[:-1] - h[1:], T[-1]

    def throttle(self, T3):
        """Yield, temperature and returning enthalpy after the valve and the separator."""
        h4 = np.interp(T3, self.T, self.h_high)
        if h4 >= self.h_vapour:
            return 0.0, np.interp(h4, self.h_low, self.T), h4
        return (self.h_vapour - h4) / (self.h_vapour - self.h_liquid), self.T_boil, self.h_vapour

    def pass_return(self, wall, reach, h_back):
        """Heat the return takes from each node [J/kg of return], and its temperature at the exit [K]."""
        T = np.empty(wall.size + 1)
        T[-1] = np.interp(h_back, self.h_low, self.T)
        for i in range(wall.size - 1, -1, -1):
            T[i] = T[i + 1] + reach * (wall[i] - T[i + 1])
        h = np.interp(T, self.T, self.h_low)
        return h[:-1] - h[1:], T[0]


_answer.or_refuse(globals())
