"""A formula holds for each number of an array by itself, and arrays that do not pair are refused in words."""

import inspect
import re
from itertools import combinations

import numpy as np
import pytest
from test_bad_inputs import GOOD, function


def numbers(name):
    """Arguments of a good call that may be arrays, where the docstring promises the shape of the inputs."""
    doc = inspect.getdoc(function(name))
    if not re.search(r"shape (of|as) the inputs?", doc):
        return []
    single = re.findall(r"^ +([\w, ]+):[^:]*one number", doc, re.MULTILINE)
    single = {argument for line in single for argument in line.split(", ")}
    numeric = {a for a, v in GOOD[name].items() if isinstance(v, float | np.ndarray) and np.ndim(v) == 0}
    return [a for a in GOOD[name] if a in numeric and a not in single]


ARRAYS = {name: args for name in GOOD if (args := numbers(name))}
PAIRS = {name: args for name, args in ARRAYS.items() if len(args) >= 2}
ONE_STATE = "takes one number and makes one state"  # such as the pressure over a boiling bath


@pytest.mark.parametrize("name", PAIRS)
def test_arrays_that_do_not_pair_are_refused_whichever_they_are(name):
    call = GOOD[name]
    for first, other in combinations(PAIRS[name], 2):
        unlike = {first: np.full(2, call[first]), other: np.full(3, call[other])}
        with pytest.raises(ValueError, match=f"do not match|{ONE_STATE}"):
            function(name)(**call | unlike)


@pytest.mark.parametrize("name", ARRAYS)
def test_an_array_gives_what_its_numbers_give_one_by_one(name):
    call, steps = GOOD[name], np.array([1.0, 0.9995, 0.999])
    for argument in ARRAYS[name]:
        single = [function(name)(**call | {argument: float(call[argument] * step)}) for step in steps]
        try:
            several = function(name)(**call | {argument: call[argument] * steps})
        except ValueError as refusal:
            assert ONE_STATE in str(refusal)
            continue
        # A function of two results gives two arrays.
        np.testing.assert_allclose(np.transpose(several), single, rtol=1e-12)
        listed = function(name)(**call | {argument: (call[argument] * steps).tolist()})
        np.testing.assert_array_equal(listed, several)


@pytest.mark.parametrize("name", ARRAYS)
def test_numbers_give_a_number(name):
    call = {a: float(v) if a in ARRAYS[name] else v for a, v in GOOD[name].items()}
    answer = function(name)(**call)
    assert all(isinstance(value, float) for value in (answer if isinstance(answer, tuple) else [answer]))
