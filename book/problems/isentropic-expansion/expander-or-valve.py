"""The same helium through an engine and through a valve: constant entropy against constant enthalpy."""

import functools
from math import exp, floor, log

from cryolib import expansion, fluids, throttling
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAMMA = 5 / 3
ROW = 0.2  # distance of two rows of the table [K]


@functools.cache
def machines(T, p_high, p_low):
    """The engine, the state behind the valve, and c_p/c_v at the inlet."""
    engine = expansion.turbine("helium", T, p_high, p_low)
    valve = throttling.throttle("helium", T, p_high, p_low)
    return engine, valve, expansion.heat_capacity_ratio("helium", T, p_high)


@functools.cache
def row(T, p):
    """A state of the table at the low pressure."""
    return fluids.state("helium", T=T, p=p)


def below(T):
    """The row of the table at or below a temperature [K]."""
    return round(floor(T / ROW) * ROW, 6)


def solve(T, p_high, p_low):
    """Answers by the functions of the book."""
    engine, valve, _ = machines(T, p_high, p_low)
    return {
        "T_ideal": expansion.ideal_expansion_temperature(T, p_high, p_low, GAMMA),
        "T_engine": engine.outlet.T,
        "T_valve": valve.T,
        "gain": (T - engine.outlet.T) / (T - valve.T),
    }


def values(T, p_high, p_low):
    """The table of the statement, and what the solution says about the answers."""
    engine, valve, gamma_real = machines(T, p_high, p_low)
    T_a, T_c = below(engine.outlet.T), below(valve.T)
    T_ideal = expansion.ideal_expansion_temperature(T, p_high, p_low, GAMMA)
    return {
        "s1": engine.inlet.s,
        "h1": engine.inlet.h,
        "T_a": T_a,
        "T_b": T_a + ROW,
        "s_a": row(T_a, p_low).s,
        "s_b": row(round(T_a + ROW, 6), p_low).s,
        "T_c": T_c,
        "T_d": T_c + ROW,
        "h_c": row(T_c, p_low).h,
        "h_d": row(round(T_c + ROW, 6), p_low).h,
        "pressures": p_low / p_high,
        "error": T_ideal / engine.outlet.T - 1,
        "gamma_real": gamma_real,
        "drop_engine": T - engine.outlet.T,
        "drop_valve": T - valve.T,
    }


def check_solve(T, p_high, p_low, s1, h1, T_a, T_b, s_a, s_b, T_c, T_d, h_c, h_d):
    """Answers from the table as printed, and from c_p ln(T₂/T₁) = R ln(p₂/p₁) with c_p = 5R/2."""
    T_engine = T_a + (s1 - s_a) / (s_b - s_a) * (T_b - T_a)
    T_valve = T_c + (h1 - h_c) / (h_d - h_c) * (T_d - T_c)
    return {
        "T_ideal": T * exp(2 / 5 * log(p_low / p_high)),
        "T_engine": T_engine,
        "T_valve": T_valve,
        "gain": (T - T_engine) / (T - T_valve),
    }


