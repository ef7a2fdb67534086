"""Shared by all tests: a real Chromium.

``browser`` is one running Chromium for the whole test session, ``page`` a fresh tab of its own context.
Where no Chromium is installed the browser tests are skipped and say so; with ``CRYO_REQUIRE_BROWSER=1``
(as continuous integration sets it) its absence is a failure.
"""

import os
import shutil

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium_path():
    """The path of an installed Chromium or Chrome, or None."""
    return next((path for path in map(shutil.which, CHROMIUM_NAMES) if path), None)


def _no_browser(reason):
    """Skip, or fail where a browser is required."""
    sentence = f"no browser test was run: {reason}; install chromium (apt-get install chromium)"
    if os.environ.get("CRYO_REQUIRE_BROWSER") == "1":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium, shared by the tests of a session."""
    path = chromium_path()
    if path is None:
        _no_browser("neither chromium nor google-chrome is on PATH")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _no_browser("the package playwright is missing")
    with sync_playwright() as driver:
        # Chromium refuses its sandbox to root, and a container's /dev/shm is often too small.
        flags = ["--no-sandbox", "--disable-dev-shm-usage"]
        launched = driver.chromium.launch(executable_path=path, args=flags)
        yield launched
        launched.close()


@pytest.fixture
def page(browser):
    """A fresh tab; a test that wants another size or colour scheme makes its own context."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def pytest_collection_modifyitems(items):
    """Every test that uses the browser carries the mark ``browser``."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def pytest_configure(config):
    """Marks that only some machines want to run: ``-m "not slow"`` leaves these out."""
    config.addinivalue_line("markers", "slow: starts a server of its own")
