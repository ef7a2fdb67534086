"""Systems of the chapters on throttling and isentropic expansion; figures from the audit of the article."""

from functools import cache

from system import rows

from cryolib import expansion, fluids, inversion, throttling, van_der_waals, virial
from cryolib.constants import R, atm, bar

N2 = van_der_waals.constants("nitrogen")
TWELVE = {"xenon": 1, "ethane": 1, "carbon dioxide": 1, "krypton": 1, "methane": 1, "argon": 1, "oxygen": 1, "air": 1,
          "nitrogen": 1, "neon": -1, "normal hydrogen": -1, "helium": -1}  # fmt: skip


@cache
def terms(gas, T=300.0, p=bar):
    return throttling.throttling_terms(gas, T, p)


def ideal_gas():
    """T dv/dT over v at constant pressure: one, so that the coefficient vanishes."""
    T, p = 300.0, bar
    return T * (R / p) / (R * T / p)


def mu(gas):
    return throttling.joule_thomson_coefficient(gas, 300.0, atm) * bar


def right_signs():
    return sum(mu(gas) * sign > 0 for gas, sign in TWELVE.items())


def model_identity():
    """T dV/dT over V on the model's inversion curve."""
    V = 1e-3
    T = van_der_waals.inversion_temperature(V, N2.a, N2.b)
    return T * R / (V - N2.b) / (R * T / (V - N2.b) ** 2 - 2 * N2.a / V**3) / V


def model_tip(quantity):
    critical = van_der_waals.critical_point(N2.a, N2.b)
    if quantity == "p":
        return van_der_waals.inversion_pressure(3 * N2.b, N2.a, N2.b) / critical.p
    return van_der_waals.inversion_temperature(3 * N2.b, N2.a, N2.b) / critical.T


JT = rows("principles/gas-liquefaction/joule-thomson", [
    ("S026", "nitrogen throttled from 200 bar", lambda: throttling.throttle("nitrogen", 300.0, 200 * bar, bar).T,
     269.19, "K", 1e-3, "269.19 K"),
    ("S027", "the plug keeps the enthalpy", lambda: throttling.throttle("nitrogen", 300.0, 200 * bar, bar).h
     / fluids.enthalpy("nitrogen", 300.0, 200 * bar), 1.0, "1", 1e-9, "h changes by"),
    ("S028", "an ideal gas keeps its temperature", ideal_gas, 1.0, "1", 1e-12, "ideal gas: mu c_p = 0.0"),
    ("S029a", "attraction's share of nitrogen's cooling", lambda: 100 * terms("nitrogen").energy_share, 93, "%", 0.01,
     "93 % by energy"),
    ("S029b", "the energy term of hydrogen cools", lambda: 1e6 * terms("normal hydrogen").energy, -5.85, "cm3/mol",
     0.02, "-5.85 +14.58"),
    ("S030a", "Joule-Thomson coefficient of nitrogen", lambda: mu("nitrogen"), 0.2120, "K/bar", 0.01, "+0.2120 K/bar"),
    ("S030b", "Joule-Thomson coefficient of helium", lambda: mu("helium"), -0.0629, "K/bar", 0.01, "-0.0629 K/bar"),
    ("S031a", "flow work of hydrogen heats", lambda: 1e6 * terms("normal hydrogen").flow_work, 14.58, "cm3/mol", 0.01,
     "What heats is the flow work"),
    ("S031b", "released repulsion in helium's heating", lambda: 100 * terms("helium").energy_share, 9.6, "%", 0.02,
     "it makes {glue:text}`jt_he_share:.0f` % of the heating"),
    ("S032a", "greatest inversion temperature of nitrogen", lambda: virial.maximum_inversion_temperature("nitrogen"),
     607.9, "K", 0.01, "nitrogen 607.9 K"),
    ("S032b", "of argon", lambda: virial.maximum_inversion_temperature("argon"), 763.3, "K", 0.01, "argon 763.3 K"),
    ("S032c", "of neon", lambda: virial.maximum_inversion_temperature("neon"), 223.6, "K", 0.01, "neon 223.6 K"),
    ("S032d", "of normal hydrogen", lambda: virial.maximum_inversion_temperature("normal hydrogen"), 200.8, "K", 0.01,
     "normal hydrogen 200.8 K"),
    ("S032e", "of helium", lambda: virial.maximum_inversion_temperature("helium"), 45.6, "K", 0.01, "helium 45.6 K"),
    ("S033a", "tip of nitrogen's inversion curve", lambda: inversion.inversion_apex("nitrogen").p / bar, 394.5, "bar",
     5e-3, "tip at 394.5 bar, 277.0 K"),
    ("S033b", "lower branch at 200 bar", lambda: inversion.lower_inversion_temperature("nitrogen", 200 * bar), 140.7,
     "K", 5e-3, "cools from 140.7 to 488.9 K"),
    ("S033c", "upper branch at 200 bar", lambda: inversion.upper_inversion_temperature("nitrogen", 200 * bar), 488.9,
     "K", 5e-3, "cools from 140.7 to 488.9 K"),
    ("S034", "critical temperature of van der Waals' nitrogen", lambda: van_der_waals.critical_point(N2.a, N2.b).T,
     126.15, "K", 1e-3, "T_c = 126.15 K"),
    ("S035a", "T dV/dT equals V on the model's curve", model_identity, 1.0, "1", 1e-12,
     "T dV/dT over V: 1.000000000000"),
    ("S035b", "the dilute model", lambda: van_der_waals.maximum_inversion_temperature(N2.a, N2.b), 851.5, "K", 1e-3,
     "dilute: 851.5 K"),
    ("S035c", "the model at one litre", lambda: van_der_waals.inversion_temperature(1e-3, N2.a, N2.b), 786.9, "K",
     1e-3, "786.9 K at 66.7 bar"),
    ("S035d", "the model's tip, pressure", lambda: model_tip("p"), 9.0, "p_c", 1e-9, "tip: 9.000 p_c"),
    ("S035e", "the model's tip, temperature", lambda: model_tip("T"), 3.0, "T_c", 1e-9, "3.000 T_c"),
    ("S036", "signs of twelve coefficients at 300 K", right_signs, 12, "gases", 1e-9, "Nine signs are plus"),
])  # fmt: skip


