"""A small drawing of every data set that is a curve: its range, its trend, and the values it is checked against.

Drawn here and not by matplotlib: fifty pictures on one page may weigh little, and each is one line and some dots.
"""

import math
from dataclasses import dataclass
from functools import partial
from html import escape

import numpy as np

from cryolib import fits, helium_ii, materials, superfluid, vapour_pressure
from cryolib.gallery.numerals import plain

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 260, 120, 62, 8, 8, 20
KELVIN = (0.2, 3.2)  # where the scales of helium-3 are drawn [K]


@dataclass(frozen=True)
class Curve:
    """A property against temperature between two ends, in the unit its checks are printed in."""

    value: callable
    low: float
    high: float
    unit: str
    log: bool = True


def curve_of(table):
    """The Curve of a data set, or None when the set is a list of numbers."""
    numbers, name = table.numbers, table.name
    if "form" in numbers:
        fit = fits.fit(name)
        return Curve(fit, fit.low, fit.high, fit.unit)
    if name.startswith("contraction-"):
        shrink = partial(materials.contraction, name.removeprefix("contraction-"))
        return Curve(lambda T: -1e5 * shrink(T), numbers["low"], numbers["high"], "1e-5", log=False)
    return OTHERS.get(name)


OTHERS = {
    "gorter-mellink": Curve(superfluid.conductivity_function, 1.4, 2.15, "W3/(m5 K)"),
    "helium-i-heat-capacity": Curve(
        lambda T: 4.002602e-3 * helium_ii.heat_capacity_helium_i(T), 2.1771, 4.5, "J/(mol K)"
    ),
    "helium-ii-density": Curve(helium_ii.density, 0.1, 2.17, "kg/m3", log=False),
    "helium-ii-heat-capacity": Curve(helium_ii.heat_capacity, 0.05, 2.176, "J/(kg K)"),
    "helium-ii-second-sound": Curve(helium_ii.second_sound_speed, 0.56, 2.17, "m/s", log=False),
    "helium-ii-superfluid-density": Curve(helium_ii.superfluid_density, 0.01, 2.17, "kg/m3", log=False),
    "helium-ii-viscosity": Curve(helium_ii.viscosity, 0.8, 2.176, "Pa s"),
    "latent-heat-helium-4": Curve(vapour_pressure.latent_heat_helium_4, 0.6, 2.17, "J/kg", log=False),
    "vapour-pressure-helium-3": Curve(vapour_pressure.pressure_helium_3, *KELVIN, "Pa"),
    "vapour-pressure-helium-3-1962": Curve(vapour_pressure.pressure_helium_3_scale_1962, *KELVIN, "Pa"),
    "vapour-pressure-helium-4": Curve(vapour_pressure.pressure_helium_4, 1.25, 5.0, "Pa"),
}


def drawing(table):
    """The picture of a data set as SVG, or nothing."""
    curve = curve_of(table)
    if curve is None:
        return ""
    T = np.geomspace(curve.low, curve.high, 60) if curve.log else np.linspace(curve.low, curve.high, 60)
    T[0], T[-1] = curve.low, curve.high  # rounding must not leave the range
    value = np.array([float(curve.value(t)) for t in T])
    dots = [(c["T"], c["value"]) for c in table.checks if c.get("unit") == curve.unit and _inside(c, curve)]
    x = _scale(curve.low, curve.high, LEFT, WIDTH - RIGHT, curve.log)
    low, high = min([*value, *(v for _, v in dots)]), max([*value, *(v for _, v in dots)])
    y = _scale(low, high, HEIGHT - BOTTOM, TOP, curve.log and low > 0)
    path = "M" + "L".join(f"{x(a):.1f} {y(b):.1f}" for a, b in zip(T, value, strict=True))
    marks = "".join(f'<circle cx="{x(a):.0f}" cy="{y(b):.1f}" r="3"/>' for a, b in dots)
    said = (f"{table.quantity} from {plain(value[0])} {curve.unit} at {curve.low:g} K to {plain(value[-1])} "
            f"{curve.unit} at {curve.high:g} K, with {len(dots)} check values")  # fmt: skip
    return (
        f'<svg class="spark" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(said)}">'
        f'<path class="axes" d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}"/>'
        f'<path class="curve" d="{path}"/>{marks}'
        f'<text x="{LEFT - 5}" y="{TOP + 8}" text-anchor="end">{plain(high)}</text>'
        f'<text x="{LEFT - 5}" y="{HEIGHT - BOTTOM}" text-anchor="end">{plain(low)}</text>'
        f'<text x="{LEFT}" y="{HEIGHT - 5}">{curve.low:g} K</text>'
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 5}" text-anchor="end">{curve.high:g} K</text></svg>'
    )


def _inside(check, curve):
    """Whether a check is of the curve itself and not of something computed from it, such as an entropy."""
    derived = "entropy" in check["what"]
    return "T" in check and not derived and curve.low <= check["T"] <= curve.high


def _scale(low, high, start, end, log):
    """Position on the drawing as a function of the value."""
    f = math.log if log else float
    return lambda value: start + (end - start) * (f(value) - f(low)) / (f(high) - f(low))
