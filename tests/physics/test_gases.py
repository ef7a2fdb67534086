"""Mixtures, throttling and expansion: every number the chapters claim. Laws have files of their own."""

import numpy as np
import pytest

from cryolib import (
    columns,
    expansion,
    fluids,
    inversion,
    liquefiers,
    mixtures,
    saturation,
    separation,
    throttling,
    virial,
)
from cryolib import van_der_waals as vdw
from cryolib.constants import R, atm, bar
from cryolib.data import load

AIR = mixtures.air("rounded")
N2 = vdw.constants("nitrogen")
FITS = {"nitrogen": (9.1922, 711.50), "oxygen": (9.5599, 862.55), "argon": (9.1676, 800.38)}
BY_HAND = {f: (lambda T, A=A, B=B: atm * np.exp(A - B / T)) for f, (A, B) in FITS.items()}
RANGES = {"nitrogen": (63.2, 87.355), "oxygen": (70.0, 100.19), "argon": (83.81, 100.3)}
M_HE = fluids.molar_mass("helium")


def fit(fluid):
    return saturation.fitted_law(fluid, *RANGES[fluid])


def throttled(fluid, T, high, low):
    return throttling.throttle(fluid, T, high, low).T


def turbine(efficiency=1.0):
    return expansion.turbine("helium", 20.0, 10 * atm, atm, efficiency)


def mu(fluid, p=atm):
    return throttling.joule_thomson_coefficient(fluid, 300.0, p) * bar


def terms(fluid, T=300.0):
    return throttling.throttling_terms(fluid, T, 1 * bar)


def upper(fluid, p):
    return inversion.upper_inversion_temperature(fluid, p)


def lower(fluid, p):
    return inversion.lower_inversion_temperature(fluid, p)


def invert_max(fluid):
    return virial.maximum_inversion_temperature(fluid, extrapolate=True)


