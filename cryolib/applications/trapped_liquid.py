r"""A closed vessel or pipe that warms: how full it becomes, and what pressure it reaches.

Mass and volume stay, so the mean density stays: :math:`\bar\rho = f\rho_f+(1-f)\rho_g`. The walls are rigid here;
real ones stretch a little and then burst.  Taught in ``applications/safety``.
"""

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib._coolprop import _refuse_frozen, abstract_state, coolprop_name
from cryolib.constants import R, atm


def mean_density(fluid, fill, p_load=atm):
    r"""Mass per volume of a vessel that holds boiling liquid and its vapour, :math:`f\rho_f+(1-f)\rho_g` [kg/m3].

    Args:
        fluid: a name in fluids.NAMES
        fill: volume of liquid over volume of the vessel [1]
        p_load: pressure at which it is closed [Pa]
    Returns:
        mean density, shape of the inputs [kg/m3]
    Raises:
        ValueError: fill outside 0 to 1, or p_load outside the saturation line
    Example:
        >>> f"{mean_density('parahydrogen', 0.9):.2f} kg/m3"
        '63.88 kg/m3'

    Source: mass balance.  Chapter: applications/safety.
    """
    fill = check.inside("fill", fill, "", 0.0, 1.0, "it is a share of the vessel")
    return check.elementwise(lambda fill, p_load: _mean_density(fluid, fill, p_load), fill=fill, p_load=p_load)


def full_temperature(fluid, rho):
    """Temperature at which the swelling liquid fills a closed vessel and the last bubble is gone [K].

    Args:
        fluid: a name in fluids.NAMES
        rho: mean density of the vessel, above the critical and at most that of the liquid at its triple point [kg/m3]
    Returns:
        temperature, shape of rho [K]
    Raises:
        ValueError: rho outside that range; below the critical density the liquid dries up and never fills the vessel
    Example:
        >>> f"{full_temperature('parahydrogen', mean_density('parahydrogen', 0.9)):.1f} K"
        '25.4 K'

    Source: coolprop.  Chapter: applications/safety.
    """
    return check.elementwise(lambda rho: _full_temperature(fluid, rho), rho=rho)


def pressure_at(fluid, T, rho):
    """Pressure in a closed vessel of known mean density, with liquid and vapour or one phase alone [Pa].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature of all that is in it [K]
        rho: mean density [kg/m3]
    Returns:
        pressure, shape of the inputs [Pa]
    Raises:
        ValueError: T or the pressure outside the equation of state, or a frozen state
    Example:
        >>> f"{pressure_at('nitrogen', 293.15, mean_density('nitrogen', 1.0)) / 1e5:.0f} bar"
        '2855 bar'

    Source: coolprop.  Chapter: applications/safety.
    """
    return check.elementwise(lambda T, rho: _pressure(fluid, T, rho), T=T, rho=rho)


def temperature_at(fluid, rho, p):
    """Temperature to which a closed vessel must warm to reach a pressure [K].

    Args:
        fluid: a name in fluids.NAMES
        rho: mean density [kg/m3]
        p: pressure, above that at the triple point [Pa]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: a pressure that is not reached below the highest temperature of the equation of state
    Example:
        >>> f"{temperature_at('nitrogen', mean_density('nitrogen', 1.0), 69e5):.1f} K"
        '81.3 K'

    Source: coolprop.  Chapter: applications/safety.
    """
    return check.elementwise(lambda rho, p: _temperature(fluid, rho, p), rho=rho, p=p)


def ideal_pressure(fluid, T, rho):
    r"""Pressure if the trapped fluid were an ideal gas, :math:`\rho RT/M`: the number of many safety tables [Pa].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
        rho: mean density [kg/m3]
    Returns:
        pressure, shape of the inputs [Pa]
    Raises:
        ValueError: T or rho not above zero
    Example:
        >>> f"{ideal_pressure('nitrogen', 293.15, 806.08) / 1e5:.0f} bar"
        '701 bar'

    Source: clapeyron1834memoire.  Chapter: applications/safety.
    """
    T, rho = check.positive("T", T, "K"), check.positive("rho", rho, "kg/m3")
    check.same_shape(T=T, rho=rho)
    return rho * R * T / fluids.molar_mass(fluid)


def _mean_density(fluid, fill, p):
    liquid, vapour = (fluids.state(fluid, p=p, quality=quality).rho for quality in (0.0, 1.0))
    return fill * liquid + (1 - fill) * vapour


def _full_temperature(fluid, rho):
    from scipy.optimize import brentq

    triple, critical = fluids.triple_point(fluid), fluids.critical_point(fluid)
    why = "only then does the liquid swell until it fills the vessel"
    rho = check.inside("rho", rho, "kg/m3", 1.02 * critical.rho, triple.rho, why)
    return brentq(lambda T: fluids.state(fluid, T=T, quality=0.0).rho - rho, triple.T, critical.T - 1e-3, xtol=1e-9)


def _pressure(fluid, T, rho):
    import CoolProp

    lim = fluids.limits(fluid)
    T = check.inside("T", T, "K", lim.T_min, lim.T_max, f"that is the range of the equation of state of {fluid}")
    rho = check.positive("rho", rho, "kg/m3", "a vessel holds something")
    eos = abstract_state(coolprop_name(fluid))
    eos.update(CoolProp.DmassT_INPUTS, rho, T)
    why = f"the equation of state of {fluid} ends there"
    p = check.inside("the pressure", eos.p(), "Pa", 0.0, lim.p_max, why, include_low=False)
    _refuse_frozen(fluid, T, p)
    return p


def _temperature(fluid, rho, p):
    from scipy.optimize import brentq

    lim = fluids.limits(fluid)
    p = check.inside("p", p, "Pa", 0.0, lim.p_max, f"the equation of state of {fluid} ends there", include_low=False)
    rho = check.positive("rho", rho, "kg/m3", "a vessel holds something")
    import CoolProp

    eos = abstract_state(coolprop_name(fluid))

    def excess(T):
        eos.update(CoolProp.DmassT_INPUTS, rho, T)
        return eos.p() - p

    if not excess(lim.T_min) <= 0 <= excess(lim.T_max):
        raise ValueError(
            f"p = {p:g} Pa at {rho:g} kg/m3; allowed: pressures that {fluid} reaches between {lim.T_min:g} and "
            f"{lim.T_max:g} K, because there its equation of state ends."
        )
    T = brentq(excess, lim.T_min, lim.T_max, xtol=1e-9)
    _refuse_frozen(fluid, T, p)
    return T


_answer.or_refuse(globals())
