"""More figures of the chapter ``principles/heat-leaks/conduction``: the order theorem, and anchors on the way."""

from functools import cache

import numpy as np

from cryolib import conduction, interception, materials
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import COLD, GOLD, INK, LEAF, MUTED, WARM, house
from cryolib.fits import Fit
from cryolib.gallery.numerals import plain
from cryolib.liquefiers import carnot_work

T_HOT, T_COLD = 300.0, 4.2
ROD = (1e-4, 0.2)  # cross-section and length
MATERIALS = {"steel 304": "stainless-304", "aluminium 6061": "aluminium-6061", "copper, RRR 100": "copper-rrr100"}
POSITIONS = np.round(np.arange(0.04, 0.97, 0.04), 2)


@cache
def _alone(material):
    """Heat, work and least work of the rod without a stage [W]."""
    k = materials.conductivity(MATERIALS[material])
    Q = conduction.heat_flow(k, *ROD, T_HOT, T_COLD)
    return Q, Q * carnot_work(T_COLD), interception.least_work(k, *ROD, T_HOT, T_COLD)


@cache
def _staged(material, T_stage):
    """Loads and work along POSITIONS [W], and the best of them."""
    k = materials.conductivity(MATERIALS[material])
    rod = interception.intercept(k, ROD[0], np.full_like(POSITIONS, ROD[1]), T_HOT, T_stage, T_COLD, POSITIONS)
    return rod, interception.best_position(k, T_HOT, T_stage, T_COLD)


