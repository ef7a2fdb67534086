"""Columns: volatilities that a curve must give back, exact cases of reflux and stages, and what is refused."""

import numpy as np
import pytest

from cryolib import columns

X = np.linspace(0.0, 1.0, 21)


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
