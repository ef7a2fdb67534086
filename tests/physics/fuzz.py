"""Calls of public functions with arguments from everywhere, and the judge of what comes back.

A call starts from the good one of `good_calls*.py`; one to three of its arguments are replaced by numbers from the
whole range of floats, arrays of odd shapes, and things that are no numbers at all. Each call is drawn from the name of
its function, a seed and its row, so that a failure can be repeated alone.
"""

import dataclasses
import random
import re
import time
import warnings

import numpy as np
import pint

LONGEST = 5.0  # s of processor time for one call
TEXT = ["", "phlogiston", "300 K", b"helium", None, 3, -1.0, ["nitrogen"], {}, ("helium", "neon"), np.nan, object()]
NO_NUMBER = ["", "300 K", b"300", None, True, np.bool_(False), 1 + 2j, object(), {}, {1.0}, len, [None], ["300"],
             [True, False], [1.0, "cold"], [[1.0], [1.0, 2.0]], np.array(["77"]), np.array([None]), 10**400,
             np.datetime64("2026-01-01"), np.timedelta64(3, "s"), np.array([1j]),
             pint.Quantity(77.0, "K"), pint.Quantity([77.0], "mK")]  # fmt: skip
SPECIAL = [float("nan"), float("inf"), -float("inf"), 0.0, -0.0, -1.0, 1.0, 0, 1, 2, 7, -3, 2**70, 5e-324, 2.2e-308,
           1.7e308, -1.7e308, 1e-60, 1e60, 1e16, 1e-16, np.float32(3.5), np.int64(4), np.uint8(9), 1e9]  # fmt: skip


def near(dice, good):
    """A number that might be meant: the good one again, a little beside it, or some decades away."""
    factor = dice.choice([1.0, 1 + 1e-12, dice.uniform(0.5, 2.0), 10 ** dice.uniform(-3, 3)])
    return float(good) * factor


def number(dice, good):
    kind = dice.randrange(6)
    if kind < 2:
        return near(dice, good)
    if kind < 4:
        return dice.choice([1, 1, 1, -1]) * 10 ** dice.uniform(-320, 308)
    return dice.choice(SPECIAL)


def replaced(dice, good):
    """Something in the place of an argument, as far as possible of its own kind."""
    if isinstance(good, str) or dice.random() < 0.1:
        return dice.choice(TEXT)
    listed = isinstance(good, list) and isinstance(good[0], float)
    if not (listed or isinstance(good, int | float | np.ndarray)):
        return dice.choice([*NO_NUMBER, *TEXT, number(dice, 1.0), lambda T: T * np.nan, lambda T: "warm"])
    if listed:
        row = [near(dice, x) if dice.random() < 0.7 else number(dice, x) for x in good]
        lists = [row, row, row[::-1], row[:1], [], np.array(row), tuple(row), [row, row], row[0]]
        return dice.choice([*lists, *NO_NUMBER[:4]])
    kind = dice.randrange(10)
    if kind < 5:
        return number(dice, good)
    if kind < 6:
        return dice.choice(NO_NUMBER)
    shape = dice.choice([(), (1,), (2,), (2,), (3,), (2, 1), (1, 3), (2, 3), (0,), (2, 0)])
    size = int(np.prod(shape))
    pick = near if dice.random() < 0.7 else number
    array = np.array([float(pick(dice, good)) for _ in range(size)]).reshape(shape)
    return array if shape == () or dice.random() < 0.7 else array.tolist()


def calls(name, good, seed, count):
    """Rows of (arguments that were replaced, call)."""
    for row in range(count):
        dice = random.Random(f"{seed} {name} {row}")
        few = dice.sample(sorted(good), min(len(good), dice.choice([1, 1, 1, 2, 3])))
        yield few, good | {argument: replaced(dice, good[argument]) for argument in few}


def is_finite(answer):
    """No NaN and no infinity anywhere in an answer, whatever it is made of."""
    if isinstance(answer, np.ndarray | float | int | complex):
        return bool(np.all(np.isfinite(answer)))
    if dataclasses.is_dataclass(answer):
        return all(is_finite(getattr(answer, field.name)) for field in dataclasses.fields(answer))
    if isinstance(answer, dict):
        return all(map(is_finite, answer.values()))
    if isinstance(answer, list | tuple):
        return all(map(is_finite, answer))
    return True


def fault(function, call, few, one_number):
    """What is wrong with the answer to a call, in words, or None: finite, of the right shape, or refused by name."""
    begin = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            answer = function(**call)
        except (ValueError, TypeError) as error:
            said = "\n".join([str(error), *getattr(error, "__notes__", ())])  # as Python prints it
            if not any(re.search(rf"(?<!\w){argument}(?!\w)", said) for argument in few):
                return f"the refusal names none of {few}: {type(error).__name__}: {said}"
            answer = None
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    if (seconds := time.process_time() - begin) > LONGEST:
        return f"took {seconds:.1f} s"
    if answer is None:
        return None
    if not is_finite(answer):
        return f"the answer is not finite: {answer}"
    if one_number:
        shapes = [np.shape(value) for value in call.values() if isinstance(value, int | float | list | np.ndarray)]
        try:
            shape = np.broadcast_shapes(*shapes)
        except ValueError:
            return f"the shapes {shapes} do not match, but there is an answer: {answer}"
        if np.shape(answer) != shape:
            return f"the answer has the shape {np.shape(answer)}, the arguments {shape}"
    return None
