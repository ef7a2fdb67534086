"""The built site, read once, and a browser that notices everything a page does wrong."""

import functools
import http.server
import os
import threading
from pathlib import Path

import pytest
import vendor
from walk import Visit

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("CRYO_SITE") or ROOT / "_build" / "html")


def page_names() -> list[str]:
    """Every page of the book as a path below the site; the front door only points at one."""
    pages = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html")}
    return sorted(pages - {"index.html"})


def is_notebook(name: str) -> bool:
    return bool(soup_of(SITE / name).select_one("details.run"))


# Which pages a test named by its argument is about. 404 is served at any depth and stands alone.
KINDS = {
    "name": lambda name: True,
    "page_name": lambda name: name != "404.html",
    "notebook_name": is_notebook,
}


def pytest_generate_tests(metafunc):
    """One test a page for every test that asks for one of these."""
    for argument, wanted in KINDS.items():
        if argument in metafunc.fixturenames:
            names = list(filter(wanted, page_names())) or ["the site has not been built"]
            metafunc.parametrize(argument, names)


@pytest.fixture(scope="session")
def site() -> Path:
    if not (SITE / "index.html").exists():
        pytest.fail("there is no built site to test: run `make book` first", pytrace=False)
    return SITE


@functools.cache
def soup_of(path: Path):
    from bs4 import BeautifulSoup

    return BeautifulSoup(path.read_text("utf8"), "html.parser")


@pytest.fixture(scope="session")
def served(site) -> str:
    """The site over HTTP on this machine; yields its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args):
            super().__init__(*args, directory=str(site))

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def axe() -> str:
    return (vendor.npm_package("axe-core") / "axe.min.js").read_text("utf8")


@pytest.fixture
def visit(browser):
    """Open a visit: `visit(width=390, scheme="dark")`."""
    contexts = []

    def opened(width=1280, scheme="light", **more):
        height = 900 if width > 500 else 844
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **more)
        contexts.append(context)
        return Visit(context)

    yield opened
    for context in contexts:
        context.close()
