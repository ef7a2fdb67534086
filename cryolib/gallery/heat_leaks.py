"""Figures of the chapter ``principles/heat-leaks/index``."""

from functools import cache

import numpy as np

from cryolib import budget, fluids, radiation, vacuum
from cryolib.constants import atm
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, INK, LEAF, MUTED, PAPER, WARM, house, show
from cryolib.gallery.numerals import plain

PATHS = {"radiation": WARM, "neck": LEAF, "rods": ACCENT, "residual gas": GOLD, "wires": MUTED}
SHIELDS = (20, 40, 77.36, 100, 150, 200, 250, 300)
NECKS = (5, 10, 15, 20, 30)
VACUA = (1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2)
COVERS = {"bare metal": 0, "10 layers": 10}
GAP = 0.07  # between two bands, in units of the whole


@cache
def _bath(T_shield, layers):
    """Heat of every path of the standard design [W], and what the bath can take up [J]."""
    bath = budget.helium_cryostat(budget.Design(T_shield=T_shield, layers=layers))
    return {path.name: float(path.heat) for path in bath.paths}, bath.hold_time * bath.heat


def _budget(T_shield, neck, p, layers):
    """Heat of every path [W] in the order of PATHS, and the hold time [days]; neck in cm."""
    heat, cold = _bath(T_shield, layers)
    length, pressure = 100 * budget.Design.neck_length / neck, p / budget.Design.p_gas
    heat = np.array([heat[name] for name in PATHS]) * [1, length, 1, pressure, 1]
    return heat, cold / heat.sum() / 86400


