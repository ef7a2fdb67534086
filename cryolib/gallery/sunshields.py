"""Figures of sunshields and cold mirrors, of the chapter ``applications/aerospace``."""

import numpy as np

from cryolib import radiation
from cryolib.applications import sunshield
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, LEAF, MUTED, WARM, house

T_SUN, MOST = 383.0, 6


def shade():
    """Layers of a sunshield as a fan, and how cold each of them is."""
    import matplotlib.pyplot as plt

    house()
    fig, (fan, ax) = plt.subplots(2, 1, figsize=(5.0, 5.2), height_ratios=(1, 1.25))
    fan.set(xlim=(-0.06, 1.32), ylim=(-0.2, 0.9), xticks=[], yticks=[])
    for side in fan.spines.values():
        side.set_visible(False)
    lines = [fan.plot([0, 1], [0, 0], color=WARM if i == 0 else COLD, lw=2.2)[0] for i in range(MOST)]
    marks = [fan.text(1.03, 0, "", fontsize=9, va="center") for _ in range(MOST)]
    for x in (0.15, 0.4, 0.65, 0.9):
        fan.annotate("", (x, -0.02), (x, -0.19), arrowprops=dict(arrowstyle="->", color=GOLD, lw=1.6))
    fan.text(1.03, -0.15, "sunlight", color=GOLD, fontsize=9, va="center")
    fan.text(0.02, 0.8, "sky, 2.7 K", color=MUTED, fontsize=9)
    number = np.arange(1, MOST + 1)
    (here,) = ax.plot(number, number, "o-", color=COLD, ms=7)
    closed, = ax.plot(number, number, "o--", color=MUTED, ms=5, lw=1.2)  # fmt: skip
    ax.text(3.1, 355, "closed edges", color=MUTED, fontsize=9, va="bottom")
    ax.axhline(50, color=LEAF, lw=1, ls=(0, (4, 3)))
    ax.text(0.75, 46, "the telescope must be colder than this", color=LEAF, fontsize=9, va="top")
    ax.set(yscale="log", xlim=(0.7, 6.3), ylim=(15, 520), xticks=number, xlabel="layer, counted from the Sun",
           ylabel="temperature / K")  # fmt: skip
    ax.set_yticks([20, 50, 100, 200, 400], ["20", "50", "100", "200", "400"])
    ax.minorticks_off()

    def update(layers, angle, emissivity):
        T, shut = (np.full(MOST, np.nan) for _ in range(2))
        n, e = int(layers), float(emissivity)
        escape = float(sunshield.opening(np.radians(angle)))
        T[:n] = sunshield.layer_temperatures(T_SUN, n, e, escape)
        shut[:n] = sunshield.layer_temperatures(T_SUN, n, e, 0.0)
        here.set_ydata(T)
        closed.set_ydata(shut)
        for i, (line, mark) in enumerate(zip(lines, marks, strict=True)):
            tilt, lift = np.radians(i * angle), 0.04 * i * (angle < 3)  # parallel layers are drawn a little apart
            line.set_data([0, np.cos(tilt)], [lift, lift + np.sin(tilt)])
            line.set_visible(i < n)
            mark.set_visible(bool(i < n and (angle >= 6 or i in (0, n - 1))))
            mark.set_text(f"{T[i]:.0f} K" if i < n else "")
            top = lift + np.sin(tilt) + 0.01
            mark.set_position((np.cos(tilt) + 0.03, max(top, 0.14) if 0 < i == n - 1 else top))
        return (f"{n} layers of emissivity {e:g}, {angle:.0f} degrees apart: the last one is at {T[n - 1]:.0f} K. With "
                f"closed edges it would be at {shut[n - 1]:.0f} K.")  # fmt: skip

    return explore(
        update, fig, name="aerospace-shade",
        alt="Above, five layers fan out from a point, the sunlit one below; their temperatures fall from 383 kelvin "
        "through 231, 140 and 84 to 49. Below, temperature against layer on a logarithmic scale: with open edges each "
        "layer has about six tenths of the temperature before it; with closed edges the last one stays above 220.",
        layers=Slider(2, 6, step=1, init=5, label="Layers", fmt=".0f"),
        angle=Slider(0, 12, step=1, init=8, label="Angle between layers", unit="°", fmt=".0f"),
        emissivity=Choice(["0.02", "0.03", "0.05", "0.1"], init="0.05", label="Emissivity"),
    )  # fmt: skip


def glow():
    """Thermal radiation of a mirror at a chosen temperature, against that of a warm one."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.5))
    wave = np.geomspace(1e-6, 3e-4, 80)
    warm = sunshield.spectral_radiance(wave, 300.0) / 1e6
    ax.axvspan(5, 28, color=GRID, lw=0)
    ax.text(11.8, 2e3, "mid-infrared", ha="center", fontsize=9, color=MUTED)
    ax.plot(1e6 * wave, warm, color=WARM)
    ax.text(60, 4e0, "mirror at 300 K", color=WARM, fontsize=9)
    (cold,) = ax.plot(1e6 * wave, warm, color=COLD)
    (top,) = ax.plot([10], [1], "o", color=COLD, ms=7)
    (drop,) = ax.plot([10, 10], [1, 1], color=ACCENT, lw=1.4, ls=(0, (2, 2)))
    ax.set(xscale="log", yscale="log", xlim=(1, 300), ylim=(1e-12, 1e4), xlabel="wavelength / µm",
           ylabel="radiance / (W/(m² µm sr))")  # fmt: skip

    def update(T):
        values = sunshield.spectral_radiance(wave, T) / 1e6
        cold.set_ydata(np.where(values > 1e-12, values, np.nan))
        peak = radiation.peak_wavelength(T)
        top.set_data([1e6 * peak], [sunshield.spectral_radiance(peak, T) / 1e6])
        at, before = (sunshield.spectral_radiance(1e-5, t) / 1e6 for t in (T, 300.0))
        drop.set_ydata([max(at, 1e-12), before])
        fainter = np.log10(before / at)
        words = "as bright as before" if fainter < 0.01 else f"fainter by {fainter:.1f} powers of ten"
        return f"At {T:.0f} K the mirror glows most at {1e6 * peak:.1f} µm; at 10 µm it is {words}."

    return explore(
        update, fig, name="aerospace-glow",
        alt="Radiance of a black surface against wavelength, logarithmic. At 300 kelvin it peaks at 10 micrometres; at "
            "40 kelvin at 72 micrometres, and at 10 micrometres it is 13.5 powers of ten fainter.",
        T=Slider(values=[300.0, 250.0, 200.0, 150.0, 120.0, 100.0, 80.0, 70.0, 60.0, 50.0, 45.0, 40.0, 35.0], init=40.0,
                 label="Mirror", unit="K", fmt=".0f", play=True),
    )  # fmt: skip


__all__ = ["glow", "shade"]
