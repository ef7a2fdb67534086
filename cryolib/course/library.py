"""Find and load what the authors wrote under ``book/problems``."""

import functools
import importlib.util
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from cryolib.course import text
from cryolib.course.define import Problem, Recall

VARIABLE = "CRYO_PROBLEMS"  # a folder with problems, when it is not the book's own


@dataclass(frozen=True)
class Chapter:
    """A chapter's slug, title, objectives (id -> sentence) and its recall items."""

    slug: str
    title: str
    objectives: dict
    recall: tuple[Recall, ...]


@dataclass(frozen=True)
class Entry:
    """A problem, its text, and the two files they come from."""

    problem: Problem
    text: text.Text
    files: tuple[Path, ...]


def folder():
    """The folder of problems: from the environment, or beside the package, or above the working folder."""
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    for root in (Path(__file__).parents[2], Path.cwd(), *Path.cwd().parents):
        if (root / "book" / "problems").is_dir():
            return root / "book" / "problems"
    raise FileNotFoundError(
        f"no folder book/problems found from {Path.cwd()}. Run inside the book's repository, or set {VARIABLE}."
    )


def problems():
    """All entries by id, in the order of chapters and file names."""
    return _problems(folder())


def problem(id):
    """The Entry of one problem."""
    found = problems()
    if id not in found:
        raise KeyError(f"no problem is called '{id}'; there are: {', '.join(found)}")
    return found[id]


def chapters():
    """All chapters by slug."""
    return _chapters(folder())


def chapter(slug):
    """One Chapter."""
    found = chapters()
    if slug not in found:
        raise KeyError(f"no chapter is called '{slug}'; there are: {', '.join(found)}")
    return found[slug]


def recall(id):
    """(Recall, Chapter) of one item."""
    items = {item.id: (item, chapter) for chapter in chapters().values() for item in chapter.recall}
    if id not in items:
        raise KeyError(f"no recall item is called '{id}'; there are: {', '.join(items)}")
    return items[id]


@functools.cache
def _problems(root):
    entries = {}
    for path in sorted(root.glob("*/*.py")):
        if path.name == "recall.py":
            continue
        entry = _entry(path)
        if entry.problem.id != path.stem or entry.problem.chapter != path.parent.name:
            raise ValueError(f"{path}: id and chapter must be the names of file and folder.")
        if entry.problem.id in entries:
            raise ValueError(f"{path}: the id {entry.problem.id} is taken by another chapter.")
        entries[entry.problem.id] = entry
    return entries


def _entry(path):
    problem = _module(path).PROBLEM
    markdown = path.with_suffix(".md")
    try:
        names = [item.name for item in (*problem.parts, *problem.functions)]
        parsed = text.split(markdown.read_text(encoding="utf-8"), names)
    except ValueError as fault:
        raise ValueError(f"{markdown}: {fault}") from None
    return Entry(problem, parsed, (path, markdown))


@functools.cache
def _chapters(root):
    found = {}
    for path in sorted(root.glob("*/chapter.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        recall = path.with_name("recall.py")
        items = tuple(_module(recall).ITEMS) if recall.exists() else ()
        found[path.parent.name] = Chapter(path.parent.name, data["title"], data["objectives"], items)
    return found


def _module(path):
    """A definition file as a module that nothing else can import by accident."""
    spec = importlib.util.spec_from_file_location(f"_problem_{path.parent.name}_{path.stem}".replace("-", "_"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
