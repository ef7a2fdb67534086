"""Every page in a real browser: from a folder and from a server, light and dark, wide and narrow."""

import pytest
from walk import looks, manners, violations
from weight import REQUESTS

pytestmark = pytest.mark.site


def test_page_from_a_folder(visit, site, axe, name):
    """No complaint, no request elsewhere; WCAG 2.2 AA in every look; no sideways scroll on a phone."""
    seen = visit()
    page = seen.go((site / name).as_uri())
    budget = None if name == "search.html" else REQUESTS
    assert not [*manners(seen, "file://", budget), *looks(page, axe)]


def test_page_from_a_server(visit, served, name):
    seen = visit()
    seen.go(f"{served}/{name}")
    assert not list(manners(seen, served, budget=None))


def test_axe_would_find_a_fault(visit, axe):
    page = visit().page
    page.set_content('<html lang="en"><title>t</title><p style="color:#bbb">pale</p><img src="data:,"></html>')
    found = " ".join(violations(page, axe))
    assert "color-contrast" in found
    assert "image-alt" in found


def test_sideways_scroll_and_dead_boxes_would_be_found(visit, axe):
    page = visit().page
    page.set_content(f'<article><pre style="overflow: auto">{"wide " * 99}</pre><div style="width: 600px">x</div>')
    found = " ".join(looks(page, axe))
    assert "sideways" in found
    assert "keyboard" in found


def test_bad_manners_would_be_noticed(visit, served):
    seen = visit()
    seen.go(f"{served}/no-such-page.html")
    seen.page.evaluate("console.error('ouch')")
    found = " ".join(manners(seen, "http://elsewhere", budget=0))
    assert "404" in found
    assert "ouch" in found
    assert "another host" in found
    assert "requests:" in found
