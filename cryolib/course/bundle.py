"""The one script and the one style sheet that pages with problems load."""

import json
import re
from pathlib import Path

from cryolib.course.feedback import sentences
from cryolib.course.reader import table

HERE = Path(__file__).parent
SOURCES = ("reader.js", "feedback.js", "page.js")
SCRIPT, STYLE = "course.js", "course.css"  # what the pages load


def write(folder):
    """Put script and style where a site's static files are."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(SCRIPT).write_text(script(), encoding="utf-8")
    folder.joinpath(STYLE).write_text(style(), encoding="utf-8")


def script(names=SOURCES, tail=""):
    """A classic script, so that it also runs from file://: the tables, the modules, and a last line."""
    tables = json.dumps({"units": table(), "sentences": sentences()}, ensure_ascii=False, separators=(",", ":"))
    body = "\n".join(HERE.joinpath(name).read_text(encoding="utf-8") for name in names)
    return f'(() => {{\n"use strict";\nconst TABLES = {tables};\n\n{_without_blocks(body)}{tail}}})();\n'


def style():
    """The style sheet."""
    return HERE.joinpath(STYLE).read_text(encoding="utf-8")


def _without_blocks(source):
    """Comments and indentation stay in the repository; a line is still a line."""
    return re.sub(r"(?m)^ +", "", re.sub(r"(?m)^ *(?:/\*\*.*?\*/|//.*)\n", "", source))
