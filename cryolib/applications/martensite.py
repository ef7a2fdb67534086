r"""Hardened steel: how much austenite a quench leaves, and how cold it must go to leave less.

Martensite forms while steel cools, not while it waits: what counts is the lowest temperature reached.  Taught in
``applications/materials-science``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import zero_celsius

RATE = 0.011  # of the law of Koistinen and Marburger, for carbon steels [1/K]


def start_temperature(carbon, manganese=0.0, nickel=0.0, chromium=0.0, molybdenum=0.0):
    """Temperature at which martensite begins to form in a quenched steel, by Andrews' rule [K].

    The shares are those dissolved in the austenite; what sits in carbides does not count.

    Args:
        carbon: mass fraction, up to 0.012 [1]
        manganese, nickel, chromium, molybdenum: mass fractions, up to 0.05 [1]
    Returns:
        temperature, shape of the inputs, good to 15 to 30 K [K]
    Raises:
        ValueError: a share negative or beyond the steels of the rule
    Example:
        >>> f"{start_temperature(0.008) - 273.15:.0f} degC"
        '201 degC'

    Source: andrews1965empirical.  Chapter: applications/materials-science.
    """
    why = "the rule was made for steels of low alloy"
    carbon = check.inside("carbon", carbon, "", 0.0, 0.012, why)
    others = [
        check.inside(name, value, "", 0.0, 0.05, why)
        for name, value in [
            ("manganese", manganese), ("nickel", nickel), ("chromium", chromium), ("molybdenum", molybdenum)
        ]
    ]  # fmt: skip
    Mn, Ni, Cr, Mo = others
    check.same_shape(carbon=carbon, manganese=Mn, nickel=Ni, chromium=Cr, molybdenum=Mo)
    return zero_celsius + 539 - 100 * (423 * carbon + 30.4 * Mn + 17.7 * Ni + 12.1 * Cr + 7.5 * Mo)


def retained_austenite(T, T_start, rate=RATE):
    r"""Share of the austenite that a quench leaves, :math:`e^{-\alpha(M_s-T)}` [1].

    Args:
        T: lowest temperature reached [K]
        T_start: temperature at which martensite begins to form [K]
        rate: share that turns in each further kelvin [1/K]
    Returns:
        volume fraction, shape of the inputs; one where T is not below T_start [1]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{100 * retained_austenite(298.15, 473.15):.1f} %, {100 * retained_austenite(77.35, 473.15):.2f} %"
        '14.6 %, 1.29 %'

    Source: koistinen1959general.  Chapter: applications/materials-science.
    """
    T, T_start = check.positive("T", T, "K"), check.positive("T_start", T_start, "K")
    rate = check.positive("rate", rate, "1/K", "cold drives the change")
    check.same_shape(T=T, T_start=T_start, rate=rate)
    return np.exp(-rate * np.maximum(np.subtract(T_start, T), 0.0))


def quench_temperature(austenite, T_start, rate=RATE):
    r"""Temperature to reach so that a given share of austenite is left, :math:`M_s+\ln f/\alpha` [K].

    Args:
        austenite: share that may stay, above 0 and at most 1 [1]
        T_start, rate: as in retained_austenite
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: austenite outside 0 to 1, T_start or rate not above zero, or a result not above absolute zero
    Example:
        >>> f"{quench_temperature(0.02, 473.15) - 273.15:.0f} degC"
        '-156 degC'

    Source: koistinen1959general.  Chapter: applications/materials-science.
    """
    austenite = check.inside("austenite", austenite, "", 0.0, 1.0, "it is a share", include_low=False)
    T_start = check.positive("T_start", T_start, "K")
    rate = check.positive("rate", rate, "1/K", "cold drives the change")
    check.same_shape(austenite=austenite, T_start=T_start, rate=rate)
    T = T_start + np.log(austenite) / rate
    return check.positive("temperature needed", T, "K", "no bath is colder than absolute zero: more stays austenite")


_answer.or_refuse(globals())
