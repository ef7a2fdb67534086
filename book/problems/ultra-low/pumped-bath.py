"""A pumped bath: vapour, pressure, temperature, a larger pump, the lighter isotope."""

from itertools import pairwise
from math import exp, log

from cryolib import vapour_pressure
from cryolib.constants import R
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

ROWS_4 = {f"a{i}": 0.9 + 0.1 * i for i in range(6)}
ROWS_3 = {f"b{i}": 0.6 + 0.1 * i for i in range(4)}
TABLE_4 = {name: vapour_pressure.pressure_cold_helium_4(T) for name, T in ROWS_4.items()}
TABLE_3 = {name: float(vapour_pressure.pressure_helium_3(T)) for name, T in ROWS_3.items()}


def boiling(pressure, p, low, high):
    """Temperature at which a vapour pressure is p, by bisection."""
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if pressure(middle) < p else (low, middle)
    return middle


def between(rows, table, p):
    """The same from a table, straight in ln p against 1/T."""
    names = list(rows)
    for one, two in pairwise(names):
        if table[one] <= p <= table[two]:
            part = log(p / table[one]) / log(table[two] / table[one])
            return 1 / (1 / rows[one] + (1 / rows[two] - 1 / rows[one]) * part)
    raise ValueError(f"p = {p} Pa lies outside the table")


def solve(Q, S, T_pump, L4, L3):
    """Answers by the functions of the book."""
    n = Q / L4
    p = n * R * T_pump / S
    return {
        "n": n,
        "p": p,
        "T": boiling(vapour_pressure.pressure_cold_helium_4, p, 0.9, 1.4),
        "ten": boiling(vapour_pressure.pressure_cold_helium_4, p / 10, 0.9, 1.4),
        "three": boiling(vapour_pressure.pressure_helium_3, p * L4 / L3, 0.6, 0.9),
    }


def check_solve(Q, S, T_pump, L4, L3, a0, a1, a2, a3, a4, a5, b0, b1, b2, b3):
    """Answers from the tables as printed."""
    table = dict(zip((*ROWS_4, *ROWS_3), (a0, a1, a2, a3, a4, a5, b0, b1, b2, b3), strict=True))
    p_4, p_3 = (exp(log(Q) - log(L) + log(R * T_pump) - log(S)) for L in (L4, L3))
    return {
        "n": p_4 * S / (R * T_pump),
        "p": p_4,
        "T": between(ROWS_4, table, p_4),
        "ten": between(ROWS_4, table, p_4 / 10),
        "three": between(ROWS_3, table, p_3),
    }


def values(Q, S, T_pump, L4, L3):
    """The tables of the statement, and what the solution prints besides."""
    found = solve(Q, S, T_pump, L4, L3)
    return (
        TABLE_4
        | TABLE_3
        | {
            "p_ten": found["p"] / 10,
            "p_three": found["p"] * L4 / L3,
            "gain": found["T"] - found["ten"],
        }
    )


PROBLEM = Problem(
    id="pumped-bath",
    chapter="ultra-low",
    level=1,
    minutes=12,
    given=(
        Given("Q", "mW", book=100, low=60, high=130, step=5, digits=3),
        Given("S", "L/s", book=20, low=16, high=30, step=1, digits=2),
        Given("T_pump", "K", book=300, digits=3),
        Given("L4", "J/mol", book=85, digits=2),
        Given("L3", "J/mol", book=35, digits=2),
    ),
    values=values,
    shown=(
        *(Shown(name, "Pa", 4) for name in (*TABLE_4, *TABLE_3)),
        Shown("p_ten", "Pa", 3),
        Shown("p_three", "Pa", 3),
        Shown("gain", "K", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda three, ten, T: three < T and ten < T,),
    parts=(
        Part(
            "n",
            "vapour made by the heat",
            "mmol/s",
            trains=("ultra-pump",),
            right="It leaves the bath as cold gas and reaches the pump warm.",
            mistakes=(
                Mistake("helium-3", lambda Q, L3: Q / L3, "You divided by the latent heat of helium-3."),
                Mistake("product", lambda Q, L4: Q * L4, "You multiplied. Each mole carries off {{ L4 }}: divide."),
            ),
        ),
        Part(
            "p",
            "pressure at the pump",
            "Pa",
            trains=("ultra-pump",),
            right="Five hundred times less than the pressure of the air, give or take.",
            mistakes=(
                Mistake("litres", lambda p: p / 1e3, "You took litres as cubic metres: S is {{ S }}."),
                Mistake(
                    "cold-gas",
                    lambda p, T, T_pump: p * T / T_pump,
                    "The gas has warmed up on its way: at the pump it is at {{ T_pump }}.",
                ),
            ),
        ),
        Part(
            "T",
            "temperature of the bath",
            "K",
            trains=("ultra-limit",),
            right="This is what is called a 1 K pot.",
            mistakes=(
                Mistake("isotope", lambda three: three, "You read the table of helium-3. The bath is helium-4."),
                Mistake("large-pump", lambda ten: ten, "That goes with a tenth of your pressure, {{ p_ten }}."),
            ),
        ),
        Part(
            "ten",
            "with ten times the pump",
            "K",
            trains=("ultra-limit",),
            right="Ten times the pump, a quarter of the temperature gone. The next factor of ten brings less.",
            mistakes=(
                Mistake("tenth", lambda T: T / 10, "The pressure falls by ten, not the temperature: use the table."),
                Mistake("same", lambda T: T, "That is the bath before. Now its pressure is a tenth."),
            ),
        ),
        Part(
            "three",
            "with helium-3",
            "K",
            trains=("ultra-isotope",),
            right="The lighter isotope does more for you than the larger pump did.",
            mistakes=(
                Mistake(
                    "latent",
                    lambda p: boiling(vapour_pressure.pressure_helium_3, p, 0.4, 0.9),
                    "You kept the pressure of helium-4. With {{ L3 }} to a mole more gas evaporates.",
                ),
                Mistake("before", lambda T: T, "That is helium-4. Its vapour pressure is far smaller."),
            ),
        ),
    ),
)
