"""Search, the dark switch, the menus, and paper."""

import pytest
from conftest import soup_of

pytestmark = pytest.mark.site


@pytest.mark.parametrize("way", ["file", "http"])
def test_search_finds_a_page_by_its_title(visit, site, served, way):
    root = site.as_uri() if way == "file" else served
    seen = visit()
    page = seen.go(f"{root}/search.html?q=cryogenic")
    page.wait_for_selector("#search-results ul.search li a", timeout=10_000)
    assert "html" in page.locator("#search-results ul.search li a").first.get_attribute("href")
    assert not seen.complaints


def first_page(site):
    front = soup_of(site / "index.html").find("link", rel="canonical")["href"]
    return (site / front).as_uri()


def test_the_dark_switch_stays(visit, site):
    page = visit().go(first_page(site))
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click(".theme-toggle-content .theme-toggle")
    assert page.evaluate("document.body.dataset.theme") == "dark"
    dark = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == dark


def test_the_menu_opens_from_the_keyboard(visit, site):
    page = visit(width=390).go(first_page(site))
    label = page.locator(".mobile-header label[for=__navigation]")
    label.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('__navigation').checked")
    assert label.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('__navigation').checked")
    assert label.get_attribute("aria-expanded") == "false"


def test_the_contents_make_way_for_the_place_chosen(visit, site, notebook_name):
    page = visit(width=390).go((site / notebook_name).as_uri())
    page.click(".toc-header-icon")
    page.locator(".toc-drawer a[href^='#']:not([href='#'])").last.click()
    assert "#" in page.url
    assert not page.evaluate("document.getElementById('__toc').checked")


@pytest.mark.parametrize("width", [390, 1440])
def test_a_place_in_an_address_is_where_the_page_stops(visit, site, notebook_name, width):
    """Also when the sections above it are laid out only as they are passed."""
    url = (site / notebook_name).as_uri()
    places = [a["href"] for a in soup_of(site / notebook_name).select(".toc-tree a[href^='#']") if len(a["href"]) > 1]
    place = places[len(places) // 2]
    page = visit(width=width).go(url + place)
    for way in ("by its address", "from the top"):
        page.wait_for_timeout(1500)
        top = page.evaluate("(hash) => document.querySelector(hash).getBoundingClientRect().top", place)
        end = page.evaluate("innerHeight + scrollY >= document.documentElement.scrollHeight - 2")
        assert -5 <= top <= 130 or end, f"{place} {way} lies {top:.0f} pixels away"
        page.evaluate("scrollTo(0, 0)")
        page.evaluate("(hash) => document.querySelector(`.toc-tree a[href='${hash}']`).click()", place)


def test_a_phone_can_search_on_the_page_of_the_search(visit, site):
    page = visit(width=390).go((site / "search.html").as_uri())
    page.locator("article input[name=q], .content input[name=q]").first.fill("oxygen")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results ul.search li a", timeout=10_000)


def test_run_this_chapter_opens_and_closes(visit, site, notebook_name):
    page = visit(width=390).go((site / notebook_name).as_uri())
    page.click("details.run summary")
    box = page.locator("details.run > div").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.keyboard.press("Escape")
    assert not page.evaluate("document.querySelector('details.run').open")


def test_paper_has_no_furniture_and_nothing_folded(visit, site, page_name):
    page = visit(scheme="dark").go((site / page_name).as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for furniture in (".sidebar-drawer", ".toc-drawer", ".related-pages", ".mobile-header", ".page-bar"):
        for element in page.locator(furniture).all():
            assert not element.is_visible(), furniture
    assert page.evaluate("document.querySelectorAll('article details:not([open]):not(.run)').length") == 0
    ink = page.evaluate("getComputedStyle(document.querySelector('article')).color")
    assert max(map(float, ink.removeprefix("rgb(").removesuffix(")").split(","))) < 100, "light ink on paper"


def test_the_page_for_unknown_addresses_finds_the_way_home(visit, site, served):
    lost = f"{served}/book/no/such/page.html"
    page = visit().page
    text = (site / "404.html").read_text("utf8")
    page.route(lost, lambda route: route.fulfill(status=404, content_type="text/html", body=text))
    page.goto(lost)
    page.wait_for_function("document.getElementById('home').href.endsWith('/index.html')")
    page.wait_for_load_state("networkidle")  # its style comes late, and a button that moves misses a click
    with page.expect_navigation():
        page.click("#home")
    page.wait_for_selector("article h1")


def test_a_real_click_opens_a_locked_figure(site, page):
    """A press moves nothing: button down and up must meet the same element (sections are laid out late)."""
    path = next(
        p
        for p in sorted(site.rglob("*.html"))
        if '<button type="button" class="explorable-skip"' in p.read_text(encoding="utf-8")
    )
    page.goto(path.as_uri())
    figure = page.locator("figure.explorable:has([data-skip])").first
    figure.locator("[data-skip]").click()
    assert figure.get_attribute("data-locked") is None
