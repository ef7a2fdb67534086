"""Figures of the chapter ``principles/gas-liquefaction``."""

from functools import cache

import numpy as np

from cryolib import budget, fluids, liquefiers
from cryolib.constants import atm, bar
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import COLD, GRID, MUTED, PAPER, WARM, house
from cryolib.gallery.permanent_gases import timeline

T_ROOM, T_TOP = 300.0, 330.0
ROADS = ("only compress", "only cool", "over the top", "through a valve")
GASES = ("helium", "parahydrogen", "neon", "nitrogen", "oxygen", "methane", "ethane")
# Supply pressure [bar] and temperature before the exchanger [K]; below 300 K a bath has cooled the gas.
VALVE = {"helium": (20, 20.3), "parahydrogen": (150, 77.36), "neon": (150, 77.36)}
STEPS = 25
# Temperatures written on the axes [K], four for every gas.
TICKS = {"helium": (5, 20, 100, 300), "parahydrogen": (20, 50, 100, 300), "neon": (30, 50, 100, 300),
         "methane": (100, 150, 200, 300), "ethane": (100, 150, 200, 300)}  # fmt: skip


@cache
def _road(gas, road):
    """States along one way from the gas at 300 K and one atmosphere, evenly spaced to the eye."""
    start = fluids.state(gas, T=T_ROOM, p=atm)
    if road == "only compress":
        return _isotherm(gas, T_ROOM, atm, 400 * bar, STEPS)
    if road == "only cool":
        return [*_isobar(gas, atm, T_ROOM, fluids.boiling_temperature(gas) * 1.0001, 15), *_condensing(gas, 10)]
    if road == "over the top":
        p, T = 3 * fluids.critical_point(gas).p, fluids.boiling_temperature(gas)
        last = _isotherm(gas, T, p, 1.001 * atm, 6)[1:]
        return [*_isotherm(gas, T_ROOM, atm, p, 6), *_isobar(gas, p, T_ROOM, T, 14)[1:], *last, _liquid(gas)]
    p, T = VALVE.get(gas, (200, T_ROOM))
    cycle = liquefiers.linde_hampson(gas, T, atm, p * bar)
    throttled = [fluids.state(gas, p=q, h=cycle.valve_inlet.h) for q in np.geomspace(p * bar, atm, 7)[1:]]
    down = _isobar(gas, p * bar, T_ROOM, cycle.valve_inlet.T, 13)[1:]
    return [*_isotherm(gas, start.T, atm, p * bar, 6), *down, *throttled, _liquid(gas)]


def _isotherm(gas, T, p1, p2, n):
    return [fluids.state(gas, T=T, p=p) for p in np.geomspace(p1, p2, n)]


def _isobar(gas, p, T1, T2, n):
    return [fluids.state(gas, T=T, p=p) for T in np.geomspace(T1, T2, n)]


def _condensing(gas, n):
    return [fluids.state(gas, p=atm, quality=q) for q in np.linspace(1, 0, n)]


def _liquid(gas):
    return fluids.state(gas, p=atm, quality=0.0)


@cache
def _dome(gas):
    """Boiling line: temperatures, pressures, entropies of liquid and vapour."""
    T = np.linspace(fluids.triple_point(gas).T, 0.9997 * fluids.critical_point(gas).T, 32)
    sides = [[fluids.state(gas, T=t, quality=q) for t in T] for q in (0.0, 1.0)]
    return T, np.array([x.p for x in sides[0]]), *(np.array([x.s for x in side]) / 1e3 for side in sides)


@cache
def _scales(gas):
    """Lowest temperature and the two ends of the entropy axis, of the liquid and of the gas at 300 K."""
    low = 0.93 * fluids.triple_point(gas).T
    s_gas = fluids.state(gas, T=T_ROOM, p=atm).s / 1e3
    s_low, s_high = _dome(gas)[2][0], max(s_gas, _dome(gas)[3][0])
    return low, s_low - 0.06 * (s_high - s_low), s_high + 0.06 * (s_high - s_low)


