"""Worked and faded example: a fountain pump, its pressure, its head and its flow."""

from cryolib import helium_ii, superfluid
from cryolib.constants import g_n
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def values(T, dT):
    """What the statement prints."""
    return {"rho": helium_ii.density(T), "s": helium_ii.entropy(T), "dT_kelvin": dT}


def solve(T, dT, heat):
    """Steps by the functions of the book."""
    return {
        "dp": superfluid.fountain_pressure(T, dT),
        "h": superfluid.fountain_height(T, dT),
        "m": superfluid.superleak_flow(heat, T),
    }


def check_solve(T, dT, heat, rho, s):
    """Steps from the numbers as printed: the height first; the flow as that of an engine of Carnot's efficiency."""
    h = s * dT / g_n
    lifted = heat * dT / T  # the work that the heat can do
    return {"dp": rho * g_n * h, "h": h, "m": lifted / (g_n * h)}


PROBLEM = Problem(
    id="fountain-pump",
    chapter="superfluidity",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("T", "K", book=1.8, low=1.7, high=1.9, step=0.05, digits=3),
        Given("dT", "mK", book=5, low=3, high=6, step=0.5, digits=2),
        Given("heat", "W", book=1.0, low=0.5, high=1.5, step=0.1, digits=2),
    ),
    values=values,
    shown=(Shown("rho", "kg/m3", 4), Shown("s", "J/(kg K)", 4), Shown("dT_kelvin", "K", 3)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda dT, T: dT < T / 100,),
    parts=(
        Part(
            "dp",
            "fountain pressure",
            "Pa",
            mistakes=(
                Mistake(
                    "millikelvin",
                    lambda dp: 1e3 * dp,
                    "You put in millikelvins as kelvin. {{ dT }} is {{ dT_kelvin }}.",
                ),
                Mistake(
                    "no-density",
                    lambda s, dT: s * dT,
                    "That is an energy per kilogram. Times the density it is a pressure.",
                ),
            ),
        ),
        Part(
            "h",
            "height of the column",
            "cm",
            mistakes=(
                Mistake(
                    "water",
                    lambda dp: dp / (1000 * g_n),
                    "You used the density of water. Helium has {{ rho }}, and it cancels.",
                ),
                Mistake(
                    "gravity",
                    lambda h: g_n * h,
                    "You left out g. Divide sΔT by 9.807 m/s².",
                ),
            ),
        ),
        Part(
            "m",
            "flow through the superleak",
            "g/s",
            mistakes=(
                Mistake(
                    "step",
                    lambda heat, s, dT: heat / (s * dT),
                    "The heat each kilogram needs is Ts, with the whole temperature, not the step.",
                ),
                Mistake(
                    "no-temperature",
                    lambda heat, s: heat / s,
                    "An entropy s costs the heat Ts. Divide by T as well.",
                ),
            ),
        ),
    ),
)