PROBLEM = Problem(
    id="expander-or-valve",
    chapter="isentropic-expansion",
    source="1868629",
    level=1,
    minutes=12,
    given=(
        Given("T", "K", book=20, low=18, high=22, step=0.1, digits=3),
        Given("p_high", "atm", book=10, low=9, high=13, step=0.5, digits=3),
        Given("p_low", "atm", book=1, digits=2),
    ),
    values=values,
    shown=(
        Shown("s1", "kJ/(kg K)", 5),
        Shown("h1", "kJ/kg", 6),
        Shown("T_a", "K", 3),
        Shown("T_b", "K", 3),
        Shown("s_a", "kJ/(kg K)", 5),
        Shown("s_b", "kJ/(kg K)", 5),
        Shown("T_c", "K", 3),
        Shown("T_d", "K", 3),
        Shown("h_c", "kJ/kg", 6),
        Shown("h_d", "kJ/kg", 6),
        Shown("pressures", "", 3),
        Shown("error", "%", 2),
        Shown("gamma_real", "", 3),
        Shown("drop_engine", "K", 3),
        Shown("drop_valve", "K", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T, T_engine, T_valve, T_ideal: T_engine < T_ideal < T_valve < T,
        lambda s_a, s1, s_b: s_a <= s1 <= s_b,
        lambda h_c, h1, h_d: h_c <= h1 <= h_d,
    ),
    parts=(
        Part(
            "T_ideal",
            "ideal gas behind the engine",
            "K",
            rtol=0.0025,
            digits=3,
            trains=("expansion-adiabat",),
            right="The gas paid for the work with more than half of its temperature.",
            mistakes=(
                Mistake(
                    "air",
                    lambda T, p_high, p_low: T * (p_low / p_high) ** (0.4 / 1.4),
                    "You used γ = 1.4, that of air. Helium has single atoms: γ = 5/3.",
                ),
                Mistake(
                    "exponent",
                    lambda T, p_high, p_low: T * (p_low / p_high) ** (2 / 3),
                    "The exponent γ − 1 goes with volumes. With pressures it is (γ − 1)/γ = 0.4.",
                ),
                Mistake(
                    "inverted",
                    lambda T, p_high, p_low: T * (p_high / p_low) ** 0.4,
                    "The ratio is upside down: a gas that expands cools. Use p₂/p₁.",
                ),
                Mistake(
                    "upside-down",
                    lambda T, p_high, p_low: T * (p_low / p_high) ** 2.5,
                    "The exponent is upside down. It is (γ − 1)/γ = 0.4, not γ/(γ − 1) = 2.5.",
                ),
                Mistake(
                    "linear",
                    lambda T, p_high, p_low: T * p_low / p_high,
                    "T goes as p at constant volume. Here the gas expands: raise p₂/p₁ to 0.4.",
                ),
                Mistake(
                    "valve",
                    lambda T: T,
                    "That is an ideal gas behind a valve. The engine takes work out, so the gas cools.",
                ),
            ),
        ),
        Part(
            "T_engine",
            "real gas behind the engine",
            "K",
            rtol=0.0025,
            digits=3,
            trains=("expansion-valve",),
            right="The ideal gas was {{ error }} off: good luck for so cold and dense a gas.",
            mistakes=(
                Mistake(
                    "ideal",
                    lambda T_ideal: T_ideal,
                    "That is the ideal gas of (a). Take s₁ from the table and interpolate between a and b.",
                ),
                Mistake(
                    "valve",
                    lambda T_valve: T_valve,
                    "You kept the enthalpy, as a valve does. The reversible engine keeps the entropy.",
                ),
            ),
        ),
        Part(
            "T_valve",
            "real gas behind the valve",
            "K",
            rtol=0.0025,
            digits=4,
            trains=("expansion-valve",),
            right="Helium this cold lies inside its inversion curve: it cools, but little.",
            mistakes=(
                Mistake(
                    "unchanged",
                    lambda T: T,
                    "An ideal gas keeps its temperature. Real helium at {{ T }} cools: find h₁ between c and d.",
                ),
                Mistake(
                    "heats",
                    lambda T, T_valve: 2 * T - T_valve,
                    "The sign is turned: the low-pressure gas with the enthalpy h₁ is colder than {{ T }}.",
                ),
                Mistake(
                    "engine",
                    lambda T_engine: T_engine,
                    "You kept the entropy, as an engine does. A valve takes no work out: it keeps the enthalpy.",
                ),
            ),
        ),
        Part(
            "gain",
            "cooling by the engine over cooling by the valve",
            "",
            rtol=0.01,
            digits=3,
            trains=("expansion-valve",),
            right="That is why large liquefiers have turbines. The last step stays with the valve.",
            mistakes=(
                Mistake(
                    "temperatures",
                    lambda T_valve, T_engine: T_valve / T_engine,
                    "That is a ratio of temperatures. Compare the two coolings, T₁ − T₂.",
                ),
                Mistake(
                    "inverse",
                    lambda gain: 1 / gain,
                    "Turned round: the cooling of the engine goes above the line.",
                ),
            ),
        ),
    ),
)
