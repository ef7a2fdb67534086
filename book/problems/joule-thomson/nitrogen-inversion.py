"""The inversion curve of van der Waals' nitrogen, beside the real one."""

from math import sqrt

from cryolib import van_der_waals, virial
from cryolib.constants import R, bar
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

REAL = virial.maximum_inversion_temperature("nitrogen")


def solve(a, b, V_m):
    """Answers by the functions of the book."""
    T_max = van_der_waals.maximum_inversion_temperature(a, b)
    return {
        "T_inv": van_der_waals.inversion_temperature(V_m, a, b),
        "p_inv": van_der_waals.inversion_pressure(V_m, a, b),
        "T_max": T_max,
        "ratio": T_max / REAL,
        "p_top": van_der_waals.inversion_pressure(3 * b, a, b),
    }


def check_solve(a, b, V_m, T_real):
    """Answers from the slopes of p(T, V) themselves, from the virial B = b - a/RT, and from reduced units."""
    # T p_T + V p_V = 0 is linear in T: one term with R T, one with a.
    of_temperature = R / (V_m - b) - V_m * R / (V_m - b) ** 2
    T = -(2 * a / V_m**2) / of_temperature
    T_critical, p_critical = 8 * a / (27 * R * b), a / (27 * b**2)
    T_max = 27 / 4 * T_critical
    reduced = 24 * sqrt(3 * T / T_critical) - 12 * T / T_critical - 27
    return {
        "T_inv": T,
        "p_inv": reduced * p_critical,
        "T_max": T_max,
        "ratio": T_max / T_real,
        "p_top": (24 * 3 - 12 * 3 - 27) * p_critical,
    }


def values(a, b):
    """What the text prints besides."""
    return {"T_real": REAL, "T_top": van_der_waals.inversion_temperature(3 * b, a, b)}


PROBLEM = Problem(
    id="nitrogen-inversion",
    chapter="joule-thomson",
    source="1868678",
    level=2,
    minutes=20,
    given=(
        # Tables of the two constants differ by a few per cent; each variant is one table.
        Given("a", "Pa m6/mol2", book=0.1370, low=0.1350, high=0.1420, step=0.0005, digits=4),
        Given("b", "m3/mol", book=3.87e-5, low=3.80e-5, high=3.95e-5, step=1e-7, digits=3),
        Given("V_m", "L/mol", book=1, low=0.50, high=1.10, step=0.01, digits=3),
    ),
    values=values,
    shown=(Shown("T_real", "K", 4), Shown("T_top", "K", 3)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T_inv, T_max: T_inv < T_max, lambda p_inv, p_top: 0 < p_inv < p_top, lambda b, V_m: V_m > 3 * b),
    parts=(
        Part(
            "T_inv",
            "inversion temperature",
            "K",
            rtol=0.005,
            digits=4,
            trains=("throttling-inversion",),
            right="Denser gas inverts colder: more of its volume is filled, and size weighs against attraction.",
            mistakes=(
                Mistake(
                    "not-squared",
                    lambda T_max, b, V_m: T_max * (1 - b / V_m),
                    "The bracket needs its square: (1 − b/V)², one factor from each (V − b).",
                ),
                Mistake(
                    "dilute",
                    lambda T_max: T_max,
                    "That is the dilute limit, asked in (c). Here b/V counts: multiply by (1 − b/V)².",
                ),
                Mistake(
                    "sign",
                    lambda T_max, b, V_m: T_max * (1 + b / V_m) ** 2,
                    "A sign: the molecules take volume away. The bracket is 1 − b/V.",
                ),
                Mistake(
                    "half",
                    lambda T_inv: T_inv / 2,
                    "A 2 is lost. The derivative of a/V² is −2a/V³.",
                ),
            ),
        ),
        Part(
            "p_inv",
            "inversion pressure",
            "bar",
            rtol=0.005,
            digits=3,
            trains=("throttling-curve", "throttling-inversion"),
            right="One point of the upper branch. At this temperature, less pressure cools and more heats.",
            mistakes=(
                Mistake(
                    "ideal",
                    lambda T_inv, V_m: R * T_inv / V_m,
                    "That is RT/V of an ideal gas. Use the gas's own equation, RT/(V − b) − a/V².",
                ),
                Mistake(
                    "no-attraction",
                    lambda T_inv, V_m, b: R * T_inv / (V_m - b),
                    "The attraction is missing: subtract a/V².",
                ),
                Mistake(
                    "attraction-added",
                    lambda T_inv, V_m, a, b: R * T_inv / (V_m - b) + a / V_m**2,
                    "You added a/V². Attraction lowers the pressure: subtract it.",
                ),
                Mistake(
                    "no-size",
                    lambda T_inv, V_m, a: R * T_inv / V_m - a / V_m**2,
                    "The size is missing: the free volume is V − b.",
                ),
            ),
        ),
        Part(
            "T_max",
            "greatest inversion temperature",
            "K",
            rtol=0.01,
            digits=4,
            trains=("throttling-inversion",),
            right="2a/Rb. Above it throttling heats at every pressure; below it, only the inside of the curve cools.",
            mistakes=(
                Mistake(
                    "boyle",
                    lambda T_max: T_max / 2,
                    "a/Rb is the Boyle temperature, where B = 0. Inversion asks T dB/dT = B: twice that.",
                ),
                Mistake(
                    "critical",
                    lambda T_max: 4 / 27 * T_max,
                    "That is the critical temperature, 8a/27Rb. Inversion lies 27/4 times higher.",
                ),
                Mistake(
                    "bar-litre",
                    lambda a, b: 2 * (10 * a) / (R * 1000 * b),
                    "Units are mixed: a in bar L²/mol² and b in L/mol, but R in J/(mol K). Put all in SI.",
                ),
                Mistake(
                    "lower",
                    lambda T_max: T_max / 9,
                    "That is the lower end of the curve, at V = 3b/2. The greatest value has V → ∞.",
                ),
            ),
        ),
        Part(
            "ratio",
            "model over nature",
            "",
            rtol=0.01,
            digits=3,
            trains=("throttling-model",),
            right="Right shape, wrong number: for most gases the model lies 30 to 50 % high, for helium low.",
            mistakes=(
                Mistake(
                    "inverse",
                    lambda ratio: 1 / ratio,
                    "Turned round: the model over the real value, {{ T_real }}.",
                ),
                Mistake(
                    "excess",
                    lambda ratio: ratio - 1,
                    "That is the excess. The ratio itself is asked: add 1.",
                ),
            ),
        ),
        Part(
            "p_top",
            "highest inversion pressure",
            "bar",
            rtol=0.01,
            digits=3,
            trains=("throttling-curve", "throttling-model"),
            right="9 critical pressures, at V = 3b. Real nitrogen has its top at 394.5 bar.",
            mistakes=(
                Mistake(
                    "critical",
                    lambda p_top: p_top / 9,
                    "That is the critical pressure, a/27b². The top of the inversion curve is a/3b².",
                ),
                Mistake(
                    "real",
                    lambda: 394.5 * bar,
                    "That is real nitrogen. Find the top of the model's curve: dp/dV = 0.",
                ),
                Mistake(
                    "point",
                    lambda p_inv: p_inv,
                    "That is the one point of (b). Let V vary and find where p is greatest.",
                ),
            ),
        ),
    ),
)
