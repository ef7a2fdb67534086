"""A current lead: the least heat, the helium it boils, and what a stage between saves."""

import functools
from math import sqrt

from cryolib import budget, fluids
from cryolib.applications import current_leads
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


@functools.cache
def liquid(fluid):
    """Latent heat [J/kg], density [kg/m3] and volume boiled by one watt [m3/s] at one atmosphere."""
    return fluids.latent_heat(fluid, atm), fluids.state(fluid, p=atm, quality=0.0).rho, budget.boil_off(fluid, 1.0)


def solve(I, T_hot, T_cold, T_stage):
    """Answers by the functions of the book."""
    Q, Q_cold, Q_stage = (
        current_leads.least_heat(I, hot, cold) for hot, cold in ((T_hot, T_cold), (T_stage, T_cold), (T_hot, T_stage))
    )
    work = Q_cold * (T_hot / T_cold - 1) + Q_stage * (T_hot / T_stage - 1)
    return {
        "Q": Q,
        "V": Q * liquid("helium")[2],
        "Q_cold": Q_cold,
        "Q_stage": Q_stage,
        "saving": Q * (T_hot / T_cold - 1) / work,
    }


def check_solve(I, T_hot, T_cold, T_stage, lorenz, h_fg, rho):
    """Answers slice by slice: the square of the heat grows by 2 I²L₀T dT; works by the entropy."""

    def heat(hot, cold, slices=5):
        step = (hot - cold) / slices
        return sqrt(sum(2 * I**2 * lorenz * (cold + (i + 0.5) * step) * step for i in range(slices)))

    plain, cold, stage = heat(T_hot, T_cold), heat(T_stage, T_cold), heat(T_hot, T_stage)
    entropy = plain / T_cold, cold / T_cold + stage / T_stage  # rejected at T_hot: heat out = T_hot times this
    return {
        "Q": plain,
        "V": plain / h_fg / rho,
        "Q_cold": cold,
        "Q_stage": stage,
        "saving": (T_hot * entropy[0] - plain) / (T_hot * entropy[1] - cold - stage),
    }


def values(I, T_hot, T_cold, T_stage):
    """What the text prints besides."""
    found = solve(I, T_hot, T_cold, T_stage)
    return {
        "h_fg": liquid("helium")[0],
        "rho": liquid("helium")[1],
        "work": found["Q"] * (T_hot / T_cold - 1),
        "work_cold": found["Q_cold"] * (T_hot / T_cold - 1),
        "work_stage": found["Q_stage"] * (T_hot / T_stage - 1),
    }


