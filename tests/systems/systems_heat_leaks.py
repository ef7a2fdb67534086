"""Systems of the chapters principles/heat-leaks/index and principles/heat-leaks/conduction."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from system import rows

from cryolib import budget, conduction, interception, materials, vacuum
from cryolib.constants import atm
from cryolib.gallery import conduction as figure
from cryolib.liquefiers import carnot_work

STEEL, COPPER = materials.conductivity("stainless-304"), materials.conductivity("copper-rrr100")
G10 = materials.extended(materials.conductivity("g10-normal"), 4.0, 300.0)
ROD = dict(area=1e-4, T_hot=77.0, T_cold=4.2)


@cache
def bath(**changes):
    return budget.helium_cryostat(replace(budget.Design(), **changes))


def path(name):
    return 1e3 * next(p.heat for p in bath().paths if p.name == name)


def convection():
    """What turning over adds to 2 cm of nitrogen at one atmosphere."""
    return vacuum.convection_factor(vacuum.rayleigh_number("nitrogen", atm, 0.02, 300.0, 77.0), 25.0)


def molecules(gas):
    return vacuum.gas_flux(gas, 1e-3, 0.02, 300.0, 77.0)


def peak(what):
    T = np.linspace(10.0, 40.0, 3001)
    k = COPPER(T)
    return k.max() if what == "height" else T[k.argmax()]


def both_orders(first, second, length=0.05):
    """Heat with the first at the hot end over heat with the second there."""
    there = conduction.composite_heat_flow([(first, length), (second, length)], **ROD)
    return there / conduction.composite_heat_flow([(second, length), (first, length)], **ROD)


@dataclass(frozen=True)
class PowerLaw:
    n: float

    def __call__(self, T):
        return T**self.n

    def integral(self, T1, T2):
        return (T2 ** (self.n + 1) - T1 ** (self.n + 1)) / (self.n + 1)


def pairs_that_follow_the_rule():
    """Share of 300 random pairs of power laws in which the faster rising one belongs at the cold end."""
    rng = np.random.default_rng(300)
    kept = 0
    for _ in range(300):
        n1, n2 = rng.uniform(-2, 3, 2)
        one, two = ((PowerLaw(n), rng.uniform(0.2, 1) * 30**n) for n in (n1, n2))
        ends = dict(area=1.0, T_hot=rng.uniform(30, 300), T_cold=4.2)
        hot, cold = (conduction.composite_heat_flow(order, **ends) for order in ([one, two], [two, one]))
        kept += (hot > cold) == (n1 > n2)
    return kept / 300


def fitted_slope():
    """a of k = aT with the integral of steel from 4.2 to 77 K."""
    return 2 * STEEL.integral(4.2, 77.0) / (77.0**2 - 4.2**2)


INDEX = rows("principles/heat-leaks/index", [
    ("S055", "heat budget of a helium cryostat", lambda: 1e3 * bath().heat, 119.8, "mW", 0.03, "together 119.8 mW"),
    ("S055b", "its hold time", lambda: bath().hold_time / 86400, 12.4, "d", 0.03, "50 L last 12.4 days"),
    ("S055c", "the same without its shield", lambda: bath(T_shield=300.0).heat, 10.0, "W", 0.01, "10.0 W, 3.5 hours"),
    ("S056", "still gas at 1 atm, 2 cm", lambda: vacuum.continuum_flux("nitrogen", 0.02, 300.0, 77.0), 189, "W/m2",
     0.01, "5.6 x 190 W/m2"),
    ("S056b", "convection on top of it", convection, 5.57, "1", 0.2, "101325 Pa Ra 1.5e+06 5.6"),
    ("S057", "helium in a vacuum of 1 mPa", lambda: molecules("helium"), 0.468, "W/m2", 0.01, "helium 0.468 W/m2"),
    ("S058", "nitrogen in a vacuum of 1 mPa", lambda: molecules("nitrogen"), 0.266, "W/m2", 0.01,
     "nitrogen 0.266 W/m2"),
    ("S076", "cryostat: radiation from shield to vessel", lambda: path("radiation"), 41.7, "mW", 0.03,
     "radiation 41.66 mW"),
])  # fmt: skip

CONDUCTION = rows("principles/heat-leaks/conduction", [
    ("S059", "steel rod of 1 cm2 and 10 cm", lambda: 1e3 * conduction.heat_flow(STEEL, length=0.1, **ROD), 326, "mW",
     0.02, "1 cm2 and 10 cm: 326 mW"),
    ("S060a", "peak of copper, RRR 100", lambda: peak("height"), 2442, "W/(m K)", 1e-3, "RRR 100: peak 2442 W/(m K)"),
    ("S060b", "where it peaks", lambda: peak("place"), 21.8, "K", 5e-3, "at 21.8 K"),
    ("S061a", "steel at 77 K", lambda: STEEL(77.0), 7.92, "W/(m K)", 0.01, "7.921 W/(m K)"),
    ("S061b", "G-10 across the cloth at 77 K", lambda: G10(77.0), 0.280, "W/(m K)", 0.01, "0.280 W/(m K)"),
    ("S061c", "6061 at 77 K", lambda: materials.conductivity("aluminium-6061")(77.0), 83.5, "W/(m K)", 0.01,
     "83.531 W/(m K)"),
    ("S062a", "integral of steel to 300 K", lambda: STEEL.integral(4.2, 300.0), 3031, "W/m", 0.02, "3030.8 W/m"),
    ("S062b", "integral of G-10 across the cloth", lambda: G10.integral(4.2, 300.0), 111.7, "W/m", 0.02, "111.7 W/m"),
    ("S062c", "integral of copper, RRR 100", lambda: COPPER.integral(4.2, 300.0), 1.942e5, "W/m", 0.02,
     "194199.4 W/m"),
    ("S063a", "neck", lambda: path("neck"), 51.9, "mW", 0.05, "neck 23.66 mm2 51.87 mW"),
    ("S063b", "rods of G-10", lambda: path("rods"), 13.8, "mW", 0.05, "rods 84.82 mm2 13.78 mW"),
    ("S063c", "wires of phosphor bronze", lambda: path("wires"), 0.42, "mW", 0.05, "wires 0.30 mm2 0.42 mW"),
    ("S064a", "a of steel", fitted_slope, 0.110, "W/(m K2)", 0.03, "a = 0.110 W/(m K2)"),
    ("S064b", "the rod with it", lambda: 1e3 * conduction.linear_heat_flow(0.110, 0.1, **ROD), 326, "mW", 0.03,
     "steel with a = 0.110: 325 mW"),
    ("S065", "support tube from 77.0 to 4.20 K", lambda: 1e3 * conduction.heat_flow(
        STEEL, conduction.tube_area(12.7e-3, 0.25e-3), 0.15, 77.0, 4.2), 21.26, "mW", 0.02, "leak 21.26 mW"),
    ("S066a", "k = aT, either order", lambda: 1e3 * conduction.linear_heat_flow([1.6, 0.1], [0.05, 0.05], **ROD),
     556.363, "mW", 1e-5, "[0.1, 1.6]: 556.363 mW"),
    ("S066b", "copper hot, steel cold", lambda: 1e3 * conduction.composite_heat_flow(
        [(COPPER, 0.05), (STEEL, 0.05)], **ROD), 642.9, "mW", 5e-3, "642.9 mW, joint at 76.4 K"),
    ("S066c", "steel hot, copper cold", lambda: 1e3 * conduction.composite_heat_flow(
        [(STEEL, 0.05), (COPPER, 0.05)], **ROD), 651.9, "mW", 5e-3, "651.9 mW, joint at 4.7 K"),
    ("S066d", "the same, by the figure", lambda: 1e3 * figure._rod("steel", "copper", 0.5, 77.0)[0], 651.9,
     "mW", 1e-4, "<explorable conduction-rods"),
    ("S067a", "order theorem on random pairs", pairs_that_follow_the_rule, 1.0, "1", 1e-9, "300 of 300 follow"),
    ("S067b", "order theorem on steel and copper", lambda: both_orders(STEEL, COPPER), 1.014, "1", 1e-3,
     "Two layers lie in series between"),
    ("S068a", "rod with a stage at 40 %: heat to the bath", lambda: interception.intercept(
        STEEL, 1e-4, 0.2, 300.0, 77.0, 4.2, 0.4).Q_cold, 0.272, "W", 0.03, "clamped: 0.272 W, work 28.1 W"),
    ("S068b", "rod without a stage: work", lambda: conduction.heat_flow(
        STEEL, 1e-4, 0.2, 300.0, 4.2) * carnot_work(4.2), 106.7, "W", 0.03, "no clamp: 1.515 W, work 106.7 W"),
])  # fmt: skip

SYSTEMS = INDEX + CONDUCTION
