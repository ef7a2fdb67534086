"""Stages and vapour that take up heat on the way: the article's rod, the least work, and a second route to it."""

from itertools import pairwise

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.optimize import minimize_scalar

from cryolib import conduction, fluids, interception, materials
from cryolib.constants import atm
from cryolib.fits import Fit
from cryolib.liquefiers import carnot_work

STEEL, COPPER = materials.conductivity("stainless-304"), materials.conductivity("copper-rrr100")
ROD = (STEEL, 1e-4, 0.2, 300.0, 77.0, 4.2, 0.4)
CLAIMS = [
    ("S068 rod without a stage", lambda: conduction.heat_flow(STEEL, 1e-4, 0.2, 300.0, 4.2), 1.515, 1e-3),
    ("C63 helium vapour up to 300 K over the latent heat", lambda: (fluids.enthalpy("helium", 300.0, atm)
     - fluids.state("helium", p=atm, quality=1.0).h) / fluids.latent_heat("helium"), 75, 5e-3),
    ("S068 its work", lambda: conduction.heat_flow(STEEL, 1e-4, 0.2, 300.0, 4.2) * carnot_work(4.2), 106.7, 1e-3),
    ("S068 heat to 4.2 K with a stage at 40 %", lambda: interception.intercept(*ROD).Q_cold, 0.272, 2e-3),
    ("S068 work with a stage at 40 %", lambda: interception.intercept(*ROD).work, 28.1, 2e-3),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


@pytest.mark.parametrize("T_stage", [20.0, 77.0, 200.0])
def test_best_position_costs_least(T_stage):
    def work(x):
        return interception.intercept(STEEL, 1e-4, 0.2, 300.0, T_stage, 4.2, x).work

    found = minimize_scalar(work, bounds=(0.01, 0.99), method="bounded", options={"xatol": 1e-9})
    assert interception.best_position(STEEL, 300.0, T_stage, 4.2) == pytest.approx(found.x, abs=1e-5)


def test_best_stage_temperature_costs_least():
    def least(T):
        x = interception.best_position(STEEL, 300.0, T, 4.2)
        return interception.intercept(STEEL, 1e-4, 0.2, 300.0, T, 4.2, x).work

    best = interception.best_stage_temperature(STEEL, 300.0, 4.2)
    assert all(least(best) < least(T) for T in (0.9 * best, 1.1 * best, 77.0))
    one, none = least(best), conduction.heat_flow(STEEL, 1e-4, 0.2, 300.0, 4.2) * carnot_work(4.2)
    assert interception.least_work(STEEL, 1e-4, 0.2, 300.0, 4.2) < one < none


def test_many_stages_approach_the_least_work_from_above():
    # Second route: heat proportional to T sqrt(k) down the rod, taken out in finite steps at the lower temperature.
    least = interception.least_work(STEEL, 1e-4, 0.2, 300.0, 4.2)
    works = []
    for n in (20, 200, 2000):
        T = np.geomspace(300.0, 4.2, n + 1)
        middle = np.sqrt(T[1:] * T[:-1])
        steps = np.array([STEEL.integral(low, high) for high, low in pairwise(T)])
        shape = middle * np.sqrt(STEEL(middle))
        Q = shape * 1e-4 * np.sum(steps / shape) / 0.2  # the lengths of the pieces sum to the rod
        assert np.sum(1e-4 * steps / Q) == pytest.approx(0.2, rel=1e-12)
        taken = np.append(Q[:-1] - Q[1:], Q[-1])
        works.append(np.sum(taken * (300.0 / T[1:] - 1)))
    assert works[0] > works[1] > works[2] > least
    assert works[2] == pytest.approx(least, rel=5e-3)


def test_vapour_cooled_neck_by_marching_up_it():
    # Second route: the heat at height x is Q (1 + dh/L) = A k dT/dx; march from the bath to the warm end.
    Q = interception.vapour_cooled_heat_flow(STEEL, 9.78e-6, 0.15, "helium", 300.0)
    h_fg, h_vapour = fluids.latent_heat("helium"), fluids.state("helium", p=atm, quality=1.0).h
    T = np.append(4.2243, np.geomspace(4.25, 300.0, 400))
    h = np.append(h_vapour, fluids.enthalpy("helium", T[1:], atm))

    def slope(x, T_):
        return Q * (1 + (np.interp(T_[0], T, h) - h_vapour) / h_fg) / (9.78e-6 * STEEL(T_[0], extrapolate=True))

    end = solve_ivp(slope, (0, 0.15), [4.2243], rtol=1e-8, atol=1e-8, max_step=1e-3).y[0, -1]
    assert end == pytest.approx(300.0, rel=5e-3)


@forall(st.floats(6.0, 300.0), examples=20)
def test_vapour_helps_the_more_the_warmer_the_neck(T_hot):
    plain = conduction.heat_flow(STEEL, 1e-5, 0.1, T_hot, 4.2243)
    cooled = interception.vapour_cooled_heat_flow(STEEL, 1e-5, 0.1, "helium", T_hot)
    warmer = interception.vapour_cooled_heat_flow(STEEL, 1e-5, 0.1, "helium", min(300.0, 1.1 * T_hot))
    assert plain / 76 < cooled <= plain * (1 + 1e-4)
    assert warmer >= cooled


def test_least_work_of_a_constant_conductivity():
    constant = Fit("constant", "W/(m K)", 1.0, 300.0, "this test", lambda T: 0 * T + 2.0)
    exact = 300.0 * 2.0 * 1e-4 / 0.2 * np.log(300.0 / 4.2) ** 2
    assert interception.least_work(constant, 1e-4, 0.2, 300.0, 4.2) == pytest.approx(exact, rel=1e-12)


@forall(st.floats(0.05, 0.95), st.floats(6.0, 250.0))
def test_heat_balance_of_the_stage(x, T_stage):
    rod = interception.intercept(STEEL, 1e-4, 0.2, 300.0, T_stage, 4.2, x)
    arriving = conduction.heat_flow(STEEL, 1e-4, 0.2 * x, 300.0, T_stage)
    assert rod.Q_cold + rod.Q_stage == pytest.approx(arriving, rel=1e-12)
    assert rod.work >= interception.least_work(STEEL, 1e-4, 0.2, 300.0, 4.2)


def test_a_stage_out_of_order_is_refused():
    with pytest.raises(ValueError, match="T_stage"):
        interception.best_position(STEEL, 300.0, 310.0, 4.2)
    with pytest.raises(ValueError, match="no heat flows"):
        interception.least_work(STEEL, 1e-4, 0.2, 77.0, 77.0)
