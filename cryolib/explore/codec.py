"""Packing: many states of a few numbers into few bytes, and back.

A *channel* is an array of integers over the positions of the controls: shape ``(n1, …, nk, p)``, ``p`` numbers
a state. Some entries are "don't care" (a hidden artist, a gap). Three ideas make it small:

* **Factorise**: an axis the channel does not depend on is dropped.
* **Predict**: positions are visited from the ends of each slider inwards, each predicted from its already
  known neighbours by a straight line or a cubic, and only the residual is kept, in steps of ``q``. The
  prediction starts from *decoded* neighbours, so errors do not add up: each is at most ``q // 2``.
* **Deltas**: where prediction does not pay (flags, jumps), the difference to the state before, without loss.

The decoder in ``explore.js`` does the same arithmetic in the same order; a test compares the two.
"""

import base64
import itertools
import json
import struct
import zlib

import numpy as np

STEPS = (1, 3, 5)  # residual steps of coordinates, in units of 1/16 pt: an error of at most 2/16 pt
SMALL, LARGE = 2**15 - 1, 2**31 - 1  # the page keeps values in 16 or 32 bits
FLAT, LINEAR, CUBIC = 0, 1, 3  # how a channel is predicted


def factorise(values, care):
    """Drop the axes the values do not depend on: ``(values, care, axes kept)``."""
    kept = []
    for axis in range(values.ndim - 1):
        position = len(kept)  # where this axis is now
        low = np.where(care, values, np.iinfo(np.int64).max).min(axis=position)
        high = np.where(care, values, np.iinfo(np.int64).min).max(axis=position)
        any_care = care.any(axis=position)
        if np.all((low == high) | ~any_care):
            values, care = np.where(any_care, low, 0), any_care
        else:
            kept.append(axis)
    return values, care, kept


def depths(n, ordered):
    """When each of ``n`` positions is visited: the ends first, then halves of halves.

    The options of a choice say nothing about each other, so they are all visited at the start.

    >>> depths(5, True)
    [0, 3, 2, 3, 1]
    """
    found = [0] * n
    if not ordered or n == 1:
        return found
    found[-1], level, spans = 1, 2, [(0, n - 1)]
    while spans:
        halves = []
        for low, high in spans:
            if high - low > 1:
                middle = (low + high) // 2
                found[middle] = level
                halves += [(low, middle), (middle, high)]
        spans, level = halves, level + 1
    return found


def neighbours(depth, target, order):
    """The known positions that predict ``target``, with their weights (Lagrange)."""
    known = [i for i, d in enumerate(depth) if d < depth[target]]
    reach = (order + 1) // 2
    points = [i for i in known if i < target][-reach:] + [i for i in known if i > target][:reach]
    weights = []
    for here in points:
        above = below = 1
        for other in points:
            if other != here:
                above, below = above * (target - other), below * (here - other)
        weights.append(above / below)
    return points, weights


def stages(depth_lists):
    """The order of visits: ``(axis, targets along it, positions allowed on every axis)``."""
    for level in range(1, max(map(max, depth_lists), default=0) + 1):
        for axis, depth in enumerate(depth_lists):
            targets = [i for i, d in enumerate(depth) if d == level]
            allowed = [
                [i for i, d in enumerate(other) if d < level + (b < axis)] for b, other in enumerate(depth_lists)
            ]
            if targets:
                yield axis, targets, allowed


def _walk(decoded, depth_lists, order, visit):
    """Fill ``decoded`` in the order of visits; ``visit(where, prediction)`` returns the decoded values."""
    start = np.ix_(*[[i for i, d in enumerate(depth) if d == 0] for depth in depth_lists])
    before = np.zeros(decoded[(*start, 0)].shape, dtype=np.int64)
    for p in range(decoded.shape[-1]):
        before = decoded[(*start, p)] = visit((*start, p), before)
    for axis, targets, allowed in stages(depth_lists):
        for target in targets:
            here = [*allowed[:axis], [target], *allowed[axis + 1 :]]
            total = 0.0
            for point, weight in zip(*neighbours(depth_lists[axis], target, order), strict=True):
                total = total + weight * decoded[np.ix_(*allowed[:axis], [point], *allowed[axis + 1 :])]
            decoded[np.ix_(*here)] = visit(np.ix_(*here), np.floor(total + 0.5).astype(np.int64))


