"""What README and front page say of the book is so: counted in the tree, computed, and shown as it is."""

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest
import yaml
from PIL import Image

from cryolib import fluids, gallery
from cryolib.course import library

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf8")
INTRO = (ROOT / "book" / "intro.md").read_text("utf8")
WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()  # noqa: E501, SIM905
CLAIMS_READ = 104  # of the source article, of which tests/data/claims.json lists those that are not simply right
PICTURES = re.findall(r'\]\((\S+\.\w+)\)|src="([^"]+)"[^>]* alt="[^"]{40,}"', README)
LIMIT = 150_000  # bytes


def pages(part):
    """How many pages a part of the book has, sections and all."""
    parts = yaml.safe_load((ROOT / "_toc.yml").read_text("utf8"))["parts"]
    (found,) = (entry["chapters"] for entry in parts if part in entry["caption"])
    return sum(1 + len(chapter.get("sections", [])) for chapter in found)


def said(pattern, text=README):
    """The number in a sentence, which must be there."""
    found = re.search(pattern, text)
    assert found, f"nothing says {pattern}"
    return WORDS.index(found[1].lower())


def test_chapters_are_counted():
    principles, applications = pages("Principles"), pages("Applications")
    assert said(r"(\w+) chapters are there") == principles + applications
    assert said(r"(\w+) on principles and mechanisms") == principles
    assert said(r"(\w+) on applications") == applications
    assert said(r"(\w+) chapters that begin with a thing", INTRO) == applications
    projects = len(list((ROOT / "book" / "practices" / "projects").glob("*.ipynb")))
    assert said(r"(\w+) design projects") == said(r"(\w+) design projects", INTRO) == projects


def test_figures_and_problems_are_at_least_as_many_as_said():
    modules = [importlib.import_module(f"cryolib.gallery.{m.name}") for m in pkgutil.iter_modules(gallery.__path__)]
    assert "more than ninety figures" in README
    assert sum(len(getattr(module, "__all__", ())) for module in modules) > 90
    problems = [entry.problem for entry in library.problems().values()]
    assert "more than fifty problems that know seven hundred wrong answers by name" in README
    assert len(problems) > 50
    assert sum(len(part.mistakes) for problem in problems for part in problem.parts) >= 700


def test_the_code_of_the_readme_gives_what_it_says():
    first, second = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names = {}
    exec(first, names)
    claims = re.findall(r"^(cycle\S+) +# (.+)$", first, re.MULTILINE)
    assert len(claims) == 2
    for expression, value in claims:
        found = eval(expression, names)
        assert value == (repr(found) if isinstance(found, str) else f"{found:.4f}")
    promised = re.search(r"# ValueError: (.+), …", second)[1]
    with pytest.raises(ValueError, match=re.escape(promised)):
        exec(second, names)


def test_nothing_is_liquid_where_the_front_page_says_so():
    spans = sorted((fluids.triple_point(name).T, fluids.critical_point(name).T) for name in fluids.NAMES)
    gaps, top = [], spans[0][1]
    for low, high in spans[1:]:
        gaps += [(top, low)] if low > top else []
        top = max(top, high)
    told = re.search(r"Nothing is liquid between (\S+) and (\S+) K, nor between (\S+) and (\S+) K", INTRO).groups()
    assert [f"{edge:.1f}" for gap in gaps for edge in gap] == list(told)


def test_a_tenth_of_the_article_is_wrong():
    claims = json.loads((ROOT / "tests" / "data" / "claims.json").read_text("utf8"))
    wrong = sum(claim["verdict"] == "wrong" for claim in claims)
    assert "a tenth of its claims wrong" in INTRO
    assert round(wrong / CLAIMS_READ, 2) == 0.10


def test_targets_that_the_readme_names_exist():
    rest = README.split("lists the rest:")[1].split("\n")[0]
    named = re.findall(r"`make (\w+)`", README) + re.findall(r"`(\w+)`", rest)
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf8"), re.MULTILINE)
    assert len(named) > 6
    assert not set(named) - set(targets) - {"help"}


def test_the_pictures_are_there_and_light():
    shown = {ROOT / (first or second) for first, second in PICTURES if (first or second).endswith(".webp")}
    assert shown == set((ROOT / "book" / "_static").glob("shot-*.webp"))
    assert len(shown) == 3
    for picture in shown:
        assert picture.stat().st_size <= LIMIT, picture.name
        assert min(Image.open(picture).size) >= 700, picture.name


def test_the_picture_shows_the_numbers_its_description_names():
    """The alt texts quote what the pictures show; both come from the library."""
    from cryolib import liquefiers
    from cryolib.course.prepare import prepare

    assert f"{100 * liquefiers.liquid_yield('nitrogen', 300.0, 1e5, 300e5):.1f} %" in README
    prepared = prepare(library.problem("linde-yield").problem)
    part = prepared.problem.parts[0]
    (slip,) = (prepared.slip(mistake, part) for mistake in part.mistakes if mistake.name == "vapour")
    assert f"{100 * slip:.2f} %" in README
