"""Ends of ranges that must be open to the reader, and terms too small for a table of reference values to notice."""

import numpy as np
import pytest

from cryolib import (
    budget,
    conduction,
    expander_cycles,
    inversion,
    mixtures,
    radiation,
    regeneration,
    separation,
    van_der_waals,
    van_der_waals_flow,
    vapour_pressure,
)
from cryolib.applications import (
    contraction_stress,
    cryosurgery,
    ductile_brittle,
    martensite,
    oxygen_deficiency,
    oxygen_enrichment,
    self_pressurisation,
    sunshield,
    trapped_liquid,
)
from cryolib.constants import R
from cryolib.data import load


def test_little_oxygen_is_still_a_fraction():
    """A room may begin with hardly any, and liquid nitrogen of the trade holds a few per cent at most."""
    for little in (0.01, 0.05):
        assert oxygen_deficiency.oxygen_recovering(0.0, 20.0, 0.1, little) == pytest.approx(little)
        assert oxygen_deficiency.oxygen_mixed(20.0, 20.0, little) == pytest.approx(little / np.e)
        assert 0 < oxygen_enrichment.share_left(little, 0.5, 4.0) < 1


@pytest.mark.parametrize("angle", [0.0, 0.01, 0.05])
def test_a_narrow_wedge_is_open_by_half_its_angle(angle):
    assert sunshield.opening(angle) == pytest.approx(angle / 2, rel=1e-3)


def test_one_layer_of_insulation_is_a_blanket_and_none_is_bare_metal():
    def heat(layers):
        bath = budget.helium_cryostat(budget.Design(layers=layers))
        return next(path.heat for path in bath.paths if path.name == "radiation")

    design = budget.Design()
    grey = radiation.grey_flux(design.T_shield, 4.224, radiation.exchange_factor(0.05, 0.05))
    assert heat(0) == pytest.approx(0.8 * grey, rel=1e-4)
    assert heat(1) == pytest.approx(0.8 * radiation.mli_flux(design.T_shield, 4.224, 1, 1000.0), rel=1e-4)


@pytest.mark.parametrize("T", [0.3, 0.6, 0.95])
def test_clapeyron_holds_for_helium_3_with_the_room_of_its_liquid(T):
    """L = T dp/dT (V_gas - V_liquid), with ideal vapour; at 1 K the liquid takes half a per cent of the room."""
    dT, volume = 1e-4, 1e-6 * load("helium-isotopes").numbers["V_3"]
    low, high = (vapour_pressure.pressure_helium_3(T + step) for step in (-dT, dT))
    rise, p = (high - low) / (2 * dT), vapour_pressure.pressure_helium_3(T)
    expected = T * rise * (R * T / p - volume)
    assert vapour_pressure.latent_heat_helium_3(T) == pytest.approx(expected, rel=2e-5)


def test_a_bath_of_helium_3_may_be_pumped_down_to_the_end_of_its_equation():
    T, speed = 0.202, 0.1
    carried = vapour_pressure.pressure_helium_3(T) * vapour_pressure.latent_heat_helium_3(T) * speed / (R * 300.0)
    assert vapour_pressure.pumped_bath_temperature("helium-3", carried, speed) == pytest.approx(T, rel=1e-9)


def test_the_gas_of_a_start_is_counted_in_equal_steps_up_to_the_whole():
    run = regeneration.cooldown("nitrogen", 300.0, 1e5, 200e5, gas=0.02, steps=50)
    assert run.gas == pytest.approx(0.02 * np.arange(1, 51) / 50, rel=1e-12)


def test_three_points_are_the_least_inversion_curve():
    curve = inversion.inversion_curve("nitrogen", 3)
    assert curve.T.size == curve.p.size == 3
    with pytest.raises(ValueError, match="a curve has two ends and a top"):
        inversion.inversion_curve("nitrogen", 2)


def test_van_der_waals_liquid_is_computed_down_to_two_fifths_of_its_critical_temperature():
    a, b = 0.1370, 3.87e-5
    critical = van_der_waals.critical_point(a, b)
    assert b < van_der_waals_flow.molar_volume(0.405 * critical.T, 10 * critical.p, a, b) < 2 * b
    with pytest.raises(ValueError, match="too dense to compute"):
        van_der_waals_flow.molar_volume(0.395 * critical.T, 10 * critical.p, a, b)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: self_pressurisation.layered_energy("parahydrogen", 1.05, 4e5), "share of the tank"),
        (lambda: expander_cycles.claude("nitrogen", 300.0, 1e5, 40e5, 200.0, 0.7, 1.05), "beats the isentropic"),
        (lambda: expander_cycles.claude("nitrogen", 300.0, 1e5, 40e5, 200.0, 1.2), "share of the"),
        (lambda: contraction_stress.youngs_modulus("wood", 77.0), "a data set of its modulus"),
        (lambda: ductile_brittle.stored("oak"), "a data set of a Charpy test"),
        (lambda: separation.sequential_condensation({"nitrogen": 0.8, "oxygen": 0.2}, model="mine"), "a theory"),
    ],
)
def test_a_refusal_names_what_is_wrong_first(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_a_conductivity_without_an_integral_is_asked_for_it():
    with pytest.raises(TypeError, match="a conductivity with its range"):
        conduction.heat_flow(lambda T: 1.0, 1e-4, 0.1, 77.0, 4.2)


def test_ships_plates_were_judged_by_fifteen_foot_pounds():
    foot, pound = 0.3048, 0.45359237 * 9.80665
    assert ductile_brittle.SHIP_CRITERION == pytest.approx(15 * foot * pound, rel=1e-6)
    curve = ductile_brittle.stored("x52")
    T = ductile_brittle.temperature_of_energy(ductile_brittle.SHIP_CRITERION, curve)
    assert ductile_brittle.charpy_energy(T, curve) == pytest.approx(20.337, abs=1e-3)


def test_all_but_a_thousandth_of_the_gas_may_condense():
    air = {"nitrogen": 0.79, "oxygen": 0.21}
    gone = separation.sequential_condensation(air, left=1.02e-3, steps=100, model="raoult")
    assert gone.vapour["oxygen"][-1] < 1e-4
    with pytest.raises(ValueError, match="some gas must be left"):
        separation.sequential_condensation(air, left=0.98e-3, steps=100, model="raoult")


TISSUE = dict(r_probe=2.5e-3, T_probe=123.15, k_frozen=1.8, k_unfrozen=0.5, length=11e-3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: cryosurgery.growth_time(2.5e-3, latent=250e6, **TISSUE), "radius"),
        (lambda: cryosurgery.growth_time(cryosurgery.steady_radius(**TISSUE), latent=250e6, **TISSUE), "radius"),
        (lambda: oxygen_enrichment.share_left(0.21, 1.0, 4.0), "oxygen_end"),
        (lambda: oxygen_enrichment.share_left(0.0, 0.5, 4.0), "oxygen_start"),
        (lambda: martensite.quench_temperature(0.0, 473.15), "austenite"),
        (lambda: mixtures.dew_point({"nitrogen": 0.79, "oxygen": 0.21}, 0.0), "p = 0"),
        (lambda: trapped_liquid.temperature_at("nitrogen", 806.0, 0.0), "p = 0"),
        (lambda: inversion.upper_inversion_temperature("nitrogen", 0.0), "p = 0"),
    ],
)
def test_an_end_that_is_no_case_of_its_own_is_refused(call, words):
    """No ice, ice for ever, oxygen without nitrogen, no pressure at all: the formula has nothing to say there."""
    with pytest.raises(ValueError, match=words):
        call()
