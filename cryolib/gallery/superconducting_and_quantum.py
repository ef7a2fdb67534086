"""Figures of magnets and quantum computers, of the chapter ``applications/superconducting-and-quantum``."""

from functools import cache
from itertools import pairwise

import numpy as np

from cryolib import liquefiers, superfluid
from cryolib.applications import nbti
from cryolib.applications import wiring as line
from cryolib.conduction import linear_heat_flow
from cryolib.explore import Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, WARM, house
from cryolib.gallery.current_leads import shape, stage
from cryolib.gallery.numerals import plain
from cryolib.helium_ii import T_LAMBDA
from cryolib.materials import conductivity

B_DIPOLE = 8.33  # [T]


@cache
def _sharing(j, B):
    """Temperature at which the wire just carries a current density [K]; zero where it never does."""
    if not j * 1e6 < nbti.critical_current_density(B, 0.1):
        return 0.0
    return nbti.sharing_temperature(j * 1e6, B)


@cache
def _limit(T):
    B = np.linspace(3.0, 14.0, 80)
    return B, nbti.critical_current_density(B, T) / 1e6


def surface():
    """Critical current density of NbTi against field, at a temperature, and a working point."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.8))
    B, warm = _limit(4.2)
    room = ax.fill_between(B, 0, 0 * B, color=GRID, lw=0)
    ax.plot(B, warm, color=WARM, lw=1.2, ls=(0, (4, 3)))
    ax.text(3.9, 3600, "4.2 K", color=WARM, fontsize=9, ha="right", va="top")
    (edge,) = ax.plot([], [], color=COLD)
    (dot,) = ax.plot([], [], "o", color=ACCENT, ms=8)
    label = ax.text(13.8, 5300, "", fontsize=11, color=ACCENT, ha="right", va="bottom")
    ax.text(4.0, 350, "no resistance", color=MUTED, fontsize=9)
    ax.set(xlim=(3, 14), ylim=(0, 6000), xlabel="field at the wire / T",
           ylabel="current density in the NbTi / (A/mm²)")  # fmt: skip

    def update(T, field, j):
        _, limit = _limit(T)
        edge.set_data(B, limit)
        room.set_data(B, 0 * B, limit)
        dot.set_data([field], [j])
        left = _sharing(j, field) - T
        label.set_text("quench" if left <= 0 else f"{left:.2f} K of room to warm")
        most = nbti.critical_current_density(field, T) / 1e6
        verdict = "The wire is normal" if left <= 0 else f"It may warm by {left:.2f} K"
        return (f"At {T:g} K and {field:g} T niobium-titanium carries at most {most:,.0f} A/mm²; asked for {j:,.0f}. "
                f"{verdict}.")  # fmt: skip

    return explore(
        update, fig, name="nbti-surface",
        alt="Critical current density of niobium-titanium against field. The dashed curve at 4.2 kelvin reaches zero "
            "at 10.7 tesla, the solid one at 1.9 kelvin at 13.5 tesla and runs about 2.7 tesla to its right. The "
            "working point of a dipole, 8.33 tesla and 1,500 amperes a square millimetre, lies outside the curve at "
            "4.2 kelvin and inside the one at 1.9 kelvin.",
        predict=Predict(
            "A wire of niobium-titanium in 8.33 T is cooled from 4.2 K to 1.9 K. What happens to the current it can "
            "carry?",
            choices=["hardly anything", "it grows by half", "it grows to about 2.4 times", "it grows tenfold"],
            answer=2,
            why="From about 1,010 to 2,450 A/mm². At 4.2 K the field alone had nearly ended superconductivity: 8.33 T "
                "of 10.7. At 1.9 K the end lies at 13.5 T.",
        ),
        T=Slider(values=[1.8, 1.9, 2.2, 2.5, 3.0, 3.5, 4.2, 4.5, 5.0, 6.0], init=1.9, label="Temperature", unit="K",
                 fmt="g"),
        field=Slider(values=[4, 5, 6, 7, 8, 8.33, 9, 10, 11, 12, 13], init=8.33, label="Field", unit="T", fmt="g"),
        j=Slider(values=[500, 1000, 1200, 1500, 1800, 2100, 2500, 3000, 3500], init=1500, label="Current density",
                 unit="A/mm²", fmt=",.0f"),
    )  # fmt: skip


def bath():
    """Why a dipole sits at 1.9 K: current of the wire and heat flux of the liquid against temperature."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, flow) = plt.subplots(2, 1, figsize=(5.0, 5.0), sharex=True)
    T = np.linspace(1.42, 4.6, 90)
    T_two = np.linspace(1.42, T_LAMBDA, 60)
    ax.plot(T, nbti.critical_current_density(B_DIPOLE, T) / 1e6, color=COLD)
    (wire,) = ax.plot([], [], "o", color=COLD, ms=7)
    (curve,) = flow.plot([], [], color=LEAF)
    (liquid,) = flow.plot([], [], "o", color=LEAF, ms=7)
    marks = [axes.axvline(1.9, color=WARM, lw=1.2, zorder=1) for axes in (ax, flow)]
    for axes in (ax, flow):
        axes.axvline(T_LAMBDA, color=MUTED, lw=0.8, ls=(0, (4, 3)))
    flow.text(2.24, 22.4, "helium I: no counterflow", color=MUTED, fontsize=9)
    flow.text(1.44, 22.4, "helium II", color=MUTED, fontsize=9)
    ax.set(ylim=(0, 3200), ylabel="NbTi at 8.33 T / (A/mm²)")
    flow.set(xlim=(1.4, 4.6), ylim=(0, 25), xlabel="temperature of the bath / K", ylabel="heat flux / (kW/m²)")

    def update(at, length):
        now = nbti.critical_current_density(B_DIPOLE, at) / 1e6
        wire.set_data([at], [now])
        curve.set_data(T_two, superfluid.counterflow_flux(T_two, 0.1 / length) / 1e3)
        flux = superfluid.counterflow_flux(at, 0.1 / length) / 1e3 if at < T_LAMBDA else 0.0
        liquid.set_data([at], [flux])
        liquid.set_visible(at < T_LAMBDA)
        for mark in marks:
            mark.set_xdata([at, at])
        carried = (f"{length:g} m of liquid carry {flux:.1f} kW/m² for 0.1 K" if at < T_LAMBDA
                   else "the liquid carries heat by convection and boiling alone")  # fmt: skip
        return (f"At {at:g} K the wire takes {now:,.0f} A/mm², {carried}, and a watt costs at least "
                f"{liquefiers.carnot_work(at):.0f} W at room temperature.")  # fmt: skip

    return explore(
        update, fig, name="heii-bath",
        alt="Two curves against the temperature of the bath from 1.4 to 4.6 kelvin. The critical current density of "
            "niobium-titanium at 8.33 tesla falls steadily from 2,800 to 800 amperes a square millimetre. The heat "
            "flux that a metre of helium II carries for a tenth of a kelvin rises to a maximum of 12 kilowatts a "
            "square metre at 1.93 kelvin and falls to nothing at the lambda point, 2.18 kelvin.",
        at=Slider(values=[1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.15, 2.5, 3.0, 3.5, 4.2, 4.5], init=1.9, label="Bath",
                  unit="K", fmt="g"),
        length=Slider(values=[0.2, 0.5, 1, 2, 5, 10, 50], init=1, label="Length of the channel", unit="m", fmt="g"),
    )  # fmt: skip


