"""Every chapter keeps the frame, is committed with its results, and thinks in short cells."""

import statistics
from pathlib import Path

import nbformat
import notebooks
import pytest
from frame import HEADINGS, departures
from nbformat.v4 import new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]

PATHS = notebooks.all_notebooks()
CHAPTERS = [path for path in PATHS if {"principles", "applications"} & set(path.parts) and path.stem != "index"]


def short(path):
    return path.relative_to(ROOT).as_posix()


def read(path):
    return nbformat.read(path, as_version=4)


def lines(cell) -> int:
    return sum(1 for line in cell.source.splitlines() if line.strip())


def test_there_are_chapters():
    assert CHAPTERS


@pytest.mark.parametrize("path", CHAPTERS, ids=short)
def test_the_frame_is_kept(path):
    assert not departures(read(path))


@pytest.mark.parametrize("path", PATHS, ids=short)
def test_it_is_committed_as_make_notebooks_writes_it(path):
    text = path.read_text("utf8")
    notebook = nbformat.reads(text, as_version=4)
    assert not notebooks.faults(notebook)
    again = nbformat.writes(notebooks.clean(notebook), version=4).rstrip("\n") + "\n"
    assert again == text, "run `make notebooks`"


@pytest.mark.parametrize("path", PATHS, ids=short)
def test_cells_are_short(path):
    lengths = [lines(cell) for cell in read(path).cells if cell.cell_type == "code"]
    assert statistics.median(lengths) <= 5
    assert sum(length <= 15 for length in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("path", PATHS, ids=short)
def test_no_prose_is_hidden_in_code_cells(path):
    """Answers in hidden cells are still answers in the notebook a student downloads."""
    for cell in read(path).cells:
        assert "hide-output" not in cell.metadata.get("tags", [])
        assert "solution" not in cell.metadata.get("tags", [])


def chapter(*headings):
    return new_notebook(cells=[new_markdown_cell("# T\n\n" + "\n\n".join(f"## {heading}" for heading in headings))])


def test_a_missing_heading_is_named():
    whole = [heading or "The physics" for heading in HEADINGS]
    assert departures(chapter(*whole[:-2], "Sources")) == ["the heading 'Recall' is missing"]


def test_a_wrong_order_is_named():
    whole = [heading or "The physics" for heading in HEADINGS]
    whole[-1], whole[-2] = whole[-2], whole[-1]
    assert "'Sources' comes before 'Recall'" in departures(chapter(*whole))


def test_an_empty_part_is_named():
    faults = departures(chapter(*(heading or "The physics" for heading in HEADINGS)))
    assert "'Your turn' lacks a problem" in faults
    assert "'the opening' lacks objectives" in faults
