"""What a page costs on a first visit, gzipped: the budgets of the design, and how they are counted."""

import gzip
import re
from pathlib import Path

KB = 1000
PAGE_KB = 120
REQUESTS = 10
FIGURE_KB = 150
FIGURES_KB = 400
# The recorded states of an explorable: one attribute in base64.
FIGURE_DATA = re.compile(r'( data-pack=")([^"]*)(")')


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 6, mtime=0))


def files_of(page: Path) -> list[Path]:
    """The files a browser fetches for a page, besides the page itself."""
    html = page.read_text("utf8")
    tags = re.findall(r"<(?:link|script|img)\b[^>]*>", html)
    found = set()
    for tag in tags:
        address = re.search(r'\b(?:href|src)="([^"#?]+)', tag)
        fetched = not tag.startswith("<link") or re.search(r'rel="(?:stylesheet|shortcut icon|icon|preload)"', tag)
        if address and fetched and not address[1].startswith(("http", "data:", "//")):
            found.add((page.parent / address[1]).resolve())
    return sorted(found)


def figures_of(page: Path) -> list[int]:
    """Bytes of recorded data of each explorable on a page."""
    return [len(match[2]) for match in FIGURE_DATA.finditer(page.read_text("utf8"))]


def weigh(page: Path) -> dict:
    """Weight in kB without the explorables' data, requests, and the data of each figure in kB."""
    bare = FIGURE_DATA.sub(r"\1\3", page.read_text("utf8"))
    others = files_of(page)
    total = packed(bare.encode()) + sum(packed(file.read_bytes()) for file in others)
    figures = [size / KB for size in figures_of(page)]
    return {"kB": total / KB, "requests": 1 + len(others), "figures": figures}
