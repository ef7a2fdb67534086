"""Figures of the chapter ``principles/ultra-low/dilution-refrigeration``."""

import numpy as np

from cryolib import dilution, helium_mixtures
from cryolib.explore import Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, PAPER, WARM, house, show
from cryolib.gallery.dilution_machine import machine
from cryolib.gallery.numerals import RAISED, plain

T_TRI, X_TRI = 0.867, 0.674
V_3, V_4 = 36.84, 27.58  # molar volumes [cm3/mol]; in the drawing of the beaker volumes simply add


def phases():
    """Phase diagram of the mixture, and a beaker of it: which layers there are, and how thick."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, (ax, cup) = plt.subplots(1, 2, figsize=(5.0, 4.3), width_ratios=(3.1, 1))
    T = np.linspace(0.0, T_TRI, 70)
    dilute, rich = helium_mixtures.dilute_fraction(T), helium_mixtures.concentrated_fraction(T)
    ax.fill_betweenx(T, dilute, rich, color=GRID, lw=0)
    ax.plot(dilute, T, color=COLD)
    ax.plot(rich, T, color=WARM)
    x = np.linspace(0, X_TRI, 40)
    ax.plot(x, helium_mixtures.lambda_temperature(x), color=ACCENT)
    ax.text(0.06, 1.1, "superfluid", color=ACCENT, fontsize=9)
    ax.text(0.95, 1.6, "normal", color=MUTED, fontsize=9, ha="right")
    ax.text(0.53, 0.5, "two layers", color=MUTED, fontsize=9, ha="center")
    (tie,) = ax.plot([0, 1], [0, 0], color=MUTED, lw=1.4)
    ends = [ax.plot([0], [0], "o", color=c, ms=7)[0] for c in (COLD, WARM)]
    (dot,) = ax.plot([0.3], [0.3], "o", mfc=PAPER, mec="#000000", mew=1.4, ms=7, zorder=6)
    ax.set(xlim=(0, 1), ylim=(0, 2.35), xlabel="share of ³He, x", ylabel="temperature / K")
    cup.set(xlim=(0, 1), ylim=(-0.12, 1.25), xticks=[], yticks=[])
    for side in cup.spines.values():
        side.set_visible(False)
    lower = cup.add_patch(Rectangle((0.12, 0), 0.76, 0.6, fc=COLD, alpha=0.55, lw=0))
    upper = cup.add_patch(Rectangle((0.12, 0.6), 0.76, 0.4, fc=WARM, alpha=0.55, lw=0))
    whole = cup.add_patch(Rectangle((0.12, 0), 0.76, 1.0, fc=MUTED, alpha=0.35, lw=0))
    cup.plot([0.1, 0.1, 0.9, 0.9], [1.18, 0, 0, 1.18], color=MUTED, lw=1.4)
    notes = [cup.text(0.5, 0.5, "", fontsize=8.5, ha="center", va="center") for _ in range(2)]

    def update(T_now, x_now):
        apart = bool(T_now < T_TRI and _branches(T_now)[0] < x_now < _branches(T_now)[1])
        x_d, x_c = _branches(min(T_now, T_TRI))
        dot.set_data([x_now], [T_now])
        tie.set_data([x_d, x_c], [T_now, T_now])
        for end, at in zip(ends, (x_d, x_c), strict=True):
            end.set_data([at], [T_now])
        share = (x_now - x_d) / (x_c - x_d) if apart else 0.0
        height = _lower_height(share, x_d, x_c)
        lower.set_bounds(0.12, 0, 0.76, height)
        upper.set_bounds(0.12, height, 0.76, 1 - height)
        for note, at, fraction in zip(notes, (height / 2, (1 + height) / 2), (x_d, x_c), strict=True):
            note.set_position((0.5, at))
            note.set_text(f"x = {fraction:.2f}" if fraction < 0.995 else "x ≈ 1")
        for artist in (tie, *ends, lower, upper):
            artist.set_visible(apart)
        whole.set_visible(not apart)
        notes[0].set_visible(apart and height > 0.1)
        notes[1].set_visible(apart and height < 0.9)
        return _phase_sentence(T_now, x_now, apart, x_d, x_c, share)

    return explore(
        update, fig, name="dilution-phases",
        alt="Temperature against the share of helium-3. A lambda line falls from 2.2 kelvins to the tricritical point "
            "at 0.867 kelvin and a share of 0.67. Below it a shaded gap opens: its left edge ends at 6.6 per cent at "
            "absolute zero, its right edge at pure helium-3. Beside it a beaker with a layer rich in helium-3 floating "
            "on a dilute layer.",
        predict=Predict(
            "A mixture with 5 % of ³He is cooled to 10 mK. What do you see in the beaker?",
            choices=["two layers, nearly pure ³He on nearly pure ⁴He", "one liquid, still mixed",
                     "crystals of ³He", "a layer of ³He at the bottom"], answer=1,
            why="The left edge of the gap meets absolute zero at 6.6 %. A mixture with less than that never separates. "
                "Everything this refrigerator does rests on that number not being zero.",
        ),
        T_now=Slider(values=[*np.round(np.linspace(0, 0.85, 18), 2), 0.9, 1.0, 1.2, 1.5, 1.8, 2.1], init=0.3,
                     label="Temperature", unit="K", fmt=".2f", play=True),
        x_now=Slider(0.0, 1.0, step=0.025, init=0.3, label="Share of ³He", fmt=".3f"),
    )  # fmt: skip


def _branches(T):
    return helium_mixtures.dilute_fraction(T), helium_mixtures.concentrated_fraction(T)


def _lower_height(share, x_d, x_c):
    """Height of the dilute layer in a beaker of height 1, molar volumes taken to add."""
    dilute, rich = ((1 - x) * V_4 + x * V_3 for x in (x_d, x_c))
    return (1 - share) * dilute / ((1 - share) * dilute + share * rich)


def _phase_sentence(T, x, apart, x_d, x_c, share):
    if apart:
        return (f"At {T:.2f} K the mixture is two liquids: {100 * (1 - share):.0f} % of the atoms in the heavy one "
                f"with {100 * x_d:.1f} % ³He, the rest in the light one with {100 * x_c:.1f} %.")  # fmt: skip
    if x <= X_TRI and helium_mixtures.lambda_temperature(x) > T:
        return f"At {T:.2f} K a mixture with {100 * x:.1f} % ³He is one liquid, and its ⁴He is superfluid."
    return f"At {T:.2f} K a mixture with {100 * x:.1f} % ³He is one ordinary liquid."


def fermi_sea():
    """Why dissolving stops at 6.6 %: helium-3 fills the levels of the solution up to those of the pure liquid."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Rectangle

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.3))
    full = float(helium_mixtures.fermi_temperature(0.066))
    ax.plot([0.4, 3.6], [full, full], color=WARM, lw=2)
    ax.text(2.0, full + 0.02, "an atom in pure ³He", color=WARM, fontsize=9, ha="center", va="bottom")
    ax.plot([4.6, 4.6, 9.0, 9.0], [0.55, 0, 0, 0.55], color=COLD, lw=1.6)
    ax.text(6.8, -0.045, "the same atom, alone in ⁴He", color=COLD, fontsize=9, ha="center", va="top")
    sea = ax.add_patch(Rectangle((4.6, 0), 4.4, 0.2, fc=COLD, alpha=0.45, lw=0))
    (surface,) = ax.plot([4.6, 9.0], [0.2, 0.2], color=COLD, lw=2)
    (gain,) = ax.plot([4.1, 4.1], [0.2, full], color=ACCENT, lw=1.8, marker="_", ms=9, mew=1.8)
    note = ax.text(3.95, 0.3, "", color=ACCENT, fontsize=9, ha="right", va="center")
    ax.set(
        xlim=(0, 9.4),
        ylim=(-0.1, 0.56),
        xticks=[],
        yticks=[0, 0.1, 0.2, 0.3, 0.4, 0.5],
        ylabel="energy / $k_\\mathrm{B}$, in kelvin",
    )
    ax.spines["bottom"].set_visible(False)

    def update(share):
        top = float(helium_mixtures.fermi_temperature(share / 100))
        sea.set_bounds(4.6, 0, 4.4, top)
        surface.set_ydata([top, top])
        gain.set_ydata([top, full])
        note.set_position((3.95, min((top + full) / 2, full - 0.045)))
        note.set_text(f"{'gains' if top < full else 'costs'} {abs(full - top):.2f} K")
        if abs(full - top) < 0.005:
            return (
                f"At {share:.1f} % the solution is filled to {top:.3f} K, level with the pure liquid: it is saturated."
            )
        does = "gains" if top < full else "would cost"
        return (f"At {share:.1f} % ³He the solution is filled to {top:.3f} K: one more atom {does} "
                f"{abs(full - top):.3f} K by dissolving.")  # fmt: skip

    return explore(
        update, fig, name="dilution-fermi-sea",
        alt="Energy levels in kelvins. On the left one level, that of an atom in pure helium-3. On the right a well, "
            "the energy of the same atom alone in helium-4, 0.39 kelvin lower. Dissolved atoms fill the well from "
            "its bottom; at 3 per cent the sea reaches 0.23 kelvin and another atom still gains 0.16 kelvin by "
            "coming over; at 6.6 per cent the levels meet.",
        share=Slider(0.3, 7.8, step=0.3, init=3.0, label="³He dissolved", unit="%", fmt=".1f", play=True),
    )  # fmt: skip