def flows():
    """The heat budget of a helium cryostat as bands whose width is each path's share."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (ax, scale) = plt.subplots(2, 1, figsize=(5.0, 4.6), height_ratios=(4.2, 1))
    bands = [ax.add_patch(plt.Polygon(_band(0, 0, 0), color=colour, alpha=0.55, lw=0)) for colour in PATHS.values()]
    starts = [ax.add_patch(Rectangle((0.0, 0), 0.035, 0.1, color=colour, lw=0)) for colour in PATHS.values()]
    names = [ax.text(-0.03, 0, name, ha="right", va="center", fontsize=9.5) for name in PATHS]
    ax.add_patch(Rectangle((0.965, 0.5 * (_HEIGHT - 1)), 0.035, 1.0, color=COLD, lw=0))
    total = ax.text(1.03, _HEIGHT / 2 + 0.06, "", fontsize=11, fontweight="bold", color=COLD, va="center")
    ax.text(1.03, _HEIGHT / 2 - 0.06, "into the helium", fontsize=9, va="center")
    ax.set(xlim=(-0.64, 1.44), ylim=(-0.05, _HEIGHT + 0.05))
    ax.axis("off")
    scale.axvline(20, color=LEAF, lw=1.2, ls=(0, (4, 3)))
    scale.text(21.5, 0.9, "20 days", color=LEAF, fontsize=9, va="top")
    (needle,) = scale.plot([12], [0.2], "v", color=COLD, ms=11)
    scale.set(xscale="log", xlim=(0.1, 200), ylim=(0, 1), yticks=[], xlabel="50 litres of helium last / days")
    scale.set_xticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    scale.spines["left"].set_visible(False)

    def update(T_shield, neck, p, cover):
        heat, days = _budget(T_shield, neck, p, COVERS[cover])
        share, left, right = heat / heat.sum(), _HEIGHT, 0.5 * (_HEIGHT + 1)
        for i, part in enumerate(share):
            bands[i].set_xy(_band(left, right, part))
            starts[i].set_xy((0.0, left - part))
            starts[i].set_height(part)
            names[i].set_y(left - part / 2)
            names[i].set_text(f"{_NAMES[i]}  {_watts(heat[i])}")
            left, right = left - part - GAP, right - part
        total.set_text(_watts(heat.sum()))
        needle.set_xdata([days])
        first = _NAMES[int(np.argmax(share))]
        return (f"{_watts(heat.sum())} reach the helium and 50 L last {_days(days)}. Greatest path: {first}, "
                f"{100 * share.max():.0f} %.")  # fmt: skip

    return explore(
        update, fig, name="leaks-budget",
        alt="Five bands flow from the left into one bar of helium on the right; the width of each is its share of the "
            "heat. With a shield at 77 kelvin the neck brings 52 milliwatts, radiation 42, the rods 14, residual gas "
            "12, the wires 0.4: together 120 milliwatts. Below, a scale of days on which 50 litres last 12 days.",
        predict=Predict(
            "The shield is at 77 K. You let it warm up to the 300 K of the room, and everything else stays. By what "
            "factor does the heat into the helium grow?",
            choices=["about 4", "about 10", "about 80", "about 230"], answer=2,
            why="From 0.12 W to 10 W. Radiation grows as T⁴, by 226; the solid paths by about 9 only. The sum lies "
                "between, and the bands change places: radiation now brings 94 %.",
        ),
        T_shield=Slider(values=list(SHIELDS), init=77.36, label="Shield", unit="K", fmt=".0f"),
        neck=Slider(values=list(NECKS), init=15, label="Length of the neck", unit="cm", fmt="g"),
        p=Slider(values=list(VACUA), init=1e-4, label="Helium in the vacuum", unit="Pa", fmt=_power),
        cover=Choice(list(COVERS), init="bare metal", label="Vessel"),
    )  # fmt: skip


_NAMES = list(PATHS)
_HEIGHT = 1 + GAP * (len(PATHS) - 1)
_X = np.linspace(0, 1, 13)
_EASE = _X**2 * (3 - 2 * _X)


def _band(left, right, width):
    """Outline of a band of constant width from the left, where its top is, to the right."""
    top = left + (right - left) * _EASE
    x = 0.035 + 0.93 * _X
    return np.concatenate([np.column_stack([x, top]), np.column_stack([x, top - width])[::-1]])


def _watts(Q):
    if Q >= 1:
        return f"{Q:.1f} W"
    return f"{1e3 * Q:.0f} mW" if Q >= 0.01 else f"{1e3 * Q:.1f} mW" if Q >= 1e-4 else f"{1e6 * Q:.0f} µW"


def _days(days):
    return f"{days:.1f} days" if days >= 1 else f"{24 * days:.1f} hours"


def _power(x):
    digits, power = f"{x:.0e}".split("e")
    small = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹⁻"["0123456789-".index(c)] for c in str(int(power)))
    return f"10{small}" if digits == "1" else f"{digits} × 10{small}"


def cryostat():
    """Section through a helium cryostat: vessel, shield, outer wall, and the five paths of heat."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.15))
    for half, top, bottom, colour, width in ((2.05, 3.62, 0.0, WARM, 2.6), (1.62, 3.1, 0.38, LEAF, 2.6)):
        x = [0.2, half, half, -half, -half, -0.2]
        ax.plot(x, [top, top, bottom, bottom, top, top], color=colour, lw=width, solid_joinstyle="round")
    ax.fill_between([-1.1, 1.1], 0.95, 1.8, color=COLD, alpha=0.3, lw=0)
    ax.plot([0.2, 1.1, 1.1, -1.1, -1.1, -0.2], [2.35, 2.35, 0.95, 0.95, 2.35, 2.35], color=COLD, lw=2.6)
    for x in (-0.2, 0.2):
        ax.plot([x, x], [2.35, 3.62], color=INK, lw=1.3)
    for x in (-0.75, 0.75):
        ax.plot([x, x], [2.35, 3.1], color=ACCENT, lw=3.2)
    wire = np.linspace(0, 1, 60)
    ax.plot(0.47 + 0.05 * np.sin(26 * wire), 3.1 - 0.75 * wire, color=MUTED, lw=1.1)
    for y in (1.05, 1.35, 1.65):
        ax.annotate("", (1.15, y), (1.57, y), arrowprops=dict(arrowstyle="->", color=WARM, lw=1.4))
    gas = np.array([[-1.5, 0.62], [-1.3, 1.2], [-1.45, 1.75], [-1.22, 2.2], [-0.6, 0.6], [0.3, 0.72], [1.0, 0.58]])
    ax.plot(*gas.T, "o", color=GOLD, ms=3.2)
    ax.text(0, 1.38, "liquid helium, 4.2 K", ha="center", va="center", fontsize=9.5, color=COLD, fontweight="bold")
    for y, words, colour in ((3.62, "outer wall, 300 K", WARM), (3.1, "shield, 77 K", LEAF)):
        ax.text(2.25, y, words, color=colour, fontsize=9.5, va="center", fontweight="bold")
    for (x, y), (tx, ty), words, colour in (
        ((0.2, 2.65), (2.25, 2.42), "neck: a steel tube", INK),
        ((0.78, 2.45), (2.25, 2.0), "rods: glass epoxy", ACCENT),
        ((1.57, 1.5), (2.25, 1.5), "radiation", WARM),
        ((1.03, 0.58), (2.25, 0.75), "residual gas", GOLD),
    ):
        ax.annotate(words, (x, y), (tx, ty), color=colour, fontsize=9.5, va="center",
                    arrowprops=dict(arrowstyle="-", color=MUTED, lw=0.7, shrinkB=3, relpos=(0, 0.5)))  # fmt: skip
    ax.annotate("wires", (0.5, 2.95), (2.25, 2.76), fontsize=9.5, va="center", color=MUTED,
                arrowprops=dict(arrowstyle="-", color=MUTED, lw=0.7, shrinkB=3, relpos=(0, 0.5)))  # fmt: skip
    ax.set(xlim=(-2.2, 4.35), ylim=(-0.1, 3.85), aspect="equal")
    ax.axis("off")
    return show(
        fig, name="leaks-cryostat",
        alt="Section through a cryostat. A vessel of liquid helium at 4.2 kelvin hangs inside a shield at 77 kelvin, "
            "which stands in an outer wall at 300 kelvin. Heat comes from the shield along the neck, the rods and "
            "the wires, by radiation across the gap and by molecules of residual gas.",
    )  # fmt: skip


