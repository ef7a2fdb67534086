"""Figures of the chapter ``principles/gas-liquefaction/isentropic-expansion``."""

from functools import cache

import numpy as np

from cryolib import expansion, fluids, throttling
from cryolib.constants import atm
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GRID, INK, LEAF, MUTED, PAPER, WARM, house, show

HELIUM = "helium"
P_LOW = 1 * atm


@cache
def _dome():
    """Saturation line of helium in the T–s plane: entropy [kJ/(kg K)] and temperature [K]."""
    T = np.concatenate([np.linspace(2.2, 4.6, 22), 5.1952 - np.geomspace(0.55, 0.004, 18)])
    s = [[fluids.state(HELIUM, T=t, quality=q).s for t in T] for q in (0.0, 1.0)]
    return np.concatenate([s[0], s[1][::-1]]) / 1e3, np.concatenate([T, T[::-1]])


@cache
def _isobar(p, T_low):
    T = np.concatenate([np.linspace(T_low, 8.0, 24), np.linspace(8.5, 22.0, 20)])
    return fluids.entropy(HELIUM, T, p) / 1e3, T


@cache
def _low_isobar():
    """The isobar of 1 atm from boiling liquid through the dome to 22 K."""
    liquid = fluids.state(HELIUM, p=P_LOW, quality=0.0)
    s, T = _isobar(P_LOW, liquid.T * 1.0001)
    return np.array([liquid.s / 1e3, *s]), np.array([liquid.T, *T])


@cache
def _valve(T, p):
    """States of constant enthalpy from an inlet down to 1 atm: entropy, temperature, last state."""
    h = fluids.state(HELIUM, T=T, p=p).h
    line = [fluids.state(HELIUM, p=x, h=h) for x in np.geomspace(p, P_LOW, 13)]
    return np.array([x.s / 1e3 for x in line]), np.array([x.T for x in line]), line[-1]


@cache
def _turbine(T, p, efficiency):
    return expansion.turbine(HELIUM, T, p, P_LOW, efficiency)


INLETS = [5.5, 6.0, 6.5, 7, 8, 9, 10, 12, 14, 16, 18, 20]


