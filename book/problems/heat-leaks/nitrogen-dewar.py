"""Worked and faded example: how long a silvered flask keeps its nitrogen."""

import functools
from math import pi, sqrt

from cryolib import budget, fluids, radiation, vacuum
from cryolib.constants import R, atm, sigma_SB
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

M, GAMMA = 28.0134e-3, 1.4  # of nitrogen [kg/mol], [1]
HELIUM = (20.75e3, 124.8)  # latent heat and density of boiling helium, mistaken for those of nitrogen [J/kg, kg/m3]


@functools.cache
def nitrogen():
    """Boiling temperature [K], latent heat [J/kg] and density of the liquid [kg/m3] at one atmosphere."""
    return (
        fluids.boiling_temperature("nitrogen", atm),
        fluids.latent_heat("nitrogen", atm),
        fluids.state("nitrogen", p=atm, quality=0.0).rho,
    )


def values(volume, area, emissivity, p, T_room):
    """What the statement and the worked steps print besides."""
    T_cold, latent, rho = nitrogen()
    E, black = radiation.exchange_factor(emissivity, emissivity), radiation.black_flux(T_room, T_cold)
    return {
        "T_cold": T_cold,
        "latent": latent,
        "rho": rho,
        "E": E,
        "black": black,
        "unsilvered": area * black,
        "stored": volume * rho * latent,
    }


def solve(volume, area, emissivity, p, T_room, neck):
    """Steps by the functions of the book."""
    T_cold = nitrogen()[0]
    factor = radiation.exchange_factor(emissivity, emissivity)
    gas = area * vacuum.free_molecular_flux(M, GAMMA, p, T_room, T_cold)
    radiated = area * radiation.grey_flux(T_room, T_cold, factor)
    total = gas + radiated + neck
    return {
        "gas": gas,
        "radiation": radiated,
        "total": total,
        "time": budget.hold_time("nitrogen", volume, total),
    }


def check_solve(volume, area, emissivity, p, T_room, T_cold, neck, latent, rho):
    """Steps from the numbers as printed: molecules counted, light bounced to and fro."""
    moles = p / sqrt(2 * pi * M * R * T_room)  # that strike a square metre in a second
    gas = area * moles * 3 * R * (T_room - T_cold)  # each brings 2kT of its flight and kT of its rotation
    absorbed = emissivity**2 / (1 - (1 - emissivity) ** 2)  # the sum of all bounces
    radiated = area * absorbed * sigma_SB * (T_room**4 - T_cold**4)
    total = gas + radiated + neck
    return {"gas": gas, "radiation": radiated, "total": total, "time": volume * rho * latent / total}


PROBLEM = Problem(
    id="nitrogen-dewar",
    chapter="heat-leaks",
    kind="example",
    level=1,
    minutes=10,
    given=(
        Given("volume", "L", book=1.0, low=0.8, high=1.5, step=0.1, digits=2),
        Given("area", "cm2", book=600, low=560, high=700, step=10, digits=3),
        Given("emissivity", "", book=0.03, digits=1),
        Given("p", "Pa", book=5e-3, low=4e-3, high=8e-3, step=5e-4, digits=2),
        Given("T_room", "K", book=300, digits=3),
        Given("neck", "mW", book=60, low=50, high=80, step=5, digits=2),
    ),
    values=values,
    shown=(
        Shown("T_cold", "K", 4),
        Shown("latent", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("E", "", 3),
        Shown("black", "W/m2", 4),
        Shown("unsilvered", "W", 3),
        Shown("stored", "kJ", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda gas, radiation, neck: radiation > gas + neck,),
    parts=(
        Part(
            "gas",
            "heat by residual gas",
            "mW",
            digits=3,
            mistakes=(
                Mistake(
                    "monatomic",
                    lambda gas: gas * 4 / 6,
                    "You used 4, which belongs to single atoms. Nitrogen molecules also carry rotation: 6.",
                ),
                Mistake(
                    "gram",
                    lambda gas: gas / sqrt(1000),
                    "The molar mass went in as grams. Use 28.01e-3 kg/mol.",
                ),
                Mistake(
                    "celsius",
                    lambda gas, T_room, T_cold: gas * sqrt(T_room / (T_room - T_cold)),
                    "The T under the root is that of the gauge, {{ T_room }}, not the difference.",
                ),
            ),
        ),
        Part(
            "radiation",
            "heat by radiation",
            "mW",
            digits=3,
            mistakes=(
                Mistake(
                    "one-wall",
                    lambda radiation, emissivity: radiation * (2 - emissivity),
                    "You used one emissivity alone. Both walls reflect: 1/E = 2/ε − 1.",
                ),
                Mistake(
                    "product",
                    lambda radiation, emissivity: radiation * emissivity * (2 - emissivity),
                    "You multiplied the emissivities. Reflected heat comes back: 1/E = 2/ε − 1.",
                ),
                Mistake("black", lambda unsilvered: unsilvered, "Those are black walls. Silver passes the share E."),
            ),
        ),
        Part(
            "total",
            "heat in all",
            "mW",
            digits=3,
            mistakes=(
                Mistake("no-neck", lambda total, neck: total - neck, "The neck is missing: add {{ neck }}."),
                Mistake("alone", lambda radiation: radiation, "That is radiation alone. Add residual gas and neck."),
            ),
        ),
        Part(
            "time",
            "time the nitrogen lasts",
            "h",
            digits=3,
            mistakes=(
                Mistake(
                    "helium",
                    lambda time, latent, rho: time * HELIUM[0] * HELIUM[1] / (latent * rho),
                    "You took latent heat and density of helium. A litre of nitrogen takes sixty times more heat.",
                ),
                Mistake(
                    "kilogram",
                    lambda time, rho: time * 1000 / rho,
                    "You took a litre for a kilogram. A litre of nitrogen has 0.806 kg.",
                ),
            ),
        ),
    ),
)
