"""Figures of the chapter ``principles/gas-liquefaction/joule-thomson``: the split and what lies behind it."""

from functools import cache

import numpy as np

from cryolib import fluids, pair_potential, throttling, virial
from cryolib.constants import atm, bar, k_B
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, PAPER, WARM, house, show
from cryolib.gallery.inversion_curves import curves, isenthalps
from cryolib.gallery.numerals import plain, several
from cryolib.gallery.van_der_waals_isotherms import isotherms
from cryolib.gallery.virial_tangent import tangent

GASES = {"nitrogen": "nitrogen", "argon": "argon", "neon": "neon", "hydrogen": "normal hydrogen", "helium": "helium"}
NAMES = {fluid: name for name, fluid in GASES.items()}


def plug():
    """An insulated pipe with a porous plug: one piston pushes gas in, another is pushed out."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.15))
    ax.set(xlim=(0, 10), ylim=(0, 4.1), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    for x, width, density in ((2.3, 2.2, 0.55), (5.5, 3.0, 0.2)):
        ax.add_patch(Rectangle((x, 1.3), width, 1.4, fc=COLD, lw=0, alpha=density))
    for y in (1.3, 2.7):
        ax.plot([0.6, 9.6], [y, y], color=MUTED, lw=1.6)
        ax.plot([0.6, 9.6], [y + (0.16 if y > 2 else -0.16)] * 2, color=GRID, lw=5, solid_capstyle="butt")
    ax.plot([4.5, 4.5, np.nan, 5.5, 5.5], [1.3, 2.7, np.nan, 1.3, 2.7], color=ACCENT, lw=1.2)
    columns = enumerate((4.62, 4.81, 5.0, 5.19, 5.38))
    grains = [(x, y) for i, x in columns for y in np.arange(1.46 + 0.09 * (i % 2), 2.62, 0.18)]
    ax.plot(*zip(*grains, strict=True), "o", color=ACCENT, ms=3.4)
    for x, colour in ((2.0, WARM), (8.5, COLD)):
        ax.add_patch(Rectangle((x, 1.34), 0.3, 1.32, fc=colour, lw=0))
    for x, colour in ((0.85, WARM), (8.95, COLD)):
        ax.annotate("", (x + 0.95, 2.0), (x, 2.0), arrowprops=dict(arrowstyle="-|>", color=colour, lw=1.6))
    ax.text(3.4, 2.0, "u₁, p₁, v₁", ha="center", va="center", fontsize=10, style="italic")
    ax.text(7.0, 2.0, "u₂, p₂, v₂", ha="center", va="center", fontsize=10, style="italic")
    ax.text(5.0, 3.2, "porous plug", ha="center", color=ACCENT, fontsize=9)
    ax.text(1.9, 0.45, "pushed in with p₁v₁", ha="center", color=WARM, fontsize=9)
    ax.text(8.1, 0.45, "pushes out p₂v₂", ha="center", color=COLD, fontsize=9)
    ax.text(5.0, 3.8, "no heat through the wall, no shaft", ha="center", va="center", color=MUTED, fontsize=9)
    return show(
        fig, name="jt-plug",
        alt="An insulated pipe with a porous plug in its middle. On the left a piston pushes dense gas in with the "
            "work p1 v1; on the right thin gas pushes another piston out with the work p2 v2. No heat and no shaft "
            "crosses the wall, so u1 plus p1 v1 equals u2 plus p2 v2.",
    )  # fmt: skip


PRESSURES = np.array([1.0, 10, 20, 35, 50, 75, 100, 125, 150, 175, 200, 230, 260, 300, 340, 380, 420, 460, 500])
SHOWN = PRESSURES[[0, 2, 4, 6, 8, 10, 12, 13, 15, 17, 18]]
TEMPERATURES = [200.0, 220, 240, 260, 280, 300, 320, 340, 360, 380, 400, 425, 450, 475, 500, 550, 600]


@cache
def _terms(gas, T):
    """Energy slope, flow-work slope, their sum [cm3/mol] and the coefficient [K/bar] along PRESSURES."""
    split = [throttling.throttling_terms(GASES[gas], T, p * bar) for p in PRESSURES]
    energy, flow = (np.array([1e6 * getattr(s, name) for s in split]) for name in ("energy", "flow_work"))
    return energy, flow, energy + flow, np.array([s.coefficient * bar for s in split])


def split():
    """The two causes of the Joule–Thomson effect against pressure, and their sum."""
    import matplotlib.pyplot as plt

    house()
    fig, (bars, ax) = plt.subplots(2, 1, figsize=(5.0, 5.0), height_ratios=(1, 2.1))
    colours = (COLD, WARM, ACCENT)
    names = ("internal energy u", "flow work pv", "both: enthalpy h")
    blocks = [bars.barh([2 - i], [1.0], color=c, height=0.6)[0] for i, c in enumerate(colours)]
    bars.axvline(0, color=MUTED, lw=0.8)
    bars.set(xlim=(-80, 35), ylim=(-0.6, 2.6), xticks=[])
    bars.set_yticks([2, 1, 0], names)
    bars.tick_params(axis="y", length=0)
    for side in ("left", "bottom"):
        bars.spines[side].set_visible(False)
    numbers = [bars.text(0, 2 - i, "", va="center", fontsize=9) for i in range(3)]
    bars.text(-4, 2.75, "← cools", ha="right", fontsize=9, color=MUTED)
    bars.text(4, 2.75, "heats →", ha="left", fontsize=9, color=MUTED)
    lines = [ax.plot(PRESSURES, PRESSURES, color=c, lw=1.8 + 0.7 * (c == ACCENT))[0] for c in colours]
    dots = [ax.plot([20], [0], "o", color=c, ms=6)[0] for c in colours]
    ax.axhline(0, color=MUTED, lw=0.8)
    ax.text(6, 33, "heats", fontsize=9, color=MUTED, va="top")
    ax.text(6, -78, "cools", fontsize=9, color=MUTED, va="bottom")
    ax.set(xlim=(0, 505), ylim=(-80, 35), xlabel="pressure / bar", ylabel="slope with pressure / (cm³/mol)")

    def update(gas, T, pressure):
        terms, at = _terms(gas, T), int(np.argmin(abs(PRESSURES - pressure)))
        for i in range(3):
            value = terms[i]
            shown = np.where(value > -80, value, np.nan)
            lines[i].set_ydata(shown)
            dots[i].set_data([pressure], [shown[at]])
            dots[i].set_visible(bool(value[at] > -80))
            block = max(float(value[at]), -80.0)
            blocks[i].set_bounds(min(block, 0.0), 1.7 - i, abs(block), 0.6)
            numbers[i].set_text(f"{value[at]:+z.1f}".replace("-", "−"))
            numbers[i].set_x(3.0 if value[at] < 0 else value[at] + 3.0)
        return _split_sentence(gas, T, pressure, *(float(terms[i][at]) for i in (0, 1, 3)))

    return explore(
        update, fig, name="jt-split",
        alt="Above, three bars: how internal energy, flow work and their sum, the enthalpy, change with pressure at "
            "constant temperature. Below, the same three as curves against pressure from 1 to 500 bar. For hydrogen "
            "at 300 kelvin the energy bar points to cooling and the longer flow-work bar to heating, at every "
            "pressure. For nitrogen the energy term cools throughout, and its sum crosses zero at 391 bar because "
            "the flow work climbs.",
        predict=Predict(
            "Hydrogen at 300 K comes out of a valve warmer. Now let the same gas rush into an evacuated, insulated "
            "flask instead, where it pushes on nothing and its internal energy stays. What does it do?",
            choices=["it warms by about as much", "it warms more", "it keeps its temperature", "it cools a little"],
            answer=3,
            why="Its molecules still attract each other on average: the internal-energy term of hydrogen cools. What "
                "heats in the valve is the other term, the flow work, and an empty flask has none.",
        ),
        gas=Choice(list(GASES), init="hydrogen", label="Gas"),
        T=Slider(values=TEMPERATURES, init=300.0, label="Temperature", unit="K", fmt=".0f"),
        pressure=Slider(values=SHOWN, init=20.0, label="Pressure", unit="bar", fmt=".0f"),
    )  # fmt: skip


def _split_sentence(gas, T, pressure, energy, flow, mu):
    does = ["hardly counts" if abs(term) < 0.05 else "cools" if term < 0 else "heats" for term in (energy, flow)]
    end = f"by {abs(mu):.3f} K" if abs(mu) >= 5e-4 else "by less than 0.001 K"
    return (f"{gas.capitalize()} at {T:.0f} K and {pressure:.0f} bar: the internal energy {does[0]} "
            f"({energy:+z.1f} cm³/mol), the flow work {does[1]} ({flow:+z.1f}). Each bar of fall "
            f"{'cools' if mu > 0 else 'warms'} it {end}.").replace("-", "−")  # fmt: skip


ATOMS = {"argon": "argon", "nitrogen": "nitrogen", "neon": "neon", "hydrogen": "parahydrogen", "helium": "helium"}
X = np.array([*np.linspace(0.7, 1.46, 39), *np.linspace(1.5, 3.0, 26)])  # close where the curves bend


def well():
    """Where two molecules sit and what energy they hold there: size against attraction."""
    import matplotlib.pyplot as plt

    house()
    fig, (room, energy) = plt.subplots(2, 1, figsize=(5.0, 5.0), sharex=True)
    areas = [[ax.fill_between(X, 0, X, color=c, lw=0, alpha=0.75) for c in colours]
             for ax, colours in ((room, (WARM, COLD)), (energy, (COLD, WARM)))]  # fmt: skip
    for ax in (room, energy):
        ax.axhline(0, color=MUTED, lw=0.8)
    room.text(1.75, -0.62, "core: room nobody can use,\nflow work heats", color=WARM, fontsize=9, va="center")
    room.text(1.75, 0.95, "well: more neighbours\nthan by chance, flow work cools", color=COLD, fontsize=9, va="center")
    energy.text(1.75, -1.15, "energy of attraction, cools", color=COLD, fontsize=9)
    energy.text(1.75, 0.28, "energy of repulsion, heats", color=WARM, fontsize=9)
    room.set(ylim=(-1.05, 1.6), ylabel="pairs gained or lost")
    energy.set(xlim=(0.7, 3.0), ylim=(-2.2, 0.55), ylabel="energy of the pairs")
    energy.set_xlabel("distance of two molecules / diameters")

    def update(gas, T):
        row = load("lennard-jones").numbers[ATOMS[gas]]
        sigma, epsilon = row["sigma"] * 1e-10, row["epsilon"] * k_B
        u = pair_potential.lennard_jones(X * sigma, sigma, epsilon) / (k_B * T)
        for pair, value in zip(areas, (np.expm1(-u) * X**2, u * np.exp(-u) * X**2), strict=True):
            pair[0].set_data(X, np.minimum(value, 0), 0 * X)
            pair[1].set_data(X, 0 * X, np.maximum(value, 0))
        flow, stored = (1e6 * f(T, sigma, epsilon) for f in (pair_potential.flow_work_slope,
                                                             pair_potential.energy_slope))  # fmt: skip
        return (f"{gas.capitalize()} at {T:.0f} K, by this model: flow work {flow:+.1f}, internal energy "
                f"{stored:+.1f}, together {flow + stored:+.1f} cm³/mol: a valve "
                f"{'cools' if flow + stored < 0 else 'heats'} it.").replace("-", "−")  # fmt: skip

    return explore(
        update, fig, name="jt-well",
        alt="Two panels against the distance of two molecules in diameters. Above, pairs lost inside the core and "
            "pairs gained in the well. Below, the energy the pairs hold: a deep area of attraction, and a sliver of "
            "repulsion at the wall, because hardly any pair is ever found there. For argon at 300 kelvin the "
            "attraction dominates; for helium the well has all but gone and the core is what is left.",
        gas=Choice(list(ATOMS), init="argon", label="Gas"),
        T=Slider(160, 600, n=23, init=300.0, label="Temperature", unit="K", fmt=".0f", play=True),
    )  # fmt: skip


SORTED = ("helium", "normal hydrogen", "neon", "nitrogen", "carbon monoxide", "air", "oxygen", "argon", "methane",
          "krypton", "ethane", "xenon")  # fmt: skip


@cache
def _window(gas):
    """Boiling point, greatest inversion temperature, and whether the equation of state reaches so far."""
    top = virial.maximum_inversion_temperature(gas, extrapolate=True)
    return fluids.boiling_temperature(gas, atm), top, top <= fluids.limits(gas).T_max


def sorter():
    """Which gases cool in a valve at a given temperature: from boiling point to inversion temperature."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.2))
    for row, gas in enumerate(SORTED):
        low, top, reached = _window(gas)
        ax.plot([low, top], [row, row], color=COLD, lw=6, solid_capstyle="butt", alpha=0.3)
        ax.plot([top], [row], "o", color=COLD, mfc=COLD if reached else PAPER, ms=7, zorder=4)
        ax.text(5600, row, f"{top:.{1 if top < 100 else 0}f} K", va="center", ha="right", fontsize=9, color=MUTED)
    bright = [ax.plot(_window(gas)[:2], [row] * 2, color=COLD, lw=6, solid_capstyle="butt")[0]
              for row, gas in enumerate(SORTED)]  # fmt: skip
    heats = [ax.plot([300], [row], "o", color=WARM, ms=8, zorder=5)[0] for row in range(len(SORTED))]
    cursor = ax.axvline(300, color=WARM, lw=1.4)
    ax.set(xscale="log", xlim=(3.5, 5800), ylim=(-0.7, len(SORTED) - 0.3), xlabel="temperature / K")
    ax.set_yticks(range(len(SORTED)), [NAMES.get(gas, gas) for gas in SORTED])
    ax.tick_params(axis="y", length=0)
    ax.set_xticks([5, 10, 20, 50, 100, 300, 1000], ["5", "10", "20", "50", "100", "300", "1000"])
    ax.minorticks_off()
    ax.spines["left"].set_visible(False)

    def update(T):
        cursor.set_xdata([T, T])
        found = {"cool": [], "heat": []}
        for row, gas in enumerate(SORTED):
            low, top, _ = _window(gas)
            bright[row].set_visible(bool(low < T < top))
            heats[row].set_visible(bool(T >= top))
            heats[row].set_xdata([T])
            if T > low:
                found["cool" if T < top else "heat"].append(NAMES.get(gas, gas))
        return f"At {plain(T)} K and low pressure a valve {_does(found['cool'], found['heat'])}."

    return explore(
        update, fig, name="jt-sorter",
        alt="Twelve gases on a logarithmic temperature scale, each with a bar from its boiling point to the "
            "temperature above which throttling heats at any pressure: helium to 46 kelvin, hydrogen to 201, neon to "
            "224, nitrogen to 608, argon to 763, xenon to 1,463. A line at 300 kelvin crosses the bars of nine gases "
            "and passes helium, hydrogen and neon on their warm side.",
        T=Slider(values=[6, 10, 20, 30, 40, 50, 60, 80, 100, 125, 150, 175, 190, 205, 220, 235, 250, 275, 300, 350, 400,
                         500, 600, 625, 650, 700, 760, 800, 1000, 1100, 1400, 1500, 2000],
                 init=300, label="Temperature", unit="K", fmt=plain, play=True),
    )  # fmt: skip


def _does(cooled, heated):
    if not heated:
        return f"cools {_list(cooled)}; the others are liquid or solid there"
    if not cooled:
        return f"heats all of the twelve, {heated[0]} to {heated[-1]}"
    return f"cools {_list(cooled)}{',' if len(cooled) > 6 else ''} and heats {_list(heated)}"


def _list(names):
    if len(names) > 6:
        words = {7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven"}
        return f"{words[len(names)]} of the twelve, {names[0]} to {names[-1]}"
    return several(names)


__all__ = ["curves", "isenthalps", "isotherms", "plug", "sorter", "split", "tangent", "well"]
