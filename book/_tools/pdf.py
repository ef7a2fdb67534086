"""Print the whole book as one tagged PDF with an outline: `make pdf`.

Chromium prints it at least twice: the first print tells on which leaf everything stands, the next has these
numbers in its contents and its references, and so on until none of them moves. Scripts are off, so every
figure stands still in its first state.
"""

import argparse
import re
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import build
import paper
from pdf_objects import catalog, objects, pack

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 600_000  # milliseconds
MOST_PRINTS = 4


def chromium() -> str:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        sys.exit("No Chromium was found. Install it, e.g. apt-get install chromium, and try again.")
    return found


@contextmanager
def chromium_running():
    """A browser of our own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        flags = ["--no-sandbox", "--disable-dev-shm-usage"]
        browser = driver.chromium.launch(executable_path=chromium(), args=flags)
        yield browser
        browser.close()


def put(browser, source: Path, target: Path) -> None:
    """Print a file of HTML to a file of PDF, with scripts off."""
    context = browser.new_context(color_scheme="light", java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(source.as_uri(), wait_until="load", timeout=PATIENCE)
    page.pdf(path=target, tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
    context.close()


def leaf_numbers(pdf: bytes) -> dict[str, int]:
    """On which leaf, counted from 1, each named place lies."""
    found, order = objects(pdf), []

    def collect(number):
        kids = b"/Type /Pages" in found[number] and re.search(rb"/Kids \[(.*?)\]", found[number], re.S)
        if kids:
            for kid in re.findall(rb"(\d+) 0 R", kids[1]):
                collect(kid)
        else:
            order.append(number)

    root = catalog(pdf)
    collect(re.search(rb"/Pages (\d+) 0 R", root)[1])
    leaf = {number: place for place, number in enumerate(order, 1)}
    named = re.search(rb"/Dests (\d+) 0 R", root)[1]
    places = re.findall(rb"/([\w.#-]+) \[(\d+) 0 R /XYZ", found[named])
    return {name.decode(): leaf[number] for name, number in places if number in leaf}


def outline(pdf: bytes) -> list[tuple[str, float]]:
    """The entries of the outline: their titles, and how high above the foot of the leaf each stands [pt]."""
    entries = [body for body in objects(pdf).values() if body.startswith(b"<</Title ") and b"/Parent" in body]
    return [(title(body), float(re.search(rb"/XYZ \S+ ([\d.]+)", body)[1])) for body in entries]


def title(entry: bytes) -> str:
    """The title of an entry of the outline, written in hexadecimal UTF-16 or as a string with escapes."""
    coded = re.match(rb"<</Title <([0-9A-Fa-f]+)>", entry)
    if coded:
        text = bytes.fromhex(coded[1].decode()).decode("utf-16")
    else:
        plain = re.match(rb"<</Title \((.*?)(?<!\\)\)\n", entry, re.S)[1]
        text = re.sub(rb"\\(\d{3}|.)", unescaped, plain).decode("latin-1")
    return " ".join(text.split())


def unescaped(found) -> bytes:
    return bytes([int(found[1], 8)]) if found[1].isdigit() else found[1]


def print_book(browser, site: Path, target: Path) -> int:
    """Print the book of a built site; the number of its leaves."""
    with tempfile.TemporaryDirectory() as folder:
        source, print_ = Path(folder) / "book.html", Path(folder) / "book.pdf"
        numbers: dict[str, int] = {}
        for _ in range(MOST_PRINTS):
            source.write_text(paper.book(site, numbers), "utf8")
            put(browser, source, print_)
            before, numbers = numbers, leaf_numbers(print_.read_bytes())
            if numbers == before:
                break
        target.write_bytes(pack(print_.read_bytes()))
    return sum(body.startswith(b"<</Type /Page\n") for body in objects(target.read_bytes()).values())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=build.ROOT, help="folder that has _build/html")
    out = parser.parse_args().out / "_build"
    if not (out / "html" / "index.html").exists():
        sys.exit("There is no built site to print: run `make book` first.")
    begin, target = time.perf_counter(), out / "cryogenics.pdf"
    with chromium_running() as browser:
        leaves = print_book(browser, out / "html", target)
    size = target.stat().st_size / 1e6
    print(f"{target} ({leaves} pages, {size:.1f} MB) in {time.perf_counter() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