def _height(gas, T):
    """Place of a temperature on the logarithmic axis of this gas, 0 to 1."""
    low = _scales(gas)[0]
    return np.log(np.asarray(T) / low) / np.log(T_TOP / low)


def _across(gas, s):
    """Place of an entropy [kJ/(kg K)] on the axis of this gas, 0 to 1."""
    _, low, high = _scales(gas)
    return (np.asarray(s) - low) / (high - low)


def _entropy_step(gas):
    """The largest round step of which four fit between the boiling liquid and the right end of the axis."""
    room = _scales(gas)[2] - _liquid(gas).s / 1e3
    return max(step for step in (0.5, 1, 2, 5, 10) if 4 * step <= room)


def _draw_maps(axes):
    """All artists of the two maps, by name."""
    upper, lower = axes
    upper.set(xlim=(0, 1), ylim=(2e3, 1e8), yscale="log", ylabel="pressure / bar", xticks=[])
    upper.set_yticks([1e4, 1e5, 1e6, 1e7, 1e8], ["0.1", "1", "10", "100", "1000"])
    upper.minorticks_off()
    lower.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
    lower.set_ylabel("temperature / K", labelpad=28)
    upper.set_xlabel("temperature / K", labelpad=20)
    lower.set_xlabel("specific entropy, from the boiling liquid / (kJ/(kg K))", labelpad=20)
    at = dict(color=MUTED, fontsize=9)
    marks = {
        "T": [upper.text(0, -0.035, "", ha="center", va="top", transform=upper.transAxes, **at) for _ in range(4)],
        "T2": [lower.text(-0.02, 0, "", ha="right", va="center", **at) for _ in range(4)],
        "s": [lower.text(0, -0.035, "", ha="center", va="top", **at) for _ in range(5)],
    }
    edge = dict(color=MUTED, lw=1, ls=(0, (4, 3)))
    marks |= {"dome": lower.fill_between(np.linspace(0, 1, 64), 0, 0, color=GRID, lw=0)}
    marks |= {
        "boiling": upper.plot([], [], color=COLD, lw=1.6)[0],
        "rim": lower.plot([], [], color=COLD, lw=1.6)[0],
        "T_c": upper.plot([], [], **edge)[0],
        "T_c2": lower.plot([], [], **edge)[0],
        "critical": upper.plot([], [], "o", mfc=PAPER, mec=COLD, mew=1.4, ms=6)[0],
        "critical2": lower.plot([], [], "o", mfc=PAPER, mec=COLD, mew=1.4, ms=6)[0],
        "name": upper.text(0, 2.6e3, "", fontsize=9, color=MUTED, ha="left"),
        "ahead": upper.plot([], [], color=WARM, lw=1, alpha=0.45)[0],
        "ahead2": lower.plot([], [], color=WARM, lw=1, alpha=0.45)[0],
        "done": upper.plot([], [], color=WARM, lw=2.2)[0],
        "done2": lower.plot([], [], color=WARM, lw=2.2)[0],
        "here": upper.plot([], [], "o", color=WARM, ms=8)[0],
        "here2": lower.plot([], [], "o", color=WARM, ms=8)[0],
    }
    return marks


