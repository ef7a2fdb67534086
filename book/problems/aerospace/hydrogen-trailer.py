"""Worked and faded example: a closed trailer of liquid hydrogen warms until its valve opens."""

import functools

from cryolib import fluids
from cryolib.applications import self_pressurisation, trapped_liquid
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

FLUID = "parahydrogen"


@functools.cache
def line(p):
    """Densities [kg/m3] and internal energies per volume [J/m3] of boiling liquid and vapour."""
    liquid, vapour = (fluids.state(FLUID, p=p, quality=quality) for quality in (0.0, 1.0))
    return liquid.rho, vapour.rho, liquid.rho * liquid.h - p, vapour.rho * vapour.h - p


@functools.cache
def energy(fill, p_end):
    """Heat per volume of tank [J/m3]."""
    return self_pressurisation.stirred_energy(FLUID, fill, p_end)


def values(p_end):
    """The table of the statement."""
    names = ("rho_f", "rho_g", "E_f", "E_g")
    return {f"{name}{i}": x for i, p in ((1, atm), (2, p_end)) for name, x in zip(names, line(p), strict=True)}


def solve(volume, fill, heat, p_end, rho_f2, rho_g2):
    """Steps by the functions of the book."""
    rho = trapped_liquid.mean_density(FLUID, fill)
    need = energy(fill, p_end)
    return {
        "rho": rho,
        "share": (rho - rho_g2) / (rho_f2 - rho_g2),
        "energy": need,
        "wait": self_pressurisation.time_to_pressure(need, volume, heat),
    }


def check_solve(volume, fill, heat, rho_f1, rho_g1, rho_f2, rho_g2, E_f1, E_g1, E_f2, E_g2):
    """Steps from the table as printed, with the vapour's share of the volume."""
    vapour = (rho_f2 - rho_f1 + (1 - fill) * (rho_f1 - rho_g1)) / (rho_f2 - rho_g2)
    need = E_f2 - E_f1 + vapour * (E_g2 - E_f2) - (1 - fill) * (E_g1 - E_f1)
    return {"rho": rho_f1 - (1 - fill) * (rho_f1 - rho_g1), "share": 1 - vapour, "energy": need,
            "wait": volume * need / heat}  # fmt: skip


PROBLEM = Problem(
    id="hydrogen-trailer",
    chapter="aerospace",
    kind="example",
    level=2,
    minutes=10,
    given=(
        Given("volume", "m3", book=50, low=40, high=60, step=1, digits=3),
        Given("fill", "%", book=85, low=70, high=85, step=1, digits=2),
        Given("heat", "W", book=110, low=80, high=150, step=5, digits=3),
        Given("p_end", "bar", book=4.0, low=3.5, high=4.0, step=0.25, digits=3),
    ),
    values=values,
    shown=(
        Shown("rho_f1", "kg/m3", 5),
        Shown("rho_g1", "kg/m3", 4),
        Shown("E_f1", "MJ/m3", 4),
        Shown("E_g1", "MJ/m3", 4),
        Shown("rho_f2", "kg/m3", 5),
        Shown("rho_g2", "kg/m3", 4),
        Shown("E_f2", "MJ/m3", 4),
        Shown("E_g2", "MJ/m3", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda share, fill: fill < share < 1,),
    parts=(
        Part(
            "rho",
            "mean density",
            "kg/m3",
            digits=4,
            mistakes=(
                Mistake(
                    "mixed-up",
                    lambda fill, rho_f1, rho_g1: (1 - fill) * rho_f1 + fill * rho_g1,
                    "You gave the vapour the share of the liquid. Liquid fills {{ fill }}.",
                ),
                Mistake("full", lambda rho_f1: rho_f1, "That is the liquid alone. Part of the tank holds vapour."),
            ),
        ),
        Part(
            "share",
            "share of liquid when the valve opens",
            "",
            mistakes=(
                Mistake(
                    "unchanged",
                    lambda fill: fill,
                    "That is the share at the start. The liquid has become lighter and needs more room.",
                ),
                Mistake("vapour", lambda share: 1 - share, "That is the share of the vapour. The liquid has the rest."),
            ),
        ),
        Part(
            "energy",
            "heat per volume",
            "MJ/m3",
            mistakes=(
                Mistake(
                    "fill-unchanged",
                    lambda fill, E_f1, E_f2: fill * (E_f2 - E_f1),
                    "You let the liquid keep its volume. It has swollen to the share of the second step.",
                ),
                Mistake(
                    "evaporation",
                    lambda fill: fill * 70.83 * 446.1e3,
                    "You boiled all of the liquid away. Most of it stays liquid and only warms.",
                ),
            ),
        ),
        Part(
            "wait",
            "time until the valve opens",
            "d",
            mistakes=(
                Mistake("hours", lambda wait: wait / 24, "You took hours for days. A day has 86400 s."),
                Mistake(
                    "one-cubic-metre",
                    lambda energy, heat: energy / heat,
                    "That is for one cubic metre. The tank has {{ volume }}.",
                ),
            ),
        ),
    ),
)
