"""Distillation columns: how many stages, how much reflux, and why air is separated in two columns.

Mole fractions are those of the more volatile component. Flows are constant between the feeds, because the
latent heats per mole are nearly equal.  Taught in ``principles/gas-liquefaction/gas-mixtures``.
"""

from dataclasses import dataclass

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check

MOST_STAGES = 500


@dataclass(frozen=True)
class EquilibriumCurve:
    """Vapour y over a liquid x, from tabulated points; the relative volatility is interpolated between them."""

    x: np.ndarray
    y: np.ndarray

    @property
    def volatility(self):
        """Relative volatility at each point; at the two ends continued along a line [1]."""
        x, y = self.x[1:-1], self.y[1:-1]
        inner = y / (1 - y) * (1 - x) / x
        first = inner[0] - x[0] * (inner[1] - inner[0]) / (x[1] - x[0])
        last = inner[-1] + (1 - x[-1]) * (inner[-1] - inner[-2]) / (x[-1] - x[-2])
        return np.array([first, *inner, last])

    def vapour(self, x):
        """Vapour in equilibrium with a liquid x [1]."""
        x = check.inside("x", x, "", 0.0, 1.0, "it is a mole fraction")
        alpha = np.interp(x, self.x, self.volatility)
        return alpha * x / (1 + (alpha - 1) * x)

    def liquid(self, y):
        """Liquid in equilibrium with a vapour y [1]."""
        y = check.inside("y", y, "", 0.0, 1.0, "it is a mole fraction")
        alpha = np.interp(y, self.y, self.volatility)
        return y / (alpha - (alpha - 1) * y)


@dataclass(frozen=True)
class Column:
    """A column stage by stage, from the top.

    On stage k a vapour ``y[k]`` leaves upward and a liquid ``x[k]`` downward.
    """

    x: np.ndarray
    y: np.ndarray
    feed_stage: int  # counted from the top, 1 is the highest
    reflux: float
    least_reflux: float
    top_share: float  # moles of top product per mole of feed

    @property
    def stages(self):
        """Number of ideal stages, reboiler included."""
        return len(self.x)


def fenske_stages(top, bottom, volatility):
    r"""Fewest stages, at total reflux: :math:`\ln\frac{x_D(1-x_B)}{(1-x_D)x_B}/\ln\alpha` [1].

    Args:
        top, bottom: mole fractions of the light component in the two products [1]
        volatility: relative volatility, above 1 [1]
    Returns:
        number of ideal stages, not rounded, shape of the inputs [1]
    Raises:
        ValueError: a fraction not between 0 and 1, top not above bottom, or volatility not above 1
    Example:
        >>> f"{fenske_stages(0.999, 0.005, 3.5):.1f}"
        '9.7'

    Source: fenske1932fractionation.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    top, bottom = _products(top, bottom)
    why = "with equal volatilities no distillation separates"
    alpha = check.inside("volatility", volatility, "", 1.0, np.inf, why, include_low=False, include_high=False)
    check.same_shape(top=top, bottom=bottom, volatility=alpha)
    return np.log(top / (1 - top) * (1 - bottom) / bottom) / np.log(alpha)


def equilibrium_curve(x, y):
    """Curve of vapour over liquid from tabulated points, such as those of a boiling diagram.

    Args:
        x, y: mole fractions of the light component in liquid and vapour, rising from 0 to 1 [1]
    Returns:
        EquilibriumCurve
    Raises:
        ValueError: points that do not rise from 0 to 1, or a vapour not richer than its liquid
    Example:
        >>> x = np.linspace(0.0, 1.0, 11)
        >>> f"{equilibrium_curve(x, 3 * x / (1 + 2 * x)).vapour(0.25):.3f}"
        '0.500'

    Source: definition.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    x = check.inside("x", x, "", 0.0, 1.0, "it is a mole fraction")
    y = check.inside("y", y, "", 0.0, 1.0, "it is a mole fraction")
    check.same_shape(x=x, y=y)
    good = np.ndim(x) == 1 and np.ndim(y) == 1 and len(x) > 3 and all(v[0] == 0 and v[-1] == 1 for v in (x, y))
    if not (good and np.all(np.diff(x) > 0) and np.all(np.diff(y) > 0) and np.all(y[1:-1] > x[1:-1])):
        raise ValueError(
            "the points do not make a curve; allowed: at least four, x and y rising from 0 to 1 with y above x "
            "between, because the light component favours the vapour."
        )
    return EquilibriumCurve(x, y)


