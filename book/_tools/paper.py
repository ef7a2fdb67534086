"""The whole book as one page of HTML for the printer, made from the pages of the built site.

The pages come in the order of the site's menu, with the numbers they have there. Whatever answers a hand
is taken out or opened: sliders, forms, folds, buttons.
"""

import functools
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import unquote, urldefrag

from bs4 import BeautifulSoup, Tag
from formulas import Aside

ROOT = Path(__file__).resolve().parents[2]
STYLE = Path(__file__).with_suffix(".css")
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
# What answers a hand, leads about the site, or says a second time what stands beside it.
FURNITURE_TAGS = {"button", "script", "style", "template"}
FURNITURE = {
    "page-bar", "headerlink", "copy", "course-footer", "course-says", "explorable-controls", "explorable-predict",
    "explorable-verdict", "explorable-status", "collapsed",
}  # fmt: skip
# What a fold says on the screen; on paper the thing itself stands there.
BID = re.compile(r"^(?:Show|Hide) (?:the |this )(\w)")
ONLY_A_FIGURE = re.compile(r"(from cryolib\.gallery import [^\n]+\n+)?\w+\.\w+\(\)")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


@dataclass(frozen=True)
class Page:
    """One page of the site: its place in the book and its file."""

    part: str
    depth: int
    title: str
    path: Path

    @property
    def key(self) -> str:
        """A name for links and for the style of its paper."""
        return "page-" + re.sub(r"[^a-z0-9]+", "-", "-".join(self.path.parts[-3:]).lower().removesuffix(".html"))


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def menu(site: Path) -> list[Page]:
    """Every page of the book in its order: the first one, then what the menu beside it names."""
    front = soup((site / "index.html").read_text("utf8"))
    first = (site / front.find("link", rel="canonical")["href"]).resolve()
    opened = soup(Aside().put(first.read_text("utf8")))
    pages = [Page("", 0, opened.find("h1").get_text().removesuffix("#").strip(), first)]
    part = ""
    for line in opened.select(".sidebar-tree p.caption, .sidebar-tree a.reference"):
        if line.name == "p":
            part = line.get_text(strip=True)
        elif not line["href"].startswith(("#", "http")):
            depth = len(line.find_parents("ul"))
            pages.append(Page(part, depth, line.get_text(strip=True), (first.parent / line["href"]).resolve()))
    return pages


class Leaf:
    """The article of one page, made ready for paper.

    `names` tells what each page is called; `cards`, filled from leaf to leaf, where each problem is printed.
    """

    def __init__(self, page: Page, names: dict[Path, str], cards: dict[str, str]):
        self.page, self.names, self.cards, self.aside = page, names, cards, Aside()
        html = page.path.read_text("utf8")
        article = html[html.index('<article role="main"') : html.rindex("</article>") + len("</article>")]
        self.soup = soup(self.aside.put(article))
        self.article = self.soup.article

    def html(self) -> str:
        self.styles = [style.get_text() for style in self.article.find_all("style")]
        self.blanks()
        for element in self.article.find_all(True):
            if not element.decomposed and self.is_furniture(element):
                element.decompose()
        self.calls()
        self.open()
        self.headings()
        for element in self.article.find_all(True):
            self.names_and_links(element)
        self.repeats()
        return self.aside.back(self.article.decode_contents())

    @staticmethod
    def is_furniture(element: Tag) -> bool:
        return element.name in FURNITURE_TAGS or not FURNITURE.isdisjoint(element.get("class", ()))

    def blanks(self):
        """A line to write on for each number asked for, a box to tick for each choice."""
        for form in self.article.find_all("form", class_="course-form"):
            line = self.soup.new_tag("p", attrs={"class": "blank"})
            line.string = form.label.get_text().strip() + ":"
            form.replace_with(line)
        for form in self.article.find_all("form", class_="course-choices"):
            for box in form.find_all("input"):
                box.replace_with("○")
            form.name = "div"

    def calls(self):
        """A cell that only draws a figure is left out: the figure stands there."""
        for cell in self.article.find_all("div", class_="cell_input"):
            if ONLY_A_FIGURE.fullmatch(cell.get_text().strip()):
                cell.decompose()

    def open(self):
        """Nothing is folded or waits for its turn."""
        for fold in self.article.find_all("details"):
            fold["open"] = ""
            words = next((text for text in fold.summary.strings if text.strip()), None)
            if words:
                words.replace_with(BID.sub(lambda found: found[1].upper(), words.strip()))
        for element in self.article.find_all(hidden=True):
            del element["hidden"]
        for figure in self.article.find_all(attrs={"data-pack": True}):
            for name in ("data-pack", "data-locked"):
                figure.attrs.pop(name, None)
        for sentence in self.article.find_all(class_="explorable-sentence"):
            del sentence["aria-hidden"]
        for question in self.article.find_all(class_="explorable-question"):
            answer = question.find_all("p")[-1]
            answer["class"] = "answer"
            question.parent.append(answer)  # after the figure, which the reader is to guess first

    def headings(self):
        """The outline is that of the book: part, chapter, section, heading."""
        for heading in self.article.find_all(HEADINGS):
            level = int(heading.name[1]) + self.page.depth
            heading["aria-level"] = str(min(level, 6))
            for text in list(heading.strings):
                text.replace_with(re.sub(r"[\s\u2002]+", " ", text))
        self.article.find("h1")["id"] = ""

    def names_and_links(self, element: Tag):
        key = self.page.key
        if "id" in element.attrs:
            element["id"] = f"{key}--{element['id']}" if element["id"] else key
        for name in REFERENCES:
            if name in element.attrs:
                element[name] = " ".join(f"{key}--{one}" for one in str(element[name]).split())
        if "href" in element.attrs:
            self.link(element)
        if element.name == "img" and not element["src"].startswith("data:"):
            element["src"] = (self.page.path.parent / element["src"]).resolve().as_uri()

    def link(self, element: Tag):
        address, fragment = urldefrag(element["href"])
        if address.startswith(("http:", "https:", "mailto:")):
            if element.get_text(strip=True) in (element["href"], address.split("//")[-1]):
                element["class"] = [*element.get("class", []), "bare"]
            return
        target = (self.page.path.parent / unquote(address)).resolve() if address else self.page.path
        if target not in self.names:
            del element["href"]  # a file of the site that is not a page of the book
            return
        name = self.names[target] + (f"--{fragment}" if fragment else "")
        element["href"] = f"#{name}"
        whole = target != self.page.path and not fragment
        if self.page.part != "Reference" and (whole or name in self.cards.values()):
            element.append(soup(f" {on_page(name)}"))

    def repeats(self):
        """A problem that is printed before stands here by its name only."""
        for card in self.article.find_all("article", class_="course-problem"):
            name = self.cards.setdefault(card["data-course"], card["id"])
            if name != card["id"]:
                heads = card.find_all(class_=("course-kind", "course-title"))
                card.clear()
                card.extend(heads)
                link = f'<a href="#{name}">Problem and solution {on_page(name)}</a>'
                card.append(soup(f'<p class="elsewhere">{link}</p>'))


