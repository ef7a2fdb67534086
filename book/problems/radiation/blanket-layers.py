"""How many layers of insulation: where nitrogen and blanket together cost least, and what fits into a gap."""

import functools
from math import sqrt

from cryolib import fluids, radiation
from cryolib.course.define import Given, Mistake, Part, Problem, Shown
from cryolib.data import load

YEAR = 365.25 * 86400  # [s]
STEP = 0.01  # of the number of layers, in the search for the best


@functools.cache
def nitrogen():
    """Latent heat and density of boiling nitrogen at 1 atm."""
    return fluids.latent_heat("nitrogen"), fluids.state("nitrogen", p=101325.0, quality=0.0).rho


@functools.cache
def curves(T_hot, T_cold, density, gap):
    """Numbers of layers, and the flux at a fixed density and in a fixed gap."""
    import numpy as np

    N = np.arange(10.0, 100.0, STEP)
    return N, radiation.mli_flux(T_hot, T_cold, N, density), radiation.mli_flux(T_hot, T_cold, N, N / gap)


def solve(T_hot, T_cold, area, density, price, blanket, life, N_try, gap):
    """Answers by the functions of the book."""
    latent, rho = nitrogen()
    N, q, q_gap = curves(T_hot, T_cold, density, gap)
    cost = price * q * area / (latent * rho) * YEAR + blanket * area * N * YEAR / life
    Q = area * radiation.mli_flux(T_hot, T_cold, N_try, density)
    return {
        "Q": Q,
        "litres": Q / (latent * rho),
        "N_best": N[cost.argmin()],
        "cost": cost.min(),
        "N_gap": N[q_gap.argmin()],
    }


def values(T_hot, T_cold, area, density, price, blanket, life, N_try, gap):
    """Coefficients of the statement, and what the solution prints besides."""
    fit = load("mli-lockheed").numbers["unperforated"]
    latent, rho = nitrogen()
    N, q, q_gap = curves(T_hot, T_cold, density, gap)
    per_heat = price / (latent * rho) * YEAR * area
    per_layer = blanket * area * YEAR / life
    whole = round(N[(per_heat * q + per_layer * N).argmin()])
    q_best = radiation.mli_flux(T_hot, T_cold, whole, density)
    q_try = radiation.mli_flux(T_hot, T_cold, N_try, density)
    radiated = fit["radiation"] * fit["emissivity"] * (T_hot**4.67 - T_cold**4.67) / N_try
    return {
        "C": fit["conduction"],
        "D": fit["radiation"],
        "e": fit["emissivity"],
        "latent": latent,
        "rho": rho,
        "contact": 1 - radiated / q_try,
        "Q_radiated": area * radiated,
        "Q_best": area * q_best,
        "litres_best": area * q_best / (latent * rho),
        "cost_try": per_heat * q_try + per_layer * N_try,
        "N_root": sqrt(per_heat * q_try * N_try / per_layer),
        "N_radiated": sqrt(per_heat * radiated * N_try / per_layer),
        "N_full": density * gap,
        "q_gap": q_gap.min(),
    }


def check_solve(T_hot, T_cold, area, density, price, blanket, life, N_try, gap, C, D, e, latent, rho):
    """Answers from the equation as printed, and from where the slope of the cost and of the heat is zero."""
    from scipy.optimize import brentq

    contact = C * (T_hot + T_cold) / 2 * (T_hot - T_cold)
    squeezed, radiated = contact * (density / 100) ** 2.56, D * e * (T_hot**4.67 - T_cold**4.67)
    per_heat, per_layer = price / (latent * rho) * YEAR * area, blanket * area * YEAR / life

    def slope(N):
        return per_layer - per_heat * (squeezed / (N + 1) ** 2 + radiated / N**2)

    def slope_gap(N):
        return contact * (N / gap / 100) ** 2.56 / (N + 1) * (2.56 / N - 1 / (N + 1)) - radiated / N**2

    Q = area * (squeezed / (N_try + 1) + radiated / N_try)
    N = brentq(slope, 5, 200)
    return {
        "Q": Q,
        "litres": Q / (latent * rho),
        "N_best": N,
        "cost": per_heat * (squeezed / (N + 1) + radiated / N) + per_layer * N,
        "N_gap": brentq(slope_gap, 5, 200),
    }


