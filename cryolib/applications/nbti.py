r"""Niobium-titanium, the metal of most magnets: how much current it carries at a field and a temperature.

The critical surface is the scaling law of Bottura for the wire of the LHC,
:math:`j_c \propto b^p(1-b)^q(1-t^{1.7})^n/B`, on the frontier :math:`B_{c2}(T)` of Lubell.  Taught in
``applications/superconducting-and-quantum``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib import superconductivity as sc
from cryolib.data import load


def critical_current_density(B, T):
    r"""Current density that NbTi carries without resistance; zero beyond its critical field [A/m2].

    Per area of superconductor. The copper that surrounds the filaments in a wire carries none of it.

    Args:
        B: field at the wire [T]
        T: temperature [K]
    Returns:
        critical current density, shape of the inputs [A/m2]
    Raises:
        ValueError: B below 1 T (the form has no limit at 0), or T not between 0 and 9.2 K
    Example:
        >>> f"{critical_current_density(8.33, 1.9) / 1e6:.0f} A/mm2"
        '2451 A/mm2'

    Source: bottura2013nbti, lubell1983empirical.  Chapter: applications/superconducting-and-quantum.
    """
    fit = load("nbti-critical-surface").numbers
    B = check.inside("B", B, "T", fit["low_field"], np.inf, "the fit has no limit at zero field", include_high=False)
    check.same_shape(B=B, T=T)
    scale = 1e6 * fit["j_anchor"] / _shape(fit["B_anchor"], fit["T_anchor"], fit)
    return scale * _shape(B, T, fit)


def critical_temperature(B):
    r"""Temperature at which a field ends superconductivity in NbTi, :math:`9.2\,(1-B/14.5)^{1/1.7}` [K].

    Args:
        B: field at the wire [T]
    Returns:
        critical temperature, shape as the input [K]
    Raises:
        ValueError: B not between 0 and 14.5 T (no temperature helps above)
    Example:
        >>> f"{critical_temperature(8.33):.2f} K"
        '5.57 K'

    Source: lubell1983empirical.  Chapter: applications/superconducting-and-quantum.
    """
    B = check.inside("B", B, "T", 0.0, sc.NBTI_FIELD, "above it NbTi is a normal metal even at 0 K",
                     include_high=False)  # fmt: skip
    return sc.NBTI_TEMPERATURE * (1 - np.divide(B, sc.NBTI_FIELD)) ** (1 / sc.NBTI_EXPONENT)


def sharing_temperature(j, B):
    r"""Temperature at which NbTi just carries a current density, :math:`j_c(B, T) = j` [K].

    Above it the surplus flows in the copper, which heats.

    Args:
        j: current density in the superconductor [A/m2]
        B: field at the wire [T]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: j not above zero or beyond what NbTi carries at 0.1 K, or B not between 1 and 14.5 T
    Example:
        >>> f"{sharing_temperature(1.5e9, 8.33):.2f} K"
        '3.51 K'

    Source: bottura2013nbti, lubell1983empirical.  Chapter: applications/superconducting-and-quantum.
    """
    check.positive("j", j, "A/m2", "without current there is nothing to share")
    return check.elementwise(_share, j=j, B=B)


def _share(j, B):
    from scipy.optimize import brentq

    low, high = 0.1, critical_temperature(B)
    most = critical_current_density(B, low)
    if not j <= most:
        raise ValueError(f"j = {j:g} A/m2; allowed: at most {most:g} A/m2, because NbTi carries no more at {B:g} T.")
    return brentq(lambda T: critical_current_density(B, T) - j, low, high, xtol=1e-9)


def _shape(B, T, fit):
    b = np.minimum(np.divide(B, sc.upper_critical_field_nbti(T)), 1.0)  # beyond the critical field no current is left
    t = np.divide(T, sc.NBTI_TEMPERATURE) ** sc.NBTI_EXPONENT
    return b ** fit["p"] * (1 - b) ** fit["q"] * (1 - t) ** fit["n"] / B


_answer.or_refuse(globals())
