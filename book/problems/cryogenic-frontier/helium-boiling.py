"""Worked and faded example: how far do the waves of boiling helium overlap?"""

from math import pi, sqrt

from cryolib import quantum
from cryolib.constants import N_A, R, h
from cryolib.course.define import Given, Mistake, Part, Problem


def solve(rho, m, T):
    """Steps by the functions of the book."""
    n = rho / m
    return {"n": n, "wave": quantum.thermal_wavelength(m, T), "D": quantum.degeneracy(n, m, T)}


def check_solve(rho, m, T):
    """Steps in molar units."""
    M = m * N_A
    wave = h * N_A / sqrt(2 * pi * M * R * T)
    return {"n": rho * N_A / M, "wave": wave, "D": rho * N_A / M * wave**3}


PROBLEM = Problem(
    id="helium-boiling",
    chapter="cryogenic-frontier",
    kind="example",
    level=1,
    minutes=6,
    given=(
        Given("rho", "kg/m3", book=124.7, low=115.0, high=140.0, step=0.1, digits=4),
        Given("m", "u", book=4.0026, digits=5),
        Given("T", "K", book=4.224, low=2.5, high=4.8, step=0.01, digits=4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda D: D > 1,),
    parts=(
        Part(
            "n",
            "number density",
            "1/m3",
            digits=4,
            mistakes=(
                Mistake(
                    "mass-number",
                    lambda rho, m: rho / 4.0026,
                    "You divided by 4.0026 as if it were kilograms. One atom has 4.0026 × 1.6605 × 10⁻²⁷ kg.",
                ),
                Mistake(
                    "molar",
                    lambda n: n / N_A,
                    "That is moles in a cubic metre. Multiply by Avogadro's number to count atoms.",
                ),
            ),
        ),
        Part(
            "wave",
            "thermal wavelength",
            "Å",
            digits=4,
            mistakes=(
                Mistake(
                    "pi-lost",
                    lambda wave: wave * sqrt(pi),
                    "A π is missing under the root: λ = h/√(2πmkT).",
                ),
                Mistake(
                    "rms",
                    lambda wave: wave * sqrt(2 * pi / 3),
                    "You used h/√(3mkT), the wave of the rms momentum. λ_th has 2π under the root, not 3.",
                ),
                Mistake(
                    "celsius",
                    lambda wave, T: wave * sqrt(T / (T + 273.15)),
                    "You added 273.15 to a temperature that is in kelvin already.",
                ),
            ),
        ),
        Part(
            "D",
            "nλ³",
            "",
            digits=4,
            mistakes=(
                Mistake(
                    "squared",
                    lambda D: D ** (2 / 3),
                    "That is (λ/d)². Cube the wavelength: a volume holds the atoms.",
                ),
                Mistake("ratio", lambda D: D ** (1 / 3), "That is λ/d. Cube it: a volume holds the atoms."),
                Mistake(
                    "inverse",
                    lambda D: 1 / D,
                    "Upside down: that is the number of thermal volumes for each atom.",
                ),
            ),
        ),
    ),
)
