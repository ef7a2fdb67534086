"""Figures of the chapter ``applications/medicine``."""

from functools import cache

import numpy as np

from cryolib import fluids
from cryolib.applications import cryopreservation as cells
from cryolib.applications import cryosurgery as ice
from cryolib.applications import mri_quench
from cryolib.constants import atm
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, WARM, house
from cryolib.gallery.numerals import plain

ZERO = 273.15
K_FROZEN, K_LIVING, BLOOD_HEAT, T_BODY, T_LETHAL = 1.8, 0.5, 4.1e6, 310.15, 233.15
ANGLE = np.linspace(0, 2 * np.pi, 49)
TUMOUR = 10.0  # radius of the outline [mm]


def _ring(radius):
    return radius * np.cos(ANGLE), radius * np.sin(ANGLE)


def iceball():
    """A ball of ice round a probe: a section, and the temperature along a radius."""
    import matplotlib.pyplot as plt

    house()
    fig, (section, profile) = plt.subplots(2, 1, figsize=(5.0, 6.0), height_ratios=(1.15, 1))
    section.set(xlim=(-34, 34), ylim=(-26, 26), aspect="equal", yticks=[], xticks=[-20, -10, 0, 10, 20])
    section.set_xlabel("distance from the probe / mm")
    section.spines["left"].set_visible(False)
    (frozen,) = section.fill(*_ring(1.0), color=COLD, alpha=0.22, lw=0)
    (edge,) = section.plot(*_ring(1.0), color=COLD, lw=1.4)
    (dead,) = section.fill(*_ring(1.0), color=COLD, alpha=0.75, lw=0)
    section.plot(*_ring(TUMOUR), color=WARM, lw=1.4, ls=(0, (4, 3)))
    section.plot([0], [0], "o", color=ACCENT, ms=5, zorder=6)
    section.text(-33, 23, "seen as ice", color=COLD, fontsize=9)
    section.text(-33, 19.4, "dark: colder than −40 °C", color=COLD, fontsize=9, fontweight="bold")
    section.text(-33, -24.5, "dashed: a tumour of 20 mm", color=WARM, fontsize=9)
    r = np.linspace(1.0, 40.0, 79)
    (curve,) = profile.plot(r, 0 * r, color=COLD)
    profile.axhline(0, color=MUTED, lw=0.9, ls=(0, (4, 3)))
    profile.axhline(-40, color=WARM, lw=0.9, ls=(0, (4, 3)))
    profile.text(39.5, 3, "0 °C: the edge seen", color=MUTED, fontsize=8.5, ha="right")
    profile.text(39.5, -50, "−40 °C: all cells dead", color=WARM, fontsize=8.5, ha="right")
    (marks,) = profile.plot([1, 2], [-40, 0], "o", color=COLD, ms=6)
    profile.set(xlim=(0, 40), ylim=(-195, 45), xlabel="distance from the probe / mm", ylabel="temperature / °C")

    def update(probe, blood, size):
        r_p, T_p = size * 1e-3, probe + ZERO
        length = ice.perfusion_length(K_LIVING, blood * 1e-3, BLOOD_HEAT)
        R = ice.steady_radius(r_p, T_p, K_FROZEN, K_LIVING, length, T_BODY, ZERO)
        kill = ice.isotherm_radius(T_LETHAL, R, r_p, T_p, ZERO)
        frozen.set_xy(np.column_stack(_ring(1e3 * R)))
        edge.set_data(*_ring(1e3 * R))
        dead.set_xy(np.column_stack(_ring(1e3 * kill)))
        curve.set_ydata(_profile(r * 1e-3, R, r_p, T_p, length) - ZERO)
        marks.set_data([1e3 * kill, 1e3 * R], [-40, 0])
        return (f"The ice stops at a radius of {1e3 * R:.1f} mm; colder than −40 °C is a core of {1e3 * kill:.1f} mm, "
                f"{100 * (kill / R) ** 3:.0f} % of its volume. The probe carries off "
                f"{ice.probe_heat(R, r_p, T_p, K_FROZEN):.0f} W.")  # fmt: skip

    return explore(
        update, fig, name="medicine-iceball",
        alt="Above, a section through a ball of ice round a probe: pale where it is frozen, dark in a small core "
            "below minus 40 degrees, with the outline of a tumour of 20 millimetres between the two. Below, the "
            "temperature rises steeply from the probe, passes minus 40 degrees at 7 millimetres and zero at 17, and "
            "ends at 37.",
        predict=Predict(
            "A probe at −150 °C has frozen a ball as large as it will become. Which share of the volume of the ice is "
            "colder than −40 °C?",
            choices=["nearly all of it", "about half", "about a quarter", "about 6 %"], answer=3,
            why="Round a small probe the temperature goes as 1/r, so it rises steeply: the isotherm of −40 °C lies at "
                "two fifths of the radius, and 0.4 cubed is 6 %. The edge that ultrasound shows is the edge at 0 °C.",
        ),
        probe=Slider(-190, -90, n=11, init=-150, label="Probe", unit="°C", fmt=".0f"),
        blood=Slider(values=[0.2, 0.5, 1.0, 2.0, 5.0, 10.0], init=1.0, label="Blood, ml/(L s)", fmt=".2g"),
        size=Slider(1.5, 3.5, n=5, init=2.5, label="Radius of the probe", unit="mm", fmt=".2f"),
    )  # fmt: skip


