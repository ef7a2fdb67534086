"""Worked and faded example: a lead for the dipoles of an accelerator, plain and with a stage."""

from math import sqrt

from cryolib import liquefiers
from cryolib.applications import current_leads
from cryolib.course.define import Given, Mistake, Part, Problem


def solve(I, T_hot, T_cold, T_stage):
    """Steps by the functions of the book."""
    Q = current_leads.least_heat(I, T_hot, T_cold)
    Q_stage = current_leads.least_heat(I, T_hot, T_stage)
    plain = Q * liquefiers.carnot_work(T_cold, T_hot)
    staged = Q_stage * liquefiers.carnot_work(T_stage, T_hot)
    return {"Q": Q, "W": plain, "Q_stage": Q_stage, "saving": plain / staged}


def check_solve(I, lorenz, T_hot, T_cold, T_stage):
    """Steps by the squares, and the works by the entropy."""
    volts = sqrt(lorenz * (T_hot - T_cold) * (T_hot + T_cold))
    stage = sqrt(lorenz * (T_hot - T_stage) * (T_hot + T_stage))
    plain = I * volts / T_cold * T_hot - I * volts
    staged = I * stage / T_stage * T_hot - I * stage
    return {"Q": I * volts, "W": plain, "Q_stage": I * stage, "saving": plain / staged}


PROBLEM = Problem(
    id="dipole-lead",
    chapter="superconducting-and-quantum",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("I", "kA", book=13, low=6, high=15, step=0.1, digits=3),
        Given("T_hot", "K", book=300, low=290, high=300, step=1, digits=3),
        Given("T_cold", "K", book=4.5, digits=2),
        Given("T_stage", "K", book=50, low=45, high=60, step=1, digits=2),
        Given("lorenz", "V2/K2", book=2.443e-8, digits=4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda saving: saving > 1,),
    parts=(
        Part(
            "Q",
            "heat of the plain lead",
            "W",
            digits=3,
            mistakes=(
                Mistake(
                    "root-lost",
                    lambda I, lorenz, T_hot, T_cold: I * lorenz * (T_hot**2 - T_cold**2),
                    "The square root is forgotten: the heat is I times the root of L₀(T_h² − T_c²).",
                ),
                Mistake("pair", lambda Q: 2 * Q, "That is a pair. One lead is asked."),
            ),
        ),
        Part(
            "W",
            "work of a perfect refrigerator for it",
            "W",
            digits=3,
            mistakes=(
                Mistake(
                    "heat",
                    lambda Q: Q,
                    "That is the heat itself. Lifting it to the warm side costs T_h/T_c − 1 of work a watt.",
                ),
                Mistake(
                    "inverse",
                    lambda Q, T_hot, T_cold: Q * T_cold / T_hot,
                    "Upside down: lifting to the warm costs more.",
                ),
            ),
        ),
        Part(
            "Q_stage",
            "heat at the stage",
            "W",
            digits=3,
            mistakes=(
                Mistake(
                    "below",
                    lambda I, lorenz, T_stage, T_cold: I * sqrt(lorenz * (T_stage**2 - T_cold**2)),
                    "That is copper below the stage. The heat at the stage comes from above, from {{ T_hot }}.",
                ),
                Mistake(
                    "subtracted",
                    lambda I, lorenz, Q, T_stage, T_cold: Q - I * sqrt(lorenz * (T_stage**2 - T_cold**2)),
                    "You subtracted a lead below the stage from the plain one. The warm part makes its own Joule heat.",
                ),
            ),
        ),
        Part(
            "saving",
            "ratio of the works",
            "",
            digits=3,
            mistakes=(
                Mistake(
                    "heats",
                    lambda Q, Q_stage: Q / Q_stage,
                    "That is the ratio of the heats. A watt costs less work warmer.",
                ),
                Mistake(
                    "inverse", lambda saving: 1 / saving, "Upside down: the work of the plain lead goes above the line."
                ),
            ),
        ),
    ),
)
