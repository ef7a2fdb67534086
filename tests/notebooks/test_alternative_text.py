"""What a reader hears in place of a picture says what the picture shows, in words, and not what its caption says."""

import ast
import importlib
import re

import nbformat
import pytest
from reading import BOOK, ROOT

GALLERY = sorted((ROOT / "cryolib" / "gallery").glob("*.py"))
NUMBERS = "one two three four five six seven eight nine ten half twice hundred thousand million"
# What a sentence that claims something has: a number, or a comparison.
CLAIM = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS.split())}|than|as (?:much|many)|equals|least|most|only)\b")
# A synthetic voice reads these letter by letter.
SIGNS = re.compile(r"[$%°×²³⁻₀-₉λμσΔ/]|\d ?(?:m|k|M|G|µ)?(?:K|W|J|Pa|Hz|V|A|eV|kg|m|mm|cm|nm)\b")
OPENING = re.compile(r"(?:A |The )?(?:figure|image|picture|graph|chart|diagram|plot)s? (?:of|shows|showing)\b", re.I)


def alternative_texts():
    """(function, alt) of the gallery, and of the notebooks that draw a figure of their own."""
    sources = [(path.stem, path.read_text("utf8")) for path in GALLERY]
    for path in sorted(BOOK.rglob("*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        code = "\n".join(cell.source for cell in cells if cell.cell_type == "code" and "alt=" in cell.source)
        sources.append((path.stem, re.sub(r"____", "0", code)))
    for name, source in sources:
        for call in ast.walk(ast.parse(source)):
            for word in getattr(call, "keywords", []):
                if word.arg == "alt" and isinstance(word.value, ast.Constant | ast.JoinedStr):
                    yield pytest.param(spoken(word.value), id=f"{name}:{call.lineno}")


def spoken(node) -> str:
    """The text, with a number where one is computed."""
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(piece.value if isinstance(piece, ast.Constant) else "0" for piece in pieces)


def captions() -> dict[tuple[str, str], str]:
    """What stands below the figure that a cell calls, by the module and the name of its function."""
    found = {}
    for path in BOOK.rglob("*.ipynb"):
        source = path.read_text("utf8")
        module = re.search(r"gallery import (\w+) as figures", source)
        for cell in nbformat.reads(source, as_version=4).cells:
            caption = cell.metadata.get("mystnb", {}).get("figure", {}).get("caption")
            call = re.search(r"^figures\.(\w+)\(", cell.source, re.M)
            if caption and call:
                function = getattr(importlib.import_module(f"cryolib.gallery.{module[1]}"), call[1])
                found[function.__module__.split(".")[-1], function.__name__] = caption
    return found


def pairs():
    """The text and the caption of each figure of the gallery."""
    below = captions()
    for path in GALLERY:
        for function in ast.parse(path.read_text("utf8")).body:
            caption = below.get((path.stem, getattr(function, "name", "")))
            for call in ast.walk(function) if caption else []:
                for word in getattr(call, "keywords", []):
                    if word.arg == "alt" and isinstance(word.value, ast.Constant):
                        yield pytest.param(spoken(word.value), caption, id=f"{path.stem}.{function.name}")


def terms(text: str) -> set[str]:
    """What a text is about: its longer words and its numbers."""
    return set(re.findall(r"[a-z]{4,}|\d[\d.,]*", text.lower()))


TEXTS, PAIRS = list(alternative_texts()), list(pairs())


def test_there_are_texts():
    assert len(TEXTS) >= 85
    assert len(PAIRS) >= 70


@pytest.mark.parametrize("alt", TEXTS)
def test_it_says_what_is_seen(alt):
    assert CLAIM.search(alt), "neither a number nor a comparison: what does the figure show?"
    assert not OPENING.match(alt), "that it is a picture is said already"
    assert alt.endswith(".")


@pytest.mark.parametrize("alt", TEXTS)
def test_it_can_be_read_aloud(alt):
    assert not SIGNS.search(alt), f"write the unit out: {SIGNS.search(alt)[0]}"
    assert len(alt) <= 700


@pytest.mark.parametrize(("alt", "caption"), PAIRS)
def test_it_does_not_repeat_the_caption(alt, caption):
    assert len(terms(alt) - terms(caption)) >= 10


def test_a_text_that_only_names_the_picture_is_found():
    assert not CLAIM.search("Temperature against entropy, with the dome and a cycle.")
    assert OPENING.match("A graph of pressure.")
    assert SIGNS.search("Heat falls below 4.2 K.")
    assert not terms("The Linde cycle.") - terms("The Linde cycle of nitrogen.")
