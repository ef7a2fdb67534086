"""Data sets with their provenance: one TOML file each, refused when a field is missing.

A file stores what its source prints, in the source's units and digits: key of the source in the
bibliography, page or table, range, uncertainty, the meaning of each number, and check values that have a
source of their own. Conversion to SI happens in the code that reads it.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from tomllib import loads

REQUIRED = ("title", "quantity", "unit", "source", "where", "read", "uncertainty", "chapter")


@dataclass(frozen=True)
class DataSet:
    """One file of data: its provenance, its numbers as printed, and values to check them against."""

    name: str
    title: str
    quantity: str
    unit: str
    source: str  # key in references.bib
    where: str  # page, table or equation
    read: str  # "source", "copy: …" or "unverified: …"
    uncertainty: str
    chapter: str
    numbers: dict
    checks: tuple
    digest: str


@lru_cache(maxsize=64)
def load(name):
    """Return the data set stored under a name.

    Args:
        name: file name without its ending
    Returns:
        DataSet
    Raises:
        ValueError: no such file, or a field is missing from it
    Example:
        >>> load("lennard-jones").source
        'hirschfelder1954molecular'

    Source: the file itself.  Chapter: reference/data-sources.
    """
    path = files(__package__) / f"{name}.toml"
    if not path.is_file():
        raise ValueError(f"data set {name!r} is not known; allowed: {', '.join(names())}, because each is a file.")
    raw = path.read_bytes()
    content = loads(raw.decode("utf-8"))
    missing = [field for field in (*REQUIRED, "numbers", "checks") if field not in content]
    if missing:
        raise ValueError(
            f"{name}.toml lacks {', '.join(missing)}; allowed: complete files, because data need a source."
        )
    provenance = {field: content[field] for field in REQUIRED}
    return DataSet(
        name,
        **provenance,
        numbers=content["numbers"],
        checks=tuple(content["checks"]),
        digest=sha256(raw).hexdigest()[:16],
    )


def names():
    """Names of all data sets, sorted."""
    return sorted(
        path.name.removesuffix(".toml") for path in files(__package__).iterdir() if path.name.endswith(".toml")
    )
