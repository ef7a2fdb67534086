r"""Heat carried by thermal radiation: grey walls, shields between them, multilayer insulation.

Walls are grey and diffuse. Everything follows from one resistance: :math:`1/E` for a pair of walls, and the
resistances of gaps in series add.  Taught in ``principles/heat-leaks/radiation``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib._ends import ends
from cryolib.constants import c, h, k_B, sigma_SB, torr
from cryolib.data import load

_WIEN = 4.965114231744276  # x where x^5/(e^x - 1) peaks, x = h c / (wavelength k_B T)


def peak_wavelength(T):
    """Wavelength at which a black body radiates most per wavelength [m].

    Args:
        T: temperature [K]
    Returns:
        wavelength, shape as T [m]
    Raises:
        ValueError: T not above zero (nothing is radiated)
    Example:
        >>> f"{1e6 * peak_wavelength(300.0):.2f} um"
        '9.66 um'

    Source: codata2022.  Chapter: principles/heat-leaks/radiation.
    """
    return h * c / (_WIEN * k_B * check.positive("T", T, "K"))


def spectral_exitance(wavelength, T):
    r"""What a black wall sends out per wavelength, :math:`\frac{2\pi hc^2}{\lambda^5}/(e^{hc/\lambda k_BT}-1)` [W/m3].

    Args:
        wavelength: in vacuum [m]
        T: temperature of the wall [K]
    Returns:
        exitance for each metre of wavelength, shape of the inputs [W/m3]
    Raises:
        ValueError: wavelength or T not above zero
    Example:
        >>> f"{1e-6 * spectral_exitance(9.66e-6, 300.0):.1f} W/m2 in each micrometre"
        '31.3 W/m2 in each micrometre'

    Source: planck1900gesetz.  Chapter: principles/heat-leaks/radiation.
    """
    wavelength, T = check.positive("wavelength", wavelength, "m"), check.positive("T", T, "K")
    check.same_shape(wavelength=wavelength, T=T)
    x = h * c / (wavelength * k_B * T)
    return -2 * np.pi * h * c**2 / np.power(wavelength, 5.0) * np.exp(-x) / np.expm1(-x)


def black_flux(T_hot, T_cold):
    r"""Net heat flux between two black walls, :math:`\sigma(T_h^4-T_c^4)` [W/m2].

    Args:
        T_hot, T_cold: temperatures of the walls [K]
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: a temperature not above zero, or the cold wall above the hot one
    Example:
        >>> f"{black_flux(300.0, 77.0):.1f} W/m2"
        '457.3 W/m2'

    Source: howell2010thermal.  Chapter: principles/heat-leaks/radiation.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    return sigma_SB * (T_hot**4 - T_cold**4)


def exchange_factor(e_inner, e_outer, area_ratio=1.0):
    r"""Share of the black flux that two grey walls exchange, :math:`1/[1/e_1+(A_1/A_2)(1/e_2-1)]` [1].

    Args:
        e_inner, e_outer: emissivities of the two walls, above 0 and at most 1 [1]
        area_ratio: area of the inner over the outer wall; 1 for parallel plates [1]
    Returns:
        factor for the flux per area of the inner wall, shape of the inputs [1]
    Raises:
        ValueError: an emissivity or the ratio outside 0 to 1
    Example:
        >>> f"{exchange_factor(0.05, 0.05):.6f}"
        '0.025641'

    Source: howell2010thermal.  Chapter: principles/heat-leaks/radiation.
    """
    e_inner, e_outer = _emissivity("e_inner", e_inner), _emissivity("e_outer", e_outer)
    area_ratio = check.inside("area_ratio", area_ratio, "", 0.0, 1.0, "the inner wall is smaller", include_low=False)
    check.same_shape(e_inner=e_inner, e_outer=e_outer, area_ratio=area_ratio)
    return 1 / (1 / e_inner + area_ratio * (1 / e_outer - 1))


