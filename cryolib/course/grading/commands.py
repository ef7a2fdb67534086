"""What each command does and says. Every function takes the Course and the words asked for, and returns a Said."""

import sys
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from cryolib.course import library
from cryolib.course.grading import bank as banks
from cryolib.course.grading import collect as collecting
from cryolib.course.grading import doctor as doctors
from cryolib.course.grading import export as exports
from cryolib.course.grading import gradebook, marking, pages, plan, release, report, roster, variants
from cryolib.course.grading import matches as matching
from cryolib.course.grading import regrade as regrading
from cryolib.course.grading.files import PRIVATE, Trouble, secret, write
from cryolib.course.grading.progress import progress
from cryolib.course.grading.report import count
from cryolib.course.grading.when import EXAMPLE, days_after, moment, shown, utc

FILES = {"csv": "gradebook.csv", "json": "gradebook.json", "canvas": "canvas.csv", "moodle": "moodle.csv"}


@dataclass(frozen=True)
class Said:
    """What a command tells: text for people, data for programs, and the exit code."""

    text: str
    data: object = field(default_factory=dict)
    code: int = 0


def doctor(course, asked):
    """What is missing."""
    found = doctors.checks(course)
    signs = {"ok": "ok     ", "needed": "MISSING", "note": "note   "}
    lines = [f"{signs[check.state]} {check.what}: {check.sentence}" for check in found]
    return Said(
        "\n".join(lines), [asdict(check) for check in found], int(any(check.state == "needed" for check in found))
    )


def assign(course, asked):
    """Plan, numbers and notebooks; what exists is kept, so it also serves who joins later."""
    work = course.work(asked.set)
    new = not work.path("plan.toml").exists()
    if new and not (asked.problems and asked.due):
        raise Trouble(
            f"{work.name} is new: name its problems and its deadline, --problems ID … --due '{EXAMPLE}'. "
            f"Problems: {', '.join(library.problems())}."
        )
    if not new and (asked.problems or asked.due or asked.title or asked.functions):
        raise Trouble(f"{work.name} has a plan. Edit {work.path('plan.toml')} and run assign with its name alone.")
    source = asked.roster or course.roster
    if not source.exists():
        raise Trouble(f"{source} does not exist. Give the list of students: --roster FILE (student, name, email).")
    if new:
        moment(asked.due, what="--due")  # before anything is written
    students = roster.read(source)
    variants.entries(asked.problems or plan.read(work).problems)
    if asked.dry_run:
        return Said(f"{work.name}: {count(len(students), 'student')}. Nothing was written.")
    if source.resolve() != course.roster.resolve():
        _new_roster(course, students)
    the_plan = plan.make(work, asked.problems, asked.due, asked.title, asked.functions) if new else plan.read(work)
    key = variants.make_key(work, secret(course, make=True), the_plan, students)
    made = _notebooks(work, the_plan, {student: key[student] for student in students})
    what = f"{count(len(the_plan.problems), 'problem')} for {count(len(students), 'student')}"
    written = f"{count(made, 'notebook')} written to {work.path('release')}"
    return Said(
        f"{work.name}: {what}, due {shown(the_plan.due)}.\n"
        f"{written}: hand each student the file in the folder of that name."
    )


def _new_roster(course, students):
    """Take a roster over; nobody who is already there may get lost by it."""
    before = roster.read(course.roster) if course.roster.exists() else {}
    gone = sorted(set(before) - set(students))
    if gone:
        named = ", ".join(gone[:5]) + (" …" if len(gone) > 5 else "")
        raise Trouble(f"the new roster lacks {named}. Take them out of {course.roster} by hand if they have left.")
    write(course.roster, roster.text(students))


def _notebooks(work, the_plan, key):
    """Write the notebooks that are not there yet; the number written."""
    found = dict(zip(the_plan.labels, variants.entries(the_plan.problems), strict=True))
    made = 0
    for student, lines in progress(key.items(), "writing notebooks"):
        path = work.path("release") / student / f"{work.name}.ipynb"
        if not path.exists():
            write(path, release.dumps(release.notebook(work, the_plan, found, lines)))
            made += 1
    return made


def collect(course, asked):
    """Files of a download, each with its student; the rest quarantined."""
    work = course.work(asked.set)
    plan.read(work)
    pairs = [pair.rpartition("=")[::2] for pair in asked.who]
    if not asked.source.exists():
        raise Trouble(f"{asked.source} does not exist. Give the zip or folder that the platform's bulk download made.")
    files = collecting.collect(work, asked.source, asked.times, dict(pairs), asked.dry_run)
    return Said(report.collected(work, files, asked.dry_run), [asdict(file) for file in files])


