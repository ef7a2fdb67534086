"""Figures of the chapter ``principles/gas-liquefaction/gas-mixtures``."""

from functools import cache

import numpy as np

from cryolib import fluids, mixtures, saturation, separation
from cryolib.constants import atm
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, LEAF, MUTED, WARM, house, show
from cryolib.gallery.separation_columns import column, double_column

LIGHT, HEAVY = "nitrogen", "oxygen"
T_ARTICLE = 82.5  # what the source article prints for the dew point of air [K]


@cache
def diagram(model):
    """Boiling diagram of nitrogen and oxygen at one atmosphere."""
    return separation.boiling_diagram(LIGHT, HEAVY, model=model, n=61)


@cache
def _alone():
    """Dew line of liquids that do not mix: nitrogen fraction in the gas, temperature; and the lowest point."""
    from scipy.optimize import brentq

    def excess(T):
        return sum(fluids.saturation_pressure(gas, T) for gas in (LIGHT, HEAVY)) / atm - 1

    T_both = brentq(excess, 70.0, 77.0)
    y_both = fluids.saturation_pressure(LIGHT, T_both) / atm
    y = np.unique(np.r_[np.linspace(0, y_both, 85), np.linspace(y_both, 1, 17)])
    oxygen = [mixtures.immiscible_dew_temperature(HEAVY, 1 - z) if z <= y_both else 0.0 for z in y]
    nitrogen = [mixtures.immiscible_dew_temperature(LIGHT, z) if z >= y_both else 0.0 for z in y]
    return y, np.maximum(oxygen, nitrogen), y_both, T_both


def _errors(y):
    """How far each rule's dew point lies above that of the real mixture [K]."""
    real = diagram("real").dew_temperature(y)
    return diagram("raoult").dew_temperature(y) - real, np.interp(y, *_alone()[:2]) - real


