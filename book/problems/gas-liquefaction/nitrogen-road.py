"""The way of nitrogen over the critical point and into the dome through a valve."""

from cryolib import fluids, liquefiers
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAS = "nitrogen"


def values(T, p_low, p_high):
    """The numbers that the statement prints."""
    cycle = liquefiers.linde_hampson(GAS, T, p_low, p_high)
    return {
        "T3": cycle.valve_inlet.T,
        "T_c": fluids.critical_point(GAS).T,
        "T_b": cycle.liquid.T,
        "h1": fluids.enthalpy(GAS, T, p_low),
        "h3": cycle.valve_inlet.h,
        "hg": cycle.vapour.h,
        "hf": cycle.liquid.h,
    }


def solve(T, p_low, p_high):
    """Answers by the functions of the book."""
    cycle = liquefiers.linde_hampson(GAS, T, p_low, p_high)
    return {
        "above": cycle.valve_inlet.T - fluids.critical_point(GAS).T,
        "liquid": 1 - cycle.valve_outlet.quality,
        "share": fluids.latent_heat(GAS, p_low) / (fluids.enthalpy(GAS, T, p_low) - cycle.liquid.h),
    }


def check_solve(T3, T_c, h1, h3, hg, hf):
    """Answers from the table as printed."""
    vapour = (h3 - hf) / (hg - hf)
    return {"above": T3 - T_c, "liquid": 1 - vapour, "share": 1 - (h1 - hg) / (h1 - hf)}


PROBLEM = Problem(
    id="nitrogen-road",
    chapter="gas-liquefaction",
    source="1868673",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=300, low=285, high=310, step=1, digits=3),
        Given("p_low", "bar", book=1, digits=1),
        Given("p_high", "bar", book=200, low=150, high=260, step=5, digits=3),
    ),
    values=values,
    shown=(
        Shown("T3", "K", 5),
        Shown("T_c", "K", 5),
        Shown("T_b", "K", 4),
        Shown("h1", "kJ/kg", 5),
        Shown("h3", "kJ/kg", 5),
        Shown("hg", "kJ/kg", 5),
        Shown("hf", "kJ/kg", 5),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda above: above > 0, lambda liquid: 0 < liquid < 0.3),
    parts=(
        Part(
            "above",
            "distance above the critical temperature",
            "K",
            rtol=0.01,
            digits=3,
            trains=("gases-critical", "gases-path"),
            right="No gas condenses here against anything colder. The liquid appears in the valve.",
            mistakes=(
                Mistake(
                    "boiling",
                    lambda T3, T_b: T3 - T_b,
                    "That is the distance from the boiling point. The critical temperature is {{ T_c }}.",
                ),
                Mistake(
                    "room",
                    lambda T, T_c: T - T_c,
                    "That is the gas in the room. Before the valve it has cooled to {{ T3 }}.",
                ),
                Mistake(
                    "sign",
                    lambda above: -above,
                    "The gas is warmer than its critical temperature: count upwards, {{ T3 }} minus {{ T_c }}.",
                ),
            ),
        ),
        Part(
            "liquid",
            "liquid behind the valve",
            "",
            rtol=0.01,
            digits=3,
            trains=("gases-path",),
            right="The rest is vapour at {{ T_b }}. It goes back and cools the gas that comes.",
            mistakes=(
                Mistake(
                    "quality",
                    lambda liquid: 1 - liquid,
                    "That is the vapour, the quality. The liquid is the rest.",
                ),
                Mistake(
                    "warm",
                    lambda h1, h3, hf: (h1 - h3) / (h1 - hf),
                    "You took the warm gas for the vapour. Behind the valve the vapour is saturated: use h_g.",
                ),
                Mistake(
                    "ratio",
                    lambda hg, h3, hf: (hg - h3) / (h3 - hf),
                    "That is liquid over vapour. Divide by the whole, h_g − h_f.",
                ),
            ),
        ),
        Part(
            "share",
            "latent share of the whole",
            "",
            rtol=0.01,
            digits=3,
            trains=("gases-latent", "gases-path"),
            right="Less than half. For helium it is about one per cent.",
            mistakes=(
                Mistake(
                    "sensible",
                    lambda share: 1 - share,
                    "That is the way from the room to the boiling point. The latent part is the rest.",
                ),
                Mistake(
                    "ratio",
                    lambda share: share / (1 - share),
                    "That is latent over sensible. Divide by the whole, h₁ − h_f.",
                ),
            ),
        ),
    ),
)
