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


@pytest.mark.parametrize(("right", "wrong"), [
    ("/ UNITS, y[i]", "/ UNITS + 0.4, y[i]"),  # every outline 0.4 pt to the right
    ("point[1] - home[1]", "point[1] - home[1] + 0.4"),  # every marker 0.4 pt too low
    ('now.show ? "" : "none"', '""'),  # what is hidden stays in sight
    ("element?.style.setProperty", "element?.style.getPropertyValue"),  # colours stand still
])
def test_the_proof_notices_a_wrong_page(page, tmp_path, right, wrong):
    url = write_page(tmp_path, ALL["wave"]())
    path = tmp_path / "wave-light.html"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"^wave at Frequency"):
        prove(page, url, ALL["wave"](), count=12)
