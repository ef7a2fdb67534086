"""Flow of mass and of heat in helium II, for the chapter ``principles/ultra-low/superfluidity``."""

import numpy as np

from cryolib import helium_ii, materials, superfluid
from cryolib.constants import g_n
from cryolib.explore import Slider, explore
from cryolib.figures import COLD, GRID, MUTED, WARM, house
from cryolib.gallery.numerals import RAISED, plain


def superleak():
    """Velocity through a pore against its width: the normal fluid is throttled, the superfluid is not."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.7))
    d = np.geomspace(1e-8, 1e-4, 50)
    (normal,) = ax.plot(1e6 * d, d, color=WARM)
    ax.plot(1e6 * d, superfluid.critical_velocity(d), color=COLD)
    ax.text(0.012, 8, "superfluid: at its critical velocity", color=COLD, fontsize=9)
    ax.text(3, 2e-7, "normal fluid:\nheld back by viscosity", color=WARM, fontsize=9, va="center")
    cursor = ax.axvline(1, color=MUTED, lw=1, ls=(0, (2, 2)))
    dots = [ax.plot([1], [1], "o", color=c, ms=8)[0] for c in (COLD, WARM)]
    ax.set(xscale="log", yscale="log", xlim=(0.01, 100), ylim=(1e-9, 30), xlabel="width of the pore / µm",
           ylabel="velocity")  # fmt: skip
    ax.set_xticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
    ax.set_yticks([1e-8, 1e-6, 1e-4, 1e-2, 1], ["10 nm/s", "1 µm/s", "0.1 mm/s", "1 cm/s", "1 m/s"])
    ax.minorticks_off()

    def update(width, T):
        normal.set_ydata(_viscous(d, T))
        v_s, v_n = superfluid.critical_velocity(1e-6 * width), _viscous(1e-6 * width, T)
        cursor.set_xdata([width, width])
        dots[0].set_data([width], [v_s])
        dots[1].set_data([width], [v_n])
        part = helium_ii.superfluid_fraction(T)
        carried = part * v_s / (part * v_s + (1 - part) * v_n)
        return (f"Through pores of {_micrometres(width)} at {T:.1f} K the normal fluid creeps at {_speed(v_n)}, the "
                f"superfluid flows at up to {_speed(v_s)}: it carries {_percent(carried)} of the mass.")  # fmt: skip

    return explore(
        update, fig, name="superfluid-superleak",
        alt="Velocity against the width of a pore, both logarithmic, under a head of one centimetre of helium for each "
            "centimetre of length. The normal fluid's velocity rises as the square of the width, from nanometres a "
            "second at 0.01 micrometres; the superfluid's critical velocity falls, from several metres a second to "
            "millimetres a second. They cross near 20 micrometres.",
        width=Slider(values=[m * 10.0**e for e in (-2, -1, 0, 1) for m in (1, 2, 5)] + [100], init=1,
                     label="Width of the pore", unit="µm", fmt="g", play=True),
        T=Slider(1.2, 2.1, step=0.1, init=1.6, label="Temperature", unit="K", fmt=".1f"),
    )  # fmt: skip


def _viscous(d, T):
    """Mean velocity of laminar flow in a round pore, driven by a head as long as the pore [m/s]."""
    return helium_ii.density(T) * g_n * np.square(d) / (32 * helium_ii.viscosity(T))


def _micrometres(width):
    return f"{1e3 * width:.0f} nm" if width < 1 else f"{width:g} µm"


def _speed(v):
    for size, unit in ((1.0, "m/s"), (1e-2, "cm/s"), (1e-3, "mm/s"), (1e-6, "µm/s"), (1e-9, "nm/s")):
        if v >= 0.999 * size:
            return f"{plain(v / size, 2)} {unit}"
    return f"{v:.1e} m/s"


def _percent(x):
    if x >= 0.995:
        return "more than 99 %"
    return f"{100 * x:.0f} %" if x >= 0.005 else "less than 1 %"


COPPER = ("copper-rrr100", 4.2)  # its fit begins at 4 K


def counterflow():
    """Temperature gradient that a heat flux needs: helium II against copper."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.8))
    q = np.geomspace(1e2, 1e5, 40)
    k = float(materials.conductivity(COPPER[0])(COPPER[1]))
    ax.plot(q / 1e3, q / k, color=WARM)
    (helium,) = ax.plot(q / 1e3, q, color=COLD)
    cursor = ax.axvline(10, color=MUTED, lw=1, ls=(0, (2, 2)))
    dots = [ax.plot([10], [1], "o", color=c, ms=8)[0] for c in (COLD, WARM)]
    ax.text(0.12, 0.6, "copper, RRR 100, at 4.2 K", color=WARM, fontsize=9, rotation=19)
    ax.text(14, 1.2e-4, "helium II:\n8 times the gradient\nfor twice the heat", color=COLD, fontsize=9, va="center")
    ax.axhspan(1e-8, 1e-6, color=GRID, lw=0)
    ax.text(0.8, 1e-7, "less than 1 µK a metre", color=MUTED, fontsize=9, va="center")
    ax.set(xscale="log", yscale="log", xlim=(0.1, 100), ylim=(1e-8, 1e3), xlabel="heat flux / (kW/m²)",
           ylabel="gradient / (K/m)")  # fmt: skip
    ax.set_xticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    ax.minorticks_off()

    def update(flux, T):
        f = float(superfluid.conductivity_function(T))
        needed = (1e3 * flux) ** 3 / f
        helium.set_ydata(q**3 / f)
        cursor.set_xdata([flux, flux])
        dots[0].set_data([flux], [needed])
        dots[1].set_data([flux], [1e3 * flux / k])
        dots[0].set_visible(bool(1e-8 < needed < 1e3))
        return (f"{flux:g} kW/m² through helium II at {T:.2f} K needs {_gradient(needed)}, as if it conducted "
                f"{_plain(f / (1e3 * flux) ** 2)} W/(m K); copper needs {1e3 * flux / k:.3g} K/m.")  # fmt: skip

    return explore(
        update, fig, name="superfluid-counterflow",
        alt="Temperature gradient against heat flux, both logarithmic. Copper is a line of slope one, helium II a "
            "line of slope three that lies far lower: at 10 kilowatts a square metre and 1.9 kelvins helium needs "
            "0.06 kelvin a metre, copper 15; at 1 kilowatt helium needs 60 microkelvins a metre.",
        flux=Slider(values=[0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100], init=10, label="Heat flux", unit="kW/m²", fmt="g",
                    play=True),
        T=Slider(1.5, 2.15, step=0.05, init=1.9, label="Temperature", unit="K", fmt=".2f"),
    )  # fmt: skip


def _gradient(x):
    for size, unit in ((1.0, "K/m"), (1e-3, "mK/m"), (1e-6, "µK/m"), (1e-9, "nK/m")):
        if x >= 0.999 * size:
            return f"{plain(x / size, 2)} {unit}"
    return f"{x:.1e} K/m"


def _plain(x):
    if x < 1e4:
        return plain(x, 2)
    digits, power = f"{x:.1e}".split("e")
    return f"{digits} × 10{''.join(RAISED[c] for c in str(int(power)))}"
