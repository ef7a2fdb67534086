"""Heat interception: a support anchored on its way to a colder refrigerator, or cooled by the vapour of its bath.

The work is that of reversible refrigerators which reject their heat at T_ambient; real ones need several times
as much.  Taught in ``principles/heat-leaks/conduction``.
"""

from dataclasses import dataclass, replace

import numpy as np

from cryolib import _answer, fluids
from cryolib import _check as check
from cryolib._ends import ends
from cryolib.conduction import heat_flow
from cryolib.constants import atm
from cryolib.liquefiers import carnot_work


@dataclass(frozen=True)
class Intercept:
    """A rod anchored at one stage: heat into the cold end and into the stage [W], and the work for both [W]."""

    Q_cold: float
    Q_stage: float
    work: float


def intercept(k, area, length, T_hot, T_stage, T_cold, position, T_ambient=300.0):
    """Heat loads of a rod that a stage holds at its own temperature somewhere along the way.

    Args:
        k: conductivity, a Fit [W/(m K)]
        area, length: cross-section and whole length of the rod [m2, m]
        T_hot, T_stage, T_cold: temperatures of hot end, stage and cold end [K]
        position: where the stage is, from the hot end, as a fraction of the length [1]
        T_ambient: where the refrigerators reject their heat [K]
    Returns:
        Intercept
    Raises:
        ValueError: position not between 0 and 1, temperatures not in order, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> rod = intercept(conductivity("stainless-304"), 1e-4, 0.2, 300.0, 77.0, 4.2, 0.4)
        >>> f"{rod.Q_cold:.3f} W, {rod.work:.1f} W"
        '0.272 W, 28.1 W'

    Source: bejan1974thermodynamic.  Chapter: principles/heat-leaks/conduction.
    """
    position = check.inside(
        "position", position, "", 0.0, 1.0, "the stage is on the rod", include_low=False, include_high=False
    )
    length = check.positive("length", length, "m", "a path for heat has a size")
    check.same_shape(position=position, length=length)
    Q_cold = heat_flow(k, area, (1 - position) * length, T_stage, T_cold)
    Q_stage = heat_flow(k, area, position * length, T_hot, T_stage) - Q_cold
    work = Q_cold * carnot_work(T_cold, T_ambient) + Q_stage * carnot_work(T_stage, T_ambient)
    return Intercept(Q_cold, Q_stage, work)


def best_position(k, T_hot, T_stage, T_cold, T_ambient=300.0):
    r"""Where along the rod a stage of given temperature costs least work, from the hot end [1].

    With :math:`w` the work per heat and :math:`\Theta` the conductivity integrals of the two parts,
    :math:`x = \sqrt{w_s\Theta_h}/\left(\sqrt{w_s\Theta_h}+\sqrt{(w_c-w_s)\Theta_c}\right)`.

    Args:
        k: conductivity, a Fit [W/(m K)]
        T_hot, T_stage, T_cold: temperatures of hot end, stage and cold end [K]
        T_ambient: where the refrigerators reject their heat [K]
    Returns:
        fraction of the length, 0 to 1 [1]
    Raises:
        ValueError: temperatures not in order, or outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> f"{best_position(conductivity('stainless-304'), 300.0, 77.0, 4.2):.3f}"
        '0.374'

    Source: bejan1974thermodynamic.  Chapter: principles/heat-leaks/conduction.
    """
    upper, lower = _roots(k, T_hot, T_stage, T_cold, T_ambient)
    return upper / (upper + lower)


def best_stage_temperature(k, T_hot, T_cold, T_ambient=300.0):
    """Temperature of a single stage, at its best position, that costs least work [K].

    Args:
        k: conductivity, a Fit [W/(m K)]
        T_hot, T_cold: temperatures of the ends, one number each [K]
        T_ambient: where the refrigerators reject their heat [K]
    Returns:
        temperature of the stage [K]
    Raises:
        ValueError: T_cold not below T_hot, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> f"{best_stage_temperature(conductivity('stainless-304'), 300.0, 4.2):.0f} K"
        '40 K'

    Source: bejan1974thermodynamic.  Chapter: principles/heat-leaks/conduction.
    """
    from scipy.optimize import minimize_scalar

    T_hot, T_cold = _apart(T_hot, T_cold)

    def cost(x):
        return sum(_roots(k, T_hot, np.exp(x), T_cold, T_ambient))

    found = minimize_scalar(cost, bounds=(np.log(T_cold), np.log(T_hot)), method="bounded", options={"xatol": 1e-8})
    return float(np.exp(found.x))


