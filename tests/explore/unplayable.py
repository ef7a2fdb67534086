"""Figures whose changes a page cannot replay: each takes (fig, ax) and gives its ``update(k)``."""

import itertools

import numpy as np

X = np.linspace(0, 1, 30)


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
