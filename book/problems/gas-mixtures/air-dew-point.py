"""The dew point of air by three models: a liquid that dissolves nothing, Raoult's law, the real mixture."""

import functools
from math import exp, log, log10

from cryolib import mixtures
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

AIR = {"nitrogen": 0.781, "oxygen": 0.209, "argon": 0.010}
# ln(p*/atm) = A - B/T, least squares on CoolProp from the triple point (oxygen: 70 K) to the boiling point + 10 K.
FIT = {"nitrogen": (9.1922, 711.50), "oxygen": (9.5599, 862.55), "argon": (9.1676, 800.38)}
# The source article's 82.5 K at 1 atm lies on a line through oxygen's boiling point with this slope [K].
T_BOIL, B_ARTICLE = 90.188, 1515.0


def vapour_pressure(gas, T):
    """Vapour pressure by the two constants of the statement [Pa]."""
    A, B = FIT[gas]
    return atm * exp(A - B / T)


PURE = {gas: functools.partial(vapour_pressure, gas) for gas in AIR}


@functools.cache
def real(p):
    """First drop of the real mixture: temperature and mole fraction of oxygen."""
    drop = mixtures.dew_point(AIR, p)
    return {"T_real": drop.T, "x_real": drop.liquid["oxygen"]}


@functools.cache
def measured():
    """What measured vapour pressures give in (a) and (b) at 1 atm."""
    T_alone = mixtures.immiscible_dew_temperature("oxygen", AIR["oxygen"])
    return {"T_alone_eos": T_alone, "T_dew_eos": mixtures.raoult_dew_point(AIR).T}


def alone(gas, p, logarithm=log):
    """Temperature at which a gas has its partial pressure as vapour pressure [K]."""
    A, B = FIT[gas]
    return B / (A - logarithm(AIR[gas] * p / atm))


@functools.cache
def solve(p):
    """Answers by the functions of the book."""
    drop = mixtures.raoult_dew_point(AIR, p, PURE)
    T_alone = alone("oxygen", p)
    return {
        "T_alone": T_alone,
        "T_dew": drop.T,
        "x_drop": drop.liquid["oxygen"],
        "T_bubble": mixtures.raoult_bubble_point(AIR, p, PURE).T,
        "miss": real(p)["T_real"] - T_alone,
    }


@functools.cache
def table():
    """Temperatures, and what dew and bubble sums are there at 1 atm."""
    import numpy as np

    T = np.arange(70.0, 95.0, 0.02)
    pressures = {gas: np.exp(A - B / T) for gas, (A, B) in FIT.items()}
    dew = sum(AIR[gas] / pressures[gas] for gas in AIR)
    bubble = sum(AIR[gas] * pressures[gas] for gas in AIR)
    return T, pressures["oxygen"], dew, bubble


def check_solve(p, y_o, T_real):
    """Answers read off a table, a fiftieth of a kelvin a row, without any root finder."""
    import numpy as np

    T, oxygen, dew, bubble = table()
    pressure = p / atm
    T_alone = np.interp(log(y_o * pressure), np.log(oxygen), T)
    T_dew = np.interp(log(pressure), -np.log(dew), T)
    return {
        "T_alone": T_alone,
        "T_dew": T_dew,
        "x_drop": y_o * pressure / np.interp(T_dew, T, oxygen),
        "T_bubble": np.interp(log(pressure), np.log(bubble), T),
        "miss": T_real - T_alone,
    }


def values(p):
    """What the text prints besides."""
    found = solve(p)
    printed = {"p_o": AIR["oxygen"] * p, "miss_raoult": found["T_dew"] - real(p)["T_real"]} | real(p) | measured()
    for gas in AIR:
        A, B = FIT[gas]
        printed |= {f"y_{gas[0]}": AIR[gas], f"A_{gas[0]}": A, f"B_{gas[0]}": B}
    return printed


