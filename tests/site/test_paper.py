"""The book on paper: one page of HTML made from the site, and the PDF that Chromium prints of it.

The PDF of `make pdf` is tested where it is newer than the site; else the book is printed once for these tests.
What is on its pages is read with `pdftotext`, from poppler-utils, where that is installed.
"""

import os
import re
import shutil
import subprocess
import time
from collections import Counter
from xml.etree import ElementTree

import formulas
import paper
import pdf as printing
import pdf_objects
import pytest
from conftest import SITE

pytestmark = pytest.mark.site
TOOLS = (formulas.__file__, paper.__file__, paper.STYLE, printing.__file__, pdf_objects.__file__)
PRINTED = SITE.parent / "cryogenics.pdf"


@pytest.fixture(scope="module")
def pages():
    if not (SITE / "index.html").exists():
        pytest.skip("NOTHING ON PAPER WAS TESTED: there is no built site; run `make book` first")
    return paper.menu(SITE)


@pytest.fixture(scope="module")
def book(pages):
    return paper.book(SITE)


def fresh(path) -> bool:
    """Whether a PDF is newer than the site and than what it is printed with."""
    newest = max(os.path.getmtime(name) for name in (*SITE.rglob("*.html"), *SITE.rglob("style.css"), *TOOLS))
    return path.exists() and path.stat().st_mtime > newest


@pytest.fixture(scope="module")
def printed(pages, browser, tmp_path_factory):
    """The PDF, printed once for all workers of a test run."""
    if fresh(PRINTED):
        return PRINTED
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    target, claim, draft = shared / "book.pdf", shared / "book.claim", shared / "draft.pdf"
    try:
        claim.mkdir()
    except FileExistsError:
        wait_for(target)
        return target
    printing.print_book(browser, SITE, draft)
    draft.replace(target)
    return target


def wait_for(path, seconds=300):
    """Another worker prints."""
    until = time.monotonic() + seconds
    while not path.exists():
        if time.monotonic() > until:
            pytest.fail("the worker that prints the book has not finished")
        time.sleep(0.5)


@pytest.fixture(scope="module")
def leaves(printed):
    """The words of every leaf with their boxes: [(width, height, [(x0, y0, x1, y1, word)])]."""
    if not shutil.which("pdftotext"):
        pytest.skip("THE LEAVES OF THE PDF WERE NOT READ: pdftotext is missing; apt-get install poppler-utils")
    said = subprocess.run(["pdftotext", "-bbox", str(printed), "-"], capture_output=True, check=True).stdout
    return [leaf(part) for part in said.decode("utf8").split("<page ")[1:]]


def leaf(text):
    width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', text).groups())
    found = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', text)
    return width, height, [(*map(float, box), word) for *box, word in found]


def test_every_page_of_the_site_is_in_the_book_once(pages, book):
    in_menu = {page.path for page in pages}
    assert len(in_menu) == len(pages)
    assert in_menu == {path.resolve() for path in (SITE / "book").rglob("*.html")}
    for page in pages:
        assert book.count(f' id="{page.key}"') == 1, page


def test_links_on_paper_lead_somewhere(book):
    names = set(re.findall(r'\sid="([^"]+)"', book))
    assert not [link for link in set(re.findall(r'href="#([^"]+)"', book)) if link not in names]
    assert not re.findall(r'<a [^>]*href="(?!#|https?:|mailto:)[^"]*"', book)


def test_nothing_on_paper_waits_for_a_hand(book):
    body = book[book.index("<body") :]
    assert not re.findall(r"<(?:button|input|select|form|script)\b", body)
    assert not re.findall(r"<details(?! [^>]*open)", body)
    assert "data-locked" not in body
    assert "data-aside" not in body
    assert not re.findall(r"<summary[^>]*>\s*(?:Show|Hide) ", body)


def test_every_figure_stands_with_its_sentence(book):
    figures = re.findall(r'<figure class="explorable".*?</figure>', book, re.S)
    assert figures
    for figure in figures:
        assert "<svg" in figure
        assert "data-still" in figure or re.search(r'class="explorable-sentence">[^<]{15}', figure)


def test_a_problem_is_printed_once_and_then_named(book):
    """A page of the site that collects problems of other chapters sends the reader of paper there."""
    cards = re.findall(r'<article [^>]*?class="course course-problem" data-course="([^"]+)".*?</article>', book, re.S)
    whole = re.findall(r'<article [^>]*?course-problem".*?</article>', book, re.S)
    full = [card for card in whole if 'class="blank"' in card]
    assert len(full) == len(set(cards)) < len(cards)
    assert book.count('class="elsewhere"') == len(cards) - len(full)


def test_the_answer_to_a_question_stands_after_its_figure(book):
    asked = re.findall(r'<details class="explorable-question".*?</figure>', book, re.S)
    assert asked
    assert all(figure.index('class="answer"') > figure.index("</svg>") for figure in asked)


def test_every_formula_has_words(book):
    words = re.findall(r'<span class="katex" role="img" aria-label="([^"]*)"', book)
    assert len(words) == book.count('class="katex"') > 0
    assert all(words)


