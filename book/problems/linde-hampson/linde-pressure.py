"""Choose the pressure of a nitrogen liquefier: for the most liquid, for the least work, for the money."""

import functools

from cryolib import liquefiers
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAS = "nitrogen"
ALLOWANCE = 1.05  # work that still counts as nearly the least
CUSTOM = 200e5  # the pressure of the textbooks [Pa]


@functools.cache
def machine(T, p_low, approach, p_min, p_max):
    """All that does not depend on the compressor: pressures in Pa, ideal work per liquid in J/kg."""
    from scipy.optimize import brentq

    def work(p):
        y = liquefiers.liquid_yield(GAS, T, p_low, p, approach)
        return liquefiers.compression_work(GAS, T, p_low, p) / y

    best = liquefiers.pressure_of_least_work(GAS, T, p_low, p_max, approach)
    limit = ALLOWANCE * work(best)
    lowest = next(p for p in range(int(p_min), int(best), 10**6) if 0 < work(p) < 2 * limit)
    return {
        "p_yield": liquefiers.pressure_of_greatest_yield(GAS, T, p_low, p_max, approach),
        "p_work": best,
        "ideal": work(best),
        "p_thrifty": brentq(lambda p: work(p) - limit, lowest, best),
        "p_upper": brentq(lambda p: work(p) - limit, best, p_max),
        "ideal_custom": work(CUSTOM),
        "compressed": liquefiers.compression_work(GAS, T, p_low, best),
        "y": liquefiers.liquid_yield(GAS, T, p_low, best, approach),
    }


def solve(T, p_low, approach, eta, p_min, p_max):
    """Answers by the functions of the book."""
    found = machine(T, p_low, approach, p_min, p_max)
    return {name: found[name] for name in ("p_yield", "p_work", "p_thrifty")} | {"w": found["ideal"] / eta}


def values(T, p_low, approach, eta, p_min, p_max):
    """What the solution prints besides: the perfect exchanger, and the custom of 200 bar."""
    real = machine(T, p_low, approach, p_min, p_max)
    perfect = machine(T, p_low, 0.0, p_min, p_max)
    return {
        "w_ideal": real["ideal"],
        "w_compressed": real["compressed"] / eta,
        "p_upper": real["p_upper"],
        "w_least": liquefiers.ideal_work(GAS, T, p_low),
        "merit": liquefiers.ideal_work(GAS, T, p_low) * eta / real["ideal"],
        "w_custom": real["ideal_custom"] / eta,
        "extra_custom": real["ideal_custom"] / real["ideal"] - 1,
        "y_work": real["y"],
        "y_most": liquefiers.liquid_yield(GAS, T, p_low, real["p_yield"], approach),
        "p_work_perfect": perfect["p_work"],
        "w_perfect": perfect["ideal"] / eta,
        "p_thrifty_perfect": perfect["p_thrifty"],
    }


@functools.cache
def isotherm(T, p_low, p_min, p_max):
    """Pressures, enthalpies and entropies straight from CoolProp, and the states at the low pressure."""
    import numpy as np
    from CoolProp.CoolProp import PropsSI

    p = np.linspace(p_min, p_max, 1161)
    h, s = (PropsSI(name, "T", T, "P", p, GAS) for name in "HS")
    s1 = PropsSI("S", "T", T, "P", p_low, GAS)
    h1 = PropsSI("H", "T", T, "P", p_low, GAS)
    return p, h, s, h1, s1, PropsSI("H", "Q", 0, "P", p_low, GAS)


def check_solve(T, p_low, approach, eta, p_min, p_max):
    """Answers read off a table of the isotherm, half a bar a row, without any minimiser."""
    import numpy as np
    from CoolProp.CoolProp import PropsSI

    p, h, s, h1, s1, hf = isotherm(T, p_low, p_min, p_max)
    h5 = PropsSI("H", "T", T - approach, "P", p_low, GAS)
    y = (h5 - h) / (h5 - hf)
    with np.errstate(divide="ignore"):
        work = np.where(y > 0, (T * (s1 - s) - (h1 - h)) / y, np.inf)
    return {
        "p_yield": p[h.argmin()],
        "p_work": p[work.argmin()],
        "w": work.min() / eta,
        "p_thrifty": p[np.argmax(work <= ALLOWANCE * work.min())],
    }


