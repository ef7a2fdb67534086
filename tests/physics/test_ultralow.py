"""Interfaces with liquid helium, pumped baths, dilution refrigerators and helium II: known values, limits, laws."""

import numpy as np
import pytest
from good_calls_ultralow import GOOD
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp
from scipy.optimize import brentq
from test_bad_inputs import function

from cryolib import (
    acoustic_mismatch,
    dilution,
    dilution_fridge,
    fluids,
    helium_ii,
    helium_mixtures,
    kapitza,
    superfluid,
    vapour_pressure,
)
from cryolib.constants import N_A, R, atm, g_n, h, hbar, k_B, sigma_SB, u
from cryolib.data import load

SOUND = load("sound-speeds").numbers
SI, CU, HE = SOUND["silicon"], SOUND["copper"], SOUND["helium"]


def forall(*strategies):
    """Hypothesis without a clock: these tests share their machine."""
    return lambda test: settings(deadline=None, max_examples=40)(given(*strategies)(test))


def solid(medium):
    return HE["rho"], HE["c_longitudinal"], medium["rho"], medium["c_transverse"]


def impedance(medium):
    return acoustic_mismatch.acoustic_impedance(medium["rho"], medium["c_longitudinal"])


def cone(medium):
    """Head-on transmission times the share of directions inside the critical cone."""
    share = acoustic_mismatch.cone_fraction(HE["c_longitudinal"], medium["c_transverse"])
    return acoustic_mismatch.normal_transmission(impedance(medium), impedance(HE)) * share


def fermi_over_84(T):
    return dilution.cooling_power_fermi(1.0, T, T) / (84 * T**2)


def heat_capacity_slope(T):
    """C/(R T) of helium-3, from its entropy: C = T dS/dT."""
    return (dilution.entropy_helium_3(T * 1.001) - dilution.entropy_helium_3(T * 0.999)) / (2e-3 * R * T)


