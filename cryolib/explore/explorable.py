"""`explore`: from a figure and a pure ``update`` to a figure that answers its reader."""

import warnings
from dataclasses import dataclass
from math import nan, prod

from . import codec, output, page, svg
from .controls import Predict, check_controls
from .frames import FEWER, MAX_PACKED, WARN_PACKED, Frames, pack, path_data
from .picture import picture
from .record import ExploreError, Recorder, record
from .still import describe


@dataclass(frozen=True)
class State:
    """One state of an explorable, as the page shows it."""

    values: dict  # what update received
    sentence: str
    artists: dict  # label or id → (n, 2) points, in data coordinates where the artist has axes


class Explorable:
    """A recorded figure. As the value of a cell it shows itself; see `explore`."""

    def __init__(self, update, fig, name, alt, predict, controls):
        page.check_name(name)
        page.check_alt(name, alt)
        check_controls(name, controls)
        if predict is not None and not isinstance(predict, Predict):
            raise ValueError(f"{name}: predict={predict!r}; use Predict(question, choices=…, answer=…, why=…)")
        self.name, self.alt, self.predict, self.controls = name, " ".join(alt.split()), predict, controls
        self.recorder = Recorder(name, update, fig, controls)
        recording = record(self.recorder)
        self.seconds, self.sentence = recording.seconds, self.recorder.set_state(self.recorder.start)
        self.png = output.png(fig)
        self._draw(recording)

    def _draw(self, recording):
        """Pack the recording and draw the picture around it."""
        header, bodies = pack(self.recorder, recording)
        counts = [max(len(s.points) for s in snapshots) for snapshots in recording.snapshots]
        root = picture(self.recorder, recording, counts)
        height = recording.size[1]
        for here, entry in zip(recording.tracks, header["artists"], strict=True):
            if here.home is not None:
                entry["home"] = [round(float(here.home[0]), 3), round(float(height - here.home[1]), 3)]
        self.packed = codec.pack(header, bodies)
        self._check_size()
        self.frames = Frames(self.packed)
        for entry in self.frames.header["artists"]:
            apply(svg.group(root, entry["id"]), entry, self.frames.frame(entry, self.recorder.start))
        describe(root, self.name.replace("-", " "), self.alt)
        self.svg = svg.to_text(root)

    def _check_size(self):
        size = len(self.packed)
        if size > MAX_PACKED:
            raise ExploreError(f"{self.name}: {size / 1000:.0f} kB of data, more than {MAX_PACKED // 1000}; {FEWER}")
        if size > WARN_PACKED and not output.is_build():  # a warning would fail the build; the author sees it
            warnings.warn(f"{self.name}: {size / 1000:.0f} kB of data; {FEWER}", stacklevel=4)

    def __repr__(self):
        count = len(self.controls)
        states = prod(self.recorder.sizes)
        return f"<explorable {self.name}: {count} control{'s' * (count > 1)}, {states} states>"

    def html(self, assets=None):
        """The figure as markup; by default with all it needs to stand alone."""
        if assets is None:
            assets = f'<style>{page.style()}</style><script type="module">\n{page.script()}</script>'
        return page.explorable(self, assets)

    def _repr_mimebundle_(self, include=None, exclude=None):
        output.check_page(self.name, len(self.packed))
        html = self.html(output.assets(self.name, with_script=True))
        return {"text/html": html, "image/png": self.png, "text/plain": repr(self)}

    def positions(self, **values):
        """The position of every control for some values; the others stay at their first."""
        unknown = values.keys() - self.controls.keys()
        if unknown:
            raise ValueError(f"{self.name}: no control {', '.join(sorted(unknown))}; choose from "
                             f"{', '.join(self.controls)}")
        return tuple(control.index(values[key]) if key in values else control.start
                     for key, control in self.controls.items())

    def at(self, **values):
        """What the page shows at these values (a slider takes its nearest position).

        Example:
            ``figure.at(pressure=100).sentence``
        """
        return self.state(self.positions(**values))

    def state(self, positions):
        """What the page shows at these positions of the controls."""
        values = {key: control.values[i]
                  for (key, control), i in zip(self.controls.items(), positions, strict=True)}
        artists = {entry["label"]: self._data_points(entry, positions) for entry in self.frames.header["artists"]
                   if "x" in entry}
        return State(values, self.frames.sentence(positions), artists)

    def _data_points(self, entry, positions):
        """The decoded points of one artist in the units of its axes; None while it is hidden."""
        frame = self.frames.frame(entry, positions)
        if not frame.show:
            return None
        here = next(t for t in self.recorder.tracks if t.ident == entry["id"])
        points = frame.points.copy()
        points[:, 1] = 72 * self.recorder.fig.get_size_inches()[1] - points[:, 1]
        return here.to_data(points)

    def widget(self):
        """The same figure as an ipywidget whose traits are the values of its controls."""
        from .widget import make_widget

        return make_widget(self)


def apply(group, entry, frame):
    """Draw one frame into its group of the still picture, as the page's script does."""
    if not frame.show:
        group.set("style", "display: none")
        return
    path = group.find(f"{svg.SVG}path")
    items = list(group.iter(f"{svg.SVG}text")) if entry["kind"] == "text" else group.findall(f"{svg.SVG}g/*")
    if frame.points is not None and path is not None:
        path.set("d", path_data(frame.points, entry.get("closed"), entry.get("codes", "")))
    if frame.points is not None and "home" in entry:
        moves = dict(enumerate(frame.points - entry["home"]))
        for place, item in enumerate(items):
            x, y = moves.get(place, (nan, nan))  # a place that this state does not need
            target = group if entry["kind"] == "text" else item
            if x == x:
                target.set("transform", f"translate({x:g} {y:g})")
            else:
                target.set("style", item.get("style", "") + "; display: none")
    if frame.text is not None:
        items[0].text = frame.text
    for key, value in frame.style.items():
        for element in [path] if key.startswith("p.") else items:
            if element is not None:
                element.set("style", _with(element.get("style", ""), key[2:], value))


def _with(style, key, value):
    """A style attribute with one property set."""
    parts = [part for part in style.split("; ") if part and part.split(":")[0] != key]
    return "; ".join([*parts, f"{key}: {value}"])


def explore(update, fig, *, name, alt=None, predict=None, **controls):
    """A figure with sliders that answers its reader on a page, with no kernel.

    Args:
        update: called with one value for each control; sets the artists of ``fig`` (all made before, in
            fixed limits) and returns one sentence for the reader; nothing else: it must be pure
        fig: the matplotlib figure; it is closed, so end the cell with this call
        name: id on the page, such as "linde-cycle"
        alt: what the figure shows, for readers who cannot see it
        predict: a `Predict` that covers the figure until the reader has answered
        controls: one to four `Slider` or `Choice`, named as the arguments of ``update``
    Returns:
        an `Explorable`, the value of the cell
    Raises:
        ValueError: the figure cannot be replayed or is too large; the message ends with the remedy
    """
    return Explorable(update, fig, name, alt, predict, controls)
