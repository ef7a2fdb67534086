"""The proof every explorable must pass: what the page draws is what matplotlib draws.

`prove` sets a figure on a real page to random states and compares each changing artist with matplotlib's
own SVG of that state: outlines within 0.25 pt, texts and colours equal, and the sentence equal to the one
``update`` returns.
"""

import io
import itertools
import random
import re
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from scipy.spatial import cKDTree

from cryolib.explore.record import axes_of

SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
BOUND = 0.25  # points
SPACING = 1.0  # points between the samples of an outline

# What the page shows of one figure: geometry in the units of the SVG (points), texts, colours, sentence.
READ = """(root) => {
  const svg = root.querySelector("svg"), toSvg = svg.getScreenCTM().inverse();
  const place = (el) => { const m = toSvg.multiply(el.getScreenCTM());
    return [m.a, m.b, m.c, m.d, m.e + 0, m.f + 0]; };
  const shown = (el) => { for (let e = el; e !== svg; e = e.parentNode)
    if (getComputedStyle(e).display === "none") return false; return true; };
  const paint = (el) => { const s = getComputedStyle(el);
    return { stroke: s.stroke, fill: s.fill, width: parseFloat(s.strokeWidth) }; };
  const read = (el) => {
    if (el.tagName === "use") {
      const [x, y] = [el.x.baseVal.value, el.y.baseVal.value];
      return { d: root.querySelector(el.getAttribute("href")).getAttribute("d"), x, y, m: place(el), paint: paint(el) };
    }
    return { d: el.getAttribute("d"), x: 0, y: 0, m: place(el), paint: paint(el) };
  };
  const artists = Object.fromEntries(IDS.map((id) => {
    const group = root.querySelector(`[id="${id}"]`);
    const outlines = [...group.querySelectorAll("path, use")]
      .filter((el) => !el.closest("defs") && shown(el) && el.getAttribute("d") !== "").map(read);
    const texts = [...group.querySelectorAll("text")].filter(shown).map((el) => ({
      text: el.textContent, x: el.x.baseVal[0]?.value ?? 0, y: el.y.baseVal[0]?.value ?? 0, m: place(el),
      paint: paint(el) }));
    return [id, { outlines, texts }];
  }));
  return { artists, sentence: root.querySelector(".explorable-sentence").textContent,
    outputs: [...root.querySelectorAll(".explorable-control output")].map((o) => o.textContent) };
}"""

SET = """(root, state) => root.querySelectorAll(".explorable-control").forEach((box, i) => {
  const inputs = box.querySelectorAll("input, select");
  const input = inputs[0].type === "radio" ? inputs[state[i]] : inputs[0];
  if (input.type === "radio") input.checked = true; else input.value = state[i];
  input.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def flatten(d):
    """A path's data as line segments: an array (n, 2, 2)."""
    tokens = re.findall(r"[MLQCZz]|-?\d*\.?\d+(?:e[-+]?\d+)?", d)
    segments, command, i = [], "", 0
    here = start = np.zeros(2)
    while i < len(tokens):
        if tokens[i].isalpha():
            command, i = tokens[i].upper(), i + 1
        if command == "Z":
            segments.append((here, start))
            here = start
            continue
        count = {"M": 1, "L": 1, "Q": 2, "C": 3}[command]
        points = np.array(tokens[i:i + 2 * count], dtype=float).reshape(count, 2)
        i += 2 * count
        if command == "M":
            here = start = points[0]
            segments.append((here, here))
            command = "L"
            continue
        curve = _bezier(np.vstack([here, points]))
        segments += itertools.pairwise(curve)
        here = points[-1]
    return np.array(segments).reshape(-1, 2, 2)


def _bezier(control):
    """Points on a Bézier curve (a straight line stays two points)."""
    if len(control) == 2:
        return control
    t = np.linspace(0, 1, 33)[:, None]
    while len(control) > 1:
        control = [a + t * (b - a) for a, b in itertools.pairwise(control)]
    return control[0]


