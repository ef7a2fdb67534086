"""The sandbox: what hostile code gets, what is left of it, and that honest code never notices."""

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hostile import ANSWERS, ATTACKS

from cryolib.course import sandbox, sandbox_box

ROOT = Path(__file__).resolve().parents[2]
USERS = ("root", "nobody") if sys.platform == "linux" and os.geteuid() == 0 else ("user",)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="bubblewrap is for Linux")
LIMITS = {"seconds": 0.5, "megabytes": 256}
HONEST = "import math\ndef f(x): return math.sqrt(x)"
CALLS = [("f", [4.0]), ("f", [2.25])]
RUNNER = """
import dataclasses, json, sys
from cryolib.course import sandbox
for line in sys.stdin:
    source, calls, limits = json.loads(line)
    print(json.dumps(dataclasses.astuple(sandbox.run(source, calls, **limits))), flush=True)
"""


@pytest.fixture(scope="module")
def works():
    """Skip, or fail where a sandbox is required, if this computer cannot run one."""
    faults = sandbox.doctor()
    if faults and os.environ.get("CRYO_REQUIRE_SANDBOX") == "1":
        pytest.fail(" ".join(faults), pytrace=False)
    if faults:
        pytest.skip(f"NO SANDBOX WAS TESTED: {' '.join(faults)}")
    before = digest(ROOT / "cryolib")
    yield
    assert digest(ROOT / "cryolib") == before, "the library was changed"


@pytest.fixture(scope="module", params=USERS)
def run(request, works):
    """``sandbox.run`` as this user, or in a grader that an ordinary user runs."""
    if request.param != "nobody":
        yield sandbox.run
        return
    command = [*as_nobody(), sys.executable, "-c", RUNNER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as grader:

        def ask(source, calls, **limits):
            grader.stdin.write(json.dumps([source, calls, limits]) + "\n")
            grader.stdin.flush()
            return sandbox.Outcome(*json.loads(grader.stdout.readline()))

        ask(HONEST, CALLS)  # until it runs, so that its own processes are all there
        yield ask
        grader.stdin.close()


def as_nobody():
    """A command that runs another one as an ordinary user, who also sees a Python that lies in a closed home."""
    drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--"]
    if subprocess.run([*drop, "ls", sys.base_prefix, sys.prefix, str(ROOT)], capture_output=True).returncode == 0:
        return drop
    opened = []
    for path in (Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve(), ROOT):
        above = [folder for folder in reversed(path.parents) if not folder.stat().st_mode & 0o001]
        if above:  # an open folder takes the place of the closed one
            folders = [folder for folder in reversed(path.parents) if folder.is_relative_to(above[0])]
            opened += ["--tmpfs", str(above[0])]
            opened += [part for folder in folders for part in ("--perms", "0755", "--dir", str(folder))]
            opened += ["--bind", str(path), str(path)]
    rights = [part for right in ("SETUID", "SETGID", "SETPCAP") for part in ("--cap-add", f"CAP_{right}")]
    return ["bwrap", "--dev-bind", "/", "/", *opened, *rights, "--die-with-parent", "--", *drop]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course's folder in which everybody may read and write, so that only the sandbox protects it."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("key.json", "marks.jsonl", "ps3/submissions/s001.ipynb"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"secret of {name}", encoding="utf-8")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    return folder


def digest(folder):
    """One hash over names and contents."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if "__pycache__" not in path.parts):
        total.update(str(path).encode() + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()


def tree(root):
    """The processes below one."""
    return set(sandbox_box._descendants(root))


def alive(pid):
    """Whether a process is there and not only waiting to be buried."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize("kind", ATTACKS)
def test_an_attack_is_named_and_leaves_nothing(run, course, kind, monkeypatch):
    monkeypatch.setenv("CRYO_SECRET", "the secret of the course")
    before, running = digest(course), tree(os.getpid())
    expect(run, course, ATTACKS[kind])
    assert tree(os.getpid()) == running, "a process was left"
    assert digest(course) == before, "a file was changed"
    assert run(HONEST, CALLS, **LIMITS).values == [2.0, 1.5]


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_that_is_none_is_named(works, course, kind):
    expect(sandbox.run, course, ANSWERS[kind])


def expect(run, course, kind):
    """Run one kind; status, sentence and value are those of the table."""
    limits = LIMITS if "timeout" in kind.status else {"megabytes": LIMITS["megabytes"]}
    outcome = run(f"COURSE = {str(course)!r}\n{kind.source}", [("f", [3.0])], **limits)
    assert outcome.status in kind.status.split(), outcome
    assert kind.words in outcome.sentence
    assert outcome.values == [kind.value]


HONEST_CODE = {
    "float": "def f(x): return x / 2",
    "integer": "def f(x): return int(x) // 2",
    "numpy": "import numpy as np\ndef f(x): return np.float64(x) / 2",
    "array of one": "import numpy as np\ndef f(x): return np.array([x / 2])",
    "single precision": "import numpy as np\ndef f(x): return np.float32(x) / 2",
    "scipy and cryolib": "from scipy import constants\nfrom cryolib import quantum\ndef f(x): return x / 2",
    "prints": "def f(x):\n    print('half of', x)\n    return x / 2",
    "asks for main": "if __name__ == '__main__':\n    def f(x): return x / 2",
    "dataclass": "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: float\ndef f(x): return A(x).x / 2",
    "writes a file": "def f(x):\n    open('a.txt', 'w').write(str(x / 2))\n    return float(open('a.txt').read())",
}


@pytest.mark.parametrize("kind", HONEST_CODE)
def test_honest_code_gets_its_values(run, kind):
    outcome = run(HONEST_CODE[kind], [("f", [4.0]), ("f", [6.0])])
    assert outcome == sandbox.Outcome("ok", [2.0, 3.0], "The code gave 2 values.")


def test_values_before_a_fault_are_kept(run):
    source = "def f(x):\n    while x > 5: pass\n    return 1 / x"
    stopped = run(source, [("f", [2.0]), ("f", [0.0]), ("f", [4.0])], **LIMITS)
    assert (stopped.status, stopped.values) == ("error", [0.5, None, 0.25])
    assert stopped.sentence == "f stopped with ZeroDivisionError in line 3. It gave 2 of 3 values."
    late = run(source, [("f", [2.0]), ("f", [6.0])], **LIMITS)
    assert (late.status, late.values) == ("timeout", [0.5, None])
    assert late.sentence == "The code took longer than 0.5 s and was stopped. It gave 1 of 2 values."


def test_an_honest_submission_takes_half_a_second(run):
    def wall():
        begin = time.monotonic()
        run(HONEST, CALLS)
        return time.monotonic() - begin

    assert min(wall() for _ in range(5)) <= 0.5  # the best of five, since other work runs beside


def test_four_at_once_do_not_mix(works):
    sources = [f"def f(x): return x * {n}" for n in range(8)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda source: sandbox.run(source, CALLS), sources))
    assert [outcome.values for outcome in outcomes] == [[4.0 * n, 2.25 * n] for n in range(8)]


