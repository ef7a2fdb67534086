"""The folder of a course, and the few ways in which files in it are written.

A log is a file of JSON lines that only grows: a line goes down in one write, and a line torn by a crash is skipped
and written again. Everything else is written beside its place and then moved there whole.
"""

import json
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

PRIVATE, SHARED, READ_ONLY = 0o600, 0o644, 0o444
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
IGNORED = "secret\n*/key.jsonl\n*/solutions/\n"


class Trouble(Exception):
    """Something the instructor can put right; the message says what and how."""


@dataclass(frozen=True)
class Course:
    """The folder of a course: its roster, extensions and secret, and a folder for each set."""

    root: Path

    @property
    def roster(self):
        return self.root / "roster.csv"

    @property
    def extensions(self):
        return self.root / "extensions.csv"

    @property
    def secret(self):
        return self.root / "secret"

    def work(self, name):
        """The Work of that name, whether it exists or not."""
        if not NAME.fullmatch(name):
            raise Trouble(f"'{name}' cannot name a set. Use small letters, digits, dot, hyphen; for instance ps3.")
        return Work(self, name)

    def works(self):
        """Every set that has a plan."""
        return [Work(self, path.parent.name) for path in sorted(self.root.glob("*/plan.toml"))]


@dataclass(frozen=True)
class Work:
    """One problem set: a folder with its plan, its logs and what is made from them."""

    course: Course
    name: str

    @property
    def folder(self):
        return self.course.root / self.name

    def path(self, name):
        """A file or folder of this set."""
        return self.folder / name

    def log(self, name):
        """The records of one of its logs."""
        return records(self.path(f"{name}.jsonl"))


def records(path):
    """The records of a log; a line that was torn is not one."""
    if not path.exists():
        return []
    found = []
    for line in path.read_bytes().split(b"\n"):
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


class Log:
    """Append records to a log: ``with Log(path) as log: log.add({...})``."""

    def __init__(self, path, mode=SHARED):
        self.path, self.mode = path, mode

    def __enter__(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), self.mode)
        size = os.lseek(self.file, 0, os.SEEK_END)
        if size:
            os.lseek(self.file, size - 1, os.SEEK_SET)
            if os.read(self.file, 1) != b"\n":  # a line torn by a crash: end it, it will be skipped
                os.write(self.file, b"\n")
        return self

    def __exit__(self, *_):
        os.close(self.file)

    def add(self, record):
        """One line in one write, so that no other line can get into it."""
        line = json.dumps(record, separators=(",", ":")).encode("ascii") + b"\n"
        done = os.write(self.file, line)
        if done != len(line):
            raise Trouble(f"{self.path} could not be written: the disk is full. Make room and run the command again.")


def write(path, content, mode=SHARED):
    """Text or bytes into a file, whole or not at all."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode | 0o200)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(part, mode)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def secret(course, make=False):
    """The bytes from which all numbers of this course are drawn."""
    path = course.secret
    if not path.exists():
        if not make:
            raise Trouble(f"{path} is missing. Run `cryolib course assign` first, or restore it from your backup.")
        write(path, secrets.token_hex(32) + "\n", PRIVATE)
        _ignore(course)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise Trouble(f"{path} can be read by others on this machine. Run: chmod 600 {path}")
    text = path.read_text(encoding="ascii").strip()
    if len(text) < 32:
        raise Trouble(
            f"{path} is too short to be a secret. Restore it from your backup; a new one changes all numbers."
        )
    return text.encode("ascii")


def _ignore(course):
    """Keep the secret and the keys out of git, should the folder ever be in it."""
    path = course.root / ".gitignore"
    held = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = [line for line in IGNORED.splitlines() if line not in held.splitlines()]
    if missing:
        write(path, "\n".join([*held.splitlines(), *missing]) + "\n")
