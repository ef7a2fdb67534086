"""Fits refuse what their source does not vouch for; data files are complete and checked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from cryolib import data, fits
from cryolib.constants import k_B, u
from cryolib.quantum import de_boer

FITS = [name for name in data.names() if "form" in data.load(name).numbers]


@pytest.mark.parametrize("name", data.names())
def test_data_set_is_complete(name):
    table = data.load(name)
    assert len(table.checks) >= 3
    for check in table.checks:
        assert set(check) >= {"what", "value", "unit", "rel_tol", "source"}, check
        assert 0 < check["rel_tol"] <= 0.05, check
    assert table.read.split(":")[0] in {"source", "copy", "unverified"}


def test_unknown_data_set_names_the_known_ones():
    with pytest.raises(ValueError, match="lennard-jones"):
        data.load("phlogiston")


@pytest.mark.parametrize("name", FITS)
def test_fit_meets_the_check_values_of_its_file(name):
    fit = fits.fit(name)
    for check in data.load(name).checks:
        assert fit(check["T"]) == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


def test_check_values_of_the_tables():
    numbers = data.load("lennard-jones").numbers
    computed = {
        "argon: sigma": numbers["argon"]["sigma"],
        "argon: epsilon/k_B": numbers["argon"]["epsilon"],
        "helium: de Boer parameter": de_boer(
            numbers["helium"]["mass"] * u, numbers["helium"]["sigma"] * 1e-10, numbers["helium"]["epsilon"] * k_B
        ),
    }
    points = data.load("fixed-points").numbers
    computed |= {
        "neon-22 minus neon-20 triple point": points["neon22_triple"]["T"] - points["neon20_triple"]["T"],
        "argon triple point, equation of state": points["argon_triple"]["T"],
        "hydrogen triple point, equation of state": points["hydrogen_triple"]["T"],
    }
    checks = [*data.load("lennard-jones").checks, *data.load("fixed-points").checks]
    assert {check["what"] for check in checks} == set(computed)
    for check in checks:
        assert computed[check["what"]] == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


@pytest.mark.parametrize("name", FITS)
def test_fit_refuses_beyond_its_range(name):
    fit = fits.fit(name)
    for T in (fit.low * 0.99, fit.high * 1.01, float("nan"), -1.0):
        with pytest.raises(ValueError, match="vouches for"):
            fit(T)
        with pytest.raises(ValueError, match="vouches for"):
            fit.integral(fit.low, T)
        with pytest.raises(ValueError, match="vouches for"):
            fit.integral(T, fit.high)
    assert fit(fit.high * 1.01, extrapolate=True) > 0


@pytest.mark.parametrize("name", FITS)
def test_integral_agrees_with_adaptive_quadrature(name):
    fit = fits.fit(name)
    reference = quad(fit, fit.low, fit.high, limit=400, epsabs=0, epsrel=1e-12)[0]
    assert fit.integral(fit.low, fit.high) == pytest.approx(reference, rel=1e-9)


@given(st.floats(4.0, 300.0), st.floats(4.0, 300.0), st.floats(4.0, 300.0))
def test_integral_adds_up_and_changes_sign(a, b, c):
    fit = fits.fit("conductivity-copper-rrr100")
    whole = fit.integral(a, c)
    assert fit.integral(a, b) + fit.integral(b, c) == pytest.approx(whole, rel=1e-9, abs=1e-6)
    assert fit.integral(c, a) == pytest.approx(-whole, rel=1e-12, abs=1e-9)


def test_integral_takes_arrays():
    fit = fits.fit("conductivity-aluminium-6061")
    each = [fit.integral(T, 300.0) for T in (4.0, 20.0, 77.0)]
    np.testing.assert_allclose(fit.integral([4.0, 20.0, 77.0], 300.0), each, rtol=1e-13)


def test_log_polynomial_of_a_power_law_is_that_power_law():
    fit = fits.Fit("test", "1", 1.0, 100.0, "this test", fits.log_polynomial([0.5, 2.0]))
    assert fit(7.0) == pytest.approx(10**0.5 * 49.0, rel=1e-12)
    assert fit.integral(1.0, 10.0) == pytest.approx(10**0.5 * 999 / 3, rel=1e-12)


def test_dropping_digits_is_visible():
    # Rounded to three digits, the copper fit leaves the 0.1 % to which its source repeats: keep every digit.
    exact = fits.fit("conductivity-copper-rrr100")
    digits = data.load("conductivity-copper-rrr100").numbers["coefficients"]
    rounded = fits.log_rational(*[float(f"{x:.3g}") for x in digits])
    assert abs(rounded(300.0) / exact(300.0) - 1) > 0.002