def intercept():
    """Work to keep the cold end of a rod cold, against where along it a stage takes up heat."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    x = 100 * POSITIONS
    ax.axhline(1, color=WARM, lw=1.2, ls=(0, (4, 3)))
    ax.text(1, 1.05, "no stage", color=WARM, fontsize=9)
    (limit,) = ax.plot([0, 100], [0.1, 0.1], color=LEAF, lw=1.2, ls=(0, (4, 3)))
    limit_name = ax.text(99, 0.11, "cooled at every point", color=LEAF, fontsize=9, ha="right")
    (cold,) = ax.plot(x, x, color=COLD, lw=1.2)
    (stage,) = ax.plot(x, x, color=GOLD, lw=1.2)
    (whole,) = ax.plot(x, x, color=INK)
    (dot,) = ax.plot([40], [0.3], "o", color=INK, ms=8)
    (best,) = ax.plot([40, 40], [0.02, 2], color=MUTED, lw=1, ls=(0, (1, 2)))
    for place, words, colour in ((15, "all work", INK), (48, "for the bath", COLD), (82, "for the stage", GOLD)):
        ax.text(place, 2.12, words, color=colour, fontsize=9, ha="center")
    ax.set(yscale="log", ylim=(0.02, 2), xlim=(0, 100), xlabel="place of the stage, from the hot end / %",
           ylabel="work / work without a stage")  # fmt: skip
    ax.set_yticks([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2], ["0.02", "0.05", "0.1", "0.2", "0.5", "1", "2"])
    ax.minorticks_off()

    def update(material, T_stage, position):
        rod, best_place = _staged(material, T_stage)
        Q, work, least = _alone(material)
        i = int(np.argmin(np.abs(POSITIONS - position / 100)))
        cold.set_ydata(rod.Q_cold * carnot_work(T_COLD) / work)
        stage.set_ydata(np.where(rod.Q_stage > 0, rod.Q_stage * carnot_work(T_stage) / work, np.nan))
        whole.set_ydata(rod.work / work)
        dot.set_data([position], [rod.work[i] / work])
        best.set_xdata([100 * best_place] * 2)
        limit.set_ydata([least / work] * 2)
        limit_name.set_y(1.06 * least / work)
        return (f"Stage of {T_stage:g} K at {position:.0f} %: {_watts(rod.Q_cold[i])} reach 4.2 K instead of "
                f"{_watts(Q)}, the stage {_takes(rod.Q_stage[i])}; work {_watts(rod.work[i])} instead of "
                f"{_watts(work)}. "
                f"Best place for this stage: {100 * best_place:.0f} %.")  # fmt: skip

    return explore(
        update, fig, name="conduction-intercept",
        alt="Work of ideal refrigerators for a steel rod from 300 to 4.2 kelvin with one stage on it, as a share of "
            "the work without the stage, against the place of the stage. With a stage of 77 kelvin the work falls to a "
            "flat minimum of 26 per cent near 37 per cent of the way. Cooling at every point would bring it to 11 "
            "per cent.",
        material=Choice(list(MATERIALS), init="steel 304", label="Rod"),
        T_stage=Slider(values=[10, 15, 20, 30, 40, 50, 60, 77, 100, 130, 170, 220], init=77, label="Stage", unit="K",
                       fmt="g"),
        position=Slider(values=list(100 * POSITIONS[1:-1:2]), init=40, label="Its place from the hot end", unit="%",
                        fmt=".0f"),
    )  # fmt: skip


def _takes(Q):
    return f"takes {_watts(Q)}" if Q >= 0 else f"has to supply {_watts(-Q)}"


def _watts(Q):
    return f"{plain(Q)} W" if abs(Q) >= 1 else f"{plain(1e3 * Q)} mW"


def _signed(x):
    return f"{x:+g}".replace("-", "−")


U = np.linspace(0, 1, 41) ** 2
SHIFTS = np.round(np.arange(-1.5, 1.51, 0.25), 2)


@cache
def _pair(shift):
    """Heat with material 1 cold and hot, and r(u) = k1/k2, for k2 going as T and k1 as T to the power 1 + shift."""
    k2 = Fit("2", "W/(m K)", 1.0, 300.0, "the model", lambda T: 0.1 * T)
    k1 = Fit("1", "W/(m K)", 1.0, 300.0, "the model", lambda T: 0.1 * T * (T / 30.0) ** shift)
    half = 0.05
    cold = conduction.composite_heat_flow([(k2, half), (k1, half)], 1e-4, 77.0, T_COLD)
    hot = conduction.composite_heat_flow([(k1, half), (k2, half)], 1e-4, 77.0, T_COLD)
    whole = k2.integral(T_COLD, 77.0)
    T = np.sqrt(T_COLD**2 + U * (77.0**2 - T_COLD**2))
    return cold, hot, k1(T) / k2(T), cold * half / 1e-4 / whole, hot * half / 1e-4 / whole


def windows():
    """The proof of the order theorem: the part of u that is left to material 1, at either end."""
    import matplotlib.pyplot as plt

    house()
    fig, axes = plt.subplots(2, 1, figsize=(5.0, 4.6), sharex=True)
    curves = [ax.plot(U, U, color=INK, lw=1.6)[0] for ax in axes]
    fills = [ax.fill_between(U, 0, U, color=c, alpha=0.4, lw=0) for ax, c in zip(axes, (COLD, WARM), strict=True)]
    edges = [ax.plot([0.5, 0.5], [0, 5], color=MUTED, lw=1, ls=(0, (4, 3)))[0] for ax in axes]
    notes = [ax.text(0.98, 4.4, "", fontsize=9.5, ha="right", fontweight="bold", color=c)
             for ax, c in zip(axes, (COLD, WARM), strict=True)]  # fmt: skip
    for ax, words in zip(axes, ("1 at the cold end", "1 at the hot end"), strict=True):
        ax.set(xlim=(0, 1), ylim=(0, 5), ylabel="r = k₁/k₂")
        ax.set_title(words, fontsize=9.5, color=MUTED, fontweight="normal")
    axes[1].set_xlabel("u, from the cold end (0) to the hot end (1)")

    def update(shift):
        cold, hot, r, taken_cold, taken_hot = _pair(shift)
        for curve in curves:
            curve.set_ydata(np.where(r < 5, r, np.nan))
        spans = ((0, 1 - taken_cold), (taken_hot, 1))
        for fill, edge, (low, high), inner in zip(fills, edges, spans, (1 - taken_cold, taken_hot), strict=True):
            x = low + (high - low) * np.linspace(0, 1, 31) ** 2
            fill.set_data(x, np.zeros_like(x), np.minimum(5.0, np.interp(x, U, r)))
            edge.set_xdata([inner, inner])
        for note, Q in zip(notes, (cold, hot), strict=True):
            note.set_text(f"{1e3 * Q:.0f} mW")
        change = 100 * (hot / cold - 1)
        signed = _signed(round(change, 1))
        rule = ("The ratio does not depend on temperature, so the order is free" if shift == 0 else
                f"Turning the rod so that 1 is hot changes the heat by {signed} %")  # fmt: skip
        power = f"{1 + shift:g}".replace("-", "−")
        return f"k₁ goes as T to the power {power}, k₂ as T. {rule}."

    return explore(
        update, fig, name="conduction-windows",
        alt="The ratio r of the two conductivities against the coordinate u, twice. Above, material 1 lies at the cold "
            "end and owns a window that starts at the cold end; below, it lies at the hot end and owns a window that "
            "ends at the hot end. Where r rises with temperature, the window at the hot end holds more area: if r "
            "goes as T, 30 per cent more heat flows with material 1 hot.",
        shift=Slider(values=[float(s) for s in SHIFTS], init=1.0, label="Exponent of T in k₁/k₂", fmt=_signed,
                     play=True),
    )  # fmt: skip