def test_nothing_survives_a_killed_grader(works):
    source = "import os, time\nfor _ in range(3):\n    if os.fork() == 0: os.setsid()\ntime.sleep(99)"
    program = f"from cryolib.course import sandbox\nsandbox.run({source!r}, [], seconds=99)"
    grader = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT)
    wait(lambda: len(tree(grader.pid)) >= 9)
    below = tree(grader.pid)
    grader.send_signal(signal.SIGKILL)
    grader.wait()
    wait(lambda: not any(map(alive, below)))


def wait(condition):
    """Until something is so; 20 s at most."""
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_long_code_is_not_run():
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap is not installed")
    outcome = sandbox.run("#" * 1_000_001, CALLS)
    assert (outcome.status, outcome.values) == ("refused", [None, None])


def test_without_bubblewrap_nothing_runs(monkeypatch):
    monkeypatch.setattr(sandbox.shutil, "which", lambda _: None)
    monkeypatch.setattr(sandbox, "Box", None)  # to start one would raise
    outcome = sandbox.run(HONEST, CALLS)
    assert (outcome.status, outcome.values) == ("refused", [None, None])
    assert "not run" in outcome.sentence
    assert sandbox.doctor() == [sandbox.BUBBLEWRAP]


@pytest.mark.parametrize(
    ("complaint", "fix"),
    [
        ("bwrap: No permissions to create new namespace", "max_user_namespaces"),
        ("bwrap: Creating new namespace failed: Operation not permitted", "--privileged"),
        ("bwrap: Unknown option --size", "0.7 or later"),
    ],
)
def test_where_bubblewrap_cannot_start_nothing_runs(complaint, fix, tmp_path, monkeypatch):
    script = tmp_path / "bwrap"
    script.write_text(f"#!/bin/sh\necho '{complaint}' >&2\nexit 1\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    outcome = sandbox.run(f"open({str(tmp_path / 'ran')!r}, 'w')", CALLS)
    assert (outcome.status, outcome.values) == ("refused", [None, None])
    assert not (tmp_path / "ran").exists()
    (sentence,) = sandbox.doctor()
    assert complaint in sentence
    assert fix in sentence


@pytest.mark.parametrize(
    "line",
    [
        '["value", NaN]', '["value", Infinity]', '["value", -Infinity]', '["value", 1e999]', '["value", 1]',
        '["value", true]', '["value", null]', '["value", "1.0"]', '["value", [1.0]]', '["value"]',
        '["value", 1.0, 1.0]', '{"value": 1.0}', "1.0", "", "[" * 190, "[" * 100_000,
        '["error", "E", true]', '["error", "E", ' + "7" * 100 + "]",
        '["refused", "anything"]', '["value", 1.0] ["end"]', "\N{SNOWMAN}",
    ],
)  # fmt: skip
def test_anything_but_a_message_spoils_all(line):
    assert sandbox._messages(f'["ready"]\n{line}\n'.encode()) is None
