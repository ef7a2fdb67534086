"""Measure the book against its budgets and its neighbours, in one report: `make bench`.

    python book/_tools/bench.py                  # about ten minutes on a quiet machine
    python book/_tools/bench.py --slow --peers   # also builds and notebooks; also other libraries
    python book/_tools/bench.py --quick          # counts only, no browser
    python book/_tools/bench.py --only figures --pages principles/gas-liquefaction/linde-hampson

Prints tables and writes them to _build/bench.md and _build/bench.json. Nothing is taken from an earlier run:
what was not measured is left out and said so, what could not be measured says FAILED, and only that (a broken
page above all) makes the exit code 1. A budget that is missed says MISS; the counts are also tests.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import build
import pdf
from benchmarks import lighthouse, pages, peers, report, speeds

SITE = Path(os.environ.get("CRYO_SITE") or build.ROOT / "_build" / "html")
# Group -> its title, in the order of measuring: what needs a browser first, then times on a machine left alone.
GROUPS = {
    "counts": "Weight, counted from the files of every page",
    "opening": "Every page opened in a browser",
    "axe": "Accessibility",
    "lighthouse": "Lighthouse",
    "figures": "Interactive figures",
    "imports": "Starting the library",
    "calls": "The library's answers, and CoolProp's",
    "reference": "Reference values",
    "slow": "Builds and notebooks",
    "peers": "Other libraries, installed for this",
}
OPTIONAL = ("slow", "peers")
ANYTHING = (Exception, SystemExit)  # a tool that gives up must not take the report with it


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="counts only, no browser")
    parser.add_argument("--pages", nargs="+", default=[], metavar="PAGE", help="which get the long look, e.g. intro")
    parser.add_argument("--all", action="store_true", help="the long look at every chapter (an hour)")
    parser.add_argument("--slow", action="store_true", help="also build the book and run every notebook")
    parser.add_argument("--peers", action="store_true", help="also install other libraries and time them")
    parser.add_argument("--only", nargs="+", choices=GROUPS, help="only these parts")
    return parser.parse_args()


def wanted(given: argparse.Namespace) -> list[str]:
    if given.only:
        return [group for group in GROUPS if group in given.only]
    if given.quick:
        return ["counts"]
    return [group for group in GROUPS if group not in OPTIONAL or getattr(given, group)]


def measured(group: str, look: list, ours: dict) -> tuple[dict, list]:
    """What a group found for the rows of budgets.toml, and rows of its own. `ours` keeps the answers for peers."""
    if group == "calls" or (group == "peers" and not ours):
        found, rows, answers = peers.calls()
        ours |= answers
        if group == "calls":
            return found, rows
    simple = {
        "counts": lambda: pages.counts(SITE),
        "opening": lambda: in_browser(pages.opening, SITE),
        "axe": lambda: in_browser(pages.axe, SITE, look),
        "lighthouse": lambda: lighthouse.measure(SITE, look),
        "figures": lambda: in_browser(speeds.figures, SITE, look),
        "imports": speeds.imports,
        "reference": speeds.reference_values,
        "slow": speeds.slow,
    }
    return ({}, peers.others(ours)) if group == "peers" else (simple[group](), [])


def in_browser(measure, *given) -> dict:
    with pdf.chromium_running() as browser:
        return measure(browser, *given)


def measure(groups: list[str], look: list) -> dict[str, list[report.Row]]:
    """The rows of each group, printed as they come."""
    rows, parts, ours = report.declared(), {}, {}
    for group in groups:
        print(f"\n{GROUPS[group]} …", flush=True)
        expected = [name for name, row in rows.items() if row.group == group]
        try:
            found, more = measured(group, look, ours)
        except ANYTHING as problem:
            found, more = {}, []
            why = {group: pages.first_line(problem)}
            if not expected:
                more = [report.Row(GROUPS[group], values=why)]
            found = dict.fromkeys(expected, why)
        parts[GROUPS[group]] = [*report.filled(rows, {name: {} for name in expected} | found), *more]
        print(report.table(parts[GROUPS[group]]), flush=True)
    return parts


def tree() -> str:
    """Which version of the book this is."""
    git = ["git", "-C", str(build.ROOT), "describe", "--always", "--dirty"]
    return subprocess.run(git, capture_output=True, text=True).stdout.strip() if shutil.which("git") else "unknown"


def facts(version: str, begin: float, load: float) -> list[str]:
    """Where, when and how: what someone needs to repeat it."""
    command = " ".join(["python", "book/_tools/bench.py", *sys.argv[1:]])
    busy = f", BUSY when it began (load {load:.1f}): times are too long" if load > 0.5 * os.cpu_count() else ""
    return [
        f"repeat with `make book` and `{command}`",
        f"tree {version}, {time.strftime('%Y-%m-%d %H:%M')}, took {time.perf_counter() - begin:.0f} s",
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors{busy}",
    ]


def notes(groups: list[str], look: list, rows: list[report.Row]) -> list[str]:
    left = [title for group, title in GROUPS.items() if group not in groups]
    return [
        "Neighbours are figures measured by us, once, on published pages of comparable open textbooks, on tools for "
        "interactive figures, and on named packages: the best and the worst found (budgets.toml). Other libraries "
        "are measured with every run.",
        "The long look (axe, Lighthouse, figures) was at: " + ", ".join(pages.name_of(SITE, page) for page in look),
        "Judged by the worst, not by the median. Times never fail a test; counts do, in tests/site.",
        f"Left out, not measured in this run: {'; '.join(left) or 'nothing'}.",
        *[f"FAILED {line}" for line in report.failures(rows)],
    ]


def main() -> int:
    given, begin = options(), time.perf_counter()
    if not (SITE / "index.html").exists():
        sys.exit("There is no built site: run `make book` first.")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    version, groups, look = tree(), wanted(given), pages.chosen(SITE, given.pages, given.all)
    parts = measure(groups, look)
    rows = [row for part in parts.values() for row in part]
    told = facts(version, begin, load), notes(groups, look, rows)
    print("\n" + "\n".join([*told[0], "", *told[1]]))
    target = SITE.parent / "bench.md"
    target.write_text(report.markdown("The book beside its budgets", told[0], parts, told[1]), "utf8")
    record = {"facts": told[0], "notes": told[1], "rows": {name: [row.record() for row in part]
                                                             for name, part in parts.items()}}  # fmt: skip
    target.with_suffix(".json").write_text(json.dumps(record, indent=1, ensure_ascii=False), "utf8")
    verdicts = [row.verdict for row in rows]
    print(f"\n{verdicts.count('pass')} kept, {verdicts.count('MISS')} missed, {verdicts.count('DIFFERS')} differ, "
          f"{verdicts.count('FAILED')} failed to be measured: {target}")  # fmt: skip
    return int("FAILED" in verdicts)


if __name__ == "__main__":
    sys.exit(main())
