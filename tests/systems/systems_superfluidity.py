"""Systems of the chapter principles/ultra-low/superfluidity."""

import numpy as np
from system import rows

from cryolib import helium_ii, superfluid, vapour_pressure
from cryolib.constants import g_n


def pressure_by_steps():
    """Pressure from equal chemical potentials, marched along the step with the local entropy and density."""
    T = np.linspace(1.6, 1.601, 101)
    return float(np.trapezoid(helium_ii.density(T) * helium_ii.entropy(T), T))


def vapour_share():
    open_arms = superfluid.fountain_height_between(1.5995, 1.6005)
    return 100 * (1 - superfluid.fountain_height_closed(1.5995, 1.6005) / open_arms)


SYSTEMS = rows("principles/ultra-low/superfluidity", [
    ("S100", "vapour pressure at the lambda point", lambda: vapour_pressure.pressure_helium_4(2.1768) / 1e3, 5.04,
     "kPa", 1e-3, "2.1768 K at 5.04 kPa"),
    ("S101a", "viscosity that a disc feels", lambda: 1e6 * helium_ii.viscosity(1.6), 1.31, "uPa s", 0.01,
     "1.6 K 1.31 uPa s"),
    ("S101b", "critical velocity in a micrometre", lambda: 100 * superfluid.critical_velocity(1e-6), 14.6, "cm/s", 0.01,
     "1.0 um 14.6 cm/s"),
    ("S102a", "counterflow for 0.1 K/m at 1.9 K", lambda: superfluid.counterflow_flux(1.9, 0.1) / 1e3, 12.1, "kW/m2",
     0.1, "carries 12.0 kW/m2"),
    ("S102b", "twice the flux takes eight times the gradient", lambda: superfluid.effective_conductivity(1.9, 1e3)
     / superfluid.effective_conductivity(1.9, 1e4), 100, "1", 1e-9, "1 kW/m2 1.7e+07 W/(m K)"),
    ("S103a", "superfluid share", lambda: helium_ii.superfluid_fraction(1.6), 0.838, "1", 1e-3,
     "1.6 K superfluid 0.838"),
    ("S103b", "second sound from the two fluids", lambda: superfluid.second_sound_two_fluid(1.7), 20.33, "m/s", 0.01,
     "1.7 K 20.31 m/s, measured 20.33"),
    ("S104", "a superleak: normal fluid through a micrometre, over the superfluid", lambda: helium_ii.density(1.6) * g_n
     * 1e-12 / (32 * helium_ii.viscosity(1.6)) / superfluid.critical_velocity(1e-6), 2.3e-4, "1", 0.05,
     "Such a plug is a **superleak**"),
    ("S105", "the fountain", lambda: 100 * superfluid.fountain_height(1.6, 1e-3), 2.88, "cm", 0.015,
     "2.88 cm of helium"),
    ("S106", "entropy at the lambda point, all of it in the normal fluid", lambda: helium_ii.entropy(2.1768), 1579,
     "J/(kg K)", 0.01, "entropy there 1583 J/(kg K)"),
    ("S107", "pressure of equal chemical potentials", pressure_by_steps, 41.0, "Pa", 0.01, "41.0 Pa for 1 mK"),
    ("S108", "head of that pressure", lambda: 100 * superfluid.fountain_pressure(1.6, 1e-3)
     / (helium_ii.density(1.6) * g_n), 2.88, "cm", 0.01, r"\rho g h = \Delta p"),
    ("S109a", "from 1.6 to 1.8 K", lambda: superfluid.fountain_height_between(1.6, 1.8), 8.16, "m", 5e-3,
     "integral 8.16 m"),
    ("S109b", "what the vapour takes", vapour_share, 7.9, "%", 0.02, "7.9 % less"),
])  # fmt: skip
