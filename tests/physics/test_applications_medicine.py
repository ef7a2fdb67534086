"""Ice in tissue, a magnet that quenches, cells that dry: known values, limits, and the equations by another route."""

import numpy as np
import pytest

from cryolib import fluids
from cryolib.applications import cryopreservation as cells
from cryolib.applications import cryosurgery as ice
from cryolib.applications import mri_quench as quench
from cryolib.constants import R, atm

PROBE = (2.5e-3, 123.15, 1.8, 0.5)  # radius, temperature, conductivities of ice and tissue
BLOOD = ice.perfusion_length(0.5, 1e-3, 4.1e6)
RICH = ice.perfusion_length(0.5, 1e-2, 4.1e6)
EGG = (1e5, 0.44e-6 / 60 / atm, 14.5 * 4184, 293.15)  # mouse ovum of 75 um, four fifths water: leibo1980water
SALT = 0.285  # [mol/kg]


def ball(length, T_probe=123.15):
    return ice.steady_radius(2.5e-3, T_probe, 1.8, 0.5, length)


CLAIMS = [
    ("final radius", lambda: ball(BLOOD), 16.9e-3, 2e-3),
    ("with ten times the blood", lambda: ball(RICH), 11.2e-3, 3e-3),
    ("with a probe at -190 degC", lambda: ball(BLOOD, 83.15), 19.4e-3, 6e-3),
    ("its isotherm of -40 degC", lambda: ice.isotherm_radius(233.15, ball(BLOOD), 2.5e-3, 123.15), 6.71e-3, 8e-3),
    ("lethal share of the volume",
     lambda: (ice.isotherm_radius(233.15, ball(BLOOD), 2.5e-3, 123.15) / ball(BLOOD)) ** 3, 0.06, 0.03),
    ("energy of a cubic metre at 3 T", lambda: quench.stored_energy(3.0, 1.0), 3.581e6, 1e-3),
    ("helium that 3.5 MJ boil", lambda: 3.5e6 / fluids.latent_heat("helium"), 170.2, 2e-3),
    ("its volume as liquid", lambda: 170.2 / fluids.state("helium", p=atm, quality=0.0).rho, 1.365, 3e-3),
    ("its volume as gas at 300 K", lambda: 170.2 / fluids.density("helium", 300.0, atm), 1047, 3e-3),
    ("freezing point of plasma", lambda: cells.freezing_point(0.285) - 273.15, -0.53, 0.01),
    ("permeability at 20 degC", lambda: cells.permeability(293.15, 7.24e-14, 60.7e3, 293.15), 7.24e-14, 1e-12),
]  # fmt: skip


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed() == pytest.approx(expected, rel=rel)


@pytest.mark.parametrize("length", [2e-3, BLOOD, 1.0])
def test_a_resting_front_passes_on_what_it_gets(length):
    radius = ball(length)
    out = ice.probe_heat(radius, 2.5e-3, 123.15, 1.8)
    into = 0.5 * 37.0 * (1 / radius + 1 / length) * 4 * np.pi * radius**2
    assert out == pytest.approx(into, rel=1e-9)


def test_the_final_radius_solves_the_equation_by_bisection():
    from scipy.optimize import brentq

    def net(x):
        return 1.8 * 150 / ((1 / 2.5e-3 - 1 / x) * x**2) - 0.5 * 37.0 * (1 / x + 1 / BLOOD)

    assert ball(BLOOD) == pytest.approx(brentq(net, 2.6e-3, 0.2), rel=1e-9)


def test_the_outer_isotherm_is_the_front_and_the_inner_one_the_probe():
    assert ice.isotherm_radius(273.15, 16e-3, 2.5e-3, 123.15) == pytest.approx(16e-3)
    assert ice.isotherm_radius(123.15, 16e-3, 2.5e-3, 123.15) == pytest.approx(2.5e-3)


def test_growth_agrees_with_steps_in_time():
    """The same balance, integrated forwards in small steps instead of over the radius."""
    radius, time, step = 2.5e-3 * 1.02, ice.growth_time(2.5e-3 * 1.02, *PROBE, BLOOD, 250e6), 0.02
    while radius < 12e-3:
        net = 1.8 * 150 / ((1 / 2.5e-3 - 1 / radius) * radius**2) - 0.5 * 37.0 * (1 / radius + 1 / BLOOD)
        radius, time = radius + step * net / 250e6, time + step
    assert time == pytest.approx(ice.growth_time(12e-3, *PROBE, BLOOD, 250e6), rel=2e-3)


def test_a_plane_front_without_blood_grows_as_neumann_and_stefan_say():
    """Near a large probe the ice is flat: thickness squared is 2 k dT t/L when the tissue brings nothing."""
    time = ice.growth_time(10.001, 10.0, 253.15, 2.0, 1e-9, 1e6, 250e6)
    assert time == pytest.approx(1e-6 * 250e6 / (2 * 2.0 * 20), rel=1e-3)


