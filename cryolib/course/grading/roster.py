"""Who is in the course, and which of them a name on a file means.

A roster is our own table (student, name, email, canvas, moodle) or what a platform exports: the gradebook of Canvas,
the participants or the grading worksheet of Moodle. A name that fits two students fits none.
"""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass

from cryolib.course.grading.files import Trouble

# Our column -> what it is called elsewhere. Compared in small letters.
COLUMNS = {
    "student": ("student", "id", "sis login id", "id number"),
    "name": ("name", "student", "full name"),
    "email": ("email", "email address"),
    "canvas": ("canvas", "canvas id", "id"),
    "moodle": ("moodle", "identifier"),
}
OWN = ("student", "name", "email", "canvas", "moodle")
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,59}")
NOT_PEOPLE = ("points possible", "student, test", "test student")


@dataclass(frozen=True)
class Student:
    """A line of the roster."""

    student: str
    name: str
    email: str = ""
    canvas: str = ""
    moodle: str = ""


def read(path):
    """Students by id, in the order of their ids."""
    rows = table(path)
    people = [person for line, row in rows if (person := _student(path, line, row))]
    twice = sorted({p.student for p in people if [q.student for q in people].count(p.student) > 1})
    if twice:
        raise Trouble(f"{path}: {', '.join(twice)} stands there twice. Give every student an id of their own.")
    for field in ("canvas", "moodle"):
        ids = [getattr(p, field) for p in people if getattr(p, field)]
        shared = sorted({i for i in ids if ids.count(i) > 1})
        if shared:
            raise Trouble(f"{path}: the {field} id {', '.join(shared)} belongs to two students. Correct one of them.")
    if not people:
        raise Trouble(f"{path} names no student. It needs the columns {', '.join(OWN)}; the first two are enough.")
    return {person.student: person for person in sorted(people, key=lambda p: p.student)}


def text(students):
    """The roster as our own CSV."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(OWN)
    rows.writerows([getattr(person, field) for field in OWN] for person in students.values())
    return out.getvalue()


def table(path):
    """(line number, {column in small letters: value}) of a CSV file in whatever dress it comes."""
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise Trouble(f"{path} cannot be read: {fault.strerror or fault}.") from None
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Trouble(f"{path} is not UTF-8. Save it as 'CSV UTF-8'; otherwise names with accents are lost.") from None
    if "\x00" in content:
        raise Trouble(f"{path} is no CSV file. Save the table as 'CSV UTF-8'.")
    first = content.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(content), delimiter=max(",;\t", key=first.count))
    heads = [head.strip().lower() for head in next(reader, [])]
    return [
        (reader.line_num, dict(zip(heads, (cell.strip() for cell in row), strict=False)))
        for row in reader
        if any(cell.strip() for cell in row)
    ]


def _student(path, line, row):
    own = "canvas" in row or "moodle" in row or ("student" in row and "name" in row)
    if own:
        found = {field: row.get(field, "") for field in OWN}
    else:
        found = {field: next((row[name] for name in names if row.get(name)), "") for field, names in COLUMNS.items()}
        found = _from_platform(found, row)
    if found["name"].lower() in NOT_PEOPLE or not any(found.values()):
        return None
    found["moodle"] = _participant(found["moodle"])
    if not ID.fullmatch(found["student"]):
        raise Trouble(
            f"{path}, line {line}: '{found['student']}' cannot be a student's id. Use letters, digits, . _ - @"
        )
    return Student(**found)


def _from_platform(found, row):
    """Ids out of an export of Canvas (Student, ID, SIS Login ID) or Moodle (Identifier, Full name, Email address)."""
    if "sis login id" in row or ("student" in row and "id" in row):
        found |= {"name": turned(row["student"]), "canvas": row.get("id", ""), "moodle": ""}
        found["student"] = row.get("sis login id") or (f"c{row['id']}" if row.get("id") else "")
    else:
        found |= {
            "canvas": "",
            "name": found["name"] or f"{row.get('first name', '')} {row.get('last name', '')}".strip(),
        }
        number = _participant(found["moodle"])
        found["student"] = row.get("id number") or found["email"].partition("@")[0] or (f"m{number}" if number else "")
    return found


def _participant(identifier):
    """Moodle's number out of 'Participant 4711'."""
    return identifier.lower().removeprefix("participant").strip()


def turned(name):
    """'Müller, Jürgen' as 'Jürgen Müller'."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name


def folded(name):
    """Letters and digits of a name, without accents and capitals: what survives a platform."""
    name = name.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c)).casefold()


def spellings(name):
    """Every order in which the words of a name may be run together: janedoe, doejane."""
    words = turned(name).split()
    return {folded("".join(words[i:] + words[:i])) for i in range(len(words))} | {folded(name)}


def named(students, name):
    """The students whom a name may mean; accents count only where they tell two people apart."""
    target = folded(name)
    found = [person for person in students.values() if target and target in spellings(person.name)]
    if len(found) > 1:
        exact = unicodedata.normalize("NFC", name).casefold().replace(" ", "")
        closer = [p for p in found if exact in {_run(p.name, i) for i in range(len(p.name.split()))}]
        found = closer if len(closer) == 1 else found
    return found


def _run(name, start):
    words = unicodedata.normalize("NFC", turned(name)).casefold().split()
    return "".join(words[start:] + words[:start])
