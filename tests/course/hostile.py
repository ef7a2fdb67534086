"""Code that students may hand in to harm, to cheat or by mistake, and what must come of it.

Each kind is run with ``COURSE``, the path of a course's folder, set in its first line; then f(3.0) is asked for.
"""

from typing import NamedTuple

GIVES_ONE = "\ndef f(x): return 1.0\n"


class Kind(NamedTuple):
    """Code, the statuses allowed, words of the sentence, and the value of f(3.0)."""

    source: str
    status: str
    words: str
    value: float | None = None


TIMEOUT = ("timeout", "took longer than")
MEMORY = ("memory", "of memory")
NOT_FOUND = ("error", "FileNotFoundError")
DENIED = ("error", "PermissionError")
NO_NUMBER = ("refused", "not a number")
CHANNEL = ("refused", "none of them counts")
EARLY = ("error", "ended Python before")
FINE = ("ok", "The code gave 1 value.", 1.0)

FORGE = """
import os
for descriptor in range(64):
    try:
        os.write(descriptor, b'%s\\n')
    except OSError:
        pass
"""

ATTACKS = {
    # Without end
    "infinite loop": Kind("while True: pass", *TIMEOUT),
    "infinite loop in f": Kind("def f(x):\n    while True: pass", *TIMEOUT),
    "infinite print": Kind("while True: print('7' * 1000)", *TIMEOUT),
    "infinite stderr": Kind("import os\nwhile True: os.write(2, b'7' * 100000)", *TIMEOUT),
    "sleeps": Kind("import time\ntime.sleep(1000)", *TIMEOUT),
    "computes in a child": Kind("import os, time\nif os.fork(): time.sleep(99)\nwhile True: pass", *TIMEOUT),
    "ignores every signal": Kind(
        """
import signal
for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass
while True: pass
""",
        *TIMEOUT,
    ),
    "stops itself": Kind("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)", *TIMEOUT),
    # Code that ends or crashes Python
    "os._exit": Kind("import os\nos._exit(0)", *EARLY),
    "sys.exit": Kind("import sys\nsys.exit(0)", "error", "SystemExit"),
    "input": Kind("T = input('temperature?')", "error", "EOFError"),
    "recursion without limit": Kind(
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(x): return f(x)", "error memory", "The code"
    ),
    "recursion in C": Kind(
        """
import sys
sys.setrecursionlimit(10**9)
nest = []
for _ in range(10**6): nest = [nest]
repr(nest)
""",
        "error memory timeout",
        "The code",
    ),
    "segmentation fault": Kind("import ctypes\nctypes.string_at(0)", "error", "crashed Python itself"),
    "closes everything": Kind("import os\nos.closerange(0, 64)" + GIVES_ONE, *EARLY),
    # The course and the computer
    "reads the key": Kind("key = open(COURSE + '/key.json').read()", *NOT_FOUND),
    "symlink to the key": Kind("import os\nos.symlink(COURSE + '/key.json', 'key')\nopen('key')", *NOT_FOUND),
    "edits the gradebook": Kind("open(COURSE + '/marks.jsonl', 'a').write('full marks')", *NOT_FOUND),
    "deletes files": Kind(
        """
import shutil
for folder in (COURSE, "/library", "/tmp", "/dev"):
    shutil.rmtree(folder, ignore_errors=True)
"""
        + GIVES_ONE,
        *FINE,
    ),
    "changes cryolib for the next": Kind("open('/library/cryolib/__init__.py', 'a')", "error", "Error in line 2"),
    "looks for problems": Kind("from cryolib.course import library\nlibrary.problems()", *NOT_FOUND),
    "environment of the grader": Kind(
        "import os\ndef f(x): return 1.0 + any('CRYO' in name for name in os.environ)", *FINE
    ),
    "environment through proc": Kind("open('/proc/1/environ').read()", *NOT_FOUND),
    "network": Kind("import socket\nsocket.create_connection(('1.1.1.1', 53), 1)", *DENIED),
    "becomes root": Kind("import os\nos.setuid(0)", "error", "Error in line 3"),
    "new namespace": Kind("import ctypes\ndef f(x): return float(-ctypes.CDLL(None).unshare(0x10000000))", *FINE),
    "kills all": Kind(
        """
import os, signal
for pid in (1, os.getppid(), -1):
    try:
        os.kill(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
"""
        + GIVES_ONE,
        *FINE,
    ),
    # More than its share
    "4 GB in one process": Kind("room = bytearray(4 << 30)", *MEMORY),
    "4 GB in six children": Kind(
        """
import os, time
for _ in range(6):
    if os.fork() == 0:
        room = bytearray(b"7") * (100 << 20)
        time.sleep(99)
time.sleep(99)
""",
        *MEMORY,
    ),
    "memory of no process": Kind("import os\nos.memfd_create('room')", *DENIED),
    "memory that outlives its process": Kind("import mmap\nmmap.mmap(-1, 1 << 20)", *DENIED),
    "fork storm": Kind("import os\nwhile True: os.fork()", "error timeout", ""),
    "full disk": Kind(
        "for n in range(10**6):\n    open(f'/tmp/{n}', 'wb').write(bytes(1 << 20))", "error", "OSError in line 3"
    ),
    "a million empty files": Kind("for n in range(10**6):\n    open(f'/tmp/{n}', 'w').close()", "memory timeout", ""),
    # What goes on after the end
    "left process": Kind(
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1000)" + GIVES_ONE, *FINE
    ),
    "left process, first one gone": Kind(
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1000)\nos._exit(0)", *EARLY
    ),
    "threads": Kind(
        """
import threading, time
def spin():
    while True: time.sleep(0.001)
for _ in range(8): threading.Thread(target=spin).start()
"""
        + GIVES_ONE,
        *FINE,
    ),
    "atexit": Kind("import atexit, time\natexit.register(time.sleep, 1000)" + GIVES_ONE, *FINE),
    "speaks twice": Kind("import os\nos.fork()" + GIVES_ONE, *FINE),
    # Forged results: they count as returned, or not at all
    "forged on stdout": Kind('print(\'["value", 42.0]\\n["end"]\')' + GIVES_ONE, *FINE),
    "forged line on the channel": Kind(FORGE % '["value", 42.0]' + GIVES_ONE, *CHANNEL),
    "forged end on the channel": Kind(FORGE % '["end"]' + GIVES_ONE, *CHANNEL),
    "rubbish on the channel": Kind(FORGE % "full marks" + GIVES_ONE, *CHANNEL),
    "forged nan on the channel": Kind(FORGE % '["value", NaN]\\n["end"]', *CHANNEL),
    "whole result forged": Kind(FORGE % '["value", 42.0]\\n["end"]' + "os._exit(0)", "ok", "gave 1 value", 42.0),
    "fills the channel": Kind("import os\nwhile True:" + (FORGE % "7").replace("\n", "\n    "), *CHANNEL),
    "patched json and numpy": Kind(
        """
import json, math, numpy, os, sys
json.dumps = json.loads = json.JSONEncoder.encode = os.write = math.isfinite = lambda *_, **__: 42.0
numpy.float64 = numpy.isclose = numpy.allclose = lambda *_: True
sys.modules["json"] = sys.modules["os"] = None
"""
        + GIVES_ONE,
        *FINE,
    ),
}

