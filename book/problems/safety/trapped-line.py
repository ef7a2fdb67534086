"""Liquid nitrogen shut in a pipe that warms to room temperature."""

import functools

from cryolib import fluids
from cryolib.applications import trapped_liquid as trap
from cryolib.constants import R, atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

FLUID = "nitrogen"
M = 28.013e-3  # [kg/mol]


@functools.cache
def start():
    """Density of the full pipe [kg/m3] and the temperature at which it is closed [K]."""
    return trap.mean_density(FLUID, 1.0), fluids.boiling_temperature(FLUID)


@functools.cache
def warm(T):
    """Pressure at the end, real and ideal [Pa]."""
    rho = start()[0]
    return trap.pressure_at(FLUID, T, rho), trap.ideal_pressure(FLUID, T, rho)


@functools.cache
def rise(p):
    """How much the full pipe warms until it has a pressure [K]."""
    rho, T = start()
    return trap.temperature_at(FLUID, rho, p) - T


def values(T, p_burst):
    """What the statement prints."""
    real, ideal = warm(T)
    return {"rho": start()[0], "Z": real / ideal, "slope": (p_burst - atm) / rise(p_burst)}


def solve(T, p_burst, p_max, rho):
    """Every answer by the functions of the book."""
    real, ideal = warm(T)
    fill = p_max / ideal
    return {"p_ideal": ideal, "p_real": real, "dT": rise(p_burst), "fill": fill}


def check_solve(T, p_burst, p_max, rho, Z, slope):
    """From the numbers as printed, by the amount of substance in a cubic metre."""
    moles = rho / M
    ideal = moles * R * T
    return {"p_ideal": ideal, "p_real": Z * ideal, "dT": (p_burst - atm) / slope, "fill": p_max / (R * T) / moles}


PROBLEM = Problem(
    id="trapped-line",
    chapter="safety",
    level=2,
    minutes=10,
    given=(
        Given("T", "K", book=293, low=283, high=303, step=1, digits=3),
        Given("p_burst", "bar", book=69, low=50, high=90, step=1, digits=2),
        Given("p_max", "bar", book=40, low=25, high=50, step=1, digits=2),
    ),
    values=lambda T, p_burst, p_max: values(T, p_burst) | {"percent": p_max / warm(T)[1]},
    shown=(Shown("rho", "kg/m3", 5), Shown("Z", "", 4), Shown("slope", "bar/K", 4), Shown("percent", "%", 2)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda dT: dT < 6, lambda fill: 0.02 < fill < 0.1),
    parts=(
        Part(
            "p_ideal",
            "pressure of an ideal gas",
            "bar",
            trains=("safety-trapped",),
            right="The number of the safety tables, and far too small.",
            mistakes=(
                Mistake(
                    "cold", lambda p_ideal, T: p_ideal * 77.355 / T, "You took the temperature of the liquid. It warms."
                ),
                Mistake(
                    "atom", lambda p_ideal: 2 * p_ideal, "You used the mass of an atom. The molecule has two: 28 g/mol."
                ),
                Mistake(
                    "celsius",
                    lambda p_ideal, T: p_ideal * (T - 273.15) / T,
                    "You put degrees Celsius into the gas law. It wants kelvin.",
                ),
            ),
        ),
        Part(
            "p_real",
            "pressure of the real fluid",
            "bar",
            trains=("safety-trapped",),
            right="No pipe of a laboratory holds that. It opens where it is weakest.",
            mistakes=(
                Mistake("ideal", lambda p_ideal: p_ideal, "That is the ideal gas. The molecules touch: multiply by Z."),
                Mistake(
                    "divided", lambda p_ideal, Z: p_ideal / Z, "You divided by Z. Here it is above one, and multiplies."
                ),
            ),
        ),
        Part(
            "dT",
            "warming until it bursts",
            "K",
            rtol=0.03,
            trains=("safety-trapped",),
            right="A few kelvins. Nothing looks different by then.",
            mistakes=(
                Mistake(
                    "gas-law",
                    lambda p_burst, p_real, T: p_burst / p_real * T,
                    "You scaled pressure with temperature. A full pipe does not rise in proportion: use the slope.",
                ),
                Mistake(
                    "boiling",
                    lambda: 16.0 + 20.0,
                    "Boiling would take tens of kelvins to reach it. A full pipe has no vapour to wait for.",
                ),
            ),
        ),
        Part(
            "fill",
            "largest share of liquid",
            "%",
            rtol=0.02,
            trains=("safety-trapped",),
            right="A puddle at the bottom. Hence a relief device for every stretch that can be shut.",
            mistakes=(
                Mistake(
                    "one-atmosphere",
                    lambda fill, p_max: fill * atm / p_max,
                    "That fills the pipe with gas at one atmosphere. It may hold {{ p_max }}.",
                ),
                Mistake(
                    "cold-gas",
                    lambda fill, T: fill * T / 77.355,
                    "You took the gas at 77 K. It warms to {{ T }}.",
                ),
            ),
        ),
    ),
)
