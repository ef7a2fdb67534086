"""Run a student's code where it can do no harm: ``run`` for the grader, ``doctor`` for the teacher.

The code runs in bubblewrap, as an unprivileged user, with no network and no view of anything but Python and its
packages. Only numbers come out. They are compared outside, with values that never go in: whatever the code
does to its own interpreter, it can only send other numbers. Where bubblewrap cannot run, nothing runs.
"""

import builtins
import json
import math
import shutil
import sys
import time
from dataclasses import dataclass

from cryolib.course import sandbox_filter
from cryolib.course.sandbox_box import Box

LONGEST = 1_000_000  # characters of code
START = 20.0  # seconds for Python to start on a busy machine, before the student's time begins
WAITING = 3  # a busy computer must not fail an honest student: time counts as computed, up to this much by the clock
TICK = 0.03  # seconds between two looks of the watchdog
LINE = 200  # bytes of one message

SENTENCES = {
    "ok": "The code gave {total}.",
    "part": " It gave {given} of {total}.",
    "source": "The code stopped with {fault}{line}.",
    "error": "{function} stopped with {fault}{line}.",
    "missing": "The code defines no function {function}.",
    "early": "The code ended Python before it had given its values.",
    "crash": "The code crashed Python itself.",
    "timeout": "The code took longer than {seconds:g} s and was stopped.",
    "memory": "The code asked for more than {megabytes} MB of memory and was stopped.",
    "bool": "{function} gave True or False where a number was asked for.",
    "type": "{function} gave something that is not a number.",
    "big": "{function} gave a number too large to compare.",
    "finite": "{function} gave an infinite number or none at all (inf or nan).",
    "channel": "The code wrote into the channel for its values, so none of them counts.",
    "long": "The code is longer than a million characters and was not run.",
    "start": "The code was not run: the sandbox does not work on this computer (`cryolib course doctor` says why).",
}
STATUS = {
    "ok": "ok", "source": "error", "error": "error", "missing": "error", "early": "error", "crash": "error",
    "timeout": "timeout", "memory": "memory",
}  # fmt: skip
CRASHES = tuple(128 + number for number in (4, 6, 7, 8, 11))  # ILL, ABRT, BUS, FPE, SEGV

LINUX = (
    "Running students' code needs Linux: use a Linux computer, or WSL on Windows. Recorded answers are graded anywhere."
)
MACHINE = "Running students' code needs a 64-bit Intel, AMD or ARM computer. Recorded answers are graded anywhere."
BUBBLEWRAP = (
    "bubblewrap is not installed. Install the package of that name: `apt-get install bubblewrap` on Debian or Ubuntu, "
    "`dnf install bubblewrap` on Fedora."
)
PACKAGES = "numpy, scipy or cryolib is missing from the Python that grades: run `pip install .` in the book's folder."
FIXES = {
    "Unknown option": "It is too old: version 0.7 or later is needed.",
    "Can't find source path": "The user who grades may not read the Python that grades: use one of that user's own.",
    "": (
        "As root in a container: start the container with `--privileged`, or with `--cap-add SYS_ADMIN --security-opt "
        "seccomp=unconfined --security-opt apparmor=unconfined`. As an ordinary user: allow user namespaces "
        "(`sysctl user.max_user_namespaces=10000`; on Debian before 11 also `kernel.unprivileged_userns_clone=1`; on "
        "Ubuntu 24.04 or later an AppArmor profile for bwrap, or `kernel.apparmor_restrict_unprivileged_userns=0`)."
    ),
}
TRIAL = """
import os
import cryolib, numpy, scipy

def refused(attempt):
    try:
        attempt()
    except (OSError, PermissionError):
        return 1.0
    return 0.0

def walls():
    import socket
    tries = (socket.socket, lambda: open("/new", "w"), lambda: os.setuid(0), lambda: os.listdir("/home"),
             lambda: os.listdir("/root"), lambda: os.listdir("/proc"))
    return sum(map(refused, tries)) / len(tries)
"""


@dataclass(frozen=True)
class Outcome:
    """What came of one run: a status, a value or None a call, and one sentence for the gradebook."""

    status: str  # ok, error, timeout, memory or refused
    values: list
    sentence: str


def doctor():
    """Sentences that say what is missing and how to mend it; none when a trial has run as it should."""
    fault = _obstacle()
    if fault:
        return [fault]
    with Box(_request(TRIAL, [("walls", [])], START, 2048)) as box:
        messages, end = _watch(box, 1, START, 2048)
        if messages is not None and ["ready"] not in messages:
            return [_not_started(box.complaint())]
    if messages == [["ready"], ["value", 1.0], ["end"]]:
        return []
    if messages and messages[1:2] == [["source", "ModuleNotFoundError", 3]]:
        return [PACKAGES]
    return [f"A trial run went wrong ({end}, {messages}). Grade recorded answers only, and report it."]


