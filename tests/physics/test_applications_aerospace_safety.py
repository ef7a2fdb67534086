"""Closed tanks, cold propellants, sunshields and the air of rooms: known values, limits, and second routes."""

import numpy as np
import pytest

from cryolib import fluids, mixtures, radiation
from cryolib.applications import (
    densification,
    oxygen_deficiency,
    oxygen_enrichment,
    self_pressurisation,
    storage,
    sunshield,
    trapped_liquid,
)
from cryolib.constants import atm, sigma_SB

FULL = trapped_liquid.mean_density("nitrogen", 1.0)
ROOM_FNAL = 70 * 70 * 10 * 0.3048**3  # the room of fnal2013odh [m3]

CLAIMS = [
    ("90 % of hydrogen fills its tank", trapped_liquid.full_temperature("parahydrogen", 63.875), 25.4, 2e-3),
    ("10 L of nitrogen in 20 m3", oxygen_deficiency.oxygen_mixed(6.92, 20.0, 0.209), 0.148, 2e-3),
    ("a 160 L dewar in a hall", oxygen_deficiency.oxygen_mixed(
        oxygen_deficiency.gas_volume("nitrogen", 0.160, 293.15), ROOM_FNAL), 0.193, 5e-3),
    ("nitrogen as an ideal gas (LBNL: 10,200 psi)", trapped_liquid.ideal_pressure("nitrogen", 294.26, FULL) / 6894.76,
     10_200, 5e-3),
    ("helium as an ideal gas (LBNL: 11,000 psi)", trapped_liquid.ideal_pressure(
        "helium", 294.26, trapped_liquid.mean_density("helium", 1.0)) / 6894.76, 11_000, 1.5e-2),
    ("factor at 18 %", oxygen_deficiency.fatality_factor(0.1776), 1e-7, 1e-2),
    ("factor at 8.8 %", oxygen_deficiency.fatality_factor(0.0855), 1.0, 1e-2),
    ("oxygen at 66.5 K", densification.density_gain("oxygen", 66.5), 0.098, 2e-3),
    ("methane at 93 K", densification.density_gain("methane", 93.0), 0.062, 1e-2),
    ("hydrogen at 14 K", densification.density_gain("parahydrogen", 14.0), 76.82 / 70.83 - 1, 2e-2),
    ("390 W boil in a day", 86400 * 390 / fluids.latent_heat("parahydrogen"), 75.5, 1e-3),
    ("ideal cooler for 390 W", self_pressurisation.cooler_power(390.0, 20.0, 300.0, 1.0), 5460, 1e-6),
    ("black plate at the Earth", sunshield.sunlit_temperature(1361.0, 1.0, 1.0), 393.6, 1e-3),
]  # fmt: skip


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed == pytest.approx(expected, rel=rel)


# Closed vessels.


def test_trapped_pressure_is_that_of_the_equation_of_state():
    from CoolProp.CoolProp import PropsSI

    for T in (100.0, 200.0, 293.15):
        assert trapped_liquid.pressure_at("nitrogen", T, FULL) == pytest.approx(
            PropsSI("P", "T", T, "D", FULL, "Nitrogen"), rel=1e-9
        )


def test_temperature_undoes_pressure():
    for p in (2e5, 69e5, 1e8):
        T = trapped_liquid.temperature_at("nitrogen", 700.0, p)
        assert trapped_liquid.pressure_at("nitrogen", T, 700.0) == pytest.approx(p, rel=1e-6)


def test_a_vessel_is_full_where_its_largest_fill_says():
    fill = storage.largest_fill("parahydrogen", 4e5)
    T = trapped_liquid.full_temperature("parahydrogen", trapped_liquid.mean_density("parahydrogen", fill))
    assert fluids.saturation_pressure("parahydrogen", T) == pytest.approx(4e5, rel=1e-6)


def test_a_thin_gas_is_ideal():
    rho = 0.5
    assert trapped_liquid.pressure_at("nitrogen", 300.0, rho) == pytest.approx(
        trapped_liquid.ideal_pressure("nitrogen", 300.0, rho), rel=1e-3
    )


def test_liquid_with_a_bubble_has_the_boiling_pressure():
    rho = trapped_liquid.mean_density("nitrogen", 0.7)
    assert trapped_liquid.pressure_at("nitrogen", 85.0, rho) == pytest.approx(
        fluids.saturation_pressure("nitrogen", 85.0), rel=1e-9
    )


# Self-pressurisation.


def test_stirred_energy_is_the_change_of_internal_energy():
    from CoolProp.CoolProp import PropsSI

    rho = trapped_liquid.mean_density("parahydrogen", 0.6)
    u1, u2 = (PropsSI("U", "P", p, "D", rho, "ParaHydrogen") for p in (atm, 3e5))
    assert self_pressurisation.stirred_energy("parahydrogen", 0.6, 3e5) == pytest.approx(rho * (u2 - u1), rel=1e-6)