def grade(course, asked):
    """Mark what is not marked, and say where a person is needed."""
    work = course.work(asked.set)
    plan.read(work)
    made = marking.grade(work)
    book = gradebook.gradebook(work)
    if asked.explain:
        row = next((row for row in book.rows if row.student.student == asked.explain), None)
        if row is None:
            raise Trouble(f"'{asked.explain}' is not in {course.roster}.")
        return Said(report.explained(work, book, row), report.as_data(row))
    return Said(
        report.graded(work, book, made), {"marks": made, "students": [report.as_data(row) for row in book.rows]}
    )


def regrade(course, asked):
    """Show what changes, ask, apply."""
    work = course.work(asked.set)
    key_lines, found = regrading.changes(work, asked.part)
    text = regrading.summary(found)
    data = [{"student": student, "before": before, "after": after} for student, before, after, _ in found]
    if asked.dry_run or not (found or key_lines):
        return Said(text, data)
    if not asked.yes and not _agreed(f"{text} Apply? [y/N] "):
        return Said(f"{text} Nothing was applied; say --yes to apply it.", data)
    regrading.apply(work, key_lines, found)
    return Said(f"{text} Applied.", data)


def _agreed(question):
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    return input(question).strip().lower() in ("y", "yes")


def matches(course, asked):
    """Answers that fit the numbers of another."""
    found = list(matching.matches(course.work(asked.set)))
    data = [{"student": student, "numbers_of": other, "parts": parts} for student, other, parts in found]
    return Said(report.matched(found), data)


def feedback(course, asked):
    """One page a student."""
    work = course.work(asked.set)
    book, the_plan = gradebook.gradebook(work), plan.read(work)
    if asked.answers:
        last = _last_deadline(work, the_plan)
        if datetime.now(UTC) <= utc(last):
            raise Trouble(
                f"somebody may still hand in until {shown(last)}. Show answers after that, or leave --answers away."
            )
    for name, page in progress(pages.every(work, book, asked.answers), "writing pages"):
        write(work.path("feedback") / name, page)
    return Said(f"{count(len(book.rows), 'page')} written to {work.path('feedback')}.")


def _last_deadline(work, the_plan):
    until = gradebook.read_extensions(work, roster.read(work.course.roster)).values()
    return max((days_after(due, the_plan.late.last_day) for due in (the_plan.due, *until)), key=utc)


def solutions(course, asked):
    """Solved notebooks, and the key as a table."""
    work = course.work(asked.set)
    the_plan, key = plan.read(work), variants.read_key(work)
    wanted = {student: lines for student, lines in key.items() if asked.student in (None, student)}
    if not wanted:
        raise Trouble(f"{work.name} has no numbers for {asked.student or 'anybody'}. Run assign first.")
    found = dict(zip(the_plan.labels, variants.entries(the_plan.problems), strict=True))
    for student, lines in progress(wanted.items(), "solving"):
        document = release.notebook(work, the_plan, found, lines, solved=True)
        write(work.path("solutions") / student / f"{work.name}.ipynb", release.dumps(document), PRIVATE)
    write(work.path("solutions") / "key.csv", report.key_table(key), PRIVATE)
    what = f"{count(len(wanted), 'solved notebook')} and key.csv"
    return Said(f"{what} written to {work.path('solutions')}. Keep them to yourself.")


def export(course, asked):
    """A table of the gradebook."""
    work = course.work(asked.set)
    book = gradebook.gradebook(work)
    options = {"column": asked.column, "missing": asked.missing} if asked.to in ("canvas", "moodle") else {}
    content = exports.FORMATS[asked.to](book, **options)
    if str(asked.out) == "-":
        return Said(content.rstrip("\n"))
    path = asked.out or work.path(f"{work.name}-{FILES[asked.to]}")
    # Spreadsheets take UTF-8 for something else unless a mark begins the file; platforms do not need it.
    write(path, ("\ufeff" if asked.to == "csv" else "") + content)
    waiting = sum(row.status in ("waiting", "look") for row in book.rows)
    more = f" {waiting} totals are still empty; `cryolib course grade {work.name}` says why." if waiting else ""
    return Said(f"{count(len(book.rows), 'student')} written to {path}.{more}")


def bank(course, asked):
    """Questions for a platform's quiz."""
    found = banks.questions(secret(course, make=True), asked.problems, asked.variants)
    title = " ".join(asked.problems)[:60]
    path = asked.out or course.root / ("bank.xml" if asked.to == "moodle" else "bank.zip")
    write(path, banks.moodle_xml(found) if asked.to == "moodle" else banks.qti_zip(found, title))
    return Said(f"{count(len(found), 'variant')} of {count(len(asked.problems), 'problem')} written to {path}.")
