"""Worked and faded example: nitrogen through a turbine with losses."""

import functools

from cryolib import expansion, throttling
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAMMA, C_P = 1.40, 1040.0


@functools.cache
def valve(T, p_high, p_low):
    """Temperature of real nitrogen behind a valve."""
    return throttling.throttle("nitrogen", T, p_high, p_low).T


def values(T, p_high, p_low):
    """What the text prints besides."""
    return {"ratio": p_low / p_high, "T_valve": valve(T, p_high, p_low)}


def solve(T, p_high, p_low, eta):
    """Steps by the functions of the book."""
    T_s = expansion.ideal_expansion_temperature(T, p_high, p_low, GAMMA)
    w_s = C_P * (T - T_s)
    return {"T_s": T_s, "w_s": w_s, "w": eta * w_s, "T_out": T - eta * (T - T_s)}


def check_solve(T, p_high, p_low, eta):
    """Steps down the adiabat in small drops of pressure, each cooling by (gamma - 1)/gamma T dp/p."""
    steps = 20_000
    factor = (p_low / p_high) ** (1 / steps)
    T_s = T * (1 + (GAMMA - 1) / GAMMA * (factor - 1) / ((1 + factor) / 2)) ** steps
    w_s = C_P * T - C_P * T_s
    return {"T_s": T_s, "w_s": w_s, "w": eta * w_s, "T_out": (1 - eta) * T + eta * T_s}


PROBLEM = Problem(
    id="nitrogen-expander",
    chapter="isentropic-expansion",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=300, low=280, high=320, step=1, digits=3),
        Given("p_high", "bar", book=10, low=8, high=12, step=0.5, digits=3),
        Given("p_low", "bar", book=1, digits=2),
        Given("eta", "", book=0.80, low=0.75, high=0.85, step=0.01, digits=2),
    ),
    values=values,
    shown=(Shown("ratio", "", 3), Shown("T_valve", "K", 4)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T_s, T_out, T_valve: T_s < T_out < T_valve,),
    parts=(
        Part(
            "T_s",
            "reversible outlet temperature",
            "K",
            digits=4,
            mistakes=(
                Mistake(
                    "upside-down",
                    lambda T, p_high, p_low: T * (p_high / p_low) ** ((GAMMA - 1) / GAMMA),
                    "The ratio stands upside down: gas that does work cools.",
                ),
                Mistake(
                    "monatomic",
                    lambda T, p_high, p_low: T * (p_low / p_high) ** 0.4,
                    "0.4 is the exponent of a monatomic gas. Nitrogen has γ = 1.40: 0.4/1.4.",
                ),
            ),
        ),
        Part(
            "w_s",
            "reversible work",
            "kJ/kg",
            digits=4,
            mistakes=(
                Mistake(
                    "internal",
                    lambda w_s: w_s / GAMMA,
                    "That is u₁ − u₂, for enclosed gas. Through a turbine gas flows: use c_p.",
                ),
                Mistake("all", lambda T: C_P * T, "That is c_p T₁. The gas leaves with c_p T₂: take the difference."),
            ),
        ),
        Part(
            "w",
            "real work",
            "kJ/kg",
            digits=4,
            mistakes=(
                Mistake(
                    "divided", lambda w_s, eta: w_s / eta, "A turbine gives less than the reversible one: multiply."
                ),
                Mistake("lost", lambda w_s, eta: (1 - eta) * w_s, "That is what is lost. The shaft gets the share η."),
            ),
        ),
        Part(
            "T_out",
            "real outlet temperature",
            "K",
            digits=4,
            mistakes=(
                Mistake("reversible", lambda T_s: T_s, "That is the reversible outlet. What is lost warms the gas."),
                Mistake(
                    "loss",
                    lambda T, T_s, eta: T - (1 - eta) * (T - T_s),
                    "You took out 1 − η. The shaft gets the share η: T₁ − η (T₁ − T₂ₛ).",
                ),
            ),
        ),
    ),
)
