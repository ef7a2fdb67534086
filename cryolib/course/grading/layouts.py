"""Whose file is it? Pure: the name in a download and the roster in, a student or the reason for none out.

Canvas     doejane_LATE_12345_678910_ps3-1.ipynb          user 12345, late, handed in again
Moodle     Jane Doe_4711_assignsubmission_file_/ps3.ipynb  participant 4711
a folder   s042/ps3.ipynb, s042.ipynb, s042_ps3.ipynb

The platform's number decides. A name decides only where exactly one student has it and no number speaks against it.
"""

import re
from dataclasses import dataclass

from cryolib.course.grading import roster

CANVAS = re.compile(r"(?P<name>.+?)(?P<late>_LATE)?_(?P<user>\d+)_(?P<id>\d+)_(?P<file>.+)", re.IGNORECASE)
MOODLE = re.compile(r"(?P<name>.+)_(?P<user>\d+)_assignsubmission_[a-z]+_?/?(?P<file>[^/]*)")
ATTEMPT = re.compile(r"-(\d{1,3})(?=\.[A-Za-z0-9]+$)")


@dataclass(frozen=True)
class Claim:
    """What the name of a file says about itself."""

    platform: str
    name: str = ""
    user: str = ""
    late: bool = False
    id: int = 0
    attempt: int = 0
    file: str = ""


def claim(path):
    """The Claim of a file by its path in the download."""
    *folders, base = path.split("/")
    for text in (f"{folders[-1]}/{base}" if folders else base, base):
        found = MOODLE.fullmatch(text)
        if found:
            return Claim("moodle", found["name"], found["user"], file=found["file"])
    found = CANVAS.fullmatch(base)
    if found:
        again = ATTEMPT.search(found["file"])
        return Claim("canvas", found["name"], found["user"], bool(found["late"]), int(found["id"]),
                     int(again[1]) if again else 0, found["file"])  # fmt: skip
    return Claim("folder", name=folders[-1] if folders else "", file=base)


def owner(claimed, students, participants=None):
    """(student id or None, how it was found or why not) for a Claim; ``participants`` maps Moodle's numbers."""
    if claimed.platform == "folder":
        return _by_own_id(claimed, students)
    known = {getattr(person, claimed.platform): person.student for person in students.values()}
    if claimed.platform == "moodle":
        known |= participants or {}
    if claimed.user in known:
        return known[
            claimed.user
        ], f"{claimed.platform} id {claimed.user}{_doubt(claimed, students[known[claimed.user]])}"
    return _by_name(claimed, students)


def clashes(owners):
    """Students to whom two different users of a platform were assigned by name: (student -> users)."""
    users = {}
    for claimed, student in owners:
        if student and claimed.user:
            users.setdefault(student, set()).add((claimed.platform, claimed.user))
    return {student: sorted(user for _, user in found) for student, found in users.items() if len(found) > 1}


def _by_own_id(claimed, students):
    if claimed.name in students:
        return claimed.name, "the folder's name"
    base = claimed.file.rsplit(".", 1)[0]
    fits = [id for id in students if base == id or (base.startswith(id) and base[len(id)] in "_- .")]
    if fits:
        return max(fits, key=len), "the file's name"
    return None, "no student's id begins its name. Rename it to <student>.ipynb"


def _by_name(claimed, students):
    names = [claimed.name, *(claimed.name[i + 1 :] for i, c in enumerate(claimed.name) if c == "-")]  # Group A-Jane Doe
    for name in names if claimed.platform == "moodle" else names[:1]:
        found = roster.named(students, name)
        if len(found) > 1:
            ids = ", ".join(person.student for person in found)
            return None, f"'{name}' may be {ids}. {_remedy(claimed)}"
        if found:
            number = getattr(found[0], claimed.platform)
            if number:
                return None, (f"'{name}' is {found[0].student} by name, but the roster gives that student the "
                              f"{claimed.platform} id {number}, not {claimed.user}")  # fmt: skip
            return found[0].student, f"the name '{name}'"
    return None, f"'{claimed.name}' is not in the roster. {_remedy(claimed)}"


def _remedy(claimed):
    if claimed.platform == "moodle":
        return f"Pass Moodle's grading worksheet with --times, or write {claimed.user} into the roster's column moodle"
    return f"Write the Canvas id {claimed.user} into the roster's column canvas"


def _doubt(claimed, person):
    """Numbers decide; a name that differs is worth a word."""
    fits = roster.folded(claimed.name) in roster.spellings(person.name) or claimed.name.lower() in (
        "participant",
        "anon",
    )
    return "" if fits else f" (the file says '{claimed.name}', the roster '{person.name}')"
