"""Recording: run ``update`` over every state and keep what changes.

The figure is laid out once, in its first state, and then stands still: only the artists that were there at
the start may change. Whatever else a page could not replay is refused here, in words.
"""

import random
import time
from dataclasses import dataclass

import numpy as np

from .artists import track
from .codec import states_of
from .texts import tied
from .tracked import NO_POINTS, Unsupported

MAX_STATES = 10_000
MAX_SECONDS = 15.0
PURITY_SAMPLES = 24


class ExploreError(ValueError):
    """A figure cannot be recorded; the message names the figure and ends with the remedy."""


@dataclass
class Snapshot:
    """One artist in one state."""

    shown: bool
    points: np.ndarray
    text: str | None
    style: dict

    def same(self, other):
        """Do two snapshots draw the same picture? What is hidden does not count."""
        if self is other or not (self.shown or other.shown):
            return True
        return (self.shown == other.shown and self.text == other.text and self.style == other.style
                and np.array_equal(self.points, other.points, equal_nan=True))


@dataclass
class Recording:
    """What was seen: a snapshot of every changing artist, and the sentence, for every state."""

    size: tuple  # width and height of the figure [pt]
    tracks: list
    snapshots: list  # for each track a list over the states
    sentences: list
    seconds: float


def freeze(fig):
    """Lay the figure out once and for all, at 72 dpi, where one pixel is one point."""
    import matplotlib.pyplot as plt
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    plt.close(fig)  # otherwise the notebook would show the figure a second time
    FigureCanvasAgg(fig)
    fig.dpi = 72
    fig.canvas.draw()
    fig.set_layout_engine("none")


def axes_of(fig):
    """All axes of a figure, insets too."""
    found, todo = [], list(fig.axes)
    while todo:
        ax = todo.pop(0)
        if ax not in found:
            found.append(ax)
            todo += ax.child_axes
    return found


def _candidates(fig):
    """The artists an author makes; not ticks, spines or legends."""
    from matplotlib.axis import Axis
    from matplotlib.spines import Spine

    artists = [a for a in fig.get_children() if a is not fig.patch]
    for ax in axes_of(fig):
        artists += [a for a in ax.get_children() if not isinstance(a, (Axis, Spine)) and a is not ax.patch]
        artists += [ax.xaxis.label, ax.yaxis.label]
    return artists


