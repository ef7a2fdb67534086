"""Figures of the chapter ``principles/ultra-low/superfluidity``."""

import numpy as np

from cryolib import helium_ii, superfluid
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, WARM, house, show
from cryolib.gallery.superfluid_flows import counterflow, superleak

SHARED, OWN = "one for both", "each its own"


def fountain():
    """Two vessels joined by a superleak: the warmer one stands higher."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (cup, ax) = plt.subplots(1, 2, figsize=(5.0, 4.2), width_ratios=(1.35, 1), sharey=True)
    cup.set(xlim=(0, 5), ylim=(-3.6, 16.5), xticks=[], ylabel="height above the bath / cm")
    cup.spines["bottom"].set_visible(False)
    cup.set_yticks([0, 5, 10, 15])
    cup.add_patch(Rectangle((0.3, -2.6), 1.7, 2.6, fc=COLD, alpha=0.5, lw=0))
    warm = cup.add_patch(Rectangle((3.0, -2.6), 1.7, 3.0, fc=WARM, alpha=0.5, lw=0))
    cup.add_patch(Rectangle((2.0, -2.6), 1.0, 0.9, fc=GRID, lw=0))
    grains = [(2.12 + 0.15 * i + 0.07 * (j % 2), -2.4 + 0.25 * j) for i in range(6) for j in range(3)]
    cup.plot(*zip(*grains, strict=True), "o", color=MUTED, ms=2)
    for x in (0.3, 3.0):
        cup.plot([x, x, x + 1.7, x + 1.7], [16, -2.6, -2.6, 16], color=MUTED, lw=1.4)
    cup.text(2.5, -2.75, "superleak", fontsize=9, color=MUTED, ha="center", va="top")
    cup.plot([2.05, 2.9], [-1.3, -1.3], color=COLD, lw=1.8)
    cup.plot([2.85], [-1.3], ">", color=COLD, ms=7)
    lids = [cup.plot([x, x + 1.7], [16, 16], color=MUTED, lw=2.4)[0] for x in (0.3, 3.0)]
    heights = [cup.text(1.15, 0.25, "", fontsize=9, ha="center"), cup.text(3.85, 3.2, "", fontsize=9, ha="center")]
    T = np.linspace(1.2, 1.9, 36)
    per_mK = {SHARED: _heights(T, SHARED), OWN: _heights(T, OWN)}
    (line,) = ax.plot(T, T, color=WARM)
    (dot,) = ax.plot([1.6], [1], "o", color=WARM, ms=8)
    ax.set(xlim=(1.2, 1.92), xlabel="bath / K")
    ax.tick_params(labelleft=False)

    def update(T_bath, dT, vapour):
        h = float(np.interp(T_bath, T, per_mK[vapour])) * dT
        warm.set_height(2.6 + h)
        heights[0].set_text(f"{T_bath:.2f} K")
        heights[1].set_text(f"+{dT:.1f} mK")
        heights[1].set_position((3.85, h + 0.25))
        for lid in lids:
            lid.set_visible(vapour == OWN)
        line.set_ydata(per_mK[vapour] * dT)
        dot.set_data([T_bath], [h])
        pressure = superfluid.fountain_pressure(T_bath, 1e-3 * dT)
        lost = (float(np.interp(T_bath, T, per_mK[SHARED])) * dT - h) if vapour == OWN else 0.0
        tail = f" The warmer vapour takes {lost:.2f} cm away." if vapour == OWN else ""
        return (f"At {T_bath:.2f} K a step of {dT:.1f} mK makes a pressure of {pressure:.1f} Pa and holds up "
                f"{h:.2f} cm of helium.{tail}")  # fmt: skip

    return explore(
        update, fig, name="superfluid-fountain",
        alt="Two vessels of helium joined at the bottom by a plug that only the superfluid passes. The right one is "
            "a millikelvin warmer than the bath at 1.6 kelvin, and its level stands 2.9 centimetres higher. Beside "
            "it the height against the temperature of the bath: half a centimetre at 1.2 kelvin, 7.4 centimetres at "
            "1.9 kelvin.",
        predict=Predict(
            "Both vessels are at 1.6 K and level. You warm the right one by a thousandth of a kelvin. What does its "
            "level do?",
            choices=["it sinks: the liquid expands into the cold one", "nothing that you could see",
                     "it rises by about 3 cm", "it rises by about 3 m"], answer=2,
            why="Superfluid flows through the plug towards the heat, until the pressure of 2.88 cm of helium stops it. "
                "No vapour drives it: with a lid on each vessel the column is shorter.",
        ),
        T_bath=Slider(1.2, 1.9, step=0.05, init=1.6, label="Bath", unit="K", fmt=".2f"),
        dT=Slider(0.0, 2.0, step=0.1, init=1.0, label="Right vessel warmer by", unit="mK", fmt=".1f", play=True),
        vapour=Choice([SHARED, OWN], init=SHARED, label="Vapour space"),
    )  # fmt: skip


def _heights(T, vapour):
    """Centimetres held up by a millikelvin."""
    if vapour == SHARED:
        return 1e2 * superfluid.fountain_height(T, np.full_like(T, 1e-3))
    return 1e2 * superfluid.fountain_height_closed(T, T + 1e-3)


def two_fluids():
    """Shares of the two fluids, and the test of the model: second sound predicted and measured."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, wave) = plt.subplots(2, 1, figsize=(5.0, 4.8), sharex=True, height_ratios=(1.2, 1))
    T = np.linspace(0.8, 2.1768, 80)
    share = helium_ii.superfluid_fraction(T)
    ax.fill_between(T, 0, share, color=COLD, alpha=0.35, lw=0)
    ax.fill_between(T, share, 1, color=WARM, alpha=0.3, lw=0)
    ax.plot(T, share, color=COLD)
    ax.text(1.1, 0.45, "superfluid", color=COLD, fontsize=10)
    ax.text(2.05, 0.8, "normal", color=WARM, fontsize=10, ha="center")
    T_wave = np.linspace(0.8, 2.168, 70)
    measured, model = helium_ii.second_sound_speed(T_wave), superfluid.second_sound_two_fluid(T_wave)
    wave.plot(T_wave, measured, color=ACCENT)
    wave.plot(T_wave, model, color=MUTED, lw=1.4, ls=(0, (4, 3)))
    wave.text(1.02, 8, "second sound:\nmeasured", color=ACCENT, fontsize=9, va="bottom")
    wave.text(1.02, 7, "dashed: from ρₛ, s and c", color=MUTED, fontsize=9, va="top")
    cursors = [a.axvline(1.6, color=MUTED, lw=1, ls=(0, (2, 2))) for a in (ax, wave)]
    dots = [ax.plot([1.6], [0.8], "o", color=COLD, ms=8)[0], wave.plot([1.6], [20], "o", color=ACCENT, ms=8)[0]]
    ax.set(ylim=(0, 1), xlim=(0.8, 2.2), ylabel="share of the mass")
    wave.set(ylim=(0, 31), ylabel="speed / (m/s)", xlabel="temperature / K")

    def update(T_now):
        part = float(helium_ii.superfluid_fraction(T_now))
        speed, predicted = helium_ii.second_sound_speed(T_now), superfluid.second_sound_two_fluid(T_now)
        for cursor in cursors:
            cursor.set_xdata([T_now, T_now])
        dots[0].set_data([T_now], [part])
        dots[1].set_data([T_now], [speed])
        return (f"At {T_now:.2f} K the liquid is {100 * part:.1f} % superfluid and {100 * (1 - part):.1f} % "
                f"normal fluid. Second sound: {speed:.2f} m/s measured, {predicted:.2f} m/s predicted.")  # fmt: skip

    return explore(
        update, fig, name="superfluid-two-fluids",
        alt="Above, the share of superfluid against temperature: nearly all below 1 kelvin, 84 per cent at 1.6 "
            "kelvin, 45 per cent at 2 kelvins, and nothing at the lambda point. Below, the speed of second sound, "
            "near 20 metres a second between 1.3 and 1.9 kelvins and falling to zero at the lambda point; the dashed "
            "prediction of the two-fluid model lies on the measured curve above 1.5 kelvins.",
        T_now=Slider(values=[round(0.8 + 0.05 * i, 2) for i in range(26)] + [2.08, 2.1, 2.12, 2.14, 2.15, 2.16],
                     init=1.6, label="Temperature", unit="K", fmt=".2f", play=True),
    )  # fmt: skip


