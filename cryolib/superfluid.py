"""What two fluids in one do: the fountain, second sound, counterflow of heat, a critical velocity.

The properties behind them are in ``helium_ii``.  Taught in ``principles/ultra-low/superfluidity``.
"""

import numpy as np

from cryolib import _answer, _gauss, helium_ii
from cryolib import _check as check
from cryolib.constants import g_n, hbar, u
from cryolib.data import load
from cryolib.vapour_pressure import pressure_cold_helium_4

CORE = 1e-10  # radius of the core of a quantised vortex [m] (donnelly1998observed, ch. 18)


def fountain_pressure(T, dT):
    r"""Pressure that stops the flow through a superleak, for a small step: :math:`\rho s\,\Delta T` [Pa].

    Args:
        T: temperature of the colder side [K]
        dT: how much warmer the other side is, far below T [K]
    Returns:
        excess pressure on the warmer side, shape of the inputs [Pa]
    Raises:
        ValueError: T not between 0.01 K and the lambda point, or dT negative or above a tenth of T
    Example:
        >>> f"{fountain_pressure(1.6, 1e-3):.1f} Pa"
        '41.0 Pa'

    Source: london1939thermodynamics.  Chapter: principles/ultra-low/superfluidity.
    """
    T, dT = _small_step(T, dT)
    return helium_ii.density(T) * helium_ii.entropy(T) * dT


def fountain_height(T, dT):
    r"""Height of the helium column that a small step holds up, :math:`h = s\,\Delta T/g` [m].

    Both arms share one vapour space. A free jet rises less: its flow is limited.

    Args:
        T: temperature of the colder side [K]
        dT: how much warmer the other side is, far below T [K]
    Returns:
        height of the warmer level above the colder, shape of the inputs [m]
    Raises:
        ValueError: T not between 0.01 K and the lambda point, or dT negative or above a tenth of T
    Example:
        >>> f"{100 * fountain_height(1.6, 1e-3):.2f} cm"
        '2.88 cm'

    Source: london1939thermodynamics.  Chapter: principles/ultra-low/superfluidity.
    """
    T, dT = _small_step(T, dT)
    return helium_ii.entropy(T) * dT / g_n


def fountain_height_between(T_cold, T_warm):
    r"""Height held up by a step of any size, :math:`h = (1/g)\int s\,\mathrm{d}T` [m].

    Args:
        T_cold, T_warm: temperatures of the two sides of the superleak [K]
    Returns:
        height of the warmer level above the colder, shape of the inputs [m]
    Raises:
        ValueError: a temperature not between 0.01 K and the lambda point, or T_warm below T_cold
    Example:
        >>> f"{fountain_height_between(1.6, 1.8):.2f} m"
        '8.16 m'

    Source: london1939thermodynamics.  Chapter: principles/ultra-low/superfluidity.
    """
    _ordered(T_cold, T_warm)
    return helium_ii.entropy_integral(T_cold, T_warm) / g_n


def fountain_height_closed(T_cold, T_warm):
    r"""The same when each arm is closed over its own vapour: :math:`h - \Delta p_\mathrm{vap}/\rho g` [m].

    Args:
        T_cold, T_warm: temperatures of the two sides of the superleak [K]
    Returns:
        height of the warmer level above the colder, shape of the inputs [m]
    Raises:
        ValueError: a temperature not between 0.5 K and the lambda point, or T_warm below T_cold
    Example:
        >>> f"{100 * fountain_height_closed(1.6, 1.601):.2f} cm"
        '2.66 cm'

    Source: london1939thermodynamics.  Chapter: principles/ultra-low/superfluidity.
    """
    height = fountain_height_between(T_cold, T_warm)
    vapour = pressure_cold_helium_4(T_warm) - pressure_cold_helium_4(T_cold)
    return height - vapour / (helium_ii.density(T_warm) * g_n)


def superleak_flow(heat, T):
    r"""Superfluid that a heater draws through a superleak, :math:`\dot m = \dot Q/sT` [kg/s].

    It arrives without entropy; to be liquid of temperature T each kilogram needs s, that is the heat sT.

    Args:
        heat: heat supplied behind the superleak [W]
        T: temperature there [K]
    Returns:
        mass flow without back pressure, below the critical velocity, shape of the inputs [kg/s]
    Raises:
        ValueError: heat negative, or T not between 0.01 K and the lambda point (2.1768 K)
    Example:
        >>> f"{1e3 * superleak_flow(1.0, 1.8):.2f} g/s"
        '1.03 g/s'

    Source: london1939thermodynamics.  Chapter: principles/ultra-low/superfluidity.
    """
    heat = check.not_negative("heat", heat, "W", "a heater draws the superfluid, a cooler would drive it out")
    check.same_shape(heat=heat, T=T)
    return heat / (helium_ii.entropy(T) * T)


def second_sound_two_fluid(T):
    r"""Speed of second sound that the two-fluid model predicts, :math:`\sqrt{(\rho_s/\rho_n)\,Ts^2/c}` [m/s].

    Args:
        T: temperature [K]
    Returns:
        speed, shape as the input [m/s]
    Raises:
        ValueError: T not between 0.7 K and the last knot below the lambda point
    Example:
        >>> f"{second_sound_two_fluid(1.7):.1f} m/s"
        '20.3 m/s'

    Source: landau1941theory.  Chapter: principles/ultra-low/superfluidity.
    """
    normal = helium_ii.normal_fraction(T)
    return np.sqrt((1 - normal) / normal * np.multiply(T, helium_ii.entropy(T) ** 2) / helium_ii.heat_capacity(T))