def grey_flux(T_hot, T_cold, factor):
    """Net heat flux between two grey walls [W/m2].

    Args:
        T_hot, T_cold: temperatures of the walls [K]
        factor: their exchange_factor, above 0 and at most 1 [1]
    Returns:
        heat flux per area of the inner wall, shape of the inputs [W/m2]
    Raises:
        ValueError: factor outside 0 to 1, or the cold wall above the hot one
    Example:
        >>> f"{grey_flux(300.0, 77.0, exchange_factor(0.04, 0.04)):.2f} W/m2"
        '9.33 W/m2'

    Source: howell2010thermal.  Chapter: principles/heat-leaks/radiation.
    """
    flux, factor = black_flux(T_hot, T_cold), _emissivity("factor", factor)
    check.same_shape(flux=flux, factor=factor)
    return factor * flux


def floating_temperature(T_hot, T_cold, factor_hot, factor_cold):
    r"""Temperature of a shield that nothing but radiation holds, :math:`T_s^4=\frac{E_hT_h^4+E_cT_c^4}{E_h+E_c}` [K].

    Args:
        T_hot, T_cold: temperatures of the walls [K]
        factor_hot, factor_cold: exchange factors with the two walls, per area of the shield [1]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: a factor outside 0 to 1, or the cold wall above the hot one
    Example:
        >>> f"{floating_temperature(300.0, 77.0, 0.03, 0.03):.2f} K"
        '252.54 K'

    Source: barron1985cryogenic, ch. 7.  Chapter: principles/heat-leaks/radiation.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    E_hot, E_cold = _emissivity("factor_hot", factor_hot), _emissivity("factor_cold", factor_cold)
    check.same_shape(T_hot=T_hot, T_cold=T_cold, factor_hot=E_hot, factor_cold=E_cold)
    return ((E_hot * T_hot**4 + E_cold * T_cold**4) / (E_hot + E_cold)) ** 0.25


def shielded_flux(T_hot, T_cold, e_hot, e_cold, e_shield, shields=1):
    r"""Heat flux between parallel walls with floating shields in between [W/m2].

    :math:`q = \sigma(T_h^4-T_c^4)/[1/e_h+1/e_c-1+N(2/e_s-1)]`

    Args:
        T_hot, T_cold: temperatures of the walls [K]
        e_hot, e_cold: emissivities of the walls [1]
        e_shield: emissivity of both sides of every shield [1]
        shields: how many, 0 for bare walls
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: an emissivity outside 0 to 1, or the cold wall above the hot one
    Example:
        >>> f"{shielded_flux(300.0, 77.0, 1.0, 1.0, 0.04):.2f} W/m2"
        '9.15 W/m2'

    Source: barron1985cryogenic, ch. 7.  Chapter: principles/heat-leaks/radiation.
    """
    flux, resistance = black_flux(T_hot, T_cold), _resistance(e_hot, e_cold, e_shield, shields)
    check.same_shape(flux=flux, resistance=resistance)
    return flux / resistance


def shield_temperatures(T_hot, T_cold, e_hot, e_cold, e_shield, shields=1):
    """Temperatures of the floating shields between parallel walls, from the hot wall [K].

    Args:
        T_hot, T_cold, e_hot, e_cold, e_shield, shields: as in shielded_flux, one number each
    Returns:
        temperatures, one a shield [K]
    Raises:
        ValueError: as shielded_flux, or shields not a whole number
    Example:
        >>> f"{shield_temperatures(77.0, 4.2, 1.0, 1.0, 0.04)[0]:.2f} K"
        '64.75 K'

    Source: barron1985cryogenic, ch. 7.  Chapter: principles/heat-leaks/radiation.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    whole = _resistance(e_hot, e_cold, e_shield, shields)
    check.one_number(shields=check.inside("shields", shields, "shields", 0, 1000, "each has a temperature"))
    if shields != int(shields):
        raise ValueError(f"shields = {shields}; allowed: whole numbers, because half a shield has no temperature.")
    above = (1 / e_hot + 1 / e_shield - 1) + np.arange(int(shields)) * (2 / e_shield - 1)
    return (T_hot**4 - (T_hot**4 - T_cold**4) * above / whole) ** 0.25


