"""Pair potential and van der Waals gas in a valve: closed series, real gases, signs, and a second route."""

from math import factorial, gamma

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cryolib import fluids, inversion, pair_potential, throttling, virial
from cryolib import van_der_waals as vdw
from cryolib import van_der_waals_flow as flow
from cryolib.constants import N_A, R, bar, k_B
from cryolib.data import load

SIGMA, EPSILON = 3.405e-10, 119.8 * k_B  # argon
B0 = 2 * np.pi * N_A * SIGMA**3 / 3
N2 = vdw.constants("nitrogen")
reduced = st.floats(0.31, 99.0)


def series(t, factor=lambda j: 1.0):
    """Second virial coefficient of the 12-6 potential over b0, as the closed series of gamma functions."""
    terms = [2 ** (j - 1.5) / factorial(j) * gamma((2 * j - 1) / 4) * t ** (-(2 * j + 1) / 4) * factor(j)
             for j in range(90)]  # fmt: skip
    return -sum(terms)


@given(reduced)
def test_integrals_are_the_closed_series(t):
    T = t * EPSILON / k_B
    assert pair_potential.flow_work_slope(T, SIGMA, EPSILON) / B0 == pytest.approx(series(t), rel=1e-7, abs=1e-8)
    slope = series(t, lambda j: (2 * j + 1) / 4)
    assert pair_potential.energy_slope(T, SIGMA, EPSILON) / B0 == pytest.approx(slope, rel=1e-7, abs=1e-8)


@pytest.mark.parametrize(("t", "B"), [(1.0, -2.538), (2.0, -0.6276), (5.0, 0.2433), (10.0, 0.4609)])
def test_second_virial_coefficient_of_the_tables(t, B):
    """Reduced values as the handbooks print them."""
    assert pair_potential.flow_work_slope(t * EPSILON / k_B, SIGMA, EPSILON) / B0 == pytest.approx(B, rel=5e-4)


def test_potential_has_its_depth_at_its_minimum_and_is_zero_at_its_diameter():
    r = 2 ** (1 / 6) * SIGMA
    assert pair_potential.lennard_jones(r, SIGMA, EPSILON) == pytest.approx(-EPSILON)
    assert pair_potential.lennard_jones(SIGMA, SIGMA, EPSILON) == 0.0
    sides = pair_potential.lennard_jones(r * np.array([0.99, 1.01]), SIGMA, EPSILON)
    assert np.all(sides > -EPSILON)


@pytest.mark.parametrize("gas", ["neon", "nitrogen", "argon", "krypton"])
def test_model_tells_energy_from_flow_work_as_the_real_gas_does(gas):
    """Within 3 cm3/mol at 300 K, a tenth of the room that the molecules take."""
    row, real = load("lennard-jones").numbers[gas], throttling.throttling_terms(gas, 300.0, 1e3)
    potential = row["sigma"] * 1e-10, row["epsilon"] * k_B
    assert pair_potential.energy_slope(300.0, *potential) == pytest.approx(real.energy, abs=3e-6)
    assert pair_potential.flow_work_slope(300.0, *potential) == pytest.approx(real.flow_work, abs=3e-6)


@pytest.mark.parametrize("gas", ["nitrogen", "helium", "neon", "argon"])
def test_dilute_terms_of_a_real_gas_are_its_virial_coefficient_and_its_slope(gas):
    T = 2 * fluids.critical_point(gas).T
    real, h = throttling.throttling_terms(gas, T, 100.0), 1e-3 * T
    assert real.flow_work == pytest.approx(virial.second_virial(gas, T), rel=1e-3)
    slope = (virial.second_virial(gas, T + h) - virial.second_virial(gas, T - h)) / (2 * h)
    assert real.energy == pytest.approx(-T * slope, rel=1e-3)


@pytest.mark.parametrize("gas", ["nitrogen", "argon", "neon", "normal hydrogen", "helium"])
def test_energy_cools_everywhere_on_the_inversion_curve(gas):
    """Nowhere on the curve does stored repulsion heat: it is the flow work that turns."""
    curve = inversion.inversion_curve(gas, 12)
    for T, p in zip(curve.T[1:-1], curve.p[1:-1], strict=True):
        terms = throttling.throttling_terms(gas, float(T), float(p))
        assert terms.energy < 0 < terms.flow_work


# Van der Waals' gas in a valve


@given(st.floats(0.5, 8.0), st.floats(0.05, 20.0))
def test_volume_gives_the_pressure_back(T, p):
    critical = vdw.critical_point(N2.a, N2.b)
    T, p = T * critical.T, p * critical.p
    V = flow.molar_volume(T, p, N2.a, N2.b)
    assert vdw.pressure(T, V, N2.a, N2.b) == pytest.approx(p, rel=1e-4)


def test_below_the_critical_point_the_stable_phase_is_chosen():
    both = vdw.coexistence(110.0, N2.a, N2.b)
    vapour, liquid = (flow.molar_volume(110.0, both.p * x, N2.a, N2.b) for x in (0.999, 1.001))
    assert vapour == pytest.approx(both.V_vapour, rel=0.01)
    assert liquid == pytest.approx(both.V_liquid, rel=0.01)


@given(st.floats(0.8, 8.0), st.floats(0.2, 15.0))
def test_lines_of_constant_enthalpy_level_off_on_the_inversion_curve(T, p):
    critical, c_v = vdw.critical_point(N2.a, N2.b), 2.5 * R
    T, p = T * critical.T, p * critical.p
    V = flow.molar_volume(T, p, N2.a, N2.b)
    near = V * np.array([1.0, 1.0 + 1e-5])
    T_1, T_2 = flow.isenthalp(T, V, near, N2.a, N2.b, c_v)
    p_1, p_2 = vdw.pressure(np.array([T_1, T_2]), near, N2.a, N2.b)
    T_turn = vdw.inversion_temperature(V, N2.a, N2.b)
    if abs(T / T_turn - 1) > 1e-3 and p_2 < p_1:
        assert (T_2 > T_1) == (T > T_turn)


def test_enthalpy_is_energy_and_flow_work():
    """Second route: u from (du/dV)_T = a/V2, and p v from the equation itself."""
    T, V, c_v = 250.0, 2e-4, 2.5 * R
    u = c_v * T - N2.a / V
    assert flow.enthalpy(T, V, N2.a, N2.b, c_v) == pytest.approx(u + vdw.pressure(T, V, N2.a, N2.b) * V, rel=1e-12)


def test_ideal_limit_keeps_the_temperature():
    assert flow.isenthalp(300.0, 1e-1, 1.0, 1e-9, 1e-9, 20.8) == pytest.approx(300.0, abs=1e-4)


def test_cooling_below_absolute_zero_is_refused():
    with pytest.raises(ValueError, match="absolute zero"):
        flow.isenthalp(20.0, 4e-5, 1e-2, N2.a, N2.b, 20.8)


def test_nitrogen_of_the_model_cools_about_as_much_as_the_real_one():
    V = flow.molar_volume(300.0, 200 * bar, N2.a, N2.b)
    V_end = R * 260.0 / bar
    T = flow.isenthalp(300.0, V, V_end, N2.a, N2.b, 2.5 * R)
    assert T == pytest.approx(throttling.throttle("nitrogen", 300.0, 200 * bar, bar).T, abs=8.0)