PROBLEM = Problem(
    id="blanket-layers",
    chapter="radiation",
    level=4,
    minutes=35,
    given=(
        Given("T_hot", "K", book=300, low=290, high=310, step=5, digits=3),
        Given("T_cold", "K", book=77.36, digits=4),
        Given("area", "m2", book=10, low=8, high=15, step=1, digits=2),
        Given("density", "1/cm", book=20, digits=2),
        Given("price", "1/L", book=0.25, low=0.20, high=0.30, step=0.01, digits=2),
        Given("blanket", "1/m2", book=6, low=5, high=8, step=0.5, digits=2),
        Given("life", "yr", book=10, digits=2),
        Given("N_try", "", book=30, low=26, high=34, step=1, digits=2),
        Given("gap", "cm", book=2, low=1.6, high=2.4, step=0.1, digits=2),
        Given("N_max", "", book=100, digits=3),
    ),
    values=values,
    shown=(
        Shown("C", "", 3),
        Shown("D", "", 3),
        Shown("e", "", 2),
        Shown("latent", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("contact", "%", 2),
        Shown("Q_best", "W", 3),
        Shown("litres_best", "L/yr", 3),
        Shown("cost_try", "", 3),
        Shown("N_root", "", 3),
        Shown("N_full", "", 2),
        Shown("q_gap", "W/m2", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda N_best, N_max: 20 < N_best < N_max / 1.5,
        lambda cost, cost_try: cost <= cost_try,
        lambda N_gap, N_full: N_gap < N_full,
    ),
    parts=(
        Part(
            "Q",
            "heat through the blanket",
            "W",
            rtol=0.01,
            digits=3,
            trains=("radiation-blanket",),
            right="About half by contact, half by radiation. A built blanket passes more.",
            mistakes=(
                Mistake(
                    "per-area",
                    lambda Q, area: Q / area,
                    "That is the flux for one square metre. Multiply by {{ area }}.",
                ),
                Mistake(
                    "radiation",
                    lambda Q_radiated: Q_radiated,
                    "That is the radiation alone. Add the contact term.",
                ),
                Mistake(
                    "contact",
                    lambda Q, Q_radiated: Q - Q_radiated,
                    "That is the contact alone. Add the radiation term.",
                ),
            ),
        ),
        Part(
            "litres",
            "nitrogen boiled in a year",
            "L/yr",
            rtol=0.01,
            digits=3,
            trains=("radiation-blanket",),
            right="This number times the price is what the blanket must earn its keep against.",
            mistakes=(
                Mistake(
                    "hours",
                    lambda litres: litres / 3600,
                    "You counted hours for seconds. A watt is a joule a second: a year has 3.156 × 10⁷ s.",
                ),
                Mistake(
                    "mass",
                    lambda litres, rho: litres * rho / 1000,
                    "Those are kilograms. Divide by {{ rho }} for the volume.",
                ),
                Mistake(
                    "per-area",
                    lambda litres, area: litres / area,
                    "That is one square metre. The vessel has {{ area }}.",
                ),
                Mistake(
                    "day",
                    lambda litres: litres / 365.25,
                    "That is one day. A year has 365.25.",
                ),
            ),
        ),
        Part(
            "N_best",
            "best number of layers",
            "",
            rtol=0.08,
            digits=2,
            trains=("radiation-design",),
            right="The minimum is flat: a few layers more or fewer cost next to nothing.",
            mistakes=(
                Mistake(
                    "more-is-better",
                    lambda N_max: N_max,
                    "More is not always better: the layers cost money too. Add both and find the least sum.",
                ),
                Mistake(
                    "radiation-only",
                    lambda N_radiated: N_radiated,
                    "You left the contact term out. It carries as much heat as the radiation.",
                ),
                Mistake(
                    "one-year",
                    lambda N_best, life: N_best / sqrt(life / YEAR),
                    "You charged the whole blanket to one year. It lasts {{ life.n }} years.",
                ),
                Mistake(
                    "hours",
                    lambda N_best: N_best / 60,
                    "You counted hours for seconds in the nitrogen of a year.",
                ),
            ),
        ),
        Part(
            "cost",
            "least yearly cost in euros",
            "",
            rtol=0.01,
            digits=3,
            trains=("radiation-design",),
            right="Half for nitrogen and half for layers, as where any K/N + cN is least.",
            mistakes=(
                Mistake(
                    "half",
                    lambda cost: cost / 2,
                    "That is one of the two parts; at the optimum they are nearly equal. Add nitrogen and layers.",
                ),
                Mistake(
                    "whole-life",
                    lambda cost, life: cost * life / YEAR,
                    "That is the whole life of the blanket. The cost of one year is asked.",
                ),
                Mistake(
                    "blanket-at-once",
                    lambda cost, life: cost / 2 * (1 + life / YEAR),
                    "You charged the whole blanket to one year. It lasts {{ life.n }} years.",
                ),
            ),
        ),
        Part(
            "N_gap",
            "best number of layers in the gap",
            "",
            rtol=0.07,
            digits=2,
            trains=("radiation-design",),
            right="Fewer than would fit at {{ density.n }} per centimetre: contact grows faster than radiation falls.",
            mistakes=(
                Mistake(
                    "full",
                    lambda N_full: N_full,
                    "That fills the gap at {{ density.n }} per centimetre. Now the density is yours: let n̄ = N/gap.",
                ),
                Mistake(
                    "more-is-better",
                    lambda N_max: N_max,
                    "Pressed layers touch: the contact term grows as N to the power 1.56. There is a best number.",
                ),
            ),
        ),
    ),
)
