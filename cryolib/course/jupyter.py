"""Problems in a notebook: the text and the sentences of the page, in the cell's output.

``problem("neon-wavelength").show()`` prints the task, ``.check(T="1.59 K")`` judges an answer.
"""

from dataclasses import dataclass

from cryolib.course import library, text
from cryolib.course.define import LEVELS
from cryolib.course.feedback import judge, sentences
from cryolib.course.page import answer_line, part_label
from cryolib.course.prepare import prepare


@dataclass(frozen=True)
class Note:
    """Markdown for Jupyter; the same characters wherever Markdown is not shown."""

    markdown: str

    def _repr_markdown_(self):
        return self.markdown

    def __repr__(self):
        return self.markdown


@dataclass(frozen=True)
class Feedback:
    """One line for each part that was answered. ``verdicts`` maps part names to Verdict."""

    verdicts: dict

    def __repr__(self):
        return "\n".join(f"{name}: {spoken(verdict)}" for name, verdict in self.verdicts.items())


class Card:
    """A problem at the keyboard, with the book's numbers."""

    def __init__(self, id):
        self._entry = library.problem(id)
        self._prepared = prepare(self._entry.problem)
        self._parts = {part.name: part for part in self._entry.problem.parts}

    def __repr__(self):
        return f"problem('{self._entry.problem.id}'): try .show(), .check(…), .hint(), .solution()"

    def show(self):
        """The statement and what is asked."""
        task, words = self._entry.problem, self._entry.text
        lines = [f"**{words.title}** ({LEVELS[task.level]}, {task.minutes} min)", self._fill(words.statement)]
        for index, part in enumerate(task.parts):
            ask = self._fill(words.asks[part.name])
            lines.append(f"**{part_label(index, part, len(task.parts))}**, `{part.name}`: {ask}")
        answers = ", ".join(f'{part.name}="…"' for part in task.parts)
        lines.append(f"Answer with `.check({answers})`: a number and its unit, as text. `.hint()` helps.")
        return Note("\n\n".join(lines))

    def check(self, *answers, **named):
        """Feedback on answers, in the order of the parts or by name."""
        if len(answers) > len(self._parts):
            raise TypeError(f"{len(answers)} answers for {len(self._parts)} parts: {', '.join(self._parts)}")
        given = dict(zip(self._parts, answers, strict=False))
        unknown = [name for name in named if name not in self._parts or name in given]
        if unknown or not (given or named):
            raise TypeError(f"answer one or more of the parts {', '.join(self._parts)}, each once; got {unknown}")
        given |= named
        return Feedback({name: judge(self._prepared.record(self._parts[name]), given[name]) for name in given})

    def hint(self, number=1):
        """One of the hints; they go from gentle to nearly there."""
        hints = self._entry.text.hints
        if number not in range(1, len(hints) + 1):
            raise ValueError(f"hint {number} does not exist; allowed: 1 to {len(hints)}.")
        more = f" `.hint({number + 1})` goes on." if number < len(hints) else ""
        return Note(f"**Hint {number} of {len(hints)}.** {self._fill(hints[number - 1])}{more}")

    def solution(self):
        """The answers and the way to them."""
        return Note(f"**{answer_line(self._prepared)}**\n\n{self._fill(self._entry.text.solution)}")

    def _fill(self, markdown):
        return text.fill(markdown, self._prepared.numbers)


def problem(id):
    """The Card of a problem, by its id."""
    return Card(id)


def spoken(verdict):
    """A verdict as the page says it: the sentence, then how the answer was understood."""
    understood = sentences()["read-as"].format(read=verdict.read) if verdict.read else ""
    return f"{verdict.sentence} {understood}".strip()
