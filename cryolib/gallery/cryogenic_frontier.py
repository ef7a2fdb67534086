"""Figures of the chapter ``principles/cryogenic-frontier`` and of the front page."""

from functools import cache

import numpy as np

from cryolib import fluids, quantum
from cryolib.constants import atm, k_B, m_e, u
from cryolib.data import load
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, MUTED, PAPER, WARM, house, show
from cryolib.gallery.numerals import RAISED, plain, several

# The bars of the ladder, coldest at the bottom.
LADDER = (
    "helium", "parahydrogen", "neon", "nitrogen", "carbon monoxide", "fluorine", "argon", "oxygen", "methane",
    "krypton", "xenon",
)  # fmt: skip
QUANTUM_LIQUIDS = ("helium", "parahydrogen", "neon", "nitrogen", "oxygen", "argon")


@cache
def _fixed_points(fluid):
    return fluids.triple_point(fluid).T, fluids.boiling_temperature(fluid), fluids.critical_point(fluid).T


def ladder():
    """The log-T ladder: where each cryogen is liquid, and the lines that committees drew."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.3))
    points = load("fixed-points").numbers
    for key in ("convention_180", "convention_iir", "convention_nbs"):
        ax.axvline(points[key]["T"], color=MUTED, lw=0.8, ls=(0, (4, 3)))
    ax.text(62, -0.95, "three lines that have meant “cryogenic”", color=MUTED, fontsize=8.5, va="center", ha="right")
    for row, fluid in enumerate(LADDER):
        triple, boiling, critical = _fixed_points(fluid)
        ax.plot([triple, critical], [row, row], color=COLD, lw=5, solid_capstyle="butt", alpha=0.35)
        ax.plot([boiling], [row], "o", mfc=PAPER, mec=COLD, mew=1.4, ms=5.5, zorder=5)
    liquid = [
        ax.plot(_span(fluid), [row, row], color=COLD, lw=5, solid_capstyle="butt")[0]
        for row, fluid in enumerate(LADDER)
    ]
    cursor = ax.axvline(77.0, color=WARM, lw=1.6)
    ax.set(xscale="log", xlim=(0.9, 330), ylim=(-1.5, len(LADDER) - 0.4), xlabel="temperature / K")
    ax.set_yticks(range(len(LADDER)), LADDER)
    ax.tick_params(axis="y", length=0)
    ax.set_xticks([1, 2, 5, 10, 20, 50, 100, 300], ["1", "2", "5", "10", "20", "50", "100", "300"])
    ax.minorticks_off()
    ax.spines["left"].set_visible(False)

    def update(T):
        cursor.set_xdata([T, T])
        wet = [fluid for fluid in LADDER if _fixed_points(fluid)[0] <= T <= _fixed_points(fluid)[2]]
        for fluid, bar in zip(LADDER, liquid, strict=True):
            bar.set_visible(fluid in wet)
        return _ladder_sentence(T, wet)

    return explore(
        update, fig, name="temperature-ladder",
        alt="A logarithmic temperature scale from 0.5 to 400 kelvin. One bar a substance shows where it can be "
            "liquid, from triple to critical point, with a dot at its boiling point at one atmosphere. Helium's bar "
            "lies alone near 4 kelvin; hydrogen and neon follow; nitrogen, argon, oxygen and methane crowd between "
            "63 and 190 kelvin. Three dashed lines at 93, 120 and 123 kelvin mark definitions of cryogenic.",
        T=Slider(values=_ladder_temperatures(), init=77.0, label="Temperature", unit="K", play=True),
    )  # fmt: skip


def _span(fluid):
    triple, _, critical = _fixed_points(fluid)
    return [triple, critical]


def _ladder_temperatures():
    spread = [float(f"{T:.3g}") for T in np.geomspace(1.0, 300.0, 75)]
    return sorted({*spread, 4.2, 77.0, 120.0})


def _ladder_sentence(T, wet):
    side = "below" if T < 120 else "above"
    if not wet:
        return f"At {T:.3g} K, {side} the 120 K line, none of these substances can be a liquid: no bath exists here."
    own = "at its own" if len(wet) == 1 else "each at its own"
    return f"At {T:.3g} K, {side} the 120 K line, {several(wet)} can be liquid, {own} vapour pressure."


PARTICLES = {
    "electron": m_e,
    "helium-4": 4.002602 * u,
    "hydrogen": 2.01588 * u,
    "neon": 20.1797 * u,
    "nitrogen": 28.0134 * u,
    "argon": 39.948 * u,
}


def wavelength():
    """Thermal wavelength against temperature, beside the spacing of a gas of chosen density."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.6))
    T = np.logspace(-2, 3, 60)
    (curve,) = ax.plot(T, T, color=COLD)
    (gap,) = ax.plot([0.01, 1000], [1, 1], color=WARM, ls=(0, (5, 3)))
    (dot,) = ax.plot([300], [1], "o", color=COLD, ms=8)
    gap_name = ax.text(850, 1, "mean spacing", color=WARM, ha="right", va="bottom", fontsize=9)
    ax.text(0.013, 8e-11, "the size of an atom", color=MUTED, fontsize=9, va="bottom")
    ax.axhspan(5e-11, 4e-10, color=GRID, lw=0)
    ax.set(
        xscale="log", yscale="log", xlim=(0.01, 1000), ylim=(5e-12, 4e-6), xlabel="temperature / K", ylabel="length / m"
    )

    def update(particle, n, T_now):
        m = PARTICLES[particle]
        curve.set_ydata(quantum.thermal_wavelength(m, T))
        d = quantum.spacing(n)
        gap.set_ydata([d, d])
        gap_name.set_y(1.1 * d)
        here = quantum.thermal_wavelength(m, T_now)
        dot.set_data([T_now], [here])
        return _wavelength_sentence(particle, T_now, here, d, quantum.degeneracy(n, m, T_now))

    return explore(
        update, fig, name="thermal-wavelength",
        alt="Log-log plot of thermal wavelength against temperature: a straight line that falls by ten for every "
            "hundredfold rise in temperature. A dashed horizontal line marks the mean spacing of the gas. Where the "
            "two cross, waves of neighbouring particles overlap. A gas of helium at 300 kelvin is far from it: waves "
            "of 50 picometres, 4.6 nanometres apart.",
        particle=Choice(list(PARTICLES), init="helium-4", label="Particle"),
        n=Slider(1e18, 1e29, n=23, log=True, init=1e25, label="Number density", unit="1/m³", fmt=_plain),
        T_now=Slider(values=_falling_temperatures(), init=300.0, label="Temperature", unit="K", fmt=plain,
                     play=True),
    )  # fmt: skip


