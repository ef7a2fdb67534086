"""Where each formula begins and ends: the ends that its source or its physics gives are in, a step beyond is not."""

import pytest
from test_bad_inputs import GOOD, function

from cryolib import fluids, helium_mixtures
from cryolib import van_der_waals as vdw
from cryolib.applications import storage
from cryolib.constants import k_B

LAMBDA, TRICRITICAL, STEP = 2.1768, 0.867, 1e-4  # [K], [K], how far beyond an end, as a share of it
NITROGEN = (0.137, 3.87e-5)  # van der Waals
ARGON_WELL = GOOD["pair_potential.lennard_jones"]["epsilon"] / k_B  # [K]
TRIPLE, CRITICAL = (point("argon").T for point in (fluids.triple_point, fluids.critical_point))

# function, argument, ends (None: no end, or one that is a law of its own), why the range ends
RANGES = [
    ("dilution.enthalpy_dilute", "T", 0.0, 0.2, "T squared is a limit"),
    ("dilution.enthalpy_concentrated", "T", 0.0, 0.2, "T squared is a limit"),
    ("dilution.enthalpy_helium_3", "T", 0.0, 0.45, "Greywall's polynomials"),
    ("dilution.entropy_helium_3", "T", 0.0, 0.45, "Greywall's polynomials"),
    ("dilution.cooling_power", "T_mix", 0.0, 0.2, "T squared is a limit"),
    ("dilution.cooling_power_fermi", "T_mix", 0.002, 0.2, "Fermi integrals; dilute"),
    ("dilution.warmest_exchanger", "T_mix", 0.0, 0.2, "T squared is a limit"),
    ("dilution_fridge.exchanger_outlet", "T_inlet", None, 0.2, "T squared is a limit"),
    ("dilution_fridge.still_vapour_fraction", "x", 0.0, 1.0, "a fraction"),
    ("dilution_fridge.still_vapour_fraction", "T_still", 0.5, 1.0, "no vapour; helium-4 comes too"),
    ("helium_mixtures.dilute_fraction", "T", 0.0, TRICRITICAL, "tricritical point"),
    ("helium_mixtures.concentrated_fraction", "T", 0.0, TRICRITICAL, "tricritical point"),
    ("helium_mixtures.solubility", "T", 0.0, 0.15, "an expansion about 0 K"),
    ("helium_mixtures.separation_temperature", "x", None, 0.9999, "practically pure"),
    ("helium_mixtures.dilute_molar_volume", "x", 0.0, 0.1, "linear only when dilute"),
    ("helium_mixtures.fermi_temperature", "x", None, 0.1, "a gas only when dilute"),
    ("helium_mixtures.fermi_entropy", "t", 0.003, 10.0, "resolution of the integrals"),
    ("helium_ii.density", "T", 0.0, LAMBDA, "lambda point"),
    ("helium_ii.superfluid_density", "T", 0.0, LAMBDA, "lambda point"),
    ("helium_ii.normal_fraction", "T", 0.7, LAMBDA, "rounding; lambda point"),
    ("helium_ii.heat_capacity", "T", 0.01, None, "first knot"),
    ("helium_ii.entropy", "T", 0.01, LAMBDA, "first knot; lambda point"),
    ("helium_ii.viscosity", "T", 0.8, LAMBDA, "measured there"),
    ("superfluid.conductivity_function", "T", 1.4, LAMBDA, "measured there"),
    ("superfluid.fountain_height", "dT", 0.0, 0.16, "small against T = 1.6 K"),
    ("vapour_pressure.pressure_helium_4", "T", 1.25, 5.0, "ITS-90"),
    ("vapour_pressure.temperature_helium_4", "p", 114.73, 196017.0, "ITS-90"),
    ("vapour_pressure.temperature_helium_3", "p", 115.9, 101662.0, "ITS-90"),
    ("vapour_pressure.pressure_helium_3", "T", 0.2, 3.3162, "critical point"),
    ("vapour_pressure.pressure_helium_3_scale_1962", "T", 0.2, 3.324, "critical point on that scale"),
    ("vapour_pressure.latent_heat_helium_4", "T", 0.0, 2.1748, "the table"),
    ("vapour_pressure.latent_heat_helium_3", "T", 0.2, 1.0, "vapour ideal"),
    ("kapitza.heat_flux", "exponent", 2.0, 5.0, "phonons have 4"),
    ("kapitza.nucleate_boiling_superheat", "q", 0.0, 1e4, "film boiling"),
    ("acoustic_mismatch.wave_transmission", "angle", 0.0, 1.57, "grazing"),
    ("acoustic_mismatch.critical_angle", "c_liquid", None, 5843.0, "the solid's speed"),
    ("exchangers.effectiveness_ntu", "capacity_ratio", 0.0, 1.0, "smaller over larger"),
    ("expansion.turbine", "efficiency", 0.0, 1.0, "a valve; isentropic"),
    ("expansion.ideal_expansion_temperature", "gamma", None, 5 / 3, "an atom"),
    ("expansion.ideal_turbine_work", "gamma", None, 5 / 3, "an atom"),
    ("liquefiers.compression_work", "efficiency", None, 1.0, "reversible"),
    ("liquefiers.carnot_work", "T_cold", None, 300.0, "the warm end"),
    ("mixtures.partial_pressure", "x", 0.0, 1.0, "a fraction"),
    ("mixtures.immiscible_dew_temperature", "x", None, 1.0, "a fraction"),
    ("columns.least_reflux", "liquid_share", 0.0, 1.0, "a share"),
    ("saturation.liquid_vapour_pressure", "T", 0.65 * TRIPLE, CRITICAL, "supercooled; critical point"),
    ("virial.second_virial", "T", 0.6 * 126.192, 2000.0, "little vapour; equation of state"),
    ("pair_potential.flow_work_slope", "T", 0.3 * ARGON_WELL * (1 + 1e-12), 100 * ARGON_WELL * (1 - 1e-12), "accuracy"),
    ("pair_potential.energy_slope", "T", 0.3 * ARGON_WELL * (1 + 1e-12), 100 * ARGON_WELL * (1 - 1e-12), "accuracy"),
    ("van_der_waals.reduced_inversion_pressure", "T_reduced", 3 / 4, 27 / 4, "ends of the inversion curve"),
    ("van_der_waals.inversion_pressure", "V_m", 1.5 * NITROGEN[1], None, "meets zero pressure"),
    ("van_der_waals.coexistence", "T", 0.4 * vdw.critical_point(*NITROGEN).T, None, "isotherm too steep"),
    ("van_der_waals_flow.molar_volume", "T", 0.4 * vdw.critical_point(*NITROGEN).T, None, "liquid too dense"),
    ("conduction.tube_area", "wall", None, 6.35e-3, "half the diameter"),
    ("radiation.exchange_factor", "e_inner", None, 1.0, "black"),
    ("radiation.exchange_factor", "area_ratio", None, 1.0, "the inner wall is smaller"),
    ("radiation.shield_saving", "e_shield", None, 1.0, "black"),
    ("radiation.mli_gas_flux", "p", None, 0.1, "free molecules"),
    ("vacuum.accommodation", "a_outer", None, 1.0, "full"),
    ("vacuum.accommodation", "area_ratio", None, 1.0, "the inner wall is smaller"),
    ("vacuum.free_molecular_flux", "gamma", None, 1.667, "an atom"),
    ("vacuum.convection_factor", "rayleigh", 0.0, 1e9, "measured there"),
    ("vacuum.convection_factor", "aspect", 10.0, 40.0, "measured there"),
    ("superconductivity.upper_critical_field_nbti", "T", None, 9.2, "critical temperature"),
    ("applications.nbti.critical_temperature", "B", 0.0, None, "a field has a size"),
    ("applications.nbti.critical_current_density", "B", 1.0, None, "the fit"),
    ("applications.storage.conversion_heat", "ortho", 0.25, 1.0, "a share, at least what is left at the end"),
    ("applications.storage.conversion_heat", "ortho_end", 0.0, 0.75, "at most the start"),
    ("applications.storage.largest_fill", "p_load", None, 4e5, "the relief pressure"),
    ("applications.dose.absorption", "energy", 5.0, 30.0, "the table"),
    ("applications.dose.share_left_linear", "dose", 0.0, 86e6, "twice the half dose"),
    ("applications.dose.dose_for_share", "share", None, 1.0, "a share"),
    ("applications.wiring.dissipated_power", "attenuation", 0.0, 200.0, "no amplifier"),
]
# function, argument, an end that is refused itself
OPEN = [
    ("applications.nbti.critical_temperature", "B", 14.5),
    ("expander_cycles.claude", "fraction", 1.0),
    ("expansion.ideal_expansion_temperature", "gamma", 1.0),
    ("vacuum.free_molecular_flux", "gamma", 1.0),
    ("helium_mixtures.separation_temperature", "x", helium_mixtures.dilute_fraction(0.0)),
    ("interception.intercept", "position", 1.0),
    ("columns.fenske_stages", "volatility", 1.0),
    ("columns.fenske_stages", "top", 1.0),
    ("separation.sequential_condensation", "left", 1.0),
    ("superfluid.critical_velocity", "width", 0.999e-9),
    ("applications.storage.shell_heat", "r_inner", 10.36),
    ("applications.plunge.time_to_cool", "T_coolant", 136.0),
    ("throttling.throttle", "p_low", 2e7),
    ("expansion.turbine", "p_low", 1e6),
    ("liquefiers.liquid_yield", "p_low", 2e7),
    ("precooling.precooled_linde", "T_bath", 300.0),
    ("interception.least_work", "T_cold", 300.0),
    ("saturation.fitted_law", "T_low", 100.0),
    ("materials.extended", "low", 310.0),
    ("van_der_waals.pressure", "V_m", NITROGEN[1]),
    ("van_der_waals_flow.enthalpy", "V_m", NITROGEN[1]),
    ("van_der_waals_flow.isenthalp", "volumes", NITROGEN[1]),
]


@pytest.mark.parametrize(("name", "argument", "low", "high", "why"), RANGES, ids=lambda v: str(v)[:50])
def test_the_ends_are_in_and_a_step_beyond_is_out(name, argument, low, high, why):
    call = GOOD[name]
    for end, outward in ((low, -1), (high, 1)):
        if end is None:
            continue
        assert "nan" not in repr(function(name)(**call | {argument: end}))
        beyond = end * (1 + outward * STEP) if end else -1e-9
        with pytest.raises(ValueError, match="allowed"):
            function(name)(**call | {argument: beyond})


@pytest.mark.parametrize(("name", "argument", "end"), OPEN, ids=lambda v: str(v)[:50])
def test_an_end_where_the_formula_fails_is_out(name, argument, end):
    with pytest.raises(ValueError, match="allowed"):
        function(name)(**GOOD[name] | {argument: end})


def test_para_hydrogen_sets_no_heat_free():
    assert storage.conversion_heat(0.0) == 0.0
    assert storage.conversion_heat(0.05) == pytest.approx(storage.conversion_heat(0.75) / 15, rel=1e-12)
