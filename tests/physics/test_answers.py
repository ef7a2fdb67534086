"""The promise of every public function, on functions made to break it."""

import functools
import math
from dataclasses import dataclass

import numpy as np
import pytest

from cryolib import _answer
from cryolib.liquefiers import liquid_yield
from cryolib.quantum import degeneracy


@dataclass
class Pair:
    """Two numbers."""

    x: object
    y: float = 0.0


def kept(f):
    """The function as a module of its own would hold it that ends with the promise."""
    names = {"__name__": f.__module__, "f": f}
    _answer.or_refuse(names)
    return names["f"]


def said(error):
    """What Python prints of an error below the traceback."""
    return "\n".join([str(error.value), *error.value.__notes__])


FINITE = [1.0, -1e308, 0, True, None, "inf", np.float32(1), np.arange(3), np.array([1.0, 2.0]), np.array([]),
          (1.0, [2.0]), Pair(1.0), Pair("inf"), {"x": 1.0}, math.sqrt]  # fmt: skip
NOT_FINITE = [math.nan, math.inf, -math.inf, np.float32("inf"), np.array([1.0, math.nan]), np.array(1j * math.inf),
              (1.0, [math.inf]), [math.nan, 1.0], Pair(math.inf), Pair(Pair(1.0, math.nan))]  # fmt: skip


@pytest.mark.parametrize("value", FINITE, ids=repr)
def test_a_finite_answer_passes_as_it_is(value):
    assert kept(lambda x: x)(value) is value


@pytest.mark.parametrize("value", NOT_FINITE, ids=repr)
def test_an_infinite_answer_is_refused(value):
    with pytest.raises(ValueError, match=r"has no answer .*range of numbers") as error:
        kept(lambda x: x)(value)
    assert "was given x = " in said(error)


@pytest.mark.parametrize("bad", ["1 / 0", "10.0 ** 400 * x", "int(1e999)", "[][1]", "{}['x']", "x.pressure"])
def test_no_other_error_comes_out(bad):
    with pytest.raises((ValueError, TypeError), match="its docstring says what it takes") as error:
        kept(eval(f"lambda x: {bad}"))(1.0)
    assert error.value.__cause__ is not None  # what went wrong inside can still be read


@pytest.mark.parametrize(("bad", "kind"), [("1 / 0", ValueError), ("x.pressure", TypeError), ("[][1]", TypeError)])
def test_arithmetic_blames_the_value_and_the_rest_the_kind(bad, kind):
    with pytest.raises(kind):
        kept(eval(f"lambda x: {bad}"))(1.0)


def test_an_infinity_on_the_way_is_no_harm(recwarn):
    occupation = kept(lambda x: 1 / np.expm1(np.float64(x)))
    assert occupation(1e4) == 0.0
    assert not recwarn


def test_a_refusal_names_the_function_that_was_called_and_all_it_was_given():
    with pytest.raises(ValueError, match="T = 1e-143 K") as error:
        liquid_yield("nitrogen", 1e-143, p_low=1e5, p_high=2e7)
    assert error.value.__notes__ == [
        "liquid_yield was given fluid = 'nitrogen', T_inlet = 1e-143, p_low = 100000, p_high = 2e+07."
    ]
    with pytest.raises(ValueError, match="no answer") as error:
        degeneracy(1e300, 1e-300, 1e-3)
    assert said(error).endswith("degeneracy was given n = 1e+300, m = 1e-300, T = 0.001.")


def test_a_call_with_missing_arguments_is_told_which_there_are():
    with pytest.raises(TypeError, match="missing") as error:
        degeneracy(1e28)
    assert said(error).endswith("The arguments of degeneracy are (n, m, T).")


def test_long_arguments_are_cut_short():
    with pytest.raises(ValueError, match="no answer") as error:
        kept(lambda x: math.nan)("x" * 99)
    assert error.value.__notes__ == [f"<lambda> was given x = '{'x' * 56}...."]
    with pytest.raises(ValueError, match="no answer") as error:
        kept(lambda x: math.nan)("x" * 59)
    assert error.value.__notes__ == [f"<lambda> was given x = '{'x' * 56}...."]
    with pytest.raises(ValueError, match="no answer") as error:
        kept(lambda x: math.nan)("x" * 58)
    assert error.value.__notes__ == [f"<lambda> was given x = '{'x' * 58}'."]


def test_only_public_functions_of_the_module_promise():
    names = {"__name__": __name__, "kept": kept, "_kept": kept, "Pair": Pair, "sqrt": math.sqrt, "one": 1.0}
    before = dict(names)
    _answer.or_refuse(names)
    assert {name for name in names if names[name] is not before[name]} == {"kept"}
    assert names["kept"].__globals__ is names  # doctest takes it for the module's own
    assert names["kept"].__doc__ == kept.__doc__


def test_a_cached_function_can_still_be_cleared():
    cached = kept(functools.cache(said))
    assert cached.cache_clear