def evaporation():
    """How the two ways of evaporating fade: a power of T against an exponential of 1/T."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots()
    T = np.geomspace(0.01, 0.3, 80)
    ax.plot(1e3 * T, _faded(T)[0], color=ACCENT)
    ax.plot(1e3 * T, _faded(T)[1], color=WARM)
    ax.text(12, 1.5, "into ⁴He: as T²", color=ACCENT, fontsize=9.5, va="bottom")
    ax.text(78, 1e-9, "into vapour:\nas $\\exp(-H_{fg}/RT)$", color=WARM, fontsize=9.5, ha="left")
    dots = [ax.plot([100], [1], "o", color=c, ms=8)[0] for c in (ACCENT, WARM)]
    ax.set(xscale="log", yscale="log", xlim=(10, 300), ylim=(1e-16, 1e3), xlabel="temperature / mK",
           ylabel="³He that leaves, at 100 mK = 1")  # fmt: skip
    ax.set_xticks([10, 20, 50, 100, 200, 300], ["10", "20", "50", "100", "200", "300"])
    ax.minorticks_off()

    def update(T_mK):
        power, steam = _faded(1e-3 * T_mK)
        dots[0].set_data([T_mK], [power])
        dots[1].set_data([T_mK], [max(steam, 1e-16)])
        dots[1].set_visible(bool(steam > 1e-16))
        return (f"Set to 1 at 100 mK, dilution is at {_times(power)} and evaporation at {_times(steam)} when the "
                f"liquid is at {T_mK:.0f} mK.")  # fmt: skip

    return explore(
        update, fig, name="dilution-evaporation",
        alt="Two curves on logarithmic scales, both one at 100 millikelvins. The cooling by dilution falls to a "
            "hundredth at 10 millikelvins. Evaporation of helium-3 into vapour falls off a cliff: at 40 millikelvins "
            "it is down by sixteen powers of ten.",
        T_mK=Slider(values=[10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 120, 150, 200, 250, 300],
                    init=50, label="Temperature", unit="mK", fmt=".0f", play=True),
    )  # fmt: skip


BINDING = 2.5  # latent heat of helium-3 at 0 K over R: the leading term of its vapour pressure [K]


def _faded(T):
    return (T / 0.1) ** 2, np.exp(-BINDING * (1 / np.asarray(T) - 1 / 0.1))


def _times(x):
    if 0.999e-2 <= x < 1e4:
        return plain(x)
    digits, power = f"{x:.0e}".split("e")
    return f"{digits} × 10{''.join(RAISED[c] for c in str(int(power)))}"


def cooling():
    """Cooling power against temperature, and where a heat leak and the exchanger leave the mixing chamber."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    T = np.geomspace(0.004, 0.2, 130)
    ideal = dilution.cooling_power(np.ones_like(T), T, T)
    taken_up = dilution.cooling_power_fermi(np.ones_like(T), T, T) + dilution.enthalpy_helium_3(T)
    (perfect,) = ax.plot([], [], color=MUTED, lw=1.2, ls=(0, (4, 3)))
    (square,) = ax.plot([], [], color=COLD)
    (gas,) = ax.plot([], [], color=ACCENT, lw=1.6)
    (level,) = ax.plot([4, 200], [1, 1], color=WARM, lw=1.2)
    (dot,) = ax.plot([10], [1], "o", color=COLD, ms=8)
    ax.text(0.02, 0.98, "dashed: perfect exchanger, 84ṅT²", color=MUTED, fontsize=9, va="top", transform=ax.transAxes)
    ax.text(0.02, 0.91, "95T² − 11T²", color=COLD, fontsize=9, va="top", transform=ax.transAxes)
    ax.text(0.02, 0.84, "real Fermi gas", color=ACCENT, fontsize=9, va="top", transform=ax.transAxes)
    ax.text(195, 0.013, "heat leak: where it meets a curve,\nthe chamber rests", color=WARM, fontsize=9, ha="right")
    ax.set(xscale="log", yscale="log", xlim=(4, 200), ylim=(0.01, 3000), xlabel="mixing chamber / mK",
           ylabel="cooling power / µW")  # fmt: skip
    ax.set_xticks([5, 10, 20, 50, 100, 200], ["5", "10", "20", "50", "100", "200"])
    ax.set_yticks([0.1, 1, 10, 100, 1000], ["0.1", "1", "10", "100", "1000"])
    ax.minorticks_off()

    def update(n, T_ex, leak):
        arriving = dilution.enthalpy_concentrated(1e-3 * T_ex)
        perfect.set_data(1e3 * T, n * ideal)
        square.set_data(1e3 * T, _positive(n * (dilution.enthalpy_dilute(T) - arriving)))
        gas.set_data(1e3 * T, _positive(n * (taken_up - dilution.enthalpy_helium_3(1e-3 * T_ex))))
        level.set_ydata([leak, leak])
        base = 1e3 * np.sqrt((leak / n + arriving) / 95)
        real = 1e3 * float(np.interp(leak / n + dilution.enthalpy_helium_3(1e-3 * T_ex), taken_up, T, right=np.nan))
        dot.set_data([base if base <= 200 else 1.0], [leak])
        dot.set_visible(bool(base <= 200))
        if base > 200:
            return f"{leak:g} µW is more than {n:,.0f} µmol/s can carry off below 200 mK."
        truly = f"at {real:.1f} mK" if np.isfinite(real) else "above 200 mK"
        return (f"{n:,.0f} µmol/s, arriving at {T_ex:.0f} mK, with {leak:g} µW leaking in: the chamber rests at "
                f"{base:.1f} mK by the law of squares, {truly} as a real Fermi gas.")  # fmt: skip

    return explore(
        update, fig, name="dilution-cooling",
        alt="Cooling power in microwatts against the temperature of the mixing chamber, both logarithmic. A dashed "
            "straight line of slope two is the perfect machine. With helium arriving at 30 millikelvins the curve "
            "leaves it and drops to nothing at 10 millikelvins. A horizontal line at 10 microwatts, the heat leak, "
            "meets it at 34 millikelvins. The curve of the real Fermi gas bends below the straight line above 50 "
            "millikelvins.",
        n=Slider(values=[20, 50, 100, 200, 500, 1000], init=100, label="Flow of ³He", unit="µmol/s",
                 fmt=",.0f"),
        T_ex=Slider(values=[5, 10, 20, 30, 40, 60, 80, 100, 120, 150, 200], init=30, label="³He arrives at",
                    unit="mK", fmt="g"),
        leak=Slider(values=[0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100], init=10, label="Heat leak",
                    unit="µW", fmt="g"),
    )  # fmt: skip


