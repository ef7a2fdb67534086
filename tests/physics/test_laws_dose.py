"""Doses that are quoted by heart, and what the two laws of fading make of them."""

import pytest

from cryolib.applications import dose

MGY = 1e6
# sample, half dose as its paper prints it [MGy], paper
PRINTED = [
    ("ferritin, 100 K", 43, "owen2006experimental"),
    ("ribosome, 100 K", 64, "warkentin2014temperature"),
    ("ribosome, 300 K", 0.15, "warkentin2014temperature"),
]


@pytest.mark.parametrize(("sample", "half", "paper"), PRINTED)
def test_half_dose_is_the_printed_one_and_halves(sample, half, paper):
    assert dose.HALF_DOSE[sample] == pytest.approx(half * MGY, rel=1e-12), paper
    assert dose.share_left(half * MGY, dose.HALF_DOSE[sample]) == pytest.approx(0.5)


def test_every_half_dose_has_a_paper():
    assert {row[0] for row in PRINTED} == set(dose.HALF_DOSE)


def test_advised_limit_is_thirty_megagray_where_seventy_per_cent_are_left():
    """owen2006experimental; a straight line through their half dose leaves 65 per cent there."""
    assert (dose.ADVISED_DOSE, dose.ADVISED_SHARE) == (30 * MGY, 0.70)
    line = dose.share_left_linear(dose.ADVISED_DOSE, dose.HALF_DOSE["ferritin, 100 K"])
    assert line == pytest.approx(dose.ADVISED_SHARE, abs=0.05)
