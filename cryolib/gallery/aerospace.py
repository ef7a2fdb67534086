"""Figures of the chapter ``applications/aerospace``."""

from functools import cache
from math import pi

import numpy as np

from cryolib import fluids, radiation
from cryolib.applications import densification, self_pressurisation, storage, trapped_liquid
from cryolib.constants import atm, bar
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, INK, LEAF, MUTED, WARM, house, show
from cryolib.gallery.sunshields import glow, shade

FLUID, DAY, RELIEF = "parahydrogen", 86400.0, 4 * bar
T_BOIL = 20.27  # [K]
VOLUMES = (1, 3, 10, 30, 50, 125, 300, 1000, 3218, 4700)
FILLS = np.arange(50, 96, 5)


def _radius(volume):
    return (3 * volume / (4 * pi)) ** (1 / 3)


@cache
def _blanket():
    """Flux through a built blanket of 40 layers: twice the formula [W/m2]."""
    return 2 * radiation.mli_flux(300.0, T_BOIL, 40, 2000.0)


def _heat(insulation, volume):
    r = _radius(volume)
    if insulation == "blanket, 40 layers":
        return 4 * pi * r**2 * _blanket()
    return storage.shell_heat(1.2e-3, r, r + 1.2, 300.0, T_BOIL)


@cache
def _rise(fill):
    """Pressures [bar], both energies [J/m3], and the share of liquid and the pressure at the end."""
    rho = trapped_liquid.mean_density(FLUID, fill / 100)
    fullest = storage.largest_fill(FLUID, RELIEF)
    p_end = RELIEF
    if fill / 100 > fullest:
        T = trapped_liquid.full_temperature(FLUID, rho)
        p_end = fluids.saturation_pressure(FLUID, T) * (1 - 1e-9)
    p = atm + (p_end - atm) * np.geomspace(3e-4, 1, 32)
    stirred, layered = (f(FLUID, fill / 100, p) for f in (self_pressurisation.stirred_energy,
                                                          self_pressurisation.layered_energy))  # fmt: skip
    liquid, vapour = (fluids.state(FLUID, p=p_end, quality=quality).rho for quality in (0.0, 1.0))
    return p / bar, stirred, layered, (rho - vapour) / (liquid - vapour), p_end / bar


def tank():
    """Pressure in a closed tank of hydrogen against time, stirred and layered, and how full it becomes."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (vessel, ax) = plt.subplots(1, 2, figsize=(5.0, 3.7), width_ratios=(1, 4.6))
    vessel.set(xlim=(0, 1), ylim=(-8, 108), xticks=[], yticks=[])
    for side in vessel.spines.values():
        side.set_visible(False)
    vessel.add_patch(Rectangle((0.08, 0), 0.84, 100, fill=False, ec=MUTED, lw=1.4))
    liquid = vessel.add_patch(Rectangle((0.08, 0), 0.84, 85, fc=COLD, alpha=0.55, lw=0))
    swollen = vessel.add_patch(Rectangle((0.08, 85), 0.84, 8, fc=ACCENT, alpha=0.55, lw=0))
    percent = vessel.text(0.5, 40, "", ha="center", fontsize=10)
    vessel.text(0.5, 104, "at the end", ha="center", fontsize=8.5, color=ACCENT)
    (stirred,) = ax.plot([1], [1], color=COLD)
    (layered,) = ax.plot([1], [1], color=WARM, ls=(0, (5, 2)))
    (full,) = ax.plot([1], [1], "X", color=ACCENT, ms=11)
    ax.axhline(4.0, color=MUTED, lw=1)
    ax.text(0.013, 4.06, "relief valve", fontsize=9, color=MUTED)
    names = [ax.text(1, 3.3, "stirred", color=COLD, fontsize=9, va="center"),
             ax.text(1, 3.3, "layered", color=WARM, fontsize=9, ha="right")]  # fmt: skip
    ax.set(xscale="log", xlim=(0.01, 2000), ylim=(1, 4.4), xlabel="time / days", ylabel="pressure / bar")

    def update(insulation, volume, fill):
        p, warm, cold, share, p_end = _rise(int(fill))
        scale = volume / _heat(insulation, volume) / DAY
        stirred.set_data(warm * scale, p)
        layered.set_data(cold * scale, p)
        names[0].set_position((1.3 * warm[-10] * scale, p[-10]))
        names[1].set_position((0.85 * cold[-4] * scale, p[-4]))
        liquid.set_height(fill)
        swollen.set_bounds(0.08, fill, 0.84, max(100 * share - fill, 0.01))
        percent.set_text(f"{fill:.0f} %")
        is_full = share > 0.9999
        full.set_data([warm[-1] * scale], [p_end])
        full.set_visible(is_full)
        lost = 100 * DAY * storage.boil_off_share(FLUID, _heat(insulation, volume), float(volume))
        end = (f"is all liquid at {p_end:.2f} bar" if is_full else "reaches 4 bar")  # fmt: skip
        return (f"Closed at {fill:.0f} %, the tank {end} after {_days(warm[-1] * scale)} if stirred and "
                f"{_days(cold[-1] * scale)} if layered. Vented, it would lose {lost:.2g} % of a full tank a "
                "day.")  # fmt: skip

    return explore(
        update, fig, name="aerospace-tank",
        alt="Left, a tank 85 per cent full of liquid hydrogen whose level swells to 96 per cent. Right, pressure "
            "against time, logarithmic: a sphere of 3,218 cubic metres reaches its relief pressure of 4 bar after 435 "
            "days if stirred, after 23 days if only its surface boils.",
        predict=Predict(
            "A sphere of 3,218 m³ of liquid hydrogen, 85 % full, in 1.2 m of perlite. Somebody shuts the vent at one "
            "atmosphere. If the liquid is stirred, how long until a relief valve set to 4 bar opens?",
            choices=["a few hours", "two weeks", "more than a year"], answer=2,
            why="435 days. Some 330 W enter, and they have to warm 194 tonnes. If nothing stirs them, the warm "
                "surface alone sets the pressure, and the valve opens after three weeks.",
        ),
        insulation=Choice(["perlite, 1.2 m", "blanket, 40 layers"], init="perlite, 1.2 m", label="Insulation"),
        volume=Slider(values=list(VOLUMES), init=3218, label="Volume", unit="m³", fmt=",.0f"),
        fill=Slider(values=[float(x) for x in FILLS], init=85.0, label="Filled to", unit="%", fmt=".0f"),
    )  # fmt: skip


def _days(days):
    if days < 2:
        return f"{24 * days:.2g} hours"
    return f"{days:.0f} days" if days < 99.5 else f"{days:.3g} days"


def size():
    """Share of a full tank that boils off in a day, against its volume, for two insulations."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.4))
    volumes = np.geomspace(0.3, 6000, 60)
    for insulation, color in (("perlite, 1.2 m", COLD), ("blanket, 40 layers", LEAF)):
        heat = np.array([_heat(insulation, v) for v in volumes])
        ax.plot(volumes, 100 * DAY * storage.boil_off_share(FLUID, heat, volumes), color=color)
    ax.text(90, 0.29, "blanket, 40 layers", color=LEAF, fontsize=9, rotation=-19, va="center")
    ax.text(5, 0.17, "perlite, 1.2 m", color=COLD, fontsize=9, rotation=-27, va="center")
    sphere = 100 * DAY * storage.boil_off_share(FLUID, _heat("perlite, 1.2 m", 3218), 3218.0)
    ax.plot([3218], [sphere], "o", color=COLD, ms=8)
    ax.text(2600, sphere * 0.82, "sphere at the\nlaunch pad", ha="right", va="top", fontsize=9)
    duty = 100 * DAY * storage.boil_off_share(FLUID, 390.0, 125.0)
    ax.plot([125], [duty], "D", color=WARM, ms=7)
    ax.text(165, duty, "what 390 W at 20 K\ncan hold in 125 m³", va="center", fontsize=9, color=WARM)
    ax.set(xscale="log", yscale="log", xlim=(0.3, 7000), ylim=(0.01, 6), xlabel="volume / m³",
           ylabel="boils off / (% a day)")  # fmt: skip
    return show(
        fig, name="aerospace-size",
        alt="Daily loss against volume on logarithmic axes. Both insulations fall with the volume; through the blanket "
            "as its cube root. A sphere of 3,218 cubic metres in perlite loses 0.028 per cent a day, a cubic metre in "
            "a better blanket one per cent. A diamond at 125 cubic metres marks 0.85 per cent, which 390 watts at "
            "20 kelvin can put back.",
    )  # fmt: skip


