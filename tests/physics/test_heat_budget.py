"""Heat budgets of cryostats: the article's case, what adds up, and what helps."""

from dataclasses import replace

import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import budget, fluids
from cryolib.constants import atm

HP17 = budget.Design()


def path(design, name):
    return next(p.heat for p in budget.helium_cryostat(design).paths if p.name == name)


CLAIMS = [
    ("HP17 neck", lambda: 1e3 * path(HP17, "neck"), 51.9, 2e-3),
    ("HP17 radiation", lambda: 1e3 * path(HP17, "radiation"), 41.7, 2e-3),
    ("HP17 rods", lambda: 1e3 * path(HP17, "rods"), 13.8, 3e-3),
    ("HP17 residual gas", lambda: 1e3 * path(HP17, "residual gas"), 12.1, 3e-3),
    ("S063 wires", lambda: 1e3 * path(HP17, "wires"), 0.42, 1e-2),
    ("HP17 all", lambda: 1e3 * budget.helium_cryostat(HP17).heat, 119.8, 1e-3),
    ("HP17 litres a day", lambda: 86.4e6 * budget.helium_cryostat(HP17).boil_off, 4.04, 2e-3),
    ("HP17 hold time in days", lambda: budget.helium_cryostat(HP17).hold_time / 86400, 12.4, 3e-3),
    ("HP17 longer neck and ten layers", lambda: 1e3 * budget.helium_cryostat(
        replace(HP17, neck_length=0.30, layers=10)).heat, 60, 5e-3),
    ("boil-off of helium", lambda: 3.6e6 * budget.boil_off("helium", 1.0), 1.404, 1e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


def test_budget_adds_up():
    bath = budget.helium_cryostat(HP17)
    assert sum(bath.shares.values()) == pytest.approx(1.0)
    assert bath.heat == pytest.approx(sum(p.heat for p in bath.paths))
    assert bath.hold_time * bath.boil_off == pytest.approx(bath.volume)
    assert [p.heat for p in bath.paths] == sorted((p.heat for p in bath.paths), reverse=True)


def test_hold_time_is_the_latent_heat_of_the_whole_bath():
    mass = 0.05 * fluids.state("helium", p=atm, quality=0.0).rho
    assert budget.hold_time("helium", 0.05, 0.12) == pytest.approx(mass * fluids.latent_heat("helium", atm) / 0.12)


def test_vented_and_stored_vapour_make_up_what_boils():
    vapour = fluids.state("helium", p=atm, quality=1.0).rho
    boiled = 1.0 / fluids.latent_heat("helium", atm)
    stored = vapour * budget.boil_off("helium", 1.0)
    assert budget.vent_flow("helium", 1.0) + stored == pytest.approx(boiled, rel=1e-12)
    assert stored / boiled == pytest.approx(0.136, abs=2e-3)


@forall(st.floats(0.05, 1.0), st.floats(20.0, 300.0), examples=20)
def test_longer_necks_and_colder_shields_help(length, T_shield):
    design = replace(HP17, neck_length=length, T_shield=T_shield)
    heat = budget.helium_cryostat(design).heat
    assert budget.helium_cryostat(replace(design, neck_length=1.1 * length)).heat < heat
    assert budget.helium_cryostat(replace(design, T_shield=0.9 * T_shield)).heat < heat


def test_a_cryostat_without_its_shield_lasts_hours():
    bare = budget.helium_cryostat(replace(HP17, T_shield=300.0))
    assert bare.heat == pytest.approx(0.8 * 459.3 * 0.025641 + 0.478 + 0.115 + 0.0248 + 0.0036, rel=2e-3)
    assert bare.hold_time < 4 * 3600


@pytest.mark.parametrize("wrong", [dict(T_shield=4.0), dict(layers=-1), dict(vessel_area=0.0), dict(neck_length=0.0),
                                   dict(p_gas=float("nan")), dict(rods=-3)])  # fmt: skip
def test_impossible_designs_are_refused(wrong):
    with pytest.raises(ValueError, match="allowed"):
        budget.helium_cryostat(replace(HP17, **wrong))


def test_a_path_cannot_cool():
    with pytest.raises(ValueError, match="brings heat"):
        budget.Path("magic", -1.0)
