"""Mixtures: shares that must add up, what a solution of equal liquids does, and a second route to each result."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import simpson

from cryolib import fluids, materials, mixtures, saturation, separation
from cryolib.constants import R, atm

AIR = mixtures.air("rounded")
fractions = st.floats(0.02, 0.98)
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


@pytest.mark.parametrize("fluid", ["nitrogen", "oxygen", "argon"])
def test_two_constants_are_good_to_one_per_cent_in_their_range_and_refuse_beyond(fluid):
    low, high = {"nitrogen": (63.2, 87.4), "oxygen": (70.0, 100.2), "argon": (83.9, 100.3)}[fluid]
    law = saturation.fitted_law(fluid, low, high)
    T = np.linspace(low, high, 31)
    error = np.log(law(T) / fluids.saturation_pressure(fluid, T))
    assert np.sqrt(np.mean(error**2)) == pytest.approx(law.rms, rel=0.05)
    assert law.rms < 0.01
    for beyond in (low - 0.1, high + 0.1):
        with pytest.raises(ValueError, match="at your own risk"):
            law(beyond)
        assert law(beyond, extrapolate=True) > 0
    with pytest.raises(ValueError, match="at your own risk"):
        law.boiling_temperature(10 * atm)
    np.testing.assert_allclose(law.boiling_temperature(law(T[1:-1])), T[1:-1], rtol=1e-12)


def test_a_supercooled_liquid_continues_the_boiling_line_with_its_slope():
    T = fluids.triple_point("argon").T
    below, above = saturation.liquid_vapour_pressure("argon", np.array([T - 0.5, T + 0.5]))
    middle = saturation.liquid_vapour_pressure("argon", T)
    assert np.log(middle / below) == pytest.approx(np.log(above / middle), rel=0.02)
    with pytest.raises(ValueError, match=r"0\.65 of the triple point"):
        saturation.liquid_vapour_pressure("argon", 50.0)


def test_a_real_mixture_agrees_with_the_equation_of_state_of_air():
    # Another equation, fitted to air as one substance: 0.03 K away.
    assert mixtures.dew_point(AIR).T == pytest.approx(fluids.state("air", p=atm, quality=1.0).T, abs=0.04)
    assert mixtures.bubble_point(AIR).T == pytest.approx(fluids.state("air", p=atm, quality=0.0).T, abs=0.04)


@forall(fractions, st.floats(0.3e5, 10e5), examples=30)
def test_raoult_by_the_closed_form_of_two_components(x, p):
    point = mixtures.raoult_bubble_point({"nitrogen": x, "oxygen": 1 - x}, p)
    light, heavy = (fluids.saturation_pressure(f, point.T) for f in ("nitrogen", "oxygen"))
    assert (p - heavy) / (light - heavy) == pytest.approx(x, abs=1e-8)
    assert point.relative_volatility("nitrogen", "oxygen") == pytest.approx(light / heavy, rel=1e-9)


@forall(fractions, st.floats(0.0, 0.1), st.floats(0.3e5, 10e5), st.sampled_from(["raoult", "real"]))
def test_dew_and_bubble_are_one_equilibrium(x, argon, p, model):
    gas = {"nitrogen": x * (1 - argon), "oxygen": (1 - x) * (1 - argon), "argon": argon}
    drop = separation.DEW[model](gas, p)
    back = separation.BUBBLE[model](drop.liquid, p)
    assert back.T == pytest.approx(drop.T, rel=1e-7)
    assert sum(drop.liquid.values()) == pytest.approx(1.0, abs=1e-9)
    assert drop.liquid["oxygen"] > gas["oxygen"]
    assert drop.T > separation.BUBBLE[model](gas, p).T


def test_pure_limits_and_names():
    for point in (mixtures.dew_point, mixtures.bubble_point):
        assert point({"nitrogen": 1.0}).T == fluids.boiling_temperature("nitrogen")
        assert point({"nitrogen": 0.99999, "oxygen": 1e-5}).T == pytest.approx(77.355, abs=2e-3)
    assert mixtures.raoult_dew_point({"nitrogen": 1.0}).T == pytest.approx(77.355, abs=1e-3)
    assert list(mixtures.dew_point({"oxygen": 0.2, "nitrogen": 0.8}).liquid) == ["oxygen", "nitrogen"]
    assert mixtures.dew_point({"oxygen": 0.2, "nitrogen": 0.8}).T == pytest.approx(
        mixtures.dew_point({"nitrogen": 0.8, "oxygen": 0.2}).T, rel=1e-9
    )


def test_a_false_root_of_the_mixture_solver_is_caught(monkeypatch):
    # At 27 bar CoolProp's bubble point of air is 1.9 K too cold; the way back shows it.
    monkeypatch.setattr(mixtures, "HIGHEST_PRESSURE", 0.9)
    with pytest.raises(ValueError, match="one equilibrium"):
        mixtures.bubble_point(AIR, 27e5)


def test_boiling_diagram_is_a_lens():
    for model in ("real", "raoult"):
        diagram = separation.boiling_diagram("nitrogen", "oxygen", model=model, n=21)
        assert np.all(np.diff(diagram.T) < 0)
        assert np.all(diagram.y[1:-1] > diagram.x[1:-1])
        assert diagram.T[[0, -1]] == pytest.approx([90.188, 77.355], abs=1e-3)
        assert diagram.dew_temperature(0.79) > diagram.bubble_temperature(0.79)
    fine = separation.boiling_diagram("nitrogen", "oxygen", n=101)
    assert fine.dew_temperature(0.79) == pytest.approx(
        mixtures.dew_point({"nitrogen": 0.79, "oxygen": 0.21}).T, abs=5e-3
    )


@pytest.mark.parametrize("model", ["real", "raoult"])
def test_drops_taken_away_and_gas_left_add_up_to_the_gas_at_the_start(model):
    gas = separation.sequential_condensation(AIR, left=0.05, steps=60, model=model)
    for fluid, x in AIR.items():
        ln_n = np.log(gas.left)
        drops = simpson(gas.liquid[fluid] * gas.left, x=ln_n)
        assert -drops + 0.05 * gas.vapour[fluid][-1] == pytest.approx(x, rel=1e-5)
    assert np.all(np.diff(gas.T) < 0)
    assert np.all(np.diff(gas.vapour["nitrogen"]) > 0)


def test_condensing_in_steps_does_not_depend_on_the_steps():
    coarse, fine = (separation.sequential_condensation(AIR, left=0.1, steps=n) for n in (30, 90))
    assert coarse.vapour["oxygen"][-1] == pytest.approx(fine.vapour["oxygen"][-1], rel=5e-4)
    # Closed condensation ends at the bubble point; with the drops gone it ends colder, at purer nitrogen.
    assert fine.T[-1] < mixtures.bubble_point(AIR).T
    assert fine.vapour["oxygen"][-1] < 0.02 * mixtures.bubble_point(AIR).vapour["oxygen"]