def on_page(name: str) -> str:
    """A place for the number of the leaf on which a name stands; `book` fills it."""
    return f'<span class="on-page" data-name="{name}">(p. 000)</span>'


def version(root: Path = ROOT) -> str:
    return re.search(r'__version__ = "(.+?)"', (root / "cryolib" / "__init__.py").read_text("utf8"))[1]


def title_page(title: str) -> str:
    return f"""<header class="title-page"><h1 aria-level="1" id="title-page">{escape(title)}</h1>
<p class="subtitle">An open, executable textbook</p>
<p class="authors">The Cryogenics Book contributors</p>
<p class="colophon">Version {version()}. Text and figures are under the Creative Commons Attribution 4.0
International licence, the code under the MIT licence.</p>
<p class="colophon">On the screen the figures of this book move under your hand, the problems check your answers, and
every number can be computed again. On paper each figure stands still in its first state, with its sentence below it;
hints and solutions follow their problems.</p></header>"""


def contents(pages: list[Page], where: dict[str, int]) -> str:
    """Parts, chapters and sections with the numbers of their leaves, as far as these are known."""
    lines, part = [], ""
    for page in pages:
        if page.part != part:
            part = page.part
            lines.append(f'<li class="depth-part">{escape(part)}</li>')
        number = f'<span class="leaf-number">{where.get(page.key, "000")}</span>'
        name = f"<span>{escape(title_of(page))}</span>"
        lines.append(f'<li class="depth-{page.depth}"><a href="#{page.key}">{name}<i></i>{number}</a></li>')
    inside = "\n".join(lines)
    return f'<nav class="book-contents"><h1 aria-level="1">Contents</h1>\n<ol>{inside}</ol></nav>'


def title_of(page: Page) -> str:
    return page.title if page.depth else "About this book"


def papers(pages: list[Page]) -> str:
    """The running heads: the part on the left, the chapter on the right."""
    return "\n".join(
        f"@page {page.key} {{ @top-left {{ content: {quoted(page.part)}; }} "
        f"@top-right {{ content: {quoted(title_of(page))}; }} }}"
        for page in pages
    )


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@functools.cache
def leaves(site: Path) -> tuple[list[Page], list[str], list[str]]:
    """The pages of the book, their articles, and the styles these bring along."""
    pages = menu(site)
    names = {page.path: page.key for page in pages}
    cards: dict[str, str] = {}
    made = [Leaf(page, names, cards) for page in pages]
    articles = [leaf.html() for leaf in made]
    styles = list(dict.fromkeys(style for leaf in made for style in leaf.styles))
    return pages, articles, styles


def numbered(html: str, where: dict[str, int]) -> str:
    """The text with the numbers of the leaves it speaks of."""
    place = re.compile(r'<span class="on-page" data-name="([^"]+)">\(p\. 000\)</span>')
    return place.sub(lambda found: f'<span class="on-page">(p.&nbsp;{where.get(found[1], "000")})</span>', html)


def book(site: Path, where: dict[str, int] | None = None) -> str:
    """The book as one page; `where` gives the leaf on which each page of the site begins."""
    pages, articles, styles = leaves(site.resolve())
    static = site.resolve() / "_static"
    sheets = [static / "style.css", static / "katex" / "katex.css", static / "course.css", STYLE]
    links = "\n".join(f'<link rel="stylesheet" href="{sheet.as_uri()}">' for sheet in sheets if sheet.exists())
    body, part = [title_page(pages[0].title), contents(pages, where or {})], ""
    for page, article in zip(pages, articles, strict=True):
        opening = ""
        if page.part != part:
            part = page.part
            opening = f'<div class="part" role="heading" aria-level="1">{escape(part)}</div>'
        if not page.depth:
            article = article.replace(f">{page.title}</h1>", f">{title_of(page)}</h1>", 1)
        body.append(f'<div class="leaf" style="page: {page.key}">{opening}{article}</div>')
    inside = numbered("\n".join(body), where or {})
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(pages[0].title)}: an open, executable textbook</title>
<meta name="author" content="The Cryogenics Book contributors">
{links}
<style>{"".join(styles)}
{papers(pages)}</style></head>
<body data-theme="light"><article role="main">
{inside}
</article></body></html>
"""
