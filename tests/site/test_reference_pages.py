"""The pages that are generated say what the book says, all of it."""

import re

import apidocs
import pytest
from conftest import ROOT, is_notebook, page_names, soup_of

from cryolib import data

pytestmark = pytest.mark.site


def words(element):
    return re.sub(r"\s+", " ", element.get_text(" ")).strip()


def boxes(page):
    return [words(box) for box in soup_of(page).select(".admonition.article-says")]


def test_corrections_are_those_of_the_chapters(site):
    told = [box for name in page_names() if is_notebook(name) for box in boxes(site / name)]
    gathered = boxes(site / "book" / "reference" / "corrections.html")
    assert len(told) >= 6
    assert sorted(told) == sorted(gathered)


def test_corrections_lead_to_their_chapters(site):
    page = site / "book" / "reference" / "corrections.html"
    targets = {link["href"] for link in soup_of(page).select("p.rubric a")}
    for target in targets:
        assert boxes(page.parent / target), f"{target} corrects nothing"


def test_every_data_set_is_listed_and_most_are_drawn(site):
    page = soup_of(site / "book" / "reference" / "data-sources.html")
    text = words(page.article)
    missing = [name for name in data.names() if f"{name}.toml" not in text]
    assert not missing
    drawings = page.select("svg.spark")
    assert len(drawings) > 0.7 * len(data.names())
    assert all("check values" in drawing["aria-label"] for drawing in drawings)


def test_drawings_show_the_values_they_are_checked_against(site):
    drawings = soup_of(site / "book" / "reference" / "data-sources.html").select("svg.spark")
    dotted = [drawing for drawing in drawings if len(drawing.select("circle")) >= 2]
    assert len(dotted) > 0.8 * len(drawings)


def test_status_counts_what_there_is(site):
    table = soup_of(site / "book" / "reference" / "status.html").find("table")
    counted = {words(row.find_all("td")[0]): int(words(row.find_all("td")[1])) for row in table.select("tbody tr")}
    assert counted["Data sets with a source"] == len(data.names())
    assert counted["Pages"] == sum(name.startswith("book/") for name in page_names())
    assert counted["Reference values tested"] > 1200


def test_every_module_is_in_the_library():
    pages = "".join(page.read_text("utf8") for page in (ROOT / "book" / "reference").glob("library-*.md"))
    index = (ROOT / "book" / "reference" / "library.md").read_text("utf8")
    for module in apidocs.modules():
        if module not in ("applications", "data"):
            assert f"automodule:: cryolib.{module}\n" in pages, module
        assert f"`{module}`" in index or module.startswith("applications"), module
