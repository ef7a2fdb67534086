"""Rows of the benchmark: what was measured, beside neighbours and budget; as a table, Markdown and JSON."""

import statistics
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

BUDGETS = Path(__file__).with_name("budgets.toml")
HEAD = ("what", "neighbours", "budget", "ours, median", "worst", "of", "ours ÷ theirs", "verdict")


@dataclass
class Row:
    """One thing measured: `values` by where it was measured, words instead of a number where that failed."""

    what: str
    unit: str = ""
    group: str = ""
    neighbours: tuple = ()  # the best and the worst of them
    budget: float | None = None
    more: bool = False  # whether more is better
    values: dict = field(default_factory=dict)
    note: str = ""
    agrees: bool | None = None  # whether a peer gives the same result

    @property
    def numbers(self) -> list[float]:
        return [value for value in self.values.values() if not isinstance(value, str)]

    @property
    def failures(self) -> dict[str, str]:
        return {place: value for place, value in self.values.items() if isinstance(value, str)}

    @property
    def median(self) -> float | None:
        return statistics.median(self.numbers) if self.numbers else None

    @property
    def worst(self) -> tuple[str, float] | None:
        """Where it is worst, and how bad."""
        known = {place: value for place, value in self.values.items() if not isinstance(value, str)}
        choose = min if self.more else max
        return choose(known.items(), key=lambda item: item[1]) if known else None

    @property
    def ratios(self) -> tuple:
        """Our median over the neighbours', from their worst to their best."""
        return tuple(self.median / theirs for theirs in reversed(self.neighbours)) if self.numbers else ()

    @property
    def verdict(self) -> str:
        """Judged by the worst; a measurement that failed anywhere is a failure and never a pass."""
        if self.failures or not self.values:
            return "FAILED"
        if self.agrees is not None:
            return "agrees" if self.agrees else "DIFFERS"
        if self.budget is None:
            return "–"
        kept = self.worst[1] >= self.budget if self.more else self.worst[1] <= self.budget
        return "pass" if kept else "MISS"

    def cells(self) -> list[str]:
        sign = "≥ " if self.more else "≤ "
        worst = self.worst
        where = f" ({worst[0]})" if worst and (len(self.numbers) == 1 or worst[1] != self.median) else ""
        return [
            self.what,
            with_unit("–".join(dict.fromkeys(map(number, self.neighbours))), self.unit),
            with_unit(sign * bool(self.budget) + number(self.budget), self.unit),
            with_unit(number(self.median), self.unit),
            with_unit(number(worst[1]), self.unit) + where if worst else "–",
            str(len(self.values)),
            "–".join(dict.fromkeys(map(ratio, self.ratios))) or "–",
            self.verdict + f", {self.note}" * bool(self.note),
        ]

    def record(self) -> dict:
        found = {name: getattr(self, name) for name in ("what", "unit", "neighbours", "budget", "median")}
        found |= {"worst": self.worst and self.worst[1], "where": self.worst and self.worst[0]}
        return found | {"ours over theirs": self.ratios, "verdict": self.verdict, "note": self.note,
                        "values": self.values}  # fmt: skip


def number(value) -> str:
    """Three figures, and no more zeros than a reader needs."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}" if unit and text not in ("", "–") else text or "–"


def ratio(value: float) -> str:
    """A ratio as people say it: 1/23 and not 0.043."""
    return f"1/{1 / value:.0f}" if 0 < value <= 0.4 else number(value)


def declared(path: Path = BUDGETS) -> dict[str, Row]:
    """The rows that there can be, in order, nothing measured yet."""
    rows = tomllib.loads(path.read_text("utf8"))
    return {name: Row(**(entry | {"neighbours": tuple(entry.get("neighbours", ()))})) for name, entry in rows.items()}


def filled(rows: dict[str, Row], found: dict[str, dict]) -> list[Row]:
    """The rows of `found`, with what was found for them."""
    for name, values in found.items():
        rows[name].values = values
    return [row for name, row in rows.items() if name in found]


def failures(rows: list[Row]) -> list[str]:
    """What could not be measured and why, each reason once."""
    reasons = {}
    for row in rows:
        for place, why in row.failures.items():
            reasons.setdefault(f"{place}: {why}", []).append(row.what)
    return [f"{why} ({'; '.join(what)})" for why, what in reasons.items()]


def table(rows: list[Row]) -> str:
    """For a terminal."""
    lines = [list(HEAD), *[row.cells() for row in rows]]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    lines.insert(1, ["-" * width for width in widths])
    fitted = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(line.rstrip() for line in fitted)


def markdown(title: str, facts: list[str], parts: dict[str, list[Row]], notes: list[str]) -> str:
    """The whole report as one page."""
    lines = [f"# {title}", "", *[f"* {fact}" for fact in facts]]
    for name, rows in parts.items():
        lines += ["", f"## {name}", "", "| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"]
        lines += ["| " + " | ".join(row.cells()) + " |" for row in rows]
    lines += ["", "## Notes", "", *[f"* {note}" for note in notes], ""]
    return "\n".join(lines)
