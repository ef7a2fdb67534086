"""British spelling, and one spelling for a word, in all that a reader meets.

The dictionary is hunspell's for British English, fetched as KaTeX is (book/_tools/vendor.py); it knows -ise and
not -ize. What it lacks stands in tests/data/words.txt: terms of the field, names, programs. A new entry there
wants a second look in a real dictionary.
"""

import re
import sys
from collections import defaultdict

import pytest
import reading
from reading import ROOT

sys.path.insert(0, str(ROOT / "book" / "_tools"))

import vendor

LIST = ROOT / "tests" / "data" / "words.txt"
WORD = re.compile(r"(?<![\w\\.@'’-])[^\W\d_]+(?:[-–'’][^\W\d_]+)*(?![\w(=])")
SYMBOL = re.compile(r".?.?|[A-Z]+s?|.+[A-Z].*")  # too short, an abbreviation, a unit or a formula


def words(text: str) -> list[str]:
    """The words of a text, with their hyphens, without the genitive."""
    return [re.sub(r"['’]s?$", "", word.replace("’", "'")) for word in WORD.findall(text)]


def parts(word: str) -> list[str]:
    """What a compound is made of, without what no dictionary has."""
    return [part for part in re.split("[-–]", word) if part.isalpha() and not SYMBOL.fullmatch(part)]


def forms(word: str) -> set[str]:
    """A word of the list may begin a sentence; a name may not shrink."""
    return {word, word[0].upper() + word[1:]}


@pytest.fixture(scope="module")
def book():
    """Every word, and where it stands."""
    found = defaultdict(list)
    for where, text in reading.everything():
        for word in words(text):
            found[word].append(where)
    return found


@pytest.fixture(scope="module")
def known():
    """Whether a word is in the British dictionary."""
    from spylls.hunspell import Dictionary

    return Dictionary.from_files(str(vendor.npm_package("dictionary-en-gb") / "index")).lookup


@pytest.fixture(scope="module")
def listed():
    return LIST.read_text("utf8").split()


def unknown(book, known) -> dict[str, list[str]]:
    """What neither the dictionary nor the bibliography has."""
    authors = {part for name in words(reading.authors()) for part in parts(name)}
    odd = defaultdict(list)
    for word, places in book.items():
        if not known(word):
            for part in parts(word):
                if not known(part) and part not in authors:
                    odd[part] += places
    return odd


def test_there_is_something_to_read(book):
    assert len(book) > 5000
    assert {"cryostat", "Joule–Thomson", "vapour"} <= set(book)


def test_every_word_is_spelt_as_in_britain(book, known, listed):
    allowed = set().union(*map(forms, listed))
    wrong = {word: places[:3] for word, places in unknown(book, known).items() if word not in allowed}
    assert not wrong, f"a slip, or a word for {LIST.relative_to(ROOT)}"


def test_the_list_is_sorted_and_no_longer_than_it_must_be(book, known, listed):
    assert listed == sorted(set(listed), key=lambda word: (word.lower(), word))
    odd = unknown(book, known)
    assert not [word for word in listed if not forms(word) & set(odd)], "not needed"


def test_a_compound_is_written_one_way(book):
    """Not cool-down and cooldown, nor Joule-Thomson and Joule–Thomson."""
    ways = defaultdict(set)
    for word in book:
        if len(word) > 5:
            ways[re.sub("[-–]", "", word).lower()].add(word.lower())
    assert not [sorted(several) for several in ways.values() if len(several) > 1]


@pytest.mark.parametrize(
    "word",
    ["vapor", "fiber", "vaporize", "liquefied-gaz", "sulfur", "aluminum", "center", "color", "labeled", "recieve"],
)
def test_a_slip_is_found(word, known):
    assert not all(known(part) for part in parts(word))


@pytest.mark.parametrize("word", ["vapour", "fibre", "vaporise", "sulphur", "centre", "colour", "labelled"])
def test_what_is_right_passes(word, known):
    assert known(word)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Heat $\\dot Q$ *leaks* in {cite:p}`barron1985cryogenic`.", ["Heat", "leaks", "in"]),
        ("{doc}`the next chapter </book/principles/x>`, `code` and", ["the", "next", "chapter", "and"]),
        ("```{worked} neon-wavelength\n:blanks: 2\n```\nThen", ["Then"]),
        (":::{admonition} The yield\n:class: note\nLinde’s own\n:::", ["Linde", "own"]),
    ],
)
def test_markup_is_no_word(markdown, expected):
    assert words(reading.plain(markdown)) == expected
