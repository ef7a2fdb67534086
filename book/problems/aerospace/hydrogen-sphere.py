"""A sphere of liquid hydrogen: what boils off, how full it may be, and why the hydrogen must be para."""

import functools
from math import pi

from cryolib import fluids, radiation
from cryolib.applications import storage
from cryolib.constants import R, atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

FLUID = "parahydrogen"
DAY = 86400.0  # [s]
LAYER_DENSITY = 2000.0  # of the blanket [1/m]
H_NITROGEN, RHO_NITROGEN = 199.2e3, 806.1  # what a wrong column of the table gives [J/kg], [kg/m3]


@functools.cache
def boiling():
    """Temperature [K], latent heat [J/kg] and densities [kg/m3] of the liquid and the vapour at one atmosphere."""
    liquid, vapour = (fluids.state(FLUID, p=atm, quality=quality).rho for quality in (0.0, 1.0))
    return fluids.boiling_temperature(FLUID, atm), fluids.latent_heat(FLUID, atm), liquid, vapour


@functools.cache
def fullest(p_relief):
    """Largest fill, and the density of the liquid at the relief pressure."""
    return storage.largest_fill(FLUID, p_relief), fluids.state(FLUID, p=p_relief, quality=0.0).rho


@functools.cache
def blanket(T_hot, layers):
    """Heat flux through the best blanket [W/m2]."""
    return radiation.mli_flux(T_hot, boiling()[0], layers, LAYER_DENSITY)


@functools.cache
def gauge_fill(p_relief):
    """Largest fill of one who reads the gauge."""
    return storage.largest_fill(FLUID, p_relief + atm)


def radius(volume):
    """Radius of a sphere [m]."""
    return (3 * volume / (4 * pi)) ** (1 / 3)


def values(volume, wall, k, T_hot, volume_small, layers, degradation, p_relief, x, level):
    """Every answer by the functions of the book, and what the text prints besides."""
    T_cold, h_fg, rho, rho_g = boiling()
    r, r_small = radius(volume), radius(volume_small)
    Q = storage.shell_heat(k, r, r + wall, T_hot, T_cold)
    mli = blanket(T_hot, layers)
    area_small = 4 * pi * r_small**2
    Q_small = area_small * mli * degradation
    fill, rho_relief = fullest(p_relief)
    heat_ortho = storage.conversion_heat(x) * level / storage.ORTHO_LEVEL
    return {
        "answers": {
            "Q": Q,
            "boiled": Q / h_fg,
            "share": Q / (h_fg * rho * volume),
            "share_small": Q_small / (h_fg * rho * volume_small),
            "fill": fill,
            "ortho": heat_ortho / h_fg,
        },
        "T_cold": T_cold,
        "h_fg": h_fg,
        "rho": rho,
        "rho_g": rho_g,
        "rho_relief": rho_relief,
        "mli": mli,
        "r_inner": r,
        "area": 4 * pi * r**2,
        "area_small": area_small,
        "mass": rho * volume,
        "Q_small": Q_small,
        "heat_ortho": heat_ortho,
        "percent": fill,
    }


def shells(k, r_inner, r_outer, dT, n=40):
    """Heat through many thin shells in series, by Simpson's rule for the sum of their resistances."""
    step = (r_outer - r_inner) / (2 * n)
    weights = [1, *([4, 2] * n)[:-1], 1]
    resistance = sum(w / (4 * pi * k * (r_inner + i * step) ** 2) for i, w in enumerate(weights)) * step / 3
    return dT / resistance


def check_solve(volume, wall, k, T_hot, T_cold, h_fg, rho, rho_g, rho_relief, r_inner, volume_small, mli, degradation,
                x, level):  # fmt: skip
    """Answers from the table as printed: shells one by one, surface over volume as 3/r, the mass of a cubic metre."""
    Q = shells(k, r_inner, r_inner + wall, T_hot - T_cold)
    small = 3 / radius(volume_small) * mli * degradation / (rho * h_fg)
    bubble = (rho - rho_relief) / (rho - rho_g)  # room to leave: what the swelling needs, with the vapour counted
    moles = 1 / 2.016e-3
    return {
        "Q": Q,
        "boiled": Q / h_fg,
        "share": Q / (4 / 3 * pi * r_inner**3 * rho * h_fg),
        "share_small": small,
        "fill": 1 - bubble,
        "ortho": x * moles * R * level / h_fg,
    }