def least_work(k, area, length, T_ambient, T_cold):
    r"""Work for a rod cooled at every point, :math:`T_0\frac AL\left(\int\sqrt k\,\frac{\mathrm{d}T}T\right)^2` [W].

    No number of stages can do better.

    Args:
        k: conductivity, a Fit [W/(m K)]
        area, length: cross-section and length of the rod [m2, m]
        T_ambient: temperature of the hot end, where all heat is rejected [K]
        T_cold: temperature of the cold end [K]
    Returns:
        reversible work [W]
    Raises:
        ValueError: a size not above zero, T_cold not below T_ambient, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> f"{least_work(conductivity('stainless-304'), 1e-4, 0.2, 300.0, 4.2):.1f} W"
        '11.9 W'

    Source: bejan1974thermodynamic.  Chapter: principles/heat-leaks/conduction.
    """
    area, length = check.positive("area", area, "m2"), check.positive("length", length, "m")
    T_ambient, T_cold = _apart(T_ambient, T_cold)
    check.same_shape(area=area, length=length)
    root = replace(k, function=lambda T: np.sqrt(k.function(T)) / T)
    return T_ambient * area / length * root.integral(T_cold, T_ambient) ** 2


def vapour_cooled_heat_flow(k, area, length, fluid, T_hot, p=atm):
    r"""Heat into a boiling bath along a neck that its own vapour cools [W].

    :math:`\dot Q=\frac AL\int\frac{k\,\mathrm{d}T}{1+\Delta h/h_{fg}}`, with :math:`\Delta h` from the vapour at the
    bath to the vapour at :math:`T`. All that boils rises along the neck, at the neck's temperature at every height, and
    nothing else boils the bath.

    Args:
        k: conductivity, a Fit [W/(m K)]
        area, length: cross-section and length of the neck [m2, m]
        fluid: a name in fluids.NAMES; the cold end is at its boiling temperature
        T_hot: temperature of the warm end, one number [K]
        p: pressure over the liquid, one number [Pa]
    Returns:
        heat into the bath, shape of area and length [W]
    Raises:
        ValueError: a size not above zero, T_hot below the bath, or T outside the range of k
    Example:
        >>> from cryolib.materials import conductivity
        >>> steel = conductivity("stainless-304")
        >>> f"{1e3 * vapour_cooled_heat_flow(steel, 9.78e-6, 0.15, 'helium', 300.0):.1f} mW"
        '5.9 mW'

    Source: energy balance.  Chapter: principles/heat-leaks/conduction.
    """
    area, length = check.positive("area", area, "m2"), check.positive("length", length, "m")
    check.same_shape(area=area, length=length)
    T_hot, T_cold = _apart(T_hot, fluids.boiling_temperature(fluid, p))
    h_fg, h_vapour = fluids.latent_heat(fluid, p), fluids.state(fluid, p=p, quality=1.0).h

    def cooled(T):
        return k.function(T) / (1 + (fluids.enthalpy(fluid, T, p) - h_vapour) / h_fg)

    return area / length * replace(k, function=cooled).integral(T_cold, T_hot)


def _roots(k, T_hot, T_stage, T_cold, T_ambient):
    """Square roots of work per heat times conductivity integral, above and below the stage."""
    T_hot, T_stage = ends(T_hot, T_stage, "T_hot", "T_stage")
    T_stage, T_cold = ends(T_stage, T_cold, "T_stage", "T_cold")
    w_stage, w_cold = carnot_work(T_stage, T_ambient), carnot_work(T_cold, T_ambient)
    upper = np.sqrt(w_stage * k.integral(T_stage, T_hot))
    return upper, np.sqrt((w_cold - w_stage) * k.integral(T_cold, T_stage))


def _apart(T_hot, T_cold):
    T_hot, T_cold = ends(T_hot, T_cold)
    if not np.all(T_cold < T_hot):
        raise ValueError(f"T_cold = {T_cold} K; allowed: below {T_hot} K, because between equal ends no heat flows.")
    return float(T_hot), float(T_cold)


_answer.or_refuse(globals())
