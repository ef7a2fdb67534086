"""What the solutions of the problems on leaks and low temperatures print, against the functions they name."""

import re

import pytest

from cryolib import budget
from cryolib.course import library
from cryolib.course.prepare import prepare


def numbers(id):
    return {name: value for name, (value, _, _) in prepare(library.problem(id).problem).numbers.items()}


def test_the_cryostat_of_the_problem_is_the_one_of_the_budget():
    problem = numbers("helium-cryostat")
    now = budget.helium_cryostat(budget.Design())
    better = budget.helium_cryostat(budget.Design(neck_length=0.30, layers=10))
    assert problem["total"] == pytest.approx(1e3 * now.heat, rel=1e-6)
    assert problem["days"] == pytest.approx(now.hold_time / 86400, rel=1e-6)
    assert problem["better"] == pytest.approx(better.hold_time / 86400, rel=1e-6)
    assert problem["bare"] == pytest.approx(budget.helium_cryostat(budget.Design(T_shield=300.0)).heat, rel=1e-6)


@pytest.mark.parametrize("id", ["helium-cryostat", "qubit-wiring"])
def test_the_lines_of_a_solution_run(id, capsys):
    (code,) = re.findall(r"```python\n(.*?)```", library.problem(id).text.solution, flags=re.DOTALL)
    exec(compile(code, id, "exec"), {})


def test_boiling_dwarfs_the_step_at_the_interface():
    chip = numbers("kapitza-chip")
    assert chip["total"] == pytest.approx(82, rel=0.01)
    assert chip["step_superfluid"] == pytest.approx(41, rel=0.02)


def test_a_real_fermi_gas_cools_less():
    assert 0.8 < numbers("dilution-cooling")["real"] / numbers("dilution-cooling")["ideal"] < 0.9


def test_all_attenuators_at_one_stage():
    wiring = numbers("qubit-wiring")
    assert wiring["n_cold"] == pytest.approx(1.26e-3, rel=5e-3)
    assert wiring["n_warm"] == pytest.approx(16.2, rel=2e-3)
    assert wiring["load_cold"] == pytest.approx(10.0, rel=1e-3)
    assert wiring["load_four"] == pytest.approx(1.01, rel=0.01)
    assert wiring["load_mix"] == pytest.approx(3.8, rel=0.01)
