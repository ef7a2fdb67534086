"""What the pages do for the reader's eye: units stay with their numbers, and a new term leads to the glossary."""

import re

import pytest
from conftest import soup_of

from cryolib.explore.texts import tied

NBSP = "\xa0"
LOOSE = re.compile(r"[0-9] (?:K|mK|bar|Pa|kPa|kg|W|mW|mm|µm|nm|°C|%)(?![A-Za-z])")


@pytest.mark.parametrize(("text", "before", "expected"), [
    ("At 4.2 K and 1 bar", "", "At 4.2~K and 1~bar"),
    ("12 kJ/(kg K), 7 % of 3 h", "", "12~kJ/(kg K), 7~% of 3~h"),
    ("8.6 × 10⁶ K/s", "", "8.6 × 10⁶~K/s"),
    (" W through the neck", "0.12", "~W through the neck"),
    (" W through the neck", "the", " W through the neck"),
    ("In 1898 Dewar and 77 kelvin", "", "In 1898 Dewar and 77 kelvin"),
    ("20 moles, 3 Kelvins, 5 minutes, 9 houses", "", "20 moles, 3 Kelvins, 5 minutes, 9 houses"),
])  # fmt: skip
def test_a_number_is_tied_to_its_unit_and_to_nothing_else(text, before, expected):
    assert tied(text, before) == expected.replace("~", NBSP)


@pytest.mark.site
def test_no_line_of_prose_can_end_between_a_number_and_its_unit(site, notebook_name):
    loose = []
    soup = soup_of(site / notebook_name)
    for inside in soup.select("article .katex, article code"):
        inside.replace_with("…")
    for paragraph in soup.select("article p"):
        loose += LOOSE.findall(paragraph.get_text())
    assert not loose


@pytest.mark.site
def test_code_keeps_the_spaces_it_was_written_with(site):
    pages = list((site / "book" / "reference").glob("library-*.html"))
    assert pages
    for page in pages:
        soup = soup_of(page)
        assert not [block for block in soup.select("pre, code") if NBSP in block.get_text()]
        assert not soup.select("pre.doctest"), "a block that Pygments has not coloured"


@pytest.mark.site
def test_terms_lead_to_their_entry_in_the_glossary(site):
    entries = {entry["id"] for entry in soup_of(site / "book/reference/glossary.html").select("dt[id]")}
    links = [link for page in (site / "book").rglob("*.html") for link in soup_of(page).select("a.term")]
    assert len(links) > 60
    for link in links:
        address, _, place = link["href"].partition("#")
        assert address.endswith("glossary.html"), link
        assert place in entries, link
