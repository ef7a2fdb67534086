"""Systems of the chapter applications/medicine."""

from functools import cache

from system import rows

from cryolib import fluids
from cryolib.applications import cryopreservation as cells
from cryolib.applications import cryosurgery as ice
from cryolib.applications import mri_quench as quench
from cryolib.constants import atm

MEMBRANE = (0.44e-6 / 60 / atm, 14.5 * 4184, 293.15)


@cache
def ball(blood=1e-3):
    return ice.steady_radius(2.5e-3, 123.15, 1.8, 0.5, ice.perfusion_length(0.5, blood, 4.1e6))


def core(T=233.15):
    return ice.isotherm_radius(T, ball(), 2.5e-3, 123.15)


def gas_ratio(T):
    return fluids.state("helium", p=atm, quality=0.0).rho / fluids.density("helium", T, atm)


SYSTEMS = rows("applications/medicine", [
    ("S110a", "final radius of a ball of ice", lambda: 1e3 * ball(), 16.9, "mm", 3e-3, "ice to 16.9 mm"),
    ("S110b", "the same with ten times the blood", lambda: 1e3 * ball(1e-2), 11.2, "mm", 3e-3, "ice to 11.2 mm"),
    ("S110c", "isotherm of -40 degC in it", lambda: 1e3 * core(), 6.71, "mm", 0.01, "-40 degC at 6.67 mm"),
    ("S110d", "lethal share of its volume", lambda: 100 * (core() / ball()) ** 3, 6.0, "%", 0.03, "6.1 % of the ice"),
    ("S110e", "helium boiled by 1.5 T in 3.9 m3", lambda: quench.stored_energy(1.5, 3.9) / fluids.latent_heat("helium"),
     170, "kg", 0.01, "170 kg of helium"),
    ("S110f", "helium that leaves at 35 K", lambda: quench.boiled_mass(3.5e6, 35.0), 18.7, "kg", 0.01, "18.7 kg"),
    ("S110g", "gas from liquid at 0 degC", lambda: gas_ratio(273.15), 698.5, "1", 1e-3, "med_ratio0"),
    ("S110h", "gas from liquid at 21.1 degC", lambda: gas_ratio(294.25), 752.5, "1", 1e-3, "med_ratio21"),
    ("S110i", "a straw in liquid nitrogen", lambda: 4 * 200 * 196 / (3.5e6 * 1.9e-3), 24, "K/s", 0.03, "24 K/s"),
    ("S110j", "how far that is from a glass of water", lambda: 6.4e6 / (4 * 200 * 196 / (3.5e6 * 1.9e-3)), 2.7e5, "1",
     0.02, "2.7e+05 times too slow"),
    ("S110k", "water a mouse egg traps at 8 K/min",
     lambda: 100 * cells.water_history(8 / 60, 1e5, *MEMBRANE, 0.285, T_end=258.15).water[-1], 58, "%", 0.02,
     "8 K/min: 58.1 %"),
])  # fmt: skip
