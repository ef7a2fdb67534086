"""Lighthouse on a phone and a desktop, each page once, served as a real host does."""

import json
import os
import subprocess
from pathlib import Path

import pdf
import vendor

from benchmarks.pages import first_line, name_of, serving

SCORES = {"accessibility": "accessibility", "best-practices": "best_practices", "seo": "seo"}
# Audit -> row, and what turns its number into the unit of the row.
TIMES = {"largest-contentful-paint": ("largest_paint", 1e-3), "total-blocking-time": ("blocking", 1.0),
         "cumulative-layout-shift": ("shift", 1.0)}  # fmt: skip
ROWS = ("performance_mobile", "performance_desktop", *SCORES.values(), *(row for row, _ in TIMES.values()))


def measure(site: Path, pages: list[Path]) -> dict[str, dict]:
    """Scores and times of each page; a run that fails is told in every row it would have filled."""
    program = vendor.npm_package("lighthouse") / "cli" / "index.js"
    found = {name: {} for name in ROWS}
    with serving(site) as home:
        for page in pages:
            for form in ("mobile", "desktop"):
                name = f"{name_of(site, page)}, {form}"
                rows = [row for row in ROWS if belongs(row, form)]
                try:
                    values = read(run(program, f"{home}/{page.relative_to(site).as_posix()}", form), form)
                except (RuntimeError, ValueError, KeyError, TypeError, subprocess.TimeoutExpired) as problem:
                    values = dict.fromkeys(rows, first_line(problem))
                for row in rows:
                    found[row][name] = values[row]
    return found


def belongs(row: str, form: str) -> bool:
    """Times are budgeted for a phone, performance for each, the other scores must hold on both."""
    if row in SCORES.values():
        return True
    return form == "mobile" if row in {name for name, _ in TIMES.values()} else row.endswith(form)


def run(program: Path, address: str, form: str) -> dict:
    command = [vendor.node(), str(program), address, "--output=json", "--quiet"]
    command += ["--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"]
    command += ["--preset=desktop"] * (form == "desktop")
    env = {**os.environ, "CHROME_PATH": pdf.chromium()}
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=300)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it said nothing"]
        raise RuntimeError(f"Lighthouse failed: {lines[-1]}")
    return json.loads(done.stdout)


def read(result: dict, form: str) -> dict[str, float]:
    """What a report says, row by row. A score that Lighthouse could not give is an error and no zero."""
    if result.get("runtimeError"):
        raise RuntimeError(result["runtimeError"].get("message", "Lighthouse found no page"))
    values = {row: round(100 * result["categories"][name]["score"]) for name, row in SCORES.items()}
    values[f"performance_{form}"] = round(100 * result["categories"]["performance"]["score"])
    for name, (row, factor) in TIMES.items():
        values[row] = factor * result["audits"][name]["numericValue"]
    return values