def _profile(r, R, r_p, T_p, length):
    """Temperature at distances r: the probe, then ice, then living tissue [K]."""
    inside = ZERO - (ZERO - T_p) * (1 / np.maximum(r, r_p) - 1 / R) / (1 / r_p - 1 / R)
    outside = T_BODY - (T_BODY - ZERO) * R / r * np.exp(-(r - R) / length)
    return np.where(r < R, inside, outside)


ROOM, FIELD_VOLUME = 75.0, 3.9  # [m3]
CHARGE = {"classic, 1,500 L": 1500.0, "sealed, 7 L": 7.0}


def quench():
    """The helium that a quench drives off, and what it does to the air if the vent leaks."""
    import matplotlib.pyplot as plt

    house()
    fig, (top, room) = plt.subplots(2, 1, figsize=(5.0, 5.6))
    T = np.geomspace(4.3, 200.0, 50)
    heat = mri_quench.heat_per_mass(T)
    rho = fluids.state("helium", p=atm, quality=0.0).rho
    (need,) = top.plot(T, T, color=COLD)
    stock = top.axhline(100, color=WARM, lw=1.3, ls=(0, (4, 3)))
    (dot,) = top.plot([35], [10], "o", color=COLD, ms=7)
    name = top.text(190, 100, "", color=WARM, fontsize=9, ha="right", va="bottom")
    top.text(5, 0.16, "helium that takes up the field's energy", color=COLD, fontsize=9)
    top.set(xscale="log", yscale="log", xlim=(4.2, 200), ylim=(0.1, 9000), ylabel="helium / kg")
    top.set(xlabel="gas leaves at / K")
    top.set_xticks([5, 10, 20, 50, 100, 200], ["5", "10", "20", "50", "100", "200"])
    top.minorticks_off()
    leak = np.linspace(0, 100, 60)
    (air,) = room.plot(leak, leak, color=LEAF)
    (here,) = room.plot([20], [15], "o", color=LEAF, ms=7)
    room.axhspan(0, 10, color=GRID, lw=0)
    room.text(99, 10.4, "below 10 %: deadly", color=MUTED, fontsize=8.5, ha="right", va="bottom")
    room.set(xlim=(0, 100), ylim=(0, 22), yticks=[0, 5, 10, 15, 20], ylabel="oxygen / %")
    room.set_xlabel(f"share of the helium that gets into a room of {ROOM:.0f} m³ / %")
    gas_density = fluids.density("helium", 300.0, atm)

    def update(field, exit_T, magnet, share):
        energy = mri_quench.stored_energy(field, FIELD_VOLUME)
        there = CHARGE[magnet] * 1e-3 * rho
        need.set_ydata(energy / heat)
        wanted = energy / float(np.interp(exit_T, T, heat))
        dot.set_data([exit_T], [wanted])
        stock.set_ydata([there, there])
        name.set_y(there * 1.12)
        name.set_text(f"in the magnet: {there:.3g} kg")
        gone = min(wanted, there)
        oxygen = 20.95 * np.exp(-leak / 100 * gone / gas_density / ROOM)
        air.set_ydata(oxygen)
        left = 20.95 * np.exp(-share / 100 * gone / gas_density / ROOM)
        here.set_data([share], [left])
        ends = "all there is" if wanted > there else f"{wanted:.0f} kg"
        return (f"{energy / 1e6:.1f} MJ drive off {ends}: {gone / gas_density:,.0f} m³ of gas at 300 K. With "
                f"{share:.0f} % of it in the room, {left:.1f} % of the air is oxygen.")  # fmt: skip

    return explore(
        update, fig, name="medicine-quench",
        alt="Above, the mass of helium that takes up the energy of the field falls from 170 kilograms, if the gas "
            "leaves cold, to 19 if it leaves at 35 kelvin; a dashed line marks the helium in the magnet. Below, the "
            "oxygen left in a room falls from 21 per cent as more of the helium leaks into it.",
        field=Slider(values=[0.5, 1.0, 1.5, 3.0, 4.0, 7.0], init=1.5, label="Field", unit="T", fmt=".1f"),
        exit_T=Slider(values=[4.3, 10.0, 20.0, 35.0, 60.0, 100.0], init=35.0, label="Gas leaves at", unit="K",
                      fmt=".3g"),
        magnet=Choice(list(CHARGE), label="Magnet"),
        share=Slider(0, 100, n=6, init=20, label="Share into the room", unit="%", fmt=".0f"),
    )  # fmt: skip


