"""Tables for platforms, and question banks that parse and hold the right numbers."""

import csv
import io
import re
import xml.etree.ElementTree as tree
import zipfile

import classroom
import pytest
from classroom import command

from cryolib.course import library
from cryolib.course.grading import bank, variants
from cryolib.course.grading.export import number, table
from cryolib.course.grading.files import Trouble
from cryolib.course.grading.markup import html

QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
PROBLEMS = [id for id, entry in library.problems().items() if entry.problem.kind == "problem"]


@pytest.fixture
def graded(folder):
    classroom.assigned(folder, ["s001", "s002"], name=["Jürgen Müller", "Jane van Doe"], canvas=["11", "12"],
                       moodle=["811", "812"])  # fmt: skip
    work = classroom.Course(folder).work("ps3")
    source = classroom.zipped(folder / "in.zip", [("s001.ipynb", classroom.notebook(classroom.right(work, "s001")))])
    command(folder, "collect", "ps3", source)
    command(folder, "grade", "ps3")
    return folder


def exported(folder, to, *words):
    command(folder, "export", "ps3", "--to", to, "--out", folder / "out", *words)
    return list(csv.reader(io.StringIO(folder.joinpath("out").read_text(encoding="utf-8"))))


def test_canvas(graded):
    assert exported(graded, "canvas", "--column", "ps3 (77)") == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "ps3 (77)"],
        ["    Points Possible", "", "", "", "", "6"],
        ["Müller, Jürgen", "11", "", "", "", "6"],
        ["Doe, Jane van", "12", "", "", "", ""],
    ]
    assert exported(graded, "canvas", "--missing", "0")[-1][-1] == "0"


def test_moodle(graded):
    rows = exported(graded, "moodle")
    assert rows[1] == ["Participant 811", "Jürgen Müller", "s001", "s001@example.org", "6", "6", ""]
    assert rows[2][4] == ""


def test_a_table_holds_no_formula_and_keeps_numbers():
    rows = [["=1+1", "+x", "@x", "-x", "-0.7", "-12", "\tx", "plain", ""]]
    assert table(rows).strip("\n") == "'=1+1,'+x,'@x,'-x,-0.7,-12,'\tx,plain,"
    assert [number(v) for v in (None, 0.0, 1.0, 1.5, 10.0, 0.333)] == ["", "0", "1", "1.5", "10", "0.33"]


@pytest.fixture(scope="module")
def questions():
    return bank.questions(b"x" * 32, PROBLEMS, 2)


def test_moodle_xml(questions):
    root = tree.fromstring(bank.moodle_xml(questions))
    kinds = [question.get("type") for question in root]
    assert kinds.count("category") == len(PROBLEMS)
    assert kinds.count("cloze") == 2 * len(PROBLEMS)
    clozes = [question for question in root if question.get("type") == "cloze"]
    for (entry, prepared, _), question in zip(questions, clozes, strict=True):
        text = question.findtext("questiontext/text")
        gaps = re.findall(r"\{\d+:NUMERICAL:((?:\\.|[^}\\])*)\}", text)
        assert len(gaps) == len(entry.problem.parts)
        for gap, part in zip(gaps, entry.problem.parts, strict=True):
            record = prepared.record(part)
            rows = re.split(r"(?<!\\)~", gap)
            assert len(rows) == 1 + len(record["mistakes"])
            value, slack = re.match(r"%100%([^:]+):([^#]+)#", rows[0]).groups()
            assert float(value) == pytest.approx(record["value"], rel=1e-6)
            assert float(slack) == pytest.approx(record["rtol"] * abs(record["value"]), rel=1e-6)
        assert "{{" not in re.sub(r"\\[(\[].*?\\[)\]]", "", text, flags=re.DOTALL)
        assert "$" not in text


def test_qti(questions):
    with zipfile.ZipFile(io.BytesIO(bank.qti_zip(questions, "bank"))) as archive:
        manifest = tree.fromstring(archive.read("imsmanifest.xml"))
        href = next(node.get("href") for node in manifest.iter() if node.tag.endswith("resource"))
        root = tree.fromstring(archive.read(href))
    items = list(root.iter(f"{QTI}item"))
    parts = sum(len(library.problem(id).problem.parts) for id in PROBLEMS)
    assert len(items) == 2 * parts
    assert len({item.get("ident") for item in items}) == len(items)
    assert len(list(root.iter(f"{QTI}selection_number"))) == parts
    expected = {}
    for entry, prepared, name in questions:
        for part in entry.problem.parts:
            expected[f"{name} {part.name}"] = prepared.record(part)
    for item in items:
        record = expected[item.get("title")]
        conditions = list(item.iter(f"{QTI}respcondition"))
        assert len(conditions) == 1 + len(record["mistakes"])
        low = float(conditions[0].find(f".//{QTI}vargte").text)
        high = float(conditions[0].find(f".//{QTI}varlte").text)
        assert low < record["value"] < high
        assert (high - low) / 2 == pytest.approx(record["rtol"] * abs(record["value"]), rel=1e-3)
        links = {node.get("linkrefid") for node in item.iter(f"{QTI}displayfeedback")}
        assert links == {node.get("ident") for node in item.iter(f"{QTI}itemfeedback")}


def test_banks_are_fixed_and_come_from_the_secret(folder):
    classroom.assigned(folder, ["s001"])
    for to in ("moodle", "qti"):
        for name in ("one", "two"):
            command(folder, "bank", "neon-wavelength", "--to", to, "--variants", "5", "--out", folder / name)
        assert folder.joinpath("one").read_bytes() == folder.joinpath("two").read_bytes()
    mine, other = (bank.questions(secret, ["neon-wavelength"], 5) for secret in (b"a" * 32, b"b" * 32))
    assert [q[1].raw for q in mine] != [q[1].raw for q in other]
    with pytest.raises(Trouble, match="1 to 200"):
        bank.questions(b"x" * 32, ["neon-wavelength"], 0)
    with pytest.raises(Trouble, match="worked example"):
        variants.entries(["argon-yield"])


MARKUP = [
    ("One *two* **three** `a < b`.", "<p>One <em>two</em> <strong>three</strong> <code>a &lt; b</code>.</p>"),
    ("Let $a_1 < b_2 * c * d$.", r"<p>Let \(a_1 &lt; b_2 * c * d\).</p>"),
    ("$$x^2$$", r"\[x^2\]"),
    ("* one\n  more\n* two", "<ul><li>one more</li><li>two</li></ul>"),
    ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
    ("| a | b |\n|---|---|\n| $x$ | 2 |", "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr>"
                                            r"<td>\(x\)</td><td>2</td></tr></tbody></table>"),
    ("One\n```python\nx = a ** b  # $\n\ny\n```\nTwo",
     "<p>One</p>\n<pre><code>x = a ** b  # $\n\ny</code></pre>\n<p>Two</p>"),
    ("One\n\n<script>", "<p>One</p>\n<p>&lt;script&gt;</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "expected"), MARKUP)
def test_markup(markdown, expected):
    assert html(markdown) == expected


@pytest.mark.parametrize("id", PROBLEMS)
def test_every_problem_uses_markdown_that_is_understood(id):
    entry = library.problem(id)
    for words in (entry.text.statement, *entry.text.asks.values(), entry.text.solution):
        made = html(words)
        plain = re.sub(r"\\\(.*?\\\)|\\\[.*?\\\]|<code>.*?</code>|<pre>.*?</pre>", "", made, flags=re.DOTALL)
        assert not re.search(r"[`$|]|\*\*|^#|^> |\]\(", plain, re.MULTILINE), plain
