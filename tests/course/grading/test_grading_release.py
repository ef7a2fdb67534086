"""Handing out: nobody finds an answer in what is handed out, and the solved notebook is right for everyone."""

import inspect
import json
import os
import re
import shutil
import stat
from html import escape

import classroom
import pytest
from classroom import command, table

from cryolib.course import library
from cryolib.course.feedback import sentences
from cryolib.course.grading import marking, plan, variants
from cryolib.course.grading.files import Course, Trouble
from cryolib.course.prepare import prepare
from cryolib.course.text import fill, quantity

PROBLEMS = [id for id, entry in library.problems().items() if entry.problem.kind == "problem"]


def handed_out(work):
    """Everything that students get: {student: text of the cells, as a reader sees it}."""
    texts = {}
    for path in sorted(work.path("release").rglob("*")):
        if path.is_file():
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            assert all(cell.get("outputs", []) == [] for cell in cells)
            whole = path.read_text(encoding="utf-8") + "\n".join(cell["source"] for cell in cells)
            texts[path.parent.name] = whole.replace("\u00a0", " ")
    return texts


def secrets_of(lines):
    """What must not be found: expected values, mistake sentences, words about the right answer, solution lines."""
    for line in lines.values():
        entry = library.problem(line["problem"])
        prepared = prepare(entry.problem, line["raw"])
        printed = {quantity(*prepared.numbers[g.name]) for g in (*entry.problem.given, *entry.problem.shown)}
        for record in line["records"].values():
            yield from (sentence for _, sentence in record["mistakes"])
            yield from filter(None, [record["right"]])
            yield f"{record['value']:.7g}"
            shown = quantity(record["value"], record["unit"], record["figures"])
            if shown not in printed and record["figures"] > 2:
                yield shown
        solution = fill(entry.text.solution, prepared.numbers)
        yield from (row.strip() for row in solution.splitlines() if len(row.strip()) > 15)
        for task in entry.problem.functions:
            yield from (slip.sentence for slip in task.mistakes)
            yield inspect.getsource(task.function).splitlines()[-1].strip()


def found_in(text, word):
    """A word as a reader finds it: a number is not a part of a longer one."""
    word = word.replace("\u00a0", " ")
    return word in text and re.search(rf"(?<![\d.]){re.escape(word)}(?![\d])", text)


def test_no_answer_is_in_what_120_students_get(crowd):
    key, texts = variants.read_key(crowd), handed_out(crowd)
    assert list(texts) == classroom.students(120)
    searched, hits = 0, []
    for student, lines in key.items():
        for word in secrets_of(lines):
            searched += 1
            if found_in(texts[student], word):
                hits.append((student, word))
    assert searched > 120 * 40
    assert hits == []


@pytest.mark.parametrize("id", PROBLEMS)
def test_no_answer_is_in_any_problem(id, tmp_path):
    work = classroom.assigned(tmp_path, classroom.students(3), [id], more=["--functions"])
    key, texts = variants.read_key(work), handed_out(work)
    assert [w for s, lines in key.items() for w in secrets_of(lines) if found_in(texts[s], w)] == []


def test_the_search_itself_finds_what_is_there(folder):
    work = classroom.assigned(folder, ["s001"])
    command(folder, "solutions", "ps3")
    cells = json.loads(work.path("solutions").joinpath("s001", "ps3.ipynb").read_text(encoding="utf-8"))["cells"]
    text = "\n".join(cell["source"] for cell in cells).replace("\u00a0", " ")
    words = [word for word in secrets_of(variants.read_key(work)["s001"]) if found_in(text, word)]
    assert len(words) > 20


def test_what_is_handed_out_names_no_other_student_and_no_general_feedback(crowd):
    said = [words for code, words in sentences().items() if "{" not in words and len(words) > 20]
    for student, text in handed_out(crowd).items():
        assert set(re.findall(r"\bs\d{3}\b", text)) == {student}
        assert not [words for words in said if words in text]


def test_students_have_different_numbers_and_the_secret_decides(crowd, folder):
    givens = [json.dumps(lines["p1"]["raw"]) for lines in variants.read_key(crowd).values()]
    assert len(set(givens)) > 110
    again = classroom.assigned(folder, classroom.students(3))
    assert variants.read_key(again)["s002"] == variants.read_key(crowd)["s002"]
    folder.joinpath("secret").write_text("f" * 64)
    shutil.rmtree(folder / "ps3")
    other = classroom.assigned(folder, classroom.students(3))
    assert variants.read_key(other)["s002"]["p1"]["raw"] != variants.read_key(crowd)["s002"]["p1"]["raw"]


def collected(work, folder, name="ps3"):
    command(folder, "collect", name, work)
    command(folder, "grade", name)
    return table(folder, name)[1]


