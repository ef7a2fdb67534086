"""Guards for the first lines of every public function.

Each guard returns its argument as a float or a float array, or raises a ``ValueError`` that says what was
given, what is allowed and why. They ask "is it inside?" and negate, so that NaN fails too.
"""

from numbers import Real

import numpy as np


def number(name, value):
    """Return ``value`` as a float or a float array; refuse text, booleans, complex numbers, quantities with units."""
    if type(value) is float:
        return value
    if hasattr(value, "magnitude") or hasattr(value, "unit"):  # pint and astropy: 77 mK must not become 77 K
        raise TypeError(f"{name} must be a plain number in the unit of the docstring, not {value!r}.")
    try:
        array = np.asarray(value)
        real = all(isinstance(x, Real) and not isinstance(x, bool) for x in array.flat) if array.dtype == object else \
            array.dtype.kind in "iuf"
        if not real:
            raise TypeError(f"elements of the type {array.dtype}")
        array = array.astype(float)
    except (TypeError, ValueError, OverflowError) as error:
        raise TypeError(f"{name} must be a number or an array of numbers, not {value!r}.") from error
    return float(array) if array.ndim == 0 else array


def inside(name, value, unit, low, high, why, *, include_low=True, include_high=True):
    """Return ``value`` if every element lies between ``low`` and ``high``; else say which does not."""
    value = number(name, value)
    above = value >= low if include_low else value > low
    below = value <= high if include_high else value < high
    good = above & below
    if not (good.all() if isinstance(good, np.ndarray) else good):
        raise ValueError(_message(name, value, good, unit, _range(low, high, include_low, include_high), why))
    return value


def positive(name, value, unit, why="it is a physical magnitude"):
    """Return ``value`` if every element is finite and above zero."""
    return inside(name, value, unit, 0.0, np.inf, why, include_low=False, include_high=False)


def not_negative(name, value, unit, why="it is a physical magnitude"):
    """Return ``value`` if every element is finite and zero or above."""
    return inside(name, value, unit, 0.0, np.inf, why, include_high=False)


def finite(name, value, unit, why="no state lies at infinity"):
    """Return ``value`` if every element is a finite number."""
    return inside(name, value, unit, -np.inf, np.inf, why, include_low=False, include_high=False)


def one_number(**arguments):
    """Refuse arrays where one case is solved at a time."""
    for name, value in arguments.items():
        if np.ndim(value):
            raise ValueError(
                f"{name} has shape {np.shape(value)}; allowed: one number, because one case is solved at a time."
            )


def same_shape(**arrays):
    """Refuse arrays that NumPy cannot pair element by element."""
    try:
        np.broadcast_shapes(*(np.shape(a) for a in arrays.values()))
    except ValueError:
        shapes = ", ".join(f"{name} {np.shape(a)}" for name, a in arrays.items())
        raise ValueError(
            f"the arrays do not match: {shapes}. Give one number or arrays of one shape, "
            "because they are paired element by element."
        ) from None


def choice(name, value, allowed, why):
    """Return ``value`` if it is one of ``allowed``."""
    if value not in allowed:
        known = ", ".join(map(repr, allowed))
        raise ValueError(f"{name} = {value!r} is not known; allowed: {known}, because {why}.")
    return value


def elementwise(function, **arguments):
    """Apply a scalar function element by element; numbers in, number out."""
    arguments = {name: number(name, value) for name, value in arguments.items()}
    if all(isinstance(value, float) for value in arguments.values()):
        return function(**arguments)
    same_shape(**arguments)
    arrays = np.broadcast_arrays(*arguments.values())
    values = [function(*map(float, row)) for row in zip(*(a.ravel() for a in arrays), strict=True)]
    return np.array(values).reshape(arrays[0].shape)


def _range(low, high, include_low, include_high):
    if high == np.inf and low == -np.inf:
        return "finite numbers"
    if high == np.inf:
        return f"at least {low:g}" if include_low else f"above {low:g}"
    if low == -np.inf:
        return f"at most {high:g}" if include_high else f"below {high:g}"
    return f"{low:g} to {high:g}"


def _message(name, value, good, unit, allowed, why):
    bad = np.atleast_1d(value)[~np.atleast_1d(good)]
    count = f" ({bad.size} of {np.size(value)} values are outside)" if np.size(value) > 1 else ""
    unit = f" {unit}" if unit else ""
    return f"{name} = {bad[0]:g}{unit}{count}; allowed: {allowed}{unit}, because {why}."
