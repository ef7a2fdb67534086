"""Fluids: guards that speak, phases in words, thermodynamic identities."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import fluids
from cryolib.constants import atm

# What must be refused, and the words that must be in the refusal: given, allowed, why.
REFUSED = [
    ("helium as a superfluid", "helium", dict(T=1.0, p=atm), ["T = 1 K", "2.1768", "superfluid"]),
    ("helium frozen under pressure", "helium", dict(T=4.2, p=300e5), ["T = 4.2 K", "frozen", "6.9", "solid"]),
    ("nitrogen ice", "nitrogen", dict(T=60.0, p=atm), ["T = 60 K", "63.151", "triple point"]),
    ("too hot", "nitrogen", dict(T=2500.0, p=atm), ["T = 2500 K", "2000", "range of the equation"]),
    ("pressure of a star", "nitrogen", dict(T=300.0, p=1e12), ["p = 1e+12 Pa", "2.2e+09", "range of the equation"]),
    ("no pressure", "nitrogen", dict(T=300.0, p=0.0), ["p = 0 Pa", "range of the equation"]),
    ("boiling above the critical point", "nitrogen", dict(T=130.0, quality=0.0), ["T = 130 K", "126.192", "critical"]),
    ("boiling below the triple point", "nitrogen", dict(p=100.0, quality=0.0), ["p = 100 Pa", "triple"]),
    ("more vapour than there is", "nitrogen", dict(p=atm, quality=1.2), ["quality = 1.2", "0 to 1", "mass fraction"]),
    ("one property", "nitrogen", dict(T=300.0), ["('T',)", "two properties fix a state"]),
    ("three properties", "nitrogen", dict(T=300.0, p=atm, h=1e5), ["('T', 'p', 'h')", "two properties"]),
    ("enthalpy no state has", "nitrogen", dict(p=atm, h=-1e9), ["h = -1e+09", "no state", "63.151"]),
    ("not a number", "nitrogen", dict(T=float("nan"), p=atm), ["T = nan"]),
    ("an array", "nitrogen", dict(T=[300.0, 310.0], p=atm), ["shape (2,)", "one state"]),
    ("hydrogen without saying which", "hydrogen", dict(T=30.0, p=atm), ["ambiguous", "parahydrogen"]),
    ("helium-3", "helium-3", dict(T=30.0, p=atm), ["helium-3", "no equation"]),
    ("unobtainium", "unobtainium", dict(T=30.0, p=atm), ["unobtainium", "nitrogen"]),
]


@pytest.mark.parametrize(("fluid", "given_", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refusal_says_what_and_why(fluid, given_, words):
    with pytest.raises(ValueError) as caught:
        fluids.state(fluid, **given_)
    for word in words:
        assert word in str(caught.value)


PHASES = [
    ("nitrogen", dict(T=70.0, p=atm), "liquid"),
    ("nitrogen", dict(T=100.0, p=atm), "vapour"),
    ("nitrogen", dict(T=300.0, p=atm), "gas"),
    ("nitrogen", dict(T=164.4, p=200e5), "supercritical fluid"),
    ("nitrogen", dict(T=100.0, p=200e5), "liquid"),
    ("nitrogen", dict(p=atm, quality=0.0), "saturated liquid"),
    ("nitrogen", dict(p=atm, quality=1.0), "saturated vapour"),
    ("nitrogen", dict(p=atm, quality=0.5), "liquid + vapour"),
    ("helium", dict(T=4.0, p=atm), "liquid"),
]


@pytest.mark.parametrize(("fluid", "given_", "phase"), PHASES)
def test_phase_in_words(fluid, given_, phase):
    assert fluids.state(fluid, **given_).phase == phase


@pytest.mark.parametrize("fluid", fluids.NAMES)
def test_gas_at_low_pressure_is_ideal(fluid):
    rho = fluids.density(fluid, 290.0, 10.0)
    assert rho == pytest.approx(10.0 * fluids.molar_mass(fluid) / (8.314462618 * 290.0), rel=1e-4)


@pytest.mark.parametrize("fluid", ["helium", "parahydrogen", "neon", "nitrogen", "oxygen", "argon", "methane"])
def test_clausius_clapeyron_holds_on_the_boiling_line(fluid):
    T = fluids.boiling_temperature(fluid)
    dT = 1e-4 * T
    slope = (fluids.saturation_pressure(fluid, T + dT) - fluids.saturation_pressure(fluid, T - dT)) / (2 * dT)
    liquid, vapour = (fluids.state(fluid, T=T, quality=q) for q in (0.0, 1.0))
    assert slope == pytest.approx((vapour.h - liquid.h) / (T * (1 / vapour.rho - 1 / liquid.rho)), rel=1e-4)


@pytest.mark.parametrize("fluid", ["helium", "parahydrogen", "neon", "nitrogen", "oxygen", "argon", "methane"])
def test_latent_heat_is_temperature_times_entropy_step(fluid):
    liquid, vapour = (fluids.state(fluid, p=atm, quality=q) for q in (0.0, 1.0))
    assert vapour.h - liquid.h == pytest.approx(liquid.T * (vapour.s - liquid.s), rel=1e-6)


@forall(st.floats(70.0, 1000.0), st.floats(1e3, 5e7), examples=60)
def test_enthalpy_gradient_is_t_ds_plus_v_dp(T, p):
    # At constant pressure dh = T ds, whatever the state. Steps that cross the boiling line are left out.
    try:
        cold, warm = (fluids.state("nitrogen", T=T * (1 + x), p=p) for x in (-1e-5, 1e-5))
    except ValueError as refused:
        assert "frozen" in str(refused) or "no state" in str(refused)
        return
    if abs(warm.rho / cold.rho - 1) < 0.01:
        assert warm.h - cold.h == pytest.approx(T * (warm.s - cold.s), rel=1e-4)


@forall(st.floats(64.0, 1500.0), st.floats(1e3, 5e7), examples=60)
def test_state_from_enthalpy_or_entropy_is_the_same_state(T, p):
    try:
        state = fluids.state("nitrogen", T=T, p=p)
    except ValueError as refused:
        assert "frozen" in str(refused) or "no state" in str(refused)
        return
    assert fluids.state("nitrogen", p=p, h=state.h).T == pytest.approx(T, rel=1e-5)
    assert fluids.state("nitrogen", p=p, s=state.s).T == pytest.approx(T, rel=1e-5)


def test_boiling_temperature_and_vapour_pressure_are_inverse():
    p = np.array([2e4, 1e5, 1e6])
    np.testing.assert_allclose(fluids.saturation_pressure("nitrogen", fluids.boiling_temperature("nitrogen", p)), p)


def test_properties_keep_the_shape_of_their_arguments():
    assert fluids.enthalpy("nitrogen", [[100.0, 200.0, 300.0]], atm).shape == (1, 3)
    assert isinstance(fluids.enthalpy("nitrogen", 100.0, atm), float)


def test_no_helium_density_below_the_lambda_point_although_coolprop_gives_one():
    from CoolProp.CoolProp import PropsSI

    assert np.isfinite(PropsSI("D", "T", 1.0, "P", atm, "Helium"))  # what the guard is for
    with pytest.raises(ValueError, match="superfluid"):
        fluids.density("helium", 1.0, atm)


def test_fluid_names_are_forgiving_about_case_and_spaces():
    assert fluids.molar_mass("Nitrogen") == fluids.molar_mass("nitrogen")
    assert fluids.molar_mass("Normal-Hydrogen") == fluids.molar_mass("normal hydrogen")
