"""Figures of the chapter ``applications/safety``."""

from functools import cache

import numpy as np

from cryolib import fluids, mixtures, separation
from cryolib.applications import oxygen_deficiency as odh
from cryolib.applications import oxygen_enrichment as rich
from cryolib.applications import trapped_liquid as trap
from cryolib.constants import bar
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, WARM, house, show
from cryolib.gallery.numerals import plain

T_ROOM, HOUR, SPILL = 293.15, 3600.0, 600.0  # [K], [s], time in which a spill boils away [s]


@cache
def _swelling(fluid="nitrogen"):
    return odh.gas_volume(fluid, 1.0, T_ROOM)


def room():
    """Oxygen in a room against time after a dewar of nitrogen is spilt, with fresh air or without."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    for level, words in ((19.0, "some effects, unnoticed"), (16.0, "impaired thinking"), (14.0, "faulty judgement"),
                         (12.5, "lasting damage possible"), (10.0, "unconscious, death")):  # fmt: skip
        ax.axhline(level, color=GRID, lw=0.8)
        ax.text(59.5, level - 0.12, words, ha="right", va="top", fontsize=8.5, color=MUTED)
    ax.axhline(19.5, color=ACCENT, lw=1.2, ls=(0, (4, 3)))
    ax.text(59.5, 19.8, "alarm, 19.5 %", ha="right", fontsize=9, color=ACCENT)
    ax.axvspan(0, 10, color=GRID, alpha=0.6, lw=0)
    ax.text(5, 0.3, "liquid\nboils", ha="center", fontsize=9, color=MUTED)
    before, after = np.linspace(0, SPILL, 25), np.linspace(0, HOUR - SPILL, 40)[1:]
    minutes = np.concatenate([before, SPILL + after]) / 60
    (curve,) = ax.plot(minutes, minutes, color=COLD)
    (low,) = ax.plot([10], [10], "o", color=WARM, ms=8)
    ax.set(xlim=(0, 60), ylim=(0, 22), xlabel="time / min", ylabel="oxygen, room mixed / %")

    def update(liquid, volume, changes):
        leak, fresh = liquid * 1e-3 * _swelling() / SPILL, changes * volume / HOUR
        falling = odh.oxygen_leaking(before, volume, leak, fresh)
        rising = odh.oxygen_recovering(after, volume, fresh, falling[-1])
        curve.set_ydata(100 * np.concatenate([falling, rising]))
        low.set_ydata([100 * falling[-1]])
        later = f"after an hour it is at {100 * rising[-1]:.1f} %" if changes else "nothing brings it back"
        return (f"{liquid:.0f} L of liquid nitrogen {'makes' if liquid == 1 else 'make'} "
                f"{1e-3 * liquid * _swelling():.1f} m³ of gas. In a room of {volume:,.0f} m³ the oxygen falls to "
                f"{100 * falling[-1]:.1f} %; {later}.")  # fmt: skip

    return explore(
        update, fig, name="safety-room",
        alt="Oxygen in a room of 20 cubic metres against time. While 10 litres of liquid nitrogen boil away in ten "
            "minutes it falls from 21 to 14.8 per cent, far below the alarm at 19.5, and without fresh air it stays "
            "there. Lines mark published effects: impaired thinking at 16, faulty judgement at 14, unconsciousness "
            "below 10 per cent.",
        predict=Predict(
            "Ten litres of liquid nitrogen, a small dewar, boil away in a closed room of 20 m³: four metres by two and "
            "a half, two metres high. How much oxygen is left of 21 %?",
            choices=["20.9 %", "18 %", "15 %", "5 %"], answer=2,
            why="The liquid becomes 6.9 m³ of gas, a third of the room. Mixture leaves through the gaps as it comes, "
                "and 14.8 % is left. At 16 % thinking is impaired, and nobody feels it happen.",
        ),
        liquid=Slider(values=[1, 2, 5, 10, 20, 50, 100, 160], init=10, label="Liquid nitrogen", unit="L", fmt=".0f"),
        volume=Slider(values=[6, 10, 20, 50, 100, 200, 500, 1400], init=20, label="Room", unit="m³", fmt=",.0f"),
        changes=Slider(values=[0, 1, 2, 5, 10, 20], init=0, label="Fresh air, room volumes an hour", fmt=".0f"),
    )  # fmt: skip


def swelling():
    """Gas that a litre of each boiling liquid makes at room temperature."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.9))
    words = {"neon": "neon", "oxygen": "oxygen", "parahydrogen": "hydrogen", "argon": "argon", "helium": "helium",
             "nitrogen": "nitrogen", "methane": "methane"}  # fmt: skip
    rows = sorted(words, key=_swelling)
    for row, fluid in enumerate(rows):
        ax.barh(row, _swelling(fluid), color=COLD, height=0.62)
        ax.text(_swelling(fluid) + 15, row, f"{_swelling(fluid):.0f}", va="center", fontsize=9)
    ax.set_yticks(range(len(rows)), [words[fluid] for fluid in rows])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlim=(0, 1600), xlabel="litres of gas at 20 °C from one litre of liquid")
    return show(
        fig, name="safety-swelling",
        alt="Bars of the gas made by one litre of boiling liquid: methane 632 litres, nitrogen 692, helium 750, argon "
            "840, hydrogen 846, oxygen 857, neon 1,438.",
    )  # fmt: skip


