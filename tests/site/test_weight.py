"""Pages stay light: counted from the files, so the numbers are the same on every machine."""

import statistics
from pathlib import Path

import pytest
from weight import FIGURE_KB, FIGURES_KB, PAGE_KB, REQUESTS, weigh

pytestmark = pytest.mark.site


def test_page_within_budget(site, name):
    page = weigh(site / name)
    search = name == "search.html"  # the index of the whole book is its content
    assert search or page["kB"] <= PAGE_KB
    assert search or page["requests"] <= REQUESTS
    assert all(figure <= FIGURE_KB for figure in page["figures"])
    assert sum(page["figures"]) <= FIGURES_KB


def test_figures_answer_and_weigh_what_the_readme_says(site):
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf8")
    assert "usually in less than ten kilobytes and never in more than sixty" in readme
    assert "most figures answer the reader's hand" in readme
    drawn = sum(page.read_text("utf8").count('<figure class="explorable"') for page in site.rglob("*.html"))
    sizes = [size for page in site.rglob("*.html") for size in weigh(page)["figures"]]
    assert statistics.median(sizes) < 10
    assert max(sizes) <= 60
    assert len(sizes) > 0.5 * drawn


def test_weighing_counts_files_and_sets_figures_apart(tmp_path):
    (tmp_path / "big.css").write_bytes(bytes(range(256)) * 8000)
    (tmp_path / "a.js").write_text("1")
    page = tmp_path / "page.html"
    bare = '<link rel="stylesheet" href="big.css?v=1"><script src="a.js"></script><figure data-pack=""></figure>'
    page.write_text(bare)
    light = weigh(page)
    assert light["requests"] == 3
    assert light["kB"] > 8
    page.write_text(bare.replace('data-pack=""', f'data-pack="{"xyz" * 50_000}"'))
    heavy = weigh(page)
    assert heavy["kB"] == pytest.approx(light["kB"])
    assert heavy["figures"] == [150.0]
