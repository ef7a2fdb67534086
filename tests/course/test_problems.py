"""Every problem keeps the rules, and reproduces the numbers it was checked against."""

import importlib
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from cryolib.course import library, rules
from cryolib.course.define import Given, Mistake, Part, Problem, Recall
from cryolib.course.feedback import judge
from cryolib.course.page import record_json
from cryolib.course.prepare import draw, prepare

ENTRIES = [pytest.param(entry, id=id) for id, entry in library.problems().items()]
RECALL = [pytest.param(item, id=item.id) for chapter in library.chapters().values() for item in chapter.recall]
PART_BYTES = 1024

# Every wrong_answers*.py beside this file adds rows to AUDIT and TYPED, an area of the book to each.
TABLES = [importlib.import_module(path.stem) for path in sorted(Path(__file__).parent.glob("wrong_answers*.py"))]

# Recomputed by hand for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("neon-wavelength", "T", 1.592, 5e-4, {"radius": 6.37, "pi-lost": 5.00, "rms": 3.335, "celsius": -271.6,
                                           "mass": 2.64e-27}),
    ("neon-wavelength", "boer", 0.594, 1e-3, {}),
    ("helium-degeneracy", "T_bec", 3.136, 5e-4, {"zeta-omitted": 5.95, "boiling-liquid": 2.83, "measured": 2.1768}),
    ("helium-degeneracy", "T_spacing", 5.95, 1e-3, {}),
    ("helium-boiling", "D", 1.436, 1e-3, {}),
    ("linde-yield", "y", 0.0740, 1e-3, {"inlet-below": 0.0799, "vapour": 0.1371, "liquid-zero": 0.1031,
                                        "sign": -0.0740, "article": 0.0760}),
    ("linde-yield", "y5", 0.0628, 1e-3, {"no-approach": 0.0740}),
    ("linde-yield", "least", 0.863, 1e-3, {}),
    ("linde-pressure", "p_yield", 391, 1e-3, {"custom": 200, "megapascal": 39.1}),
    ("linde-pressure", "p_work", 335, 1e-3, {"yield": 391, "custom": 200}),
    ("linde-pressure", "w", 3.04, 1e-3, {"reversible": 1.82, "perfect": 2.67}),
]  # fmt: skip
AUDIT += [row for table in TABLES for row in table.AUDIT]


@pytest.mark.parametrize("entry", ENTRIES)
def test_rules_hold_for_a_thousand_variants(entry):
    assert rules.faults(entry.problem) == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_variants_differ(entry):
    dice = random.Random(1)
    drawn = {tuple(draw(entry.problem, dice).values()) for _ in range(200)}
    assert len(drawn) > 80, "too few steps: a class would share its numbers"


@pytest.mark.parametrize(("id", "name", "value", "rtol", "slips"), AUDIT)
def test_numbers_of_the_book(id, name, value, rtol, slips):
    prepared = prepare(library.problem(id).problem)
    part = next(part for part in prepared.problem.parts if part.name == name)
    record = prepared.record(part)
    assert record["value"] == pytest.approx(value, rel=rtol)
    found = {mistake.name: slip for mistake, (slip, _) in zip(part.mistakes, record["mistakes"], strict=True)}
    for slip, expected in slips.items():
        assert found[slip] == pytest.approx(expected, rel=2e-3), slip


TYPED = [  # slips as a person writes them, rounded as people round
    ("neon-wavelength", "T", "K", {"6.37": "radius", "5.00": "pi-lost", "3.33": "rms", "-271.6": "celsius",
                                   "2.6e-27": "mass"}),
    ("helium-degeneracy", "T_bec", "K", {"5.95": "zeta-omitted", "2.83": "boiling-liquid", "2.1768": "measured"}),
    ("linde-yield", "y", "", {"0.0799": "inlet-below", "0.1371": "vapour", "0.103": "liquid-zero",
                              "-0.074": "sign", "0.076": "article", "7.6 %": "article"}),
    ("linde-yield", "y5", "", {"0.074": "no-approach"}),
    ("linde-pressure", "p_yield", "bar", {"200": "custom", "39.4": "megapascal"}),
    ("linde-pressure", "p_work", "bar", {"391": "yield", "20": "undivided", "200": "custom"}),
    ("linde-pressure", "w", "kWh/kg", {"1.82": "reversible", "2.67": "perfect"}),
]  # fmt: skip
TYPED += [row for table in TABLES for row in table.TYPED]


@pytest.mark.parametrize(("id", "name", "unit", "slips"), TYPED)
def test_slips_as_people_type_them(id, name, unit, slips):
    prepared = prepare(library.problem(id).problem)
    part = next(part for part in prepared.problem.parts if part.name == name)
    for typed, slip in slips.items():
        verdict = judge(prepared.record(part), f"{typed} {unit}")
        assert verdict.code.startswith("mistake-"), (typed, verdict)
        assert part.mistakes[int(verdict.code.removeprefix("mistake-"))].name == slip


