"""Constants: typed once, and the same as scipy's copy of CODATA."""

import pytest
import scipy.constants as sc

from cryolib import constants

SCIPY = {
    "h": sc.h,
    "hbar": sc.hbar,
    "k_B": sc.k,
    "N_A": sc.N_A,
    "R": sc.R,
    "c": sc.c,
    "sigma_SB": sc.sigma,
    "u": sc.u,
    "m_e": sc.m_e,
    "g_n": sc.g,
    "atm": sc.atm,
    "bar": sc.bar,
    "torr": sc.torr,
    "zero_celsius": sc.zero_Celsius,
}


@pytest.mark.parametrize("name", SCIPY)
def test_constant_equals_codata(name):
    # Relative 1e-9: scipy may carry another CODATA edition, whose measured constants differ by less.
    assert getattr(constants, name) == pytest.approx(SCIPY[name], rel=1e-9)


def test_every_constant_is_compared():
    public = {name for name, value in vars(constants).items() if isinstance(value, float)}
    assert public == set(SCIPY)
