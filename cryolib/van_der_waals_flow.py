"""Van der Waals' gas through a valve: its volume at a pressure, and its lines of constant enthalpy.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

import numpy as np

from cryolib import _check as check
from cryolib.constants import R
from cryolib.van_der_waals import coexistence, critical_point


def molar_volume(T, p, a, b):
    """Molar volume of a van der Waals gas; below its critical temperature that of the stable phase [m3/mol].

    Args:
        T: temperature, above 0.4 of the model's critical one [K]
        p: pressure [Pa]
        a, b: its constants, one number each [Pa m6/mol2, m3/mol]
    Returns:
        molar volume, shape as T and p [m3/mol]
    Raises:
        ValueError: T too low, or an argument not above zero
    Example:
        >>> f"{molar_volume(300.0, 24.576e5, 0.1370, 3.87e-5) * 1e3:.3f} L/mol"
        '1.000 L/mol'

    Source: vanderwaals1873continuiteit.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    critical = critical_point(a, b)
    check.positive("p", p, "Pa")

    def stable(T, p):
        why = "far below the critical point the model's liquid is too dense to compute"
        check.inside("T", T, "K", 0.4 * critical.T, np.inf, why, include_high=False)
        roots = np.roots([p, -(p * b + R * T), a, -a * b])
        real = np.sort(roots[np.abs(roots.imag) < 1e-6 * np.abs(roots)].real)
        boils = T < critical.T * (1 - 1e-4) and p < coexistence(T, a, b).p
        return float(real[-1] if boils else real[0])

    return check.elementwise(stable, T=T, p=p)


def isenthalp(T, V_m, volumes, a, b, c_v):
    r"""Temperatures of constant enthalpy, from :math:`h=c_vT-2a/V+RTV/(V-b)` [K].

    Args:
        T, V_m: a point on the line [K, m3/mol]
        volumes: molar volumes where the temperature is wanted [m3/mol]
        a, b: its constants [Pa m6/mol2, m3/mol]
        c_v: molar heat capacity at constant volume, the same everywhere in this model [J/(mol K)]
    Returns:
        temperatures, shape as volumes [K]
    Raises:
        ValueError: a volume not above b, or the line would end below absolute zero
    Example:
        >>> f"{isenthalp(300.0, 1e-3, 1.0, 0.1370, 3.87e-5, 20.8):.2f} K"
        '294.04 K'

    Source: derived, h = u + pv.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = check.positive("a", a, "Pa m6/mol2"), check.positive("b", b, "m3/mol")
    T, c_v = check.positive("T", T, "K"), check.positive("c_v", c_v, "J/(mol K)")
    V_m, volumes = check.positive("V_m", V_m, "m3/mol"), check.positive("volumes", volumes, "m3/mol")
    check.same_shape(T=T, V_m=V_m, volumes=volumes, a=a, b=b, c_v=c_v)
    for name, V in (("V_m", V_m), ("volumes", volumes)):
        check.inside(f"{name}/b", np.divide(V, b), "", 1.0, np.inf, "the molecules fill b", include_low=False)
    h = c_v * T - 2 * a / V_m + R * T * V_m / (V_m - b)
    T_end = (h + 2 * a / volumes) / (c_v + R * volumes / (volumes - b))
    return check.positive("temperature on the line", T_end, "K", "the model's gas cannot cool below absolute zero")
