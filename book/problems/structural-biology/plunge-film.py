"""A film of water plunged into ethane: how thin it must be to become a glass, and where that argument ends."""

from math import log, pi, tan

from cryolib.applications import plunge
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_NITROGEN = 77.4  # boiling at one atmosphere [K]


def solve(h, rho_c, k, T_c, T_f, T_1, T_2, d, rate_need, rate_old, h_n, d_cell, h_jet):
    """Answers by the functions of the book."""
    return {
        "d_max": plunge.greatest_thickness(h, rate_need, rho_c, T_f, T_c),
        "rate": plunge.film_cooling_rate(h, d, rho_c, T_f, T_c),
        "time": plunge.time_to_cool(h, d, rho_c, T_1, T_2, T_c),
        "biot": plunge.biot_number(h, d, k),
        "d_boiling": plunge.greatest_thickness(h_n, rate_need, rho_c, T_f, T_c),
        "d_old": plunge.greatest_thickness(h, rate_old, rho_c, T_f, T_c),
        "cell": plunge.slab_cooling_rate(h_jet, d_cell, rho_c, k, T_f, T_c),
    }


def slowest_mode(biot):
    """The root of zeta tan(zeta) = Bi, by bisection [1]."""
    low, high = 0.0, pi / 2
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if middle * tan(middle) < biot else (low, middle)
    return low


def check_solve(h, rho_c, k, T_c, T_f, T_1, T_2, d, rate_need, rate_old, h_n, d_cell, h_jet):
    """Answers from the time constant, by Simpson's rule for the time, and from the slowest wave of heat in the cell."""

    def thickness(h, rate):
        tau = (T_f - T_c) / rate  # that a film must have
        return tau * h / (rho_c / 2)

    steps = 40
    width = (T_1 - T_2) / (2 * steps)
    weights = [1, *([4, 2] * steps)[:-1], 1]
    total = sum(w / (T_2 + i * width - T_c) for i, w in enumerate(weights)) * width / 3
    half = d_cell / 2
    diffusion = k / (rho_c * half**2)
    return {
        "d_max": thickness(h, rate_need),
        "rate": (T_f - T_c) / d / rho_c * h * 2,
        "time": total * d * rho_c / h / 2,
        "biot": (d / 2 / k) / (1 / h),
        "d_boiling": thickness(h_n, rate_need),
        "d_old": thickness(h, rate_old),
        "cell": slowest_mode(h_jet * half / k) ** 2 * diffusion * (T_f - T_c),
    }


def values(h, rho_c, k, T_c, T_f, d, rate_need, h_n, d_cell, h_jet):
    """What the text prints besides."""
    lumped = plunge.film_cooling_rate(h_jet, d_cell, rho_c, T_f, T_c)
    return {
        "dT": T_f - T_c,
        "tau": rho_c * d / (2 * h),
        "margin": plunge.film_cooling_rate(h, d, rho_c, T_f, T_c) / rate_need,
        "d_boiling_true": plunge.greatest_thickness(h_n, rate_need, rho_c, T_f, T_NITROGEN),
        "biot_cell": plunge.biot_number(h_jet, d_cell, k),
        "rate_lumped": lumped,
    }


ONE_SIDED = "You cooled one face alone. The film dips in with both: 2h."
WIRE = "You took half the thickness for the radius of a wire. A film has 2/d of surface a volume, a wire 4/d."