TRAPPED = ("nitrogen", "argon", "helium", "parahydrogen")
SHARES = (5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)
WARMED = (0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 80.0, 120.0, 180.0, 220.0, 300.0)


@cache
def _warming(fluid, share):
    """Temperatures [K], pressures [bar] and those of an ideal gas [bar] of a shut pipe."""
    start = fluids.boiling_temperature(fluid)
    T = start + np.concatenate([[1e-4], np.geomspace(0.3, T_ROOM - start, 44)])
    rho = trap.mean_density(fluid, share / 100)
    return T, trap.pressure_at(fluid, T, rho) / bar, trap.ideal_pressure(fluid, T, rho) / bar


def line():
    """Pressure in a pipe shut at both ends against its temperature, for a chosen share of liquid."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.8))
    (real,) = ax.plot([100, 200], [1, 1], color=COLD)
    (ideal,) = ax.plot([100, 200], [1, 1], color=MUTED, lw=1.2, ls=(0, (4, 3)))
    (dot,) = ax.plot([100], [1], "o", color=WARM, ms=9)
    ax.axhline(69, color=ACCENT, lw=1)
    ax.text(299, 75, "a dewar burst, 2006", color=ACCENT, fontsize=9, ha="right")
    ax.text(299, 1.15, "dashed: as an ideal gas", color=MUTED, fontsize=9, ha="right")
    ax.set(yscale="log", xlim=(0, 302), ylim=(0.8, 6000), xlabel="temperature / K", ylabel="pressure / bar")

    def update(fluid, share, warmed):
        T, p, gas = _warming(fluid, int(share))
        real.set_data(T, p)
        ideal.set_data(T, gas)
        here = min(T[0] + warmed, T_ROOM)
        now = float(np.exp(np.interp(here, T, np.log(p))))
        dot.set_data([here], [now])
        end = f"At room temperature it would be {p[-1]:,.0f} bar, as an ideal gas {gas[-1]:.0f} bar."
        return f"Shut {share:.0f} % full of {fluid} and warmed to {here:.1f} K: {plain(now)} bar. {end}"

    return explore(
        update, fig, name="safety-line",
        alt="Pressure against temperature, logarithmic, of a pipe shut full of liquid nitrogen. It leaps to 70 bar "
            "within four kelvins and climbs to 2,855 bar at room temperature; the dashed ideal gas ends at 701 bar.",
        fluid=Choice(list(TRAPPED), init="nitrogen", label="Liquid"),
        share=Slider(values=[float(x) for x in SHARES], init=100.0, label="Filled to", unit="%", fmt=".0f"),
        warmed=Slider(values=list(WARMED), init=4.0, label="Warmed by", unit="K", fmt="g", play=True),
    )  # fmt: skip


def drip():
    """Which boiling liquids are cold enough to make air drip from a bare pipe."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.0))
    dew = mixtures.dew_point(mixtures.air()).T
    rows = [(fluid, 101325.0, fluid) for fluid in ("helium", "parahydrogen", "neon", "nitrogen")]
    rows += [("nitrogen", 2 * bar, "nitrogen at 2 bar")]
    rows += [(fluid, 101325.0, fluid) for fluid in ("argon", "oxygen", "methane")]
    ax.axvspan(1, dew, color=GRID, lw=0)
    ax.axvline(dew, color=ACCENT, lw=1.2)
    ax.text(dew * 0.97, 7.2, f"air condenses below {dew:.1f} K", ha="right", fontsize=9, color=ACCENT)
    for row, (fluid, p, words) in enumerate(rows):
        T = fluids.boiling_temperature(fluid, p)
        wet = dew > T
        ax.plot([T], [row], "o", color=COLD if wet else WARM, ms=8)
        name = f"{words.replace('para', '')}, {T:.1f} K"
        ax.text(T * (0.92 if wet and row > 2 else 1.09), row, name, va="center", fontsize=9,
                ha="right" if wet and row > 2 else "left")  # fmt: skip
    ax.set(xscale="log", xlim=(3, 460), ylim=(-0.6, 7.9), yticks=[], xlabel="boiling temperature / K")
    ax.set_xticks([4, 10, 20, 50, 100, 200], ["4", "10", "20", "50", "100", "200"])
    ax.minorticks_off()
    ax.spines["left"].set_visible(False)
    return show(
        fig, name="safety-drip",
        alt="Boiling temperatures on a logarithmic scale with a line at 81.7 kelvin, where air condenses. Helium, "
            "hydrogen, neon and nitrogen lie below it and make air drip; nitrogen at 2 bar, argon, oxygen and methane "
            "lie above it and do not.",
    )  # fmt: skip


