"""Properties of solids: known values, check values of the data files, and what joins and extends fits."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import data, materials
from cryolib.constants import R
from cryolib.fits import Fit, fit, log_joined, log_table

STEEL, COPPER = materials.conductivity("stainless-304"), materials.conductivity("copper-rrr100")
ALUMINIUM = materials.conductivity("aluminium-6061")
G10 = materials.extended(materials.conductivity("g10-normal"), 4.0, 300.0)
G10_WARP = materials.extended(materials.conductivity("g10-warp"), 4.0, 300.0)
CLAIMS = [
    ("C64 copper RRR 100 at 300 K", lambda: COPPER(300.0), 396, 2e-3),
    ("C64 copper RRR 100 at 77 K", lambda: COPPER(77.0), 547, 2e-3),
    ("C64 copper RRR 100 at 4.2 K", lambda: COPPER(4.2), 670, 1e-2),
    ("C64 copper RRR 50 at 4.2 K", lambda: materials.conductivity("copper-rrr50")(4.2), 334, 1e-2),
    ("S060 peak of copper RRR 100", lambda: max(COPPER(np.linspace(10, 40, 601))), 2442, 1e-3),
    ("S060 where it peaks", lambda: np.linspace(10, 40, 601)[np.argmax(COPPER(np.linspace(10, 40, 601)))], 21.8, 5e-3),
    ("C64 6061 at 4.2 K", lambda: ALUMINIUM(4.2), 5.6, 1e-2),
    ("C65 304 at 4.2 K", lambda: STEEL(4.2), 0.291, 3e-3),
    ("C65 G-10 across, 4.2 K", lambda: G10(4.2), 0.075, 1e-2),
    ("C65 G-10 warp, 300 K", lambda: G10_WARP(300.0), 0.864, 1e-3),
    ("S062 304, 4.2-300 K", lambda: STEEL.integral(4.2, 300.0), 3031, 1e-3),
    ("S062 G-10 across, 4.2-300 K", lambda: G10.integral(4.2, 300.0), 111.7, 1e-3),
    ("S062 G-10 warp, 4.2-300 K", lambda: G10_WARP.integral(4.2, 300.0), 162.6, 1e-3),
    ("S062 copper RRR 100, 4.2-300 K", lambda: COPPER.integral(4.2, 300.0), 1.942e5, 1e-3),
    ("C65 nylon, 4.2-300 K", lambda: materials.conductivity("nylon").integral(4.2, 300.0), 88.1, 1e-3),
    ("contraction of 304", lambda: materials.contraction("stainless-304", 4.2), 300.0e-5, 1e-3),
    ("contraction of copper", lambda: materials.contraction("copper", 4.2), 325.6e-5, 1e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


@pytest.mark.parametrize("material", materials.known("contraction"))
def test_contraction_meets_the_check_values_of_its_file(material):
    table = data.load(f"contraction-{material}")
    at_293 = table.checks[-1]["value"]
    for check in table.checks:
        expected = 1e-5 * (at_293 - check["value"])  # the fit's residue at 293 K is taken away
        assert materials.contraction(material, check["T"]) == pytest.approx(expected, rel=check["rel_tol"], abs=1e-9)


def test_check_values_of_the_emissivity_tables():
    for check in data.load("emissivity").checks:
        assert materials.emissivity(check["what"].split(":")[0]) == check["value"]
    cold = data.load("emissivity-cold")
    assert cold.read.startswith("unverified")
    for check in cold.checks:
        surface, column = check["what"].split(": ")
        assert cold.numbers[surface][column] == check["value"]


@pytest.mark.parametrize(("first", "second"), [("heat-capacity-copper", 0.10), ("heat-capacity-aluminium-6061", 0.15)])
def test_heat_capacity_at_4_kelvin_is_electrons_and_lattice(first, second):
    # gamma T + (12 pi^4 R/5)(T/theta)^3 per mole, textbook constants; the fits claim 10 %.
    gamma, theta, molar = {"heat-capacity-copper": (0.695e-3, 343.5, 63.546e-3)}.get(first, (1.35e-3, 428.0, 26.98e-3))
    debye = (gamma * 4.0 + 12 * np.pi**4 * R / 5 * (4.0 / theta) ** 3) / molar
    assert fit(first)(4.0) == pytest.approx(debye, rel=second)


def test_corrected_digit_of_titanium_is_visible():
    # With the slipped digit of the copy, the fit leaves the measurements by far more than their scatter.
    good = data.load("conductivity-ti-6al-4v").numbers["coefficients"]
    slipped = [*good[:2], -30789.0064, *good[3:]]
    T = np.log10(81.9)
    ratio = 10 ** (np.polyval(slipped[::-1], T) - np.polyval(good[::-1], T))
    assert abs(ratio - 1) > 0.3


def test_joined_form_is_a_power_law_far_below_and_saturates_far_above():
    function = log_joined(-2.65, 2.0, 1.25, 0.57, -8.0, 0.78)
    assert function(0.1) == pytest.approx(10**-4.65, rel=1e-6)
    assert function(1e9) == pytest.approx(10 ** (0.57 - 8.0 * np.exp(-9 / 0.78)), rel=1e-9)


def test_table_meets_its_points_and_is_a_power_law_between_them():
    function = log_table([1.0, 10.0, 100.0], [2.0, 200.0, 200.0])
    np.testing.assert_allclose(function(np.array([1.0, 3.0, 10.0, 50.0, 100.0])), [2.0, 18.0, 200.0, 200.0, 200.0])
    split = Fit("test", "1", 1.0, 100.0, "this test", function, breaks=(10.0,))
    exact = 2 * 999 / 3 + 200 * 90
    assert split.integral(1.0, 100.0) == pytest.approx(exact, rel=1e-12)
    assert split.integral(100.0, 1.0) == pytest.approx(-exact, rel=1e-12)
    assert split.integral(2.0, 3.0) == pytest.approx(2 * 19 / 3, rel=1e-12)
    with pytest.raises(ValueError, match="rising"):
        log_table([1.0, 1.0], [2.0, 3.0])


def test_extended_range_is_yours_and_nothing_else_changes():
    fit_ = materials.conductivity("g10-warp")
    with pytest.raises(ValueError, match="vouches for"):
        fit_(4.2)
    assert G10_WARP(20.0) == fit_(20.0)
    assert G10_WARP.integral(20.0, 77.0) == fit_.integral(20.0, 77.0)
    with pytest.raises(ValueError, match="low below high"):
        materials.extended(fit_, 300.0, 4.0)


def test_unknown_material_names_the_known_ones():
    with pytest.raises(ValueError, match="stainless-304"):
        materials.conductivity("unobtainium")
    with pytest.raises(ValueError, match="copper, polished"):
        materials.emissivity("copper")
    assert all(materials.contraction(m, 77.0) > 0 for m in (*materials.known("contraction"), "copper"))


@forall(st.floats(4.0, 300.0), st.floats(4.0, 300.0), st.floats(4.0, 300.0), examples=60)
def test_contraction_adds_up(a, b, c):
    for material in ("stainless-304", "copper"):
        parts = materials.contraction(material, b, a) + materials.contraction(material, c, b)
        assert parts == pytest.approx(materials.contraction(material, c, a), rel=1e-9, abs=1e-12)
