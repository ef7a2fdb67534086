"""Functions that students write: how they are marked, and what never goes into the sandbox."""

import classroom
import pytest
from classroom import command, handed_in, table

from cryolib.course import library
from cryolib.course.grading import functions, marking, variants

SOLVED = "def linde_yield(h1, h2, hf):\n    return (h1 - h2) / (h1 - hf)"
WRITTEN = {
    # cells of a student -> share, status, a word
    "right": ([SOLVED], 1.0, "right", "all 6 trials"),
    "magic": (["%matplotlib inline\n!ls\n" + SOLVED], 1.0, "right", ""),
    "another cell fails": (["1 / 0", SOLVED, "def broken(:"], 1.0, "right", ""),
    "needs an earlier cell": (["scale = 1.0", SOLVED.replace("return", "return scale *")], 1.0, "right", ""),
    "a named mistake": ([SOLVED.replace("(h1 - hf)", "(h2 - hf)")], 0.0, "wrong", "stands below the line"),
    "another": ([SOLVED.replace("return (h1 - h2)", "return (h2 - h1)")], 0.0, "wrong", "negative liquid"),
    "a constant": (["def linde_yield(h1, h2, hf):\n    return 0.07"], 0.0, "wrong", "0 of 6"),
    "nothing": (["def linde_yield(h1, h2, hf):\n    ..."], 0.0, "error", "0 of 6"),
    "no function": (["x = 1"], 0.0, "blank", "no function linde_yield"),
    "its own cell fails": (["1 / 0\n" + SOLVED], 0.0, "error", "ZeroDivisionError"),
    "its cell does not parse": ([SOLVED + ")"], 0.0, "error", "SyntaxError"),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_functions_of_students(kind, sandbox):
    cells, share, status, words = WRITTEN[kind]
    problem = library.problem("linde-yield").problem
    record = variants.function_record(problem.functions[0], variants.dice(b"x", "1"))
    found = functions.run("linde_yield", record, cells)
    assert (found[0], found[1]) == (share, status)
    assert words in found[3]


def test_a_function_right_in_some_trials_earns_a_share():
    record = {"values": [1.0, 2.0, 3.0, 4.0], "rtol": 1e-3, "mistakes": []}
    outcome = type("Outcome", (), {"status": "timeout", "values": [1.0, 2.0, None, None], "sentence": "Too slow."})
    assert functions.judged(record, outcome) == (0.5, "timeout", "timeout", "Too slow. 2 of 4 trials came out right.")
    assert not functions.near(float("nan"), 1.0, 0.1)
    assert not functions.near(True, 1.0, 0.1)


def test_functions_wait_without_a_sandbox_and_are_marked_with_one(folder, sandbox, monkeypatch):
    work = classroom.assigned(folder, ["s001"], ["linde-yield"], more=["--functions"])
    with monkeypatch.context() as without:
        without.setattr(functions, "sandbox", None)
        marking.sandbox_faults.cache_clear()
        handed_in(folder, {"s001": classroom.right(work, "s001")}, {"s001": [SOLVED]})
        row = table(folder)[1]["s001"]
        assert (row["status"], row["points"], row["total"], row["p1.linde_yield (2)"]) == ("waiting", "3", "", "")
        marks = work.path("marks.jsonl").read_bytes()
        command(folder, "grade", "ps3")
        assert work.path("marks.jsonl").read_bytes() == marks
    marking.sandbox_faults.cache_clear()
    command(folder, "grade", "ps3")
    assert table(folder)[1]["s001"]["total"] == "5"
    assert sandbox.runs == 1
    command(folder, "grade", "ps3")
    assert sandbox.runs == 1, "what was run is not run again"


def test_expected_values_never_go_in(folder, monkeypatch, sandbox):
    given = []
    monkeypatch.setattr(sandbox, "run", lambda source, calls, **limits: given.append((source, calls)) or
                        type("Outcome", (), {"status": "ok", "values": [0.0] * 6, "sentence": ""}))  # fmt: skip
    work = classroom.assigned(folder, ["s001"], ["linde-yield"], more=["--functions"])
    handed_in(folder, {"s001": {}}, {"s001": [SOLVED]})
    record = variants.read_key(work)["s001"]["p1"]["functions"]["linde_yield"]
    assert len(given) == 1
    for value in (*record["values"], *(v for slips, _ in record["mistakes"] for v in slips)):
        assert f"{value:.5g}" not in repr(given)


def test_functions_are_set_only_when_asked_for(folder):
    work = classroom.assigned(folder, ["s001"], ["linde-yield"])
    text = work.path("release").joinpath("s001", "ps3.ipynb").read_text(encoding="utf-8")
    assert "linde_yield" not in text
    assert not variants.read_key(work)["s001"]["p1"]["functions"]


def test_page_and_notebook_check_the_numbers_only():
    from cryolib.course import problem

    card = problem("linde-yield")
    assert "linde_yield" not in repr(card.show())
    assert card.check(y="0.0740").verdicts["y"].status == "right"