EGG, MEMBRANE = 75.0, (1e5, 0.44e-6 / 60 / atm, 14.5 * 4184, 293.15)  # diameter [um]; leibo1980water
SOLUTES = {"plasma": 0.285, "plasma with cryoprotectant": 1.8}
T_END = 233.15
PACE = np.geomspace(0.1, 1600.0, 30)  # for a cell of 75 um; slower ones keep the balance [K/min]


@cache
def _histories(osmolality):
    """Water of an egg at every PACE; a cell of another size at another rate has one of them."""
    made = [cells.water_history(B / 60, *MEMBRANE, osmolality, T_end=T_END, points=45) for B in PACE]
    return made[0].T - ZERO, np.array([h.water for h in made]), made[0].equilibrium


def _at(table, pace):
    place = np.interp(np.log(pace), np.log(PACE), np.arange(PACE.size))
    low = np.minimum(place.astype(int) if np.ndim(place) else int(place), PACE.size - 2)
    part = place - low
    return ((1 - part) * table[low].T + part * table[low + 1].T).T


def freezing():
    """Water in a cell that is cooled beside ice, and the two harms that pull the rate both ways."""
    import matplotlib.pyplot as plt

    house()
    fig, (water, harms) = plt.subplots(2, 1, figsize=(5.0, 5.8))
    T = _histories(SOLUTES["plasma"])[0]
    (calm,) = water.plot(T, T, color=MUTED, lw=1.3, ls=(0, (4, 3)))
    (curve,) = water.plot(T, T, color=COLD)
    water.axvline(-15, color=GRID, lw=1.2, zorder=0)
    (now,) = water.plot([-15], [50], "o", color=COLD, ms=7)
    water.text(-39, 96, "cooling goes to the left", color=MUTED, fontsize=8.5, va="top")
    water.text(-39, 84, "dashed: in balance with the ice", color=MUTED, fontsize=8.5, va="top")
    water.set(xlim=(-40, 1), ylim=(0, 104), xlabel="temperature / °C", ylabel="water left / %")
    rates = np.geomspace(0.1, 1000.0, 60)
    (trapped,) = harms.plot(rates, rates, color=COLD)
    (cursor,) = harms.plot([1, 1], [0, 104], color=MUTED, lw=1.2)
    brine = harms.twinx()
    brine.plot(rates, 40 / rates, color=WARM)
    brine.set(yscale="log", ylim=(0.04, 400))
    brine.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    brine.minorticks_off()
    brine.spines["right"].set_visible(True)
    brine.set_ylabel("minutes in brine", color=WARM)
    harms.text(0.13, 62, "time down\nto −40 °C", color=WARM, fontsize=9, va="top")
    harms.text(850, 82, "water trapped\nat −15 °C", color=COLD, fontsize=9, ha="right", va="top")
    harms.set(xscale="log", xlim=(0.1, 1000), ylim=(0, 104), xlabel="cooling rate / (K/min)")
    harms.set_ylabel("water trapped / %", color=COLD)
    harms.set_xticks([0.1, 1, 10, 100, 1000], ["0.1", "1", "10", "100", "1000"])

    def update(rate, diameter, solute):
        T, table, equilibrium = _histories(SOLUTES[solute])
        pace = rate * diameter / EGG
        calm.set_data(T, 100 * equilibrium)
        curve.set_data(T, 100 * _at(table, pace))
        at_15 = np.array([np.interp(15.0, -T, row) for row in table])
        here, least = float(_at(at_15, pace)), float(np.interp(15.0, -T, equilibrium))
        now.set_data([-15], [100 * here])
        trapped.set_ydata(100 * np.clip((_at(at_15, rates * diameter / EGG) - least) / (1 - least), 0, 1))
        cursor.set_xdata([rate, rate])
        verdict = "it will freeze inside" if here - least > 0.1 else "little is left to freeze inside"
        return (f"At {plain(rate)} K/min a cell of {diameter:.0f} µm still holds {100 * here:.0f} % of its water at "
                f"−15 °C, where balance leaves {100 * least:.0f} %: {verdict}. It needs {40 / rate:.3g} min to "
                "−40 °C.")  # fmt: skip

    return explore(
        update, fig, name="medicine-freezing",
        alt="Above, the water left in a cell against temperature: cooled slowly it follows the dashed curve of balance "
            "with the ice down to a few per cent; cooled fast it stays in the cell. Below, against the rate: the time "
            "in strong brine falls, the water trapped at minus 15 degrees rises, within a decade of rates about a few "
            "kelvins a minute for an egg and far higher for a small cell.",
        rate=Slider(0.1, 1000, n=21, log=True, init=4.0, label="Cooling rate", unit="K/min",
                    fmt=lambda rate: plain(rate, 2), play=True),
        diameter=Slider(values=[8, 12, 20, 30, 50, 75, 100, 120], init=75, label="Cell", unit="µm", fmt=".0f"),
        solute=Choice(list(SOLUTES), label="Solution"),
    )  # fmt: skip


__all__ = ["freezing", "iceball", "quench"]
