"""The heat budget of a helium cryostat, the time its liquid lasts, and what to change."""

import functools
from math import pi, sqrt

from cryolib import budget, conduction, fluids, materials, radiation, vacuum
from cryolib.constants import R, atm, sigma_SB
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

ROOM = 300.0  # [K]
LAYERS, LAYER_DENSITY = 10, 1000.0  # of the insulation in (f), [1] and [1/m]
M, GAMMA = 4.0026e-3, 5 / 3  # of helium [kg/mol], [1]
DAY = 86400.0  # [s]


@functools.cache
def helium():
    """Boiling temperature [K], latent heat [J/kg] and density of the liquid [kg/m3] at one atmosphere."""
    return (
        fluids.boiling_temperature("helium", atm),
        fluids.latent_heat("helium", atm),
        fluids.state("helium", p=atm, quality=0.0).rho,
    )


@functools.cache
def integrals(T_shield):
    """Conductivity integrals from the bath to the shield and to the room, and the flux through the insulation."""
    T_cold = helium()[0]
    fits = {
        "steel": materials.conductivity("stainless-304"),
        "g10": materials.extended(materials.conductivity("g10-warp"), 4.0, 300.0),
        "bronze": materials.conductivity("phosphor-bronze"),
    }
    to_shield = {name: fit.integral(T_cold, T_shield) for name, fit in fits.items()}
    to_room = {f"{name}_room": fit.integral(T_cold, ROOM) for name, fit in fits.items()}
    return to_shield | to_room | {"mli": radiation.mli_flux(T_shield, T_cold, LAYERS, LAYER_DENSITY)}


def values(volume, area, emissivity, T_shield, neck_diameter, neck_wall, neck_length, rods, rod_diameter, rod_length,
           wires, wire_diameter, wire_length, p, accommodation):  # fmt: skip
    """Every path by the functions of the book, the answers, and what the text prints besides."""
    T_cold, h_fg, rho = helium()
    k = integrals(T_shield)
    tube = conduction.tube_area(neck_diameter, neck_wall) / neck_length
    rod = conduction.wire_area(rod_diameter, rods) / rod_length
    wire = conduction.wire_area(wire_diameter, wires) / wire_length
    factor = radiation.exchange_factor(emissivity, emissivity)

    def walls(T):
        """Radiation and gas from walls at T."""
        gas = vacuum.free_molecular_flux(M, GAMMA, p, T, T_cold, accommodation)
        return area * radiation.grey_flux(T, T_cold, factor), area * gas

    heat = {"neck": tube * k["steel"], "rods": rod * k["g10"], "wires": wire * k["bronze"]}
    heat["radiation"], heat["gas"] = walls(T_shield)
    total = sum(heat.values())
    total_better = total - heat["neck"] / 2 - heat["radiation"] + area * k["mli"]
    bare = tube * k["steel_room"] + rod * k["g10_room"] + wire * k["bronze_room"] + sum(walls(ROOM))
    days, better = (budget.hold_time("helium", volume, heat) / DAY for heat in (total, total_better))
    return k | {
        "answers": {
            "neck": heat["neck"],
            "radiation": heat["radiation"],
            "gas": heat["gas"],
            "total": total,
            "days": days * DAY,
            "better": better * DAY,
        },
        "T_cold": T_cold,
        "h_fg": h_fg,
        "rho": rho,
        "heat_rods": heat["rods"],
        "heat_wires": heat["wires"],
        **{f"share_{name}": part / total for name, part in heat.items()},
        "boiled": total / (h_fg * rho),
        "total_better": total_better,
        "bare": bare,
        "hours_bare": volume * rho * h_fg / bare,
        "neck_only": volume * rho * h_fg / (total - heat["neck"] / 2),
        "radiation_room": walls(ROOM)[0],
    }


