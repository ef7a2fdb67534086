"""Figures of the chapter ``applications/materials-science``."""

from functools import cache

import numpy as np

from cryolib import materials
from cryolib.applications import ductile_brittle as charpy
from cryolib.applications import martensite
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, LEAF, MUTED, PAPER, WARM, house, show

ZERO = 273.15
SOLIDS = {
    "Teflon": "teflon",
    "nylon": "nylon",
    "G-10, across": "g10-normal",
    "aluminium 6061": "aluminium-6061",
    "copper": "copper",
    "stainless 304": "stainless-304",
    "G-10, along": "g10-warp",
    "Ti-6Al-4V": "ti-6al-4v",
}
T_CURVE = np.linspace(4.5, 293.0, 50)


@cache
def _shrunk(solid):
    """Contraction along T_CURVE, in millimetres a metre."""
    return 1e3 * materials.contraction(SOLIDS[solid], T_CURVE)


def contraction():
    """Contraction of eight solids, and the ends of two bars that were equally long."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, bars) = plt.subplots(2, 1, figsize=(5.0, 5.2), height_ratios=(2.6, 1))
    for solid in SOLIDS:
        ax.plot(T_CURVE, -_shrunk(solid), color=GRID, lw=1.4)
        if solid in ("Teflon", "nylon", "G-10, across"):
            ax.text(8, -_shrunk(solid)[0] + 0.2, solid, color=MUTED, fontsize=8.5, va="bottom")
    (one,) = ax.plot(T_CURVE, T_CURVE, color=WARM)
    (two,) = ax.plot(T_CURVE, T_CURVE, color=COLD)
    (dots,) = ax.plot([77, 77], [0, 0], "o", color=MUTED, ms=6)
    cursor = ax.axvline(77, color=MUTED, lw=0.9, ls=(0, (4, 3)))
    ax.set(xlim=(0, 295), ylim=(-22, 1), xlabel="temperature / K", ylabel="change of length / (mm/m)")
    bars.set(xlim=(-22, 1.5), ylim=(-0.7, 1.7), yticks=[], xlabel="end of a bar of 1 m / mm")
    bars.spines["left"].set_visible(False)
    bars.axvline(0, color=MUTED, lw=0.9, ls=(0, (4, 3)))
    ends = [bars.plot([-22, 0], [y, y], color=c, lw=13, solid_capstyle="butt")[0] for y, c in ((1, WARM), (0, COLD))]
    names = [bars.text(-21.6, y, "", color=PAPER, fontsize=8.5, va="center") for y in (1, 0)]
    beside = [bars.text(-20, y, "", color=c, fontsize=8.5, va="center") for y, c in ((1, WARM), (0, COLD))]

    def update(first, second, T):
        a, b = _shrunk(first), _shrunk(second)
        here = [float(np.interp(T, T_CURVE, x)) for x in (a, b)]
        one.set_ydata(-a)
        two.set_ydata(-b)
        dots.set_data([T, T], [-here[0], -here[1]])
        cursor.set_xdata([T, T])
        for end, name, other, x, text in zip(ends, names, beside, here, (first, second), strict=True):
            end.set_xdata([-22, -x])
            name.set_text(text if x < 14 else "")
            other.set_text("" if x < 14 else text)
            other.set_x(0.4 - x)
        if T > 292:
            return "At 293 K both bars are as long as they were made."
        a, b = (solid.replace(", across", " (across)").replace(", along", " (along)") for solid in (first, second))
        less = a if here[0] < here[1] else b
        tail = "" if first == second else f" The difference is {abs(here[0] - here[1]):.2f} mm: {less} shrinks less."
        return (f"Cooled from 293 to {T:.0f} K, a metre of {a} shrinks by {here[0]:.2f} mm, one of {b} by "
                f"{here[1]:.2f} mm.{tail}")  # fmt: skip

    return explore(
        update, fig, name="materials-contraction",
        alt="Above, the change of length of eight solids against temperature: all shrink on cooling, fast at first and "
            "hardly below 50 kelvin. Teflon loses 21 millimetres a metre, nylon 14, aluminium 4, copper and steel 3, "
            "titanium less than 2. Below, the ends of two bars that were equally long at 293 kelvin.",
        first=Choice(list(SOLIDS), init="aluminium 6061", label="First solid"),
        second=Choice(list(SOLIDS), init="stainless 304", label="Second solid"),
        T=Slider(values=[4.5, 20, 40, 60, 77, 100, 120, 150, 180, 210, 240, 270, 293], init=77, label="Temperature",
                 unit="K", fmt=".0f"),
    )  # fmt: skip


BATHS = {"oil and air, 25 °C": 25.0, "dry ice, −78 °C": -78.0, "nitrogen, −196 °C": -196.0}


def hardening():
    """Austenite left after a quench, against the lowest temperature reached."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    T = np.linspace(-200, 610, 110)
    (rest,) = ax.plot(T, T, color=ACCENT)
    (dot,) = ax.plot([25], [10], "o", color=ACCENT, ms=7)
    (begin,) = ax.plot([200, 200], [0, 104], color=MUTED, lw=0.9, ls=(0, (4, 3)))
    label = ax.text(200, 55, "", color=MUTED, fontsize=9)
    for name, at in BATHS.items():
        ax.axvline(at, color=COLD, lw=0.9, alpha=0.6)
        ax.text(at + 4, 97, name, color=COLD, fontsize=8.5, rotation=90, ha="left", va="top")
    ax.set(xlim=(-215, 610), ylim=(0, 104), xlabel="lowest temperature reached / °C", ylabel="austenite left / %")

    def update(carbon, chromium, lowest):
        start = float(martensite.start_temperature(carbon / 100, chromium=chromium / 100))
        left = 100 * martensite.retained_austenite(T + ZERO, start)
        here = 100 * float(martensite.retained_austenite(lowest + ZERO, start))
        rest.set_ydata(left)
        dot.set_data([lowest], [here])
        begin.set_xdata([start - ZERO] * 2)
        label.set_text("martensite begins")
        label.set_x(start - ZERO + 6)
        return (f"Martensite begins at {start - ZERO:.0f} °C. Cooled to {lowest:.0f} °C the steel keeps {here:.1f} % "
                f"of austenite; in nitrogen it would keep "
                f"{100 * float(martensite.retained_austenite(77.35, start)):.1f} %.").replace("-", "−")  # fmt: skip

    return explore(
        update, fig, name="materials-hardening",
        alt="Share of austenite left in a quenched steel against the lowest temperature reached: all above the start "
            "of martensite, then an exponential fall to 16 per cent at room temperature, 5 in dry ice and 1.4 in "
            "liquid nitrogen for a steel of 0.8 per cent carbon. More carbon moves the whole curve to the left.",
        carbon=Slider(0.3, 1.0, n=15, init=0.8, label="Carbon", unit="%", fmt=".2f"),
        chromium=Slider(0, 2, n=5, init=0.5, label="Chromium", unit="%", fmt=".1f"),
        lowest=Slider(values=[-196, -150, -120, -78, -40, 0, 25, 60, 100], init=25, label="Cooled to", unit="°C",
                      fmt=".0f", play=True),
    )  # fmt: skip


