"""The guarded layer over CoolProp: names, limits, one state from two properties.

CoolProp answers outside the range of its equations without a word: it returns a helium density at 1 K,
where helium is a superfluid that its equation knows nothing of. Every call here passes a guard first:
triple point (or lambda point), melting line, highest temperature and pressure of the equation.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cryolib import _answer
from cryolib import _check as check

# Book name -> CoolProp name. Hydrogen must say which: the two spin species differ by 527 kJ/kg at 20 K.
NAMES = {
    "helium": "Helium",
    "parahydrogen": "ParaHydrogen",
    "normal hydrogen": "Hydrogen",
    "orthohydrogen": "OrthoHydrogen",
    "neon": "Neon",
    "nitrogen": "Nitrogen",
    "argon": "Argon",
    "oxygen": "Oxygen",
    "fluorine": "Fluorine",
    "carbon monoxide": "CarbonMonoxide",
    "methane": "Methane",
    "krypton": "Krypton",
    "xenon": "Xenon",
    "air": "Air",
    "ethylene": "Ethylene",
    "ethane": "Ethane",
    "carbon dioxide": "CarbonDioxide",
}
# CoolProp's melting lines of normal and ortho-hydrogen run below the triple point; para's is sound.
_MELTS_LIKE = {"Hydrogen": "ParaHydrogen", "OrthoHydrogen": "ParaHydrogen"}


@dataclass(frozen=True)
class State:
    """One equilibrium state: T [K], p [Pa], rho [kg/m3], h [J/kg], s [J/(kg K)], quality, phase in words."""

    fluid: str
    T: float
    p: float
    rho: float
    h: float
    s: float
    quality: float | None
    phase: str


@dataclass(frozen=True)
class Limits:
    """Where the equation of state of a fluid holds: T_min and T_max [K], p_max [Pa]."""

    T_min: float
    T_max: float
    p_max: float
    why_T_min: str


def coolprop_name(fluid):
    """Return CoolProp's name of a fluid, or say which names are known."""
    if not isinstance(fluid, str):
        raise TypeError(f"fluid must be a name such as 'nitrogen', not {fluid!r}.")
    key = "".join(fluid.lower().replace("-", " ").split())
    if key in ("hydrogen", "h2"):
        raise ValueError(
            "fluid = 'hydrogen' is ambiguous; allowed: 'parahydrogen' or 'normal hydrogen' (25 % para), "
            "because the two spin species differ by more than the latent heat."
        )
    if key in ("helium3", "3he", "he3"):
        raise ValueError(
            f"fluid = {fluid!r} is not known; allowed: the names in fluids.NAMES, because helium-3 has no "
            "equation of state here."
        )
    known = {name.replace(" ", ""): coolprop for name, coolprop in NAMES.items()}
    if key not in known:
        names = ", ".join(NAMES)
        raise ValueError(f"fluid = {fluid!r} is not known; allowed: {names}, because each needs an equation.")
    return known[key]


@lru_cache(maxsize=32)
def abstract_state(coolprop):
    """One CoolProp object a fluid, made once: loading CoolProp takes two seconds, a call microseconds."""
    from CoolProp import AbstractState

    return AbstractState("HEOS", coolprop)


@lru_cache(maxsize=32)
def limits(fluid):
    """Range of the equation of state [K, Pa].

    Args:
        fluid: a name in fluids.NAMES
    Returns:
        Limits with T_min, T_max, p_max and the reason for T_min
    Raises:
        ValueError: fluid not known
    Example:
        >>> limits("helium").T_min
        2.1768

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    coolprop = coolprop_name(fluid)
    eos = abstract_state(coolprop)
    why = "below the triple point there is no liquid, and the equation knows no solid"
    if coolprop == "Helium":
        why = "below the lambda point helium is a superfluid, which this equation does not describe"
    return Limits(T_min=round(eos.Ttriple(), 6), T_max=eos.Tmax(), p_max=eos.pmax(), why_T_min=why)


def state(fluid, *, T=None, p=None, h=None, s=None, quality=None):
    """One equilibrium state from two of its properties.

    Args:
        fluid: a name in fluids.NAMES
        T, p, h, s, quality: exactly two: (T, p), (p, h), (p, s), (T, quality) or (p, quality)
            [K, Pa, J/kg, J/(kg K), vapour mass fraction 0 to 1]
    Returns:
        State
    Raises:
        ValueError: another pair, a value outside the equation of state, or a frozen state
    Example:
        >>> state("nitrogen", p=1e5, quality=0.0).phase
        'saturated liquid'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    coolprop = coolprop_name(fluid)
    given = {k: v for k, v in dict(T=T, p=p, h=h, s=s, quality=quality).items() if v is not None}
    pair = tuple(given)
    if pair not in _PAIRS:
        raise ValueError(
            f"state() was given {pair}; allowed: (T, p), (p, h), (p, s), (T, quality) or (p, quality), "
            "because two properties fix a state and other pairs can mean two states."
        )
    given = {name: _guard(fluid, name, value) for name, value in given.items()}
    eos = abstract_state(coolprop)
    _update(eos, fluid, pair, given)
    _refuse_frozen(fluid, eos.T(), eos.p())
    return State(fluid, eos.T(), eos.p(), eos.rhomass(), eos.hmass(), eos.smass(), *_phase(eos))