def test_a_phantom_of_agar_freezes_about_as_one_did():
    """Littrup 2009: single 2.4 mm needle, 39 degC, no blood, 15 min: 1.2 cm below -30 degC, 13 % of the area."""
    from scipy.optimize import brentq

    needle = (1.2e-3, 123.15, 2.0, 0.5, 1e3, 250e6, 312.15)
    radius = brentq(lambda x: ice.growth_time(x, *needle) - 900, 2e-3, 19e-3)
    lethal = ice.isotherm_radius(243.15, radius, 1.2e-3, 123.15)
    assert (lethal / radius) ** 2 == pytest.approx(0.13, rel=0.2)
    assert 0.6 * 1.2e-2 < 2 * lethal < 1.2e-2  # a sphere, where the needle was long


def test_vapour_that_leaves_warm_takes_more_heat_and_so_less_helium_boils():
    latent = fluids.latent_heat("helium")
    assert quench.boiled_mass(3.5e6, 35.0) < quench.boiled_mass(3.5e6, 10.0) < 3.5e6 / latent
    assert quench.heat_per_mass(4.225) == pytest.approx(latent, rel=2e-3)


def test_warm_helium_is_nearly_an_ideal_gas():
    gas = quench.heat_per_mass(300.0) - quench.heat_per_mass(100.0)
    assert gas == pytest.approx(2.5 * R / 4.002602e-3 * 200, rel=1e-3)


def test_the_pressure_drop_goes_as_the_square_of_the_flow_and_as_the_temperature():
    one, two = (quench.pressure_drop(m, 100.0, 0.2, 20.0) for m in (1.0, 2.0))
    assert two == pytest.approx(4 * one)
    assert quench.pressure_drop(1.0, 200.0, 0.2, 20.0) == pytest.approx(2 * one, rel=1e-2)


def test_a_slow_cell_keeps_the_water_of_equilibrium():
    slow = cells.water_history(0.1 / 60, *EGG, SALT, T_end=258.15)
    cold = slow.T < 268.0
    np.testing.assert_allclose(slow.water[cold], slow.equilibrium[cold], rtol=0.01)


def test_a_fast_cell_keeps_its_water():
    assert cells.water_history(1000 / 60, *EGG, SALT, T_end=243.15).water[-1] > 0.98


def test_history_agrees_with_small_explicit_steps():
    T, w, step = cells.freezing_point(SALT), 1.0, 2e-4
    salt = SALT * 18.01528e-3
    while T > 263.15:
        excess = np.log(w / (w + salt)) - 6010 / R * (1 / 273.15 - 1 / T)
        L = cells.permeability(T, *EGG[1:])
        w -= step * L * EGG[0] * R * T / (8 / 60 * 18.02e-6) * excess
        T -= step
    assert cells.water_history(8 / 60, *EGG, SALT, T_end=263.15).water[-1] == pytest.approx(w, rel=1e-3)


def test_only_rate_over_permeability_and_surface_counts():
    one = cells.water_history(4 / 60, *EGG, SALT).water
    other = cells.water_history(40 / 60, 10 * EGG[0], *EGG[1:], SALT).water
    np.testing.assert_allclose(one, other, rtol=1e-4)


def test_greatest_rate_leaves_what_it_was_asked_for_and_grows_with_the_surface():
    rate = cells.greatest_rate(0.05, 258.15, *EGG, SALT)
    assert cells.water_history(rate, *EGG, SALT, T_end=258.15).water[-1] == pytest.approx(0.05, rel=1e-3)
    assert cells.greatest_rate(0.05, 258.15, 5 * EGG[0], *EGG[1:], SALT) == pytest.approx(5 * rate, rel=1e-3)


def test_mouse_ova_freeze_inside_in_the_range_that_was_seen():
    """mazur1984kinetics: between 1 and 8 K/min, in cryoprotectant, at about -30 degC."""
    left = [cells.water_history(B / 60, *EGG, 1.8, T_end=243.15) for B in (1.0, 8.0)]
    cool = [float(cells.freezing_point(1.8, h.water[-1]) - 243.15) for h in left]
    assert cool[0] < 2 < 20 < cool[1]


@pytest.mark.parametrize(
    "bad",
    [
        lambda: ice.steady_radius(2.5e-3, 280.0, 1.8, 0.5, 0.01),
        lambda: ice.isotherm_radius(280.0, 16e-3, 2.5e-3, 123.15),
        lambda: ice.isotherm_radius(233.15, 2e-3, 2.5e-3, 123.15),
        lambda: ice.growth_time(20e-3, *PROBE, BLOOD, 250e6),
        lambda: quench.heat_per_mass(4.0),
        lambda: cells.equilibrium_water(274.0, 0.3),
        lambda: cells.equilibrium_water(260.0, 50.0),
        lambda: cells.greatest_rate(0.02, 258.15, *EGG, SALT),
        lambda: cells.water_history(0.1, *EGG, SALT, T_end=273.0),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match="allowed"):
        bad()
