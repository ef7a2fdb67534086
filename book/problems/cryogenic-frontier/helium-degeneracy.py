"""Liquid helium as an ideal Bose gas: two criteria, two temperatures, one measurement."""

from math import pi, sqrt

from cryolib import quantum
from cryolib.constants import N_A, R, h
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

ZETA_SUMMED = sum(k**-1.5 for k in range(1, 20000)) + 2 / sqrt(19999.5)  # ζ(3/2), its tail as an integral
RHO_BOILING = 124.7  # liquid helium at 1 atm, 4.22 K [kg/m3]


def solve(rho, m, T_lambda):
    """Answers by the functions of the book."""
    n = rho / m
    return {
        "T_bec": quantum.bose_einstein_temperature(n, m),
        "T_spacing": quantum.temperature_for_wavelength(m, quantum.spacing(n)),
        "D": quantum.degeneracy(n, m, T_lambda),
    }


def check_solve(rho, m, T_lambda):
    """Answers from nλ³ at 1 K, in molar units: everything else is a power of the temperature."""
    M = m * N_A
    wavelength = h * N_A / sqrt(2 * pi * M * R * 1.0)
    at_one_kelvin = rho * N_A / M * wavelength**3
    return {
        "T_bec": (at_one_kelvin / ZETA_SUMMED) ** (2 / 3),
        "T_spacing": at_one_kelvin ** (2 / 3),
        "D": at_one_kelvin * T_lambda**-1.5,
    }


def values(rho, m, T_lambda):
    """What the text prints besides."""
    n = rho / m
    T_bec = quantum.bose_einstein_temperature(n, m)
    return {
        "n": n,
        "d": quantum.spacing(n),
        "wave": quantum.thermal_wavelength(m, T_lambda),
        "zeta": quantum.ZETA_3_2,
        "excess": T_bec / T_lambda,
    }


PROBLEM = Problem(
    id="helium-degeneracy",
    chapter="cryogenic-frontier",
    level=2,
    minutes=15,
    given=(
        # From the liquid at its own vapour pressure to the edge of freezing, 25 bar.
        Given("rho", "kg/m3", book=145.14, low=145.0, high=172.0, step=0.1, digits=5),
        Given("m", "u", book=4.0026, digits=5),
        Given("T_lambda", "K", book=2.1768, digits=5),
    ),
    values=values,
    shown=(
        Shown("n", "1/m3", 4),
        Shown("d", "Å", 4),
        Shown("wave", "Å", 4),
        Shown("zeta", "", 4),
        Shown("excess", "", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T_bec, T_lambda: T_bec > T_lambda, lambda T_spacing, T_bec: T_spacing > T_bec),
    parts=(
        Part(
            "T_bec",
            "condensation temperature",
            "K",
            digits=4,
            trains=("frontier-degeneracy",),
            right="An ideal gas as dense as helium condenses here. Real helium waits until {{ T_lambda }}.",
            mistakes=(
                Mistake(
                    "zeta-omitted",
                    lambda T_spacing: T_spacing,
                    "ζ(3/2) is missing: you found nλ³ = 1. Condensation starts at nλ³ = 2.612.",
                ),
                Mistake(
                    "zeta-power",
                    lambda T_spacing: T_spacing / quantum.ZETA_3_2,
                    "You divided by 2.612 itself. T goes as n/2.612 to the power 2/3: 2.612 needs it too.",
                ),
                Mistake(
                    "boiling-liquid",
                    lambda m: quantum.bose_einstein_temperature(RHO_BOILING / m, m),
                    "You used the boiling liquid, 124.7 kg/m³. The problem asks for {{ rho }}.",
                ),
                Mistake(
                    "pi-lost",
                    lambda T_bec: pi * T_bec,
                    "A π is missing. λ = h/√(2πmkT): squared, the denominator of T is 2πmkλ².",
                ),
                Mistake(
                    "measured",
                    lambda T_lambda: T_lambda,
                    "That is the measured superfluid transition. Compute what an ideal gas would do.",
                ),
            ),
        ),
        Part(
            "T_spacing",
            "temperature at which λ is the spacing",
            "K",
            digits=3,
            trains=("frontier-criterion",),
            right="Nearly three times the measured {{ T_lambda }}: “comparable” sets a scale, not a transition.",
            mistakes=(
                Mistake(
                    "condensation",
                    lambda T_bec: T_bec,
                    "That is (a), where nλ³ = 2.612. Here λ equals the spacing: nλ³ = 1.",
                ),
                Mistake(
                    "sphere-diameter",
                    lambda n, m: quantum.temperature_for_wavelength(m, 2 * (3 / (4 * pi * n)) ** (1 / 3)),
                    "You gave each atom a sphere and used its diameter. The spacing is the cube root of 1/n.",
                ),
                Mistake(
                    "sphere-radius",
                    lambda n, m: quantum.temperature_for_wavelength(m, (3 / (4 * pi * n)) ** (1 / 3)),
                    "You used the radius of the sphere that holds one atom. The spacing is the cube root of 1/n.",
                ),
                Mistake(
                    "boiling-liquid",
                    lambda m: quantum.temperature_for_wavelength(m, quantum.spacing(RHO_BOILING / m)),
                    "You used the boiling liquid, 124.7 kg/m³. The problem asks for {{ rho }}.",
                ),
                Mistake(
                    "rms",
                    lambda T_spacing: 2 * pi / 3 * T_spacing,
                    "You used h/√(3mkT), the wave of the rms momentum. λ_th has 2π under the root, not 3.",
                ),
            ),
        ),
        Part(
            "D",
            "nλ³",
            "",
            digits=3,
            trains=("frontier-degeneracy",),
            right="An ideal gas condenses at 2.612 already. In the liquid the atoms act heavier, and it waits.",
            mistakes=(
                Mistake(
                    "not-cubed",
                    lambda D: D ** (2 / 3),
                    "That is (λ/d)², the ratio of two temperatures. nλ³ is (λ/d) cubed: raise it to 3/2.",
                ),
                Mistake(
                    "length-ratio",
                    lambda D: D ** (1 / 3),
                    "That is λ/d. The parameter counts atoms in a volume: cube it.",
                ),
                Mistake(
                    "relative",
                    lambda D: D / quantum.ZETA_3_2,
                    "You divided by ζ(3/2). nλ³ itself is asked: how many atoms share one thermal volume?",
                ),
                Mistake(
                    "critical",
                    lambda D: quantum.ZETA_3_2,
                    "2.612 is nλ³ where an ideal gas condenses. Compute it at {{ T_lambda }}, which is colder.",
                ),
                Mistake(
                    "rms",
                    lambda D: (2 * pi / 3) ** 1.5 * D,
                    "You used h/√(3mkT), the wave of the rms momentum. λ_th has 2π under the root, not 3.",
                ),
            ),
        ),
    ),
)
