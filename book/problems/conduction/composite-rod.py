"""Copper and steel in series: when the order matters, and by how little."""

import functools
from math import sqrt

from cryolib import conduction, materials
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


@functools.cache
def pair():
    """The conductivities of copper and of steel."""
    return materials.conductivity("copper-rrr100"), materials.conductivity("stainless-304")


@functools.cache
def measured(T_hot, T_cold):
    """Heat per area times length of one half [W/m] and joint [K]: steel cold, then steel warm, then steel alone."""
    copper, steel = pair()
    found = []
    for first, second in ((copper, steel), (steel, copper)):
        layers = [(first, 1.0), (second, 1.0)]
        found.append(conduction.composite_heat_flow(layers, 1.0, T_hot, T_cold))
        found.append(float(conduction.joint_temperatures(layers, 1.0, T_hot, T_cold)[0]))
    T_mean = (T_hot + T_cold) / 2
    return *found, steel.integral(T_cold, T_hot), steel.integral(T_cold, T_mean)


def joint(T_hot, T_cold, a_hot, a_cold):
    """Joint of the model, from the warm end: T² is shared as 1/a."""
    return sqrt((a_hot * T_hot**2 + a_cold * T_cold**2) / (a_hot + a_cold))


def solve(half, area, T_hot, T_cold, a_copper, a_steel):
    """Answers by the functions of the book."""
    cold, _, warm, *_ = measured(T_hot, T_cold)
    return {
        "Q_model": conduction.linear_heat_flow([a_copper, a_steel], [half, half], area, T_hot, T_cold),
        "T_warm": joint(T_hot, T_cold, a_copper, a_steel),
        "T_cool": joint(T_hot, T_cold, a_steel, a_copper),
        "Q_steel_cold": cold * area / half,
        "Q_steel_warm": warm * area / half,
    }


def values(half, area, T_hot, T_cold, a_copper, a_steel):
    """What the solution prints besides."""
    cold, joint_warm, warm, joint_cool, alone, half_way = measured(T_hot, T_cold)
    return {
        "effect": warm / cold - 1,
        "joint_warm": joint_warm,
        "joint_cool": joint_cool,
        "T_mean": (T_hot + T_cold) / 2,
        "Q_all_steel": alone * area / (2 * half),
        "Q_half_way": half_way * area / half,
    }


@functools.cache
def table(T_hot, T_cold):
    """Both integrals of k row by row, and where steel cold and steel warm meet copper: heat times length over area."""
    import numpy as np
    from scipy.integrate import cumulative_simpson

    T = np.geomspace(T_cold, T_hot, 20001)
    copper, steel = (cumulative_simpson(k(T), x=T, initial=0) for k in pair())
    steel_cold = np.interp(0.0, steel + copper - copper[-1], steel)
    steel_warm = np.interp(0.0, steel + copper - steel[-1], copper)
    return steel_cold, steel_warm


def check_solve(half, area, T_hot, T_cold, a_copper, a_steel):
    """Answers by equal flows on both sides of the joint, and from a table of the two integrals."""
    T_warm = sqrt(T_hot**2 - (T_hot**2 - T_cold**2) * a_steel / (a_copper + a_steel))
    T_cool = sqrt(T_cold**2 + (T_hot**2 - T_cold**2) * a_steel / (a_copper + a_steel))
    cold, warm = table(T_hot, T_cold)
    return {
        "Q_model": area / half * a_steel / 2 * (T_warm**2 - T_cold**2),
        "T_warm": T_warm,
        "T_cool": T_cool,
        "Q_steel_cold": cold * area / half,
        "Q_steel_warm": warm * area / half,
    }


