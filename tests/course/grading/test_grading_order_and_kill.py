"""The gradebook is a function of what came in: not of its order, and not of how often the work was stopped."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import classroom
import pytest
from classroom import ROOT, command, table
from submissions import KINDS

COUNT = 60
HEAVY = ("120 MB", "much printed", "a million cells")  # how long a file is makes no difference here
BOTH = """
import sys
from cryolib.course.grading.cli import main
sys.exit(main(["collect", "ps3", "../in.zip"]) or main(["grade", "ps3"]))
"""


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """(a course handed out, a mixed batch of files, the CSV that must come of it)."""
    base = tmp_path_factory.mktemp("batch")
    ids = classroom.students(COUNT)
    work = classroom.assigned(base / "fresh", ids)
    right, kinds = classroom.all_right(work), [kind for kind in KINDS if kind not in HEAVY]
    files = [(f"{id}/ps3.ipynb", KINDS[kinds[n % len(kinds)]][0](right[id])) for n, id in enumerate(ids)]
    files += [(f"{id}/ps3-old.ipynb", classroom.notebook({"p1.T": "1 K"})) for id in ids[:10]]
    files += [(f"{id}/notes.pdf", b"%PDF") for id in ids[5:15]]
    return base, files, graded(base, files, "expected")


def graded(base, files, name):
    folder = base / name
    shutil.copytree(base / "fresh", folder)
    classroom.zipped(base / f"{name}.zip", files)
    command(folder, "collect", "ps3", base / f"{name}.zip")
    command(folder, "grade", "ps3")
    return table(folder)[0]


def test_20_orders_give_the_same_bytes(batch):
    base, files, expected = batch
    assert expected.count(b"\n") == COUNT + 1
    for seed in range(20):
        shuffled = files[:]
        random.Random(seed).shuffle(shuffled)
        assert graded(base, shuffled, f"order{seed}") == expected


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_killed_at_10_moments_the_same_bytes(batch):
    base, files, expected = batch
    classroom.zipped(base / "in.zip", files)
    started = time.perf_counter()
    start(base, "whole").wait(timeout=60)
    took = time.perf_counter() - started
    dice = random.Random(7)
    for moment in range(10):
        process = start(base, f"kill{moment}")
        # The first third is Python starting; a kill there proves nothing.
        time.sleep(took * dice.uniform(0.3, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)
        folder = base / f"kill{moment}"
        command(folder, "collect", "ps3", base / "in.zip")
        command(folder, "grade", "ps3")
        assert table(folder)[0] == expected


def start(base, name):
    shutil.copytree(base / "fresh", base / name)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", BOTH], cwd=base / name, env=environment,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip


@pytest.mark.parametrize("log", ["received", "answers", "marks"])
def test_a_log_torn_anywhere_is_completed(batch, log):
    base, files, expected = batch
    whole = base / "torn-whole"
    if not whole.exists():
        graded(base, files, "torn-whole")
    data = whole.joinpath("ps3", f"{log}.jsonl").read_bytes()
    for at in random.Random(log).sample(range(len(data)), 6):
        folder = base / f"torn-{log}-{at}"
        shutil.copytree(whole, folder)
        folder.joinpath("ps3", f"{log}.jsonl").write_bytes(data[:at])
        command(folder, "collect", "ps3", base / "torn-whole.zip")
        command(folder, "grade", "ps3")
        assert table(folder)[0] == expected


@pytest.mark.skipif(os.name != "posix", reason="limits on files are POSIX")
def test_a_full_disk_is_a_sentence_and_loses_nothing(batch):
    import resource

    base, files, expected = batch
    folder = base / "full"
    shutil.copytree(base / "fresh", folder)
    command(folder, "collect", "ps3", classroom.zipped(base / "full.zip", files))
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # noqa: E731
    done = classroom.run(folder, "grade", "ps3", preexec_fn=limit)
    assert done.returncode == 2
    assert done.stderr.startswith("cryolib course grade: ")
    assert "Traceback" not in done.stderr
    command(folder, "grade", "ps3")
    assert table(folder)[0] == expected


def test_a_second_run_adds_nothing(batch):
    base, files, expected = batch
    graded(base, files, "twice")
    folder = base / "twice"
    before = {path.name: path.read_bytes() for path in folder.joinpath("ps3").glob("*.jsonl")}
    command(folder, "collect", "ps3", base / "twice.zip")
    command(folder, "grade", "ps3")
    assert {path.name: path.read_bytes() for path in folder.joinpath("ps3").glob("*.jsonl")} == before
    assert table(folder)[0] == expected
