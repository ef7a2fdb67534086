"""Two numbers of a superconductor: the energy gap, and the field that destroys NbTi.

Taught in ``principles/cryogenic-frontier``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import h, k_B

WEAK_COUPLING = 3.528  # 2 Delta(0)/(k_B T_c) of the BCS theory: 2 pi exp(-0.5772…)

# Upper critical field of commercial NbTi, fitted over several manufacturers (lubell1983empirical).
NBTI_FIELD, NBTI_TEMPERATURE, NBTI_EXPONENT = 14.5, 9.2, 1.7  # [T], [K], [1]


def gap_frequency(T_c):
    r"""Frequency of the photon that breaks a Cooper pair at 0 K, :math:`2\Delta(0)/h` [Hz].

    Args:
        T_c: critical temperature [K]
    Returns:
        frequency in the weak-coupling limit, shape as the input [Hz]
    Raises:
        ValueError: T_c not above zero
    Example:
        >>> f"{gap_frequency(9.25) / 1e9:.0f} GHz"
        '680 GHz'

    Source: bardeen1957theory.  Chapter: principles/cryogenic-frontier.
    """
    T_c = check.positive("T_c", T_c, "K", "temperatures here are absolute")
    return WEAK_COUPLING * k_B * T_c / h


def upper_critical_field_nbti(T):
    r"""Field that ends superconductivity in NbTi, :math:`14.5\,[1-(T/9.2)^{1.7}]` [T].

    Args:
        T: temperature [K]
    Returns:
        upper critical field, shape as the input [T]
    Raises:
        ValueError: T not between 0 and 9.2 K (above it NbTi is a normal metal)
    Example:
        >>> f"{upper_critical_field_nbti(1.9):.1f} T"
        '13.5 T'

    Source: lubell1983empirical.  Chapter: principles/cryogenic-frontier.
    """
    T = check.inside("T", T, "K", 0.0, NBTI_TEMPERATURE, "above its critical temperature NbTi is a normal metal",
                     include_low=False)  # fmt: skip
    return NBTI_FIELD * (1 - np.divide(T, NBTI_TEMPERATURE) ** NBTI_EXPONENT)


_answer.or_refuse(globals())
