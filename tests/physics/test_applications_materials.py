"""Contraction under constraint, hardened steel, the Charpy test: known values, limits and second routes."""

import numpy as np
import pytest

from cryolib import data, fits, materials
from cryolib.applications import contraction_stress as joint
from cryolib.applications import ductile_brittle as charpy
from cryolib.applications import martensite

AL, SS = "aluminium-6061", "stainless-304"
X52 = charpy.stored("x52")

CLAIMS = [
    ("ring of 200 mm on a hub", lambda: 0.2 * joint.mismatch(AL, SS, 77.0), 0.218e-3, 5e-3),
    ("15 m of steel to 4 K", lambda: 15 * materials.contraction(SS, 4.0), 45e-3, 2e-3),
    ("steel of an accelerator, metre by metre", lambda: materials.contraction(SS, 4.0), 3e-3, 0.02),
    ("independent: aluminium to 80 K", lambda: materials.contraction(AL, 80.0), 0.393e-2, 0.02),
    ("independent: stainless to 80 K", lambda: materials.contraction(SS, 80.0), 0.282e-2, 0.02),
    ("modulus of aluminium at 77 K", lambda: joint.youngs_modulus(AL, 77.0), 77.1e9, 1e-3),
    ("retained at 25 degC", lambda: martensite.retained_austenite(298.15, 473.15), 0.146, 2e-3),
    ("retained at -80 degC", lambda: martensite.retained_austenite(193.15, 473.15), 0.046, 3e-3),
    ("retained at -196 degC", lambda: martensite.retained_austenite(77.15, 473.15), 0.0128, 3e-3),
    ("a tenth of a per cent of carbon lowers M_s by 42 K",
     lambda: martensite.start_temperature(0.005) - martensite.start_temperature(0.006), 42.3, 1e-6),
    ("X52 at 28 J", lambda: charpy.temperature_of_energy(28.0, X52) - 273.15, 3.1379, 1e-3),
    ("X52 at 41 J", lambda: charpy.temperature_of_energy(41.0, X52) - 273.15, 14.4418, 1e-3),
    ("X52 at -80 degC", lambda: charpy.charpy_energy(193.15, X52), 2.1651, 1e-3),
    ("criterion of ship plates", lambda: charpy.SHIP_CRITERION, 20.3, 3e-3),
]  # fmt: skip


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed() == pytest.approx(expected, rel=rel)


def test_check_values_of_the_ship_plates_are_those_stored():
    table = data.load("ship-plate-transitions")
    for check in table.checks:
        assert table.numbers[check["what"].split(":")[0]]["fahrenheit"] == check["value"]


def test_our_fit_of_the_bars_is_that_of_the_source():
    numbers = data.load("charpy-x52").numbers
    T = np.array(numbers["celsius"]) + 273.15
    ours = charpy.fitted(T, numbers["energy"], numbers["lower"], numbers["upper"])
    assert ours.T_middle == pytest.approx(X52.T_middle, abs=1e-3)
    assert ours.width == pytest.approx(X52.width, rel=1e-4)
    misses = charpy.charpy_energy(T, ours) - numbers["energy"]
    assert np.sqrt(np.sum(misses**2) / 10) == pytest.approx(2.2306, rel=1e-3)  # 12 bars, two numbers sought


def test_a_curve_has_its_shelves_and_its_middle():
    assert charpy.charpy_energy(X52.T_middle, X52) == pytest.approx((2.0 + 72.6025) / 2)
    np.testing.assert_allclose(charpy.charpy_energy([50.0, 700.0], X52), [2.0, 72.6025], rtol=1e-5)
    energy = np.linspace(3.0, 72.0, 20)
    np.testing.assert_allclose(charpy.charpy_energy(charpy.temperature_of_energy(energy, X52), X52), energy)


def test_forces_in_a_joint_cancel_and_lengths_agree():
    strain, E, A, E2, A2 = 1.1e-3, 77e9, 2e-4, 214e9, 0.5e-4
    stress, other = joint.joint_stress(strain, E, A, E2, A2), joint.joint_stress(-strain, E2, A2, E, A)
    assert stress * A + other * A2 == pytest.approx(0.0, abs=1e-6)
    assert stress / E - other / E2 == pytest.approx(strain)


def test_a_thin_layer_on_a_thick_block_is_held():
    assert joint.joint_stress(1e-3, 77e9, 1e-9, 214e9, 1.0) == pytest.approx(joint.held_stress(1e-3, 77e9), rel=1e-6)


def test_the_ring_grips_where_the_gap_is_closed():
    T = joint.gripping_temperature(AL, SS, 1e-4, 0.2)
    assert 0.2 * joint.mismatch(AL, SS, T) == pytest.approx(1e-4)
    assert joint.gripping_temperature(AL, SS, 1e-3, 0.2) is None


def test_joined_polynomials_meet_and_change_at_their_edge():
    modulus = fits.fit("modulus-stainless-304")
    assert modulus(56.9999) == pytest.approx(modulus(57.0001), rel=1e-3)
    curve = fits.joined_polynomials([1.0, 2.0, 3.0], [[0.0, 1.0], [5.0]])
    np.testing.assert_allclose(curve(np.array([1.5, 2.0, 2.5, 9.0])), [1.5, 5.0, 5.0, 5.0])


def test_quench_temperature_undoes_the_law():
    T = martensite.quench_temperature(np.array([0.5, 0.1, 0.02]), 473.15)
    np.testing.assert_allclose(martensite.retained_austenite(T, 473.15), [0.5, 0.1, 0.02])


def test_above_the_start_all_is_austenite_and_each_kelvin_below_turns_the_same_share():
    assert martensite.retained_austenite(500.0, 473.15) == 1.0
    f = martensite.retained_austenite(np.array([300.0, 299.0, 100.0, 99.0]), 473.15)
    assert f[1] / f[0] == pytest.approx(f[3] / f[2])


@pytest.mark.parametrize(
    "bad",
    [
        lambda: joint.youngs_modulus("lead", 77.0),
        lambda: joint.mismatch(AL, SS, 2.0),
        lambda: joint.held_stress(1.0, 77e9),
        lambda: martensite.start_temperature(0.8),
        lambda: martensite.quench_temperature(1e-4, 473.15),
        lambda: charpy.temperature_of_energy(100.0, X52),
        lambda: charpy.Transition(70.0, 2.0, 280.0, 30.0),
        lambda: charpy.fitted([250.0, 300.0], [5.0, 50.0], 2.0, 60.0),
        lambda: fits.joined_polynomials([2.0, 1.0], [[1.0]]),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match="allowed"):
        bad()
