"""Vapour pressure as a law of two constants, and of a liquid cooled below its triple point.

Taught in the chapter ``principles/gas-liquefaction/gas-mixtures``.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib.constants import R, atm

# How far below its triple point a dissolved substance is followed, as a share of the triple temperature.
SUPERCOOLED = 0.65


@dataclass(frozen=True)
class VapourPressureLaw:
    """Vapour pressure ln(p/atm) = A - B/T, with the range it was made in and its error there."""

    fluid: str
    A: float
    B: float  # [K]
    low: float  # [K]
    high: float  # [K]
    rms: float  # of ln p over the range [1]

    def __call__(self, T, extrapolate=False):
        """Vapour pressure.

        Args:
            T: temperature [K]
            extrapolate: True to leave the range of the fit at your own risk
        Returns:
            pressure, shape as T [Pa]
        Raises:
            ValueError: T outside low to high
        """
        return atm * np.exp(self.A - self.B / self._guard(T, extrapolate))

    def boiling_temperature(self, p, extrapolate=False):
        """Temperature at which the vapour pressure reaches p.

        Args:
            p: pressure [Pa]
            extrapolate: True to leave the range of the fit at your own risk
        Returns:
            temperature, shape as p [K]
        Raises:
            ValueError: the temperature lies outside low to high
        """
        below = self.A - np.log(check.positive("p", p, "Pa") / atm)
        if not np.all(below > 0):
            raise ValueError(f"p = {p} Pa; allowed: below exp(A) atm, because no temperature reaches that pressure.")
        return self._guard(self.B / below, extrapolate)

    def _guard(self, T, extrapolate):
        if extrapolate:
            return check.positive("T", T, "K")
        why = f"there the law was fitted to {self.fluid} (extrapolate=True goes beyond at your own risk)"
        return check.inside("T", T, "K", self.low, self.high, why)


def fitted_law(fluid, T_low, T_high, n=50):
    """Two-constant vapour-pressure law by least squares on the equation of state.

    Args:
        fluid: a name in fluids.NAMES
        T_low, T_high: range of the fit [K]
        n: number of points, evenly spaced in temperature
    Returns:
        VapourPressureLaw with A, B, range and root-mean-square error of ln p
    Raises:
        ValueError: range not between triple and critical point, or T_high not above T_low
    Example:
        >>> law = fitted_law("oxygen", 70.0, 100.2)
        >>> f"A = {law.A:.3f}, B = {law.B:.1f} K, off by {100 * law.rms:.1f} %"
        'A = 9.559, B = 862.5 K, off by 0.9 %'

    Source: integrated Clausius-Clapeyron equation.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    n = int(check.inside("n", n, "points", 3, 10_000, "two constants need more than two points"))
    T_low, T_high = check.positive("T_low", T_low, "K"), check.positive("T_high", T_high, "K")
    if not T_low < T_high:
        raise ValueError(f"T_high = {T_high} K; allowed: above T_low = {T_low} K, because a fit needs a range.")
    T = np.linspace(T_low, T_high, n)
    ln_p = np.log(fluids.saturation_pressure(fluid, T) / atm)
    slope, A = np.polyfit(1 / T, ln_p, 1)
    rms = np.sqrt(np.mean((A + slope / T - ln_p) ** 2))
    return VapourPressureLaw(fluid, float(A), float(-slope), T_low, T_high, float(rms))


def law_through_boiling_point(fluid, span=10.0):
    """Two-constant law through the normal boiling point, with the slope of the latent heat, B = L/R.

    Args:
        fluid: a name in fluids.NAMES
        span: how far from the boiling point the law may be used, either way [K]
    Returns:
        VapourPressureLaw; its rms is the error of ln p over that range
    Raises:
        ValueError: fluid not known, or span reaching past triple or critical point
    Example:
        >>> f"{law_through_boiling_point('oxygen').B:.0f} K"
        '820 K'

    Source: integrated Clausius-Clapeyron equation.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    span = check.positive("span", span, "K", "it is a range")
    check.one_number(span=span)
    T_b = fluids.boiling_temperature(fluid)
    B = fluids.latent_heat(fluid) * fluids.molar_mass(fluid) / R
    T = np.linspace(T_b - span, T_b + span, 41)
    error = np.log(fluids.saturation_pressure(fluid, T) / atm) - B * (1 / T_b - 1 / T)
    return VapourPressureLaw(fluid, B / T_b, B, T_b - span, T_b + span, float(np.sqrt(np.mean(error**2))))


def liquid_vapour_pressure(fluid, T):
    """Vapour pressure of a liquid, also of one that stays liquid below its triple point in a solution [Pa].

    Below the triple point ln p runs on along its tangent against 1/T, down to 0.65 of the triple temperature.

    Args:
        fluid: a name in fluids.NAMES
        T: temperature [K]
    Returns:
        pressure, shape as T [Pa]
    Raises:
        ValueError: T above the critical point, or more than 35 % below the triple point
    Example:
        >>> f"{liquid_vapour_pressure('argon', 82.0) / 1e3:.1f} kPa"
        '55.7 kPa'

    Source: Clapeyron's equation at the triple point.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    return check.elementwise(lambda T: _liquid_pressure(fluid, T), T=T)


@lru_cache(maxsize=32)
def _ends(fluid):
    """Triple point and critical temperature [K], kept because Raoult's law asks for them at every step."""
    return fluids.triple_point(fluid), fluids.critical_point(fluid).T


def _liquid_pressure(fluid, T):
    triple, T_critical = _ends(fluid)
    why = f"a liquid of {fluid} is followed from {SUPERCOOLED} of the triple point to the critical point"
    T = check.inside("T", T, "K", SUPERCOOLED * triple.T, T_critical, why)
    if T >= triple.T:
        return fluids.saturation_pressure(fluid, T)
    liquid, vapour = (fluids.state(fluid, T=triple.T, quality=q) for q in (0.0, 1.0))
    B = triple.T * (vapour.h - liquid.h) / (triple.p * (1 / vapour.rho - 1 / liquid.rho))
    return triple.p * float(np.exp(B * (1 / triple.T - 1 / T)))


_answer.or_refuse(globals())
