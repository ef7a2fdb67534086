"""Vapour pressures of the helium isotopes and pumped baths: known values, scales that must agree, Clapeyron."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import fluids, vapour_pressure
from cryolib.constants import R, atm

# id, computed, expected, relative tolerance
CLAIMS = [
    ("helium-3 at 0.3 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.3), 0.25, 3e-3),
    ("helium-3 at 0.7 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.7), 184.2, 1e-3),
    ("helium-3 at 1 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(1.0), 1179.0, 1e-3),
    ("helium-3 at 0.7 K on ITS-90", lambda: vapour_pressure.pressure_helium_3(0.7), 184.2, 0.025),
    ("helium-4 at 0.7 K", lambda: vapour_pressure.pressure_cold_helium_4(0.7), 0.29, 0.01),
    ("boiling point of helium-3", lambda: vapour_pressure.temperature_helium_3(atm), 3.1968, 2e-5),
    ("latent heat of helium-3 at 1 K", lambda: vapour_pressure.latent_heat_helium_3(1.0), 39.2, 1e-3),
    ("latent heat of helium-3 at 0.7 K", lambda: vapour_pressure.latent_heat_helium_3(0.7), 33.6, 2e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


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
