"""`make bench` says what it measured: a failure is no pass, a number is of this run, budgets are those tested."""

import json
import sys

import bench
import pytest
import weight
from benchmarks import lighthouse, pages, peers, report, speeds

pytestmark = pytest.mark.site

PAGE = '<html lang="en"><title>t</title><script src="../a.js"></script><figure data-pack="abcd"></figure>'
PALE = '<p style="color:#bbb;background:#fff">pale</p><img src="data:,">'


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A site of one page, and a bench that looks at it: `small("--quick")` is its exit code."""
    site = tmp_path / "html"
    (site / "book").mkdir(parents=True)
    (site / "index.html").write_text("<html></html>")
    (site / "a.js").write_text("1")
    (site / "book" / "one.html").write_text(PAGE)
    monkeypatch.setattr(bench, "SITE", site)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["bench.py", "--pages", "one", *arguments])
        return bench.main()

    run.site = site
    return run


def told(small):
    record = json.loads((small.site.parent / "bench.json").read_text("utf8"))
    return {row["what"]: row for rows in record["rows"].values() for row in rows}


def test_quick_counts_without_a_browser(small, monkeypatch):
    monkeypatch.setattr(bench, "in_browser", lambda *given: pytest.fail("a browser was started"))
    assert small("--quick") == 0
    assert told(small)["requests of a page"]["values"] == {"one": 2}
    page = (small.site.parent / "bench.md").read_text("utf8")
    assert "| requests of a page | 32–73 | ≤ 10 | 2 | 2 (one) | 1 | 1/36–1/16 | pass |" in page
    assert "Left out, not measured in this run: Every page opened" in page


def test_a_broken_page_fails_the_count(small, capsys):
    (small.site / "a.js").unlink()
    assert small("--quick") == 1
    assert "FAILED one: broken page" in capsys.readouterr().out


def test_a_missed_budget_is_said_and_is_no_failure(small):
    (small.site / "book" / "one.html").write_text(PAGE.replace("abcd", "xyz" * 60_000))
    assert small("--quick") == 0
    assert told(small)["data of an interactive figure, base64"]["verdict"] == "MISS"


@pytest.mark.parametrize("problem", [RuntimeError("no Chromium here"), SystemExit("no Chromium here")])
def test_a_tool_that_gives_up_is_told_in_every_row_it_owes(small, monkeypatch, problem):
    def broken(*given):
        raise problem

    monkeypatch.setattr(bench, "in_browser", broken)
    assert small("--only", "opening", "counts") == 1
    rows = told(small)
    owed = [row for name, row in report.declared().items() if row.group == "opening"]
    assert {rows[row.what]["verdict"] for row in owed} == {"FAILED"}
    assert rows["requests of a page"]["verdict"] == "pass"


def test_the_budgets_shown_are_those_tested():
    rows = report.declared()
    shown = [rows[name].budget for name in ("page_weight", "page_requests", "figure_data", "page_figures")]
    assert shown == [weight.PAGE_KB, weight.REQUESTS, weight.FIGURE_KB, weight.FIGURES_KB]
    assert {row.group for row in rows.values()} == set(bench.GROUPS) - {"peers"}


@pytest.mark.parametrize(
    ("values", "more", "verdict"),
    [
        ({"a": 1.0, "b": 2.0}, False, "pass"),
        ({"a": 1.0, "b": 2.1}, False, "MISS"),  # the worst counts
        ({"a": 3.0, "b": 1.9}, True, "MISS"),
        ({"a": 1.0, "b": "timed out"}, False, "FAILED"),
        ({}, False, "FAILED"),
    ],
)
def test_verdicts(values, more, verdict):
    assert report.Row("x", budget=2.0, more=more, values=values).verdict == verdict


def test_a_ratio_is_ours_over_theirs():
    row = report.Row("x", "ms", neighbours=(2.0, 8.0), values={"a": 1.0})
    assert row.ratios == (0.125, 0.5)
    assert row.cells()[6] == "1/8–0.5"


def test_a_score_that_lighthouse_did_not_give_is_no_zero():
    result = {"categories": {name: {"score": None} for name in lighthouse.SCORES}}
    with pytest.raises(TypeError):
        lighthouse.read(result, "mobile")
    with pytest.raises(RuntimeError, match="no page"):
        lighthouse.read({"runtimeError": {"message": "no page"}}, "mobile")


def test_libraries_that_differ_are_told():
    ours = {"linde": {"ms": 1.0, "values": [0.0740]}}
    (same,) = peers.compared(ours, {"linde": {"ms": 2.0, "values": [0.0740]}}, "a peer", 1e-9)
    (other,) = peers.compared(ours, {"linde": {"ms": 2.0, "values": [0.0741]}}, "a peer", 1e-9)
    assert (same.verdict, other.verdict) == ("agrees", "DIFFERS")
    assert same.ratios == (0.5,)


def test_only_figures_with_answers_are_timed():
    page = '<figure data-explorable="still" data-still> <figure data-explorable="alive" data-pack="x" data-locked>'
    assert speeds.FIGURE.findall(page) == ["alive"]


def test_faults_of_a_page_are_counted(small, browser):
    (small.site / "book" / "one.html").write_text(PAGE + PALE + "<div style='width:500px'>wide</div>")
    (small.site / "a.js").write_text("console.error('ouch'); fetch('http://127.0.0.1:9/elsewhere').catch(() => 0)")
    found = pages.opening(browser, small.site)
    assert found["third_party"] == {"one": 1}
    assert found["complaints"]["one"] >= 2  # what was said, and the request that failed
    assert found["sideways"]["one"] > 0
    rules = pages.axe(browser, small.site, pages.all_pages(small.site))["axe_rules"]["one"]
    assert 2 <= rules < 10
