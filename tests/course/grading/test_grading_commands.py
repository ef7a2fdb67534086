"""What the commands say: copied numbers, the doctor, progress, and every fault as a sentence."""

import json
import shutil
import subprocess
from pathlib import Path

import classroom
import pytest
from classroom import ROOT, command, handed_in, refused, table

from cryolib.course.grading import matches, progress, variants
from cryolib.course.grading.cli import main


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


def test_the_instructors_page_shows_real_commands():
    text = Path(ROOT, "book", "practices", "for-instructors.md").read_text(encoding="utf-8")
    from cryolib.course.grading.cli import parser

    lines = [line for line in text.splitlines() if line.startswith("cryolib course ")]
    assert len(lines) >= 8
    for line in lines:
        import shlex

        parser().parse_args(shlex.split(line)[2:])
