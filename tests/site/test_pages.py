"""What every page of the built site must carry, read from its HTML."""

import re
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from conftest import page_names, soup_of

pytestmark = pytest.mark.site
FETCHED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}
# Links that name a relation and fetch nothing.
MARKUP = re.compile(r"\\[a-zA-Z]+|\{\{|\}\}|\{(?:eq|doc|cite|glue|ref|numref)[:}]\S*|\*\*|``|\$\S+")
RELATIONS = {"canonical", "next", "prev", "index", "search", "author", "copyright"}


def test_language_title_and_description(site, name):
    soup = soup_of(site / name)
    assert soup.html.get("lang") == "en"
    assert soup.title.get_text(strip=True)
    described = soup.find("meta", attrs={"name": "description"})
    assert described, "no meta description"
    assert 20 <= len(described["content"]) <= 300
    assert soup.find("meta", attrs={"name": "viewport"})


def test_no_two_pages_share_a_title(site):
    titles = Counter(soup_of(site / page).title.get_text(strip=True) for page in page_names())
    assert not [title for title, count in titles.items() if count > 1]


def test_one_first_heading(site, name):
    soup = soup_of(site / name)
    assert len(soup.find_all("h1")) == 1


def test_ids_are_unique(site, name):
    soup = soup_of(site / name)
    ids = Counter(element["id"] for element in soup.find_all(id=True))
    assert not [one for one, count in ids.items() if count > 1]


def test_pictures_have_words(site, name):
    soup = soup_of(site / name)
    speechless = [str(image)[:120] for image in soup.find_all("img") if not image.get("alt", "").strip()]
    for drawing in soup.find_all("svg", role="img"):
        if not (drawing.get("aria-label") or drawing.get("aria-labelledby") or drawing.find("title")):
            speechless.append(str(drawing)[:120])
    assert not speechless


def test_nothing_is_fetched_from_elsewhere(site, name):
    soup = soup_of(site / name)
    outside = []
    for tag, attribute in FETCHED.items():
        for element in soup.find_all(tag, **{attribute: True}):
            fetches = tag != "link" or not RELATIONS & set(element.get("rel", []))
            if fetches and element[attribute].startswith(("http:", "https:", "//")):
                outside.append(element[attribute])
    assert not outside


def test_styles_fetch_nothing_from_elsewhere(site):
    for style in site.rglob("*.css"):
        text = style.read_text("utf8")
        # Files Sphinx copies but no page names may say what they like.
        if style.name in ("style.css", "katex.css", "course.css"):
            assert "url(http" not in text, style
            assert "@import" not in text, style


def test_formulas_are_set_at_build_time(site, name):
    soup = soup_of(site / name)
    assert not soup.find(class_="tex-error")
    assert not soup.find("script", src=lambda source: source and "mathjax" in source.lower())
    for formula in soup.find_all(class_="katex"):
        assert formula.find("math"), "a formula without MathML is silent to a screen reader"


def test_no_markup_is_left_in_the_words(site, name):
    """TeX outside a formula, an unfilled number, a role nobody resolved: readers would see it as it was typed."""
    text = BeautifulSoup((site / name).read_text("utf8"), "html.parser").body
    for part in text.select("script, style, template, svg, pre, code, .katex, .math"):
        part.decompose()
    found = MARKUP.findall(text.get_text(" "))
    assert not found


def test_a_negative_number_has_a_minus_sign(site, name):
    """A hyphen before a number is a typewriter's; in code, and where digits are quoted as printed, it stays."""
    if name == "book/reference/data-sources.html":
        return
    text = BeautifulSoup((site / name).read_text("utf8"), "html.parser").body
    for part in text.select("script, style, template, svg, pre, code, .katex, .math"):
        part.decompose()
    assert not re.findall(r"(?:^|[\s(=])-\d\S*(?:\s\S+)?", text.get_text(" "))


def test_the_way_to_the_content_comes_first(site, page_name):
    soup = soup_of(site / page_name)
    skip = soup.find("a", class_="skip-to-content")
    assert soup.find(id=skip["href"].lstrip("#"))


def test_notebook_pages_offer_the_notebook(site, notebook_name):
    download = soup_of(site / notebook_name).select_one(".page-actions a[download]")
    assert ((site / notebook_name).parent / download["href"]).resolve().suffix == ".ipynb"
    assert ((site / notebook_name).parent / download["href"]).resolve().is_file()


def test_the_pages_of_a_chapter_are_counted_from_one(site):
    menu = soup_of(site / "search.html").select_one(".sidebar-tree")
    counted = 0
    for chapter in menu.select("li.toctree-l1"):
        number = chapter.a.get_text().split()[0]
        below = [line.a.get_text().split()[0] for line in chapter.select("li.toctree-l2")]
        if number.isdigit():
            assert below == [f"{number}.{place}" for place in range(1, len(below) + 1)]
            counted += len(below)
    assert counted
