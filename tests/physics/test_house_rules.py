"""Rules of the house: docstrings, imports, arrows between modules, doctests."""

import ast
import doctest
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import cryolib

ROOT = Path(cryolib.__file__).parent
FILES = [p.relative_to(ROOT) for p in (*ROOT.glob("*.py"), *ROOT.glob("applications/*.py"))]
PHYSICS = sorted(".".join(p.with_suffix("").parts) for p in FILES if p.stem not in ("__init__", "figures"))
CHAPTERS = {str(p.relative_to(ROOT.parent / "book").with_suffix("")) for p in (ROOT.parent / "book").rglob("*.ipynb")}


def functions(module):
    module = importlib.import_module(f"cryolib.{module}")
    for name, f in vars(module).items():
        if inspect.isfunction(f) and not name.startswith("_") and f.__module__ == module.__name__:
            yield pytest.param(f, id=f"{module.__name__}.{name}")


@pytest.mark.parametrize("f", [p for m in PHYSICS if m not in ("_answer", "_check", "_coolprop") for p in functions(m)])
def test_docstring_has_the_fields_a_reader_needs(f):
    doc = inspect.getdoc(f)
    assert doc.splitlines()[0].endswith((".", "]", "[m].")), doc.splitlines()[0]
    for field in ("Args:", "Returns:", "Raises:", "Source:", "Chapter:"):
        assert field in doc, f"{f.__name__} lacks {field}"
    args = doc.split("Args:")[1].split("Returns:")[0]
    for name in inspect.signature(f).parameters:
        assert name in args, f"{f.__name__} does not explain {name}"


@pytest.mark.parametrize("f", [p for m in PHYSICS if m not in ("_answer", "_check", "_gauss") for p in functions(m)])
def test_promises_a_finite_answer_or_a_refusal(f):
    assert inspect.unwrap(f) is not f, "the module does not end with _answer.or_refuse(globals())"


@pytest.mark.parametrize("module", [*PHYSICS, "data"])
def test_doctests(module):
    result = doctest.testmod(importlib.import_module(f"cryolib.{module}"))
    assert result.failed == 0


def imported(path):
    """Modules a file imports at any depth of its code."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


FORBIDDEN_IN_PHYSICS = ("matplotlib", "IPython", "ipywidgets", "anywidget", "pint", "cryolib.figures",
                        "cryolib.explore", "cryolib.course", "cryolib.gallery")  # fmt: skip


@pytest.mark.parametrize("module", PHYSICS)
def test_physics_never_imports_pictures_or_interfaces(module):
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    wrong = [name for name in imported(path) if name.startswith(FORBIDDEN_IN_PHYSICS)]
    assert not wrong


@pytest.mark.parametrize("engine", ["explore", "course"])
def test_engines_know_nothing_of_cryogenics(engine):
    physics = tuple(f"cryolib.{m}" for m in (*PHYSICS, "data", "gallery", "figures"))
    for path in (ROOT / engine).rglob("*.py"):
        wrong = [name for name in imported(path) if name.startswith(physics)]
        assert not wrong, path


def test_only_numpy_is_loaded_with_the_physics_modules():
    modules = "; ".join(f"import cryolib.{m}" for m in PHYSICS)
    code = f"import sys; {modules}; print([m for m in ('scipy', 'CoolProp', 'matplotlib', 'pint') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_the_package_itself_loads_nothing():
    code = "import sys; before = set(sys.modules); import cryolib; print(sorted(set(sys.modules) - before))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "['cryolib']"


def test_no_module_is_longer_than_300_lines():
    long = {p.name: n for p in ROOT.rglob("*.py") if (n := len(p.read_text(encoding="utf-8").splitlines())) > 300}
    assert not long
