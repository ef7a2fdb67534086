"""Every public function refuses what is not physics: one sweep over all of them."""

import importlib
import inspect
from pathlib import Path

import numpy as np
import pytest

from cryolib import fits
from cryolib.liquefiers import linde_hampson

# Every good_calls*.py beside this file holds good calls of public functions, and which arguments may be zero or any
# number; here each argument in turn is replaced by something bad.
TABLES = [importlib.import_module(path.stem) for path in sorted(Path(__file__).parent.glob("good_calls*.py"))]
GOOD = {name: call for table in TABLES for name, call in table.GOOD.items()}
MAY_BE_ZERO = {argument for table in TABLES for argument in table.MAY_BE_ZERO}
ANY_NUMBER = {argument for table in TABLES for argument in table.ANY_NUMBER}
MODULES = sorted({name.rpartition(".")[0] for name in GOOD})
NUMBERS = [float("nan"), float("inf"), -float("inf"), "300 K", None, True, 1 + 2j]


def function(name):
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(f"cryolib.{module}"), attribute)


def public(module):
    module = importlib.import_module(f"cryolib.{module}")
    return {
        name
        for name, f in vars(module).items()
        if inspect.isfunction(f) and f.__module__.startswith("cryolib.") and not name.startswith("_")
    }


def test_every_public_function_is_swept():
    swept = {name.rpartition(".")[2] for name in GOOD}
    for module in MODULES:
        missing = public(module) - swept - {"abstract_state", "coolprop_name", "load"}
        assert not missing, f"{module}: {missing}"


def bad_calls():
    for name, good in GOOD.items():
        for argument, value in good.items():
            if isinstance(value, np.ndarray) and value.ndim == 0:  # what may be zero in this function alone
                bad = [*NUMBERS, -1.0]
            elif value is None or not isinstance(value, (float, int, list)):
                bad = ["phlogiston", 3, None] if isinstance(value, str) else []
            else:
                bad = list(NUMBERS)
                if argument not in ANY_NUMBER:
                    bad += [-1.0] if argument in MAY_BE_ZERO else [-1.0, 0.0]
            for wrong in bad:
                yield pytest.param(name, argument, wrong, id=f"{name}-{argument}={wrong}")


@pytest.mark.parametrize(("name", "argument", "wrong"), list(bad_calls()))
def test_bad_argument_is_refused_in_words(name, argument, wrong):
    call = {**GOOD[name], argument: wrong}
    with pytest.raises((ValueError, TypeError)) as caught:
        function(name)(**call)
    message = str(caught.value)
    assert len(message) > 30, message
    assert "has no answer" not in message  # a guard spoke, and not what stands behind all of them
    assert caught.value.__class__ is TypeError or "allowed" in message or "match" in message, message


ARRAYS = [
    name
    for name, good in GOOD.items()
    if name.split(".")[0] in ("quantum", "fluids") and sum(isinstance(v, float) for v in good.values()) >= 2
    and name != "fluids.state"
]  # fmt: skip


@pytest.mark.parametrize("name", ARRAYS)
def test_arrays_that_do_not_match_are_refused(name):
    floats = [a for a, v in GOOD[name].items() if isinstance(v, float)]
    call = GOOD[name] | {floats[0]: np.full(2, GOOD[name][floats[0]]), floats[1]: np.full(3, GOOD[name][floats[1]])}
    with pytest.raises(ValueError, match="do not match"):
        function(name)(**call)


@pytest.mark.parametrize("name", ARRAYS)
def test_one_bad_element_is_named(name):
    argument = next(a for a, v in GOOD[name].items() if isinstance(v, float))
    call = GOOD[name] | {argument: np.array([GOOD[name][argument], -1.0])}
    with pytest.raises(ValueError, match="-1"):
        function(name)(**call)


def test_a_touching_exchanger_is_refused():
    from cryolib.exchangers import conductance, profile

    with pytest.raises(ValueError, match="infinitely large"):
        conductance(profile(linde_hampson("nitrogen", 300.0, 1e5, 2e7)))


def test_integers_and_lists_are_numbers():
    from cryolib.quantum import spacing

    assert spacing(8) == pytest.approx(0.5)
    np.testing.assert_allclose(spacing([8, 1]), [0.5, 1.0])
    assert fits.fit("conductivity-aluminium-6061")(77) > 0
