"""Mixtures of helium-3 and helium-4: which phases there are, how dense, and the Fermi gas in the dilute one.

All at the vapour pressure, practically zero. x is the molar fraction of helium-3.
Taught in ``principles/ultra-low/dilution-refrigeration``.
"""

import numpy as np

from cryolib import _answer, _gauss, quantum
from cryolib import _check as check
from cryolib.constants import N_A, R, u
from cryolib.data import load

CROSSING = 0.24798189361187112  # [K]: here the cold and the warm equation of the concentrated branch give the same x
FORMS = ("edwards", "pobell", "kuerten")
POINTS = 200  # of the Fermi integrals: they resolve the step of a degenerate gas to 1e-12


def dilute_fraction(T):
    """Helium-3 in the dilute phase of a separated mixture, the heavier one [1].

    Below 0.15 K the polynomial of Kuerten, from there the fit of Chaudhry; they meet within 2e-5.

    Args:
        T: temperature [K]
    Returns:
        molar fraction, 0.066 at 0 K and 0.674 at the tricritical point, shape as the input [1]
    Raises:
        ValueError: T not between 0 and 0.867 K (above it no mixture separates)
    Example:
        >>> f"{dilute_fraction(0.1):.4f}"
        '0.0719'

    Source: chaudhry2009thermodynamic, kuerten1985thermodynamic.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    T, f = _separated(T), _phases()
    d, w = np.subtract(T, f["T_tricritical"]), f["dilute"]
    warm = f["x_tricritical"] + w["k_0"] * d / (d - w["k_a"]) + w["k_1"] * d + w["k_2"] * d**2
    x = np.where(np.less(T, w["low"]), np.polynomial.polynomial.polyval(T, f["cold_dilute"]["c"]), warm)
    return float(x) if x.ndim == 0 else x


def concentrated_fraction(T):
    """Helium-3 in the concentrated phase of a separated mixture, the lighter one [1].

    Below 0.248 K the exponential of Edwards, from there the fit of Chaudhry, which it crosses.

    Args:
        T: temperature [K]
    Returns:
        molar fraction, 1 at 0 K and 0.674 at the tricritical point, shape as the input [1]
    Raises:
        ValueError: T not between 0 and 0.867 K (above it no mixture separates)
    Example:
        >>> f"{concentrated_fraction(0.5):.3f}"
        '0.908'

    Source: chaudhry2009thermodynamic, edwards1969phase.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    T, f = _separated(T), _phases()
    d, w, c = np.subtract(T, f["T_tricritical"]), f["concentrated"], f["cold_concentrated"]
    warm = f["x_tricritical"] + w["k_1"] * d + w["k_2"] * d**2 + w["k_3"] * d**3
    safe = np.maximum(T, 1e-3)  # exp(-B/T) is zero there already
    x = np.where(np.less(T, CROSSING), 1 - c["A"] * safe**1.5 * np.exp(-c["B"] / safe), warm)
    return float(x) if x.ndim == 0 else x


def solubility(T, form="kuerten"):
    """Helium-3 that helium-4 dissolves near absolute zero, by one of three published forms [1].

    Args:
        T: temperature [K]
        form: "edwards" 0.064 (1 + 10.8 T^2), "pobell" 0.066 (1 + 8.3 T^2) or "kuerten" (five terms)
    Returns:
        molar fraction, shape as the input [1]
    Raises:
        ValueError: T not between 0 and 0.15 K (above it use dilute_fraction), or another form
    Example:
        >>> f"{solubility(0.0, 'edwards'):.3f} {solubility(0.0, 'pobell'):.3f}"
        '0.064 0.066'

    Source: edwards1969phase, pobell2007matter.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    check.choice("form", form, FORMS, "these have a source")
    T = check.inside("T", T, "K", 0.0, 0.15, "the forms are expansions about 0 K")
    if form == "kuerten":
        return dilute_fraction(T)
    f = _phases()[f"solubility_{form}"]
    return f["x_0"] * (1 + f["a"] * np.power(T, 2))


def separation_temperature(x):
    """Temperature below which a mixture separates into two phases [K].

    Args:
        x: molar fraction of helium-3 in the mixture
    Returns:
        temperature, shape as the input [K]
    Raises:
        ValueError: x not above 0.066 (so little stays dissolved down to 0 K) or not below 0.9999
    Example:
        >>> f"{separation_temperature(0.25):.3f} K"
        '0.539 K'

    Source: inverse of the two branches.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    from scipy.optimize import brentq

    x_0 = _phases()["cold_dilute"]["c"][0]
    why = "helium-4 keeps 6.6 % dissolved down to 0 K, and almost pure helium-3 separates only near 0 K"
    x = check.inside("x", x, "", x_0, 0.9999, why, include_low=False)
    T_top, x_top = _phases()["T_tricritical"], _phases()["x_tricritical"]

    def scalar(x):
        branch, low = (dilute_fraction, 0.0) if x < x_top else (concentrated_fraction, 0.05)
        return T_top if x == x_top else float(brentq(lambda T: branch(T) - x, low, T_top, xtol=1e-14))

    return check.elementwise(scalar, x=x)


