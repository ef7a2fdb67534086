"""The heat that a steel neck tube carries into liquid helium, with and without an anchor at 77 K."""

import functools
from math import pi

from cryolib import budget, conduction, fluids, materials
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

NITROGEN = (199.2e3, 806.1)  # latent heat and density of boiling nitrogen, mistaken for those of helium [J/kg, kg/m3]


@functools.cache
def steel(T_cold, T_hot, T_room):
    """Conductivity integrals and end values of the steel, and the helium it hangs in."""
    k = materials.conductivity("stainless-304")
    return {
        "I_cold": k.integral(T_cold, T_hot),
        "I_room": k.integral(T_cold, T_room),
        "k_cold": k(T_cold),
        "k_room": k(T_room),
        "latent": fluids.latent_heat("helium"),
        "rho": fluids.state("helium", p=101325.0, quality=0.0).rho,
    }


@functools.cache
def per_watt():
    """Liquid helium that one watt boils at 1 atm [m3/J]."""
    return budget.boil_off("helium", 1.0)


def solve(d, wall, length, T_hot, T_cold, T_room):
    """Answers by the functions of the book."""
    k = materials.conductivity("stainless-304")
    area = conduction.tube_area(d, wall)
    Q = conduction.heat_flow(k, area, length, T_hot, T_cold)
    Q_room = conduction.heat_flow(k, area, length, T_room, T_cold)
    return {"area": area, "Q": Q, "boil": per_watt() * Q, "Q_room": Q_room}


def values(d, wall, length, T_hot, T_cold, T_room):
    """The table of the statement, and what shortcuts would give."""
    found = steel(T_cold, T_hot, T_room)
    shape = conduction.tube_area(d, wall) / length
    return found | {
        "Q_k_room": shape * found["k_room"] * (T_hot - T_cold),
        "Q_linear": shape * found["k_cold"] / T_cold * (T_hot**2 - T_cold**2) / 2,
        "boil_day": per_watt() * shape * found["I_cold"],
        "factor": found["I_room"] / found["I_cold"],
    }


@functools.cache
def summed(T_cold, T_hot):
    """The integral of k from a table of it, with a row every tenth of a kelvin or so."""
    import numpy as np
    from scipy.integrate import trapezoid

    T = np.linspace(T_cold, T_hot, 3001)
    return trapezoid(materials.conductivity("stainless-304")(T), T)


def check_solve(d, wall, length, T_hot, T_cold, T_room, latent, rho):
    """Answers from the difference of two circles, k summed row by row, and the latent heat as printed."""
    area = pi / 4 * (d**2 - (d - 2 * wall) ** 2)
    Q = area / length * summed(T_cold, T_hot)
    return {
        "area": area,
        "Q": Q,
        "boil": Q / latent / rho,
        "Q_room": area / length * summed(T_cold, T_room),
    }