# The pairs CoolProp solves without ambiguity, and the order in which it wants them.
_PAIRS = {
    ("T", "p"): ("PT_INPUTS", ("p", "T")),
    ("p", "h"): ("HmassP_INPUTS", ("h", "p")),
    ("p", "s"): ("PSmass_INPUTS", ("p", "s")),
    ("T", "quality"): ("QT_INPUTS", ("quality", "T")),
    ("p", "quality"): ("PQ_INPUTS", ("p", "quality")),
}


def _guard(fluid, name, value):
    value = check.number(name, value)
    if np.ndim(value):
        raise ValueError(f"{name} has shape {np.shape(value)}; state() takes one number and makes one state.")
    lim = limits(fluid)
    span = f"that is the range of the equation of state of {fluid}"
    if name == "T":
        why = lim.why_T_min if value < lim.T_min else span
        return check.inside("T", value, "K", lim.T_min, lim.T_max, why)
    if name == "p":
        return check.inside("p", value, "Pa", 0.0, lim.p_max, span, include_low=False)
    if name == "quality":
        return check.inside("quality", value, "", 0.0, 1.0, "it is the mass fraction of vapour")
    return check.finite(name, value, "")


def _update(eos, fluid, pair, given):
    import CoolProp

    kind, order = _PAIRS[pair]
    if "quality" in pair:
        _refuse_no_boiling(eos, fluid, given)
    try:
        eos.update(getattr(CoolProp, kind), *(given[name] for name in order))
    except ValueError as error:
        if pair == ("T", "p"):
            _refuse_frozen(fluid, given["T"], given["p"])
        values = ", ".join(f"{name} = {given[name]:g}" for name in pair)
        raise ValueError(
            f"{fluid} has no state at {values}; allowed: states from {limits(fluid).T_min:g} to "
            f"{limits(fluid).T_max:g} K, because there its equation of state ends (on the boiling line give "
            f"quality instead of T or p). CoolProp says: {error}"
        ) from None


def _refuse_no_boiling(eos, fluid, given):
    """Liquid and vapour meet only between the triple (lambda) and the critical point."""
    if "T" in given:
        why = f"{fluid} boils only below its critical point"
        check.inside("T", given["T"], "K", limits(fluid).T_min, eos.T_critical(), why)
    else:
        low = eos.trivial_keyed_output(_key("iP_triple"))
        lowest = "lambda" if fluid == "helium" else "triple"
        why = f"{fluid} boils only between its {lowest} and its critical pressure"
        check.inside("p", given["p"], "Pa", low * (1 - 1e-9), eos.p_critical(), why)


def _refuse_frozen(fluid, T, p):
    melting = melting_temperature(fluid, p)
    if melting is not None and T / melting < 1 - 1e-6:
        raise ValueError(
            f"T = {T:g} K at p = {p:g} Pa: {fluid} is frozen there (it melts at {melting:.4g} K); allowed: "
            "fluid states, because the equation of state knows no solid."
        )
    if T / limits(fluid).T_min < 1 - 1e-6:
        raise ValueError(
            f"the state lies at T = {T:g} K; allowed: {fluid} from {limits(fluid).T_min:g} K, "
            f"because {limits(fluid).why_T_min}."
        )


def melting_temperature(fluid, p):
    """Temperature at which the solid melts under a pressure, or None where no melting line is known [K].

    Args:
        fluid: a name in fluids.NAMES
        p: one pressure [Pa]
    Returns:
        temperature [K], or None below the triple pressure and for fluids without a melting line
    Raises:
        ValueError: p not above zero
    Example:
        >>> f"{melting_temperature('helium', 1.5e7):.2f} K"
        '4.72 K'

    Source: coolprop.  Chapter: principles/gas-liquefaction.
    """
    p = check.positive("p", p, "Pa")
    coolprop = coolprop_name(fluid)
    eos = abstract_state(_MELTS_LIKE.get(coolprop, coolprop))
    if not eos.has_melting_line():
        return None
    try:
        return eos.melting_line(_key("iT"), _key("iP"), p)
    except ValueError:  # below the start of the melting line there is no liquid to freeze
        return None


def _phase(eos):
    """Vapour fraction (None in a single phase) and the phase in a student's words."""
    quality = eos.Q()
    if eos.T() < eos.T_critical() and 0.0 <= quality <= 1.0:
        words = {0.0: "saturated liquid", 1.0: "saturated vapour"}.get(quality, "liquid + vapour")
        return quality, words
    if eos.T() >= eos.T_critical():
        return None, "supercritical fluid" if eos.p() >= eos.p_critical() else "gas"
    return None, "liquid" if eos.rhomass() > eos.rhomass_critical() else "vapour"


def _key(name):
    import CoolProp

    return getattr(CoolProp, name)


_answer.or_refuse(globals())
