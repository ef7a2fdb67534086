"""Hydrogen in orbit: vent it, close the tank, stir it, or carry a refrigerator."""

import functools

from cryolib import fluids
from cryolib.applications import self_pressurisation as tank
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

FLUID = "parahydrogen"


@functools.cache
def latent():
    """Latent heat at one atmosphere [J/kg]."""
    return fluids.latent_heat(FLUID)


@functools.cache
def energies(fill, p_end):
    """Heat per volume of tank until the valve opens, stirred and layered [J/m3]."""
    return tank.stirred_energy(FLUID, fill, p_end), tank.layered_energy(FLUID, fill, p_end)


def values(fill, p_end):
    """What the statement prints."""
    stirred, layered = energies(fill, p_end)
    return {"h_fg": latent(), "stirred": stirred, "layered": layered, "ratio": stirred / layered}


def solve(volume, heat, T_cold, T_hot, eta, mass, stirred, layered):
    """Every answer by the functions of the book."""
    return {
        "boiled": heat / latent(),
        "wait": tank.time_to_pressure(stirred, volume, heat),
        "quiet": tank.time_to_pressure(layered, volume, heat),
        "power": tank.cooler_power(heat, T_cold, T_hot, eta),
        "pays": tank.break_even_time(mass, FLUID, heat),
    }


def check_solve(volume, heat, T_cold, T_hot, eta, mass, h_fg, stirred, layered):
    """From the numbers as printed: joules in a day, entropy in and out of the refrigerator."""
    day = 86400 * heat
    return {
        "boiled": day / h_fg / 86400,
        "wait": volume * stirred / day * 86400,
        "quiet": volume * layered / day * 86400,
        "power": (heat / T_cold * T_hot - heat) / eta,
        "pays": mass / (heat / h_fg),
    }


PROBLEM = Problem(
    id="mission-tank",
    chapter="aerospace",
    level=3,
    minutes=15,
    given=(
        Given("volume", "m3", book=60, low=50, high=80, step=2, digits=2),
        Given("fill", "%", book=85, low=75, high=88, step=1, digits=2),
        Given("heat", "W", book=12, low=8, high=20, step=0.5, digits=3),
        Given("p_end", "bar", book=3.0, digits=2),
        Given("T_cold", "K", book=20, digits=2),
        Given("T_hot", "K", book=280, low=260, high=300, step=5, digits=3),
        Given("eta", "%", book=8, low=6, high=12, step=0.5, digits=2),
        Given("mass", "kg", book=250, low=150, high=300, step=10, digits=3),
    ),
    values=values,
    shown=(
        Shown("h_fg", "kJ/kg", 4),
        Shown("stirred", "MJ/m3", 4),
        Shown("layered", "MJ/m3", 4),
        Shown("ratio", "", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda wait, quiet: wait > 4 * quiet,),
    parts=(
        Part(
            "boiled",
            "boil-off",
            "kg/d",
            rtol=0.02,
            trains=("aerospace-cooler",),
            right="A tankful lasts for years, and yet every kilogram was launched at a price.",
            mistakes=(
                Mistake("hour", lambda boiled: boiled / 24, "That is for an hour. A day has 86400 s."),
                Mistake(
                    "conversion",
                    lambda heat: heat / 527e3,
                    "You divided by the heat of conversion. The hydrogen is para already: use {{ h_fg }}.",
                ),
                Mistake(
                    "nitrogen", lambda heat: heat / 199.2e3, "You used the latent heat of nitrogen. Take {{ h_fg }}."
                ),
            ),
        ),
        Part(
            "wait",
            "time, stirred",
            "d",
            rtol=0.02,
            trains=("aerospace-pressure",),
            right="The whole of the liquid soaks up the heat.",
            mistakes=(
                Mistake(
                    "one-cubic-metre",
                    lambda stirred, heat: stirred / heat,
                    "That is for one cubic metre. The tank has {{ volume }}.",
                ),
                Mistake(
                    "liquid-alone",
                    lambda wait, fill: wait * fill,
                    "You took the volume of the liquid. The energy is given per volume of the whole tank.",
                ),
                Mistake(
                    "evaporated",
                    lambda volume, fill, h_fg, heat: volume * fill * 70.83 * h_fg / heat,
                    "That is how long the heat needs to boil all of it away. The valve opens long before.",
                ),
            ),
        ),
        Part(
            "quiet",
            "time, layered",
            "d",
            rtol=0.02,
            trains=("aerospace-pressure",),
            right="A thin warm layer decides on the pressure. That is why tanks are stirred.",
            mistakes=(
                Mistake(
                    "one-cubic-metre",
                    lambda layered, heat: layered / heat,
                    "That is for one cubic metre. The tank has {{ volume }}.",
                ),
                Mistake(
                    "vapour-alone",
                    lambda quiet, fill: quiet * (1 - fill),
                    "You took the volume of the vapour. The energy is given per volume of the whole tank.",
                ),
            ),
        ),
        Part(
            "power",
            "power of the refrigerator",
            "kW",
            rtol=0.02,
            trains=("aerospace-cooler",),
            right="More than a hundred watts of sunlight for each watt of cold.",
            mistakes=(
                Mistake("ideal", lambda power, eta: power * eta, "That is Carnot's refrigerator. Divide by its share."),
                Mistake(
                    "ratio-alone",
                    lambda heat, T_cold, T_hot, eta: heat * T_hot / T_cold / eta,
                    "That is the heat it must throw away, if it were all paid as work. Subtract 1 from T_h/T_c.",
                ),
                Mistake(
                    "no-share",
                    lambda power, eta: power * eta**2,
                    "You multiplied by the share. A worse machine needs more.",
                ),
            ),
        ),
        Part(
            "pays",
            "time until it pays",
            "d",
            rtol=0.02,
            trains=("aerospace-cooler",),
            right="Shorter flights vent, longer ones cool.",
            mistakes=(
                Mistake("hours", lambda pays: pays / 24, "You took hours for days. A day has 86400 s."),
                Mistake(
                    "conversion",
                    lambda mass, heat: mass * 527e3 / heat,
                    "You used the heat of conversion. The latent heat is {{ h_fg }}.",
                ),
            ),
        ),
    ),
)
