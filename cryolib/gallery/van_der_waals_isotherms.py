"""Isotherms of van der Waals' gas in the chapter ``principles/gas-liquefaction/joule-thomson``."""

import numpy as np

from cryolib import fluids
from cryolib import van_der_waals as vdw
from cryolib.constants import bar
from cryolib.explore import Slider, explore
from cryolib.figures import ACCENT, COLD, MUTED, WARM, house

GAS = "nitrogen"
LITRE = 1e-3


def _real(T):
    """Molar volume [L/mol] of real nitrogen along rising pressure, over the boiling plateau if there is one."""
    p, M = np.geomspace(4, 120, 44) * bar, fluids.molar_mass(GAS)
    if T < fluids.critical_point(GAS).T:
        p_sat = fluids.saturation_pressure(GAS, T)
        ends = [M / fluids.state(GAS, T=T, quality=q).rho for q in (1.0, 0.0)]
        p = np.sort(np.append(p[np.abs(p / p_sat - 1) > 1e-3], [p_sat, p_sat]))
        at = int(np.searchsorted(p, p_sat))
        V = np.array([*(M / fluids.density(GAS, T, p[:at])), *ends, *(M / fluids.density(GAS, T, p[at + 2 :]))])
    else:
        V = M / fluids.density(GAS, T, p)
    return V / LITRE, p / bar


def isotherms():
    """One isotherm of van der Waals' nitrogen with Maxwell's equal areas, beside the real one."""
    import matplotlib.pyplot as plt

    house()
    a, b = vdw.constants(GAS).a, vdw.constants(GAS).b
    V = np.geomspace(1.32 * b, 60 * b, 110)
    fig, ax = plt.subplots(figsize=(5.0, 3.8))
    areas = ax.fill_between(V / LITRE, 0, 0 * V, color=ACCENT, alpha=0.25, lw=0)
    ax.axhline(0, color=MUTED, lw=0.8)
    (real,) = ax.plot([], [], color=COLD, lw=1.6)
    (loop,) = ax.plot(V / LITRE, V, color=ACCENT, lw=2)
    (plateau,) = ax.plot([], [], color=WARM, lw=1.6, ls=(0, (4, 2.5)))
    critical = vdw.critical_point(a, b)
    ax.plot([critical.V_m / LITRE], [critical.p / bar], "o", color=ACCENT, ms=6)
    ax.text(0.55, 72, "van der Waals", color=ACCENT, fontsize=9)
    ax.text(0.55, 58, "its boiling pressure,\nby equal areas", color=WARM, fontsize=9)
    ax.text(0.55, 80, "real nitrogen", color=COLD, fontsize=9)
    ax.set(xscale="log", xlim=(0.03, 2.4), ylim=(-25, 90), xlabel="molar volume / (L/mol)", ylabel="pressure / bar")
    ax.set_xticks([0.05, 0.1, 0.2, 0.5, 1, 2], ["0.05", "0.1", "0.2", "0.5", "1", "2"])
    ax.minorticks_off()

    def update(T):
        p = vdw.pressure(T, V, a, b) / bar
        loop.set_ydata(np.where((p < 90) & (p > -25), p, np.nan))
        x, y = _real(T)
        real.set_data(x, np.where(y < 90, y, np.nan))
        plateau.set_visible(T < critical.T)
        areas.set_visible(T < critical.T)
        if T >= critical.T:
            return f"At {T:.1f} K, above the model's critical {critical.T:.2f} K, the pressure falls all the way."
        both = vdw.coexistence(T, a, b)
        plateau.set_data([both.V_liquid / LITRE, both.V_vapour / LITRE], [both.p / bar] * 2)
        inside = (V > both.V_liquid) & (V < both.V_vapour)
        areas.set_data(V / LITRE, np.where(inside, np.clip(p, -25, 90), both.p / bar), np.full_like(V, both.p / bar))
        p_real = fluids.saturation_pressure(GAS, T) / bar
        return (
            f"At {T:.1f} K the model boils at {both.p / bar:.1f} bar, with {both.V_liquid / LITRE:.3f} L/mol of liquid "
            f"beside {both.V_vapour / LITRE:.2f} of vapour; real nitrogen boils at {p_real:.1f} bar."
        )

    return explore(
        update, fig, name="jt-isotherms",
        alt="Pressure against molar volume of van der Waals' nitrogen. Below 126 kelvin the isotherm dips and rises "
            "again; a horizontal dashed line cuts two equal areas from it and is the boiling pressure. The real "
            "isotherm beside it has its plateau lower. Above 126 kelvin the dip is gone.",
        T=Slider(values=[102.0, 104, 106, 108, 110, 112, 114, 116, 118, 120, 122, 124, 125.5, 127, 130, 135, 140, 150,
                         160], init=112.0, label="Temperature", unit="K", fmt=".1f", play=True),
    )  # fmt: skip
