"""Properties of solids by name: conductivity, heat capacity, contraction, emissivity.

Each name is a data set; :mod:`cryolib.fits` holds the forms and the ranges.  Taught in
``principles/heat-leaks/conduction``.
"""

from dataclasses import replace

import numpy as np

from cryolib import _answer, data
from cryolib import _check as check
from cryolib.fits import fit

T_REFERENCE = 293.0  # lengths are counted from here in the source of every contraction [K]


def known(property_):
    """Materials whose property is stored.

    Args:
        property_: "conductivity", "heat-capacity", "contraction" or "expansion"
    Returns:
        names, sorted
    Raises:
        ValueError: no data set of that property
    Example:
        >>> [name for name in known("conductivity") if name.startswith("g10")]
        ['g10-normal', 'g10-warp']

    Source: the data sets.  Chapter: principles/heat-leaks/conduction.
    """
    properties = ("conductivity", "heat-capacity", "contraction", "expansion")
    check.choice("property_", property_, properties, "each is the first word of its data sets")
    return [name.removeprefix(f"{property_}-") for name in data.names() if name.startswith(f"{property_}-")]


def conductivity(material):
    """Thermal conductivity of a solid [W/(m K)].

    Args:
        material: a name from known("conductivity")
    Returns:
        Fit, to be called with T or integrated
    Raises:
        ValueError: no such material
    Example:
        >>> f"{conductivity('stainless-304').integral(4.2, 300.0):.0f} W/m"
        '3031 W/m'

    Source: the data set's own.  Chapter: principles/heat-leaks/conduction.
    """
    return _fit("conductivity", material)


def heat_capacity(material):
    """Specific heat of a solid [J/(kg K)]; its integral is the change of enthalpy.

    Args:
        material: a name from known("heat-capacity")
    Returns:
        Fit, to be called with T or integrated
    Raises:
        ValueError: no such material
    Example:
        >>> f"{heat_capacity('copper').integral(77.0, 300.0) / 1e3:.1f} kJ/kg"
        '75.0 kJ/kg'

    Source: the data set's own.  Chapter: principles/heat-leaks/conduction.
    """
    return _fit("heat-capacity", material)


def contraction(material, T, T_from=T_REFERENCE):
    """Shortening of a solid cooled from one temperature to another, over its length at 293 K [1].

    Args:
        material: a name from known("contraction") or known("expansion")
        T: temperature cooled to [K]
        T_from: temperature cooled from [K]
    Returns:
        relative contraction, positive on cooling, shape of T [1]
    Raises:
        ValueError: no such material, or a temperature outside its range
    Example:
        >>> f"{contraction('stainless-304', 4.2):.5f}"
        '0.00300'

    Source: nist-cryogenics.  Chapter: applications/materials-science.
    """
    if material in known("expansion"):
        return 1e-6 * _fit("expansion", material).integral(T, T_from)
    check.choice("material", material, (*known("contraction"), *known("expansion")), "each is a data set")
    set_ = data.load(f"contraction-{material}")
    check.same_shape(T=T, T_from=T_from)
    # The fits leave a few parts in a million at 293 K, which the difference takes away.
    return 1e-5 * (_length(set_, "T_from", T_from) - _length(set_, "T", T))


def emissivity(surface):
    """Total hemispherical emissivity of a surface near room temperature, to a factor of two [1].

    Args:
        surface: a name in the data set "emissivity", such as "copper, polished"
    Returns:
        emissivity [1]
    Raises:
        ValueError: no such surface
    Example:
        >>> emissivity("stainless steel")
        0.07

    Source: ekin2006experimental, app. A2.2.  Chapter: principles/heat-leaks/radiation.
    """
    table = data.load("emissivity").numbers
    check.choice("surface", surface, tuple(table), "emissivity belongs to a surface in a stated condition")
    return table[surface]["emissivity"]


def extended(property_fit, low, high):
    """The same fit with a range you vouch for yourself, wider than its source does.

    Args:
        property_fit: Fit
        low, high: the range you take responsibility for [K]
    Returns:
        Fit
    Raises:
        ValueError: low not above zero, or high not above low
    Example:
        >>> g10 = extended(conductivity("g10-warp"), 4.0, 300.0)  # its source stops at 12 K
        >>> f"{g10.integral(4.2, 77.0):.1f} W/m"
        '19.4 W/m'

    Source: none: that is the point.  Chapter: principles/heat-leaks/conduction.
    """
    low, high = check.positive("low", low, "K"), check.positive("high", high, "K")
    if not low < high:
        raise ValueError(f"low = {low:g} K, high = {high:g} K; allowed: low below high, because a range has two ends.")
    return replace(property_fit, low=low, high=high)


def _fit(property_, material):
    check.choice("material", material, tuple(known(property_)), f"each is a data set of its {property_}")
    return fit(f"{property_}-{material}")


def _length(set_, name, T):
    """Change of length from 293 K as the source prints it [1e-5]."""
    numbers = set_.numbers
    T = check.inside(name, T, "K", numbers["low"], numbers["high"], f"there {set_.source} vouches for {set_.title}")
    value = np.polynomial.Polynomial(numbers["coefficients"])(T)
    result = np.where(np.less(T, numbers.get("T_low", 0.0)), numbers.get("value_low", 0.0), value)
    return float(result) if result.ndim == 0 else result


_answer.or_refuse(globals())
