"""One bubblewrap: what it shows, how it starts and ends, and how much memory its processes hold."""

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from cryolib.course import sandbox_filter

LIBRARY = Path(__file__).resolve().parents[1]  # cryolib
CHILD = "/library/cryolib/course/sandbox_child.py"
DISK = 16 << 20  # bytes in /tmp
USER = 65534
USERS = (61184, 65519)  # numbers that no account has; one a grader, since the kernel counts tasks by user
FILE = 1 << 10  # bytes of the kernel's memory that an empty file in /tmp takes
FOLDERS = ("/dev", "/etc", "/usr", "/python", "/python/bin", "/packages", "/library")
NAMES = ("ipc", "pid", "net", "uts")
ENVIRONMENT = {
    "HOME": "/tmp", "PATH": "/python/bin", "LANG": "C.UTF-8", "LD_LIBRARY_PATH": "/python/lib",
    # One thread each: the limit of tasks is small, and a formula needs no more.
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "agg", "MPLCONFIGDIR": "/tmp",
}  # fmt: skip


class Box(contextlib.AbstractContextManager):
    """A running sandbox. Whatever happens inside a ``with`` block, none of its processes outlives it."""

    def __init__(self, request):
        self.words = os.memfd_create("words")  # what bubblewrap and the child complain of
        self.channel, theirs = os.pipe()
        info, info_theirs = os.pipe()
        passed = [theirs, info_theirs, _memory_file(sandbox_filter.program())]
        stdin = _memory_file(json.dumps({**request, **_inside(), "channel": theirs}).encode())
        command = [shutil.which("bwrap"), *_walls(), "--info-fd", str(passed[1]), "--seccomp", str(passed[2]), "--"]
        try:
            self.process = subprocess.Popen(
                [*command, *_python()], stdin=stdin, stdout=self.words, stderr=self.words, pass_fds=passed,
                env={}, cwd="/",
            )  # fmt: skip
        finally:
            for descriptor in (*passed, stdin):
                os.close(descriptor)
        self.first = _first_process(info)

    def read(self, seconds):
        """Bytes from the channel; empty when it is closed, None when nothing came in time."""
        return os.read(self.channel, 4096) if _wait_for(self.channel, 1000 * seconds) else None

    def spent(self):
        """(seconds of computing, bytes) of all processes together, with the files in /tmp that they made."""
        seconds = _descendants(self.process.pid)
        files = max(map(_files, seconds), default=0)
        return sum(seconds.values()), sum(map(_held, seconds)) + files * FILE

    def complaint(self):
        """The last line that bubblewrap or the child wrote before any code of a student ran."""
        lines = os.pread(self.words, 4096, 0).decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else "it said nothing"

    def code(self):
        """The exit code, waiting a moment for an end that is under way; None if it goes on running."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self.process.wait(1)

    def __exit__(self, *_):
        """Kill the first process of the namespace; the kernel then kills all others, whatever they ignore."""
        if self.first is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.first, signal.SIGKILL)
            _wait_for(self.first, None)  # readable once every process of the namespace is gone
            os.close(self.first)
        self.process.kill()
        self.process.wait()
        os.close(self.channel)
        os.close(self.words)


def _walls():
    """The arguments of bubblewrap: no namespace shared, nothing visible but Python and libraries, read-only."""
    apart = [f"--unshare-{name}" for name in NAMES] + ["--unshare-cgroup-try", "--hostname", "sandbox"]
    if os.geteuid() == 0:
        # Root needs no user namespace, which many containers forbid; the child then becomes a user of its own.
        apart += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        apart += ["--unshare-user", "--uid", str(USER), "--gid", str(USER)]
    folders = [part for name in FOLDERS for part in ("--perms", "0755", "--dir", name)]
    shown = [part for source, target in _shown() for part in ("--ro-bind", source, target)]
    devices = [part for name in ("/dev/null", "/dev/urandom") for part in ("--dev-bind", name, name)]
    # There is no /proc: nothing here needs it, and a container often forbids to mount one.
    ends = ["--perms", "1777", "--size", str(DISK), "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", "/tmp"]
    variables = [part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)]
    return [*apart, *folders, *_system(), *shown, *devices, *ends, *variables, "--new-session", "--die-with-parent"]


def _system():
    """The C library and its loader; not all of /usr, in which a course may lie."""
    arguments = ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    arguments += ["--ro-bind-try", "/etc/alternatives", "/etc/alternatives"]
    for folder in ("/usr/lib", "/usr/lib64", "/lib", "/lib64"):
        if os.path.islink(folder):
            arguments += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            arguments += ["--ro-bind", folder, folder]
    return arguments


def _shown():
    """(folder outside, folder inside) of Python, its packages and cryolib; names of homes do not show."""
    base = Path(sys.base_prefix)
    libraries = [(str(base / name), f"/python/{name}") for name in ("lib", "lib64") if (base / name).is_dir()]
    packages = [(str(folder), f"/packages/{index}") for index, folder in enumerate(_packages())]
    return [(_executable(), _python()[0]), *libraries, *packages, (str(LIBRARY), "/library/cryolib")]


def _packages():
    found = (Path(entry) for entry in sys.path)
    return [folder for folder in found if folder.name in ("site-packages", "dist-packages") and folder.is_dir()]


def _executable():
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def _python():
    return [f"/python/bin/{Path(_executable()).name}", "-I", "-S", CHILD]


def _inside():
    """What the child must know of its place."""
    low, high = USERS
    path = ["/library", *(f"/packages/{index}" for index in range(len(_packages())))]
    return {"path": path, "uid": low + os.getpid() % (high - low)}


def _wait_for(descriptor, milliseconds):
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return poll.poll(milliseconds)


def _memory_file(data):
    """A descriptor to read data from, which a pipe would not hold without a reader."""
    descriptor = os.memfd_create("data")
    os.write(descriptor, data)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def _first_process(info):
    """A handle of the namespace's first process, as bubblewrap tells it; None if it did not get so far."""
    with open(info, "rb") as told:
        text = told.read()
    try:
        return os.pidfd_open(json.loads(text)["child-pid"])
    except (ValueError, KeyError, ProcessLookupError):
        return None


def _descendants(root):
    """Seconds of computing by process below one. None leaves the tree: its first process adopts every orphan."""
    children, seconds = defaultdict(list), {}
    for pid in (int(name) for name in os.listdir("/proc") if name.isdigit()):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
            children[int(fields[1])].append(pid)
            seconds[pid] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")  # its own and its dead children's
    found = list(children[root])
    for pid in found:  # grows while it is read
        found += children[pid]
    return {pid: seconds[pid] for pid in found}


def _held(pid):
    """Bytes of one process, a page shared by n counted as 1/n each."""
    try:
        rows = (line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
        return sum(int(row[1]) << 10 for row in rows if row[0] in ("Pss:", "SwapPss:"))
    except OSError:
        return _resident(pid)


def _resident(pid):
    """Bytes of one process, for a kernel that does not tell how much is shared; 0 when it is gone."""
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _files(pid):
    """The number of files in the sandbox's /tmp."""
    with contextlib.suppress(OSError):
        disk = os.statvfs(f"/proc/{pid}/root/tmp")
        return disk.f_files - disk.f_ffree if disk.f_blocks * disk.f_frsize == DISK else 0
    return 0
