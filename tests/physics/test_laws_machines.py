"""Machines by the second law: what falls short of the ideal work is the entropy made, counted another way."""

import re

import numpy as np
import pytest

from cryolib import _slopes, exchangers, fluids, liquefiers
from cryolib.constants import bar
from cryolib.expander_cycles import claude
from cryolib.precooling import precooled_linde
from cryolib.regeneration import cooldown

ROOM, LOW = 300.0, 1 * bar


def entropy_made(fluid, y, p_high):
    """Of a cold box that takes in compressed gas and gives out liquid and gas, both at the room's ends [J/(kg K)]."""
    out = y * fluids.state(fluid, p=LOW, quality=0.0).s + (1 - y) * fluids.entropy(fluid, ROOM, LOW)
    return out - fluids.entropy(fluid, ROOM, p_high)


@pytest.mark.parametrize("efficiency", [0.7, 0.9])
def test_merit_of_claudes_machine_is_one_less_the_entropy_it_makes(efficiency):
    machine = claude("nitrogen", ROOM, LOW, 40 * bar, 200.0, 0.6, efficiency)
    made = entropy_made("nitrogen", machine.liquid_yield, 40 * bar)
    assert machine.figure_of_merit == pytest.approx(1 - ROOM * made / machine.work, rel=1e-9)
    ideal = liquefiers.ideal_work("nitrogen", ROOM, LOW)
    assert machine.work_per_liquid == pytest.approx(ideal / machine.figure_of_merit, rel=1e-12)


def test_merit_of_a_precooled_machine_is_one_less_the_entropy_it_makes():
    """With a reversible bath, which hands the entropy of its load on to the room."""
    bath = 77.36
    machine = precooled_linde("parahydrogen", ROOM, bath, LOW, 100 * bar, liquefiers.carnot_work(bath))
    made = entropy_made("parahydrogen", machine.liquid_yield, 100 * bar) + machine.precooling_load / bath
    work = machine.work_per_liquid * machine.liquid_yield
    assert work == pytest.approx(machine.work + machine.precooling_load * (ROOM / bath - 1), rel=1e-12)
    assert machine.figure_of_merit == pytest.approx(1 - ROOM * made / work, rel=1e-9)


def test_claudes_expander_does_what_its_efficiency_says():
    machine = claude("nitrogen", ROOM, LOW, 40 * bar, 200.0, 0.6, 0.75)
    ideal = fluids.state("nitrogen", p=LOW, s=machine.expander_inlet.s)
    drop = machine.expander_inlet.h - machine.expander_outlet.h
    assert drop == pytest.approx(0.75 * (machine.expander_inlet.h - ideal.h), rel=1e-9)
    assert machine.expander_work == pytest.approx(0.6 * drop, rel=1e-12)


def test_claudes_three_exchangers_join_without_a_step():
    """Where one ends the next begins, and each stream brings what the balance of the whole says."""
    machine = claude("nitrogen", ROOM, LOW, 40 * bar, 200.0, 0.6)
    warm, middle, cold = machine.exchangers
    for upper, lower in ((warm, middle), (middle, cold)):
        assert upper.T_hot[-1] == pytest.approx(lower.T_hot[0], rel=1e-7)
    assert warm.T_cold[-1] == pytest.approx(middle.T_cold[0], rel=1e-7)
    assert middle.T_cold[-1] == pytest.approx(machine.expander_outlet.T, rel=1e-7)
    assert middle.T_hot[0] == pytest.approx(200.0, rel=1e-7)
    assert cold.T_hot[-1] == pytest.approx(machine.valve_inlet.T, rel=1e-7)
    assert machine.pinch == min(warm.pinch, middle.pinch, cold.pinch)
    valve_flow = 1 - 0.6
    taken = (machine.expander_inlet.h - machine.valve_inlet.h) * valve_flow
    assert middle.heat[-1] + cold.heat[-1] == pytest.approx(taken, rel=1e-9)


@pytest.mark.parametrize("ratio", [0.0, 0.3, 0.9])
def test_effectiveness_is_what_marching_along_a_counter_flow_finds(ratio):
    """Second route: both temperatures fall along lines of dT_h = ratio dT_c, so their difference is exponential."""
    ntu = 2.0
    area = np.linspace(0.0, ntu, 200001)
    difference = np.exp(-(1 - ratio) * area)  # of the temperatures, one where the smaller stream enters
    exchanged = np.trapezoid(difference, area)  # by the smaller stream
    greatest = difference[-1] + exchanged  # at one end the larger enters, at the other the smaller
    assert exchangers.effectiveness_ntu(ntu, ratio) == pytest.approx(exchanged / greatest, rel=1e-8)
    assert exchangers.effectiveness_ntu([ntu, 2.0], [ratio, 1.0])[1] == pytest.approx(2 / 3)


@pytest.mark.parametrize("T_bath", [300.0, 310.0])
def test_a_bath_as_warm_as_the_room_is_no_precooler(T_bath):
    """Nitrogen would liquefy from there, so nothing else refuses it."""
    with pytest.raises(ValueError, match="heats it"):
        precooled_linde("nitrogen", ROOM, T_bath, LOW, 200 * bar, 1.0)


def test_a_march_in_time_may_go_as_far_as_its_message_says():
    """A node of metal may not overshoot the gas that cools it, which sets the longest step."""
    start = dict(fluid="nitrogen", T_inlet=ROOM, p_low=LOW, p_high=200 * bar, ntu=10.0, gas=1.0)
    with pytest.raises(ValueError, match="overshoot") as refused:
        cooldown(**start, nodes=100, steps=2)
    least = int(re.search(r"at least (\d+)", str(refused.value))[1])
    T = np.linspace(78.0, ROOM, 400)
    heat_capacity = _slopes.derivative("nitrogen", "Hmass", "T", "P", T, 200 * bar).max()
    assert least == pytest.approx(1.0 * 100 * (1 - np.exp(-10.0 / 100)) * heat_capacity / 385.0, rel=0.02)
    assert cooldown(**start, nodes=100, steps=least).T_wall.shape == (least, 100)
    with pytest.raises(ValueError, match="overshoot"):
        cooldown(**start, nodes=100, steps=least - 1)


def test_an_exchanger_has_two_ends_and_a_start_up_one_step():
    start = dict(fluid="nitrogen", T_inlet=ROOM, p_low=LOW, p_high=200 * bar, ntu=1.0, gas=1e-3)
    assert cooldown(**start, nodes=2, steps=1).T_wall.shape == (1, 2)
    for fewer in (dict(nodes=1, steps=1), dict(nodes=2, steps=0)):
        with pytest.raises(ValueError, match="allowed"):
            cooldown(**start, **fewer)
    with pytest.raises(ValueError, match="downhill"):
        cooldown(**start | {"p_high": LOW}, nodes=2, steps=1)
