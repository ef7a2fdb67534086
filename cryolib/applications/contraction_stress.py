r"""What two materials do to each other when they are joined warm and used cold: gaps, and stress.

Lengths are free, or they are paid for in stress.  Taught in ``applications/materials-science``.
"""


from cryolib import _answer, data, materials
from cryolib import _check as check
from cryolib.fits import fit


def youngs_modulus(material, T):
    """Young's modulus of a solid [Pa].

    Args:
        material: "aluminium-6061" or "stainless-304"
        T: temperature [K]
    Returns:
        modulus, shape of T [Pa]
    Raises:
        ValueError: no such material, or T outside the range of its data
    Example:
        >>> f"{youngs_modulus('aluminium-6061', 77.0) / 1e9:.1f} GPa"
        '77.1 GPa'

    Source: nist-cryogenics.  Chapter: applications/materials-science.
    """
    known = tuple(name.removeprefix("modulus-") for name in data.names() if name.startswith("modulus-"))
    check.choice("material", material, known, "each is a data set of its modulus")
    return 1e9 * fit(f"modulus-{material}")(T)


def mismatch(outer, inner, T, T_from=materials.T_REFERENCE):
    """How much more one material shortens than another, over their length at 293 K [1].

    Args:
        outer: material that is counted positive, a name of materials.contraction
        inner: material it is compared with
        T: temperature cooled to [K]
        T_from: temperature at which they fit [K]
    Returns:
        difference of relative contractions, shape of T; positive when outer shrinks more [1]
    Raises:
        ValueError: no such material, or a temperature outside its range
    Example:
        >>> f"{200 * mismatch('aluminium-6061', 'stainless-304', 77.0):.3f} mm in 200 mm"
        '0.217 mm in 200 mm'

    Source: nist-cryogenics.  Chapter: applications/materials-science.
    """
    return materials.contraction(outer, T, T_from) - materials.contraction(inner, T, T_from)


def held_stress(strain, modulus):
    r"""Stress in a piece that is held at its warm length, :math:`E\,\Delta\varepsilon` [Pa].

    Args:
        strain: contraction that is prevented; negative when expansion is [1]
        modulus: Young's modulus, where it is cold [Pa]
    Returns:
        stress along the held direction, shape of the inputs; positive is tension [Pa]
    Raises:
        ValueError: strain not finite, or modulus not above zero
    Example:
        >>> f"{held_stress(3.0e-3, 210e9) / 1e6:.0f} MPa"
        '630 MPa'

    Source: hooke.  Chapter: applications/materials-science.
    """
    strain = check.inside("strain", strain, "", -0.1, 0.1, "Hooke's law is for small strains")
    modulus = check.positive("modulus", modulus, "Pa", "a solid resists")
    check.same_shape(strain=strain, modulus=modulus)
    return modulus * strain


def joint_stress(strain, modulus, area, modulus_other, area_other):
    r"""Stress in a member joined side by side to one, :math:`\frac{E_1E_2A_2}{E_1A_1+E_2A_2}\Delta\varepsilon` [Pa].

    The two keep one length and no force acts from outside; bending is left out.

    Args:
        strain: how much more this member would shorten than the other [1]
        modulus, area: of this member [Pa], [m2]
        modulus_other, area_other: of the other [Pa], [m2]
    Returns:
        stress in this member, shape of the inputs; positive is tension [Pa]
    Raises:
        ValueError: strain not finite, or a modulus or an area not above zero
    Example:
        >>> f"{joint_stress(1.09e-3, 77e9, 1e-4, 214e9, 1e-4) / 1e6:.0f} MPa"
        '62 MPa'

    Source: hooke.  Chapter: applications/materials-science.
    """
    E, A = check.positive("modulus", modulus, "Pa"), check.positive("area", area, "m2")
    E_other = check.positive("modulus_other", modulus_other, "Pa")
    A_other = check.positive("area_other", area_other, "m2")
    check.same_shape(strain=strain, modulus=E, area=A, modulus_other=E_other, area_other=A_other)
    return held_stress(strain, E) * E_other * A_other / (E * A + E_other * A_other)


def gripping_temperature(outer, inner, clearance, diameter, T_low=4.0):
    """Temperature at which a ring that slips on warm grips its hub, or None if it never does [K].

    Args:
        outer, inner: materials of ring and hub
        clearance: difference of their diameters at 293 K [m]
        diameter: of the hub at 293 K [m]
        T_low: coldest temperature to look at [K]
    Returns:
        temperature, or None
    Raises:
        ValueError: no such material, clearance or diameter not above zero, or T_low outside the data
    Example:
        >>> f"{gripping_temperature('aluminium-6061', 'stainless-304', 0.1e-3, 0.2):.0f} K"
        '222 K'

    Source: nist-cryogenics.  Chapter: applications/materials-science.
    """
    from scipy.optimize import brentq

    clearance = check.positive("clearance", clearance, "m", "a ring that slips on is wider")
    needed = clearance / check.positive("diameter", diameter, "m", "a hub has a diameter")
    T_low = check.positive("T_low", T_low, "K")
    check.one_number(clearance=clearance, diameter=diameter, T_low=T_low)
    if mismatch(outer, inner, T_low) < needed:
        return None
    return float(brentq(lambda T: mismatch(outer, inner, T) - needed, T_low, materials.T_REFERENCE - 1e-6))


_answer.or_refuse(globals())
