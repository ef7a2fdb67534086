"""Everything that must hold, in one command and with one closing line: `make test`.

Lint, then physics and engines, the book itself, the notebooks' numbers, the built site. A stage that
finds nothing to run has failed. `--quick` stops after lint and physics.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(__file__).parent
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2"]
ENGINES = ["tests/physics", "tests/systems", "tests/explore", "tests/course", "tests/notebooks"]


def stages(quick: bool) -> list[tuple[str, list[str], bool]]:
    """Name, command, and whether it is a pytest run whose tests are counted."""
    lint = ("lint", [sys.executable, "-m", "ruff", "check", "."], False)
    if quick:
        return [lint, ("physics", [*PYTEST, "tests/physics"], True)]
    return [
        lint,
        ("the book builds", [sys.executable, str(TOOLS / "build.py")], False),
        ("physics, engines, chapters", [*PYTEST, *ENGINES], True),
        # loadscope keeps the cells of a notebook together.
        ("notebooks", [*PYTEST, "--nbval", "--dist", "loadscope", "book"], True),
        ("site", [*PYTEST, "tests/site"], True),
    ]


def count(report: Path) -> dict[str, int]:
    """Passed, failed and skipped tests of a junit report."""
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    total = {"passed": 0, "failed": 0, "skipped": 0}
    for suite in suites:
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        total["failed"] += failed
        total["skipped"] += skipped
        total["passed"] += int(suite.get("tests", 0)) - failed - skipped
    return total


def run(name: str, command: list[str], counted: bool, scratch: Path) -> dict[str, int]:
    print(f"\n── {name}", flush=True)
    report = scratch / "report.xml"
    report.unlink(missing_ok=True)
    extra = [f"--junitxml={report}"] if counted else []
    code = subprocess.run([*command, *extra], cwd=ROOT).returncode
    if not counted or not report.exists():
        return {"passed": int(code == 0), "failed": int(code != 0), "skipped": 0}
    result = count(report)
    if code and not result["failed"]:  # collected nothing, or stopped before it could
        result["failed"] = 1
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="lint and physics only")
    quick = parser.parse_args().quick
    begin, total, failed_stages = time.perf_counter(), {"passed": 0, "failed": 0, "skipped": 0}, []
    with tempfile.TemporaryDirectory() as folder:
        for name, command, counted in stages(quick):
            result = run(name, command, counted, Path(folder))
            failed_stages += [name] if result["failed"] else []
            total = {key: total[key] + result[key] for key in total}
    print(f"\n── all in {time.perf_counter() - begin:.0f} s")
    if failed_stages:
        print("failed: " + ", ".join(failed_stages))
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return int(total["failed"] > 0)


if __name__ == "__main__":
    sys.exit(main())
