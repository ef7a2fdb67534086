"""Every source that a data file or a function names is in the bibliography."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest
from pybtex.database import parse_file

import cryolib
from cryolib import data

BIBLIOGRAPHY = Path(cryolib.__file__).parents[1] / "book" / "references.bib"
KEYS = re.findall(r"^@\w+\{([^,]+),", BIBLIOGRAPHY.read_text(encoding="utf-8"), re.M)
# A check value may come from no publication; then the file says what it is.
NOT_PUBLISHED = {"arithmetic", "from memory"}


def test_no_key_stands_twice():
    assert len(KEYS) == len(set(KEYS))


@pytest.mark.parametrize("name", data.names())
def test_data_set_names_sources_of_the_bibliography(name):
    table = data.load(name)
    assert table.source in KEYS
    assert {check["source"] for check in table.checks} <= {*KEYS, *NOT_PUBLISHED}


def cited():
    """Words of the docstrings' source lines that look like keys of the bibliography."""
    for module in pkgutil.walk_packages(cryolib.__path__, "cryolib."):
        if module.name.split(".")[1] in ("explore", "course", "gallery", "figures"):
            continue
        for function in vars(importlib.import_module(module.name)).values():
            if inspect.isfunction(function) and function.__module__ == module.name and function.__doc__:
                line = re.search(r"Source: (.*?)  Chapter:", inspect.getdoc(function))
                for key in re.findall(r"\b[a-z]+\d{4}[a-z]+\b", line[1] if line else ""):
                    yield pytest.param(key, id=f"{module.name}.{function.__name__}-{key}")


@pytest.mark.parametrize("key", list(cited()))
def test_function_cites_the_bibliography(key):
    assert key in KEYS


def test_every_citation_is_told_from_every_other():
    """The text cites by author and year, so no two entries may share both."""
    labels = {}
    for key, entry in parse_file(BIBLIOGRAPHY).entries.items():
        people = entry.persons.get("author") or entry.persons.get("editor")
        assert people, f"{key} has neither author nor editor"
        name = " ".join(people[0].last_names) + (" et al." if len(people) > 2 else "".join(map(str, people[1:])))
        label = (name, entry.fields.get("year"))
        assert label not in labels, f"{key} and {labels[label]} would both be cited as {label}"
        assert label[1], f"{key} has no year; write n.d. for none"
        labels[label] = key