def test_a_perfect_exchanger_gives_the_audited_pressures():
    numbers = prepare(library.problem("linde-pressure").problem).numbers
    assert numbers["p_work_perfect"][0] == pytest.approx(326.5, abs=0.5)
    assert numbers["p_thrifty_perfect"][0] == pytest.approx(235, abs=0.5)
    assert numbers["w_perfect"][0] == pytest.approx(2.67, abs=0.005)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_part_is_light(entry):
    prepared = prepare(entry.problem)
    for part in entry.problem.parts:
        assert len(record_json(prepared.record(part)).encode()) <= PART_BYTES, part.name


@pytest.mark.parametrize("entry", ENTRIES)
def test_text_is_plain_markdown_for_page_and_notebook(entry):
    raw = entry.files[1].read_text(encoding="utf-8")
    assert not re.search(r"\{[a-z:]+\}`|^:::|^```\{", raw, flags=re.MULTILINE), "no roles, no directives"
    words = entry.text
    if entry.problem.kind == "problem":
        assert len(words.hints) >= 3
        assert words.solution
        assert words.source
    else:
        assert set(words.worked) == {part.name for part in entry.problem.parts}


def test_every_objective_is_trained_and_every_name_is_an_objective():
    for slug, chapter in library.chapters().items():
        trained = {
            goal
            for entry in library.problems().values()
            if entry.problem.chapter == slug and entry.problem.kind == "problem"
            for goal in entry.problem.trains
        }
        assert trained == set(chapter.objectives), slug
        asked = {goal for item in chapter.recall for goal in item.trains}
        assert asked <= set(chapter.objectives), slug


def test_every_chapter_has_three_recall_items():
    for chapter in library.chapters().values():
        assert len(chapter.recall) >= 3, chapter.slug


@pytest.mark.parametrize("item", RECALL)
def test_recall_item(item):
    assert item.trains
    if item.choices:
        assert len({choice.text for choice in item.choices}) >= 3
        assert all(choice.sentence for choice in item.choices)
        return
    assert judge(item.record, f"{item.value} {item.unit}").code == "right"
    for index, (slip, _) in enumerate(item.slips):
        assert judge(item.record, f"{slip} {item.unit}").code == f"mistake-{index}"
    assert len(json.dumps(item.record).encode()) <= PART_BYTES


# The rules themselves must be able to fail.


def toy(**changes):
    """A sound little problem."""
    whole = Problem(
        id="toy", chapter="none", level=1, minutes=1,
        given=(Given("a", "m", book=2.0, low=1.0, high=3.0, step=0.1),),
        parts=(Part("b", "twice", "m", mistakes=(Mistake("half", lambda a: a / 2, "You divided."),)),),
        solve=lambda a: {"b": 2 * a},
        check_solve=lambda a: {"b": a + a},
    )  # fmt: skip
    return replace(whole, **changes)


def test_a_sound_problem_has_no_faults():
    assert rules.faults(toy(), 50) == []


BROKEN = [
    ("second route", {"check_solve": lambda a: {"b": 2.01 * a}}),
    ("does not hold", {"require": (lambda b: b < 3,)}),
    ("is near", {"parts": (Part("b", "twice", "m", mistakes=(Mistake("m", lambda a: 2.02 * a, "Near."),)),)}),
    ("is near", {"parts": (Part("b", "twice", "m", mistakes=(Mistake("m", lambda a: a, "One."),
                                                             Mistake("n", lambda a: a, "Two."))),)}),
    ("spreads", {"given": (Given("a", "m", book=2.0, low=1.0, high=30.0, step=1.0),)}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "changes"), BROKEN)
def test_a_broken_problem_is_found(words, changes):
    assert any(words in fault for fault in rules.faults(toy(**changes), 50))


REFUSED = [
    ("named twice", lambda: toy(given=(Given("b", "m", book=1.0),))),
    ("allowed", lambda: toy(level=5)),
    ("rtol", lambda: Part("b", "twice", "m", rtol=0)),
    ("belong together", lambda: Given("a", "m", book=1.0, low=0.5)),
    ("either choices or a value", lambda: Recall("x", "What?")),
    ("no number of this problem", lambda: prepare(toy(parts=(Part("b", "b", "m", right="{{ c }}"),))).record(
        Part("b", "b", "m", right="{{ c }}"))),
]  # fmt: skip


@pytest.mark.parametrize(("words", "make"), REFUSED)
def test_an_authors_fault_raises(words, make):
    with pytest.raises(ValueError, match=words):
        make()