def _falling_temperatures():
    spread = [float(f"{T:.2g}") for T in np.geomspace(0.01, 1000.0, 31)]
    return sorted({*spread, 4.2, 77.0, 300.0})


def _wavelength_sentence(particle, T, wave, gap, D):
    if D < 0.01:
        verdict = "far apart: a classical gas"
    else:
        verdict = "not yet touching" if D < 1 else "overlapping: a quantum gas"
    return (f"At {plain(T)} K the {particle} wave is {_length(wave)} long, the spacing {_length(gap)}; "
            f"nλ³ = {_plain(D)}, waves {verdict}.")  # fmt: skip


def _length(metres):
    for size, unit in ((1e-6, "µm"), (1e-9, "nm"), (1e-12, "pm")):
        if metres >= size:
            return f"{metres / size:.3g} {unit}"
    return f"{metres:.2g} m"


def _plain(x):
    if 1e-3 <= x < 1e4:
        return plain(x)
    digits, power = f"{x:.1e}".split("e")
    return f"{digits} × 10{''.join(RAISED[c] for c in str(int(power)))}"


@cache
def _along_the_liquid(fluid, part):
    """Temperature and density of the boiling liquid, a part of the way from triple to critical point."""
    low, _, high = _fixed_points(fluid)
    T = low + part * (0.999 * high - low)
    return T, fluids.state(fluid, T=T, quality=0.0).rho / fluids.particle_mass(fluid)