def residuals(values, care, depth_lists, order, q):
    """The residuals of a predicted channel in the order of visits, and the largest value on the way."""
    found = []

    def visit(where, prediction):
        residual = np.where(care[where], (values[where] - prediction + q // 2) // q, 0)
        found.append(residual.ravel())
        return prediction + q * residual

    decoded = np.zeros_like(values)
    _walk(decoded, depth_lists, order, visit)
    error = np.abs(np.where(care, decoded - values, 0)).max(initial=0)
    if error > q // 2:
        raise AssertionError(f"codec: error {error} exceeds the bound {q // 2}; report this as a bug")
    return np.concatenate(found), int(np.abs(decoded).max(initial=0))


def restore(found, shape, depth_lists, order, q):
    """The values of a predicted channel from its residuals."""
    taken = 0

    def visit(where, prediction):
        nonlocal taken
        part = found[taken : taken + prediction.size].reshape(prediction.shape)
        taken += prediction.size
        return prediction + q * part

    decoded = np.zeros(shape, dtype=np.int64)
    _walk(decoded, depth_lists, order, visit)
    return decoded


def deltas(values, care):
    """Differences from state to state; a don't-care entry repeats the one before it."""
    rows, cares = values.reshape(-1, values.shape[-1]), care.reshape(-1, values.shape[-1])
    last = np.maximum.accumulate(np.where(cares, np.arange(len(rows))[:, None], -1))
    filled = np.where(last >= 0, np.take_along_axis(rows, np.maximum(last, 0), axis=0), 0)
    return np.diff(filled, axis=0, prepend=0).ravel()


def to_bytes(found):
    """Integers as byte planes (all low bytes, then all next bytes, …) with the sign folded in."""
    folded = np.where(found >= 0, 2 * found, -2 * found - 1).astype(np.uint64)
    width = max(1, (int(folded.max(initial=0)).bit_length() + 7) // 8)
    assert width <= 4, "codec: a residual does not fit 32 bits; report this as a bug"
    planes = folded[None, :] >> (8 * np.arange(width, dtype=np.uint64))[:, None]
    return width, (planes & 0xFF).astype(np.uint8).tobytes()


def from_bytes(data, width, count):
    """The inverse of `to_bytes`."""
    planes = np.frombuffer(data, dtype=np.uint8).reshape(width, count).astype(np.int64)
    folded = (planes << (8 * np.arange(width))[:, None]).sum(axis=0)
    return (folded >> 1) ^ -(folded & 1)


def encode(values, care, ordered, q=1):
    """A channel as ``(head, bytes)``: the smallest of the ways to predict it.

    ``ordered[i]`` says whether axis ``i`` is a slider (neighbours resemble each other) or a choice.
    """
    values, care, axes = factorise(np.asarray(values, dtype=np.int64), np.asarray(care, dtype=bool))
    depth_lists = [depths(n, ordered[axis]) for n, axis in zip(values.shape, axes, strict=False)]
    tries = [(*to_bytes(deltas(values, care)), FLAT, 1, LARGE)]
    for order in (LINEAR, CUBIC):
        found, peak = residuals(values, care, depth_lists, order, q)
        if peak <= LARGE:  # beyond, the page's arrays would wrap around
            tries.append((*to_bytes(found), order, q, peak))
    width, data, mode, step, peak = min(tries, key=lambda one: len(zlib.compress(one[1], 6)))
    return {
        "axes": axes,
        "per": values.shape[-1],
        "mode": mode,
        "step": step,
        "width": width,
        "bits": 16 if peak <= SMALL else 32,
    }, data


def decode(head, data, sizes, ordered):
    """The values of a channel, over the axes it kept: shape ``(n_axis, …, per)``."""
    shape = [sizes[axis] for axis in head["axes"]] + [head["per"]]
    found = from_bytes(data, head["width"], int(np.prod(shape)))
    if head["mode"] == FLAT:
        return found.reshape(-1, head["per"]).cumsum(axis=0).reshape(shape)
    depth_lists = [depths(sizes[axis], ordered[axis]) for axis in head["axes"]]
    return restore(found, shape, depth_lists, head["mode"], head["step"])


def pack(header, bodies):
    """One text for the page: header and channel bytes, compressed, in base64."""
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    data = struct.pack("<I", len(head)) + head + b"".join(bodies)
    return base64.b64encode(zlib.compress(data, 9)).decode()


def unpack(text):
    """``(header, decoded channels)`` of a packed text."""
    data = zlib.decompress(base64.b64decode(text))
    (length,) = struct.unpack_from("<I", data)
    header = json.loads(data[4 : 4 + length])
    sizes, ordered = header["sizes"], header["ordered"]
    channels, offset = [], 4 + length
    for head in header["channels"]:
        count = head["per"] * int(np.prod([sizes[axis] for axis in head["axes"]], dtype=int)) * head["width"]
        channels.append(decode(head, data[offset : offset + count], sizes, ordered))
        offset += count
    return header, channels


def lookup(head, channel, state):
    """The numbers of one channel in one state (a position for every control)."""
    return channel[tuple(state[axis] for axis in head["axes"])]


def states_of(sizes):
    """Every state, the last control changing fastest."""
    return itertools.product(*map(range, sizes))