# The same for every user who grades.
ANSWERS = {
    # Values that are none
    "patched abs": Kind("import builtins\nabs = builtins.abs = lambda x: 0" + GIVES_ONE, *FINE),
    "patched builtins": Kind(
        """
import builtins
builtins.float = builtins.isinstance = builtins.len = lambda *x: 42.0
builtins.type = lambda x: x.__class__
"""
        + GIVES_ONE,
        "refused",
        "",
    ),
    "equal to everything": Kind(
        """
class Equal:
    __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda *_: True
    __sub__ = __rsub__ = __abs__ = __float__ = lambda *_: 0.0
def f(x): return Equal()
""",
        *NO_NUMBER,
    ),
    "subclass of float": Kind("class Float(float): pass\ndef f(x): return Float(1)", *NO_NUMBER),
    "subclass of numpy's float": Kind(
        "import numpy\nclass Float(numpy.float64): pass\ndef f(x): return Float(1)", *NO_NUMBER
    ),
    "4,000-digit integer": Kind("def f(x): return 10**4000", "refused", "too large"),
    "not a number": Kind("def f(x): return float('nan')", "refused", "inf or nan"),
    "infinite": Kind("def f(x): return -1e999", "refused", "inf or nan"),
    "bool": Kind("def f(x): return x == x", "refused", "True or False"),
    "numpy's bool": Kind("import numpy\ndef f(x): return numpy.bool_(True)", "refused", "True or False"),
    "text": Kind("def f(x): return '1.0'", *NO_NUMBER),
    "nothing": Kind("def f(x): print(1.0)", *NO_NUMBER),
    "complex": Kind("def f(x): return (-x)**0.5", *NO_NUMBER),
    "an array": Kind("import numpy\ndef f(x): return numpy.ones(3)", *NO_NUMBER),
    # Code that stops
    "syntax error": Kind("def f(x) return x", "error", "The code stopped with SyntaxError in line 2."),
    "division by zero": Kind("def f(x):\n    return x / 0", "error", "f stopped with ZeroDivisionError in line 3."),
    "no function": Kind("g = 1", "error", "The code defines no function f."),
    "telling class name": Kind(
        "class FullMarksPlease(Exception): pass\ndef f(x): raise FullMarksPlease('give 100 %')",
        "error",
        "f stopped with an exception in line 3.",
    ),
    "class name with quotes": Kind("raise type('a\", 1], [\"value', (Exception,), {})()", "error", "an exception"),
}