@cache
def helium(T=20.0):
    return expansion.turbine("helium", T, 10 * atm, atm)


def ideal(work):
    return work(20.0, 10.0, 1.0, 5 / 3, fluids.molar_mass("helium")) / 1e3


def gap_over_volume():
    """The engine's slope less the valve's, over v/c_p, in helium."""
    p = 10 * atm
    more = expansion.isentropic_coefficient("helium", 20.0, p) - throttling.joule_thomson_coefficient("helium", 20.0, p)
    v = fluids.molar_mass("helium") / fluids.density("helium", 20.0, p)
    return more * terms("helium", 20.0, p).c_p / v


EXPANSION = rows("principles/gas-liquefaction/isentropic-expansion", [
    ("S037a", "ideal helium behind an engine",
     lambda: expansion.ideal_expansion_temperature(20.0, 10.0, 1.0, 5 / 3), 7.962, "K", 1e-3, "engine 7.96 K"),
    ("S037b", "real helium behind an engine", lambda: helium().outlet.T, 7.866, "K", 1e-3, "7.866 K"),
    ("S038", "work of a closed piston", lambda: ideal(expansion.ideal_piston_work), 37.5, "kJ/kg", 5e-3,
     "piston 37.5, turbine 62.5 kJ/kg"),
    ("S039a", "work of a turbine, ideal", lambda: ideal(expansion.ideal_turbine_work), 62.5, "kJ/kg", 5e-3,
     "turbine 62.5 kJ/kg"),
    ("S039b", "work of a turbine, real", lambda: helium().work / 1e3, 59.9, "kJ/kg", 5e-3, "turbine 59.9"),
    ("S040", "open over closed", lambda: ideal(expansion.ideal_turbine_work) / ideal(expansion.ideal_piston_work),
     1.667, "1", 1e-3, "ratio 1.667"),
    ("S041", "ratio of heat capacities of real helium",
     lambda: expansion.heat_capacity_ratio("helium", 20.0, 10 * atm), 1.823, "1", 2e-3, "c_p/c_v = 1.823"),
    ("S042", "the adiabat of an ideal gas", lambda: expansion.ideal_expansion_temperature(20.0, 10.0, 1.0, 5 / 3),
     7.9621, "K", 1e-4, "7.9621 K"),
    ("S043a", "real helium behind a valve", lambda: throttling.throttle("helium", 20.0, 10 * atm, atm).T, 19.09, "K",
     1e-3, "valve 19.09 K"),
    ("S043b", "engine less valve is v over c_p", gap_over_volume, 1.0, "1", 1e-4, "v/c_p = 0.7145 K/bar"),
    ("S044a", "liquid behind an engine at 6 K", lambda: expansion.liquid_fraction(helium(6.0).outlet), 0.854, "1",
     2e-3, "4.224 K, liquid 0.854"),
    ("S044b", "liquid behind a valve at 6 K",
     lambda: expansion.liquid_fraction(throttling.throttle("helium", 6.0, 10 * atm, atm)), 0.479, "1", 2e-3,
     "4.224 K, liquid 0.479"),
    ("S044c", "both are as cold", lambda: helium(6.0).outlet.T, 4.224, "K", 1e-3, "4.224 K"),
])  # fmt: skip
SYSTEMS = JT + EXPANSION
