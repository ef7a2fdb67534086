"""Mixtures: shares that must add up, and what a solution of equal liquids does."""

import numpy as np
import pytest

from cryolib import fluids, materials, mixtures, separation
from cryolib.constants import atm

AIR = mixtures.air("rounded")
POINTS = {
    "real dew": mixtures.dew_point,
    "real bubble": mixtures.bubble_point,
    "ideal dew": mixtures.raoult_dew_point,
    "ideal bubble": mixtures.raoult_bubble_point,
}


@pytest.mark.parametrize("p", [0.5 * atm, atm, 5 * atm])
@pytest.mark.parametrize("point", POINTS)
def test_shares_of_both_phases_add_up_to_one(point, p):
    equilibrium = POINTS[point](AIR, p)
    assert sum(equilibrium.liquid.values()) == pytest.approx(1.0, abs=1e-9)
    assert sum(equilibrium.vapour.values()) == pytest.approx(1.0, abs=1e-9)
    assert equilibrium.p == p


@pytest.mark.parametrize("point", ["ideal dew", "ideal bubble"])
def test_each_component_of_an_ideal_solution_presses_with_its_share_of_its_vapour_pressure(point):
    equilibrium = POINTS[point](AIR, 2 * atm)
    for fluid in ("nitrogen", "oxygen"):
        alone = fluids.saturation_pressure(fluid, equilibrium.T)
        assert equilibrium.vapour[fluid] * 2 * atm == pytest.approx(equilibrium.liquid[fluid] * alone, rel=1e-8)


def test_a_dew_of_the_bubbles_vapour_is_the_liquid_again():
    bubble = mixtures.raoult_bubble_point(AIR)
    drop = mixtures.raoult_dew_point(bubble.vapour)
    assert drop.T == pytest.approx(bubble.T, rel=1e-9)
    assert drop.liquid == pytest.approx(AIR, rel=1e-7)


def test_relative_volatility_is_the_ratio_of_two_ratios():
    equilibrium = mixtures.Equilibrium(80.0, atm, {"a": 0.2, "b": 0.8}, {"a": 0.5, "b": 0.5})
    assert equilibrium.relative_volatility("a", "b") == pytest.approx(4.0)
    assert equilibrium.relative_volatility("b", "a") == pytest.approx(0.25)
    T = 85.0
    ratio = fluids.saturation_pressure("nitrogen", T) / fluids.saturation_pressure("argon", T)
    assert separation.relative_volatility("nitrogen", "argon", T) == pytest.approx(ratio, rel=1e-12)


def test_partial_pressures_make_the_whole():
    assert sum(mixtures.partial_pressure(x, atm) for x in AIR.values()) == pytest.approx(atm, rel=1e-12)


@pytest.mark.parametrize("material", materials.known("contraction") + materials.known("expansion"))
def test_contraction_adds_up_along_the_way_and_comes_back_on_warming(material):
    warm, middle, cold = 290.0, 150.0, 80.0
    whole = materials.contraction(material, cold, warm)
    steps = materials.contraction(material, middle, warm) + materials.contraction(material, cold, middle)
    assert steps == pytest.approx(whole, rel=1e-9)
    assert materials.contraction(material, warm, cold) == pytest.approx(-whole, rel=1e-9)
    both = materials.contraction(material, np.array([cold, middle]), warm)
    np.testing.assert_allclose(both, [whole, materials.contraction(material, middle, warm)], rtol=1e-12)
