"""Properties of helium II at its vapour pressure: the two fluids, heat capacity, entropy, viscosity.

The curves are those recommended by Donnelly and Barenghi; the entropy is the integral of their heat capacity.
Taught in ``principles/ultra-low/superfluidity``.
"""

from functools import cache
from itertools import pairwise

import numpy as np

from cryolib import _answer, _gauss, _spline
from cryolib import _check as check
from cryolib.data import load

T_LAMBDA = 2.1768  # [K], ITS-90
SLICES = 40  # pieces between two knots of the heat capacity, for the integral that is the entropy


def density(T):
    r"""Density of liquid helium-4 at its vapour pressure, :math:`\rho` [kg/m3].

    Args:
        T: temperature [K]
    Returns:
        density, shape as the input [kg/m3]
    Raises:
        ValueError: T not between 0 and the lambda point (2.1768 K); above it fluids.state serves
    Example:
        >>> f"{density(1.6):.2f} kg/m3"
        '145.21 kg/m3'

    Source: donnelly1998observed, ch. 1.  Chapter: principles/ultra-low/superfluidity.
    """
    T, f = _below_lambda(T), load("helium-ii-density").numbers
    t = np.minimum(np.subtract(T, T_LAMBDA), -1e-300)  # t ln|t| goes to 0 at the lambda point
    cold = f["rho_0"] + sum(m * np.power(T, i + 2) for i, m in enumerate(f["m"]))
    logs = sum(a * t ** (i + 1) for i, a in enumerate(f["a"])) * np.log(-t)
    warm = f["rho_lambda"] * (1 + logs + sum(b * t ** (i + 1) for i, b in enumerate(f["b"])))
    rho = 1e3 * np.where(np.less(T, f["changeover"]), cold, warm)
    return float(rho) if np.ndim(rho) == 0 else rho


def superfluid_density(T):
    r"""Density of the superfluid component, :math:`\rho_s` [kg/m3].

    Args:
        T: temperature [K]
    Returns:
        superfluid density, shape as the input [kg/m3]
    Raises:
        ValueError: T not between 0 and the lambda point (2.1768 K; above it there is none)
    Example:
        >>> f"{superfluid_density(2.0):.1f} kg/m3"
        '65.1 kg/m3'

    Source: donnelly1998observed, ch. 2.  Chapter: principles/ultra-low/superfluidity.
    """
    return _curve("helium-ii-superfluid-density", 1e3)(T)


def superfluid_fraction(T):
    r"""Share of the superfluid component, :math:`\rho_s/\rho` [1].

    Args:
        T: temperature [K]
    Returns:
        fraction between 0 and 1, shape as the input [1]
    Raises:
        ValueError: T not between 0 and the lambda point (2.1768 K; above it there is none)
    Example:
        >>> f"{superfluid_fraction(1.6):.3f}"
        '0.838'

    Source: donnelly1998observed, ch. 1 and 2.  Chapter: principles/ultra-low/superfluidity.
    """
    return superfluid_density(T) / density(T)


def normal_fraction(T):
    r"""Share of the normal component, :math:`\rho_n/\rho = 1 - \rho_s/\rho` [1].

    Below 0.7 K it is the small difference of two nearly equal splines, so the function starts there.

    Args:
        T: temperature [K]
    Returns:
        fraction between 0 and 1, shape as the input [1]
    Raises:
        ValueError: T not between 0.7 K and the lambda point (2.1768 K)
    Example:
        >>> f"{normal_fraction(2.0):.3f}"
        '0.553'

    Source: donnelly1998observed, ch. 1 and 2.  Chapter: principles/ultra-low/superfluidity.
    """
    T = check.inside("T", T, "K", 0.7, T_LAMBDA, "below it the normal fluid is lost in the rounding of the splines")
    return 1 - superfluid_fraction(T)


def heat_capacity(T):
    r"""Specific heat along the vapour-pressure curve, :math:`c_s` [J/(kg K)].

    Args:
        T: temperature [K]
    Returns:
        specific heat, shape as the input [J/(kg K)]
    Raises:
        ValueError: T not between 0.01 K and the last knot, 35 nK below the lambda point (where it diverges)
    Example:
        >>> f"{heat_capacity(1.6):.0f} J/(kg K)"
        '1570 J/(kg K)'

    Source: donnelly1998observed, ch. 7.  Chapter: principles/ultra-low/superfluidity.
    """
    per_kilogram = 1e3 / load("helium-ii-heat-capacity").numbers["molar_mass"]
    return per_kilogram * 10 ** _curve("helium-ii-heat-capacity")(T)