PROPELLANTS = {"oxygen": COLD, "methane": WARM, "parahydrogen": LEAF}


@cache
def _cold(fluid, n=21):
    """Temperatures from boiling to freezing, gain [%], vapour pressure [kPa] and heat to take out [kJ/kg]."""
    boiling, triple = fluids.boiling_temperature(fluid), fluids.triple_point(fluid).T
    T = np.linspace(boiling - 1e-7, triple * 1.004, n)
    return (T, 100 * densification.density_gain(fluid, T), fluids.saturation_pressure(fluid, T) / 1e3,
            densification.cold_stored(fluid, T) / 1e3)  # fmt: skip


def density():
    """What three propellants gain in density below their boiling points."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.5))
    places = {"oxygen": (24, 8.8), "methane": (20.5, 6.2), "parahydrogen": (7.2, 8.1)}
    words = {"oxygen": "oxygen", "methane": "methane", "parahydrogen": "hydrogen"}
    for fluid, color in PROPELLANTS.items():
        T, gain = _cold(fluid)[:2]
        ax.plot(T[0] - T, gain, color=color, lw=1.6)
        ax.text(*places[fluid], words[fluid], color=color, fontsize=9.5)
    ax.plot([fluids.boiling_temperature("oxygen") - 66.5], [9.80], "s", color=INK, ms=6)
    ax.text(24.4, 10.9, "Falcon 9, 2015", ha="right", fontsize=9)
    (dot,) = ax.plot([0], [0], "o", color=ACCENT, ms=10)
    ax.plot([0, 37], [0, 0], color=GRID, lw=0.8)
    ax.set(xlim=(0, 37), ylim=(-0.3, 15.5), xlabel="kelvins below the boiling point", ylabel="denser by / %")

    def update(fluid, part):
        T, gain, p, heat = (table[round(part * 20)] for table in _cold(fluid))
        dot.set_data([_cold(fluid)[0][0] - T], [gain])
        return (f"{words[fluid].capitalize()} at {T:.1f} K is {gain:.1f} % denser than boiling. Its vapour pressure is "
                f"{p:.3g} kPa, and {heat:.1f} kJ had to be taken out of each kilogram.")  # fmt: skip

    return explore(
        update, fig, name="aerospace-density",
        alt="Gain in density against subcooling for oxygen, methane and hydrogen, each from its boiling point down to "
            "its triple point. Oxygen gains 14 per cent over 36 kelvins, methane 7 per cent over 21, hydrogen 9 per "
            "cent over 6.5. A square marks oxygen at 66.5 kelvin, 9.8 per cent.",
        fluid=Choice(list(PROPELLANTS), init="oxygen", label="Propellant"),
        part=Slider(0.0, 1.0, n=21, init=0.5, label="From boiling to freezing", fmt=".2f", play=True),
    )  # fmt: skip


__all__ = ["density", "glow", "shade", "size", "tank"]
