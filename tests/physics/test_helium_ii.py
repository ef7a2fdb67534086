"""Helium II: known values, entropy, two fluids, fountains and counterflow, each by a second route."""

from itertools import pairwise

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp

from cryolib import helium_ii, superfluid
from cryolib.constants import N_A, g_n, h, hbar, k_B, u
from cryolib.data import load

# id, computed, expected, relative tolerance
CLAIMS = [
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


def test_entropy_is_the_integral_of_the_heat_capacity():
    T = np.linspace(1.0, 2.0, 5)
    for a, b in pairwise(T):
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
