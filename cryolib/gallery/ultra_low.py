"""Figures of the page ``principles/ultra-low/index``."""

from functools import cache

import numpy as np

from cryolib import dilution, vapour_pressure
from cryolib.constants import R
from cryolib.explore import Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, PAPER, WARM, house, show
from cryolib.gallery.numerals import plain

T_PUMP = 300.0
COLDEST_4 = 0.55  # below, the end of the spline bends away from the straight line of an ideal vapour [K]
STILL = dict(T=0.7, x=0.01)  # the still of the dilution refrigerator, its vapour by Raoult's law
COOLANTS = (("helium-4", COLD), ("helium-3", WARM), ("dilution", ACCENT))


@cache
def _per_speed(coolant):
    """Temperature, and the heat that each m3/s of pumping carries off there [K, W s/m3]."""
    if coolant == "dilution":
        T = np.geomspace(0.005, 0.2, 50)
        flow = STILL["x"] * vapour_pressure.pressure_helium_3(STILL["T"]) / (R * T_PUMP)
        return T, dilution.cooling_power_fermi(np.full_like(T, flow), T, T)
    if coolant == "helium-3":
        T = np.geomspace(0.2, 1.0, 50)
        carried = vapour_pressure.pressure_helium_3(T) * vapour_pressure.latent_heat_helium_3(T)
    else:
        T = np.geomspace(COLDEST_4, 2.17, 50)
        carried = vapour_pressure.pressure_cold_helium_4(T) * vapour_pressure.latent_heat_helium_4(T)
    return T, carried / (R * T_PUMP)


def _reached(coolant, load, speed):
    """Temperature at which a coolant carries the load, NaN where it cannot."""
    T, carried = _per_speed(coolant)
    return float(np.interp(np.log(load), np.log(carried * speed), T, left=np.nan, right=np.nan))


