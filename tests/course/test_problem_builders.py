"""Problems in every builder we promise: html, singlehtml and text."""

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from cryolib.course import bundle, library

NEON, LINDE, TABLE = "cryogenic-frontier", "linde", "table"


class Elements(HTMLParser):
    """All start tags with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, tag, attribute):
        return [attrs[attribute] for name, attrs in self.found if name == tag and attribute in attrs]


@pytest.mark.parametrize("builder", ["html", "singlehtml", "text"])
def test_builds_without_a_warning(build, builder):
    _, warnings = build(builder)
    assert warnings == ""


def test_script_and_style_only_where_used(build):
    out, _ = build("html")
    for name, wanted in {NEON: 1, LINDE: 1, TABLE: 1, "plain": 0, "index": 0, "search": 0}.items():
        text = out.joinpath(f"{name}.html").read_text(encoding="utf-8")
        assert text.count(bundle.SCRIPT) == wanted, name
        assert text.count(bundle.STYLE) == wanted, name
    assert out.joinpath("_static", bundle.SCRIPT).read_text(encoding="utf-8") == bundle.script()


def test_no_data_in_script_text(build):
    out, _ = build("html")
    for inside in re.findall(r"<script[^>]*>(.*?)</script>", out.joinpath(f"{NEON}.html").read_text(), flags=re.DOTALL):
        assert "mistakes" not in inside


@pytest.mark.parametrize(("builder", "name"), [("html", NEON), ("html", LINDE), ("singlehtml", "index")])
def test_ids_are_unique_and_labels_lead_to_inputs(build, builder, name):
    elements = Elements(build(builder)[0].joinpath(f"{name}.html").read_text(encoding="utf-8"))
    ids = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    labelled = elements.all("label", "for")
    inputs = [attrs["id"] for tag, attrs in elements.found if tag == "input" and attrs.get("type") in ("text", "radio")]
    assert set(inputs) <= set(labelled)
    assert len(inputs) >= 3


def test_the_single_page_is_ready_for_paper(build):
    elements = Elements(build("singlehtml")[0].joinpath("index.html").read_text(encoding="utf-8"))
    folded = [attrs for tag, attrs in elements.found if tag == "details" and "open" not in attrs]
    assert folded == []


def test_text_has_question_blank_and_solution(build):
    out, _ = build("text")
    text = out.joinpath(f"{NEON}.txt").read_text(encoding="utf-8")
    for words in (
        "When is a neon atom",
        "(a) temperature: ________",
        "Hint 3 of 3",
        "temperature 1.592",
        "decades 1.19",
    ):
        assert words in text
    recall = out.joinpath(f"{LINDE}.txt").read_text(encoding="utf-8")
    assert "( ) At the valve" in recall
    assert "Number density: ________" in recall


def test_table_lists_every_problem_and_links_to_the_page_that_has_it(build):
    text = build("html")[0].joinpath(f"{TABLE}.html").read_text(encoding="utf-8")
    for entry in library.problems().values():
        title = entry.text.title.replace("'", "’")
        assert (title in text) == (entry.problem.kind == "problem"), title
    assert f'href="{NEON}.html#{NEON}-neon-wavelength"' in text
    assert 'href="#table-linde-yield"' in text
    assert re.search(f'href="{NEON}.html"[^>]*>The Cryogenic Frontier</a>', text)


def test_an_authors_slip_is_a_warning_with_its_place(tmp_path, build):
    source = build("html")[0].parent / build("html")[0].name.removesuffix("-html")
    tmp_path.joinpath("conf.py").write_text(source.joinpath("conf.py").read_text())
    tmp_path.joinpath("index.md").write_text(
        "# Slips\n\n```{problem} neon\n```\n\n```{recall} who\n```\n\n```{objectives} where\n```\n\n"
        "```{faded} neon-wavelength\n```\n"
    )
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(tmp_path), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    for line, words in ((3, "no problem is called 'neon'"), (6, "no recall item is called 'who'"),
                        (9, "no chapter is called 'where'"), (12, "has no '### Worked' text")):  # fmt: skip
        assert f"index.md:{line}: WARNING" in done.stderr
        assert words in done.stderr
