"""A pipeline steel in winter: energies and transition temperatures from its Charpy curve, beside the ships' plates."""

from math import exp, log

from cryolib.applications import ductile_brittle as charpy
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

CODE, ZERO, SUMMER = 27.0, 273.15, 298.15  # [J], [K], [K]


def curve(lower, upper, T_m, width):
    return charpy.Transition(lower, upper, T_m, width)


def values(lower, upper, T_m, width, T_w):
    """What the text prints besides."""
    steel = curve(lower, upper, T_m, width)
    return {
        "part": charpy.charpy_energy(T_w, steel) / charpy.charpy_energy(SUMMER, steel),
        "inner": (2 * CODE - upper - lower) / (upper - lower),
    }


def solve(lower, upper, T_m, width, T_w, F):
    """Answers by the functions of the book."""
    steel = curve(lower, upper, T_m, width)
    T_ship, ships = charpy.temperature_of_energy(charpy.SHIP_CRITERION, steel), (F - 32) / 1.8 + ZERO
    return {
        "winter": charpy.charpy_energy(T_w, steel),
        "T_27": charpy.temperature_of_energy(CODE, steel),
        "T_ship": T_ship,
        "fahrenheit": ships,
        "shift": ships - T_ship,
    }


def check_solve(lower, upper, T_m, width, T_w, F):
    """The curve as a logistic function of twice the argument."""

    def reached(energy):
        share = (energy - lower) / (upper - lower)
        return T_m + width / 2 * log(share / (1 - share))

    ships = 5 / 9 * F - 160 / 9 + ZERO
    return {
        "winter": lower + (upper - lower) / (1 + exp(-2 * (T_w - T_m) / width)),
        "T_27": reached(CODE),
        "T_ship": reached(20.34),
        "fahrenheit": ships,
        "shift": ships - reached(20.34),
    }


PROBLEM = Problem(
    id="pipe-steel",
    chapter="materials-science",
    level=2,
    minutes=15,
    given=(
        Given("lower", "J", book=2.0, digits=2),
        Given("upper", "J", book=72.6, low=70, high=75, step=0.2, digits=3),
        Given("T_m", "°C", book=11.3, low=9.5, high=12.5, step=0.1, digits=3),
        Given("width", "K", book=30.1, low=28, high=31, step=0.1, digits=3),
        Given("T_w", "°C", book=-15, low=-20, high=-12, step=1, digits=2),
        Given("F", "", book=90, digits=2),
    ),
    values=values,
    shown=(Shown("part", "%", 2), Shown("inner", "", 3)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda winter: winter < 25, lambda T_ship, T_27: T_ship < T_27),
    parts=(
        Part(
            "winter",
            "energy in winter",
            "J",
            rtol=0.03,
            trains=("materials-transition", "materials-service"),
            right="A light blow with a hammer. The steel did not change; the temperature did.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda upper, lower, winter: upper + lower - winter,
                    "The sign of T − T_m was lost. Below the middle the hyperbolic tangent is negative.",
                ),
                Mistake(
                    "no-lower",
                    lambda winter, lower: winter - lower,
                    "The lower shelf is missing: the curve begins at L, not at zero.",
                ),
            ),
        ),
        Part(
            "T_27",
            "temperature of 27 J",
            "°C",
            rtol=0.002,
            trains=("materials-transition",),
            right="So this pipe meets 27 J at the freezing point of water, and not below it.",
            mistakes=(
                Mistake(
                    "above",
                    lambda T_27, T_m: 2 * T_m - T_27,
                    "The wrong side of the middle: 27 J are less than half the way up.",
                ),
                Mistake("middle", lambda T_m: T_m, "That is the middle of the curve, half the way up."),
            ),
        ),
        Part(
            "T_ship",
            "temperature of 15 foot-pounds",
            "°C",
            rtol=0.002,
            trains=("materials-transition",),
            right="A few kelvins lower: the criterion is part of the number.",
            mistakes=(
                Mistake("code", lambda T_27: T_27, "That is the temperature of 27 J. Here it is 20.34 J."),
                Mistake(
                    "above",
                    lambda T_ship, T_m: 2 * T_m - T_ship,
                    "The wrong side of the middle: 20.34 J are less than half the way up.",
                ),
            ),
        ),
        Part(
            "fahrenheit",
            "transition of the ships' plates",
            "°C",
            rtol=0.002,
            trains=("materials-service",),
            right="Hardly a sea is that warm. In winter these plates stood near their lower shelf.",
            mistakes=(
                Mistake("no-offset", lambda F: F / 1.8 + ZERO, "Subtract 32 first: 0 °C is 32 °F."),
                Mistake(
                    "times", lambda F: (F - 32) * 1.8 + ZERO, "Divide by 1.8: degrees Fahrenheit are smaller steps."
                ),
            ),
        ),
        Part(
            "shift",
            "shift between the two steels",
            "K",
            rtol=0.02,
            trains=("materials-service", "materials-transition"),
            right="Cleaner steel, more manganese, finer grain: that is what a few decades of metallurgy gave.",
            mistakes=(
                Mistake(
                    "code",
                    lambda fahrenheit, T_27: fahrenheit - T_27,
                    "You compared 15 foot-pounds with 27 J. Take the same energy for both steels.",
                ),
                Mistake("sign", lambda shift: -shift, "The ships' plates lie above the pipe: positive."),
                Mistake(
                    "fahrenheit",
                    lambda shift: shift * 1.8,
                    "That is the difference in degrees Fahrenheit. A kelvin is 1.8 of them.",
                ),
            ),
        ),
    ),
)
