"""One meaning for a symbol on a page, and a row of the table of symbols for each, which leads to it."""

import re
from typing import NamedTuple

import nbformat
import pytest
from formulas import Symbol, symbols
from test_chapters import ROOT

BOOK = ROOT / "book"
TABLE = BOOK / "reference" / "symbols.md"
DISPLAY = re.compile(r"\$\$(.+?)\$\$(?: \((eq-[\w-]+)\))?", re.S)
INLINE = re.compile(r"(?<!\$)\$(?!\$)([^$]+)\$")
FILLED = re.compile(r"\{\{.*?\}\}")
THROUGHOUT = "throughout"


class Row(NamedTuple):
    symbol: Symbol  # of an index: the letter is empty
    meaning: str
    unit: str
    where: str

    def fits(self, symbol: Symbol) -> bool:
        """Whether this row is of just this symbol, of its letter, or of its index."""
        mine = self.symbol
        return symbol == mine or (not mine.index and symbol.letter == mine.letter) or mine == Symbol("", symbol.index)

    def equations(self) -> list[str]:
        return re.findall(r"\{eq\}`([\w-]+)`", self.where)

    def pages(self) -> set[str]:
        named = {place(doc) for doc in re.findall(r"\{doc\}`/book/(.+?)`", self.where)}
        return named | {EQUATIONS[label].page for label in self.equations() if label in EQUATIONS}

    def __str__(self):
        return f"{self.symbol} ({self.meaning})"


class Equation(NamedTuple):
    page: str
    symbols: set[Symbol]


def place(path: str) -> str:
    """The name of a chapter, which its problems carry, too: conduction, heat-leaks."""
    *folders, name = path.split("/")
    return folders[-1] if name == "index" else name


def prose(path) -> str:
    cells = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def symbol_of(latex: str) -> Symbol:
    if latex == r"\Delta":  # alone it is no difference
        return Symbol(latex)
    (one,) = symbols(latex)
    return one


def read_table() -> tuple[list[Row], list[Row]]:
    quantities, indices = [], []
    for line in TABLE.read_text("utf8").splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if len(cells) < 3 or not cells[0].startswith("$"):
            continue
        latex = cells[0].strip("$")
        if len(cells) == 4:
            quantities.append(Row(symbol_of(latex), *cells[1:]))
        else:
            indices.append(Row(Symbol("", symbol_of(f"X_{{{latex}}}").index), cells[1], "", cells[2]))
    return quantities, indices


PROSE = {place(path.relative_to(BOOK).with_suffix("").as_posix()): prose(path) for path in BOOK.rglob("*.ipynb")}
PROBLEMS = {path: path.read_text("utf8") for path in sorted((BOOK / "problems").glob("*/*.md"))}
EQUATIONS = {
    label: Equation(page, symbols(latex))
    for page, text in PROSE.items()
    for latex, label in DISPLAY.findall(text)
    if label
}
QUANTITIES, INDICES = read_table()
NAMED = {row.symbol for row in QUANTITIES if row.symbol.index}


def meanings(rows: list[Row], symbol: Symbol, page: str, label: str = "") -> list[Row]:
    """The rows that say what a symbol means there: those of this equation, else of this page, else of the book."""
    rows = [row for row in rows if row.fits(symbol)]
    for here in (
        [row for row in rows if label in row.equations()],
        [row for row in rows if page in row.pages()],
        [row for row in rows if THROUGHOUT in row.where],
    ):
        if here:
            return here
    return []


def faults_of(symbol: Symbol, page: str, label: str = "") -> list[str]:
    """What the table lacks, or has twice, for a symbol of an equation."""
    exact = meanings([row for row in QUANTITIES if row.symbol == symbol], symbol, page, label)
    letters = exact or meanings([row for row in QUANTITIES if not row.symbol.index], symbol, page, label)
    faults = []
    if len(letters) != 1:
        faults.append(f"{page}, {label}: {symbol} has {len(letters)} meanings: {[str(row) for row in letters]}")
    if symbol.index and not exact:
        found = meanings(INDICES, symbol, page, label)
        if len(found) != 1:
            faults.append(f"{page}, {label}: the index of {symbol} has {len(found)} meanings")
    return faults


