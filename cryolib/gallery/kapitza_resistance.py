"""Figures of the chapter ``principles/heat-leaks/kapitza-resistance``."""

import numpy as np

from cryolib import acoustic_mismatch, kapitza
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, MUTED, PAPER, WARM, house, show

AREA = 1e-4  # of the chip [m2]
SOLIDS = load("sound-speeds").numbers
HELIUM = SOLIDS["helium"]
BATHS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 1.8, 4.2]
POWERS = [float(f"{m}e{e}") for e in range(-9, 0) for m in (1, 3)] + [1.0]


def _bounds(name):
    """Coefficient by acoustic mismatch, and if every phonon left [W/(m2 K4)]."""
    solid = SOLIDS[name]
    low = acoustic_mismatch.mismatch_coefficient(
        HELIUM["rho"], HELIUM["c_longitudinal"], solid["rho"], solid["c_transverse"]
    )
    return low, acoustic_mismatch.phonon_limit(solid["c_longitudinal"], solid["c_transverse"])


def _power(watts):
    for size, unit in ((1, "W"), (1e-3, "mW"), (1e-6, "µW"), (1e-9, "nW")):
        if watts >= 0.999 * size:
            return f"{watts / size:.3g} {unit}"
    return f"{watts:.2g} W"


def _kelvins(T):
    for size, unit in ((1, "K"), (1e-3, "mK"), (1e-6, "µK"), (1e-9, "nK"), (1e-12, "pK")):
        if T >= 0.9995 * size:
            return f"{T / size:.3g} {unit}"
    return f"{T:.1e} K"


