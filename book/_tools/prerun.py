"""Run the notebooks the cache does not know, side by side, before Sphinx reads them one by one.

Sphinx then finds their results in its execution cache. A notebook that fails is left out, so that the
build runs it again and says where it failed.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 300


def chapters(root: Path = ROOT) -> list[Path]:
    """The notebooks the table of contents names."""
    lines = (root / "_toc.yml").read_text("utf8").splitlines()
    named = [line.split("file:")[1].strip() for line in lines if "file:" in line]
    return [path for name in named if (path := root / f"{name}.ipynb").exists()]


def execute(path: Path):
    """A notebook with its results, and the seconds they took; no notebook when it fails."""
    from jupyter_cache.executors.utils import single_nb_execution

    notebook = nbformat.read(path, as_version=4)
    result = single_nb_execution(notebook, cwd=str(path.parent), timeout=TIMEOUT, allow_errors=False)
    return path, None if result.err else notebook, result.time


def prerun(build: Path, root: Path = ROOT) -> int:
    """Fill the execution cache below `build`; how many notebooks were run."""
    from jupyter_cache import get_cache
    from jupyter_cache.base import CacheBundleIn

    cache = get_cache(build / ".jupyter_cache")
    unknown = []
    for path in chapters(root):
        try:
            cache.match_cache_notebook(nbformat.read(path, as_version=4))
        except KeyError:
            unknown.append(path)
    if not unknown:
        return 0
    unknown.sort(key=lambda path: -path.stat().st_size)  # long ones first, so that all workers end together
    with ProcessPoolExecutor(min(len(unknown), os.cpu_count() or 1)) as pool:
        for path, notebook, seconds in pool.map(execute, unknown):
            if notebook is not None:
                bundle = CacheBundleIn(notebook, str(path), data={"execution_seconds": seconds})
                cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    return len(unknown)
