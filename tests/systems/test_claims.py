"""Wherever the source article is wrong, imprecise or leaves out what it needs, the chapter says so."""

import json
import re
from pathlib import Path

import pytest
from test_systems import text_of

CLAIMS = json.loads((Path(__file__).parents[1] / "data" / "claims.json").read_text(encoding="utf-8"))
# Figures that the book may quote in a box or a slip, and never states as its own.
WRONG_NUMBERS = {
    "82.5 K": "principles/gas-liquefaction/gas-mixtures",
    "0.076": "principles/gas-liquefaction/linde-hampson",
}


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim["id"] for claim in CLAIMS])
def test_the_chapter_answers_the_claim(claim):
    assert re.sub(r"\s+", " ", claim["told"]) in text_of(claim["chapter"]), claim["claim"]


def test_the_list_is_whole():
    verdicts = [claim["verdict"] for claim in CLAIMS]
    assert (verdicts.count("wrong"), verdicts.count("imprecise"), verdicts.count("under-specified")) == (10, 30, 4)


@pytest.mark.parametrize(("number", "chapter"), WRONG_NUMBERS.items())
def test_a_wrong_number_is_only_quoted(number, chapter):
    """Each sentence with the article's figure also says that it is the article's, or asks about it."""
    text = text_of(chapter)
    for found in re.finditer(re.escape(number) + r"(?!\d)", text):
        around = text[max(0, found.start() - 400) : found.end() + 200]
        assert re.search(r"article|No rule|Find the error", around), around