def rungs():
    """One pump, three coolants: heat carried against temperature."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    curves = [ax.plot([], [], color=c)[0] for _, c in COOLANTS]
    level = ax.axhline(1e-4, color=MUTED, lw=1.2, ls=(0, (4, 3)))
    name = ax.text(9.5, 1e-4, "heat load", color=MUTED, fontsize=9, va="bottom", ha="right")
    dots = [ax.plot([1], [1], "o", color=c, ms=8)[0] for _, c in COOLANTS]
    places = ((2.4, 12, "left"), (0.6, 2, "right"), (0.02, 12, "left"))
    tags = []
    for (x, y, side), (_, c), words in zip(places, COOLANTS, ("pumped ⁴He", "pumped ³He", "dilution"), strict=True):
        ax.text(x, y, words, color=c, fontsize=9.5, ha=side, va="center")
        tags.append(ax.text(x, y / 3, "", color=c, fontsize=9.5, ha=side, va="center"))
    ax.set(xscale="log", yscale="log", xlim=(0.005, 10), ylim=(1e-8, 50), xlabel="temperature / K",
           ylabel="heat carried off")  # fmt: skip
    ax.set_xticks([0.01, 0.1, 1, 10], ["0.01", "0.1", "1", "10"])
    ax.set_yticks([1e-8, 1e-6, 1e-4, 1e-2, 1], ["10 nW", "1 µW", "0.1 mW", "10 mW", "1 W"])
    ax.minorticks_off()

    def update(speed, load):
        level.set_ydata([load, load])
        name.set_y(1.25 * load)
        found = {}
        for (coolant, _), curve, dot, tag in zip(COOLANTS, curves, dots, tags, strict=True):
            T, carried = _per_speed(coolant)
            curve.set_data(T, carried * speed / 1e3)
            found[coolant] = _reached(coolant, load, speed / 1e3)
            works = bool(np.isfinite(found[coolant]))
            at = found[coolant] if works else 1.0
            dot.set_data([at], [load])
            tag.set_text(_kelvin(at))
            dot.set_visible(works)
            tag.set_visible(works)
        return _rungs_sentence(speed, load, found)

    return explore(
        update, fig, name="ultra-rungs",
        alt="Heat carried off against temperature, both logarithmic, for one pump and three coolants. The curves of "
            "pumped helium-4 and helium-3 fall like cliffs below 1 kelvin and 0.4 kelvin. The curve of dilution lies "
            "far below them and slopes gently, as the square of temperature, down to 5 millikelvins. A dashed line is "
            "the heat load; where it meets a curve, the machine comes to rest.",
        predict=Predict(
            "A bath of ⁴He carries 10 mW with a pump of 20 L/s and rests at 1.00 K. You buy a pump ten times as "
            "large. How cold does the bath get?",
            choices=["0.10 K", "0.32 K", "0.50 K", "0.81 K"], answer=3,
            why="The vapour pressure has to fall by ten, and it falls exponentially with 1/T. A factor of ten in the "
                "pump buys two tenths of a kelvin, and the next factor of ten buys less.",
        ),
        speed=Slider(values=[3, 5, 10, 20, 50, 100, 200], init=50, label="Pumping speed", unit="L/s", fmt="g"),
        load=Slider(values=[m * 10.0**e for e in range(-5, -1) for m in (2, 5, 10)], init=2e-5, label="Heat load",
                    fmt=_watts),
    )  # fmt: skip


def _kelvin(T):
    return f"{1e3 * T:.0f} mK" if T < 0.1 else f"{T:.2f} K"


def _watts(Q):
    scale, unit = (1e6, "µW") if Q < 9.9e-4 else (1e3, "mW")
    return f"{scale * Q:.3g} {unit}"


def _rungs_sentence(speed, load, found):
    four, three, mixed = (found[key] for key, _ in COOLANTS)
    one = f"⁴He at {_kelvin(four)}" if np.isfinite(four) else "⁴He below 0.55 K, if its film stayed in the pot"
    two = f"³He at {_kelvin(three)}" if np.isfinite(three) else "³He above 1 K"
    last = f"and dilution at {_kelvin(mixed)}" if np.isfinite(mixed) else "and dilution fails: it would be above 0.2 K"
    return f"With {speed:.0f} L/s and {_watts(load)} to carry: {one}, {two}, {last}."


@cache
def _boiling():
    """Temperatures and vapour pressures of the two liquids, coldest first."""
    T_4, T_3 = 1 / np.linspace(1 / COLDEST_4, 0.2, 70), 1 / np.linspace(5.0, 1 / 3.3, 70)
    return {"helium-4": (T_4, vapour_pressure.pressure_cold_helium_4(T_4)),
            "helium-3": (T_3, vapour_pressure.pressure_helium_3(T_3))}  # fmt: skip


def vapour():
    """Vapour pressures against 1/T: nearly straight, and so the pump runs out."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.7))
    for coolant, c in COOLANTS[:2]:
        T, p = _boiling()[coolant]
        ax.plot(1 / T, p, color=c)
    ax.text(1.62, 1e-2, "⁴He", color=COLD, fontsize=11, ha="right", va="top")
    ax.text(2.45, 2e1, "³He", color=WARM, fontsize=11, ha="left")
    level = ax.axhline(1.0, color=MUTED, lw=1.2, ls=(0, (4, 3)))
    name = ax.text(5.0, 1.0, "pressure over the bath", color=MUTED, fontsize=9, ha="right", va="bottom")
    dots = [ax.plot([1], [1], "o", color=c, ms=8)[0] for _, c in COOLANTS[:2]]
    marks = [5, 2, 1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2]
    ax.set_xticks([1 / T for T in marks], [f"{T:g}" for T in marks])
    ax.set(yscale="log", xlim=(0.15, 5.05), ylim=(1e-3, 3e5), ylabel="vapour pressure / Pa",
           xlabel="temperature / K, spaced as 1/T")  # fmt: skip

    def update(pressure):
        level.set_ydata([pressure, pressure])
        name.set_y(1.3 * pressure)
        T = [float(np.interp(np.log(pressure), np.log(_boiling()[k][1]), _boiling()[k][0])) for k, _ in COOLANTS[:2]]
        for dot, at in zip(dots, T, strict=True):
            dot.set_data([1 / at], [pressure])
        flow = pressure * 0.1 / (R * T_PUMP)
        return (f"Under {_pascals(pressure)} ⁴He boils at {T[0]:.2f} K and ³He at {T[1]:.2f} K. A pump of 100 L/s at "
                f"that pressure takes away {_moles(flow)}.")  # fmt: skip

    return explore(
        update, fig, name="ultra-vapour",
        alt="Vapour pressure on a logarithmic scale against temperature, spaced as one over T. Both isotopes give "
            "nearly straight falling lines: helium-4 from 196 kilopascals at 5 kelvins to 10 millipascals at 0.55 "
            "kelvin, helium-3 about half as steep in one over T, to 2 millipascals at 0.22 kelvin.",
        pressure=Slider(values=[*(m * 10.0**e for e in range(-2, 5) for m in (1, 2, 3, 5)), 1e5], init=1.0,
                        label="Pressure over the bath", fmt=_pascals, play=True),
    )  # fmt: skip


