"""In a real Chromium: the proof, and how a reader meets the figures."""

import math

import pytest
from proof import prove
from samples import ALL, write_page


@pytest.mark.parametrize("name", ALL)
def test_page_draws_what_matplotlib_draws(page, tmp_path, name):
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    figure = ALL[name]()
    result = prove(page, write_page(tmp_path, figure), figure)
    assert result["states"] == min(40, math.prod(figure.recorder.sizes))
    assert faults == []
