"""The authors' guide runs: its first figure is recorded, and its test holds for that figure."""

import re
from pathlib import Path

GUIDE = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", GUIDE.split("## An interactive figure in ten minutes")[1], re.S | re.M)


def test_the_guide_s_figure_is_recorded_and_passes_the_guide_s_test():
    write = next(block for block in BLOCKS if "\nexplore(update" in block)
    test = next(block for block in BLOCKS if "wave_figure()" in block)
    scope = {}
    exec(write.replace("\nexplore(update", "\nfigure = explore(update"), scope)
    scope["wave_figure"] = lambda: scope["figure"]
    exec(test, scope)
    assert scope["figure"].name == "wave"


def test_the_guide_s_prediction_is_accepted():
    from cryolib.explore import Predict

    line = next(block for block in BLOCKS if "predict=Predict(" in block)
    made = eval(line.strip().removeprefix("predict=").rstrip(","), {"Predict": Predict})
    assert made.answer_text == "it halves"
