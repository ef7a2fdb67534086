"""Pages stay light: counted from the files, so the numbers are the same on every machine."""

import pytest
from weight import FIGURE_KB, FIGURES_KB, PAGE_KB, REQUESTS, weigh

pytestmark = pytest.mark.site


def test_page_within_budget(site, name):
    page = weigh(site / name)
    if name != "search.html":  # the index of the whole book is its content
        assert page["kB"] <= PAGE_KB
    assert page["requests"] <= REQUESTS + 4 * (name == "search.html")
    assert all(figure <= FIGURE_KB for figure in page["figures"])
    assert sum(page["figures"]) <= FIGURES_KB


def test_a_heavy_page_would_be_found(tmp_path):
    (tmp_path / "big.css").write_bytes(bytes(range(256)) * 8000)
    page = tmp_path / "page.html"
    page.write_text('<link rel="stylesheet" href="big.css?v=1"><script src="a.js"></script>' + "x" * 10)
    (tmp_path / "a.js").write_text("1")
    found = weigh(page)
    assert found["requests"] == 3
    assert found["kB"] > 8
