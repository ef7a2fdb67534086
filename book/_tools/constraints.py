"""Write `.ci/constraints.txt`: the exact version of everything requirements.txt pulls in.

Run it after changing a pin, in an environment where the tests pass. Only packages that
requirements.txt leads to are written, so what else is installed here does not leak in; a
constraint binds only where a package is needed, so one file serves every platform.
"""

import re
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / ".ci" / "constraints.txt"
OWN = "cryolib"


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def direct() -> list[Requirement]:
    lines = (ROOT / "requirements.txt").read_text("utf8").splitlines()
    return [Requirement(line) for line in lines if line.strip() and not line.startswith(("#", "-"))]


def closure(wanted: list[Requirement]) -> dict[str, str]:
    """Name and installed version of these packages and of all they need."""
    found, queue = {}, [(one, frozenset(one.extras)) for one in [*wanted, Requirement(OWN)]]
    seen = set()
    while queue:
        need, extras = queue.pop()
        key = (normal(need.name), extras)
        if key in seen:
            continue
        seen.add(key)
        try:
            package = metadata.distribution(need.name)
        except metadata.PackageNotFoundError:
            continue  # needed on another platform only
        found[key[0]] = package.version
        for line in package.requires or []:
            child = Requirement(line)
            if not child.marker or any(child.marker.evaluate({"extra": e}) for e in (*extras, "")):
                queue.append((child, frozenset(child.extras)))
    return found


def main():
    pins = closure(direct())
    for installer in (OWN, "pip", "setuptools", "wheel"):
        pins.pop(installer, None)
    lines = ["# Written by book/_tools/constraints.py; do not edit."]
    lines += [f"{name}=={version}" for name, version in sorted(pins.items())]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")
    print(f"{TARGET.relative_to(ROOT)}: {len(lines) - 1} packages")


if __name__ == "__main__":
    main()
