"""Mixtures: shares that must add up, and what a solution of equal liquids does."""

import numpy as np
import pytest

from cryolib import fluids, materials, mixtures, saturation, separation
from cryolib.constants import R, atm

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


@pytest.mark.parametrize("fluid", ["oxygen", "nitrogen", "argon"])
def test_a_law_of_two_constants_owns_up_to_its_error(fluid):
    """Its rms is that of ln p between the ends of its range, measured here on points of our own."""
    if fluid != "argon":  # whose triple point is too near
        law = saturation.law_through_boiling_point(fluid, 10.0)
        T_b = fluids.boiling_temperature(fluid)
        assert (law.low, law.high) == pytest.approx((T_b - 10.0, T_b + 10.0))
        assert law(T_b) == pytest.approx(atm, rel=1e-12)
        slope = (law(T_b * 1.0001) - law(T_b * 0.9999)) / (2e-4 * T_b)
        heat = fluids.latent_heat(fluid) * fluids.molar_mass(fluid)
        assert slope == pytest.approx(atm * heat / (R * T_b**2), rel=1e-6)
    else:
        law = saturation.fitted_law(fluid, 84.0, 110.0)
    T = np.linspace(law.low, law.high, 1001)
    error = np.log(law(T) / fluids.saturation_pressure(fluid, T))
    assert law.rms == pytest.approx(np.sqrt(np.mean(error**2)), rel=0.1)


def test_a_boiling_diagram_runs_from_one_pure_liquid_to_the_other():
    diagram = separation.boiling_diagram("nitrogen", "oxygen", model="raoult", n=3)
    ends = [fluids.boiling_temperature(fluid) for fluid in ("oxygen", "nitrogen")]
    for line in (diagram.bubble_temperature, diagram.dew_temperature):
        np.testing.assert_allclose(line([0.0, 1.0]), ends, rtol=1e-12)
        for beyond in (-1e-6, 1 + 1e-6):
            with pytest.raises(ValueError, match="mole fraction"):
                line(beyond)
    with pytest.raises(ValueError, match="a curve has two ends"):
        separation.boiling_diagram("nitrogen", "oxygen", model="raoult", n=2)


def test_condensation_goes_on_to_the_last_tenth_in_thirty_steps():
    gas = separation.sequential_condensation({"nitrogen": 0.8, "oxygen": 0.2}, model="raoult")
    np.testing.assert_allclose(gas.left, np.geomspace(1.0, 0.1, 31), rtol=1e-12)
    assert separation.sequential_condensation({"nitrogen": 1.0}, model="raoult", steps=2).left.size == 3
    with pytest.raises(ValueError, match="a step must be short"):
        separation.sequential_condensation({"nitrogen": 1.0}, model="raoult", steps=1)
