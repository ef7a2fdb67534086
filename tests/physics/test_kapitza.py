"""Heat through an interface with liquid helium: known values, its law, and acoustic mismatch by second routes."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import quad

from cryolib import acoustic_mismatch, kapitza
from cryolib.constants import sigma_SB
from cryolib.data import load

SOUND = load("sound-speeds").numbers
SI, CU, HE = SOUND["silicon"], SOUND["copper"], SOUND["helium"]


def solid(medium):
    return HE["rho"], HE["c_longitudinal"], medium["rho"], medium["c_transverse"]


def impedance(medium):
    return acoustic_mismatch.acoustic_impedance(medium["rho"], medium["c_longitudinal"])


def cone(medium):
    """Head-on transmission times the share of directions inside the critical cone."""
    share = acoustic_mismatch.cone_fraction(HE["c_longitudinal"], medium["c_transverse"])
    return acoustic_mismatch.normal_transmission(impedance(medium), impedance(HE)) * share


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
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


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
