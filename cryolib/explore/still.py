"""A figure without controls."""

import hashlib
from xml.etree import ElementTree as ET

from . import output, page, svg
from .record import freeze


def describe(root, title, alt):
    """Tell assistive technology that this is one picture, and what it shows."""
    root.set("role", "img")
    root.set("aria-label", " ".join(alt.split()))
    heading = ET.Element(f"{svg.SVG}title")
    heading.text = title
    root.insert(0, heading)


class Still:
    """A picture on a page: text/html, image/png and one line of text."""

    def __init__(self, fig, *, alt, name=None):
        page.check_alt(name or "show", alt)
        name = name or f"figure-{hashlib.sha256(alt.encode()).hexdigest()[:8]}"
        page.check_name(name)
        freeze(fig)
        self.fig, self.name, self.alt = fig, name, " ".join(alt.split())
        root = svg.tidy(svg.draw(fig, name), name)
        describe(root, name.replace("-", " "), alt)
        self.svg = svg.to_text(root)
        self.png = output.png(fig)

    def __repr__(self):
        return f"<figure {self.name}>"

    def _repr_mimebundle_(self, include=None, exclude=None):
        output.check_page(self.name)
        html = page.still(self, output.assets(self.name, with_script=False))
        return {"text/html": html, "image/png": self.png, "text/plain": repr(self)}
