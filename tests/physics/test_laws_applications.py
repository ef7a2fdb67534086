"""The applications at the ends of their ranges: limits, balances, and rules of the source taken one term at a time."""

import numpy as np
import pytest
from test_bad_inputs import GOOD, function

from cryolib import fluids, materials
from cryolib.applications import (
    contraction_stress,
    cryopreservation,
    current_leads,
    ductile_brittle,
    martensite,
    mri_quench,
    oxygen_enrichment,
    self_pressurisation,
    storage,
    sunshield,
    trapped_liquid,
    wiring,
)

ANDREWS = {"carbon": 423.0, "manganese": 30.4, "nickel": 17.7, "chromium": 12.1, "molybdenum": 7.5}  # [K per cent]
HIGHEST = {"carbon": 0.012}  # mass fraction; of the others 0.05


@pytest.mark.parametrize(("element", "lowers"), ANDREWS.items())
def test_every_element_lowers_the_start_of_martensite_by_its_own_number(element, lowers):
    none = dict.fromkeys(ANDREWS, 0.0)
    assert martensite.start_temperature(**none) == pytest.approx(273.15 + 539.0, abs=1e-9)
    alloyed = martensite.start_temperature(**none | {element: 0.004})
    assert martensite.start_temperature(**none) - alloyed == pytest.approx(0.4 * lowers, rel=1e-9)
    most = HIGHEST.get(element, 0.05)
    assert martensite.start_temperature(**none | {element: most}) < alloyed
    with pytest.raises(ValueError, match="low alloy"):
        martensite.start_temperature(**none | {element: most * 1.001})


@pytest.mark.parametrize("p", [5e4, 1e5, 1.5e5])
def test_vapour_that_leaves_as_it_boils_has_taken_up_the_latent_heat(p):
    T = fluids.boiling_temperature("helium", p) * (1 + 1e-4)
    assert mri_quench.heat_per_mass(T, p) == pytest.approx(fluids.latent_heat("helium", p), rel=2e-3)


def test_a_load_on_the_last_layer_warms_that_layer_most():
    shield = dict(T_sunlit=383.0, layers=5, emissivity=0.05, escape=0.05)
    power = sunshield.layer_temperatures(**shield, heat=0.1) ** 4 - sunshield.layer_temperatures(**shield) ** 4
    assert power[0] == pytest.approx(0.0, abs=1e-3)
    assert np.all(np.diff(power[1:]) > 0)
    assert sunshield.layer_temperatures(**shield | dict(layers=1000)).size == 1000
    with pytest.raises(ValueError, match="layers"):
        sunshield.layer_temperatures(**shield | dict(layers=1001))


def test_hooke_s_law_is_for_strains_of_a_tenth_either_way():
    for strain in (-0.1, 0.1):
        assert contraction_stress.held_stress(strain, 70e9) == pytest.approx(strain * 70e9)
        with pytest.raises(ValueError, match="small strains"):
            contraction_stress.held_stress(strain * 1.001, 70e9)


def test_a_dilute_solution_freezes_lower_by_the_cryoscopic_constant():
    ice = cryopreservation.freezing_point(1e-4, 1.0)
    assert ice - cryopreservation.freezing_point(0.01, 1.0) == pytest.approx(1.86 * 0.0099, rel=0.02)


@pytest.mark.parametrize("fill", [0.0, 0.02, 0.5, 1.0])
def test_a_layered_tank_takes_heat_as_the_room_for_its_vapour(fill):
    empty, filled = (self_pressurisation.layered_energy("parahydrogen", f, 4e5, 1e5) for f in (0.0, fill))
    assert filled == pytest.approx((1 - fill) * empty, rel=1e-9, abs=1e-9)


def test_a_tank_of_vapour_alone_cannot_stay_on_the_boiling_line():
    """Its density is below that of the vapour at every higher pressure, where nothing is left to boil."""
    with pytest.raises(ValueError, match="the mean density"):
        self_pressurisation.stirred_energy("parahydrogen", 0.0, 4e5, 1e5)
    mixed = trapped_liquid.mean_density("parahydrogen", 0.03, 1e5)
    liquid, vapour = (fluids.state("parahydrogen", p=1e5, quality=q).rho for q in (0.0, 1.0))
    assert mixed == pytest.approx(0.03 * liquid + 0.97 * vapour)
    assert self_pressurisation.stirred_energy("parahydrogen", 0.03, 1.2e5, 1e5) > 0


@pytest.mark.parametrize("p", [5e4, 1e5])
def test_the_air_of_a_room_is_warmer_than_where_it_boils(p):
    boiling = fluids.boiling_temperature("air", p)
    assert oxygen_enrichment.condensation_heat(boiling + 3.1, p) > 0
    with pytest.raises(ValueError, match="a gas"):
        oxygen_enrichment.condensation_heat(boiling + 2.9, p)


def test_a_liquid_just_denser_than_critical_still_fills_its_vessel():
    rho = 1.05 * fluids.critical_point("nitrogen").rho
    T = trapped_liquid.full_temperature("nitrogen", rho)
    assert fluids.state("nitrogen", T=T, quality=0.0).rho == pytest.approx(rho, rel=1e-6)