@cache
def volatility():
    """Mean volatility of nitrogen over oxygen between the boiling points of the two [1]."""
    a, b = (separation.relative_volatility("nitrogen", "oxygen", T) for T in (78.9, 90.2))
    return float(np.sqrt(a * b))


STARTS = {"first drop from air": 0.512, "liquid air": 0.2095, "nitrogen with 2 % oxygen": 0.02}


def tray():
    """Oxygen in what is left of a liquid that boils away in the open."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.4))
    left = np.concatenate([np.linspace(1, 0.05, 40), np.geomspace(0.04, 0.005, 15)])
    curves = {name: 100 * rich.oxygen_left(x, left, volatility()) for name, x in STARTS.items()}
    (curve,) = ax.plot(100 * (1 - left), curves["liquid air"], color=COLD)
    (dot,) = ax.plot([0], [0], "o", color=WARM, ms=9)
    ax.axhline(23.5, color=ACCENT, lw=1, ls=(0, (4, 3)))
    ax.text(1, 25.2, "enriched, 23.5 %", color=ACCENT, fontsize=9)
    ax.axhline(100, color=GRID, lw=0.8)
    ax.set(xlim=(0, 100), ylim=(0, 103), xlabel="boiled away / %", ylabel="oxygen in what is left / %")

    def update(start, gone):
        curve.set_ydata(curves[start])
        x = 100 * rich.oxygen_left(STARTS[start], 1 - gone / 100, volatility())
        dot.set_data([gone], [x])
        liquid = f"the {start}" if start.startswith("first") else start
        return f"{gone:.0f} % of {liquid} has boiled away: what is left is {x:.0f} % oxygen."

    return explore(
        update, fig, name="safety-tray",
        alt="Oxygen in a liquid against the share that has boiled away. From a first drop with 51 per cent it climbs "
            "to 80 per cent when 60 per cent are gone; liquid air starts at 21 and passes 50 when three quarters "
            "are gone; nitrogen with 2 per cent of oxygen turns rich only at the very end.",
        start=Choice(list(STARTS), init="first drop from air", label="Liquid"),
        gone=Slider(values=[0, 10, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 97, 98, 99], init=60, label="Boiled away",
                    unit="%", fmt=".0f", play=True),
    )  # fmt: skip


__all__ = ["drip", "line", "room", "swelling", "tray"]
