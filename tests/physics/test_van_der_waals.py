"""Van der Waals' gas: its equation differentiated by steps, its marks, and Maxwell's areas."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import simpson

from cryolib import van_der_waals as vdw

N2 = vdw.constants("nitrogen")
reduced = st.floats(0.76, 6.7)


@given(st.floats(1.5, 100.0), st.floats(0.01, 1.0), st.floats(1e-5, 1e-4))
def test_inversion_by_differentiating_the_equation_of_state(v, a, b):
    V, h = v * b, 1e-4 * v * b
    T = vdw.inversion_temperature(V, a, b)
    dp_dT = (vdw.pressure(1.001 * T, V, a, b) - vdw.pressure(0.999 * T, V, a, b)) / (0.002 * T)
    dp_dV = (vdw.pressure(T, V + h, a, b) - vdw.pressure(T, V - h, a, b)) / (2 * h)
    assert T * -dp_dT / dp_dV == pytest.approx(V, rel=1e-4)
    assert vdw.pressure(T, V, a, b) == pytest.approx(vdw.inversion_pressure(V, a, b), rel=1e-9, abs=1e-6 * a / b**2)


@given(reduced)
def test_reduced_curve_is_the_same_curve(T):
    critical = vdw.critical_point(N2.a, N2.b)
    V = N2.b / (1 - np.sqrt(T * critical.T / vdw.maximum_inversion_temperature(N2.a, N2.b)))
    expected = vdw.inversion_pressure(V, N2.a, N2.b) / critical.p
    assert vdw.reduced_inversion_pressure(T) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_marks_of_the_reduced_curve():
    T = np.linspace(0.75, 6.75, 6001)
    p = vdw.reduced_inversion_pressure(T)
    assert (T[np.argmax(p)], p.max()) == pytest.approx((3.0, 9.0), abs=1e-3)
    assert p[[0, -1]] == pytest.approx([0, 0], abs=1e-12)


@given(st.floats(0.01, 1.0), st.floats(1e-5, 1e-4))
def test_critical_point_is_flat_twice_and_gives_the_constants_back(a, b):
    c = vdw.critical_point(a, b)
    V = c.V_m * np.array([0.99, 1.0, 1.01])
    p = vdw.pressure(c.T, V, a, b)
    assert p / c.p == pytest.approx(1.0, abs=1e-5)
    back = vdw.constants_from_critical_point(c.T, c.p)
    assert (back.a, back.b) == pytest.approx((a, b), rel=1e-12)
    assert vdw.maximum_inversion_temperature(a, b) / c.T == pytest.approx(27 / 4, rel=1e-12)
    assert vdw.boyle_temperature(a, b) / c.T == pytest.approx(27 / 8, rel=1e-12)


@given(st.floats(50.0, 2000.0))
def test_dilute_coefficient_changes_sign_at_the_inversion_temperature(T):
    mu = vdw.dilute_joule_thomson_coefficient(T, N2.a, N2.b, 29.1)
    assert (mu > 0) == (vdw.maximum_inversion_temperature(N2.a, N2.b) > T)
    assert vdw.dilute_joule_thomson_coefficient(T, 0.0, N2.b, 29.1) == pytest.approx(-N2.b / 29.1)


@pytest.mark.parametrize("share", [0.45, 0.6, 0.8, 0.95, 0.999])
def test_maxwells_areas_are_equal(share):
    T = share * vdw.critical_point(N2.a, N2.b).T
    both = vdw.coexistence(T, N2.a, N2.b)
    for V in (both.V_liquid, both.V_vapour):
        assert vdw.pressure(T, V, N2.a, N2.b) == pytest.approx(both.p, rel=1e-6)
    V = np.geomspace(both.V_liquid, both.V_vapour, 40001)
    area = simpson(vdw.pressure(T, V, N2.a, N2.b) * V, x=np.log(V))
    assert area == pytest.approx(both.p * (both.V_vapour - both.V_liquid), rel=1e-5)
    assert both.V_liquid < 3 * N2.b < both.V_vapour
