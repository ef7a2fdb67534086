"""Mixtures of the helium isotopes: known values, the branches of the phase diagram, the entropy of a Fermi gas."""

from itertools import pairwise

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import brentq

from cryolib import helium_ii, helium_mixtures
from cryolib.constants import R
from cryolib.data import load

# id, computed, expected, relative tolerance
CLAIMS = [
    ("separation at 10 %", lambda: helium_mixtures.separation_temperature(0.10), 0.231, 1e-3),
    ("separation at 20 %", lambda: helium_mixtures.separation_temperature(0.20), 0.461, 1e-3),
    ("separation at 25 %", lambda: helium_mixtures.separation_temperature(0.25), 0.539, 1e-3),
    ("separation at 40 %", lambda: helium_mixtures.separation_temperature(0.40), 0.711, 1e-3),
    ("separation at 60 %", lambda: helium_mixtures.separation_temperature(0.60), 0.842, 1e-3),
    ("solubility at 0 K", lambda: helium_mixtures.dilute_fraction(0.0), 0.0660, 1e-3),
    ("solubility at 50 mK", lambda: helium_mixtures.dilute_fraction(0.05), 0.0673, 1e-3),
    ("solubility at 100 mK", lambda: helium_mixtures.dilute_fraction(0.1), 0.0719, 1e-3),
    ("solubility at 150 mK", lambda: helium_mixtures.dilute_fraction(0.15), 0.0801, 1e-3),
    ("the two older forms agree at 0.12 K", lambda: helium_mixtures.solubility(0.12, "edwards"), 0.0739, 1e-3),
    ("dilute phase, density", lambda: helium_mixtures.dilute_density(0.066), 140.12, 3e-4),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


def test_branches_meet_at_the_tricritical_point_and_where_their_equations_change():
    for branch in (helium_mixtures.dilute_fraction, helium_mixtures.concentrated_fraction):
        assert branch(0.867) == pytest.approx(0.674, rel=1e-12)
    assert helium_mixtures.lambda_temperature(0.674) == pytest.approx(0.867, rel=1e-12)
    for branch, T, gap in (
        (helium_mixtures.dilute_fraction, 0.15, 3e-5),
        (helium_mixtures.concentrated_fraction, helium_mixtures.CROSSING, 1e-9),
    ):
        assert branch(T) == pytest.approx(branch(T - 1e-12), abs=gap)


def test_branches_never_turn_back():
    T = np.linspace(0.0, 0.867, 2000)
    assert np.all(np.diff(helium_mixtures.dilute_fraction(T)) > -1e-12)
    assert np.all(np.diff(helium_mixtures.concentrated_fraction(T)) <= 0)


@forall(st.floats(0.0661, 0.9999))
def test_separation_is_the_inverse_of_the_branches(x):
    T = helium_mixtures.separation_temperature(x)
    branch = helium_mixtures.dilute_fraction if x < 0.674 else helium_mixtures.concentrated_fraction
    assert branch(T) == pytest.approx(x, abs=3e-5)


def test_solubility_has_three_forms():
    forms = [helium_mixtures.solubility(0.05, form) for form in helium_mixtures.FORMS]
    assert max(forms) / min(forms) < 1.04
    assert forms[0] == pytest.approx(0.064 * (1 + 10.8 * 0.05**2), rel=1e-12)
    assert forms[1] == pytest.approx(0.066 * (1 + 8.3 * 0.05**2), rel=1e-12)


def test_the_phase_rich_in_helium_3_floats():
    f = load("helium-isotopes").numbers
    assert 1e3 * f["M_3"] / f["V_3"] == pytest.approx(81.9, rel=1e-3)
    assert helium_mixtures.dilute_density(0.066) > 1.7 * 1e3 * f["M_3"] / f["V_3"]
    assert helium_mixtures.dilute_density(0.0) == pytest.approx(helium_ii.density(0.1), rel=1e-4)


@pytest.mark.parametrize("t", [0.02, 0.1, 0.4, 1.0, 4.0])
def test_entropy_of_a_fermi_gas_counts_its_occupations(t):
    def occupation(x, eta):
        return 1 / (np.exp(min(x - eta, 700.0)) + 1)

    def number(eta):
        edges = [max(eta - 30, 0.0), max(eta, 0.0) + 5, max(eta, 0.0) + 60]
        parts = [quad(lambda x: np.sqrt(x) * occupation(x, eta), a, b)[0] for a, b in pairwise(edges)]
        return 2 / 3 * edges[0] ** 1.5 + sum(parts)

    def disorder(x, eta):
        f = occupation(x, eta)
        return -np.sqrt(x) * sum(p * np.log(p) for p in (f, 1 - f) if p > 0)

    wanted = 2 / 3 * t**-1.5
    eta = brentq(lambda eta: number(eta) - wanted, -12.0, 2 / t)
    edges = [max(eta - 30, 0.0), max(eta, 0.0), max(eta, 0.0) + 60]
    total = sum(quad(disorder, a, b, args=(eta,), limit=200)[0] for a, b in pairwise(edges))
    assert helium_mixtures.fermi_entropy(t) == pytest.approx(R * total / wanted, rel=1e-6)


def test_entropy_of_a_fermi_gas_has_both_limits():
    for t in (0.005, 0.02, 0.05):
        expected = R * np.pi**2 / 2 * t * (1 - np.pi**2 / 10 * t**2)
        assert helium_mixtures.fermi_entropy(t) == pytest.approx(expected, rel=20 * t**4 + 1e-9)
    classical = R * (2.5 + np.log(3 * np.sqrt(np.pi) / 4 * 10.0**1.5))  # Sackur and Tetrode, two spins
    assert helium_mixtures.fermi_entropy(10.0) == pytest.approx(classical, rel=1e-3)
