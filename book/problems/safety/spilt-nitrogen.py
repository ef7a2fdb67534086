"""A dewar of nitrogen on the floor of a room without ventilation."""

import functools
from math import exp, log

from cryolib import fluids
from cryolib.applications import oxygen_deficiency as odh
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

ALARM = 0.195


@functools.cache
def densities(T):
    """Of boiling liquid nitrogen and of the gas [kg/m3]."""
    return fluids.state("nitrogen", p=atm, quality=0.0).rho, fluids.density("nitrogen", T, atm)


@functools.cache
def swelling(T):
    """Gas that a cubic metre of liquid becomes [m3]."""
    return odh.gas_volume("nitrogen", 1.0, T)


@functools.cache
def cold_gas():
    """Density of vapour that has just boiled off, for a mistake [kg/m3]."""
    return fluids.state("nitrogen", p=atm, quality=1.0).rho


def values(T):
    """Densities that the statement prints."""
    liquid, gas = densities(T)
    return {"rho_l": liquid, "rho_g": gas}


def solve(liquid, room, T, x0):
    """Every answer by the functions of the book."""
    gas = liquid * swelling(T)
    return {
        "gas": gas,
        "mixed": odh.oxygen_mixed(gas, room, x0),
        "expelled": odh.oxygen_expelled(gas, room, x0),
        "most": room * log(x0 / ALARM) / swelling(T),
    }


def check_solve(liquid, room, x0, rho_l, rho_g):
    """From the printed densities: air let out in small portions, and the clean air that remains."""
    gas, n = rho_l * liquid / rho_g, 4000
    mixed = x0 * (1 - gas / room / n) ** n * exp((gas / room) ** 2 / 2 / n)
    low, high = 0.0, 1.0  # m3 of liquid
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if x0 * exp(-middle * rho_l / rho_g / room) > ALARM else (low, middle)
    return {"gas": gas, "mixed": mixed, "expelled": (x0 * room - x0 * gas) / room, "most": low}


PROBLEM = Problem(
    id="spilt-nitrogen",
    chapter="safety",
    level=1,
    minutes=10,
    given=(
        Given("liquid", "L", book=10, low=10.0, high=14.0, step=0.2, digits=3),
        Given("room", "m3", book=20, low=16, high=22, step=0.5, digits=3),
        Given("T", "K", book=293, low=288, high=298, step=1, digits=3),
        Given("x0", "%", book=20.9, digits=3),
    ),
    values=values,
    shown=(Shown("rho_l", "kg/m3", 5), Shown("rho_g", "kg/m3", 5)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda mixed, expelled: expelled < mixed < 0.17,),
    parts=(
        Part(
            "gas",
            "volume of gas",
            "m3",
            trains=("safety-oxygen",),
            right="Nearly seven hundred times the liquid.",
            mistakes=(
                Mistake(
                    "cold",
                    lambda liquid, rho_l: liquid * rho_l / cold_gas(),
                    "That is vapour at 77 K. It warms to the temperature of the room and swells four times more.",
                ),
                Mistake("litres", lambda liquid: liquid, "That is the liquid, in cubic metres. Use the two densities."),
            ),
        ),
        Part(
            "mixed",
            "oxygen, mixed",
            "%",
            trains=("safety-oxygen",),
            right="Judgement fails at such levels before anybody notices.",
            mistakes=(
                Mistake(
                    "expelled",
                    lambda expelled: expelled,
                    "You let clean air leave. Here mixture leaves, and takes nitrogen with it.",
                ),
                Mistake(
                    "added",
                    lambda x0, gas, room: x0 * room / (room + gas),
                    "You let nothing leave. The room cannot hold more gas at one atmosphere.",
                ),
                Mistake(
                    "liquid-volume",
                    lambda x0, liquid, room: x0 * exp(-liquid / room),
                    "You put the volume of the liquid in. What counts is the gas.",
                ),
            ),
        ),
        Part(
            "expelled",
            "oxygen, air pushed out first",
            "%",
            trains=("safety-oxygen",),
            right="The lowest mean that a balance allows. Near the floor it can be lower still.",
            mistakes=(
                Mistake("mixed", lambda mixed: mixed, "That is the mixed room. Now only clean air leaves."),
                Mistake(
                    "nitrogen-share",
                    lambda gas, room: gas / room,
                    "That is the share of the new gas. The oxygen is that of the air that stays.",
                ),
            ),
        ),
        Part(
            "most",
            "largest spill without alarm",
            "L",
            rtol=0.02,
            trains=("safety-oxygen",),
            right="A cup is not small in a small room.",
            mistakes=(
                Mistake(
                    "gas",
                    lambda most, T: most * swelling(T),
                    "That is the gas. Divide by the swelling to get the liquid.",
                ),
                Mistake(
                    "points",
                    lambda room, x0, T: room * (x0 - ALARM) / swelling(T),
                    "You took the difference of the two levels. What counts is their ratio.",
                ),
            ),
        ),
    ),
)