PROBLEM = Problem(
    id="current-lead",
    chapter="superconducting-and-quantum",
    level=2,
    minutes=20,
    given=(
        Given("I", "A", book=1000, low=500, high=2000, step=50, digits=4),
        Given("T_hot", "K", book=300, low=290, high=310, step=1, digits=3),
        Given("T_cold", "K", book=4.2, digits=2),
        Given("T_stage", "K", book=77, low=65, high=80, step=1, digits=2),
        Given("lorenz", "V2/K2", book=2.443e-8, digits=4),
    ),
    values=values,
    shown=(
        Shown("h_fg", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("work", "W", 3),
        Shown("work_cold", "W", 3),
        Shown("work_stage", "W", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda Q_cold, Q_stage, Q: Q_cold < Q_stage < Q,
        lambda Q, Q_cold, Q_stage: abs(Q_cold**2 + Q_stage**2 - Q**2) < 1e-9 * Q**2,
        lambda saving: saving > 1,
    ),
    parts=(
        Part(
            "Q",
            "least heat of one lead",
            "W",
            rtol=0.005,
            digits=3,
            trains=("leads-least",),
            right="For any metal. Thicker copper conducts more, thinner copper heats itself more.",
            mistakes=(
                Mistake(
                    "root-lost",
                    lambda I, T_hot, T_cold, lorenz: I * lorenz * (T_hot**2 - T_cold**2),
                    "The square root is forgotten: the balance gives Q², so take the root of L₀(T_h² − T_c²).",
                ),
                Mistake("pair", lambda Q: 2 * Q, "That is a pair of leads. One is asked."),
                Mistake(
                    "root-two",
                    lambda Q: Q / sqrt(2),
                    "A factor 2 is lost under the root: ∫T dT is T²/2 on both sides, and the halves cancel.",
                ),
                Mistake("stage", lambda Q_cold: Q_cold, "That is (c), with the stage."),
            ),
        ),
        Part(
            "V",
            "helium boiled off",
            "L/h",
            rtol=0.01,
            digits=3,
            trains=("leads-price",),
            right="A litre of helium an hour takes only 0.7 W: at 4 K a watt is much.",
            mistakes=(
                Mistake(
                    "nitrogen",
                    lambda Q: Q * liquid("nitrogen")[2],
                    "You boiled nitrogen. A litre of helium takes sixty times less heat.",
                ),
                Mistake("pair", lambda V: 2 * V, "That is a pair of leads. One is asked."),
                Mistake("minute", lambda V: V / 60, "That is the volume in a minute. An hour is asked."),
                Mistake("second", lambda V: V / 3600, "That is the volume in a second. An hour is asked."),
                Mistake(
                    "kilogram",
                    lambda V, rho: V * rho / 1000,
                    "Those are kilograms. Divide by the density, {{ rho }}, for the volume.",
                ),
            ),
        ),
        Part(
            "Q_cold",
            "heat to the helium, with the stage",
            "W",
            rtol=0.005,
            digits=3,
            trains=("leads-stage", "leads-least"),
            right="The rest leaves at {{ T_stage }}, where a watt is cheap.",
            mistakes=(
                Mistake("no-stage", lambda Q: Q, "That is (a). The joint is at {{ T_stage }} now."),
                Mistake(
                    "other-half",
                    lambda Q_stage: Q_stage,
                    "That is the warm half. The colder one runs from {{ T_stage }} to {{ T_cold }}.",
                ),
                Mistake(
                    "difference",
                    lambda Q, Q_stage: Q - Q_stage,
                    "Heats of best leads do not subtract; their squares do.",
                ),
                Mistake("pair", lambda Q_cold: 2 * Q_cold, "That is a pair of leads. One is asked."),
                Mistake(
                    "root-lost",
                    lambda I, T_stage, T_cold, lorenz: I * lorenz * (T_stage**2 - T_cold**2),
                    "The square root is forgotten: take the root of L₀(T_h² − T_c²).",
                ),
            ),
        ),
        Part(
            "Q_stage",
            "heat at the stage",
            "W",
            rtol=0.005,
            digits=3,
            trains=("leads-stage",),
            right="Nearly as much as (a), but it leaves at {{ T_stage }}.",
            mistakes=(
                Mistake(
                    "difference",
                    lambda Q, Q_cold: Q - Q_cold,
                    "You subtracted (c) from (a). The warm half makes its own Joule heat: use the formula again.",
                ),
                Mistake("no-stage", lambda Q: Q, "That is (a). The warm half ends at {{ T_stage }}."),
                Mistake("other-half", lambda Q_cold: Q_cold, "That is the cold half, (c)."),
                Mistake("pair", lambda Q_stage: 2 * Q_stage, "That is a pair of leads. One is asked."),
            ),
        ),
        Part(
            "saving",
            "ratio of the works",
            "",
            rtol=0.01,
            digits=3,
            trains=("leads-price", "leads-stage"),
            right="And the helium plant shrinks even more, from {{ Q }} to {{ Q_cold }}.",
            mistakes=(
                Mistake(
                    "heat-ratio",
                    lambda Q, Q_cold: Q / Q_cold,
                    "That is the ratio of the heats at {{ T_cold }}. The stage needs work too: {{ work_stage }}.",
                ),
                Mistake("inverse", lambda saving: 1 / saving, "Upside down: put the plain lead above the line."),
                Mistake(
                    "all-cold",
                    lambda Q, Q_cold, Q_stage: Q / (Q_cold + Q_stage),
                    "You added the heats. A watt at {{ T_stage }} costs far less work than one at {{ T_cold }}.",
                ),
                Mistake(
                    "share",
                    lambda saving: 1 - 1 / saving,
                    "That is the share of work saved. How many times less is asked: plain over staged.",
                ),
            ),
        ),
    ),
)