# id (claim or system of the audit), computed, expected, tolerance: a number is relative, a dict says which.
CLAIMS = [
    ("C20 partial pressure of oxygen", lambda: mixtures.partial_pressure(0.209, atm), 21.18e3, 1e-3),
    ("C21 oxygen by the immiscible rule", lambda: mixtures.immiscible_dew_temperature("oxygen", 0.209), 77.49,
     dict(abs=0.01)),
    ("C21 nitrogen by the immiscible rule", lambda: mixtures.immiscible_dew_temperature("nitrogen", 0.781), 75.32,
     dict(abs=0.01)),
    ("C21 Raoult dew point", lambda: mixtures.raoult_dew_point(AIR).T, 82.21, dict(abs=0.01)),
    ("C21 Raoult bubble point", lambda: mixtures.raoult_bubble_point(AIR).T, 78.98, dict(abs=0.01)),
    ("C21 real dew point", lambda: mixtures.dew_point(AIR).T, 81.75, dict(abs=0.01)),
    ("C21 real bubble point", lambda: mixtures.bubble_point(AIR).T, 78.93, dict(abs=0.01)),
    ("C21 first drop, nitrogen", lambda: mixtures.dew_point(AIR).liquid["nitrogen"], 0.472, dict(abs=5e-4)),
    ("C21 first drop, oxygen", lambda: mixtures.dew_point(AIR).liquid["oxygen"], 0.512, dict(abs=5e-4)),
    ("C21 first drop, argon", lambda: mixtures.dew_point(AIR).liquid["argon"], 0.016, dict(abs=5e-4)),
    ("C22 standard composition shifts the dew point",
     lambda: mixtures.dew_point(mixtures.air()).T - mixtures.dew_point(AIR).T, 0.004, dict(abs=3e-3)),
    ("C24 A of nitrogen", lambda: fit("nitrogen").A, 9.1922, 1e-3),
    ("C24 B of nitrogen", lambda: fit("nitrogen").B, 711.50, 1e-3),
    ("C24 A of oxygen", lambda: fit("oxygen").A, 9.5599, 1e-3),
    ("C24 B of oxygen", lambda: fit("oxygen").B, 862.55, 1e-3),
    ("C24 A of argon", lambda: fit("argon").A, 9.1676, 1e-3),
    ("C24 B of argon", lambda: fit("argon").B, 800.38, 1e-3),
    ("C24 error of the nitrogen fit", lambda: fit("nitrogen").rms, 0.007, 0.06),
    ("C24 error of the oxygen fit", lambda: fit("oxygen").rms, 0.009, 0.06),
    ("C24 slope L/R of nitrogen", lambda: saturation.law_through_boiling_point("nitrogen").B, 671.1, 1e-3),
    ("C24 slope L/R of oxygen", lambda: saturation.law_through_boiling_point("oxygen").B, 820.0, 1e-3),
    ("C24 slope L/R of argon", lambda: saturation.law_through_boiling_point("argon", 3.0).B, 774.2, 1e-3),
    ("C25 oxygen prefers the liquid",
     lambda: mixtures.dew_point(AIR).vapour["oxygen"] / mixtures.dew_point(AIR).liquid["oxygen"], 0.408, 2e-3),
    ("C26 pressure of oxygen at 82.5 K", lambda: fluids.saturation_pressure("oxygen", 82.5) / atm, 0.4126, 1e-3),
    ("C26 the fit, by the immiscible rule", lambda: fit("oxygen").boiling_temperature(0.209 * atm), 77.53,
     dict(abs=0.01)),
    ("C26 Clausius-Clapeyron, by the immiscible rule",
     lambda: saturation.law_through_boiling_point("oxygen", 15.0).boiling_temperature(0.209 * atm), 76.94,
     dict(abs=0.01)),
    ("HP03 Raoult dew point by hand", lambda: mixtures.raoult_dew_point(AIR, atm, BY_HAND).T, 82.25, dict(abs=0.01)),
    ("HP03 Raoult bubble point by hand", lambda: mixtures.raoult_bubble_point(AIR, atm, BY_HAND).T, 79.02,
     dict(abs=0.01)),
    ("C27 glide", lambda: mixtures.dew_point(AIR).T - mixtures.bubble_point(AIR).T, 2.82, dict(abs=0.01)),
    ("C27 oxygen in the last vapour", lambda: mixtures.bubble_point(AIR).vapour["oxygen"], 0.063, dict(abs=5e-4)),
    ("C27 volatility at 77.4 K", lambda: separation.relative_volatility("nitrogen", "oxygen", 77.4), 4.88, 2e-3),
    ("S024 volatility at 83 K", lambda: separation.relative_volatility("nitrogen", "oxygen", 83.0), 4.22, 2e-3),
    ("C27 volatility at 90.2 K", lambda: separation.relative_volatility("nitrogen", "oxygen", 90.2), 3.61, 2e-3),
    ("S024 fewest stages", lambda: columns.fenske_stages(0.999, 0.005, 3.5), 9.7, 2e-2),
    ("S024 nitrogen condenses at 6 bar", lambda: fluids.boiling_temperature("nitrogen", 6e5), 96.4, dict(abs=0.05)),
    ("S024 oxygen boils at 1.3 bar", lambda: fluids.boiling_temperature("oxygen", 1.3e5), 92.6, dict(abs=0.05)),
    ("S024 the lower column", lambda: columns.condenser_pressure(1.3e5, 3.77), 6.0e5, 5e-3),
    ("C29 nitrogen through the valve", lambda: throttled("nitrogen", 300.0, 200 * bar, 1 * bar), 269.19, 1e-4),
    ("C29 helium through the valve", lambda: throttled("helium", 300.0, 10 * atm, atm), 300.57, 1e-4),
    ("C31 carbon dioxide", lambda: mu("carbon dioxide"), 1.076, 2e-3),
    ("C31 krypton", lambda: mu("krypton"), 0.798, 2e-3),
    ("C31 xenon", lambda: mu("xenon"), 1.80, 5e-3),
    ("C32 nitrogen, energy", lambda: terms("nitrogen").energy * 1e6, -57.39, 1e-3),
    ("C32 nitrogen, flow work", lambda: terms("nitrogen").flow_work * 1e6, -4.44, 2e-3),
    ("C32 argon, share of attraction", lambda: terms("argon").energy_share, 0.80, 5e-3),
    ("C32 carbon dioxide, share of attraction", lambda: terms("carbon dioxide").energy_share, 0.70, 5e-3),
    ("C32 helium at 20 K, share of attraction", lambda: terms("helium", 20.0).energy_share, 0.88, 5e-3),
    ("C33 hydrogen, energy", lambda: terms("normal hydrogen").energy * 1e6, -5.85, 2e-3),
    ("C33 hydrogen, flow work", lambda: terms("normal hydrogen").flow_work * 1e6, 14.58, 1e-3),
    ("C33 neon, energy", lambda: terms("neon").energy * 1e6, -5.94, 1e-3),
    ("C33 neon, flow work", lambda: terms("neon").flow_work * 1e6, 11.57, 1e-3),
    ("C33 helium, energy", lambda: terms("helium").energy * 1e6, 1.25, 2e-3),
    ("S031 helium, share of energy", lambda: terms("helium").energy_share, 0.095, 1e-2),
    ("C34 helium heats", lambda: throttled("helium", 300.0, 100 * bar, 1 * bar) - 300, 6.2, 1e-2),
    ("C34 hydrogen heats", lambda: throttled("normal hydrogen", 300.0, 100 * bar, 1 * bar) - 300, 3.3, 2e-2),
    ("C34 neon heats", lambda: throttled("neon", 300.0, 100 * bar, 1 * bar) - 300, 3.0, 2e-2),
    ("C34 nitrogen cools", lambda: throttled("nitrogen", 300.0, 100 * bar, 1 * bar) - 300, -18.5, 5e-3),
    ("C35 nitrogen at 380 bar, lower", lambda: lower("nitrogen", 380 * bar), 233.6, 1e-3),
    ("C35 nitrogen at 380 bar, upper", lambda: upper("nitrogen", 380 * bar), 325.8, 1e-3),
    ("C35 nitrogen's apex", lambda: inversion.inversion_apex("nitrogen").p, 394.5 * bar, 1e-3),
    ("C35 temperature of nitrogen's apex", lambda: inversion.inversion_apex("nitrogen").T, 277.0, 2e-3),
    ("C35 helium's apex", lambda: inversion.inversion_apex("helium").p, 37.0 * bar, 2e-3),
    ("C35 temperature of helium's apex", lambda: inversion.inversion_apex("helium").T, 20.9, 5e-3),
    ("C35 normal hydrogen's apex", lambda: inversion.inversion_apex("normal hydrogen").p, 164.0 * bar, 1e-3),
    ("C36 critical temperature of the model", lambda: vdw.critical_point(N2.a, N2.b).T, 126.15, 1e-4),
    ("C38 dilute limit", lambda: vdw.maximum_inversion_temperature(N2.a, N2.b), 851.5, 1e-4),
    ("C38 at 1 L/mol", lambda: vdw.inversion_temperature(1e-3, N2.a, N2.b), 786.9, 1e-4),
    ("HP04 pressure at 1 L/mol", lambda: vdw.inversion_pressure(1e-3, N2.a, N2.b), 66.7 * bar, 1e-3),
    ("HP04 model over nature", lambda: 851.5 / invert_max("nitrogen"), 1.40, 2e-3),
    ("C39 carbon dioxide", lambda: invert_max("carbon dioxide"), 1354.0, 1e-3),
    ("C40 ethane", lambda: invert_max("ethane"), 1385.0, 1e-3),
    ("C41 normal hydrogen at 20 bar", lambda: upper("normal hydrogen", 20 * bar), 194.7, 1e-3),
    ("C41 parahydrogen at 20 bar", lambda: upper("parahydrogen", 20 * bar), 196.8, 1e-3),
    ("C42 helium at 1 atm", lambda: upper("helium", atm), 45.3, 1e-3),
    ("C42 helium at 5 bar", lambda: upper("helium", 5 * bar), 44.0, 1e-3),
    ("C42 helium at 10 bar", lambda: upper("helium", 10 * bar), 42.3, 1e-3),
    ("C42 helium at 16 bar", lambda: upper("helium", 16 * bar), 40.0, 3e-3),
    ("C42 helium at 20 bar", lambda: upper("helium", 20 * bar), 38.3, 1e-3),
    ("C42 model's helium",
     lambda: vdw.maximum_inversion_temperature(*vars(vdw.constants("helium")).values()), 35.0, 2e-3),
    ("C45 ideal turbine", lambda: expansion.ideal_turbine_work(20.0, 10, 1, 5 / 3, M_HE), 62.5e3, 1e-3),
    ("C45 ideal piston", lambda: expansion.ideal_piston_work(20.0, 10, 1, 5 / 3, M_HE), 37.5e3, 1e-3),
    ("C45 real turbine", lambda: turbine().work, 59.9e3, 1e-3),
    ("C45 real piston", lambda: expansion.piston_work("helium", 20.0, 10 * atm, atm), 34.2e3, 2e-3),
    ("C47 ratio of heat capacities", lambda: expansion.heat_capacity_ratio("helium", 20.0, 10 * atm), 1.823, 1e-3),
    ("C48 ideal", lambda: expansion.ideal_expansion_temperature(20.0, 10, 1, 5 / 3), 7.9621, 1e-5),
    ("C48 real", lambda: turbine().outlet.T, 7.866, 1e-4),
    ("C48 efficiency 0.85", lambda: turbine(0.85).outlet.T, 9.50, 1e-3),
    ("C48 efficiency 0.80", lambda: turbine(0.80).outlet.T, 10.05, 1e-3),
    ("C48 efficiency 0.70", lambda: turbine(0.70).outlet.T, 11.16, 1e-3),
    ("C48 slip: gamma of air", lambda: expansion.ideal_expansion_temperature(20.0, 10, 1, 1.4), 10.36, 1e-3),
    ("C49 real valve", lambda: throttled("helium", 20.0, 10 * atm, atm), 19.093, 1e-4),
    ("C49 nitrogen, valve", lambda: throttled("nitrogen", 300.0, 10 * bar, 1 * bar), 298.1, 1e-3),
    ("C49 nitrogen, turbine", lambda: expansion.turbine("nitrogen", 300.0, 10 * bar, 1 * bar).outlet.T, 154.9, 1e-3),
    ("C50 helium, isentropic", lambda: expansion.isentropic_coefficient("helium", 20.0, 10 * atm) * bar, 0.796, 1e-3),
    ("C50 helium, throttled", lambda: throttling.joule_thomson_coefficient("helium", 20.0, 10 * atm) * bar, 0.081,
     1e-2),
    ("C50 nitrogen, isentropic", lambda: expansion.isentropic_coefficient("nitrogen", 300.0, 1e6) * bar, 8.62, 1e-3),
    ("C50 nitrogen, throttled", lambda: mu("nitrogen", 10 * bar), 0.205, 3e-3),
    ("S044 liquid behind a turbine",
     lambda: expansion.liquid_fraction(expansion.turbine("helium", 6.0, 10 * atm, atm).outlet), 0.854, 1e-3),
    ("S044 liquid behind a valve",
     lambda: expansion.liquid_fraction(throttling.throttle("helium", 6.0, 10 * atm, atm)), 0.479, 2e-3),
    ("C50 nitrogen's liquid from 200 bar",
     lambda: expansion.liquid_fraction(expansion.turbine("nitrogen", 300.0, 200 * bar, 1 * bar).outlet), 0.096, 1e-2),
    ("C51 oxygen's liquid from 300 bar",
     lambda: expansion.liquid_fraction(expansion.turbine("oxygen", 300.0, 300 * bar, 1 * bar).outlet), 0.22, 2e-2),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "tolerance"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, tolerance):
    tolerance = tolerance if isinstance(tolerance, dict) else dict(rel=tolerance)
    assert compute() == pytest.approx(expected, **tolerance)


