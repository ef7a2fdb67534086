"""Worked and faded example: liquid and vapour of two components at a given temperature, by Raoult's law."""

from math import exp

from cryolib import mixtures
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

# ln(p*/atm) = A - B/T, least squares on CoolProp from the triple point (oxygen: 70 K) to the boiling point + 10 K.
FIT = {"nitrogen": (9.1922, 711.50), "oxygen": (9.5599, 862.55)}


def vapour_pressure(gas, T):
    """Vapour pressure by the two constants of the statement [Pa]."""
    A, B = FIT[gas]
    return atm * exp(A - B / T)


def values():
    """The constants that the statement prints."""
    (A_n, B_n), (A_o, B_o) = FIT.values()
    return {"A_n": A_n, "B_n": B_n, "A_o": A_o, "B_o": B_o}


def solve(T, p):
    """Steps by the law of the statement and Raoult's law."""
    p_n, p_o = (vapour_pressure(gas, T) for gas in FIT)
    x = (p - p_o) / (p_n - p_o)
    return {"p_n": p_n, "p_o": p_o, "x": x, "y": x * p_n / p}


def check_solve(T, p):
    """The mixture whose bubble point, by the functions of the book, is this temperature."""
    from scipy.optimize import brentq

    pure = {gas: lambda T, gas=gas: vapour_pressure(gas, T) for gas in FIT}

    def point(x):
        return mixtures.raoult_bubble_point({"nitrogen": x, "oxygen": 1 - x}, p, pure)

    x = brentq(lambda x: point(x).T - T, 1e-6, 1 - 1e-6, xtol=1e-12)
    return {"p_n": pure["nitrogen"](T), "p_o": pure["oxygen"](T), "x": x, "y": point(x).vapour["nitrogen"]}


PROBLEM = Problem(
    id="boiling-pair",
    chapter="gas-mixtures",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=82, low=80.0, high=86.0, step=0.05, digits=4),
        Given("p", "atm", book=1, digits=1),
    ),
    values=values,
    shown=(
        Shown("A_n", "", 5),
        Shown("B_n", "K", 5),
        Shown("A_o", "", 5),
        Shown("B_o", "K", 5),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda p_o, p, p_n: p_o < p < p_n, lambda x, y: 0 < x < y < 1),
    parts=(
        Part(
            "p_n",
            "vapour pressure of nitrogen",
            "atm",
            digits=4,
            mistakes=(
                Mistake(
                    "power-of-ten",
                    lambda T: atm * 10 ** (FIT["nitrogen"][0] - FIT["nitrogen"][1] / T),
                    "You raised 10 to the power. The law has ln: take the exponential function.",
                ),
                Mistake("oxygen", lambda p_o: p_o, "Those are oxygen's constants. Take nitrogen's A and B."),
            ),
        ),
        Part(
            "p_o",
            "vapour pressure of oxygen",
            "atm",
            digits=4,
            mistakes=(
                Mistake(
                    "power-of-ten",
                    lambda T: atm * 10 ** (FIT["oxygen"][0] - FIT["oxygen"][1] / T),
                    "You raised 10 to the power. The law has ln: take the exponential function.",
                ),
                Mistake("nitrogen", lambda p_n: p_n, "That is the step before. Take oxygen's A and B."),
            ),
        ),
        Part(
            "x",
            "nitrogen in the liquid",
            "",
            digits=3,
            mistakes=(
                Mistake(
                    "no-differences",
                    lambda p, p_n, p_o: (p + p_o) / (p_n + p_o),
                    "You added oxygen's vapour pressure. Solve x p*(N) + (1 − x) p*(O) = p: it is subtracted.",
                ),
                Mistake(
                    "inverse",
                    lambda p, p_n: p / p_n,
                    "That forgets oxygen's share of the pressure: subtract its vapour pressure above and below.",
                ),
            ),
        ),
        Part(
            "y",
            "nitrogen in the vapour",
            "",
            digits=3,
            mistakes=(
                Mistake("liquid", lambda x: x, "That is the liquid. The vapour is richer: y = x p*/p."),
                Mistake(
                    "oxygen-pressure",
                    lambda x, p_o, p: x * p_o / p,
                    "You took oxygen's vapour pressure for the nitrogen: y = x p*/p with nitrogen's own.",
                ),
            ),
        ),
    ),
)