def heat_capacity_helium_i(T):
    r"""Specific heat of the ordinary liquid on the other side of the lambda point [J/(kg K)].

    Args:
        T: temperature [K]
    Returns:
        specific heat along the vapour-pressure curve, shape as the input [J/(kg K)]
    Raises:
        ValueError: T not between the first knot, 0.13 microkelvin above the lambda point, and 4.5 K
    Example:
        >>> f"{heat_capacity_helium_i(2.5):.0f} J/(kg K)"
        '2269 J/(kg K)'

    Source: donnelly1998observed, ch. 7.  Chapter: principles/ultra-low/superfluidity.
    """
    per_kilogram = 1e3 / load("helium-i-heat-capacity").numbers["molar_mass"]
    return per_kilogram * 10 ** _curve("helium-i-heat-capacity")(T)


def entropy(T):
    r"""Specific entropy, :math:`s = \int_0^T c_s\,\mathrm{d}T'/T'` [J/(kg K)].

    Below 0.01 K the heat capacity is that of phonons, as T cubed. The superfluid carries none of it.

    Args:
        T: temperature [K]
    Returns:
        entropy, zero at 0 K, shape as the input [J/(kg K)]
    Raises:
        ValueError: T not between 0.01 K and the lambda point (2.1768 K)
    Example:
        >>> f"{entropy(1.6):.1f} J/(kg K)"
        '282.5 J/(kg K)'

    Source: donnelly1998observed, ch. 7 and 8.  Chapter: principles/ultra-low/superfluidity.
    """
    T = _with_entropy("T", T)
    s = _entropy_curve()[0](T)
    return float(s) if np.ndim(s) == 0 else s


def entropy_integral(T1, T2):
    r"""Entropy integrated over temperature, :math:`\int_{T_1}^{T_2} s\,\mathrm{d}T` [J/kg].

    Args:
        T1, T2: ends of the range [K]
    Returns:
        integral, negative if T2 is the colder, shape as the inputs [J/kg]
    Raises:
        ValueError: an end not between 0.01 K and the lambda point (2.1768 K)
    Example:
        >>> f"{entropy_integral(1.6, 1.8):.1f} J/kg"
        '80.1 J/kg'

    Source: integral of entropy.  Chapter: principles/ultra-low/superfluidity.
    """
    T1, T2 = _with_entropy("T1", T1), _with_entropy("T2", T2)
    check.same_shape(T1=T1, T2=T2)
    area = _entropy_curve()[1](T2) - _entropy_curve()[1](T1)
    return float(area) if np.ndim(area) == 0 else area


def viscosity(T):
    r"""Viscosity of the normal component, as an oscillating disc feels it, :math:`\eta_n` [Pa s].

    Args:
        T: temperature [K]
    Returns:
        viscosity, shape as the input [Pa s]
    Raises:
        ValueError: T not between 0.8 K and the lambda point (2.1768 K)
    Example:
        >>> f"{viscosity(1.6):.2e} Pa s"
        '1.31e-06 Pa s'

    Source: donnelly1998observed, chapter on viscosity.  Chapter: principles/ultra-low/superfluidity.
    """
    T = check.inside("T", T, "K", 0.8, T_LAMBDA, "there the normal fluid of helium II was measured")
    return _curve("helium-ii-viscosity")(T)


def second_sound_speed(T):
    r"""Measured speed of second sound, the wave of temperature, :math:`u_2` [m/s].

    Args:
        T: temperature [K]
    Returns:
        speed, shape as the input [m/s]
    Raises:
        ValueError: T not between 0.56 and 2.17 K (the copy of the curve cannot be trusted beyond)
    Example:
        >>> f"{second_sound_speed(1.7):.2f} m/s"
        '20.33 m/s'

    Source: donnelly1998observed, ch. 4.  Chapter: principles/ultra-low/superfluidity.
    """
    return _curve("helium-ii-second-sound")(T)


@cache
def _curve(name, scale=1.0):
    data = load(name)
    return _spline.from_numbers(data.quantity, data.numbers, data.source, scale)


@cache
def _entropy_curve():
    """Entropy against temperature, and its integral: cubics through a fine table with the exact slope c/T."""
    from scipy.interpolate import CubicHermiteSpline

    knots = np.unique(_curve("helium-ii-heat-capacity").knots)
    T = np.unique(np.concatenate([np.linspace(a, b, SLICES + 1) for a, b in pairwise(knots)]))
    steps = _gauss.integral(lambda T: heat_capacity(T) / T, T[:-1], T[1:], 6)
    slope = heat_capacity(T) / T
    s = heat_capacity(T[0]) / 3 + np.concatenate([[0.0], np.cumsum(steps)])  # phonons below the first knot
    last = np.append(T, T_LAMBDA), np.append(s, s[-1]), np.append(slope, slope[-1])  # 35 nK to the lambda point
    curve = CubicHermiteSpline(*last)
    return curve, curve.antiderivative()


def _below_lambda(T):
    return check.inside("T", T, "K", 0.0, T_LAMBDA, "above the lambda point helium is an ordinary liquid")


def _with_entropy(name, T):
    return check.inside(name, T, "K", 0.01, T_LAMBDA, "there the heat capacity of helium II was measured")


_answer.or_refuse(globals())
