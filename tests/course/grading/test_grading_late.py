"""Lateness: what the clock on the wall says, and what it costs."""

from datetime import datetime, timedelta

import classroom
import pytest
from classroom import command, table

from cryolib.course.grading.files import Course, Trouble
from cryolib.course.grading.late import lateness
from cryolib.course.grading.plan import Late
from cryolib.course.grading.when import moment, shown, utc

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
TEN = Late(grace_minutes=10, percent_per_day=10, last_day=5, bank_days=0)
NO_GRACE = Late(grace_minutes=0, percent_per_day=10, last_day=5)
STEEP = Late(grace_minutes=0, percent_per_day=40, last_day=5)
FREE = Late(grace_minutes=0, percent_per_day=0, last_day=2)
NEVER = Late(grace_minutes=0, percent_per_day=10, last_day=0)
MARCH = f"2027-03-12 23:59 {BERLIN}"
SPRING = f"2027-03-27 23:59 {BERLIN}"  # the next day has 23 hours
AUTUMN = f"2027-10-30 23:59 {BERLIN}"  # the next day has 25 hours
US_SPRING = f"2027-03-13 23:59 {NEW_YORK}"  # changes two weeks before Europe

CASES = [
    # due, received, policy, bank, days, banked, percent
    (MARCH, f"2027-03-01 08:00 {BERLIN}", TEN, 0, 0, 0, 0),
    (MARCH, f"2027-03-12 23:59:00 {BERLIN}", NO_GRACE, 0, 0, 0, 0),
    (MARCH, f"2027-03-12 23:59:01 {BERLIN}", NO_GRACE, 0, 1, 0, 10),
    (MARCH, f"2027-03-13 00:08:59 {BERLIN}", TEN, 0, 0, 0, 0),
    (MARCH, f"2027-03-13 00:09:00 {BERLIN}", TEN, 0, 0, 0, 0),
    (MARCH, f"2027-03-13 00:09:01 {BERLIN}", TEN, 0, 1, 0, 10),
    (MARCH, f"2027-03-14 00:09:00 {BERLIN}", TEN, 0, 1, 0, 10),
    (MARCH, f"2027-03-14 00:09:01 {BERLIN}", TEN, 0, 2, 0, 20),
    (MARCH, f"2027-03-17 23:59 {BERLIN}", TEN, 0, 5, 0, 50),
    (MARCH, f"2027-03-18 00:09:00 {BERLIN}", TEN, 0, 5, 0, 50),
    (MARCH, f"2027-03-18 00:09:01 {BERLIN}", TEN, 0, 6, 0, 100),
    (MARCH, f"2028-03-18 12:00 {BERLIN}", TEN, 3, 6, 0, 100),
    (MARCH, f"2027-03-14 12:00 {BERLIN}", STEEP, 0, 2, 0, 80),
    (MARCH, f"2027-03-15 12:00 {BERLIN}", STEEP, 0, 3, 0, 100),
    (MARCH, f"2027-03-14 12:00 {BERLIN}", FREE, 0, 2, 0, 0),
    (MARCH, f"2027-03-15 12:00 {BERLIN}", FREE, 0, 3, 0, 100),
    (MARCH, f"2027-03-13 00:00 {BERLIN}", NEVER, 0, 1, 0, 100),
    # the bank
    (MARCH, f"2027-03-13 12:00 {BERLIN}", TEN, 3, 1, 1, 0),
    (MARCH, f"2027-03-14 12:00 {BERLIN}", TEN, 1, 2, 1, 10),
    (MARCH, f"2027-03-14 12:00 {BERLIN}", TEN, 2, 2, 2, 0),
    (MARCH, f"2027-03-16 12:00 {BERLIN}", TEN, 2, 4, 2, 20),
    # zones
    (MARCH, "2027-03-12 22:59:00 UTC", NO_GRACE, 0, 0, 0, 0),
    (MARCH, "2027-03-12T22:59:01Z", NO_GRACE, 0, 1, 0, 10),
    (MARCH, f"2027-03-12 17:59 {NEW_YORK}", NO_GRACE, 0, 0, 0, 0),
    (MARCH, "2027-03-13T04:28:59+05:30", NO_GRACE, 0, 0, 0, 0),
    (MARCH, "2027-03-13T04:29:01+05:30", NO_GRACE, 0, 1, 0, 10),
    ("2027-03-12T23:59+01:00", "2027-03-12 23:00 UTC", NO_GRACE, 0, 1, 0, 10),
    # the night the clocks go forward: the first late day has 23 hours
    (SPRING, f"2027-03-28 23:59:00 {BERLIN}", NO_GRACE, 0, 1, 0, 10),
    (SPRING, f"2027-03-28 23:59:01 {BERLIN}", NO_GRACE, 0, 2, 0, 20),
    (SPRING, "2027-03-28 21:59:00 UTC", NO_GRACE, 0, 1, 0, 10),
    (SPRING, "2027-03-28 22:09:01 UTC", TEN, 0, 2, 0, 20),
    (US_SPRING, f"2027-03-14 23:59:00 {NEW_YORK}", NO_GRACE, 0, 1, 0, 10),
    (US_SPRING, "2027-03-15 03:59:01 UTC", NO_GRACE, 0, 2, 0, 20),
    # the night they go back: 25 hours, and 02:30 comes twice
    (AUTUMN, f"2027-10-31 23:59:00 {BERLIN}", NO_GRACE, 0, 1, 0, 10),
    (AUTUMN, "2027-10-31 22:59:00 UTC", NO_GRACE, 0, 1, 0, 10),
    (AUTUMN, "2027-10-31 22:59:01 UTC", NO_GRACE, 0, 2, 0, 20),
    (f"2027-10-31 02:00 {BERLIN}", "2027-10-31 00:00:01 UTC", NO_GRACE, 0, 1, 0, 10),
    (f"2027-10-31 01:55 {BERLIN}", "2027-10-31 00:05:00 UTC", TEN, 0, 0, 0, 0),  # grace runs through the change
    (f"2027-10-31 01:55 {BERLIN}", "2027-10-31 01:05:00 UTC", TEN, 0, 1, 0, 10),  # the clock says 02:05 again
]  # fmt: skip


