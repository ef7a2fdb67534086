"""One system of the course's list (S001–S116): what a reader can see of it, and the figure that proves it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class System:
    """A law, machine, substance or process that the book promises to show.

    ``compute`` calls cryolib and gives the figure of acceptance in ``unit``; ``expect`` is that figure from a source
    other than the code, with the relative tolerance ``rel``; ``seen`` is a piece of text that stands on the page, in
    the prose or in what a cell prints.
    """

    chapter: str
    id: str
    what: str
    compute: Callable[[], float]
    expect: float
    unit: str
    rel: float
    seen: str


def rows(chapter, table):
    """The systems of one chapter from a table whose columns are the other fields, in order."""
    return tuple(System(chapter, *row) for row in table)