PROBLEM = Problem(
    id="linde-pressure",
    chapter="linde-hampson",
    level=4,
    minutes=40,
    given=(
        Given("T", "K", book=300, low=280, high=320, step=5, digits=3),
        Given("p_low", "bar", book=1, digits=1),
        Given("approach", "K", book=5, low=4, high=8, step=0.5, digits=2),
        Given("eta", "", book=0.6, low=0.55, high=0.70, step=0.01, digits=2),
        Given("p_min", "bar", book=20, digits=2),
        Given("p_max", "bar", book=600, digits=3),
    ),
    values=values,
    shown=(
        Shown("w_ideal", "kWh/kg", 3),
        Shown("w_compressed", "kWh/kg", 3),
        Shown("p_upper", "bar", 3),
        Shown("w_least", "kWh/kg", 3),
        Shown("merit", "%", 2),
        Shown("w_custom", "kWh/kg", 3),
        Shown("extra_custom", "%", 2),
        Shown("y_work", "", 3),
        Shown("y_most", "", 3),
        Shown("p_work_perfect", "bar", 3),
        Shown("w_perfect", "kWh/kg", 3),
        Shown("p_thrifty_perfect", "bar", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda p_thrifty, p_work, p_yield, p_upper: p_thrifty < p_work < p_yield < p_upper,
        lambda y_work, y_most: 0 < y_work < y_most,
    ),
    parts=(
        Part(
            "p_yield",
            "pressure of the greatest yield",
            "bar",
            rtol=0.02,
            digits=3,
            trains=("linde-optimum",),
            right="Here the isotherm of the inlet crosses the inversion curve: squeezing further lifts h₂ again.",
            mistakes=(
                Mistake(
                    "custom",
                    lambda: CUSTOM,
                    "200 bar is the custom, not the maximum. Plot h₂ along the isotherm: it still falls there.",
                ),
                Mistake(
                    "megapascal",
                    lambda p_yield: p_yield / 10,
                    "A factor 10: that is the pressure in MPa. 1 MPa = 10 bar.",
                ),
                Mistake(
                    "work",
                    lambda p_work: p_work,
                    "That is where the work per kilogram of liquid is least. Here only the liquid counts.",
                ),
            ),
        ),
        Part(
            "p_work",
            "pressure of the least work",
            "bar",
            rtol=0.02,
            digits=3,
            trains=("linde-optimum", "linde-work"),
            right="Below the pressure of the greatest yield: near a maximum y hardly grows, the work still does.",
            mistakes=(
                Mistake(
                    "yield",
                    lambda p_yield: p_yield,
                    "That is the greatest yield. The last bars add little liquid and cost full work: divide w by y.",
                ),
                Mistake(
                    "undivided",
                    lambda p_min: p_min,
                    "You minimised the work per kilogram compressed. Divide it by y: the liquid is the product.",
                ),
                Mistake(
                    "custom",
                    lambda: CUSTOM,
                    "200 bar is the custom. There the yield is small, so each kilogram of liquid costs more.",
                ),
                Mistake(
                    "megapascal",
                    lambda p_work: p_work / 10,
                    "A factor 10: that is the pressure in MPa. 1 MPa = 10 bar.",
                ),
            ),
        ),
        Part(
            "w",
            "least work per kilogram of liquid",
            "kWh/kg",
            rtol=0.02,
            digits=3,
            trains=("linde-work",),
            right="A reversible liquefier would need {{ w_least }}: throttling is simple, not thrifty.",
            mistakes=(
                Mistake(
                    "reversible",
                    lambda w, eta: w * eta,
                    "That is the reversible compressor. A real one takes 1/{{ eta }} of it: divide.",
                ),
                Mistake(
                    "multiplied",
                    lambda w, eta: w * eta**2,
                    "You multiplied by the efficiency. A bad compressor needs more work: divide by {{ eta }}.",
                ),
                Mistake(
                    "per-compressed",
                    lambda w_compressed: w_compressed,
                    "That is per kilogram compressed. Only the share y becomes liquid: divide by y.",
                ),
                Mistake(
                    "perfect",
                    lambda w_perfect: w_perfect,
                    "That is a perfect exchanger. With {{ approach }} at the warm end the same work makes less liquid.",
                ),
                Mistake(
                    "custom",
                    lambda w_custom: w_custom,
                    "That is the work at 200 bar. Go on to the pressure you found in (b).",
                ),
            ),
        ),
        Part(
            "p_thrifty",
            "lowest pressure within 5 %",
            "bar",
            rtol=0.02,
            digits=3,
            trains=("linde-optimum",),
            right="Thinner vessels for 5 % more work. That trade explains why real machines run near 200 bar.",
            mistakes=(
                Mistake(
                    "upper",
                    lambda p_upper: p_upper,
                    "That is the upper crossing. The lower one costs the same work and far less steel.",
                ),
                Mistake(
                    "least",
                    lambda p_work: p_work,
                    "That is the pressure of the least work itself. Allow 5 % more work and go down.",
                ),
                Mistake(
                    "custom",
                    lambda: CUSTOM,
                    "At 200 bar the work is already {{ extra_custom }} above the least. Go up until it is 5 %.",
                ),
                Mistake(
                    "megapascal",
                    lambda p_thrifty: p_thrifty / 10,
                    "A factor 10: that is the pressure in MPa. 1 MPa = 10 bar.",
                ),
            ),
        ),
    ),
)
