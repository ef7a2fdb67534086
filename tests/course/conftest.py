"""What the tests of the course engine share: node with the page's script, and a small site of problems."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import vendor

from cryolib.course import bundle

ROOT = Path(__file__).resolve().parents[2]

DRIVER = """
const tasks = JSON.parse(require("fs").readFileSync(0, "utf8"));
const reading = (text) => {
  try { const { unit, ...answer } = course.read(text); return { ...answer, dimension: unit.dimension }; }
  catch (refused) { return { code: refused.code, words: refused.words }; }
};
console.log(JSON.stringify(tasks.map((task) =>
  Array.isArray(task) ? course.judge(task[0], task[1]) : reading(task))));
"""
CONF = """
import sys
sys.path.insert(0, {ext!r})
extensions = ["myst_parser", "problems"]
html_theme = "furo"
project = "Problems"
myst_enable_extensions = ["dollarmath"]
mathjax_path = "no-maths-needed-here.js"
"""
PAGES = {
    "index": "# Start\n\n```{toctree}\ncryogenic-frontier\nplain\nlinde\ntable\n```\n",
    "cryogenic-frontier": (
        "# Frontier\n\n```{objectives} cryogenic-frontier\n```\n\n```{problem} neon-wavelength\n```\n"
    ),
    "plain": "# Nothing here\n\nNo problem on this page.\n",
    "linde": (
        "# Linde\n\n```{worked} argon-yield\n```\n\n```{faded} helium-boiling\n:blanks: 2\n```\n\n"
        "```{recall} linde-heat linde-circulation frontier-line\n```\n"
    ),
    "table": "# Table\n\n```{problem-table}\n```\n\n```{problem} linde-yield\n```\n",
}


@pytest.fixture(scope="session")
def javascript(tmp_path_factory):
    """Run the page's own reader and judge: texts are read, [record, text] pairs are judged."""
    script = tmp_path_factory.mktemp("js") / "course.js"
    tail = "globalThis.course = { read, judge };\n"
    script.write_text(bundle.script(("reader.js", "feedback.js"), tail) + DRIVER, encoding="utf-8")

    def run(tasks):
        sent = json.dumps(tasks)
        done = subprocess.run(
            [vendor.node(), str(script)], input=sent, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout, parse_int=float)  # JavaScript prints 5e19 as an integer

    return run


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """Build the small site with one builder; (output folder, warnings)."""
    source = tmp_path_factory.mktemp("site")
    source.joinpath("conf.py").write_text(CONF.format(ext=str(ROOT / "book" / "_ext")), encoding="utf-8")
    for name, text in PAGES.items():
        source.joinpath(f"{name}.md").write_text(text, encoding="utf-8")
    built = {}

    def run(builder):
        if builder not in built:
            out = source.parent / f"{source.name}-{builder}"
            command = [sys.executable, "-m", "sphinx", "-q", "-b", builder, str(source), str(out)]
            done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
            assert done.returncode == 0, done.stderr
            built[builder] = out, done.stderr
        return built[builder]

    return run


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core."""
    return (vendor.npm_package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
