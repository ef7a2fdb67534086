"""Two hundred submissions, most of them hostile, graded by an ordinary user: each as expected, nothing touched."""

import hashlib
import os
import stat
import time
import zipfile
from pathlib import Path

import classroom
import pytest
from classroom import command, run, table
from submissions import KINDS, SIGN

COUNT = 200


def snapshot(root):
    """Digest of every file of a course that grading must leave alone."""
    made = {"answers.jsonl", "marks.jsonl"}
    files = sorted(p for p in Path(root).rglob("*") if p.is_file() and p.name not in made)
    return {str(p.relative_to(root)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def processes(uid):
    """Processes of a user, by number."""
    return {p.name for p in Path("/proc").glob("[0-9]*") if _owner(p) == uid}


def _owner(path):
    try:
        return path.stat().st_uid
    except OSError:
        return None


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course after `grade`, and what is needed to judge how it went."""
    folder = tmp_path_factory.mktemp("hostile") / "course"
    ids, kinds = classroom.students(COUNT), [*KINDS]
    work = classroom.assigned(folder, ids)
    kind_of = {id: kinds[number % len(kinds)] for number, id in enumerate(ids)}
    right = classroom.all_right(work)
    with zipfile.ZipFile(folder.parent / "in.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for id in ids[:-2]:
            archive.writestr(f"{id}/ps3.ipynb", KINDS[kind_of[id]][0](right[id]))
        link = zipfile.ZipInfo(f"{ids[-2]}/ps3.ipynb")  # a link to the key
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../../key.jsonl")
        archive.writestr(f"{ids[-1]}/ps3.ipynb", classroom.notebook(right[ids[-1]]))
        archive.writestr("../../../escape/ps3.ipynb", b"{}")
    prefix = classroom.ordinary_user()
    if prefix:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, classroom.NOBODY, classroom.NOBODY)
        for path in (folder.parent, *list(folder.parents)[1:4]):
            path.chmod(path.stat().st_mode | 0o755)
        folder.parent.joinpath("in.zip").chmod(0o644)
    in_done = run(folder, "collect", "ps3", folder.parent / "in.zip", prefix=prefix, timeout=120)
    before, alive, started = snapshot(folder), processes(classroom.NOBODY), time.perf_counter()
    done = run(folder, "grade", "ps3", prefix=prefix, timeout=120)
    took = time.perf_counter() - started
    left = processes(classroom.NOBODY) - alive if prefix else set()
    return {"folder": folder, "collected": in_done, "done": done, "kind_of": kind_of, "ids": ids, "before": before,
            "after": snapshot(folder), "left": left, "took": took}  # fmt: skip


def test_200_of_200_as_expected(graded):
    assert graded["done"].returncode == 0, graded["done"].stderr
    rows = table(graded["folder"])[1]
    assert len(rows) == COUNT
    wrong = []
    for id in graded["ids"][:-2]:
        kind = graded["kind_of"][id]
        _, points, status, _ = KINDS[kind]
        if (rows[id]["status"], float(rows[id]["total"])) != (status, points):
            wrong.append((kind, rows[id]["status"], rows[id]["total"]))
    assert wrong == []
    assert (rows[graded["ids"][-2]]["status"], rows[graded["ids"][-2]]["total"]) == ("unreadable", "0")
    assert rows[graded["ids"][-1]]["total"] == "6"
    assert len(KINDS) >= 40


def test_every_failure_is_a_sentence(graded):
    course = classroom.Course(graded["folder"])
    book = classroom.book(course.work("ps3"))
    for row in book.rows[:-2]:
        words = KINDS[graded["kind_of"][row.student.student]][3]
        said = " ".join([*row.notes, *(mark["sentence"] for mark in row.marks.values())])
        assert words in said, graded["kind_of"][row.student.student]
        for mark in row.marks.values():
            assert mark["sentence"].endswith("."), mark
            assert "Traceback" not in mark["sentence"]


def test_nothing_is_touched_and_nothing_runs_on(graded):
    assert graded["after"] == graded["before"]
    assert graded["left"] == set()
    top = graded["folder"].parent
    assert not [path for path in top.rglob("*") if path.name in (SIGN, "escape", "x")]
    assert not Path(SIGN).exists()


def test_a_file_of_nobody_is_kept_apart(graded):
    assert "1 in quarantine" in graded["collected"].stdout
    assert "escape/ps3.ipynb" in graded["collected"].stdout


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_originals_are_kept_as_they_came_and_read_only(graded):
    stored = [*graded["folder"].joinpath("ps3", "submissions").iterdir()]
    assert len(stored) > 100
    for path in stored:
        assert stat.S_IMODE(path.stat().st_mode) == 0o444
        assert path.stem == hashlib.sha256(path.read_bytes()).hexdigest()
        assert path.stat().st_size <= 20_000_000


@pytest.mark.parametrize("id", ["feedback", "json"])
def test_what_is_written_from_hostile_answers_is_harmless(graded, id, tmp_path):
    folder = graded["folder"]
    if id == "feedback":
        command(folder, "feedback", "ps3")
        for path in folder.joinpath("ps3", "feedback").iterdir():
            assert "<script" not in path.read_text(encoding="utf-8")
    else:
        command(folder, "export", "ps3", "--to", "json", "--out", tmp_path / "out.json")
        assert "=cmd" in tmp_path.joinpath("out.json").read_text(encoding="utf-8")
        for row in table(folder)[0].decode("utf-8-sig").splitlines():
            assert not any(cell.startswith(("=", "+", "@")) for cell in row.split(","))


def test_a_folder_with_links_and_pipes(folder, tmp_path):
    work = classroom.assigned(folder, classroom.students(3))
    outside = tmp_path / "outside.ipynb"
    outside.write_bytes(classroom.notebook(classroom.right(work, "s001")))
    given = tmp_path / "given"
    given.mkdir()
    given.joinpath("s001.ipynb").symlink_to(outside)
    given.joinpath("s002").symlink_to(folder, target_is_directory=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(given / "s003.ipynb")  # reading it would wait for ever
    command(folder, "collect", "ps3", given)
    command(folder, "grade", "ps3")
    rows = table(folder)[1]
    assert {row["status"] for row in rows.values()} == {"unreadable"}
    assert "is not followed" in rows["s001"]["notes"]


def test_an_original_that_was_changed_waits_instead_of_counting(folder):
    work = classroom.assigned(folder, ["s001"])
    data = classroom.notebook({"p1.T": "1 K"})
    source = classroom.zipped(folder / "in.zip", [("s001.ipynb", data)])
    command(folder, "collect", "ps3", source)
    stored = next(work.path("submissions").iterdir())
    stored.chmod(0o644)
    stored.write_bytes(classroom.notebook(classroom.right(work, "s001")))
    command(folder, "grade", "ps3")
    row = classroom.book(work).rows[0]
    assert (row.status, row.total) == ("waiting", None)
    assert "changed after it came in" in row.marks["p1.T"]["sentence"]
    command(folder, "collect", "ps3", source)
    command(folder, "grade", "ps3")
    assert classroom.book(work).rows[0].status == "graded"
