"""Mixtures, throttling and expansion: laws, limits, refusals, and a second route to each main result."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad, simpson

from cryolib import (
    _slopes,
    columns,
    expansion,
    fluids,
    inversion,
    liquefiers,
    mixtures,
    saturation,
    separation,
    throttling,
    virial,
)
from cryolib import van_der_waals as vdw
from cryolib.constants import R, atm, bar

AIR = mixtures.air("rounded")
N2 = vdw.constants("nitrogen")
X = np.linspace(0.0, 1.0, 201)
fractions = st.floats(0.02, 0.98)
reduced = st.floats(0.76, 6.7)


def constant_volatility(alpha):
    return columns.equilibrium_curve(X, alpha * X / (1 + (alpha - 1) * X))


# Mixtures


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


@settings(max_examples=30, deadline=None)
@given(fractions, st.floats(0.3e5, 10e5))
def test_raoult_by_the_closed_form_of_two_components(x, p):
    point = mixtures.raoult_bubble_point({"nitrogen": x, "oxygen": 1 - x}, p)
    light, heavy = (fluids.saturation_pressure(f, point.T) for f in ("nitrogen", "oxygen"))
    assert (p - heavy) / (light - heavy) == pytest.approx(x, abs=1e-8)
    assert point.relative_volatility("nitrogen", "oxygen") == pytest.approx(light / heavy, rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(fractions, st.floats(0.0, 0.1), st.floats(0.3e5, 10e5), st.sampled_from(["raoult", "real"]))
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


REFUSED = [
    (lambda: mixtures.dew_point({"nitrogen": 0.5, "oxygen": 0.4}), "sum of vapour = 0.9"),
    (lambda: mixtures.dew_point({"nitrogen": 1.2, "oxygen": -0.2}), "0 to 1"),
    (lambda: mixtures.dew_point({"nitrogen": np.array([0.5, 0.6]), "oxygen": 0.5}), "one mixture has one state"),
    (lambda: mixtures.dew_point({"air": 0.5, "oxygen": 0.5}), "no mixture model"),
    (lambda: mixtures.dew_point({"phlogiston": 1.0}), "phlogiston"),
    (lambda: mixtures.dew_point(AIR, 3e6), "not reliable"),
    (lambda: mixtures.dew_point(AIR, 300.0), "freezes"),
    (lambda: mixtures.raoult_dew_point({"helium": 0.5, "nitrogen": 0.5}), "no common boiling range"),
    (lambda: mixtures.raoult_dew_point(AIR, atm, {"nitrogen": np.exp}), "all condense"),
    (lambda: mixtures.immiscible_dew_temperature("argon", 0.01), "triple"),
    (lambda: mixtures.air("damp"), "damp"),
    (lambda: separation.boiling_diagram("oxygen", "nitrogen"), "boiling lower"),
    (lambda: separation.boiling_diagram("nitrogen", "oxygen", model="ideal"), "raoult"),
    (lambda: separation.sequential_condensation(AIR, left=1.0), "some gone"),
    (lambda: saturation.fitted_law("oxygen", 90.0, 80.0), "needs a range"),
    (lambda: saturation.fitted_law("oxygen", 80.0, 90.0).boiling_temperature(1e12), "reaches that pressure"),
    (lambda: columns.fenske_stages(0.1, 0.9, 4.0), "gathers at the top"),
    (lambda: columns.fenske_stages(0.9, 0.1, 1.0), "no distillation separates"),
    (lambda: columns.equilibrium_curve([0.0, 0.5, 0.6, 1.0], [0.0, 0.4, 0.7, 1.0]), "favours the vapour"),
    (lambda: columns.mccabe_thiele(constant_volatility(4.0), 0.5, 0.99, 0.01, 0.6), "never pass the feed"),
    (lambda: columns.mccabe_thiele(constant_volatility(1.02), 0.5, 0.999, 0.001, 1e9), "no column is that high"),
    (lambda: columns.least_reflux(constant_volatility(4.0), 0.5, 0.6), "as pure as that"),
    (lambda: constant_volatility(4.0).vapour(1.1), "mole fraction"),
    (lambda: constant_volatility(4.0).liquid(-0.1), "mole fraction"),
    (lambda: throttling.throttle("nitrogen", 300.0, 1e5, 2e5), "downhill"),
    (lambda: _slopes.derivative("nitrogen", "T", "pressure", "Hmass", 300.0, 1e5), "CoolProp's names"),
    (lambda: virial.second_virial("oxygen", 54.4), r"92\.75"),
    (lambda: virial.maximum_inversion_temperature("krypton"), "extrapolate=True"),
    (lambda: virial.boyle_temperature("fluorine"), "extrapolate=True"),
    (lambda: inversion.inversion_pressure("nitrogen", 620.0), "never turns"),
    (lambda: inversion.inversion_pressure("nitrogen", 80.0), "never turns"),
    (lambda: inversion.upper_inversion_temperature("nitrogen", 400e5), "no nitrogen cools"),
    (lambda: inversion.lower_inversion_temperature("nitrogen", 1e5), "boiling line"),
    (lambda: inversion.upper_inversion_temperature("carbon monoxide", 10e5), "equation of state ends"),
    (lambda: inversion.inversion_apex("ethylene"), "still rises"),
    (lambda: vdw.pressure(300.0, 3e-5, N2.a, N2.b), "fill b"),
    (lambda: vdw.pressure(300.0, 1e-3, -1.0, N2.b), "attract"),
    (lambda: vdw.inversion_pressure(5e-5, N2.a, N2.b), "3b/2"),
    (lambda: vdw.coexistence(130.0, N2.a, N2.b), "one phase"),
    (lambda: vdw.constants("xenon"), "the table holds these"),
    (lambda: expansion.turbine("helium", 20.0, 1e6, 1e5, 1.1), "beats the reversible"),
    (lambda: expansion.turbine("helium", 20.0, 1e6, 1e5, float("nan")), "beats the reversible"),
    (lambda: expansion.ideal_expansion_temperature(20.0, 10, 1, 2.0), "monatomic"),
    (lambda: expansion.liquid_fraction(fluids.state("nitrogen", T=200.0, p=1e7)), "neither"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_refusal_says_why(call, words):
    with pytest.raises(ValueError, match=words):
        call()


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


# Columns


@settings(max_examples=40, deadline=None)
@given(st.floats(0.9, 0.999), st.floats(0.001, 0.4), st.floats(1.5, 6.0))
def test_stages_at_total_reflux_are_fenskes(top, bottom, alpha):
    stages = columns.mccabe_thiele(constant_volatility(alpha), 0.5, top, bottom, 1e9).stages
    fewest = columns.fenske_stages(top, bottom, alpha)
    assert stages == pytest.approx(np.ceil(fewest), abs=1e-9) or abs(fewest - round(fewest)) < 1e-4


@settings(max_examples=40, deadline=None)
@given(st.floats(0.2, 0.8), st.floats(1.5, 6.0))
def test_least_reflux_of_a_boiling_feed_is_underwoods(feed, alpha):
    top = 0.99
    expected = (top / feed - alpha * (1 - top) / (1 - feed)) / (alpha - 1)
    curve = constant_volatility(alpha)
    assert columns.least_reflux(curve, feed, top) == pytest.approx(expected, rel=1e-9)
    assert columns.least_reflux(curve, feed, top, 0.0) > expected  # a feed of vapour brings no reflux with it


@settings(max_examples=40, deadline=None)
@given(st.floats(0.2, 0.8), st.floats(1.05, 5.0), st.floats(0.0, 1.0))
def test_every_stage_of_a_column_conserves_the_light_component(feed, factor, liquid_share):
    curve = constant_volatility(3.0)
    R_ = factor * columns.least_reflux(curve, feed, 0.98, liquid_share)
    column = columns.mccabe_thiele(curve, feed, 0.98, 0.02, R_, liquid_share)
    D = column.top_share
    assert D * 0.98 + (1 - D) * 0.02 == pytest.approx(feed, rel=1e-12)
    L, V = R_ * D, (R_ + 1) * D  # flows above the feed, per mole of feed; below it the feed's liquid and vapour join
    for k in range(column.stages - 1):
        above = k + 1 < column.feed_stage
        down, up = (L, V) if above else (L + liquid_share, V - (1 - liquid_share))
        bottom_flow = D * 0.98 if above else -(1 - D) * 0.02
        assert up * column.y[k + 1] - down * column.x[k] == pytest.approx(bottom_flow, abs=1e-9)
    assert column.x[-1] <= 0.02 < column.x[-2]
    np.testing.assert_allclose(curve.vapour(column.x), column.y, rtol=1e-3)


def test_more_reflux_needs_fewer_stages():
    diagram = separation.boiling_diagram("nitrogen", "oxygen")
    curve = columns.equilibrium_curve(diagram.x, diagram.y)
    least = columns.least_reflux(curve, 0.79, 0.999)
    stages = [columns.mccabe_thiele(curve, 0.79, 0.999, 0.005, f * least).stages for f in (1.05, 1.3, 2.0, 10.0, 1e6)]
    assert stages == sorted(stages, reverse=True)
    assert stages[-1] >= columns.fenske_stages(0.999, 0.005, curve.volatility.max())


def test_the_condenser_of_a_double_column_needs_pressure_for_its_temperature_difference():
    pressures = columns.condenser_pressure(1.3e5, np.array([0.5, 1.0, 2.0, 4.0]))
    assert np.all(np.diff(pressures) > 0)
    assert fluids.boiling_temperature("nitrogen", pressures[2]) == pytest.approx(
        fluids.boiling_temperature("oxygen", 1.3e5) + 2.0, abs=1e-6
    )


# Throttling


states = st.tuples(st.sampled_from(["nitrogen", "argon", "helium", "parahydrogen", "oxygen"]), st.floats(1.2, 1.9),
                   st.floats(0.05, 15.0))  # fmt: skip


def reduced_state(fluid, t, p):
    critical = fluids.critical_point(fluid)
    return fluid, t * critical.T, p * critical.p


@settings(max_examples=60, deadline=None)
@given(states)
def test_working_gas_cools_more_than_throttled_gas_by_v_over_c_p(case):
    fluid, T, p = reduced_state(*case)
    c_p = _slopes.derivative(fluid, "Hmass", "T", "P", T, p)
    more = expansion.isentropic_coefficient(fluid, T, p) - throttling.joule_thomson_coefficient(fluid, T, p)
    assert more == pytest.approx(1 / (fluids.density(fluid, T, p) * c_p), rel=1e-7)
    assert more > 0


@settings(max_examples=40, deadline=None)
@given(states)
def test_the_two_terms_add_up_to_the_coefficient(case):
    fluid, T, p = reduced_state(*case)
    split = throttling.throttling_terms(fluid, T, p)
    scale = fluids.molar_mass(fluid) / fluids.density(fluid, T, p) / split.c_p
    assert split.coefficient == pytest.approx(throttling.joule_thomson_coefficient(fluid, T, p), abs=1e-7 * scale)


def test_terms_agree_with_differences_of_energies():
    for fluid in ("nitrogen", "normal hydrogen", "helium"):
        low, high = (fluids.state(fluid, T=300.0, p=p) for p in (0.99e5, 1.01e5))
        M = fluids.molar_mass(fluid)
        split = throttling.throttling_terms(fluid, 300.0, 1e5)
        du = M * (expansion.internal_energy(high) - expansion.internal_energy(low)) / 2e3
        dpv = M * (high.p / high.rho - low.p / low.rho) / 2e3
        assert (split.energy, split.flow_work) == pytest.approx((du, dpv), rel=1e-4)


def test_coefficient_is_the_slope_of_the_isenthalp_and_of_enthalpy():
    T = throttling.isenthalp("nitrogen", 300.0, 100e5, np.array([99.9e5, 100e5, 100.1e5]))
    assert T[1] == pytest.approx(300.0, abs=1e-6)
    mu = throttling.joule_thomson_coefficient("nitrogen", 300.0, 100e5)
    assert (T[2] - T[0]) / 0.2e5 == pytest.approx(mu, rel=1e-5)
    h = [fluids.enthalpy("nitrogen", 300.0, p) for p in (99.9e5, 100.1e5)]
    c_p = (fluids.enthalpy("nitrogen", 300.1, 100e5) - fluids.enthalpy("nitrogen", 299.9, 100e5)) / 0.2
    assert -(h[1] - h[0]) / 0.2e5 / c_p == pytest.approx(mu, rel=1e-4)


@pytest.mark.parametrize("fluid", ["nitrogen", "helium", "argon", "normal hydrogen", "neon"])
def test_dilute_gas_is_ruled_by_its_second_virial_coefficient(fluid):
    for T in (virial.boyle_temperature(fluid), 300.0, virial.maximum_inversion_temperature(fluid)):
        B = virial.second_virial(fluid, T)
        step = 1e-3 * T
        slope = (virial.second_virial(fluid, T + step) - virial.second_virial(fluid, T - step)) / (2 * step)
        M = fluids.molar_mass(fluid)
        c_p = M * _slopes.derivative(fluid, "Hmass", "T", "P", T, 100.0)
        mu = throttling.joule_thomson_coefficient(fluid, T, 100.0)
        assert mu * c_p == pytest.approx(T * slope - B, abs=2e-9)
        p = R * T / 0.01  # about a hundredth of a cubic metre per mole: dilute
        v = M / fluids.density(fluid, T, p)
        assert p * v / (R * T) - 1 == pytest.approx(B / v, abs=2e-5)
    assert virial.second_virial(fluid, virial.boyle_temperature(fluid)) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("fluid", ["nitrogen", "helium", "parahydrogen", "oxygen", "neon"])
def test_inversion_curve_is_one_curve_by_every_function(fluid):
    apex, curve = inversion.inversion_apex(fluid), inversion.inversion_curve(fluid, 25)
    assert curve.complete
    assert curve.p[-1] == 0.0
    assert curve.p.max() <= apex.p * (1 + 1e-9)
    top = np.argmax(curve.p)
    assert np.all(np.diff(curve.p[: top + 1]) > 0)
    assert np.all(np.diff(curve.p[top:]) < 0)
    for k in (3, 20):
        branch = inversion.lower_inversion_temperature if k < top else inversion.upper_inversion_temperature
        assert branch(fluid, curve.p[k]) == pytest.approx(curve.T[k], rel=1e-6)
    dilute = inversion.upper_inversion_temperature(fluid, 1e3)
    assert dilute == pytest.approx(virial.maximum_inversion_temperature(fluid), rel=2e-4)


def test_inversion_pressure_is_where_a_liquefier_yields_most():
    best = liquefiers.pressure_of_greatest_yield("nitrogen", 300.0, 1 * bar)
    assert inversion.inversion_pressure("nitrogen", 300.0) == pytest.approx(best, rel=2e-3)


def test_throttling_cools_inside_the_curve_and_heats_outside():
    lower = inversion.lower_inversion_temperature("nitrogen", 200e5)
    upper = inversion.upper_inversion_temperature("nitrogen", 200e5)
    for T, cools in ((lower - 5, False), (lower + 5, True), (upper - 5, True), (upper + 5, False)):
        assert (throttling.throttle("nitrogen", T, 200e5, 199e5).T < T) == cools


def test_curves_cut_by_their_equation_of_state_say_so():
    curve = inversion.inversion_curve("carbon monoxide", 9)
    assert not curve.complete
    assert curve.T[-1] == fluids.limits("carbon monoxide").T_max
    assert curve.p[-1] > 0


# Van der Waals


@given(st.floats(1.5, 100.0), st.floats(0.01, 1.0), st.floats(1e-5, 1e-4))
def test_inversion_by_differentiating_the_equation_of_state(v, a, b):
    V, h = v * b, 1e-4 * v * b
    T = vdw.inversion_temperature(V, a, b)
    dp_dT = (vdw.pressure(1.001 * T, V, a, b) - vdw.pressure(0.999 * T, V, a, b)) / (0.002 * T)
    dp_dV = (vdw.pressure(T, V + h, a, b) - vdw.pressure(T, V - h, a, b)) / (2 * h)
    assert T * -dp_dT / dp_dV == pytest.approx(V, rel=1e-4)
    assert vdw.pressure(T, V, a, b) == pytest.approx(vdw.inversion_pressure(V, a, b), rel=1e-9, abs=1e-6 * a / b**2)


@given(reduced)
def test_reduced_curve_is_the_same_curve(T):
    critical = vdw.critical_point(N2.a, N2.b)
    V = N2.b / (1 - np.sqrt(T * critical.T / vdw.maximum_inversion_temperature(N2.a, N2.b)))
    expected = vdw.inversion_pressure(V, N2.a, N2.b) / critical.p
    assert vdw.reduced_inversion_pressure(T) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_marks_of_the_reduced_curve():
    T = np.linspace(0.75, 6.75, 6001)
    p = vdw.reduced_inversion_pressure(T)
    assert (T[np.argmax(p)], p.max()) == pytest.approx((3.0, 9.0), abs=1e-3)
    assert p[[0, -1]] == pytest.approx([0, 0], abs=1e-12)


@given(st.floats(0.01, 1.0), st.floats(1e-5, 1e-4))
def test_critical_point_is_flat_twice_and_gives_the_constants_back(a, b):
    c = vdw.critical_point(a, b)
    V = c.V_m * np.array([0.99, 1.0, 1.01])
    p = vdw.pressure(c.T, V, a, b)
    assert p / c.p == pytest.approx(1.0, abs=1e-5)
    back = vdw.constants_from_critical_point(c.T, c.p)
    assert (back.a, back.b) == pytest.approx((a, b), rel=1e-12)
    assert vdw.maximum_inversion_temperature(a, b) / c.T == pytest.approx(27 / 4, rel=1e-12)
    assert vdw.boyle_temperature(a, b) / c.T == pytest.approx(27 / 8, rel=1e-12)


@given(st.floats(50.0, 2000.0))
def test_dilute_coefficient_changes_sign_at_the_inversion_temperature(T):
    mu = vdw.dilute_joule_thomson_coefficient(T, N2.a, N2.b, 29.1)
    assert (mu > 0) == (vdw.maximum_inversion_temperature(N2.a, N2.b) > T)
    assert vdw.dilute_joule_thomson_coefficient(T, 0.0, N2.b, 29.1) == pytest.approx(-N2.b / 29.1)


@pytest.mark.parametrize("share", [0.45, 0.6, 0.8, 0.95, 0.999])
def test_maxwells_areas_are_equal(share):
    T = share * vdw.critical_point(N2.a, N2.b).T
    both = vdw.coexistence(T, N2.a, N2.b)
    for V in (both.V_liquid, both.V_vapour):
        assert vdw.pressure(T, V, N2.a, N2.b) == pytest.approx(both.p, rel=1e-6)
    V = np.geomspace(both.V_liquid, both.V_vapour, 40001)
    area = simpson(vdw.pressure(T, V, N2.a, N2.b) * V, x=np.log(V))
    assert area == pytest.approx(both.p * (both.V_vapour - both.V_liquid), rel=1e-5)
    assert both.V_liquid < 3 * N2.b < both.V_vapour


# Expansion


@settings(max_examples=30, deadline=None)
@given(st.floats(0.05, 0.9), st.floats(150.0, 400.0))
def test_losses_make_entropy_and_cost_cold(efficiency, T):
    real, ideal = (expansion.turbine("nitrogen", T, 8e5, 1e5, eta) for eta in (efficiency, 1.0))
    assert real.entropy_rise > 0
    assert ideal.entropy_rise == pytest.approx(0, abs=1e-6)
    assert real.outlet.T > ideal.outlet.T
    assert real.work == pytest.approx(real.inlet.h - real.outlet.h, rel=1e-6)
    assert expansion.turbine("nitrogen", T, 8e5, 1e5, 0.0).outlet.T == pytest.approx(
        throttling.throttle("nitrogen", T, 8e5, 1e5).T, rel=1e-9
    )


def test_works_are_the_areas_of_the_diagrams():
    # Turbine: integral of v dp along the isentrope; piston: integral of p dv.
    s = fluids.state("helium", T=20.0, p=10 * atm).s

    def v(p):
        return 1 / fluids.state("helium", p=p, s=s).rho

    flow = quad(v, atm, 10 * atm, epsrel=1e-9)[0]
    assert expansion.turbine("helium", 20.0, 10 * atm, atm).work == pytest.approx(flow, rel=1e-7)
    stroke = flow - (10 * atm * v(10 * atm) - atm * v(atm))
    assert expansion.piston_work("helium", 20.0, 10 * atm, atm) == pytest.approx(stroke, rel=1e-7)


@settings(max_examples=30, deadline=None)
@given(st.floats(250.0, 600.0), st.floats(1.5, 20.0))
def test_dilute_helium_expands_like_an_ideal_gas(T, ratio):
    engine = expansion.turbine("helium", T, 1e3 * ratio, 1e3)
    assert engine.outlet.T == pytest.approx(expansion.ideal_expansion_temperature(T, ratio, 1.0, 5 / 3), rel=1e-5)
    M = fluids.molar_mass("helium")
    assert engine.work == pytest.approx(expansion.ideal_turbine_work(T, ratio, 1.0, 5 / 3, M), rel=1e-4)
    assert expansion.heat_capacity_ratio("helium", T, 1e3) == pytest.approx(5 / 3, rel=1e-4)
    work = expansion.piston_work("helium", T, 1e3 * ratio, 1e3)
    assert engine.work / work == pytest.approx(5 / 3, rel=1e-4)


@settings(max_examples=30, deadline=None)
@given(states)
def test_ratio_of_heat_capacities_is_that_of_the_slopes_of_pressure(case):
    fluid, T, p = reduced_state(*case)
    adiabatic, isothermal = (_slopes.derivative(fluid, "P", "Dmass", at, T, p) for at in ("Smass", "T"))
    assert expansion.heat_capacity_ratio(fluid, T, p) == pytest.approx(adiabatic / isothermal, rel=1e-7)


def test_in_the_wet_region_turbine_and_valve_end_at_one_temperature():
    turbine = expansion.turbine("helium", 6.0, 10 * atm, atm).outlet
    valve = throttling.throttle("helium", 6.0, 10 * atm, atm)
    assert turbine.T == pytest.approx(valve.T, abs=1e-9)
    assert turbine.T == pytest.approx(4.224, abs=1e-3)
    assert expansion.liquid_fraction(turbine) > expansion.liquid_fraction(valve)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [(dict(T=70.0, p=atm), 1.0), (dict(T=100.0, p=atm), 0.0), (dict(T=300.0, p=atm), 0.0),
     (dict(p=atm, quality=0.25), 0.75)],
)  # fmt: skip
def test_liquid_fraction_of_every_phase(given_, expected):
    assert expansion.liquid_fraction(fluids.state("nitrogen", **given_)) == pytest.approx(expected, abs=1e-9)


def test_what_is_not_a_state_or_a_mixture_is_refused():
    for call in (expansion.internal_energy, expansion.liquid_fraction, mixtures.dew_point):
        with pytest.raises(TypeError, match="must be a"):
            call(300.0)
