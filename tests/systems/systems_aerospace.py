"""Systems of the chapter applications/aerospace; figures of acceptance from the audit of the article."""

from math import pi, radians

from system import rows

from cryolib import fluids, radiation
from cryolib.applications import densification, self_pressurisation, storage, sunshield, trapped_liquid
from cryolib.constants import bar

H2, DAY = "parahydrogen", 86400.0


def radius(volume):
    return (3 * volume / (4 * pi)) ** (1 / 3)


def sphere():
    return storage.shell_heat(1.2e-3, radius(3218.0), radius(3218.0) + 1.2, 300.0, 20.3)


def small_share():
    heat = 4 * pi * radius(1.0) ** 2 * 2 * radiation.mli_flux(300.0, 20.27, 40, 2000.0)
    return 100 * DAY * storage.boil_off_share(H2, heat, 1.0)


def full(fill):
    return trapped_liquid.full_temperature(H2, trapped_liquid.mean_density(H2, fill))


def last_layer():
    return sunshield.layer_temperatures(383.0, 5, 0.05, float(sunshield.opening(radians(8))))[-1]


SYSTEMS = rows("applications/aerospace", [
    ("S111a", "heat into the sphere at the launch pad", sphere, 333, "W", 3e-3, "333.5 W through 1.2 m"),
    ("S111b", "its daily share", lambda: 100 * DAY * storage.boil_off_share(H2, sphere(), 3218.0), 0.028, "%/d", 0.02,
     "0.028 %/d"),
    ("S111c", "a cubic metre in a built blanket", small_share, 0.96, "%/d", 5e-3, "0.96 %/d"),
    ("S111d", "ortho hydrogen against the latent heat",
     lambda: storage.conversion_heat(0.75) / fluids.latent_heat(H2), 527 / 446.1, "1", 3e-3, "1.18 of the latent heat"),
    ("S111e", "a tank 90 % full becomes all liquid", lambda: full(0.90), 25.4, "K", 2e-3, "25.4 K, 3.56 bar"),
    ("S111f", "its pressure there", lambda: fluids.saturation_pressure(H2, full(0.90)) / bar, 3.56, "bar", 2e-3,
     "3.56 bar"),
    ("S111g", "and from 95 %", lambda: fluids.saturation_pressure(H2, full(0.95)) / bar, 2.12, "bar", 4e-3, "2.12 bar"),
    ("S111h", "largest fill for a valve at 4 bar", lambda: 100 * storage.largest_fill(H2, 4e5), 88.6, "%", 1e-3,
     "88.6 %"),
    ("S111i", "what 390 W at 20 K keep", lambda: 390 * DAY / fluids.latent_heat(H2), 75.5, "kg/d", 1e-3,
     "75.5 kg/d kept"),
    ("S111j", "and as a share of 125 m3", lambda: 100 * DAY * storage.boil_off_share(H2, 390.0, 125.0), 0.85, "%/d",
     5e-3, "0.85 %/d of the tank"),
    ("S111k", "Carnot's work for it", lambda: self_pressurisation.cooler_power(390.0, 20.0, 300.0, 1.0), 5460, "W",
     1e-3, "5.5 kW of work"),
    ("S111l", "oxygen at 66.5 K", lambda: 100 * densification.density_gain("oxygen", 66.5), 9.8, "%", 3e-3, "+9.8 %"),
    ("S111m", "methane at 93 K", lambda: 100 * densification.density_gain("methane", 93.0), 6.2, "%", 5e-3, "+6.2 %"),
    ("S111n", "hydrogen at 14 K", lambda: densification.density_gain(H2, 14.0), 76.82 / 70.83 - 1, "1", 0.02,
     "figures.density()"),
    ("S111o", "a sunshield cools below what a telescope needs", last_layer, 50.0, "K", 0.15,
     "each layer has about"),
    ("S111p", "what a black square metre radiates at 40 K", lambda: radiation.black_flux(40.0, 2.725), 0.145, "W/m2",
     3e-3, "at 40 K a black square metre shines"),
])  # fmt: skip
