"""Figures of the chapter ``principles/gas-liquefaction/linde-hampson``."""

from functools import cache

import numpy as np

from cryolib import exchangers, fluids, liquefiers
from cryolib.constants import bar
from cryolib.expander_cycles import claude
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, WARM, house, show
from cryolib.gallery.flow_sheets import linde_hampson
from cryolib.gallery.startup import startup

T_ROOM, P_LOW = 300.0, 1 * bar


@cache
def _dome(fluid):
    """Saturation line of a fluid in the T–s plane, from liquid over the critical point to vapour."""
    low, high = fluids.triple_point(fluid).T, fluids.critical_point(fluid).T
    T = np.linspace(low, 0.9995 * high, 30)
    s = [[fluids.state(fluid, T=t, quality=q).s for t in T] for q in (0.0, 1.0)]
    return np.concatenate([s[0], s[1][::-1]]) / 1e3, np.concatenate([T, T[::-1]])


@cache
def _isobar(p, T_top=320.0, points=34):
    """Temperature and entropy of nitrogen along an isobar, down to where the cycle needs it."""
    T_low = fluids.boiling_temperature("nitrogen", p) * 1.0001 if p < 30 * bar else 110.0
    T = np.linspace(T_low, T_top, points)
    return fluids.entropy("nitrogen", T, p) / 1e3, T


@cache
def _cycle(p_high, T_inlet, approach):
    """The liquefier's states, or None where no liquid forms."""
    y = liquefiers.liquid_yield("nitrogen", T_inlet, P_LOW, p_high, approach)
    return liquefiers.linde_hampson("nitrogen", T_inlet, P_LOW, p_high, approach) if y > 0 else None


