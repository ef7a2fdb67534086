"""Neon: when is the thermal wavelength as long as an atom is wide? And why that is not the whole story."""

from math import exp, log, log10, pi, sqrt

from cryolib import quantum
from cryolib.constants import h, k_B, u
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

EPSILON = 35.6 * k_B  # Lennard-Jones well depth of neon [J]


def solve(m, r, sigma, T_triple):
    """Answers by the functions of the book."""
    T = quantum.temperature_for_wavelength(m, 2 * r)
    return {"T": T, "boer": quantum.de_boer(m, sigma, EPSILON), "decades": log10(T_triple / T)}


def check_solve(m, r, sigma, T_triple):
    """Answers from λ² = 2πħ²/(m k T), in logarithms, and from the wavelength of energy ε."""
    hbar = h / (2 * pi)
    log_T = log(2 * pi) + 2 * log(hbar) - log(m * k_B) - 2 * log(2 * r)
    wavelength = h / sqrt(2 * m * EPSILON)  # of an atom with the kinetic energy ε
    return {"T": exp(log_T), "boer": sqrt(2) * wavelength / sigma, "decades": (log(T_triple) - log_T) / log(10)}


def values(m, r, sigma, T_triple):
    """What the text prints besides."""
    return {
        "d": 2 * r,
        "well": EPSILON,
        "well_k": EPSILON / k_B,
        "mass_u": m / u,
        "ratio": T_triple / quantum.temperature_for_wavelength(m, 2 * r),
        "T_lj": quantum.temperature_for_wavelength(m, sigma),
    }


PROBLEM = Problem(
    id="neon-wavelength",
    chapter="cryogenic-frontier",
    source="1868628",
    level=1,
    minutes=10,
    given=(
        # A mixture of ²⁰Ne and ²²Ne has any mass between 19.99 and 21.99 u.
        Given("m", "kg", book=3.351e-26, low=3.320e-26, high=3.651e-26, step=1e-29, digits=4),
        Given("r", "m", book=1.54e-10, low=1.40e-10, high=1.68e-10, step=1e-12, digits=3),
        Given("sigma", "m", book=2.749e-10, digits=4),
        Given("T_triple", "K", book=24.556, digits=5),
    ),
    values=values,
    shown=(
        Shown("d", "m", 3),
        Shown("well", "J", 5),
        Shown("well_k", "K", 3),
        Shown("mass_u", "u", 4),
        Shown("ratio", "", 3),
        Shown("T_lj", "K", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T, T_triple: T < T_triple, lambda m: 19.9 * u < m < 22.0 * u),
    parts=(
        Part(
            "T",
            "temperature",
            "K",
            rtol=0.01,
            digits=4,
            trains=("frontier-wavelength", "frontier-criterion"),
            right="The arithmetic holds. Now ask what neon is at this temperature: (c) and the solution do.",
            mistakes=(
                Mistake(
                    "radius",
                    lambda T: 4 * T,
                    "You set λ equal to the radius. Atoms touch when centres are a diameter apart: use λ = 2r.",
                ),
                Mistake(
                    "pi-lost",
                    lambda T: pi * T,
                    "A π is missing. λ = h/√(2πmkT): squared, the denominator of T is 2πmkλ².",
                ),
                Mistake(
                    "rms",
                    lambda T: 2 * pi / 3 * T,
                    "You used h/√(3mkT), the wave of the rms momentum. λ_th averages over all momenta: 2π, not 3.",
                ),
                Mistake(
                    "celsius",
                    lambda T: T - 273.15,
                    "You gave degrees Celsius and called them kelvin. No kelvin value is negative: add 273.15.",
                ),
                Mistake(
                    "mass",
                    lambda T, m: T * u,
                    "The mass went in as a number of atomic mass units. Use kilograms: m = {{ m }}.",
                ),
            ),
        ),
        Part(
            "boer",
            "de Boer parameter",
            "",
            rtol=0.01,
            digits=3,
            trains=("frontier-deboer",),
            right="Between hydrogen (1.73) and argon (0.186): zero-point motion makes neon visibly quantum at 25 K.",
            mistakes=(
                Mistake(
                    "hbar",
                    lambda boer: boer / (2 * pi),
                    "You used ħ. De Boer's definition has h: multiply by 2π.",
                ),
                Mistake(
                    "squared",
                    lambda boer: boer**2,
                    "That is Λ*². Λ* is a length over a length: take the square root of mε.",
                ),
                Mistake(
                    "root-two",
                    lambda boer: boer / sqrt(2),
                    "You put 2mε under the root, as for a kinetic energy. De Boer left the 2 out: use √(mε).",
                ),
                Mistake(
                    "radius",
                    lambda boer: 2 * boer,
                    "You halved σ. In the Lennard-Jones law σ is already centre to centre.",
                ),
            ),
        ),
        Part(
            "decades",
            "decades",
            "",
            rtol=0.01,
            digits=3,
            trains=("frontier-ladder",),
            right="More than a whole decade of solid neon lies between. No neon gas is left to become quantum.",
            mistakes=(
                Mistake(
                    "natural",
                    lambda decades: log(10) * decades,
                    "You took the natural logarithm. A decade is a factor 10: divide by ln 10 = 2.303.",
                ),
                Mistake(
                    "ratio",
                    lambda ratio: ratio,
                    "That is the ratio of the temperatures. The ladder is logarithmic: take log10 of it.",
                ),
                Mistake(
                    "difference",
                    lambda T, T_triple: T_triple - T,
                    "You subtracted. On a logarithmic ladder equal steps are equal ratios: log10(24.556 K / T).",
                ),
                Mistake(
                    "upside-down",
                    lambda decades: -decades,
                    "Upside down: the triple point is the warmer one, so it goes over the line.",
                ),
            ),
        ),
    ),
)