def shield_saving(e_wall, e_shield):
    r"""Share of the heat that one shield between equal walls keeps out [1].

    :math:`1-q_s/q_0 = \frac{e_w(2-e_s)}{2(e_w+e_s-e_we_s)}`

    Args:
        e_wall: emissivity of both walls [1]
        e_shield: emissivity of both sides of the shield [1]
    Returns:
        heat saved over heat without the shield, shape of the inputs [1]
    Raises:
        ValueError: an emissivity outside 0 to 1
    Example:
        >>> f"{shield_saving(1.0, 0.04):.3f}, {shield_saving(0.04, 0.04):.3f}"
        '0.980, 0.500'

    Source: barron1985cryogenic, ch. 7.  Chapter: principles/heat-leaks/radiation.
    """
    e_wall, e_shield = _emissivity("e_wall", e_wall), _emissivity("e_shield", e_shield)
    check.same_shape(e_wall=e_wall, e_shield=e_shield)
    return e_wall * (2 - e_shield) / (2 * (e_wall + e_shield - e_wall * e_shield))


def mli_flux(T_hot, T_cold, layers, layer_density, blanket="unperforated"):
    """Heat flux through multilayer insulation in high vacuum, modified Lockheed equation [W/m2].

    A fit to blankets on a calorimeter: built ones pass 1.5 to 4 times as much, through seams and squeezed spots.

    Args:
        T_hot, T_cold: temperatures of the two sides [K]
        layers: number of reflecting layers
        layer_density: layers per thickness [1/m]
        blanket: "unperforated" or "perforated"
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: layers or layer_density not above zero, the cold side above the hot one, or an unknown blanket
    Example:
        >>> f"{mli_flux(300.0, 77.0, 30, 2000.0):.4f} W/m2"
        '0.4655 W/m2'

    Source: keller1974thermal, eq. 4-14 and 4-18.  Chapter: principles/heat-leaks/radiation.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    N = check.positive("layers", layers, "layers")
    per_cm = check.positive("layer_density", layer_density, "1/m") / 100
    check.same_shape(T_hot=T_hot, T_cold=T_cold, layers=N, layer_density=per_cm)
    check.choice("blanket", blanket, ("unperforated", "perforated"), "each has its own coefficients")
    fit = load("mli-lockheed").numbers[blanket]
    contact = fit["conduction"] * per_cm ** fit["exponent"] * (T_hot + T_cold) / 2 * (T_hot - T_cold) / (N + 1)
    return contact + fit["radiation"] * fit["emissivity"] * (T_hot**4.67 - T_cold**4.67) / N


def mli_gas_flux(T_hot, T_cold, layers, p, fluid="nitrogen"):
    """Heat flux that residual gas adds to perforated multilayer insulation [W/m2].

    Args:
        T_hot, T_cold: temperatures of the two sides [K]
        layers: number of reflecting layers
        p: pressure inside the blanket, of free molecules: below about 0.1 Pa [Pa]
        fluid: "nitrogen" or "helium"
    Returns:
        heat flux, shape of the inputs [W/m2]
    Raises:
        ValueError: p above 0.1 Pa, layers not above zero, the cold side above the hot one, or an unknown gas
    Example:
        >>> f"{mli_gas_flux(300.0, 77.0, 30, 1e-3):.3f} W/m2"
        '0.036 W/m2'

    Source: keller1974thermal, eq. 4-18.  Chapter: principles/heat-leaks/radiation.
    """
    T_hot, T_cold = ends(T_hot, T_cold)
    N = check.positive("layers", layers, "layers")
    p = check.inside("p", p, "Pa", 0.0, 0.1, "then molecules fly freely between the layers", include_low=False)
    check.same_shape(T_hot=T_hot, T_cold=T_cold, layers=N, p=p)
    check.choice("fluid", fluid, ("nitrogen", "helium"), "each has its own coefficient")
    fit = load("mli-lockheed").numbers[f"gas_{fluid}"]
    return fit["coefficient"] * p / torr * (T_hot ** fit["exponent"] - T_cold ** fit["exponent"]) / N


def _resistance(e_hot, e_cold, e_shield, shields):
    e_hot, e_cold = _emissivity("e_hot", e_hot), _emissivity("e_cold", e_cold)
    e_shield, N = _emissivity("e_shield", e_shield), check.not_negative("shields", shields, "shields", "it is a count")
    check.same_shape(e_hot=e_hot, e_cold=e_cold, e_shield=e_shield, shields=N)
    return 1 / e_hot + 1 / e_cold - 1 + N * (2 / e_shield - 1)


def _emissivity(name, value):
    return check.inside(name, value, "", 0.0, 1.0, "black is the most there is", include_low=False)


_answer.or_refuse(globals())