def cycle():
    """The Linde–Hampson cycle of nitrogen on a T–s diagram, above its flow sheet."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, sheet) = plt.subplots(2, 1, figsize=(5.0, 6.0), height_ratios=(1.25, 1))
    s_dome, T_dome = _dome("nitrogen")
    ax.fill_between(s_dome, 60, T_dome, color=GRID, lw=0)
    ax.plot(s_dome, T_dome, color=MUTED, lw=1.2)
    ax.plot(*_isobar(P_LOW), color=COLD, lw=1.2)
    ax.plot(*([_saturated(0).s / 1e3, _saturated(1).s / 1e3], [_saturated(0).T] * 2), color=COLD, lw=1.2)
    (supply,) = ax.plot([], [], color=WARM, lw=1.2)
    (throttle,) = ax.plot([], [], color=ACCENT, lw=1.8, ls=(0, (1, 1.4)))
    (dots,) = ax.plot([], [], "o", color=WARM, ms=6)
    marks = {
        k: ax.text(0, 0, k, fontsize=9.5, fontweight="bold", color=c)
        for k, c in (("1", COLD), ("2", WARM), ("3", WARM), ("4", ACCENT), ("5", COLD))
    }
    for k, q, place in (("f", 0, (-0.16, 8)), ("g", 1, (0.07, -14))):
        ax.text(
            _saturated(q).s / 1e3 + place[0], _saturated(q).T + place[1], k, fontsize=9.5, fontweight="bold", color=COLD
        )
    ax.text(6.62, 120, "1 bar", color=COLD, fontsize=9, rotation=62, ha="center")
    ax.set(xlim=(2.5, 7.15), ylim=(60, 345), xlabel="specific entropy / (kJ/(kg K))", ylabel="temperature / K")
    labels = linde_hampson(sheet)

    def update(pressure, inlet, approach):
        p_high = pressure * bar
        supply.set_data(*_isobar(p_high))
        state = _cycle(p_high, inlet, approach)
        _place(marks, "1", fluids.state("nitrogen", T=inlet, p=P_LOW), (0.04, 6))
        _place(marks, "2", fluids.state("nitrogen", T=inlet, p=p_high), (-0.2, 4))
        for artist in (throttle, dots, marks["3"], marks["4"], marks["5"]):
            artist.set_visible(state is not None)
        labels["2"].set_text(f"{pressure:.0f} bar, {inlet:.0f} K")
        labels["5"].set_text(f"1 bar, {inlet - approach:.0f} K")
        if state is None:
            labels["3"].set_text("–")
            labels["y"].set_text("no liquid")
            return (f"At {pressure:.0f} bar, {inlet:.0f} K and an approach of {approach:.1f} K the balance leaves "
                    "nothing: no liquid forms.")  # fmt: skip
        s, T = _throttling(state.valve_inlet.h, p_high)
        throttle.set_data(s, T)
        dots.set_data(
            [state.valve_inlet.s / 1e3, state.valve_outlet.s / 1e3], [state.valve_inlet.T, state.valve_outlet.T]
        )
        _place(marks, "3", state.valve_inlet, (-0.2, 2))
        _place(marks, "4", state.valve_outlet, (-0.05, -17))
        _place(marks, "5", state.exhaust, (0.05, -13))
        labels["3"].set_text(f"{state.valve_inlet.T:.0f} K")
        labels["y"].set_text(f"liquid {100 * state.liquid_yield:.1f} %")
        return (f"Liquid yield {100 * state.liquid_yield:.2f} %: the gas enters the valve at "
                f"{state.valve_inlet.T:.1f} K; {state.work_per_liquid / 3.6e6:.2f} kWh per kg of liquid; figure of "
                f"merit {state.figure_of_merit:.3f}.")  # fmt: skip

    return explore(
        update, fig, name="linde-cycle",
        alt="Above, a temperature–entropy diagram of nitrogen with the two-phase dome. High-pressure gas cools from "
            "state 2 along its isobar to state 3 near 164 kelvin, above the dome; throttling drops it along a dotted "
            "curve of constant enthalpy to state 4, just inside the dome at 77 kelvin, where 7 per cent is liquid. "
            "Below, the flow sheet: compressor with aftercooler, counterflow exchanger, valve, separator.",
        predict=Predict(
            "The supply pressure is 200 bar. Suppose you double it to 400 bar. What happens to the liquid yield?",
            choices=["it doubles", "it grows by about a quarter", "it hardly changes", "it falls"], answer=1,
            why="From 7.4 % to 9.2 %. Each further bar lowers the enthalpy of the warm gas less, and near 391 bar "
                "not at all: there the 300 K isotherm meets the inversion curve, and more pressure costs liquid.",
        ),
        pressure=Slider(20, 420, n=21, init=200, label="Supply pressure", unit="bar", fmt=".0f"),
        inlet=Slider(220, 320, n=6, init=300, label="Inlet temperature", unit="K", fmt=".0f"),
        approach=Slider(0, 40, n=11, init=0, label="Warm-end approach", unit="K", fmt=".0f"),
    )  # fmt: skip


@cache
def _saturated(quality):
    return fluids.state("nitrogen", p=P_LOW, quality=float(quality))


@cache
def _throttling(h, p_high, points=10):
    """The states of constant enthalpy between the two pressures."""
    states = [fluids.state("nitrogen", p=p, h=h) for p in np.geomspace(p_high, P_LOW, points)]
    return [x.s / 1e3 for x in states], [x.T for x in states]


def _place(marks, key, state, shift):
    marks[key].set_position((state.s / 1e3 + shift[0], state.T + shift[1]))


GASES = ("nitrogen", "oxygen", "argon", "air")
PRESSURES = np.linspace(20, 500, 33)


@cache
def _table(gas):
    """Enthalpy and work along the pressures, once a gas: the yield at any approach follows by arithmetic."""
    h_in = fluids.enthalpy(gas, T_ROOM, PRESSURES * bar)
    work = liquefiers.compression_work(gas, T_ROOM, P_LOW, PRESSURES * bar)
    return h_in, work, fluids.state(gas, p=P_LOW, quality=0.0).h, liquefiers.ideal_work(gas, T_ROOM, P_LOW)


@cache
def _curves(gas, approach):
    """Yield, work per liquid [kWh/kg] and figure of merit along PRESSURES; gaps where no liquid forms."""
    h_in, work, h_liquid, ideal = _table(gas)
    h_exhaust = fluids.enthalpy(gas, T_ROOM - approach, P_LOW)
    y = (h_exhaust - h_in) / (h_exhaust - h_liquid)
    y = np.where(y > 1e-3, y, np.nan)
    return 100 * y, work / y / 3.6e6, ideal * y / work


def curves():
    """Yield, work and figure of merit against the supply pressure, for four gases."""
    import matplotlib.pyplot as plt

    house()
    fig, axes = plt.subplots(3, 1, figsize=(5.0, 5.2), sharex=True)
    lines = [ax.plot(PRESSURES, PRESSURES, color=c)[0] for ax, c in zip(axes, (COLD, WARM, LEAF), strict=True)]
    dots = [ax.plot([200], [0], "o", color=c, ms=7)[0] for ax, c in zip(axes, (COLD, WARM, LEAF), strict=True)]
    best = [ax.axvline(300, color=MUTED, lw=1, ls=(0, (4, 3))) for ax in axes]
    for ax, label, top in zip(axes, ("yield / %", "work / (kWh/kg)", "figure of merit"), (18, 8, 0.25), strict=True):
        ax.set(ylabel=label, ylim=(0, top), xlim=(0, 500))
    axes[2].set_xlabel("supply pressure / bar")

    def update(gas, approach, pressure):
        values = _curves(gas, approach)
        here = [float(np.interp(pressure, PRESSURES, v)) for v in values]
        for line, dot, value, at in zip(lines, dots, values, here, strict=True):
            line.set_ydata(value)
            dot.set_data([pressure], [at])
        for mark, at in zip(best, (values[0], -values[1], values[2]), strict=True):
            mark.set_xdata([PRESSURES[np.nanargmax(at)]] * 2)
        if np.isnan(here[0]):
            return f"{gas.capitalize()} at {pressure:.0f} bar with an approach of {approach:.0f} K: no liquid."
        return (f"{gas.capitalize()} at {pressure:.0f} bar: yield {here[0]:.1f} %, {here[1]:.2f} kWh/kg, figure of "
                f"merit {here[2]:.3f}. Dashed: the best pressure of each curve.")  # fmt: skip

    return explore(
        update, fig, name="linde-curves",
        alt="Three curves against supply pressure from 20 to 500 bar. Yield climbs and flattens to a maximum near 390 "
            "bar for nitrogen; work per kilogram falls steeply to a flat minimum near 330 bar; the figure of merit is "
            "its mirror image and never passes 0.14 for nitrogen.",
        gas=Choice(list(GASES), init="nitrogen", label="Gas"),
        approach=Slider(0, 20, n=11, init=0, label="Warm-end approach", unit="K", fmt=".0f"),
        pressure=Slider(20, 500, n=25, init=200, label="Supply pressure", unit="bar", fmt=".0f"),
    )  # fmt: skip


def pinch():
    """Temperatures of the two streams along the exchanger, and the size that the approach costs."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.6))
    (hot,) = ax.plot([], [], color=WARM)
    (cold,) = ax.plot([], [], color=COLD)
    ax.text(46, 268, "supply, cooling", color=WARM, fontsize=9, ha="center", rotation=-20)
    ax.text(36, 160, "return, warming", color=COLD, fontsize=9, ha="center", rotation=-34)
    gap = ax.text(2, 316, "", fontsize=9)
    ax.set(xlim=(0, 100), ylim=(60, 335), xlabel="heat exchanged, from the warm end / %", ylabel="temperature / K")

    def update(approach, pressure):
        profile, y = _profile(approach, pressure)
        hot.set_data(_percent(profile.heat), profile.T_hot)
        cold.set_data(_percent(profile.heat), profile.T_cold)
        gap.set_text(f"{profile.pinch:.1f} K apart here")
        size = exchangers.conductance(profile) / 1e3
        return (f"Approach {approach:g} K at {pressure:.0f} bar: yield {100 * y:.2f} %, and an exchanger of "
                f"{size:.1f} kW/K for each kg/s compressed.")  # fmt: skip

    return explore(
        update, fig, name="linde-pinch",
        alt="Temperatures along the exchanger from its warm end. The supply cools from 300 to 166 kelvin, the return "
            "warms from 77 to 295 kelvin. The curves nearly touch at the warm end and stand 88 kelvin apart at the "
            "cold end, because compressed gas has the larger heat capacity: the pinch is at the warm end.",
        approach=Slider(values=[0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24], init=5, label="Approach",
                        unit="K", fmt="g"),
        pressure=Slider(160, 400, n=13, init=200, label="Supply pressure", unit="bar", fmt=".0f"),
    )  # fmt: skip


