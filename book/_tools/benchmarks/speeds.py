"""Times: figures that answer, imports, builds, notebooks. Shown beside their budgets, never a test."""

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import build
import latency
import run_tests

from benchmarks.pages import first_line, name_of, serving

FIGURE = re.compile(r'data-explorable="([^"]+)"[^>]* data-pack=')  # a still picture has no data to answer with
RUNS = 5
REFERENCES = sorted((build.ROOT / "tests" / "physics").glob("test_reference_*.py"))


def figures(browser, site: Path, pages: list[Path]) -> dict[str, dict]:
    """Every figure of some pages, each in a browser that has cached nothing."""
    found = {name: {} for name in ("slider_p50", "slider_p95", "slider_first")}
    with serving(site) as home:
        for page in pages:
            for name in FIGURE.findall(page.read_text("utf8")):
                try:
                    seen = latency.measure(browser, f"{home}/{page.relative_to(site).as_posix()}", name)
                    values = seen["p50_ms"], seen["p95_ms"], seen["first_responsive_ms"] / 1000
                except Exception as problem:
                    values = [first_line(problem)] * 3
                for row, value in zip(found.values(), values, strict=True):
                    row[f"{name_of(site, page)}, {name}"] = value
    return found


def seconds(*command: str) -> float:
    """How long a command takes, which must succeed."""
    begin = time.perf_counter()
    output_of(*command)
    return time.perf_counter() - begin


def output_of(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=build.ROOT)
    if done.returncode:  # the last line of a traceback says what happened
        raise RuntimeError(first_line("\n".join(reversed((done.stderr or done.stdout).splitlines()))))
    return done.stdout


def import_time(python: str, code: str) -> float:
    """How long some lines take in a fresh Python, files compiled and cached: the best of a few."""
    clock = f"import time; begin = time.perf_counter(); {code}; print(time.perf_counter() - begin)"
    return min(float(output_of(python, "-c", clock)) for _ in range(1 + RUNS))


def imports() -> dict[str, dict]:
    lines = {
        "import_cryolib": "import cryolib",
        "import_liquefiers": "from cryolib import liquefiers",
        "first_answer": "from cryolib import liquefiers; liquefiers.liquid_yield('nitrogen', 300.0, 1e5, 2e7)",
    }
    return {name: {f"best of {RUNS}": import_time(sys.executable, code)} for name, code in lines.items()}


def reference_values() -> dict[str, dict]:
    """The tests of the reference values: how many of them fail."""
    if not REFERENCES:
        raise FileNotFoundError("there are no tests of reference values")
    counted = counted_tests(*map(str, REFERENCES))
    return {"reference_values": {f"{counted['passed'] + counted['failed']} tests": counted["failed"]}}


def counted_tests(*arguments: str) -> dict[str, int]:
    """Passed, failed and skipped of a pytest run; a run that tested nothing is an error."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [*run_tests.PYTEST, *arguments, f"--junitxml={report}"]
        done = subprocess.run(command, cwd=build.ROOT, capture_output=True, text=True)
        counted = run_tests.count(report) if report.exists() else {"passed": 0, "failed": 0}
    if not counted["passed"] + counted["failed"]:
        raise RuntimeError(f"pytest ran no test: {first_line(done.stderr or done.stdout)}")
    return counted


def slow() -> dict[str, dict]:
    """The book built twice in a folder of its own, and every notebook run and compared."""
    found, builder = {}, [sys.executable, str(Path(build.__file__)), "--out"]

    def timed(row, work):
        begin = time.perf_counter()
        try:
            work()
            found[row] = {"once": time.perf_counter() - begin}
        except RuntimeError as problem:
            found[row] = {"once": first_line(problem)}

    with tempfile.TemporaryDirectory() as folder:
        timed("build_clean", lambda: seconds(*builder, folder))
        timed("build_unchanged", lambda: seconds(*builder, folder))
    timed("nbval", compared)
    return found


def compared() -> None:
    counted = counted_tests("--nbval", "--dist", "loadscope", "book")
    if counted["failed"]:
        raise RuntimeError(f"{counted['failed']} of {sum(counted.values())} cells differ from what is committed")
