"""All over its range a function answers with a finite number of the right sign, and rises or falls as it must.

`CRYO_FUZZ` and `CRYO_FUZZ_SEED` as in `test_fuzz`. A row: function, what is not a number, and of each number the range
and its sense: + the answer rises with it, - it falls, . neither everywhere.
"""

import math
import os
import random

import pytest
from test_bad_inputs import function

ROWS = 25 * int(os.environ.get("CRYO_FUZZ", "1"))
SEED = os.environ.get("CRYO_FUZZ_SEED", "1")
EQUAL = 1e-10  # relative: rounding, and the tolerance of what is solved by iteration
M, N = "m 1e-27 1e-24 -", "n 1e20 1e30 +"
WALLS = "T_hot 100 400 +, T_cold 2 99 -"
POSITIVE = [
    ("quantum.thermal_wavelength", {}, f"{M}, T 1e-6 1e4 -"),
    ("quantum.rms_wavelength", {}, f"{M}, T 1e-6 1e4 -"),
    ("quantum.temperature_for_wavelength", {}, f"{M}, wavelength 1e-11 1e-6 -"),
    ("quantum.spacing", {}, "n 1e15 1e30 -"),
    ("quantum.degeneracy", {}, f"{N}, {M}, T 1e-6 1e4 -"),
    ("quantum.bose_einstein_temperature", {}, f"{N}, {M}"),
    ("quantum.fermi_temperature", {}, f"{N}, {M}"),
    ("quantum.de_boer", {}, f"{M}, sigma 1e-10 1e-9 -, epsilon 1e-23 1e-20 -"),
    ("fluids.saturation_pressure", dict(fluid="nitrogen"), "T 63.2 126.1 +"),
    ("fluids.boiling_temperature", dict(fluid="nitrogen"), "p 12600 3.39e6 +"),
    ("fluids.latent_heat", dict(fluid="nitrogen"), "p 12600 3.39e6 -"),
    ("fluids.density", dict(fluid="argon"), "T 160 700 -, p 1e2 1e8 +"),
    ("liquefiers.carnot_work", {}, "T_cold 1e-3 299 -, T_warm 300 400 +"),
    ("exchangers.effectiveness_ntu", {}, "ntu 1e-3 30 +, capacity_ratio 1e-3 1 -"),
    ("superconductivity.gap_frequency", {}, "T_c 0.1 100 +"),
    ("vacuum.mean_free_path", {}, "d 1e-10 1e-9 -, T 1 400 +, p 1e-9 1e6 -"),
    ("vacuum.accommodation", {}, "a_inner 0.01 1 +, a_outer 0.01 1 +, area_ratio 0.01 1 -"),
    ("vacuum.free_molecular_flux", {}, f"M 2e-3 0.13 -, gamma 1.1 1.66 -, p 1e-9 1 +, {WALLS}, coefficient 0.01 1 +"),
    ("conduction.tube_area", {}, "d_outer 2e-2 0.5 +, wall 1e-4 9e-3 +"),
    ("radiation.peak_wavelength", {}, "T 1 6000 -"),
    ("radiation.spectral_exitance", {}, "wavelength 1e-6 1e-3 ., T 20 6000 +"),
    ("radiation.black_flux", {}, WALLS),
    ("radiation.grey_flux", {}, f"{WALLS}, factor 1e-3 1 +"),
    ("radiation.exchange_factor", {}, "e_inner 0.01 1 +, e_outer 0.01 1 +, area_ratio 0.01 1 -"),
    ("budget.boil_off", dict(fluid="helium", p=1e5), "heat 1e-3 1e3 +"),
    ("budget.hold_time", dict(fluid="helium", p=1e5), "volume 1e-3 1e3 +, heat 1e-3 1e3 -"),
    ("kapitza.heat_flux", {}, "sigma 1 1e3 +, T_solid 1.5 3 +, T_liquid 0.1 1.49 -"),
    ("kapitza.conductance", {}, "sigma 1 1e3 +, T 0.01 2 +"),
    ("kapitza.resistance", {}, "sigma 1 1e3 -, area 1e-6 10 -, T 0.01 2 -"),
    ("acoustic_mismatch.acoustic_impedance", {}, "rho 50 2e4 +, c 100 2e4 +"),
    ("acoustic_mismatch.critical_angle", {}, "c_liquid 100 400 +, c_solid 1e3 2e4 -"),
    ("vapour_pressure.pressure_helium_4", {}, "T 1.26 4.99 +"),
    ("vapour_pressure.pressure_helium_3", {}, "T 0.51 3.2 +"),
    ("helium_ii.normal_fraction", {}, "T 1.1 2.15 +"),
    ("helium_ii.superfluid_fraction", {}, "T 1.1 2.15 -"),
    ("helium_ii.entropy", {}, "T 1.1 2.15 +"),
    ("superfluid.fountain_pressure", {}, "T 1.2 2.0 +, dT 1e-6 1e-3 +"),
    ("superfluid.critical_velocity", {}, "width 1e-8 1e-3 -"),
    ("helium_mixtures.lambda_temperature", {}, "x 0.01 0.6 -"),
    ("helium_mixtures.fermi_temperature", {}, "x 1e-3 0.09 +"),
    ("helium_mixtures.fermi_entropy", {}, "t 0.003 10 +"),
    ("dilution.base_temperature", {}, "heat 1e-7 1e-5 +, n 1e-5 1e-3 -, T_exchanger 1e-3 0.05 +"),
    ("dilution_fridge.pumping_speed", {}, "n 1e-6 1e-2 +, p 1e-3 1e3 -, T_pump 1 400 +"),
    ("van_der_waals.boyle_temperature", {}, "a 1e-3 1 +, b 1e-5 1e-4 -"),
    ("van_der_waals.maximum_inversion_temperature", {}, "a 1e-3 1 +, b 1e-5 1e-4 -"),
    ("expansion.ideal_expansion_temperature", {}, "T 2 400 +, p_high 1e6 1e8 -, p_low 1e3 9e5 +, gamma 1.01 1.66 -"),
    ("columns.fenske_stages", {}, "top 0.6 0.999 +, bottom 1e-4 0.4 -, volatility 1.2 50 -"),
    ("saturation.liquid_vapour_pressure", dict(fluid="oxygen"), "T 40 154 +"),
    ("applications.current_leads.least_heat", {}, f"current 1 1e4 +, {WALLS}"),
    ("applications.nbti.critical_current_density", {}, "B 1 9 -, T 1.8 4.5 -"),
    ("applications.wiring.photon_number", {}, "f 1e8 1e11 -, T 0.02 400 +"),
    ("applications.storage.shell_heat", {}, f"k 1e-4 1 +, r_inner 1 5 +, r_outer 6 20 -, {WALLS}"),
    ("applications.dose.share_left", {}, "dose 1e4 1e8 -, half_dose 1e6 1e8 +"),
    ("applications.plunge.biot_number", {}, "h 10 1e6 +, thickness 1e-8 1e-3 +, k 0.1 100 -"),
    ("applications.cryosurgery.perfusion_length", {}, "k 0.1 3 +, perfusion 1e-5 0.1 -, heat_capacity 1e6 1e7 -"),
    ("applications.sunshield.sunlit_temperature", {}, "irradiance 1 1e4 +, absorptivity 0.05 1 +, emissivity 0.05 1 -"),
    ("applications.mri_quench.stored_energy", {}, "B 0.1 20 +, volume 0.01 10 +"),
    ("applications.oxygen_deficiency.oxygen_expelled", dict(start=0.2095), "room 10 1e4 +, gas 0.01 9 -"),
]  # fmt: skip
# Of either sign: enthalpies count from a state of their own, and a second virial coefficient changes sign.
ANY_SIGN = [
    ("fluids.enthalpy", dict(fluid="nitrogen"), "T 64 900 +, p 1e2 1e7 ."),
    ("fluids.entropy", dict(fluid="nitrogen"), "T 130 900 +, p 1e2 1e7 -"),
    ("dilution.cooling_power", {}, "n 1e-6 1e-3 ., T_mix 1e-3 0.2 +, T_exchanger 1e-3 0.2 -"),
    ("pair_potential.flow_work_slope", dict(sigma=3.4e-10, epsilon=1.65e-21), "T 40 2000 +"),
    ("virial.second_virial", dict(fluid="argon"), "T 90 650 +"),
]
LAWS = [(*row, True) for row in POSITIVE] + [(*row, False) for row in ANY_SIGN]


def drawn(dice, numbers):
    """Numbers from their ranges, evenly in the logarithm."""
    return {name: math.exp(dice.uniform(math.log(low), math.log(high))) for name, low, high, _ in numbers}


@pytest.mark.parametrize(("name", "fixed", "numbers", "positive"), LAWS, ids=[row[0] for row in LAWS])
def test_sign_and_sense_hold_all_over_the_range(name, fixed, numbers, positive):
    f = function(name)
    numbers = [(a, float(low), float(high), sense) for a, low, high, sense in map(str.split, numbers.split(", "))]
    for row in range(ROWS):
        dice = random.Random(f"{SEED} {name} {row}")
        call = drawn(dice, numbers)
        answer = f(**fixed, **call)
        assert math.isfinite(answer), call
        assert answer >= 0 or not positive, call
        for argument, _, high, sense in numbers:
            more = min(call[argument] * dice.uniform(1.0, 1.5), high)
            change = f(**fixed, **call | {argument: more}) - answer
            ahead = change * {"+": 1, "-": -1, ".": 0}[sense]
            assert ahead >= -EQUAL * abs(answer), f"{name}({call}): {argument} to {more} changes {answer} by {change}"
