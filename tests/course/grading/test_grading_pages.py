"""Feedback pages in a real browser: a phone, a desk, light and dark; and what they say."""

import re

import classroom
import pytest
from classroom import Course, command

SIZES = [(390, 844), (1280, 900)]
RICH = ("s001", "s002")  # between them every kind of mark, note and answer


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A folder of pages: right, wrong by name, unreadable, late, missing, hostile."""
    folder = tmp_path_factory.mktemp("pages") / "course"
    names = ["Jane Doe", "Jürgen Müller", "<b>Bob</b>", "Li Wei", "Ann Other"]
    work = classroom.assigned(folder, classroom.students(5), name=names)
    right = classroom.all_right(work)
    files = [
        ("s001.ipynb", classroom.notebook(right["s001"])),
        ("s002.ipynb", classroom.notebook({"p1.T": "0.001 K", "p1.boer": "1.2.3", "p1.decades": "x" * 79})),
        ("s003.ipynb", classroom.notebook({"p1.T": "<img src=x onerror=alert(1)>"})),
        ("s004.ipynb", b"junk"),
    ]
    folder.joinpath("times.csv").write_text("student,submitted\ns001,2027-03-14 12:00\n")
    source = classroom.zipped(folder / "in.zip", files)
    command(folder, "collect", "ps3", source, "--times", folder / "times.csv")
    command(folder, "grade", "ps3")
    command(folder, "feedback", "ps3")
    return Course(folder).work("ps3").path("feedback")


def test_one_page_a_student_that_stands_alone(pages):
    assert len(list(pages.iterdir())) == 5
    for path in pages.iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script|<link|https?://|src=|url\(", text.replace("&lt;img src=", ""))
        assert len(text.encode()) < 20_000


def test_what_they_say(pages):
    one = pages.joinpath("s001.html").read_text(encoding="utf-8")
    assert "6 of 6 points; penalty for lateness −1.2. Total 4.8 of 6." in one
    assert "2 days late: minus 20 %." in one
    assert "<code>p1.T</code>" in one
    assert "Expected" not in one
    assert "&lt;b&gt;Bob&lt;/b&gt;" in pages.joinpath("s003.html").read_text(encoding="utf-8")
    assert "damaged" in pages.joinpath("s004.html").read_text(encoding="utf-8")
    assert "Nothing was handed in." in pages.joinpath("s005.html").read_text(encoding="utf-8")


def test_a_page_names_nobody_else(pages):
    for path in pages.iterdir():
        assert set(re.findall(r"\bs\d{3}\b", path.read_text(encoding="utf-8"))) == {path.stem}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_in_a_browser(browser, axe, pages, size, scheme):
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
    try:
        for path in sorted(pages.iterdir()):
            page.goto(path.as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path.name
            if path.stem in RICH:
                page.evaluate(axe)
                found = page.evaluate(
                    "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                )
                faults += [(path.name, rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]]
    finally:
        context.close()
    assert faults == []


def test_answers_are_shown_only_after_the_last_deadline(folder, capsys):
    classroom.assigned(folder, ["s001"], due="2020-03-12 23:59 Europe/Berlin")
    source = classroom.zipped(folder / "in.zip", [("s001.ipynb", classroom.notebook({"p1.T": "1 K"}))])
    command(folder, "collect", "ps3", source)
    command(folder, "grade", "ps3")
    command(folder, "feedback", "ps3", "--answers")
    page = folder / "ps3" / "feedback" / "s001.html"
    assert page.read_text(encoding="utf-8").count("Expected: ") == 6
    folder.joinpath("extensions.csv").write_text("student,assignment,until\ns001,ps3,2999-01-01 12:00 UTC\n")
    assert classroom.main(["--course", str(folder), "feedback", "ps3", "--answers"]) == 2
    assert "may still hand in until 2999-01-06" in capsys.readouterr().err
