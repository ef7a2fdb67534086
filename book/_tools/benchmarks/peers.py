"""`cryolib` beside other libraries on this machine, in the same minute: how long, and whether they agree."""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import build

from benchmarks.pages import first_line
from benchmarks.report import Row
from benchmarks.speeds import RUNS, import_time, output_of

CALLS = Path(__file__).with_name("calls.py")
QUESTIONS = {
    "integral_304": "∫k dT of stainless steel 304, 4 to 300 K",
    "conductivity": "thermal conductivity of 304 at 77 K",
    "heat_capacity": "heat capacity of 304 at 77 K",
    "saturation": "vapour pressure of nitrogen at 80 K",
    "enthalpy": "enthalpy difference of nitrogen, 1 to 200 bar",
    "enthalpies": "enthalpy of nitrogen at 1,000 temperatures",
    "linde": "yield of a Linde machine",
}
# Names of the peers, and how far apart results may be: CoolProp computes ours, the others sum or fit.
OURS = {"coolprop_high": ("CoolProp, PropsSI", 1e-9), "coolprop_low": ("CoolProp, AbstractState", 1e-9)}
# Installed for the comparison alone, in an environment that is thrown away. CryoToolBox is not on PyPI.
OTHERS = {"cryoheatflow": ("cryoheatflow", 1e-3), "cryopy": ("cryopy", 1e-3)}
PACKAGES = ("cryoheatflow==1.1.0", "cryopy==0.0.80", "numpy", "scipy", "matplotlib", "setuptools")
IMPORTS = {"CoolProp": "import CoolProp.CoolProp", "cryoheatflow": "import cryoheatflow",
           "cryopy": "from cryopy.material.sandbox import SS304"}  # fmt: skip


def asked(python: str, library: str) -> dict:
    """What calls.py prints when it runs in some environment."""
    return json.loads(output_of(python, "-P", str(CALLS), library))


def apart(ours: list[float], theirs: list[float]) -> float:
    """Largest difference of two results, over the largest of them."""
    return max(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / max(map(abs, theirs))


def compared(ours: dict, theirs: dict, name: str, tolerance: float) -> list[Row]:
    """A row for each question that both answered."""
    rows = []
    for question, answer in theirs.items():
        mine, off = ours[question], apart(ours[question]["values"], answer["values"])
        rows.append(Row(
            f"{QUESTIONS[question]}, beside {name}", "ms", neighbours=(answer["ms"],), values={"best": mine["ms"]},
            note=f"to {off:.0e}" if off else "to the last digit", agrees=off <= tolerance,
        ))  # fmt: skip
    return rows


def against(python: str, libraries: dict, ours: dict) -> list[Row]:
    rows = []
    for library, (name, tolerance) in libraries.items():
        try:
            rows += compared(ours, asked(python, library), name, tolerance)
        except (RuntimeError, ValueError) as problem:
            rows.append(Row(f"all questions, beside {name}", values={name: first_line(problem)}))
    return rows


def calls() -> tuple[dict[str, dict], list[Row], dict]:
    """The budgeted call, the rows against CoolProp, and all answers of ours."""
    ours = asked(sys.executable, "cryolib")
    budgeted = {"integral_304": {"best": ours["integral_304"]["ms"]}}
    return budgeted, against(sys.executable, OURS, ours), ours


def installed(folder: str) -> str:
    """The Python of a new environment with the peers in it."""
    venv.create(folder, with_pip=True)
    python = next(Path(folder, *place) for place in (("bin", "python"), ("Scripts", "python.exe"))
                  if Path(folder, *place).exists())  # fmt: skip
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    constraints = str(build.ROOT / ".ci" / "constraints.txt")
    done = subprocess.run([*pip, "-c", constraints, *PACKAGES], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the peers could not be installed: {first_line(done.stderr)}")
    return str(python)


def others(ours: dict) -> list[Row]:
    """The rows against libraries installed for it: answers, and imports beside ours."""
    with tempfile.TemporaryDirectory() as folder:
        python = installed(folder)
        rows, mine = against(python, OTHERS, ours), import_time(sys.executable, "import cryolib")
        for name, code in IMPORTS.items():
            row = Row(f"import cryolib, beside {name}", "s", values={f"best of {RUNS}": mine})
            try:
                row.neighbours = (import_time(sys.executable if name == "CoolProp" else python, code),)
            except RuntimeError as problem:
                row.values = {name: first_line(problem)}
            rows.append(row)
    return rows
