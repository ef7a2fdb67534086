"""Tanks of hydrogen and plunged films: known values, limits, and the equations solved by another route."""

import numpy as np
import pytest

from cryolib import fluids
from cryolib.applications import plunge, storage
from cryolib.constants import atm

R_TANK = (3 * 3218 / (4 * np.pi)) ** (1 / 3)  # of a sphere of 3218 m3 [m]
FILM = (1e4, 100e-9, 4.2e6)  # coefficient, thickness, heat capacity

CLAIMS = [
    ("sphere of 3218 m3", storage.shell_heat(1.2e-3, R_TANK, R_TANK + 1.2, 300.0, 20.3), 333, 2e-3),
    ("its share a day", 86400 * storage.boil_off_share("parahydrogen", 333.0, 3218.0), 0.028e-2, 2e-2),
    ("full of liquid at 4 bar", storage.largest_fill("parahydrogen", 4e5), 0.886, 5e-4),
    ("full of liquid at 3.56 bar", storage.largest_fill("parahydrogen", 3.56e5), 0.90, 3e-3),
    ("full of liquid at 2.12 bar", storage.largest_fill("parahydrogen", 2.12e5), 0.95, 3e-3),
    ("normal hydrogen to para", storage.conversion_heat(0.75), 527e3, 2e-3),
    ("thickest film", plunge.greatest_thickness(1e4, 6.4e6, 4.2e6, 273.0, 93.0), 134e-9, 2e-3),
    ("by the older rate", plunge.greatest_thickness(1e4, 3e5, 4.2e6, 273.0, 93.0), 2.9e-6, 2e-2),
    ("film of 100 nm", plunge.film_cooling_rate(*FILM, 273.0, 93.0), 8.6e6, 5e-3),
    ("from 293 to 136 K", plunge.time_to_cool(*FILM, 293.0, 136.0, 93.0), 32e-6, 1.5e-2),
    ("its Biot number", plunge.biot_number(1e4, 100e-9, 0.56), 9e-4, 1e-2),
    ("film boiling", plunge.greatest_thickness(1e3, 6.4e6, 4.2e6, 273.0, 93.0), 13e-9, 4e-2),
]


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed == pytest.approx(expected, rel=rel)


def test_a_shell_is_a_stack_of_thin_walls():
    edges = np.linspace(2.0, 3.0, 4001)
    middle = (edges[1:] + edges[:-1]) / 2
    resistance = np.sum(np.diff(edges) / (0.02 * 4 * np.pi * middle**2))
    assert storage.shell_heat(0.02, 2.0, 3.0, 300.0, 100.0) == pytest.approx(200 / resistance, rel=1e-6)


def test_a_thin_shell_is_a_plane_wall():
    plane = 1e-3 * 4 * np.pi * 5.0**2 * 200 / 1e-3
    assert storage.shell_heat(1e-3, 5.0, 5.001, 300.0, 100.0) == pytest.approx(plane, rel=3e-4)


def test_a_sphere_ten_times_as_wide_loses_a_tenth_of_the_share_through_the_same_blanket():
    small, large = (storage.boil_off_share("parahydrogen", 4 * np.pi * r**2, 4 / 3 * np.pi * r**3) for r in (1.0, 10.0))
    assert small / large == pytest.approx(10)


def test_the_fullest_tank_closed_and_warmed_is_all_liquid_at_its_pressure():
    """Mass and volume stay: at the mean density, CoolProp finds the last bubble at the relief pressure."""
    from CoolProp.CoolProp import PropsSI

    fill = storage.largest_fill("parahydrogen", 4e5)
    liquid, vapour = (PropsSI("D", "P", atm, "Q", q, "ParaHydrogen") for q in (0, 1))
    mean, T = fill * liquid + (1 - fill) * vapour, fluids.boiling_temperature("parahydrogen", 4e5)
    assert PropsSI("P", "T", T, "D", mean * 1.001, "ParaHydrogen") > 4.05e5  # fuller: liquid alone, pressed
    assert PropsSI("Q", "T", T, "D", mean * 0.999, "ParaHydrogen") == pytest.approx(0, abs=1e-3)


def test_no_rise_in_pressure_needs_no_room():
    assert storage.largest_fill("nitrogen", 2e5, 2e5) == pytest.approx(1.0)


def test_normal_hydrogen_boils_itself_away():
    assert storage.conversion_heat(0.75) > 1.15 * fluids.latent_heat("parahydrogen")
    assert storage.conversion_heat(0.5, 0.5) == 0.0


def test_thickness_undoes_the_rate():
    d = np.geomspace(1e-8, 1e-5, 10)
    rate = plunge.film_cooling_rate(1e4, d, 4.2e6, 273.0, 93.0)
    np.testing.assert_allclose(plunge.greatest_thickness(1e4, rate, 4.2e6, 273.0, 93.0), d, rtol=1e-12)


def test_time_is_the_integral_of_the_rate():
    T = np.linspace(136.0, 293.0, 20001)
    slowness = 1 / plunge.film_cooling_rate(*FILM, T, 93.0)
    assert plunge.time_to_cool(*FILM, 293.0, 136.0, 93.0) == pytest.approx(np.trapezoid(slowness, T), rel=1e-6)


def test_a_slab_falls_as_the_slowest_wave_of_heat_in_it():
    """zeta tan(zeta) = Bi: the mode that is left after a moment decays with zeta^2 k/(rho c (d/2)^2)."""
    from scipy.optimize import brentq

    h, d, heat_capacity, k = 1e5, 3e-6, 4.2e6, 0.56
    zeta = brentq(lambda z: z * np.tan(z) - plunge.biot_number(h, d, k), 1e-6, 1.5)
    exact = zeta**2 * k / (heat_capacity * (d / 2) ** 2) * 180
    assert plunge.slab_cooling_rate(h, d, heat_capacity, k, 273.0, 93.0) == pytest.approx(exact, rel=3e-3)


def test_a_thin_slab_is_a_film():
    slab = plunge.slab_cooling_rate(1e4, 1e-9, 4.2e6, 0.56, 273.0, 93.0)
    assert slab == pytest.approx(plunge.film_cooling_rate(1e4, 1e-9, 4.2e6, 273.0, 93.0), rel=1e-5)


@pytest.mark.parametrize(
    "bad",
    [
        lambda: storage.shell_heat(1e-3, 3.0, 2.0, 300.0, 20.0),
        lambda: storage.shell_heat(1e-3, 2.0, 3.0, 20.0, 300.0),
        lambda: storage.largest_fill("parahydrogen", 1e5, 2e5),
        lambda: storage.largest_fill("parahydrogen", 2e6),
        lambda: storage.conversion_heat(0.2, 0.5),
        lambda: storage.conversion_heat(75.0),
        lambda: plunge.film_cooling_rate(*FILM, 80.0, 93.0),
        lambda: plunge.time_to_cool(*FILM, 293.0, 93.0, 93.0),
        lambda: plunge.time_to_cool(*FILM, 136.0, 293.0, 93.0),
    ],
)
def test_what_is_not_physics_is_refused(bad):
    with pytest.raises(ValueError, match=r"allowed|match"):
        bad()
