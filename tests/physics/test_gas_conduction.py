"""Gas in the insulating vacuum: the article's cases, both limits of pressure, convection, and a second route."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import brentq

from cryolib import data, radiation, vacuum
from cryolib.constants import N_A, atm, k_B

CLAIMS = [
    ("C60 nitrogen, 2 cm at 1 atm", lambda: vacuum.continuum_flux("nitrogen", 0.02, 300.0, 77.0), 189, 5e-3),
    ("C60 conductivity integral of nitrogen", lambda: vacuum.gas_conductivity("nitrogen").integral(77.0, 300.0),
     3.79, 2e-3),
    ("C60 nitrogen at 1 mPa", lambda: vacuum.free_molecular_flux(28.0134e-3, 1.4, 1e-3, 300.0, 77.0), 0.266, 5e-3),
    ("C60 helium at 1 mPa", lambda: vacuum.free_molecular_flux(4.0026e-3, 5 / 3, 1e-3, 300.0, 77.0), 0.468, 2e-3),
    ("C60 hydrogen at 1 mPa", lambda: vacuum.free_molecular_flux(2.01588e-3, 1.4, 1e-3, 300.0, 77.0), 0.990, 2e-3),
    ("S058 nitrogen at 1 mPa, real heat capacity", lambda: vacuum.gas_flux("nitrogen", 1e-3, 0.02, 300.0, 77.0),
     0.266, 1e-2),
    ("C60 free path of nitrogen", lambda: vacuum.mean_free_path(
        1e-10 * data.load("lennard-jones").numbers["nitrogen"]["sigma"], 300.0, 1e-3), 6.8, 5e-3),
    ("C61 helium at 1 mPa over a 30-layer blanket", lambda: vacuum.gas_flux("helium", 1e-3, 0.02, 300.0, 77.0)
     / radiation.mli_flux(300.0, 77.0, 30, 2000.0), 1.0, 1e-2),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


pressures = st.floats(1e-7, 1e3)


def test_free_molecular_flux_is_the_energy_of_maxwells_molecules():
    # Flux of numbers p/sqrt(2 pi m k T), each monatomic molecule carrying 2 k T: integrate the distribution.
    m, T, p, dT = 4.0026e-3 / N_A, 300.0, 1e-3, 1.0
    beta = m / (2 * k_B * T)
    weight = quad(lambda v: v**3 * np.exp(-beta * v**2), 0, 2e4)[0]
    energy = quad(lambda v: m * v**2 / 2 * v**3 * np.exp(-beta * v**2), 0, 2e4)[0] / weight
    number = p / (k_B * T) * np.pi * (beta / np.pi) ** 1.5 * weight
    assert energy == pytest.approx(2 * k_B * T, rel=1e-9)
    flux = vacuum.free_molecular_flux(4.0026e-3, 5 / 3, p, T, T - dT)
    assert flux == pytest.approx(number * energy / T * dT, rel=1e-6)


def test_a_cold_gauge_reads_less_for_the_same_flux():
    # Thermal transpiration: between two gauges of free molecules p/sqrt(T) is the same.
    warm = vacuum.free_molecular_flux(4e-3, 5 / 3, 1e-3, 300.0, 77.0)
    cold = vacuum.free_molecular_flux(4e-3, 5 / 3, 1e-3 * np.sqrt(77.0 / 300.0), 300.0, 77.0, T_gauge=77.0)
    assert warm == pytest.approx(cold, rel=1e-12)
    for bad in (0.0, -1.0, float("nan")):
        with pytest.raises(ValueError, match="T_gauge"):
            vacuum.free_molecular_flux(4e-3, 5 / 3, 1e-3, 300.0, 77.0, T_gauge=bad)


@forall(pressures, st.floats(1e-3, 0.1), st.floats(0.05, 1.0), examples=30)
def test_interpolation_stays_below_both_limits_and_grows_with_pressure(p, gap, a):
    q = vacuum.gas_flux("helium", p, gap, 300.0, 77.0, a)
    molecular = vacuum.free_molecular_flux(4.002602e-3, 5 / 3, p, 300.0, 77.0, a)
    continuum = vacuum.continuum_flux("helium", gap, 300.0, 77.0)
    assert min(molecular, continuum) / 2 * (1 - 1e-6) <= q < min(molecular, continuum) * (1 + 1e-6)
    assert vacuum.gas_flux("helium", 2 * p, gap, 300.0, 77.0, a) > q


def test_interpolation_reaches_both_ends():
    low, high = (vacuum.gas_flux("nitrogen", p, 0.02, 300.0, 77.0) for p in (1e-6, 1e5))
    gamma = vacuum.heat_capacity_ratio("nitrogen", 300.0)
    assert low == pytest.approx(vacuum.free_molecular_flux(28.0134e-3, gamma, 1e-6, 300.0, 77.0), rel=1e-4)
    assert high == pytest.approx(vacuum.continuum_flux("nitrogen", 0.02, 300.0, 77.0), rel=1e-4)


def test_the_regimes_meet_where_the_free_path_is_of_the_size_of_the_gap():
    gap = 0.02
    half = brentq(
        lambda x: (
            vacuum.gas_flux("nitrogen", np.exp(x), gap, 300.0, 77.0)
            - vacuum.continuum_flux("nitrogen", gap, 300.0, 77.0) / 2
        ),
        np.log(1e-4),
        np.log(1e3),
    )
    assert 0.1 < vacuum.mean_free_path(3.7e-10, 190.0, np.exp(half)) / gap < 1.0


def test_convection_dies_long_before_conduction_does():
    # Buoyancy goes as the density squared: at a hundredth of the pressure the gas stands still.
    full, thin = (vacuum.rayleigh_number("nitrogen", p, 0.02, 300.0, 77.0) for p in (atm, atm / 100))
    assert full == pytest.approx(1e4 * thin, rel=1e-12)
    assert vacuum.convection_factor(full, 25.0) > 4
    assert vacuum.convection_factor(thin, 25.0) == 1.0
    half = vacuum.gas_flux("nitrogen", atm / 100, 0.02, 300.0, 77.0)
    assert half == pytest.approx(vacuum.continuum_flux("nitrogen", 0.02, 300.0, 77.0), rel=1e-2)


def test_rayleigh_number_of_room_air_by_hand():
    # Air at 300 K, 1 cm, 10 K: nu 15.9e-6, alpha 22.5e-6 m2/s, handbook values good to 1 %.
    by_hand = 9.80665 * 10 / 300 * 0.01**3 / (15.9e-6 * 22.5e-6)
    assert vacuum.rayleigh_number("air", atm, 0.01, 305.0, 295.0) == pytest.approx(by_hand, rel=0.02)


@forall(st.floats(0.0, 0.9e9), st.floats(10.0, 40.0), examples=60)
def test_convection_never_carries_less_than_still_gas(Ra, aspect):
    assert 1 <= vacuum.convection_factor(Ra, aspect) <= vacuum.convection_factor(1.1 * Ra, aspect)


@pytest.mark.parametrize(("gas", "gamma"), [("helium", 5 / 3), ("argon", 5 / 3), ("nitrogen", 1.4), ("oxygen", 1.4)])
def test_heat_capacity_ratio_counts_degrees_of_freedom(gas, gamma):
    assert vacuum.heat_capacity_ratio(gas, 250.0) == pytest.approx(gamma, rel=2e-3)


def test_parahydrogen_freezes_its_rotation():
    assert vacuum.heat_capacity_ratio("parahydrogen", 30.0) == pytest.approx(5 / 3, rel=2e-3)


def test_gas_without_transport_properties_is_refused_in_words():
    with pytest.raises(ValueError, match="transport properties"):
        vacuum.gas_conductivity("neon")


def test_conductivity_of_a_dilute_noble_gas_follows_from_its_size():
    # Chapman-Enskog for hard spheres: k = 75/64 sqrt(k_B^3 T/(pi m))/d^2, within the softness of real atoms.
    row = data.load("lennard-jones").numbers["argon"]
    m, d = row["mass"] * 1e-3 / N_A, row["sigma"] * 1e-10
    hard = 75 / 64 * np.sqrt(k_B**3 * 300.0 / (np.pi * m)) / d**2
    assert vacuum.gas_conductivity("argon")(300.0) == pytest.approx(hard, rel=0.15)


def test_accommodation_of_a_wall_inside_a_big_one_is_its_own():
    assert vacuum.accommodation(0.3, 0.5, 1e-9) == pytest.approx(0.3, rel=1e-8)
    assert vacuum.accommodation(1.0, 1.0) == 1.0
    assert vacuum.accommodation(0.3, 1.0) == pytest.approx(0.3)
