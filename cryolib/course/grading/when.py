"""Moments with a time zone, as instructors and learning platforms write them."""

import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from cryolib.course.grading.files import Trouble

EXAMPLE = "2027-03-12 23:59 Europe/Berlin"
STAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?"
    r"(?:(Z|UTC)|([+-]\d{2}:?\d{2})|([A-Za-z]+(?:/[A-Za-z0-9_+-]+)+))?"
)
MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]  # fmt: skip
# What Moodle writes in English: "Friday, 12 March 2027, 11:40 PM", with or without the day's name.
MOODLE = re.compile(r"(?:[A-Za-z]+, )?(\d{1,2}) ([A-Za-z]+) (\d{4}), (\d{1,2}):(\d{2})(?: ([AaPp])[Mm])?")


def moment(text, zone=None, what="the time"):
    """A datetime with its zone from text. Without ``zone`` the text must name one."""
    text = " ".join(str(text).replace("\u202f", " ").split())
    return _stamp(text, zone, what) or _moodle(text, zone) or _unreadable(text, what)


def utc(when):
    """The same moment in UTC: times of one zone compare by their clocks, which go back once a year."""
    return when.astimezone(UTC)


def days_after(when, days):
    """The same time on the clock, days later: a day of a summer-time change has 23 or 25 hours."""
    return when + timedelta(days=days)


def shown(when):
    """A moment for people."""
    zone = when.tzinfo.key if isinstance(when.tzinfo, ZoneInfo) else when.strftime("%z")
    return f"{when:%Y-%m-%d %H:%M} {zone}"


def _stamp(text, zone, what):
    found = STAMP.fullmatch(text)
    if not found:
        return None
    day, clock, is_utc, offset, name = found.groups()
    if not (is_utc or offset or name or zone):
        raise Trouble(f"{what}: '{text}' has no time zone. Write it with one, for instance {EXAMPLE}.")
    try:
        naive = datetime.fromisoformat(f"{day} {clock.zfill(5) if len(clock) < 6 else clock.zfill(8)}")
    except ValueError as fault:
        raise Trouble(f"{what}: '{text}' is no date ({fault}). Write it like {EXAMPLE}.") from None
    return naive.replace(tzinfo=UTC if is_utc else _fixed(offset) if offset else _zone(name, what) if name else zone)


def _moodle(text, zone):
    found = MOODLE.fullmatch(text)
    if not found or zone is None or found[2].lower() not in MONTHS:
        return None
    hour = int(found[4])
    if found[6]:
        hour = hour % 12 + (12 if found[6] in "Pp" else 0)
    try:
        return datetime(
            int(found[3]), MONTHS.index(found[2].lower()) + 1, int(found[1]), hour, int(found[5]), tzinfo=zone
        )
    except ValueError:
        return None


def _unreadable(text, what):
    raise Trouble(f"{what}: '{text}' cannot be read. Write it like {EXAMPLE}.")


def _fixed(offset):
    sign = -1 if offset[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])))


def _zone(name, what):
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise Trouble(
            f"{what}: the time zone '{name}' is not known here. Use a name like Europe/Berlin or America/New_York; "
            "on Windows also run: python -m pip install tzdata"
        ) from None
