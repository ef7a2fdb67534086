"""From a recording to packed channels, and from packed channels to one frame.

`Frames.frame` is the Python twin of ``frameAt`` in ``explore.js``: the same state in, the same picture out.
"""

from dataclasses import dataclass

import numpy as np

from . import codec, texts
from .record import ExploreError
from .svg import themed

UNITS = 16  # stored units a point
MAX_DECODED = 8_000_000
TARGET, WARN_PACKED, MAX_PACKED = 60_000, 80_000, 150_000  # base64
FEWER = "give lines fewer points (60 to 100 look smooth) or the sliders fewer positions"


class Packer:
    """Collects the channels of a figure."""

    def __init__(self, sizes, ordered, step):
        self.sizes, self.ordered, self.step = list(sizes), [bool(flag) for flag in ordered], step
        self.heads, self.bodies = [], []

    def add(self, values, care, q=1):
        """Add integers over the flat states (``p`` a state); the number of the new channel."""
        shape = [*self.sizes, -1]
        head, data = codec.encode(np.reshape(values, shape), np.reshape(care, shape), self.ordered, q)
        self.heads.append(head)
        self.bodies.append(data)
        return len(self.heads) - 1

    def words(self, texts_, care):
        """Add a text over the states."""
        templates, which, slots = texts.tabulate(texts_, care)
        return {
            "templates": templates,
            "which": self.add(which, care),
            "slots": [self.add(values, has) for values, has in slots],
        }

    def decoded_bytes(self):
        """Memory the page needs for the decoded channels."""
        return sum(
            head["per"] * int(np.prod([self.sizes[a] for a in head["axes"]], dtype=int)) * head["bits"] // 8
            for head in self.heads
        )


def pack_artist(packer, here, snapshots, height):
    """The entry of one changing artist in the header; its channels go to the packer."""
    shown = np.array([s.shown for s in snapshots])
    first = next(s for s in snapshots if s.shown)
    entry = {"id": here.ident, "label": here.label, "kind": here.kind}
    if not shown.all():
        entry["show"] = packer.add(shown.astype(int), np.ones(len(shown), dtype=bool))
    if any(s.shown and s.text != first.text for s in snapshots):
        entry["text"] = packer.words([s.text or "" for s in snapshots], shown)
    moves = any(s.shown and not np.array_equal(s.points, first.points, equal_nan=True) for s in snapshots)
    if moves or here.replaced:
        entry |= _pack_points(packer, here, snapshots, shown, height)
    for key in first.style:
        values = [s.style[key] if s.shown else None for s in snapshots]
        table = list(dict.fromkeys(value for value in values if value is not None))
        if len(table) > 1:
            index = [table.index(value) if value is not None else 0 for value in values]
            number = packer.add(np.reshape(index, (-1, 1)), shown[:, None])
            entry.setdefault("style", {})[key] = [list(map(themed, table)), number]
    return entry


def _pack_points(packer, here, snapshots, shown, height):
    """Coordinates as integers, with a mask for gaps and for states with fewer points."""
    width = max(len(s.points) for s in snapshots)
    if width * len(snapshots) > 3e7:
        raise ExploreError(f"{here.label}: {width} points in {len(snapshots)} states are too many; {FEWER}")
    grid = np.full((len(snapshots), width, 2), np.nan)
    for row, snapshot in zip(grid, snapshots, strict=True):
        row[: len(snapshot.points)] = snapshot.points
    there = np.isfinite(grid).all(axis=2)
    grid[~there] = 0
    care = there & shown[:, None]
    entry = {
        "x": packer.add(np.rint(UNITS * grid[..., 0]).astype(int), care, packer.step),
        "y": packer.add(np.rint(UNITS * (height - grid[..., 1])).astype(int), care, packer.step),
    }
    if (shown[:, None] & ~there).any():
        entry["gap"] = packer.add(~there, np.broadcast_to(shown[:, None], there.shape))
    if here.closed:
        entry["closed"] = True
    if here.kind == "curve":
        entry["codes"] = here.codes
    return entry


def pack(recorder, recording):
    """Header and channels of a recording: as exact as `TARGET` allows, within the limits of memory."""
    for step in codec.STEPS:
        header, bodies = pack_with(recorder, recording, step)
        if len(codec.pack(header, bodies)) <= TARGET:
            break
    return header, bodies


def pack_with(recorder, recording, step):
    """Header and channels of a recording, with one residual step for the coordinates."""
    packer = Packer(recorder.sizes, [control.kind == "slider" for control in recorder.controls], step)
    height = recording.size[1]
    artists = [
        pack_artist(packer, here, snapshots, height)
        for here, snapshots in zip(recording.tracks, recording.snapshots, strict=True)
    ]
    header = {
        "name": recorder.name,
        "sizes": packer.sizes,
        "ordered": packer.ordered,
        "controls": [
            {"key": key, "texts": control.texts, "start": control.start}
            for key, control in zip(recorder.keys, recorder.controls, strict=True)
        ],
        "say": packer.words(recording.sentences, [True] * len(recording.sentences)),
        "artists": artists,
        "channels": packer.heads,
    }
    if packer.decoded_bytes() > MAX_DECODED:
        raise ExploreError(
            f"{recorder.name}: the page would unpack {packer.decoded_bytes() / 1e6:.1f} MB, more "
            f"than {MAX_DECODED / 1e6:.0f} MB; {FEWER}"
        )
    return header, packer.bodies


@dataclass
class Frame:
    """One artist in one state, in the coordinates of the page."""

    show: bool
    points: np.ndarray | None
    text: str | None
    style: dict


class Frames:
    """The decoded figure: what the page draws in each state."""

    def __init__(self, packed):
        self.header, self.channels = codec.unpack(packed)

    def _numbers(self, channel, state):
        return codec.lookup(self.header["channels"][channel], self.channels[channel], state)

    def words(self, entry, state):
        """A packed text in one state."""
        template = entry["templates"][int(self._numbers(entry["which"], state)[0])]
        return texts.join(template, [int(self._numbers(slot, state)[0]) for slot in entry["slots"]])

    def sentence(self, state):
        """What the reader is told in one state."""
        return self.words(self.header["say"], state)

    def frame(self, artist, state):
        """One artist in one state."""
        show = "show" not in artist or bool(self._numbers(artist["show"], state)[0])
        points = None
        if "x" in artist:
            points = np.stack([self._numbers(artist[axis], state) for axis in "xy"], axis=1) / UNITS
            if "gap" in artist:
                points[self._numbers(artist["gap"], state) != 0] = np.nan
        text = self.words(artist["text"], state) if show and "text" in artist else None
        style = {
            key: table[int(self._numbers(channel, state)[0])]
            for key, (table, channel) in artist.get("style", {}).items()
        }
        return Frame(show, points, text, style)


def path_data(points, closed, codes=""):
    """The ``d`` of a path through points, with a new piece after every gap."""
    if codes:
        pairs = iter(points)
        need = {"M": 1, "L": 1, "Q": 1, "C": 1, "Z": 0}
        out, last = [], ""
        for code in codes:
            out.append(
                ("" if code == last and code in "QC" else code)
                + (" ".join(f"{v:g}" for v in next(pairs)) if need[code] else "")
            )
            last = code
        return " ".join(out)
    out, pen = [], "M"
    for x, y in points:
        if x != x:
            out.append("Z" if closed and pen == "L" else "")
            pen = "M"
        else:
            out.append(f"{pen}{x:g} {y:g}")
            pen = "L"
    return "".join(out) + ("Z" if closed and pen == "L" else "")