@pytest.mark.parametrize(
    ("fluid", "T", "expected"),
    [("helium", 30.0, 0.023), ("helium", 20.0, 0.094), ("helium", 10.0, 0.362), ("parahydrogen", 100.0, 0.089),
     ("parahydrogen", 80.0, 0.166), ("neon", 100.0, 0.140), ("neon", 77.4, 0.257)],
)  # fmt: skip
def test_just_below_the_inversion_temperature_is_not_cold_enough(fluid, T, expected):
    # C43: the best yield of a Linde machine that starts at T, over all pressures.
    best = liquefiers.pressure_of_greatest_yield(fluid, T, 1 * bar, 600 * bar)
    assert liquefiers.liquid_yield(fluid, T, 1 * bar, best) == pytest.approx(expected, rel=2e-2)
    assert expected < liquefiers.liquid_yield(fluid, T * 0.9, 1 * bar, best)


COOLS = ["nitrogen", "oxygen", "argon", "air", "methane", "carbon monoxide", "krypton", "xenon", "carbon dioxide"]
HEATS = ["neon", "normal hydrogen", "parahydrogen", "helium"]


@pytest.mark.parametrize("fluid", [*COOLS, *HEATS])
def test_who_cools_from_room_temperature(fluid):
    assert (mu(fluid) > 0) == (fluid in COOLS) == (invert_max(fluid) > 300)