def _set_gas(marks, gas):
    """Everything that depends on the gas alone: boiling line, dome, critical point, numbers on the axes."""
    T, p, s_liquid, s_vapour = _dome(gas)
    critical = fluids.critical_point(gas)
    s_rim, T_rim = np.concatenate([s_liquid, s_vapour[::-1]]), np.concatenate([T, T[::-1]])
    x_c = float(_height(gas, critical.T))
    marks["boiling"].set_data(_height(gas, T), p)
    marks["rim"].set_data(_across(gas, s_rim), _height(gas, T_rim))
    marks["dome"].set_data(_across(gas, s_rim), np.zeros(64), _height(gas, T_rim))
    marks["T_c"].set_data([x_c, x_c], [2e3, 1e8])
    marks["T_c2"].set_data([0, 1], [x_c, x_c])
    marks["critical"].set_data([x_c], [critical.p])
    marks["critical2"].set_data([_across(gas, (s_liquid[-1] + s_vapour[-1]) / 2)], [x_c])
    marks["name"].set_text(f" critical, {critical.T:.1f} K")
    marks["name"].set_position((x_c if x_c < 0.7 else x_c - 0.31, 2.6e3))
    for text, text2, value in zip(marks["T"], marks["T2"], TICKS.get(gas, (70, 100, 150, 300)), strict=True):
        height = float(_height(gas, value))
        for mark, place in ((text, (height, -0.035)), (text2, (-0.02, height))):
            mark.set_text(f"{value}")
            mark.set_position(place)
    step, zero = _entropy_step(gas), _liquid(gas).s / 1e3
    for k, text in enumerate(marks["s"]):
        text.set_text(f"{k * step:g}")
        text.set_position((float(_across(gas, zero + k * step)), -0.035))


def road():
    """The map of a chosen gas, p–T above and T–s below, with four ways from the room to the liquid."""
    import matplotlib.pyplot as plt

    house()
    fig, axes = plt.subplots(2, 1, figsize=(5.0, 6.3))
    marks = _draw_maps(axes)

    def update(gas, way, progress):
        _set_gas(marks, gas)
        states = _road(gas, way)
        n = 1 + round(progress / 100 * (len(states) - 1))
        T, p, s = (np.array([getattr(x, key) for x in states]) for key in "Tps")
        for key, x, y in (("", _height(gas, T), p), ("2", _across(gas, s / 1e3), _height(gas, T))):
            marks["ahead" + key].set_data(x, y)
            marks["done" + key].set_data(np.where(np.arange(len(x)) < n, x, np.nan), y)
            marks["here" + key].set_data([x[n - 1]], [y[n - 1]])
        return _road_sentence(gas, way, states[0], states[n - 1])

    return explore(
        update, fig, name="gas-road",
        alt="Two maps of nitrogen. Above, pressure against temperature: the boiling line climbs from the triple point "
            "and stops at the critical point, 126 kelvin and 34 bar; the way of compression at 300 kelvin runs "
            "straight up, far to the right of it. Below, temperature against entropy: the same way runs left, high "
            "above the two-phase dome. Other ways cross the dome, pass over its top, or drop into it through a valve.",
        predict=Predict(
            "You keep nitrogen at 300 K and raise its pressure from 1 to 400 bar. When does it turn liquid?",
            choices=["near 34 bar, its critical pressure", "near 200 bar", "never"], answer=2,
            why="The boiling line ends at the critical point, 126.2 K. To the right of it there is nothing to cross: "
                "the gas gets denser and denser, and no surface ever forms.",
        ),
        gas=Choice(list(GASES), init="nitrogen", label="Gas"),
        way=Choice(list(ROADS), init="only compress", label="Way"),
        progress=Slider(0, 100, n=21, init=100, label="Along the way", unit="%", fmt=".0f", play=True),
    )  # fmt: skip


def _road_sentence(gas, way, start, here):
    phase = here.phase
    if here.quality is not None and 0 < here.quality < 1:
        share = f"{100 * (1 - here.quality):.0f} %" if here.quality < 0.995 else "less than 1 %"
        phase = f"{share} liquid, the rest vapour"
    bath = f", helped by a bath at {VALVE[gas][1]:.0f} K" if way == ROADS[3] and gas in VALVE else ""
    return (f"{gas.capitalize()} ({way}{bath}): {here.T:.4g} K, {here.p / bar:.3g} bar, {phase}; "
            f"{(start.s - here.s) / 1e3:.2f} kJ/(kg K) of entropy has left.")  # fmt: skip


LIQUIDS = ("helium", "parahydrogen", "neon", "nitrogen", "argon", "oxygen", "methane")
COUNTS = {"litres of liquid": "L/h", "kilograms": "kg/h", "litres of gas at 300 K": "L/h of gas"}