PROBLEM = Problem(
    id="neck-tube",
    chapter="conduction",
    source="1868691",
    level=1,
    minutes=12,
    given=(
        Given("d", "mm", book=12.7, low=12.0, high=16.0, step=0.1, digits=3),
        Given("wall", "mm", book=0.25, low=0.20, high=0.30, step=0.01, digits=2),
        Given("length", "cm", book=15, low=11, high=20, step=1, digits=2),
        Given("T_hot", "K", book=77, digits=2),
        Given("T_cold", "K", book=4.2, digits=2),
        Given("T_room", "K", book=300, digits=3),
    ),
    values=values,
    shown=(
        Shown("I_cold", "W/m", 4),
        Shown("I_room", "W/m", 4),
        Shown("k_cold", "W/(m K)", 3),
        Shown("k_room", "W/(m K)", 3),
        Shown("latent", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("Q_k_room", "mW", 3),
        Shown("Q_linear", "mW", 3),
        Shown("boil_day", "L/d", 2),
        Shown("factor", "", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda wall, d: wall < d / 10, lambda Q, Q_room: Q < Q_room),
    parts=(
        Part(
            "area",
            "cross-section of the metal",
            "mm2",
            rtol=0.01,
            digits=3,
            trains=("conduction-integral",),
            right="Heat runs along the wall only, not through the bore.",
            mistakes=(
                Mistake(
                    "solid",
                    lambda d: pi / 4 * d**2,
                    "That is a solid rod. The bore carries nothing: π (d − w) w.",
                ),
                Mistake(
                    "bore",
                    lambda d, wall: pi / 4 * (d - 2 * wall) ** 2,
                    "That is the open bore. Count the ring of metal round it: π (d − w) w.",
                ),
                Mistake(
                    "radius",
                    lambda d, wall: 2 * pi * (d - wall) * wall,
                    "You took the diameter for a radius: twice the metal. The circumference is πd.",
                ),
            ),
        ),
        Part(
            "Q",
            "heat through the tube",
            "mW",
            rtol=0.02,
            digits=3,
            trains=("conduction-integral",),
            right="A solid rod would carry more than ten times as much. What it costs in helium, (c) shows.",
            mistakes=(
                Mistake(
                    "solid",
                    lambda d, length, I_cold: pi / 4 * d**2 / length * I_cold,
                    "That is a solid rod. Only the wall conducts: A = π (d − w) w.",
                ),
                Mistake(
                    "room-k",
                    lambda Q_k_room: Q_k_room,
                    "You used k of 300 K. Cold steel conducts far less: take the integral of k.",
                ),
                Mistake(
                    "linear",
                    lambda Q_linear: Q_linear,
                    "You let k grow as T from its value at 4.2 K. Steel's grows faster: take the integral.",
                ),
                Mistake(
                    "radius",
                    lambda Q: 2 * Q,
                    "You took the diameter for a radius: twice the metal.",
                ),
                Mistake(
                    "no-anchor",
                    lambda Q_room: Q_room,
                    "That is the tube from 300 K. It is anchored at {{ T_hot }}: use the upper integral.",
                ),
            ),
        ),
        Part(
            "boil",
            "liquid boiled away",
            "L/h",
            rtol=0.02,
            digits=3,
            trains=("conduction-boiloff",),
            right="{{ boil_day }} for one tube. Radiation, wires and rods come on top.",
            mistakes=(
                Mistake(
                    "nitrogen",
                    lambda Q: Q / (NITROGEN[0] * NITROGEN[1]),
                    "You used the latent heat and density of nitrogen. A litre of helium boils with 60 times less.",
                ),
                Mistake(
                    "day",
                    lambda boil: 24 * boil,
                    "That is a day. An hour has 3,600 s.",
                ),
                Mistake(
                    "mass",
                    lambda Q, latent: Q / latent * 1e-3,
                    "Those are kilograms. Divide by {{ rho }} for the volume.",
                ),
            ),
        ),
        Part(
            "Q_room",
            "heat without the anchor",
            "mW",
            rtol=0.02,
            digits=3,
            trains=("conduction-anchor", "conduction-integral"),
            right="A factor {{ factor }}. The anchor was the best part of the neck.",
            mistakes=(
                Mistake(
                    "anchored",
                    lambda Q: Q,
                    "That is the tube with its anchor. Take the integral from {{ T_cold }} to {{ T_room }}.",
                ),
                Mistake(
                    "upper-part",
                    lambda Q_room, Q: Q_room - Q,
                    "You left out the cold part of the integral. It runs from {{ T_cold }} to {{ T_room }}.",
                ),
                Mistake(
                    "room-k",
                    lambda Q_room, I_room, k_room, T_room, T_cold: Q_room / I_room * k_room * (T_room - T_cold),
                    "You used k of 300 K all the way. Take the integral of k.",
                ),
                Mistake(
                    "scaled",
                    lambda Q, T_room, T_hot, T_cold: Q * (T_room - T_cold) / (T_hot - T_cold),
                    "You scaled with the temperature difference. k rises with T: take the second integral.",
                ),
            ),
        ),
    ),
)
