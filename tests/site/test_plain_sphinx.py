"""The way out is open: the same sources build with Sphinx alone, without Jupyter Book's command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, page_names, soup_of

pytestmark = pytest.mark.site
SOURCES = ("_config.yml", "_toc.yml", "book")


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plain")
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        else:
            shutil.copy(source, folder / name)
    program = shutil.which("jupyter-book", path=str(Path(sys.executable).parent)) or "jupyter-book"
    subprocess.run([program, "config", "sphinx", "."], cwd=folder, check=True, capture_output=True)
    # Numbers come from the committed notebooks here; running them is the book build's part.
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-D", "nb_execution_mode=off"]
    env = {**os.environ, "PYTHONPATH": str(folder / "book" / "_ext")}
    run = subprocess.run([*command, ".", "out"], cwd=folder, capture_output=True, text=True, env=env)
    return run, folder / "out"


def test_it_builds_without_a_warning(plain):
    run, _ = plain
    assert run.returncode == 0, run.stderr[-3000:]


def test_it_has_the_same_pages_with_their_maths(plain, site):
    _, out = plain
    missing = [name for name in page_names() if not (out / name).exists()]
    assert not missing
    for name in page_names():
        formulas = len(soup_of(site / name).find_all(class_="katex"))
        assert len(soup_of(out / name).find_all(class_="katex")) >= formulas * 0.9, name
