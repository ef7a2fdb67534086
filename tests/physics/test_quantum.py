"""How quantum a substance is: known values, limits, identities."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cryolib import fluids, quantum
from cryolib.constants import k_B, m_e, u
from cryolib.data import load

HE, NE = 4.002602 * u, 20.1797 * u
masses = st.floats(1e-31, 1e-24)
temperatures = st.floats(1e-6, 1e4)
densities = st.floats(1e18, 1e30)

# id, computed, expected, relative tolerance
CLAIMS = [
    ("helium at 300 K", quantum.thermal_wavelength(HE, 300.0), 0.5038e-10, 1e-3),
    ("electron at 300 K", quantum.thermal_wavelength(m_e, 300.0), 4.303e-9, 1e-3),
    ("helium at 4.224 K", quantum.thermal_wavelength(HE, 4.224), 4.246e-10, 1e-3),
    ("neon at 27.1 K", quantum.thermal_wavelength(NE, 27.1), 0.7465e-10, 1e-3),
    ("neon: wavelength equal to the van der Waals diameter",
     quantum.temperature_for_wavelength(3.351e-26, 3.08e-10), 1.5921, 1e-3),
    ("neon: wavelength equal to the radius, a slip",
     quantum.temperature_for_wavelength(3.351e-26, 1.54e-10), 6.368, 1e-3),
    ("helium: wavelength equal to the spacing at 145.14 kg/m3",
     quantum.temperature_for_wavelength(HE, quantum.spacing(145.14 / HE)), 5.95, 2e-3),
    ("helium: ideal condensation at 145.14 kg/m3",
     quantum.bose_einstein_temperature(145.14 / HE, HE), 3.136, 1e-3),
    ("copper's electrons: Fermi temperature", quantum.fermi_temperature(8.47e28, m_e), 8.16e4, 2e-3),
]  # fmt: skip


@pytest.mark.parametrize(("computed", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(computed, expected, rel):
    assert computed == pytest.approx(expected, rel=rel)


@pytest.mark.parametrize(
    ("fluid", "expected"),
    [("helium", 1.436), ("parahydrogen", 0.431), ("neon", 0.0150), ("nitrogen", 9.14e-4), ("oxygen", 7.37e-4)],
)
def test_degeneracy_of_the_boiling_liquid(fluid, expected):
    boiling = fluids.state(fluid, p=101325.0, quality=0.0)
    m = fluids.particle_mass(fluid)
    assert quantum.degeneracy(boiling.rho / m, m, boiling.T) == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize(
    ("fluid", "expected"),
    [("helium-3", 3.08), ("helium", 2.68), ("parahydrogen", 1.73), ("neon", 0.594), ("nitrogen", 0.229),
     ("argon", 0.186), ("xenon", 0.063)],
)  # fmt: skip
def test_de_boer_parameter(fluid, expected):
    row = load("lennard-jones").numbers[fluid]
    value = quantum.de_boer(row["mass"] * u, row["sigma"] * 1e-10, row["epsilon"] * k_B)
    assert value == pytest.approx(expected, rel=0.01)


@given(masses, temperatures)
def test_wavelength_and_temperature_are_inverse(m, T):
    assert quantum.temperature_for_wavelength(m, quantum.thermal_wavelength(m, T)) == pytest.approx(T, rel=1e-12)


@given(masses, temperatures)
def test_wavelength_falls_as_the_root_of_mass_and_temperature(m, T):
    base = quantum.thermal_wavelength(m, T)
    assert quantum.thermal_wavelength(4 * m, T) == pytest.approx(base / 2, rel=1e-12)
    assert quantum.thermal_wavelength(m, 9 * T) == pytest.approx(base / 3, rel=1e-12)


@given(masses, temperatures)
def test_rms_particle_has_a_longer_wave_by_a_fixed_factor(m, T):
    ratio = quantum.thermal_wavelength(m, T) / quantum.rms_wavelength(m, T)
    assert ratio == pytest.approx(np.sqrt(3 / (2 * np.pi)), rel=1e-12)


@given(densities, masses)
def test_condensation_starts_at_zeta_three_halves(n, m):
    T = quantum.bose_einstein_temperature(n, m)
    assert quantum.degeneracy(n, m, T) == pytest.approx(2.6123753486854883, rel=1e-10)


@given(densities, masses)
def test_degeneracy_is_one_where_wavelength_equals_spacing(n, m):
    T = quantum.temperature_for_wavelength(m, quantum.spacing(n))
    assert quantum.degeneracy(n, m, T) == pytest.approx(1.0, rel=1e-10)


@given(densities, masses)
def test_fermi_and_bose_temperatures_differ_by_a_pure_number(n, m):
    # Eliminate n and m between the two definitions: only pi and zeta(3/2) remain.
    expected = (3 * np.pi**2) ** (2 / 3) * quantum.ZETA_3_2 ** (2 / 3) / (4 * np.pi)
    ratio = quantum.fermi_temperature(n, m) / quantum.bose_einstein_temperature(n, m)
    assert ratio == pytest.approx(expected, rel=1e-10)


def test_zeta_is_the_sum_it_stands_for():
    from scipy.special import zeta

    assert pytest.approx(zeta(1.5), rel=1e-14) == quantum.ZETA_3_2


def test_arrays_come_back_in_their_shape():
    T = np.array([[1.0, 4.0, 9.0]])
    out = quantum.thermal_wavelength(HE, T)
    assert out.shape == T.shape
    np.testing.assert_allclose(out * np.sqrt(T), out[0, 0], rtol=1e-12)
