"""Two figures on multilayer insulation: what layers cost, and why a tight blanket is a bad one."""

import numpy as np

from cryolib import fluids, radiation
from cryolib.constants import atm
from cryolib.data import load
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, INK, LEAF, MUTED, WARM, house

YEAR = 365.25 * 86400  # [s]
LAYER_PRICE, LIFE = 6.0, 10.0  # EUR for each layer and square metre, in place; years that it lasts
LAYERS = np.linspace(5, 100, 48)
FINE = np.arange(5, 101)


def _litres_per_joule():
    """Liquid nitrogen boiled away by one joule [L/J]."""
    return 1e3 / (fluids.latent_heat("nitrogen") * fluids.state("nitrogen", p=atm, quality=0.0).rho)


def blanket():
    """Heat through a blanket of N layers, and what nitrogen and layers cost together in a year."""
    import matplotlib.pyplot as plt

    house()
    per_flux = _litres_per_joule() * YEAR  # litres a year for each W
    fig, (ax, cost) = plt.subplots(2, 1, figsize=(5.0, 5.0), sharex=True)
    scatter = ax.fill_between(LAYERS, LAYERS, LAYERS, color=GRID, lw=0)
    (formula,) = ax.plot(LAYERS, LAYERS, color=COLD)
    (flux_dot,) = ax.plot([30], [1], "o", color=WARM, ms=8)
    ax.text(3, 0.105, "blue: the formula", fontsize=8.5, color=COLD, va="center")
    ax.text(
        3, 0.053, "shaded: 1.5 to 4 times as much,\nwhere built blankets lie", fontsize=8.5, color=MUTED, va="center"
    )
    ax.set(yscale="log", ylim=(0.03, 30), ylabel="heat flux / (W/m²)")
    ax.set_yticks([0.1, 1, 10], ["0.1", "1", "10"])
    ax.minorticks_off()
    (nitrogen,) = cost.plot(LAYERS, LAYERS, color=COLD, lw=1.5)
    cost.plot(LAYERS, LAYER_PRICE / LIFE * LAYERS, color=LEAF, lw=1.5)
    (both,) = cost.plot(LAYERS, LAYERS, color=INK)
    (cost_dot,) = cost.plot([30], [1], "o", color=WARM, ms=8)
    best = cost.axvline(30, color=MUTED, lw=1, ls=(0, (4, 3)))
    for y, name, colour in ((1350, "both", INK), (800, "layers", LEAF), (475, "nitrogen", COLD)):
        cost.text(99, y, name, color=colour, fontsize=9, ha="right")
    cost.set(yscale="log", xlim=(0, 102), ylim=(2, 2500), xlabel="layers", ylabel="cost / (€/m² a year)")
    cost.set_yticks([10, 100, 1000], ["10", "100", "1000"])
    cost.minorticks_off()

    def update(layers, factor, density, price):
        q = radiation.mli_flux(300.0, 77.36, LAYERS, 100 * density)
        scatter.set_data(LAYERS, 1.5 * q, 4 * q)
        formula.set_ydata(q)
        here = factor * radiation.mli_flux(300.0, 77.36, layers, 100 * density)
        flux_dot.set_data([layers], [here])
        paid = price * per_flux * factor * q
        nitrogen.set_ydata(paid)
        both.set_ydata(paid + LAYER_PRICE / LIFE * LAYERS)
        cost_dot.set_data([layers], [price * per_flux * here + LAYER_PRICE / LIFE * layers])
        fine = price * per_flux * factor * radiation.mli_flux(300.0, 77.36, FINE, 100 * density)
        cheapest = FINE[np.argmin(fine + LAYER_PRICE / LIFE * FINE)]
        best.set_xdata([cheapest, cheapest])
        edge = "100 layers or more are" if cheapest == FINE[-1] else f"{cheapest} layers are"
        return (f"{layers:.0f} layers at {density:.0f} per centimetre, {factor:g} times the formula: {here:.2f} W/m², "
                f"{per_flux * here:,.0f} L of nitrogen a year from each square metre. {edge} cheapest.")  # fmt: skip

    return explore(
        update, fig, name="radiation-blanket",
        alt="Above, the heat flux through a blanket between 300 and 77 kelvin falls about as one over the number of "
            "layers; a shaded band shows that built blankets pass 1.5 to 4 times as much. Below, the yearly cost: "
            "nitrogen falls, layers rise in proportion, and their sum has a flat minimum, near 48 layers for a "
            "blanket that passes twice what the formula says.",
        layers=Slider(10, 100, n=10, init=30, label="Layers", fmt=".0f"),
        factor=Slider(values=[1, 2, 3, 4], init=2, label="As built, times the formula", fmt="g"),
        density=Slider(10, 40, n=4, init=20, label="Density", unit="per cm", fmt=".0f"),
        price=Slider(values=[0.1, 0.25, 0.5], init=0.25, label="Liquid nitrogen", unit="€/L",
                     fmt="g"),
    )  # fmt: skip


