"""What a student is told while recording an answer."""

import pytest

from cryolib.course import recorder


@pytest.fixture
def set_open():
    before = dict(recorder._open)
    recorder.assignment("ps3", {"p1.T": "K", "p1.boer": ""})
    yield
    recorder._open.update(before)


SAID = [
    ("p1.T", "1.59 K", "p1.T recorded: 1.59 K\nRead as 1.59 K: unit ok, dimension ok."),
    ("p1.T", "9999 K", "p1.T recorded: 9999 K\nRead as 9999 K: unit ok, dimension ok."),
    ("p1.boer", 0.594, "p1.boer recorded: 0.594\nRead as 0.594: unit ok, dimension ok."),
    ("p1.T", 1.59, "p1.T recorded: 1.59\nIt cannot be read like this. The number has no unit"),
    ("p1.T", "1.59 J", "p1.T recorded: 1.59 J\n1.59 J is an energy; a temperature is expected"),
    ("p1.T", "1.59 k", "p1.T recorded: 1.59 k\nIt cannot be read like this. A small k is the prefix kilo."),
    ("p1.T", " ", "p1.T is still empty."),
    ("p1.X", "1", "Not recorded: ps3 has no part p1.X. Its parts: p1.T, p1.boer."),
]


@pytest.mark.parametrize(("part", "text", "words"), SAID)
def test_recording_says_how_it_is_read_and_never_whether_it_is_right(part, text, words, set_open, capsys):
    recorder.answer(part, text)
    said = capsys.readouterr().out
    assert said.startswith(words)
    assert "Right" not in said
    assert "Not this value" not in said


def test_without_the_first_cell_nothing_is_promised(capsys, monkeypatch):
    monkeypatch.setattr(recorder, "_open", {"name": "", "units": {}})
    recorder.answer("p1.T", "1.59 K")
    assert "run the first cell" in capsys.readouterr().out
