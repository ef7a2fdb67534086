"""Columns: volatilities that a curve must give back, exact cases of reflux and stages, and what is refused."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import columns, fluids, separation

X = np.linspace(0.0, 1.0, 21)
FINE = np.linspace(0.0, 1.0, 201)


def curve(alpha, x=X):
    return columns.equilibrium_curve(x, alpha * x / (1 + (alpha - 1) * x))


@pytest.mark.parametrize("slope", [-1.5, 0.0, 2.0])
def test_a_volatility_along_a_line_comes_back_at_every_point_and_at_both_ends(slope):
    """Spaced unevenly, so that no neighbour can stand in for another."""
    x = np.sort(X**1.5)
    alpha = 4.0 + slope * x
    np.testing.assert_allclose(curve(alpha, x).volatility, alpha, rtol=1e-9)


def test_vapour_and_liquid_of_a_constant_volatility_are_inverse():
    law = curve(4.0)
    x = np.array([0.0, 0.013, 0.5, 0.987, 1.0])
    np.testing.assert_allclose(law.vapour(x), 4 * x / (1 + 3 * x), rtol=1e-9)
    np.testing.assert_allclose(law.liquid(law.vapour(x)), x, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize(("x", "y"), [
    ([0.0, 0.5, 1.0], [0.0, 0.8, 1.0]),  # three points
    ([0.0, 0.2, 0.6, 0.9], [0.0, 0.5, 0.8, 1.0]),  # not to 1
    ([0.1, 0.2, 0.6, 1.0], [0.0, 0.5, 0.8, 1.0]),  # not from 0
    ([0.0, 0.6, 0.2, 1.0], [0.0, 0.7, 0.8, 1.0]),  # back and forth
    ([0.0, 0.2, 0.2, 1.0], [0.0, 0.5, 0.8, 1.0]),  # one liquid, two vapours
    ([0.0, 0.2, 0.6, 1.0], [0.0, 0.5, 1.0]),  # a vapour missing
    ([0.0, 0.2, 0.6, 1.0], [0.0, 0.8, 0.7, 1.0]),  # vapour back and forth
    ([0.0, 0.2, 0.6, 1.0], [0.0, 0.2, 0.8, 1.0]),  # an azeotrope
    ([0.0, 0.2, 0.6, 1.05], [0.0, 0.5, 0.8, 1.0]),  # more than all
])  # fmt: skip
def test_points_that_make_no_curve_are_refused(x, y):
    with pytest.raises(ValueError, match=r"allowed|do not match"):
        columns.equilibrium_curve(x, y)


@pytest.mark.parametrize("q", [0.0, 0.4, 1.0])
def test_least_reflux_of_a_constant_volatility_is_underwoods(q):
    """Binary, by the root of his equation: sum alpha z/(alpha - t) = 1 - q, then R + 1 = sum alpha x_D/(alpha - t)."""
    alpha, feed, top = 4.0, 0.5, 0.99
    # (1 - q)(alpha - t)(1 - t) - alpha z (1 - t) - (1 - z)(alpha - t) = 0 for t between 1 and alpha
    a, b, c = (1 - q), alpha * feed + (1 - feed) - (1 - q) * (alpha + 1), (1 - q) * alpha - alpha
    roots = np.roots([a, b, c]) if a else np.array([-c / b])
    t = roots[(roots > 1) & (roots < alpha)][0]
    reflux = alpha * top / (alpha - t) + (1 - top) / (1 - t) - 1
    assert columns.least_reflux(curve(alpha), feed, top, q) == pytest.approx(reflux, rel=1e-9)


def test_many_stages_at_huge_reflux_are_fenskes():
    column = columns.mccabe_thiele(curve(4.0), 0.5, 0.99, 0.01, 1e7)
    assert column.stages == np.ceil(columns.fenske_stages(0.99, 0.01, 4.0))


@pytest.mark.parametrize("q", [0.0, 0.5, 1.0])
def test_each_stage_is_balanced_with_what_passes_it(q):
    """Above the feed with the top product, below it with the bottom product: a balance of the light component."""
    feed, top, bottom, R = 0.5, 0.98, 0.03, 2.5
    column = columns.mccabe_thiele(curve(4.0), feed, top, bottom, R, q)
    D = column.top_share
    assert top * D + bottom * (1 - D) == pytest.approx(feed, rel=1e-12)
    liquid, vapour = R * D + q, (R + 1) * D - (1 - q)  # below the feed, per feed
    for k in range(column.stages - 1):
        x, y = column.x[k], column.y[k + 1]
        if k + 1 < column.feed_stage:
            assert (R + 1) * y == pytest.approx(R * x + top, rel=1e-9)
        else:
            assert vapour * y == pytest.approx(liquid * x - bottom * (1 - D), rel=1e-9)


@forall(st.floats(0.9, 0.999), st.floats(0.001, 0.4), st.floats(1.5, 6.0))
def test_stages_at_total_reflux_are_fenskes(top, bottom, alpha):
    stages = columns.mccabe_thiele(curve(alpha, FINE), 0.5, top, bottom, 1e9).stages
    fewest = columns.fenske_stages(top, bottom, alpha)
    assert stages == pytest.approx(np.ceil(fewest), abs=1e-9) or abs(fewest - round(fewest)) < 1e-4


@forall(st.floats(0.2, 0.8), st.floats(1.5, 6.0))
def test_least_reflux_of_a_boiling_feed_is_underwoods(feed, alpha):
    top = 0.99
    expected = (top / feed - alpha * (1 - top) / (1 - feed)) / (alpha - 1)
    law = curve(alpha, FINE)
    assert columns.least_reflux(law, feed, top) == pytest.approx(expected, rel=1e-9)
    assert columns.least_reflux(law, feed, top, 0.0) > expected  # a feed of vapour brings no reflux with it


@forall(st.floats(0.2, 0.8), st.floats(1.05, 5.0), st.floats(0.0, 1.0))
def test_every_stage_of_a_column_conserves_the_light_component(feed, factor, liquid_share):
    law = curve(3.0, FINE)
    R_ = factor * columns.least_reflux(law, feed, 0.98, liquid_share)
    column = columns.mccabe_thiele(law, feed, 0.98, 0.02, R_, liquid_share)
    D = column.top_share
    assert D * 0.98 + (1 - D) * 0.02 == pytest.approx(feed, rel=1e-12)
    L, V = R_ * D, (R_ + 1) * D  # flows above the feed, per mole of feed; below it the feed's liquid and vapour join
    for k in range(column.stages - 1):
        above = k + 1 < column.feed_stage
        down, up = (L, V) if above else (L + liquid_share, V - (1 - liquid_share))
        bottom_flow = D * 0.98 if above else -(1 - D) * 0.02
        assert up * column.y[k + 1] - down * column.x[k] == pytest.approx(bottom_flow, abs=1e-9)
    assert column.x[-1] <= 0.02 < column.x[-2]
    np.testing.assert_allclose(law.vapour(column.x), column.y, rtol=1e-3)


def test_more_reflux_needs_fewer_stages():
    diagram = separation.boiling_diagram("nitrogen", "oxygen")
    law = columns.equilibrium_curve(diagram.x, diagram.y)
    least = columns.least_reflux(law, 0.79, 0.999)
    stages = [columns.mccabe_thiele(law, 0.79, 0.999, 0.005, f * least).stages for f in (1.05, 1.3, 2.0, 10.0, 1e6)]
    assert stages == sorted(stages, reverse=True)
    assert stages[-1] >= columns.fenske_stages(0.999, 0.005, law.volatility.max())


def test_the_condenser_of_a_double_column_needs_pressure_for_its_temperature_difference():
    pressures = columns.condenser_pressure(1.3e5, np.array([0.5, 1.0, 2.0, 4.0]))
    assert np.all(np.diff(pressures) > 0)
    assert fluids.boiling_temperature("nitrogen", pressures[2]) == pytest.approx(
        fluids.boiling_temperature("oxygen", 1.3e5) + 2.0, abs=1e-6
    )
