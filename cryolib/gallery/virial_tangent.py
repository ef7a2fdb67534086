"""The tangent construction of the chapter ``principles/gas-liquefaction/joule-thomson``."""

from functools import cache

import numpy as np

from cryolib import virial
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import ACCENT, COLD, MUTED, WARM, house
from cryolib.gallery.inversion_curves import GASES, critical
from cryolib.gallery.numerals import plain
from cryolib.gallery.scales import GasTicks

B_TOP, B_LOW = 32.0, -110.0


@cache
def _virial(gas, T):
    """Flow-work and energy slope of the dilute gas at a multiple of its critical temperature [cm3/mol]."""
    T, step = T * critical(gas).T, 1e-4 * T * critical(gas).T
    B = [1e6 * virial.second_virial(GASES[gas], t) for t in (T - step, T, T + step)]
    return B[1], -T * (B[2] - B[0]) / (2 * step)


REDUCED = np.geomspace(0.9, 10.0, 60)


@cache
def _virial_line(gas):
    return np.array([_virial(gas, float(t))[0] for t in REDUCED])


def tangent():
    """Second virial coefficient against temperature, with the tangent whose foot is the Joule–Thomson effect."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    ax.set(xlim=(0, 10), ylim=(B_LOW, B_TOP), ylabel="second virial coefficient B / (cm³/mol)")
    ticks = GasTicks(ax, "x", "temperature / K", {gas: critical(gas).T for gas in GASES})
    ax.axhline(0, color=MUTED, lw=0.8)
    (line,) = ax.plot([], [], color=COLD, lw=2.2)
    (touch,) = ax.plot([], [], color=ACCENT, lw=1.4, ls=(0, (4, 2.5)))
    (level,) = ax.plot([], [], color=MUTED, lw=0.8, ls=(0, (1, 2)))
    (height,) = ax.plot([], [], color=WARM, lw=4, solid_capstyle="butt")
    (drop,) = ax.plot([], [], color=COLD, lw=4, solid_capstyle="butt")
    (dot,) = ax.plot([], [], "o", color=COLD, ms=7)
    (foot,) = ax.plot([], [], "o", color=ACCENT, ms=8, clip_on=False, zorder=6)
    ax.text(2.6, -90, "foot below zero: a valve cools\nfoot above zero: it heats", color=ACCENT, fontsize=9)

    def update(gas, T):
        ticks.show(gas)
        B, energy = _virial(gas, T)
        line.set_data(REDUCED, np.where(np.abs(_virial_line(gas) + 40) < 72, _virial_line(gas), np.nan))
        rise, ends = -energy / T, np.array([0.0, 10.0])
        touch.set_data(ends, B + energy + rise * ends)
        level.set_data([0, T], [B, B])
        height.set_data([0.12, 0.12], [0, B])
        drop.set_data([0.32, 0.32], [B, B + energy])
        dot.set_data([T], [B])
        foot.set_data([0], [B + energy])
        verdict = "heats" if B + energy > 0 else "cools"
        return (f"{gas.capitalize()} at {plain(T * critical(gas).T)} K: flow work B = {B:+.1f}, internal energy "
                f"−T dB/dT = {energy:+.1f}, foot at {B + energy:+.1f} cm³/mol: a valve {verdict} the dilute gas."
                ).replace("-", "−")  # fmt: skip

    return explore(
        update, fig, name="jt-tangent",
        alt="The second virial coefficient rises steeply from below minus 100, crosses zero at the Boyle temperature, "
            "326 kelvin for nitrogen, and levels off near plus 20 cubic centimetres per mole. A dashed tangent meets "
            "the zero-temperature axis at the foot: below zero the dilute gas cools in a valve. The foot "
            "rises through zero at the inversion temperature, 608 kelvin for nitrogen.",
        gas=Choice(list(GASES), init="nitrogen", label="Gas"),
        T=Slider(values=[1.9, 2.0, 2.2, *(t / 126.192 for t in (300, 326.3, 350, 400, 450, 500, 550, 607.9, 650, 700)),
                         6.0, 6.5, 7.0, 7.5, 8.0, 8.4, 8.8, 9.2, 9.6], init=300 / 126.192,
                 label="Temperature / critical", fmt=".2f", play=True),
    )  # fmt: skip
