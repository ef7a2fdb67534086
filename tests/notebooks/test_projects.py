"""Design projects: the cell with gaps and the finished cell are one text, and the gaps grow."""

from pathlib import Path

import nbformat
import pytest
from scaffold import GAP, fits, openness, steps

from cryolib.course import library

ROOT = Path(__file__).resolve().parents[2]

PROJECTS = sorted((ROOT / "book" / "practices" / "projects").glob("*.ipynb"))
DESIGNS = {id for id, entry in library.problems().items() if entry.problem.level == 4}
IDS = [path.stem for path in PROJECTS]


def read(path):
    return nbformat.read(path, as_version=4)


def test_every_first_design_problem_has_a_project():
    named = {"linde-pressure", "blanket-layers", "qubit-wiring", "helium-cryostat", "hydrogen-sphere", "plunge-film"}
    assert named <= DESIGNS
    assert {*named, "composite-rod"} == {path.stem for path in PROJECTS}


@pytest.mark.parametrize("path", PROJECTS, ids=IDS)
def test_gaps_filled_give_the_finished_cell(path):
    found = list(steps(read(path)))
    assert len(found) >= 3
    for stub, finished in found:
        assert stub, f"no cell with gaps stands before\n{finished}"
        assert fits(stub, finished), f"{stub}\n--- is not a cell with gaps of ---\n{finished}"


@pytest.mark.parametrize("path", PROJECTS, ids=IDS)
def test_help_fades(path):
    """The first step is given whole, and the last asks for more than the first that has gaps."""
    shares = [openness(stub, finished) for stub, finished in steps(read(path))]
    assert all(0 < share <= 1 for share in shares)
    assert shares[-1] > 2 * shares[0]
    complete = [c for c in read(path).cells if c.cell_type == "code" and not c.metadata.get("tags")]
    assert complete


@pytest.mark.parametrize("path", PROJECTS, ids=IDS)
def test_the_problem_is_asked_and_the_finished_cells_are_folded(path):
    cells = read(path).cells
    assert any(f"```{{problem}} {path.stem}\n```" in cell.source for cell in cells)
    for cell in cells:
        if "scaffold" in cell.metadata.get("tags", []):
            assert "hide-input" in cell.metadata.tags
            assert cell.metadata.jupyter.source_hidden is True
            assert cell.outputs, "a finished cell shows what the reader's should give"


def test_a_stub_of_another_cell_is_noticed():
    finished = "w = work / y\nprint(w.min())"
    assert fits(f"w = {GAP} / {GAP}\nprint(w.min())", finished)
    assert fits(f"{GAP}\nprint(w.min())", finished)
    assert fits(GAP, finished)
    assert not fits(f"w = {GAP} / {GAP}\nprint(w.max())", finished)
    assert not fits(f"w = {GAP}", finished)
    assert not fits(f"w = work / y{GAP}\nprint(w.min())", finished)


def test_openness_is_the_share_left_to_write():
    assert openness("a = b", "a = b") == 0
    assert openness(GAP, "a = b\nc = d") == 1
    assert openness(f"a = {GAP}", "a = bcde") == pytest.approx(5 / 8)
