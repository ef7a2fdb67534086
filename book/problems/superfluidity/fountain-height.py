"""The fountain: a small step of temperature, vapour over each arm, and a step that is not small."""

import functools

from cryolib import helium_ii, superfluid, vapour_pressure
from cryolib.constants import g_n
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

STEP = 0.05  # between two rows of the table [K]
MOLAR_MASS = 4.0026e-3  # [kg/mol]


@functools.cache
def bath(T):
    """The table of the statement at one temperature, and the integral over it."""
    cold, warm = vapour_pressure.pressure_cold_helium_4(T), vapour_pressure.pressure_cold_helium_4(T + 1e-3)
    rows = {f"s{i}": helium_ii.entropy(T + i * STEP) for i in range(5)} | {f"T{i}": T + i * STEP for i in range(1, 5)}
    return rows | {
        "rho": helium_ii.density(T),
        "slope": (warm - cold) / 1e-3,
        "capacity": helium_ii.heat_capacity(T),
        "exact": superfluid.fountain_height_between(T, T + 4 * STEP),
    }


@functools.cache
def solve(T, dT):
    """Answers by the functions of the book."""
    return {
        "h": superfluid.fountain_height(T, dT),
        "closed": superfluid.fountain_height_closed(T, T + dT),
        "high": bath(T)["exact"],
    }


def check_solve(dT, rho, slope, s0, s1, s2, s3, s4):
    """Answers from the table as printed: pressures first, then Boole's rule for the area."""
    pressure = rho * s0 * dT
    area = 2 * STEP / 45 * (7 * s0 + 32 * s1 + 12 * s2 + 32 * s3 + 7 * s4)
    return {
        "h": pressure / (rho * g_n),
        "closed": (pressure - slope * dT) / (rho * g_n),
        "high": area / g_n,
    }


def values(T, dT):
    """What the text prints besides, and what the slips need."""
    found = bath(T)
    h, high = found["s0"] * dT / g_n, found["exact"]
    vapour = found["slope"] * dT
    chord = (found["s0"] + found["s4"]) / 2 * 4 * STEP / g_n
    return found | {
        "dT_kelvin": dT,
        "third": STEP / 3,
        "dp": found["rho"] * found["s0"] * dT,
        "vapour": vapour,
        "lost": vapour / (found["rho"] * g_n),
        "share": vapour / (found["rho"] * g_n) / h,
        "cold": found["s0"] * 4 * STEP / g_n,
        "hot": found["s4"] * 4 * STEP / g_n,
        "chord": chord,
        "chord_error": chord / high - 1,
    }


PROBLEM = Problem(
    id="fountain-height",
    chapter="superfluidity",
    source="1868704",
    level=1,
    minutes=15,
    given=(
        Given("T", "K", book=1.6, low=1.5, high=1.75, step=0.05, digits=3),
        Given("dT", "mK", book=1.0, low=0.8, high=1.2, step=0.02, digits=3),
    ),
    values=values,
    shown=(
        Shown("rho", "kg/m3", 4),
        Shown("slope", "Pa/K", 4),
        *(Shown(f"s{i}", "J/(kg K)", 5) for i in range(5)),
        *(Shown(f"T{i}", "K", 3) for i in range(1, 5)),
        Shown("dT_kelvin", "K", 3),
        Shown("third", "K", 4),
        Shown("dp", "Pa", 3),
        Shown("vapour", "Pa", 3),
        Shown("lost", "cm", 3),
        Shown("share", "%", 2),
        Shown("cold", "m", 3),
        Shown("hot", "m", 3),
        Shown("chord_error", "%", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T4: T4 < helium_ii.T_LAMBDA,
        lambda closed, h: 0 < closed < h,
        lambda cold, high, hot: cold < high < hot,
        lambda dT, T: dT < T / 100,
    ),
    parts=(
        Part(
            "h",
            "height of the fountain",
            "cm",
            rtol=0.015,
            trains=("superfluid-fountain",),
            right="A thousandth of a kelvin holds up {{ dp }}: no ordinary liquid does that.",
            mistakes=(
                Mistake(
                    "millikelvin",
                    lambda h: 1e3 * h,
                    "You put in millikelvins as kelvin. {{ dT }} is {{ dT_kelvin }}.",
                ),
                Mistake(
                    "molar",
                    lambda h: MOLAR_MASS * h,
                    "You used the entropy of a mole, J/(mol K). The column is weighed in kilograms: use {{ s0 }}.",
                ),
                Mistake(
                    "density-twice",
                    lambda h, rho: rho * h,
                    "The density is in twice. In h = sΔT/g it has cancelled already.",
                ),
                Mistake(
                    "gravity",
                    lambda h: g_n * h,
                    "You left out g. sΔT is an energy per kilogram; divide by 9.807 m/s².",
                ),
                Mistake(
                    "heat-capacity",
                    lambda capacity, dT: capacity * dT / g_n,
                    "You used the specific heat. What cannot pass the superleak is the entropy: {{ s0 }}.",
                ),
            ),
        ),
        Part(
            "closed",
            "height with separate vapours",
            "cm",
            rtol=0.015,
            trains=("superfluid-vapour",),
            right="The vapour takes {{ lost }} away. It opposes the fountain.",
            mistakes=(
                Mistake(
                    "open",
                    lambda h: h,
                    "That is (a). Here the warmer vapour is {{ vapour }} stronger and presses its level down.",
                ),
                Mistake(
                    "sign",
                    lambda h, lost: h + lost,
                    "You added the vapour. It lies on the warmer level and presses it down: subtract.",
                ),
                Mistake(
                    "vapour",
                    lambda lost: lost,
                    "That is what the vapour alone presses. Subtract it from (a).",
                ),
            ),
        ),
        Part(
            "high",
            "height for the large step",
            "m",
            rtol=0.0075,
            trains=("superfluid-integral",),
            right="Metres of head from a fifth of a kelvin. A real jet is limited by its critical velocity.",
            mistakes=(
                Mistake(
                    "cold-end",
                    lambda cold: cold,
                    "You kept the entropy of {{ T }}. It grows on the way: integrate s over the temperature.",
                ),
                Mistake(
                    "warm-end",
                    lambda hot: hot,
                    "You took the entropy of {{ T4 }} all the way. It is smaller before: integrate.",
                ),
                Mistake(
                    "chord",
                    lambda chord: chord,
                    "You drew one straight line from end to end. The curve hangs below it: use all five rows.",
                ),
                Mistake(
                    "gravity",
                    lambda high: g_n * high,
                    "You left out g. The area is an energy per kilogram; divide by 9.807 m/s².",
                ),
            ),
        ),
    ),
)
