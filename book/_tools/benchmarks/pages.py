"""The pages of the built site: counted from their files, opened in a browser, walked through with axe."""

import gzip
import http.server
import re
import threading
from contextlib import contextmanager, suppress
from pathlib import Path

import vendor
import weight
from walk import WIDTHS, Visit, looks, manners, wider_than

# A few that differ: the front page, one without figures, the two exemplar chapters, one of Part II.
# The heaviest joins them, whichever it is.
FEW = ("book/intro", "book/practices/index", "book/principles/cryogenic-frontier",
       "book/principles/gas-liquefaction/linde-hampson", "book/applications/medicine")  # fmt: skip
BROKEN = re.compile(r"(?:light|dark), \d+ px: (\S+) ×")
CHAPTER = 'details class="run"'


def name_of(site: Path, page: Path) -> str:
    return page.relative_to(site).with_suffix("").as_posix().removeprefix("book/")


def all_pages(site: Path) -> list[Path]:
    """Every page of the book; what stands beside the book (search, index, 404) is not read but used."""
    return sorted((site / "book").rglob("*.html"))


def chosen(site: Path, names: list[str], every: bool) -> list[Path]:
    """The pages that get the long look: those named, all chapters, or a few."""
    if names:
        pages = [site / "book" / f"{name.removeprefix('book/').removesuffix('.html')}.html" for name in names]
    elif every:
        pages = [page for page in all_pages(site) if CHAPTER in page.read_text("utf8")]
    else:
        known = [site / f"{name}.html" for name in FEW]
        rest = sorted(set(all_pages(site)) - set(known), key=heaviness)
        pages = [*known, *rest[-1:]]
    missing = [page for page in pages if not page.exists()]
    if missing:
        raise SystemExit(f"There is no such page: {', '.join(map(str, missing))}")
    return pages


def heaviness(page: Path) -> float:
    try:
        found = weight.weigh(page)
    except OSError:
        return 0.0
    return found["kB"] + sum(found["figures"])


def counts(site: Path) -> dict[str, dict]:
    """Weights, requests and data, from the files. A page that names a file that is not there is broken."""
    found = {name: {} for name in ("page_weight", "page_requests", "figure_data", "page_figures")}
    for page in all_pages(site):
        name = name_of(site, page)
        try:
            page_found = weight.weigh(page)
        except OSError as problem:
            found["page_weight"][name] = f"broken page: {problem}"
            continue
        found["page_weight"][name] = page_found["kB"]
        found["page_requests"][name] = page_found["requests"]
        found["page_figures"][name] = sum(page_found["figures"])
        data = enumerate(page_found["figures"], 1)
        found["figure_data"] |= {f"{name}, figure {i}": size for i, size in data}
    return found


def opening(browser, site: Path) -> dict[str, dict]:
    """What every page asks for and complains of while it opens, and whether a phone scrolls sideways."""
    found = {name: {} for name in ("third_party", "complaints", "sideways")}
    with serving(site) as home:
        for page in all_pages(site):
            name = name_of(site, page)
            with one_visit(browser) as seen:
                try:
                    seen.go(f"{home}/{page.relative_to(site).as_posix()}")
                    faults = list(manners(seen, home, budget=None))
                    seen.page.set_viewport_size({"width": WIDTHS[-1], "height": 844})
                    across = wider_than(seen.page, WIDTHS[-1])
                except Exception as problem:
                    for values in found.values():
                        values[name] = first_line(problem)
                    continue
            strangers = [fault for fault in faults if fault.startswith("a request to another host")]
            found["third_party"][name] = len(strangers)
            found["complaints"][name] = len(faults) - len(strangers)
            found["sideways"][name] = across
    return found


def axe(browser, site: Path, pages: list[Path]) -> dict[str, dict]:
    """How many rules of WCAG 2.2 AA each page breaks, on the walk that the tests make."""
    script, found = (vendor.npm_package("axe-core") / "axe.min.js").read_text("utf8"), {}
    for page in pages:
        with one_visit(browser) as seen:
            try:
                faults = list(looks(seen.go(page.as_uri()), script))
                rules = {match[1] for match in map(BROKEN.match, faults) if match}
                found[name_of(site, page)] = len(rules)
            except Exception as problem:
                found[name_of(site, page)] = first_line(problem)
    return {"axe_rules": found}


@contextmanager
def one_visit(browser):
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 900})
    yield Visit(context)
    context.close()


@contextmanager
def serving(site: Path):
    """The site as a real host serves it: compressed, and cached for a while; its address."""

    class Gzipped(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args):
            super().__init__(*args, directory=str(site))

        def log_message(self, *args):
            pass

        def handle(self):
            with suppress(ConnectionError):  # a browser that leaves early is no fault of the page
                super().handle()

        def do_GET(self):
            path = Path(self.translate_path(self.path))
            if not path.is_file() or path.suffix not in (".html", ".css", ".js", ".svg"):
                return super().do_GET()
            body = gzip.compress(path.read_bytes(), 6)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gzipped)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def first_line(problem) -> str:
    """The first line of an error that is not empty, short enough for a table."""
    lines = [line.strip() for line in str(problem).splitlines() if line.strip()]
    return (lines or [type(problem).__name__])[0][:160]
