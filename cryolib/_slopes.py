"""Slopes of one property against another, and the check that an expansion goes downhill.

Shared by ``throttling`` and ``expansion``.
"""

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib._coolprop import abstract_state, coolprop_name

PROPERTIES = ("T", "P", "Hmass", "Smass", "Umass", "Dmass", "Hmolar", "Smolar", "Umolar", "Dmolar")


def derivative(fluid, of, by, at, T, p):
    """Partial derivative of one property by another at a constant third, in a single phase.

    Args:
        fluid: a name in fluids.NAMES
        of, by, at: CoolProp's names, such as 'T', 'P', 'Hmass', 'Smass', 'Umolar'
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        derivative, shape as T and p [SI units of of/by]
    Raises:
        ValueError: a name not known, or a state outside the equation of state
    Example:
        >>> f"{derivative('helium', 'Hmass', 'T', 'P', 300.0, 1e5):.0f} J/(kg K)"
        '5193 J/(kg K)'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    for name in (of, by, at):
        check.choice("property", name, PROPERTIES, "the derivative needs CoolProp's names")

    def one(T, p):
        import CoolProp

        fluids.state(fluid, T=T, p=p)  # the guard; it leaves the one CoolProp object of the fluid in this state
        eos = abstract_state(coolprop_name(fluid))
        return eos.first_partial_deriv(*(getattr(CoolProp, f"i{name}") for name in (of, by, at)))

    return check.elementwise(one, T=T, p=p)


def downhill(p_high, p_low):
    """Refuse an expansion that does not go to a lower pressure.

    Args:
        p_high, p_low: pressures before and after [Pa]
    Returns:
        the two pressures, checked [Pa]
    Raises:
        ValueError: p_high not above p_low, or a pressure not above zero
    Source: definition.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    p_high, p_low = check.positive("p_high", p_high, "Pa"), check.positive("p_low", p_low, "Pa")
    check.same_shape(p_high=p_high, p_low=p_low)
    if not np.all(np.greater(p_high, p_low)):
        raise ValueError(f"p_high = {p_high} Pa; allowed: above p_low = {p_low} Pa, because gas expands downhill.")
    return p_high, p_low


_answer.or_refuse(globals())