def step():
    """Step at the interface of a silicon chip against its power: mismatch, chosen coefficient, phonon limit."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.2))
    P = np.geomspace(1e-9, 1.0, 60)
    low, high = _bounds("silicon")
    between = ax.fill_between(P, P, P, color=GRID, lw=0)
    (mismatch,) = ax.plot(P, P, color=MUTED, lw=1.2, ls=(0, (5, 3)))
    (limit,) = ax.plot(P, P, color=MUTED, lw=1.2, ls=(0, (1, 1.5)))
    (line,) = ax.plot(P, P, color=COLD)
    (boiling,) = ax.plot(P, kapitza.nucleate_boiling_superheat(P / AREA), color=WARM)
    (dot,) = ax.plot([1e-2], [3e-3], "o", color=COLD, ms=8)
    (film,) = ax.plot([1e-2], [8e-2], "o", color=WARM, ms=8)
    for y, name, colour in ((7, "- - -  acoustic mismatch", MUTED), (2.4, "······  every phonon leaves", MUTED)):
        ax.text(1.5e-9, y, name, color=colour, fontsize=9, va="center")
    boiling_name = ax.text(1.5e-9, 0.82, "boiling helium I, on top of it", color=WARM, fontsize=9, va="center")
    ax.set(xscale="log", yscale="log", xlim=(1e-9, 1.6), ylim=(1e-7, 20), xlabel="power from 1 cm² / W",
           ylabel="warmer than the liquid by / K")  # fmt: skip

    def update(power, bath, sigma):
        curves = [kapitza.temperature_step(P / AREA, s, bath) for s in (low, high, sigma)]
        between.set_data(P, curves[1], curves[0])
        for artist, curve in zip((mismatch, limit, line), curves, strict=True):
            artist.set_ydata(curve)
        here, worst = (kapitza.temperature_step(power / AREA, s, bath) for s in (sigma, low))
        dot.set_data([power], [here])
        superheat = kapitza.nucleate_boiling_superheat(power / AREA)
        film.set_data([power], [superheat])
        for artist in (boiling, film, boiling_name):
            artist.set_visible(bath > 2.5)
        more = f" Helium I must boil as well: {_kelvins(superheat)} more." if bath > 2.5 else ""
        return (f"{_power(power)} into a bath at {_kelvins(bath)}: {_kelvins(here)} at the interface; mismatch alone "
                f"says {_kelvins(worst)}.{more}")  # fmt: skip

    return explore(
        update, fig, name="kapitza-step",
        alt="Step in temperature at the surface of a silicon chip against its power, both logarithmic. For a bath at "
            "4.2 kelvin three parallel lines: acoustic mismatch highest, the phonon limit 240 times lower, a measured "
            "coefficient close to the limit, 3.4 millikelvins at 10 milliwatts. A flatter line far above the last, "
            "78 millikelvins there, is the boiling of helium I.",
        predict=Predict(
            "The chip gives off 10 mW at 4.2 K, and the step at its surface is 3.4 mK. Now cool the bath to 20 mK and "
            "cut the power to 1 µW, ten thousand times less. What becomes of the step?",
            choices=["it falls to a third of a microkelvin", "it stays near 3 mK", "it grows to 80 mK"], answer=2,
            why="The conductance goes as T³, and (4.2 K/20 mK)³ is nine million: it loses far more than the power "
                "does. The chip warms until T⁴ carries the heat, to 100 mK, whatever the bath.",
        ),
        power=Slider(values=POWERS, init=1e-2, label="Power", fmt=_power),
        bath=Slider(values=BATHS, init=4.2, label="Bath", fmt=_kelvins),
        sigma=Slider(values=[0.76, 3, 10, 30, 100, 185], init=100, label="Coefficient σ of the T⁴ law",
                     unit="W/(m² K⁴)", fmt="g"),
    )  # fmt: skip


DRAWN = 4  # times its size is an angle in the helium drawn
ANGLES = np.round(np.arange(0, 8.01, 0.2), 1)


def _share(name, degrees):
    """Energy that enters the solid from a sound wave in helium [1]."""
    s = SOLIDS[name]
    t = acoustic_mismatch.wave_transmission(np.radians(degrees), HELIUM["rho"], HELIUM["c_longitudinal"], s["rho"],
                                            s["c_longitudinal"], s["c_transverse"])  # fmt: skip
    return np.maximum(t, 0.0)


def _refracted(c_solid, degrees, length):
    """End of the ray that runs into the solid, or None beyond its critical angle."""
    sine = c_solid / HELIUM["c_longitudinal"] * np.sin(np.radians(degrees))
    return None if sine >= 1 else (length * sine, length * np.sqrt(1 - sine**2))


def rays():
    """A sound wave in helium meets a solid: reflected, or bent towards the surface, or wholly reflected."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, share) = plt.subplots(2, 1, figsize=(5.0, 5.2), height_ratios=(1.75, 1))
    ax.set(xlim=(-1.35, 1.35), ylim=(-0.95, 0.95), aspect="equal", xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    ax.axhspan(0, 0.95, color=GRID, lw=0)
    ax.text(-1.3, 0.84, "solid", fontsize=9.5, va="center")
    ax.text(-1.3, -0.12, "liquid helium", fontsize=9.5, va="center", color=COLD)
    ax.text(-1.3, -0.26, "angles drawn ×4", fontsize=8.5, va="center", color=MUTED)
    (cone,) = ax.plot([], [], color=GOLD, lw=1.2, ls=(0, (4, 3)))
    ax.text(1.3, -0.12, "dashed: the cone", fontsize=8.5, va="center", ha="right", color=GOLD)
    ax.text(1.3, -0.26, "that gets in", fontsize=8.5, va="center", ha="right", color=GOLD)
    (incoming,) = ax.plot([], [], color=COLD, lw=2.4)
    (mirrored,) = ax.plot([], [], color=COLD, lw=2.4, alpha=0.55)
    bent = {c: ax.plot([], [], color=colour, lw=1.8)[0]
            for c, colour in (("c_longitudinal", WARM), ("c_transverse", ACCENT))}  # fmt: skip
    ax.text(1.3, 0.84, "longitudinal", fontsize=9, va="center", ha="right", color=WARM)
    ax.text(1.3, 0.70, "transverse", fontsize=9, va="center", ha="right", color=ACCENT)
    fine = np.concatenate([np.linspace(0, 6.2, 125), np.linspace(6.3, 8, 5)])
    (passed,) = share.plot(fine, fine, color=COLD)
    (dot,) = share.plot([0], [0], "o", color=COLD, ms=8)
    share.set(xlim=(0, 8.1), ylim=(0, 1), xlabel="angle in the helium, from head on / °", ylabel="energy let in / %")

    def update(solid, angle):
        critical = acoustic_mismatch.critical_angle(HELIUM["c_longitudinal"], SOLIDS[solid]["c_transverse"])
        x, y = np.sin(DRAWN * critical), np.cos(DRAWN * critical)
        cone.set_data([-0.95 * x, 0, 0.95 * x], [-0.95 * y, 0, -0.95 * y])
        x, y = 0.9 * np.sin(DRAWN * np.radians(angle)), 0.9 * np.cos(DRAWN * np.radians(angle))
        incoming.set_data([-x, 0], [-y, 0])
        mirrored.set_data([0, x], [0, -y])
        for c, ray in bent.items():
            end = _refracted(SOLIDS[solid][c], angle, 0.9)
            ray.set_visible(end is not None)
            ray.set_data(*zip((0, 0), end or (0, 0), strict=True))
        passed.set_ydata(100 * _share(solid, fine))
        here = 100 * float(_share(solid, angle))
        dot.set_data([angle], [here])
        limit = f"{np.degrees(critical):.2f}° from head on"
        if angle > np.degrees(critical):
            return f"{angle:.1f}°: total reflection. Into {solid} nothing enters beyond {limit}."
        return f"{angle:.1f}°: {here:.2f} % of the energy enters the {solid}; beyond {limit} nothing does."

    return explore(
        update, fig, name="kapitza-rays",
        alt="A ray of sound rises through liquid helium and meets a solid. Nearly all of it is reflected. What enters "
            "is bent away from the normal, the faster longitudinal wave more than the transverse one. Only rays inside "
            "a narrow cone get in, 2.3 degrees for silicon; below, the share of energy let in, 0.7 per cent head on, "
            "falls to zero there.",
        solid=Choice(["silicon", "copper"], label="Solid"),
        angle=Slider(values=list(ANGLES), init=1.0, label="Angle in the helium", unit="°", fmt=".1f", play=True),
    )  # fmt: skip


def coefficients():
    """Coefficients of the T^4 law: mismatch, measured, and every phonon, for the solids with data."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.7))
    for y, name in ((2, "copper"), (1, "silicon")):
        low, high = _bounds(name)
        ax.plot([low, high], [y, y], color=GRID, lw=9, solid_capstyle="butt")
        for value, side, shift in ((low, "right", 0.86), (high, "left", 1.16)):
            ax.plot([value], [y], "|", color=MUTED, ms=15, mew=1.6)
            ax.text(shift * value, y, f"{value:.2g}" if value < 10 else f"{value:.0f}", ha=side, va="center",
                    fontsize=9, color=MUTED)  # fmt: skip
    measured = load("kapitza-conductance").numbers
    for y, value in ((2, measured["copper"]["h_over_T3"] / 4), (0, 1 / (4 * measured["kapton"]["R_T3"]))):
        if y == 2:  # surfaces differ by a factor of two
            ax.plot([value / 2, 2 * value], [y, y], color=COLD, lw=2)
        ax.plot([value], [y], "o", color=COLD, ms=8)
        ax.text(value, y + 0.27, f"{value:.0f}", ha="center", fontsize=9, color=COLD)
    ax.plot([100], [1], "o", mfc=PAPER, mec=COLD, mew=1.6, ms=8)
    ax.text(100, 1.27, "100, assumed", ha="center", fontsize=9, color=COLD)
    ax.text(3.05, 2.42, "mismatch", ha="center", fontsize=9, color=MUTED)
    ax.text(1055, 2.42, "every phonon", ha="center", fontsize=9, color=MUTED)
    ax.set(xscale="log", xlim=(0.3, 4000), ylim=(-0.5, 2.75), xlabel="coefficient of the T⁴ law / (W/(m² K⁴))")
    ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
    ax.minorticks_off()
    ax.set_yticks((2, 1, 0), ("copper", "silicon", "Kapton film"))
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    return show(
        fig, name="kapitza-coefficients",
        alt="Coefficient of the T to the fourth law on a logarithmic scale. Copper: acoustic mismatch 3.1, measured "
            "225 within a factor of two, every phonon 1,055. Silicon: mismatch 0.76, assumed in this book 100, every "
            "phonon 185. Kapton film: measured 24.",
    )  # fmt: skip


CONTACTS = {"silver powder in ³He, 2.5": 2.5, "Kapton, 24": 23.7, "clean metal or chip, 100": 100.0}
AREAS = {1e-4: "1 cm²", 1e-3: "10 cm²", 1e-2: "100 cm²", 0.1: "0.1 m²", 1.0: "1 m²", 10.0: "10 m²", 100.0: "100 m²"}


def saturation():
    """Temperature of a heated surface against that of its bath: the bath stops helping."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.0))
    bath = np.geomspace(1e-3, 1.0, 60)
    ax.plot([1e-3, 1], [1e-3, 1], color=MUTED, lw=1, ls=(0, (1, 1.5)))
    ax.text(0.012, 0.0085, "no step", color=MUTED, fontsize=9)
    (floor,) = ax.plot([1e-3, 1], [0.1, 0.1], color=WARM, lw=1.2, ls=(0, (5, 3)))
    (curve,) = ax.plot(bath, bath, color=COLD)
    name = ax.text(1.15e-3, 0.1, "", color=WARM, fontsize=9, va="bottom")
    ax.set(xscale="log", yscale="log", xlim=(1e-3, 1), ylim=(1e-3, 2), xlabel="bath / K", ylabel="surface / K")
    ax.set_xticks([1e-3, 1e-2, 0.1, 1], ["0.001", "0.01", "0.1", "1"])
    ax.set_yticks([1e-3, 1e-2, 0.1, 1], ["0.001", "0.01", "0.1", "1"])

    def update(power, area, contact):
        sigma = CONTACTS[contact]
        least = kapitza.saturation_temperature(power / area, sigma)
        curve.set_ydata(kapitza.solid_temperature(power / area, sigma, bath))
        floor.set_ydata([least, least])
        name.set_position((1.15e-3, 1.06 * least))
        name.set_text(f"{_kelvins(least)}: no bath cools below")
        name.set_visible(least > 1.1e-3)
        at = kapitza.solid_temperature(power / area, sigma, 0.02)
        return (f"{_power(power)} through {AREAS[area]}: in a bath at 20 mK the surface is at {_kelvins(at)}, and at "
                f"absolute zero it would be at {_kelvins(least)}.")  # fmt: skip

    return explore(
        update, fig, name="kapitza-saturation",
        alt="Temperature of a heated surface against that of the bath, both logarithmic. Above 100 millikelvins the "
            "surface follows the bath. Below, for one microwatt from one square centimetre, it levels off at 100 "
            "millikelvins and no colder bath helps. More area lowers the floor, as its fourth root.",
        power=Slider(values=[1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3], init=1e-6, label="Power", fmt=_power),
        area=Slider(values=list(AREAS), init=1e-4, label="Area", fmt=lambda a: AREAS[a]),
        contact=Choice(list(CONTACTS), init="clean metal or chip, 100", label="Coefficient σ of the T⁴ law"),
    )  # fmt: skip


def stack():
    """Where the temperature of a 10 mW chip comes from, in four situations."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.7))
    q = 1e-2 / AREA
    low, _ = _bounds("silicon")
    boiling = 1e3 * kapitza.nucleate_boiling_superheat(q)
    rows = (("4.2 K, σ = 100", boiling, 100.0, 4.2), ("1.8 K, σ = 100", 0.0, 100.0, 1.8),
            ("4.2 K, mismatch", boiling, low, 4.2))  # fmt: skip
    for y, (_, liquid, sigma, bath) in zip((2, 1, 0), rows, strict=True):
        interface = 1e3 * kapitza.temperature_step(q, sigma, bath)
        ax.barh([y], [liquid], color=WARM, height=0.5)
        ax.barh([y], [interface], left=[liquid], color=COLD, height=0.5)
        words = f"{liquid:.0f} + {interface:.1f} mK" if liquid and interface < 10 else f"{interface:.0f} mK"
        if liquid and interface > 10:
            words = f"{liquid:.0f} + {interface:.0f} mK"
        ax.text(liquid + interface + 7, y, words, va="center", fontsize=9)
    ax.text(300, 1.72, "boiling liquid", color=WARM, fontsize=9.5)
    ax.text(300, 1.36, "interface", color=COLD, fontsize=9.5)
    ax.set(xlim=(0, 640), ylim=(-0.5, 2.5), xlabel="chip warmer than the bath by / mK")
    ax.set_yticks((2, 1, 0), [name for name, *_ in rows])
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    return show(
        fig, name="kapitza-stack",
        alt="Bars for a chip that gives 10 milliwatts from a square centimetre. At 4.2 kelvin the boiling liquid takes "
            "78 millikelvins and the interface 3.4. At 1.8 kelvin nothing boils and the interface takes 41. If "
            "acoustic mismatch were all, the interface at 4.2 kelvin would take 388.",
    )  # fmt: skip


__all__ = ["coefficients", "rays", "saturation", "stack", "step"]
