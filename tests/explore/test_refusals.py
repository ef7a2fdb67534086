"""What a page cannot replay is refused in a sentence that names the figure and ends with the remedy."""

import itertools

import matplotlib.pyplot as plt
import numpy as np
import pytest

from cryolib.explore import Slider, explore
from cryolib.explore import frames as frames_module
from cryolib.explore import record as record_module
from cryolib.figures import show

X = np.linspace(0, 1, 30)


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


def legend(fig, ax):
    line, = ax.plot(X, X, label="a")
    box = ax.legend()

    def update(k):
        line.set_ydata(k * X)
        box.get_texts()[0].set_text(f"curve {k}")
        return "Sentence."
    return update


def quiver(fig, ax):
    arrows = ax.quiver([0.5], [5], [1], [1])

    def update(k):
        arrows.set_UVC([k], [1])
        return "Sentence."
    return update


def errorbar(fig, ax):
    _, _, (bars,) = ax.errorbar([0.5], [5], yerr=[1])

    def update(k):
        bars.set_segments([[(0.5, 5 - k), (0.5, 5 + k)]])
        return "Sentence."
    return update


def solid(fig, ax):
    return lambda k: "Sentence."


def contour(fig, ax):
    lines = ax.contour(X, X, np.outer(X, X))

    def update(k):
        lines.set_alpha(0.1 + k / 10)
        return "Sentence."
    return update


def image(fig, ax):
    picture = ax.imshow(np.zeros((2, 2)), vmax=5, aspect="auto", extent=(0, 1, 0, 10))

    def update(k):
        picture.set_data(np.full((2, 2), k))
        return "Sentence."
    return update


def mesh(fig, ax):
    picture = ax.pcolormesh(X, X, np.outer(X, X))

    def update(k):
        picture.set_array(k * np.outer(X, X))
        return "Sentence."
    return update


def made(fig, ax):
    def update(k):
        ax.plot(X, k * X)
        return "Sentence."
    return update


def limits(fig, ax):
    def update(k):
        ax.set_ylim(0, 10 + k)
        return "Sentence."
    return update


def ticks(fig, ax):
    def update(k):
        ax.set_xticks([0, 0.1 * (k + 1)])
        return "Sentence."
    return update


def impure(fig, ax):
    line, = ax.plot(X, X)
    calls = itertools.count()

    def update(k):
        line.set_ydata((k + next(calls) % 2) * X)
        return "Sentence."
    return update


def impure_words(fig, ax):
    calls = itertools.count()
    return lambda k: f"Call {next(calls)}."


def forgetful(fig, ax):
    line, = ax.plot(X, X)

    def update(k):
        if k != 2:  # at 2 the line stays where the state before has left it
            line.set_ydata(k * X)
        return "Sentence."
    return update


def speechless(fig, ax):
    return lambda k: None


def dashes(fig, ax):
    line, = ax.plot(X, X)

    def update(k):
        line.set_linestyle("--" if k else "-")
        return "Sentence."
    return update


def formula(fig, ax):
    text = ax.text(0.5, 5, "")

    def update(k):
        text.set_text(f"$T_1$ = {k} K")
        return "Sentence."
    return update


def lines_of_text(fig, ax):
    text = ax.text(0.5, 5, "")

    def update(k):
        text.set_text(f"one\n{k}")
        return "Sentence."
    return update


def boxed(fig, ax):
    text = ax.text(0.5, 5, "", bbox={"fc": "w"})

    def update(k):
        text.set_text(f"{k}")
        return "Sentence."
    return update


def arrow(fig, ax):
    note = ax.annotate("here", (0.2, 2), xytext=(0.5, 5), arrowprops={})

    def update(k):
        note.xy = (0.2, k)
        return "Sentence."
    return update


def colours(fig, ax):
    dots = ax.scatter(X, X)

    def update(k):
        dots.set_facecolor(["r", "b"][int(k) % 2])
        return "Sentence."
    return update


def step_markers(fig, ax):
    line, = ax.plot(X, X, "o", drawstyle="steps-mid")

    def update(k):
        line.set_ydata(k * X)
        return "Sentence."
    return update


@pytest.mark.parametrize(("update_of", "what", "remedy"), [
    (legend, "legend", "texts of their own"),
    (quiver, "quiver", "with a marker at the head"),
    (errorbar, "collection of lines", "line with gaps, too"),
    (contour, "contour", "move over it"),
    (image, "image", "move over it"),
    (mesh, "mesh", "move over it"),
    (made, "makes or removes an artist (Line2D)", "only change it in update"),
    (limits, "limits of the axes", "wide enough for every state"),
    (ticks, "ticks", "before explore()"),
    (impure, "not pure", "no memory between calls"),
    (impure_words, "not pure: its sentence", "no memory between calls"),
    (forgetful, "not pure", "no memory between calls"),
    (speechless, "returned None", "tells the reader what the figure shows"),
    (dashes, "linestyle", "set_visible"),
    (formula, "formula", "plain characters"),
    (lines_of_text, "several lines", "one text for each line"),
    (boxed, "box around it", "leave out bbox"),
    (arrow, "arrow", "line with a marker"),
    (colours, "colours", "set_visible"),
    (step_markers, "steps and markers", "line of their own"),
])
def test_changes_a_page_cannot_replay(update_of, what, remedy):
    with pytest.raises(ValueError, match=r"^trial:") as refusal:
        make(update_of)
    assert what in str(refusal.value)
    assert remedy in str(refusal.value)


def test_three_dimensions():
    with pytest.raises(ValueError, match=r"^trial: 3-D axes .*two dimensions"):
        make(solid, projection="3d")


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
