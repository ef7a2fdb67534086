r"""Cryosurgery: the ball of ice round a cold probe in living tissue, its final size, its growth, and what in it dies.

Ice conducts, and blood warms: the ball stops growing when the heat that the ice takes from its front equals what the
warm tissue brings.  A sphere, with Pennes' blood outside and none inside.  Taught in ``applications/medicine``.
"""

import numpy as np

from cryolib import _answer, _gauss
from cryolib import _check as check
from cryolib._ends import ends

_INSIDE = "the ice lies outside the probe"


def perfusion_length(k, perfusion, heat_capacity):
    r"""Distance over which blood restores the temperature of tissue, :math:`\sqrt{k/(w\rho_bc_b)}` [m].

    Args:
        k: conductivity of the tissue [W/(m K)]
        perfusion: volume of blood for each volume of tissue and second [1/s]
        heat_capacity: of blood, per volume [J/(m3 K)]
    Returns:
        length, shape of the inputs [m]
    Raises:
        ValueError: an argument not above zero
    Example:
        >>> f"{1e3 * perfusion_length(0.5, 1e-3, 4.1e6):.1f} mm"
        '11.0 mm'

    Source: pennes1948analysis.  Chapter: applications/medicine.
    """
    k = check.positive("k", k, "W/(m K)", "tissue conducts")
    perfusion = check.positive("perfusion", perfusion, "1/s", "without blood there is no such length")
    heat_capacity = check.positive("heat_capacity", heat_capacity, "J/(m3 K)", "blood stores heat")
    check.same_shape(k=k, perfusion=perfusion, heat_capacity=heat_capacity)
    return np.sqrt(k / (perfusion * heat_capacity))


def steady_radius(r_probe, T_probe, k_frozen, k_unfrozen, length, T_body=310.15, T_freeze=273.15):
    r"""Radius at which a ball of ice stops growing [m].

    Solves :math:`\frac{k_f(T_f-T_p)}{(1/r_p-1/R)R^2} = k_u(T_b-T_f)(1/R+1/\ell)`, a quadratic in R.

    Args:
        r_probe: radius of the probe, a sphere [m]
        T_probe: its temperature [K]
        k_frozen, k_unfrozen: conductivities of frozen and of living tissue [W/(m K)]
        length: perfusion length [m]
        T_body, T_freeze: temperatures of the body and of the front [K]
    Returns:
        radius, shape of the inputs [m]
    Raises:
        ValueError: an argument not above zero, or temperatures not in the order probe, front, body
    Example:
        >>> f"{1e3 * steady_radius(2.5e-3, 123.15, 1.8, 0.5, 11.0e-3):.1f} mm"
        '16.9 mm'

    Source: energy balance.  Chapter: applications/medicine.
    """
    cold, warm = _drives(T_probe, T_freeze, T_body)
    r_probe, k_frozen, k_unfrozen = _materials(r_probe, k_frozen, k_unfrozen)
    length = check.positive("length", length, "m", "blood acts over a distance")
    check.same_shape(r_probe=r_probe, cold=cold, warm=warm, k_frozen=k_frozen, k_unfrozen=k_unfrozen, length=length)
    reach = r_probe * (1 + k_frozen * cold / (k_unfrozen * warm))  # the radius without blood
    b = 1 - r_probe / length
    return length / 2 * (np.sqrt(b**2 + 4 * reach / length) - b)


def isotherm_radius(T, radius, r_probe, T_probe, T_freeze=273.15):
    r"""Radius of an isotherm in the ice, from :math:`\frac{T_f-T}{T_f-T_p} = \frac{1/r-1/R}{1/r_p-1/R}` [m].

    Args:
        T: temperature of the isotherm, between probe and front [K]
        radius: of the ball of ice [m]
        r_probe: of the probe, smaller than radius [m]
        T_probe, T_freeze: temperatures of the probe and of the front [K]
    Returns:
        radius of the isotherm, shape of the inputs [m]
    Raises:
        ValueError: an argument not above zero, T outside T_probe to T_freeze, or the probe not inside the ice
    Example:
        >>> f"{1e3 * isotherm_radius(233.15, 16.9e-3, 2.5e-3, 123.15):.2f} mm"
        '6.66 mm'

    Source: fourier1822theorie.  Chapter: applications/medicine.
    """
    check.same_shape(T=T, radius=radius, r_probe=r_probe, T_probe=T_probe, T_freeze=T_freeze)
    T_freeze, T = ends(T_freeze, T, "T_freeze", "T")
    T, T_probe = ends(T, T_probe, "T", "T_probe")
    radius, r_probe = _ball(radius, r_probe)
    drop = check.positive("T_freeze - T_probe", np.subtract(T_freeze, T_probe), "K", "a probe freezes tissue")
    return 1 / (1 / radius + (T_freeze - T) / drop * (1 / r_probe - 1 / radius))


