"""The guards themselves: which numbers each lets through, and what it says of those that it does not."""

import numpy as np
import pytest

from cryolib import _check as check

INF = np.inf
GUARDS = {"positive": check.positive, "not_negative": check.not_negative, "finite": check.finite}
# guard, lets through, refuses
THROUGH = [
    ("positive", [1e-300, 1.0, 1e300], [0.0, -0.0, -1e-300, INF, -INF]),
    ("not_negative", [0.0, -0.0, 1e300], [-1e-300, INF, -INF]),
    ("finite", [-1e300, 0.0, 1e300], [INF, -INF]),
]


@pytest.mark.parametrize(("guard", "good", "bad"), THROUGH)
def test_a_guard_lets_through_what_its_name_says(guard, good, bad):
    for value in good:
        assert GUARDS[guard]("x", value, "") == value
    for value in [*bad, np.nan]:
        with pytest.raises(ValueError, match="allowed"):
            GUARDS[guard]("x", value, "")


# low, high, which ends belong to the range, what the message allows
WORDS = [
    (-INF, INF, False, False, "allowed: finite numbers"),
    (1.0, INF, True, False, "allowed: at least 1 m"),
    (1.0, INF, False, False, "allowed: above 1 m"),
    (-INF, 2.0, False, True, "allowed: at most 2 m"),
    (-INF, 2.0, False, False, "allowed: below 2 m"),
    (1.0, 2.0, True, True, "allowed: 1 to 2 m"),
]


@pytest.mark.parametrize(("low", "high", "closed_low", "closed_high", "words"), WORDS)
def test_a_refusal_says_what_is_allowed(low, high, closed_low, closed_high, words):
    with pytest.raises(ValueError, match=words) as caught:
        check.inside("x", np.nan, "m", low, high, "why", include_low=closed_low, include_high=closed_high)
    assert str(caught.value).startswith("x = nan m; ")


def test_the_ends_belong_to_a_range_unless_it_says_otherwise():
    assert check.inside("x", [1.0, 2.0], "", 1.0, 2.0, "why").tolist() == [1.0, 2.0]
    for end, other in ((1.0, {"include_low": False}), (2.0, {"include_high": False})):
        with pytest.raises(ValueError, match=f"x = {end:g}; allowed: 1 to 2, because why"):
            check.inside("x", end, "", 1.0, 2.0, "why", **other)


def test_a_refusal_counts_the_bad_ones_of_many_and_names_the_first():
    with pytest.raises(ValueError, match=r"x = -1 K \(2 of 3 values are outside\); "):
        check.positive("x", [1.0, -1.0, -2.0], "K")
    with pytest.raises(ValueError, match=r"^x = -1 K; "):
        check.positive("x", [-1.0], "K")


@pytest.mark.parametrize("good", [2**70, [2**70, 1.5], np.array([1, 2**70], object), np.int8(3), [[1, 2], [3, 4]]])
def test_whole_numbers_of_any_size_are_numbers(good):
    np.testing.assert_array_equal(check.number("x", good), np.array(good, dtype=float))


@pytest.mark.parametrize("bad", [[True, False], np.array([True, 2**70], object), [None, 1.0], ["300"], [1j],
                                 np.array([1.0, "cold"], object), 10**400, np.timedelta64(3, "s")])  # fmt: skip
def test_what_only_looks_like_numbers_is_refused(bad):
    with pytest.raises(TypeError, match="x must be a number or an array of numbers"):
        check.number("x", bad)


def test_quantities_with_units_are_refused_because_millikelvin_are_no_kelvin():
    pint = pytest.importorskip("pint")
    for quantity in (pint.Quantity(77.0, "mK"), pint.Quantity([77.0, 78.0], "K")):
        with pytest.raises(TypeError, match="a plain number in the unit of the docstring"):
            check.number("T", quantity)


def test_arrays_are_refused_by_name_where_one_number_is_asked_for():
    check.one_number(T=77.0, p=np.float64(1e5))
    with pytest.raises(ValueError, match=r"p has shape \(1,\); allowed: one number"):
        check.one_number(T=77.0, p=np.array([1e5]))


def test_a_scalar_function_meets_arrays_pair_by_pair():
    power = check.elementwise(lambda x, y: x**y, x=[[2.0], [3.0]], y=[1.0, 2.0])
    np.testing.assert_array_equal(power, [[2.0, 4.0], [3.0, 9.0]])
    assert check.elementwise(lambda x: 2 * x, x=3) == 6.0
    with pytest.raises(ValueError, match=r"the arrays do not match: x \(2,\), y \(3,\)"):
        check.elementwise(lambda x, y: x, x=[1.0, 2.0], y=[1.0, 2.0, 3.0])
