"""Figures of current leads, of the chapter ``applications/superconducting-and-quantum``."""

from functools import cache

import numpy as np
from scipy.interpolate import PchipInterpolator

from cryolib import budget, liquefiers
from cryolib.applications import current_leads as leads
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import COLD, LEAF, MUTED, WARM, house
from cryolib.materials import conductivity

T_ROOM, T_HELIUM, CURRENT = 300.0, 4.2, 1e3
METALS = {"copper, RRR 50": "copper-rrr50", "copper, RRR 500": "copper-rrr500", "phosphor bronze": "phosphor-bronze"}
BEYOND = (1.02, 1.05, 1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.35)  # times the best shape
SHAPES = tuple(float(f"{s:.2g}") for s in np.geomspace(2e5, 1.2e7, 25))  # [A/m]


@cache
def _best(metal):
    return leads.best_shape(conductivity(METALS[metal]), T_ROOM, T_HELIUM)


@cache
def _curve(metal):
    """Shapes and heats of leads of 1 kA, up to where they run away. Above 300 K, k of 300 K."""
    fit, best, x, y = conductivity(METALS[metal]), _best(metal), [], []
    for s in best * np.array([0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 1, *BEYOND]):
        try:
            y.append(leads.heat_of_shape(lambda T: fit(np.minimum(T, T_ROOM)), s, CURRENT, T_ROOM, T_HELIUM))
        except ValueError:  # it runs away
            break
        x.append(s)
    smooth = PchipInterpolator(np.log(x), y)
    fine = np.concatenate([np.geomspace(x[0], best, 36), np.linspace(best, x[-1], 25)[1:]])
    return fine, smooth(np.log(fine))


def _heat(metal, s):
    """Heat of a lead of 1 kA [W], or NaN where it would run away."""
    x, y = _curve(metal)
    return float(np.interp(s, x, y, right=np.nan))


def shape():
    """Heat that a lead of 1 kA brings to the helium, against its shape, for three metals."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.8))
    least = leads.least_heat(CURRENT, T_ROOM, T_HELIUM)
    ax.axhline(least, color=LEAF, lw=1, ls=(0, (4, 3)))
    ax.text(1.15e7, least - 4, "46.9 W for any metal", color=LEAF, fontsize=9, va="top", ha="right")
    for metal in METALS:
        ax.plot(*_curve(metal), color=MUTED, lw=0.9)
    (curve,) = ax.plot([], [], color=COLD)
    (dot,) = ax.plot([], [], "o", color=WARM, ms=8)
    ax.text(2.1e5, 6, "thick and short", color=MUTED, fontsize=9)
    ax.text(1.15e7, 6, "thin and long", color=MUTED, fontsize=9, ha="right")
    ax.set(xscale="log", xlim=(1.9e5, 1.25e7), ylim=(0, 200), ylabel="heat at the cold end / W",
           xlabel="current × length / cross-section, in A/m")  # fmt: skip

    def update(metal, s):
        curve.set_data(*_curve(metal))
        heat = _heat(metal, s)
        dot.set_data([s], [heat if np.isfinite(heat) else 0])
        dot.set_visible(bool(heat < 200))
        square = 1e6 * CURRENT / s  # for a lead 1 m long [mm2]
        if not np.isfinite(heat):
            return (f"A lead of {metal}, 1 m long and {square:,.0f} mm² thick, cannot carry 1 kA: its middle runs "
                    "away, hotter than 600 K.")  # fmt: skip
        litres = 3.6e6 * budget.boil_off("helium", heat)
        return (f"1 kA through {metal}, 1 m long and {square:,.0f} mm² thick, brings {heat:.1f} W to the helium and "
                f"boils {litres:.0f} litres an hour.")  # fmt: skip

    return explore(
        update, fig, name="lead-shape",
        alt="Heat at the cold end of a lead for 1 kiloampere against current times length over cross-section. Three "
            "curves, for two coppers and a bronze, each fall as the lead grows thinner, touch the same dashed line at "
            "46.9 watts, each at its own shape, and turn up steeply just beyond, where they end: thinner leads run "
            "away.",
        metal=Choice(list(METALS), label="Metal"),
        s=Slider(values=SHAPES, init=3.9e6, label="I L/A", unit="A/m", fmt=_power),
    )  # fmt: skip


def _power(value):
    exponent = int(np.floor(np.log10(value)))
    return f"{value / 10**exponent:.1f} × 10{'⁵⁶⁷'[exponent - 5]}"


@cache
def _works(T_stage, copper_below):
    """Least work at room temperature for the heat at helium and at the stage, for 1 kA [W]."""
    cold = leads.least_heat(CURRENT, T_stage, T_HELIUM) if copper_below else 0.0
    warm = leads.least_heat(CURRENT, T_ROOM, T_stage)
    return cold * liquefiers.carnot_work(T_HELIUM), warm * liquefiers.carnot_work(T_stage)


def stage():
    """Work that a lead of 1 kA costs, against the temperature of a stage half-way."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.6))
    T = np.linspace(20, 150, 66)
    plain = leads.least_heat(CURRENT, T_ROOM, T_HELIUM) * liquefiers.carnot_work(T_HELIUM)
    ax.axhline(plain, color=MUTED, lw=1, ls=(0, (4, 3)))
    ax.text(149, plain - 60, "no stage", color=MUTED, fontsize=9, ha="right", va="top")
    for below, colour in ((True, WARM), (False, COLD)):
        ax.plot(T, [sum(_works(t, below)) for t in T], color=colour)
    ax.text(108, 1640, "copper below", color=WARM, fontsize=9)
    ax.text(96, 300, "superconductor below", color=COLD, fontsize=9)
    (dots,) = ax.plot([], [], "o", color=MUTED, ms=7)
    ax.set(xlim=(15, 150), ylim=(0, 3600), xlabel="temperature of the stage / K", ylabel="least work / W")

    def update(T_stage):
        copper, ceramic = _works(T_stage, True), _works(T_stage, False)
        dots.set_data([T_stage, T_stage], [sum(copper), sum(ceramic)])
        return (f"A stage at {T_stage:g} K: with copper below it 1 kA costs {sum(copper):,.0f} W of work, with a "
                f"superconductor {sum(ceramic):,.0f} W; without a stage {plain:,.0f} W.")  # fmt: skip

    return explore(
        update, fig, name="lead-stage",
        alt="Least work at room temperature for a lead of 1 kiloampere against the temperature of a stage. Without a "
            "stage 3.3 kilowatts. With copper below the stage a flat minimum of 735 watts near 36 kelvin. With a "
            "superconductor below, whose conduction is left out, the work falls from 660 watts at 20 kelvin to 40 at "
            "150 kelvin.",
        T_stage=Slider(values=[20, 30, 40, 50, 60, 65, 70, 77, 90, 100, 120, 150], init=77, label="Stage", unit="K",
                       fmt="g", play=True),
    )  # fmt: skip


__all__ = ["shape", "stage"]
