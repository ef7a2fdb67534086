"""A course for tests: students, their notebooks, honest and otherwise, and the command as a user runs it."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from cryolib.course.grading import variants
from cryolib.course.grading.cli import main
from cryolib.course.grading.files import Course
from cryolib.course.grading.release import typed
from cryolib.course.recorder import MIME

ROOT = Path(__file__).resolve().parents[3]
DUE = "2027-03-12 23:59 Europe/Berlin"
PROBLEMS = ["neon-wavelength", "column-stages"]
SECRET = "0123456789abcdef" * 4
NOBODY = 20_000 + os.getpid() % 30_000  # a user whom nothing else on this machine runs as


def students(count):
    """Ids s001, s002, …"""
    return [f"s{number:03d}" for number in range(1, count + 1)]


def roster(folder, ids, **columns):
    """A roster.csv; ``columns`` gives lists for name, email, canvas, moodle."""
    names = columns.pop("name", [f"First{id} Last{id}" for id in ids])
    emails = columns.pop("email", [f"{id}@example.org" for id in ids])
    rows = [["student", "name", "email", *columns], *zip(ids, names, emails, *columns.values(), strict=True)]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    folder.joinpath("roster.csv").write_text(out.getvalue(), encoding="utf-8")


def assigned(folder, ids, problems=PROBLEMS, set_name="ps3", due=DUE, more=(), **columns):
    """A course folder with one set handed out; the same secret, so the same numbers, in every test."""
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.joinpath("roster.csv").exists():
        roster(folder, ids, **columns)
    secret = folder / "secret"
    if not secret.exists():
        secret.write_text(SECRET)
        secret.chmod(0o600)
    command(folder, "assign", set_name, "--problems", *problems, "--due", due, *more)
    return Course(folder).work(set_name)


def command(folder, *words):
    """Run a command in this process; it must succeed."""
    code = main(["--course", str(folder), *map(str, words)])
    assert code == 0, words
    return code


def refused(folder, capsys, *words):
    """The sentence of a command that could not do its work."""
    capsys.readouterr()
    assert main(["--course", str(folder), *map(str, words)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("cryolib course ")
    assert said.rstrip().endswith((".", "assign"))
    assert "Traceback" not in said
    return said


def run(folder, *words, prefix=(), **options):
    """Run a command as a user does, in its own process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([*prefix, sys.executable, "-m", "cryolib.course", *map(str, words)], cwd=folder,
                          env=environment, capture_output=True, text=True, encoding="utf-8", **options)  # fmt: skip


def ordinary_user():
    """Words before a command that make root an ordinary user; none where the tests are not run by root.

    None at all where the ordinary user could not read this checkout.
    """
    if os.name != "posix" or os.getuid() != 0 or not shutil.which("setpriv"):
        return []
    prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    trial = run("/", "--help", prefix=prefix)
    return prefix if trial.returncode == 0 else []


def right(work, student):
    """{"p1.T": "1.59 K"}: the right answers of a student."""
    return all_right(work)[student]


def all_right(work):
    """The right answers of every student."""
    return {
        student: {f"{label}.{name}": typed(r) for label, line in lines.items() for name, r in line["records"].items()}
        for student, lines in variants.read_key(work).items()
    }


def document(answers, extra=(), name="ps3", **changes):
    """A notebook with recorded answers and further code cells, as a dict."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"x{index}",
            "metadata": {},
            "outputs": [],
            "source": source,
        }
        for index, source in enumerate(extra)
    ] + [recorded(part, text, name) for part, text in answers.items()]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | changes


def recorded(part, text, name="ps3", **more):
    """A cell in which an answer was recorded."""
    data = {MIME: {"assignment": name, "part": part, "text": text} | more, "text/plain": "recorded"}
    output = {"data": data, "metadata": {}, "output_type": "display_data"}
    source, id = f"answer({json.dumps(part)}, {json.dumps(text)})", part.replace(".", "-")
    head = {"cell_type": "code", "execution_count": 1, "id": id, "metadata": {}}
    return head | {"outputs": [output], "source": source}


def notebook(answers, extra=(), **changes):
    """The bytes of such a notebook."""
    return json.dumps(document(answers, extra, **changes)).encode()


def zipped(path, files):
    """A zip of (name, bytes) pairs in their order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path


def handed_in(folder, answers, cells=None):
    """Collect and grade a set of answers by student."""
    files = [(f"{s}.ipynb", notebook(given, (cells or {}).get(s, ()))) for s, given in answers.items()]
    command(folder, "collect", "ps3", zipped(folder / "in.zip", files))
    command(folder, "grade", "ps3")


def table(folder, name="ps3"):
    """The gradebook's CSV: (bytes, {student: row})."""
    command(folder, "export", name, "--to", "csv")
    data = Path(folder, name, f"{name}-gradebook.csv").read_bytes()
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    return data, {row["student"]: row for row in rows}


def book(work):
    """The gradebook as the program holds it."""
    from cryolib.course.grading.gradebook import gradebook

    return gradebook(work)
