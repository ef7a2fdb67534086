"""Heat carried by the gas between two walls, from atmospheric pressure to high vacuum.

Gas that is dense enough turns over and carries heat by convection. Below that, molecules that collide with each
other carry heat as a still continuum, whatever the pressure; molecules that fly from wall to wall carry it in
proportion to the pressure.  Taught in ``principles/heat-leaks/index``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib._coolprop import abstract_state, coolprop_name, limits
from cryolib._ends import ends
from cryolib.constants import R, g_n, k_B
from cryolib.fits import Fit

_DILUTE = 1.0  # [Pa], low enough that conductivity and heat capacity no longer depend on pressure


def mean_free_path(d, T, p):
    r"""Mean free path of hard spheres, :math:`k_BT/(\sqrt2\,\pi d^2p)` [m].

    Args:
        d: diameter of a molecule [m]
        T: temperature [K]
        p: pressure [Pa]
    Returns:
        distance between collisions, shape of the inputs [m]
    Raises:
        ValueError: d, T or p not above zero (no gas)
    Example:
        >>> f"{mean_free_path(3.70e-10, 300.0, 1e-3):.1f} m"
        '6.8 m'

    Source: kennard1938kinetic.  Chapter: principles/heat-leaks/index.
    """
    d = check.positive("d", d, "m", "a molecule has a size")
    T, p = check.positive("T", T, "K"), check.positive("p", p, "Pa")
    check.same_shape(d=d, T=T, p=p)
    return k_B * T / (np.sqrt(2) * np.pi * d**2 * p)


def gas_conductivity(fluid):
    """Thermal conductivity of a dilute gas as a function of temperature [W/(m K)].

    At ordinary and low pressure it does not depend on pressure, until the free path meets the walls.

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        Fit, to be called with T or integrated
    Raises:
        ValueError: fluid not known, or known without its conductivity
    Example:
        >>> f"{gas_conductivity('nitrogen').integral(77.0, 300.0):.2f} W/m"
        '3.79 W/m'

    Source: coolprop.  Chapter: principles/heat-leaks/index.
    """
    coolprop, range_ = coolprop_name(fluid), limits(fluid)
    try:
        _dilute(coolprop, 290.0).conductivity()
    except ValueError:
        raise ValueError(
            f"fluid = {fluid!r} has no conductivity here; allowed: helium, parahydrogen, normal hydrogen, nitrogen, "
            "argon, oxygen, air and some others, because not every equation of state comes with transport properties."
        ) from None

    def function(T):
        return check.elementwise(lambda T: _dilute(coolprop, T).conductivity(), T=T)

    return Fit(f"conductivity of {fluid} gas", "W/(m K)", range_.T_min, range_.T_max, "coolprop", function)


def heat_capacity_ratio(fluid, T):
    r"""Ratio of specific heats of a dilute gas, :math:`\gamma=c_p/c_v` [1].

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
    Returns:
        ratio of specific heats, shape as T [1]
    Raises:
        ValueError: fluid not known, or T outside its equation of state
    Example:
        >>> f"{heat_capacity_ratio('helium', 300.0):.4f}"
        '1.6667'

    Source: coolprop.  Chapter: principles/heat-leaks/index.
    """
    coolprop, range_ = coolprop_name(fluid), limits(fluid)
    T = check.inside("T", T, "K", range_.T_min, range_.T_max, f"there the equation of {fluid} holds")
    c_p = check.elementwise(lambda T: _dilute(coolprop, T).cp0molar(), T=T)
    return c_p / (c_p - abstract_state(coolprop).gas_constant())


def continuum_flux(fluid, gap, T_hot, T_cold):
    r"""Heat flux through still gas at any pressure of the continuum, :math:`\int k\,\mathrm{d}T/\delta` [W/m2].

    Args:
        fluid: a name in fluids.NAMES
        gap: distance between the walls [m]
        T_hot, T_cold: temperatures of the walls [K]
    Returns:
        heat flux without convection, shape of the inputs [W/m2]
    Raises:
        ValueError: gap not above zero, the cold wall above the hot one, or T outside the equation of state
    Example:
        >>> f"{continuum_flux('nitrogen', 0.02, 300.0, 77.0):.0f} W/m2"
        '190 W/m2'

    Source: fourier1822theorie.  Chapter: principles/heat-leaks/index.
    """
    gap = check.positive("gap", gap, "m", "walls that touch conduct as a solid")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(gap=gap, T_hot=T_hot, T_cold=T_cold)
    return gas_conductivity(fluid).integral(T_cold, T_hot) / gap


def accommodation(a_inner, a_outer, area_ratio=1.0):
    r"""Accommodation of a pair of walls, :math:`1/[1/a_1+(A_1/A_2)(1/a_2-1)]` [1].

    Args:
        a_inner, a_outer: accommodation coefficients of the two walls, above 0 and at most 1 [1]
        area_ratio: area of the inner over the outer wall, 1 for parallel plates [1]
    Returns:
        coefficient for the flux per area of the inner wall, shape of the inputs [1]
    Raises:
        ValueError: a coefficient or the ratio outside 0 to 1
    Example:
        >>> f"{accommodation(0.5, 0.5):.3f}"
        '0.333'

    Source: corruccini1959gaseous.  Chapter: principles/heat-leaks/index.
    """
    a_inner, a_outer = _fraction("a_inner", a_inner), _fraction("a_outer", a_outer)
    area_ratio = check.inside("area_ratio", area_ratio, "", 0.0, 1.0, "the inner wall is smaller", include_low=False)
    check.same_shape(a_inner=a_inner, a_outer=a_outer, area_ratio=area_ratio)
    return 1 / (1 / a_inner + area_ratio * (1 / a_outer - 1))


def free_molecular_flux(M, gamma, p, T_hot, T_cold, coefficient=1.0, T_gauge=None):
    r"""Heat flux of molecules that fly from wall to wall [W/m2].

    :math:`q = a\,\frac{\gamma+1}{\gamma-1}\sqrt{\frac{R}{8\pi MT}}\;p\,(T_\mathrm{hot}-T_\mathrm{cold})`

    Args:
        M: molar mass [kg/mol]
        gamma: ratio of specific heats, above 1 [1]
        p: pressure at the gauge [Pa]
        T_hot, T_cold: temperatures of the walls [K]
        coefficient: accommodation of the pair of walls, above 0 and at most 1 [1]
        T_gauge: temperature of the gauge; left out, that of the hot wall [K]
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: an argument outside its range, or the cold wall above the hot one
    Example:
        >>> f"{free_molecular_flux(4.0026e-3, 5 / 3, 1e-3, 300.0, 77.0):.3f} W/m2"
        '0.468 W/m2'

    Source: corruccini1959gaseous.  Chapter: principles/heat-leaks/index.
    """
    M, p = check.positive("M", M, "kg/mol"), check.positive("p", p, "Pa")
    gamma = check.inside("gamma", gamma, "", 1.0, 1.667, "an atom has 5/3, a big molecule nearly 1", include_low=False)
    T_hot, T_cold = ends(T_hot, T_cold)
    coefficient = _fraction("coefficient", coefficient)
    T = T_hot if T_gauge is None else check.positive("T_gauge", T_gauge, "K")
    check.same_shape(M=M, gamma=gamma, p=p, T_hot=T_hot, T_cold=T_cold, coefficient=coefficient, T_gauge=T)
    return coefficient * (gamma + 1) / (gamma - 1) * np.sqrt(R / (8 * np.pi * M * T)) * p * (T_hot - T_cold)


def gas_flux(fluid, p, gap, T_hot, T_cold, coefficient=1.0):
    r"""Heat flux through a gas at any pressure: continuum and free molecules as resistances in series [W/m2].

    :math:`1/q = 1/q_\mathrm{c} + 1/q_\mathrm{fm}`: an interpolation, right at both ends. The gauge is warm.

    Args:
        fluid: a name in fluids.NAMES
        p: pressure [Pa]
        gap: distance between the walls [m]
        T_hot, T_cold: temperatures of the walls [K]
        coefficient: accommodation of the pair of walls, above 0 and at most 1 [1]
    Returns:
        heat flux without convection, shape of the inputs [W/m2]
    Raises:
        ValueError: an argument outside its range, the cold wall not below the hot one, or no conductivity
    Example:
        >>> f"{gas_flux('helium', 1e-3, 0.02, 300.0, 77.0):.3f} W/m2"
        '0.468 W/m2'

    Source: sherman1963survey.  Chapter: principles/heat-leaks/index.
    """
    molecular = free_molecular_flux(
        abstract_state(coolprop_name(fluid)).molar_mass(),
        heat_capacity_ratio(fluid, T_hot),
        p,
        T_hot,
        T_cold,
        coefficient,
    )
    continuum = continuum_flux(fluid, gap, T_hot, T_cold)
    check.same_shape(p=molecular, gap=continuum)
    if not (np.all(molecular > 0) and np.all(continuum > 0)):
        raise ValueError(f"T_cold = {T_cold} K; allowed: below T_hot, because equal walls exchange no heat to share.")
    return 1 / (1 / molecular + 1 / continuum)


def rayleigh_number(fluid, p, gap, T_hot, T_cold):
    r"""Buoyancy of a gas between upright walls over what holds it still [1].

    :math:`Ra=g\,\Delta T\,\delta^3/(T\nu\alpha)` with viscosity :math:`\nu` and thermal diffusivity :math:`\alpha`. The
    gas is ideal, with its properties at the mean temperature of the walls.

    Args:
        fluid: a name in fluids.NAMES
        p: pressure [Pa]
        gap: distance between the walls [m]
        T_hot, T_cold: temperatures of the walls [K]
    Returns:
        Rayleigh number, which grows as p squared, shape of the inputs [1]
    Raises:
        ValueError: p or gap not above zero, the cold wall above the hot one, or no transport properties
    Example:
        >>> f"{rayleigh_number('nitrogen', 101325.0, 0.02, 300.0, 77.0):.2g}"
        '1.5e+06'

    Source: incropera2007fundamentals.  Chapter: principles/heat-leaks/index.
    """
    p, gap = check.positive("p", p, "Pa"), check.positive("gap", gap, "m", "walls that touch conduct as a solid")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(p=p, gap=gap, T_hot=T_hot, T_cold=T_cold)
    T = (T_hot + T_cold) / 2
    k, c_p, viscosity = gas_conductivity(fluid)(T), _heat_capacity(fluid, T), _viscosity(fluid, T)
    rho = p * abstract_state(coolprop_name(fluid)).molar_mass() / (R * T)
    return g_n * (T_hot - T_cold) / T * gap**3 * rho**2 * c_p / (viscosity * k)


def convection_factor(rayleigh, aspect):
    r"""By how much a gas that turns over between upright walls outdoes still gas: the Nusselt number [1].

    The greatest of 1, :math:`0.42\,Ra^{1/4}Pr^{0.012}(H/\delta)^{-0.3}` with :math:`Pr=0.7` and
    :math:`0.046\,Ra^{1/3}`; other correlations differ from it by some 20 %.

    Args:
        rayleigh: Rayleigh number, at most 1e9 [1]
        aspect: height of the walls over the gap, 10 to 40 [1]
    Returns:
        factor on the heat of still gas, shape of the inputs [1]
    Raises:
        ValueError: rayleigh above 1e9 or negative, or aspect outside 10 to 40
    Example:
        >>> f"{convection_factor(1.5e6, 25.0):.1f}"
        '5.6'

    Source: incropera2007fundamentals.  Chapter: principles/heat-leaks/index.
    """
    Ra = check.inside("rayleigh", rayleigh, "", 0.0, 1e9, "so far the gas was measured")
    aspect = check.inside("aspect", aspect, "", 10.0, 40.0, "so tall were the gaps that were measured")
    check.same_shape(rayleigh=Ra, aspect=aspect)
    laminar = 0.42 * Ra**0.25 * 0.7**0.012 * aspect**-0.3
    return np.maximum(1.0, np.maximum(laminar, 0.046 * np.cbrt(Ra)))


def _heat_capacity(fluid, T):
    coolprop = coolprop_name(fluid)
    molar = check.elementwise(lambda T: _dilute(coolprop, T).cp0molar(), T=T)
    return molar / abstract_state(coolprop).molar_mass()


def _viscosity(fluid, T):
    coolprop = coolprop_name(fluid)
    return check.elementwise(lambda T: _dilute(coolprop, T).viscosity(), T=T)


def _dilute(coolprop, T):
    import CoolProp

    state = abstract_state(coolprop)
    state.update(CoolProp.PT_INPUTS, _DILUTE, float(T))
    return state


def _fraction(name, value):
    return check.inside(name, value, "", 0.0, 1.0, "it is the share of the possible exchange", include_low=False)


_answer.or_refuse(globals())
