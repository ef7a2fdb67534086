"""What a page cannot replay is refused in a sentence that names the figure and ends with the remedy."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
import unplayable
from unplayable import X

from cryolib.explore import Slider, explore
from cryolib.explore import frames as frames_module
from cryolib.explore import record as record_module
from cryolib.figures import show


def make(update_of, n=5, control=None, projection=None, **keywords):
    """An explorable whose ``update`` is made from the figure: ``update_of(fig, ax) -> update(k)``."""
    fig, ax = plt.subplots(subplot_kw={"projection": projection})
    try:
        ax.set(xlim=(0, 1), ylim=(0, 10))
        update = update_of(fig, ax)
        options = {"name": "trial", "alt": "A trial."} | keywords
        return explore(update, fig, k=control or Slider(0, n - 1, n, label="Setting", init=0), **options)
    finally:
        plt.close(fig)


@pytest.mark.parametrize(("update_of", "what", "remedy"), [
    (unplayable.legend, "legend", "texts of their own"),
    (unplayable.quiver, "quiver", "with a marker at the head"),
    (unplayable.errorbar, "collection of lines", "line with gaps, too"),
    (unplayable.contour, "contour", "move over it"),
    (unplayable.image, "image", "move over it"),
    (unplayable.mesh, "mesh", "move over it"),
    (unplayable.made, "makes or removes an artist (Line2D)", "only change it in update"),
    (unplayable.limits, "limits of the axes", "wide enough for every state"),
    (unplayable.ticks, "ticks", "before explore()"),
    (unplayable.impure, "not pure", "no memory between calls"),
    (unplayable.impure_words, "not pure: its sentence", "no memory between calls"),
    (unplayable.forgetful, "not pure", "no memory between calls"),
    (unplayable.speechless, "returned None", "tells the reader what the figure shows"),
    (unplayable.dashes, "linestyle", "set_visible"),
    (unplayable.formula, "formula", "plain characters"),
    (unplayable.lines_of_text, "several lines", "one text for each line"),
    (unplayable.boxed, "box around it", "leave out bbox"),
    (unplayable.arrow, "arrow", "line with a marker"),
    (unplayable.colours, "colours", "set_visible"),
    (unplayable.step_markers, "steps and markers", "line of their own"),
])
def test_changes_a_page_cannot_replay(update_of, what, remedy):
    with pytest.raises(ValueError, match=r"^trial:") as refusal:
        make(update_of)
    assert what in str(refusal.value)
    assert remedy in str(refusal.value)


def test_three_dimensions():
    with pytest.raises(ValueError, match=r"^trial: 3-D axes .*two dimensions"):
        make(unplayable.solid, projection="3d")


def moving(fig, ax):
    line, = ax.plot(X, X)

    def update(k):
        line.set_ydata(k * X)
        return "Sentence."
    return update


def noisy(points):
    """A picture no prediction can pack."""
    def update_of(fig, ax):
        line, = ax.plot([], [])

        def update(k):
            line.set_data(np.linspace(0, 1, points), 10 * np.random.default_rng(int(k)).random(points))
            return "Sentence."
        return update
    return update_of


def test_too_many_states():
    controls = {key: Slider(0, 1, 22, label=key) for key in "abc"}
    fig, _ = plt.subplots()
    with pytest.raises(ValueError, match=r"^trial: 22 × 22 × 22 = 10648 states, more than 10000; .*fewer positions"):
        explore(lambda a, b, c: "Sentence.", fig, name="trial", alt="A trial.", **controls)


def test_too_slow(monkeypatch):
    monkeypatch.setattr(record_module, "MAX_SECONDS", 0.0)
    with pytest.raises(ValueError, match=r"^trial: .* s and all may take 0 s; .*fewer positions"):
        make(moving)


def test_too_much_to_unpack(monkeypatch):
    monkeypatch.setattr(frames_module, "MAX_DECODED", 10_000)
    with pytest.raises(ValueError, match=r"^trial: the page would unpack 0.0 MB, more than 0 MB; .*fewer points"):
        make(noisy(1000), n=20)


def test_too_much_data():
    with pytest.raises(ValueError, match=r"^trial: .* kB of data, more than 150; .*fewer points"):
        make(noisy(500), n=200)


def test_much_data_is_a_warning(monkeypatch):
    monkeypatch.setattr(frames_module, "WARN_PACKED", 100)
    monkeypatch.setattr("cryolib.explore.explorable.WARN_PACKED", 100)
    with pytest.warns(UserWarning, match=r"^trial: .* kB of data; .*fewer points"):
        make(moving)


@pytest.mark.parametrize(("keywords", "what"), [
    ({"alt": ""}, r"^trial: the figure has no alternative text; give alt="),
    ({"alt": None}, r"^trial: the figure has no alternative text; give alt="),
    ({"name": "Linde Cycle"}, r"'Linde Cycle' is no name .*linde-cycle"),
    ({"predict": "What?"}, r"^trial: predict='What\?'; use Predict"),
    ({"control": 7}, r"^trial: k=7 is no control; use a Slider or a Choice"),
    ({"control": Slider(0, 1)}, r"^trial: the control k has no label; give label="),
])
def test_arguments(keywords, what):
    with pytest.raises(ValueError, match=what):
        make(moving, **keywords)


def test_no_controls():
    fig, _ = plt.subplots()
    with pytest.raises(ValueError, match=r"^trial: 0 controls; give one to four .*show"):
        explore(lambda: "Sentence.", fig, name="trial", alt="A trial.")


@pytest.mark.parametrize("alt", [None, "", "  "])
def test_show_wants_words(alt):
    fig, _ = plt.subplots()
    with pytest.raises(ValueError, match="no alternative text; give alt="):
        show(fig, alt=alt)


def test_show_without_words():
    fig, _ = plt.subplots()
    with pytest.raises(ValueError, match="no alternative text; give alt="):
        show(fig)
