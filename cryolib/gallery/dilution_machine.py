"""The flow sheet of a dilution refrigerator, for the chapter ``principles/ultra-low/dilution-refrigeration``."""

from cryolib import dilution, dilution_fridge
from cryolib.data import load
from cryolib.explore import Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, PAPER, WARM, house

T_BEFORE = 0.1  # helium-3 enters the silver exchanger behind the continuous one [K]


def machine():
    """The whole machine, filled with the numbers of a steady state."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 5.4))
    says = _sheet(ax)
    # R T^3 of helium-3 on silver powder; the law of the fourth power has a quarter of its inverse
    sigma = 1 / (4 * load("kapitza-conductance").numbers["silver_powder_helium_3"]["R_T3"])

    def update(n, area, T_still, leak):
        flow = 1e-6 * n
        T_ex = float(dilution_fridge.exchanger_outlet(T_BEFORE, flow, sigma, area))
        T_mix = float(dilution.base_temperature(1e-6 * leak, flow, T_ex))
        state = dilution_fridge.fridge(flow, T_mix, T_ex, T_still)
        says["pump"].set_text(f"{1e3 * state.pumping_speed:.0f} L/s at {state.still_pressure:.1f} Pa")
        says["still"].set_text(f"{T_still:.2f} K, heated with {1e3 * state.still_heat:.1f} mW")
        says["vapour"].set_text(f"vapour: {100 * state.vapour_fraction:.0f} % ³He")
        says["area"].set_text(f"{area:g} m² of silver")
        says["arrives"].set_text(f"³He arrives at {_mK(T_ex)}")
        says["mix"].set_text(f"mixing chamber {_mK(T_mix)}")
        return (f"With {n:,.0f} µmol/s and {area:g} m² of silver ³He arrives at {_mK(T_ex)} and the chamber, with "
                f"{leak:g} µW leaking in, rests at {_mK(T_mix)}. The still takes {1e3 * state.still_heat:.1f} mW, "
                f"and its vapour is {100 * state.vapour_fraction:.0f} % ³He.")  # fmt: skip

    return explore(
        update, fig, name="dilution-machine",
        alt="Flow sheet of a dilution refrigerator. From the mixing chamber at the bottom a tube leads from the lower, "
            "dilute layer up through a heat exchanger to the still, near 0.7 kelvin, where helium-3 evaporates. A pump "
            "at room temperature returns it through a condenser near 1 kelvin, a narrow capillary and the exchanger to "
            "the upper, concentrated layer of the mixing chamber, which rests at 11 millikelvins.",
        n=Slider(values=[50, 100, 200, 500, 1000], init=100, label="Flow of ³He", unit="µmol/s", fmt=",.0f"),
        area=Slider(values=[1, 2, 5, 10, 20, 50, 100], init=10, label="Silver in the exchanger", unit="m²", fmt="g"),
        leak=Slider(values=[0, 0.1, 1, 5, 10], init=1, label="Heat leak", unit="µW", fmt="g"),
        T_still=Slider(0.6, 0.9, step=0.1, init=0.7, label="Still", unit="K", fmt=".2f"),
    )  # fmt: skip


def _mK(T):
    return f"{1e3 * T:.1f} mK"


def _sheet(ax):
    """Pump, condenser, capillary, still, exchanger and mixing chamber; returns the texts that show numbers."""
    from matplotlib.patches import Circle, Polygon, Rectangle

    ax.set(xlim=(0, 12), ylim=(0, 12.4), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    box = dict(fill=False, ec=MUTED, lw=1.4, zorder=4)
    up, down = dict(color=COLD, lw=2), dict(color=WARM, lw=2)
    ax.axhspan(10.1, 12.4, color=GRID, lw=0, alpha=0.6)
    ax.text(0.15, 12.0, "300 K", fontsize=9, color=MUTED, va="center")
    ax.plot([2.2, 2.2], [1.5, 7.3], **up)
    ax.plot([2.2, 2.2, 2.9], [8.6, 11.2, 11.2], color=COLD, lw=1.4, ls=(0, (2, 2)))
    ax.add_patch(Circle((3.5, 11.2), 0.6, fc=PAPER, ec=MUTED, lw=1.4))
    ax.text(3.5, 11.2, "pump", ha="center", va="center", fontsize=8)
    ax.plot([4.1, 5.4, 5.4], [11.2, 11.2, 2.75], **down)
    ax.plot([5.4], [10.4], "v", color=WARM, ms=7)
    ax.plot([2.2], [9.6], "^", color=COLD, ms=7)
    ax.add_patch(Rectangle((4.75, 9.0), 1.3, 0.75, fc=PAPER, ec=MUTED, lw=1.4, zorder=3))
    ax.plot([5.4, 5.4], [9.0, 9.75], zorder=4, **down)
    ax.add_patch(Polygon([(5.05, 8.7), (5.75, 8.7), (5.4, 8.25)], fc=WARM, lw=0, zorder=4))
    ax.add_patch(Rectangle((1.2, 7.3), 2.0, 1.3, **box))
    ax.add_patch(Rectangle((1.2, 7.3), 2.0, 0.55, fc=COLD, alpha=0.55, lw=0))
    ax.add_patch(Rectangle((1.2, 4.2), 5.2, 2.2, **box))
    for y in (4.55, 4.95, 5.35, 5.75, 6.05):
        ax.plot([2.35, 5.25], [y, y], color=MUTED, lw=0.8)
    ax.add_patch(Rectangle((1.2, 0.7), 5.2, 2.5, **box))
    ax.add_patch(Rectangle((1.2, 0.7), 5.2, 1.4, fc=COLD, alpha=0.55, lw=0))
    ax.add_patch(Rectangle((1.2, 2.1), 5.2, 0.7, fc=WARM, alpha=0.55, lw=0))
    for x in (3.3, 3.9, 4.5):
        ax.plot([x, x], [2.45, 1.75], color=ACCENT, lw=1.6)
        ax.plot([x], [1.72], "v", color=ACCENT, ms=6)
    ax.text(4.2, 1.15, "³He crosses, takes up heat", fontsize=8.5, va="center", ha="center")
    for y, words in ((9.38, "condenser, 1 K"), (8.45, "capillary"), (5.75, "heat exchanger")):
        ax.text(6.75, y, words, fontsize=9, color=MUTED, va="center")
    ax.text(0.95, 7.95, "still", fontsize=9, color=MUTED, va="center", ha="right")
    return {
        "pump": ax.text(6.75, 11.2, "", fontsize=9, va="center"),
        "still": ax.text(6.75, 7.75, "", fontsize=9, va="center", color=COLD),
        "vapour": ax.text(6.75, 7.15, "", fontsize=9, va="center", color=COLD),
        "area": ax.text(6.75, 5.15, "", fontsize=9, va="center"),
        "arrives": ax.text(6.75, 3.55, "", fontsize=9, va="center", color=WARM),
        "mix": ax.text(6.75, 1.9, "", fontsize=9, va="center", color=ACCENT),
    }
