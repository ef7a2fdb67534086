"""Worked and faded example: liquid nitrogen boils away in a closed lift."""

import functools

from cryolib import fluids
from cryolib.applications import oxygen_deficiency as odh
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_ROOM = 293.15  # [K]


@functools.cache
def densities():
    """Of boiling liquid nitrogen and of the gas at room temperature [kg/m3]."""
    return fluids.state("nitrogen", p=atm, quality=0.0).rho, fluids.density("nitrogen", T_ROOM, atm)


@functools.cache
def per_litre():
    """Gas that a cubic metre of liquid becomes [m3]."""
    return odh.gas_volume("nitrogen", 1.0, T_ROOM)


def values():
    """The densities that the statement prints."""
    liquid, gas = densities()
    return {"rho_l": liquid, "rho_g": gas}


def solve(liquid, room, x0):
    """Steps by the functions of the book."""
    gas = liquid * per_litre()
    x = odh.oxygen_mixed(gas, room, x0)
    return {"gas": gas, "x": x, "p": x * atm, "F": odh.fatality_factor(x)}


def check_solve(liquid, room, x0, rho_l, rho_g):
    """Steps from the numbers as printed, the gas let in by thousandths."""
    gas, x = rho_l * liquid / rho_g, x0
    for _ in range(4000):
        x -= x * gas / room / 4000 * (1 - gas / room / 8000)
    return {"gas": gas, "x": x, "p": 760 * x * 133.322387, "F": 10 ** (6.5 - 76.0 * x)}


PROBLEM = Problem(
    id="lift-dewar",
    chapter="safety",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("liquid", "L", book=5.0, low=4.8, high=5.2, step=0.02, digits=3),
        Given("room", "m3", book=6.0, low=5.8, high=6.2, step=0.05, digits=3),
        Given("x0", "%", book=20.95, digits=4),
    ),
    values=values,
    shown=(Shown("rho_l", "kg/m3", 4), Shown("rho_g", "kg/m3", 4)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda x: 0.0856 < x < 0.15,),
    parts=(
        Part(
            "gas",
            "volume of gas",
            "m3",
            mistakes=(
                Mistake(
                    "liquid", lambda liquid: liquid, "That is the liquid. As gas it needs about 700 times the room."
                ),
                Mistake(
                    "inverse",
                    lambda liquid, rho_l, rho_g: liquid * rho_g / rho_l,
                    "Upside down: the gas is the light one.",
                ),
            ),
        ),
        Part(
            "x",
            "oxygen left",
            "%",
            mistakes=(
                Mistake(
                    "expelled",
                    lambda x0, gas, room: x0 * (1 - gas / room),
                    "You let the gas push out clean air alone. Here mixture leaves: use the exponential.",
                ),
                Mistake(
                    "kept",
                    lambda x0, gas, room: x0 / (1 + gas / room),
                    "You let nothing leave. Then the pressure would rise; the gaps let the mixture out.",
                ),
            ),
        ),
        Part(
            "p",
            "partial pressure",
            "mmHg",
            mistakes=(
                Mistake("fresh", lambda x0: x0 * atm, "That is fresh air. Take the oxygen that is left."),
                Mistake("share", lambda x: x * 133.322387, "That is the share. Times 760 mmHg it is a pressure."),
            ),
        ),
        Part(
            "F",
            "fatality factor",
            "",
            rtol=0.12,
            mistakes=(
                Mistake("fresh-limit", lambda: 1e-7, "That holds at 135 mmHg. Put your own pressure in."),
                Mistake("natural", lambda p: 2.718281828 ** ((65 - p / 133.322387) / 10), "The base is 10, not e."),
            ),
        ),
    ),
)
