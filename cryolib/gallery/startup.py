"""The start-up figure of the chapter ``principles/gas-liquefaction/linde-hampson``."""

import numpy as np

from cryolib.constants import bar
from cryolib.explore import Slider, explore
from cryolib.figures import ACCENT, COLD, WARM, house
from cryolib.regeneration import cooldown


def startup():
    """The first minutes: each pass starts colder than the last, until liquid drips."""
    import matplotlib.pyplot as plt

    house()
    run = cooldown("nitrogen", 300.0, 1 * bar, 200 * bar)
    fig, (ax, wall) = plt.subplots(2, 1, figsize=(5.0, 4.8), height_ratios=(1.25, 1))
    ax.plot(run.gas, run.T_valve_inlet, color=WARM)
    ax.plot(run.gas, run.T_valve_outlet, color=ACCENT)
    ax.text(1.02, 178, "before the valve", color=WARM, fontsize=9)
    ax.text(1.02, 90, "after the valve", color=ACCENT, fontsize=9)
    dots = [ax.plot([0], [300], "o", color=c, ms=7)[0] for c in (WARM, ACCENT)]
    ax.set(xlim=(0, 1.5), ylim=(60, 310), ylabel="temperature / K", xlabel="gas compressed / (kg per kg of metal)")
    along = np.linspace(0, 100, run.T_wall.shape[1])
    (profile,) = wall.plot(along, run.T_wall[0], color=COLD)
    wall.set(xlim=(0, 100), ylim=(60, 310), xlabel="along the exchanger, from the warm end / %", ylabel="metal / K")
    times = np.linspace(0, 1.5, 61)[1:]
    rows = {round(float(t), 6): int(np.argmin(abs(run.gas - t))) for t in times}

    def update(gas):
        row = rows[round(gas, 6)]
        dots[0].set_data([run.gas[row]], [run.T_valve_inlet[row]])
        dots[1].set_data([run.gas[row]], [run.T_valve_outlet[row]])
        profile.set_ydata(run.T_wall[row])
        drips = f"liquid yield {100 * run.liquid_yield[row]:.1f} %" if run.liquid_yield[row] > 0 else "still all gas"
        return (f"After {gas:.2f} kg of gas per kg of metal: {run.T_valve_inlet[row]:.0f} K before the valve, "
                f"{run.T_valve_outlet[row]:.0f} K after it, {drips}.")  # fmt: skip

    return explore(
        update, fig, name="linde-startup",
        alt="Start-up of a nitrogen liquefier at 200 bar. The temperature after the valve starts at 269 kelvin, one "
            "throttling below room temperature, and slides to 77 kelvin while 0.4 kilograms of gas pass per kilogram "
            "of exchanger metal; then liquid forms. Below, the metal cools from its cold end.",
        gas=Slider(values=[float(t) for t in times], init=float(times[0]), label="Gas compressed", unit="kg/kg",
                   fmt=".2f", play=True),
    )  # fmt: skip
