"""The promise of every public function: a finite answer, or a refusal that says what was given.

The guards of ``_check`` refuse what is not physics. Here the rest is caught, once for all functions: numbers so large
or so small that the arithmetic fails, and objects of another kind. A refusal carries a last line with the function
that was called and all its arguments, because the guard that spoke may know the number by another name.
"""

import dataclasses
import functools
import inspect
import types

import numpy as np

_FAILED = (ArithmeticError, AttributeError, LookupError, RuntimeError)


def or_refuse(names):
    """Let all public functions of a module keep the promise; called with ``globals()`` in its last line."""
    for name, f in list(names.items()):
        own = getattr(f, "__module__", None) == names["__name__"] and not inspect.isclass(f)
        if own and callable(f) and not name.startswith("_"):
            names[name] = _keeping(f, names)


def _keeping(f, names):
    asked = _ask

    def keeps(*args, **kwargs):
        __tracebackhide__ = True
        return asked(f, args, kwargs)

    # With the globals of its module it is that module's own function, whose doctests are run.
    keeps = types.FunctionType(keeps.__code__, names, f.__name__, None, keeps.__closure__)
    if hasattr(f, "cache_clear"):
        keeps.cache_clear = f.cache_clear
    return functools.update_wrapper(keeps, f)


def _ask(f, args, kwargs):
    __tracebackhide__ = True
    try:
        # An infinity on the way may be right, as in 1 / (exp(x) - 1); one in the answer is not.
        with np.errstate(all="ignore"):
            answer = f(*args, **kwargs)
        if not is_finite(answer):
            raise FloatingPointError("the answer leaves the range of numbers")
    except (ValueError, TypeError) as error:
        error.__notes__ = [_given(f, args, kwargs)]  # the outermost call has the last word
        raise
    except _FAILED as error:
        kind = ValueError if isinstance(error, ArithmeticError | RuntimeError) else TypeError
        refusal = kind(f"{f.__name__} has no answer ({error}); its docstring says what it takes.")
        refusal.__notes__ = [_given(f, args, kwargs)]
        raise refusal from error
    return answer


def is_finite(answer):
    """Whether there is neither NaN nor an infinity in an answer, whatever it is made of."""
    if isinstance(answer, float):
        return -np.inf < answer < np.inf
    if isinstance(answer, np.ndarray | np.number):
        return answer.dtype.kind not in "fc" or bool(np.all(np.isfinite(answer)))
    if isinstance(answer, list | tuple):
        return all(map(is_finite, answer))
    if dataclasses.is_dataclass(answer):
        return all(map(is_finite, vars(answer).values()))
    return True


def _given(f, args, kwargs):
    try:
        given = inspect.signature(f).bind(*args, **kwargs).arguments
    except TypeError:
        return f"The arguments of {f.__name__} are {inspect.signature(f)}."
    said = ", ".join(f"{name} = {_short(value)}" for name, value in given.items())
    return f"{f.__name__} was given {said}."


def _short(value):
    words = f"{value:.6g}" if isinstance(value, float) else repr(value)
    return words if len(words) <= 60 else words[:57] + "..."
