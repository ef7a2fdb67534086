"""Second virial coefficient: the first departure from the ideal gas, its Boyle and inversion temperatures.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib._coolprop import abstract_state, coolprop_name

# Lowest temperature for the second virial coefficient, over the critical one: below it there is little vapour, and
# the coefficients are an extrapolation (that of oxygen even turns positive at 54 K).
LEAST_REDUCED = 0.6
# Every inversion and Boyle temperature of these fluids lies below this multiple of the critical temperature.
MOST_REDUCED = 12.0


def second_virial(fluid, T, extrapolate=False):
    """Second virial coefficient B of p v/(R T) = 1 + B/v + ... [m3/mol].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        extrapolate: True to go above the equation of state's highest temperature at your own risk
    Returns:
        coefficient, shape as T [m3/mol]
    Raises:
        ValueError: T below 0.6 of the critical temperature, or above the equation of state
    Example:
        >>> f"{second_virial('nitrogen', 273.15) * 1e6:.1f} cm3/mol"
        '-10.3 cm3/mol'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    return check.elementwise(lambda T: _virial(fluid, T, extrapolate)[0], T=T)


def boyle_temperature(fluid, extrapolate=False):
    """Temperature at which the second virial coefficient is zero: the dilute gas obeys Boyle's law best [K].

    Args:
        fluid: a name in fluids.NAMES
        extrapolate: as in second_virial
    Returns:
        temperature [K]
    Raises:
        ValueError: it lies above the equation of state
    Example:
        >>> f"{boyle_temperature('nitrogen'):.1f} K"
        '326.3 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    return _root(fluid, lambda T: _virial(fluid, T, extrapolate)[0], extrapolate, "Boyle temperature")


def maximum_inversion_temperature(fluid, extrapolate=False):
    r"""Temperature above which throttling heats at every pressure: :math:`T\,\mathrm{d}B/\mathrm{d}T = B` [K].

    Args:
        fluid: a name in fluids.NAMES
        extrapolate: True to accept a root above the equation of state's highest temperature (methane, krypton,
            xenon, carbon monoxide): published values scatter by 10 per cent for this reason
    Returns:
        temperature in the limit of zero pressure [K]
    Raises:
        ValueError: it lies above the equation of state
    Example:
        >>> f"{maximum_inversion_temperature('nitrogen'):.1f} K, {maximum_inversion_temperature('helium'):.1f} K"
        '607.9 K, 45.6 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction/joule-thomson.
    """

    def cooling(T):
        B, slope = _virial(fluid, T, extrapolate)
        return B - T * slope

    return _root(fluid, cooling, extrapolate, "maximum inversion temperature")


def _virial(fluid, T, extrapolate):
    """B and dB/dT at one temperature, guarded."""
    import CoolProp

    low, high = LEAST_REDUCED * fluids.critical_point(fluid).T, fluids.limits(fluid).T_max
    high = max(high, MOST_REDUCED * fluids.critical_point(fluid).T) if extrapolate is True else high
    T = check.inside("T", T, "K", low, high, f"there the equation of state of {fluid} gives a sound B")
    eos = abstract_state(coolprop_name(fluid))
    eos.update(CoolProp.DmolarT_INPUTS, 1e-6, T)
    return eos.Bvirial(), eos.dBvirial_dT()


def _root(fluid, function, extrapolate, what):
    from scipy.optimize import brentq

    if not isinstance(extrapolate, bool):
        raise TypeError(f"extrapolate must be True or False, not {extrapolate!r}, because it is a decision.")
    T_c, T_max = fluids.critical_point(fluid).T, fluids.limits(fluid).T_max
    high = MOST_REDUCED * T_c if extrapolate else min(MOST_REDUCED * T_c, T_max)
    if not function(high) > 0:
        raise ValueError(
            f"the {what} of {fluid} lies above {high:g} K; allowed: up to there, because there its equation of state "
            "ends (extrapolate=True goes beyond at your own risk)."
        )
    return brentq(function, T_c, high, xtol=1e-9)


_answer.or_refuse(globals())
