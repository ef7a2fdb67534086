"""Small figures that together use every kind of artist and control the engine replays."""

import functools

import matplotlib

matplotlib.use("agg")

import matplotlib.pyplot as plt
import numpy as np

from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, LEAF, MUTED, WARM, house


@functools.cache
def wave():
    """A line with a marker, an area, a scatter, a circle, a dashed line, a text that hides, colours."""
    with house():
        fig, ax = plt.subplots()
    x = np.linspace(0, 10, 80)
    line, = ax.plot([], [], color=COLD, label="wave")
    dot, = ax.plot([], [], "o", color=WARM, label="dot")
    area = ax.fill_between(x, 0 * x, 0 * x, color=COLD, alpha=0.2)
    note = ax.text(5, 2.2, "", ha="center", label="note")
    circle = ax.add_patch(plt.Circle((5, 0), 0.5, fc=ACCENT, ec="none", label="circle"))
    mean = ax.axhline(0, color=MUTED, lw=0.8)
    mark = ax.axvline(2, color=LEAF, ls="--", label="mark")
    dots = ax.scatter([1, 2, 3], [0, 0, 0], s=[20, 60, 100], color=WARM, label="dots")
    ax.set(xlim=(0, 10), ylim=(-2.5, 2.5), xlabel="Position $x_1$ [m]", ylabel="Height [m]", title="A wave")

    def update(frequency, amplitude, shape):
        y = amplitude * np.sin(frequency * x)
        y = amplitude * np.sign(y) if shape == "square" else y
        line.set_data(x, y)
        line.set_color(WARM if amplitude > 1 else COLD)
        area.set_data(x, 0 * x, y)
        dot.set_data([x[40]], [y[40]])
        note.set_text(f"amplitude {amplitude:.2f} m")
        note.set_position((5, 2.2 - amplitude / 5))
        note.set_visible(amplitude > 0.5)
        circle.set_radius(amplitude / 4)
        mark.set_xdata([frequency] * 2)
        mean.set_linewidth(0.5 + amplitude)
        dots.set_offsets(np.c_[[1, 2, 3], [amplitude, -amplitude, 0]])
        return f"The wave has a period of {2 * np.pi / frequency:.2f} s and a height of {amplitude:.1f} m."

    return explore(update, fig, name="wave", alt="A sine wave whose frequency and height you set.",
                   frequency=Slider(0.5, 4, 15, label="Frequency", unit="rad/s", play=True),
                   amplitude=Slider(0.2, 2, step=0.2, label="Amplitude", unit="m", init=1.2),
                   shape=Choice(["sine", "square"], label="Shape"))


@functools.cache
def decay():
    """Logarithmic axes and slider, gaps, a line that runs far out of the axes, a changing point count."""
    with house():
        fig, ax = plt.subplots()
    ax.set(xscale="log", yscale="log", xlim=(1, 100), ylim=(1e-3, 10), xlabel="Time [s]", ylabel="Signal")
    x = np.geomspace(1, 100, 50)
    curve, = ax.plot([], [], label="curve")
    steps, = ax.plot([], [], drawstyle="steps-mid", color=WARM, label="steps")
    bar = ax.add_patch(plt.Rectangle((2, 1e-3), 1, 1, color=LEAF, alpha=0.4, label="bar"))
    wedge = ax.add_patch(plt.Polygon([[1, 1], [2, 2], [1, 2]], color=ACCENT, label="wedge"))
    steep, = ax.plot([], [], ":", color=MUTED, label="steep")
    band = ax.fill_between(x, 1, 2, color=COLD, alpha=0.1, label="band")

    def update(rate, cut):
        y = np.exp(-rate * x)
        curve.set_data(x, np.where((x > cut) & (x < 2 * cut), np.nan, np.maximum(y, 1e-6)))
        n = int(cut)
        steps.set_data(x[:n], 2 / x[:n])
        steps.set_visible(cut > 5)
        bar.set_bounds(cut, 1e-3, cut / 2, rate)
        wedge.set_xy([[cut, 1], [2 * cut, 3], [cut, 9]])
        steep.set_data([1, cut, 100], [1e-9, 1, 1e9 * rate])
        band.set_data(x, 0.01 + 0 * x, rate / x, where=x < cut)
        ax.title.set_text(f"rate {rate:.2g} /s")
        return f"After {cut:.0f} s the signal is {np.exp(-rate * cut):.3f}, {-rate * cut:.1f} in the logarithm."

    return explore(update, fig, name="decay", alt="An exponential decay with a gap.",
                   predict=Predict("How long until the signal has halved at a rate of 0.1 per second?",
                                   answer=6.93, unit="s", tol=0.05, why="ln 2 divided by the rate."),
                   rate=Slider(0.01, 1, log=True, label="Rate", unit="1/s", fmt=".2g"),
                   cut=Slider(values=[2, 5, 10, 20, 40], label="Cut", unit="s"))


