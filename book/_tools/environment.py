"""Make `.venv` with what the book needs. Runs on any Python ≥ 3.11, before anything is installed."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 — this runs before any installer could refuse
        print(f"The book needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        print("Name another one like this: make book PYTHON=python3.12", file=sys.stderr)
        return 1
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True, symlinks=os.name != "nt")
    requirements = ["-r", str(ROOT / "requirements.txt")]
    uv = shutil.which("uv")
    if uv:  # seconds instead of a minute
        install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), *requirements]
    else:
        install = [str(PYTHON), "-m", "pip", "install", "--quiet", *requirements]
    for step in (install, [str(PYTHON), str(ROOT / "book" / "_tools" / "vendor.py")]):
        code = subprocess.run(step, cwd=ROOT).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
