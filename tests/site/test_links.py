"""Every link inside the site leads to a page that exists, and to a place on it that exists."""

from urllib.parse import unquote, urldefrag

import pytest
from conftest import soup_of

pytestmark = pytest.mark.site


def targets(soup):
    for tag, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action")):
        for element in soup.find_all(tag, **{attribute: True}):
            address = element[attribute]
            if not address.startswith(("http:", "https:", "mailto:", "data:", "//")):
                yield address


def broken(site, name, address) -> str:
    """Why a link on a page leads nowhere, or nothing."""
    path, fragment = urldefrag(address)
    file = (site / name).parent / unquote(path.split("?")[0]) if path else site / name
    if not file.resolve().is_file():
        return f"{address}: no such file"
    if fragment and file.suffix == ".html" and not soup_of(file.resolve()).find(id=unquote(fragment)):
        return f"{address}: the page has no such place"
    return ""


def test_links_lead_somewhere(site, page_name):
    soup = soup_of(site / page_name)
    assert not [fault for address in targets(soup) if (fault := broken(site, page_name, address))]


def test_a_broken_link_would_be_found(site):
    assert "no such file" in broken(site, "genindex.html", "book/no-such-page.html")
    assert "no such place" in broken(site, "genindex.html", "search.html#no-such-place")
    assert not broken(site, "genindex.html", "search.html")