@pytest.mark.parametrize(("due", "received", "policy", "bank", "days", "banked", "percent"), CASES)
def test_what_lateness_costs(due, received, policy, bank, days, banked, percent):
    found = lateness(moment(received), moment(due), policy, bank)
    assert (found.days, found.banked, found.percent) == (days, banked, percent)
    assert bool(found.sentence) == (days > 0)


def test_there_are_thirty_cases():
    assert len(CASES) >= 30


def test_lateness_never_shrinks_with_time():
    due, last = moment(SPRING), 0
    for minutes in range(0, 7 * 24 * 60, 7):
        days = lateness(utc(due) + timedelta(minutes=minutes), due, TEN).days
        assert days >= last
        last = days


MOMENTS = [
    ("Friday, 12 March 2027, 11:58 PM", "2027-03-12T22:58:00+00:00"),
    ("12 March 2027, 12:05 AM", "2027-03-11T23:05:00+00:00"),
    ("Friday, 12 March 2027, 23:58", "2027-03-12T22:58:00+00:00"),
    ("Friday, 12 March 2027, 11:58\u202fPM", "2027-03-12T22:58:00+00:00"),
    ("2027-03-12 8:05", "2027-03-12T07:05:00+00:00"),
    ("2027-03-12T23:58:01.123Z", "2027-03-12T23:58:01+00:00"),
]


@pytest.mark.parametrize(("text", "expected"), MOMENTS)
def test_times_as_platforms_write_them(text, expected):
    assert utc(moment(text, moment(MARCH).tzinfo)).isoformat() == expected


NO_MOMENT = [
    ("2027-03-12 23:59", "no time zone"),
    ("2027-03-12", "cannot be read"),
    ("2027-02-30 23:59 Europe/Berlin", "no date"),
    ("2027-03-12 25:59 Europe/Berlin", "no date"),
    ("2027-03-12 23:59 Europe/Bärlin", "cannot be read"),
    ("2027-03-12 23:59 Europe/Atlantis", "not known here"),
    ("2027-03-12 23:59 ../../etc/passwd", "cannot be read"),
    ("tomorrow", "cannot be read"),
    ("", "cannot be read"),
]


@pytest.mark.parametrize(("text", "words"), NO_MOMENT)
def test_a_time_without_a_zone_or_sense_is_refused(text, words):
    with pytest.raises(Trouble, match=words):
        moment(text)


