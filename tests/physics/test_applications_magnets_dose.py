"""NbTi, helium II in magnets, leads of any shape, dose in a beam: known values, limits, and second routes."""

import numpy as np
import pytest
from scipy.integrate import quad, solve_ivp

from cryolib import budget, fluids, helium_ii, superfluid
from cryolib.applications import current_leads, dose, magnet_cooling, nbti, wiring
from cryolib.constants import atm
from cryolib.data import load
from cryolib.materials import conductivity
from cryolib.superconductivity import upper_critical_field_nbti

COPPER = conductivity("copper-rrr100")
HELIUM = (20.56e3, 5.216e3)  # latent heat, and mean heat capacity of the vapour from 4.2 to 300 K

CLAIMS = [
    ("dose of 1e10 photons a square micron at 12.4 keV", dose.dose(1e22, 12.4), 5.0e6, 0.01),
    ("left after 30 MGy, exponential", dose.share_left(30e6, 43e6), 0.617, 1e-3),
    ("left after 30 MGy, linear", dose.share_left_linear(30e6, 43e6), 0.651, 1e-3),
    ("anchor of the critical surface", nbti.critical_current_density(5.0, 4.2), 3e9, 1e-9),
    ("a local gradient of 0.1 K/m at 1.9 K", superfluid.counterflow_flux(1.9, 0.1), 12.1e3, 0.01),
    ("vapour-cooled lead", current_leads.vapour_cooled_heat(1e3, 300.0, 4.2, *HELIUM), 1.1, 0.01),
]


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed == pytest.approx(expected, rel=rel)


def test_check_values_of_the_critical_surface():
    eight = nbti.critical_current_density(8.0, np.array([4.0, 4.2]))
    computed = {
        "field at which nothing is left at 4.2 K": upper_critical_field_nbti(4.2),
        "temperature at which nothing is left at 8 T": nbti.critical_temperature(8.0),
        "4.0 K over 4.2 K, both at 8 T": eight[0] / eight[1],
    }
    for check in load("nbti-critical-surface").checks:
        assert computed[check["what"]] == pytest.approx(check["value"], rel=check["rel_tol"]), check["what"]


@pytest.mark.parametrize("B", [4.0, 5.0, 6.0, 7.0, 8.0])
def test_within_its_uncertainty_of_the_straight_line_at_4_2_kelvin(B):
    line = 3e9 * (1 - 0.096 * B) / (1 - 0.096 * 5)
    assert nbti.critical_current_density(B, 4.2) == pytest.approx(line, rel=0.15)


@pytest.mark.parametrize("T", [2.0, 3.0, 4.0])
def test_within_its_uncertainty_of_the_straight_line_at_8_tesla(T):
    ratio = nbti.critical_current_density(8.0, T) / nbti.critical_current_density(8.0, 4.2)
    assert ratio == pytest.approx((1 - 0.177 * T) / (1 - 0.177 * 4.2), rel=0.15)


def test_the_surface_ends_on_its_frontier():
    B = np.linspace(1.0, 13.0, 13)
    assert upper_critical_field_nbti(nbti.critical_temperature(B)) == pytest.approx(B)
    assert nbti.critical_current_density(11.0, 4.2) == 0.0
    assert nbti.critical_current_density(upper_critical_field_nbti(4.2), 4.2) == pytest.approx(0.0, abs=1.0)


def test_current_falls_with_field_and_with_temperature():
    field = nbti.critical_current_density(np.linspace(1.0, 10.0, 40), 4.2)
    heat = nbti.critical_current_density(6.0, np.linspace(1.0, 6.5, 40))
    assert np.all(np.diff(field) < 0)
    assert np.all(np.diff(heat) < 0)


def test_sharing_temperature_undoes_the_current():
    T = np.linspace(1.5, 5.0, 8)
    j = nbti.critical_current_density(8.0, T)
    np.testing.assert_allclose(nbti.sharing_temperature(j, 8.0), T, rtol=1e-6)


def test_a_channel_slice_by_slice():
    """Heat enters evenly: each slice passes on what has come in, and its temperature drop follows from that."""
    length, area, T_cold, T_warm = 3.0, 2e-4, 1.9, 2.0
    heat = magnet_cooling.spread_load(T_cold, T_warm, length, area)

    def slope(x, T):  # from the closed end to the bath
        return -((heat / area * x / length) ** 3) / superfluid.conductivity_function(T[0])

    end = solve_ivp(slope, (0.0, length), [T_warm], rtol=1e-9, atol=1e-12).y[0, -1]
    assert end == pytest.approx(T_cold, abs=1e-5)


def test_a_point_load_is_the_flux_times_the_area():
    heat = magnet_cooling.point_load(1.8, 1.9, 2.0, 1e-3)
    assert heat == pytest.approx(1e-3 * superfluid.counterflow_flux_between(1.8, 1.9, 2.0))


def test_heat_reserve_is_the_integral_of_the_heat_capacity():
    edge = 2.1768 - 1e-6
    heat = quad(helium_ii.heat_capacity, 1.9, edge, limit=200)[0]
    assert magnet_cooling.heat_reserve(1.9) == pytest.approx(helium_ii.density(1.9) * heat, rel=1e-3)
    assert magnet_cooling.heat_reserve(2.1768) == pytest.approx(0.0, abs=1e-6)