def _samples(segments):
    """Points along segments, at most SPACING apart, and the segment each lies on."""
    lengths = np.hypot(*(segments[:, 1] - segments[:, 0]).T)
    counts = np.minimum((lengths / SPACING).astype(int) + 2, 4000)
    owner = np.repeat(np.arange(len(segments)), counts)
    step = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    t = (step / (counts[owner] - 1))[:, None]
    return segments[owner, 0] * (1 - t) + segments[owner, 1] * t, owner


def one_way(points, segments):
    """The largest distance of any point from the nearest of the segments."""
    if not len(points):
        return 0.0
    if not len(segments):
        return np.inf
    others, owner = _samples(segments)
    count = min(8, len(others))
    nearest = owner[cKDTree(others).query(points, k=count)[1].reshape(len(points), count)]
    a, along = segments[nearest, 0], segments[nearest, 1] - segments[nearest, 0]
    length = np.maximum((along**2).sum(axis=2), 1e-12)
    t = np.clip(((points[:, None] - a) * along).sum(axis=2) / length, 0, 1)
    away = points[:, None] - (a + t[..., None] * along)
    return float(np.hypot(away[..., 0], away[..., 1]).min(axis=1).max())


def distance(one, two, size):
    """Hausdorff distance of two outlines inside the figure (matplotlib cuts lines at its edge)."""
    size = np.array(size)

    def inside(segments):
        near = ((segments.max(axis=1) > 0) & (segments.min(axis=1) < size)).all(axis=1)
        points = _samples(segments[near])[0]
        return points[((points > 0.3) & (points < size - 0.3)).all(axis=1)]

    return max(one_way(inside(one), two), one_way(inside(two), one))


def expected(explorable, state):
    """matplotlib's own SVG of a state: ``{id: (segments, texts, colours)}`` of the changing artists."""
    recorder = explorable.recorder
    sentence = recorder.set_state(state)
    text = io.StringIO()
    ids = {entry["id"] for entry in explorable.frames.header["artists"]}
    canvas, changing = recorder.fig.canvas, {here.artist for here in recorder.tracks if here.ident in ids}
    ticks = [axis for ax in axes_of(recorder.fig) for axis in (ax.xaxis, ax.yaxis)
             if axis.get_visible() and axis.label not in changing]
    for axis in ticks:  # they stand still (the recorder has compared them) and take most of the time
        axis.set_visible(False)
    with mpl.rc_context({"svg.fonttype": "none", "path.simplify": False}):
        FigureCanvasSVG(recorder.fig).print_svg(text)
    for axis in ticks:
        axis.set_visible(True)
    recorder.fig.set_canvas(canvas)
    root = ET.fromstring(text.getvalue())
    symbols = {p.get("id"): p.get("d") for p in root.iter(f"{SVG}path") if p.get("id")}
    return sentence, {g.get("id"): _read(g, symbols) for g in root.iter(f"{SVG}g") if g.get("id") in ids}


def _read(group, symbols):
    inside = {id(p) for defs in group.iter(f"{SVG}defs") for p in defs.iter()}
    outlines, texts = [], []
    for element in group.iter():
        if id(element) in inside:
            continue
        paint = dict(part.split(": ") for part in element.get("style", "").split("; ") if ": " in part)
        if element.tag == f"{SVG}path":
            outlines.append((flatten(element.get("d")), paint))
        elif element.tag == f"{SVG}use":
            shift = np.array([float(element.get("x")), float(element.get("y"))])
            outlines.append((flatten(symbols[element.get(HREF)[1:]]) + shift, paint))
        elif element.tag == f"{SVG}text":
            texts.append((element.text, _place(element), paint))
    return outlines, texts


def _place(text):
    """Where a text of matplotlib's stands."""
    if text.get("x"):
        return float(text.get("x")), float(text.get("y"))
    x, y = re.search(r"translate\(([-\d.e]+) ([-\d.e]+)\)", text.get("transform")).groups()
    return float(x), float(y)


