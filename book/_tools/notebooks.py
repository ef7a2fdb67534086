"""Run the notebooks and write them back the way they are committed: `make notebooks`.

A committed notebook holds its text outputs, so that a reader of the repository sees numbers and a
test can compare them; it holds no pictures, no HTML and nothing that changes from run to run.

    python book/_tools/notebooks.py [NOTEBOOK ...]          # run and rewrite
    python book/_tools/notebooks.py --check [NOTEBOOK ...]  # only look; exit 1 on a fault
"""

import argparse
import hashlib
import os
import re
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
NOTEBOOK_NOISE = {"widgets", "execution", "papermill", "toc", "vscode", "varInspector"}
CELL_NOISE = {"execution", "ExecuteTime", "collapsed", "scrolled", "trusted", "vscode", "pycharm"}
# Text a person reads, and the numbers that prose takes from cells (glue).
KEPT = re.compile(r"(application/papermill\.record/)?text/(plain|markdown|latex)$")
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def all_notebooks() -> list[Path]:
    return sorted(path for path in BOOK.rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)


def stable_id(source: str, taken: set[str]) -> str:
    """An id made of the cell's own text, so that writing a notebook twice gives the same file."""
    number, base = 0, hashlib.sha256(source.encode()).hexdigest()[:8]
    while (name := base + (f"-{number}" if number else "")) in taken:
        number += 1
    taken.add(name)
    return name


def clean_output(output) -> bool:
    """Drop what is not text; False when nothing is left."""
    output.pop("transient", None)
    if "data" not in output:
        return True
    output.data = {mime: value for mime, value in sorted(output.data.items()) if KEPT.match(mime)}
    output.metadata = {key: value for key, value in output.metadata.items() if key == "scrapbook"}
    return bool(output.data)


def clean(notebook):
    """The notebook as it is committed."""
    keep = {name: value for name, value in notebook.metadata.items() if name not in NOTEBOOK_NOISE}
    keep |= {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    notebook.metadata = dict(sorted(keep.items()))
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    taken = set()
    for cell in notebook.cells:
        cell.id = stable_id(cell.cell_type + cell.source, taken)
        cell.metadata = {name: cell.metadata[name] for name in sorted(cell.metadata) if name not in CELL_NOISE}
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if clean_output(output)]
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = cell.execution_count
    return notebook


def faults(notebook) -> list[str]:
    """What keeps a notebook from being committed, in words."""
    found = []
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        found.append("the kernel is not python3")
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type != "code":
            continue
        where = f"cell {number} ({(cell.source.strip().splitlines() or ['empty'])[0][:40]})"
        if cell.execution_count is None:
            found.append(f"{where} has not been run; nbval would skip it")
        if CELL_NOISE & set(cell.metadata):
            found.append(f"{where} carries metadata of one run")
        for output in cell.outputs:
            text = str(output.get("text", "")) + str(output.get("data", {}).get("text/plain", ""))
            if output.output_type == "error":
                found.append(f"{where} ends in {output.ename}")
            if output.get("name") == "stderr":
                found.append(f"{where} writes to stderr, which fails the build")
            if ADDRESS.search(text):
                found.append(f"{where} prints an address of this machine's memory")
            found += [f"{where} holds {mime}" for mime in output.get("data", {}) if not KEPT.match(mime)]
    return found


def run(path: Path) -> tuple[Path, float, str]:
    """Execute one notebook where it lies and write it back; the fault, or nothing."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    begin = time.perf_counter()
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", resources=place, coalesce_streams=True)
    try:
        client.execute()
    except CellExecutionError as problem:
        return path, time.perf_counter() - begin, str(problem)
    written = clean(notebook)
    path.write_text(nbformat.writes(written, version=4).rstrip("\n") + "\n", "utf8")
    return path, time.perf_counter() - begin, "; ".join(faults(written))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="look only, run nothing")
    parser.add_argument("notebooks", nargs="*", type=Path)
    given = parser.parse_args()
    paths = [path.resolve() for path in given.notebooks] or all_notebooks()
    if given.check:
        results = [(path, 0.0, "; ".join(faults(nbformat.read(path, as_version=4)))) for path in paths]
    else:
        with ProcessPoolExecutor(min(len(paths), os.cpu_count() or 1) or 1) as pool:
            results = list(pool.map(run, paths))
    for path, seconds, fault in results:
        took = "" if given.check else f"{seconds:6.1f} s  "
        line = f"{took}{path.relative_to(ROOT)}"
        print(f"{line}: {fault}" if fault else line, file=sys.stderr if fault else sys.stdout)
    return int(any(fault for *_, fault in results))


if __name__ == "__main__":
    sys.exit(main())
