"""Throttled hydrogen heats although its internal energy alone would cool: the flow work wins."""

import functools

from cryolib import throttling
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAS = "normal hydrogen"


@functools.cache
def terms(T, p):
    """The two slopes and the heat capacity."""
    return throttling.throttling_terms(GAS, T, p)


def values(T, p, drop):
    """What the statement prints, and the rise by flow work alone."""
    found = terms(T, p)
    flow_rise = found.flow_work / found.c_p * drop
    return {"energy": found.energy, "flow": found.flow_work, "c_p": found.c_p, "flow_rise": flow_rise}


def solve(T, p, drop):
    """Answers by the functions of the book."""
    found = terms(T, p)
    return {
        "mu": found.coefficient,
        "rise": -found.coefficient * drop,
        "potential": found.energy / found.c_p * drop,
    }


@functools.cache
def differences(T, p):
    """μ along an isenthalp and (∂u/∂p)_T/c_p along an isotherm, from neighbouring states of CoolProp."""
    from CoolProp.CoolProp import PropsSI

    step, name = 0.1 * p, "Hydrogen"
    h = PropsSI("Hmolar", "T", T, "P", p, name)
    T1, T2 = (PropsSI("T", "Hmolar", h, "P", p + s, name) for s in (-step, step))
    u1, u2 = (PropsSI("Umolar", "T", T, "P", p + s, name) for s in (-step, step))
    h1, h2 = (PropsSI("Hmolar", "T", T + s, "P", p, name) for s in (-0.5, 0.5))
    return (T2 - T1) / (2 * step), (u2 - u1) / (2 * step) / (h2 - h1)


def check_solve(T, p, drop):
    """Answers from states a tenth of the pressure apart, without any derivative."""
    mu, energy = differences(T, p)
    return {"mu": mu, "rise": -mu * drop, "potential": energy * drop}


PROBLEM = Problem(
    id="hydrogen-heats",
    chapter="joule-thomson",
    level=2,
    minutes=12,
    given=(
        Given("T", "K", book=300, low=280, high=320, step=2, digits=3),
        Given("p", "bar", book=20, low=15, high=25, step=1, digits=2),
        Given("drop", "bar", book=10, low=6, high=14, step=0.5, digits=3),
    ),
    values=values,
    shown=(
        Shown("energy", "cm3/mol", 4),
        Shown("flow", "cm3/mol", 4),
        Shown("c_p", "J/(mol K)", 4),
        Shown("flow_rise", "K", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda mu: mu < 0, lambda potential: potential < 0, lambda drop, p: drop < p),
    parts=(
        Part(
            "mu",
            "Joule–Thomson coefficient",
            "K/bar",
            rtol=0.01,
            digits=3,
            trains=("throttling-terms",),
            right="Negative: where the pressure falls, the temperature rises.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda mu: -mu,
                    "A sign is lost. dh = 0 gives μ c_p = −(∂h/∂p): the sum of the slopes, with a minus.",
                ),
                Mistake(
                    "energy-only",
                    lambda energy, c_p: -energy / c_p,
                    "You left out the flow work. What stays is h = u + pv: both slopes count.",
                ),
                Mistake(
                    "flow-only",
                    lambda flow, c_p: -flow / c_p,
                    "You left out the internal energy. What stays is h = u + pv: both slopes count.",
                ),
                Mistake(
                    "subtracted",
                    lambda flow, energy, c_p: -(flow - energy) / c_p,
                    "You took the size of the energy slope and lost its sign. Add the two as they stand.",
                ),
                Mistake(
                    "joule-per-bar",
                    lambda mu: 10 * mu,
                    "A factor 10: 1 cm³/mol is 0.1 J/(mol bar).",
                ),
            ),
        ),
        Part(
            "rise",
            "rise of temperature",
            "K",
            rtol=0.01,
            digits=3,
            trains=("throttling-terms",),
            right="Little, but with the wrong sign for a refrigerator: hydrogen must be pre-cooled.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda rise: -rise,
                    "μ and Δp are both negative here, so ΔT is positive: the gas warms.",
                ),
                Mistake(
                    "flow-only",
                    lambda flow_rise: flow_rise,
                    "That is the flow work alone. The internal energy takes a part of it back.",
                ),
                Mistake(
                    "per-bar",
                    lambda rise, drop: rise * 1e5 / drop,
                    "That is the rise for 1 bar. The pressure falls by {{ drop }}.",
                ),
            ),
        ),
        Part(
            "potential",
            "change by internal energy alone",
            "K",
            rtol=0.01,
            digits=3,
            trains=("throttling-terms",),
            right="It would cool. Attraction still wins inside u; the flow work heats.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda potential: -potential,
                    "The slope is negative and the pressure falls: u at constant T would rise, so the gas cools.",
                ),
                Mistake(
                    "flow",
                    lambda flow_rise: flow_rise,
                    "That is the flow work alone. Keep the first slope instead.",
                ),
                Mistake(
                    "both",
                    lambda rise: rise,
                    "That is both terms together, (b). Leave the second slope out.",
                ),
            ),
        ),
    ),
)