def txy():
    """T-x-y of nitrogen and oxygen by three rules, with the error of two of them below."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, miss) = plt.subplots(2, 1, figsize=(5.0, 6.0), height_ratios=(2.1, 1), sharex=True)
    real, raoult = diagram("real"), diagram("raoult")
    y_alone, T_alone, _, T_both = _alone()
    ax.fill(np.r_[real.x, real.y[::-1]], np.r_[real.T, real.T[::-1]], color=GRID, lw=0)
    ax.plot(real.x, real.T, color=COLD)
    ax.plot(real.y, real.T, color=WARM)
    for x in (raoult.x, raoult.y):
        ax.plot(x, raoult.T, color=ACCENT, lw=1.2, ls=(0, (4, 2)))
    ax.plot(y_alone, T_alone, color=GOLD, lw=1.4, ls=(0, (1, 1.3)))
    ax.plot([0, 1], [T_both, T_both], color=GOLD, lw=1.4, ls=(0, (1, 1.3)))
    for x, T, name, colour, turn in ((0.37, 89.3, "gas", WARM, 0), (0.13, 82.6, "liquid", COLD, 0),
                                     (0.1, 76.1, "two liquids that do not mix", GOLD, 0)):  # fmt: skip
        ax.text(x, T, name, color=colour, fontsize=9.5, rotation=turn)
    ax.text(0.72, 86.6, "Raoult", color=ACCENT, fontsize=9)
    ax.plot([0.71, 0.615], [86.7, 85.75], color=ACCENT, lw=0.7)
    ax.set(ylim=(74, 91.5), xlim=(0, 1), ylabel="temperature / K")
    y = np.linspace(0, 1, 81)
    by_raoult, by_alone = _errors(y)
    miss.axhline(0, color=MUTED, lw=0.8)
    miss.plot(y, by_raoult, color=ACCENT, lw=1.4, ls=(0, (4, 2)))
    miss.plot(y, by_alone, color=GOLD, lw=1.4, ls=(0, (1, 1.3)))
    miss.set(ylim=(-7.3, 1.6), xlabel="mole fraction of nitrogen", ylabel="error of the dew point / K")
    level = [a.axvline(0.8, color=MUTED, lw=0.8) for a in (ax, miss)]
    (tie,) = ax.plot([], [], color=LEAF, lw=2.2)
    (drop,) = ax.plot([], [], "o", color=COLD, ms=8)
    (gas,) = ax.plot([], [], "o", color=WARM, ms=8)
    dots = [ax.plot([], [], "o", color=colour, ms=5)[0] for colour in (ACCENT, GOLD)]
    misses = [miss.plot([], [], "o", color=colour, ms=7)[0] for colour in (ACCENT, GOLD)]
    labels = [miss.text(0.02, at, "", fontsize=9, color=colour) for colour, at in ((ACCENT, 0.65), (GOLD, -6.6))]

    def update(percent):
        y = percent / 100
        T = float(real.dew_temperature(y))
        x = float(np.interp(T, real.T[::-1], real.x[::-1]))
        for line in level:
            line.set_xdata([y, y])
        tie.set_data([x, y], [T, T])
        drop.set_data([x], [T])
        gas.set_data([y], [T])
        errors = [float(error) for error in _errors(y)]
        names = ("Raoult", "liquids that do not mix")
        for dot, mark, label, error, name in zip(dots, misses, labels, errors, names, strict=True):
            dot.set_data([y], [T + error])
            mark.set_data([y], [error])
            label.set_text(f"{name}: {error:+.2f} K".replace("-", "−"))
        return (f"Gas with {percent:.0f} % nitrogen: the real first drop forms at {T:.2f} K and holds "
                f"{100 * (1 - x):.0f} % oxygen. Raoult's law is {errors[0]:+.2f} K off, the immiscible rule "
                f"{errors[1]:+.2f} K.".replace("-", "−"))  # fmt: skip

    return explore(
        update, fig, name="mixtures-txy",
        alt="Boiling diagram of nitrogen and oxygen at one atmosphere. A lens between 90.2 kelvin, pure oxygen, and "
            "77.4 kelvin, pure nitrogen: above it gas, below it liquid. Raoult's lens, dashed, lies almost on the real "
            "one, its dew line up to half a kelvin higher. The dotted line of liquids that do not mix falls far below, "
            "to 75 kelvin. The lower panel shows the errors: at 79 per cent nitrogen Raoult +0.45 kelvin, the "
            "immiscible rule −4.2 kelvin.",
        predict=Predict(
            "Air cools at one atmosphere. Oxygen boils at 90.2 K, nitrogen at 77.4 K. What is the first drop made of?",
            choices=["pure oxygen", "half oxygen, half nitrogen", "air, as it came"], answer=1,
            why="Liquid oxygen and nitrogen mix in every proportion, so a drop of oxygen dissolves nitrogen at once. "
                "At 79 % nitrogen the first drop forms at 81.7 K with 52 % oxygen.",
        ),
        percent=Slider(0, 100, n=101, init=79, label="Nitrogen in the gas", unit="%", fmt=".0f", play=True),
    )  # fmt: skip


@cache
def _air():
    """Dew points of rounded air by the rules, and what the article prints [K]."""
    air = mixtures.air("rounded")
    return {
        "nitrogen alone": mixtures.immiscible_dew_temperature(LIGHT, air[LIGHT]),
        "oxygen alone": mixtures.immiscible_dew_temperature(HEAVY, air[HEAVY]),
        "real mixture": mixtures.dew_point(air).T,
        "Raoult's law": mixtures.raoult_dew_point(air).T,
        "the article": T_ARTICLE,
    }


def verdict():
    """Dew point of air by every rule of the chapter, on one scale."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.7))
    temperatures = _air()
    real = temperatures["real mixture"]
    colours = dict(zip(temperatures, (GOLD, GOLD, LEAF, ACCENT, MUTED), strict=True))
    ax.axvline(real, color=LEAF, lw=1, ls=(0, (4, 3)))
    for row, (name, T) in enumerate(temperatures.items()):
        ax.plot([real, T], [row, row], color=colours[name], lw=2.5)
        ax.plot([T], [row], "o", color=colours[name], ms=8)
        words = f"{T:.2f} K" if T == real else f"{T:.2f} K,  {T - real:+.2f} K".replace("-", "−")
        if name == "the article":
            words = f"{T:.1f} K, by no rule"
        ax.text(max(T, real) + 0.25, row, words, fontsize=9, va="center")
    ax.set_yticks(range(len(temperatures)), temperatures)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xlim=(74.8, 86.2), ylim=(-0.6, 4.6), xlabel="dew point of air at one atmosphere / K")
    return show(
        fig, name="mixtures-verdict",
        alt="Dew point of air at one atmosphere on a scale from 75 to 85 kelvin. Nitrogen alone 75.32, oxygen alone "
            "77.49, the real mixture 81.75, Raoult's law 82.21, and the article's 82.5 kelvin, which no rule gives.",
    )  # fmt: skip