def least_reflux(curve, feed, top, liquid_share=1.0):
    """Smallest reflux that can make a top product: the operating line touches the curve at the feed [1].

    Args:
        curve: EquilibriumCurve
        feed, top: mole fractions of the light component in feed and top product [1]
        liquid_share: how much of the feed is liquid, 0 (vapour) to 1 (boiling liquid) [1]
    Returns:
        moles of liquid sent back per mole of top product [1]
    Raises:
        ValueError: feed not below top, a fraction outside 0 to 1, or liquid_share outside 0 to 1
    Example:
        >>> x = np.linspace(0.0, 1.0, 101)
        >>> f"{least_reflux(equilibrium_curve(x, 4 * x / (1 + 3 * x)), 0.5, 0.99):.3f}"
        '0.633'

    Source: mccabe1925graphical.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    from scipy.optimize import brentq

    top, feed = _products(top, feed, "feed")
    q = check.inside("liquid_share", liquid_share, "", 0.0, 1.0, "it is a share of the feed")
    x = brentq(lambda x: (1 - q) * curve.vapour(x) + q * x - feed, 0.0, 1.0, xtol=1e-14)
    y = curve.vapour(x)
    if not y < top:
        raise ValueError(f"top = {top}; allowed: above {y:.4f}, because the feed's own vapour is as pure as that.")
    return (top - y) / (y - x)


def mccabe_thiele(curve, feed, top, bottom, reflux, liquid_share=1.0):
    """Stages of a column by stepping between equilibrium curve and operating lines, from the top.

    Args:
        curve: EquilibriumCurve
        feed, top, bottom: mole fractions of the light component in feed and products [1]
        reflux: liquid sent back per top product, above the least reflux [mol/mol]
        liquid_share: how much of the feed is liquid, 0 (vapour) to 1 (boiling liquid) [1]
    Returns:
        Column
    Raises:
        ValueError: feed not between bottom and top, reflux not above its least value, or over 500 stages
    Example:
        >>> x = np.linspace(0.0, 1.0, 101)
        >>> column = mccabe_thiele(equilibrium_curve(x, 4 * x / (1 + 3 * x)), 0.5, 0.95, 0.05, 1.5)
        >>> column.stages, column.feed_stage
        (6, 3)

    Source: mccabe1925graphical.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    top, feed = _products(top, feed, "feed")
    feed, bottom = _products(feed, bottom, upper="feed")
    lowest = least_reflux(curve, feed, top, liquid_share)
    why = "at the least reflux the steps never pass the feed"
    R = check.inside("reflux", reflux, "", lowest, np.inf, why, include_low=False, include_high=False)
    q = liquid_share
    x_feed = ((R + 1) * feed + (q - 1) * top) / (R + q)  # where the two operating lines meet
    y_feed = (R * x_feed + top) / (R + 1)
    slope = (y_feed - bottom) / (x_feed - bottom)
    x, y = [], [top]
    while len(x) < MOST_STAGES:
        x.append(float(curve.liquid(y[-1])))
        if x[-1] <= bottom:
            feed_stage = 1 + sum(value > x_feed for value in x)
            share = (feed - bottom) / (top - bottom)
            return Column(np.array(x), np.array(y), feed_stage, R, lowest, share)
        above = (R * x[-1] + top) / (R + 1)
        y.append(above if x[-1] > x_feed else bottom + slope * (x[-1] - bottom))
    raise ValueError(
        f"more than {MOST_STAGES} stages; allowed: fewer, because no column is that high. Raise the reflux or ask less."
    )


def condenser_pressure(p_low, approach, light="nitrogen", heavy="oxygen"):
    """Pressure of the lower of two coupled columns: its vapour must condense warmer than the upper sump boils [Pa].

    Args:
        p_low: pressure at the sump of the upper column, where the heavy product boils [Pa]
        approach: temperature difference across the condenser-reboiler [K]
        light, heavy: what condenses below and boils above, names in fluids.NAMES
    Returns:
        pressure at which the light product condenses, shape of the inputs [Pa]
    Raises:
        ValueError: approach not above zero (no heat would flow), or no boiling at that pressure
    Example:
        >>> f"{condenser_pressure(1.3e5, 2.0) / 1e5:.2f} bar"
        '5.26 bar'

    Source: barron1985cryogenic, ch. 4.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    approach = check.positive("approach", approach, "K", "heat flows from the condensing to the boiling side")
    check.same_shape(p_low=p_low, approach=approach)
    return fluids.saturation_pressure(light, fluids.boiling_temperature(heavy, p_low) + approach)


def _products(above, below, lower="bottom", upper="top"):
    for name, value in ((upper, above), (lower, below)):
        why = "a product of infinite purity needs infinitely many stages"
        check.inside(name, value, "", 0.0, 1.0, why, include_low=False, include_high=False)
    above, below = check.number(upper, above), check.number(lower, below)
    check.same_shape(**{upper: above, lower: below})
    if not np.all(np.greater(above, below)):
        raise ValueError(
            f"{upper} = {above}; allowed: above {lower} = {below}, because the light component gathers at the top."
        )
    return above, below


_answer.or_refuse(globals())
