"""Build the site so that what is served was computed from what is in the tree.

Jupyter Book keys its execution cache by code cells alone: change `cryolib` and yesterday's numbers
are served. So a digest of everything a cell can reach is kept beside the cache, and a change
drops it. Any warning fails the build, today and on the next run.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

import prerun

ROOT = Path(__file__).resolve().parents[2]
# What a notebook's cells can import or read: a change means running them again.
INPUTS = ["cryolib", "book/problems", "book/references.bib", "requirements.txt", ".ci/constraints.txt"]
# What pages are made with: a change means writing them again, with the results at hand.
LOOK = ["_config.yml", "_toc.yml", "book/_ext", "book/_templates", "book/_tools/vendor.py"]


def digest(root: Path, names: list[str]) -> str:
    """One hash over the contents of files and folders, whatever their dates."""
    total = hashlib.sha256(sys.version.encode())
    for name in names:
        place = root / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                total.update(f"{file.relative_to(root).as_posix()}\0".encode())
                total.update(file.read_bytes())
    return total.hexdigest()


def drop_stale(build: Path, root: Path = ROOT) -> bool:
    """Forget executed notebooks and parsed pages made from what has changed; whether notebooks run again."""
    build.mkdir(parents=True, exist_ok=True)

    def changed(note: Path, names: list[str]) -> bool:
        now = digest(root, names)
        old = note.read_text() if note.exists() else ""
        note.write_text(now)
        return now != old

    rerun, rewrite = changed(build / "inputs.sha256", INPUTS), changed(build / "look.sha256", LOOK)
    if rerun:
        for name in (".jupyter_cache", "jupyter_execute"):
            shutil.rmtree(build / name, ignore_errors=True)
    if rerun or rewrite:
        shutil.rmtree(build / ".doctrees", ignore_errors=True)
    return rerun


def is_current(build: Path, builder: str, root: Path = ROOT) -> bool:
    """Whether the last build succeeded on exactly these sources."""
    note = build / builder / ".built.sha256"
    return note.exists() and note.read_text() == digest(root, [*INPUTS, *LOOK, "book"])


def note_success(build: Path, builder: str, root: Path = ROOT) -> None:
    (build / builder / ".built.sha256").write_text(digest(root, [*INPUTS, *LOOK, "book"]))


def sphinx(builder: str, out: Path, source: Path = ROOT, quiet: bool = True) -> int:
    """Run Jupyter Book with every warning an error; its exit code."""
    program = shutil.which("jupyter-book", path=str(Path(sys.executable).parent)) or "jupyter-book"
    command = [program, "build", str(source), "--builder", builder, "--path-output", str(out)]
    return subprocess.run([*command, "-W", "--keep-going", "-n", *["-q"] * quiet], cwd=source).returncode


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--out", type=Path, default=ROOT, help="folder that gets _build/")
    options.add_argument("--builder", default="html", choices=["html", "singlehtml", "linkcheck"])
    options.add_argument("--verbose", action="store_true")
    given = options.parse_args()
    begin, build = time.perf_counter(), given.out / "_build"
    if is_current(build, given.builder):
        print(f"Nothing has changed: {build / given.builder / 'index.html'}")
        return 0
    if drop_stale(build):
        print("The library, a problem or a pin changed: every notebook runs again.", flush=True)
    ran = prerun.prerun(build)
    if ran:
        print(f"Ran {ran} notebooks in {time.perf_counter() - begin:.0f} s.", flush=True)
    code = sphinx(given.builder, given.out, quiet=not given.verbose)
    if code:
        # Sphinx would remember the pages it has read and stay silent about them next time.
        shutil.rmtree(build / ".doctrees", ignore_errors=True)
        print("The book was NOT built: see the warnings above.", file=sys.stderr)
        return code
    note_success(build, given.builder)
    print(f"Built in {time.perf_counter() - begin:.0f} s: {build / given.builder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