@cache
def _profile(approach, pressure):
    state = liquefiers.linde_hampson("nitrogen", T_ROOM, P_LOW, pressure * bar, approach)
    return exchangers.profile(state, n=40), state.liquid_yield


def _percent(heat):
    return 100 * heat / heat[-1]


def machines():
    """Figure of merit of four nitrogen liquefiers with perfect exchangers and compressors."""
    import matplotlib.pyplot as plt

    house()
    best = liquefiers.pressure_of_least_work("nitrogen", T_ROOM, P_LOW)
    bars = {
        "Linde–Hampson, 200 bar": liquefiers.linde_hampson("nitrogen", T_ROOM, P_LOW, 200 * bar).figure_of_merit,
        f"Linde–Hampson, {best / bar:.0f} bar": liquefiers.linde_hampson(
            "nitrogen", T_ROOM, P_LOW, best
        ).figure_of_merit,
        "Claude, 40 bar": claude("nitrogen", T_ROOM, P_LOW, 40 * bar, 200.0, 0.7).figure_of_merit,
        "reversible": 1.0,
    }
    fig, ax = plt.subplots(figsize=(5.0, 2.3))
    rows = range(len(bars))
    ax.barh(list(rows)[::-1], list(bars.values()), color=[COLD, COLD, LEAF, GRID], height=0.62)
    for row, value in zip(list(rows)[::-1], bars.values(), strict=True):
        ax.text(value + 0.012, row, f"{value:.2f}", va="center", fontsize=9)
    ax.set_yticks(list(rows)[::-1], list(bars))
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlim=(0, 1.1), xlabel="figure of merit")
    return show(
        fig, name="linde-machines",
        alt="Bars of the figure of merit for nitrogen: Linde–Hampson at 200 bar 0.12, at its best pressure 0.13, "
            "Claude with an 80 per cent efficient expander at 40 bar 0.53, the reversible machine 1.",
    )  # fmt: skip


__all__ = ["curves", "cycle", "machines", "pinch", "startup"]
