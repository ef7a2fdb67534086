"""The permanent gases and their dates, for the chapter ``principles/gas-liquefaction``."""

import numpy as np

from cryolib import fluids
from cryolib.explore import Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, LEAF, MUTED, PAPER, house

# Year, coldest bath [K], what happened. Faraday (1845) gives -166 F for his; the later baths are the new liquids
# themselves, oxygen and hydrogen pumped down to their triple points.
DATES = (
    (1823, 255.0, "Faraday liquefies chlorine in a sealed tube, by pressure alone; ice and salt is the coldest bath"),
    (1845, 163.2, "Faraday pumps on dry ice and ether, reaches 163 K, and gives up on six gases"),
    (1869, 163.2, "Andrews finds a critical temperature, 304 K for carbon dioxide, above which no pressure helps"),
    (1877, 163.2, "Cailletet and Pictet see a mist of oxygen, for a moment, in an expanding jet"),
    (1883, 54.4, "Wróblewski and Olszewski hold oxygen, nitrogen and carbon monoxide as liquids"),
    (1898, 13.8, "Dewar fills a vessel with liquid hydrogen, and pumps on it until it freezes"),
    (1908, 4.2, "Kamerlingh Onnes liquefies helium"),
)  # fmt: skip
FIRST_LIQUID = {"oxygen": 1883, "carbon monoxide": 1883, "nitrogen": 1883, "normal hydrogen": 1898, "helium": 1908}


def timeline():
    """The coldest bath through the years, and the critical temperatures it had to pass."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    for gas, year in FIRST_LIQUID.items():
        T = fluids.critical_point(gas).T
        ax.plot([1820, 1912], [T, T], color=GRID, lw=1.2)
        place = {"oxygen": 1.09, "nitrogen": 0.9}.get(gas, 1.0)
        ax.text(1913, T * place, gas.removeprefix("normal "), fontsize=8.5, va="center")
        ax.plot([year], [T], "o", mfc=PAPER, mec=MUTED, mew=1, ms=5)
    years = np.array([date[0] for date in DATES])
    fallen = [
        ax.plot([year], [fluids.critical_point(gas).T], "o", color=LEAF, ms=7)[0] for gas, year in FIRST_LIQUID.items()
    ]
    (bath,) = ax.plot([], [], color=COLD, solid_joinstyle="miter")
    (now,) = ax.plot([], [], "o", color=COLD, ms=8)
    ax.axvline(1869, color=ACCENT, lw=1, ls=(0, (4, 3)))
    ax.text(1868, 3.2, "critical point\nunderstood", color=ACCENT, fontsize=8.5, ha="right", va="bottom")
    ax.text(1823, 268, "coldest bath", color=COLD, fontsize=9, va="bottom")
    ax.set(yscale="log", xlim=(1820, 1912), ylim=(2.5, 380), xlabel="year", ylabel="temperature / K")
    ax.set_yticks([5, 10, 20, 50, 100, 200, 300], ["5", "10", "20", "50", "100", "200", "300"])
    ax.minorticks_off()

    def update(year):
        index = int(np.argmin(abs(years - year)))
        _, T, event = DATES[index]
        x, y = _steps(index)
        bath.set_data(x, y)
        now.set_data([year], [T])
        for dot, first in zip(fallen, FIRST_LIQUID.values(), strict=True):
            dot.set_visible(first <= year)
        return f"{int(year)}: {event}."

    return explore(
        update, fig, name="gas-timeline",
        alt="Years from 1823 to 1908 against temperature. Horizontal lines mark the critical temperatures of oxygen, "
            "carbon monoxide, nitrogen, hydrogen and helium. The coldest bath stands at 163 kelvin from 1845 on, just "
            "above the line of oxygen, falls to 54 kelvin in 1883, to 14 in 1898 and to 4.2 in 1908. Oxygen, "
            "carbon monoxide and nitrogen give in to colder baths; hydrogen and helium do so while the coldest bath is "
            "still above their lines: their liquid forms in a valve.",
        year=Slider(values=[date[0] for date in DATES], init=1845, label="Year", fmt=".0f", play=True),
    )  # fmt: skip


def _steps(index):
    """The staircase of the baths up to an event, padded to one length."""
    x, y = [], []
    for k, (year, T, _) in enumerate(DATES[: index + 1]):
        x += [year, year]
        y += [DATES[max(k - 1, 0)][1], T]
    pad = 2 * len(DATES) - len(x)
    return x + [x[-1]] * pad, y + [y[-1]] * pad


__all__ = ["timeline"]
