"""Systems of the chapter principles/gas-liquefaction/gas-mixtures; figures of acceptance from the audit."""

from functools import cache

from system import rows

from cryolib import columns, fluids, mixtures, saturation, separation
from cryolib.constants import atm
from cryolib.data import load

AIR = mixtures.air("rounded")


@cache
def gone():
    """Air of which every drop is taken away, until a tenth of it is left."""
    return separation.sequential_condensation(AIR, left=0.1)


def oxygen_lost():
    """Oxygen in the gas left and in the drops together, over what the air brought."""
    import numpy as np

    path = separation.sequential_condensation(AIR, left=0.1, steps=200)
    drops = -np.trapezoid(path.liquid["oxygen"], path.left)
    return (drops + path.left[-1] * path.vapour["oxygen"][-1]) / AIR["oxygen"]


@cache
def stages(model):
    lens = separation.boiling_diagram("nitrogen", "oxygen", 1.3e5, model)
    return columns.mccabe_thiele(columns.equilibrium_curve(lens.x, lens.y), 0.79, 0.999, 0.005, 0.6)


def fit():
    return saturation.fitted_law("oxygen", 70.0, 100.19)


SYSTEMS = rows("principles/gas-liquefaction/gas-mixtures", [
    ("S015", "two constants fit oxygen's vapour pressure to one per cent", lambda: 100 * fit().rms, 0.9, "%", 0.05,
     "off by 0.9 %"),
    ("S016a", "A of oxygen", lambda: fit().A, 9.560, "1", 0.01, "A = 9.559"),
    ("S016b", "B of oxygen", lambda: fit().B, 862.6, "K", 0.01, "B = 862.5 K"),
    ("S017", "partial pressure of oxygen", lambda: mixtures.partial_pressure(0.209, atm) / 1e3, 21.18, "kPa", 1e-3,
     "21.18 kPa"),
    ("S018a", "nitrogen in dry air", lambda: load("air-composition").numbers["standard"]["nitrogen"], 78.084, "%",
     1e-4, "78.0840 %"),
    ("S018b", "oxygen in dry air", lambda: load("air-composition").numbers["standard"]["oxygen"], 20.946, "%", 3e-4,
     "20.9476 %"),
    ("S018c", "argon in dry air", lambda: load("air-composition").numbers["standard"]["argon"], 0.934, "%", 1e-3,
     "0.9340 %"),
    ("S019a", "oxygen alone", lambda: mixtures.immiscible_dew_temperature("oxygen", AIR["oxygen"]), 77.49, "K",
     6e-4, "oxygen alone: 77.49 K"),
    ("S019b", "nitrogen alone", lambda: mixtures.immiscible_dew_temperature("nitrogen", AIR["nitrogen"]), 75.32, "K",
     6e-4, "nitrogen alone: 75.32 K"),
    ("S020a", "dew point by Raoult's law", lambda: mixtures.raoult_dew_point(AIR).T, 82.21, "K", 6e-4, "dew 82.21 K"),
    ("S020b", "bubble point by Raoult's law", lambda: mixtures.raoult_bubble_point(AIR).T, 78.98, "K", 6e-4,
     "bubble 78.98 K"),
    ("S021a", "dew point of real air", lambda: mixtures.dew_point(AIR).T, 81.75, "K", 6e-4, "dew point of air 81.75 K"),
    ("S021b", "bubble point of real air", lambda: mixtures.bubble_point(AIR).T, 78.93, "K", 6e-4,
     "bubble point 78.93 K"),
    ("S021c", "oxygen in the first drop", lambda: 100 * mixtures.dew_point(AIR).liquid["oxygen"], 51.2, "%", 0.01,
     "oxygen 51.2 %"),
    ("S022a", "the article's air by two constants, oxygen alone",
     lambda: fit().boiling_temperature(0.209 * atm), 77.5, "K", 1e-3, "77.53 K"),
    ("S022b", "error of the immiscible rule",
     lambda: mixtures.dew_point(AIR).T - mixtures.immiscible_dew_temperature("oxygen", AIR["oxygen"]), 4.26, "K", 0.01,
     "-4.25 K"),
    ("S022c", "error of Raoult's law", lambda: mixtures.raoult_dew_point(AIR).T - mixtures.dew_point(AIR).T, 0.46, "K",
     0.03, "+0.47 K"),
    ("S023a", "glide of condensing air", lambda: mixtures.dew_point(AIR).T - mixtures.bubble_point(AIR).T, 2.82, "K",
     5e-3, "glide 2.82 K"),
    ("S023b", "oxygen in the last vapour", lambda: 100 * mixtures.bubble_point(AIR).vapour["oxygen"], 6.3, "%", 0.01,
     "6.3 % O2"),
    ("S023c", "no oxygen is lost drop by drop", oxygen_lost, 1.0, "1", 1e-3, "last tenth of the gas 0.06 % O2"),
    ("S023d", "the first drop is the purest", lambda: 100 * max(gone().liquid["oxygen"]), 51.2, "%", 0.01,
     "first drop 51.2 % O2"),
    ("S024a", "volatility at 83 K", lambda: separation.relative_volatility("nitrogen", "oxygen", 83.0), 4.22, "1",
     0.02, "83.0 K, ideal: 4.22"),
    ("S024b", "fewest stages", lambda: columns.fenske_stages(0.999, 0.005, 3.5), 9.7, "1", 0.02, "9.7 stages"),
    ("S024c", "nitrogen condenses at 6 bar", lambda: fluids.boiling_temperature("nitrogen", 6e5), 96.4, "K", 5e-4,
     "nitrogen, 6.0 bar: 96.4 K"),
    ("S024d", "oxygen boils at 1.3 bar", lambda: fluids.boiling_temperature("oxygen", 1.3e5), 92.6, "K", 5e-4,
     "oxygen, 1.3 bar: 92.6 K"),
    ("S024e", "staircase and Fenske agree: a column has more stages than the fewest",
     lambda: float(stages("real").stages > columns.fenske_stages(0.999, 0.005, 3.97)), 1.0, "1", 1e-9,
     "real 20 stages"),
])  # fmt: skip
