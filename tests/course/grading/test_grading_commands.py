"""What the commands say: regrading, overrides, functions, copied numbers, the doctor, and every fault as a sentence."""

import ast
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import classroom
import pytest
from classroom import ROOT, command, table

from cryolib.course import library, recorder
from cryolib.course.grading import functions, marking, matches, progress, regrade, variants
from cryolib.course.grading.cli import main

GRADING = ROOT / "cryolib" / "course" / "grading"


def handed_in(folder, answers, cells=None):
    """Collect and grade a set of answers by student."""
    files = [(f"{s}.ipynb", classroom.notebook(given, (cells or {}).get(s, ()))) for s, given in answers.items()]
    command(folder, "collect", "ps3", classroom.zipped(folder / "in.zip", files))
    command(folder, "grade", "ps3")


def refused(folder, capsys, *words):
    """The sentence of a command that could not do its work."""
    capsys.readouterr()
    assert main(["--course", str(folder), *map(str, words)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("cryolib course ")
    assert said.rstrip().endswith((".", "assign"))
    assert "Traceback" not in said
    return said


# --- regrading


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


# --- overrides


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


# --- functions that students write

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


# --- copied numbers


def test_copied_numbers_are_flagged_from_three_parts_on(folder, capsys):
    ids = classroom.students(30)
    work = classroom.assigned(folder, ids, ["neon-wavelength", "linde-yield"])
    right = classroom.all_right(work)
    copied = {part: text for part, text in right["s017"].items() if part.startswith("p2")}
    answers = dict(right) | {"s003": copied, "s004": dict(list(copied.items())[:2])}
    handed_in(folder, answers)
    assert list(matches.matches(work)) == [("s003", "s017", ["p2.y", "p2.y5", "p2.least"])]
    capsys.readouterr()
    command(folder, "matches", "ps3")
    assert "s003 matches s017's numbers in p2.y, p2.y5, p2.least." in capsys.readouterr().out
    assert table(folder)[1]["s003"]["penalty"] == "0"


@pytest.mark.parametrize(("share", "most"), [(0.4, 0), (1.0, 4)])
def test_chance_flags_hardly_anybody(share, most, crowd, folder):
    """120 students, a share of whose answers is a few per cent off: at worst all, where others' right answers lie."""
    shutil.copytree(crowd.course.root, folder)
    work = classroom.Course(folder).work("ps3")
    right, dice = classroom.all_right(work), variants.dice(b"slips", str(share))

    def slipped(text):
        return scaled(text, dice.uniform(0.93, 1.07)) if dice.random() < share else text

    handed_in(folder, {s: {part: slipped(text) for part, text in given.items()} for s, given in right.items()})
    assert len(list(matches.matches(work))) <= most


def scaled(text, factor):
    value, _, unit = text.partition(" ")
    return f"{float(value) * factor:.4g} {unit}".strip()


# --- what is said to the student while recording


@pytest.fixture
def set_open():
    before = dict(recorder._open)
    recorder.assignment("ps3", {"p1.T": "K", "p1.boer": ""})
    yield
    recorder._open.update(before)


SAID = [
    ("p1.T", "1.59 K", "p1.T recorded: 1.59 K\nRead as 1.59 K: unit ok, dimension ok."),
    ("p1.T", "9999 K", "p1.T recorded: 9999 K\nRead as 9999 K: unit ok, dimension ok."),
    ("p1.boer", 0.594, "p1.boer recorded: 0.594\nRead as 0.594: unit ok, dimension ok."),
    ("p1.T", 1.59, "p1.T recorded: 1.59\nIt cannot be read like this. The number has no unit"),
    ("p1.T", "1.59 J", "p1.T recorded: 1.59 J\n1.59 J is an energy; a temperature is expected"),
    ("p1.T", "1.59 k", "p1.T recorded: 1.59 k\nIt cannot be read like this. A small k is the prefix kilo."),
    ("p1.T", " ", "p1.T is still empty."),
    ("p1.X", "1", "Not recorded: ps3 has no part p1.X. Its parts: p1.T, p1.boer."),
]


@pytest.mark.parametrize(("part", "text", "words"), SAID)
def test_recording_says_how_it_is_read_and_never_whether_it_is_right(part, text, words, set_open, capsys):
    recorder.answer(part, text)
    said = capsys.readouterr().out
    assert said.startswith(words)
    assert "Right" not in said
    assert "Not this value" not in said


def test_without_the_first_cell_nothing_is_promised(capsys, monkeypatch):
    monkeypatch.setattr(recorder, "_open", {"name": "", "units": {}})
    recorder.answer("p1.T", "1.59 K")
    assert "run the first cell" in capsys.readouterr().out


# --- faults


def test_every_fault_is_a_sentence(folder, capsys, tmp_path):
    folder.mkdir()
    assert "there is no set ps3" in refused(folder, capsys, "grade", "ps3")
    assert "cannot name a set" in refused(folder, capsys, "grade", "../ps3")
    assert "Problems: " in refused(folder, capsys, "assign", "ps3")
    assert "does not exist" in refused(folder, capsys, "assign", "ps3", "--problems", "x", "--due", classroom.DUE)
    classroom.roster(folder, ["s001"])
    assert "no problem is called 'x'" in refused(
        folder, capsys, "assign", "ps3", "--problems", "x", "--due", classroom.DUE
    )
    assert "no time zone" in refused(
        folder, capsys, "assign", "ps3", "--problems", "one-shield", "--due", "2027-03-12 23:59"
    )
    assert not folder.joinpath("ps3").exists()
    classroom.assigned(folder, ["s001"])
    assert "has a plan" in refused(folder, capsys, "assign", "ps3", "--problems", "one-shield")
    assert "does not exist" in refused(folder, capsys, "collect", "ps3", tmp_path / "nothing.zip")
    text = tmp_path / "text.zip"
    text.write_text("no zip")
    assert "neither a folder nor a zip" in refused(folder, capsys, "collect", "ps3", text)
    assert "'s009' is not in" in refused(folder, capsys, "grade", "ps3", "--explain", "s009")
    classroom.zipped(tmp_path / "in.zip", [("a.ipynb", b"{}")])
    assert "holds no file 'b'" in refused(folder, capsys, "collect", "ps3", tmp_path / "in.zip", "--who", "b=s001")
    assert "s009 is not in the roster" in refused(
        folder, capsys, "collect", "ps3", tmp_path / "in.zip", "--who", "a=s009"
    )
    folder.joinpath("times.csv").write_text("student,submitted\ns001,yesterday\n")
    said = refused(folder, capsys, "collect", "ps3", tmp_path / "in.zip", "--times", folder / "times.csv")
    assert "line 2: 'yesterday' cannot be read" in said
    folder.joinpath("new.csv").write_text("student,name\ns002,New\n")
    assert "lacks s001" in refused(folder, capsys, "assign", "ps3", "--roster", folder / "new.csv")


def test_dry_runs_change_nothing(folder, tmp_path):
    work = classroom.assigned(folder, ["s001"])
    source = classroom.zipped(tmp_path / "in.zip", [("s001.ipynb", classroom.notebook({"p1.T": "1 K"}))])
    before = sorted(map(str, folder.rglob("*")))
    command(folder, "collect", "ps3", source, "--dry-run")
    assert sorted(map(str, folder.rglob("*"))) == before
    assert not work.path("submissions").exists()


def test_doctor_and_json(folder, capsys):
    folder.mkdir()
    main(["--course", str(folder), "doctor"])
    assert "No roster.csv" in capsys.readouterr().out
    classroom.assigned(folder, ["s001"])
    handed_in(folder, {"s001": {"p1.T": "1 K"}})
    capsys.readouterr()
    for words in (("doctor",), ("grade", "ps3"), ("grade", "ps3", "--explain", "s001"), ("matches", "ps3"),
                  ("regrade", "ps3", "--part", "p1.T"), ("collect", "ps3", folder / "in.zip")):  # fmt: skip
        main(["--course", str(folder), *map(str, words), "--json"])
        json.loads(capsys.readouterr().out)


def test_doctor_finds_a_secret_in_git(folder, capsys):
    classroom.assigned(folder, ["s001"])
    for words in (["init", "-q"], ["add", "-f", "secret"]):
        if subprocess.run(["git", "-C", str(folder), *words], capture_output=True).returncode:
            pytest.skip("there is no git")
    assert main(["--course", str(folder), "doctor"]) == 1
    assert "git holds secret" in capsys.readouterr().out


def test_explain_shows_everything(folder, capsys):
    work = classroom.assigned(folder, ["s001"])
    handed_in(folder, {"s001": {"p1.T": "1 K"}})
    capsys.readouterr()
    command(folder, "grade", "ps3", "--explain", "s001")
    said = capsys.readouterr().out
    expected = variants.read_key(work)["s001"]["p1"]["records"]["T"]["value"]
    for words in ("Answer '1 K'", f"Expected {expected:.4g}", "submissions", "p2.y: blank, 0 of 1."):
        assert words in said


def test_progress_is_for_a_terminal(capsys):
    class Terminal(list):
        isatty, flush = staticmethod(lambda: True), staticmethod(lambda: None)
        write = list.append

    stream = Terminal()
    assert list(progress.progress(range(3), "counting", stream)) == [0, 1, 2]
    assert "counting 0 of 3" in "".join(stream)
    assert list(progress.progress(range(3), "counting")) == [0, 1, 2]
    assert capsys.readouterr().err == ""


# --- the shape of the code


@pytest.mark.parametrize("path", sorted(GRADING.glob("*.py")), ids=lambda path: path.stem)
def test_grading_imports_the_course_and_the_standard_library_only(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.startswith("cryolib.course") or name.split(".")[0] in sys.stdlib_module_names, name
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_nothing_evaluates_or_unpickles():
    for path in GRADING.glob("*.py"):
        called = {node.func.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                  if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}  # fmt: skip
        assert not called & {"eval", "exec", "compile", "__import__"}, path.name
        for word in ("pickle", "pint"):
            assert f"import {word}" not in path.read_text(encoding="utf-8")


def test_grading_loads_no_physics(folder):
    classroom.assigned(folder, ["s001"])
    handed_in(folder, {"s001": {"p1.T": "1 K"}})
    code = (
        "import sys; from cryolib.course.grading.cli import main; main(['grade', 'ps3']); "
        "print([m for m in ('numpy', 'CoolProp', 'pint', 'docutils') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": str(ROOT), "PATH": ""})  # fmt: skip
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_the_instructors_page_shows_real_commands():
    text = Path(ROOT, "book", "practices", "for-instructors.md").read_text(encoding="utf-8")
    from cryolib.course.grading.cli import parser

    lines = [line for line in text.splitlines() if line.startswith("cryolib course ")]
    assert len(lines) >= 8
    for line in lines:
        import shlex

        parser().parse_args(shlex.split(line)[2:])
