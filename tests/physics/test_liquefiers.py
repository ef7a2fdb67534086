"""Liquefiers: the article's case, closure of every balance, limits, the second law."""

import numpy as np
import pytest
from forall import forall
from hypothesis import strategies as st

from cryolib import fluids, liquefiers
from cryolib.constants import bar
from cryolib.expander_cycles import claude
from cryolib.precooling import precooled_linde
from cryolib.regeneration import cooldown

CASE = ("nitrogen", 300.0, 1 * bar, 200 * bar)

CLAIMS = [
    ("yield of the article's liquefier", lambda: liquefiers.liquid_yield(*CASE), 0.0740, 5e-3),
    ("at 290 K", lambda: liquefiers.liquid_yield("nitrogen", 290.0, 1 * bar, 200 * bar), 0.0823, 5e-3),
    ("at 310 K", lambda: liquefiers.liquid_yield("nitrogen", 310.0, 1 * bar, 200 * bar), 0.0667, 5e-3),
    ("5 K approach", lambda: liquefiers.liquid_yield(*CASE, warm_approach=5.0), 0.0628, 5e-3),
    ("10 K approach", lambda: liquefiers.liquid_yield(*CASE, warm_approach=10.0), 0.0512, 5e-3),
    ("20 K approach", lambda: liquefiers.liquid_yield(*CASE, warm_approach=20.0), 0.0273, 5e-3),
    ("heat leak of 1 kJ/kg costs",
     lambda: liquefiers.liquid_yield(*CASE) - liquefiers.liquid_yield(*CASE, heat_leak=1e3), 0.0023, 1e-2),
    ("valve inlet", lambda: liquefiers.linde_hampson(*CASE).valve_inlet.T, 164.4, 1e-3),
    ("quality after the valve", lambda: liquefiers.linde_hampson(*CASE).valve_outlet.quality, 0.926, 1e-3),
    ("figure of merit", lambda: liquefiers.linde_hampson(*CASE).figure_of_merit, 0.1207, 1e-2),
    ("work per liquid", lambda: liquefiers.linde_hampson(*CASE).work_per_liquid, 6385e3, 1e-2),
    ("ideal work at 1 bar", lambda: liquefiers.ideal_work("nitrogen", 300.0, 1e5), 770.9e3, 2e-3),
    ("pressure of greatest yield", lambda: liquefiers.pressure_of_greatest_yield(*CASE[:3]), 391 * bar, 5e-3),
    ("greatest yield", lambda: liquefiers.liquid_yield("nitrogen", 300.0, 1 * bar, 391 * bar), 0.0921, 5e-3),
    ("pressure of least work", lambda: liquefiers.pressure_of_least_work(*CASE[:3]), 326.5 * bar, 5e-3),
    ("least work", lambda: liquefiers.linde_hampson("nitrogen", 300.0, 1 * bar, 326.5 * bar).work_per_liquid,
     5764e3, 1e-2),
    ("pressure of least work, 5 K approach",
     lambda: liquefiers.pressure_of_least_work(*CASE[:3], warm_approach=5.0), 335 * bar, 1e-2),
    ("carnot at 4.2 K", lambda: liquefiers.carnot_work(4.2), 70.4, 1e-3),
    ("parahydrogen pre-cooled by nitrogen: greatest yield",
     lambda: -min(-liquefiers.liquid_yield("parahydrogen", 77.36, 1 * bar, np.arange(120, 180) * bar)), 0.179, 2e-2),
]  # fmt: skip


