"""Throttling: the coefficient and its terms by a second route, the inversion curve by every function."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import _slopes, expansion, fluids, inversion, liquefiers, throttling, virial
from cryolib.constants import R, bar

states = st.tuples(st.sampled_from(["nitrogen", "argon", "helium", "parahydrogen", "oxygen"]), st.floats(1.2, 1.9),
                   st.floats(0.05, 15.0))  # fmt: skip


def reduced_state(fluid, t, p):
    critical = fluids.critical_point(fluid)
    return fluid, t * critical.T, p * critical.p


@forall(states, examples=60)
def test_working_gas_cools_more_than_throttled_gas_by_v_over_c_p(case):
    fluid, T, p = reduced_state(*case)
    c_p = _slopes.derivative(fluid, "Hmass", "T", "P", T, p)
    more = expansion.isentropic_coefficient(fluid, T, p) - throttling.joule_thomson_coefficient(fluid, T, p)
    assert more == pytest.approx(1 / (fluids.density(fluid, T, p) * c_p), rel=1e-7)
    assert more > 0


@forall(states)
def test_the_two_terms_add_up_to_the_coefficient(case):
    fluid, T, p = reduced_state(*case)
    split = throttling.throttling_terms(fluid, T, p)
    scale = fluids.molar_mass(fluid) / fluids.density(fluid, T, p) / split.c_p
    assert split.coefficient == pytest.approx(throttling.joule_thomson_coefficient(fluid, T, p), abs=1e-7 * scale)


def test_terms_agree_with_differences_of_energies():
    for fluid in ("nitrogen", "normal hydrogen", "helium"):
        low, high = (fluids.state(fluid, T=300.0, p=p) for p in (0.99e5, 1.01e5))
        M = fluids.molar_mass(fluid)
        split = throttling.throttling_terms(fluid, 300.0, 1e5)
        du = M * (expansion.internal_energy(high) - expansion.internal_energy(low)) / 2e3
        dpv = M * (high.p / high.rho - low.p / low.rho) / 2e3
        assert (split.energy, split.flow_work) == pytest.approx((du, dpv), rel=1e-4)


def test_coefficient_is_the_slope_of_the_isenthalp_and_of_enthalpy():
    T = throttling.isenthalp("nitrogen", 300.0, 100e5, np.array([99.9e5, 100e5, 100.1e5]))
    assert T[1] == pytest.approx(300.0, abs=1e-6)
    mu = throttling.joule_thomson_coefficient("nitrogen", 300.0, 100e5)
    assert (T[2] - T[0]) / 0.2e5 == pytest.approx(mu, rel=1e-5)
    h = [fluids.enthalpy("nitrogen", 300.0, p) for p in (99.9e5, 100.1e5)]
    c_p = (fluids.enthalpy("nitrogen", 300.1, 100e5) - fluids.enthalpy("nitrogen", 299.9, 100e5)) / 0.2
    assert -(h[1] - h[0]) / 0.2e5 / c_p == pytest.approx(mu, rel=1e-4)


@pytest.mark.parametrize("fluid", ["nitrogen", "helium", "argon", "normal hydrogen", "neon"])
def test_dilute_gas_is_ruled_by_its_second_virial_coefficient(fluid):
    for T in (virial.boyle_temperature(fluid), 300.0, virial.maximum_inversion_temperature(fluid)):
        B = virial.second_virial(fluid, T)
        step = 1e-3 * T
        slope = (virial.second_virial(fluid, T + step) - virial.second_virial(fluid, T - step)) / (2 * step)
        M = fluids.molar_mass(fluid)
        c_p = M * _slopes.derivative(fluid, "Hmass", "T", "P", T, 100.0)
        mu = throttling.joule_thomson_coefficient(fluid, T, 100.0)
        assert mu * c_p == pytest.approx(T * slope - B, abs=2e-9)
        p = R * T / 0.01  # about a hundredth of a cubic metre per mole: dilute
        v = M / fluids.density(fluid, T, p)
        assert p * v / (R * T) - 1 == pytest.approx(B / v, abs=2e-5)
    assert virial.second_virial(fluid, virial.boyle_temperature(fluid)) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("fluid", ["nitrogen", "helium", "parahydrogen", "oxygen", "neon"])
def test_inversion_curve_is_one_curve_by_every_function(fluid):
    apex, curve = inversion.inversion_apex(fluid), inversion.inversion_curve(fluid, 25)
    assert curve.complete
    assert curve.p[-1] == 0.0
    assert curve.p.max() <= apex.p * (1 + 1e-9)
    top = np.argmax(curve.p)
    assert np.all(np.diff(curve.p[: top + 1]) > 0)
    assert np.all(np.diff(curve.p[top:]) < 0)
    for k in (3, 20):
        branch = inversion.lower_inversion_temperature if k < top else inversion.upper_inversion_temperature
        assert branch(fluid, curve.p[k]) == pytest.approx(curve.T[k], rel=1e-6)
    dilute = inversion.upper_inversion_temperature(fluid, 1e3)
    assert dilute == pytest.approx(virial.maximum_inversion_temperature(fluid), rel=2e-4)


def test_inversion_pressure_is_where_a_liquefier_yields_most():
    best = liquefiers.pressure_of_greatest_yield("nitrogen", 300.0, 1 * bar)
    assert inversion.inversion_pressure("nitrogen", 300.0) == pytest.approx(best, rel=2e-3)


def test_throttling_cools_inside_the_curve_and_heats_outside():
    lower = inversion.lower_inversion_temperature("nitrogen", 200e5)
    upper = inversion.upper_inversion_temperature("nitrogen", 200e5)
    for T, cools in ((lower - 5, False), (lower + 5, True), (upper - 5, True), (upper + 5, False)):
        assert (throttling.throttle("nitrogen", T, 200e5, 199e5).T < T) == cools


def test_curves_cut_by_their_equation_of_state_say_so():
    curve = inversion.inversion_curve("carbon monoxide", 9)
    assert not curve.complete
    assert curve.T[-1] == fluids.limits("carbon monoxide").T_max
    assert curve.p[-1] > 0
