"""The notebook a reader downloads shows no syntax of ours, and runs."""

import copy
import json
import re
from pathlib import Path

import nbformat
import pytest
from notebook_copy import Plain, references, rewrite

ROOT = Path(__file__).parents[2]

CHAPTERS = sorted((ROOT / "book").rglob("*.ipynb"))
ASKING = [path for path in CHAPTERS if "```{problem} " in path.read_text(encoding="utf-8")]
BIBLIOGRAPHY = references(ROOT / "book" / "references.bib")


def copied(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return rewrite(copy.deepcopy(notebook), BIBLIOGRAPHY, ROOT / "book" / "problems")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda p: p.stem)
def test_copy_is_plain_markdown(path):
    notebook = copied(path)
    nbformat.validate(nbformat.from_dict(notebook))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            text = "".join(cell["source"])
            assert not re.search(r"\{[a-z:]+\}`|^:{3}|```\{", text, re.M), text
            assert "(?)" not in text, text
            assert not re.search(r"\\(dd|kB)\b", text), text


@pytest.mark.parametrize("path", ASKING, ids=lambda p: p.stem)
def test_copy_offers_its_problems_as_cells(path):
    wanted = re.findall(r"```\{problem\} (\S+)\n", "".join(
        "".join(c["source"]) for c in json.loads(path.read_text(encoding="utf-8"))["cells"]))  # fmt: skip
    code = "\n".join("".join(c["source"]) for c in copied(path)["cells"] if c["cell_type"] == "code")
    assert wanted
    for name in wanted:
        assert f'problem("{name}").show()' in code


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda p: p.stem)
def test_copy_needs_nothing_but_the_library(path):
    code = "\n".join("".join(c["source"]) for c in copied(path)["cells"] if c["cell_type"] == "code")
    assert "glue" not in code
    assert ("numbers = {" in code) == ("numbers = {" in path.read_text(encoding="utf-8"))


def test_copy_of_a_project_leaves_its_gaps_open():
    path = ROOT / "book" / "practices" / "projects" / "linde-pressure.ipynb"
    notebook = copied(path)
    gaps = [c for c in notebook["cells"] if c["cell_type"] == "code" and "____" in c["source"]]
    folded = [c for c in notebook["cells"] if "<details>" in c["source"]]
    assert len(gaps) == len(folded) >= 3
    assert not any("scaffold" in c["metadata"].get("tags", []) for c in notebook["cells"])
    assert all(c["outputs"] == [] for c in gaps)


def test_numbers_equations_and_boxes():
    plain = Plain({"T": 77.355}, {"span2000nitrogen": ("Span", "2000")}, ROOT)
    assert plain("boils at {glue:text}`T:.1f` K") == "boils at 77.4 K"
    assert plain("$$\na = b\n$$ (eq-a)\n\nsee {eq}`eq-a`") == "$$\na = b \\tag{1}\n$$\n\nsee (1)"
    assert plain(":::{admonition} Title\n:class: note\nbody\n:::") == "> **Title**\n>\n> body"
    assert plain("{cite:t}`span2000nitrogen`") == "Span (2000)"
    with pytest.raises(KeyError):
        plain("{glue:text}`unknown`")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda p: p.stem)
def test_copy_loses_no_words(path):
    def words(notebook):
        text = " ".join("".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "markdown")
        return set(re.findall(r"[A-Za-z]{6,}", text))

    source = json.loads(path.read_text(encoding="utf-8"))
    syntax = {"admonition", "question", "objectives", "article", "problem", "recall", "functions"}
    lost = words(source) - words(copied(path)) - syntax
    # Keys, slugs and names of directives may go; prose may not.
    prose = {w for w in lost if re.search(rf"(?<![\w{{`:-]){w}(?![\w`:-])", " ".join(
        re.sub(r"`[^`]*`|```.*?```|\$[^$]*\$|:class:.*", " ", "".join(c["source"]), flags=re.S)
        for c in source["cells"] if c["cell_type"] == "markdown"))}  # fmt: skip
    assert not prose
