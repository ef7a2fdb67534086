"""Systems of the chapter principles/ultra-low/dilution-refrigeration."""

from math import log10

from system import rows

from cryolib import dilution, dilution_fridge, helium_ii, helium_mixtures, vapour_pressure
from cryolib.data import load

n = 100e-6


def density_helium_3():
    isotopes = load("helium-isotopes").numbers
    return 1e3 * isotopes["M_3"] / isotopes["V_3"]


def leak_carried_at_base():
    return 1e6 * dilution.cooling_power(n, dilution.base_temperature(10e-6, n, 0.03), 0.03)


def slope():
    return log10(dilution.cooling_power(1.0, 0.1, 0.1) / dilution.cooling_power(1.0, 0.01, 0.01))


def fermi_ratio(T):
    return dilution.cooling_power_fermi(n, T, T) / dilution.cooling_power(n, T, T)


SYSTEMS = rows("principles/ultra-low/dilution-refrigeration", [
    ("S087a", "the whole machine: mixing chamber",
     lambda: 1e6 * dilution_fridge.fridge(n, 0.1, 0.1).cooling_power, 84.0, "uW", 1e-3, "takes up 84.0 uW"),
    ("S087b", "the whole machine: its still takes the latent heat",
     lambda: 1e3 * dilution_fridge.fridge(n, 0.1, 0.1).still_heat, 3.36, "mW", 0.01, "still needs 3.36 mW"),
    ("S088a", "molar volume of helium-3", lambda: load("helium-isotopes").numbers["V_3"], 36.837, "cm3/mol", 1e-3,
     "36.84 cm3/mol"),
    ("S088b", "molar volume of helium-4, from its density", lambda: 4002.602 / helium_ii.density(0.0), 27.58,
     "cm3/mol", 1e-3, "27.58 cm3/mol"),
    ("S089a", "tricritical temperature", lambda: helium_mixtures.separation_temperature(0.674), 0.867, "K", 1e-3,
     "the *tricritical point*"),
    ("S089b", "both branches end at the tricritical share", lambda: helium_mixtures.concentrated_fraction(0.867),
     0.674, "1", 1e-3, "$x = 0.674$"),
    ("S089c", "separation of a mixture with 10 %", lambda: helium_mixtures.separation_temperature(0.10), 0.231, "K",
     0.01, "x = 0.10 parts below 0.231 K"),
    ("S090a", "density of the concentrated phase", density_helium_3, 81.9, "kg/m3", 1e-3, "concentrated 81.9 kg/m3 on"),
    ("S090b", "density of the dilute phase", lambda: helium_mixtures.dilute_density(0.066), 140.1, "kg/m3", 1e-3,
     "dilute 140.1 kg/m3"),
    ("S091a", "solubility at 0 K", lambda: 100 * helium_mixtures.dilute_fraction(0.0), 6.6, "%", 0.01,
     "0 mK 6.60 % dissolved"),
    ("S091b", "solubility at 100 mK", lambda: 100 * helium_mixtures.dilute_fraction(0.1), 7.19, "%", 0.01,
     "100 mK 7.19 % dissolved"),
    ("S091c", "Fermi temperature of the saturated solution", lambda: helium_mixtures.fermi_temperature(0.066), 0.394,
     "K", 0.01, "Fermi temperature 0.394 K"),
    ("S092", "at its base the mixing chamber takes up the leak", leak_carried_at_base, 10.0, "uW", 1e-9,
     "34.0 mK with 10 uW"),
    ("S093a", "helium-3 over a still, scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.7), 184,
     "Pa", 5e-3, "(scale of 1962: 184)"),
    ("S093b", "helium-4 over a still", lambda: vapour_pressure.pressure_cold_helium_4(0.7), 0.29, "Pa", 0.02,
     "helium-4 0.29 Pa"),
    ("S093c", "pump", lambda: 1e3 * dilution_fridge.pumping_speed(n, 10.0), 25, "L/s", 0.01, "25 L/s at 10 Pa"),
    ("S094", "dilution fades as a power of T", slope, 2.0, "1", 5e-3, "slope on a log-log plot 2.00"),
    ("S095a", "enthalpy, dilute", lambda: dilution.enthalpy_dilute(0.1) / 0.01, 95, "J/(mol K2)", 1e-9,
     r"T\,(106 - 22)\,T = 95\,T^2"),
    ("S095b", "enthalpy, concentrated", lambda: dilution.enthalpy_helium_3(0.005) / 0.005**2, 11.0, "J/(mol K2)", 0.05,
     r"h_c &= 11\,T^2"),
    ("S096a", "cooling power", lambda: 1e6 * dilution.cooling_power(n, 0.1, 0.1), 84.0, "uW", 1e-3, "100 mK 84.00 uW"),
    ("S096b", "helium-3 arriving at 120 mK", lambda: 1e6 * dilution.cooling_power(n, 0.1, 0.12), 79.2, "uW", 1e-3,
     "79.2 uW"),
    ("S097a", "Fermi gas over the law of squares at 100 mK", lambda: fermi_ratio(0.1), 0.84, "1", 0.03,
     "0.84 of 84 n T^2"),
    ("S097b", "Fermi gas over the law of squares at 10 mK", lambda: fermi_ratio(0.01), 0.97, "1", 0.03,
     "0.97 of 84 n T^2"),
    ("S098", "arrivals that use up all the cooling", lambda: dilution.warmest_exchanger(0.01) / 0.01, 2.94, "1", 2e-3,
     "T_ex = 2.94 T"),
    ("S099", "base temperature", lambda: 1e3 * dilution.base_temperature(10e-6, n, 0.03), 34.0, "mK", 2e-3,
     "34.0 mK with 10 uW"),
])  # fmt: skip
