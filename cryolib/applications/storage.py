"""Tanks of liquid hydrogen: the heat through a spherical shell, what it boils off, and how full a tank may be.

Heat goes as the surface, liquid as the volume: large tanks lose a small share.  Taught in
``applications/aerospace``.
"""

import numpy as np

from cryolib import _answer, budget, fluids
from cryolib import _check as check
from cryolib._ends import ends
from cryolib.constants import R, atm

# First rotational level of hydrogen over k_B, above the ground state [K]: 118.5 cm-1 times 1.4388 K cm. From memory.
ORTHO_LEVEL = 170.5
M_HYDROGEN = 2.01588e-3  # molar mass [kg/mol]


def shell_heat(k, r_inner, r_outer, T_hot, T_cold):
    r"""Heat through a spherical shell, :math:`4\pi k\,r_ir_o(T_h-T_c)/(r_o-r_i)` [W].

    Args:
        k: conductivity of the insulation, its mean between the two temperatures [W/(m K)]
        r_inner, r_outer: radii of the shell, the inner one the smaller [m]
        T_hot, T_cold: temperatures of its two sides [K]
    Returns:
        heat, shape of the inputs [W]
    Raises:
        ValueError: k or a radius not above zero, r_inner not below r_outer, or the cold side above the hot one
    Example:
        >>> f"{shell_heat(1.2e-3, 9.16, 10.36, 300.0, 20.3):.0f} W"
        '334 W'

    Source: fourier1822theorie.  Chapter: applications/aerospace.
    """
    k = check.positive("k", k, "W/(m K)", "every insulation conducts")
    r_inner, r_outer = check.positive("r_inner", r_inner, "m"), check.positive("r_outer", r_outer, "m")
    T_hot, T_cold = ends(T_hot, T_cold)
    check.same_shape(k=k, r_inner=r_inner, r_outer=r_outer, T_hot=T_hot, T_cold=T_cold)
    gap = check.positive("r_outer - r_inner", r_outer - r_inner, "m", "the insulation lies outside the tank")
    return 4 * np.pi * k * r_inner * r_outer * (T_hot - T_cold) / gap


def boil_off_share(fluid, heat, volume, p=atm):
    """Share of a full tank that boils off in a time [1/s].

    Args:
        fluid: a name in fluids.NAMES
        heat: heat into the liquid [W]
        volume: of liquid [m3]
        p: pressure over the liquid [Pa]
    Returns:
        share per time, shape of the inputs; times 86400 s for a day [1/s]
    Raises:
        ValueError: heat negative, volume not above zero, or p outside the saturation line
    Example:
        >>> f"{100 * 86400 * boil_off_share('parahydrogen', 333.0, 3218.0):.3f} %/d"
        '0.028 %/d'

    Source: energy balance.  Chapter: applications/aerospace.
    """
    volume = check.positive("volume", volume, "m3", "a tank has a volume")
    boiled = budget.boil_off(fluid, heat, p)
    check.same_shape(heat=boiled, volume=volume)
    return boiled / volume


def largest_fill(fluid, p_relief, p_load=atm):
    r"""Largest share of a tank to fill that leaves room for vapour up to a higher pressure [1].

    A closed tank keeps its mass: :math:`f\rho_f(p_1)+(1-f)\rho_g(p_1)=\rho_f(p_2)`, all liquid at the second pressure.
    The tank itself is taken as rigid, liquid and vapour as boiling all the way.

    Args:
        fluid: a name in fluids.NAMES
        p_relief: pressure up to which vapour must be there [Pa]
        p_load: pressure at which the tank is filled, at most p_relief [Pa]
    Returns:
        volume of liquid at loading over volume of the tank, shape of the inputs [1]
    Raises:
        ValueError: a pressure outside the saturation line, or p_load above p_relief
    Example:
        >>> f"{100 * largest_fill('parahydrogen', 4e5):.1f} %"
        '88.6 %'

    Source: leachman2009hydrogen.  Chapter: applications/aerospace.
    """
    p_relief, p_load = check.positive("p_relief", p_relief, "Pa"), check.positive("p_load", p_load, "Pa")
    check.same_shape(p_relief=p_relief, p_load=p_load)
    check.not_negative("p_relief - p_load", np.subtract(p_relief, p_load), "Pa", "a closed tank gains pressure")
    liquid, vapour = (fluids.state(fluid, p=p_load, quality=quality).rho for quality in (0.0, 1.0))
    return (fluids.state(fluid, p=p_relief, quality=0.0).rho - vapour) / (liquid - vapour)


def conversion_heat(ortho, ortho_end=0.0):
    r"""Heat that cold hydrogen sets free while ortho turns to para, :math:`(x-x_\mathrm{end})R\theta/M` [J/kg].

    Computed: every ortho molecule sits in the first rotational level, as a free rotor well below 100 K does. The
    level is from memory and unverified; tables print 527 kJ/kg for normal hydrogen, also unverified here.

    Args:
        ortho: share of ortho molecules at the start, 0.75 in normal hydrogen [1]
        ortho_end: share at the end, at most ortho; near 0 at 20 K [1]
    Returns:
        heat, shape of the inputs [J/kg]
    Raises:
        ValueError: a share outside 0 to 1, or ortho_end above ortho
    Example:
        >>> f"{conversion_heat(0.75) / 1e3:.0f} kJ/kg"
        '527 kJ/kg'

    Source: computed from the level, unverified.  Chapter: applications/aerospace.
    """
    ortho = check.inside("ortho", ortho, "", 0.0, 1.0, "it is a share of the molecules")
    ortho_end = check.inside("ortho_end", ortho_end, "", 0.0, 1.0, "it is a share of the molecules")
    check.same_shape(ortho=ortho, ortho_end=ortho_end)
    turned = check.not_negative("ortho - ortho_end", np.subtract(ortho, ortho_end), "", "cold hydrogen turns to para")
    return turned * R * ORTHO_LEVEL / M_HYDROGEN


_answer.or_refuse(globals())
