"""A scanner's magnet quenches: the helium between two bounds, the vent, and the air of the room."""

import functools
from math import exp, pi

from cryolib import fluids
from cryolib.applications import mri_quench
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

AIR, T_ROOM = 0.2095, 300.0  # oxygen in dry air [1]; room [K]


@functools.cache
def helium(T_out):
    """Latent heat, density of the liquid, heat to T_out, densities at T_out and in the room."""
    return (
        fluids.latent_heat("helium", atm),
        fluids.state("helium", p=atm, quality=0.0).rho,
        mri_quench.heat_per_mass(T_out),
        fluids.density("helium", T_out, atm),
        fluids.density("helium", T_ROOM, atm),
    )


def values(E, T_out, D, t, leak):
    """What the text prints besides."""
    h_fg, rho, h_out, rho_out, rho_room = helium(T_out)
    m = E / h_out
    gas = E / h_fg / rho_room
    return {
        "h_fg": h_fg,
        "rho": rho,
        "h_out": h_out,
        "rho_out": rho_out,
        "rho_room": rho_room,
        "litres": E / h_fg / rho,
        "edge": gas ** (1 / 3),
        "times": h_out / h_fg - 1,
        "flow": m / t,
        "area": pi * D**2 / 4,
        "leaked": leak * m / rho_room,
    }


def solve(E, T_out, D, t, leak, room):
    """Answers by the functions of the book."""
    h_fg, _, _, _, rho_room = helium(T_out)
    m = mri_quench.boiled_mass(E, T_out)
    return {
        "m_most": E / h_fg,
        "gas": E / h_fg / rho_room,
        "m_least": m,
        "speed": 4 * m / t / (pi * D**2 * helium(T_out)[3]),
        "oxygen": AIR * exp(-leak * m / rho_room / room),
    }


def check_solve(E, h_fg, h_out, rho_out, rho_room, D, t, leak, room):
    """The volume that passes in a second over the bore; oxygen thinned in many small steps."""
    m = E / h_out
    passes = m / rho_out / t
    step = leak * m / rho_room / room / 2000
    oxygen = AIR
    for _ in range(2000):
        oxygen *= 1 - step + step**2 / 2
    return {
        "m_most": E / h_fg,
        "gas": E / (h_fg * rho_room),
        "m_least": m,
        "speed": passes / (D / 2) ** 2 / pi,
        "oxygen": oxygen,
    }


PROBLEM = Problem(
    id="magnet-quench",
    chapter="medicine",
    level=3,
    minutes=20,
    given=(
        Given("E", "MJ", book=3.5, low=3.0, high=4.5, step=0.1, digits=2),
        Given("V", "L", book=1500, digits=4),
        Given("T_out", "K", book=35, low=30, high=45, step=1, digits=2),
        Given("D", "mm", book=200, low=150, high=250, step=10, digits=3),
        Given("t", "s", book=20, low=15, high=30, step=1, digits=2),
        Given("leak", "%", book=20, low=15, high=25, step=1, digits=2),
        Given("room", "m3", book=75, low=70, high=100, step=5, digits=2),
    ),
    values=values,
    shown=(
        Shown("h_fg", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("h_out", "kJ/kg", 4),
        Shown("rho_out", "kg/m3", 4),
        Shown("rho_room", "kg/m3", 4),
        Shown("litres", "L", 3),
        Shown("edge", "m", 2),
        Shown("times", "", 2),
        Shown("flow", "kg/s", 2),
        Shown("area", "m2", 2),
        Shown("leaked", "m3", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda m_most, m_least: m_least < m_most / 5, lambda oxygen: oxygen < 0.195),
    parts=(
        Part(
            "m_most",
            "greatest mass",
            "kg",
            rtol=0.02,
            trains=("medicine-quench",),
            right="{{ litres }} of liquid: the energy of the field nearly matches the whole bath.",
            mistakes=(
                Mistake(
                    "per-litre",
                    lambda E, rho, h_fg: E / h_fg / rho,
                    "That is the number of cubic metres. Latent heat is given for a kilogram: stop there.",
                ),
                Mistake(
                    "to-room",
                    lambda E, h_out: E / h_out,
                    "That is (c), where the vapour warms as well. In (a) it only boils: use the latent heat.",
                ),
            ),
        ),
        Part(
            "gas",
            "volume of gas",
            "m3",
            rtol=0.02,
            trains=("medicine-quench",),
            right="A cube of {{ edge }}: more than the room and the corridor hold.",
            mistakes=(
                Mistake(
                    "liquid",
                    lambda m_most, rho: m_most / rho,
                    "That is the volume as liquid. Divide by the density of the gas at 300 K.",
                ),
                Mistake(
                    "cold-gas",
                    lambda m_most, rho_out: m_most / rho_out,
                    "That is the volume of gas at {{ T_out }}. In the room it warms, and swells, to 300 K.",
                ),
            ),
        ),
        Part(
            "m_least",
            "least mass",
            "kg",
            rtol=0.02,
            trains=("medicine-quench",),
            right="Cold vapour is a good coolant: it takes up {{ times }} times what boiling took.",
            mistakes=(
                Mistake(
                    "sensible",
                    lambda E, h_out, h_fg: E / (h_out - h_fg),
                    "You left the evaporation out. {{ h_out }} counts from the liquid and holds it already.",
                ),
                Mistake(
                    "latent",
                    lambda m_most: m_most,
                    "That is (a). The vapour goes on taking up heat until it leaves at {{ T_out }}.",
                ),
                Mistake(
                    "both",
                    lambda E, h_out, h_fg: E / (h_out + h_fg),
                    "You counted the evaporation twice. {{ h_out }} counts from the liquid and holds it already.",
                ),
            ),
        ),
        Part(
            "speed",
            "speed in the vent",
            "m/s",
            rtol=0.03,
            trains=("medicine-quench",),
            right="Fast, and loud. Warmer gas, or a narrower pipe, would be faster still.",
            mistakes=(
                Mistake(
                    "room-gas",
                    lambda speed, rho_out, rho_room: speed * rho_out / rho_room,
                    "You took the density at 300 K. In the pipe the gas is at {{ T_out }} and much denser.",
                ),
                Mistake(
                    "radius",
                    lambda speed: speed / 4,
                    "You took {{ D }} for the radius. It is the bore: the cross-section is πD²/4.",
                ),
            ),
        ),
        Part(
            "oxygen",
            "oxygen left",
            "%",
            rtol=0.01,
            digits=3,
            trains=("medicine-room",),
            right="People must leave below 19.5 %, long before they notice anything.",
            mistakes=(
                Mistake(
                    "air",
                    lambda oxygen: oxygen / AIR,
                    "That is the share of air. A fifth of it is oxygen: times 0.2095.",
                ),
                Mistake(
                    "all",
                    lambda oxygen, leak: AIR * (oxygen / AIR) ** (1 / leak),
                    "You let all the gas into the room. Only {{ leak }} of it leak.",
                ),
            ),
        ),
    ),
)
