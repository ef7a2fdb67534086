"""Sliders, choices and predictions: their values, and what they refuse."""

import numpy as np
import pytest

from cryolib.explore import Choice, Predict, Slider


@pytest.mark.parametrize(("make_control", "what"), [
    (lambda: Slider(), "is no range; give low < high"),
    (lambda: Slider(2, 1), "is no range; give low < high"),
    (lambda: Slider(0, 1, log=True), "log=True needs low > 0"),
    (lambda: Slider(0, 1, step=0.3), "choose a step that does"),
    (lambda: Slider(values=[1, 1]), "give 2 to 500 different ones"),
    (lambda: Slider(values=[1, float("nan")]), "not a finite number"),
    (lambda: Slider(0, 1, 501), "give 2 to 500"),
    (lambda: Slider(0, 1, init=2), "choose a value inside"),
    (lambda: Choice(["a"]), "give at least two"),
    (lambda: Choice(["a", "a"]), "each with its own text"),
    (lambda: Choice(["a", "b"], init="c"), "choose one of a, b"),
    (lambda: Predict("", answer=1, why="x"), "write both"),
    (lambda: Predict("q", answer=1, why=" "), "write both"),
    (lambda: Predict("q", choices=["a", "b"], answer=2, why="x"), "index of the right one"),
    (lambda: Predict("q", choices=["a"], answer=0, why="x"), "two to six choices"),
    (lambda: Predict("q", answer=0, why="x"), "number other than zero"),
    (lambda: Predict("q", answer=float("inf"), why="x"), "finite number"),
])
def test_controls(make_control, what):
    with pytest.raises(ValueError, match=what):
        make_control()


def test_values_of_a_slider_are_round():
    assert Slider(20, 400, step=20).values[9] == 200
    assert Slider(0, 1).values == (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
    assert Slider(1, 100, 5, log=True, unit="K").texts == ("1 K", "3.16 K", "10 K", "31.6 K", "100 K")
    assert Slider(0, 1, 3, fmt=lambda v: f"{v:.0%}").texts == ("0%", "50%", "100%")
    assert Slider(values=np.array([0.001, 0.5])).texts == ("0.001", "0.5")
    assert Slider(-40, 40, 3, unit="°C", fmt=".0f").texts == ("−40 °C", "0 °C", "40 °C")


def test_a_choice_finds_its_options_by_value_or_text():
    choice = Choice({"helium": 4, "neon": 20}, init="neon", label="Gas")
    assert choice.start == choice.index(20) == 1