def _positive(q):
    return np.where(q > 1e-3, q, np.nan)


def correction():
    """How far the law of squares is from a Fermi gas."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.8))
    T = np.geomspace(0.005, 0.2, 60)
    one = np.ones_like(T)
    ratio = dilution.cooling_power_fermi(one, T, T) / dilution.cooling_power(one, T, T)
    ax.axhspan(0.95, 1.0, color=GRID, lw=0)
    ax.text(200, 0.96, "within 5 %", color=MUTED, fontsize=9, ha="right")
    ax.plot(1e3 * T, ratio, color=ACCENT)
    for at in (0.01, 0.04, 0.1, 0.2):
        value = float(np.interp(at, T, ratio))
        ax.plot([1e3 * at], [value], "o", color=ACCENT)
        ax.text(1e3 * at * 0.95, value - 0.015, f"{value:.2f}", fontsize=9, color=ACCENT, ha="right", va="top")
    ax.set(xscale="log", xlim=(5, 210), ylim=(0.55, 1.02), xlabel="temperature / mK", ylabel="Fermi gas over 84T²")
    ax.set_xticks([5, 10, 20, 50, 100, 200], ["5", "10", "20", "50", "100", "200"])
    ax.minorticks_off()
    return show(
        fig, name="dilution-correction",
        alt="Cooling by a real Fermi gas divided by the law of squares. The ratio is 0.97 at 10 millikelvins, 0.95 at "
            "40, 0.84 at 100 and 0.61 at 200: the law promises more than the gas can take up.",
    )  # fmt: skip


__all__ = ["cooling", "correction", "evaporation", "fermi_sea", "machine", "phases"]