def lambda_temperature(x):
    """Temperature at which the helium-4 of a mixture turns superfluid [K].

    Args:
        x: molar fraction of helium-3
    Returns:
        temperature, shape as the input [K]
    Raises:
        ValueError: x not between 0 and 0.674 (there the line ends on the phase separation)
    Example:
        >>> f"{lambda_temperature(0.3):.3f} K"
        '1.704 K'

    Source: chaudhry2009thermodynamic.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    f = _phases()
    x = check.inside("x", x, "", 0.0, f["x_tricritical"], "the lambda line ends at the tricritical point")
    d = np.subtract(x, f["x_tricritical"])
    return f["T_tricritical"] + f["lambda_line"]["k_1"] * d + f["lambda_line"]["k_2"] * d**2


def dilute_molar_volume(x):
    r"""Molar volume of a dilute mixture near 0 K, :math:`V_4(1 + 0.286x)` [m3/mol].

    Args:
        x: molar fraction of helium-3
    Returns:
        volume per mole of mixture, shape as the input [m3/mol]
    Raises:
        ValueError: x not between 0 and 0.1 (the volume is no longer linear)
    Example:
        >>> f"{1e6 * dilute_molar_volume(0.066):.2f} cm3/mol"
        '28.10 cm3/mol'

    Source: edwards1969phase.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    x, f = _dilute(x), _isotopes()
    return 1e-6 * f["V_4"] * (1 + np.multiply(f["volume_slope"], x))


def dilute_density(x):
    """Density of a dilute mixture near 0 K [kg/m3].

    Args:
        x: molar fraction of helium-3
    Returns:
        density, shape as the input [kg/m3]
    Raises:
        ValueError: x not between 0 and 0.1 (the volume is no longer linear)
    Example:
        >>> f"{dilute_density(0.066):.1f} kg/m3"
        '140.1 kg/m3'

    Source: edwards1969phase.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    x, f = _dilute(x), _isotopes()
    return 1e-3 * (np.multiply(x, f["M_3"]) + np.subtract(1, x) * f["M_4"]) / dilute_molar_volume(x)


def fermi_temperature(x):
    r"""Fermi temperature of the helium-3 dissolved in helium-4, with its effective mass [K].

    Args:
        x: molar fraction of helium-3
    Returns:
        temperature, shape as the input [K]
    Raises:
        ValueError: x not above 0 and up to 0.1 (no helium-3, or no longer dilute)
    Example:
        >>> f"{fermi_temperature(0.066):.3f} K"
        '0.394 K'

    Source: kuerten1985thermodynamic, eq. 7.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    x = check.inside("x", x, "", 0.0, 0.1, "a gas needs particles, and a dilute phase is dilute", include_low=False)
    mass = _isotopes()["effective_mass"] * _isotopes()["M_3"] * u
    return quantum.fermi_temperature(np.multiply(x, N_A) / dilute_molar_volume(x), mass)


def fermi_entropy(t):
    r"""Entropy of an ideal Fermi gas of spin 1/2 per mole, :math:`S = R[\tfrac52 F_{5/2}/F_{3/2} - \eta]` [J/(mol K)].

    Args:
        t: temperature over the Fermi temperature [1]
    Returns:
        molar entropy, shape as the input [J/(mol K)]
    Raises:
        ValueError: t not between 0.003 and 10 (colder, :math:`S = \pi^2 R t/2` serves to 1e-5)
    Example:
        >>> f"{fermi_entropy(0.01) / 0.01:.2f} {R * 3.141592653589793**2 / 2:.2f}"
        '41.03 41.03'

    Source: huang1987statistical, ch. 11.  Chapter: principles/ultra-low/dilution-refrigeration.
    """
    t = check.inside("t", t, "", 0.003, 10.0, "the integrals are resolved between")
    wanted = 4 / (3 * np.sqrt(np.pi)) * np.power(t, -1.5)
    eta = np.where(np.less(t, 0.6), 1 / np.asarray(t) - np.pi**2 / 12 * np.asarray(t), np.log(wanted))
    for _ in range(30):  # Newton on ln F_3/2, which is concave in eta: it converges from either side
        eta = eta + np.log(wanted / _fermi_integral(1.5, eta)) * _fermi_integral(1.5, eta) / _fermi_integral(0.5, eta)
    entropy = R * (2.5 * _fermi_integral(2.5, eta) / _fermi_integral(1.5, eta) - eta)
    return float(entropy) if entropy.ndim == 0 else entropy


def _fermi_integral(j, eta):
    """Integral of x^(j-1)/(exp(x - eta) + 1) over x, divided by Gamma(j), for j = 1/2, 3/2, 5/2."""
    gamma = {0.5: np.sqrt(np.pi), 1.5: np.sqrt(np.pi) / 2, 2.5: 3 * np.sqrt(np.pi) / 4}[j]
    full = np.maximum(eta - 40, 0.0)  # below it every state is full to 1e-17

    def occupied(y):  # x = y^2 takes the root out of the integrand
        return 2 * y ** (2 * j - 1) / (np.exp(y**2 - np.expand_dims(eta, -1)) + 1)

    return (full**j / j + _gauss.integral(occupied, np.sqrt(full), np.sqrt(np.maximum(eta + 40, 40.0)), POINTS)) / gamma


def _phases():
    return load("helium-mixture-phases").numbers


def _isotopes():
    return load("helium-isotopes").numbers


def _separated(T):
    return check.inside("T", T, "K", 0.0, 0.867, "above the tricritical point no mixture separates")


def _dilute(x):
    return check.inside("x", x, "", 0.0, 0.1, "the volume of a dilute mixture is linear there")


_answer.or_refuse(globals())
