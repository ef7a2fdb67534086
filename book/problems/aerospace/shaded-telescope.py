"""Two layers of a sunshield, closed and open, and the radiator behind them."""

from math import pi, radians, sin

from cryolib.applications import sunshield
from cryolib.constants import sigma_SB
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def values(e, angle):
    """Shares of the wedge."""
    E, G = sunshield.wedge_exchange(e, sunshield.opening(radians(angle)))
    return {"E": E, "G": G}


def solve(S, a, e_sun, e, angle, load, area):
    """Every answer by the functions of the book."""
    T = sunshield.sunlit_temperature(S, a, e_sun)
    return {
        "T_sun": T,
        "T_closed": float(sunshield.layer_temperatures(T, 2, e, 0.0)[-1]),
        "T_open": float(sunshield.layer_temperatures(T, 2, e, sunshield.opening(radians(angle)))[-1]),
        "T_rad": float(sunshield.radiator_temperature(load / area, 1.0, 1e-3)),
    }


def check_solve(S, a, e_sun, e, angle, load, area):
    """Bounce by bounce: what the first layer sends into the gap, followed until it is absorbed or gone."""
    first = a * S / e_sun  # sigma T^4
    phi, power, across, back, out = sin(pi * angle / 360), e, 0.0, 0.0, 0.0
    for bounce in range(600):
        out += phi * power
        power *= 1 - phi
        if bounce % 2 == 0:
            across += e * power
        else:
            back += e * power
        power *= 1 - e
    return {
        "T_sun": (first / sigma_SB) ** 0.25,
        "T_closed": (first / sigma_SB / (1 + e * (2 / e - 1))) ** 0.25,
        "T_open": (first / sigma_SB * across / (e - back + e)) ** 0.25,
        "T_rad": (load / area / sigma_SB) ** 0.25,
    }


PROBLEM = Problem(
    id="shaded-telescope",
    chapter="aerospace",
    level=3,
    minutes=15,
    given=(
        Given("S", "W/m2", book=1361, digits=4),
        Given("a", "%", book=40, low=36, high=44, step=1, digits=2),
        Given("e_sun", "", book=0.63, low=0.55, high=0.70, step=0.01, digits=2),
        Given("e", "", book=0.05, low=0.04, high=0.06, step=0.005, digits=2),
        Given("angle", "", book=10, low=10, high=16, step=1, digits=2),
        Given("load", "W", book=0.2, low=0.1, high=0.3, step=0.02, digits=2),
        Given("area", "m2", book=2.0, low=1.6, high=3.0, step=0.1, digits=2),
    ),
    values=values,
    shown=(Shown("E", "", 5), Shown("G", "", 5)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda T_open, T_closed: T_open < 0.8 * T_closed, lambda T_rad: 20 < T_rad < 60),
    parts=(
        Part(
            "T_sun",
            "sunlit layer",
            "K",
            rtol=0.01,
            trains=("aerospace-shade",),
            right="And the telescope stands a few metres behind it.",
            mistakes=(
                Mistake(
                    "both-sides",
                    lambda T_sun: T_sun / 2**0.25,
                    "You let it radiate from both sides. Its back faces another layer and loses next to nothing.",
                ),
                Mistake(
                    "black",
                    lambda S: (S / sigma_SB) ** 0.25,
                    "You took the layer as black. It absorbs {{ a }} and has the emissivity {{ e_sun }}.",
                ),
                Mistake(
                    "celsius",
                    lambda T_sun: T_sun - 273.15,
                    "You answered in degrees Celsius. T⁴ wants kelvin throughout.",
                ),
            ),
        ),
        Part(
            "T_closed",
            "second layer, gap closed",
            "K",
            rtol=0.01,
            trains=("aerospace-shade",),
            right="A closed gap of bright metal insulates, but it cools badly.",
            mistakes=(
                Mistake(
                    "half",
                    lambda T_sun: T_sun / 2**0.25,
                    "You let gap and back pass heat alike. The back sends with e, the gap passes only about e/2.",
                ),
                Mistake("mean", lambda T_sun: T_sun / 2, "You took half the temperature. Balance the fourth powers."),
                Mistake(
                    "same", lambda T_sun: T_sun, "You let the second layer be as hot as the first. Its back cools it."
                ),
            ),
        ),
        Part(
            "T_open",
            "second layer, wedge open",
            "K",
            rtol=0.01,
            trains=("aerospace-shade",),
            right="The opening does more than the polish.",
            mistakes=(
                Mistake(
                    "back-forgotten",
                    lambda T_sun, E, G: T_sun * (E / (E + G)) ** 0.25,
                    "You forgot its back, which sees the sky with the emissivity {{ e }}.",
                ),
                Mistake(
                    "wedge-forgotten",
                    lambda T_sun, E, e: T_sun * (E / (E + e)) ** 0.25,
                    "You forgot what it sends out of the wedge, the share G.",
                ),
            ),
        ),
        Part(
            "T_rad",
            "radiator",
            "K",
            rtol=0.01,
            trains=("aerospace-shade",),
            right="Colder needs a cooler, or liquid helium.",
            mistakes=(
                Mistake(
                    "area-forgotten",
                    lambda load: (load / sigma_SB) ** 0.25,
                    "You forgot the area. The flux is the load over {{ area }}.",
                ),
                Mistake(
                    "square-root",
                    lambda load, area: (load / area / sigma_SB) ** 0.5,
                    "You took the square root. Flux goes as T⁴: take the fourth root.",
                ),
            ),
        ),
    ),
)