PROBLEM = Problem(
    id="plunge-film",
    chapter="structural-biology",
    level=4,
    minutes=30,
    given=(
        Given("h", "W/(m2 K)", book=1.0e4, low=9.0e3, high=1.3e4, step=1e2, digits=3),
        Given("rho_c", "J/(m3 K)", book=4.2e6, low=4.1e6, high=4.3e6, step=1e4, digits=3),
        Given("k", "W/(m K)", book=0.56, digits=2),
        Given("T_c", "K", book=93, low=91, high=94, step=1, digits=2),
        Given("T_f", "K", book=273, digits=3),
        Given("T_1", "K", book=293, low=290, high=298, step=1, digits=3),
        Given("T_2", "K", book=136, digits=3),
        Given("d", "nm", book=100, low=80, high=110, step=1, digits=3),
        Given("rate_need", "K/s", book=6.4e6, digits=2),
        Given("rate_old", "K/s", book=3e5, digits=1),
        Given("h_n", "W/(m2 K)", book=1.0e3, low=8.0e2, high=1.2e3, step=1e1, digits=3),
        Given("d_cell", "µm", book=3.0, low=2.8, high=3.4, step=0.1, digits=2),
        Given("h_jet", "W/(m2 K)", book=1.0e5, digits=2),
    ),
    values=values,
    shown=(
        Shown("dT", "K", 3),
        Shown("tau", "µs", 3),
        Shown("margin", "", 2),
        Shown("d_boiling_true", "nm", 2),
        Shown("biot_cell", "", 2),
        Shown("rate_lumped", "K/s", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda biot, biot_cell: biot < 0.01 < 0.2 < biot_cell,
        lambda d_boiling, d_max, d_old: d_boiling < d_max / 5 < d_old,
        lambda cell, rate_old, rate_need: rate_old < cell < rate_need,
    ),
    parts=(
        Part(
            "d_max",
            "greatest thickness",
            "nm",
            rtol=0.03,
            trains=("plunge-thickness",),
            right="A protein of 10 nm has room in it. A cell has not.",
            mistakes=(
                Mistake("one-sided", lambda d_max: d_max / 2, ONE_SIDED),
                Mistake("radius", lambda d_max: 2 * d_max, WIRE),
                Mistake(
                    "no-coolant",
                    lambda d_max, T_f, dT: d_max * T_f / dT,
                    "You used the temperature of the film alone. What drives the heat is T − T_c = {{ dT }}.",
                ),
                Mistake(
                    "older",
                    lambda d_old: d_old,
                    "You used the older rate. Measured directly, water needs {{ rate_need }}.",
                ),
            ),
        ),
        Part(
            "rate",
            "cooling rate",
            "K/s",
            rtol=0.03,
            trains=("plunge-rate",),
            right="{{ margin }} times what water needs. The difference T − T_c may be taken in °C as well.",
            mistakes=(
                Mistake("one-sided", lambda rate: rate / 2, ONE_SIDED),
                Mistake("radius", lambda rate: 2 * rate, WIRE),
                Mistake(
                    "no-coolant",
                    lambda rate, T_f, dT: rate * T_f / dT,
                    "You used the temperature of the film alone. What drives the heat is T − T_c = {{ dT }}.",
                ),
            ),
        ),
        Part(
            "time",
            "time",
            "µs",
            rtol=0.02,
            trains=("plunge-rate",),
            right="The last kelvins are the slow ones: the film nears the temperature of the ethane.",
            mistakes=(
                Mistake("one-sided", lambda time: 2 * time, ONE_SIDED),
                Mistake(
                    "constant-rate",
                    lambda rate, T_1, T_2: (T_1 - T_2) / rate,
                    "You kept the rate of {{ T_f }} all the way. It falls with T − T_c: a logarithm.",
                ),
                Mistake(
                    "no-coolant",
                    lambda tau, T_1, T_2: tau * log(T_1 / T_2),
                    "You took the logarithm of the temperatures. It wants their differences from {{ T_c }}.",
                ),
                Mistake(
                    "log10",
                    lambda time: time / log(10),
                    "You took the logarithm to base ten. The integral of dT/T is the natural one.",
                ),
            ),
        ),
        Part(
            "biot",
            "Biot number",
            "",
            rtol=0.03,
            trains=("plunge-biot",),
            right="Far below 0.1: the film has one temperature from face to face.",
            mistakes=(
                Mistake(
                    "whole",
                    lambda biot: 2 * biot,
                    "You used the whole thickness. Heat leaves to both sides: from the middle it is half.",
                ),
                Mistake(
                    "inverse",
                    lambda biot: 1 / biot,
                    "Upside down: the resistance inside, d/2k, goes over that of the face, 1/h.",
                ),
            ),
        ),
        Part(
            "d_boiling",
            "greatest thickness in nitrogen",
            "nm",
            rtol=0.03,
            trains=("plunge-thickness",),
            right="Too thin for most samples. If vapour insulates, ethane is the better bath.",
            mistakes=(
                Mistake("one-sided", lambda d_boiling: d_boiling / 2, ONE_SIDED),
                Mistake("radius", lambda d_boiling: 2 * d_boiling, WIRE),
                Mistake(
                    "ethane",
                    lambda d_max: d_max,
                    "That is ethane. In the vapour of nitrogen h is {{ h_n }}.",
                ),
            ),
        ),
        Part(
            "d_old",
            "thickness by the older rate",
            "µm",
            rtol=0.03,
            trains=("plunge-thickness",),
            right="A factor 21 between two criteria. Ask which rate a rule of thumb rests on.",
            mistakes=(
                Mistake("one-sided", lambda d_old: d_old / 2, ONE_SIDED),
                Mistake("radius", lambda d_old: 2 * d_old, WIRE),
                Mistake(
                    "upside-down",
                    lambda d_max, rate_old, rate_need: d_max * rate_old / rate_need,
                    "You scaled the wrong way. A slower rate allows a thicker film: d goes as 1/rate.",
                ),
            ),
        ),
        Part(
            "cell",
            "cooling rate of the cell",
            "K/s",
            rtol=0.02,
            trains=("plunge-biot", "plunge-rate"),
            right="Fast enough by the older criterion, too slow by the newer. Cells need more than a jet.",
            mistakes=(
                Mistake(
                    "biot-ignored",
                    lambda rate_lumped: rate_lumped,
                    "You let the cell have one temperature. Its Biot number is {{ biot_cell }}: add d/6k to 1/h.",
                ),
                Mistake(
                    "half",
                    lambda rate_lumped, biot_cell: rate_lumped / (1 + biot_cell),
                    "You added d/2k, the way from the middle. On the average heat starts nearer: d/6k.",
                ),
                Mistake("one-sided", lambda cell: cell / 2, ONE_SIDED),
            ),
        ),
    ),
)
