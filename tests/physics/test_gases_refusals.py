"""Mixtures, columns, throttling and expansion: what is refused, and why."""

import numpy as np
import pytest

from cryolib import _slopes, columns, expansion, fluids, inversion, mixtures, saturation, separation, throttling, virial
from cryolib import van_der_waals as vdw
from cryolib.constants import atm

AIR = mixtures.air("rounded")
N2 = vdw.constants("nitrogen")
X = np.linspace(0.0, 1.0, 201)


def constant_volatility(alpha):
    return columns.equilibrium_curve(X, alpha * X / (1 + (alpha - 1) * X))


REFUSED = [
    (lambda: mixtures.dew_point({"nitrogen": 0.5, "oxygen": 0.4}), "sum of vapour = 0.9"),
    (lambda: mixtures.dew_point({"nitrogen": 1.2, "oxygen": -0.2}), "0 to 1"),
    (lambda: mixtures.dew_point({"nitrogen": np.array([0.5, 0.6]), "oxygen": 0.5}), "one mixture has one state"),
    (lambda: mixtures.dew_point({"air": 0.5, "oxygen": 0.5}), "no mixture model"),
    (lambda: mixtures.dew_point({"phlogiston": 1.0}), "phlogiston"),
    (lambda: mixtures.dew_point(AIR, 3e6), "not reliable"),
    (lambda: mixtures.dew_point(AIR, 300.0), "freezes"),
    (lambda: mixtures.raoult_dew_point({"helium": 0.5, "nitrogen": 0.5}), "no common boiling range"),
    (lambda: mixtures.raoult_dew_point(AIR, atm, {"nitrogen": np.exp}), "all condense"),
    (lambda: mixtures.immiscible_dew_temperature("argon", 0.01), "triple"),
    (lambda: mixtures.air("damp"), "damp"),
    (lambda: separation.boiling_diagram("oxygen", "nitrogen"), "boiling lower"),
    (lambda: separation.boiling_diagram("nitrogen", "oxygen", model="ideal"), "raoult"),
    (lambda: separation.sequential_condensation(AIR, left=1.0), "some gone"),
    (lambda: saturation.fitted_law("oxygen", 90.0, 80.0), "needs a range"),
    (lambda: saturation.fitted_law("oxygen", 80.0, 90.0).boiling_temperature(1e12), "reaches that pressure"),
    (lambda: columns.fenske_stages(0.1, 0.9, 4.0), "gathers at the top"),
    (lambda: columns.fenske_stages(0.9, 0.1, 1.0), "no distillation separates"),
    (lambda: columns.equilibrium_curve([0.0, 0.5, 0.6, 1.0], [0.0, 0.4, 0.7, 1.0]), "favours the vapour"),
    (lambda: columns.mccabe_thiele(constant_volatility(4.0), 0.5, 0.99, 0.01, 0.6), "never pass the feed"),
    (lambda: columns.mccabe_thiele(constant_volatility(1.02), 0.5, 0.999, 0.001, 1e9), "no column is that high"),
    (lambda: columns.least_reflux(constant_volatility(4.0), 0.5, 0.6), "as pure as that"),
    (lambda: constant_volatility(4.0).vapour(1.1), "mole fraction"),
    (lambda: constant_volatility(4.0).liquid(-0.1), "mole fraction"),
    (lambda: throttling.throttle("nitrogen", 300.0, 1e5, 2e5), "downhill"),
    (lambda: _slopes.derivative("nitrogen", "T", "pressure", "Hmass", 300.0, 1e5), "CoolProp's names"),
    (lambda: virial.second_virial("oxygen", 54.4), r"92\.75"),
    (lambda: virial.maximum_inversion_temperature("krypton"), "extrapolate=True"),
    (lambda: virial.boyle_temperature("fluorine"), "extrapolate=True"),
    (lambda: inversion.inversion_pressure("nitrogen", 620.0), "never turns"),
    (lambda: inversion.inversion_pressure("nitrogen", 80.0), "never turns"),
    (lambda: inversion.upper_inversion_temperature("nitrogen", 400e5), "no nitrogen cools"),
    (lambda: inversion.lower_inversion_temperature("nitrogen", 1e5), "boiling line"),
    (lambda: inversion.upper_inversion_temperature("carbon monoxide", 10e5), "equation of state ends"),
    (lambda: inversion.inversion_apex("ethylene"), "still rises"),
    (lambda: vdw.pressure(300.0, 3e-5, N2.a, N2.b), "fill b"),
    (lambda: vdw.pressure(300.0, 1e-3, -1.0, N2.b), "attract"),
    (lambda: vdw.inversion_pressure(5e-5, N2.a, N2.b), "3b/2"),
    (lambda: vdw.coexistence(130.0, N2.a, N2.b), "one phase"),
    (lambda: vdw.constants("xenon"), "the table holds these"),
    (lambda: expansion.turbine("helium", 20.0, 1e6, 1e5, 1.1), "beats the reversible"),
    (lambda: expansion.turbine("helium", 20.0, 1e6, 1e5, float("nan")), "beats the reversible"),
    (lambda: expansion.ideal_expansion_temperature(20.0, 10, 1, 2.0), "monatomic"),
    (lambda: expansion.liquid_fraction(fluids.state("nitrogen", T=200.0, p=1e7)), "neither"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_refusal_says_why(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_what_is_not_a_state_or_a_mixture_is_refused():
    for call in (expansion.internal_energy, expansion.liquid_fraction, mixtures.dew_point):
        with pytest.raises(TypeError, match="must be a"):
            call(300.0)
