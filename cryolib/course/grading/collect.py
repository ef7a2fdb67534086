"""Take a download in: originals kept as they came, read-only, and one line a file in ``received.jsonl``.

A file that fits no student, or two, is kept and quarantined: it counts for nobody until a person says whose it is.
"""

import hashlib
from dataclasses import asdict, dataclass

from cryolib.course.grading import layouts, plan, roster
from cryolib.course.grading.archive import LIMIT, entries
from cryolib.course.grading.files import READ_ONLY, Log, Trouble, write
from cryolib.course.grading.progress import progress
from cryolib.course.grading.when import moment

SUBMITTED = ("submitted", "last modified (submission)")


@dataclass
class File:
    """A file of a download on its way to a student."""

    name: str
    claim: layouts.Claim
    sha256: str = ""
    bytes: int = 0
    refused: str = ""
    student: str | None = None
    how: str = ""
    received: str | None = None


def collect(work, source, times=None, who=None, dry_run=False):
    """Files of a zip or folder, each with its student or the reason for none; stored and logged unless dry."""
    students = roster.read(work.course.roster)
    zone = plan.read(work).due.tzinfo
    moments, participants = read_times(times, students, zone) if times else ({}, {})
    files = _distinct([_taken(work, entry, dry_run) for entry in progress(entries(source), "reading")])
    _assign(files, students, participants, dict(who or ()))
    for file in files:
        file.received = moments.get(file.student)
    if not dry_run:
        _log(work, files)
    return files


def read_times(path, students, zone):
    """({student: moment}, {Moodle's number: student}) from our own table or Moodle's grading worksheet."""
    moments, participants = {}, {}
    for line, row in roster.table(path):
        student = _row_owner(row, students)
        if student is None:
            continue
        number = row.get("identifier", "").lower().removeprefix("participant").strip()
        if number:
            participants[number] = student
        said = next((row[name] for name in SUBMITTED if row.get(name)), "-")
        if said != "-":
            moments[student] = moment(said, zone, f"{path}, line {line}").isoformat()
    if not (moments or participants):
        raise Trouble(f"{path} gives no time to anybody of the roster. It needs the columns student and submitted.")
    return moments, participants


def counted(received):
    """{student: the line that counts}: of the latest download that holds the student, the latest notebook.

    Pure and independent of the order of lines, except that a later download counts before an earlier one.
    """
    batches, latest, clock = {}, {}, {}
    for line in received:
        batches.setdefault(line["batch"], len(batches))
        if "name" in line:
            latest[line["batch"], line["name"]] = line
    best, count = {}, {}
    for line in latest.values():
        if line["student"] is None:
            continue
        same = line["student"], line["name"], line["sha256"]
        clock[same] = max(clock.get(same) or "", line["received"] or "") or None
        place = batches[line["batch"]]
        rank = (place, line["name"].lower().endswith(".ipynb"), not line["refused"], line["attempt"], line["id"],
                line["name"], line["sha256"])  # fmt: skip
        count[line["student"], place] = count.get((line["student"], place), 0) + 1
        if line["student"] not in best or rank > best[line["student"]][0]:
            best[line["student"]] = rank, line
    return {
        student: line | {"files": count[student, rank[0]], "received": clock[student, line["name"], line["sha256"]]}
        for student, (rank, line) in sorted(best.items())
    }


def quarantined(received):
    """Lines whose last word is that nobody owns the file."""
    latest = {(line["batch"], line["name"]): line for line in received if "name" in line}
    return sorted((line for line in latest.values() if line["student"] is None), key=lambda line: line["name"])


def _taken(work, entry, dry_run):
    file = File(entry.name, layouts.claim(entry.name), refused=entry.refused)
    if file.refused:
        return file
    try:
        data = entry.read()
    except Exception as fault:  # a broken zip has many ways to say so
        file.refused = f"it cannot be read ({type(fault).__name__})"
        return file
    if len(data) > LIMIT:
        file.refused = "it is larger than it says"
        return file
    file.bytes, file.sha256 = len(data), hashlib.sha256(data).hexdigest()
    place = original(work, file.sha256)
    if not dry_run and stored(work, file.sha256) != data:
        write(place, data, READ_ONLY)
    return file


def stored(work, sha256):
    """The bytes of an original; None if it is missing or no longer what came in."""
    place = original(work, sha256)
    data = place.read_bytes() if place.is_file() and not place.is_symlink() else None
    return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None


def _distinct(files):
    """A zip may hold one name twice; number them, so that neither hides the other."""
    files, seen = sorted(files, key=lambda file: (file.name, file.sha256)), {}
    for file in files:
        seen[file.name] = seen.get(file.name, 0) + 1
        if seen[file.name] > 1:
            file.name += f" #{seen[file.name]}"
    return files


def original(work, sha256):
    """Where a file as it came is kept."""
    return work.path("submissions") / f"{sha256}.ipynb"


def _assign(files, students, participants, who):
    unknown = [student for student in who.values() if student not in students]
    if unknown:
        raise Trouble(f"--who: {', '.join(unknown)} is not in the roster. Add the student there first.")
    for file in files:
        file.student, file.how = layouts.owner(file.claim, students, participants)
    clashes = layouts.clashes([(file.claim, file.student) for file in files])
    for file in files:
        if file.student in clashes and file.how.startswith("the name"):
            users = " and ".join(clashes[file.student])
            remedy = f"Write the right number into the roster's column {file.claim.platform}"
            file.how = f"users {users} both look like {file.student}. {remedy}"
            file.student = None
        if file.name in who:
            file.student, file.how = who[file.name], "--who"
    lost = [name for name in who if name not in {file.name for file in files}]
    if lost:
        raise Trouble(f"--who: the download holds no file '{lost[0]}'. Copy the name as `collect` printed it.")


def _row_owner(row, students):
    if row.get("student") in students:
        return row["student"]
    if row.get("id number") in students:
        return row["id number"]
    for field, column in (("email", "email address"), ("email", "email"), ("canvas", "id"), ("canvas", "canvas")):
        if row.get(column):
            found = [p.student for p in students.values() if getattr(p, field).lower() == row[column].lower()]
            if len(found) == 1:
                return found[0]
    found = roster.named(students, row.get("full name") or row.get("name") or "")
    return found[0].student if len(found) == 1 else None


def _log(work, files):
    """Append what is not known yet. A run that was stopped left a part of this; the same lines complete it."""
    content = sorted(f"{file.name}\0{file.sha256 or file.refused}" for file in files)
    batch = hashlib.sha256("\n".join(content).encode("utf-8", "replace")).hexdigest()[:16]
    known = {}
    for line in work.log("received"):
        known[line["batch"], line.get("name")] = line
    with Log(work.path("received.jsonl")) as log:
        if (batch, None) not in known:
            log.add({"batch": batch})
        for file in files:
            line = asdict(file) | {"batch": batch}
            asked = line.pop("claim")
            line |= {"late": asked["late"], "attempt": asked["attempt"], "id": asked["id"]}
            before = known.get((batch, file.name))
            if before is not None:
                line["received"] = line["received"] or before["received"]  # what was once known stays known
                if before["how"] == "--who" and file.how != "--who":
                    line |= {"student": before["student"], "how": "--who"}
            if before != line:
                log.add(line)
