"""Convection between upright walls: the three branches, each by hand from the textbook's formula."""

import pytest

from cryolib import vacuum

# Rayleigh number, aspect, Nusselt number, branch (incropera2007fundamentals, eq. 9.53 with Pr = 0.7, eq. 9.54)
BRANCHES = [
    (1e3, 40.0, 1.0, "still"),
    (1e6, 20.0, 5.384, "0.42 x 31.623 x 0.99573 x 0.40709"),
    (1e4, 10.0, 2.096, "0.42 x 10 x 0.99573 x 0.50119"),
    (1e9, 20.0, 46.0, "0.046 x 1000"),
]


@pytest.mark.parametrize(("rayleigh", "aspect", "nusselt", "branch"), BRANCHES)
def test_nusselt_number_by_hand(rayleigh, aspect, nusselt, branch):
    assert vacuum.convection_factor(rayleigh, aspect) == pytest.approx(nusselt, rel=3e-4), branch
