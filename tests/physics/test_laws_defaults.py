"""What is left out of a call means what a physicist would take for granted."""

import pytest
from test_bad_inputs import GOOD, function

from cryolib import budget
from cryolib.constants import atm

ATMOSPHERE, ROOM = atm, 300.0  # [Pa], [K]
# function, arguments left out and what each then is, in words
TAKEN_FOR_GRANTED = [
    ("budget.boil_off", dict(p=ATMOSPHERE), "an open bath"),
    ("budget.vent_flow", dict(p=ATMOSPHERE), "an open bath"),
    ("budget.hold_time", dict(p=ATMOSPHERE), "an open bath"),
    ("fluids.boiling_temperature", dict(p=ATMOSPHERE), "the normal boiling point"),
    ("fluids.latent_heat", dict(p=ATMOSPHERE), "at the normal boiling point"),
    ("interception.vapour_cooled_heat_flow", dict(p=ATMOSPHERE), "an open bath"),
    ("mixtures.immiscible_dew_temperature", dict(p=ATMOSPHERE), "open air"),
    ("applications.storage.boil_off_share", dict(p=ATMOSPHERE), "an open tank"),
    ("applications.storage.largest_fill", dict(p_load=ATMOSPHERE), "filled open"),
    ("applications.storage.conversion_heat", dict(ortho_end=0.0), "all turns to para"),
    ("liquefiers.ideal_work", dict(T_ambient=ROOM, p=ATMOSPHERE), "gas of the room"),
    ("liquefiers.carnot_work", dict(T_warm=ROOM), "heat goes into the room"),
    ("liquefiers.compression_work", dict(efficiency=1.0), "a reversible compressor"),
    ("liquefiers.liquid_yield", dict(warm_approach=0.0, heat_leak=0.0), "a perfect cold box"),
    ("liquefiers.pressure_of_greatest_yield", dict(p_max=8e7, warm_approach=0.0), "a perfect exchanger"),
    ("liquefiers.pressure_of_least_work", dict(p_max=8e7, warm_approach=0.0), "a perfect exchanger"),
    ("expansion.turbine", dict(efficiency=1.0), "a reversible turbine"),
    ("expander_cycles.claude", dict(expander_efficiency=0.8), "a usual expander"),
    ("interception.intercept", dict(T_ambient=ROOM), "heat goes into the room"),
    ("interception.best_position", dict(T_ambient=ROOM), "heat goes into the room"),
    ("interception.best_stage_temperature", dict(T_ambient=ROOM), "heat goes into the room"),
    ("columns.least_reflux", dict(liquid_share=1.0), "boiling feed"),
    ("columns.condenser_pressure", dict(light="nitrogen", heavy="oxygen"), "air"),
    ("conduction.wire_area", dict(count=1), "one wire"),
    ("dilution_fridge.pumping_speed", dict(T_pump=ROOM), "a pump in the room"),
    ("dilution_fridge.fridge", dict(T_still=0.7, x_still=0.01), "the usual still"),
    ("vapour_pressure.pumped_bath_temperature", dict(T_pump=ROOM), "a pump in the room"),
    ("kapitza.heat_flux", dict(exponent=4.0), "phonons"),
    ("kapitza.solid_temperature", dict(exponent=4.0), "phonons"),
    ("helium_mixtures.solubility", dict(form="kuerten"), "the form that dilute_fraction follows"),
    ("materials.contraction", dict(T_from=293.0), "from where the sources count"),
    ("radiation.exchange_factor", dict(area_ratio=1.0), "parallel plates"),
    ("radiation.shielded_flux", dict(shields=1), "one shield"),
    ("radiation.shield_temperatures", dict(shields=1), "one shield"),
    ("radiation.mli_flux", dict(blanket="unperforated"), "a whole blanket"),
    ("radiation.mli_gas_flux", dict(fluid="nitrogen"), "air"),
    ("vacuum.accommodation", dict(area_ratio=1.0), "parallel plates"),
    ("vacuum.free_molecular_flux", dict(coefficient=1.0, T_gauge=300.0), "full exchange, a gauge on the warm wall"),
    ("vacuum.gas_flux", dict(coefficient=1.0), "full exchange"),
    ("saturation.law_through_boiling_point", dict(span=10.0), "ten kelvin either way"),
    ("saturation.fitted_law", dict(n=50), "fifty points"),
    ("applications.wiring.line_photons", dict(T_source=ROOM), "a source in the room"),
]


@pytest.mark.parametrize(("name", "left_out", "meaning"), TAKEN_FOR_GRANTED, ids=[row[0] for row in TAKEN_FOR_GRANTED])
def test_left_out_means(name, left_out, meaning):
    call = {argument: value for argument, value in GOOD[name].items() if argument not in left_out}
    assert repr(function(name)(**call)) == repr(function(name)(**call, **left_out)), meaning


def test_points_along_a_curve_are_enough_and_as_many_as_promised():
    from cryolib.inversion import inversion_curve
    from cryolib.separation import boiling_diagram

    assert inversion_curve("nitrogen").T.size == 40
    assert boiling_diagram("nitrogen", "oxygen", model="raoult").x.size == 41


def test_the_usual_cryostat_is_the_one_of_the_chapter():
    usual = budget.Design()
    assert (usual.volume, usual.vessel_area, usual.T_shield) == (0.050, 0.8, 77.36)
    bare = {path.name: path.heat for path in budget.helium_cryostat(usual).paths}
    spelt_out = budget.Design(
        volume=0.050, vessel_area=0.8, emissivity=0.05, layers=0, layer_density=1000.0, T_shield=77.36,
        neck_diameter=25.4e-3, neck_wall=0.3e-3, neck_length=0.15, rods=3, rod_diameter=6e-3, rod_length=0.12,
        wires=24, wire_diameter=0.127e-3, wire_length=0.8, p_gas=1e-4, accommodation=0.5,
    )  # fmt: skip
    assert bare == {path.name: path.heat for path in budget.helium_cryostat(spelt_out).paths}
