"""Worked and faded example: argon through the Linde–Hampson machine."""

from cryolib import fluids, liquefiers
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAS = "argon"


def values(T, p_low, p_high):
    """The numbers that the statement prints."""
    return {
        "h1": fluids.enthalpy(GAS, T, p_low),
        "h2": fluids.enthalpy(GAS, T, p_high),
        "hf": fluids.state(GAS, p=p_low, quality=0.0).h,
        "w": liquefiers.compression_work(GAS, T, p_low, p_high),
    }


def solve(T, p_low, p_high):
    """Steps by the functions of the book."""
    cycle = liquefiers.linde_hampson(GAS, T, p_low, p_high)
    return {
        "drop": cycle.inlet.h - cycle.compressed.h,
        "span": cycle.inlet.h - cycle.liquid.h,
        "y": cycle.liquid_yield,
        "w_liquid": cycle.work_per_liquid,
    }


def check_solve(h1, h2, hf, w):
    """Steps from the numbers as printed; the yield from the share that returns."""
    y = 1 - (h2 - hf) / (h1 - hf)
    return {"drop": h1 - h2, "span": h1 - hf, "y": y, "w_liquid": w / y}


PROBLEM = Problem(
    id="argon-yield",
    chapter="linde-hampson",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=300, low=285, high=310, step=1, digits=3),
        Given("p_low", "bar", book=1, digits=1),
        Given("p_high", "bar", book=200, low=130, high=260, step=5, digits=3),
    ),
    values=values,
    shown=(
        Shown("h1", "kJ/kg", 5),
        Shown("h2", "kJ/kg", 5),
        Shown("hf", "kJ/kg", 5),
        Shown("w", "kJ/kg", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda y: 0 < y < 1,),
    parts=(
        Part(
            "drop",
            "enthalpy given up in compression",
            "kJ/kg",
            digits=4,
            mistakes=(
                Mistake(
                    "sign", lambda drop: -drop, "Turn it round: the compressed gas has less enthalpy, so h₁ − h₂ > 0."
                ),
                Mistake(
                    "to-liquid",
                    lambda h2, hf: h2 - hf,
                    "That is the way from the compressed gas to the liquid. Compare the two gases at {{ T }}.",
                ),
            ),
        ),
        Part(
            "span",
            "enthalpy from liquid to leaving gas",
            "kJ/kg",
            digits=4,
            mistakes=(
                Mistake(
                    "sign-of-liquid",
                    lambda h1, hf: h1 + hf,
                    "Subtract h_f with its own sign. It is {{ hf }}: a change of sign on subtraction.",
                ),
                Mistake(
                    "from-inlet",
                    lambda h2, hf: h2 - hf,
                    "You started from the compressed gas. The stream that leaves is state 1.",
                ),
            ),
        ),
        Part(
            "y",
            "yield",
            "",
            digits=4,
            mistakes=(
                Mistake(
                    "inlet-below",
                    lambda h1, h2, hf: (h1 - h2) / (h2 - hf),
                    "The inlet enthalpy stands below the line. The balance, solved for y, has h₁ − h_f there.",
                ),
                Mistake("returned", lambda y: 1 - y, "That is the share that returns as gas. The liquid is the rest."),
            ),
        ),
        Part(
            "w_liquid",
            "work per kilogram of liquid",
            "kJ/kg",
            digits=3,
            mistakes=(
                Mistake(
                    "per-compressed",
                    lambda w: w,
                    "That is per kilogram compressed. Divide by y: only that share becomes liquid.",
                ),
                Mistake(
                    "multiplied",
                    lambda w, y: w * y,
                    "You multiplied by y. One kilogram of liquid needs 1/y kilograms compressed: divide.",
                ),
            ),
        ),
    ),
)
