"""Worked and faded example: a helium vessel in a nitrogen-cooled wall, with two floating shields."""

from cryolib import radiation
from cryolib.constants import sigma_SB
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def values(T_hot, T_cold, e_w, e_s):
    """What the text prints besides."""
    return {
        "middle": 2 / e_s - 1,
        "black": radiation.black_flux(T_hot, T_cold),
        "bare": radiation.grey_flux(T_hot, T_cold, radiation.exchange_factor(e_w, e_w)),
    }


def solve(T_hot, T_cold, e_w, e_s):
    """Steps by the functions of the book."""
    q = radiation.shielded_flux(T_hot, T_cold, e_w, e_w, e_s, 2)
    return {
        "outer": 1 / radiation.exchange_factor(e_w, e_s),
        "whole": radiation.black_flux(T_hot, T_cold) / q,
        "q": q,
        "T_first": radiation.shield_temperatures(T_hot, T_cold, e_w, e_w, e_s, 2)[0],
    }


def check_solve(T_hot, T_cold, e_w, e_s):
    """Steps from the balance of each shield: as much comes in as goes out, two equations for two fourth powers."""
    import numpy as np

    outer, middle = 1 / (e_w + e_s - e_w * e_s) * e_w * e_s, e_s / (2 - e_s)
    balance = [[outer + middle, -middle], [-middle, outer + middle]]
    first, second = np.linalg.solve(balance, [outer * T_hot**4, outer * T_cold**4])
    q = sigma_SB * middle * (first - second)
    return {
        "outer": 1 / outer,
        "whole": 2 / outer + 1 / middle,
        "q": q,
        "T_first": (second + q / (sigma_SB * middle)) ** 0.25,
    }


PROBLEM = Problem(
    id="two-shields",
    chapter="radiation",
    kind="example",
    level=2,
    minutes=8,
    given=(
        Given("T_hot", "K", book=77, low=77, high=90, step=1, digits=2),
        Given("T_cold", "K", book=4.2, digits=2),
        Given("e_w", "", book=0.10, low=0.08, high=0.16, step=0.01, digits=2),
        Given("e_s", "", book=0.04, low=0.03, high=0.05, step=0.005, digits=2),
    ),
    values=values,
    shown=(
        Shown("middle", "", 3),
        Shown("black", "W/m2", 4),
        Shown("bare", "mW/m2", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda outer, middle: outer < middle, lambda T_first, T_hot, T_cold: T_cold < T_first < T_hot),
    parts=(
        Part(
            "outer",
            "resistance of the gap beside a wall",
            "",
            rtol=0.005,
            digits=3,
            mistakes=(
                Mistake(
                    "one-kept",
                    lambda outer: outer + 1,
                    "Take 1 off: two black walls, 1/1 + 1/1 − 1, must leave a resistance of 1.",
                ),
                Mistake(
                    "factor",
                    lambda outer: 1 / outer,
                    "That is the exchange factor. The resistance is its inverse.",
                ),
                Mistake(
                    "shields",
                    lambda middle: middle,
                    "That is the gap between two shields. Here one side is the wall with {{ e_w }}.",
                ),
            ),
        ),
        Part(
            "whole",
            "resistance of the three gaps",
            "",
            digits=3,
            mistakes=(
                Mistake(
                    "two-gaps",
                    lambda outer: 2 * outer,
                    "Two shields make three gaps. The one between them is missing.",
                ),
                Mistake(
                    "all-outer",
                    lambda outer: 3 * outer,
                    "The middle gap has a shield on both sides: 2/ε_s − 1.",
                ),
                Mistake(
                    "parallel",
                    lambda outer, middle: 1 / (2 / outer + 1 / middle),
                    "You set the gaps side by side. The heat crosses one after the other: add.",
                ),
            ),
        ),
        Part(
            "q",
            "heat flux on the vessel",
            "mW/m2",
            digits=3,
            mistakes=(
                Mistake(
                    "black",
                    lambda black: black,
                    "That is between black walls without shields. Divide by the resistance.",
                ),
                Mistake(
                    "bare",
                    lambda bare: bare,
                    "That is without the shields. Divide by the resistance of all three gaps.",
                ),
                Mistake(
                    "one-gap",
                    lambda black, outer: black / outer,
                    "You divided by one gap. The heat has to cross three.",
                ),
            ),
        ),
        Part(
            "T_first",
            "temperature of the first shield",
            "K",
            digits=3,
            rtol=0.005,
            mistakes=(
                Mistake(
                    "linear",
                    lambda T_hot, T_cold, outer, whole: T_hot - outer / whole * (T_hot - T_cold),
                    "You shared out the drop in T. Radiation shares out the drop in T⁴.",
                ),
                Mistake(
                    "square-root",
                    lambda T_first: T_first**2,
                    "You took one square root of T⁴. It needs two, one after the other.",
                ),
            ),
        ),
    ),
)
