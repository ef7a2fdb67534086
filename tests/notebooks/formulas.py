r"""Formulas as sets of symbols: what the LaTeX of an equation names.

A symbol is a letter with its accent, star and index: ``\dot Q_c``, ``p_i^*``, ``T_\mathrm{BEC}``. It is not
a sign of calculus (d, ∂, ∇, Σ, Δ before a letter), a number, a unit or a function, which are set upright.
"""

import re
from typing import NamedTuple

GREEK = re.findall(
    r"\w+",
    "alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi "
    "chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega ell hbar",
)
MACROS = {r"\kB": r"k_\mathrm{B}", r"\dd": r"\mathrm{d}"}
ACCENTS = (r"\dot", r"\bar")
UPRIGHT = (r"\mathrm", r"\text", r"\operatorname")
ALSO_LETTERS = (r"\mathit",)  # one quantity with a name of two letters
NUMBERS = (r"\pi",)  # Greek, but no quantity
TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[A-Za-zΑ-ω]|\d+(?:[.,]\d+)*|\S")


class Symbol(NamedTuple):
    """A letter as it is written, and its index."""

    letter: str  # with accent and star: \dot Q, p^*
    index: str = ""  # as it is written, without braces: c, fg, \mathrm{c}

    def __str__(self):
        return self.letter + (f"_{{{self.index}}}" if self.index else "")


def tokens(latex: str) -> list[str]:
    for macro, meaning in MACROS.items():
        latex = re.sub(re.escape(macro) + r"(?![A-Za-z])", lambda _, m=meaning: m, latex)
    return TOKEN.findall(re.sub(r"\\(?:begin|end)\{\w+\}", " ", latex))


def group(stream: list[str], start: int) -> tuple[list[str], int]:
    """The tokens of the argument that begins at `start`, and where what follows begins."""
    if start >= len(stream):
        return [], start
    if stream[start] != "{":
        if stream[start] in (*UPRIGHT, *ALSO_LETTERS, *ACCENTS):
            inner, after = group(stream, start + 1)
            return [stream[start], "{", *inner, "}"], after
        return [stream[start]], start + 1
    depth, end = 0, start
    while end < len(stream):
        depth += {"{": 1, "}": -1}.get(stream[end], 0)
        if depth == 0:
            break
        end += 1
    return stream[start + 1 : end], end + 1


def spelt(stream: list[str]) -> str:
    """An index as one string, without spaces."""
    return "".join(piece for piece in stream if piece not in (r"\!", r"\,", r"\ "))


def is_letter(token: str) -> bool:
    return (len(token) == 1 and token.isalpha()) or (token[1:] in GREEK and token not in NUMBERS)


def symbols(latex: str) -> set[Symbol]:
    """What a formula names."""
    return set(_read(tokens(latex)))


def _read(stream: list[str]):
    at, accent = 0, ""
    while at < len(stream):
        token = stream[at]
        at += 1
        if token in UPRIGHT:
            _, at = group(stream, at)
        elif token == r"\sum":  # its limits name a number that runs
            while at < len(stream) and stream[at] in "_^":
                _, at = group(stream, at + 1)
        elif token in ACCENTS:
            accent = token + " "
            inner, at = group(stream, at)
            stream[at:at] = inner
        elif token == r"\Delta" and at < len(stream) and (is_letter(stream[at]) or stream[at] in (*ACCENTS, "(")):
            continue  # a difference of what follows
        elif token in ALSO_LETTERS or is_letter(token):
            if token in ALSO_LETTERS:
                inner, at = group(stream, at)
                token = "".join(inner)
            letter, index = accent + token, ""
            accent = ""
            for _ in range(2):  # index and power, in either order
                if at < len(stream) and stream[at] == "_":
                    inner, at = group(stream, at + 1)
                    index = spelt(inner)
                elif at < len(stream) and stream[at] == "^":
                    inner, at = group(stream, at + 1)
                    if inner == ["*"]:
                        letter += "^*"
                    else:
                        yield from _read(inner)
            yield Symbol(letter, index)
        elif token in "_^":  # limits of a sum, what is kept constant, the power of a bracket
            inner, at = group(stream, at)
            yield from _read(inner)