def run(source, calls, *, seconds=5.0, megabytes=512):
    """Run the code, call its functions, and return an Outcome.

    Args:
        source: the student's code cells, joined
        calls: (name of a function, its arguments as floats) for each value wanted
        seconds: computing time for the code, all calls and all processes together [s]
        megabytes: memory for all processes together [MB]
    """
    told = {"seconds": seconds, "megabytes": megabytes, "total": _count(len(calls))}
    if _obstacle():
        return _outcome("start", [None] * len(calls), told)
    if len(source) > LONGEST:
        return _outcome("long", [None] * len(calls), told)
    with Box(_request(source, calls, seconds, megabytes)) as box:
        messages, end = _watch(box, len(calls), seconds, megabytes)
        code = box.code() if end == "early" else None
    return _judge(messages, "crash" if code in CRASHES else end, calls, told)


def _obstacle():
    if sys.platform != "linux":
        return LINUX
    if not sandbox_filter.known():
        return MACHINE
    return None if shutil.which("bwrap") else BUBBLEWRAP


def _not_started(complaint):
    fix = next(fix for words, fix in FIXES.items() if words in complaint)
    return f"bubblewrap is installed but cannot start here; the last it said was “{complaint[:200]}”. {fix}"


def _request(source, calls, seconds, megabytes):
    return {"source": source, "calls": calls, "seconds": seconds, "megabytes": megabytes}


def _watch(box, count, seconds, megabytes):
    """Read until the end, the time, the memory or the room is over: (messages, how it ended)."""
    data, started, deadline = b"", False, time.monotonic() + START
    while True:
        part = box.read(TICK)
        data += part or b""
        if len(data) > LINE * (count + 3):
            return None, "channel"
        if data.endswith(b'["end"]\n'):
            return _messages(data), "ok"
        if part == b"":
            return _messages(data), "early"
        if not started and data:
            started, deadline = True, time.monotonic() + WAITING * seconds
        computed, held = box.spent() if started else (0, 0)
        if computed > seconds or time.monotonic() > deadline:
            return _messages(data), "timeout"
        if held > megabytes << 20:
            return _messages(data), "memory"


def _messages(data):
    """The complete lines as lists; None if anything in them is not a message."""
    try:
        return [_message(line) for line in data.split(b"\n")[:-1]]
    except ValueError:
        return None


def _message(line):
    """One line, read strictly: known words, finite floats, small integers, nothing more."""
    if len(line) > LINE:  # deep nesting would exhaust the reader
        _refuse("too long")
    read = json.loads(line.decode("ascii"), parse_constant=_refuse, parse_int=_small)
    match read:
        case ["ready"] | ["end"] | ["missing"] | ["memory"] | ["refused", "bool" | "type" | "big" | "finite"]:
            return read
        case ["value", float(value)] if math.isfinite(value):
            return read
        case ["source" | "error", str(), int(line)] if line is not True and line is not False:
            return read
    raise ValueError("not a message")


def _refuse(word):
    raise ValueError(word)


def _small(digits):
    return int(digits) if len(digits) < 8 else _refuse("too long")


def _judge(messages, end, calls, told):
    """The Outcome of what was said: one line a call. A line too many or out of order, and none counts."""
    nothing = [None] * len(calls)
    if messages is not None and not messages:
        return _outcome("start", nothing, told)
    said = _said(messages, end, len(calls))
    if said is None:
        return _outcome("channel", nothing, told)
    values = [line[1] if line[0] == "value" else None for line in said] + nothing[len(said) :]
    if end != "ok":
        return _outcome(end, values, told)
    for line, (function, _) in zip(said, calls, strict=True):
        if line[0] != "value":
            return _outcome(_word(line), values, {**told, "function": function, **_fault(line)})
    return _outcome("ok", values, told)


def _said(messages, end, count):
    """The lines between ready and end, or None if there are not as many as there should be."""
    if messages is None or messages[0] != ["ready"] or (end == "ok" and messages[-1] != ["end"]):
        return None
    said = messages[1:-1] if end == "ok" else messages[1:]
    misplaced = ["ready"] in said or ["end"] in said
    return None if misplaced or len(said) > count or (end == "ok" and len(said) < count) else said


def _word(line):
    return line[1] if line[0] == "refused" else line[0]


def _fault(line):
    """An exception's class, if it is one of Python's own, and its line."""
    if len(line) < 3:
        return {}
    kind = vars(builtins).get(line[1])
    own = isinstance(kind, type) and issubclass(kind, BaseException)
    return {"fault": line[1] if own else "an exception", "line": f" in line {line[2]}" if line[2] > 0 else ""}


def _outcome(word, values, told):
    given = sum(value is not None for value in values)
    part = SENTENCES["part"].format(given=given, **told) if 0 < given < len(values) else ""
    return Outcome(STATUS.get(word, "refused"), values, SENTENCES[word].format(**told) + part)


def _count(number):
    return "1 value" if number == 1 else f"{number} values"