def test_a_small_layered_rise_is_evaporation_at_the_surface():
    before, after = (fluids.state("nitrogen", p=p, quality=1.0).rho for p in (1e5, 1.001e5))
    made = 0.5 * (after - before) * fluids.latent_heat("nitrogen", 1e5)
    warmed = self_pressurisation.layered_energy("nitrogen", 0.5, 1.001e5, 1e5)
    assert warmed == pytest.approx(made, rel=0.15)  # the vapour itself is warmed and compressed besides


def test_layers_shorten_the_wait():
    fill = np.linspace(0.3, 0.85, 5)
    stirred = self_pressurisation.stirred_energy("parahydrogen", fill, 4e5)
    layered = self_pressurisation.layered_energy("parahydrogen", fill, 4e5)
    assert np.all(layered < stirred / 2)


def test_no_rise_needs_no_heat():
    assert self_pressurisation.stirred_energy("parahydrogen", 0.5, 2e5, 2e5) == 0.0
    assert self_pressurisation.layered_energy("parahydrogen", 0.5, 2e5, 2e5) == 0.0


def test_carnot_is_the_floor():
    from cryolib.liquefiers import carnot_work

    assert self_pressurisation.cooler_power(1.0, 20.0, 300.0, 1.0) == pytest.approx(carnot_work(20.0))


# Densification.


def test_cold_is_the_integral_of_the_heat_capacity():
    T = np.linspace(66.5, fluids.boiling_temperature("oxygen") - 1e-3, 400)
    h = fluids.enthalpy("oxygen", T, atm)
    assert densification.cold_stored("oxygen", 66.5) == pytest.approx(np.trapezoid(np.gradient(h, T), T), rel=1e-4)


def test_boiling_liquid_has_no_gain_and_no_store():
    T = fluids.boiling_temperature("oxygen")
    assert densification.density_gain("oxygen", T) == 0.0
    assert densification.cold_stored("oxygen", T) == 0.0


# Sunshields.


def test_a_closed_stack_is_the_stack_of_the_radiation_chapter():
    """No opening: floating shields between the sunlit layer and the last one, whose back sees the sky."""
    T = sunshield.layer_temperatures(350.0, 6, 0.04, 0.0)
    q = 0.04 * sigma_SB * T[-1] ** 4
    assert radiation.shielded_flux(350.0, T[-1], 0.04, 0.04, 0.04, 4) == pytest.approx(q, rel=1e-9)
    np.testing.assert_allclose(T[1:-1], radiation.shield_temperatures(350.0, T[-1], 0.04, 0.04, 0.04, 4), rtol=1e-9)


def test_wedges_conserve_energy():
    e, phi, T = 0.05, 0.08, sunshield.layer_temperatures(380.0, 4, 0.05, 0.08, heat=0.02)
    E, G = sunshield.wedge_exchange(e, phi)
    B = sigma_SB * T**4
    into = E * (B[0] - B[1]) - G * B[0]  # what the first wedge takes from the sunlit layer beyond its own loss
    lost = 2 * G * B[1:-1].sum() + (G + e) * B[-1] + G * B[0]
    assert into + G * B[0] + G * B[0] + 0.02 == pytest.approx(lost, rel=1e-9)


def test_exchange_by_following_the_rays():
    """A beam emitted by one side: sum its absorptions bounce by bounce."""
    e, phi = 0.07, 0.04
    power, across, back, out = e, 0.0, 0.0, 0.0
    for bounce in range(4000):
        out += phi * power
        power *= 1 - phi
        across, back = (across + e * power, back) if bounce % 2 == 0 else (across, back + e * power)
        power *= 1 - e
    E, G = sunshield.wedge_exchange(e, phi)
    assert E == pytest.approx(across, rel=1e-9)
    assert G == pytest.approx(out, rel=1e-9)


def test_wider_wedges_are_colder():
    cold = [sunshield.layer_temperatures(383.0, 5, 0.05, phi)[-1] for phi in (0.0, 0.02, 0.05, 0.1, 0.2)]
    assert np.all(np.diff(cold) < 0)


def test_a_radiator_undoes_its_flux():
    T = sunshield.radiator_temperature(0.3, 0.8)
    assert 0.8 * sigma_SB * (T**4 - 2.725**4) == pytest.approx(0.3)


def test_the_spectrum_adds_up_to_stefan_boltzmann():
    x = np.geomspace(1e-6, 1e-2, 20001)
    total = np.pi * np.trapezoid(sunshield.spectral_radiance(x, 150.0), x)
    assert total == pytest.approx(sigma_SB * 150.0**4, rel=1e-3)


# Rooms.


def test_leak_solves_its_balance():
    """V dx/dt = Q x0 - (Q + R) x, by small steps."""
    V, R, Q, x, dt = 50.0, 0.02, 0.05, 0.2095, 0.5
    for _ in range(1200):
        middle = x + dt / 2 * (Q * 0.2095 - (Q + R) * x) / V
        x += dt * (Q * 0.2095 - (Q + R) * middle) / V
    assert oxygen_deficiency.oxygen_leaking(600.0, V, R, Q) == pytest.approx(x, rel=1e-6)