def conductivity_function(T):
    r"""Heat conductivity function of helium II, :math:`f^{-1} = q^3/(\mathrm{d}T/\mathrm{d}x)` [W3/(m5 K)].

    Args:
        T: temperature [K]
    Returns:
        function, zero at the lambda point, shape as the input [W3/(m5 K)]
    Raises:
        ValueError: T not between 1.4 K and the lambda point (2.1768 K)
    Example:
        >>> f"{conductivity_function(1.9):.2e} W3/(m5 K)"
        '1.73e+13 W3/(m5 K)'

    Source: vansciver2012helium.  Chapter: principles/ultra-low/superfluidity.
    """
    f = load("gorter-mellink").numbers
    T = check.inside("T", T, "K", f["low"], f["high"], "the fit is for helium II above 1.4 K")
    power = np.divide(T, f["T_lambda"]) ** f["n"]
    return f["rho_lambda"] ** 2 * f["s_lambda"] ** 4 * f["T_lambda"] ** 3 / f["A_lambda"] * (power * (1 - power)) ** 3


def counterflow_flux(T, gradient):
    r"""Heat flux through a wide channel of helium II, :math:`q = (f^{-1}\,\mathrm{d}T/\mathrm{d}x)^{1/3}` [W/m2].

    Args:
        T: temperature [K]
        gradient: size of the temperature gradient [K/m]
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: T not between 1.4 K and the lambda point, or gradient negative
    Example:
        >>> f"{counterflow_flux(1.9, 0.1) / 1e3:.1f} kW/m2"
        '12.0 kW/m2'

    Source: gorter1949irreversible.  Chapter: principles/ultra-low/superfluidity.
    """
    gradient = check.not_negative("gradient", gradient, "K/m", "it is the size of a slope")
    check.same_shape(T=T, gradient=gradient)
    return (conductivity_function(T) * gradient) ** (1 / 3)


def counterflow_flux_between(T_cold, T_warm, length):
    r"""Heat flux through a channel between two temperatures, :math:`q = (\int f^{-1}\mathrm{d}T/L)^{1/3}` [W/m2].

    Args:
        T_cold, T_warm: temperatures of the ends, one number each [K]
        length: length of the channel [m]
    Returns:
        heat flux [W/m2]
    Raises:
        ValueError: a temperature not between 1.4 K and the lambda point, T_warm below T_cold, or length not above zero
    Example:
        >>> f"{counterflow_flux_between(1.8, 1.9, 1.0) / 1e3:.1f} kW/m2"
        '11.5 kW/m2'

    Source: gorter1949irreversible.  Chapter: principles/ultra-low/superfluidity.
    """
    _ordered(T_cold, T_warm)
    length = check.positive("length", length, "m")
    conductivity_function([T_cold, T_warm])  # both ends inside the range
    return float((_gauss.integral(conductivity_function, T_cold, T_warm, 32) / length) ** (1 / 3))


def effective_conductivity(T, q):
    r"""Conductivity that Fourier's law would need, :math:`k = f^{-1}/q^2`: not a property, it falls with q [W/(m K)].

    Args:
        T: temperature [K]
        q: heat flux [W/m2]
    Returns:
        effective conductivity, shape of the inputs [W/(m K)]
    Raises:
        ValueError: T not between 1.4 K and the lambda point, or q not above zero
    Example:
        >>> f"{effective_conductivity(1.9, 1e4):.1e} W/(m K)"
        '1.7e+05 W/(m K)'

    Source: gorter1949irreversible.  Chapter: principles/ultra-low/superfluidity.
    """
    q = check.positive("q", q, "W/m2", "the law holds for a flowing heat current")
    check.same_shape(T=T, q=q)
    return conductivity_function(T) / q**2


def critical_velocity(width):
    r"""Velocity at which vortices end frictionless flow, :math:`v_c = (\hbar/m_4 d)\ln(d/a)` [m/s].

    Args:
        width: width of the channel or pore, d [m]
    Returns:
        Feynman's critical velocity, shape as the input [m/s]
    Raises:
        ValueError: width not above 1 nm (the core of a vortex no longer fits)
    Example:
        >>> f"{100 * critical_velocity(1e-6):.0f} cm/s"
        '15 cm/s'

    Source: feynman1955application.  Chapter: principles/ultra-low/superfluidity.
    """
    width = check.inside("width", width, "m", 1e-9, np.inf, "a vortex must fit into the channel", include_high=False)
    mass = load("helium-isotopes").numbers["M_4"] * u
    return hbar / (mass * width) * np.log(width / CORE)


def _small_step(T, dT):
    T = check.inside("T", T, "K", 0.01, helium_ii.T_LAMBDA, "there the entropy of helium II was measured")
    dT = check.not_negative("dT", dT, "K", "it is measured from the colder side")
    check.same_shape(T=T, dT=dT)
    if not np.all(dT <= 0.1 * np.asarray(T)):
        raise ValueError(
            f"dT = {np.max(dT):g} K; allowed: up to a tenth of T, because the entropy rises steeply with T. "
            "For a larger step use fountain_height_between."
        )
    return T, dT


def _ordered(T_cold, T_warm):
    T_cold, T_warm = check.finite("T_cold", T_cold, "K"), check.finite("T_warm", T_warm, "K")
    check.same_shape(T_cold=T_cold, T_warm=T_warm)
    if not np.all(np.greater_equal(T_warm, T_cold)):
        raise ValueError(f"T_warm = {T_warm} K; allowed: T_cold = {T_cold} K or above, because it is the warmer end.")


_answer.or_refuse(globals())
