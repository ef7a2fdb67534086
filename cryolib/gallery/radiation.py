"""Figures of the chapter ``principles/heat-leaks/radiation``."""

import numpy as np

from cryolib import radiation
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, MUTED, PAPER, WARM, house, show
from cryolib.gallery.blankets import blanket, gap

T_WARM = 300.0
BATHS = {"liquid nitrogen, 77 K": 77.0, "liquid helium, 4.2 K": 4.2}
WALLS = [0.02, 0.04, 0.05, 0.1, 0.3, 1.0]
SHIELDS = [0.01, 0.02, 0.04, 0.1, 0.3, 1.0]
MOST = 10


def shields():
    """Floating shields between two walls: their temperatures, and the flux against two standards."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (ax, scale) = plt.subplots(2, 1, figsize=(5.0, 4.7), height_ratios=(2.3, 1))
    ax.add_patch(Rectangle((-0.07, 0), 0.07, T_WARM, fc=WARM, lw=0))
    cold = ax.add_patch(Rectangle((1, 0), 0.07, 77, fc=COLD, lw=0))
    (straight,) = ax.plot([0, 1], [T_WARM, 77], color=MUTED, lw=1, ls=(0, (4, 3)))
    ax.text(1.07, 318, "dashed: a straight line", color=MUTED, fontsize=8.5, ha="right")
    (stems,) = ax.plot([0, 0, np.nan] * MOST, [0, 1, np.nan] * MOST, color=GOLD, lw=1.6)
    (heads,) = ax.plot([0] * MOST, [0] * MOST, "o", color=GOLD, ms=6)
    names = [ax.text(0.5, 100, "", fontsize=9, ha="center", va="bottom") for _ in range(2)]
    ax.set(xlim=(-0.07, 1.07), ylim=(0, 345), xticks=[], ylabel="temperature / K")
    ax.set_xlabel("from the warm wall to the cold one", labelpad=6)
    ax.spines["bottom"].set_visible(False)
    rows = {"black walls, bare": MUTED, "these walls, bare": WARM, "with the shields": GOLD}
    bars = [scale.plot([1e-3, 1], [y, y], color=c, lw=7, solid_capstyle="butt")[0]
            for y, c in zip((2, 1, 0), rows.values(), strict=True)]  # fmt: skip
    values = [scale.text(1, y, "", fontsize=9, va="center") for y in (2, 1, 0)]
    scale.set(xscale="log", xlim=(0.01, 1.2e4), ylim=(-0.6, 2.6), xlabel="heat flux / (W/m²)")
    scale.set_xticks([0.01, 0.1, 1, 10, 100, 1000], ["0.01", "0.1", "1", "10", "100", "1000"])
    scale.minorticks_off()
    scale.set_yticks((2, 1, 0), list(rows))
    scale.tick_params(axis="y", length=0)
    scale.spines["left"].set_visible(False)

    def update(count, e_wall, e_shield, bath):
        count, T_cold = int(count), BATHS[bath]
        T = radiation.shield_temperatures(T_WARM, T_cold, e_wall, e_wall, e_shield, count) if count else np.array([])
        x = np.arange(1, count + 1) / (count + 1)
        straight.set_ydata([T_WARM, T_cold])
        cold.set_height(T_cold)
        stems.set_data(np.ravel([[p, p, np.nan] for p in x]), np.ravel([[0, t, np.nan] for t in T]))
        heads.set_data(x, T)
        for artist in (stems, heads):
            artist.set_visible(count > 0)
        for text, at, shown in zip(names, (0, -1), (count > 0, count > 1), strict=True):
            text.set_visible(bool(shown))
            text.set_text(f"{T[at]:.1f} K" if shown else "")
            text.set_position((x[at], T[at] + 8) if shown else (0.5, 100))
        flux = _fluxes(T_cold, e_wall, e_shield, count)
        for bar, value, q in zip(bars, values, flux, strict=True):
            bar.set_xdata([1e-3, q])
            value.set_position((1.25 * q, value.get_position()[1]))
            value.set_text(f"{q:.3g}")
        return _shield_sentence(count, T, flux)

    return explore(
        update, fig, name="radiation-shields",
        alt="Above, the gap between a wall at 300 kelvin and a cold wall, with a floating shield drawn as high as it "
            "is warm: one shield settles at 252.5 kelvin, far above the straight line between the walls. Below, on a "
            "logarithmic scale, the heat flux between black bare walls, 457 watts per square metre, between the walls "
            "as chosen, and with the shields, 9.15.",
        predict=Predict(
            "One shield with ε = 0.04 hangs between walls at 300 K and 77 K. Both walls are polished as well as the "
            "shield: ε = 0.04. Which share of the heat does the shield keep out?",
            choices=["98 %", "96 %", "50 %", "4 %"], answer=2,
            why="The polished walls alone pass 9.3 W/m². The shield turns one such gap into two in series, and that "
                "halves it. 98 % is what it saves between black walls, most of it because black became shiny.",
        ),
        count=Slider(0, MOST, n=MOST + 1, init=1, label="Shields", fmt=".0f", play=True),
        e_wall=Slider(values=WALLS, init=1.0, label="Emissivity of both walls", fmt="g"),
        e_shield=Slider(values=SHIELDS, init=0.04, label="Emissivity of the shields", fmt="g"),
        bath=Choice(list(BATHS), label="Cold wall"),
    )  # fmt: skip


def _fluxes(T_cold, e_wall, e_shield, count):
    """Black bare walls, these walls bare, these walls with shields [W/m2]."""
    black = radiation.black_flux(T_WARM, T_cold)
    bare = black * radiation.exchange_factor(e_wall, e_wall)
    return black, bare, radiation.shielded_flux(T_WARM, T_cold, e_wall, e_wall, e_shield, count)


def _shield_sentence(count, T, flux):
    black, bare, q = flux
    if not count:
        return f"No shield: these walls pass {bare:.3g} W/m², {100 * bare / black:.3g} % of what black walls would."
    where = f"floats at {T[0]:.1f} K" if count == 1 else f"float between {T[0]:.1f} and {T[-1]:.1f} K"
    who, let = ("One shield", "lets") if count == 1 else (f"{count} shields", "let")
    return (f"{who} {where} and {let} {q:.3g} W/m² through: {100 * (1 - q / bare):.4g} % less than these walls bare, "
            f"{100 * (1 - q / black):.4g} % less than black walls.")  # fmt: skip


def saving():
    """What one shield keeps out, against the emissivity of the walls it hangs between."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.5))
    e = np.geomspace(0.01, 1.0, 60)
    (rule,) = ax.plot([0.01, 1], [98, 98], color=WARM, lw=1.4, ls=(0, (5, 3)))
    (curve,) = ax.plot(e, e, color=COLD)
    ax.axhline(50, color=MUTED, lw=0.8, ls=(0, (1, 2)))
    (equal,) = ax.plot([0.04], [50], "o", mfc=PAPER, mec=MUTED, mew=1.4, ms=7)
    (dot,) = ax.plot([1.0], [98], "o", color=COLD, ms=8)
    named = ax.text(0.0105, 98, "1 − ε/2, the article's rule", color=WARM, fontsize=9, va="top")
    half = ax.text(0.12, 51.5, "walls as shiny as the shield: half", color=MUTED, fontsize=8.5)
    ax.set(xscale="log", xlim=(0.01, 1.08), ylim=(0, 104), xlabel="emissivity of the walls",
           ylabel="heat kept out by one shield / %")  # fmt: skip
    ax.set_xticks([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1], ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"])
    ax.minorticks_off()

    def update(e_wall, e_shield):
        curve.set_ydata(100 * radiation.shield_saving(e, e_shield))
        here, black = 100 * radiation.shield_saving(e_wall, e_shield), 100 * (1 - e_shield / 2)
        rule.set_ydata([black, black])
        named.set_position((0.0105, black - 2))
        equal.set_xdata([e_shield])
        half.set_position((0.0105 if e_shield > 0.06 else 0.12, 51.5))
        dot.set_data([e_wall], [here])
        return (f"A shield of ε = {e_shield:g} between walls of ε = {e_wall:g} keeps out {here:.1f} %; "
                f"1 − ε/2 would say {black:.1f} %.")  # fmt: skip

    return explore(
        update, fig, name="radiation-saving",
        alt="Share of the heat that one shield of emissivity 0.04 keeps out, against the emissivity of the walls. The "
            "curve starts at 20 per cent for walls of 0.01, passes 50 per cent where the walls are as shiny as the "
            "shield, and reaches the dashed rule, 98 per cent, only for black walls.",
        e_wall=Slider(values=[0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0], init=1.0,
                      label="Emissivity of both walls", fmt="g", play=True),
        e_shield=Slider(values=[0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.2, 0.5], init=0.04,
                        label="Emissivity of the shield", fmt="g"),
    )  # fmt: skip


def spectra():
    """What black walls at three temperatures send out at each wavelength."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.5))
    ax.axvspan(0.38, 0.75, color=GRID, lw=0)
    ax.text(0.53, 3e-12, "what you see", color=MUTED, fontsize=8.5, rotation=90, ha="center", va="bottom")
    micro = np.geomspace(0.3, 2e4, 160)
    for T, colour in ((300.0, WARM), (77.0, ACCENT), (4.2, COLD)):
        ax.plot(micro, 1e-6 * radiation.spectral_exitance(1e-6 * micro, T), color=colour)
        peak = radiation.peak_wavelength(T)
        top = 1e-6 * radiation.spectral_exitance(peak, T)
        ax.plot([1e6 * peak], [top], "o", color=colour, ms=6)
        total = radiation.black_flux(T, 1e-3)
        amount = f"{total:.3g} W/m²" if total > 0.1 else f"{1e6 * total:.0f} µW/m²"
        ax.text(1e6 * peak, top / 70, f"{T:g} K\n{amount}", color=colour, fontsize=9, va="center", ha="center")
    ax.set(xscale="log", yscale="log", xlim=(0.3, 2e4), ylim=(1e-12, 1e3), xlabel="wavelength / µm",
           ylabel="exitance / (W/m² per µm)")  # fmt: skip
    ax.set_xticks([1, 10, 100, 1000, 1e4], ["1", "10", "100", "1000", "10 000"])
    ax.minorticks_off()
    return show(
        fig, name="radiation-spectra",
        alt="Planck's law for black walls at 300, 77 and 4.2 kelvin on logarithmic axes. The peaks lie at 9.7, 38 and "
            "690 micrometres, far to the right of visible light, and fall by nine powers of ten; in all the walls send "
            "459, 1.99 and 0.000018 watts per square metre.",
    )  # fmt: skip


def surfaces():
    """Absorptivity of technical metals for the radiation of 290 K and of 77 K."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.1))
    table = load("emissivity-cold").numbers
    rows = sorted(table, key=lambda name: table[name]["from_290_on_77"])
    for y, name in enumerate(rows):
        warm, cold = table[name]["from_290_on_77"], table[name]["from_77_on_4"]
        ax.plot([cold, warm], [y, y], color=GRID, lw=4, solid_capstyle="butt", zorder=1)
        ax.plot([warm], [y], "o", color=WARM, ms=7)
        ax.plot([cold], [y], "o", color=COLD, ms=7)
    ax.text(0.5, 6.62, "290 K on 77 K", color=WARM, fontsize=9, ha="right", va="center")
    ax.text(0.15, 6.62, "77 K on 4.2 K", color=COLD, fontsize=9, ha="right", va="center")
    ax.set(xscale="log", xlim=(0.015, 0.5), ylim=(-0.6, 7.0), xlabel="absorptivity")
    ax.set_xticks([0.02, 0.05, 0.1, 0.2, 0.4], ["0.02", "0.05", "0.1", "0.2", "0.4"])
    ax.minorticks_off()
    ax.set_yticks(range(len(rows)), [name.replace("mechanically ", "") for name in rows])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    return show(
        fig, name="radiation-surfaces",
        alt="Absorptivity of seven technical surfaces. For the radiation of 290 kelvin it runs from 0.06 for polished "
            "copper to 0.34 for stainless steel as found; for the radiation of 77 kelvin every surface absorbs less, "
            "by a factor of 1.7 to 3: 0.02 for polished copper, 0.12 for the steel.",
    )  # fmt: skip


__all__ = ["blanket", "gap", "saving", "shields", "spectra", "surfaces"]