def check_solve(volume, area, emissivity, T_shield, T_cold, neck_diameter, neck_wall, neck_length, rods, rod_diameter,
                rod_length, wires, wire_diameter, wire_length, p, accommodation,
                steel, g10, bronze, mli, h_fg, rho):  # fmt: skip
    """Answers from the table as printed: circles subtracted, light bounced to and fro, molecules counted."""
    inner = neck_diameter - 2 * neck_wall
    neck = pi / 4 * (neck_diameter**2 - inner**2) / neck_length * steel
    solid = pi / 4 * (rods * rod_diameter**2 / rod_length * g10 + wires * wire_diameter**2 / wire_length * bronze)
    absorbed = emissivity**2 / (1 - (1 - emissivity) ** 2)  # the sum of all bounces
    radiated = area * absorbed * sigma_SB * (T_shield**2 + T_cold**2) * (T_shield + T_cold) * (T_shield - T_cold)
    moles = p / sqrt(2 * pi * M * R * T_shield)  # that strike a square metre in a second
    gas = area * accommodation * moles * 2 * R * (T_shield - T_cold)  # each brings 2kT, not 3kT/2: the fast strike more
    total = neck + solid + radiated + gas
    stored = volume * rho * h_fg
    return {
        "neck": neck,
        "radiation": radiated,
        "gas": gas,
        "total": total,
        "days": stored / total,
        "better": stored / (neck / 2 + solid + area * mli + gas),
    }