CRITERIA = {"15 foot-pounds": charpy.SHIP_CRITERION, "27 J": 27.0, "41 J": 41.0}


def transition():
    """The Charpy curve of a pipeline steel with the bars it was drawn through; better steel lies to the left."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    bars, steel = load("charpy-x52").numbers, charpy.stored("x52")
    T = np.linspace(-205, 205, 110)
    ax.plot(T, charpy.charpy_energy(T + ZERO, steel), color=GRID, lw=1.4)
    ax.plot(bars["celsius"], bars["energy"], "o", mfc=PAPER, mec=MUTED, mew=1.2, ms=5)
    (curve,) = ax.plot(T, T, color=COLD)
    (asked,) = ax.plot([-205, 205], [27, 27], color=WARM, lw=1, ls=(0, (4, 3)))
    (cross,) = ax.plot([0], [27], "o", color=WARM, ms=7)
    (service,) = ax.plot([-15, -15], [0, 84], color=MUTED, lw=1.1)
    ax.text(203, 61, "dots: bars of X52", color=MUTED, fontsize=8.5, ha="right")
    ax.set(xlim=(-205, 205), ylim=(0, 84), xlabel="temperature / °C", ylabel="energy to break a bar / J")

    def update(shift, use, criterion):
        moved = charpy.Transition(steel.lower, steel.upper, steel.T_middle + shift, steel.width)
        energy = CRITERIA[criterion]
        at = float(charpy.temperature_of_energy(energy, moved)) - ZERO
        curve.set_ydata(charpy.charpy_energy(T + ZERO, moved))
        asked.set_ydata([energy, energy])
        cross.set_data([at], [energy])
        service.set_xdata([use, use])
        taken = float(charpy.charpy_energy(use + ZERO, moved))
        verdict = "tough enough" if taken > energy else "too brittle"
        return (f"The steel reaches {criterion} at {at:.0f} °C. In use at {use:.0f} °C a bar takes up {taken:.0f} J: "
                f"{verdict} by this criterion.").replace(" -", " −")  # fmt: skip

    return explore(
        update, fig, name="materials-transition",
        alt="Energy to break a notched bar against temperature, with twelve measured bars of a pipeline steel: 2 to 4 "
            "joules below minus 35 degrees, a steep rise through 28 joules at 0 degrees, 72 joules above 75. A curve "
            "moved by a slider, a line for the energy asked and a line for the temperature of use.",
        predict=Predict(
            "At 76 °C a bar of this pipeline steel takes up 74 J before it breaks. How much at −35 °C?",
            choices=["about 60 J", "about 30 J", "about 4 J"], answer=2,
            why="Measured: 4.1 J. In between the steel changes its way of breaking. Above, it tears, and each crystal "
                "is drawn out; below, the crystals split along flat faces, and that costs next to nothing.",
        ),
        shift=Slider(-150, 40, n=20, init=0, label="Moved by", unit="K",
                     fmt=lambda shift: f"{shift:+.0f}".replace("+0", "0").replace("-", "−")),
        use=Slider(values=[-196, -162, -100, -60, -40, -15, 0, 4, 20], init=-15, label="Used at", unit="°C", fmt=".0f"),
        criterion=Choice(list(CRITERIA), init="27 J", label="Energy asked"),
    )  # fmt: skip


def limits():
    """Where steels turn brittle: ship plates, a pipeline, nickel steels, and the liquids they should hold."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    plates = load("ship-plate-transitions").numbers
    short = ("ship plate, crack began", "ship plate, crack ran", "class B, 1956 on", "class C, 1956 on")
    rows = []
    for name, row in zip(short, plates.values(), strict=True):
        spread = [(row.get(k, row["fahrenheit"]) - 32) / 1.8 for k in ("low", "high")]
        rows.append((name, (row["fahrenheit"] - 32) / 1.8, spread, COLD))
    x52 = float(charpy.temperature_of_energy(charpy.SHIP_CRITERION, charpy.stored("x52"))) - ZERO
    rows.insert(2, ("pipeline steel X52", x52, [x52, x52], COLD))
    rows += [(f"{nickel} % nickel", at, [at, at], LEAF) for nickel, at in (("3.5", -100), ("5", -130), ("9", -196))]
    for y, (_, at, spread, colour) in enumerate(rows):
        ax.plot(spread, [y, y], color=colour, lw=4, alpha=0.35, solid_capstyle="butt")
        ax.plot([at], [y], "o", color=colour, ms=7)
    for at, name, y in ((0, "ice water", 7.7), (-162, "natural gas", 7.7), (-196, "nitrogen", 8.3)):
        ax.axvline(at, color=GOLD, lw=0.9, ls=(0, (4, 3)))
        ax.text(at + 2.5, y, name, color=GOLD, fontsize=8.5, va="center")
    ax.set_yticks(range(len(rows)), [row[0] for row in rows])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlim=(-205, 48), ylim=(8.7, -0.6), xlabel="temperature / °C")
    return show(
        fig, name="materials-limits",
        alt="Transition temperatures by 15 foot-pounds: ship plates of the war in which cracks began 32 degrees, "
            "plates through which they ran 20, pipeline steel minus 4, ship plates after 1956 minus 17 and minus 25 "
            "with wide spreads; and lowest temperatures of use of steels with nickel: 3.5 per cent minus 100, 5 per "
            "cent minus 130, 9 per cent minus 196. Lines mark ice water, liquid natural gas and liquid nitrogen.",
    )  # fmt: skip


__all__ = ["contraction", "hardening", "limits", "transition"]
