"""Edges that a small change of a formula would cross: limits of classes, bounds of fractions, rules in closed form."""

import numpy as np
import pytest

from cryolib import _gauss, columns, fits, fluids
from cryolib.applications import (
    cryosurgery,
    current_leads,
    oxygen_deficiency,
    oxygen_enrichment,
    self_pressurisation,
    storage,
)


@pytest.mark.parametrize(("per_hour", "above"), [(1e-7, 1), (1e-5, 2), (1e-3, 3), (1e-1, 4)])
def test_a_class_of_hazard_begins_at_its_number_of_deaths_an_hour(per_hour, above):
    """The limits of Miller and Mazur count hours; a rate is in 1/s."""
    assert oxygen_deficiency.hazard_class(0.99 * per_hour / 3600) == above - 1
    assert oxygen_deficiency.hazard_class(1.01 * per_hour / 3600) == above


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: oxygen_deficiency.least_ventilation(0.01, 1.05), "mole fraction"),
        (lambda: columns.equilibrium_curve([0.0, 0.2, 0.5, 1.0], [0.0, 0.4, 1.05, 1.0]), "mole fraction"),
        (lambda: storage.conversion_heat(1.0, 1.05), "share of the molecules"),
        (lambda: oxygen_enrichment.share_left(0.21, 1.05, 4.0), "nothing to separate"),
        (lambda: oxygen_enrichment.share_left(1.05, 1.06, 4.0), "nothing to separate"),
    ],
)
def test_what_is_no_fraction_is_refused_as_such(call, words):
    """Not as something else that also is wrong with it: the reader is to learn which number is no fraction."""
    with pytest.raises(ValueError, match=words):
        call()


def test_a_data_set_that_is_no_fit_says_which_forms_there_are():
    with pytest.raises(ValueError, match="each form is a formula"):
        fits.fit("air-composition")


@pytest.mark.parametrize("p", [101325.0, 5e5, 1e6])
def test_air_that_condenses_gives_up_its_warmth_and_then_its_latent_heat(p):
    liquid, vapour = (fluids.state("air", p=p, quality=quality) for quality in (0.0, 1.0))
    warmth = fluids.enthalpy("air", 293.15, p) - vapour.h
    latent = vapour.h - liquid.h
    assert oxygen_enrichment.condensation_heat(293.15, p) == pytest.approx(warmth + latent, rel=1e-9)
    assert 0 < latent < 210e3  # the latent heat of air is less than that of either of its parts at 1 atm


def test_a_probe_as_warm_as_the_front_has_no_ice_to_measure_in():
    with pytest.raises(ValueError, match="a probe freezes tissue"):
        cryosurgery.isotherm_radius(273.15, 10e-3, 2e-3, 273.15)


@pytest.mark.parametrize("over", [1.01, 1.1, 1.3])
def test_a_lead_too_long_is_hottest_inside_and_brings_what_that_spot_says(over):
    """With one conductivity throughout, T over the length is an arc of a sine, and the shape has a closed form."""
    k, I, T_hot, T_cold = 400.0, 1000.0, 300.0, 4.2
    top = over * T_hot
    shape = k / np.sqrt(current_leads.LORENZ) * (np.pi - np.arcsin(T_cold / top) - np.arcsin(T_hot / top))
    heat = current_leads.heat_of_shape(lambda T: k + 0 * np.asarray(T), shape, I, T_hot, T_cold)
    assert heat == pytest.approx(I * np.sqrt(current_leads.LORENZ * (top**2 - T_cold**2)), rel=1e-7)
    assert heat > current_leads.least_heat(I, T_hot, T_cold)


def test_a_lead_that_would_be_twice_as_hot_as_the_room_runs_away():
    k, top = 400.0, 2.5 * 300.0
    shape = k / np.sqrt(current_leads.LORENZ) * (np.pi - np.arcsin(4.2 / top) - np.arcsin(300.0 / top))
    with pytest.raises(ValueError, match="runs away"):
        current_leads.heat_of_shape(lambda T: k + 0 * np.asarray(T), shape, 1000.0, 300.0, 4.2)


def test_a_tank_with_a_last_puddle_still_takes_up_heat():
    """Its mean density is hardly above that of the vapour, and a little pressure boils the puddle away."""
    little, more = (self_pressurisation.stirred_energy("parahydrogen", 0.005, p) for p in (1.05e5, 1.1e5))
    assert 0 < little < more
    with pytest.raises(ValueError, match="liquid and vapour are both left"):
        self_pressurisation.stirred_energy("parahydrogen", 0.005, 4e5)


@pytest.mark.parametrize("degree", range(8))
def test_gauss_is_exact_for_polynomials_below_twice_its_points(degree):
    exact = (3.0 ** (degree + 1) - (-1.0) ** (degree + 1)) / (degree + 1)
    assert _gauss.integral(lambda x: x**degree, -1.0, 3.0, 4) == pytest.approx(exact, rel=1e-12, abs=1e-12)
    assert _gauss.integral(lambda x: x**degree, 3.0, -1.0, 4) == pytest.approx(-exact, rel=1e-12, abs=1e-12)


def test_gauss_is_not_exact_beyond():
    assert abs(_gauss.integral(lambda x: x**8, -1.0, 1.0, 4) - 2 / 9) > 1e-3


def test_gauss_takes_many_ends_at_once():
    low, high = np.array([[0.0, 1.0], [2.0, -1.0]]), np.array([[1.0, 2.0], [5.0, 1.0]])
    found = _gauss.integral(np.exp, low, high)
    assert found.shape == low.shape
    assert found == pytest.approx(np.exp(high) - np.exp(low), rel=1e-12)