def machines():
    """Valve and turbine between the same two pressures on the T–s diagram of helium."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.4))
    ax.fill_between(_dome()[0], 2.0, _dome()[1], color=GRID, lw=0)
    ax.plot(*_dome(), color=MUTED, lw=1.2)
    ax.plot(*_low_isobar(), color=COLD, lw=1.2)
    (supply,) = ax.plot([], [], color=WARM, lw=1.2)
    (ideal,) = ax.plot([], [], color=LEAF, lw=1.0, ls=(0, (1, 1.4)))
    (work,) = ax.plot([], [], color=LEAF, lw=2.4)
    (valve,) = ax.plot([], [], color=ACCENT, lw=2.2, ls=(0, (4, 2)))
    (inlet,) = ax.plot([], [], "o", color=WARM, ms=8, zorder=6)
    ends = [ax.plot([], [], "o", color=c, ms=7, zorder=6)[0] for c in (ACCENT, LEAF)]
    names = [ax.text(0, 0, t, color=c, fontsize=9.5, fontweight="bold")
             for t, c in (("valve", ACCENT), ("turbine", LEAF), ("in", WARM))]  # fmt: skip
    ax.text(14.75, 21.3, "1 atm", color=COLD, fontsize=9, va="center")
    ax.text(2.6, 2.15, "liquid + vapour", color=MUTED, fontsize=9, ha="center")
    ax.set(xticks=[0, 5, 10, 15], yticks=[4, 8, 12, 16, 20])
    ax.set(xlim=(-2, 16.5), ylim=(2, 22), xlabel="specific entropy / (kJ/(kg K))", ylabel="temperature / K")

    def update(T, pressure, efficiency):
        p = pressure * atm
        supply.set_data(*_isobar(p, 4.6))
        machine = _turbine(T, p, efficiency)
        s, t, out = _valve(T, p)
        s_1 = machine.inlet.s / 1e3
        inlet.set_data([s_1], [T])
        valve.set_data(s, t)
        ideal.set_data([s_1, s_1], [T, machine.ideal_outlet.T])
        work.set_data([s_1, machine.outlet.s / 1e3], [T, machine.outlet.T])
        for dot, state in zip(ends, (out, machine.outlet), strict=True):
            dot.set_data([state.s / 1e3], [state.T])
        names[0].set_position((out.s / 1e3 + 0.5, out.T + 0.15))
        names[1].set_position((machine.outlet.s / 1e3 + 0.5, machine.outlet.T - 1.1))
        names[2].set_position((s_1 - 1.4, T + 0.35))
        return _machine_sentence(T, pressure, efficiency, machine, out)

    return explore(
        update, fig, name="expansion-machines",
        alt="Temperature–entropy diagram of helium with its two-phase dome. From 20 kelvin and 10 atmospheres a valve "
            "runs far to the right along constant enthalpy and ends at 19.1 kelvin; a turbine drops straight down at "
            "constant entropy to 7.9 kelvin. From 6 kelvin both end inside the dome at 4.2 kelvin, the "
            "turbine further to the left, where more is liquid.",
        predict=Predict(
            "The same two machines take in helium at 6 K and 10 atm instead of 20 K, and let it down to 1 atm. How "
            "much colder than the valve's is the outlet of the reversible turbine?",
            choices=["about 11 K, as at 20 K", "about 2 K", "not at all"], answer=2,
            why="Both outlets are wet, and wet helium at 1 atm has 4.22 K whoever made it. The gain is in the liquid: "
                "85 % behind the turbine, 48 % behind the valve.",
        ),
        T=Slider(values=INLETS, init=20.0, label="Inlet temperature", unit="K", fmt="g"),
        pressure=Slider(values=[3, 4, 5, 6, 8, 10, 12, 15, 18, 20], init=10, label="Inlet pressure", unit="atm",
                        fmt="g"),
        efficiency=Slider(0, 1, n=11, init=1, label="Turbine efficiency", fmt=".1f"),
    )  # fmt: skip


def _machine_sentence(T, pressure, efficiency, machine, valve):
    turbine = f"the turbine at {machine.outlet.T:.2f} K{_wet(machine.outlet)}, with {machine.work / 1e3:.1f} kJ/kg"
    return (f"From {T:g} K and {pressure:g} atm the valve ends at {valve.T:.2f} K{_wet(valve)}; {turbine} on its "
            "shaft.")  # fmt: skip


def _wet(state):
    liquid = expansion.liquid_fraction(state)
    return f" with {100 * liquid:.0f} % liquid" if liquid > 0 else ""


GASES = {"helium": "helium", "hydrogen": "parahydrogen", "nitrogen": "nitrogen"}
PRESSURES = [5.0, 10.0, 20.0, 40.0, 80.0, 200.0]


@cache
def _outlets(gas, pressure):
    """Inlet temperatures, outlet temperatures of valve and turbine, and the liquid fractions of both."""
    fluid, p = GASES[gas], pressure * atm
    low, critical = fluids.boiling_temperature(fluid, P_LOW), fluids.critical_point(fluid)
    if p < critical.p:
        low = fluids.boiling_temperature(fluid, p)
    low = max(low, fluids.melting_temperature(fluid, p) or 0.0)
    T = np.unique(np.concatenate([np.geomspace(1.02 * low, 4 * low, 26), np.geomspace(4 * low, 320.0, 14)]))
    T = T[T <= 320.0]
    valve = [throttling.throttle(fluid, t, p, P_LOW) for t in T]
    turbine = [expansion.turbine(fluid, t, p, P_LOW).outlet for t in T]
    liquid = [[100 * expansion.liquid_fraction(x) for x in line] for line in (valve, turbine)]
    return T, np.array([x.T for x in valve]), np.array([x.T for x in turbine]), *map(np.array, liquid)


def outlets():
    """Outlet temperature and liquid behind valve and turbine, for every inlet temperature to 300 K."""
    import matplotlib.pyplot as plt

    house()
    fig, (ax, wet) = plt.subplots(2, 1, figsize=(5.0, 5.4), sharex=True, height_ratios=(1.9, 1))
    ax.plot([3, 330], [3, 330], color=MUTED, lw=0.8, ls=(0, (1, 2)))
    ax.text(
        3.6, 8.5, "as it came", color=MUTED, fontsize=9, rotation=45, ha="left", va="bottom", rotation_mode="anchor"
    )
    lines = [ax.plot([], [], color=c, lw=2)[0] for c in (ACCENT, LEAF)]
    shares = [wet.plot([], [], color=c, lw=2)[0] for c in (ACCENT, LEAF)]
    dots = [axes.plot([], [], "o", color=c, ms=6)[0] for axes in (ax, wet) for c in (ACCENT, LEAF)]
    ax.text(3.6, 245, "behind a valve", color=ACCENT, fontsize=9)
    ax.text(3.6, 175, "behind a reversible turbine", color=LEAF, fontsize=9)
    ticks = [5, 10, 20, 50, 100, 300]
    ax.set(xscale="log", yscale="log", xlim=(3.2, 330), ylim=(3.2, 330), ylabel="outlet temperature / K")
    ax.set_yticks(ticks, map(str, ticks))
    wet.set(ylim=(-4, 104), ylabel="liquid / %", xlabel="inlet temperature / K")
    wet.set_xticks(ticks, map(str, ticks))
    for axes in (ax, wet):
        axes.minorticks_off()

    def update(gas, pressure, T):
        values = _outlets(gas, pressure)
        here = [float(np.interp(T, values[0], v)) for v in values[1:]]
        shown = bool(T >= values[0][0])
        for line, value in zip((*lines, *shares), values[1:], strict=True):
            line.set_data(values[0], value)
        for dot, value in zip(dots, here, strict=True):
            dot.set_data([T], [value])
            dot.set_visible(shown)
        if not shown:
            return f"At {T:g} K and {pressure:g} atm {gas} is no gas any more."
        words = [f"{t:.1f} K" + (f" with {x:.0f} % liquid" if x >= 0.5 else "") for t, x in zip(here[:2], here[2:],
                                                                                             strict=True)]  # fmt: skip
        return (f"{gas.capitalize()} from {T:g} K and {pressure:g} atm leaves a valve at {words[0]}, a reversible "
                f"turbine at {words[1]}.")  # fmt: skip

    return explore(
        update, fig, name="expansion-outlets",
        alt="Outlet against inlet temperature, both logarithmic, for an expansion to 1 atmosphere. The valve's curve "
            "lies close to the line of no change and for warm helium just above it; the turbine's lies a constant "
            "factor below, 2.5 for helium from 10 atmospheres. Both end on the boiling point. Below, the liquid "
            "fraction: near the dome the turbine makes liquid from warmer gas, and more of it.",
        gas=Choice(list(GASES), init="helium", label="Gas"),
        pressure=Slider(values=PRESSURES, init=10.0, label="Inlet pressure", unit="atm", fmt="g"),
        T=Slider(values=[5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300], init=20,
                 label="Inlet temperature", unit="K", fmt="g", play=True),
    )  # fmt: skip


@cache
def _adiabat(points=61):
    """Real helium along its adiabat from 20 K and 10 atm: pressure [atm], volume [L/kg], h and u [kJ/kg], T [K]."""
    start = fluids.state(HELIUM, T=20.0, p=10 * atm)
    line = [fluids.state(HELIUM, p=float(p) * atm, s=start.s) for p in np.linspace(10, 1, points)]
    return (np.linspace(10, 1, points), np.array([1e3 / x.rho for x in line]), np.array([x.h / 1e3 for x in line]),
            np.array([expansion.internal_energy(x) / 1e3 for x in line]), np.array([x.T for x in line]))  # fmt: skip


WORKS = ("closed piston", "turbine")


def work():
    """The same expansion in a closed cylinder and through a turbine: two areas beside one curve."""
    import matplotlib.pyplot as plt

    house()
    p, v, h, u, T = _adiabat()
    grid = np.unique(np.concatenate([np.linspace(0, v[0], 12), [v[0] * (1 - 1e-9)], v]))
    curve = np.interp(grid, v, p)
    fig, ax = plt.subplots(figsize=(5.0, 3.9))
    area = ax.fill_between(grid, 0, curve, color=LEAF, alpha=0.4, lw=0)
    ax.plot(v, p, color=INK, lw=2)
    (dot,) = ax.plot([], [], "o", color=WARM, ms=8)
    ax.text(v[0] + 3, 10.1, "20 K, 10 atm", fontsize=9)
    label = ax.text(92, 6.4, "", color=LEAF, fontsize=11, fontweight="bold")
    formula = [ax.text(92, 7.4, text, fontsize=9, color=MUTED) for text in ("work on the piston, ∫ p dv",
                                                                            "work on the shaft, ∫ v dp")]  # fmt: skip
    ax.set(xlim=(0, 165), ylim=(0, 11), xlabel="specific volume / (L/kg)", ylabel="pressure / atm")

    def update(machine, pressure):
        at = int(np.argmin(abs(p - pressure)))
        dot.set_data([v[at]], [p[at]])
        closed = machine == WORKS[0]
        x = np.clip(grid, v[0] if closed else 0.0, v[at])  # what lies beyond the state falls on its edge
        area.set_data(x, np.full_like(x, 0.0 if closed else p[at]), np.interp(x, v, p))
        done = u[0] - u[at] if closed else h[0] - h[at]
        label.set_text(f"{done:.1f} kJ/kg")
        for text, shown in zip(formula, (closed, not closed), strict=True):
            text.set_visible(shown)
        what = "u falls by" if closed else "h falls by"
        return f"Down to {p[at]:.1f} atm and {T[at]:.2f} K, {machine}: {what} {done:.1f} kJ/kg, all of it work."

    return explore(
        update, fig, name="expansion-work",
        alt="Pressure against volume of helium on its adiabat from 20 kelvin and 10 atmospheres to 7.87 kelvin and 1 "
            "atmosphere. For a closed cylinder the area below the curve is shaded, 34.2 kilojoules per kilogram; for a "
            "turbine the area to the left of it, 59.9: three quarters more from the same two states.",
        machine=Choice(list(WORKS), init=WORKS[0], label="Machine"),
        pressure=Slider(1, 10, n=31, init=1, label="Pressure reached", unit="atm", fmt=".1f", play=True),
    )  # fmt: skip


def boundaries():
    """The two boundaries of the first law: gas enclosed in a cylinder, gas that flows through a turbine."""
    import matplotlib.pyplot as plt
    from matplotlib.patches import Polygon, Rectangle

    house()
    fig, ax = plt.subplots(figsize=(5.0, 2.5))
    ax.set(xlim=(0, 10), ylim=(0, 5), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    ax.add_patch(Rectangle((0.7, 1.4), 2.0, 1.8, fc=COLD, alpha=0.3, lw=0))
    ax.plot([3.9, 0.7, 0.7, 3.9], [3.2, 3.2, 1.4, 1.4], color=MUTED, lw=1.8)
    ax.add_patch(Rectangle((2.7, 1.46), 0.3, 1.68, fc=LEAF, lw=0))
    ax.plot([3.0, 4.2], [2.3, 2.3], color=LEAF, lw=2.4)
    ax.add_patch(Rectangle((0.5, 1.2), 2.35, 2.2, fill=False, ec=WARM, lw=1.2, ls=(0, (4, 3))))
    ax.text(1.7, 2.3, "u", fontsize=12, ha="center", va="center")
    ax.text(3.75, 2.55, "w", color=LEAF, fontsize=11, ha="center")
    ax.add_patch(Polygon([(6.6, 1.85), (6.6, 2.75), (8.2, 3.4), (8.2, 1.2)], fc=PAPER, ec=MUTED, lw=1.6))
    ax.annotate("", (6.6, 2.3), (5.2, 2.3), arrowprops=dict(arrowstyle="-|>", color=WARM, lw=1.8))
    ax.annotate("", (9.6, 2.9), (8.2, 2.9), arrowprops=dict(arrowstyle="-|>", color=COLD, lw=1.8))
    ax.plot([8.2, 9.6], [1.75, 1.75], color=LEAF, lw=2.4)
    ax.add_patch(Rectangle((6.2, 0.9), 2.5, 2.8, fill=False, ec=WARM, lw=1.2, ls=(0, (4, 3))))
    ax.text(5.6, 2.5, "$h_1$", fontsize=11, ha="center", va="bottom")
    ax.text(9.25, 3.05, "$h_2$", fontsize=11, ha="center", va="bottom")
    ax.text(9.25, 1.3, "w", color=LEAF, fontsize=11, ha="center", va="center")
    ax.text(2.1, 4.4, "closed: $w = u_1 - u_2$", ha="center", fontsize=10)
    ax.text(7.4, 4.4, "open: $w = h_1 - h_2$", ha="center", fontsize=10)
    ax.text(2.1, 0.4, "one stroke", ha="center", fontsize=9, color=MUTED)
    ax.text(7.4, 0.4, "steady flow", ha="center", fontsize=9, color=MUTED)
    return show(
        fig, name="expansion-boundaries",
        alt="Two machines with a dashed boundary each. Left, gas enclosed in a cylinder: only work crosses the "
            "boundary, so the work is the fall of internal energy. Right, a turbine: gas flows in with its enthalpy h1 "
            "and out with h2, so the work on the shaft is the fall of enthalpy.",
    )  # fmt: skip


__all__ = ["boundaries", "machines", "outlets", "work"]
