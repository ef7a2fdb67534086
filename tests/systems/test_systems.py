"""Every system that the course lists is computed to its figure of acceptance, and stands on its page."""

import importlib
import re
from collections import Counter
from pathlib import Path

import nbformat
import pytest

HERE = Path(__file__).parent
BOOK = HERE.parents[1] / "book"
TABLES = [importlib.import_module(path.stem) for path in sorted(HERE.glob("systems_*.py"))]
ROWS = [row for table in TABLES for row in table.SYSTEMS]


def text_of(chapter):
    """All that a notebook says: its prose and what its cells print."""
    notebook = nbformat.read(BOOK / f"{chapter}.ipynb", as_version=4)
    parts = []
    for cell in notebook.cells:
        parts.append(cell.source)
        for output in cell.get("outputs", []):
            parts.append(output.get("text", "") or output.get("data", {}).get("text/plain", ""))
    return re.sub(r"\s+", " ", "\n".join(parts))


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_system_is_computed(row):
    assert row.compute() == pytest.approx(row.expect, rel=row.rel), f"{row.what} [{row.unit}]"


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_system_is_on_its_page(row):
    assert re.sub(r"\s+", " ", row.seen) in text_of(row.chapter), row.what


def test_the_list_of_the_course_is_whole():
    promised = {f"S{number:03d}" for number in range(1, 117)}
    assert promised <= {row.id[:4] for row in ROWS}


def test_rows_are_claims():
    for row in ROWS:
        assert re.fullmatch(r"S\d{3}[a-z]?", row.id), row.id
        assert 0 < row.rel <= 0.2, row.id
        assert len(row.seen) > 3, row.id
    assert [id for id, count in Counter(row.id for row in ROWS).items() if count > 1] == []