@cache
def _per_watt(liquid):
    """Litres of liquid, kilograms, litres of gas at 300 K and one atmosphere, per hour and watt; density."""
    litres = 3.6e6 * budget.boil_off(liquid, 1.0)
    rho = fluids.state(liquid, p=atm, quality=0.0).rho
    kilograms = litres * rho / 1e3
    return litres, kilograms, 1e3 * kilograms / fluids.density(liquid, T_ROOM, atm)


def boil_off():
    """What a heat flow boils away of seven liquids, by volume, by mass and as gas."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.7))
    rows = range(len(LIQUIDS))
    for row in rows:
        ax.axhline(row, color=GRID, lw=0.8)
    dots = [ax.plot([1], [row], "o", color=COLD, ms=8)[0] for row in rows]
    ring = ax.plot([1], [0], "o", mfc="none", mec=WARM, mew=1.8, ms=14)[0]
    values = [ax.text(1, row + 0.26, "", ha="center", va="bottom", fontsize=8.5, color=MUTED) for row in rows]
    unit = ax.text(0.5, -0.11, "", transform=ax.transAxes, ha="center", va="top", fontsize=10)
    ax.set(xscale="log", xlim=(6e-5, 4e5), ylim=(-0.6, len(LIQUIDS) - 0.1))
    ax.set_xticks([1e-4, 1e-2, 1, 1e2, 1e4], ["0.0001", "0.01", "1", "100", "10,000"])
    ax.minorticks_off()
    ax.set_xlabel(" ")
    ax.set_yticks(list(rows), ["helium", "hydrogen", "neon", "nitrogen", "argon", "oxygen", "methane"])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)

    def update(heat, liquid, count):
        column = list(COUNTS).index(count)
        for row, name in enumerate(LIQUIDS):
            amount = heat * _per_watt(name)[column]
            dots[row].set_xdata([amount])
            values[row].set_text(_short(amount))
            values[row].set_x(amount)
            if name == liquid:
                ring.set_data([amount], [row])
        unit.set_text(f"boil-off / ({COUNTS[count]})")
        litres, kilograms, gas = (heat * x for x in _per_watt(liquid))
        return (f"{_short(heat)} W boils {_short(litres)} L of {_plain_name(liquid)} an hour: {_short(kilograms)} kg, "
                f"or {_short(gas)} L of gas at 300 K. A full 100 L vessel lasts {_time(100 / litres)}.")  # fmt: skip

    return explore(
        update, fig, name="gas-boil-off",
        alt="Dots on a logarithmic scale: what one watt boils away in an hour of seven liquids. Helium stands apart at "
            "1.4 litres; hydrogen follows at 0.11, neon at 0.035, nitrogen at 0.022; argon, oxygen and methane lie "
            "near 0.015. Counted in kilograms or in litres of warm gas the order changes.",
        heat=Slider(0.01, 100, n=17, log=True, init=1, label="Heat", unit="W", fmt=_short),
        liquid=Choice(list(LIQUIDS), init="helium", label="Liquid"),
        count=Choice(list(COUNTS), init="litres of liquid", label="Counted in"),
    )  # fmt: skip


def _short(x):
    """A number with two or three digits and no power of ten."""
    if x >= 100:
        return f"{x:,.0f}"
    return f"{x:#.3g}".rstrip(".") if x >= 0.001 else f"{x:.6f}"


def _time(hours):
    if hours < 10:
        return f"{60 * hours:.0f} minutes" if hours < 1 else f"{hours:.1f} hours"
    return f"{hours:.0f} hours" if hours < 72 else f"{hours / 24:.0f} days" if hours < 24 * 700 else (
        f"{hours / 24 / 365.25:.0f} years")  # fmt: skip


def _plain_name(liquid):
    return "hydrogen" if liquid == "parahydrogen" else liquid


__all__ = ["boil_off", "road", "timeline"]
