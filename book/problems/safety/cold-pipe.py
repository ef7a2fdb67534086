"""Air that condenses on a pipe of liquid nitrogen, what becomes of it, and a spill of oxygen."""

import functools
from math import log

from cryolib import fluids, mixtures
from cryolib.applications import oxygen_deficiency as odh
from cryolib.applications import oxygen_enrichment as rich
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_ROOM = 293.15  # [K]
LIMIT = 0.235


@functools.cache
def first_drop():
    """Oxygen in the first drop out of dry air [1]."""
    return mixtures.dew_point(mixtures.air("rounded")).liquid["oxygen"]


@functools.cache
def condensing():
    """Heat of air from the hall to liquid [J/kg]."""
    return rich.condensation_heat(T_ROOM)


@functools.cache
def swelling():
    """Gas that a cubic metre of liquid oxygen becomes [m3]."""
    return odh.gas_volume("oxygen", 1.0, T_ROOM)


@functools.cache
def latent():
    """Latent heat of nitrogen, for a mistake [J/kg]."""
    return fluids.latent_heat("nitrogen")


def values(y):
    """What the statement prints."""
    return {"dh": condensing(), "K": 0.209 / first_drop(), "swelling": swelling() * 1e-3}


def solve(y, heat, length, alpha, x_end, room, K):
    """Every answer by the functions of the book."""
    return {
        "drop": first_drop(),
        "air": heat * length / condensing(),
        "left": rich.share_left(first_drop(), x_end, alpha),
        "spill": room * log((1 - y) / (1 - LIMIT)) / swelling(),
    }


def check_solve(y, heat, length, alpha, x_end, room, K, dh, swelling):
    """From the numbers as printed: Rayleigh's equation by small steps, a spill by bisection."""
    x, ln_left, n = y / K, 0.0, 4000
    step = (x_end - x) / n
    for i in range(n):
        at = x + (i + 0.5) * step
        vapour = at / (at + alpha * (1 - at))
        ln_left += step / (vapour - at)
    low, high = 0.0, 0.1
    for _ in range(60):
        middle = (low + high) / 2
        mixed = rich.enriched_room(middle * swelling * 1e3, room, y)
        low, high = (middle, high) if mixed < LIMIT else (low, middle)
    return {"drop": x, "air": heat * length / dh, "left": 2.718281828459045**ln_left, "spill": low}


PROBLEM = Problem(
    id="cold-pipe",
    chapter="safety",
    level=3,
    minutes=15,
    given=(
        Given("y", "%", book=20.9, digits=3),
        Given("heat", "W/m", book=400, low=250, high=500, step=10, digits=3),
        Given("length", "m", book=3.0, low=2.0, high=5.0, step=0.2, digits=2),
        Given("alpha", "", book=4.0, low=3.8, high=4.4, step=0.1, digits=2),
        Given("x_end", "%", book=80, low=75, high=85, step=1, digits=2),
        Given("room", "m3", book=20, low=12, high=30, step=0.5, digits=3),
    ),
    values=values,
    shown=(Shown("dh", "kJ/kg", 4), Shown("K", "", 4), Shown("swelling", "m3", 4)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda left: 0.1 < left < 0.6,),
    parts=(
        Part(
            "drop",
            "oxygen in the first drop",
            "%",
            trains=("safety-enrichment",),
            right="Half oxygen, out of air that has a fifth.",
            mistakes=(
                Mistake("times", lambda y, K: y * K, "You multiplied. K is gas over liquid, so the drop holds y/K."),
                Mistake("pure", lambda: 1.0, "Oxygen does not drip out pure. Nitrogen condenses with it."),
                Mistake("as-air", lambda y: y, "That is the air. The drop is richer in what boils higher."),
            ),
        ),
        Part(
            "air",
            "liquid air in an hour",
            "kg/h",
            trains=("safety-enrichment",),
            right="Enough to soak what lies below.",
            mistakes=(
                Mistake("one-metre", lambda heat, dh: heat / dh, "That is one metre of pipe. There are {{ length }}."),
                Mistake(
                    "nitrogen",
                    lambda heat, length: heat * length / latent(),
                    "That is the nitrogen that boils inside. The air outside gives up {{ dh }}.",
                ),
            ),
        ),
        Part(
            "left",
            "share left",
            "%",
            rtol=0.02,
            trains=("safety-enrichment",),
            right="It enriches itself, with nobody near it.",
            mistakes=(
                Mistake(
                    "oxygen-kept",
                    lambda drop, x_end: drop / x_end,
                    "You let only nitrogen boil off. Some oxygen leaves with it.",
                ),
                Mistake(
                    "from-air",
                    lambda y, x_end, alpha: rich.share_left(y, x_end, alpha),
                    "You started from air. The tray holds what dripped, half oxygen.",
                ),
            ),
        ),
        Part(
            "spill",
            "liquid oxygen",
            "L",
            rtol=0.02,
            trains=("safety-enrichment",),
            right="Cloth soaked in such air burns fiercely, and stays so for a while.",
            mistakes=(
                Mistake(
                    "ratio",
                    lambda room, y: room * log(LIMIT / y) / swelling(),
                    "You let the oxygen grow like an inert gas that falls. It is the nitrogen that falls: use 1 − x.",
                ),
                Mistake(
                    "gas",
                    lambda spill: spill * swelling(),
                    "That is the gas. Divide by the swelling to get the liquid.",
                ),
            ),
        ),
    ),
)