def test_a_moment_is_shown_as_it_is_read():
    assert shown(moment(MARCH)) == MARCH
    assert moment(shown(moment(MARCH))) == moment(MARCH)
    assert isinstance(moment(MARCH), datetime)


def set_policy(work, **changes):
    path = work.path("plan.toml")
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, value in changes.items():
        lines = [f"{name} = {value}" if line.startswith(f"{name} =") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def handed_in(folder, name, times):
    """All answers right, at these times of each student."""
    work = Course(folder).work(name)
    files = [(f"{s}.ipynb", classroom.notebook(classroom.right(work, s), name=name)) for s in times]
    folder.joinpath("times.csv").write_text("student,submitted\n" + "".join(f"{s},{t}\n" for s, t in times.items()))
    command(folder, "collect", name, classroom.zipped(folder / f"{name}.zip", files), "--times", folder / "times.csv")
    command(folder, "grade", name)
    return table(folder, name)[1]


def test_penalty_stands_in_its_own_column_and_extensions_move_the_deadline(folder):
    classroom.assigned(folder, classroom.students(4))
    folder.joinpath("extensions.csv").write_text(
        "student,assignment,until,reason\n"
        f"s002,ps3,2027-03-14 12:00 {BERLIN},ill\n"
        f"s003,ps9,2027-04-14 12:00 {BERLIN},another set\n"
    )
    rows = handed_in(folder, "ps3", {"s001": "2027-03-14 12:00", "s002": "2027-03-14 12:10", "s003": "2027-03-13 12:00",
                                     "s004": "2027-03-30 12:00"})  # fmt: skip
    found = {id: (r["points"], r["late days"], r["penalty"], r["total"]) for id, r in rows.items()}
    assert found == {"s001": ("6", "2", "-1.2", "4.8"), "s002": ("6", "", "0", "6"), "s003": ("6", "1", "-0.6", "5.4"),
                     "s004": ("6", "6", "-6", "0")}  # fmt: skip
    assert "2 days late: minus 20 %." in rows["s001"]["notes"]


def test_the_bank_is_spent_in_the_order_of_deadlines(folder):
    ids = classroom.students(2)
    classroom.assigned(folder, ids, set_name="zz-first", due=f"2027-03-05 23:59 {BERLIN}")
    classroom.assigned(folder, ids, set_name="aa-second")
    for name in ("zz-first", "aa-second"):
        set_policy(Course(folder).work(name), bank_days=3)
    # The later set is collected first: the order of work does not decide.
    handed_in(folder, "aa-second", {"s001": "2027-03-14 12:00", "s002": "2027-03-14 12:00"})
    first = handed_in(folder, "zz-first", {"s001": "2027-03-07 12:00", "s002": "2027-03-05 12:00"})
    second = table(folder, "aa-second")[1]
    assert [first[id]["bank days"] for id in ids] == ["2", ""]
    assert [(second[id]["bank days"], second[id]["penalty"]) for id in ids] == [("1", "-0.6"), ("2", "0")]


def test_a_penalty_can_be_waived_by_hand(folder):
    work = classroom.assigned(folder, ["s001"])
    handed_in(folder, "ps3", {"s001": "2027-03-14 12:00"})
    work.path("overrides.csv").write_text("student,part,score,reason\ns001,late,0,the server was down\n")
    row = table(folder)[1]["s001"]
    assert (row["penalty"], row["total"]) == ("0", "6")
    assert "the server was down" in row["notes"]


PLANS = [
    ("due = .*", 'due = "2027-03-12 23:59"', "no time zone"),
    ("due = .*", "due = 2027-03-12T23:59:00", "due must be text"),
    ("grace_minutes = [0-9]*", "grace_minutes = -1", "zero or more"),
    ("last_day = [0-9]*", "last_day = 1.5", "whole number"),
    ("bank_days", "bonk_days", "bonk_days is no field"),
    ("problems = ", "problems == ", "is no TOML"),
]


@pytest.mark.parametrize(("old", "new", "words"), PLANS)
def test_a_plan_with_a_fault_says_what(old, new, words, folder, capsys):
    import re

    work = classroom.assigned(folder, ["s001"])
    path = work.path("plan.toml")
    path.write_text(re.sub(old, new, path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    assert classroom.main(["--course", str(folder), "grade", "ps3"]) == 2
    assert words in capsys.readouterr().err
