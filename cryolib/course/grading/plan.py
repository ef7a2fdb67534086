"""The plan of a set: what is set, when it is due, how lateness counts. TOML, which Python reads by itself."""

import json
import tomllib
from dataclasses import dataclass
from datetime import datetime

from cryolib.course.grading.files import Trouble, write
from cryolib.course.grading.when import moment

TEMPLATE = """\
# What is set, when it is due, and how lateness counts. Edit it by hand; nobody's numbers change with it.
title = {title}
due = {due}
problems = [  # p1, p2, … in this order; add at the end only
{problems}]
functions = {functions}     # set the functions to be written too; marking them needs the sandbox

[late]
grace_minutes = {grace_minutes}     # after every deadline, in silence
percent_per_day = {percent_per_day}   # of the points earned, for every day begun
last_day = {last_day}           # after so many days nothing counts
bank_days = {bank_days}          # free late days a student has in the whole course
"""


@dataclass(frozen=True)
class Late:
    """How lateness counts; see late.py."""

    grace_minutes: float = 10
    percent_per_day: float = 10
    last_day: int = 5
    bank_days: int = 0


@dataclass(frozen=True)
class Plan:
    """A set's plan."""

    title: str
    due: datetime
    problems: tuple[str, ...]
    late: Late
    functions: bool = False

    @property
    def labels(self):
        """p1, p2, … -> problem id."""
        return {f"p{index}": id for index, id in enumerate(self.problems, 1)}


def read(work):
    """The Plan of a set, every field checked."""
    path = work.path("plan.toml")
    if not path.exists():
        known = ", ".join(other.name for other in work.course.works()) or "none"
        raise Trouble(f"there is no set {work.name} in {work.course.root} (there: {known}). Run: cryolib course assign")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise Trouble(f"{path} is no TOML: {fault}. Compare it with the template in the instructors' page.") from None
    return _checked(path, data)


def make(work, problems, due, title=None, functions=False):
    """Write a new plan and give it back."""
    moment(due, what="--due")
    text = TEMPLATE.format(
        title=_quoted(title or f"Problem set {work.name}"),
        due=_quoted(due),
        problems="".join(f"    {_quoted(id)},\n" for id in problems),
        functions=str(functions).lower(),
        **vars(Late()),
    )
    _checked(work.path("plan.toml"), tomllib.loads(text))
    write(work.path("plan.toml"), text)
    return read(work)


def _checked(path, data):
    problems = tuple(data.get("problems", ()))
    if not problems or len(set(problems)) != len(problems) or not all(isinstance(id, str) for id in problems):
        raise Trouble(f"{path}: problems must be a list of different problem ids, for instance ['neon-wavelength'].")
    if not isinstance(data.get("due"), str):
        raise Trouble(
            f"{path}: due must be text with a time zone, for instance due = '2027-03-12 23:59 Europe/Berlin'."
        )
    unknown = set(data) - {"title", "due", "problems", "functions", "late"} or set(data.get("late", {})) - set(
        vars(Late())
    )
    if unknown:
        raise Trouble(
            f"{path}: {', '.join(sorted(unknown))} is no field of a plan; allowed in [late]: {', '.join(vars(Late()))}."
        )
    late = Late(**data.get("late", {}))
    for name, value in vars(late).items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e6:
            raise Trouble(f"{path}: late.{name} = {value}; allowed: a number, zero or more.")
        if name in ("last_day", "bank_days") and not isinstance(value, int):
            raise Trouble(f"{path}: late.{name} = {value}; allowed: a whole number of days.")
    due = moment(data["due"], what=f"{path}, due")
    return Plan(str(data.get("title", "")), due, problems, late, data.get("functions") is True)


def _quoted(text):
    """A TOML string: JSON's quoting is a part of TOML's."""
    return json.dumps(str(text), ensure_ascii=False)
