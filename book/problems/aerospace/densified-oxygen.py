"""Subcooled oxygen for a rocket: what it gains, what it costs, how long it lasts."""

import functools

from cryolib import fluids
from cryolib.applications import densification
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

FLUID = "oxygen"
LATENT = 213.1e3  # of oxygen at one atmosphere, for a mistake [J/kg]


@functools.cache
def boiling():
    """Boiling liquid at one atmosphere."""
    return fluids.state(FLUID, p=atm, quality=0.0)


@functools.cache
def cold(T):
    """Liquid at one atmosphere, below its boiling point."""
    return fluids.state(FLUID, T=T, p=atm)


@functools.cache
def stored(T):
    """Heat up to the boiling point [J/kg]."""
    return densification.cold_stored(FLUID, T)


def values(T_cold, T_limit):
    """What the statement prints."""
    return {
        "rho_b": boiling().rho,
        "rho_c": cold(T_cold).rho,
        "dh": stored(T_cold),
        "dh_wait": stored(T_cold) - stored(T_limit),
    }


@functools.cache
def gain(T):
    """Gain in density."""
    return densification.density_gain(FLUID, T)


@functools.cache
def wait(T_cold, T_limit):
    """Time that one cubic metre waits for, at one watt [s]."""
    return densification.waiting_time(FLUID, 1.0, 1.0, T_cold, T_limit)


def solve(volume, T_cold, T_limit, heat, rho_b, rho_c):
    """Every answer by the functions of the book."""
    return {
        "gain": gain(T_cold),
        "mass": gain(T_cold) * rho_b * volume,
        "cold": rho_c * volume * stored(T_cold),
        "wait": wait(T_cold, T_limit) * volume / heat,
    }


def check_solve(volume, heat, rho_b, rho_c, dh, dh_wait):
    """From the numbers as printed: masses first, then what each kilogram gives up."""
    before, after = rho_b * volume, rho_c * volume
    return {"gain": (after - before) / before, "mass": after - before, "cold": after * dh,
            "wait": after * dh_wait / heat}  # fmt: skip


PROBLEM = Problem(
    id="densified-oxygen",
    chapter="aerospace",
    level=2,
    minutes=10,
    given=(
        Given("volume", "m3", book=300, low=240, high=340, step=5, digits=3),
        Given("T_cold", "K", book=66.5, low=65.0, high=68.0, step=0.25, digits=4),
        Given("T_limit", "K", book=70.0, low=70.0, high=72.0, step=0.5, digits=3),
        Given("heat", "kW", book=500, low=400, high=600, step=20, digits=3),
    ),
    values=values,
    shown=(
        Shown("rho_b", "kg/m3", 6),
        Shown("rho_c", "kg/m3", 6),
        Shown("dh", "kJ/kg", 4),
        Shown("dh_wait", "kJ/kg", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda gain: 0.08 < gain < 0.11, lambda wait: wait < 4 * 3600),
    parts=(
        Part(
            "gain",
            "gain in mass",
            "%",
            rtol=0.015,
            trains=("aerospace-density",),
            right="A tenth more oxygen in the same tank, and not a gram more of steel.",
            mistakes=(
                Mistake(
                    "of-the-cold",
                    lambda rho_b, rho_c: 1 - rho_b / rho_c,
                    "You divided by the cold density. The gain is over what the tank held before.",
                ),
                Mistake(
                    "temperature",
                    lambda T_cold: 90.19 / T_cold - 1,
                    "You took the ratio of temperatures. A liquid is no ideal gas: use the densities.",
                ),
            ),
        ),
        Part(
            "mass",
            "more oxygen",
            "t",
            rtol=0.015,
            trains=("aerospace-density",),
            right="The engines can burn it, if the fuel tank follows.",
            mistakes=(
                Mistake(
                    "all", lambda rho_c, volume: rho_c * volume, "That is all the oxygen. Subtract the warm tankful."
                ),
                Mistake(
                    "percent-of-cold",
                    lambda gain, rho_c, volume: gain * rho_c * volume,
                    "You took the gain of the cold tankful. It is a share of the warm one.",
                ),
            ),
        ),
        Part(
            "cold",
            "heat to take out",
            "GJ",
            rtol=0.02,
            trains=("aerospace-density",),
            right="Before launch, and again after every scrub.",
            mistakes=(
                Mistake(
                    "latent",
                    lambda rho_c, volume: rho_c * volume * LATENT,
                    "You used the latent heat. The liquid stays liquid and only cools: {{ dh }}.",
                ),
                Mistake(
                    "difference",
                    lambda mass, dh: mass * dh,
                    "You cooled only what was gained. All of the tankful must be cooled.",
                ),
            ),
        ),
        Part(
            "wait",
            "time to wait",
            "min",
            rtol=0.02,
            trains=("aerospace-density",),
            right="A countdown that is held for longer needs new oxygen.",
            mistakes=(
                Mistake(
                    "to-boiling",
                    lambda cold, heat: cold / heat,
                    "That is the time to the boiling point. The limit is {{ T_limit }}.",
                ),
                Mistake(
                    "latent",
                    lambda rho_c, volume, heat: rho_c * volume * LATENT / heat,
                    "You boiled it. Up to {{ T_limit }} it only warms, by {{ dh_wait }}.",
                ),
                Mistake("hours", lambda wait: wait / 60, "You took hours for minutes. An hour has 60 of them: the tank waits sixty times as long as that."),
            ),
        ),
    ),
)
