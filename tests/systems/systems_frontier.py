"""Systems of the chapter principles/cryogenic-frontier; figures of acceptance from the audit of the article."""

from system import rows

from cryolib import fluids, quantum
from cryolib.constants import atm, k_B, m_e, u
from cryolib.data import load
from cryolib.superconductivity import gap_frequency, upper_critical_field_nbti


def boiling_degeneracy(fluid):
    liquid, m = fluids.state(fluid, p=atm, quality=0.0), fluids.particle_mass(fluid)
    return quantum.degeneracy(liquid.rho / m, m, liquid.T)


def de_boer(name):
    row = load("lennard-jones").numbers[name]
    return quantum.de_boer(row["mass"] * u, row["sigma"] * 1e-10, row["epsilon"] * k_B)


def neon_shift():
    points = load("fixed-points").numbers
    return 1000 * (points["neon22_triple"]["T"] - points["neon20_triple"]["T"])


def bose_einstein():
    m = fluids.particle_mass("helium")
    return quantum.bose_einstein_temperature(145.14 / m, m)


SYSTEMS = rows("principles/cryogenic-frontier", [
    ("S001", "the cryogenic line lies just above krypton", lambda: fluids.boiling_temperature("krypton"),
     119.735, "K", 1e-4, "119.735 K"),
    ("S002a", "thermal wavelength of helium at 300 K",
     lambda: quantum.thermal_wavelength(fluids.particle_mass("helium"), 300.0), 5.038e-11, "m", 1e-3, "5.038e-11 m"),
    ("S002b", "thermal wavelength of an electron at 300 K", lambda: 1e9 * quantum.thermal_wavelength(m_e, 300.0),
     4.303, "nm", 1e-3, "4.303 nm"),
    ("S003", "thermal over root-mean-square wavelength",
     lambda: quantum.thermal_wavelength(m_e, 4.2) / quantum.rms_wavelength(m_e, 4.2), 0.69099, "1", 1e-5, "0.69099"),
    ("S004a", "overlap in boiling helium", lambda: boiling_degeneracy("helium"), 1.436, "1", 0.01,
     "n lambda^3 = 1.44e+00"),
    ("S004b", "overlap in boiling neon", lambda: boiling_degeneracy("neon"), 0.0150, "1", 0.01, "1.50e-02"),
    ("S004c", "overlap in boiling nitrogen", lambda: boiling_degeneracy("nitrogen"), 9.14e-4, "1", 0.01, "9.14e-04"),
    ("S005", "neon's wavelength as long as its atom is wide",
     lambda: quantum.temperature_for_wavelength(3.351e-26, 3.08e-10), 1.5921, "K", 1e-3, "1.592 K"),
    ("S006", "condensation of an ideal gas as dense as helium", bose_einstein, 3.136, "K", 1e-3, "3.136 K"),
    ("S007a", "de Boer parameter of helium", lambda: de_boer("helium"), 2.68, "1", 0.01, "2.677"),
    ("S007b", "de Boer parameter of neon", lambda: de_boer("neon"), 0.594, "1", 0.01, "0.594"),
    ("S008", "neon's isotopes melt apart", neon_shift, 146.6, "mK", 1e-3, "146.6 mK"),
    ("S009", "the ideal gas misses the lambda point", lambda: bose_einstein() / 2.1768, 1.44, "1", 5e-3,
     "measured: the lambda point"),
    ("S010a", "gap of niobium", lambda: gap_frequency(9.25) / 1e9, 680, "GHz", 5e-3, "680 GHz"),
    ("S010b", "upper critical field of NbTi at 4.2 K", lambda: upper_critical_field_nbti(4.2), 10.7, "T", 0.01,
     "10.7 T at 4.2 K"),
    ("S010c", "upper critical field of NbTi at 1.9 K", lambda: upper_critical_field_nbti(1.9), 13.5, "T", 0.01,
     "13.5 T at 1.9 K"),
])  # fmt: skip