LAW_GASES = ("nitrogen", "oxygen", "argon")
TOPS = (5, 10, 15, 20, 25, 30, 35, 40)


@cache
def _law(gas, above):
    """Two-constant law fitted from near the triple point to so far above boiling, and its error along the range."""
    low = max(fluids.triple_point(gas).T, 70.0 if gas == HEAVY else 0.0) + 1e-3
    return saturation.fitted_law(gas, low, fluids.boiling_temperature(gas) + above)


@cache
def _curve(gas):
    T = np.linspace(fluids.triple_point(gas).T + 1e-3, fluids.boiling_temperature(gas) + 41, 44)
    return T, fluids.saturation_pressure(gas, T)


def law():
    """The two-constant law beside the vapour pressure, and its error."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, miss) = plt.subplots(2, 1, figsize=(5.0, 5.0), height_ratios=(1.5, 1))
    (curve,) = ax.plot([], [], color=COLD)
    (line,) = ax.plot([], [], color=WARM, lw=1.3, ls=(0, (4, 2)))
    ax.axhline(1, color=MUTED, lw=0.8)
    ax.set(yscale="log", xlim=(7.2, 16.5), ylim=(0.01, 40), xlabel="1000 K / temperature", ylabel="pressure / atm")
    ax.set_yticks([0.01, 0.1, 1, 10], ["0.01", "0.1", "1", "10"])
    miss.axhline(0, color=MUTED, lw=0.8)
    (error,) = miss.plot([], [], color=WARM)
    band = [miss.axvline(80, color=MUTED, lw=1, ls=(0, (4, 3))) for _ in range(2)]
    miss.set(xlim=(60, 131), ylim=(-12, 12), xlabel="temperature / K", ylabel="law − fluid / %")

    def update(gas, above):
        fit, (T, p) = _law(gas, above), _curve(gas)
        off = 100 * (fit(T, extrapolate=True) / p - 1)
        curve.set_data(1000 / T, p / atm)
        line.set_data(1000 / T, fit(T, extrapolate=True) / atm)
        error.set_data(T, np.where(abs(off) < 12, off, np.nan))
        for mark, edge in zip(band, (fit.low, fit.high), strict=True):
            mark.set_xdata([edge, edge])
        return (f"{gas.capitalize()}, fitted from {fit.low:.1f} to {fit.high:.1f} K: A = {fit.A:.3f}, "
                f"B = {fit.B:.1f} K, off by {100 * fit.rms:.1f} % (root mean square).")  # fmt: skip

    return explore(
        update, fig, name="mixtures-law",
        alt="Above, vapour pressure on a logarithmic scale against the inverse temperature: nearly a straight line, "
            "and the fitted line lies on it. Below, the error of the line: within two per cent inside the range of the "
            "fit, a shallow wave, and growing fast outside.",
        gas=Choice(list(LAW_GASES), init="oxygen", label="Liquid"),
        above=Slider(values=list(TOPS), init=10, label="Fitted to so far above boiling", unit="K", fmt=".0f"),
    )  # fmt: skip


def condensing():
    """Air (79 % nitrogen, 21 % oxygen) condensing: the liquid kept with the gas, or every drop taken away."""
    import matplotlib.pyplot as plt

    house()
    fig, (up, down) = plt.subplots(2, 1, figsize=(5.0, 5.0), height_ratios=(1, 1.6), sharex=True)
    share = np.linspace(0, 98, 50)
    (T_line,) = up.plot([], [], color=WARM)
    (T_dot,) = up.plot([], [], "o", color=WARM, ms=7)
    lines = {k: down.plot([], [], color=c)[0] for k, c in (("gas", WARM), ("drop", COLD), ("pool", LEAF))}
    dots = {k: down.plot([], [], "o", color=c, ms=7)[0] for k, c in (("gas", WARM), ("drop", COLD), ("pool", LEAF))}
    down.text(4, 25, "gas left", fontsize=9, color=WARM)
    down.text(53, 40, "all the liquid so far", fontsize=9, color=LEAF)
    name = down.text(18, 3, "drop just formed", fontsize=9, color=COLD)
    down.axhline(21, color=MUTED, lw=0.8, ls=(0, (4, 3)))
    down.text(66, 21.6, "air", fontsize=8.5, color=MUTED, ha="center", va="bottom")
    up.set(ylim=(77, 82.4), ylabel="temperature / K")
    down.set(xlim=(0, 100), ylim=(0, 56), xlabel="condensed / % of the moles", ylabel="oxygen / %")

    def update(way, condensed):
        T, gas, drop, pool = _path(way)
        T_line.set_data(share, T)
        T_dot.set_data([condensed], [np.interp(condensed, share, T)])
        for artist in (lines["drop"], dots["drop"], name):  # in touch, the whole liquid is as its last drop
            artist.set_visible(way == WAYS[0])
        here = {}
        for key, y in (("gas", gas), ("drop", drop), ("pool", pool)):
            lines[key].set_data(share, y)
            here[key] = float(np.interp(condensed, share, y))
            dots[key].set_data([condensed], [here[key]])
        return (f"{condensed:.0f} % condensed, at {np.interp(condensed, share, T):.2f} K: the gas left holds "
                f"{here['gas']:.2f} % oxygen, the liquid so far {here['pool']:.1f} %.")  # fmt: skip

    return explore(
        update, fig, name="mixtures-condensing",
        alt="Air condensing at one atmosphere, from nothing to all of it. Above, the temperature falls from 81.7 "
            "towards 79 or 77.4 kelvin. Below, oxygen in gas and liquid: the first drop holds 52 per cent. If every "
            "drop is taken away the gas left becomes nearly pure nitrogen, but no liquid is purer than the first drop.",
        way=Choice(list(WAYS), init="every drop taken away", label="The liquid"),
        condensed=Slider(0, 98, n=50, init=80, label="Condensed", unit="%", fmt=".0f", play=True),
    )  # fmt: skip


WAYS = ("every drop taken away", "kept in touch with the gas")


@cache
def _path(way):
    """Temperature and oxygen [%] in gas, drop and all the liquid, along the share condensed."""
    left, oxygen = 1 - np.linspace(0, 0.98, 50), 0.21
    if way == WAYS[0]:
        gone = separation.sequential_condensation({LIGHT: 1 - oxygen, HEAVY: oxygen}, left=0.02, steps=40)
        T, gas, drop = (np.interp(-left, -gone.left, v) for v in (gone.T, gone.vapour[HEAVY], gone.liquid[HEAVY]))
        pool = np.where(left < 1, (oxygen - left * gas) / np.maximum(1 - left, 1e-9), drop)
    else:  # the lever rule on the tie lines of the diagram
        lens = diagram("real")
        share = (1 - oxygen - lens.x[1:-1]) / (lens.y[1:-1] - lens.x[1:-1])
        order = np.argsort(share)
        T, x, y = (np.interp(left, share[order], v[1:-1][order]) for v in (lens.T, lens.x, lens.y))
        gas, drop, pool = 1 - y, 1 - x, 1 - x
    return T, 100 * gas, 100 * drop, 100 * pool


__all__ = ["column", "condensing", "double_column", "law", "txy", "verdict"]
