"""The site as one file to carry away: it opens after unpacking, wherever that is."""

import json
import os
import re
import zipfile
from html import unescape
from urllib.parse import unquote, urldefrag

import offline
import pytest
from conftest import ROOT, SITE

pytestmark = pytest.mark.site
LINK = re.compile(r'<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
OUTSIDE = re.compile(r"https?:|mailto:|data:|//")
CHAPTERS = ("principles/cryogenic-frontier", "principles/gas-liquefaction/linde-hampson", "applications/safety")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    if not (SITE / "index.html").exists():
        pytest.skip("NO ARCHIVE WAS TESTED: there is no built site; run `make book` first")
    target = tmp_path_factory.mktemp("offline") / "cryogenics-offline.zip"
    offline.pack(SITE, target)
    with zipfile.ZipFile(target) as opened:
        yield opened


def test_it_unpacks_into_one_folder_that_says_how_to_begin(archive):
    names = archive.namelist()
    assert len(names) == len(set(names))
    assert {name.split("/")[0] for name in names} == {offline.FOLDER}
    assert not [name for name in names if name.startswith("/") or ".." in name.split("/") or "\\" in name]
    words = archive.read(f"{offline.FOLDER}/README.txt").decode("utf8")
    assert "index.html" in words
    assert len(words) < 1000
    assert f"{offline.FOLDER}/index.html" in names


def test_it_holds_no_sources_and_no_caches(archive):
    inside = [name.split("/", 1)[1] for name in archive.namelist()]
    assert not [name for name in inside if name.endswith((".md", ".py", ".pyc", ".doctree", ".pickle", ".map"))]
    assert not [name for name in inside if any(part.startswith(".") for part in name.split("/"))]


def test_it_knows_nothing_of_the_machine_it_was_made_on(archive):
    homes = [str(ROOT).encode(), os.path.expanduser("~").encode() + b"/", b"file://"]
    for name in archive.namelist():
        content = archive.read(name)
        assert not [home for home in homes if home in content and len(home) > 3], name


def test_every_link_in_it_leads_to_a_file_in_it(archive):
    names, missing = set(archive.namelist()), []
    for name in filter(lambda name: name.endswith(".html"), names):
        folder = name.rsplit("/", 1)[0]
        for address in map(unescape, LINK.findall(archive.read(name).decode("utf8"))):
            path = "" if OUTSIDE.match(address) else unquote(urldefrag(address).url.split("?")[0])
            if path and os.path.normpath(f"{folder}/{path}") not in names:
                missing.append((name, address))
    assert not missing


def test_the_same_site_gives_the_same_archive(archive, tmp_path):
    again = tmp_path / "again.zip"
    offline.pack(SITE, again)
    with zipfile.ZipFile(again) as second:
        assert [(one.filename, one.CRC) for one in second.infolist()] == [
            (one.filename, one.CRC) for one in archive.infolist()
        ]


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    place = tmp_path_factory.mktemp("a folder of mine")
    archive.extractall(place)
    return place / offline.FOLDER


@pytest.fixture
def reader(visit, unpacked):
    """A visit that may read nothing but the unpacked files."""
    seen = visit()
    yield seen
    asked = [url for url in seen.requests if not url.startswith(("data:", "blob:"))]
    assert asked
    assert not [url for url in asked if not url.startswith(unpacked.as_uri())]
    assert not seen.complaints


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_figure_answers_from_the_unpacked_copy(reader, unpacked, chapter):
    page = reader.go((unpacked / "book" / f"{chapter}.html").as_uri())
    figure = page.locator("figure.explorable:has(form)").first
    figure.locator(".explorable-skip").click()
    sentence, slider = figure.locator(".explorable-sentence"), figure.locator("input[type=range]").first
    before = sentence.inner_text()
    slider.press("End" if slider.input_value() == slider.get_attribute("min") else "Home")
    page.wait_for_function("([s, before]) => s.innerText != before", arg=[sentence.element_handle(), before])


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_problem_answers_from_the_unpacked_copy(reader, unpacked, chapter):
    page = reader.go((unpacked / "book" / f"{chapter}.html").as_uri())
    part = page.locator(".course-problem [data-record]:has(form)").first
    record = json.loads(part.get_attribute("data-record"))
    says = part.locator(".course-says")
    for value, sentence in (record["mistakes"][0], (record["value"], record["right"])):
        part.locator("input").fill(f"{value:.6g} {record['unit']}")
        part.locator("button[type=submit]").click()
        assert sentence in says.inner_text()


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_notebook_of_a_chapter_is_in_the_unpacked_copy(reader, unpacked, chapter):
    """A browser shows a file that lies on the disk, whatever the page says of a download."""
    page = reader.go((unpacked / "book" / f"{chapter}.html").as_uri())
    page.get_by_text("Download notebook").click()
    page.wait_for_url("**/*.ipynb")
    assert json.loads(page.locator("body").inner_text())["cells"]


def test_search_works_in_the_unpacked_copy(reader, unpacked):
    page = reader.go((unpacked / "book" / f"{CHAPTERS[0]}.html").as_uri())
    page.get_by_label("Search").first.fill("helium")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results ul.search li a", timeout=20_000)
    page.locator("#search-results ul.search li a").first.click()
    page.wait_for_selector("article h1")


def test_the_front_door_leads_on(reader, unpacked):
    page = reader.page
    page.goto((unpacked / "index.html").as_uri())
    page.wait_for_selector("article h1")  # by itself
    page.locator(".sidebar-tree a.reference").first.click()
    page.wait_for_selector("article h1")