def copy_of(crowd, folder):
    shutil.copytree(crowd.course.root, folder)
    return Course(folder).work("ps3")


def test_an_untouched_notebook_scores_nothing(crowd, folder):
    work = copy_of(crowd, folder)
    rows = collected(work.path("release"), folder)
    assert len(rows) == 120
    assert {(row["status"], row["total"]) for row in rows.values()} == {("graded", "0")}


def test_the_solved_notebook_is_right_for_everyone(crowd, folder):
    work = copy_of(crowd, folder)
    command(folder, "solutions", "ps3")
    assert stat.S_IMODE(work.path("solutions").joinpath("key.csv").stat().st_mode) == 0o600
    work.path("solutions").joinpath("key.csv").unlink()
    rows = collected(work.path("solutions"), folder)
    assert {(row["status"], row["total"], row["notes"]) for row in rows.values()} == {("graded", "6", "")}


def test_the_solved_notebook_of_every_problem(folder, sandbox):
    work = classroom.assigned(folder, classroom.students(2), PROBLEMS, more=["--functions"])
    command(folder, "solutions", "ps3")
    work.path("solutions").joinpath("key.csv").unlink()
    points = sum(variants.parts(variants.read_key(work)["s001"]).values())
    rows = collected(work.path("solutions"), folder)
    assert {row["total"] for row in rows.values()} == {f"{points:g}"}
    assert sandbox.runs == 2


@pytest.mark.parametrize("id", PROBLEMS)
def test_each_mistake_fires_its_own_sentence_for_20_students(id):
    entry = library.problem(id)
    for student in classroom.students(20):
        prepared, salt = variants.variant(b"x" * 32, entry.problem, student, "ps3")
        line = variants.key_line(b"x" * 32, entry, student, "p1", salt, prepared)
        for record in line["records"].values():
            for index, (slip, sentence) in enumerate(record["mistakes"]):
                mark = marking.mark_answer(record, f"{slip:.6g} {record['unit']}".strip())
                assert (mark["share"], mark["code"]) == (0.0, f"mistake-{index}"), (student, sentence)
                assert mark["sentence"] == f"Not quite. {sentence}"


def test_mistakes_reach_the_gradebook_and_the_page(crowd, folder):
    work = copy_of(crowd, folder)
    key = variants.read_key(work)
    slips = {student: key[student]["p1"]["records"]["T"]["mistakes"][number % 5]
             for number, student in enumerate(classroom.students(20))}  # fmt: skip
    files = [(f"{s}.ipynb", classroom.notebook({"p1.T": f"{slip:.6g} K"})) for s, (slip, _) in slips.items()]
    collected(classroom.zipped(folder / "in.zip", files), folder)
    command(folder, "feedback", "ps3")
    for student, (_, sentence) in slips.items():
        page = work.path("feedback").joinpath(f"{student}.html").read_text(encoding="utf-8")
        assert escape(f"Not quite. {sentence}") in page


def test_who_joins_later_gets_numbers_and_nobody_elses_change(folder):
    work = classroom.assigned(folder, classroom.students(3))
    before = {path: path.read_bytes() for path in work.path("release").rglob("*.ipynb")}
    key = variants.read_key(work)
    classroom.roster(folder, classroom.students(4))
    command(folder, "assign", "ps3")
    assert all(path.read_bytes() == data for path, data in before.items())
    assert work.path("release").joinpath("s004", "ps3.ipynb").exists()
    assert {student: variants.read_key(work)[student] for student in key} == key


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_secret_is_private_and_git_does_not_take_it(folder):
    folder.mkdir()
    classroom.roster(folder, ["s001"])
    command(folder, "assign", "ps3", "--problems", "neon-wavelength", "--due", classroom.DUE)
    for name in ("secret", "ps3/key.jsonl"):
        assert stat.S_IMODE(folder.joinpath(name).stat().st_mode) == 0o600
    for line in ("secret", "*/key.jsonl", "*/solutions/"):
        assert line in folder.joinpath(".gitignore").read_text().splitlines()
    folder.joinpath("secret").chmod(0o644)
    assert classroom.main(["--course", str(folder), "assign", "ps3"]) == 2


def test_a_problem_keeps_its_number(folder):
    work = classroom.assigned(folder, ["s001"])
    path = work.path("plan.toml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"neon-wavelength"', '"fountain-height"'), encoding="utf-8")
    with pytest.raises(Trouble, match="p1 was handed out as neon-wavelength"):
        variants.make_key(work, b"x" * 32, plan.read(work), ["s001"])
    assert classroom.main(["--course", str(folder), "assign", "ps3"]) == 2
