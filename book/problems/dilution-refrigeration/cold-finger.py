"""Worked and faded example: the balance of a mixing chamber at 20 mK, step by step."""

from math import sqrt

from cryolib import dilution
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def solve(n, T, T_ex):
    """Steps by the functions of the book."""
    return {
        "arrives": dilution.enthalpy_concentrated(T_ex),
        "leaves": dilution.enthalpy_dilute(T),
        "Q": dilution.cooling_power(n, T, T_ex),
        "floor": dilution.base_temperature(0.0, n, T_ex),
    }


def check_solve(n, T, T_ex):
    """Steps from heat capacities 22 T and 190 T, as the area of a triangle; the floor by bisection."""
    arrives, leaves = 22 * T_ex * T_ex / 2, 190 * T * T / 2
    low, high = 0.0, T_ex
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if 190 * middle * middle / 2 < arrives else (low, middle)
    return {"arrives": arrives, "leaves": leaves, "Q": n * leaves - n * arrives, "floor": middle}


def values(T, T_ex):
    """What the text prints besides."""
    return {"T_kelvin": T, "T_ex_kelvin": T_ex}


PROBLEM = Problem(
    id="cold-finger",
    chapter="dilution-refrigeration",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("n", "µmol/s", book=400, low=300, high=600, step=20, digits=3),
        Given("T", "mK", book=20, low=20, high=24, step=1, digits=2),
        Given("T_ex", "mK", book=30, low=30, high=36, step=1, digits=2),
    ),
    values=values,
    shown=(Shown("T_kelvin", "K", 3), Shown("T_ex_kelvin", "K", 3)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda arrives, leaves: arrives < 0.6 * leaves,),
    parts=(
        Part(
            "arrives",
            "enthalpy that arrives",
            "mJ/mol",
            mistakes=(
                Mistake(
                    "chamber",
                    lambda T: 11 * T**2,
                    "That is helium-3 as cold as the chamber. The exchanger delivers it at {{ T_ex }}.",
                ),
                Mistake(
                    "phase",
                    lambda T_ex: 95 * T_ex**2,
                    "Helium-3 arrives in the concentrated phase: its factor is 11.",
                ),
            ),
        ),
        Part(
            "leaves",
            "enthalpy that leaves",
            "mJ/mol",
            mistakes=(
                Mistake(
                    "too-warm",
                    lambda T_ex: 95 * T_ex**2,
                    "It leaves at the temperature of the chamber, {{ T }}, not at that of the exchanger.",
                ),
                Mistake(
                    "difference",
                    lambda T: 84 * T**2,
                    "You have subtracted already, as if helium-3 arrived at {{ T }}. Here only h_d is asked.",
                ),
            ),
        ),
        Part(
            "Q",
            "cooling power",
            "µW",
            mistakes=(
                Mistake(
                    "perfect",
                    lambda n, T: 84 * n * T**2,
                    "84 T² belongs to a perfect exchanger. Subtract what really arrives, {{ arrives }}.",
                ),
                Mistake(
                    "no-arrival",
                    lambda n, leaves: n * leaves,
                    "You left out what helium-3 brings with it. Subtract {{ arrives }}.",
                ),
                Mistake(
                    "mixture",
                    lambda Q: 0.066 * Q,
                    "The enthalpies are for a mole of helium-3, not of mixture. Do not multiply by 6.6 %.",
                ),
            ),
        ),
        Part(
            "floor",
            "lowest temperature",
            "mK",
            mistakes=(
                Mistake(
                    "no-root",
                    lambda T_ex: 11 / 95 * T_ex,
                    "Enthalpies go as T², so temperatures go as the root: √(11/95) = 0.34.",
                ),
                Mistake(
                    "difference",
                    lambda T_ex: sqrt(11 / 84) * T_ex,
                    "Dilute helium-3 leaves with 95 T². The 84 already has 11 subtracted.",
                ),
            ),
        ),
    ),
)
