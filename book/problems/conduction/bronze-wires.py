"""Worked and faded example: instrument wires of phosphor bronze, and of copper."""

import functools
from math import pi, sqrt

from cryolib import budget, conduction, materials
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


@functools.cache
def integrals(T_cold, T_hot):
    """Conductivity integrals of both metals, and k of copper at room temperature."""
    bronze, copper = materials.conductivity("phosphor-bronze"), materials.conductivity("copper-rrr100")
    return {
        "bronze": bronze.integral(T_cold, T_hot),
        "copper": copper.integral(T_cold, T_hot),
        "bronze_room": bronze.integral(T_cold, 300.0),
        "copper_room": copper(300.0) * (T_hot - T_cold),
    }


@functools.cache
def helium():
    """Liquid helium that one watt boils at 1 atm [m3/J]."""
    return budget.boil_off("helium", 1.0)


def values(wires, d, length, T_hot, T_cold):
    """What the statement and the worked steps print besides."""
    k = integrals(T_cold, T_hot)
    return k | {"per_watt": helium(), "one": d * sqrt(wires), "ratio": k["copper"] / k["bronze"]}


def solve(wires, d, length, T_hot, T_cold):
    """Steps by the functions of the book."""
    area = conduction.wire_area(d, wires)
    Q, Q_copper = (
        conduction.heat_flow(materials.conductivity(name), area, length, T_hot, T_cold)
        for name in ("phosphor-bronze", "copper-rrr100")
    )
    return {"area": area, "Q": Q, "Q_copper": Q_copper, "boil": budget.boil_off("helium", Q_copper)}


def check_solve(wires, d, length, bronze, copper, per_watt):
    """Steps from the numbers as printed."""
    area = wires * pi * (d / 2) ** 2
    return {
        "area": area,
        "Q": area * bronze / length,
        "Q_copper": area * copper / length,
        "boil": area * copper / length * per_watt,
    }


PROBLEM = Problem(
    id="bronze-wires",
    chapter="conduction",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("wires", "", book=24, low=16, high=36, step=4, digits=2),
        Given("d", "mm", book=0.127, digits=3),
        Given("length", "mm", book=800, low=600, high=1000, step=20, digits=3),
        Given("T_hot", "K", book=77.36, digits=4),
        Given("T_cold", "K", book=4.2, digits=2),
    ),
    values=values,
    shown=(
        Shown("bronze", "W/m", 4),
        Shown("copper", "W/m", 4),
        Shown("per_watt", "L/h", 4),
        Shown("one", "mm", 2),
        Shown("ratio", "", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda Q, Q_copper: Q < Q_copper / 50,),
    parts=(
        Part(
            "area",
            "cross-section of all wires",
            "mm2",
            digits=3,
            mistakes=(
                Mistake("radius", lambda area: 4 * area, "You took the diameter for the radius. A = πd²/4."),
                Mistake("single", lambda area, wires: area / wires, "That is one wire. There are {{ wires }}."),
            ),
        ),
        Part(
            "Q",
            "heat by phosphor bronze",
            "mW",
            digits=3,
            mistakes=(
                Mistake(
                    "room",
                    lambda Q, bronze, bronze_room: Q * bronze_room / bronze,
                    "That integral runs to 300 K. The wires are anchored at {{ T_hot }}: use {{ bronze }}.",
                ),
                Mistake("radius", lambda Q: 4 * Q, "You took the diameter for the radius. A = πd²/4."),
            ),
        ),
        Part(
            "Q_copper",
            "heat by copper",
            "mW",
            digits=3,
            mistakes=(
                Mistake(
                    "room-k",
                    lambda Q_copper, copper, copper_room: Q_copper * copper_room / copper,
                    "You used k of 300 K. Cold copper conducts several times better: take the integral.",
                ),
                Mistake("bronze", lambda Q: Q, "That is the bronze. Copper has its own integral: {{ copper }}."),
            ),
        ),
        Part(
            "boil",
            "helium boiled by copper",
            "L/d",
            digits=3,
            mistakes=(
                Mistake("hour", lambda boil: boil / 24, "That is an hour. A day has 24."),
                Mistake(
                    "bronze",
                    lambda boil, Q, Q_copper: boil * Q / Q_copper,
                    "That is what the bronze boils. The copper brings {{ ratio }} times as much.",
                ),
            ),
        ),
    ),
)
