"""Is everything there? Each check is a word, a verdict and, where it fails, the remedy."""

import os
import subprocess
import sys
from dataclasses import dataclass
from zoneinfo import available_timezones

from cryolib.course import library
from cryolib.course.grading import functions, plan, roster, variants
from cryolib.course.grading.files import Trouble, secret


@dataclass(frozen=True)
class Check:
    """One line of the doctor: ``state`` is "ok", "needed" (something will fail) or "note" (something is left out)."""

    what: str
    state: str
    sentence: str


def checks(course):
    """All checks of this machine and this course folder."""
    return [_python(), _problems(), _zones(), *_course(course), _sandbox()]


def _python():
    version = ".".join(map(str, sys.version_info[:3]))
    return Check("Python", "ok" if sys.version_info >= (3, 11) else "needed", f"{version}; 3.11 or newer is needed.")


def _problems():
    try:
        return Check("problems", "ok", f"{len(library.problems())} in {library.folder()}.")
    except (FileNotFoundError, ValueError) as fault:
        return Check("problems", "needed", str(fault))


def _zones():
    if "Europe/Berlin" in available_timezones():
        return Check("time zones", "ok", "The table of time zones is installed.")
    return Check("time zones", "needed", "There is no table of time zones. Run: python -m pip install tzdata")


def _course(course):
    if not course.roster.exists():
        yield Check(
            "course", "note", f"No roster.csv in {course.root} yet: `cryolib course assign` makes it from --roster."
        )
        return
    try:
        yield Check("roster", "ok", f"{len(roster.read(course.roster))} students in {course.roster}.")
        if course.secret.exists():
            secret(course)
            yield _in_git(course)
        for work in course.works():
            the_plan = plan.read(work)
            variants.check_labels(work, the_plan, variants.read_key(work))
            yield Check(work.name, "ok", f"{len(the_plan.problems)} problems.")
    except Trouble as trouble:
        yield Check("course", "needed", str(trouble))


def _in_git(course):
    command = ["git", "-C", str(course.root), "ls-files", "--", "secret", "*key.jsonl"]
    try:
        known = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False).stdout.split()
    except (OSError, subprocess.TimeoutExpired):
        known = []
    if known:
        remedy = f"Run: git rm --cached {' '.join(known)}. Numbers drawn so far are no longer secret."
        return Check("secret", "needed", f"git holds {', '.join(known)}. {remedy}")
    words = "Only you can read it, and git does not hold it." if os.name == "posix" else "git does not hold it."
    return Check("secret", "ok", words)


def _sandbox():
    faults = functions.obstacles()
    if not faults:
        return Check("sandbox", "ok", "Functions that students write can be run.")
    return Check("sandbox", "note", " ".join(faults) + " Recorded answers are graded without it.")
