"""A mouse egg beside ice: its membrane, its water, and the rates of cooling that cells and vessels allow."""

from math import exp, log, pi

from cryolib.applications import cryopreservation as cells
from cryolib.applications import plunge
from cryolib.constants import R
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_REF, T_FREEZE, T_NITROGEN = 293.15, 273.0, 77.0  # [K]
B_EGG, D_EGG = 3.17 / 60, 75e-6  # rate for the measured membrane [K/s]; diameter [m]
MOLAR = 18.015e-3  # of water [kg/mol]


def activity(T):
    """Activity of water beside ice [1]."""
    return exp(cells.FUSION / R * (1 / cells.T_ICE - 1 / T))


def values(osm, T, L_ref, E, d):
    """What the text prints besides."""
    w = cells.equilibrium_water(T, osm)
    return {"a": activity(T), "B": B_EGG * D_EGG / d, "phi": osm * MOLAR, "times": 1 / w}


def solve(d, osm, L_ref, E, T, d_small, d_straw, h, c):
    """Answers by the functions of the book."""
    L = cells.permeability(T, L_ref, E, T_REF)
    straw = 2 * plunge.film_cooling_rate(h, d_straw, c, T_FREEZE, T_NITROGEN)  # twice the surface of a film
    return {
        "L": L,
        "slower": L_ref / L,
        "w": cells.equilibrium_water(T, osm),
        "B_small": B_EGG * D_EGG / d_small,
        "straw": straw,
        "short": plunge.VITRIFICATION_RATE / straw,
    }


def check_solve(d, osm, L_ref, E, T, a, B, d_small, d_straw, h, c):
    """Logarithms instead of exponentials; surface over volume, written out."""
    drop = E / R * (T_REF - T) / (T * T_REF)
    solute = osm * MOLAR
    sphere = pi * d_small**2 / (pi * d_small**3 / 6) / (pi * d**2 / (pi * d**3 / 6))
    loss = h * pi * d_straw * (T_FREEZE - T_NITROGEN)  # of a metre of straw
    rate = loss / (c * pi * d_straw**2 / 4)
    return {
        "L": exp(log(L_ref) - drop),
        "slower": exp(drop),
        "w": solute / (1 / a - 1),
        "B_small": B * sphere,
        "straw": rate,
        "short": 6.4e6 / rate,
    }


PROBLEM = Problem(
    id="frozen-egg",
    chapter="medicine",
    level=3,
    minutes=25,
    given=(
        Given("d", "µm", book=75, digits=2),
        Given("wet", "%", book=80, digits=2),
        Given("osm", "mol/kg", book=0.285, digits=3),
        Given("L_ref", "m/(s Pa)", book=7.24e-14, digits=3),
        Given("E", "kJ/mol", book=60.7, digits=3),
        Given("T", "°C", book=-10, low=-13, high=-8, step=0.5, digits=3),
        Given("d_small", "µm", book=12, low=8, high=20, step=1, digits=2),
        Given("d_straw", "mm", book=1.9, low=1.5, high=2.3, step=0.1, digits=2),
        Given("h", "W/(m2 K)", book=200, low=150, high=250, step=10, digits=3),
        Given("c", "J/(m3 K)", book=3.5e6, digits=2),
    ),
    values=values,
    shown=(
        Shown("a", "", 5),
        Shown("B", "K/min", 3),
        Shown("phi", "", 3),
        Shown("times", "", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda w: w < 0.1, lambda slower: slower > 5),
    parts=(
        Part(
            "L",
            "permeability in the cold",
            "m/(s Pa)",
            rtol=0.03,
            trains=("medicine-water",),
            right="Cold shuts the door through which the water should leave.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda L, L_ref: L_ref**2 / L,
                    "The exponent has the wrong sign. A colder membrane lets less through.",
                ),
                Mistake(
                    "log10",
                    lambda L_ref, slower: L_ref * 10 ** (-log(slower)),
                    "You used powers of ten. Arrhenius has e to the power.",
                ),
            ),
        ),
        Part(
            "slower",
            "slowing of the membrane",
            "",
            rtol=0.03,
            trains=("medicine-water",),
            right="And it halves again with every few kelvins.",
            mistakes=(
                Mistake("inverse", lambda slower: 1 / slower, "Upside down: how many times slower is larger than one."),
                Mistake(
                    "ratio-of-T",
                    lambda T: T_REF / T,
                    "That is the ratio of temperatures. The permeability is exponential in 1/T.",
                ),
            ),
        ),
        Part(
            "w",
            "water in equilibrium",
            "%",
            rtol=0.02,
            trains=("medicine-water",),
            right="Slow cooling dries the cell: its salt is {{ times }} times as strong.",
            mistakes=(
                Mistake(
                    "lost",
                    lambda w: 1 - w,
                    "That is the share that has left. What the cell keeps is the rest.",
                ),
                Mistake(
                    "all-moles",
                    lambda phi, a: phi / (1 - a),
                    "That counts water and salt together. The water alone is the share a of it: φa/(1 − a).",
                ),
            ),
        ),
        Part(
            "B_small",
            "rate for the smaller cell",
            "K/min",
            rtol=0.02,
            trains=("medicine-rate",),
            right="Small cells stand faster cooling. Size sets the protocol.",
            mistakes=(
                Mistake(
                    "same",
                    lambda B: B,
                    "That is the egg. A smaller cell has more surface for its volume.",
                ),
                Mistake(
                    "square",
                    lambda B, d, d_small: B * (d / d_small) ** 2,
                    "You scaled with the square, as diffusion would. Here the membrane decides: surface over volume.",
                ),
                Mistake(
                    "inverted",
                    lambda B, d, d_small: B * d_small / d,
                    "Upside down. A smaller cell loses its water sooner and may be cooled faster.",
                ),
            ),
        ),
        Part(
            "straw",
            "cooling rate of the straw",
            "K/s",
            rtol=0.03,
            trains=("medicine-rate",),
            right="Fast for a kitchen, slow for water.",
            mistakes=(
                Mistake(
                    "film",
                    lambda straw: straw / 2,
                    "You took a film cooled from both faces. A cylinder has 4/d of surface to its volume.",
                ),
                Mistake(
                    "radius",
                    lambda straw: 2 * straw,
                    "You took {{ d_straw }} for the radius. It is the bore: 4/d.",
                ),
                Mistake(
                    "no-bath",
                    lambda straw: straw * T_FREEZE / (T_FREEZE - T_NITROGEN),
                    "You used the temperature of the straw alone. The heat follows the difference from 77 K.",
                ),
            ),
        ),
        Part(
            "short",
            "factor missing",
            "",
            rtol=0.03,
            trains=("medicine-rate",),
            right="So clinics add cryoprotectant, and use films instead of straws.",
            mistakes=(
                Mistake(
                    "older",
                    lambda straw: 3e5 / straw,
                    "That compares with an older, extrapolated rate. Measured directly it is 6.4 × 10⁶ K/s.",
                ),
                Mistake(
                    "minutes",
                    lambda short: short * 60,
                    "One rate is in K/min, the other in K/s. Use seconds for both.",
                ),
            ),
        ),
    ),
)