PROBLEM = Problem(
    id="helium-cryostat",
    chapter="heat-leaks",
    level=4,
    minutes=40,
    given=(
        Given("volume", "L", book=50, low=40, high=60, step=1, digits=3),
        Given("area", "m2", book=0.80, low=0.76, high=0.86, step=0.01, digits=2),
        Given("emissivity", "", book=0.05, digits=1),
        Given("T_shield", "K", book=77.36, digits=4),
        Given("neck_diameter", "mm", book=25.4, digits=3),
        Given("neck_wall", "mm", book=0.30, low=0.29, high=0.34, step=0.01, digits=2),
        Given("neck_length", "mm", book=150, low=140, high=160, step=5, digits=3),
        Given("rods", "", book=3, digits=1),
        Given("rod_diameter", "mm", book=6, digits=2),
        Given("rod_length", "mm", book=120, digits=3),
        Given("wires", "", book=24, digits=2),
        Given("wire_diameter", "mm", book=0.127, digits=3),
        Given("wire_length", "mm", book=800, digits=3),
        Given("p", "Pa", book=1.0e-4, low=1.0e-4, high=1.5e-4, step=5e-6, digits=3),
        Given("accommodation", "", book=0.5, digits=1),
    ),
    values=values,
    shown=(
        Shown("T_cold", "K", 4),
        Shown("steel", "W/m", 4),
        Shown("steel_room", "W/m", 4),
        Shown("g10", "W/m", 4),
        Shown("g10_room", "W/m", 4),
        Shown("bronze", "W/m", 4),
        Shown("bronze_room", "W/m", 4),
        Shown("mli", "mW/m2", 4),
        Shown("h_fg", "kJ/kg", 4),
        Shown("rho", "kg/m3", 4),
        Shown("heat_rods", "mW", 3),
        Shown("heat_wires", "mW", 2),
        *(Shown(f"share_{name}", "%", 2) for name in ("neck", "radiation", "rods", "gas")),
        Shown("share_wires", "%", 1),
        Shown("boiled", "L/d", 3),
        Shown("total_better", "mW", 3),
        Shown("bare", "W", 3),
        Shown("hours_bare", "h", 2),
    ),
    solve=lambda answers: answers,
    check_solve=check_solve,
    require=(
        lambda neck, radiation, gas, heat_rods, heat_wires: neck > radiation > max(gas, heat_rods) > heat_wires,
        lambda total_better, total, bare: total_better < total < bare,
        lambda better, days: better > 1.5 * days,
    ),
    parts=(
        Part(
            "neck", "heat down the neck", "mW", rtol=0.03, trains=("leaks-budget",),
            right="The greatest path of all. Cold vapour rising in the neck would take some of it away.",
            mistakes=(
                Mistake(
                    "room",
                    lambda neck, steel, steel_room: neck * steel_room / steel,
                    "You used the integral to the room. The neck is anchored to the shield: {{ steel }}.",
                ),
                Mistake(
                    "radius",
                    lambda neck, neck_diameter, neck_wall: (
                        neck * (2 * neck_diameter - neck_wall) / (neck_diameter - neck_wall)
                    ),
                    "You used the diameter as the radius. The wall has the area π(d − w)w.",
                ),
                Mistake(
                    "solid",
                    lambda neck, neck_diameter, neck_wall: (
                        neck * neck_diameter**2 / (4 * (neck_diameter - neck_wall) * neck_wall)
                    ),
                    "You filled the tube with steel. Only the wall conducts: π(d − w)w.",
                ),
            ),
        ),
        Part(
            "radiation", "radiation to the vessel", "mW", rtol=0.03, trains=("leaks-budget",),
            right="Against walls at 300 K it would be hundreds of times as much.",
            mistakes=(
                Mistake(
                    "room",
                    lambda radiation_room: radiation_room,
                    "You let the room radiate. The vessel sees only the shield, at {{ T_shield }}.",
                ),
                Mistake(
                    "one-wall",
                    lambda radiation, emissivity: radiation * (2 - emissivity),
                    "You used one emissivity alone. Both walls reflect: 1/E = 1/ε + 1/ε − 1.",
                ),
                Mistake(
                    "product",
                    lambda radiation, emissivity: radiation * emissivity * (2 - emissivity),
                    "You multiplied the emissivities. Reflected heat comes back: 1/E = 1/ε + 1/ε − 1.",
                ),
                Mistake(
                    "celsius",
                    lambda radiation, T_shield, T_cold: (
                        radiation * ((T_shield - 273.15) ** 4 - (T_cold - 273.15) ** 4) / (T_shield**4 - T_cold**4)
                    ),
                    "You put degrees Celsius into T⁴. The law holds for kelvin alone.",
                ),
            ),
        ),
        Part(
            "gas", "heat by residual gas", "mW", rtol=0.03, trains=("leaks-gas",),
            right="A vacuum ten times worse would make it the greatest path.",
            mistakes=(
                Mistake(
                    "accommodation",
                    lambda gas, accommodation: gas / accommodation,
                    "You left out the accommodation coefficient: not every molecule takes the wall's temperature.",
                ),
                Mistake(
                    "diatomic",
                    lambda gas: 1.5 * gas,
                    "You used γ = 1.4. Helium is monatomic: (γ + 1)/(γ − 1) = 4.",
                ),
                Mistake("gram", lambda gas: gas / sqrt(1000), "The molar mass went in as grams. Use 4.003e-3 kg/mol."),
                Mistake(
                    "nitrogen",
                    lambda gas: gas * sqrt(4.0026 / 28.0134) * 1.5,
                    "That is nitrogen. At these temperatures it freezes on the walls; helium stays.",
                ),
            ),
        ),
        Part(
            "total", "heat in all", "mW", rtol=0.03, digits=4, trains=("leaks-budget",),
            right="It evaporates {{ boiled }}. Neck and radiation make most of it.",
            mistakes=(
                Mistake(
                    "room",
                    lambda bare: bare,
                    "That is the vessel without its shield. Everything is anchored at {{ T_shield }}.",
                ),
                Mistake(
                    "no-gas",
                    lambda total, gas: total - gas,
                    "The residual gas is missing. A vacuum conducts a little.",
                ),
                Mistake(
                    "solids",
                    lambda neck, heat_rods, heat_wires: neck + heat_rods + heat_wires,
                    "Those are the solid paths. Add radiation and residual gas.",
                ),
                Mistake(
                    "radius",
                    lambda total, heat_rods: total + 3 * heat_rods,
                    "You used the diameter of the rods as their radius. A rod has the area πd²/4.",
                ),
            ),
        ),
        Part(
            "days", "time the helium lasts", "d", rtol=0.03, trains=("leaks-time",),
            right="Without the shield it would be {{ hours_bare }}.",
            mistakes=(
                Mistake(
                    "nitrogen",
                    lambda days, rho, h_fg: days * 199.2e3 * 806.1 / (rho * h_fg),
                    "You took the latent heat and density of nitrogen. A litre of helium takes sixty times less.",
                ),
                Mistake(
                    "water-density",
                    lambda days, rho: days * 1000 / rho,
                    "You took a litre for a kilogram. A litre of helium has an eighth of that: {{ rho }}.",
                ),
                Mistake("room", lambda hours_bare: hours_bare, "That is the vessel without its shield."),
            ),
        ),
        Part(
            "better", "time after the changes", "d", rtol=0.03, trains=("leaks-choice",),
            right="The two greatest paths were worth the effort. Now the rods and the gas come next.",
            mistakes=(
                Mistake("unchanged", lambda days: days, "That is (e). The neck is longer now, and the vessel wrapped."),
                Mistake(
                    "neck-only",
                    lambda neck_only: neck_only,
                    "You left the bare radiation in. The insulation takes its place: {{ mli }} on {{ area }}.",
                ),
                Mistake(
                    "no-radiation",
                    lambda volume, rho, h_fg, total_better, area, mli: (
                        volume * rho * h_fg / (total_better - area * mli)
                    ),
                    "You let nothing through the insulation. It still passes {{ mli }}.",
                ),
            ),
        ),
    ),
)
