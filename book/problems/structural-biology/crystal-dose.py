"""A crystal in a beam: dose a second, time until a limit, what is left, and what the cold is worth."""

from math import exp, log, pi

from cryolib.applications import dose
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def solve(N, w, E, half, advised, t, half_warm):
    """Answers by the functions of the book."""
    rate = dose.dose(N / w**2, E / dose.KEV)
    return {
        "rate": rate,
        "time": advised / rate,
        "share": dose.share_left(rate * t, half),
        "at_limit": dose.share_left(advised, half),
        "warm": dose.dose_for_share(0.5, half_warm) / rate,
    }


def check_solve(N, w, E, mu, half, advised, t, half_warm):
    """Answers from the power in the beam, and by halving step by step."""
    power = N * E
    rate = power * mu / (w * w)
    left, small = 1.0, rate * t / 2000
    for _ in range(2000):
        left -= left * log(2) * small / half / (1 + log(2) * small / half / 2)
    return {
        "rate": rate,
        "time": advised / rate,
        "share": left,
        "at_limit": exp(-log(2) * advised / half),
        "warm": half_warm / rate,
    }


def values(N, w, E, half, advised, t):
    """What the text prints besides."""
    rate = dose.dose(N / w**2, E / dose.KEV)
    return {
        "mu": dose.absorption(E / dose.KEV),
        "taken": rate * t,
        "linear": dose.share_left_linear(rate * t, half),
        "linear_limit": dose.share_left_linear(advised, half),
        "for_advised": dose.dose_for_share(dose.ADVISED_SHARE, half),
    }


FOLD = "You used e where the law has 2: a half dose leaves one half, 2 to the power −D/D₅₀."

PROBLEM = Problem(
    id="crystal-dose",
    chapter="structural-biology",
    level=2,
    minutes=20,
    given=(
        Given("N", "1/s", book=1.0e12, low=8.0e11, high=1.1e12, step=1e10, digits=3),
        Given("w", "µm", book=20, low=19, high=22, step=1, digits=2),
        Given("E", "keV", book=12.4, low=12.0, high=13.0, step=0.2, digits=3),
        Given("half", "MGy", book=43, digits=2),
        Given("advised", "MGy", book=30, digits=2),
        Given("t", "s", book=18, low=16, high=20, step=1, digits=2),
        Given("half_warm", "MGy", book=0.15, digits=2),
    ),
    values=values,
    shown=(
        Shown("mu", "m2/kg", 4),
        Shown("taken", "MGy", 3),
        Shown("linear", "", 3),
        Shown("linear_limit", "", 3),
        Shown("for_advised", "MGy", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda taken, half: 0.2 < taken / half < 0.8,
        lambda share, linear: share < linear,
        lambda warm, time: warm < time / 50,
    ),
    parts=(
        Part(
            "rate",
            "dose in a second",
            "MGy/s",
            rtol=0.02,
            digits=3,
            trains=("dose-rate",),
            right="A million joules a second into every kilogram. The crystal weighs some ten nanograms.",
            mistakes=(
                Mistake(
                    "disc", lambda rate: rate * 4 / pi, "You took the beam for a disc. It is a square: divide by w²."
                ),
                Mistake(
                    "cgs",
                    lambda rate: 10 * rate,
                    "Ten times too much: the coefficient in cm²/g was taken as m²/kg. 1 cm²/g is 0.1 m²/kg.",
                ),
                Mistake(
                    "lost",
                    lambda rate: rate / 1000,
                    "A factor 1000 is lost: the photon has kiloelectronvolts, 1.602e-16 J each.",
                ),
            ),
        ),
        Part(
            "time",
            "time until the advised limit",
            "s",
            rtol=0.02,
            digits=3,
            trains=("dose-rate",),
            right="So long may all the images take together, at this place of the crystal.",
            mistakes=(
                Mistake(
                    "half",
                    lambda time, half, advised: time * half / advised,
                    "That is the time to the half dose, {{ half }}. The advised limit comes earlier.",
                ),
                Mistake(
                    "henderson",
                    lambda time, advised: time * 20e6 / advised,
                    "You took 20 MGy, the older estimate from electron diffraction. The limit here is {{ advised }}.",
                ),
            ),
        ),
        Part(
            "share",
            "share of the intensity left",
            "",
            rtol=0.015,
            digits=3,
            trains=("dose-left",),
            right="The last images are that much weaker than the first, and the crystal is no longer the same.",
            mistakes=(
                Mistake(
                    "e-fold",
                    lambda taken, half: exp(-taken / half),
                    FOLD,
                ),
                Mistake("lost", lambda share: 1 - share, "That is the share that is gone. What is left is asked."),
            ),
        ),
        Part(
            "at_limit",
            "share left at the advised limit",
            "",
            rtol=0.015,
            digits=3,
            trains=("dose-left",),
            right="The source of both numbers says 0.70 there. No straight line gives it either.",
            mistakes=(
                Mistake(
                    "quoted",
                    lambda half: dose.ADVISED_SHARE,
                    "0.70 is what is quoted for it. Compute what the exponential through {{ half }} gives.",
                ),
                Mistake(
                    "linear",
                    lambda linear_limit: linear_limit,
                    "That is the straight line through the half dose. The exponential is asked.",
                ),
                Mistake("e-fold", lambda advised, half: exp(-advised / half), FOLD),
                Mistake(
                    "lost", lambda at_limit: 1 - at_limit, "That is the share that is gone. What is left is asked."
                ),
            ),
        ),
        Part(
            "warm",
            "time to the half dose, warm",
            "s",
            rtol=0.02,
            digits=3,
            trains=("dose-cold", "dose-rate"),
            right="A tenth of a second instead of half a minute. That is what the cold is for.",
            mistakes=(
                Mistake(
                    "cold",
                    lambda rate, half: half / rate,
                    "That is a cold crystal. Warm, {{ half_warm }} leave one half.",
                ),
                Mistake(
                    "milli",
                    lambda warm: 1000 * warm,
                    "Three powers of ten too many: {{ half_warm }} are 150 kGy.",
                ),
            ),
        ),
    ),
)
