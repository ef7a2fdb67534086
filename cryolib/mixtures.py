"""Where a mixture of gases condenses and boils: immiscible liquids, Raoult's law, the real mixture.

A composition is a dictionary of mole fractions by the names in ``fluids.NAMES``; it must add up to one.
Taught in the chapter ``principles/gas-liquefaction/gas-mixtures``.
"""

from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib._coolprop import coolprop_name
from cryolib.constants import atm
from cryolib.data import load
from cryolib.saturation import SUPERCOOLED, liquid_vapour_pressure

# Above this share of the lowest critical pressure CoolProp's mixture solver was seen to return false roots.
HIGHEST_PRESSURE = 0.6


@dataclass(frozen=True)
class Equilibrium:
    """A liquid and a vapour in equilibrium: T [K], p [Pa] and their mole fractions by fluid."""

    T: float
    p: float
    liquid: dict
    vapour: dict

    def relative_volatility(self, light, heavy):
        """How many times more the light component favours the vapour than the heavy one does [1]."""
        return (self.vapour[light] / self.liquid[light]) / (self.vapour[heavy] / self.liquid[heavy])


def air(composition="standard"):
    """Mole fractions of dry air's three main gases; the rest is left out and they add up to one.

    Args:
        composition: 'standard' (the standard atmosphere) or 'rounded' (78.1, 20.9 and 1.0 per cent)
    Returns:
        dictionary of mole fractions [1]
    Raises:
        ValueError: composition not known
    Example:
        >>> f"{air()['oxygen']:.4f}"
        '0.2095'

    Source: ussa1976, table 3.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    check.choice("composition", composition, ("standard", "rounded"), "the data set holds these two")
    parts = load("air-composition").numbers[composition]
    total = sum(parts[gas] for gas in ("nitrogen", "oxygen", "argon"))
    return {gas: parts[gas] / total for gas in ("nitrogen", "oxygen", "argon")}


def partial_pressure(x, p):
    """Partial pressure of a component: its mole fraction times the total pressure [Pa].

    Args:
        x: mole fraction of the component in the gas [1]
        p: total pressure [Pa]
    Returns:
        partial pressure, shape as the inputs [Pa]
    Raises:
        ValueError: x outside 0 to 1, or p not above zero
    Example:
        >>> f"{partial_pressure(0.209, 101325.0):.0f} Pa"
        '21177 Pa'

    Source: definition (Dalton).  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    x = check.inside("x", x, "", 0.0, 1.0, "it is a mole fraction")
    p = check.positive("p", p, "Pa")
    check.same_shape(x=x, p=p)
    return x * p


def immiscible_dew_temperature(fluid, x, p=atm):
    """Temperature at which a component would condense by itself, if its liquid dissolved no other [K].

    True of water out of air, false of oxygen out of air: liquid oxygen and nitrogen mix.

    Args:
        fluid: a name in fluids.NAMES
        x: its mole fraction in the gas [1]
        p: total pressure, one atmosphere if not given [Pa]
    Returns:
        temperature, shape as the inputs [K]
    Raises:
        ValueError: x not above 0 or above 1, or a partial pressure below the triple point (frost, not dew)
    Example:
        >>> f"{immiscible_dew_temperature('oxygen', 0.209):.2f} K"
        '77.49 K'

    Source: definition.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    x = check.inside("x", x, "", 0.0, 1.0, "it is the mole fraction of what condenses", include_low=False)
    return fluids.boiling_temperature(fluid, partial_pressure(x, p))


def raoult_dew_point(vapour, p=atm, vapour_pressures=None):
    r"""First drop out of a gas when liquid and gas are ideal: :math:`\sum_i y_i p/p_i^*(T) = 1`.

    Args:
        vapour: mole fractions of the gas [1]
        p: total pressure, one atmosphere if not given [Pa]
        vapour_pressures: function of T [K] giving Pa, by fluid; the equation of state if not given
    Returns:
        Equilibrium
    Raises:
        ValueError: fractions that do not add up to one, no dew point, or a drop that would freeze
    Example:
        >>> f"{raoult_dew_point(air('rounded')).T:.2f} K"
        '82.21 K'

    Source: raoult1887loi.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    y, p = _composition("vapour", vapour), check.positive("p", p, "Pa")
    check.one_number(p=p)
    pure = _pure_pressures(y, vapour_pressures)
    T = _temperature(lambda T: sum(y[f] * p / pure[f](T) for f in y), y, p)
    liquid = {f: y[f] * p / pure[f](T) for f in y}
    return _checked(Equilibrium(T, p, liquid, y))


