"""What an author writes: a problem, its givens, parts and mistakes, and the recall items of a chapter.

The text stands beside it in Markdown (see ``text.py``). Functions take the names they need, in SI units:
givens, derived values and, in a mistake, the answers.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from cryolib.course.reader import parse_unit

LEVELS = {1: "basic", 2: "intermediate", 3: "advanced", 4: "design"}


@dataclass(frozen=True)
class Given:
    """A number in the statement. ``book`` is the page's value; a range and a step make variants."""

    name: str
    unit: str
    book: float
    low: float | None = None
    high: float | None = None
    step: float | None = None
    digits: int = 4

    def __post_init__(self):
        parse_unit(self.unit)
        if (self.low is None, self.high is None, self.step is None).count(True) not in (0, 3):
            raise ValueError(f"given {self.name}: low, high and step belong together; give all three or none.")

    @property
    def values(self):
        """Every value that a variant may take, in the given's unit; one value when it never varies."""
        if self.step is None:
            return (self.book,)
        count = round((self.high - self.low) / self.step)
        return tuple(float(f"{self.low + i * self.step:.12g}") for i in range(count + 1))


@dataclass(frozen=True)
class Shown:
    """A number computed from the givens, as the statement or the solution prints it."""

    name: str
    unit: str
    digits: int = 4

    def __post_init__(self):
        parse_unit(self.unit)


@dataclass(frozen=True)
class Mistake:
    """A wrong value that people reach, and the sentence that says how and what to do instead."""

    name: str
    value: Callable[..., float]
    sentence: str


@dataclass(frozen=True)
class Part:
    """One number to be answered. ``trains`` holds objective ids; ``right`` says what the number means."""

    name: str
    words: str
    unit: str
    mistakes: tuple[Mistake, ...] = ()
    rtol: float = 0.01
    digits: int = 3
    points: float = 1.0
    trains: tuple[str, ...] = ()
    right: str = ""

    def __post_init__(self):
        parse_unit(self.unit)
        if not 0 < self.rtol < 0.2:
            raise ValueError(f"part {self.name}: rtol = {self.rtol}; allowed: above 0 and below 0.2.")


@dataclass(frozen=True)
class FunctionPart:
    """A function to be written, SI units in and out; it is set in assignments only, where it can be run.

    ``function`` is the author's own. Its name, arguments and docstring are shown, its source is the solution.
    ``inputs`` are drawn for each call; from the problem's own numbers it must give the part that ``same_as`` names.
    """

    function: Callable[..., float]
    words: str
    unit: str
    inputs: tuple[Given, ...]
    same_as: str
    mistakes: tuple[Mistake, ...] = ()
    rtol: float = 1e-3
    points: float = 2.0
    calls: int = 6

    def __post_init__(self):
        parse_unit(self.unit)
        arguments = list(inspect.signature(self.function).parameters)
        if arguments != [given.name for given in self.inputs]:
            raise ValueError(f"function {self.name}: inputs must be named {arguments}, in this order.")

    @property
    def name(self):
        """The name the student's function must have."""
        return self.function.__name__


@dataclass(frozen=True)
class Problem:
    """One problem, for the page, the notebook, the key and the grader.

    ``solve`` gives the answers, ``check_solve`` gives them by another route from the numbers as printed,
    ``values`` gives what the text prints besides, ``require`` must hold for every variant.
    """

    id: str
    chapter: str
    level: int
    minutes: int
    given: tuple[Given, ...]
    parts: tuple[Part, ...]
    solve: Callable[..., dict]
    check_solve: Callable[..., dict]
    source: str = ""
    shown: tuple[Shown, ...] = ()
    values: Callable[..., dict] | None = None
    require: tuple[Callable[..., bool], ...] = ()
    functions: tuple[FunctionPart, ...] = ()
    kind: str = "problem"

    def __post_init__(self):
        names = [item.name for item in (*self.given, *self.shown, *self.parts, *self.functions)]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"problem {self.id}: {twice} named twice; give each number its own name.")
        if self.level not in LEVELS:
            raise ValueError(f"problem {self.id}: level {self.level}; allowed: {LEVELS}.")

    @property
    def trains(self):
        """Objective ids, each once, in the order of the parts."""
        return tuple(dict.fromkeys(objective for part in self.parts for objective in part.trains))


@dataclass(frozen=True)
class Choice:
    """One of the answers of a recall item, and what to say to someone who picks it."""

    text: str
    sentence: str
    right: bool = False


@dataclass(frozen=True)
class Recall:
    """A ten-second question: choices, or a number like a part of a problem."""

    id: str
    question: str
    choices: tuple[Choice, ...] = ()
    unit: str = ""
    value: float | None = None
    rtol: float = 0.05
    slips: tuple[tuple[float, str], ...] = ()
    explanation: str = ""
    trains: tuple[str, ...] = ()

    def __post_init__(self):
        if bool(self.choices) == (self.value is not None):
            raise ValueError(f"recall {self.id}: give either choices or a value.")
        if self.choices and [choice.right for choice in self.choices].count(True) != 1:
            raise ValueError(f"recall {self.id}: exactly one choice is right.")

    @property
    def record(self):
        """What ``judge`` needs, for an item with a number."""
        return {
            "unit": self.unit, "value": self.value, "rtol": self.rtol, "figures": 2,
            "mistakes": [list(slip) for slip in self.slips], "right": self.explanation,
        }  # fmt: skip
