"""Conduction along solids whose conductivity depends on temperature: rods, tubes, wires, layers in series.

A conductivity ``k`` is a :class:`cryolib.fits.Fit`: it is called with T and integrated from T1 to T2.
Layers in series are solved for the heat flow, not for the temperature of a joint: where a joint comes close
to one end, the other unknown loses its digits.  Taught in ``principles/heat-leaks/conduction``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib._ends import ends


def tube_area(d_outer, wall):
    r"""Cross-section of the wall of a tube, :math:`\pi(d-w)w` [m2].

    Args:
        d_outer: outer diameter [m]
        wall: thickness of the wall, at most half the diameter [m]
    Returns:
        area of metal, shape of the inputs [m2]
    Raises:
        ValueError: d_outer or wall not above zero, or a wall thicker than the radius
    Example:
        >>> f"{1e6 * tube_area(12.7e-3, 0.25e-3):.2f} mm2"
        '9.78 mm2'

    Source: geometry.  Chapter: principles/heat-leaks/conduction.
    """
    d_outer, wall = check.positive("d_outer", d_outer, "m"), check.positive("wall", wall, "m")
    check.same_shape(d_outer=d_outer, wall=wall)
    if not np.all(np.less_equal(wall, d_outer / 2)):
        raise ValueError(f"wall = {wall} m; allowed: at most half of d_outer = {d_outer} m, because a tube has a bore.")
    return np.pi * (d_outer - wall) * wall


def wire_area(d, count=1):
    r"""Cross-section of a bundle of round wires or rods, :math:`n\pi d^2/4` [m2].

    Args:
        d: diameter of one wire [m]
        count: how many wires lie side by side
    Returns:
        area of all of them, shape of the inputs [m2]
    Raises:
        ValueError: d or count not above zero
    Example:
        >>> f"{1e6 * wire_area(0.127e-3, 24):.3f} mm2"
        '0.304 mm2'

    Source: geometry.  Chapter: principles/heat-leaks/conduction.
    """
    d, count = check.positive("d", d, "m"), check.positive("count", count, "wires", "no wire, no path")
    check.same_shape(d=d, count=count)
    return count * np.pi * d**2 / 4


def heat_flow(k, area, length, T_hot, T_cold):
    r"""Heat conducted by one material, :math:`\dot Q=(A/L)\int_{T_c}^{T_h}k\,\mathrm{d}T` [W].

    Args:
        k: conductivity, a Fit [W/(m K)]
        area, length: cross-section and length of the path [m2, m]
        T_hot, T_cold: temperatures of the ends [K]
    Returns:
        heat flow, shape of the inputs [W]
    Raises:
        ValueError: a size not above zero, the cold end above the hot one, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> area = tube_area(12.7e-3, 0.25e-3)
        >>> f"{1e3 * heat_flow(conductivity('stainless-304'), area, 0.15, 77.0, 4.2):.2f} mW"
        '21.26 mW'

    Source: fourier1822theorie.  Chapter: principles/heat-leaks/conduction.
    """
    k, area, length = _conductivity(k), _size("area", area, "m2"), _size("length", length, "m")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(area=area, length=length, T_hot=T_hot, T_cold=T_cold)
    return area / length * k.integral(T_cold, T_hot)


def linear_heat_flow(slopes, lengths, area, T_hot, T_cold):
    r"""Heat through layers in series that all have :math:`k_i=a_iT`: :math:`\frac A2(T_h^2-T_c^2)/\sum L_i/a_i` [W].

    The sum does not know the order of the layers, nor does the heat flow.

    Args:
        slopes: the factors a of the layers, a number or a list [W/(m K2)]
        lengths: their lengths, as many [m]
        area: cross-section of all of them [m2]
        T_hot, T_cold: temperatures of the ends [K]
    Returns:
        heat flow [W]
    Raises:
        ValueError: a size or slope not above zero, or the cold end above the hot one
    Example:
        >>> f"{1e3 * linear_heat_flow([1.6, 0.10], [0.05, 0.05], 1e-4, 77.0, 4.2):.3f} mW"
        '556.363 mW'

    Source: fourier1822theorie.  Chapter: principles/heat-leaks/conduction.
    """
    slopes = check.positive("slopes", slopes, "W/(m K2)", "heat flows from hot to cold")
    lengths, area = _size("lengths", lengths, "m"), _size("area", area, "m2")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(slopes=slopes, lengths=lengths)
    return area / 2 * (T_hot**2 - T_cold**2) / np.sum(lengths / slopes)


def composite_heat_flow(layers, area, T_hot, T_cold):
    """Heat conducted by layers in series, any conductivities [W].

    Args:
        layers: pairs (k, length) from the hot end to the cold one, k a Fit [W/(m K), m]
        area: cross-section of all of them [m2]
        T_hot, T_cold: temperatures of the ends, one number each [K]
    Returns:
        heat flow [W]
    Raises:
        ValueError: a size not above zero, the cold end above the hot one, or T outside the range of a k
    Example:
        >>> from cryolib.materials import conductivity
        >>> copper, steel = conductivity("copper-rrr100"), conductivity("stainless-304")
        >>> f"{1e3 * composite_heat_flow([(copper, 0.05), (steel, 0.05)], 1e-4, 77.0, 4.2):.1f} mW"
        '642.9 mW'

    Source: carslaw1959conduction.  Chapter: principles/heat-leaks/conduction.
    """
    layers, area, T_hot, T_cold = _stack(layers, area, T_hot, T_cold)
    if T_hot == T_cold:
        return 0.0
    # No layer can pass more than it would alone between the two ends; one alone passes exactly that.
    most = min(k.integral(T_cold, T_hot) / length for k, length in layers)
    return area * _root(lambda flux: _spare(layers, flux, T_hot, T_cold), 0.0, most)


def joint_temperatures(layers, area, T_hot, T_cold):
    """Temperatures of the joints between layers in series, from the hot end [K].

    Args:
        layers, area, T_hot, T_cold: as in composite_heat_flow
    Returns:
        temperatures, one fewer than the layers [K]
    Raises:
        ValueError: as composite_heat_flow
    Example:
        >>> from cryolib.materials import conductivity
        >>> copper, steel = conductivity("copper-rrr50"), conductivity("stainless-304")
        >>> f"{joint_temperatures([(copper, 0.1), (steel, 0.1)], 1e-4, 300.0, 4.0)[0]:.2f} K"
        '292.57 K'

    Source: carslaw1959conduction.  Chapter: principles/heat-leaks/conduction.
    """
    flux = composite_heat_flow(layers, area, T_hot, T_cold) / area
    layers, area, T, T_cold = _stack(layers, area, T_hot, T_cold)
    joints = []
    for k, length in layers[:-1]:
        T = _temperature_after(k, flux * length, T, T_cold)
        joints.append(T)
    return np.array(joints)


def local_exponent(k, T):
    r"""Exponent of the power law that a conductivity follows at one temperature, d ln k / d ln T [1].

    Of two materials in series, the one with the greater exponent belongs at the cold end.

    Args:
        k: conductivity, a Fit [W/(m K)]
        T: temperature, inside the range of k by 0.01 % [K]
    Returns:
        exponent, shape as T [1]
    Raises:
        ValueError: T too close to the ends of the range, or outside
    Example:
        >>> from cryolib.materials import conductivity
        >>> f"{local_exponent(conductivity('stainless-304'), 20.0):.2f}"
        '1.21'

    Source: definition.  Chapter: principles/heat-leaks/conduction.
    """
    k, T = _conductivity(k), check.positive("T", T, "K")
    step = 1e-4
    return np.log(k(T * (1 + step)) / k(T * (1 - step))) / np.log((1 + step) / (1 - step))


def _spare(layers, flux, T, T_cold):
    """Conductivity integral left down to T_cold once every layer took what the flux needs; negative: too little."""
    for i, (k, length) in enumerate(layers):
        spare = k.integral(T_cold, T) - flux * length
        if spare < 0 or i == len(layers) - 1:
            return spare
        T = _temperature_after(k, flux * length, T, T_cold)


def _temperature_after(k, need, T, T_cold):
    """Temperature at which the conductivity integral down from T reaches what a layer needs."""
    return _root(lambda below: k.integral(below, T) - need, T_cold, T)


def _root(function, low, high):
    """Where a monotonic function of one number crosses zero; the end itself where rounding hides the crossing."""
    from scipy.optimize import brentq

    at_low, at_high = function(low), function(high)
    if at_low * at_high >= 0:
        return low if abs(at_low) < abs(at_high) else high
    return brentq(function, low, high, xtol=1e-15 * high, rtol=1e-15)


def _stack(layers, area, T_hot, T_cold):
    if not isinstance(layers, (list, tuple)) or not layers or not all(np.size(layer) == 2 for layer in layers):
        raise TypeError(f"layers = {layers!r}; allowed: a list of pairs (k, length), because layers lie in series.")
    layers = [(_conductivity(k), float(_size("length", length, "m"))) for k, length in layers]
    T_hot, T_cold = ends(T_hot, T_cold)
    return layers, float(_size("area", area, "m2")), float(T_hot), float(T_cold)


def _conductivity(k):
    if not (callable(k) and hasattr(k, "integral")):
        raise TypeError(f"k must be a conductivity with its range, such as materials.conductivity gives, not {k!r}.")
    return k


def _size(name, value, unit):
    return check.positive(name, value, unit, "a path for heat has a size")


_answer.or_refuse(globals())
