"""Radiation, shields and blankets: the article's cases, Planck's law, limits, and a second route for each result."""

import numpy as np
import pytest
from forall import forall
from hypothesis import assume
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import minimize_scalar

from cryolib import budget, data, radiation, vacuum
from cryolib.constants import c, h, k_B, sigma_SB


def blanket_cost(N):
    """Yearly cost of 10 m2 of blanket of N layers with the nitrogen it boils [EUR]."""
    litres = 1e3 * budget.boil_off("nitrogen", 10 * radiation.mli_flux(300.0, 77.36, N, 2000.0)) * 365.25 * 86400
    return 0.25 * litres + 6.0 * N * 10 / 10


LAYERS = np.arange(5, 100)
CLAIMS = [
    ("C70 Wien's peak at 300 K", lambda: 1e6 * radiation.peak_wavelength(300.0), 9.7, 5e-3),
    ("C70 Wien's peak at 4.2 K", lambda: 1e6 * radiation.peak_wavelength(4.2), 690, 1e-3),
    ("C71 black, 300-77 K", lambda: radiation.black_flux(300.0, 77.0), 457.31, 1e-5),
    ("C71 black, 77-4.2 K", lambda: radiation.black_flux(77.0, 4.2), 1.993, 2e-4),
    ("C71 black, 40-4.2 K", lambda: radiation.black_flux(40.0, 4.2), 0.145, 2e-3),
    ("S070 exchange factor", lambda: radiation.exchange_factor(0.05, 0.05), 0.025641, 1e-5),
    ("S073 shield between 300 and 77 K", lambda: radiation.floating_temperature(300.0, 77.0, 0.1, 0.1), 252.54, 2e-5),
    ("S073 shield between 77 and 4.2 K", lambda: radiation.floating_temperature(77.0, 4.2, 0.1, 0.1), 64.75, 1e-4),
    ("HP11 black walls", lambda: radiation.shielded_flux(300.0, 77.0, 1.0, 1.0, 0.04), 9.15, 1e-3),
    ("HP11 walls of 0.05", lambda: radiation.shielded_flux(300.0, 77.0, 0.05, 0.05, 0.04), 5.20, 1e-3),
    ("HP11 saving, walls of 0.05", lambda: radiation.shield_saving(0.05, 0.04), 0.557, 1e-3),
    ("C75 two bare walls of 0.04", lambda: radiation.grey_flux(300.0, 77.0, radiation.exchange_factor(0.04, 0.04)),
     9.33, 1e-3),
    ("C75 the same with a shield", lambda: radiation.shielded_flux(300.0, 77.0, 0.04, 0.04, 0.04), 4.67, 1e-3),
    ("S074 ten shields", lambda: radiation.shielded_flux(300.0, 77.0, 1.0, 1.0, 0.04, 10), 0.931, 1e-3),
    ("S075 30 layers", lambda: radiation.mli_flux(300.0, 77.0, 30, 2000.0), 0.4655, 2e-4),
    ("C76 10 layers", lambda: radiation.mli_flux(300.0, 77.0, 10, 2000.0), 1.35, 2e-3),
    ("C76 60 layers", lambda: radiation.mli_flux(300.0, 77.0, 60, 2000.0), 0.235, 2e-3),
    ("C76 10 layers at 10 per cm, 77-4.2 K", lambda: radiation.mli_flux(77.0, 4.2, 10, 1000.0), 0.010, 2e-2),
    ("C76 polished walls, 77-4.2 K", lambda: radiation.grey_flux(77.0, 4.2, radiation.exchange_factor(0.04, 0.04)),
     0.041, 1e-2),
    ("MLI 293-78 K, 43 per cm", lambda: radiation.mli_flux(293.0, 78.0, 30, 4300.0), 1.93, 3e-3),
    ("MLI perforated, 300-77 K, 25 per cm", lambda: radiation.mli_flux(300.0, 77.0, 30, 2500.0, "perforated"),
     0.818, 1e-3),
    ("MLI perforated, 305-20 K", lambda: radiation.mli_flux(305.0, 20.0, 45, 1006.0, "perforated"), 0.283, 3e-3),
    ("HP12 layers that cost least", lambda: LAYERS[np.argmin(blanket_cost(LAYERS))], 34, 1e-9),
    ("HP12 their cost", lambda: min(blanket_cost(LAYERS)), 406, 2e-3),
    ("HP12 40 layers", lambda: blanket_cost(40), 412, 1e-3),
    ("HP12 heat through 10 m2", lambda: 10 * radiation.mli_flux(300.0, 77.36, 34, 2000.0), 4.11, 2e-3),
    ("HP12 best number in 2 cm", lambda: LAYERS[np.argmin(radiation.mli_flux(300.0, 77.36, LAYERS, LAYERS / 0.02))],
     30, 1e-9),
    ("HP12 its flux", lambda: radiation.mli_flux(300.0, 77.36, 30, 1500.0), 0.330, 1e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


def test_check_values_of_the_blankets():
    for check in data.load("mli-lockheed").checks:
        words = check["what"].replace("-", " ").split()
        T_hot, T_cold, N, per_cm = (float(w.strip(",")) for w in words if w.strip(",").replace(".", "").isdigit())
        flux = radiation.mli_flux(T_hot, T_cold, N, 100 * per_cm, words[-1])
        assert flux == pytest.approx(check["value"], rel=check["rel_tol"])


temperatures = st.floats(1.0, 400.0)
emissivities = st.floats(0.005, 1.0)


def test_black_flux_is_the_integral_of_plancks_law():
    T = 300.0

    def planck(x):  # x = h nu/k_B T
        return x**3 / np.expm1(x)

    total = 2 * np.pi * (k_B * T) ** 4 / (h**3 * c**2) * quad(planck, 0, 100)[0]
    assert radiation.black_flux(T, 1e-3) == pytest.approx(total, rel=1e-9)


def test_peak_wavelength_is_where_plancks_law_peaks():
    found = minimize_scalar(
        lambda u: -(np.exp(u) ** -5) / np.expm1(h * c / (np.exp(u) * k_B * 77.0)),
        bounds=(np.log(1e-6), np.log(1e-3)),
        method="bounded",
        options={"xatol": 1e-12},
    )
    assert radiation.peak_wavelength(77.0) == pytest.approx(np.exp(found.x), rel=1e-6)


@pytest.mark.parametrize("T", [4.2, 77.0, 300.0])
def test_spectrum_adds_up_to_stefan_and_boltzmann(T):
    total = quad(lambda u: np.exp(u) * radiation.spectral_exitance(np.exp(u), T), np.log(1e-4 / T), np.log(10 / T))[0]
    assert total == pytest.approx(sigma_SB * T**4, rel=1e-6)


def test_spectrum_of_a_hot_wall_lies_above_that_of_a_cold_one_and_peaks_where_it_should():
    wavelength = np.geomspace(1e-6, 1e-2, 200)
    assert np.all(radiation.spectral_exitance(wavelength, 300.0) > radiation.spectral_exitance(wavelength, 77.0))
    peak = radiation.peak_wavelength(77.0)
    around = radiation.spectral_exitance(peak * np.array([0.99, 1.0, 1.01]), 77.0)
    assert around[1] > around[0]
    assert around[1] > around[2]


def radiosity_flux(T, e):
    """Flux between parallel walls and shields from all radiosities and shield temperatures in one linear system.

    Unknown: both radiosities of each gap and the emissive power of each shield. Nothing is summed as resistances.
    """
    gaps = len(e)  # one pair (left, right) of emissivities a gap
    shields = gaps - 1
    A, b = np.zeros((2 * gaps + shields, 2 * gaps + shields)), np.zeros(2 * gaps + shields)
    power = [sigma_SB * T[0] ** 4, sigma_SB * T[1] ** 4]
    for g, (left, right) in enumerate(e):
        for side, (own, other, emissivity) in enumerate([(2 * g, 2 * g + 1, left), (2 * g + 1, 2 * g, right)]):
            # J = e E + (1 - e) J_other
            row = 2 * g + side
            A[row, own], A[row, other] = 1, -(1 - emissivity)
            wall = g + side  # 0 is the hot wall, the last the cold one, shields between
            if wall in (0, gaps):
                b[row] = emissivity * power[0 if wall == 0 else 1]
            else:
                A[row, 2 * gaps + wall - 1] = -emissivity
    for s in range(shields):  # what a shield receives on one side leaves on the other
        A[2 * gaps + s, 2 * s], A[2 * gaps + s, 2 * s + 1] = 1, -1
        A[2 * gaps + s, 2 * s + 2], A[2 * gaps + s, 2 * s + 3] = -1, 1
    solution = np.linalg.solve(A, b)
    return solution[0] - solution[1], (solution[2 * gaps :] / sigma_SB) ** 0.25


@forall(emissivities, emissivities, emissivities, st.integers(0, 5), examples=60)
def test_shields_by_a_second_route(e_hot, e_cold, e_shield, N):
    e = [e_hot, *[e_shield] * (2 * N), e_cold]
    flux, T = radiosity_flux((300.0, 77.0), list(zip(e[::2], e[1::2], strict=True)))
    arguments = (300.0, 77.0, e_hot, e_cold, e_shield, N)
    assert radiation.shielded_flux(*arguments) == pytest.approx(flux, rel=1e-7)
    np.testing.assert_allclose(radiation.shield_temperatures(*arguments), T, rtol=1e-7)


@forall(temperatures, temperatures, emissivities, emissivities, emissivities, examples=60)
def test_one_shield_receives_what_it_sends_on(a, b, e_hot, e_cold, e_shield):
    T_hot, T_cold = max(a, b), min(a, b)
    assume(T_hot > 1.01 * T_cold)
    E_hot, E_cold = radiation.exchange_factor(e_hot, e_shield), radiation.exchange_factor(e_shield, e_cold)
    T = radiation.floating_temperature(T_hot, T_cold, E_hot, E_cold)
    assert T == pytest.approx(radiation.shield_temperatures(T_hot, T_cold, e_hot, e_cold, e_shield)[0], rel=1e-9)
    q = radiation.shielded_flux(T_hot, T_cold, e_hot, e_cold, e_shield)
    assert radiation.grey_flux(T_hot, T, E_hot) == pytest.approx(q, rel=1e-6)
    assert radiation.grey_flux(T, T_cold, E_cold) == pytest.approx(q, rel=1e-6)


@forall(emissivities, emissivities, examples=60)
def test_saving_is_one_minus_the_ratio_of_the_fluxes(e_wall, e_shield):
    walls = (300.0, 77.0, e_wall, e_wall)
    bare, one = radiation.shielded_flux(*walls, e_shield, 0), radiation.shielded_flux(*walls, e_shield, 1)
    assert radiation.shield_saving(e_wall, e_shield) == pytest.approx(1 - one / bare, rel=1e-9)
    assert radiation.shield_saving(1.0, e_shield) == pytest.approx(1 - e_shield / 2, rel=1e-12)
    assert radiation.shield_saving(e_shield, e_shield) == pytest.approx(0.5, rel=1e-12)
    assert bare == pytest.approx(radiation.grey_flux(300.0, 77.0, radiation.exchange_factor(e_wall, e_wall)), rel=1e-9)


@forall(emissivities, emissivities, st.floats(0.01, 1.0), examples=60)
def test_exchange_does_not_depend_on_which_wall_is_called_inner(e1, e2, ratio):
    # Reciprocity A1 E12 = A2 E21, with the factor of the outer wall written out by hand.
    outer = 1 / (1 / e2 - 1 + 1 / (e1 * ratio))
    assert ratio * radiation.exchange_factor(e1, e2, ratio) == pytest.approx(outer, rel=1e-9)
    assert radiation.exchange_factor(e1, 1.0, ratio) == pytest.approx(e1, rel=1e-12)
    assert radiation.exchange_factor(e1, e2) <= min(e1, e2) * (1 + 1e-12)


@forall(st.floats(0.1, 0.9), st.integers(1, 20), examples=60)
def test_equal_walls_and_shields_divide_the_heat(e, N):
    bare = radiation.shielded_flux(300.0, 77.0, e, e, e, 0)
    assert radiation.shielded_flux(300.0, 77.0, e, e, e, N) == pytest.approx(bare / (N + 1), rel=1e-10)


def test_formula_for_black_walls():
    for N in (1, 3, 10):
        ratio = radiation.shielded_flux(300.0, 77.0, 1.0, 1.0, 0.04, N) / radiation.black_flux(300.0, 77.0)
        assert ratio == pytest.approx(0.04 / (2 + (N - 1) * (2 - 0.04)), rel=1e-12)


def test_half_a_shield_is_refused():
    with pytest.raises(ValueError, match="half a shield"):
        radiation.shield_temperatures(300.0, 77.0, 1.0, 1.0, 0.04, 1.5)


@forall(st.floats(5.0, 200.0), st.floats(500.0, 5000.0), examples=60)
def test_blanket_flux_falls_with_layers_and_grows_with_density(N, density):
    q = radiation.mli_flux(300.0, 77.0, N, density)
    assert radiation.mli_flux(300.0, 77.0, N + 1, density) < q < radiation.mli_flux(300.0, 77.0, N, 1.01 * density)
    assert radiation.mli_flux(77.0, 77.0, N, density) == 0.0


def test_nature_leaves_the_blanket_formula_by_a_factor():
    # Measured: 0.87 W/m2 where the formula says 1.93, and 0.22 where it says 0.18: trust it to a factor of 2.5.
    for measured, case in ((0.87, (293.0, 78.0, 30, 4300.0)), (0.22, (305.0, 20.0, 45, 1005.5))):
        assert 0.4 < measured / radiation.mli_flux(*case) < 2.5


def test_gas_in_the_blanket_in_the_units_of_the_report():
    torr = 133.322368
    by_hand = 1.46e4 * 1e-5 * (300.0**0.52 - 77.0**0.52) / 30
    assert radiation.mli_gas_flux(300.0, 77.0, 30, 1e-5 * torr) == pytest.approx(by_hand, rel=1e-6)
    # One free flight between the walls, shared by 30 gaps, is the right size; the fit to blankets is four times it.
    one = vacuum.free_molecular_flux(28.0134e-3, 1.4, 1e-3, 300.0, 77.0)
    assert 1 < radiation.mli_gas_flux(300.0, 77.0, 30, 1e-3) / (one / 30) < 5
