"""Current leads and microwave lines: known values, limits, and the equations solved by another route."""

import numpy as np
import pytest

from cryolib.applications import current_leads, wiring
from cryolib.constants import h, k_B
from cryolib.materials import conductivity

CLAIMS = [
    ("Lorenz number", current_leads.LORENZ, 2.443e-8, 1e-4),
    ("one lead from 300 to 4.2 K, 1 kA", current_leads.least_heat(1e3, 300.0, 4.2), 46.9, 1e-3),
    ("from 300 to 77 K", current_leads.least_heat(1e3, 300.0, 77.0), 45.3, 1e-3),
    ("from 77 to 4.2 K", current_leads.least_heat(1e3, 77.0, 4.2), 12.0, 2e-3),
    ("photons at 300 K, 5 GHz", wiring.photon_number(5e9, 300.0), 1250, 1e-3),
    ("20, 20 and 20 dB", wiring.line_photons([20, 20, 20], [4.0, 0.1, 0.02], 5e9), 3.85e-3, 2e-3),
    ("20, 20 and 30 dB", wiring.line_photons([20, 20, 30], [4.0, 0.1, 0.02], 5e9), 3.9e-4, 5e-3),
    ("60 dB at 4 K", wiring.line_photons(60, 4.0, 5e9), 16.2, 2e-3),
    ("60 dB at 20 mK", wiring.line_photons(60, 0.02, 5e9), 1.26e-3, 5e-3),
    ("its noise temperature", wiring.noise_temperature(5e9, 3.85e-3), 0.0431, 2e-3),
]


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed == pytest.approx(expected, rel=rel)


def test_the_elementary_charge_is_the_one_of_the_si():
    from scipy.constants import elementary_charge

    assert elementary_charge == current_leads.E_CHARGE


@pytest.mark.parametrize("metal", ["copper-rrr50", "copper-rrr300", "phosphor-bronze"])
def test_the_best_lead_solved_along_its_length(metal):
    """From the cold end on: the heat is what McFee says, and dT/dz = 0 when 290 K are reached."""
    from scipy.integrate import solve_ivp

    k, current, T_cold, T_hot = conductivity(metal), 1e3, 4.2, 290.0

    def slope(heat, state):  # against the heat, which falls from the cold end to zero at the warm one
        T, _ = state
        resistivity = current_leads.LORENZ * T / k(T)
        return [-heat / (k(T) * current**2 * resistivity), -1 / (current**2 * resistivity)]

    start = current_leads.least_heat(current, T_hot, T_cold)
    end = solve_ivp(slope, (start, 0.0), [T_cold, 0.0], rtol=1e-9, atol=1e-9).y[:, -1]
    assert end[0] == pytest.approx(T_hot, rel=1e-5)
    assert current * end[1] == pytest.approx(current_leads.best_shape(k, T_hot, T_cold), rel=1e-4)


def test_least_heat_does_not_know_the_metal_but_the_shape_does():
    pure, alloy = (current_leads.best_shape(conductivity(m), 290.0, 4.2) for m in ("copper-rrr100", "phosphor-bronze"))
    assert pure > 5 * alloy


def test_a_stage_between_takes_over_the_load():
    staged = current_leads.least_heat(1e3, 77.0, 4.2)
    assert staged < current_leads.least_heat(1e3, 300.0, 4.2) / 3
    assert staged**2 + current_leads.least_heat(1e3, 300.0, 77.0) ** 2 == pytest.approx(
        current_leads.least_heat(1e3, 300.0, 4.2) ** 2
    )


def test_without_current_a_good_lead_conducts_less():
    copper = conductivity("copper-rrr100")
    shape = current_leads.best_shape(copper, 300.0, 4.2)
    idle = current_leads.heat_without_current(copper, shape, 1e3, 300.0, 4.2)
    assert 0.6 < idle / current_leads.least_heat(1e3, 300.0, 4.2) < 1


def test_photons_are_classical_when_warm_and_rare_when_cold():
    assert wiring.photon_number(5e9, 300.0) == pytest.approx(k_B * 300 / (h * 5e9) - 0.5, rel=1e-6)
    assert wiring.photon_number(5e9, 0.01) == pytest.approx(np.exp(-h * 5e9 / (k_B * 0.01)), rel=1e-9)
    assert wiring.photon_number(1e15, 0.001) == 0.0


def test_noise_temperature_undoes_the_photon_number():
    T = np.geomspace(0.01, 300, 20)
    np.testing.assert_allclose(wiring.noise_temperature(6e9, wiring.photon_number(6e9, T)), T, rtol=1e-12)


def test_an_attenuator_in_equilibrium_changes_nothing():
    n = wiring.photon_number(5e9, 0.1)
    assert wiring.attenuated_photons(n, 37.0, 5e9, 0.1) == pytest.approx(n)
    assert wiring.attenuated_photons(3.0, 0.0, 5e9, 0.1) == pytest.approx(3.0)


def test_energy_is_conserved_along_a_line():
    p_out, steps = 1e-11, [20.0, 20.0, 30.0]
    powers = [p_out * 10 ** (sum(steps[i + 1 :]) / 10) for i in range(3)]
    heat = sum(wiring.dissipated_power(p, a) for p, a in zip(powers, steps, strict=True))
    assert heat + p_out == pytest.approx(p_out * 1e7)


@pytest.mark.parametrize(
    "bad",
    [
        lambda: wiring.line_photons([20.0, -1.0], [4.0, 0.1], 5e9),
        lambda: wiring.line_photons([20.0, 20.0], [4.0, 0.1, 0.02], 5e9),
        lambda: wiring.line_photons([20.0], [0.0], 5e9),
        lambda: current_leads.least_heat(-1.0, 300.0, 4.2),
        lambda: current_leads.least_heat(1.0, 4.2, 300.0),
        lambda: current_leads.best_shape(conductivity("copper-rrr100"), 300.0, 1.0),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match=r"allowed|match"):
        bad()
