"""Superconductors: known values and limits."""

import numpy as np
import pytest

from cryolib import superconductivity as sc


def test_gap_of_niobium():
    assert sc.gap_frequency(9.25) == pytest.approx(680e9, rel=2e-3)


def test_weak_coupling_number_is_the_one_of_the_theory():
    assert pytest.approx(2 * np.pi * np.exp(-np.euler_gamma), rel=2e-4) == sc.WEAK_COUPLING


@pytest.mark.parametrize(("T", "field"), [(1.9, 13.5), (4.2, 10.7)])
def test_critical_field_of_nbti(T, field):
    assert sc.upper_critical_field_nbti(T) == pytest.approx(field, rel=5e-3)


def test_field_falls_with_temperature_to_nothing():
    T = np.linspace(0.1, 9.2, 50)
    B = sc.upper_critical_field_nbti(T)
    assert np.all(np.diff(B) < 0)
    assert B[-1] == pytest.approx(0.0, abs=1e-12)
