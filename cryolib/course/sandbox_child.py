"""What runs inside the sandbox: give up every right, run the student's code, send its values.

Run as a script by the course's sandbox, never imported. Student code shares this interpreter and may change
everything in it. That is allowed for: it can then only send other values, as if it had returned them. The
values expected are not here.
"""

import builtins
import json
import os
import resource
import sys
import types

ANSWER = "<answer>"  # the file name of the student's code in a traceback
LIBRARIES = 1024  # MB of addresses, not of memory, that numpy and its kind lay out
TASKS = 32  # processes and threads
FILES, MOST_FILES = 64, 4096


def main():
    request = json.load(sys.stdin)
    channel = request["channel"]
    no_privileges(request["uid"])
    limits(request["seconds"], request["megabytes"])
    nothing_open(channel)
    sys.path += request["path"]
    say = teller(channel)
    say(b'["ready"]')
    answer(request["source"], request["calls"], say)
    say(b'["end"]')
    os._exit(0)  # no atexit, no waiting for threads


def no_privileges(uid):
    """Become an ordinary user where bubblewrap was started by root."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    if 0 in (*os.getresuid(), *os.getresgid()):
        raise PermissionError("the sandbox cannot give up the rights of root")


def limits(seconds, megabytes):
    """Limits of each process; the sum over all is the watchdog's business."""
    for name, most in (
        (resource.RLIMIT_CPU, 2 * int(seconds) + 2),  # behind the watchdog's clock
        (resource.RLIMIT_AS, (megabytes + LIBRARIES) << 20),
        (resource.RLIMIT_FSIZE, 16 << 20),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_NPROC, TASKS),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(name, (most, most))


def nothing_open(channel):
    """Input, output and complaints go nowhere, so that no print can fill anything; only the channel stays."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.closerange(3, channel)
    os.closerange(channel + 1, MOST_FILES)


def teller(channel):
    """A function that sends one line, from this process only: a fork that goes on running must not speak twice."""
    write, current, this = os.write, os.getpid, os.getpid()

    def say(line):
        if current() == this:
            write(channel, line + b"\n")

    return say


def answer(source, calls, say):
    """Run the code, then each call; say one line a call, the same line for all where the code itself stops."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    try:
        exec(compile(source, ANSWER, "exec"), module.__dict__)
    except BaseException as fault:
        line = complaint(b"source", fault)
        for _ in calls:
            say(line)
        return
    for name, arguments in calls:
        say(value_of(module.__dict__.get(name), arguments))


def value_of(function, arguments):
    """The line for one call."""
    if not callable(function):
        return b'["missing"]'
    try:
        return number(function(*arguments))
    except BaseException as fault:
        return complaint(b"error", fault)


def number(value):
    """A float or an int, also numpy's; nothing else passes for a number."""
    kind = type(value)
    if kind.__module__ == "numpy" and getattr(value, "size", 0) == 1:
        value = value.item()
        kind = type(value)
    if kind is bool:
        return b'["refused", "bool"]'
    if kind is not float and kind is not int:
        return b'["refused", "type"]'
    try:
        value = float(value)
    except OverflowError:
        return b'["refused", "big"]'
    if value - value != 0:
        return b'["refused", "finite"]'
    return b'["value", %a]' % value


def complaint(word, fault):
    """The class of an exception and the line of the student's code; never its text."""
    if isinstance(fault, MemoryError):
        return b'["memory"]'
    line = fault.lineno if isinstance(fault, SyntaxError) and fault.filename == ANSWER else 0
    trace = fault.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == ANSWER:
            line = trace.tb_lineno
        trace = trace.tb_next
    name = type(fault).__name__
    name = name.encode() if hasattr(builtins, name) else b""  # a name of the student's own could say anything
    return b'["%b", "%b", %d]' % (word, name, line or 0)


if __name__ == "__main__":
    main()
