"""A leak of helium against a fan, and what risk analysts make of the number."""

import functools
from math import exp

from cryolib import fluids
from cryolib.applications import oxygen_deficiency as odh
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_ROOM = 293.15  # [K]
MMHG = 133.322387415  # [Pa]


@functools.cache
def swelling():
    """Gas that a cubic metre of liquid helium becomes [m3]."""
    return fluids.state("helium", p=atm, quality=0.0).rho / fluids.density("helium", T_ROOM, atm)


def values(leak, room, t, x0):
    """What the texts print besides."""
    return {"liquid_rate": leak / swelling(), "pO2": odh.oxygen_leaking(t, room, leak, 0.0, x0) * atm}


def solve(room, leak, fan, x0, t, hold, event):
    """Every answer by the functions of the book."""
    x = odh.oxygen_leaking(t, room, leak, 0.0, x0)
    factor = odh.fatality_factor(x)
    return {
        "alone": x,
        "steady": odh.oxygen_leaking(1e9, room, leak, fan, x0),
        "least": odh.least_ventilation(leak, hold, x0),
        "factor": factor,
        "rate": event * factor,
    }


def check_solve(room, leak, fan, x0, t, hold, event):
    """From the numbers as printed: an exponential, a balance of flows, a power of ten."""
    x = x0 * exp(-leak * t / room)
    factor = 10 ** (6.5 - 76 * x)
    return {
        "alone": x,
        "steady": fan * x0 / (fan + leak),
        "least": leak / (x0 / hold - 1),
        "factor": factor,
        "rate": event * factor,
    }


PROBLEM = Problem(
    id="leaking-room",
    chapter="safety",
    level=2,
    minutes=15,
    given=(
        Given("room", "m3", book=60, low=57, high=62, step=0.5, digits=3),
        Given("leak", "m3/h", book=50, low=48, high=51, step=0.25, digits=4),
        Given("fan", "m3/h", book=400, low=350, high=450, step=10, digits=3),
        Given("x0", "%", book=20.95, digits=4),
        Given("t", "min", book=30, digits=2),
        Given("hold", "%", book=19.5, digits=3),
        Given("event", "1/h", book=1e-3, digits=1),
    ),
    values=values,
    shown=(Shown("liquid_rate", "L/h", 3), Shown("pO2", "mmHg", 4)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda alone: 0.09 < alone < 0.17,),
    parts=(
        Part(
            "alone",
            "oxygen without a fan",
            "%",
            trains=("safety-ventilation", "safety-oxygen"),
            right="Half an hour is enough.",
            mistakes=(
                Mistake(
                    "expelled",
                    lambda x0, leak, t, room: x0 * (1 - leak * t / room),
                    "You let clean air leave. Here mixture leaves: use the exponential.",
                ),
                Mistake(
                    "hours",
                    lambda x0, leak, room: x0 * exp(-leak * 3600 / room),
                    "You took a whole hour. The time is {{ t }}.",
                ),
            ),
        ),
        Part(
            "steady",
            "oxygen with the fan",
            "%",
            trains=("safety-ventilation",),
            right="A fan does not wash a leak away. It sets the level at which they balance.",
            mistakes=(
                Mistake("fresh", lambda x0: x0, "You let the fan win altogether. The leak goes on."),
                Mistake(
                    "helium-share",
                    lambda leak, fan: leak / (leak + fan),
                    "That is the share of helium. The oxygen is that of the fresh air in the rest.",
                ),
            ),
        ),
        Part(
            "least",
            "fresh air that holds the level",
            "m3/h",
            rtol=0.02,
            trains=("safety-ventilation",),
            right="More than a dozen times the leak.",
            mistakes=(
                Mistake(
                    "draws",
                    lambda leak, x0, hold: leak * x0 / (x0 - hold),
                    "That is what leaves. The fresh air is less, by the leak.",
                ),
                Mistake("as-much", lambda leak: leak, "As much air as gas halves the oxygen."),
            ),
        ),
        Part(
            "factor",
            "fatality factor",
            "",
            rtol=0.12,
            trains=("safety-class",),
            right="A convention, one power of ten for each 10 mmHg.",
            mistakes=(
                Mistake(
                    "percent",
                    lambda alone: 10 ** ((65 - 100 * alone) / 10),
                    "You put the percentage in. The formula wants the partial pressure in mmHg.",
                ),
                Mistake("natural", lambda pO2: exp((65 - pO2 / MMHG) / 10), "The base is 10, not e."),
                Mistake(
                    "steady",
                    lambda steady: max(10 ** (6.5 - 76 * steady), 1e-12),
                    "You took the air with the fan. The event is the one without it.",
                ),
            ),
        ),
        Part(
            "rate",
            "rate of fatalities",
            "1/h",
            rtol=0.12,
            trains=("safety-class",),
            right="Compare it with the limits of the classes, and remember that it is one event of many.",
            mistakes=(
                Mistake("event", lambda event: event, "That is the rate of the event. Not each one is fatal: times F."),
                Mistake("divided", lambda event, factor: event / factor, "You divided. The rate is events times F."),
            ),
        ),
    ),
)