@functools.cache
def ladder():
    """One long choice, a choice question, an annotation, two axes and an inset."""
    with house():
        fig, (left, right) = plt.subplots(1, 2)
    inset = right.inset_axes((0.5, 0.5, 0.45, 0.45))
    bars = left.bar([1, 2, 3], [1, 1, 1], color=[COLD, WARM, LEAF])
    tip = left.annotate("", (2, 1), xytext=(0, 6), textcoords="offset points", ha="center")
    curve, = right.plot([0, 1], [0, 1])
    small, = inset.plot([0, 1], [0, 1], "s-", ms=4)
    left.set(xlim=(0, 4), ylim=(0, 8), xticks=[1, 2, 3])
    right.set(xlim=(0, 1), ylim=(0, 7))
    inset.set(xlim=(0, 1), ylim=(0, 7))
    fig.suptitle("Heights")
    names = {f"storey number {i}": i for i in range(1, 7)}

    def update(storey):
        for k, bar in enumerate(bars):
            bar.set_height(storey * (k + 1) / 3)
        bars[2].set_facecolor(ACCENT if storey > 3 else LEAF)
        tip.set_text(f"{2 * storey / 3:.1f}")
        tip.xy = (2, 2 * storey / 3)
        curve.set_ydata([0, storey])
        small.set_data([0, 1 / storey, 1], [storey, 1, storey])
        return f"Storey {storey}: the third bar is {storey} high."

    return explore(update, fig, name="ladder", alt="Three bars that grow with the storey.",
                   predict=Predict("Which bar grows fastest?", choices=["the left", "the middle", "the right"],
                                   answer=2, why="Its height is the storey itself."),
                   storey=Choice(names, label="Storey", init=2))


@functools.cache
def late():
    """Hidden in the first state and then at another place: what appears later must stand where it belongs."""
    with house():
        fig, ax = plt.subplots()
    bar = ax.add_patch(plt.Rectangle((0, 0), 1, 1, fc=COLD, ec="none", label="bar"))
    peak = ax.text(0, 0, "", label="peak")
    ax.set(xlim=(0, 10), ylim=(0, 10), xlabel="Time [s]", ylabel="Height [m]")

    def update(time):
        shown = time > 1
        for artist in (bar, peak):
            artist.set_visible(shown)
        bar.set_xy((4, 2) if shown else (0, 0))
        bar.set_color(WARM if shown else COLD)
        peak.set_position((5, 7) if shown else (0, 0))
        peak.set_text("here" if shown else "")
        return f"After {time:.0f} s there is {'a bar' if shown else 'nothing'}."

    return explore(update, fig, name="late", alt="A bar that appears after a second.",
                   time=Slider(0, 4, 5, init=0, label="Time", unit="s"))


@functools.cache
def cube():
    """As large as a figure may be in states: 21 × 21 × 21, one line that depends on all, texts on some."""
    with house():
        fig, ax = plt.subplots()
    x = np.linspace(0, 1, 60)
    line, = ax.plot([], [], label="line")
    ax.set(xlim=(0, 1), ylim=(0, 1))
    note = ax.text(0.5, 0.9, "")

    def update(a, b, c):
        line.set_data(x, 0.5 + 0.3 * np.exp(-c * x) * np.sin(b * x + a))
        note.set_text(f"phase {a:.2f}")
        return f"Phase {a:.2f}, frequency {b:.2f}, damping {c:.2f}: ends at {line.get_ydata()[-1]:.3f}."

    return explore(update, fig, name="cube", alt="A damped wave with three controls.",
                   a=Slider(0, 3, 21, label="Phase", unit="rad"), b=Slider(1, 6, 21, label="Frequency"),
                   c=Slider(0, 2, 21, label="Damping"))


ALL = {"wave": wave, "decay": decay, "ladder": ladder, "late": late, "cube": cube}

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body {{ margin: 1rem; font: 1rem/1.5 sans-serif; }}
body[data-theme="dark"] {{ background: #131416; color: #ced6dd; --color-foreground-primary: #ced6dd;
  --color-foreground-secondary: #9ca0a5; --color-background-primary: #131416;
  --color-background-secondary: #1a1c1e; --color-background-border: #4a5158; }}</style></head>
<body data-theme="{theme}"><main><h1>Sample</h1>{body}</main></body></html>"""


def write_page(folder, *figures, theme="light"):
    """A page with some figures, the first bringing style and script; its file URL."""
    from cryolib.explore import page

    bodies = [figure.html() if i == 0 else page.explorable(figure, "") for i, figure in enumerate(figures)]
    path = folder / f"{'-'.join(figure.name for figure in figures)}-{theme}.html"
    path.write_text(PAGE.format(theme=theme, body="".join(bodies)), encoding="utf-8")
    return path.as_uri()


def ready(page, url, name):
    """Open a page and wait until a figure answers."""
    page.goto(url)
    page.wait_for_selector(f'[data-explorable="{name}"][data-ready]', state="attached")
    return page.locator(f'[data-explorable="{name}"]')
