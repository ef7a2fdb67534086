"""Marks that change after the fact: a corrected problem is regraded, an instructor overrides."""

import json
from dataclasses import replace

import classroom
import pytest
from classroom import command, handed_in, refused, table

from cryolib.course import library
from cryolib.course.grading import regrade, variants


@pytest.fixture
def wider(monkeypatch):
    """The problem as its author corrects it: part T of neon-wavelength takes 10 % instead of 1 %."""

    def apply():
        entry = library.problem("neon-wavelength")
        parts = tuple(replace(p, rtol=0.1, mistakes=()) if p.name == "T" else p for p in entry.problem.parts)
        changed = {**library.problems(), "neon-wavelength": replace(entry, problem=replace(entry.problem, parts=parts))}
        monkeypatch.setattr(library, "problems", lambda: changed)

    return apply


@pytest.fixture
def near(folder):
    """17 of 20 students are 5 % off in p1.T."""
    ids = classroom.students(20)
    work = classroom.assigned(folder, ids)
    right = classroom.all_right(work)
    answers = {
        s: {"p1.T": f"{float(right[s]['p1.T'].split()[0]) * (1.05 if n < 17 else 1):.6g} K"} for n, s in enumerate(ids)
    }
    handed_in(folder, answers)
    return work


def test_regrade_says_what_changes_and_waits_for_a_yes(near, wider, folder, capsys):
    before = table(folder)[0]
    wider()
    capsys.readouterr()
    assert table(folder)[0] == before, "a corrected problem changes no mark by itself"
    command(folder, "grade", "ps3")
    assert table(folder)[0] == before
    capsys.readouterr()
    command(folder, "regrade", "ps3", "--part", "p1.T")
    assert capsys.readouterr().out == "17 marks change, +1.0 each. Nothing was applied; say --yes to apply it.\n"
    command(folder, "regrade", "ps3", "--part", "p1.T", "--dry-run")
    assert table(folder)[0] == before
    key = near.path("key.jsonl").read_bytes()
    command(folder, "regrade", "ps3", "--part", "p1.T", "--yes")
    assert near.path("key.jsonl").read_bytes().startswith(key), "the key only grows"
    assert {row["p1.T (1)"] for row in table(folder)[1].values()} == {"1"}
    capsys.readouterr()
    command(folder, "regrade", "ps3", "--part", "p1.T", "--yes")
    assert capsys.readouterr().out == "No mark changes.\n"
    givens = [json.dumps(lines["p1"]["raw"]) for lines in variants.read_key(near).values()]
    assert len(set(givens)) > 15


def test_a_regrade_stopped_between_key_and_marks_is_finished(near, wider, folder):
    wider()
    key_lines, found = regrade.changes(near, "p1.T")
    regrade.apply(near, key_lines, [])
    assert len(regrade.changes(near, "p1.T")[1]) == len(found) == 17


def test_regrade_of_what_is_not_there(near, folder, capsys):
    assert "no part 'p9.x'. Parts: p1.T, p1.boer" in refused(folder, capsys, "regrade", "ps3", "--part", "p9.x")


def test_overrides(folder, capsys):
    work = classroom.assigned(folder, classroom.students(2))
    handed_in(folder, {"s001": {"p1.T": "1 K"}})
    path = work.path("overrides.csv")
    path.write_text(
        "student,part,score,reason\ns001,p1.T,0.5,half a point for the way\ns002,p1.boer,1,told me in class\n"
    )
    rows = table(folder)[1]
    assert (rows["s001"]["p1.T (1)"], rows["s001"]["total"]) == ("0.5", "0.5")
    assert (rows["s002"]["total"], rows["s002"]["status"]) == ("1", "graded")
    for line, words in (("s009,p1.T,1,x", "line 2: 's009' is not in the roster"), ("s001,p9,1,x", "no part 'p9'"),
                        ("s001,p1.T,much,x", "score 'much'"), ("s001,p1.T,-1,x", "zero or more"),
                        ("s001,p1.T,nan,x", "zero or more"), ("s001,p1.T,1,", "give a reason")):  # fmt: skip
        path.write_text(f"student,part,score,reason\n{line}\n")
        assert words in refused(folder, capsys, "grade", "ps3")