def raoult_bubble_point(liquid, p=atm, vapour_pressures=None):
    r"""First bubble out of a liquid when liquid and gas are ideal: :math:`\sum_i x_i p_i^*(T) = p`.

    Args:
        liquid: mole fractions of the liquid [1]
        p: total pressure, one atmosphere if not given [Pa]
        vapour_pressures: as in raoult_dew_point
    Returns:
        Equilibrium
    Raises:
        ValueError: fractions that do not add up to one, no bubble point, or a liquid that would freeze
    Example:
        >>> f"{raoult_bubble_point(air('rounded')).T:.2f} K"
        '78.98 K'

    Source: raoult1887loi.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    x, p = _composition("liquid", liquid), check.positive("p", p, "Pa")
    check.one_number(p=p)
    pure = _pure_pressures(x, vapour_pressures)
    T = _temperature(lambda T: p / sum(x[f] * pure[f](T) for f in x), x, p)
    vapour = {f: x[f] * pure[f](T) / p for f in x}
    return _checked(Equilibrium(T, p, x, vapour))


def dew_point(vapour, p=atm):
    """First drop out of a real gas mixture on cooling, by the multi-fluid Helmholtz model.

    Args:
        vapour: mole fractions of the gas [1]
        p: total pressure, one atmosphere if not given [Pa]
    Returns:
        Equilibrium
    Raises:
        ValueError: fractions that do not add up to one, a pair without a mixture model, p too near the
            critical point, or a drop that would freeze
    Example:
        >>> drop = dew_point(air("rounded"))
        >>> f"{drop.T:.2f} K, {100 * drop.liquid['oxygen']:.0f} % oxygen"
        '81.75 K, 51 % oxygen'

    Source: gernert2013humid, as in coolprop.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    y = _composition("vapour", vapour)
    point = _flash(y, p, 1)
    _confirm(point, _flash(point.liquid, p, 0))
    return _checked(point)


def bubble_point(liquid, p=atm):
    """First bubble out of a real liquid mixture on warming, by the multi-fluid Helmholtz model.

    Args:
        liquid: mole fractions of the liquid [1]
        p: total pressure, one atmosphere if not given [Pa]
    Returns:
        Equilibrium
    Raises:
        ValueError: as in dew_point
    Example:
        >>> bubble = bubble_point(air("rounded"))
        >>> f"{bubble.T:.2f} K, {100 * bubble.vapour['oxygen']:.1f} % oxygen"
        '78.93 K, 6.3 % oxygen'

    Source: gernert2013humid, as in coolprop.  Chapter: principles/gas-liquefaction/gas-mixtures.
    """
    x = _composition("liquid", liquid)
    point = _flash(x, p, 0)
    _confirm(point, _flash(point.vapour, p, 1))
    return _checked(point)


def _composition(name, mixture):
    """Mole fractions by fluid name, without the zeros; refuse what does not add up to one."""
    if not isinstance(mixture, dict) or not mixture:
        raise TypeError(f"{name} must be a dictionary such as {{'nitrogen': 0.79, 'oxygen': 0.21}}, not {mixture!r}.")
    for fluid, x in mixture.items():
        coolprop_name(fluid)
        if np.ndim(check.inside(f"{name}[{fluid!r}]", x, "", 0.0, 1.0, "it is a mole fraction")):
            raise ValueError(f"{name}[{fluid!r}] is an array; allowed: one number, because one mixture has one state.")
    total = sum(mixture.values())
    check.inside(f"the sum of {name}", total, "", 1 - 1e-6, 1 + 1e-6, "mole fractions add up to one")
    return {fluid: float(x) / total for fluid, x in mixture.items() if x > 0}


