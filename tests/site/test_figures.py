"""Every explorable of the book, on the page where readers meet it: the page draws what matplotlib draws."""

import importlib
import math
import pkgutil
import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

import cryolib.gallery
from cryolib.explore import Explorable

sys.path.insert(0, str(Path(__file__).parents[1] / "explore"))
from proof import BOUND, prove


def figure_functions():
    """The public functions of the gallery, in the order of its modules."""
    for module in pkgutil.iter_modules(cryolib.gallery.__path__):
        gallery = importlib.import_module(f"cryolib.gallery.{module.name}")
        for name in getattr(gallery, "__all__", []):
            yield pytest.param(getattr(gallery, name), id=f"{module.name}.{name}")


def pages_with(site, figure):
    mark = (
        f'data-explorable="{figure.name}"' if isinstance(figure, Explorable) else f"aria-label={quoteattr(figure.alt)}"
    )
    return [path for path in sorted(site.rglob("*.html")) if mark in path.read_text(encoding="utf-8")]


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("function", list(figure_functions()))
def test_figure_draws_what_matplotlib_draws(site, page, function):
    figure = function()
    pages = pages_with(site, figure)
    assert pages, f"{figure.name} is on no page"
    if not isinstance(figure, Explorable):
        return
    result = prove(page, pages[-1].as_uri(), figure)
    assert result["states"] == min(40, math.prod(figure.recorder.sizes))
    assert result["worst_pt"] <= BOUND
