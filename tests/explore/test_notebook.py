"""In a notebook run as the book runs it, and the engine's place in the package."""

import ast
import gzip
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import cryolib.explore

FOLDER = Path(cryolib.explore.__file__).parent
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def outputs():
    """The outputs of a notebook with two explorables and a picture."""
    cells = [f"import sys\nsys.path.insert(0, {str(HERE)!r})\nfrom samples import decay, ladder",
             "import matplotlib.pyplot as plt\nfrom cryolib.figures import house, show\nhouse();",
             "decay()", "ladder()", "fig, ax = plt.subplots()\nshow(fig, alt='An empty pair of axes.')",
             "decay()  # a second time on one page"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    notebook.cells[-1].metadata.tags = ["raises-exception"]
    NotebookClient(notebook, kernel_name="python3", timeout=120).execute()
    return [cell.outputs for cell in notebook.cells]


def test_one_output_a_figure(outputs):
    """No second picture from the inline backend, nothing on stderr, no widget, no script by itself."""
    assert [[output.output_type for output in cell] for cell in outputs[1:5]] == [[], *[["execute_result"]] * 3]
    assert all(set(cell[0].data) == {"text/html", "image/png", "text/plain"} for cell in outputs[2:5])
    assert [cell[0].data["text/plain"] for cell in outputs[2:5]] == [
        "<explorable decay: 2 controls, 55 states>", "<explorable ladder: 1 control, 6 states>",
        "<figure figure-e7416552>"]


def test_only_the_first_figure_brings_style_and_script(outputs):
    html = [cell[0].data["text/html"] for cell in outputs[2:5]]
    assert [text.count('<script type="module">') for text in html] == [1, 0, 0]
    assert [text.count("<style>.explorable") for text in html] == [1, 0, 0]


def test_the_same_name_twice_on_a_page_is_an_error(outputs):
    (error,) = [output for output in outputs[5] if output.output_type == "error"]
    assert "give each figure its own name" in error.evalue


def test_the_engine_knows_no_cryogenics():
    """It imports the standard library, numpy, matplotlib, anywidget and the colours of the house."""
    allowed = {"numpy", "matplotlib", "anywidget", "traitlets", "IPython", "figures"}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level != 1:
                names = [node.module]
            for name in names:
                top = name.split(".")[0]
                assert top in allowed or top in sys.stdlib_module_names, f"{path.name} imports {name}"


def test_the_house_style_costs_nothing_to_import():
    code = "import sys, cryolib.figures; print('matplotlib' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_script_and_style_stay_small():
    sizes = {name: len(gzip.compress((FOLDER / name).read_bytes())) for name in ("explore.js", "explore.css")}
    assert sizes["explore.js"] <= 8_000
    assert sizes["explore.css"] <= 3_000
