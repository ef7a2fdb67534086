"""Steps of a project with gaps: the cell a reader completes, held against the finished cell behind it.

In a project's notebook a step is a text that ends in a Python fence with gaps, ``____``, followed by the finished
cell, tagged ``scaffold``. The page shows the gaps, what the finished cell prints, and the finished cell on request.
"""

import re

GAP = "____"
STUB = re.compile(r"```python\n(?P<stub>(?:(?!```).)*____(?:(?!```).)*)\n```\s*\Z", re.S)


def steps(notebook):
    """(stub, finished cell) of every step with gaps, in order; the stub is None where the text before has none."""
    for before, cell in zip(notebook["cells"], notebook["cells"][1:], strict=False):
        if "scaffold" in cell["metadata"].get("tags", []):
            found = STUB.search("".join(before["source"])) if before["cell_type"] == "markdown" else None
            yield found and found["stub"], "".join(cell["source"])


def fits(stub: str, finished: str) -> bool:
    """Whether filling the gaps of the stub can give the finished cell, character by character.

    A gap stands for something on its line; a line that is only a gap stands for any number of lines.
    """
    return re.fullmatch("\n".join(map(_pattern, stub.splitlines())), finished) is not None


def openness(stub: str, finished: str) -> float:
    """Share of the finished cell that the reader writes: 0 when all is given, 1 for an empty cell."""
    given = sum(len(line.replace(GAP, "").strip()) for line in stub.splitlines())
    return 1 - given / sum(len(line.strip()) for line in finished.splitlines())


def _pattern(line: str) -> str:
    if line.strip() == GAP:
        return r".+(?:\n.*)*?"
    return ".+?".join(map(re.escape, line.split(GAP)))