def test_without_a_fan_a_leak_is_a_spill():
    assert oxygen_deficiency.oxygen_leaking(100.0, 20.0, 0.05, 0.0) == pytest.approx(
        oxygen_deficiency.oxygen_mixed(5.0, 20.0)
    )


def test_least_ventilation_holds_the_level():
    Q = oxygen_deficiency.least_ventilation(0.01, 0.195)
    assert oxygen_deficiency.oxygen_leaking(1e7, 30.0, 0.01, Q) == pytest.approx(0.195)


def test_pushing_air_out_first_leaves_less():
    gas = np.linspace(0.1, 19.0, 20)
    mixed, expelled = oxygen_deficiency.oxygen_mixed(gas, 20.0), oxygen_deficiency.oxygen_expelled(gas, 20.0)
    assert np.all(expelled < mixed)
    assert expelled[0] == pytest.approx(mixed[0], rel=1e-4)


def test_factor_stays_within_its_ends():
    assert oxygen_deficiency.fatality_factor(0.19) == 0.0
    assert oxygen_deficiency.fatality_factor(0.05) == 1.0
    np.testing.assert_allclose(oxygen_deficiency.fatality_factor([0.19, 0.05]), [0.0, 1.0])


def test_altitude_counts():
    assert oxygen_deficiency.fatality_factor(0.17, 0.85 * atm) > 10 * oxygen_deficiency.fatality_factor(0.17)


def test_classes_begin_at_their_limits():
    per_hour = np.array([0.0, 9e-8, 1e-7, 9e-6, 1e-5, 1e-3, 1e-1])
    np.testing.assert_array_equal(oxygen_deficiency.hazard_class(per_hour / 3600), [0, 0, 1, 1, 2, 3, 4])


# Enrichment.


def test_rayleigh_by_small_steps():
    x, left, a = 0.3, 1.0, 4.0
    for _ in range(50_000):
        y = x / (x + a * (1 - x))  # oxygen in the vapour
        x += (x - y) * 1e-5
        left *= np.exp(-1e-5)
    assert oxygen_enrichment.share_left(0.3, x, a) == pytest.approx(left, rel=1e-4)


def test_what_is_left_undoes_the_share():
    for left in (0.9, 0.5, 0.1):
        x = oxygen_enrichment.oxygen_left(0.51, left, 4.0)
        assert oxygen_enrichment.share_left(0.51, x, 4.0) == pytest.approx(left, rel=1e-6)


def test_the_first_drop_on_a_cold_pipe_is_half_oxygen():
    drop = mixtures.dew_point(mixtures.air())
    assert 81.6 < drop.T < 81.8
    assert drop.liquid["oxygen"] == pytest.approx(0.51, abs=0.01)


def test_oxygen_and_inert_gas_are_mirror_images():
    inert = oxygen_deficiency.oxygen_mixed(3.0, 20.0, 0.7905)  # of nitrogen, when oxygen comes in
    assert oxygen_enrichment.enriched_room(3.0, 20.0) == pytest.approx(1 - inert)


@pytest.mark.parametrize(
    "bad",
    [
        lambda: trapped_liquid.mean_density("nitrogen", 1.2),
        lambda: trapped_liquid.full_temperature("parahydrogen", 20.0),
        lambda: trapped_liquid.pressure_at("oxygen", 293.15, 1141.0),
        lambda: trapped_liquid.pressure_at("nitrogen", 60.0, 806.0),
        lambda: trapped_liquid.temperature_at("oxygen", 1141.0, 2e8),
        lambda: self_pressurisation.stirred_energy("parahydrogen", 0.9, 4e5),
        lambda: self_pressurisation.stirred_energy("parahydrogen", 0.9, 5e4),
        lambda: self_pressurisation.cooler_power(10.0, 300.0, 20.0, 0.1),
        lambda: densification.density_gain("oxygen", 95.0),
        lambda: densification.cold_stored("oxygen", 50.0),
        lambda: densification.waiting_time("oxygen", 1.0, 1.0, 70.0, 68.0),
        lambda: sunshield.layer_temperatures(383.0, 2.5, 0.05, 0.05),
        lambda: sunshield.wedge_exchange(0.0, 0.05),
        lambda: oxygen_deficiency.oxygen_expelled(30.0, 20.0),
        lambda: oxygen_deficiency.least_ventilation(0.1, 0.21),
        lambda: oxygen_deficiency.gas_volume("nitrogen", 1.0, 70.0),
        lambda: oxygen_enrichment.share_left(0.5, 0.4, 4.0),
        lambda: oxygen_enrichment.share_left(0.5, 0.6, 0.9),
        lambda: oxygen_enrichment.condensation_heat(80.0),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match=r"allowed|match"):
        bad()