def _moved(points, outline):
    a, b, c, d, e, f = outline["m"]
    return (points + np.array([outline["x"], outline["y"]])) @ np.array([[a, b], [c, d]]) + [e, f]


def _rgb(colour):
    """A colour of matplotlib's as the browser reports it; None where the page follows the theme."""
    if colour is None or colour in ("none", "#ffffff", "#000000"):
        return None
    return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:7], 16)})"


def compare(entry, seen, wanted, size):
    """The distance of one artist on the page from matplotlib's; raises where texts or colours differ."""
    outlines, texts = wanted
    mine = [_moved(flatten(o["d"]), o) for o in seen["outlines"]]
    worst = distance(np.concatenate([np.empty((0, 2, 2)), *mine]),
                     np.concatenate([np.empty((0, 2, 2)), *(segments for segments, _ in outlines)]), size)
    for drawn, (_, paint) in zip(seen["outlines"], outlines[:1], strict=False):
        for key in ("stroke", "fill"):
            colour = _rgb(paint.get(key))
            if colour is not None:
                assert drawn["paint"][key] == colour, f"{key} is {drawn['paint'][key]}, matplotlib's {colour}"
    assert [t["text"] for t in seen["texts"]] == [text for text, _, _ in texts]
    for drawn, (_, place, _) in zip(seen["texts"], texts, strict=True):
        here = np.array([[drawn["x"], drawn["y"]]])
        a, b, c, d, e, f = drawn["m"]
        if entry["kind"] == "text" and "x" in entry:
            worst = max(worst, float(np.hypot(*((here @ np.array([[a, b], [c, d]]) + [e, f])[0] - place))))
    return worst


def random_states(sizes, count, seed):
    """Distinct random states, the corners of the box first."""
    chance = random.Random(seed)
    total = int(np.prod(sizes))
    chosen = {tuple(0 for _ in sizes), tuple(n - 1 for n in sizes)}
    while len(chosen) < min(count, total):
        chosen.add(tuple(chance.randrange(n) for n in sizes))
    return sorted(chosen)


def prove(page, url, explorable, count=40):
    """Compare an explorable on the page at ``url`` with matplotlib in ``count`` random states.

    Returns ``{"states": …, "artists": …, "worst_pt": …}``; raises AssertionError naming the figure.
    """
    page.goto(url)
    root = page.locator(f'figure[data-explorable="{explorable.name}"]')
    root.locator(":scope[data-ready]").or_(root).first.wait_for()
    page.wait_for_function("(name) => document.querySelector(`figure[data-explorable='${name}']`).dataset.ready",
                           arg=explorable.name)
    if root.get_attribute("data-locked") is not None:
        root.locator("[data-skip]").click()
    entries = {entry["id"]: entry for entry in explorable.frames.header["artists"]}
    size = 72 * explorable.recorder.fig.get_size_inches()
    read = READ.replace("IDS", str(list(entries)))
    worst, states = 0.0, random_states(explorable.recorder.sizes, count, explorable.name)
    for state in states:
        root.evaluate(SET, list(state))
        seen = root.evaluate(read)
        sentence, wanted = expected(explorable, state)
        where = f"{explorable.name} at {explorable.recorder.words(state)}"
        assert seen["sentence"] == sentence, f"{where}: the page says {seen['sentence']!r}, update {sentence!r}"
        texts = [c.texts[i] for c, i in zip(explorable.controls.values(), state, strict=True) if c.kind == "slider"]
        assert seen["outputs"] == texts, f"{where}: the controls show {seen['outputs']}, not {texts}"
        for ident, entry in entries.items():
            try:
                away = compare(entry, seen["artists"][ident], wanted.get(ident, ([], [])), size)
            except AssertionError as fault:
                raise AssertionError(f"{where}, {entry['label']}: {fault}") from None
            assert away <= BOUND, f"{where}: {entry['label']} is {away:.2f} pt away from matplotlib's drawing"
            worst = max(worst, away)
    explorable.recorder.set_state(explorable.recorder.start)
    return {"states": len(states), "artists": len(entries), "worst_pt": round(worst, 3)}