def test_there_are_equations_and_rows():
    assert len(EQUATIONS) > 90
    assert len(QUANTITIES) > 100


@pytest.mark.parametrize("label", EQUATIONS)
def test_each_symbol_of_an_equation_has_one_meaning(label):
    page, named = EQUATIONS[label]
    assert not [fault for symbol in sorted(named) for fault in faults_of(symbol, page, label)]


@pytest.mark.parametrize("row", QUANTITIES + INDICES, ids=str)
def test_each_row_leads_to_equations_that_have_the_symbol(row):
    assert row.meaning
    assert row.unit or not row.symbol.letter
    assert row.equations() or "{doc}" in row.where
    for label in row.equations():
        assert label in EQUATIONS, f"there is no equation {label}"
        own = [symbol for symbol in EQUATIONS[label].symbols if row.fits(symbol)]
        assert [one for one in own if one == row.symbol or one not in NAMED], f"{label} has no {row.symbol}"


@pytest.mark.parametrize("row", [row for row in QUANTITIES if "{doc}" in row.where], ids=str)
def test_each_row_of_a_page_is_of_a_symbol_in_its_text(row):
    for page in row.pages() - {EQUATIONS[label].page for label in row.equations()}:
        named = set().union(*map(symbols, INLINE.findall(PROSE[page])))
        assert row.symbol in named or row.symbol.letter in PROSE[page], f"{page} has no {row.symbol}"


def test_what_holds_throughout_has_one_row():
    """Else it would mean something else somewhere."""
    for row in QUANTITIES + INDICES:
        if THROUGHOUT in row.where:
            assert [other for other in QUANTITIES + INDICES if other.symbol == row.symbol] == [row], row


@pytest.mark.parametrize("path", PROBLEMS, ids=lambda path: path.stem)
def test_a_problem_writes_as_its_chapter_does(path):
    """Or says in its own text what a further symbol is."""
    text = FILLED.sub(" ", PROBLEMS[path])
    explained = set().union(*map(symbols, INLINE.findall(DISPLAY.sub("", text))))
    letters = {symbol.letter for symbol in explained}
    for latex, _ in DISPLAY.findall(text):
        for symbol in sorted(symbol for symbol in symbols(latex) if symbol.letter not in letters):
            rows = meanings(QUANTITIES, symbol, path.parent.name)
            assert rows, f"{path.name}: {symbol} is neither in the table for {path.parent.name} nor in the text"


def test_a_stranger_is_named():
    assert faults_of(Symbol(r"\xi"), "radiation", "eq-rad-black") == [
        r"radiation, eq-rad-black: \xi has 0 meanings: []",
    ]
    assert "the index of T_{x} has 0 meanings" in faults_of(Symbol("T", "x"), "radiation")[0]


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"\dot Q_c = I\sqrt{L_0\,(T_h^2 - T_c^2)}", {r"\dot Q_{c}", "I", "L_{0}", "T_{h}", "T_{c}"}),
        (r"p_i^*(T) = y_i\,p", {"p^*_{i}", "T", "y_{i}", "p"}),
        (r"\left(\frac{\partial u}{\partial p}\right)_{\!T} = -T\,\frac{\dd B}{\dd T}", {"u", "p", "T", "B"}),
        (r"\alpha = 0.011\ \mathrm{K}^{-1}, \quad \mathrm{e}^{-hf/\kB}", {r"\alpha", "h", "f", r"k_{\mathrm{B}}"}),
        (r"\Delta p = \rho\,s\,\Delta T", {"p", r"\rho", "s", "T"}),
        (r"\sum_i \frac{A_i}{L_i} \int_{T_c}^{T_s} k_i \,\dd T", {"A_{i}", "L_{i}", "T_{c}", "T_{s}", "k_{i}", "T"}),
        (r"\mathit{Ra} \propto x^{2.5}\,\ln 2\pi", {"Ra", "x"}),
    ],
)
def test_a_formula_is_read(latex, expected):
    assert {str(symbol) for symbol in symbols(latex)} == expected