# id, computed, expected, relative tolerance
CLAIMS = [
    ("chip in a bath at 4.2 K", lambda: kapitza.temperature_step(100.0, 100.0, 4.2), 3.370e-3, 1e-3),
    ("chip by acoustic mismatch", lambda: kapitza.temperature_step(100.0, 0.759, 4.2), 0.388, 2e-3),
    ("chip at the phonon limit", lambda: kapitza.temperature_step(100.0, 185.0, 4.2), 1.82e-3, 2e-3),
    ("chip a quarter of the size", lambda: kapitza.temperature_step(400.0, 100.0, 4.2), 13.4e-3, 3e-3),
    ("chip in helium II at 1.8 K", lambda: kapitza.temperature_step(100.0, 100.0, 1.8), 41e-3, 0.02),
    ("a microwatt into 20 mK", lambda: kapitza.solid_temperature(1e-2, 100.0, 0.020), 0.1000, 1e-3),
    ("a nanowatt into 10 mK", lambda: kapitza.solid_temperature(1e-5, 100.0, 0.010), 18.2e-3, 5e-3),
    ("boiling helium I under the chip", lambda: kapitza.nucleate_boiling_superheat(100.0), 0.078, 0.02),
    ("conductance falls from 4.2 K to 10 mK",
     lambda: kapitza.conductance(1.0, 0.01) / kapitza.conductance(1.0, 4.2), 1.35e-8, 2e-3),
    ("impedance of silicon", lambda: impedance(SI), 1.96e7, 5e-3),
    ("impedance of helium", lambda: impedance(HE), 3.46e4, 1e-3),
    ("silicon head on", lambda: acoustic_mismatch.normal_transmission(impedance(SI), impedance(HE)), 7.0e-3, 5e-3),
    ("copper head on", lambda: acoustic_mismatch.normal_transmission(impedance(CU), impedance(HE)), 3.2e-3, 0.02),
    ("critical angle, silicon", lambda: np.degrees(acoustic_mismatch.critical_angle(238.0, 5843.0)), 2.34, 5e-3),
    ("critical angle, copper", lambda: np.degrees(acoustic_mismatch.critical_angle(238.0, 2325.0)), 5.88, 1e-3),
    ("cone, silicon", lambda: acoustic_mismatch.cone_fraction(238.0, 5843.0), 8.3e-4, 5e-3),
    ("cone times head on, silicon", lambda: cone(SI), 5.84e-6, 0.01),
    ("cone times head on, copper", lambda: cone(CU), 1.7e-5, 0.02),
    ("mean transmission, silicon", lambda: acoustic_mismatch.mean_transmission(*solid(SI)), 8.4e-6, 5e-3),
    ("mean transmission, copper", lambda: acoustic_mismatch.mean_transmission(*solid(CU)), 3.5e-5, 0.01),
    ("mismatch, silicon", lambda: acoustic_mismatch.mismatch_coefficient(*solid(SI)), 0.759, 3e-3),
    ("mismatch, copper", lambda: acoustic_mismatch.mismatch_coefficient(*solid(CU)), 3.1, 0.015),
    ("phonon limit, silicon", lambda: acoustic_mismatch.phonon_limit(8433.0, 5843.0), 185.0, 2e-3),
    ("phonon limit, copper", lambda: acoustic_mismatch.phonon_limit(4760.0, 2325.0), 1055.0, 2e-3),
    ("helium-3 at 0.3 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.3), 0.25, 3e-3),
    ("helium-3 at 0.7 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.7), 184.2, 1e-3),
    ("helium-3 at 1 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(1.0), 1179.0, 1e-3),
    ("helium-3 at 0.7 K on ITS-90", lambda: vapour_pressure.pressure_helium_3(0.7), 184.2, 0.025),
    ("helium-4 at 0.7 K", lambda: vapour_pressure.pressure_cold_helium_4(0.7), 0.29, 0.01),
    ("boiling point of helium-3", lambda: vapour_pressure.temperature_helium_3(atm), 3.1968, 2e-5),
    ("latent heat of helium-3 at 1 K", lambda: vapour_pressure.latent_heat_helium_3(1.0), 39.2, 1e-3),
    ("latent heat of helium-3 at 0.7 K", lambda: vapour_pressure.latent_heat_helium_3(0.7), 33.6, 2e-3),
    ("separation at 10 %", lambda: helium_mixtures.separation_temperature(0.10), 0.231, 1e-3),
    ("separation at 20 %", lambda: helium_mixtures.separation_temperature(0.20), 0.461, 1e-3),
    ("separation at 25 %", lambda: helium_mixtures.separation_temperature(0.25), 0.539, 1e-3),
    ("separation at 40 %", lambda: helium_mixtures.separation_temperature(0.40), 0.711, 1e-3),
    ("separation at 60 %", lambda: helium_mixtures.separation_temperature(0.60), 0.842, 1e-3),
    ("solubility at 0 K", lambda: helium_mixtures.dilute_fraction(0.0), 0.0660, 1e-3),
    ("solubility at 50 mK", lambda: helium_mixtures.dilute_fraction(0.05), 0.0673, 1e-3),
    ("solubility at 100 mK", lambda: helium_mixtures.dilute_fraction(0.1), 0.0719, 1e-3),
    ("solubility at 150 mK", lambda: helium_mixtures.dilute_fraction(0.15), 0.0801, 1e-3),
    ("the two older forms agree at 0.12 K", lambda: helium_mixtures.solubility(0.12, "edwards"), 0.0739, 1e-3),
    ("dilute phase, density", lambda: helium_mixtures.dilute_density(0.066), 140.12, 3e-4),
    ("cooling power at 100 mK", lambda: dilution.cooling_power(1e-4, 0.1, 0.1), 84.0e-6, 1e-9),
    ("cooling power at 10 mK", lambda: dilution.cooling_power(1e-4, 0.01, 0.01), 0.84e-6, 1e-9),
    ("cooling power at 2 mK, 1 mmol/s", lambda: dilution.cooling_power(1e-3, 0.002, 0.002), 3.36e-7, 1e-9),
    ("helium arriving at 120 mK", lambda: dilution.cooling_power(1e-4, 0.1, 0.12), 79.2e-6, 1e-3),
    ("helium arriving at 200 mK", lambda: dilution.cooling_power(1e-4, 0.1, 0.2), 51.0e-6, 1e-3),
    ("base temperature", lambda: dilution.base_temperature(1e-5, 1e-4, 0.03), 34.0e-3, 1e-3),
    ("base temperature without leak", lambda: dilution.base_temperature(0.0, 1e-4, 0.03), 10.2e-3, 2e-3),
    ("cooling is lost at", lambda: dilution.warmest_exchanger(1e-2) / 1e-2, 2.94, 1e-3),
    ("Fermi gas at 10 mK", lambda: fermi_over_84(0.01), 0.97, 0.01),
    ("Fermi gas at 50 mK", lambda: fermi_over_84(0.05), 0.94, 0.01),
    ("Fermi gas at 100 mK", lambda: fermi_over_84(0.1), 0.84, 0.01),
    ("Fermi gas at 200 mK", lambda: fermi_over_84(0.2), 0.62, 0.025),
    ("still: Raoult", lambda: dilution_fridge.still_vapour_fraction(0.01, 0.7), 0.86, 0.01),
    ("pump for 100 umol/s at 10 Pa", lambda: dilution_fridge.pumping_speed(1e-4, 10.0), 24.9e-3, 3e-3),
    ("viscosity at 1.6 K", lambda: helium_ii.viscosity(1.6), 1.306e-6, 1e-3),
    ("viscosity at 2.0 K", lambda: helium_ii.viscosity(2.0), 1.47e-6, 3e-3),
    ("superfluid at 1.0 K", lambda: helium_ii.superfluid_fraction(1.0), 0.993, 1e-3),
    ("superfluid at 1.6 K", lambda: helium_ii.superfluid_fraction(1.6), 0.8376, 1e-3),
    ("superfluid at 2.1 K", lambda: helium_ii.superfluid_fraction(2.1), 0.259, 2e-3),
    ("second sound at 1.7 K from two fluids", lambda: superfluid.second_sound_two_fluid(1.7), 20.3, 2e-3),
    ("entropy at the lambda point", lambda: helium_ii.entropy(2.1768), 1582.0, 1e-3),
    ("fountain pressure", lambda: superfluid.fountain_pressure(1.6, 1e-3), 41.02, 1e-3),
    ("fountain", lambda: superfluid.fountain_height(1.6, 1e-3), 2.881e-2, 1e-3),
    ("fountain, 10 mK", lambda: superfluid.fountain_height_between(1.6, 1.61), 29.3e-2, 2e-3),
    ("fountain, 1.6 to 1.8 K", lambda: superfluid.fountain_height_between(1.6, 1.8), 8.16, 1e-3),
    ("fountain, closed arms", lambda: superfluid.fountain_height_closed(1.5995, 1.6005), 2.65e-2, 2e-3),
    ("share that the vapour takes",
     lambda: superfluid.fountain_height_closed(1.5995, 1.6005) / superfluid.fountain_height(1.6, 1e-3), 0.921, 1e-3),
    ("conductivity function at 1.9 K", lambda: superfluid.conductivity_function(1.9), 1.75e13, 0.02),
    ("counterflow at 0.1 K/m", lambda: superfluid.counterflow_flux(1.9, 0.1), 12.1e3, 0.01),
    ("effective conductivity at 10 kW/m2", lambda: superfluid.effective_conductivity(1.9, 1e4), 1.8e5, 0.05),
    ("effective conductivity at 1 kW/m2", lambda: superfluid.effective_conductivity(1.9, 1e3), 1.8e7, 0.05),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


# What each check value of a data file is compared with: by file, then by its words where they differ.
CHECKS = {
    "vapour-pressure-helium-4": lambda c: vapour_pressure.pressure_helium_4(c["T"]),
    "vapour-pressure-helium-3": lambda c: (
        vapour_pressure.pressure_helium_3(c["T"])
        if "T" in c
        else brentq(lambda T: vapour_pressure.pressure_helium_3(T) - atm, 3.0, 3.3)
    ),
    "vapour-pressure-helium-3-its90": lambda c: vapour_pressure.temperature_helium_3(c["p"]),
    "vapour-pressure-helium-3-1962": lambda c: vapour_pressure.pressure_helium_3_scale_1962(c["T"]),
    "latent-heat-helium-4": lambda c: vapour_pressure.latent_heat_helium_4(c["T"]),
    "helium-ii-density": lambda c: helium_ii.density(c["T"]),
    "helium-ii-superfluid-density": lambda c: helium_ii.superfluid_density(c["T"]),
    "helium-ii-heat-capacity": lambda c: (helium_ii.entropy if "entropy" in c["what"] else helium_ii.heat_capacity)(
        c["T"]
    ),
    "helium-i-heat-capacity": lambda c: helium_ii.heat_capacity_helium_i(c["T"]) * 4.002602e-3,
    "helium-ii-second-sound": lambda c: helium_ii.second_sound_speed(c["T"]),
    "helium-ii-viscosity": lambda c: helium_ii._curve("helium-ii-viscosity")(c["T"]),
    "nucleate-boiling-helium": lambda c: kapitza.nucleate_boiling_superheat(c["q"]),
    "helium-isotopes": lambda c: load("helium-isotopes").numbers[
        {"molar volume of helium-3": "V_3", "volume slope": "volume_slope"}.get(c["what"], "V_4")
    ],
    "helium-mixture-phases": lambda c: {
        "solubility": lambda: helium_mixtures.solubility(0.0, "pobell"),
        "dilute": lambda: helium_mixtures.dilute_fraction(c["T"]),
        "concentrated": lambda: helium_mixtures.concentrated_fraction(c["T"]),
        "lambda": lambda: helium_mixtures.lambda_temperature(c["x"]),
    }[c["what"].split()[0]](),
    "dilution-enthalpies": lambda c: {
        "concentrated": lambda: dilution.enthalpy_concentrated(0.1) / 0.01,
        "dilute": lambda: dilution.enthalpy_dilute(0.1) / 0.01,
        "difference": lambda: dilution.cooling_power(1.0, 0.1, 0.1) / 0.01,
    }[c["what"].split(":")[0].split(",")[0]](),
    "heat-capacity-helium-3": lambda c: (
        dilution.enthalpy_helium_3(c["T"]) / c["T"] ** 2 if "enthalpy" in c["what"] else heat_capacity_slope(c["T"])
    ),
    "kapitza-conductance": lambda c: {
        "copper: sigma_K is a quarter of h/T^3": load("kapitza-conductance").numbers["copper"]["h_over_T3"] / 4,
        "Kapton: sigma_K": 1 / (4 * load("kapitza-conductance").numbers["kapton"]["R_T3"]),
        "Kapton at 1.8 K: conductance": 1.8**3 / load("kapitza-conductance").numbers["kapton"]["R_T3"],
    }[c["what"]],
    "sound-speeds": lambda c: {
        "silicon: longitudinal": SI["c_longitudinal"],
        "silicon: transverse": SI["c_transverse"],
        "helium: first": HE["c_longitudinal"],
    }[" ".join(c["what"].split()[:2])],
    "gorter-mellink": lambda c: load("gorter-mellink").numbers[
        {"entropy at the lambda point": "s_lambda", "density at the lambda point": "rho_lambda"}.get(
            c["what"], "T_lambda"
        )
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CHECKS)
def test_check_values_of_the_data_files(name):
    for check in load(name).checks:
        assert CHECKS[name](check) == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


# Arguments that may be zero in one function only: the common sweep leaves them to this one.
OR_ZERO = [
    (name, argument) for name, call in GOOD.items() for argument in call if isinstance(call[argument], np.ndarray)
]
BAD = [float("nan"), float("inf"), -float("inf"), -1.0, "300 K", None, True, 1 + 2j]


@pytest.mark.parametrize(("name", "argument"), OR_ZERO, ids=[f"{n}-{a}" for n, a in OR_ZERO])
def test_zero_is_allowed_and_the_rest_refused(name, argument):
    call = {a: float(v) if isinstance(v, np.ndarray) else v for a, v in GOOD[name].items()}
    value = function(name)(**call | {argument: 0.0})
    assert isinstance(value, dilution_fridge.Fridge) or np.isfinite(value)
    for wrong in BAD:
        with pytest.raises((ValueError, TypeError)) as caught:
            function(name)(**call | {argument: wrong})
        assert caught.value.__class__ is TypeError or "allowed" in str(caught.value)


def test_refusals_that_name_the_way_out():
    with pytest.raises(ValueError, match="fountain_height_between"):
        superfluid.fountain_height(1.6, 0.2)
    with pytest.raises(ValueError, match="warmer end"):
        superfluid.fountain_height_between(1.8, 1.6)
    with pytest.raises(ValueError, match="dissolved down to 0 K"):
        helium_mixtures.separation_temperature(0.06)
    with pytest.raises(ValueError, match="film of vapour"):
        kapitza.nucleate_boiling_superheat(2e4)
    with pytest.raises(ValueError, match="leave its range"):
        vapour_pressure.pumped_bath_temperature("helium-4", 1e4, 1e-3)
    with pytest.raises(ValueError, match="stable ones"):
        vapour_pressure.pumped_bath_temperature("helium-5", 1.0, 1.0)


FUNCTIONS_OF_T = [
    (helium_ii.density, 0.1, 2.1), (helium_ii.superfluid_fraction, 0.1, 2.1), (helium_ii.entropy, 0.1, 2.1),
    (helium_ii.heat_capacity, 0.1, 2.1), (helium_ii.viscosity, 0.9, 2.1), (helium_mixtures.dilute_fraction, 0.0, 0.8),
    (helium_mixtures.concentrated_fraction, 0.0, 0.8), (vapour_pressure.pressure_helium_4, 1.3, 4.9),
    (vapour_pressure.pressure_helium_3, 0.3, 3.3), (vapour_pressure.latent_heat_helium_4, 0.0, 2.1),
    (dilution.entropy_helium_3, 0.0, 0.4), (superfluid.conductivity_function, 1.5, 2.1),
]  # fmt: skip


@pytest.mark.parametrize(("f", "low", "high"), FUNCTIONS_OF_T, ids=[f[0].__name__ for f in FUNCTIONS_OF_T])
def test_arrays_come_back_in_their_shape(f, low, high):
    T = np.linspace(low, high, 6).reshape(2, 3)
    np.testing.assert_allclose(f(T), [[f(float(x)) for x in row] for row in T], rtol=1e-12)
    with pytest.raises(ValueError, match=r"-1 .*1 of 2"):
        f(np.array([high, -1.0]))


# Kapitza


@forall(st.floats(1e-9, 1e4), st.floats(0.1, 1e3), st.floats(0.01, 5.0))
def test_interface_law_and_its_inverse(q, sigma, T_liquid):
    T_solid = kapitza.solid_temperature(q, sigma, T_liquid)
    step = kapitza.temperature_step(q, sigma, T_liquid)
    assert kapitza.heat_flux(sigma, T_liquid + step, T_liquid) == pytest.approx(
        q, rel=1e-6, abs=1e-11 * sigma * T_liquid**4
    )
    assert T_solid - T_liquid == pytest.approx(step, rel=1e-6, abs=1e-13)
    assert max(T_liquid, kapitza.saturation_temperature(q, sigma)) <= T_solid * (1 + 1e-14)


@forall(st.floats(1.0, 300.0), st.floats(0.05, 4.0), st.floats(1.0, 3.0))
def test_flux_is_the_integral_of_the_conductance(sigma, T, ratio):
    total = quad(lambda T: kapitza.conductance(sigma, T), T, ratio * T)[0]
    assert kapitza.heat_flux(sigma, ratio * T, T) == pytest.approx(total, rel=1e-9, abs=1e-12)


@forall(st.floats(1e-3, 10.0), st.floats(1.0, 300.0))
def test_a_small_step_is_flux_times_resistance(q, sigma):
    linear = q * 1e-4 * kapitza.resistance(sigma, 1e-4, 4.2)
    assert kapitza.temperature_step(q, sigma, 4.2) == pytest.approx(linear, rel=2 * linear / 4.2 + 1e-9)


def test_measured_laws_of_copper_agree_within_their_scatter():
    rows = load("kapitza-conductance").numbers
    large = rows["copper_large_step"]
    q = kapitza.heat_flux(large["coefficient"], 1.9, 1.8, large["exponent"])
    assert q == pytest.approx(kapitza.heat_flux(rows["copper"]["h_over_T3"] / 4, 1.9, 1.8), rel=0.5)
    assert kapitza.solid_temperature(q, large["coefficient"], 1.8, large["exponent"]) == pytest.approx(1.9, rel=1e-12)


def test_radiation_constant_of_phonons_is_that_of_light():
    from cryolib.constants import c

    assert 2 * acoustic_mismatch.PHONONS / c**2 == pytest.approx(sigma_SB, rel=1e-9)


def entering(medium, angle):
    return acoustic_mismatch.wave_transmission(
        angle, HE["rho"], HE["c_longitudinal"], medium["rho"], medium["c_longitudinal"], medium["c_transverse"]
    )


@pytest.mark.parametrize("medium", [SI, CU])
def test_waves_head_on_see_the_impedances_and_beyond_the_critical_angle_nothing(medium):
    head_on = acoustic_mismatch.normal_transmission(impedance(medium), impedance(HE))
    assert entering(medium, 0.0) == pytest.approx(head_on, rel=1e-12)
    critical = acoustic_mismatch.critical_angle(HE["c_longitudinal"], medium["c_transverse"])
    inside = entering(medium, np.linspace(0, 0.999 * critical, 50))
    outside = entering(medium, np.linspace(1.001 * critical, 1.5, 50))
    assert np.all((inside > 0) & (inside < 0.01))
    assert np.abs(outside).max() < 1e-12


def test_a_stiff_light_solid_passes_what_a_second_liquid_would():
    # With c_t going to 0 the solid is a liquid, and the textbook formula for two liquids holds at every angle.
    angle, c_2 = np.radians([0.0, 5.0, 8.0]), 1500.0
    Z_1 = HE["rho"] * HE["c_longitudinal"] / np.cos(angle)
    Z_2 = 800.0 * c_2 / np.sqrt(1 - (c_2 / HE["c_longitudinal"] * np.sin(angle)) ** 2)
    found = acoustic_mismatch.wave_transmission(angle, HE["rho"], HE["c_longitudinal"], 800.0, c_2, 1e-3)
    np.testing.assert_allclose(found, 4 * Z_1 * Z_2 / (Z_1 + Z_2) ** 2, rtol=1e-9)


@pytest.mark.parametrize(("medium", "share"), [(SI, 2 / 3), (CU, 2 / 3)])
def test_running_waves_carry_two_thirds_of_the_formula(medium, share):
    # The rest is the surface wave, which a solid without losses cannot absorb.
    critical = acoustic_mismatch.critical_angle(HE["c_longitudinal"], medium["c_transverse"])
    flux = quad(lambda a: entering(medium, a) * np.sin(2 * a), 0, critical, limit=400)[0]
    body = acoustic_mismatch.PHONONS / HE["c_longitudinal"] ** 2 * flux
    assert body / acoustic_mismatch.mismatch_coefficient(*solid(medium)) == pytest.approx(share, rel=0.15)


@pytest.mark.parametrize("medium", [SI, CU])
def test_mismatch_is_what_helium_radiates_times_what_enters(medium):
    # Cosine-weighted, as a flux, the mean over the cone is twice that over solid angle.
    radiated = acoustic_mismatch.PHONONS / HE["c_longitudinal"] ** 2
    expected = radiated * 2 * acoustic_mismatch.mean_transmission(*solid(medium))
    assert acoustic_mismatch.mismatch_coefficient(*solid(medium)) == pytest.approx(expected, rel=1e-12)
    angle = acoustic_mismatch.critical_angle(HE["c_longitudinal"], medium["c_transverse"])
    transverse = acoustic_mismatch.acoustic_impedance(medium["rho"], medium["c_transverse"])
    straight = acoustic_mismatch.normal_transmission(transverse, impedance(HE))
    weighted = quad(lambda theta: 2 * straight * np.cos(theta) * np.sin(theta), 0, angle)[0]
    assert radiated * weighted == pytest.approx(expected, rel=0.01)


def test_limits_bracket_what_is_measured():
    measured = load("kapitza-conductance").numbers["copper"]["h_over_T3"] / 4
    assert 30 < measured / acoustic_mismatch.mismatch_coefficient(*solid(CU)) < 100
    assert measured < acoustic_mismatch.phonon_limit(CU["c_longitudinal"], CU["c_transverse"])


@forall(st.floats(1e3, 1e8), st.floats(1e3, 1e8))
def test_energy_of_a_wave_is_reflected_or_passes(Z_1, Z_2):
    passed = acoustic_mismatch.normal_transmission(Z_1, Z_2)
    assert passed + ((Z_1 - Z_2) / (Z_1 + Z_2)) ** 2 == pytest.approx(1.0, rel=1e-12)
    assert passed == pytest.approx(acoustic_mismatch.normal_transmission(Z_2, Z_1), rel=1e-12)


# Vapour pressures and pumped baths


@forall(st.floats(1.25, 5.0))
def test_pressure_of_helium_4_inverts_the_scale(T):
    p = vapour_pressure.pressure_helium_4(T)
    if 114.74 < p < 196016.0:
        assert vapour_pressure.temperature_helium_4(p) == pytest.approx(T, rel=1e-9)
    assert vapour_pressure.pressure_cold_helium_4(T) == pytest.approx(p, rel=1.6e-3)


@forall(st.floats(2.2, 5.0))
def test_pressure_of_helium_4_agrees_with_the_equation_of_state(T):
    assert vapour_pressure.pressure_helium_4(T) == pytest.approx(fluids.saturation_pressure("helium", T), rel=3e-3)


@forall(st.floats(0.8, 3.2))
def test_two_equations_of_helium_3_agree(T):
    p = vapour_pressure.pressure_helium_3(T)
    if p < 101662.0:
        assert vapour_pressure.temperature_helium_3(p) == pytest.approx(T, abs=1.5e-4)
    assert 1.0 < vapour_pressure.pressure_helium_3_scale_1962(T) / p < 1.025


@pytest.mark.parametrize("T", [0.8, 0.9, 1.0, 1.1, 1.2])
def test_latent_heat_of_helium_4_obeys_clapeyron(T):
    p = vapour_pressure.pressure_cold_helium_4
    slope = (np.log(p(T * 1.01)) - np.log(p(T * 0.99))) / np.log(1.01 / 0.99)
    assert vapour_pressure.latent_heat_helium_4(T) == pytest.approx(R * T * slope, rel=0.015)


def test_latent_heat_starts_from_the_binding_energy():
    assert vapour_pressure.latent_heat_helium_4(0.5) == pytest.approx(59.83 + 2.5 * R * 0.5, rel=1e-3)
    assert vapour_pressure.latent_heat_helium_3(0.2) == pytest.approx(2.50943 * R + 2.5 * R * 0.2, rel=0.06)


@forall(st.sampled_from(["helium-3", "helium-4"]), st.floats(0.3, 0.9), st.floats(1e-3, 1.0))
def test_a_pumped_bath_gives_off_as_gas_what_comes_in_as_heat(isotope, share, speed):
    low, high, pressure, latent = vapour_pressure._BATHS[isotope]
    T = low + share * (high - low)
    heat = pressure(T) * speed / (R * 300.0) * latent(T)
    assert vapour_pressure.pumped_bath_temperature(isotope, heat, speed) == pytest.approx(T, rel=1e-9)


def test_helium_3_gets_colder_than_helium_4_with_the_same_pump():
    cold = [vapour_pressure.pumped_bath_temperature(f"helium-{i}", 2e-3, 0.05) for i in (3, 4)]
    assert cold[0] < 0.45 < 0.7 < cold[1]


# Mixtures


def test_branches_meet_at_the_tricritical_point_and_where_their_equations_change():
    for branch in (helium_mixtures.dilute_fraction, helium_mixtures.concentrated_fraction):
        assert branch(0.867) == pytest.approx(0.674, rel=1e-12)
    assert helium_mixtures.lambda_temperature(0.674) == pytest.approx(0.867, rel=1e-12)
    for branch, T, gap in (
        (helium_mixtures.dilute_fraction, 0.15, 3e-5),
        (helium_mixtures.concentrated_fraction, helium_mixtures.CROSSING, 1e-9),
    ):
        assert branch(T) == pytest.approx(branch(T - 1e-12), abs=gap)


def test_branches_never_turn_back():
    T = np.linspace(0.0, 0.867, 2000)
    assert np.all(np.diff(helium_mixtures.dilute_fraction(T)) > -1e-12)
    assert np.all(np.diff(helium_mixtures.concentrated_fraction(T)) <= 0)


@forall(st.floats(0.0661, 0.9999))
def test_separation_is_the_inverse_of_the_branches(x):
    T = helium_mixtures.separation_temperature(x)
    branch = helium_mixtures.dilute_fraction if x < 0.674 else helium_mixtures.concentrated_fraction
    assert branch(T) == pytest.approx(x, abs=3e-5)


def test_solubility_has_three_forms():
    forms = [helium_mixtures.solubility(0.05, form) for form in helium_mixtures.FORMS]
    assert max(forms) / min(forms) < 1.04
    assert forms[0] == pytest.approx(0.064 * (1 + 10.8 * 0.05**2), rel=1e-12)
    assert forms[1] == pytest.approx(0.066 * (1 + 8.3 * 0.05**2), rel=1e-12)


def test_the_phase_rich_in_helium_3_floats():
    f = load("helium-isotopes").numbers
    assert 1e3 * f["M_3"] / f["V_3"] == pytest.approx(81.9, rel=1e-3)
    assert helium_mixtures.dilute_density(0.066) > 1.7 * 1e3 * f["M_3"] / f["V_3"]
    assert helium_mixtures.dilute_density(0.0) == pytest.approx(helium_ii.density(0.1), rel=1e-4)


@pytest.mark.parametrize("t", [0.02, 0.1, 0.4, 1.0, 4.0])
def test_entropy_of_a_fermi_gas_counts_its_occupations(t):
    def occupation(x, eta):
        return 1 / (np.exp(min(x - eta, 700.0)) + 1)

    def number(eta):
        edges = [max(eta - 30, 0.0), max(eta, 0.0) + 5, max(eta, 0.0) + 60]
        parts = [quad(lambda x: np.sqrt(x) * occupation(x, eta), a, b)[0] for a, b in zip(edges, edges[1:])]  # noqa: B905, RUF007
        return 2 / 3 * edges[0] ** 1.5 + sum(parts)

    def disorder(x, eta):
        f = occupation(x, eta)
        return -np.sqrt(x) * sum(p * np.log(p) for p in (f, 1 - f) if p > 0)

    wanted = 2 / 3 * t**-1.5
    eta = brentq(lambda eta: number(eta) - wanted, -12.0, 2 / t)
    edges = [max(eta - 30, 0.0), max(eta, 0.0), max(eta, 0.0) + 60]
    total = sum(quad(disorder, a, b, args=(eta,), limit=200)[0] for a, b in zip(edges, edges[1:]))  # noqa: B905, RUF007
    assert helium_mixtures.fermi_entropy(t) == pytest.approx(R * total / wanted, rel=1e-6)


def test_entropy_of_a_fermi_gas_has_both_limits():
    for t in (0.005, 0.02, 0.05):
        expected = R * np.pi**2 / 2 * t * (1 - np.pi**2 / 10 * t**2)
        assert helium_mixtures.fermi_entropy(t) == pytest.approx(expected, rel=20 * t**4 + 1e-9)
    classical = R * (2.5 + np.log(3 * np.sqrt(np.pi) / 4 * 10.0**1.5))  # Sackur and Tetrode, two spins
    assert helium_mixtures.fermi_entropy(10.0) == pytest.approx(classical, rel=1e-3)


# Dilution


@forall(st.floats(1e-6, 1e-2), st.floats(0.004, 0.15), st.floats(0.001, 0.2))
def test_base_temperature_undoes_the_cooling_power(n, T_mix, T_exchanger):
    heat = dilution.cooling_power(n, T_mix, T_exchanger)
    if heat >= 0:
        assert dilution.base_temperature(heat, n, T_exchanger) == pytest.approx(T_mix, rel=1e-9)
    else:
        assert T_exchanger > dilution.warmest_exchanger(T_mix)


def test_cooling_falls_as_the_square_of_temperature_and_evaporation_exponentially():
    power = [dilution.cooling_power(1e-4, T, T) for T in (0.1, 0.01)]
    assert power[0] / power[1] == pytest.approx(100.0, rel=1e-9)
    vapour = np.exp(-2.5 * (1 / 0.01 - 1 / 0.1))
    assert vapour < 1e-95


def test_fermi_gas_tends_to_the_law_of_squares_within_the_scatter_of_its_coefficient():
    limit = dilution.cooling_power_fermi(1.0, 0.003, 0.003) / 0.003**2
    assert limit == pytest.approx(81.3, rel=2e-3)
    assert limit == pytest.approx(84.0, rel=0.04)
    T = np.linspace(0.003, 0.2, 30)
    assert np.all(np.diff(dilution.cooling_power_fermi(1.0, T, T) / T**2) < 0)


def test_warm_arrivals_cost_their_enthalpy():
    less = dilution.cooling_power_fermi(1.0, 0.1, 0.1) - dilution.cooling_power_fermi(1.0, 0.1, 0.12)
    assert less == pytest.approx(dilution.enthalpy_helium_3(0.12) - dilution.enthalpy_helium_3(0.1), rel=1e-12)


@forall(st.floats(0.005, 0.44))
def test_enthalpy_and_entropy_of_helium_3_are_of_one_heat_capacity(T):
    step = 1e-4 * T
    dH = dilution.enthalpy_helium_3(T + step) - dilution.enthalpy_helium_3(T - step)
    dS = dilution.entropy_helium_3(T + step) - dilution.entropy_helium_3(T - step)
    assert dH == pytest.approx(T * dS, rel=1e-6)


@forall(st.floats(0.02, 0.2), st.floats(1e-5, 1e-3), st.floats(0.1, 10.0))
def test_exchanger_solves_its_balance(T_inlet, n, area):
    march = solve_ivp(
        lambda A, T: -2.5 * T**3 / (22 * n), (0.0, area), [T_inlet], method="LSODA", rtol=1e-9, atol=1e-12
    )
    assert dilution_fridge.exchanger_outlet(T_inlet, n, 2.5, area) == pytest.approx(march.y[0, -1], rel=1e-5)


def test_more_surface_makes_a_colder_refrigerator():
    base = [
        dilution.base_temperature(0.0, 1e-4, dilution_fridge.exchanger_outlet(0.1, 1e-4, 2.5, area))
        for area in (1.0, 4.0, 16.0, 1000.0)
    ]
    assert np.all(np.diff(base) < 0)
    assert base[0] / base[1] == pytest.approx(2.0, rel=0.05)  # as the root of the area


def test_refrigerator_is_the_sum_of_its_parts():
    machine = dilution_fridge.fridge(1e-4, 0.1, 0.12)
    assert machine.cooling_power == pytest.approx(79.2e-6, rel=1e-3)
    assert machine.still_pressure == pytest.approx(0.01 * 179.88 + 0.99 * 0.2924, rel=1e-3)
    assert machine.pumping_speed * machine.still_pressure * machine.vapour_fraction == pytest.approx(1e-4 * R * 300.0)
    assert machine.still_heat == pytest.approx(1e-4 * 33.6, rel=2e-3)


# Helium II


def test_entropy_is_the_integral_of_the_heat_capacity():
    T = np.linspace(1.0, 2.0, 5)
    for a, b in zip(T, T[1:]):  # noqa: B905, RUF007
        step = quad(lambda T: helium_ii.heat_capacity(T) / T, a, b)[0]
        assert helium_ii.entropy(b) - helium_ii.entropy(a) == pytest.approx(step, rel=1e-8)
    area = quad(helium_ii.entropy, 1.0, 2.1)[0]
    assert helium_ii.entropy_integral(1.0, 2.1) == pytest.approx(area, rel=1e-9)
    assert helium_ii.entropy_integral(2.1, 1.0) == pytest.approx(-area, rel=1e-9)


def test_heat_capacity_rises_to_the_lambda_point_from_both_sides():
    steps = np.array([1e-1, 1e-2, 1e-3, 1e-4, 1e-5])
    assert np.all(np.diff(helium_ii.heat_capacity(2.1768 - steps)) > 0)
    assert np.all(np.diff(helium_ii.heat_capacity_helium_i(2.1768 + steps)) > 0)
    assert np.all(helium_ii.heat_capacity(2.1768 - steps) > helium_ii.heat_capacity_helium_i(2.1768 + steps))


def test_entropy_is_that_of_phonons_when_cold():
    assert helium_ii.entropy(0.01) == pytest.approx(helium_ii.heat_capacity(0.01) / 3, rel=1e-12)  # c as T cubed
    # s = 2 pi^2 k^4 T^3/(45 rho hbar^3 c^3): Debye, one polarisation, no rotons left.
    T = 0.3
    expected = 2 * np.pi**2 * k_B**4 * T**3 / (45 * helium_ii.density(T) * hbar**3 * 238.2**3)
    assert helium_ii.entropy(T) == pytest.approx(expected, rel=0.03)


@forall(st.floats(0.75, 2.17))
def test_the_two_fluids_add_up(T):
    assert helium_ii.normal_fraction(T) + helium_ii.superfluid_fraction(T) == pytest.approx(1.0, rel=1e-12)
    assert 0 < helium_ii.normal_fraction(T) < 1


def test_the_superfluid_ends_at_the_lambda_point():
    assert helium_ii.superfluid_density(2.1768) == pytest.approx(0.0, abs=1e-9)
    assert helium_ii.density(2.1768) == pytest.approx(146.1087, rel=1e-9)
    assert helium_ii.density(2.1768 - 1e-9) == pytest.approx(146.1087, rel=1e-8)
    assert helium_ii.density(1.344) == pytest.approx(helium_ii.density(1.3439999), abs=3e-5)


@pytest.mark.parametrize("T", [1.0, 1.2, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.15])
def test_second_sound_ties_the_splines_together(T):
    tolerance = 0.02 if T >= 1.5 else 0.055  # below, rounding of the splines makes rho_n and s uncertain
    assert superfluid.second_sound_two_fluid(T) == pytest.approx(helium_ii.second_sound_speed(T), rel=tolerance)


@forall(st.floats(0.6, 2.0), st.floats(1e-6, 0.15))
def test_fountain_balances_the_chemical_potential(T, dT):
    # Along the superleak v dp = s dT: a second route by small steps, each with the local entropy.
    T = np.linspace(T, T + dT, 2001)
    s = helium_ii.entropy((T[1:] + T[:-1]) / 2)
    by_steps = np.sum(s) * (T[1] - T[0]) / g_n
    assert superfluid.fountain_height_between(T[0], T[-1]) == pytest.approx(by_steps, rel=1e-6)


@forall(st.floats(0.6, 2.1))
def test_a_small_fountain_is_linear_and_closing_the_arm_lowers_it(T):
    linear = superfluid.fountain_height(T, 1e-5)
    assert superfluid.fountain_height_between(T, T + 1e-5) == pytest.approx(linear, rel=1e-3)
    assert superfluid.fountain_pressure(T, 1e-5) == pytest.approx(linear * helium_ii.density(T) * g_n, rel=1e-12)
    assert superfluid.fountain_height_closed(T, T + 1e-5) < superfluid.fountain_height_between(T, T + 1e-5)


@forall(st.floats(0.01, 10.0), st.floats(0.6, 2.1), st.floats(1e-6, 1e-2))
def test_a_fountain_pump_is_a_carnot_engine(heat, T, dT):
    # What it lifts, volume flow times pressure, is the share dT/T of the heat: Carnot, for a small step.
    volume = superfluid.superleak_flow(heat, T) / helium_ii.density(T)
    assert volume * superfluid.fountain_pressure(T, dT) == pytest.approx(heat * dT / T, rel=1e-12)


@forall(st.floats(1.45, 2.1), st.floats(1e-3, 10.0))
def test_counterflow_takes_eight_times_the_gradient_to_double(T, gradient):
    q = superfluid.counterflow_flux(T, gradient)
    assert superfluid.counterflow_flux(T, 8 * gradient) == pytest.approx(2 * q, rel=1e-12)
    assert superfluid.effective_conductivity(T, q) * gradient == pytest.approx(q, rel=1e-9)
    assert superfluid.counterflow_flux_between(T, T + 1e-6, 1e-6 / gradient) == pytest.approx(q, rel=1e-4)


def test_counterflow_through_a_channel_solves_its_equation():
    # March dT/dx = q^3/f^-1 from the cold end with the flux found: the other end must come out.
    q = superfluid.counterflow_flux_between(1.8, 1.9, 1.0)
    march = solve_ivp(lambda x, T: q**3 / superfluid.conductivity_function(T), (0.0, 1.0), [1.8], rtol=1e-9)
    assert march.y[0, -1] == pytest.approx(1.9, rel=1e-7)


def test_counterflow_constant_rises_with_temperature_as_measured():
    def implied(T):
        normal, s = helium_ii.normal_fraction(T) * helium_ii.density(T), helium_ii.entropy(T)
        return helium_ii.superfluid_density(T) ** 3 * s**4 * T**3 / (normal * superfluid.conductivity_function(T))

    assert implied(1.9) == pytest.approx(1150.0, rel=0.1)
    assert np.all(np.diff([implied(T) for T in (1.4, 1.6, 1.8, 2.0)]) > 0)


def test_critical_velocity_is_a_quantum_of_circulation_over_the_width():
    mass = load("helium-isotopes").numbers["M_4"] * u
    kappa = h / mass
    assert kappa == pytest.approx(9.97e-8, rel=1e-3)
    assert mass == pytest.approx(4.002602e-3 / N_A, rel=1e-6)
    v = superfluid.critical_velocity(1e-6)
    assert v == pytest.approx(kappa / (2 * np.pi * 1e-6) * np.log(1e4), rel=1e-12)
    assert superfluid.critical_velocity(1e-3) < v


def test_helium_ii_conducts_best_where_half_the_power_is_left():
    # t^n (1 - t^n) is greatest, a quarter, where t^n is a half.
    f = load("gorter-mellink").numbers
    scale = f["rho_lambda"] ** 2 * f["s_lambda"] ** 4 * f["T_lambda"] ** 3 / f["A_lambda"]
    T_best = f["T_lambda"] * 0.5 ** (1 / f["n"])
    assert superfluid.conductivity_function(T_best) == pytest.approx(scale / 64, rel=1e-12)
    assert superfluid.conductivity_function(T_best) > superfluid.conductivity_function(np.array([1.9, 1.95])).max()
    assert superfluid.conductivity_function(f["T_lambda"]) == 0
