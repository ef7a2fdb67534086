"""Exchangers: pinch, size, limits of the textbook formula."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from cryolib import exchangers, liquefiers
from cryolib.constants import bar

CASE = ("nitrogen", 300.0, 1 * bar, 200 * bar)


def cycle(approach):
    return liquefiers.linde_hampson(*CASE, warm_approach=approach)


def test_no_liquid_below_86_per_cent_effectiveness():
    approach = brentq(lambda dT: liquefiers.liquid_yield(*CASE, warm_approach=dT), 1.0, 60.0)
    assert approach == pytest.approx(30.8, abs=0.1)
    assert cycle(approach - 1e-6).effectiveness == pytest.approx(0.863, abs=1e-3)


def test_profile_ends_at_the_states_of_the_cycle():
    c = cycle(5.0)
    p = exchangers.profile(c)
    assert p.T_hot[[0, -1]] == pytest.approx([300.0, c.valve_inlet.T], rel=1e-6)
    assert p.T_cold[[0, -1]] == pytest.approx([295.0, c.vapour.T], rel=1e-6)


@pytest.mark.parametrize("approach", [0.5, 2.0, 5.0, 15.0])
def test_the_pinch_is_at_the_warm_end(approach):
    p = exchangers.profile(cycle(approach))
    assert p.pinch == pytest.approx(approach, rel=1e-6)
    assert np.argmin(p.T_hot - p.T_cold) == 0


def test_size_grows_without_bound_as_the_approach_closes():
    sizes = [exchangers.conductance(exchangers.profile(cycle(dT), 400)) for dT in (20.0, 5.0, 1.0, 0.5)]
    assert np.all(np.diff(sizes) > 0)
    with pytest.raises(ValueError, match="infinitely large"):
        exchangers.conductance(exchangers.profile(cycle(0.0)))


@given(st.floats(0.01, 50.0), st.floats(0.0, 0.99))
def test_effectiveness_lies_between_its_bounds(ntu, ratio):
    value = exchangers.effectiveness_ntu(ntu, ratio)
    assert ntu / (1 + ntu) - 1e-12 <= value <= 1 - np.exp(-ntu) + 1e-12


@given(st.floats(0.01, 50.0))
def test_balanced_formula_is_the_limit_of_the_general_one(ntu):
    assert exchangers.effectiveness_ntu(ntu, 1.0) == pytest.approx(
        exchangers.effectiveness_ntu(ntu, 1 - 1e-7), abs=1e-5
    )


def test_formula_agrees_with_real_gas_where_heat_capacity_is_constant():
    # Low-pressure helium has a constant heat capacity: UA over capacity rate is the NTU of the formula.
    c_p, flow = 5193.0, 0.9
    h = [c_p * T for T in (300.0, 100.0, 80.0)]
    from cryolib import fluids

    h = [fluids.enthalpy("helium", T, 1e4) for T in (300.0, 100.0, 80.0)]
    profile = exchangers.stream_profile("helium", 1e4, 1e4, 1.0, 1 / flow, h[0], h[1], h[2], n=400)
    ntu = exchangers.conductance(profile) / c_p
    effectiveness = (300.0 - 100.0) / (300.0 - 80.0)
    assert exchangers.effectiveness_ntu(ntu, flow) == pytest.approx(effectiveness, rel=2e-3)
