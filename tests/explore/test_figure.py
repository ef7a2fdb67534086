"""The figure as an object: bytes, text, values, outputs; and the house style."""

import itertools
import re
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from samples import ALL, cube, decay, ladder, wave

from cryolib import figures
from cryolib.explore import Slider, explore, output, page
from cryolib.figures import house, ramp, show

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["wave", "decay"])
def test_two_builds_give_the_same_bytes(name):
    """In two processes: nothing depends on the clock, on addresses or on the order of a set."""
    code = ("import hashlib, samples; figure = samples.{0}(); bundle = figure._repr_mimebundle_();"
            "print({{kind: hashlib.sha256(text.encode()).hexdigest() for kind, text in bundle.items()}})")
    runs = [subprocess.run([sys.executable, "-c", code.format(name)], cwd=HERE, capture_output=True, text=True,
                           check=True, env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout for seed in "12"]
    assert runs[0] == runs[1] != ""


def test_text_is_short_and_stable():
    assert [repr(make()) for make in ALL.values()] == [
        "<explorable wave: 3 controls, 300 states>", "<explorable decay: 2 controls, 55 states>",
        "<explorable ladder: 1 control, 6 states>", "<explorable late: 1 control, 5 states>",
        "<explorable cube: 3 controls, 9261 states>"]


def test_a_cube_of_states_stays_within_the_budget():
    assert len(cube().packed) < 80_000


def test_at_reads_what_the_page_shows():
    state = wave().at(frequency=2, amplitude=2)
    assert state.values == {"frequency": 2.0, "amplitude": 2.0, "shape": "sine"}
    assert state.sentence == "The wave has a period of 3.14\xa0s and a height of 2.0\xa0m."
    x, y = state.artists["wave"].T
    assert np.allclose(x, np.linspace(0, 10, 80), atol=0.01)
    assert np.allclose(y, 2 * np.sin(2 * x), atol=0.06)  # 0.25 pt of a picture 5 units and 240 pt high


def test_at_snaps_and_refuses():
    assert wave().at(amplitude=1.05).values["amplitude"] == 1.0
    assert wave().at(shape="square").values["shape"] == "square"
    with pytest.raises(ValueError, match="outside"):
        wave().at(amplitude=9)
    with pytest.raises(ValueError, match=r"^wave: no control colour; choose from frequency"):
        wave().at(colour=1)


def test_at_tells_a_hidden_artist():
    assert decay().at(cut=5).artists["steps"] is None
    assert len(decay().at(cut=10).artists["steps"])


def test_gaps_are_not_numbers():
    curve = decay().at(rate=0.01, cut=5).artists["curve"]
    x = np.geomspace(1, 100, 50)
    assert np.array_equal(np.isnan(curve[:, 0]), (x > 5) & (x < 10))


def test_a_slider_of_the_first_state_only_is_not_impure():
    """A figure may stand still in some control."""
    fig, ax = plt.subplots()
    line, = ax.plot([0, 1], [0, 1])

    def update(a, b):
        line.set_ydata([0, a])
        return f"Height {a:.1f}."

    figure = explore(update, fig, name="still-in-b", alt="A line.", a=Slider(0, 1, 3, label="A"),
                     b=Slider(0, 1, 3, label="B"))
    assert figure.frames.header["channels"][figure.frames.header["artists"][0]["y"]]["axes"] == [0]


def test_an_artist_hidden_at_the_end_of_its_axes_is_no_other_change():
    """The drawing without it differs then only in its line breaks."""
    fig, ax = plt.subplots()
    note = ax.text(0.5, 0.5, "here")

    def update(k):
        note.set_visible(k > 0.5)
        note.set_text(f"here {k:.1f}")
        return f"Shown from 0.5; now {k:.1f}."

    figure = explore(update, fig, name="hides", alt="A word.", k=Slider(0, 1, label="K", init=1))
    assert [figure.frames.frame(figure.frames.header["artists"][0], (i,)).show for i in (0, 10)] == [False, True]


# What a cell shows, and which output brings style and script.

def test_outside_a_notebook_each_figure_stands_alone():
    bundle = ladder()._repr_mimebundle_()
    assert list(bundle) == ["text/html", "image/png", "text/plain"]
    assert bundle["text/html"].count('<script type="module">') == 1
    assert bundle["text/plain"] == "<explorable ladder: 1 control, 6 states>"


class Kernel:
    """A kernel as `output` sees it."""

    def __init__(self, live):
        self.live, self.shell, self.execution_count = live, self, 1

    def get_parent(self, channel):
        return {"content": {"allow_stdin": self.live}}


@pytest.fixture
def kernel(monkeypatch):
    def start(live):
        monkeypatch.setattr(output, "_carriers", {})
        monkeypatch.setattr(output, "_displayed", {})
        running = Kernel(live)
        monkeypatch.setattr(output, "_kernel", lambda: running)
        return running
    return start


def has_script(figure):
    return '<script type="module">' in figure._repr_mimebundle_()["text/html"]


def test_in_a_build_the_first_figure_brings_the_script(kernel):
    kernel(live=False)
    assert [has_script(ladder()), has_script(decay())] == [True, False]
    assert has_script(ladder())  # the same cell again is still the first figure


def test_a_live_front_end_gets_it_every_time(kernel):
    kernel(live=True)
    assert [has_script(ladder()), has_script(decay())] == [True, True]


def test_two_figures_of_one_name_on_a_page(kernel):
    running = kernel(live=False)
    ladder()._repr_mimebundle_()
    running.execution_count = 2
    with pytest.raises(ValueError, match=r"^ladder: another figure .*give each figure its own name"):
        ladder()._repr_mimebundle_()


def test_too_much_data_on_a_page(kernel, monkeypatch):
    kernel(live=False)
    monkeypatch.setattr(output, "MAX_PAGE", len(ladder().packed))
    ladder()._repr_mimebundle_()
    with pytest.raises(ValueError, match=r"^decay: the figures of this page carry .*over two pages"):
        decay()._repr_mimebundle_()


# The house style.

def test_show_puts_a_picture_on_the_page():
    with house():
        fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 1])
    ax.set_xlabel("$x$")
    picture = show(fig, alt="A rising line.", name="line")
    html = picture._repr_mimebundle_()["text/html"]
    assert repr(picture) == "<figure line>"
    assert 'role="img"' in html
    assert 'aria-label="A rising line."' in html
    assert "<script" not in html
    assert "var(--cryo-cold, #1565a9)" in html
    assert "#000000" not in picture.svg
    assert not plt.fignum_exists(fig.number)