def meter():
    """The n lambda^3 meter: how far the waves of neighbours overlap in a real liquid."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Circle

    house()
    fig, (cell, scale) = plt.subplots(2, 1, figsize=(5.0, 3.9), height_ratios=(3, 1.15))
    cell.set(xlim=(-0.6, 4.6), ylim=(-0.6, 2.1), aspect="equal", xticks=[], yticks=[])
    for side in cell.spines.values():
        side.set_visible(False)
    sites = [(x, y) for y in (0.25, 1.25) for x in range(5)]
    waves = [cell.add_patch(Circle(site, 0.1, color=COLD, alpha=0.35, lw=0)) for site in sites]
    for x, y in sites:
        cell.plot([x], [y], "o", color=COLD, ms=4)
    cell.text(
        4.6,
        -0.45,
        "dots: one spacing apart; discs: one thermal wavelength across",
        ha="right",
        fontsize=8.5,
        color=MUTED,
    )
    for fluid in QUANTUM_LIQUIDS:
        scale.plot([_boiling_degeneracy(fluid)], [0], "|", color=MUTED, ms=10)
    for fluid, name in (("oxygen", "Ar, O₂, N₂"), ("neon", "Ne"), ("parahydrogen", "H₂"), ("helium", "He")):
        scale.text(_boiling_degeneracy(fluid), -0.5, name, ha="center", va="top", fontsize=9, color=MUTED)
    scale.axvline(quantum.ZETA_3_2, color=ACCENT, lw=1.2, ls=(0, (4, 3)))
    scale.text(2.9, 0.82, "ideal gas\ncondenses", color=ACCENT, fontsize=8.5, va="center")
    (needle,) = scale.plot([1], [0], "v", color=WARM, ms=11)
    scale.set(xscale="log", xlim=(6e-5, 20), ylim=(-1, 1.25), yticks=[], xlabel="degeneracy  nλ³")
    scale.spines["left"].set_visible(False)

    def update(fluid, part):
        T, n = _along_the_liquid(fluid, part)
        m = fluids.particle_mass(fluid)
        D = quantum.degeneracy(n, m, T)
        for wave in waves:
            wave.set_radius(0.5 * quantum.thermal_wavelength(m, T) / quantum.spacing(n))
        needle.set_xdata([D])
        return (
            f"Liquid {fluid} at {T:.3g} K: λ = {_length(quantum.thermal_wavelength(m, T))}, spacing "
            f"{_length(quantum.spacing(n))}, nλ³ = {_plain(D)}."
        )

    return explore(
        update, fig, name="degeneracy-meter",
        alt="Above, two rows of atoms one mean spacing apart, each in a disc one thermal wavelength wide: in liquid "
            "helium the discs overlap, in nitrogen they are dots a tenth of the spacing wide. Below, a logarithmic "
            "scale of n lambda cubed on which argon, oxygen and nitrogen sit near 0.001, neon at 0.015, hydrogen at "
            "0.43 and helium at 1.4; a dashed line at 2.6 marks where an ideal Bose gas condenses.",
        predict=Predict(
            "Liquid nitrogen boils at 77 K, liquid helium at 4.2 K: eighteen times colder. How much larger is nλ³ "
            "in the helium?",
            choices=["about 18 times", "about 80 times", "about 1,600 times"], answer=2,
            why="λ³ goes as 1/(mT) to the power 1.5. Helium is seven times lighter and eighteen times colder, which "
                "makes 1,450; its atoms also sit slightly closer. Mass counts as much as temperature.",
        ),
        fluid=Choice(list(QUANTUM_LIQUIDS), init="nitrogen", label="Liquid"),
        part=Slider(0.0, 1.0, n=21, init=0.2, label="From triple to critical point", fmt=".2f", play=True),
    )  # fmt: skip


def _boiling_degeneracy(fluid):
    boiling, m = fluids.state(fluid, p=atm, quality=0.0), fluids.particle_mass(fluid)
    return quantum.degeneracy(boiling.rho / m, m, boiling.T)


def zero_point():
    """Reduced triple-point temperature against the de Boer parameter: quantum liquids fall off the line."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots()
    table = load("lennard-jones").numbers
    for fluid, row in table.items():
        if fluid in ("helium", "helium-3"):
            continue
        quantumness = quantum.de_boer(row["mass"] * u, row["sigma"] * 1e-10, row["epsilon"] * k_B)
        reduced = fluids.triple_point(fluid).T / row["epsilon"]
        ax.plot([quantumness], [reduced], "o", color=COLD, ms=7)
        place = {"argon": (5, 7), "krypton": (-3, -15), "nitrogen": (7, -5), "xenon": (0, 8)}.get(fluid, (7, 5))
        ax.annotate(fluid, (quantumness, reduced), xytext=place, textcoords="offset points", fontsize=9)
    for fluid in ("helium", "helium-3"):
        row = table[fluid]
        quantumness = quantum.de_boer(row["mass"] * u, row["sigma"] * 1e-10, row["epsilon"] * k_B)
        ax.annotate("", (quantumness, 0.0), (quantumness, 0.14), arrowprops=dict(arrowstyle="->", color=WARM, lw=1.6))
        ax.text(quantumness, 0.16, {"helium": "⁴He", "helium-3": "³He"}[fluid], ha="center", fontsize=9, color=WARM)
    ax.text(2.88, 0.27, "no triple point:\nliquid down to 0 K", ha="center", fontsize=9, color=WARM)
    ax.set(xlim=(0, 3.4), ylim=(0, 0.85), xlabel="de Boer parameter  Λ*", ylabel="triple point  $k_\\mathrm{B} T_t/ε$")
    return show(
        fig, name="zero-point",
        alt="Triple-point temperature divided by the depth of the attraction, against the de Boer parameter. Xenon, "
            "krypton, argon, nitrogen and neon lie near 0.7, hydrogen has dropped to 0.37 at 1.7, and both helium "
            "isotopes, at 2.7 and 3.1, have no triple point: zero-point motion keeps them liquid.",
    )  # fmt: skip


__all__ = ["ladder", "meter", "wavelength", "zero_point"]