PROBLEM = Problem(
    id="composite-rod",
    chapter="conduction",
    source="1868691",
    level=3,
    minutes=35,
    given=(
        Given("half", "cm", book=5, low=4, high=8, step=0.5, digits=2),
        Given("area", "cm2", book=1, low=0.6, high=1.8, step=0.1, digits=2),
        Given("T_hot", "K", book=77, digits=3),
        Given("T_cold", "K", book=4.2, digits=3),
        Given("a_copper", "W/(m K2)", book=1.6, low=1.2, high=2.0, step=0.1, digits=2),
        Given("a_steel", "W/(m K2)", book=0.10, low=0.09, high=0.12, step=0.01, digits=2),
    ),
    values=values,
    shown=(
        Shown("effect", "%", 2),
        Shown("joint_warm", "K", 3),
        Shown("joint_cool", "K", 3),
        Shown("T_mean", "K", 3),
        Shown("Q_all_steel", "mW", 3),
        Shown("Q_half_way", "mW", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T_cool, T_mean, T_warm: T_cool < T_mean < T_warm,
        lambda Q_steel_cold, Q_steel_warm: Q_steel_cold < Q_steel_warm,
    ),
    parts=(
        Part(
            "Q_model",
            "heat through the rod of the model",
            "mW",
            rtol=0.004,
            digits=4,
            trains=("conduction-series",),
            right="In either order: where both k are proportional to T, a swap changes nothing.",
            mistakes=(
                Mistake(
                    "all-steel",
                    lambda half, area, T_hot, T_cold, a_steel: area / (4 * half) * a_steel * (T_hot**2 - T_cold**2),
                    "That is steel over the whole length. The steel is one half only.",
                ),
                Mistake(
                    "no-copper",
                    lambda half, area, T_hot, T_cold, a_steel: area / (2 * half) * a_steel * (T_hot**2 - T_cold**2),
                    "You let the copper take no temperature drop. It takes a little: add L/a of both.",
                ),
                Mistake(
                    "half-lost",
                    lambda Q_model: 2 * Q_model,
                    "The ½ of ∫T dT = (T_h² − T_c²)/2 is missing.",
                ),
                Mistake(
                    "mean-joint",
                    lambda half, area, T_mean, T_cold, a_steel: area / (2 * half) * a_steel * (T_mean**2 - T_cold**2),
                    "You put the joint at the mean temperature. Steel takes nearly the whole drop: solve for it.",
                ),
                Mistake(
                    "parallel",
                    lambda half, area, T_hot, T_cold, a_copper, a_steel: (
                        area / (2 * half) * (a_copper + a_steel) * (T_hot**2 - T_cold**2)
                    ),
                    "You added conductances, as side by side. End to end, the resistances L/a add.",
                ),
            ),
        ),
        Part(
            "T_warm",
            "joint with copper at the warm end",
            "K",
            rtol=0.004,
            digits=4,
            trains=("conduction-series",),
            right="Copper hardly drops: the joint stays near the warm end.",
            mistakes=(
                Mistake(
                    "mean",
                    lambda T_mean: T_mean,
                    "That is the mean. The poor conductor takes most of the drop: equal heat flows fix the joint.",
                ),
                Mistake(
                    "other-way",
                    lambda T_cool: T_cool,
                    "That is the rod turned round. Here the copper is warm, and the joint with it.",
                ),
                Mistake(
                    "linear",
                    lambda T_hot, T_cold, a_copper, a_steel: (
                        (a_copper * T_hot + a_steel * T_cold) / (a_copper + a_steel)
                    ),
                    "You took k as constant in each half. With k = aT the halves share T², not T.",
                ),
            ),
        ),
        Part(
            "T_cool",
            "joint with steel at the warm end",
            "K",
            rtol=0.004,
            digits=4,
            trains=("conduction-series",),
            right="Now the joint is cold, and the heat the same.",
            mistakes=(
                Mistake(
                    "mean",
                    lambda T_mean: T_mean,
                    "That is the mean. The poor conductor takes most of the drop: equal heat flows fix the joint.",
                ),
                Mistake(
                    "other-way",
                    lambda T_warm: T_warm,
                    "That is copper at the warm end. Now the steel is there and takes the drop first.",
                ),
                Mistake(
                    "linear",
                    lambda T_hot, T_cold, a_copper, a_steel: (
                        (a_steel * T_hot + a_copper * T_cold) / (a_copper + a_steel)
                    ),
                    "You took k as constant in each half. With k = aT the halves share T², not T.",
                ),
            ),
        ),
        Part(
            "Q_steel_cold",
            "measured rod, steel cold",
            "mW",
            rtol=0.004,
            digits=4,
            trains=("conduction-series", "conduction-order"),
            right="The better order, by {{ effect }}: steel's k rises all the way, copper's falls above 22 K.",
            mistakes=(
                Mistake(
                    "other-order",
                    lambda Q_steel_warm: Q_steel_warm,
                    "That is steel at the warm end, or no copper at all. Copper warm: its end is at 77 K.",
                ),
                Mistake(
                    "all-steel",
                    lambda Q_all_steel: Q_all_steel,
                    "That is steel over the whole length. Half of it is copper.",
                ),
                Mistake(
                    "mean-joint",
                    lambda Q_half_way: Q_half_way,
                    "You put the joint at {{ T_mean }}. Both halves must carry the same heat: solve for the joint.",
                ),
            ),
        ),
        Part(
            "Q_steel_warm",
            "measured rod, steel warm",
            "mW",
            rtol=0.004,
            digits=4,
            trains=("conduction-order",),
            right="The order costs {{ effect }}. The material and an anchor on the way decide far more.",
            mistakes=(
                Mistake(
                    "other-order",
                    lambda Q_steel_cold: Q_steel_cold,
                    "That is steel at the cold end. Here k₁/k₂ depends on temperature, so the order matters.",
                ),
                Mistake(
                    "all-steel",
                    lambda Q_all_steel: Q_all_steel,
                    "That is steel over the whole length. Half of it is copper.",
                ),
                Mistake(
                    "mean-joint",
                    lambda Q_half_way, Q_all_steel: 2 * Q_all_steel - Q_half_way,
                    "You put the joint at {{ T_mean }}. Both halves must carry the same heat: solve for the joint.",
                ),
            ),
        ),
    ),
)
