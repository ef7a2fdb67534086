"""Helium at low temperature, over all its modules: check values of the data files, zeros, refusals, arrays."""

import numpy as np
import pytest
from good_calls_ultralow import GOOD
from scipy.optimize import brentq
from test_bad_inputs import function

from cryolib import dilution, dilution_fridge, helium_ii, helium_mixtures, kapitza, superfluid, vapour_pressure
from cryolib.constants import R, atm
from cryolib.data import load

SOUND = load("sound-speeds").numbers
SI, CU, HE = SOUND["silicon"], SOUND["copper"], SOUND["helium"]


def heat_capacity_slope(T):
    """C/(R T) of helium-3, from its entropy: C = T dS/dT."""
    return (dilution.entropy_helium_3(T * 1.001) - dilution.entropy_helium_3(T * 0.999)) / (2e-3 * R * T)


# What each check value of a data file is compared with: by file, then by its words where they differ.
CHECKS = {
    "vapour-pressure-helium-4": lambda c: vapour_pressure.pressure_helium_4(c["T"]),
    "vapour-pressure-helium-3": lambda c: (
        vapour_pressure.pressure_helium_3(c["T"])
        if "T" in c
        else brentq(lambda T: vapour_pressure.pressure_helium_3(T) - atm, 3.0, 3.3)
    ),
    "vapour-pressure-helium-3-its90": lambda c: vapour_pressure.temperature_helium_3(c["p"]),
    "vapour-pressure-helium-3-1962": lambda c: vapour_pressure.pressure_helium_3_scale_1962(c["T"]),
    "latent-heat-helium-4": lambda c: vapour_pressure.latent_heat_helium_4(c["T"]),
    "helium-ii-density": lambda c: helium_ii.density(c["T"]),
    "helium-ii-superfluid-density": lambda c: helium_ii.superfluid_density(c["T"]),
    "helium-ii-heat-capacity": lambda c: (helium_ii.entropy if "entropy" in c["what"] else helium_ii.heat_capacity)(
        c["T"]
    ),
    "helium-i-heat-capacity": lambda c: helium_ii.heat_capacity_helium_i(c["T"]) * 4.002602e-3,
    "helium-ii-second-sound": lambda c: helium_ii.second_sound_speed(c["T"]),
    "helium-ii-viscosity": lambda c: helium_ii._curve("helium-ii-viscosity")(c["T"]),
    "nucleate-boiling-helium": lambda c: kapitza.nucleate_boiling_superheat(c["q"]),
    "helium-isotopes": lambda c: load("helium-isotopes").numbers[
        {"molar volume of helium-3": "V_3", "volume slope": "volume_slope"}.get(c["what"], "V_4")
    ],
    "helium-mixture-phases": lambda c: {
        "solubility": lambda: helium_mixtures.solubility(0.0, "pobell"),
        "dilute": lambda: helium_mixtures.dilute_fraction(c["T"]),
        "concentrated": lambda: helium_mixtures.concentrated_fraction(c["T"]),
        "lambda": lambda: helium_mixtures.lambda_temperature(c["x"]),
    }[c["what"].split()[0]](),
    "dilution-enthalpies": lambda c: {
        "concentrated": lambda: dilution.enthalpy_concentrated(0.1) / 0.01,
        "dilute": lambda: dilution.enthalpy_dilute(0.1) / 0.01,
        "difference": lambda: dilution.cooling_power(1.0, 0.1, 0.1) / 0.01,
    }[c["what"].split(":")[0].split(",")[0]](),
    "heat-capacity-helium-3": lambda c: (
        dilution.enthalpy_helium_3(c["T"]) / c["T"] ** 2 if "enthalpy" in c["what"] else heat_capacity_slope(c["T"])
    ),
    "kapitza-conductance": lambda c: {
        "copper: sigma_K is a quarter of h/T^3": load("kapitza-conductance").numbers["copper"]["h_over_T3"] / 4,
        "Kapton: sigma_K": 1 / (4 * load("kapitza-conductance").numbers["kapton"]["R_T3"]),
        "Kapton at 1.8 K: conductance": 1.8**3 / load("kapitza-conductance").numbers["kapton"]["R_T3"],
    }[c["what"]],
    "sound-speeds": lambda c: {
        "silicon: longitudinal": SI["c_longitudinal"],
        "silicon: transverse": SI["c_transverse"],
        "helium: first": HE["c_longitudinal"],
    }[" ".join(c["what"].split()[:2])],
    "gorter-mellink": lambda c: load("gorter-mellink").numbers[
        {"entropy at the lambda point": "s_lambda", "density at the lambda point": "rho_lambda"}.get(
            c["what"], "T_lambda"
        )
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CHECKS)
def test_check_values_of_the_data_files(name):
    for check in load(name).checks:
        assert CHECKS[name](check) == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


# Arguments that may be zero in one function only: the common sweep leaves them to this one.
OR_ZERO = [
    (name, argument) for name, call in GOOD.items() for argument in call if isinstance(call[argument], np.ndarray)
]
BAD = [float("nan"), float("inf"), -float("inf"), -1.0, "300 K", None, True, 1 + 2j]


@pytest.mark.parametrize(("name", "argument"), OR_ZERO, ids=[f"{n}-{a}" for n, a in OR_ZERO])
def test_zero_is_allowed_and_the_rest_refused(name, argument):
    call = {a: float(v) if isinstance(v, np.ndarray) else v for a, v in GOOD[name].items()}
    value = function(name)(**call | {argument: 0.0})
    assert isinstance(value, dilution_fridge.Fridge) or np.isfinite(value)
    for wrong in BAD:
        with pytest.raises((ValueError, TypeError)) as caught:
            function(name)(**call | {argument: wrong})
        assert caught.value.__class__ is TypeError or "allowed" in str(caught.value)


def test_refusals_that_name_the_way_out():
    with pytest.raises(ValueError, match="fountain_height_between"):
        superfluid.fountain_height(1.6, 0.2)
    with pytest.raises(ValueError, match="warmer end"):
        superfluid.fountain_height_between(1.8, 1.6)
    with pytest.raises(ValueError, match="dissolved down to 0 K"):
        helium_mixtures.separation_temperature(0.06)
    with pytest.raises(ValueError, match="film of vapour"):
        kapitza.nucleate_boiling_superheat(2e4)
    with pytest.raises(ValueError, match="leave its range"):
        vapour_pressure.pumped_bath_temperature("helium-4", 1e4, 1e-3)
    with pytest.raises(ValueError, match="stable ones"):
        vapour_pressure.pumped_bath_temperature("helium-5", 1.0, 1.0)


FUNCTIONS_OF_T = [
    (helium_ii.density, 0.1, 2.1), (helium_ii.superfluid_fraction, 0.1, 2.1), (helium_ii.entropy, 0.1, 2.1),
    (helium_ii.heat_capacity, 0.1, 2.1), (helium_ii.viscosity, 0.9, 2.1), (helium_mixtures.dilute_fraction, 0.0, 0.8),
    (helium_mixtures.concentrated_fraction, 0.0, 0.8), (vapour_pressure.pressure_helium_4, 1.3, 4.9),
    (vapour_pressure.pressure_helium_3, 0.3, 3.3), (vapour_pressure.latent_heat_helium_4, 0.0, 2.1),
    (dilution.entropy_helium_3, 0.0, 0.4), (superfluid.conductivity_function, 1.5, 2.1),
]  # fmt: skip


@pytest.mark.parametrize(("f", "low", "high"), FUNCTIONS_OF_T, ids=[f[0].__name__ for f in FUNCTIONS_OF_T])
def test_arrays_come_back_in_their_shape(f, low, high):
    T = np.linspace(low, high, 6).reshape(2, 3)
    np.testing.assert_allclose(f(T), [[f(float(x)) for x in row] for row in T], rtol=1e-12)
    with pytest.raises(ValueError, match=r"-1 .*1 of 2"):
        f(np.array([high, -1.0]))
