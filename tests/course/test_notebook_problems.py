"""Problems in a notebook: the page's words, the same every time."""

import pytest

from cryolib.course import problem

DIMENSION = "Check the units through your formula: that often shows the slip."
TRANSCRIPT = [  # three wrong ways and the right one
    ("6.37 K", "Not quite. You set λ equal to the radius. Atoms touch when centres are a diameter apart: "
               "use λ = 2r. Read as 6.37 K."),
    ("1.59 k", "A small k is the prefix kilo. Write K for kelvin."),
    ("1.59 J", f"1.59 J is an energy; a temperature is expected, for instance in K. {DIMENSION} Read as 1.59 J."),
    ("1,59 K", "Right. The arithmetic holds. Now ask what neon is at this temperature: (c) and the solution do. "
               "Read as 1.59 K."),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "words"), TRANSCRIPT)
def test_transcript(answer, words):
    assert repr(problem("neon-wavelength").check(T=answer)) == f"T: {words}"


def test_answers_by_position_and_by_name():
    neon = problem("neon-wavelength")
    assert repr(neon.check("1.59 K", "0.594")) == repr(neon.check(T="1.59 K", boer="0.594"))
    assert neon.check("1.59 K", decades="1.19").verdicts["decades"].status == "right"


def test_a_number_without_quotes_is_read_too():
    assert problem("neon-wavelength").check(T=1.59).verdicts["T"].code == "unit-missing"
    assert problem("neon-wavelength").check(boer=0.594).verdicts["boer"].status == "right"


def test_show_has_statement_parts_and_how_to_answer():
    shown = problem("neon-wavelength").show()
    assert shown._repr_markdown_() == repr(shown)
    for words in ("3.351\u00a0×\u00a010⁻²⁶\u00a0kg", "**(b) de Boer parameter**, `boer`", '.check(T="…", boer="…"'):
        assert words in repr(shown)
    assert "{{" not in repr(shown)
    assert repr(shown) == repr(problem("neon-wavelength").show())


def test_hints_and_solution():
    neon = problem("neon-wavelength")
    assert "not the radius" in repr(neon.hint())
    assert "Hint 3 of 3" in repr(neon.hint(3))
    assert "(a) temperature 1.592\u00a0K" in repr(neon.solution())
    with pytest.raises(ValueError, match="1 to 3"):
        neon.hint(4)


def test_a_wrong_name_says_which_there_are():
    with pytest.raises(KeyError, match="neon-wavelength"):
        problem("neon")
    with pytest.raises(TypeError, match="T, boer, decades"):
        problem("neon-wavelength").check(t="1.59 K")
    with pytest.raises(TypeError, match="T, boer, decades"):
        problem("neon-wavelength").check()
    with pytest.raises(TypeError, match="each once"):
        problem("neon-wavelength").check("1.59 K", T="1.59 K")
