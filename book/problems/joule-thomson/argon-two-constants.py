"""Worked and faded example: the two throttling terms of argon in van der Waals' model."""

from cryolib import throttling, van_der_waals, virial
from cryolib.constants import R
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

C_P = 2.5 * R


def values(T):
    """What the text prints of the real gas."""
    return {
        "mu_real": throttling.joule_thomson_coefficient("argon", T, 1e5),
        "T_real": virial.maximum_inversion_temperature("argon"),
    }


def solve(a, b, T):
    """Steps by the functions of the book, and the slopes from a/RT."""
    return {
        "energy": -a / (R * T),
        "flow": b - a / (R * T),
        "mu": van_der_waals.dilute_joule_thomson_coefficient(T, a, b, C_P),
        "T_max": van_der_waals.maximum_inversion_temperature(a, b),
    }


def check_solve(a, b, T):
    """Steps from a gas so dilute that its pressure is nearly ideal: differences of u and of pv along an isotherm."""
    V1, V2 = 2000 * b, 4000 * b
    p1, p2 = (van_der_waals.pressure(T, V, a, b) for V in (V1, V2))
    energy = (-a / V1 + a / V2) / (p1 - p2)
    flow = (p1 * V1 - p2 * V2) / (p1 - p2)
    return {"energy": energy, "flow": flow, "mu": -(energy + flow) / C_P, "T_max": 27 / 4 * 8 * a / (27 * R * b)}


PROBLEM = Problem(
    id="argon-two-constants",
    chapter="joule-thomson",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=300, low=280, high=330, step=1, digits=3),
        Given("a", "Pa m6/mol2", book=0.1355, low=0.1340, high=0.1370, step=0.0005, digits=4),
        Given("b", "m3/mol", book=3.20e-5, low=3.15e-5, high=3.25e-5, step=1e-7, digits=3),
    ),
    values=values,
    shown=(Shown("mu_real", "K/bar", 3), Shown("T_real", "K", 3)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda energy, flow: energy < flow < 0, lambda mu: mu > 0),
    parts=(
        Part(
            "energy",
            "slope of the internal energy",
            "cm3/mol",
            digits=3,
            mistakes=(
                Mistake("sign", lambda energy: -energy, "Mind the sign: attraction lowers the energy of dense gas."),
                Mistake(
                    "boltzmann",
                    lambda a, T: -a / T,
                    "R is missing. The energy of attraction is measured against RT, not against T.",
                ),
            ),
        ),
        Part(
            "flow",
            "slope of the flow work",
            "cm3/mol",
            digits=3,
            mistakes=(
                Mistake("size-only", lambda b: b, "That is the size alone. Attraction also lowers pv: subtract a/RT."),
                Mistake(
                    "energy", lambda energy: energy, "That is the slope of the internal energy again. Add the size, b."
                ),
            ),
        ),
        Part(
            "mu",
            "Joule–Thomson coefficient",
            "K/bar",
            digits=3,
            mistakes=(
                Mistake("sign", lambda mu: -mu, "The sum of the slopes is negative, and μ carries a minus before it."),
                Mistake(
                    "once",
                    lambda energy, b: (-energy - b) / C_P,
                    "Attraction counts twice: once in the energy, once in the flow work.",
                ),
                Mistake("c_v", lambda mu: mu * 5 / 3, "You divided by 3R/2. At constant pressure argon has 5R/2."),
            ),
        ),
        Part(
            "T_max",
            "inversion temperature of the dilute gas",
            "K",
            digits=4,
            mistakes=(
                Mistake(
                    "boyle",
                    lambda T_max: T_max / 2,
                    "That is the Boyle temperature, where the flow work alone is zero. Set the sum to zero.",
                ),
                Mistake(
                    "critical",
                    lambda T_max: T_max * 4 / 27,
                    "That is the critical temperature of the model. Solve 2a/RT = b.",
                ),
            ),
        ),
    ),
)
