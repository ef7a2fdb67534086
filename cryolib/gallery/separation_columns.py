"""Figures of distillation columns, for the chapter ``principles/gas-liquefaction/gas-mixtures``."""

from functools import cache

import numpy as np

from cryolib import columns, fluids, separation
from cryolib.constants import bar
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, PAPER, WARM, house

FEED = 0.79  # nitrogen in the air, without argon
P_UPPER = 1.3 * bar
MODELS = {"the real mixture": "real", "Raoult's law": "raoult"}
ROWS = 36  # most stages any state of the figure needs


@cache
def curve(model):
    """Equilibrium curve of nitrogen and oxygen at the pressure of the upper column."""
    lens = separation.boiling_diagram("nitrogen", "oxygen", P_UPPER, model)
    return columns.equilibrium_curve(lens.x, lens.y)


@cache
def stages(model, factor, top, oxygen):
    """The column that makes both products at so many times the least reflux."""
    least = columns.least_reflux(curve(model), FEED, top / 100)
    return columns.mccabe_thiele(curve(model), FEED, top / 100, 1 - oxygen / 100, factor * least)


def _staircase(column):
    """Corners of the staircase from the top, padded with gaps to one length."""
    x, y = np.repeat(np.r_[column.y[0], column.x], 2)[1:], np.repeat(np.r_[column.y, column.x[-1]], 2)[:-1]
    gap = np.full(2 * ROWS + 1 - len(x), np.nan)
    return np.r_[x, gap], np.r_[y, gap]


