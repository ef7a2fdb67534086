r"""Telescopes in the shade: layers that face the Sun, each other and space.

Two layers form a wedge that is open at its wide side. What leaves a layer meets the other with the share
:math:`1-\phi` and escapes with the share :math:`\phi`; for long strips hinged at one edge :math:`\phi=\sin(\theta/2)`.
Layers are grey, diffuse and of one temperature each; space is black and cold.  Taught in ``applications/aerospace``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import c, h, k_B, sigma_SB


def sunlit_temperature(irradiance, absorptivity, emissivity):
    r"""Temperature of a sunlit sheet with a perfect insulator behind, :math:`(\alpha S/\varepsilon\sigma)^{1/4}` [K].

    Args:
        irradiance: sunlight on the sheet [W/m2]
        absorptivity: share of the sunlight that it absorbs, above 0 and at most 1 [1]
        emissivity: of the sunlit side in the infrared, above 0 and at most 1 [1]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: irradiance not above zero, or a share outside 0 to 1
    Example:
        >>> f"{sunlit_temperature(1361.0, 0.4, 0.63):.0f} K"
        '351 K'

    Source: howell2010thermal.  Chapter: applications/aerospace.
    """
    S = check.positive("irradiance", irradiance, "W/m2", "a sheet in the dark has no sunlit side")
    a, e = _share("absorptivity", absorptivity), _share("emissivity", emissivity)
    check.same_shape(irradiance=S, absorptivity=a, emissivity=e)
    return (a * S / (e * sigma_SB)) ** 0.25


def opening(angle):
    r"""Share of what leaves one side of a long wedge and never meets the other, :math:`\sin(\theta/2)` [1].

    Args:
        angle: between the two layers, 0 to pi [rad]
    Returns:
        share, shape of angle [1]
    Raises:
        ValueError: angle outside 0 to pi
    Example:
        >>> f"{opening(0.1):.4f}"
        '0.0500'

    Source: howell2010thermal.  Chapter: applications/aerospace.
    """
    return np.sin(check.inside("angle", angle, "rad", 0.0, np.pi, "a wedge opens up to a plane") / 2)


def wedge_exchange(emissivity, escape):
    r"""Share of a layer's black flux that the other side of the wedge absorbs, and the share that space receives [1].

    With reflections: :math:`r=(1-\varepsilon)(1-\phi)`, :math:`E=\varepsilon^2(1-\phi)/(1-r^2)`,
    :math:`G=\varepsilon[1-\varepsilon(1-\phi)r/(1-r^2)]-E`.

    Args:
        emissivity: of both faces of the wedge, above 0 and at most 1 [1]
        escape: share that leaves directly, see opening [1]
    Returns:
        E between the layers and G from each layer to space, shape of the inputs [1]
    Raises:
        ValueError: an argument outside 0 to 1
    Example:
        >>> E, G = wedge_exchange(0.05, 0.0)
        >>> f"{E:.5f}, {abs(G):.5f}"
        '0.02564, 0.00000'

    Source: howell2010thermal.  Chapter: applications/aerospace.
    """
    e = _share("emissivity", emissivity)
    phi = check.inside("escape", escape, "", 0.0, 1.0, "it is a share of the radiation")
    check.same_shape(emissivity=e, escape=phi)
    r = (1 - e) * (1 - phi)
    exchange = e**2 * (1 - phi) / (1 - r**2)
    return exchange, e * (1 - e * (1 - phi) * r / (1 - r**2)) - exchange


def layer_temperatures(T_sunlit, layers, emissivity, escape, heat=0.0):
    """Temperatures of the layers of a sunshield, from the sunlit one to the one that faces the cold sky [K].

    Args:
        T_sunlit: temperature of the first layer, held by the Sun [K]
        layers: how many, a whole number from 2 up
        emissivity: of every face that does not look at the Sun, above 0 and at most 1 [1]
        escape: share that leaves each wedge directly, see opening [1]
        heat: load on the last layer, such as electronics, per area [W/m2]
    Returns:
        temperatures, one a layer [K]
    Raises:
        ValueError: T_sunlit not above zero, layers not a whole number from 2 up, a share outside 0 to 1, or heat
            negative
    Example:
        >>> " ".join(f"{T:.0f}" for T in layer_temperatures(383.0, 5, 0.05, 0.05))
        '383 246 159 102 63'

    Source: howell2010thermal.  Chapter: applications/aerospace.
    """
    T_sunlit = check.positive("T_sunlit", T_sunlit, "K", "the Sun warms it")
    layers = check.inside("layers", layers, "", 2, 1000, "a sunshield has a sunlit layer and one behind it")
    heat = check.not_negative("heat", heat, "W/m2", "a load warms")
    if np.ndim(layers) or layers != int(layers) or np.ndim(T_sunlit) or np.ndim(heat):
        raise ValueError(f"layers = {layers}; allowed: one whole number, because half a layer has no temperature.")
    E, G = wedge_exchange(emissivity, escape)
    n = int(layers) - 1  # layers whose temperature is not given
    matrix = np.diag(np.full(n, 2 * (E + G))) - E * (np.eye(n, k=1) + np.eye(n, k=-1))
    matrix[-1, -1] = E + G + check.number("emissivity", emissivity)
    gained = np.zeros(n)
    gained[0] += E * T_sunlit**4
    gained[-1] += heat / sigma_SB
    return np.concatenate([[T_sunlit], np.linalg.solve(matrix, gained) ** 0.25])


def radiator_temperature(flux, emissivity, T_sky=2.725):
    r"""Temperature at which a radiator sends a heat flux into the sky, :math:`(q/\varepsilon\sigma+T_0^4)^{1/4}` [K].

    Args:
        flux: heat per area of the radiator [W/m2]
        emissivity: of the radiator, above 0 and at most 1 [1]
        T_sky: temperature of the sky; far from stars that of the cosmic background [K]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: flux negative, emissivity outside 0 to 1, or T_sky not above zero
    Example:
        >>> f"{radiator_temperature(0.145, 1.0):.1f} K"
        '40.0 K'

    Source: howell2010thermal.  Chapter: applications/aerospace.
    """
    flux = check.not_negative("flux", flux, "W/m2", "a radiator gives heat away")
    e, T_sky = _share("emissivity", emissivity), check.positive("T_sky", T_sky, "K")
    check.same_shape(flux=flux, emissivity=e, T_sky=T_sky)
    return (flux / (e * sigma_SB) + T_sky**4) ** 0.25


def spectral_radiance(wavelength, T):
    r"""Radiance of a black surface per wavelength, :math:`2hc^2\lambda^{-5}/(e^{hc/\lambda k_BT}-1)` [W/(m3 sr)].

    Args:
        wavelength: wavelength [m]
        T: temperature of the surface [K]
    Returns:
        spectral radiance, shape of the inputs; 0 where it is below the smallest number [W/(m3 sr)]
    Raises:
        ValueError: wavelength or T not above zero
    Example:
        >>> f"{spectral_radiance(10e-6, 300.0) / spectral_radiance(10e-6, 40.0):.1e}"
        '3.5e+13'

    Source: planck1900gesetz.  Chapter: applications/aerospace.
    """
    wavelength, T = check.positive("wavelength", wavelength, "m"), check.positive("T", T, "K")
    check.same_shape(wavelength=wavelength, T=T)
    x = h * c / (wavelength * k_B * T)
    return 2 * h * c**2 / wavelength**5 * np.exp(-x) / -np.expm1(-x)


def _share(name, value):
    return check.inside(name, value, "", 0.0, 1.0, "it is a share of the radiation", include_low=False)


_answer.or_refuse(globals())
