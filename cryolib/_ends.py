"""The guard that everything with a hot and a cold end shares."""

import numpy as np

from cryolib import _answer
from cryolib import _check as check


def ends(T_hot, T_cold, hot="T_hot", cold="T_cold"):
    """Temperatures of a hot and a cold end, checked [K].

    Args:
        T_hot, T_cold: temperatures of the two ends [K]
        hot, cold: their names in a message
    Returns:
        T_hot, T_cold as floats or arrays [K]
    Raises:
        ValueError: one not above zero, or the cold end above the hot one
    Source: definition.  Chapter: principles/heat-leaks/index.
    """
    T_hot, T_cold = check.positive(hot, T_hot, "K"), check.positive(cold, T_cold, "K")
    check.same_shape(**{hot: T_hot, cold: T_cold})
    good = np.less_equal(T_cold, T_hot)
    if not np.all(good):
        bad = np.flatnonzero(~np.atleast_1d(good))[0]
        warm, chill = (np.broadcast_to(T, np.shape(good)).ravel()[bad] for T in (T_hot, T_cold))
        raise ValueError(
            f"{cold} = {chill:g} K; allowed: at most {hot} = {warm:g} K, because heat flows from hot to cold."
        )
    return T_hot, T_cold


_answer.or_refuse(globals())
