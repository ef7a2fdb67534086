"""With the README alone: assign, three submissions, grade, a CSV. The commands are read from the README and run."""

import json
import re
import shlex

import classroom
import pytest
from classroom import ROOT, Course, run

FILLED = "answer({part}, {text})"
COMMANDS = re.findall(r"^cryolib course .+$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)


def filled(path, answers):
    """A student's work: put answers between the quotes of the notebook that was handed out."""
    document = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        found = re.fullmatch(r'answer\("(.+)", ""\)', cell["source"])
        if found and found[1] in answers:
            cell["source"] = FILLED.format(part=json.dumps(found[1]), text=json.dumps(answers[found[1]]))
    return document


def executed(document, folder):
    """The notebook as Jupyter saves it after "Run all"."""
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    node = nbformat.from_dict(document)
    nbformat.validate(node)
    nbclient.NotebookClient(
        node, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return node


def test_at_most_six_commands():
    assert 4 <= len(COMMANDS) <= 6
    assert COMMANDS[-1].startswith("cryolib course export")


def test_the_readme_end_to_end(folder, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    folder.mkdir()
    classroom.roster(folder, ["s001", "s002", "s003"], name=["Jane Doe", "Jürgen Müller", "Li Wei"])
    said = []
    for line in COMMANDS:
        if " collect " in line:
            hand_in(folder)
        done = run(folder, *shlex.split(line)[2:])
        assert done.returncode == 0, (line, done.stderr)
        said.append(done.stdout)
    print("\n".join(f"$ {line}\n{words}" for line, words in zip(COMMANDS, said, strict=True)))
    rows = classroom.table(folder)[1]
    assert [(row["status"], row["total"]) for row in rows.values()] == [
        ("graded", "6"),
        ("graded", "1"),
        ("graded", "0"),
    ]
    pages = sorted(path.name for path in folder.joinpath("ps3", "feedback").iterdir())
    assert pages == ["s001.html", "s002.html", "s003.html"]


def hand_in(folder):
    """One runs everything, one runs nothing, one leaves it empty."""
    work = Course(folder).work("ps3")
    right = classroom.all_right(work)
    release = {student: work.path("release") / student / "ps3.ipynb" for student in right}
    jane = executed(filled(release["s001"], right["s001"]), folder)
    outputs = [o for cell in jane["cells"] for o in cell.get("outputs", ())]
    assert len(outputs) == len(right["s001"])
    assert "dimension ok" in outputs[0]["data"]["text/plain"]
    files = [
        ("doejane_1_11_ps3.ipynb", json.dumps(jane).encode()),
        ("müllerjürgen_2_12_ps3.ipynb", json.dumps(filled(release["s002"], {"p1.T": right["s002"]["p1.T"]})).encode()),
        ("weili_3_13_ps3.ipynb", release["s003"].read_bytes()),
    ]
    classroom.zipped(folder / "submissions.zip", files)