PROBLEM = Problem(
    id="air-dew-point",
    chapter="gas-mixtures",
    source="1868665",
    level=2,
    minutes=20,
    given=(
        # From a mountain village to sea level.
        Given("p", "atm", book=1, low=0.800, high=1.000, step=0.001, digits=3),
    ),
    values=values,
    shown=(
        Shown("y_n", "%", 3),
        Shown("y_o", "%", 3),
        Shown("y_a", "%", 2),
        Shown("A_n", "", 5),
        Shown("B_n", "K", 5),
        Shown("A_o", "", 5),
        Shown("B_o", "K", 5),
        Shown("A_a", "", 5),
        Shown("B_a", "K", 5),
        Shown("p_o", "atm", 3),
        Shown("T_real", "K", 4),
        Shown("x_real", "%", 3),
        Shown("miss_raoult", "K", 1),
        Shown("T_alone_eos", "K", 4),
        Shown("T_dew_eos", "K", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T_alone, T_bubble, T_real, T_dew: T_alone < T_bubble < T_real < T_dew,
        lambda T_alone: T_alone > 70.0,
        lambda x_drop, y_o: y_o < x_drop < 1,
    ),
    parts=(
        Part(
            "T_alone",
            "temperature by the rule of one component",
            "K",
            rtol=0.0008,
            digits=4,
            trains=("mixtures-pressure", "mixtures-alone"),
            right="The arithmetic holds. Real air condenses at {{ T_real }} already: (b) says why.",
            mistakes=(
                Mistake(
                    "log10",
                    lambda p: alone("oxygen", p, log10),
                    "You took log₁₀. The equation has ln: ln 0.209 = −1.565, not −0.680.",
                ),
                Mistake(
                    "article",
                    lambda p: 1 / (1 / T_BOIL - log(AIR["oxygen"] * p / atm) / B_ARTICLE),
                    "The source article says so. That needs twice oxygen's real latent heat: solve with A and B.",
                ),
                Mistake(
                    "pure",
                    lambda p: FIT["oxygen"][1] / (FIT["oxygen"][0] - log(p / atm)),
                    "That is pure oxygen at the whole pressure. Use its partial pressure, {{ p_o }}.",
                ),
                Mistake(
                    "nitrogen",
                    lambda p: alone("nitrogen", p),
                    "You answered for nitrogen. It would come second; take oxygen's A, B and mole fraction.",
                ),
                Mistake(
                    "nitrogen-log10",
                    lambda p: alone("nitrogen", p, log10),
                    "You answered for nitrogen, with log₁₀ for ln. Take oxygen's row and ln.",
                ),
                Mistake(
                    "raoult",
                    lambda T_dew: T_dew,
                    "That is (b). In (a) the liquid dissolves nothing: only oxygen's own row counts.",
                ),
            ),
        ),
        Part(
            "T_dew",
            "dew point by Raoult's law",
            "K",
            rtol=0.0008,
            digits=4,
            trains=("mixtures-raoult",),
            right="Because the liquids mix, the drop forms several kelvin earlier, close to the real {{ T_real }}.",
            mistakes=(
                Mistake(
                    "alone",
                    lambda T_alone: T_alone,
                    "That is (a). The drop dissolves nitrogen and argon: let all the x_i add up to 1.",
                ),
                Mistake(
                    "bubble",
                    lambda T_bubble: T_bubble,
                    "That is the bubble point, Σ x p* = p. For the first drop use Σ y p/p* = 1.",
                ),
                Mistake(
                    "article",
                    lambda p: 1 / (1 / T_BOIL - log(AIR["oxygen"] * p / atm) / B_ARTICLE),
                    "The source article says so, and no model gives it. Solve Σ y p/p* = 1.",
                ),
                Mistake(
                    "real",
                    lambda T_real: T_real,
                    "That is the real mixture from the statement. Compute what Raoult's law gives.",
                ),
                Mistake(
                    "mean",
                    lambda p: sum(AIR[g] * FIT[g][1] / (FIT[g][0] - log(p / atm)) for g in AIR),
                    "You averaged the boiling points. Vapour pressures are not linear in T: solve Σ y p/p* = 1.",
                ),
            ),
        ),
        Part(
            "x_drop",
            "oxygen in the first drop",
            "",
            rtol=0.01,
            digits=3,
            trains=("mixtures-raoult", "mixtures-alone"),
            right="Richer than the gas, far from pure. One condensation separates little; a column repeats it.",
            mistakes=(
                Mistake(
                    "pure",
                    lambda: 1.0,
                    "A pure drop dissolves nitrogen at once. Its oxygen is y p/p*(T) at the dew point.",
                ),
                Mistake("gas", lambda y_o: y_o, "That is the gas. The liquid prefers oxygen: x = y p/p*(T)."),
                Mistake(
                    "nitrogen",
                    lambda p, T_dew: AIR["nitrogen"] * p / vapour_pressure("nitrogen", T_dew),
                    "That is the nitrogen in the drop. Take oxygen's mole fraction and vapour pressure.",
                ),
                Mistake(
                    "ratio",
                    lambda p, T_dew: vapour_pressure("oxygen", T_dew) / p,
                    "That is y/x, the K value of oxygen. The liquid has x = y/K.",
                ),
            ),
        ),
        Part(
            "T_bubble",
            "bubble point by Raoult's law",
            "K",
            rtol=0.0008,
            digits=4,
            trains=("mixtures-raoult",),
            right="Liquid air boils colder than air condenses. Only a pure substance has one temperature for both.",
            mistakes=(
                Mistake(
                    "dew",
                    lambda T_dew: T_dew,
                    "That is the dew point. Now the liquid is air: the partial pressures Σ x p* make up p.",
                ),
                Mistake(
                    "nitrogen",
                    lambda p: FIT["nitrogen"][1] / (FIT["nitrogen"][0] - log(p / atm)),
                    "There pure nitrogen boils. Oxygen and argon dilute it: solve Σ x p* = p.",
                ),
                Mistake(
                    "nitrogen-alone",
                    lambda p: alone("nitrogen", p),
                    "That is nitrogen as if nothing dissolved in it. Solve Σ x p* = p for all three.",
                ),
                Mistake(
                    "mean",
                    lambda p: sum(AIR[g] * FIT[g][1] / (FIT[g][0] - log(p / atm)) for g in AIR),
                    "You averaged the boiling points. Add up vapour pressures instead: Σ x p* = p.",
                ),
            ),
        ),
        Part(
            "miss",
            "error of the rule in (a)",
            "K",
            rtol=0.02,
            digits=3,
            trains=("mixtures-cost",),
            right="The immiscible liquid costs kelvins. Raoult's ideal liquid costs only {{ miss_raoult }}.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda miss: -miss,
                    "The rule lies below the real dew point. Count the distance as positive: real minus (a).",
                ),
                Mistake(
                    "raoult",
                    lambda T_dew, T_alone: T_dew - T_alone,
                    "You compared two models. The yardstick is the real mixture, {{ T_real }}.",
                ),
                Mistake(
                    "ideal",
                    lambda miss_raoult: miss_raoult,
                    "That is what Raoult's law misses. Compare (a) with {{ T_real }}.",
                ),
            ),
        ),
    ),
)
