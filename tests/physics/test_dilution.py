"""Dilution refrigerators: known values, laws of cooling, and the refrigerator as the sum of its parts."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from cryolib import dilution, dilution_fridge
from cryolib.constants import R


def fermi_over_84(T):
    return dilution.cooling_power_fermi(1.0, T, T) / (84 * T**2)


# id, computed, expected, relative tolerance
CLAIMS = [
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
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


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
