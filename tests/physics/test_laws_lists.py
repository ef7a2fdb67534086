"""Lists are arrays of numbers, what does not pair is refused in the book's own words, and ranges end where they say."""

import numpy as np
import pytest

from cryolib import (
    _ends,
    columns,
    conduction,
    dilution,
    expansion,
    fluids,
    helium_mixtures,
    inversion,
    liquefiers,
    materials,
    mixtures,
    pair_potential,
    radiation,
    saturation,
    separation,
    van_der_waals_flow,
    vapour_pressure,
)
from cryolib.applications import contraction_stress, cryosurgery, wiring

NITROGEN = (0.1370, 3.87e-5)  # van der Waals' constants [Pa m6/mol2, m3/mol]


def test_helium_that_expands_into_the_superfluid_is_refused():
    """A pair with entropy or enthalpy asks for no temperature, so that only its answer can be refused."""
    last = fluids.state("helium", T=2.178, p=2e5)
    assert fluids.state("helium", p=2e5, s=last.s).T == pytest.approx(2.178, rel=1e-6)
    with pytest.raises(ValueError, match="below the lambda point helium is a superfluid"):
        fluids.state("helium", p=2e5, s=last.s - 2.2)  # 2.1763 K


def test_lists_of_temperatures_come_back_as_arrays():
    warm, cold = _ends.ends([300.0, 310.0], [4.0, 77.0])
    np.testing.assert_array_equal(warm - cold, [296.0, 233.0])


def test_lists_of_products_are_columns_one_by_one():
    several = columns.fenske_stages([0.99, 0.9], [0.01, 0.1], 4.0)
    single = [columns.fenske_stages(top, bottom, 4.0) for top, bottom in ((0.99, 0.01), (0.9, 0.1))]
    np.testing.assert_allclose(several, single, rtol=1e-14)


UNPAIRED = [
    lambda: columns.equilibrium_curve([0.0, 0.2, 0.5, 1.0], [0.0, 0.5, 1.0]),
    lambda: conduction.linear_heat_flow([1.6, 0.1], [0.05, 0.05, 0.05], 1e-4, 77.0, 4.2),
    lambda: dilution.cooling_power(1e-4, [0.1, 0.11], [0.1, 0.11, 0.12]),
    lambda: dilution.cooling_power([1e-4, 2e-4], 0.1, [0.1, 0.11, 0.12]),
]


@pytest.mark.parametrize("call", UNPAIRED)
def test_lists_of_unlike_length_do_not_match(call):
    with pytest.raises(ValueError, match="the arrays do not match"):
        call()


@pytest.mark.parametrize("gamma", [1.001, 1.05, 5 / 3])
def test_a_gas_of_many_freedoms_cools_a_little_and_no_gas_more_than_a_monatomic_one(gamma):
    T = expansion.ideal_expansion_temperature(300.0, 1e6, 1e5, gamma)
    assert T == pytest.approx(300.0 * 10 ** -(1 - 1 / gamma), rel=1e-12)
    for wrong in (1.0, 1.67):
        with pytest.raises(ValueError, match="monatomic"):
            expansion.ideal_expansion_temperature(300.0, 1e6, 1e5, wrong)


def test_a_pair_of_materials_and_temperatures_that_does_not_match_is_refused():
    with pytest.raises(ValueError, match="do not match"):
        materials.contraction("stainless-304", [77.0, 78.0], [293.0, 292.0, 291.0])


def test_a_gas_with_none_of_something_is_the_gas_without_it():
    air = {"nitrogen": 0.79, "oxygen": 0.21}
    for point in (mixtures.raoult_dew_point, mixtures.raoult_bubble_point):
        assert point(air | {"helium": 0.0}, 1e5).T == point(air, 1e5).T


