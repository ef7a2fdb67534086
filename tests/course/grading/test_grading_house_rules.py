"""The shape of the code that grades: what it imports, and that it evaluates nothing."""

import ast
import subprocess
import sys

import classroom
import pytest
from classroom import ROOT, handed_in

GRADING = ROOT / "cryolib" / "course" / "grading"


@pytest.mark.parametrize("path", sorted(GRADING.glob("*.py")), ids=lambda path: path.stem)
def test_grading_imports_the_course_and_the_standard_library_only(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.startswith("cryolib.course") or name.split(".")[0] in sys.stdlib_module_names, name
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_nothing_evaluates_or_unpickles():
    for path in GRADING.glob("*.py"):
        called = {node.func.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                  if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}  # fmt: skip
        assert not called & {"eval", "exec", "compile", "__import__"}, path.name
        for word in ("pickle", "pint"):
            assert f"import {word}" not in path.read_text(encoding="utf-8")


def test_grading_loads_no_physics(folder):
    classroom.assigned(folder, ["s001"])
    handed_in(folder, {"s001": {"p1.T": "1 K"}})
    code = (
        "import sys; from cryolib.course.grading.cli import main; main(['grade', 'ps3']); "
        "print([m for m in ('numpy', 'CoolProp', 'pint', 'docutils') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": str(ROOT), "PATH": ""})  # fmt: skip
    assert done.stdout.strip().splitlines()[-1] == "[]"