def test_a_formula_is_said_in_one_line():
    fraction = "<mfrac><mrow><mi>h</mi><mo>+</mo><mn>1</mn></mrow><msub><mi>T</mi><mi>c</mi></msub></mfrac>"
    power = "<msup><mi>n</mi><mn>3</mn></msup><msqrt><mi>x</mi></msqrt>"
    math = f'<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow>{fraction}{power}</mrow></math>'
    assert formulas.linear(ElementTree.fromstring(math)) == "(h+1)/(T_c)n^3√(x)"


def test_the_pdf_is_tagged_and_has_a_title_and_a_language(printed):
    catalog = pdf_objects.catalog(printed.read_bytes())
    assert b"/Marked true" in catalog
    assert b"/StructTreeRoot" in catalog
    assert b"/Lang (en" in catalog
    assert b"/DisplayDocTitle true" in catalog


def test_every_tag_says_something_and_the_file_is_small(printed):
    found = pdf_objects.objects(printed.read_bytes()).values()
    tags = Counter(re.findall(rb"^<</Type /StructElem\n/S /(\w+)", b"\n\n".join(found), re.M))
    assert tags[b"P"] > 1000
    assert tags[b"Figure"] > 1000
    assert b"NonStruct" not in tags
    assert printed.stat().st_size < 10e6


def test_packing_changes_neither_words_nor_their_order(browser, tmp_path):
    if not shutil.which("pdfinfo"):
        pytest.skip("PACKING WAS NOT TESTED: pdfinfo is missing; apt-get install poppler-utils")
    lines = "".join(f"<p>Line {n} is <b>bold</b>, <span>plain</span> and <code>code</code>.</p>" for n in range(150))
    source, plain, packed = (tmp_path / name for name in ("page.html", "plain.pdf", "packed.pdf"))
    source.write_text(f"<!doctype html><html lang=en><title>T</title><h1>Head</h1>{lines}", "utf8")
    printing.put(browser, source, plain)
    packed.write_bytes(pdf_objects.pack(plain.read_bytes()))
    assert packed.stat().st_size < 0.6 * plain.stat().st_size
    assert read_aloud(packed) == read_aloud(plain)
    assert "Line149isbold,plainandcode." in read_aloud(packed)


def read_aloud(path):
    """The words of a PDF in the order of its tags."""
    said = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True).stdout.decode("utf8")
    return "".join("".join(re.findall(r'"(.*)"', said)).split())


def test_the_outline_names_every_chapter(pages, printed):
    outline = Counter(title for title, _ in printing.outline(printed.read_bytes()))
    assert not [page.title for page in pages[1:] if not outline[squeezed(page.title)]]


def test_no_heading_is_stranded_at_the_foot_of_a_leaf(printed):
    """The margin is 62 pt; the heading itself and a line below it need 34."""
    assert not [(title, height) for title, height in printing.outline(printed.read_bytes()) if height < 96]


def squeezed(text):
    return " ".join(text.split())


def test_every_font_is_embedded(printed):
    found = pdf_objects.objects(printed.read_bytes()).values()
    described = [body for body in found if b"/Type /FontDescriptor" in body]
    assert described
    assert all(b"/FontFile" in body for body in described)


def test_every_chapter_opens_a_leaf_with_its_title(pages, printed, leaves):
    begins = printing.leaf_numbers(printed.read_bytes())
    for page in pages:
        words = [word for *_, word in leaves[begins[page.key] - 1][2]]
        title = paper.title_of(page).split()
        assert any(words[at : at + len(title)] == title for at in range(len(words))), page.title


def test_the_contents_name_the_leaf_of_every_chapter(pages, printed, leaves):
    begins = printing.leaf_numbers(printed.read_bytes())
    width, _, words = leaves[1]
    numbers = [(y0, int(word)) for x0, y0, _, _, word in words if word.isdigit() and x0 > 0.85 * width]
    assert [number for _, number in sorted(numbers)] == [begins[page.key] for page in pages]


def test_references_name_a_leaf(leaves):
    """Such as (p. 93)."""
    named = re.findall(r"\(p\. (\d+)\)", " ".join(word for _, _, words in leaves for *_, word in words))
    assert len(named) > 50
    assert all(0 < int(number) <= len(leaves) for number in named)


def test_the_names_of_the_fields_stand_free(leaves):
    fields = [word for _, _, words in leaves for *_, word in words if word.lower().startswith("parameters")]
    assert len(fields) > 100
    assert set(fields) <= {"Parameters:", "parameters", "parameters,", "parameters.", "Parameters"}


def test_no_leaf_is_blank_and_every_leaf_has_its_number(leaves):
    assert len(leaves) > 20
    for number, (_, height, words) in enumerate(leaves[1:], 2):
        inside = [word for _, top, _, _, word in words if 0.07 * height < top < 0.93 * height]
        assert inside or len(words) > 8, f"leaf {number} is blank"
        assert any(word == str(number) and top > 0.93 * height for _, top, _, _, word in words), number


def test_nothing_is_cut_off_at_an_edge(leaves):
    """Every word lies inside the paper, with half a centimetre to spare."""
    spare, outside = 14.0, []
    for number, (width, height, words) in enumerate(leaves, 1):
        for x0, y0, x1, y1, word in words:
            if x0 < spare or y0 < spare or x1 > width - spare or y1 > height - spare:
                outside.append((number, word))
    assert not outside, f"{len(outside)} words, the first: {outside[:5]}"