def test_data_sets_meet_their_check_values():
    points = {gas: vdw.critical_point(*vars(vdw.constants(gas)).values()) for gas in ("nitrogen", "argon", "krypton")}
    krypton = fluids.critical_point("krypton")
    M = {
        which: sum(x * fluids.molar_mass(gas) for gas, x in mixtures.air(which).items())
        for which in ("standard", "rounded")
    }
    computed = {
        "nitrogen: critical temperature 8a/27Rb": points["nitrogen"].T,
        "argon: critical temperature 8a/27Rb": points["argon"].T,
        "nitrogen: critical pressure a/27b2": points["nitrogen"].p,
        "krypton: critical temperature 8a/27Rb": points["krypton"].T,
        "krypton: a from the critical point": vdw.constants_from_critical_point(krypton.T, krypton.p).a * 10,
        "molar mass of nitrogen, oxygen and argon in these parts": M["standard"] * 1e3,
        "molar mass of the rounded composition": M["rounded"] * 1e3,
        "density at 288.15 K and one atmosphere": atm * M["standard"] / (R * 288.15),
    }
    checks = [*load("van-der-waals").checks, *load("air-composition").checks]
    assert {check["what"] for check in checks} == set(computed)
    for check in checks:
        assert computed[check["what"]] == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


@pytest.mark.parametrize("gas", load("van-der-waals").numbers)
def test_no_row_of_the_table_belongs_to_another_substance(gas):
    # The handbook prints mercury's constants as krypton's: a and b must give the gas its own critical point.
    real, model = fluids.critical_point(gas), vdw.critical_point(*vars(vdw.constants(gas)).values())
    assert model.T == pytest.approx(real.T, rel=0.02)
    assert model.p == pytest.approx(real.p, rel=0.06)
