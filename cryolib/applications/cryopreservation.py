r"""Cells in freezing water: how they dry while ice grows round them, and at which rate of cooling ice forms inside.

Mazur's balance: the ice outside fixes the activity of water, the cell's water runs after it through the membrane, and
the membrane tightens with cold.  An ideal solution of solutes that stay inside, a membrane of constant area.  Taught in
``applications/medicine``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import R

FUSION = 6010.0  # heat of fusion of ice, taken as constant [J/mol]
T_ICE = 273.15  # melting point of pure ice [K]
M_WATER = 18.01528e-3  # molar mass [kg/mol]
V_WATER = 18.02e-6  # molar volume of liquid water [m3/mol]
COLDEST = 200.0  # below this the ideal solution is no picture of a cell [K]


@dataclass(frozen=True)
class WaterHistory:
    """How much of its first water a cell holds while it is cooled."""

    T: np.ndarray  # temperatures, falling [K]
    water: np.ndarray  # water over the water at the start [1]
    equilibrium: np.ndarray  # the same if the membrane let it through at once [1]


def permeability(T, reference, activation, T_reference):
    r"""Permeability of a membrane to water, :math:`L_r\exp[-\frac{E}{R}(\frac1T-\frac1{T_r})]` [m/(s Pa)].

    Args:
        T: temperature [K]
        reference: permeability at T_reference [m/(s Pa)]
        activation: activation energy [J/mol]
        T_reference: temperature of the measurement [K]
    Returns:
        permeability, shape of the inputs [m/(s Pa)]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{permeability(263.15, 7.24e-14, 60.7e3, 293.15):.2e} m/(s Pa)"
        '4.23e-15 m/(s Pa)'

    Source: mazur1963kinetics.  Chapter: applications/medicine.
    """
    T, T_reference = check.positive("T", T, "K"), check.positive("T_reference", T_reference, "K")
    reference = check.positive("reference", reference, "m/(s Pa)", "water passes every cell's membrane")
    activation = check.positive("activation", activation, "J/mol", "cold tightens a membrane")
    check.same_shape(T=T, reference=reference, activation=activation, T_reference=T_reference)
    return reference * np.exp(-activation / R * (1 / T - 1 / T_reference))


def equilibrium_water(T, osmolality):
    r"""Water that a cell keeps beside ice, over its water at the start, :math:`\varphi a/(1-a)` [1].

    Ice fixes the activity of water, :math:`\ln a=\frac{\Delta H}{R}(\frac1{T_0}-\frac1T)`; the solutes of the cell,
    :math:`\varphi` moles a mole of its first water, hold as much as that allows, and never more than there was.

    Args:
        T: temperature, 200 K to the melting point of ice [K]
        osmolality: moles of dissolved particles in a kilogram of water at the start [mol/kg]
    Returns:
        share of the first water, shape of the inputs [1]
    Raises:
        ValueError: T outside 200 to 273.15 K, or osmolality not above zero
    Example:
        >>> f"{100 * equilibrium_water(258.15, 0.285):.1f} %"
        '3.1 %'

    Source: mazur1963kinetics.  Chapter: applications/medicine.
    """
    T = check.inside("T", T, "K", COLDEST, T_ICE, "there ice and solution can meet", include_high=False)
    solute = _solute(osmolality)
    check.same_shape(T=T, osmolality=solute)
    activity = np.exp(_log_activity(T))
    return np.minimum(solute * activity / (1 - activity), 1.0)


def freezing_point(osmolality, water=1.0):
    r"""Temperature at which ice and the contents of a cell are in balance [K].

    Args:
        osmolality: moles of particles in a kilogram of water at the start [mol/kg]
        water: share of the first water that is left [1]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: osmolality not above zero, or water not above 0 and at most 1
    Example:
        >>> f"{freezing_point(0.285) - 273.15:.2f} degC"
        '-0.53 degC'

    Source: mazur1963kinetics.  Chapter: applications/medicine.
    """
    solute = _solute(osmolality)
    why = "a cell dries while it freezes"
    water = check.inside("water", water, "", 0.0, 1.0, why, include_low=False)
    check.same_shape(osmolality=solute, water=water)
    return 1 / (1 / T_ICE - R / FUSION * np.log(water / (water + solute)))


def water_history(rate, surface, reference, activation, T_reference, osmolality, T_end=243.15, points=80):
    r"""Water in a cell that is cooled at a constant rate beside ice.

    From :math:`\frac{\mathrm{d}w}{\mathrm{d}T} = \frac{L_pA\,RT}{BV_wv}\,\ln\frac{a_\mathrm{cell}}{a_\mathrm{ice}}`.

    Args:
        rate: of cooling, one number [K/s]
        surface: area of the membrane over the volume of water at the start [1/m]
        reference, activation, T_reference: as in permeability
        osmolality: as in equilibrium_water [mol/kg]
        T_end: temperature at the end [K]
        points: of the history
    Returns:
        WaterHistory from the freezing point down
    Raises:
        ValueError: an argument not above zero, T_end outside 200 K to the freezing point, or fewer than two points
    Example:
        >>> egg = water_history(4 / 60, 1e5, 7.24e-14, 60.7e3, 293.15, 0.285, T_end=258.15)
        >>> f"{100 * egg.water[-1]:.1f} %"
        '19.3 %'

    Source: mazur1963kinetics.  Chapter: applications/medicine.
    """
    from scipy.integrate import solve_ivp

    rate = check.positive("rate", rate, "K/s", "the cell is cooled")
    surface = check.positive("surface", surface, "1/m", "a cell has a membrane")
    solute, start = _solute(osmolality), freezing_point(osmolality)
    why = "the history begins at the freezing point"
    T_end = check.inside("T_end", T_end, "K", COLDEST, start, why, include_high=False)
    points = int(check.inside("points", points, "", 2, 10000, "a history has a start and an end"))
    permeability(T_end, reference, activation, T_reference)  # refuses what is not a membrane

    def flow(T):  # water lost per kelvin if its activities differed by a factor e
        return reference * np.exp(-activation / R * (1 / T - 1 / T_reference)) * surface * R * T / (V_WATER * rate)

    def excess(T, w):
        return np.log(w / (w + solute)) - _log_activity(T)

    def slope(T, log_w):  # of the logarithm, which keeps the water above zero
        return flow(T) / np.exp(log_w) * excess(T, np.exp(log_w))

    def stiffness(T, log_w):
        w = np.exp(log_w[0])
        return np.array([[flow(T) / w * (solute / (w + solute) - excess(T, w))]])

    T = np.linspace(start, T_end, points)
    made = solve_ivp(slope, (start, T_end), [0.0], "Radau", T, rtol=1e-6, atol=1e-8, jac=stiffness)
    return WaterHistory(T, np.exp(made.y[0]), equilibrium_water(np.minimum(T, T_ICE - 1e-9), osmolality))


def greatest_rate(trapped, T_end, surface, reference, activation, T_reference, osmolality):
    """Rate of cooling at which a given share of its water is still in a cell at a temperature [K/s].

    Args:
        trapped: share of the first water, above what equilibrium leaves [1]
        T_end: temperature at which it is counted [K]
        surface, reference, activation, T_reference, osmolality: as in water_history
    Returns:
        rate; cooled faster, the cell traps more [K/s]
    Raises:
        ValueError: trapped not between the share in equilibrium and 1, or as in water_history
    Example:
        >>> f"{60 * greatest_rate(0.05, 258.15, 1e5, 7.24e-14, 60.7e3, 293.15, 0.285):.2f} K/min"
        '3.17 K/min'

    Source: thirumala2005simplified.  Chapter: applications/medicine.
    """
    from scipy.optimize import brentq

    least = equilibrium_water(T_end, osmolality)
    why = "less than equilibrium leaves is never reached, however slowly one cools"
    trapped = check.inside("trapped", trapped, "", least, 1.0, why, include_low=False, include_high=False)
    surface = check.positive("surface", surface, "1/m", "a cell has a membrane")
    cell = (surface, reference, activation, T_reference, osmolality)
    scale = permeability(T_end, *cell[1:4]) * surface * R * T_end / V_WATER  # the only rate in the problem

    def excess(log_rate):
        return water_history(np.exp(log_rate), *cell, T_end=T_end, points=2).water[-1] - trapped

    low, high = np.log(scale * 1e-4), np.log(scale * 1e4)
    return float(np.exp(brentq(excess, low, high, xtol=1e-6)))


def _log_activity(T):
    """Logarithm of the activity of water beside ice [1]."""
    return FUSION / R * (1 / T_ICE - 1 / T)


def _solute(osmolality):
    osmolality = check.positive("osmolality", osmolality, "mol/kg", "every cell holds salts")
    return check.inside("osmolality", osmolality, "mol/kg", 0.0, 20.0, "beyond, the solution is not ideal") * M_WATER


_answer.or_refuse(globals())
