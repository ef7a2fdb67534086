"""The English a reader meets, gathered from all over the tree, without maths, code and markup.

Each piece carries where it stands, so that a misspelt word can be found.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
HEAD = re.compile(r"\A---\n.*?\n---\n", re.S)
FENCE = re.compile(r"^ *(`{3,})(?!\{glossary\}|\{note\}).*?^ *\1", re.M | re.S)  # code and directives, not boxes
BOX = re.compile(r"^ *(?::{3,}|`{3,}).*$", re.M)
OPTION = re.compile(r"^ *:[\w-]+:.*$", re.M)
MARKUP = [
    re.compile(r"\$\$.+?\$\$( \([\w-]+\))?", re.S),
    re.compile(r"(?<!\\)\$[^$]+\$"),
    re.compile(r"\{\{.*?\}\}"),
    re.compile(r"<!--.*?-->|<[^>\n]+>", re.S),
    re.compile(r"\]\([^)\s]*\)"),  # the target of a link
    re.compile(r"\S*\w/\w\S*"),  # units, addresses, files
    re.compile(r"“[^”]{30,}”|'[^'\n]{3,30}'(?=,|$)"),  # the words of others, and titles
]
ROLE = re.compile(r"\{([\w:]+)\}`([^`]*)`")
CODE = re.compile(r"`[^`\n]*`")
COMMENT = re.compile(r"(?m)(?:^|  )# (.*)$")
DOCTEST = re.compile(r"^ *>>>.*\n(?: *\S.*\n?)*")
QUOTED = re.compile(r"\"[\w./-]*\"|'[\w./-]*'")  # a value, no word
INNER = ("_", "sandbox")  # modules that speak to other modules only
PART = re.compile(r"^## \w+$", re.M)  # the name of a part of a problem
# Keys of the bibliography and addresses of chapters.
SOURCE = re.compile(r"\b(?:Source|Chapter)s?: [^\n]*(?:\n *\S[^\n]*)*")
BIB_NOTE = re.compile(r"^\s*note\s*=\s*\{(.*)\},?$", re.M)
BIB_AUTHOR = re.compile(r"^\s*(?:author|editor)\s*=\s*\{(.*)\},?$", re.M)


def plain(markdown: str) -> str:
    """Markdown as running text: of a role only its words, of code and maths nothing."""
    text = OPTION.sub(" ", BOX.sub(" ", FENCE.sub(" ", HEAD.sub(" ", markdown))))

    def words_of(role):
        name, inside = role[1], role[2]
        if name == "term":
            return inside.split("<")[0]
        return inside.split("<")[0] if name in ("doc", "ref") and "<" in inside else " "

    text = CODE.sub(" ", ROLE.sub(words_of, text))
    for pattern in MARKUP:
        text = pattern.sub(" ", text)
    return text


def strings(path: Path, all_of_it: bool) -> Iterator[tuple[int, str]]:
    """What Python source says to people, and on which line: its docstrings and refusals, or every sentence in it."""
    tree = ast.parse(path.read_text("utf8"))
    names = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    named = "|".join(sorted(names | {"Args"}))
    silent = re.compile(rf"{DOCTEST.pattern}|{QUOTED.pattern}|:\w+:(?=`)|\b(?:{named})\b", re.M)
    spoken = [tree] if all_of_it else [node for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    for node in [tree, *ast.walk(tree)]:
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            spoken.append(node.body[0])
    for node in (inner for outer in spoken for inner in ast.walk(outer)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield node.lineno, silent.sub(" ", SOURCE.sub(" ", node.value))


def values(thing) -> Iterator[str]:
    """Every text in a tree of tables."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict | list):
        for one in thing.values() if isinstance(thing, dict) else thing:
            yield from values(one)


def notebooks() -> Iterator[tuple[str, str]]:
    for path in sorted(BOOK.rglob("*.ipynb")):
        for number, cell in enumerate(nbformat.read(path, as_version=4).cells):
            caption = cell.metadata.get("mystnb", {}).get("figure", {}).get("caption", "")
            comments = "\n".join(COMMENT.findall(cell.source))
            spoken = cell.source if cell.cell_type == "markdown" else f"{comments}\n{caption}"
            text = plain(spoken)
            yield f"{path.relative_to(ROOT)}, cell {number}", text


def pages() -> Iterator[tuple[str, str]]:
    for path in [*sorted(BOOK.rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        text = path.read_text("utf8")
        yield str(path.relative_to(ROOT)), plain(PART.sub(" ", text) if "problems" in path.parts else text)
    bibliography = (BOOK / "references.bib").read_text("utf8")
    yield "book/references.bib", plain("\n".join(BIB_NOTE.findall(bibliography)))


def modules() -> Iterator[tuple[str, str]]:
    public = [path for path in (ROOT / "cryolib").rglob("*.py") if not path.name.startswith(INNER)]
    for path in [*sorted(public), *sorted((BOOK / "problems").rglob("*.py"))]:
        for line, text in strings(path, all_of_it="gallery" in path.parts or "problems" in path.parts):
            yield f"{path.relative_to(ROOT)}:{line}", plain(text)


def tables() -> Iterator[tuple[str, str]]:
    for path in [*sorted((ROOT / "cryolib" / "data").glob("*.toml")), *sorted(BOOK.rglob("chapter.toml"))]:
        texts = (text for text in values(tomllib.loads(path.read_text("utf8"))) if " " in text)
        yield str(path.relative_to(ROOT)), plain("\n".join(texts))


def everything() -> Iterator[tuple[str, str]]:
    for kind in (notebooks, pages, modules, tables):
        yield from kind()


def authors() -> str:
    """The names in the bibliography, which are spelt as their bearers spell them."""
    return "\n".join(BIB_AUTHOR.findall((BOOK / "references.bib").read_text("utf8")))