NOT_ONE = [
    lambda: mixtures.raoult_dew_point({"nitrogen": 1.0}, [1e5]),
    lambda: mixtures.raoult_bubble_point({"nitrogen": 1.0}, [1e5]),
    lambda: saturation.law_through_boiling_point("oxygen", [10.0]),
    lambda: pair_potential.flow_work_slope(300.0, [3.4e-10], 1.65e-21),
    lambda: pair_potential.energy_slope(300.0, 3.4e-10, [1.65e-21]),
    lambda: van_der_waals_flow.molar_volume(300.0, 1e5, [0.137], 3.87e-5),
    lambda: vapour_pressure.pumped_bath_temperature("helium-4", 0.1, 0.02, [300.0]),
    lambda: radiation.shield_temperatures(300.0, 77.0, 0.9, 0.1, 0.04, [3]),
    lambda: contraction_stress.gripping_temperature("aluminium-6061", "stainless-304", [1e-4], 0.2),
    lambda: cryosurgery.growth_time(12e-3, 2.5e-3, 123.15, 1.8, 0.5, 11e-3, [250e6]),
    lambda: wiring.signal_heat([20.0, 20.0], [1e-9, 1e-9]),
]


@pytest.mark.parametrize("call", NOT_ONE)
def test_where_one_case_is_solved_a_list_of_one_is_refused(call):
    with pytest.raises(ValueError, match=r"has shape \(\d,\); allowed: one number"):
        call()


def test_counts_stay_within_what_can_be_computed():
    assert radiation.shield_temperatures(300.0, 77.0, 0.9, 0.1, 0.04, 1000).size == 1000
    for call in (
        lambda: radiation.shield_temperatures(300.0, 77.0, 0.9, 0.1, 0.04, 1001),
        lambda: inversion.inversion_curve("nitrogen", 1001),
        lambda: separation.sequential_condensation({"nitrogen": 0.79, "oxygen": 0.21}, 1e5, 0.5, 1001),
    ):
        with pytest.raises(ValueError, match=r"allowed: .* to 1000"):
            call()


@pytest.mark.parametrize("share", [1.001, 1.05, 3.0])
def test_the_molecules_fill_b_and_no_more(share):
    a, b = NITROGEN
    line = van_der_waals_flow.isenthalp(3000.0, 1e-3, share * b, a, b, 20.8)
    assert van_der_waals_flow.enthalpy(line, share * b, a, b, 20.8) == pytest.approx(
        van_der_waals_flow.enthalpy(3000.0, 1e-3, a, b, 20.8), rel=1e-9
    )
    for full in (b, 0.9 * b):
        with pytest.raises(ValueError, match="the molecules fill b"):
            van_der_waals_flow.enthalpy(300.0, full, a, b, 20.8)
        with pytest.raises(ValueError, match="the molecules fill b"):
            van_der_waals_flow.isenthalp(300.0, 1e-3, full, a, b, 20.8)


def test_names_that_are_none_are_refused_with_those_that_are():
    with pytest.raises(TypeError, match="fluid must be a name such as 'nitrogen'"):
        fluids.molar_mass(3)
    with pytest.raises(ValueError, match=r"form = 'linear' is not known; allowed: 'edwards'"):
        helium_mixtures.solubility(0.1, "linear")
    for law, temperature in ((materials.contraction, [77.0]), (materials.conductivity, [])):
        with pytest.raises(ValueError, match=r"material = 'unobtainium' is not known; allowed: '"):
            law("unobtainium", *temperature)
    for wrong in ({"top": 1.0}, {"bottom": 0.0}):
        with pytest.raises(ValueError, match="infinite purity"):
            columns.fenske_stages(**{"top": 0.99, "bottom": 0.01, "volatility": 4.0} | wrong)
    with pytest.raises(ValueError, match="what condenses"):
        mixtures.immiscible_dew_temperature("oxygen", 0.0, 1e5)
    with pytest.raises(ValueError, match="reversible one"):
        liquefiers.compression_work("nitrogen", 300.0, 1e5, 2e7, efficiency=0.0)
