"""States at the ends of their ranges: the thinnest gas, the first and last boiling, the edge of freezing."""

import numpy as np
import pytest

from cryolib import budget, fits, fluids, virial
from cryolib.constants import R, atm

GASES = ["helium", "parahydrogen", "neon", "nitrogen", "oxygen", "argon"]
EDGE = 1e-5  # how near to an edge, as a share


@pytest.mark.parametrize("fluid", GASES)
def test_the_gas_of_ultra_high_vacuum_is_ideal(fluid):
    p = 1e-8
    assert fluids.density(fluid, 300.0, p) == pytest.approx(p * fluids.molar_mass(fluid) / (R * 300.0), rel=1e-6)


@pytest.mark.parametrize("fluid", GASES)
def test_a_liquid_boils_from_its_triple_to_its_critical_point_and_nowhere_else(fluid):
    triple, critical = fluids.triple_point(fluid), fluids.critical_point(fluid)
    assert fluids.boiling_temperature(fluid, triple.p) == pytest.approx(triple.T, rel=1e-6)
    assert fluids.saturation_pressure(fluid, triple.T) == pytest.approx(triple.p, rel=1e-6)
    assert fluids.boiling_temperature(fluid, critical.p * (1 - EDGE)) == pytest.approx(critical.T, rel=1e-4)
    for p in (triple.p * (1 - EDGE), critical.p * (1 + EDGE)):
        with pytest.raises(ValueError, match=r"boils only between|no state"):
            fluids.boiling_temperature(fluid, p)
    for T, words in ((triple.T * (1 - EDGE), "below the"), (critical.T * (1 + EDGE), "boils only below")):
        with pytest.raises(ValueError, match=words):
            fluids.saturation_pressure(fluid, T)


def test_the_share_of_vapour_is_from_none_to_all():
    assert [fluids.state("nitrogen", p=atm, quality=q).quality for q in (0.0, 0.25, 1.0)] == [0.0, 0.25, 1.0]
    for q in (-1e-6, 1.0 + 1e-6):
        with pytest.raises(ValueError, match="mass fraction of vapour"):
            fluids.state("nitrogen", p=atm, quality=q)


@pytest.mark.parametrize(("fluid", "p"), [("nitrogen", 1e8), ("helium", 1e7), ("argon", 5e7), ("parahydrogen", 2e7)])
def test_a_liquid_ends_where_it_freezes(fluid, p):
    melting = fluids.melting_temperature(fluid, p)
    assert "liquid" in fluids.state(fluid, T=melting * (1 + EDGE), p=p).phase
    with pytest.raises(ValueError, match="frozen"):
        fluids.state(fluid, T=melting * (1 - EDGE), p=p)


@pytest.mark.parametrize("kind", ["normal hydrogen", "orthohydrogen"])
def test_both_spins_of_hydrogen_freeze_where_para_does(kind):
    p = 1e7
    assert fluids.melting_temperature(kind, p) == fluids.melting_temperature("parahydrogen", p)


def test_the_phase_changes_its_name_at_the_critical_point():
    critical = fluids.critical_point("nitrogen")
    above = dict(T=critical.T * 1.001)
    assert fluids.state("nitrogen", **above, p=critical.p * 1.001).phase == "supercritical fluid"
    assert fluids.state("nitrogen", **above, p=critical.p * 0.999).phase == "gas"
    below = dict(T=critical.T * 0.999)
    boiling = fluids.saturation_pressure("nitrogen", below["T"])
    assert fluids.state("nitrogen", **below, p=boiling * 1.001).phase == "liquid"
    assert fluids.state("nitrogen", **below, p=boiling * 0.999).phase == "vapour"
    assert fluids.state("nitrogen", T=300.0, p=atm).quality is None


@pytest.mark.parametrize("T", [4.3, 300.0])
def test_a_shield_lies_between_bath_and_room(T):
    assert budget.helium_cryostat(budget.Design(T_shield=T)).heat > 0
    with pytest.raises(ValueError, match="between bath and room"):
        budget.helium_cryostat(budget.Design(T_shield=T * (1 + np.copysign(1e-3, T - 100.0))))


@pytest.mark.parametrize(("T", "value"), [([4.0, 10.0], [1.0, 0.0]), ([4.0, 10.0], [1.0, -2.0]), ([4.0], [1.0]),
                                          ([4.0, 4.0], [1.0, 2.0]), ([4.0, 10.0], [1.0])])  # fmt: skip
def test_points_that_no_power_law_joins_are_refused(T, value):
    with pytest.raises(ValueError, match="allowed"):
        fits.log_table(T, value)


@pytest.mark.parametrize("gas", ["methane", "krypton", "xenon"])
def test_no_virial_coefficient_above_the_equation_of_state_unless_it_is_asked_for(gas):
    T = 1.1 * fluids.limits(gas).T_max
    with pytest.raises(ValueError, match="sound B"):
        virial.second_virial(gas, T)
    assert virial.second_virial(gas, T, extrapolate=True) > virial.second_virial(gas, T / 1.2)
    far = 12.0 * fluids.critical_point(gas).T
    assert virial.second_virial(gas, 0.999 * far, extrapolate=True) > 0
    with pytest.raises(ValueError, match="sound B"):
        virial.second_virial(gas, 1.001 * far, extrapolate=True)
    for law in (virial.boyle_temperature, virial.maximum_inversion_temperature):
        with pytest.raises(TypeError, match="a decision"):
            law(gas, extrapolate="yes")
    with pytest.raises(ValueError, match="at your own risk"):
        virial.maximum_inversion_temperature(gas)
