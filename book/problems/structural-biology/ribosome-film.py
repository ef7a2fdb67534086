"""Worked and faded example: a film with ribosomes, dropped into ethane."""

from math import exp, log

from cryolib.applications import plunge
from cryolib.course.define import Given, Mistake, Part, Problem


def solve(d, h, rho_c, T_c, T_f, T_warm, T_cold, rate_need):
    """Steps by the functions of the book."""
    rate = plunge.film_cooling_rate(h, d, rho_c, T_f, T_c)
    return {
        "tau": (T_f - T_c) / rate,
        "rate": rate,
        "margin": rate / rate_need,
        "crossing": plunge.time_to_cool(h, d, rho_c, T_warm, T_cold, T_c),
    }


def check_solve(d, h, rho_c, T_c, T_f, T_warm, T_cold, rate_need):
    """Steps from the store of one square metre, and by bisection in the exponential for the time."""
    store = rho_c * d
    flux = 2 * h * (T_f - T_c)
    tau = store / (2 * h)
    low, high = 0.0, 10 * tau
    for _ in range(80):
        middle = (low + high) / 2
        warmer = T_c + (T_warm - T_c) * exp(-middle / tau) > T_cold
        low, high = (middle, high) if warmer else (low, middle)
    return {"tau": tau, "rate": flux / store, "margin": flux / store / rate_need, "crossing": low}


PROBLEM = Problem(
    id="ribosome-film",
    chapter="structural-biology",
    kind="example",
    level=1,
    minutes=8,
    given=(
        Given("d", "nm", book=60, low=40, high=90, step=1, digits=2),
        Given("h", "W/(m2 K)", book=1.0e4, low=9.0e3, high=1.3e4, step=1e2, digits=3),
        Given("rho_c", "J/(m3 K)", book=4.2e6, digits=2),
        Given("T_c", "K", book=93, low=91, high=94, step=1, digits=2),
        Given("T_f", "K", book=273, digits=3),
        Given("T_warm", "K", book=232, digits=3),
        Given("T_cold", "K", book=160, digits=3),
        Given("rate_need", "K/s", book=6.4e6, digits=2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda crossing, tau: crossing < 2 * tau,),
    parts=(
        Part(
            "tau",
            "time constant",
            "µs",
            digits=3,
            mistakes=(
                Mistake("one-sided", lambda tau: 2 * tau, "You cooled one face alone. The film has two: 2h."),
                Mistake("doubled", lambda tau: tau / 2, "Too many faces: a film has two, ρcd/2h."),
            ),
        ),
        Part(
            "rate",
            "cooling rate",
            "K/s",
            digits=3,
            mistakes=(
                Mistake(
                    "no-coolant",
                    lambda tau, T_f: T_f / tau,
                    "You divided the temperature itself. What drives the heat is T − T_c.",
                ),
                Mistake("one-sided", lambda rate: rate / 2, "You cooled one face alone. The film has two: 2h."),
            ),
        ),
        Part(
            "margin",
            "rate over the rate that water needs",
            "",
            digits=3,
            mistakes=(
                Mistake("inverse", lambda margin: 1 / margin, "Upside down: its own rate goes above the line."),
                Mistake(
                    "older",
                    lambda rate: rate / 3e5,
                    "You took 3 × 10⁵ K/s, an older estimate. Measured directly, water needs {{ rate_need }}.",
                ),
            ),
        ),
        Part(
            "crossing",
            "time in no man's land",
            "µs",
            digits=3,
            mistakes=(
                Mistake(
                    "no-coolant",
                    lambda tau, T_warm, T_cold: tau * log(T_warm / T_cold),
                    "You took the logarithm of the temperatures. It wants their differences from the coolant's.",
                ),
                Mistake("log10", lambda crossing: crossing / log(10), "The integral of dT/T is the natural logarithm."),
                Mistake(
                    "constant-rate",
                    lambda rate, T_warm, T_cold: (T_warm - T_cold) / rate,
                    "You kept the rate of the start. It falls with T − T_c: a logarithm.",
                ),
            ),
        ),
    ),
)
