"""The engine: what it may know, how small it stays, how its definitions are found."""

import ast
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cryolib.course import bundle, library

COURSE = Path(bundle.__file__).parent
ALLOWED = {"cryolib.course", "docutils", "sphinx", "pint", "IPython", *sys.stdlib_module_names}
CODE_BYTES, TABLE_BYTES, SCRIPT_GZIP = 15_000, 5_000, 7_000
STYLE_BYTES = 6_000


@pytest.mark.parametrize("path", sorted(COURSE.glob("*.py")), ids=lambda path: path.stem)
def test_imports_nothing_of_cryogenics(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module]
        for name in names:
            assert name.startswith("cryolib.course") or name.split(".")[0] in ALLOWED - {"cryolib"}, name


def test_import_loads_no_physics_and_no_pint():
    code = (
        "import sys, cryolib.course; print([m for m in sys.modules if m in ('pint', 'numpy', 'CoolProp', 'docutils')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_physics_does_not_know_the_course():
    for path in COURSE.parent.glob("*.py"):
        assert "cryolib.course" not in path.read_text(encoding="utf-8"), path.name


def test_files_stay_small():
    for path in [*COURSE.glob("*.py"), *COURSE.glob("*.js"), COURSE / "course.css"]:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path.name
    extension = COURSE.parents[1] / "book" / "_ext" / "problems.py"
    assert len(extension.read_text(encoding="utf-8").splitlines()) <= 150


def tables_line():
    return next(line for line in bundle.script().splitlines() if line.startswith("const TABLES = "))


def test_script_weight():
    script, tables = bundle.script().encode(), tables_line().encode()
    assert len(tables) <= TABLE_BYTES
    assert len(script) - len(tables) <= CODE_BYTES
    assert len(gzip.compress(script)) <= SCRIPT_GZIP
    assert len(bundle.style().encode()) <= STYLE_BYTES


def test_script_asks_nobody_and_evaluates_nothing():
    script = bundle.script()
    for word in ("eval(", "Function(", "fetch(", "XMLHttpRequest", "innerHTML", "http://", "https://", "import("):
        assert word not in script, word


def test_tables_of_the_script_are_the_tables_of_python():
    tables = json.loads(tables_line().removeprefix("const TABLES = ").removesuffix(";"))
    for name, table in (("units", "units.json"), ("sentences", "sentences.json")):
        assert tables[name] == json.loads((COURSE / table).read_text(encoding="utf-8"))


def test_another_folder_of_problems(tmp_path):
    chapter = tmp_path / "ladders"
    chapter.mkdir()
    chapter.joinpath("chapter.toml").write_text('title = "Ladders"\n[objectives]\nladders-sum = "add"\n')
    chapter.joinpath("sum.md").write_text("# Sum\nAdd.\n## c\nHow much?\n## Hint\nAdd.\n## Solution\nThus.\n")
    chapter.joinpath("sum.py").write_text(
        "from cryolib.course.define import Given, Part, Problem\n"
        "PROBLEM = Problem(id='sum', chapter='ladders', level=1, minutes=1, given=(Given('a', 'm', book=2.0),),\n"
        "    parts=(Part('c', 'sum', 'm'),), solve=lambda a: {'c': a + 1}, check_solve=lambda a: {'c': 1 + a})\n"
    )
    code = "from cryolib.course import problem; print(problem('sum').check('300 cm'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path,
                          env={**os.environ, library.VARIABLE: str(tmp_path)})  # fmt: skip
    assert done.stdout == "c: Right. Read as 300 cm.\n", done.stderr


def test_file_name_and_id_must_agree(tmp_path):
    chapter = tmp_path / "ladders"
    chapter.mkdir()
    source = library.problem("argon-yield")
    for suffix, path in zip((".py", ".md"), source.files, strict=True):
        chapter.joinpath(f"other{suffix}").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ValueError, match="names of file and folder"):
        library._problems(tmp_path)
