"""Systems of the chapter principles/gas-liquefaction/linde-hampson."""

from functools import cache

from system import rows

from cryolib import liquefiers
from cryolib.constants import bar
from cryolib.regeneration import cooldown


@cache
def machine(p_high=200.0, approach=0.0):
    return liquefiers.linde_hampson("nitrogen", 300.0, bar, p_high * bar, approach)


def steady_yield():
    return cooldown("nitrogen", 300.0, bar, 200 * bar).liquid_yield[-1]


def separator_closure():
    """Mass and enthalpy out of the separator over what enters."""
    cycle, x = machine(), machine().valve_outlet.quality
    return ((1 - x) * cycle.liquid.h + x * cycle.vapour.h) / cycle.valve_outlet.h


SYSTEMS = rows("principles/gas-liquefaction/linde-hampson", [
    ("S045", "start-up ends in the steady yield of a real exchanger", steady_yield, 0.0691, "kg/kg", 0.01,
     "yield 0.0691"),
    ("S046", "effectiveness at which no liquid is left", lambda: machine(approach=30.8).effectiveness, 0.863, "1",
     2e-3, "31 K cost all of it"),
    ("S047", "separator: what leaves is what enters", separator_closure, 1.0, "1", 1e-9,
     "vapour after the valve: 0.926"),
    ("S048", "isothermal compression to 200 bar", lambda: machine().work / 1e3, 472.7, "kJ/kg", 5e-3,
     "472.7 kJ per kg"),
    ("S049a", "temperature before the valve", lambda: machine().valve_inlet.T, 164.4, "K", 1e-3, "164.43 K"),
    ("S049b", "quality behind the valve", lambda: machine().valve_outlet.quality, 0.926, "1", 1e-3, "0.926"),
    ("S050", "balance round the cold box", lambda: machine().liquid_yield * machine().liquid.h
     + (1 - machine().liquid_yield) * machine().exhaust.h - machine().compressed.h + 1.0, 1.0, "J/kg", 1e-6,
     r"h_2 = y\,h_f + (1-y)\,h_5"),
    ("S051", "liquid yield", lambda: machine().liquid_yield, 0.0740, "kg/kg", 5e-3, "liquid yield 0.0740"),
    ("S052a", "pressure of greatest yield", lambda: liquefiers.pressure_of_greatest_yield("nitrogen", 300.0, bar) / bar,
     391, "bar", 0.01, "391.0 bar: y = 0.0921"),
    ("S052b", "pressure of least work", lambda: liquefiers.pressure_of_least_work("nitrogen", 300.0, bar) / bar,
     326.5, "bar", 0.01, "326.5 bar"),
    ("S052c", "figure of merit", lambda: machine().figure_of_merit, 0.1207, "1", 0.01, "0.1207"),
    ("S053a", "ideal work of helium", lambda: liquefiers.ideal_work("helium") / 1e3, 6831, "kJ/kg", 0.01, "6831 kJ/kg"),
    ("S053b", "ideal work of parahydrogen", lambda: liquefiers.ideal_work("parahydrogen") / 1e3, 12582, "kJ/kg", 0.01,
     "12582 kJ/kg"),
    ("S053c", "ideal work of argon", lambda: liquefiers.ideal_work("argon") / 1e3, 477, "kJ/kg", 0.01, "477 kJ/kg"),
    ("S054a", "Carnot's work at 4.2 K", lambda: liquefiers.carnot_work(4.2), 70.4, "W/W", 2e-3, "70.4 J of work"),
    ("S054b", "a cryocooler against Carnot", lambda: 100 * 1.5 * liquefiers.carnot_work(4.2) / 7500, 1.4, "%", 0.01,
     "1.4 % of Carnot"),
])  # fmt: skip