class Recorder:
    """Runs ``update`` over the states of a figure and watches its artists."""

    def __init__(self, name, update, fig, controls):
        self.name, self.update, self.fig, self.controls = name, update, fig, list(controls.values())
        self.keys = list(controls)
        self.sizes = [len(control.values) for control in self.controls]
        self._check_count()
        self.start = tuple(control.start for control in self.controls)
        self.set_state(self.start)
        self._check_flat()
        freeze(fig)
        tracks = (track(artist, f"{name}-{i}") for i, artist in enumerate(_candidates(fig)))
        self.tracks = [here for here in tracks if here is not None]
        self.fixed = [here.fixed() for here in self.tracks]
        self.members, self.limits = self._members(), self._limits()

    def _check_count(self):
        count = int(np.prod(self.sizes))
        if count > MAX_STATES:
            raise ExploreError(
                f"{self.name}: {' × '.join(map(str, self.sizes))} = {count} states, more than {MAX_STATES}; "
                "give the sliders fewer positions (n=11 is plenty for a smooth picture) or drop one")

    def _check_flat(self):
        if any(ax.name == "3d" for ax in axes_of(self.fig)):
            raise ExploreError(f"{self.name}: 3-D axes cannot be replayed; draw a section or a projection in "
                               "two dimensions")

    def words(self, state):
        """A state as the reader sees it."""
        return ", ".join(f"{control.label} {control.texts[i]}"
                         for control, i in zip(self.controls, state, strict=True))

    def set_state(self, state):
        """Set the figure to a state; the sentence ``update`` returns."""
        values = [control.values[i] for control, i in zip(self.controls, state, strict=True)]
        sentence = self.update(**dict(zip(self.keys, values, strict=True)))
        if not isinstance(sentence, str) or not sentence.strip():
            raise ExploreError(f"{self.name}: update returned {sentence!r} for {self.words(state)}; return one "
                               "sentence that tells the reader what the figure shows")
        return tied(sentence)

    def snapshot(self, number, state):
        """One artist as it is now."""
        here = self.tracks[number]
        for what, now in here.fixed().items():
            if now != self.fixed[number][what]:
                self._refuse(here.label, f"changes its {what}; keep it, or draw one artist for each and "
                             "switch them with set_visible", state)
        try:
            shown = here.shown()
            return Snapshot(shown, here.points() if shown else NO_POINTS, here.text(), here.style())
        except Unsupported as fault:
            self._refuse(here.label, str(fault), state)

    def _refuse(self, what, sentence, state):
        raise ExploreError(f"{self.name}: at {self.words(state)}, {what} {sentence}")

    def _members(self):
        """All that the figure holds, by identity."""
        return {id(child): child for parent in (self.fig, *axes_of(self.fig)) for child in parent.get_children()}

    def _limits(self):
        return [(*ax.get_xlim(), *ax.get_ylim()) for ax in axes_of(self.fig)]

    def check_frame(self, state):
        """Refuse artists made or removed by ``update``, and axes that move."""
        members = self._members()
        if members.keys() != self.members.keys():
            changed = [*(members.keys() - self.members.keys()), *(self.members.keys() - members.keys())]
            kind = type({**members, **self.members}[changed[0]]).__name__
            self._refuse(f"update makes or removes an artist ({kind});",
                         "make every artist before explore() and only change it in update", state)
        if self._limits() != self.limits:
            self._refuse("the limits of the axes", "move; set them once with ax.set_xlim and ax.set_ylim "
                         "before explore(), wide enough for every state", state)

    def sample(self):
        """Every state: ``(snapshots of each artist, sentences, seconds)``."""
        seen, sentences, began = [[] for _ in self.tracks], [], time.process_time()
        for done, state in enumerate(states_of(self.sizes)):
            for here in self.tracks:
                here.artist.stale = False  # matplotlib raises this flag when a setter changes the artist
            sentences.append(self.set_state(state))
            self.check_frame(state)
            for number, here in enumerate(self.tracks):
                old = seen[number][-1] if seen[number] else None
                touched = old is None or here.artist.stale or here.silent
                new = self.snapshot(number, state) if touched else old
                seen[number].append(old if old is not None and new.same(old) else new)
            self._check_time(done + 1, time.process_time() - began)
        return seen, sentences, time.process_time() - began

    def _check_time(self, done, seconds):
        total = int(np.prod(self.sizes))
        if seconds > MAX_SECONDS or (done == 200 and seconds / done * total > 2 * MAX_SECONDS):
            raise ExploreError(f"{self.name}: {done} of {total} states took {seconds:.1f} s and all may take "
                               f"{MAX_SECONDS:.0f} s; make update faster (tabulate the slow part once, before "
                               "explore()) or give the sliders fewer positions")

    def check_pure(self, seen, sentences):
        """Refuse an ``update`` whose picture depends on what was drawn before: run some states again."""
        states = list(states_of(self.sizes))
        order = random.Random(self.name).sample(range(len(states)), min(PURITY_SAMPLES, len(states)))
        for i in [*order, *reversed(order)]:  # there and back: every state after two different ones
            if self.set_state(states[i]) != sentences[i]:
                self._impure("its sentence", states[i])
            for number, here in enumerate(self.tracks):
                if not self.snapshot(number, states[i]).same(seen[number][i]):
                    self._impure(here.label, states[i])

    def _impure(self, what, state):
        self._refuse("update is not pure:", f"{what} differs when the same state is drawn again; set every "
                     "artist in every call (visible or not) and keep no memory between calls", state)


def record(recorder):
    """Everything that changes in a figure, over all its states; the figure is left in its first state."""
    seen, sentences, seconds = recorder.sample()
    recorder.check_pure(seen, sentences)
    changing = [n for n, snapshots in enumerate(seen) if any(not s.same(snapshots[0]) for s in snapshots)]
    for number in changing:
        here = recorder.tracks[number]
        fault = here.objection() or _words_fault(seen[number])
        if fault:
            raise ExploreError(f"{recorder.name}: {here.label} {fault}")
    recorder.set_state(recorder.start)
    size = tuple(float(72 * inch) for inch in recorder.fig.get_size_inches())
    return Recording(size, [recorder.tracks[n] for n in changing], [seen[n] for n in changing], sentences, seconds)


def _words_fault(snapshots):
    """What is wrong with the words of a changing text, if anything."""
    words = {s.text for s in snapshots if s.text}
    if any("\n" in text for text in words):
        return "changes and has several lines; use one text for each line"
    if any(text.count("$") > 1 for text in words):
        return "changes and holds a formula; write it in plain characters (T₁, 10⁻³, µW)"
    return None