def test_a_lead_of_the_best_shape_brings_the_least_heat():
    best = current_leads.best_shape(COPPER, 290.0, 4.2)
    least = current_leads.least_heat(1e3, 290.0, 4.2)
    assert current_leads.heat_of_shape(COPPER, best * 0.999, 1e3, 290.0, 4.2) == pytest.approx(least, rel=1e-4)
    for factor in (0.3, 0.7, 1.02):
        assert current_leads.heat_of_shape(COPPER, best * factor, 1e3, 290.0, 4.2) > least


@pytest.mark.parametrize("factor", [0.4, 0.8, 1.01])
def test_a_lead_of_any_shape_solved_along_its_length(factor):
    """From the cold end on, with the heat that the function gives, the other end is found at its temperature."""
    current, T_hot, T_cold = 1e3, 77.0, 4.2
    shape = factor * current_leads.best_shape(COPPER, T_hot, T_cold)
    heat = current_leads.heat_of_shape(COPPER, shape, current, T_hot, T_cold)

    def slope(_, state):  # against length over cross-section
        T, Q = state
        return [Q / COPPER(T), -(current**2) * current_leads.LORENZ * T / COPPER(T)]

    end = solve_ivp(slope, (0.0, shape / current), [T_cold, heat], rtol=1e-9, atol=1e-9, max_step=10.0).y[0, -1]
    assert end == pytest.approx(T_hot, rel=1e-4)


def test_a_lead_too_long_is_refused():
    with pytest.raises(ValueError, match="runs away"):
        current_leads.heat_of_shape(lambda T: 400.0 + 0 * T, 2e7, 1e3, 300.0, 4.2)


def test_vapour_along_the_lead_solved_from_the_cold_end():
    latent, c = HELIUM
    least = current_leads.vapour_cooled_heat(1e3, 300.0, 4.2, latent, c)

    def slope(T, Q):
        return [least / latent * c - 1e6 * current_leads.LORENZ * T / Q[0]]

    warm = solve_ivp(slope, (4.2, 299.9), [least], rtol=1e-10, atol=1e-10).y[0, -1]
    assert 0 < warm < 0.05 * least * c / latent * 300  # against the heat that the vapour takes up


def test_without_vapour_the_lead_is_mcfees():
    bare = current_leads.vapour_cooled_heat(1e3, 300.0, 4.2, 20.56e3, 1e-3)
    assert bare == pytest.approx(current_leads.least_heat(1e3, 300.0, 4.2), rel=1e-4)


def test_a_maker_of_leads_boils_as_much():
    """2.8e-3 litres an hour and ampere for a pair (ami-leads): within 15 % of the ideal lead."""
    watts = 2.8 / 3.6e6 / budget.boil_off("helium", 1.0, atm) / 2
    assert watts == pytest.approx(current_leads.vapour_cooled_heat(1e3, 300.0, 4.2, *HELIUM), rel=0.15)


def test_mean_heat_capacity_of_the_vapour():
    cold, warm = fluids.state("helium", p=atm, quality=1.0), fluids.state("helium", p=atm, T=300.0)
    assert (warm.h - cold.h) / (300.0 - cold.T) == pytest.approx(HELIUM[1], rel=1e-3)


def test_absorption_between_the_rows():
    for check in load("absorption-water").checks:
        assert 10 * dose.absorption(check["energy"]) == pytest.approx(check["value"], rel=check["rel_tol"])


def test_dose_falls_as_the_square_of_the_energy_does():
    energy = np.linspace(6.0, 15.0, 30)
    at = dose.dose(1e22, energy)
    assert np.all(np.diff(at) < 0)
    assert at[0] / at[-1] == pytest.approx((15 / 6) ** 2, rel=0.15)


def test_share_and_dose_undo_each_other():
    x = np.linspace(0.05, 1.0, 20)
    np.testing.assert_allclose(dose.share_left(dose.dose_for_share(x, 43e6), 43e6), x)


def test_both_decays_pass_through_the_half():
    assert dose.share_left(43e6, 43e6) == pytest.approx(0.5)
    assert dose.share_left_linear(43e6, 43e6) == pytest.approx(0.5)


def test_signal_heat_adds_up_along_a_line():
    heat = wiring.signal_heat([20.0, 20.0, 30.0], 1e-11)
    assert heat[-1] == pytest.approx(wiring.dissipated_power(1e-11, 30.0))
    assert np.sum(heat) + 1e-11 == pytest.approx(1e-11 * 1e7)


@pytest.mark.parametrize(
    "bad",
    [
        lambda: nbti.critical_current_density(0.5, 1.9),
        lambda: nbti.critical_current_density(5.0, 10.0),
        lambda: nbti.sharing_temperature(1e11, 8.0),
        lambda: nbti.critical_temperature(15.0),
        lambda: magnet_cooling.point_load(1.9, 2.3, 1.0, 1e-4),
        lambda: magnet_cooling.point_load(2.0, 1.9, 1.0, 1e-4),
        lambda: magnet_cooling.heat_reserve(2.5),
        lambda: dose.absorption(3.0),
        lambda: dose.share_left_linear(90e6, 43e6),
        lambda: dose.dose_for_share(0.0, 43e6),
        lambda: current_leads.vapour_cooled_heat(1.0, 300.0, 4.2, 10.0, 5200.0),
        lambda: wiring.signal_heat([20.0, -1.0], 1e-11),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match=r"allowed|match"):
        bad()
