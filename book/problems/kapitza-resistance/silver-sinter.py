"""Worked and faded example: the surface of silver powder that passes a microwatt at ten millikelvins."""

from cryolib import kapitza
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def values(sigma, T_l, T_s):
    """What the text prints besides."""
    h = kapitza.conductance(sigma, T_l)
    return {"T_l_K": T_l, "colder": kapitza.conductance(sigma, 4.2) / h, "slope": h * (T_s - T_l)}


def solve(sigma, P, T_l, T_s, specific):
    """Steps by the functions of the book."""
    q = kapitza.heat_flux(sigma, T_s, T_l)
    return {"h": kapitza.conductance(sigma, T_l), "q": q, "A": P / q, "m": P / q / specific}


def check_solve(sigma, P, T_l, T_s, specific):
    """Steps by differences: the slope from a small step, the flux from (a - b)(a + b)(a2 + b2)."""
    small = 1e-6 * T_l
    q = sigma * (T_s - T_l) * (T_s + T_l) * (T_s**2 + T_l**2)
    h = sigma * ((T_l + small) ** 2 + (T_l - small) ** 2) * 2 * T_l
    return {"h": h, "q": q, "A": P / q, "m": P / (q * specific)}


PROBLEM = Problem(
    id="silver-sinter",
    chapter="kapitza-resistance",
    kind="example",
    level=2,
    minutes=8,
    given=(
        Given("sigma", "W/(m2 K4)", book=2.5, digits=2),
        Given("P", "µW", book=1.0, low=0.8, high=1.6, step=0.1, digits=2),
        Given("T_l", "mK", book=10, digits=2),
        Given("T_s", "mK", book=12, low=12, high=13, step=0.1, digits=3),
        Given("specific", "m2/g", book=1.5, low=1.4, high=1.8, step=0.1, digits=2),
    ),
    values=values,
    shown=(
        Shown("T_l_K", "K", 3),
        Shown("colder", "", 2),
        Shown("slope", "nW/m2", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T_s, T_l: T_s > T_l, lambda A: A > 1),
    parts=(
        Part(
            "h",
            "conductance of a square metre",
            "µW/(m2 K)",
            digits=3,
            mistakes=(
                Mistake(
                    "four-lost",
                    lambda h: h / 4,
                    "A factor 4 is lost: the slope of σT⁴ is 4σT³.",
                ),
                Mistake(
                    "fourth",
                    lambda h, T_l: h * T_l,
                    "You took the fourth power. The slope of T⁴ has T³.",
                ),
                Mistake(
                    "metal",
                    lambda h, T_s, T_l: h * (T_s / T_l) ** 3,
                    "You took the temperature of the metal. The question is asked at {{ T_l }}.",
                ),
            ),
        ),
        Part(
            "q",
            "heat flux",
            "nW/m2",
            digits=3,
            mistakes=(
                Mistake(
                    "slope",
                    lambda slope: slope,
                    "You used the slope at {{ T_l }}. The step is large: take the difference of the fourth powers.",
                ),
                Mistake(
                    "power-of-difference",
                    lambda sigma, T_s, T_l: sigma * (T_s - T_l) ** 4,
                    "You raised the difference to the fourth. Take the difference of the fourth powers.",
                ),
                Mistake(
                    "no-bath",
                    lambda sigma, T_s: sigma * T_s**4,
                    "The liquid sends heat back: take off its fourth power.",
                ),
            ),
        ),
        Part(
            "A",
            "surface",
            "m2",
            digits=3,
            mistakes=(
                Mistake(
                    "slope",
                    lambda P, slope: P / slope,
                    "You used the slope. Divide by the flux of step 2.",
                ),
                Mistake(
                    "inverse",
                    lambda A: 1 / A,
                    "Upside down: power over flux is an area.",
                ),
                Mistake(
                    "no-bath",
                    lambda P, sigma, T_s: P / (sigma * T_s**4),
                    "The liquid sends heat back. Divide by the flux of step 2.",
                ),
            ),
        ),
        Part(
            "m",
            "mass of powder",
            "g",
            digits=3,
            mistakes=(
                Mistake(
                    "multiplied",
                    lambda A, specific: 1e-6 * A * specific,
                    "You multiplied. A gram has {{ specific }}: divide.",
                ),
                Mistake(
                    "kilograms",
                    lambda m: 1e-3 * m,
                    "A factor 1,000: that is the number in kilograms. Grams are asked, or say kg.",
                ),
            ),
        ),
    ),
)
