"""The site as one file to carry away: it opens after unpacking, wherever that is."""

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


def test_the_unpacked_copy_opens(archive, tmp_path, visit):
    archive.extractall(tmp_path / "a folder of mine")
    place = tmp_path / "a folder of mine" / offline.FOLDER
    seen = visit()
    page = seen.page
    page.goto((place / "index.html").as_uri())
    page.wait_for_selector("article h1")  # the front door leads on by itself
    page.locator(".sidebar-tree a.reference").first.click()
    page.wait_for_selector("article h1")
    assert not seen.complaints