def _pascals(p):
    for size, unit in ((1e3, "kPa"), (1.0, "Pa"), (1e-3, "mPa")):
        if p >= 0.999 * size:
            return f"{p / size:.3g} {unit}"
    return f"{p:.2g} Pa"


def _moles(n):
    for size, unit in ((1.0, "mol/s"), (1e-3, "mmol/s"), (1e-6, "µmol/s"), (1e-9, "nmol/s")):
        if n >= 0.999 * size:
            return f"{plain(n / size, 2)} {unit}"
    return f"{n:.1e} mol/s"


def cryostat():
    """A cryostat for helium-3: the pot, the 1 K pot that condenses it, and the charcoal that pumps it."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.4))
    ax.set(xlim=(0, 10), ylim=(0, 10), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    box = dict(fill=False, ec=MUTED, lw=1.4, zorder=3)
    ax.add_patch(Rectangle((0.5, 0.3), 4.9, 8.3, fc=GRID, lw=0))
    ax.plot([0.5, 0.5, 5.4, 5.4], [9.6, 0.3, 0.3, 9.6], color=MUTED, lw=1.4)
    ax.add_patch(Rectangle((1.0, 0.8), 3.9, 7.2, fc=PAPER, ec=MUTED, lw=1.4))
    ax.plot([3.0, 3.0], [2.3, 6.6], color=WARM, lw=7, alpha=0.25, solid_capstyle="butt")
    ax.plot([3.0, 3.0], [2.3, 6.6], color=WARM, lw=1.2, ls=(0, (2, 2)))
    ax.add_patch(Rectangle((2.2, 6.4), 1.6, 1.1, fc=WARM, alpha=0.3, lw=0))
    ax.add_patch(Rectangle((2.2, 6.4), 1.6, 1.1, **box))
    ax.add_patch(Rectangle((1.5, 4.1), 1.15, 1.2, **box))
    ax.add_patch(Rectangle((1.5, 4.1), 1.15, 0.7, fc=COLD, alpha=0.6, lw=0))
    ax.add_patch(Rectangle((3.35, 4.1), 1.05, 1.2, **box))
    ax.add_patch(Rectangle((3.35, 4.1), 1.05, 0.7, fc=COLD, alpha=0.6, lw=0))
    ax.plot([2.65, 3.35], [4.3, 4.3], color=COLD, lw=2)
    ax.plot([1.5, 0.75], [4.3, 4.3], color=COLD, lw=1.4)
    ax.plot([1.9, 1.9, 1.35, 1.35], [5.3, 7.6, 7.6, 9.5], color=COLD, lw=2)
    ax.plot([1.35], [9.55], "^", color=COLD, ms=7)
    ax.text(1.7, 9.35, "to the pump", fontsize=9, color=COLD, va="center")
    ax.add_patch(Rectangle((2.2, 1.3), 1.6, 1.0, **box))
    ax.add_patch(Rectangle((2.2, 1.3), 1.6, 0.55, fc=WARM, alpha=0.75, lw=0))
    for y, words, c in (
        (8.2, "bath of ⁴He\nat 4.2 K", MUTED),
        (6.95, "charcoal, 4.2 K: pumps ³He\nheated: gives it back", WARM),
        (4.7, "1 K pot: pumped ⁴He\ncondenses the ³He", COLD),
        (1.8, "pot of ³He: 0.3 K\nthe sample sits below it", WARM),
    ):
        ax.text(5.75, y, words, fontsize=9, color=c, va="center")
    for y, x in ((6.95, 3.85), (4.7, 4.45), (1.8, 3.85)):
        ax.plot([x, 5.6], [y, y], color=MUTED, lw=0.8)
    ax.text(1.2, 1.05, "vacuum", fontsize=8.5, color=MUTED)
    return show(
        fig, name="ultra-cryostat",
        alt="Section through a helium-3 cryostat. In a vacuum can inside a bath of helium-4 at 4.2 kelvins hang, from "
            "the top, a box of charcoal, a one-kelvin pot fed from the bath through a capillary and pumped from "
            "outside, and a pot of liquid helium-3 at 0.3 kelvin. A tube for helium-3 runs from its pot through the "
            "one-kelvin pot up to the charcoal.",
    )  # fmt: skip


__all__ = ["cryostat", "rungs", "vapour"]
