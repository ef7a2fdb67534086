"""Pack the built site as one file to carry away: `make zip`.

What only a server or Sphinx needs stays out, and so do the Markdown sources with the links to them;
the notebooks are there to be downloaded and come along.
"""

import argparse
import re
import sys
import time
import zipfile
from pathlib import Path

import build
import paper

FOLDER = "cryogenics"  # the one folder the archive unpacks to
# Made by Sphinx for itself, or for addresses that do not exist.
LEFT_OUT = {"404.html", "objects.inv"}
README = """Cryogenics: an open, executable textbook. Version {version}, offline copy.

Open index.html in any browser. Nothing else is needed: no server, no network, no installation.
Figures, problems and search work from here. Your progress stays in your browser.

Each chapter is also a notebook: "Download notebook" at the top of its page. A browser may show the
file, as it lies on your disk already: then save what you see. To run a notebook you need Python and
the book's library; the first page of the book says where to begin.

Text and figures: CC BY 4.0. Code: MIT.
"""
VIEW_SOURCE = re.compile(r'\s*<li><a href="[^"]*_sources/[^"]*\.(?:md|txt|rst)(?:\.txt)?">View source</a></li>')


def members(site: Path) -> list[Path]:
    """The files of the site that its pages can lead to."""
    files = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return [file for file in files if wanted(file)]


def wanted(file: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.parts)
    source = file.parts[0] == "_sources" and file.suffix != ".ipynb"
    return not (hidden or source or file.as_posix() in LEFT_OUT or file.suffix == ".map")


def content(path: Path) -> bytes:
    if path.suffix != ".html":
        return path.read_bytes()
    return VIEW_SOURCE.sub("", path.read_text("utf8")).encode()


def pack(site: Path, target: Path) -> int:
    """Write the archive, the same bytes for the same site; the number of its files."""
    parts = {f"{FOLDER}/README.txt": README.format(version=paper.version()).encode()}
    parts |= {f"{FOLDER}/{file.as_posix()}": content(site / file) for file in members(site)}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)
    return len(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=build.ROOT, help="folder that has _build/html")
    out = parser.parse_args().out / "_build"
    if not (out / "html" / "index.html").exists():
        sys.exit("There is no built site to pack: run `make book` first.")
    begin, target = time.perf_counter(), out / "cryogenics-offline.zip"
    files = pack(out / "html", target)
    size = target.stat().st_size / 1e6
    print(f"{target} ({files} files, {size:.1f} MB) in {time.perf_counter() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
