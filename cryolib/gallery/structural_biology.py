"""Figures of the chapter ``applications/structural-biology``."""

import numpy as np

from cryolib.applications import dose as xray
from cryolib.applications import plunge as films
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, PAPER, WARM, house, show
from cryolib.gallery.numerals import plain

HEAT_CAPACITY, CONDUCTIVITY = 4.2e6, 0.56  # of water near 273 K [J/(m3 K)], [W/(m K)]
T_START, T_COUNT, T_GLASS = 293.0, 273.0, 136.0  # [K]
NO_MANS_LAND = (160.0, 232.0)  # [K]
OLDER_RATE = 3e5  # [K/s]
BATHS = {"ethane, 93 K": 93.0, "nitrogen, 77 K": 77.4}
OBJECTS = {"apoferritin": 12e-9, "ribosome": 25e-9, "virus": 100e-9, "bacterium": 1e-6, "cell": 10e-6}  # about [m]


def _rate(h, d, T_bath):
    return films.slab_cooling_rate(h, d, HEAT_CAPACITY, CONDUCTIVITY, T_COUNT, T_bath)


def plunge():
    """Cooling rate of a film against its thickness, and its fall in temperature against time."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, fall) = plt.subplots(2, 1, figsize=(5.0, 5.6))
    d = np.geomspace(10e-9, 10e-6, 50)
    ax.axhspan(OLDER_RATE, films.VITRIFICATION_RATE, color=GRID, lw=0)
    ax.text(9e3, 1.2 * films.VITRIFICATION_RATE, "6.4 × 10⁶ K/s, measured", color=LEAF, fontsize=8.5, ha="right")
    ax.text(11.5, 0.87 * OLDER_RATE, "3 × 10⁵ K/s, the older figure", color=MUTED, fontsize=8.5, va="top")
    (line,) = ax.plot(d * 1e9, d, color=COLD)
    (dot,) = ax.plot([], [], "o", color=WARM, ms=8)
    ax.set(xscale="log", yscale="log", xlim=(10, 1e4), ylim=(1e4, 2e9), xlabel="thickness of the film / nm",
           ylabel="cooling rate at 273 K / (K/s)")  # fmt: skip
    ax.set_xticks([10, 100, 1000, 1e4], ["10", "100", "1,000", "10,000"])
    fall.axhspan(*NO_MANS_LAND, color=GRID, lw=0)
    fall.text(0.13, 196, "water crystallises", color=MUTED, fontsize=8.5, va="center")
    fall.axhline(T_GLASS, color=LEAF, lw=1, ls=(0, (4, 3)))
    fall.text(0.13, 131, "below: a stiff glass", color=LEAF, fontsize=8.5, va="top")
    (curve,) = fall.plot([], [], color=COLD)
    fall.set(xscale="log", xlim=(0.1, 1e5), ylim=(65, 305), xlabel="time after the plunge / µs",
             ylabel="temperature / K")  # fmt: skip
    fall.set_xticks([0.1, 1, 10, 100, 1e3, 1e4, 1e5], ["0.1", "1", "10", "100", "1,000", "10⁴", "10⁵"])
    for axes in (ax, fall):
        axes.minorticks_off()
    decay = np.geomspace(0.02, 8.0, 46)  # time over the time constant

    def update(nanometres, h, bath):
        T_bath, thick = BATHS[bath], nanometres * 1e-9
        rate = _rate(h, thick, T_bath)
        tau = (T_COUNT - T_bath) / rate
        line.set_ydata(_rate(h, d, T_bath))
        dot.set_data([nanometres], [rate])
        curve.set_data(1e6 * tau * decay, T_bath + (T_START - T_bath) * np.exp(-decay))
        hot, cold = NO_MANS_LAND[1] - T_bath, NO_MANS_LAND[0] - T_bath
        inside = tau * np.log(hot / cold)
        if rate >= films.VITRIFICATION_RATE:
            verdict = "a glass, by either criterion"
        else:
            verdict = "a glass only by the older criterion" if rate >= OLDER_RATE else "ice"
        return (f"{nanometres:,.0f} nm of water fall at {_power(rate)} K/s and spend {_span(inside)} between 232 and "
                f"160 K: {verdict}.")  # fmt: skip

    return explore(
        update, fig, name="plunge-film-rate",
        alt="Above, cooling rate against thickness of a water film on logarithmic axes, a line that falls by ten for "
            "every tenfold thickness. A grey band reaches from 300 thousand to 6.4 million kelvin a second, between "
            "the older and the measured rate that water needs to become a glass. A film of 100 nanometres in ethane "
            "lies just above the band. Below, its temperature against time: from 293 kelvin it crosses the range "
            "from 232 to 160 kelvin, where water crystallises, within 20 microseconds.",
        predict=Predict(
            "Boiling nitrogen is 16 K colder than the ethane. Suppose both took heat from the film equally well. How "
            "much faster would the film fall past 273 K in nitrogen?",
            choices=["not at all", "about 9 %", "about twice as fast", "ten times as fast"], answer=1,
            why="The rate goes as the difference from the bath: 196 K against 180 K. How well a liquid takes up heat, "
                "its h, differs a hundredfold, and decides.",
        ),
        nanometres=Slider(values=[20, 30, 40, 60, 80, 100, 134, 200, 300, 400, 600, 1000, 1500, 2000, 3000, 5000,
                                  10000], init=100, label="Thickness", unit="nm", fmt=",.0f"),
        h=Slider(1e3, 1e5, n=9, log=True, init=1e4, label="Heat transfer h", unit="W/(m² K)", fmt=",.0f"),
        bath=Choice(list(BATHS), label="Bath"),
    )  # fmt: skip


def _power(value):
    """A number like 8.6 × 10⁶."""
    exponent = int(np.floor(np.log10(value)))
    digits = str(exponent).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{value / 10**exponent:.1f} × 10{digits}"


def _span(seconds):
    return f"{1e6 * seconds:.3g} µs" if seconds < 1e-3 else f"{1e3 * seconds:.3g} ms"


def _thickest(h, rate, T_bath):
    d = np.geomspace(1e-9, 1e-4, 400)
    return float(np.exp(np.interp(np.log(rate), np.log(_rate(h, d, T_bath))[::-1], np.log(d)[::-1])))


def fits():
    """What fits into the thickest film that becomes a glass, for three baths and two criteria."""
    import matplotlib.pyplot as plt

    house()
    cases = {
        "vapour of nitrogen, 10³": (1e3, 77.4),
        "liquid ethane, 10⁴": (1e4, 93.0),
        "jet of ethane, 10⁵": (1e5, 93.0),
    }
    fig, ax = plt.subplots(figsize=(5.0, 3.0))
    for row, (h, T_bath) in enumerate(cases.values()):
        strict, loose = (1e9 * _thickest(h, rate, T_bath) for rate in (films.VITRIFICATION_RATE, OLDER_RATE))
        ax.plot([1, loose], [row, row], color=GRID, lw=14, solid_capstyle="butt")
        ax.plot([1, strict], [row, row], color=COLD, lw=14, solid_capstyle="butt")
        for end, colour, unit in ((strict, COLD, ""), (loose, MUTED, " nm")):
            ax.text(end * 1.12, row, f"{float(f'{end:.3g}'):,.0f}{unit}", va="center", fontsize=9, color=colour,
                    bbox={"fc": GRID if unit == "" else PAPER, "ec": "none", "pad": 1})  # fmt: skip
    for name, size in OBJECTS.items():
        ax.axvline(size * 1e9, color=ACCENT, lw=0.8, ls=(0, (2, 2)), zorder=0)
        ax.text(size * 0.97e9, 2.5, name, color=ACCENT, fontsize=8.5, rotation=90, va="bottom", ha="right")
    ax.set(xscale="log", xlim=(5, 4e4), ylim=(-0.5, 3.6), xlabel="thickest film that becomes a glass / nm")
    ax.set_yticks(range(len(cases)), list(cases))
    ax.set_xticks([10, 100, 1000, 1e4], ["10", "100", "1,000", "10,000"])
    ax.minorticks_off()
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    return show(
        fig, name="plunge-what-fits",
        alt="Bars on a logarithmic scale of thickness: by the measured rate of vitrification 15 nanometres in the "
            "vapour of nitrogen, 134 in liquid ethane and about 1,200 in a jet of ethane; by the older rate some "
            "twenty times as much, less in the jet. Dashed lines mark an apoferritin of 12, a ribosome of 25, a virus "
            "of 100, a bacterium of 1,000 and a cell of 10,000 nanometres: only the small ones fit.",
    )  # fmt: skip


DATA_SET = 18.0  # 1,800 images of 10 ms [s]
COLD_HALF, WARM_HALF = xray.HALF_DOSE["ferritin, 100 K"], xray.HALF_DOSE["ribosome, 300 K"]


def dose():
    """What is left of the diffraction after a dose, cold and warm, and the dose of a data set."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    D = np.geomspace(0.005, 600, 90)
    cold, warm = xray.share_left(D * 1e6, COLD_HALF), xray.share_left(D * 1e6, WARM_HALF)
    ax.plot(D, cold, color=COLD)
    ax.plot(D, warm, color=WARM)
    straight = D[D * 1e6 < 2 * COLD_HALF]
    ax.plot(straight, xray.share_left_linear(straight * 1e6, COLD_HALF), color=COLD, lw=1.1, ls=(0, (3, 2)))
    ax.plot([xray.ADVISED_DOSE / 1e6], [xray.ADVISED_SHARE], "D", color=LEAF, ms=6)
    ax.text(36, 0.735, "advised:\n30 MGy, 0.70", color=LEAF, fontsize=8.5, va="bottom")
    ax.text(0.0065, 0.66, "warm, 300 K\n(ribosome)", color=WARM, fontsize=9, va="top")
    ax.text(1.1, 0.83, "cold, 100 K\n(ferritin)", color=COLD, fontsize=9, va="top")
    mark = ax.axvline(20, color=MUTED, lw=1.2)
    (dots,) = ax.plot([], [], "o", color=ACCENT, ms=7)
    ax.set(xscale="log", xlim=(0.005, 600), ylim=(0, 1.12), xlabel="dose / MGy", ylabel="share of the intensity left")
    ax.set_xticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
    ax.minorticks_off()

    def update(photons, micrometres, energy):
        rate = xray.dose(photons / (micrometres * 1e-6) ** 2, energy)
        taken = rate * DATA_SET
        left = [float(xray.share_left(taken, half)) for half in (COLD_HALF, WARM_HALF)]
        mark.set_xdata([taken / 1e6] * 2)
        dots.set_data([taken / 1e6] * 2, left)
        return (f"A data set of 18 s brings {taken / 1e6:.3g} MGy: cold, {_percent(left[0])} of the intensity is left; "
                f"warm, {_percent(left[1])}. It is 30 MGy after {plain(xray.ADVISED_DOSE / rate)} s.")  # fmt: skip

    return explore(
        update, fig, name="crystal-dose-left",
        alt="Share of the diffracted intensity left, against dose from 0.005 to 600 megagray on a logarithmic axis. "
            "The curve at 300 kelvin has fallen to one half at 0.15 megagray, the one at 100 kelvin at 43. A dashed "
            "straight law and the solid exponential pass below the advised point, 30 megagray with 70 per cent left. "
            "A vertical line marks the dose of a data set, about 22 megagray with a beam of a million million "
            "photons a second on 20 micrometres.",
        photons=Slider(1e10, 1e12, n=9, log=True, init=1e12, label="Photons", unit="1/s", fmt=_count),
        micrometres=Slider(values=[10, 15, 20, 30, 50, 100], init=20, label="Edge of the beam", unit="µm", fmt="g"),
        energy=Slider(values=[6, 8, 10, 12.4, 15, 20], init=12.4, label="Photon energy", unit="keV", fmt="g"),
    )  # fmt: skip


def _count(value):
    return _power(value)


def _percent(share):
    return f"{100 * share:.3g} %" if share > 1e-4 else "nothing"


__all__ = ["dose", "fits", "plunge"]