def _pure_pressures(x, vapour_pressures):
    if vapour_pressures is None:
        return {fluid: partial(liquid_vapour_pressure, fluid) for fluid in x}
    missing = [fluid for fluid in x if not callable(vapour_pressures.get(fluid))]
    if missing:
        raise ValueError(f"vapour_pressures lacks {missing}; allowed: a function for each, because all condense.")
    return {fluid: vapour_pressures[fluid] for fluid in x}


def _temperature(excess, x, p):
    """Temperature at which ``excess``, which falls with temperature, is one."""
    from scipy.optimize import brentq

    low = max(SUPERCOOLED * fluids.triple_point(fluid).T for fluid in x) * (1 + 1e-9)
    high = min(fluids.critical_point(fluid).T for fluid in x) * 0.999
    if not (low < high and excess(low) > 1 > excess(high)):
        raise ValueError(
            f"{', '.join(x)} at p = {p:g} Pa have no common boiling range; allowed: where all of them can be "
            f"liquid ({low:.4g} to {high:.4g} K), because Raoult's law needs the vapour pressure of each."
        )
    return brentq(lambda T: np.log(excess(T)), low, high, xtol=1e-9, rtol=1e-13)


@lru_cache(maxsize=32)
def _mixture(names):
    from CoolProp import AbstractState

    try:
        eos = AbstractState("HEOS", "&".join(map(coolprop_name, names)))
        eos.set_mole_fractions([1 / len(names)] * len(names))
    except ValueError as error:
        raise ValueError(
            f"{', '.join(names)} have no mixture model; allowed: pure gases whose pairs were fitted, because a "
            f"mixture needs more than its parts. CoolProp says: {error}"
        ) from None
    return eos


def _flash(z, p, quality):
    import CoolProp

    p_max = HIGHEST_PRESSURE * min(fluids.critical_point(fluid).p for fluid in z)
    why = "nearer to the critical point the mixture solver is not reliable"
    p = check.inside("p", p, "Pa", 0.0, p_max, why, include_low=False)
    if len(z) == 1:
        return Equilibrium(fluids.boiling_temperature(next(iter(z)), p), p, z, z)
    eos = _mixture(tuple(z))
    eos.set_mole_fractions(list(z.values()))
    try:
        eos.update(CoolProp.PQ_INPUTS, p, quality)
    except ValueError as error:
        raise ValueError(
            f"{z} at p = {p:g} Pa: no equilibrium found; allowed: mixtures that boil there, because otherwise "
            f"there is one phase. CoolProp says: {error}"
        ) from None
    liquid = dict(zip(z, eos.mole_fractions_liquid(), strict=True))
    vapour = dict(zip(z, eos.mole_fractions_vapor(), strict=True))
    return Equilibrium(eos.T(), p, liquid, vapour)


def _confirm(point, back):
    """A true equilibrium is found again from its other phase; a false root of the solver is not."""
    if not abs(back.T / point.T - 1) < 1e-6:
        raise ValueError(
            f"at p = {point.p:g} Pa the solver gives {point.T:.3f} K one way and {back.T:.3f} K the other; allowed: "
            "pressures where both agree, because dew and bubble are one equilibrium. Lower the pressure."
        )


def _checked(point):
    """Refuse a liquid whose main part would be frozen."""
    for fluid, x in point.liquid.items():
        if x > 0.5 and point.T < fluids.triple_point(fluid).T:
            raise ValueError(
                f"the liquid would be {100 * x:.0f} % {fluid} at {point.T:.2f} K; allowed: above its triple point "
                f"({fluids.triple_point(fluid).T:.2f} K), because below it {fluid} freezes."
            )
    return point


_answer.or_refuse(globals())
