"""Late days and what they cost. Pure: a moment, a deadline and a policy in, a Lateness out.

A late day ends at the time of day of the deadline, by the clock on the wall, and the grace minutes follow it:
with a deadline at 23:59 and 10 minutes of grace, the first late day ends at 00:09 the night after.
"""

from dataclasses import dataclass
from datetime import timedelta

from cryolib.course.grading.when import days_after, utc


@dataclass(frozen=True)
class Lateness:
    """Late days begun, how many of them the bank paid, and the share of the points that is lost [%]."""

    days: int = 0
    banked: int = 0
    percent: float = 0.0
    sentence: str = ""


def lateness(received, due, policy, bank_left=0):
    """The Lateness of a submission received at a moment; ``due`` is the student's own deadline."""
    days = late_days(received, due, policy)
    if days == 0:
        return Lateness()
    if days > policy.last_day:
        return Lateness(days, 0, 100.0, f"More than {_days(policy.last_day)} late: nothing counts any more.")
    banked = min(days, bank_left)
    percent = min(100.0, (days - banked) * policy.percent_per_day)
    paid = f"; {banked} from the late-day bank" if banked else ""
    return Lateness(days, banked, percent, f"{_days(days)} late{paid}: minus {percent:g} %.")


def late_days(received, due, policy):
    """Days begun after the deadline; one more than the last day is as late as can be."""
    grace = timedelta(minutes=policy.grace_minutes)
    for days in range(policy.last_day + 1):
        if utc(received) <= utc(days_after(due, days)) + grace:
            return days
    return policy.last_day + 1


def _days(count):
    return f"{count} day" if count == 1 else f"{count} days"