@pytest.mark.parametrize(("compute", "expected", "rel"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_known_value(compute, expected, rel):
    assert compute() == pytest.approx(expected, rel=rel)


@pytest.mark.parametrize(("fluid", "expected"), [("neon", -0.018), ("normal hydrogen", -0.026), ("helium", -0.041)])
def test_gases_above_their_inversion_temperature_give_no_liquid(fluid, expected):
    assert liquefiers.liquid_yield(fluid, 300.0, 1 * bar, 200 * bar) == pytest.approx(expected, abs=6e-4)
    with pytest.raises(ValueError, match="no liquid forms"):
        liquefiers.linde_hampson(fluid, 300.0, 1 * bar, 200 * bar)


cycles = st.builds(
    lambda T, high, approach, leak: liquefiers.linde_hampson("nitrogen", T, 1.2 * bar, high * bar, approach, leak),
    st.floats(250.0, 310.0),
    st.floats(120.0, 400.0),
    st.floats(0.0, 8.0),
    st.floats(0.0, 2e3),
)


@forall(cycles)
def test_energy_closes_round_every_part(cycle):
    y = cycle.liquid_yield
    exchanger = cycle.compressed.h - cycle.valve_inlet.h - (1 - y) * (cycle.exhaust.h - cycle.vapour.h)
    valve = cycle.valve_outlet.h - cycle.valve_inlet.h
    leak = y * cycle.liquid.h + (1 - y) * cycle.vapour.h - cycle.valve_outlet.h
    whole = y * cycle.liquid.h + (1 - y) * cycle.exhaust.h - cycle.compressed.h
    assert exchanger == pytest.approx(0.0, abs=1e-3)
    assert valve == pytest.approx(0.0, abs=1e-3)
    assert whole == pytest.approx(leak, abs=1e-3)
    assert -1e-3 <= leak <= 2e3 + 1e-3


def test_separator_loses_no_mass():
    cycle = liquefiers.linde_hampson(*CASE)
    assert cycle.liquid_yield + cycle.valve_outlet.quality == pytest.approx(1.0, abs=1e-9)


def test_work_is_the_ideal_work_plus_what_valve_and_exchanger_destroy():
    cycle = liquefiers.linde_hampson(*CASE)
    y = cycle.liquid_yield
    valve = cycle.valve_outlet.s - cycle.valve_inlet.s
    exchanger = cycle.valve_inlet.s - cycle.compressed.s + (1 - y) * (cycle.exhaust.s - cycle.vapour.s)
    assert cycle.work == pytest.approx(y * cycle.ideal_work_per_liquid + 300.0 * (valve + exchanger), rel=1e-9)
    assert valve > exchanger > 0


@forall(cycles)
def test_second_law_holds_and_the_figure_of_merit_is_below_one(cycle):
    assert cycle.valve_outlet.s > cycle.valve_inlet.s
    assert 0 < cycle.figure_of_merit < 1
    assert 0 < cycle.effectiveness <= 1


@forall(st.floats(250.0, 310.0), st.floats(120.0, 400.0), st.floats(0.0, 5.0), st.floats(0.1, 5.0))
def test_a_worse_exchanger_and_a_leak_always_cost_liquid(T, high, approach, more):
    best = liquefiers.liquid_yield("nitrogen", T, 1 * bar, high * bar, approach)
    assert liquefiers.liquid_yield("nitrogen", T, 1 * bar, high * bar, approach + more) < best
    assert liquefiers.liquid_yield("nitrogen", T, 1 * bar, high * bar, approach, 100.0 * more) < best


def test_yield_does_not_depend_on_where_enthalpy_is_zero():
    cycle = liquefiers.linde_hampson(*CASE)
    for shift in (-1e6, 0.0, 1e6):
        h_in, h_out, h_liquid = (x + shift for x in (cycle.compressed.h, cycle.exhaust.h, cycle.liquid.h))
        assert (h_out - h_in) / (h_out - h_liquid) == pytest.approx(cycle.liquid_yield, rel=1e-9)


def test_greatest_yield_lies_where_throttling_stops_cooling():
    # dy/dp = 0 where (dh/dp)_T = 0, the inversion curve at the inlet temperature.
    p = liquefiers.pressure_of_greatest_yield(*CASE[:3])
    slope = (fluids.enthalpy("nitrogen", 300.0, p * 1.01) - fluids.enthalpy("nitrogen", 300.0, p * 0.99)) / (0.02 * p)
    at_200 = (fluids.enthalpy("nitrogen", 300.0, 202 * bar) - fluids.enthalpy("nitrogen", 300.0, 198 * bar)) / (4 * bar)
    assert abs(slope) < 0.01 * abs(at_200)


def test_search_that_ends_at_its_border_is_refused():
    with pytest.raises(ValueError, match="Raise p_max"):
        liquefiers.pressure_of_greatest_yield("nitrogen", 300.0, 1 * bar, p_max=100 * bar)


def test_ideal_gas_compression_work_is_rt_ln_ratio():
    work = liquefiers.compression_work("helium", 300.0, 1e3, 1e4)
    assert work == pytest.approx(8.314462618 * 300 / 0.004002602 * np.log(10), rel=1e-4)


def test_work_scales_with_efficiency():
    assert liquefiers.linde_hampson(*CASE, efficiency=0.6).work == pytest.approx(
        liquefiers.linde_hampson(*CASE).work / 0.6
    )


def test_ideal_work_is_what_a_carnot_machine_needs_at_every_temperature():
    # Second route: lift dh at each T along the isobar, then the latent heat, each with Carnot's work.
    T_boil = fluids.boiling_temperature("nitrogen", 1e5)
    T = np.linspace(T_boil * (1 + 2e-6), 300.0, 4001)
    h = fluids.enthalpy("nitrogen", T, 1e5)
    sensible = np.trapezoid(300.0 / T - 1, h)
    latent = (300.0 / T_boil - 1) * fluids.latent_heat("nitrogen", 1e5)
    assert liquefiers.ideal_work("nitrogen", 300.0, 1e5) == pytest.approx(sensible + latent, rel=1e-5)


def test_precooling_makes_a_liquefier_of_hydrogen():
    with pytest.raises(ValueError, match="no liquid forms"):
        precooled_linde("parahydrogen", 300.0, 210.0, 1 * bar, 100 * bar, 10.0)
    machine = precooled_linde("parahydrogen", 300.0, 77.36, 1 * bar, 100 * bar, liquefiers.carnot_work(77.36))
    assert 0 < machine.figure_of_merit < 1
    # Whole cold box: what goes in as gas and heat equals what comes out.
    h = [fluids.enthalpy("parahydrogen", 300.0, p) for p in (100 * bar, 1 * bar)]
    liquid = fluids.state("parahydrogen", p=1 * bar, quality=0.0).h
    y = machine.liquid_yield
    assert h[0] - machine.precooling_load == pytest.approx(y * liquid + (1 - y) * h[1], rel=1e-9)


def test_claude_closes_its_balance_and_beats_linde():
    machine = claude("nitrogen", 300.0, 1 * bar, 40 * bar, 200.0, 0.7)
    gas = [fluids.enthalpy("nitrogen", 300.0, p) for p in (40 * bar, 1 * bar)]
    liquid = fluids.state("nitrogen", p=1 * bar, quality=0.0).h
    y = machine.liquid_yield
    assert gas[0] == pytest.approx(y * liquid + (1 - y) * gas[1] + machine.expander_work, rel=1e-9)
    assert machine.exchangers[0].T_cold[0] == pytest.approx(300.0, abs=1e-3)
    assert machine.pinch >= -1e-6
    assert machine.expander_outlet.s >= machine.expander_inlet.s
    assert machine.figure_of_merit > 3 * liquefiers.linde_hampson(*CASE).figure_of_merit


@pytest.mark.parametrize(
    ("T", "fraction", "words"), [(170.0, 0.5, "wet"), (250.0, 0.7, "cross"), (220.0, 0.8, "passes")]
)
def test_claude_refuses_impossible_machines(T, fraction, words):
    with pytest.raises(ValueError, match=words):
        claude("nitrogen", 300.0, 1 * bar, 40 * bar, T, fraction)


def test_claude_without_expander_flow_is_linde():
    machine = claude("nitrogen", 300.0, 1 * bar, 200 * bar, 250.0, 0.0, expander_efficiency=0.3)
    assert machine.liquid_yield == pytest.approx(liquefiers.liquid_yield(*CASE), rel=1e-9)


@pytest.fixture(scope="module")
def startup():
    return cooldown(*CASE)


def test_startup_ends_at_the_steady_yield(startup):
    balance = liquefiers.liquid_yield(*CASE, warm_approach=300.0 - startup.T_exhaust[-1])
    assert startup.liquid_yield[-1] == pytest.approx(balance, rel=0.01)


def test_startup_begins_with_one_throttling_and_cools_steadily(startup):
    assert startup.T_valve_outlet[0] == pytest.approx(269.19, abs=0.05)
    assert np.all(np.diff(startup.T_valve_outlet) < 1e-6)
    assert startup.liquid_yield[0] == 0


def test_startup_conserves_energy(startup):
    # Heat that left the metal = enthalpy carried out by exhaust and liquid less enthalpy brought in.
    step = startup.gas[0]
    h_in = fluids.enthalpy("nitrogen", 300.0, 200 * bar)
    h_liquid = fluids.state("nitrogen", p=1 * bar, quality=0.0).h
    h_out = np.interp(startup.T_exhaust, T := np.linspace(280.0, 300.0, 50), fluids.enthalpy("nitrogen", T, 1 * bar))
    y = startup.liquid_yield
    carried = step * np.sum((1 - y) * h_out + y * h_liquid - h_in)
    from_metal = 385.0 * (300.0 - np.mean(startup.T_wall[-1]))
    assert carried == pytest.approx(from_metal, rel=0.01)