GASES = {"nitrogen": "nitrogen", "helium": "helium", "hydrogen": "normal hydrogen"}
GAPS = (2, 5, 10, 20, 50)
P = np.logspace(-6, np.log10(atm), 67)
ASPECT = 25.0  # height of the walls over the gap


@cache
def _gas(name, gap):
    """Heat flux along P: whole, without convection, of free molecules alone [W/m2]; the free path is the gap at p."""
    gas, gap = GASES[name], gap / 1e3
    still = vacuum.gas_flux(gas, P, np.full_like(P, gap), 300.0, 77.0)
    buoyancy = vacuum.rayleigh_number(gas, 1.0, gap, 300.0, 77.0) * P**2
    free = vacuum.free_molecular_flux(
        fluids.molar_mass(gas), vacuum.heat_capacity_ratio(gas, 300.0), P, 300.0, 77.0
    )
    size = 1e-10 * load("lennard-jones").numbers["parahydrogen" if name == "hydrogen" else name]["sigma"]
    meet = vacuum.mean_free_path(size, 300.0, 1.0) / gap
    return still * vacuum.convection_factor(buoyancy, ASPECT), still, free, meet


@cache
def _blanket():
    return radiation.mli_flux(300.0, 77.0, 30, 2000.0)


def gas():
    """Heat flux through a gas between walls at 300 and 77 K, from high vacuum to one atmosphere."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.2))
    ax.axhline(_blanket(), color=LEAF, lw=1.2, ls=(0, (4, 3)))
    ax.text(8e4, 1.25 * _blanket(), "30 layers of insulation", color=LEAF, fontsize=9, ha="right")
    (still,) = ax.plot(P, P, color=MUTED, lw=1.2, ls=(0, (4, 3)))
    (free,) = ax.plot(P, P, color=MUTED, lw=1.2, ls=(0, (4, 3)))
    (curve,) = ax.plot(P, P, color=WARM)
    (dot,) = ax.plot([1], [1], "o", color=WARM, ms=8)
    (meet,) = ax.plot([1, 1], [1e-4, 1e4], color=GRID, lw=1.6)
    mark = ax.text(1, 2.6e-4, "free path = gap", color=MUTED, fontsize=9, rotation=90, ha="right", va="bottom")
    ax.set(xscale="log", yscale="log", xlim=(1e-6, 2e5), ylim=(1e-4, 1e4), xlabel="pressure / Pa",
           ylabel="heat flux / (W/m²)")  # fmt: skip
    ax.set_xticks([1e-6, 1e-4, 1e-2, 1, 100, 1e4], ["10⁻⁶", "10⁻⁴", "0.01", "1", "100", "10⁴"])
    ax.set_yticks([1e-4, 1e-2, 1, 100, 1e4], ["10⁻⁴", "0.01", "1", "100", "10⁴"])
    ax.minorticks_off()

    def update(gas, gap, p):
        whole, quiet, alone, p_meet = _gas(gas, gap)
        curve.set_ydata(whole)
        still.set_ydata(np.full_like(P, quiet[-1]))
        free.set_ydata(alone)
        meet.set_xdata([p_meet, p_meet])
        mark.set_x(0.8 * p_meet)
        q = float(np.exp(np.interp(np.log(p), np.log(P), np.log(whole))))
        dot.set_data([p], [q])
        turning = q / float(np.interp(p, P, quiet)) > 1.05
        regime = "free molecules" if p < p_meet / 10 else "between the two" if p < 10 * p_meet else (
            "convection" if turning else "still gas, where pressure does not count")  # fmt: skip
        return (f"{gas.capitalize()} at {_short(p)} Pa, {gap:g} mm gap: {_flux(q)}, {_times(q / _blanket())} times "
                f"what 30 layers of insulation pass. Regime: {regime}.")  # fmt: skip

    return explore(
        update, fig, name="leaks-gas",
        alt="Heat flux through gas between walls at 300 and 77 kelvin against pressure, both on logarithmic axes. From "
            "the right the curve falls as convection dies, then runs level for two to three decades although "
            "the gas is pumped away, and only where the free path exceeds the gap falls in proportion to the "
            "pressure. Near a thousandth of a pascal it crosses the line of a 30-layer insulation.",
        gas=Choice(list(GASES), init="nitrogen", label="Gas"),
        gap=Slider(values=list(GAPS), init=20, label="Gap", unit="mm", fmt="g"),
        p=Slider(values=[float(f"{p:.1g}") for p in np.logspace(-6, 4.7, 33)] + [101325.0], init=100.0,
                 label="Pressure", unit="Pa", fmt=_short, play=True),
    )  # fmt: skip


def _short(p):
    return "101,325" if p == 101325.0 else f"{p:,.0f}" if p >= 1 else f"{p:g}" if p >= 0.001 else _power(p)


def _flux(q):
    return f"{q:,.0f} W/m²" if q >= 10 else f"{q:.2g} W/m²" if q >= 0.01 else f"{1e3 * q:.2g} mW/m²"


def _times(x):
    return f"{x:,.0f}" if x >= 10 else plain(x, 2)


def ranking():
    """What passes a square metre between walls at 300 and 77 K, by every way, on one scale."""
    import matplotlib.pyplot as plt

    house()
    still = vacuum.continuum_flux("nitrogen", 0.02, 300.0, 77.0)
    buoyancy = vacuum.rayleigh_number("nitrogen", atm, 0.02, 300.0, 77.0)
    rows = (
        ("nitrogen at 1 atm, convecting", still * vacuum.convection_factor(buoyancy, ASPECT), GOLD),
        ("black walls", radiation.black_flux(300.0, 77.0), WARM),
        ("nitrogen at 1 atm, still", still, GOLD),
        ("polished walls, ε = 0.05",
         radiation.grey_flux(300.0, 77.0, radiation.exchange_factor(0.05, 0.05)), WARM),
        ("helium at 10⁻³ Pa", float(vacuum.gas_flux("helium", 1e-3, 0.02, 300.0, 77.0)), GOLD),
        ("30 layers of insulation", _blanket(), LEAF),
        ("nitrogen at 10⁻³ Pa", float(vacuum.gas_flux("nitrogen", 1e-3, 0.02, 300.0, 77.0)), GOLD),
    )  # fmt: skip
    fig, ax = plt.subplots(figsize=(5.0, 3.1))
    for row, (_, q, colour) in enumerate(rows[::-1]):
        ax.plot([0.1, q], [row, row], color=GRID, lw=1.2)
        ax.plot([q], [row], "o", color=colour, ms=7)
        ax.text(1.35 * q, row, f"{q:.0f}" if q >= 10 else f"{q:.2f}", fontsize=9, va="center",
                bbox=dict(facecolor=PAPER, lw=0, pad=0.5))  # fmt: skip
    ax.set_yticks(range(len(rows)), [name for name, *_ in rows[::-1]])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set(xscale="log", xlim=(0.1, 5000), xlabel="heat flux / (W/m²)", ylim=(-0.6, len(rows) - 0.4))
    ax.set_xticks([0.1, 1, 10, 100, 1000], ["0.1", "1", "10", "100", "1000"])
    ax.minorticks_off()
    return show(
        fig, name="leaks-ranking",
        alt="Heat flux between walls at 300 and 77 kelvin, 2 centimetres apart, on a logarithmic scale. Nitrogen at "
            "one atmosphere carries about 1,060 watts per square metre by convection and 190 standing still; black "
            "walls radiate 457, polished ones 12; helium at a thousandth of a pascal carries 0.47, as much as 30 "
            "layers of insulation let through.",
    )  # fmt: skip


__all__ = ["cryostat", "flows", "gas", "ranking"]