def column():
    """The McCabe–Thiele diagram of a column for air, and its profile stage by stage."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, profile) = plt.subplots(2, 1, figsize=(5.0, 6.4), height_ratios=(1.75, 1))
    ax.plot([0, 1], [0, 1], color=MUTED, lw=0.8)
    (equilibrium,) = ax.plot([], [], color=LEAF)
    (upper,) = ax.plot([], [], color=WARM, lw=1.4)
    (lower,) = ax.plot([], [], color=COLD, lw=1.4)
    (stairs,) = ax.plot([], [], color=ACCENT, lw=1.2)
    ax.axvline(FEED, color=MUTED, lw=0.8, ls=(0, (4, 3)))
    ax.text(FEED - 0.012, 0.03, "air in", color=MUTED, fontsize=9, ha="right")
    ax.text(0.2, 0.6, "equilibrium", color=LEAF, fontsize=9, ha="right")
    ax.text(0.36, 0.31, "nothing separated", color=MUTED, fontsize=8.5)
    ax.set(xlim=(0, 1), ylim=(0, 1.01), xlabel="nitrogen in the liquid", ylabel="nitrogen in the vapour")
    n = np.arange(1, ROWS + 1)
    (dots,) = profile.plot([], [], "o", color=ACCENT, ms=4)
    entry = profile.axvline(5, color=MUTED, lw=0.8, ls=(0, (4, 3)))
    profile.set(xlim=(0, ROWS + 1), ylim=(0, 1.03))
    profile.set(xlabel="stage, counted from the top", ylabel="nitrogen in the liquid")

    def update(factor, top, oxygen, model):
        made = stages(MODELS[model], factor, top, oxygen)
        R, x_top, x_bottom = made.reflux, top / 100, 1 - oxygen / 100
        y_feed = (R * FEED + x_top) / (R + 1)
        x = np.linspace(0, 1, 41)
        equilibrium.set_data(x, curve(MODELS[model]).vapour(x))
        upper.set_data([FEED, x_top], [y_feed, x_top])
        lower.set_data([x_bottom, FEED], [x_bottom, y_feed])
        stairs.set_data(*_staircase(made))
        dots.set_data(n, np.r_[made.x, np.full(ROWS - made.stages, np.nan)])
        entry.set_xdata([made.feed_stage] * 2)
        share = 100 * made.top_share
        return (f"{made.stages} ideal stages, air entering at number {made.feed_stage}, reflux {R:.2f}: 100 mol of air "
                f"give {share:.1f} mol of nitrogen and {100 - share:.1f} mol of oxygen.")  # fmt: skip

    return explore(
        update, fig, name="mixtures-column",
        alt="Above, nitrogen in the vapour against nitrogen in the liquid. An equilibrium curve arches over the "
            "diagonal; two operating lines meet at the composition of air; a staircase between them counts 20 "
            "stages, many small steps near pure nitrogen at the top right, larger ones towards oxygen. Below, the "
            "liquid's nitrogen falls stage by stage, slowly at the top, then fast, down to almost none.",
        factor=Slider(values=[1.05, 1.1, 1.2, 1.3, 1.5, 2, 3, 5], init=1.3, label="Reflux over the least",
                      fmt="g"),
        top=Slider(values=[95, 98, 99.5, 99.9], init=99.9, label="Nitrogen product", unit="%", fmt="g"),
        oxygen=Slider(values=[90, 95, 98, 99.5], init=99.5, label="Oxygen product", unit="%", fmt="g"),
        model=Choice(list(MODELS), init="the real mixture", label="Equilibrium by"),
    )  # fmt: skip


def _sheet(ax):
    """The two columns on top of each other; returns the texts that show numbers."""
    from matplotlib.patches import Rectangle

    ax.set(xlim=(0, 10), ylim=(0, 20), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    for y, height in ((11.2, 8.0), (1.2, 7.2)):
        ax.add_patch(Rectangle((3.2, y), 3.6, height, fill=False, ec=MUTED, lw=1.4))
        for k in range(1, 5):
            ax.plot([3.2, 6.8], [y + 1.5 + k * (height - 2.2) / 5] * 2, color=GRID, lw=1)
    ax.add_patch(Rectangle((3.2, 8.4), 3.6, 2.8, fc=PAPER, ec=ACCENT, lw=1.4))
    ax.add_patch(Rectangle((3.26, 11.2), 3.48, 0.8, fc=COLD, lw=0, alpha=0.5))
    ax.add_patch(Rectangle((3.26, 1.25), 3.48, 0.7, fc=COLD, lw=0, alpha=0.5))
    for x, y, colour in (([1.4, 3.2], [2.6, 2.6], WARM), ([6.8, 8.6], [18.2, 18.2], WARM),
                         ([6.8, 8.6], [11.6, 11.6], COLD), ([6.8, 8.2, 8.2, 6.8], [1.6, 1.6, 15.0, 15.0], COLD),
                         ([3.2, 2.0, 2.0, 3.2], [8.9, 8.9, 17.6, 17.6], COLD)):  # fmt: skip
        ax.plot(x, y, color=colour, lw=1.4)
    small = dict(fontsize=8.5, va="center")
    ax.text(0.1, 3.6, "air", color=WARM, **small)
    ax.text(8.75, 18.2, "N₂", color=WARM, **small)
    ax.text(8.75, 11.6, "O₂", color=COLD, **small)
    ax.text(0.1, 13.2, "liquid\nN₂", color=COLD, **small)
    ax.text(8.4, 6.2, "rich\nliquid", color=COLD, **small)
    return {
        "upper": ax.text(5, 17.9, "", ha="center", **small),
        "lower": ax.text(5, 4.4, "", ha="center", **small),
        "boils": ax.text(5, 10.5, "", ha="center", color=COLD, **small),
        "condenses": ax.text(5, 9.1, "", ha="center", color=WARM, **small),
    }


@cache
def _lower(p_low, approach):
    """Where oxygen boils above, and the pressure at which nitrogen condenses below."""
    p_high = columns.condenser_pressure(p_low * bar, approach) / bar
    return fluids.boiling_temperature("oxygen", p_low * bar), p_high


def double_column():
    """Linde's double column: nitrogen condensing below boils the oxygen above, if its pressure is high enough."""
    import matplotlib.pyplot as plt

    house()
    fig, (sheet, ax) = plt.subplots(1, 2, figsize=(5.0, 4.4), width_ratios=(1, 1.05))
    texts = _sheet(sheet)
    T = np.linspace(76.0, 103.0, 40)
    for gas, colour, at in (("nitrogen", WARM, (84.0, 4.4)), ("oxygen", COLD, (95.5, 1.02))):
        ax.plot(T, fluids.saturation_pressure(gas, T) / bar, color=colour)
        ax.text(*at, gas, color=colour, fontsize=9, ha="center")
    (path,) = ax.plot([], [], color=ACCENT, lw=1.4)
    (boils,) = ax.plot([], [], "o", color=COLD, ms=7)
    (condenses,) = ax.plot([], [], "o", color=WARM, ms=7)
    ax.set(yscale="log", xlim=(76, 103), ylim=(0.7, 10), xlabel="temperature / K", ylabel="pressure / bar")
    ax.set_yticks([1, 2, 3, 5, 10], ["1", "2", "3", "5", "10"])
    ax.minorticks_off()

    def update(p_low, approach):
        T_boil, p_high = _lower(p_low, approach)
        T_cond = T_boil + approach
        path.set_data([T_boil, T_cond, T_cond], [p_low, p_low, p_high])
        boils.set_data([T_boil], [p_low])
        condenses.set_data([T_cond], [p_high])
        texts["upper"].set_text(f"{p_low:.1f} bar")
        texts["lower"].set_text(f"{p_high:.1f} bar")
        texts["boils"].set_text(f"{T_boil:.1f} K")
        texts["condenses"].set_text(f"{T_cond:.1f} K")
        return (f"Oxygen boils at {T_boil:.1f} K under {p_low:.1f} bar; nitrogen {approach:g} K warmer condenses under "
                f"{p_high:.2f} bar.")  # fmt: skip

    return explore(
        update, fig, name="mixtures-double-column",
        alt="Left, two columns on top of each other: nitrogen vapour of the lower one condenses in a vessel between "
            "them and boils the oxygen at the foot of the upper one. Right, vapour pressures of nitrogen and oxygen: "
            "at 1.3 bar oxygen boils at 92.6 kelvin, nitrogen condenses 2 kelvin warmer only at 5.3 bar.",
        p_low=Slider(1.0, 1.8, step=0.1, init=1.3, label="Pressure of the oxygen", unit="bar", fmt=".1f"),
        approach=Slider(0.5, 6, step=0.5, init=2, label="Temperature difference", unit="K", fmt=".1f"),
    )  # fmt: skip


__all__ = ["column", "double_column"]
