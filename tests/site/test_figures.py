"""Every explorable of the book, on the page where readers meet it: the page draws what matplotlib draws."""

import importlib
import math
import pkgutil
import re
import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

import cryolib.gallery
from cryolib.explore import Explorable

sys.path.insert(0, str(Path(__file__).parents[1] / "explore"))
from proof import BOUND, prove, random_states

# 1e+03, -5 with a hyphen, nan, "cools none,." and "1 hours" are what a program prints, not what a reader reads.
OF_A_PROGRAM = re.compile(r"\de[+-]?\d|(?<![\w-])-\d|\bnan\b|\binf\b|,\.|(?<![\d.])1 (days|hours|layers|lines)\b")


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


def words_of(figure):
    """The texts of the sliders, and the sentences of the corners and of some other states."""
    for control in figure.controls.values():
        yield from control.texts
    for state in random_states(figure.recorder.sizes, 60, figure.name):
        yield figure.recorder.set_state(state)
    figure.recorder.set_state(figure.recorder.start)


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("function", list(figure_functions()))
def test_figure_draws_what_matplotlib_draws(site, page, function):
    figure = function()
    pages = pages_with(site, figure)
    assert pages, f"{figure.name} is on no page"
    if not isinstance(figure, Explorable):
        return
    for said in words_of(figure):
        assert not OF_A_PROGRAM.search(said), f"{figure.name} says {said!r}"
    result = prove(page, pages[-1].as_uri(), figure)
    assert result["states"] == min(40, math.prod(figure.recorder.sizes))
    assert result["worst_pt"] <= BOUND