def probe_heat(radius, r_probe, T_probe, k_frozen, T_freeze=273.15):
    r"""Heat that the probe must carry off, :math:`4\pi k_f(T_f-T_p)/(1/r_p-1/R)` [W].

    Args:
        radius: of the ball of ice [m]
        r_probe: of the probe, smaller than radius [m]
        T_probe, T_freeze: temperatures of the probe and of the front [K]
        k_frozen: conductivity of frozen tissue [W/(m K)]
    Returns:
        heat, shape of the inputs [W]
    Raises:
        ValueError: an argument not above zero, the probe not colder than the front or not inside the ice
    Example:
        >>> f"{probe_heat(16.9e-3, 2.5e-3, 123.15, 1.8):.1f} W"
        '10.0 W'

    Source: fourier1822theorie.  Chapter: applications/medicine.
    """
    T_freeze, T_probe = ends(T_freeze, T_probe, "T_freeze", "T_probe")
    k_frozen = check.positive("k_frozen", k_frozen, "W/(m K)", "ice conducts")
    radius, r_probe = _ball(radius, r_probe)
    check.same_shape(radius=radius, r_probe=r_probe, T_probe=T_probe, k_frozen=k_frozen, T_freeze=T_freeze)
    return 4 * np.pi * k_frozen * (T_freeze - T_probe) / (1 / r_probe - 1 / radius)


def growth_time(radius, r_probe, T_probe, k_frozen, k_unfrozen, length, latent, T_body=310.15, T_freeze=273.15):
    r"""Time in which the front moves from the probe to a radius, :math:`\int L\,\mathrm{d}R/(q_o-q_i)` [s].

    Quasi-steady: the profiles are those of a ball at rest, and only the latent heat is counted.

    Args:
        radius: reached, below the final one; one number [m]
        r_probe, T_probe, k_frozen, k_unfrozen, length, T_body, T_freeze: as in steady_radius, one number each
        latent: latent heat of tissue, per volume [J/m3]
    Returns:
        time [s]
    Raises:
        ValueError: an argument not above zero, or radius not between r_probe and the final radius
    Example:
        >>> f"{growth_time(12e-3, 2.5e-3, 123.15, 1.8, 0.5, 11.0e-3, 250e6) / 60:.1f} min"
        '4.0 min'

    Source: energy balance.  Chapter: applications/medicine.
    """
    check.one_number(
        radius=radius, r_probe=r_probe, T_probe=T_probe, k_frozen=k_frozen, k_unfrozen=k_unfrozen, length=length,
        latent=latent, T_body=T_body, T_freeze=T_freeze,
    )  # fmt: skip
    latent = check.positive("latent", latent, "J/m3", "freezing sets heat free")
    final = steady_radius(r_probe, T_probe, k_frozen, k_unfrozen, length, T_body, T_freeze)
    why = "the ball never reaches its final radius"
    radius = check.inside("radius", radius, "m", r_probe, final, why, include_low=False, include_high=False)
    cold, warm = _drives(T_probe, T_freeze, T_body)

    def net(R):
        return k_frozen * cold / ((1 / r_probe - 1 / R) * R**2) - k_unfrozen * warm * (1 / R + 1 / length)

    return float(_gauss.integral(lambda R: latent / net(R), r_probe, radius))


def _drives(T_probe, T_freeze, T_body):
    T_body, T_freeze = ends(T_body, T_freeze, "T_body", "T_freeze")
    T_freeze, T_probe = ends(T_freeze, T_probe, "T_freeze", "T_probe")
    check.same_shape(T_probe=T_probe, T_freeze=T_freeze, T_body=T_body)
    cold = check.positive("T_freeze - T_probe", np.subtract(T_freeze, T_probe), "K", "a probe freezes tissue")
    warm = check.positive("T_body - T_freeze", np.subtract(T_body, T_freeze), "K", "a body is warmer than ice")
    return cold, warm


def _materials(r_probe, k_frozen, k_unfrozen):
    r_probe = check.positive("r_probe", r_probe, "m", "a probe has a surface")
    k_frozen = check.positive("k_frozen", k_frozen, "W/(m K)", "ice conducts")
    return r_probe, k_frozen, check.positive("k_unfrozen", k_unfrozen, "W/(m K)", "tissue conducts")


def _ball(radius, r_probe):
    radius, r_probe = check.positive("radius", radius, "m"), check.positive("r_probe", r_probe, "m")
    check.same_shape(radius=radius, r_probe=r_probe)
    check.positive("radius - r_probe", np.subtract(radius, r_probe), "m", _INSIDE)
    return radius, r_probe


_answer.or_refuse(globals())
