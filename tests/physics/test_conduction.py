"""Conduction along rods and layers: the article's cases, the order theorem, limits, and a second route."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest
from forall import forall
from hypothesis import example
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from cryolib import budget, conduction, materials, radiation

STEEL, COPPER = materials.conductivity("stainless-304"), materials.conductivity("copper-rrr100")
ALUMINIUM = materials.conductivity("aluminium-6061")
G10 = materials.extended(materials.conductivity("g10-normal"), 4.0, 300.0)


@dataclass(frozen=True)
class PowerLaw:
    """k = a T^n with its integral in closed form."""

    a: float
    n: float

    def __call__(self, T):
        return self.a * T**self.n

    def integral(self, T1, T2):
        # The form with expm1 keeps its digits where n + 1 is small or T1 close to T2.
        m, x = self.n + 1, np.log(T2 / T1)
        return self.a * T1**m * (x if m == 0 else np.expm1(m * x) / m)


def two(first, second, T_hot=77.0, T_cold=4.2, length=0.05):
    """Heat through two layers of equal length and 1 cm2, the first at the hot end."""
    return conduction.composite_heat_flow([(first, length), (second, length)], 1e-4, T_hot, T_cold)


def with_share(share):
    """10 cm of 1 cm2, of which this share is copper at the hot end."""
    return conduction.composite_heat_flow([(COPPER, 0.1 * share), (STEEL, 0.1 * (1 - share))], 1e-4, 77.0, 4.2)


def neck(T_hot):
    return conduction.heat_flow(STEEL, conduction.tube_area(12.7e-3, 0.25e-3), 0.15, T_hot, 4.2)


CLAIMS = [
    ("C63 cross-section of the neck", lambda: 1e6 * conduction.tube_area(12.7e-3, 0.25e-3), 9.78, 1e-3),
    ("HP09 neck, anchored at 77 K", lambda: 1e3 * neck(77.0), 21.26, 1e-3),
    ("C63 neck, straight from 300 K", lambda: 1e3 * neck(300.0), 197.6, 1e-3),
    ("HP09 boil-off in litres an hour", lambda: 3.6e6 * budget.boil_off("helium", neck(77.0)), 0.030, 1e-2),
    ("S059 304, 1 cm2 x 10 cm", lambda: 1e3 * conduction.heat_flow(STEEL, 1e-4, 0.1, 77.0, 4.2), 326, 2e-3),
    ("C68 the same, k = 0.110 T", lambda: 1e3 * conduction.linear_heat_flow(0.110, 0.1, 1e-4, 77.0, 4.2), 325, 1e-3),
    ("C67 a of 6061", lambda: 2 * ALUMINIUM.integral(4.2, 77.0) / (77.0**2 - 4.2**2), 1.196, 3e-2),
    ("C67 exponent of copper at 4.5 K", lambda: conduction.local_exponent(COPPER, 4.5), 0.89, 1e-2),
    ("C67 exponent of copper at 40 K", lambda: conduction.local_exponent(COPPER, 40.0), -1.63, 1e-2),
    ("C67 exponent of 304 at 75 K", lambda: conduction.local_exponent(STEEL, 75.0), 0.65, 1e-2),
    ("C67 exponent of 6061 at 10 K", lambda: conduction.local_exponent(ALUMINIUM, 10.0), 1.04, 1e-2),
    ("HP10 k = aT, copper hot", lambda: 1e3 * two(PowerLaw(1.6, 1), PowerLaw(0.1, 1)), 556.363, 1e-6),
    ("HP10 k = aT, copper cold", lambda: 1e3 * two(PowerLaw(0.1, 1), PowerLaw(1.6, 1)), 556.363, 1e-6),
    ("HP10 joint, copper hot", lambda: conduction.joint_temperatures(
        [(PowerLaw(1.6, 1), 0.05), (PowerLaw(0.1, 1), 0.05)], 1e-4, 77.0, 4.2)[0], 74.71, 1e-4),
    ("HP10 joint, copper cold", lambda: conduction.joint_temperatures(
        [(PowerLaw(0.1, 1), 0.05), (PowerLaw(1.6, 1), 0.05)], 1e-4, 77.0, 4.2)[0], 19.12, 3e-4),
    ("HP10 copper hot, steel cold", lambda: 1e3 * two(COPPER, STEEL), 642.90, 1e-5),
    ("HP10 steel hot, copper cold", lambda: 1e3 * two(STEEL, COPPER), 651.86, 1e-5),
    ("C69 G-10 hot, steel cold", lambda: 1e3 * two(G10, STEEL), 26.98, 5e-4),
    ("C69 steel hot, G-10 cold", lambda: 1e3 * two(STEEL, G10), 28.99, 5e-4),
    ("C69 copper and 6061, both orders", lambda: two(ALUMINIUM, COPPER) / two(COPPER, ALUMINIUM), 1.13, 5e-3),
    ("C69 from 300 K, both orders", lambda: two(STEEL, COPPER, 300.0) / two(COPPER, STEEL, 300.0), 1.038, 1e-3),
    ("C69 a quarter copper", lambda: 1e3 * with_share(0.25), 433, 1e-3),
    ("C69 three quarters copper", lambda: 1e3 * with_share(0.75), 1251, 1e-3),
    ("C69 nine tenths copper", lambda: 1e3 * with_share(0.9), 2901, 1e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


slopes = st.floats(0.01, 100.0)
lengths = st.floats(0.01, 1.0)
exponents = st.floats(-1.5, 3.0)


@forall(slopes, exponents, slopes, exponents, lengths, lengths, st.floats(2.0, 50.0), st.floats(1.05, 30.0),
        examples=400)  # fmt: skip
@example(1.0, 1.0, 1.0, 1.0 + 1e-3, 0.1, 0.1, 4.2, 77.0 / 4.2)
def test_order_theorem(a, n, b, m, L1, L2, T_cold, ratio):
    """Placed at the cold end, the material whose k rises faster with T lets less heat through, without exception."""
    T_hot = T_cold * ratio
    first, second = (PowerLaw(a / T_cold**n, n), L1), (PowerLaw(b / T_cold**m, m), L2)
    first_cold = conduction.composite_heat_flow([second, first], 1e-4, T_hot, T_cold)
    first_hot = conduction.composite_heat_flow([first, second], 1e-4, T_hot, T_cold)
    difference = (first_hot - first_cold) / first_cold
    # A layer that holds hardly any of the resistance shifts the heat by less than double precision resolves.
    assert abs(difference) < 1e-13 or np.sign(difference) == np.sign(n - m)


@forall(slopes, slopes, exponents, lengths, lengths, examples=100)
def test_order_has_no_effect_where_the_ratio_does_not_change(a, b, n, L1, L2):
    first, second = (PowerLaw(a, n), L1), (PowerLaw(b, n), L2)
    there = conduction.composite_heat_flow([first, second], 1e-4, 77.0, 4.2)
    back = conduction.composite_heat_flow([second, first], 1e-4, 77.0, 4.2)
    assert there == pytest.approx(back, rel=1e-12)


@pytest.mark.parametrize("pair", [(STEEL, COPPER), (STEEL, G10), (ALUMINIUM, COPPER), (STEEL, ALUMINIUM)])
def test_exponents_choose_the_cold_material_of_real_pairs(pair):
    faster, slower = pair
    T = np.geomspace(5.0, 76.0, 60)
    gap = conduction.local_exponent(faster, T) - conduction.local_exponent(slower, T)
    better, worse = two(slower, faster), two(faster, slower)
    assert np.mean(gap) > 0
    assert better < worse


@forall(st.lists(st.tuples(slopes, lengths), min_size=1, max_size=4), st.floats(10.0, 300.0), examples=60)
def test_composite_of_linear_layers_meets_the_closed_form(layers, T_hot):
    exact = conduction.linear_heat_flow([a for a, _ in layers], [L for _, L in layers], 1e-4, T_hot, 4.2)
    solved = conduction.composite_heat_flow([(PowerLaw(a, 1), L) for a, L in layers], 1e-4, T_hot, 4.2)
    assert solved == pytest.approx(exact, rel=1e-11)


@pytest.mark.parametrize("layers", [(COPPER, STEEL), (STEEL, COPPER), (G10, STEEL, COPPER), (STEEL, G10, ALUMINIUM)])
def test_the_same_heat_flows_through_every_layer(layers):
    stack = [(k, 0.05) for k in layers]
    Q = conduction.composite_heat_flow(stack, 1e-4, 77.0, 4.2)
    T = [77.0, *conduction.joint_temperatures(stack, 1e-4, 77.0, 4.2), 4.2]
    flows = [conduction.heat_flow(k, 1e-4, 0.05, hot, cold) for k, (hot, cold) in zip(layers, pairwise(T), strict=True)]
    np.testing.assert_allclose(flows, Q, rtol=1e-9)
    assert np.all(np.diff(T) < 0)


def test_marching_down_the_rod_arrives_at_the_cold_end():
    # Second route: integrate dT/dx = -Q/(A k) with the heat that composite_heat_flow found.
    Q = two(COPPER, STEEL)
    T = 77.0
    for k in (COPPER, STEEL):
        T = solve_ivp(lambda x, T, k=k: -Q / 1e-4 / k(T[0]), (0, 0.05), [T], rtol=1e-10, atol=1e-10).y[0, -1]
    assert T == pytest.approx(4.2, abs=1e-3)


@forall(st.floats(0.01, 0.99), st.floats(10.0, 290.0))
def test_cutting_a_rod_in_two_changes_nothing(share, T_hot):
    cut = [(STEEL, 0.1 * share), (STEEL, 0.1 * (1 - share))]
    whole = conduction.heat_flow(STEEL, 1e-4, 0.1, T_hot, 4.2)
    assert conduction.composite_heat_flow(cut, 1e-4, T_hot, 4.2) == pytest.approx(whole, rel=1e-11)


def test_a_thin_layer_adds_hardly_any_resistance():
    bare = conduction.heat_flow(STEEL, 1e-4, 0.1, 77.0, 4.2)
    for stack in ([(COPPER, 1e-9), (STEEL, 0.1)], [(STEEL, 0.1), (COPPER, 1e-9)]):
        assert conduction.composite_heat_flow(stack, 1e-4, 77.0, 4.2) == pytest.approx(bare, rel=1e-9)


def test_equal_ends_pass_no_heat_and_a_cold_hot_end_is_refused():
    assert conduction.composite_heat_flow([(STEEL, 0.1)], 1e-4, 77.0, 77.0) == 0.0
    assert conduction.heat_flow(STEEL, 1e-4, 0.1, 77.0, 77.0) == 0.0
    with pytest.raises(ValueError, match="from hot to cold"):
        conduction.heat_flow(STEEL, 1e-4, 0.1, 4.2, 77.0)
    with pytest.raises(ValueError, match=r"T_cold = 90 K; allowed: at most T_hot = 80 K"):
        radiation.black_flux(np.array([100.0, 80.0]), np.array([50.0, 90.0]))


@pytest.mark.parametrize("layers", [None, [], STEEL, [STEEL], [(0.5, 0.1)], [(STEEL, 0.1, 3)]])
def test_layers_must_be_pairs(layers):
    with pytest.raises(TypeError):
        conduction.composite_heat_flow(layers, 1e-4, 77.0, 4.2)


def test_layer_outside_the_range_of_its_source_is_refused():
    with pytest.raises(ValueError, match="vouches for"):
        conduction.composite_heat_flow([(materials.conductivity("g10-warp"), 0.1)], 1e-4, 77.0, 4.2)


def test_shapes():
    each = [conduction.heat_flow(STEEL, 1e-4, L, 77.0, 4.2) for L in (0.1, 0.2)]
    np.testing.assert_allclose(conduction.heat_flow(STEEL, 1e-4, [0.1, 0.2], 77.0, 4.2), each)
    with pytest.raises(ValueError, match="do not match"):
        conduction.heat_flow(STEEL, [1e-4, 2e-4], [0.1, 0.2, 0.3], 77.0, 4.2)
    with pytest.raises(ValueError, match="bore"):
        conduction.tube_area(1e-3, 0.6e-3)
    assert conduction.tube_area(2e-3, 1e-3) == pytest.approx(conduction.wire_area(2e-3))


@forall(st.floats(0.01, 10.0), exponents, examples=60)
def test_local_exponent_of_a_power_law(a, n):
    assert conduction.local_exponent(PowerLaw(a, n), 20.0) == pytest.approx(n, abs=1e-8)