PROBLEM = Problem(
    id="hydrogen-sphere",
    chapter="aerospace",
    level=4,
    minutes=35,
    given=(
        Given("volume", "m3", book=3218, low=3018, high=3518, step=20, digits=4),
        Given("wall", "m", book=1.2, low=1.2, high=1.5, step=0.05, digits=3),
        Given("k", "W/(m K)", book=1.2e-3, low=1.0e-3, high=1.2e-3, step=1e-5, digits=3),
        Given("T_hot", "K", book=300, low=296, high=310, step=1, digits=3),
        Given("volume_small", "m3", book=1.0, low=0.8, high=1.6, step=0.1, digits=2),
        Given("layers", "", book=40, digits=2),
        Given("degradation", "", book=2, digits=1),
        Given("p_load", "bar", book=1.01325, digits=6),
        Given("p_relief", "bar", book=4.0, low=3.5, high=5.0, step=0.25, digits=3),
        Given("x", "%", book=75, low=68, high=75, step=1, digits=2),
        Given("level", "K", book=storage.ORTHO_LEVEL, digits=4),
    ),
    values=values,
    shown=(
        Shown("T_cold", "K", 4),
        Shown("h_fg", "kJ/kg", 4),
        Shown("rho", "kg/m3", 5),
        Shown("rho_g", "kg/m3", 4),
        Shown("rho_relief", "kg/m3", 5),
        Shown("mli", "W/m2", 3),
        Shown("r_inner", "m", 4),
        Shown("area", "m2", 3),
        Shown("area_small", "m2", 3),
        Shown("mass", "t", 3),
        Shown("Q_small", "W", 2),
        Shown("heat_ortho", "kJ/kg", 3),
        Shown("percent", "%", 3),
    ),
    solve=lambda answers: answers,
    check_solve=check_solve,
    require=(
        lambda share, share_small: share_small > 10 * share,
        lambda fill: 0.8 < fill < 0.95,
        lambda ortho: ortho > 1,
    ),
    parts=(
        Part(
            "Q", "heat through the perlite", "W", rtol=0.03, trains=("aerospace-loss",),
            right="A few light bulbs, for a tank as high as a house.",
            mistakes=(
                Mistake(
                    "plane",
                    lambda k, r_inner, wall, T_hot, T_cold: 4 * pi * k * r_inner**2 * (T_hot - T_cold) / wall,
                    "You took a plane wall with the inner area. Shells grow outwards: use 4πr_i·r_o.",
                ),
                Mistake(
                    "plane-outer",
                    lambda k, r_inner, wall, T_hot, T_cold: (
                        4 * pi * k * (r_inner + wall) ** 2 * (T_hot - T_cold) / wall
                    ),
                    "You took a plane wall with the outer area. Shells shrink inwards: use 4πr_i·r_o.",
                ),
                Mistake(
                    "diameter",
                    lambda k, r_inner, wall, T_hot, T_cold: (
                        8 * pi * k * r_inner * (2 * r_inner + wall) * (T_hot - T_cold) / wall
                    ),
                    "You put the diameter in for the inner radius. From V = 4πr³/3, r_i = {{ r_inner }}.",
                ),
                Mistake(
                    "celsius",
                    lambda Q, T_hot, T_cold: Q * (T_hot - 273.15 - T_cold) / (T_hot - T_cold),
                    "You mixed scales: one end in degrees Celsius, one in kelvin. Use the same for both.",
                ),
            ),
        ),
        Part(
            "boiled", "boil-off", "kg/d", rtol=0.03, trains=("aerospace-loss",),
            right="At most a cubic metre of liquid, out of {{ volume.n }}.",
            mistakes=(
                Mistake(
                    "nitrogen",
                    lambda boiled, h_fg: boiled * h_fg / H_NITROGEN,
                    "You used the latent heat of nitrogen. Hydrogen takes {{ h_fg }}.",
                ),
                Mistake("hour", lambda boiled: boiled / 24, "That is for an hour. A day has 86400 s."),
                Mistake(
                    "conversion",
                    lambda Q: Q / 527e3,
                    "You divided by the heat of conversion. The liquid is para already: use the latent heat.",
                ),
            ),
        ),
        Part(
            "share", "share lost", "%/d", rtol=0.03, trains=("aerospace-loss",),
            right="The tank would need years to empty itself.",
            mistakes=(
                Mistake("hour", lambda share: share / 24, "That is the loss of an hour. A day has 24 of them."),
                Mistake(
                    "nitrogen",
                    lambda share, h_fg: share * h_fg / H_NITROGEN,
                    "You used the latent heat of nitrogen. Hydrogen takes {{ h_fg }}.",
                ),
                Mistake(
                    "nitrogen-mass",
                    lambda share, rho: share * rho / RHO_NITROGEN,
                    "You filled the tank with nitrogen. Hydrogen weighs {{ rho }}.",
                ),
                Mistake(
                    "fraction",
                    lambda share: share / 100,
                    "That is the share as a number. In percent it is a hundred times as much.",
                ),
            ),
        ),
        Part(
            "share_small", "share lost by the small sphere", "%/d", rtol=0.03, trains=("aerospace-loss",),
            right="Dozens of times the share of the large tank, through a better insulation.",
            mistakes=(
                Mistake(
                    "ideal",
                    lambda share_small, degradation: share_small / degradation,
                    "You trusted the formula. A built blanket passes {{ degradation }} times as much.",
                ),
                Mistake(
                    "scaled",
                    lambda share, volume, volume_small: share * (volume / volume_small) ** (1 / 3),
                    "You scaled the perlite tank down. The small one has another insulation: use its flux.",
                ),
                Mistake(
                    "hour",
                    lambda share_small: share_small / 24,
                    "That is the loss of an hour. A day has 24 of them.",
                ),
            ),
        ),
        Part(
            "fill", "largest fill", "", rtol=0.005, trains=("aerospace-fill",),
            right="A tank filled to 90 % would be all liquid before a valve set to 4 bar opens.",
            mistakes=(
                Mistake("ullage", lambda fill: 1 - fill, "That is the room to leave free. The fill is 1 minus it."),
                Mistake(
                    "inverse",
                    lambda rho, rho_relief: rho / rho_relief,
                    "More than full: the ratio is upside down. Warm liquid is the lighter one.",
                ),
                Mistake(
                    "gauge",
                    lambda p_relief: gauge_fill(p_relief),
                    "You took the pressure as that above the atmosphere. It is given absolute: {{ p_relief }}.",
                ),
            ),
        ),
        Part(
            "ortho", "heat of conversion over latent heat", "", rtol=0.01, trains=("aerospace-ortho",),
            right="Above 1: the liquid boils itself away in a perfect tank. It must be turned to para on its way.",
            mistakes=(
                Mistake(
                    "ignored",
                    lambda: 0.0,
                    "You left the conversion out. It goes on by itself in the tank, and nothing there can stop it.",
                ),
                Mistake(
                    "all-ortho",
                    lambda ortho, x: ortho / x,
                    "You let every molecule turn. Only {{ x }} are ortho.",
                ),
                Mistake(
                    "inverse",
                    lambda ortho: 1 / ortho,
                    "Upside down: the heat of conversion goes over the latent heat.",
                ),
                Mistake(
                    "atom",
                    lambda ortho: 2 * ortho,
                    "You used the mass of an atom. The molecule has two: M = 2.016 g/mol.",
                ),
            ),
        ),
    ),
)