def test_three_bars_are_enough_for_a_curve_and_two_are_not():
    curve = ductile_brittle.Transition(2.0, 72.6, 284.4, 30.1)
    T = np.array([265.0, 284.0, 300.0])
    found = ductile_brittle.fitted(T, ductile_brittle.charpy_energy(T, curve), 2.0, 72.6)
    assert (found.T_middle, found.width) == pytest.approx((284.4, 30.1), rel=1e-4)
    with pytest.raises(ValueError, match="number of bars"):
        ductile_brittle.fitted(T[:2], [10.0, 30.0], 2.0, 72.6)
    with pytest.raises(ValueError, match="a bar takes up energy"):
        ductile_brittle.fitted(T, [-1.0, 30.0, 60.0], 2.0, 72.6)


@pytest.mark.parametrize(("argument", "wrong"), [("lower", -1.0), ("width", 0.0), ("width", -5.0), ("upper", 1.0),
                                                 ("T_middle", 0.0)])  # fmt: skip
def test_a_curve_that_is_none_is_refused(argument, wrong):
    with pytest.raises(ValueError, match="allowed"):
        ductile_brittle.Transition(**dict(lower=2.0, upper=72.6, T_middle=284.4, width=30.1) | {argument: wrong})


def test_a_lead_far_longer_than_the_best_is_hottest_inside_until_it_runs_away():
    copper = materials.extended(materials.conductivity("copper-rrr100"), 4.0, 700.0)
    best = current_leads.best_shape(copper, 290.0, 4.2)
    heat = [current_leads.heat_of_shape(copper, best * longer, 1e3, 290.0, 4.2) for longer in (1.0, 1.02, 1.05)]
    assert heat[0] == pytest.approx(current_leads.least_heat(1e3, 290.0, 4.2), rel=1e-6)
    assert heat[0] < heat[1] < heat[2]
    with pytest.raises(ValueError, match="runs away"):
        current_leads.heat_of_shape(copper, best * 5, 1e3, 290.0, 4.2)


def test_a_line_of_one_temperature_gives_its_photons_and_unlike_lists_do_not_match():
    assert wiring.line_photons([20.0, 20.0], 4.0, 5e9) == wiring.line_photons([20.0, 20.0], [4.0, 4.0], 5e9)
    assert wiring.line_photons(20.0, [4.0], 5e9) == wiring.line_photons([20.0], 4.0, 5e9)
    with pytest.raises(ValueError, match="do not match"):
        wiring.line_photons([20.0, 20.0], [4.0, 1.0, 0.1], 5e9)


LEFT_AT_COLD_END = cryopreservation.equilibrium_water(258.15, 0.285)
# function, argument, a good value next to the end, the end or a step beyond it, that is refused
NEXT_TO = [
    ("cryopreservation.greatest_rate", "trapped", LEFT_AT_COLD_END * 1.01, LEFT_AT_COLD_END),
    ("cryopreservation.greatest_rate", "trapped", 0.99, 1.0),
    ("cryosurgery.steady_radius", "T_freeze", 309.0, 310.15),
    ("dose.dose_for_share", "share", 1e-6, 0.0),
    ("ductile_brittle.temperature_of_energy", "energy", 2.1, 2.0),
    ("ductile_brittle.temperature_of_energy", "energy", 72.5, 72.6),
    ("oxygen_deficiency.least_ventilation", "least", 0.02, 0.0),
    ("oxygen_enrichment.oxygen_left", "left", 1.0, 1.001),
    ("oxygen_enrichment.oxygen_left", "left", 0.01, 0.0),
    ("self_pressurisation.cooler_power", "share", 1.0, 1.001),
    ("self_pressurisation.cooler_power", "share", 0.001, 0.0),
    ("sunshield.wedge_exchange", "escape", 1.0, 1.001),
    ("sunshield.wedge_exchange", "emissivity", 1.0, 1.001),
    ("sunshield.sunlit_temperature", "absorptivity", 1.0, 1.001),
    ("trapped_liquid.mean_density", "fill", 1.0, 1.001),
    ("plunge.greatest_thickness", "rate", 1.0, 0.0),
]


@pytest.mark.parametrize(("name", "argument", "good", "bad"), NEXT_TO, ids=lambda v: str(v)[:40])
def test_good_up_to_the_end_and_refused_from_there(name, argument, good, bad):
    name = f"applications.{name}"
    call = {a: float(v) if isinstance(v, np.ndarray) else v for a, v in GOOD[name].items()}
    assert np.all(np.isfinite(function(name)(**call | {argument: good})))
    with pytest.raises(ValueError, match="allowed"):
        function(name)(**call | {argument: bad})


def test_left_out_means_the_usual_cold_end_of_a_cell():
    call = dict(GOOD["applications.cryopreservation.water_history"])
    call.pop("T_end")
    assert cryopreservation.water_history(**call).T[-1] == 243.15
    assert storage.largest_fill("parahydrogen", 4e5) < 1.0