def test_two_pictures_share_no_id():
    """Ids are of the whole page: two figures with the same clip path must not share it."""
    svgs = []
    for name in ("one", "two"):
        fig, ax = plt.subplots()
        ax.plot([0, 1], [0, 1], "o-")
        svgs.append(show(fig, alt="A line.", name=name).svg)
    ids = [set(re.findall(r'id="([^"]+)"', svg)) for svg in svgs]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_house_ends_with_its_block():
    before = mpl.rcParams["figure.figsize"]
    with house():
        assert mpl.rcParams["figure.figsize"] == [5.0, 3.4]
        assert mpl.rcParams["font.size"] >= 9
    assert mpl.rcParams["figure.figsize"] == before


def linear(colour):
    """Hex to linear sRGB."""
    value = np.array([int(colour[i:i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def contrast(one, two):
    """WCAG contrast ratio."""
    a, b = sorted((float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, two)), reverse=True)
    return (a + 0.05) / (b + 0.05)


LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005]])
LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660]])
# Machado, Oliveira and Fernandes (2009), severity 1.
BLIND = {
    "none": np.eye(3),
    "protan": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998]]),
    "deutan": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                        [-0.011820, 0.042940, 0.968881]]),
    "tritan": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                        [0.004733, 0.691367, 0.303900]]),
}


def oklab(colour, kind="none"):
    """Perceptual coordinates of a colour as someone with a colour blindness sees it."""
    return LAB @ np.cbrt(LMS @ np.clip(BLIND[kind] @ linear(colour), 0, 1))


@pytest.mark.parametrize("name", [name for name in figures.THEME.values() if name not in ("grid", "paper")])
def test_named_colours_stand_out_on_both_pages(name):
    light = next(colour for colour, named in figures.THEME.items() if named == name)
    assert contrast(light, "#ffffff") >= 4.5
    assert contrast(figures.DARK[name], figures.DARK["paper"]) >= 4.5


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_cold_and_warm_differ_for_everyone(kind, theme):
    pair = (figures.COLD, figures.WARM) if theme == "light" else (figures.DARK["cold"], figures.DARK["warm"])
    assert np.linalg.norm(oklab(pair[0], kind) - oklab(pair[1], kind)) > 0.12


@pytest.mark.parametrize("kind", BLIND)
def test_the_ramp_is_even_for_everyone(kind):
    """Lightness rises all the way, and equal steps look equal."""
    points = np.array([oklab(colour, kind) for colour in ramp(9)])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    assert np.all(np.diff(points[:, 0]) > 0.02)
    assert steps.max() / steps.min() < 1.5


def test_the_ramp_shows_on_both_pages():
    for colour in ramp(9):
        assert contrast(colour, "#ffffff") > 2 or contrast(colour, figures.DARK["paper"]) > 2
    assert contrast(ramp(9)[0], figures.DARK["paper"]) > 1.8
    assert contrast(ramp(9)[-1], "#ffffff") > 1.8


def test_every_house_colour_has_a_dark_twin():
    assert set(figures.THEME.values()) == set(figures.DARK)
    assert all(a != b for a, b in itertools.combinations(figures.THEME, 2))
    assert all(f"--cryo-{name}:" in page.style() for name in figures.DARK)