def lambda_point():
    """The specific heat at the lambda point, and how slowly it diverges."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, near) = plt.subplots(1, 2, figsize=(5.0, 3.2), width_ratios=(1.15, 1), sharey=True)
    away = np.geomspace(1e-6, 0.9, 90)
    below, above = helium_ii.T_LAMBDA - away[::-1], helium_ii.T_LAMBDA + away
    c_below, c_above = (1e-3 * c for c in (helium_ii.heat_capacity(below), helium_ii.heat_capacity_helium_i(above)))
    ax.plot(below, c_below, color=COLD)
    ax.plot(above, c_above, color=WARM)
    ax.text(1.3, 4.2, "helium II", color=COLD, fontsize=9.5)
    ax.text(2.45, 4.2, "helium I", color=WARM, fontsize=9.5)
    ax.set(xlim=(1.25, 3.0), ylim=(0, 24), xlabel="temperature / K", ylabel="specific heat / (kJ/(kg K))")
    near.plot(1e3 * away, c_below[::-1], color=COLD)
    near.plot(1e3 * away, c_above, color=WARM)
    near.set(xscale="log", xlim=(1e3, 1e-3), xlabel="distance from $T_λ$ / mK")
    near.set_xticks([1000, 1, 0.001], ["1000", "1", "0.001"])
    near.minorticks_off()
    return show(
        fig, name="superfluid-lambda",
        alt="Specific heat of liquid helium, in the shape of the letter lambda: it climbs to a sharp peak at 2.1768 "
            "kelvins from both sides, higher on the cold side. Against the logarithm of the distance from the peak "
            "both sides are nearly straight, so each factor of ten closer adds the same amount, down to a "
            "microkelvin.",
    )  # fmt: skip


__all__ = ["counterflow", "fountain", "lambda_point", "superleak", "two_fluids"]
