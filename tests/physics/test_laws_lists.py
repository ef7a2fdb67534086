"""Lists are arrays of numbers, what does not pair is refused in the book's own words, and ranges end where they say."""

import numpy as np
import pytest

from cryolib import _ends, columns, conduction, dilution, expansion, fluids


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
