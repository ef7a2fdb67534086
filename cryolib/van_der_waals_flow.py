"""Van der Waals' gas through a valve: its volume at a pressure, and its lines of constant enthalpy.

Taught in the chapter ``principles/gas-liquefaction/joule-thomson``.
"""

import numpy as np

from cryolib import _answer
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
    check.one_number(a=a, b=b)
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


def enthalpy(T, V_m, a, b, c_v):
    r"""Molar enthalpy of a van der Waals gas, :math:`c_vT-2a/V+RTV/(V-b)`, zero for the dilute gas at 0 K [J/mol].

    Args:
        T: temperature [K]
        V_m: molar volume, above b [m3/mol]
        a, b: its constants [Pa m6/mol2, m3/mol]
        c_v: molar heat capacity at constant volume, the same everywhere in this model [J/(mol K)]
    Returns:
        enthalpy, shape as the inputs [J/mol]
    Raises:
        ValueError: V_m not above b, or an argument not above zero
    Example:
        >>> f"{enthalpy(300.0, 1e-3, 0.1370, 3.87e-5, 20.8):.0f} J/mol"
        '8561 J/mol'

    Source: derived, h = u + pv.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    a, b = check.positive("a", a, "Pa m6/mol2"), check.positive("b", b, "m3/mol")
    T, c_v = check.positive("T", T, "K"), check.positive("c_v", c_v, "J/(mol K)")
    V_m = check.positive("V_m", V_m, "m3/mol")
    check.same_shape(T=T, V_m=V_m, a=a, b=b, c_v=c_v)
    check.inside("V_m/b", np.divide(V_m, b), "", 1.0, np.inf, "the molecules fill b", include_low=False)
    return c_v * T - 2 * a / V_m + R * T * V_m / (V_m - b)


def isenthalp(T, V_m, volumes, a, b, c_v):
    """Temperatures of a van der Waals gas along a line of constant enthalpy [K].

    Args:
        T, V_m: a point on the line [K, m3/mol]
        volumes: molar volumes where the temperature is wanted [m3/mol]
        a, b, c_v: as in enthalpy
    Returns:
        temperatures, shape as volumes [K]
    Raises:
        ValueError: a volume not above b, or the line would end below absolute zero
    Example:
        >>> f"{isenthalp(300.0, 1e-3, 1.0, 0.1370, 3.87e-5, 20.8):.2f} K"
        '294.04 K'

    Source: derived, h = u + pv.  Chapter: principles/gas-liquefaction/joule-thomson.
    """
    h = enthalpy(T, V_m, a, b, c_v)
    volumes = check.positive("volumes", volumes, "m3/mol")
    check.same_shape(h=h, volumes=volumes)
    check.inside("volumes/b", np.divide(volumes, b), "", 1.0, np.inf, "the molecules fill b", include_low=False)
    T_end = (h + 2 * a / volumes) / (c_v + R * volumes / (volumes - b))
    return check.positive("temperature on the line", T_end, "K", "the model's gas cannot cool below absolute zero")


_answer.or_refuse(globals())
