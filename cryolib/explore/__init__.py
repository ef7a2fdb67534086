"""Figures that answer their reader on a static page: recorded when the book is built, replayed by the page.

    fig, ax = plt.subplots()
    line, = ax.plot([], [])

    def update(pressure):
        line.set_data(...)
        return f"Liquid yield {y:.1f} %"

    explore(update, fig, name="linde-cycle", alt="…", pressure=Slider(20, 400, label="Pressure", unit="bar"))

Modules: `controls` (what a reader sets), `artists` and `record` (what changes), `codec`, `texts` and `frames`
(how it is packed), `svg`, `picture` and `page` (what is drawn), `output` and `widget` (where it is shown).
"""

from .controls import Choice, Predict, Slider
from .explorable import Explorable, explore
from .record import ExploreError

__all__ = ["Choice", "Explorable", "ExploreError", "Predict", "Slider", "explore"]
