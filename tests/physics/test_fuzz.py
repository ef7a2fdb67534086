"""Whatever a public function is called with: a finite answer of the right shape, or a refusal that names the argument.

`CRYO_FUZZ=25 pytest tests/physics/test_fuzz.py` makes 25 times as many calls, `CRYO_FUZZ_SEED=today` makes others. A
failure prints the call; its seed, function and row make it again.
"""

import os
import time

import pytest
from fuzz import calls, fault
from test_bad_inputs import GOOD, function

from cryolib.exchangers import profile

LONGER = int(os.environ.get("CRYO_FUZZ", "1"))
SEED = os.environ.get("CRYO_FUZZ_SEED", "1")
ROWS = 40 * LONGER  # calls of each function
SHARE = 0.3 * LONGER  # s of processor time after which a slow function is left alone
NOT_PAIRED = {"applications.wiring.line_photons"}  # one number from the arrays of all stages of a line


@pytest.mark.parametrize("name", GOOD)
def test_answers_or_refuses_whatever_it_is_given(name):
    good = GOOD[name]
    if name == "exchangers.conductance":
        good = dict(exchanger=profile(**GOOD["exchangers.profile"]))
    f = function(name)
    listed = any(isinstance(value, list | dict) for value in good.values())
    one_number = isinstance(f(**good), float) and not listed and name not in NOT_PAIRED
    begin, wrong = time.process_time(), []
    for row, (few, call) in enumerate(calls(name, good, SEED, ROWS)):
        if what := fault(f, call, few, one_number):
            wrong.append(f"seed {SEED}, row {row}: {name}({', '.join(f'{a}={v!r}' for a, v in call.items())}): {what}")
        if time.process_time() - begin > SHARE:
            break
    assert not wrong, "\n".join(wrong)
