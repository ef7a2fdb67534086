"""Worked and faded example: the energy in a scanner's field, and the helium it would boil."""

import functools
from math import pi, sqrt

from cryolib import fluids
from cryolib.applications import mri_quench
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


@functools.cache
def helium():
    """Latent heat and density of the boiling liquid."""
    return fluids.latent_heat("helium", atm), fluids.state("helium", p=atm, quality=0.0).rho


def values(B, V):
    """The numbers that the text prints."""
    h_fg, rho = helium()
    return {"h_fg": h_fg, "litre": rho * 1e-3, "lorry": sqrt(2 * mri_quench.stored_energy(B, V) / 20e3)}


def solve(B, V):
    """Steps by the functions of the book."""
    h_fg, rho = helium()
    E = mri_quench.stored_energy(B, V)
    return {"density": E / V, "E": E, "m": E / h_fg, "volume": E / h_fg / rho}


def check_solve(B, V, h_fg, litre):
    """Steps from the numbers as printed."""
    density = B**2 / (2 * 4e-7 * pi)
    return {"density": density, "E": density * V, "m": density * V / h_fg, "volume": density * V / h_fg / litre * 1e-3}


PROBLEM = Problem(
    id="scanner-energy",
    chapter="medicine",
    kind="example",
    level=1,
    minutes=6,
    given=(
        Given("B", "T", book=1.5, low=1.2, high=2.4, step=0.1, digits=2),
        Given("V", "m3", book=3.9, low=3.0, high=4.5, step=0.1, digits=2),
    ),
    values=values,
    shown=(Shown("h_fg", "kJ/kg", 4), Shown("litre", "g", 4), Shown("lorry", "m/s", 2)),
    solve=solve,
    check_solve=check_solve,
    parts=(
        Part(
            "density",
            "energy in a cubic metre",
            "MJ/m3",
            digits=3,
            mistakes=(
                Mistake("no-half", lambda density: 2 * density, "The half is missing: B²/2μ₀, as in ½LI²."),
                Mistake("linear", lambda density, B: density / B, "B counts twice: its square is in the energy."),
            ),
        ),
        Part(
            "E",
            "energy of the field",
            "MJ",
            digits=3,
            mistakes=(
                Mistake("no-half", lambda E: 2 * E, "The half is missing: B²/2μ₀, as in ½LI²."),
                Mistake("divided", lambda density, V: density / V, "Times the volume, not divided by it."),
            ),
        ),
        Part(
            "m",
            "mass of helium",
            "kg",
            digits=3,
            mistakes=(
                Mistake(
                    "water",
                    lambda E: E / 2257e3,
                    "That is the latent heat of water. Helium takes {{ h_fg }}, a hundred times less.",
                ),
                Mistake("multiplied", lambda E, h_fg: E * h_fg, "Divide: joules over joules for each kilogram."),
            ),
        ),
        Part(
            "volume",
            "liquid boiled",
            "L",
            digits=3,
            mistakes=(
                Mistake("water", lambda m: m / 1000, "That is water. A litre of helium weighs {{ litre }}."),
                Mistake("multiplied", lambda m, litre: m * litre, "Divide the mass by the mass of a litre."),
            ),
        ),
    ),
)
