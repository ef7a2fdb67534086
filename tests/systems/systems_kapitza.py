"""Systems of the chapter principles/heat-leaks/kapitza-resistance."""

import numpy as np
from system import rows

from cryolib import acoustic_mismatch, kapitza
from cryolib.constants import c
from cryolib.data import load

MEDIA = load("sound-speeds").numbers
SI, CU, HE = (MEDIA[name] for name in ("silicon", "copper", "helium"))


def impedance(medium):
    return acoustic_mismatch.acoustic_impedance(medium["rho"], medium["c_longitudinal"])


def floor(solid):
    return acoustic_mismatch.mismatch_coefficient(HE["rho"], HE["c_longitudinal"], solid["rho"], solid["c_transverse"])


def ceiling(solid):
    return acoustic_mismatch.phonon_limit(solid["c_longitudinal"], solid["c_transverse"])


def head_on():
    return acoustic_mismatch.normal_transmission(impedance(SI), impedance(HE))


def cone():
    return acoustic_mismatch.cone_fraction(HE["c_longitudinal"], SI["c_transverse"])


def critical_degrees():
    return np.degrees(acoustic_mismatch.critical_angle(HE["c_longitudinal"], SI["c_transverse"]))


SYSTEMS = rows("principles/heat-leaks/kapitza-resistance", [
    ("S077", "step at the interface of the chip", lambda: 1e3 * kapitza.temperature_step(100.0, 100.0, 4.2), 3.370,
     "mK", 1e-3, "law 3.370 mK"),
    ("S078", "a gas of phonons radiates like one of light", lambda: 2 * acoustic_mismatch.PHONONS / c**2,
     5.670374e-8, "W/(m2 K4)", 1e-6, "5.670374e-08 W/(m2 K4), Stefan and Boltzmann"),
    ("S079a", "impedance of silicon", lambda: impedance(SI), 1.96e7, "kg/(m2 s)", 5e-3, "silicon 1.96e+07"),
    ("S079b", "impedance of helium", lambda: impedance(HE), 3.46e4, "kg/(m2 s)", 5e-3, "helium 3.46e+04"),
    ("S080a", "head-on transmission", head_on, 7.0e-3, "1", 0.03, "head on: 7.0e-03 of the energy"),
    ("S080b", "critical angle of silicon", critical_degrees, 2.34, "°", 0.03, "critical angle 2.33 degrees"),
    ("S080c", "head on, times the cone", lambda: head_on() * cone(), 5.8e-6, "1", 0.03, "head on, times cone: 5.8e-06"),
    ("S081a", "mismatch, silicon", lambda: floor(SI), 0.76, "W/(m2 K4)", 5e-3, "silicon: 0.76 W/(m2 K4)"),
    ("S081b", "phonon limit, silicon", lambda: ceiling(SI), 185, "W/(m2 K4)", 2e-3, "silicon: at most 185"),
    ("S081c", "mismatch, copper", lambda: floor(CU), 3.1, "W/(m2 K4)", 0.015, "copper: 3.13 W/(m2 K4)"),
    ("S081d", "phonon limit, copper", lambda: ceiling(CU), 1055, "W/(m2 K4)", 2e-3, "copper: at most 1055"),
    ("S082", "slope of the law at 4.2 K", lambda: kapitza.conductance(100.0, 4.2), 4 * 100 * 4.2**3, "W/(m2 K)", 1e-9,
     "h = 29635 W/(m2 K)"),
    ("S083a", "the article's chip", lambda: 1e3 * kapitza.temperature_step(100.0, 100.0, 4.2), 3.37, "mK", 1e-3,
     "sigma 100.00: 3.37 mK"),
    ("S083b", "the chip by acoustic mismatch", lambda: 1e3 * kapitza.temperature_step(100.0, floor(SI), 4.2), 388,
     "mK", 3e-3, "sigma 0.76: 387"),
    ("S084", "boiling of helium I", lambda: 1e3 * kapitza.nucleate_boiling_superheat(100.0), 78, "mK", 0.02,
     "boiling adds 78 mK"),
    ("S085", "a microwatt into 20 mK", lambda: 1e3 * kapitza.solid_temperature(1e-2, 100.0, 0.020), 100.0, "mK", 1e-3,
     "1e-06 W into 20 mK: 100.0 mK"),
])  # fmt: skip