# A refrigerator of the usual size, and a cable of stainless steel (see the problem on wiring).
STAGES = {"4 K plate": (4.0, 1.5), "still": (0.7, 30e-3), "cold plate": (0.1, 200e-6), "mixing ch.": (0.02, 19e-6)}
AREA, LENGTH, SLOPE, P_OUT = 1.79e-6, 0.20, 0.065, 10e-12  # [m2], [m], [W/(m K2)], [W]


@cache
def _conducted():
    """Heat that one cable conducts to each stage [W]."""
    temperatures = [T for T, _ in STAGES.values()]
    first = AREA / LENGTH * conductivity("stainless-304").integral(4.0, 45.0)
    pairs = pairwise(temperatures)
    return np.array([first, *(linear_heat_flow([SLOPE], [LENGTH], AREA, hot, cold) for hot, cold in pairs)])


@cache
def _lines(attenuations):
    """How many lines half the cooling power of each stage allows."""
    four, plate, mix = line.signal_heat(attenuations, P_OUT)
    load = _conducted() + np.array([four, 0.0, plate, mix])
    return np.array([0.5 * power for _, power in STAGES.values()]) / load


def wiring():
    """Thermal photons down a line of attenuators, and the lines that each stage can carry."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, room) = plt.subplots(2, 1, figsize=(5.0, 5.4), height_ratios=(1.3, 1))
    steps = np.arange(4)
    (own,) = ax.plot([], [], "_", color=LEAF, ms=22, mew=2)
    (noise,) = ax.plot([], [], "o-", color=WARM, lw=1.4)
    ax.text(-0.33, 3.5e-6, "bars: what a body at that temperature would send", color=LEAF, fontsize=8.5)
    ax.set(yscale="log", xlim=(-0.4, 3.4), ylim=(1e-6, 2e4), ylabel="thermal photons in the line")
    ax.set_xticks(steps, ["source\n300 K", "after\n4 K", "after\n0.1 K", "after\n20 mK"])
    ax.set_yticks([1e-6, 1e-4, 1e-2, 1, 1e2, 1e4])
    bars = [room.plot([], [], color=COLD, lw=11, solid_capstyle="butt")[0] for _ in STAGES]
    counts = [room.text(1, row, "", fontsize=9, va="center") for row in range(4)]
    room.set(xscale="log", xlim=(0.3, 2e5), ylim=(3.6, -0.6), xlabel="lines that half the cooling power allows")
    room.set_xticks([1, 10, 100, 1000, 1e4], ["1", "10", "100", "1,000", "10,000"])
    room.set_yticks(range(4), list(STAGES))
    room.tick_params(axis="y", length=0)
    room.spines["left"].set_visible(False)
    for axes in (ax, room):
        axes.minorticks_off()
    temperatures = [4.0, 0.1, 0.02]

    def update(four, plate, mix):
        f, dB = 5e9, (float(four), float(plate), float(mix))
        n = [line.photon_number(f, 300.0)]
        for attenuation, T in zip(dB, temperatures, strict=True):
            n.append(float(line.attenuated_photons(n[-1], attenuation, f, T)))
        noise.set_data(steps, n)
        own.set_data(steps[1:], [max(line.photon_number(f, T), 1e-7) for T in temperatures])
        allowed = _lines(dB)
        for row, (bar, count, lines) in enumerate(zip(bars, counts, allowed, strict=True)):
            bar.set_data([0.3, max(lines, 0.3)], [row, row])
            bar.set_color(WARM if lines == allowed.min() else COLD)
            count.set_text(f"{int(lines):,}" if lines >= 1 else "none")
            count.set_position((max(lines, 0.32) * 1.2, row))
        last = list(STAGES)[int(np.argmin(allowed))]
        T = line.noise_temperature(f, n[-1])
        bath = f"{T:.0f} K" if T > 1 else f"{1e3 * T:.0f} mK"
        n_lines = int(allowed.min())
        most = f"At most {n_lines:,} line{'s' * (n_lines > 1)}" if n_lines else "Not even one line"
        return (f"{plain(n[-1], 2)} thermal photons reach the qubit, as from a bath at {bath}. {most}: the limit is "
                f"the {last.replace('ch.', 'chamber')}.")  # fmt: skip

    return explore(
        update, fig, name="qubit-line",
        alt="Above, thermal photons at 5 gigahertz along a line: 1,250 at the source, 28 after 20 decibels at 4 "
            "kelvin, 0.4 after 20 at 0.1 kelvin, 0.004 after 20 at 20 millikelvin, each held up by the photons of "
            "the attenuator above. Below, bars of how many such lines half the cooling power of each stage carries: "
            "738 at 4 kelvin, 3,300 at the still, 419 at the cold plate, which is the limit, and 2,500 at the mixing "
            "chamber.",
        four=Slider(0, 60, n=7, init=20, label="At 4 K", unit="dB", fmt=".0f"),
        plate=Slider(0, 60, n=7, init=20, label="At 0.1 K", unit="dB", fmt=".0f"),
        mix=Slider(0, 60, n=7, init=20, label="At 20 mK", unit="dB", fmt=".0f"),
    )  # fmt: skip


__all__ = ["bath", "shape", "stage", "surface", "wiring"]