SIDES = {"300 K to 77 K": (300.0, 77.0), "77 K to 4.2 K": (77.0, 4.2)}
IN_GAP = np.geomspace(2, 100, 50)


def _parts(sides, gap_cm, p):
    """Contact, radiation and gas through a perforated blanket that fills a gap [W/m2], along IN_GAP."""
    T_hot, T_cold = SIDES[sides]
    fit = load("mli-lockheed").numbers["perforated"]
    glow = fit["radiation"] * fit["emissivity"] * (T_hot**4.67 - T_cold**4.67) / IN_GAP
    solid = radiation.mli_flux(T_hot, T_cold, IN_GAP, 100 * IN_GAP / gap_cm, "perforated") - glow
    gas = "nitrogen" if T_hot > 100 else "helium"  # below 77 K nitrogen is frost
    return solid, glow, radiation.mli_gas_flux(T_hot, T_cold, IN_GAP, p, gas)


def gap():
    """Contact, radiation and residual gas in a blanket that must fit into a gap."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.7))
    colours = (GOLD, WARM, ACCENT, INK)
    lines = [ax.plot(IN_GAP, IN_GAP, color=c, lw=2.2 if c == INK else 1.4)[0] for c in colours]
    (dot,) = ax.plot([30], [1], "o", color=COLD, ms=8)
    for x, name, colour in ((2.2, "contact", GOLD), (5.5, "radiation", WARM), (16, "gas", ACCENT), (30, "all", INK)):
        ax.text(x, 150, name, color=colour, fontsize=9.5)
    ax.set(xscale="log", yscale="log", xlim=(2, 100), ylim=(1e-4, 400), xlabel="layers in the gap",
           ylabel="heat flux / (W/m²)")  # fmt: skip
    ax.set_xticks([2, 5, 10, 20, 50, 100], ["2", "5", "10", "20", "50", "100"])
    ax.minorticks_off()

    def update(sides, gap_cm, p):
        parts = _parts(sides, gap_cm, p)
        for line, part in zip(lines, (*parts, sum(parts)), strict=True):
            line.set_ydata(part)
        at = int(np.argmin(sum(parts)))
        dot.set_data([IN_GAP[at]], [sum(parts)[at]])
        most = max(zip(parts, ("contact", "radiation", "gas"), strict=True), key=lambda pair: pair[0][at])[1]
        count = "100 layers or more" if at == len(IN_GAP) - 1 else f"about {IN_GAP[at]:.0f} layers"
        return f"Least heat in {gap_cm:g} cm: {sum(parts)[at]:.2g} W/m² with {count}, most of it by {most}."

    return explore(
        update, fig, name="radiation-gap",
        alt="Heat flux through a blanket squeezed into two centimetres, against the number of layers. Radiation and "
            "residual gas fall as one over the number, contact rises as its power 1.6. Their sum is least near 35 "
            "layers between 300 and 77 kelvin, and at far fewer between 77 and 4.2 kelvin.",
        sides=Choice(list(SIDES), label="From and to"),
        gap_cm=Slider(values=[0.5, 1, 1.5, 2, 2.5, 3, 4], init=2, label="Gap", unit="cm", fmt="g"),
        p=Slider(1e-6, 0.1, n=11, log=True, init=1e-5, label="Pressure in the blanket", unit="Pa", fmt=_power),
    )  # fmt: skip


def _power(p):
    digits, power = f"{p:.0e}".split("e")
    sign = "".join("⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".index(c)] for c in str(int(power)))
    return f"10{sign}" if digits == "1" else f"{digits} × 10{sign}"
