"""Record answers in an assignment notebook. Nobody is told here whether they are right.

The first cell of the notebook names the set and the unit of each part; ``answer("p1.T", "1.59 K")`` puts the answer
into the notebook file, where the grader reads it without running anything, and says how it will be read.
"""

import sys

from cryolib.course.feedback import judge
from cryolib.course.reader import MAX_ANSWER

MIME = "application/vnd.cryolib.answer+json"
_open = {"name": "", "units": {}}  # the set this notebook works on


def assignment(name, units):
    """Name the set and its parts (part -> unit); the first cell of an assignment notebook does it."""
    _open.update(name=str(name), units=dict(units))


def answer(part, text):
    """Record one answer, a number and its unit as text, and say whether unit and dimension are well."""
    part, text = str(part), str(text)
    units = _open["units"]
    if units and part not in units:
        return _show(f"Not recorded: {_open['name']} has no part {part}. Its parts: {', '.join(units)}.")
    if not text.strip():
        return _show(f"{part} is still empty. Write a number and its unit between the quotes.")
    # One character more than an answer may have: enough to see that it is too long.
    bundle = {"assignment": _open["name"], "part": part, "text": text[: MAX_ANSWER + 1]}
    return _show(f"{part} recorded: {text[:MAX_ANSWER]}\n{remark(text, units.get(part))}", bundle)


def remark(text, unit):
    """What can be said of an answer without knowing the right one."""
    if unit is None:
        return "Unit not checked: run the first cell of the notebook, then this one."
    # No number is near nan: of all verdicts only those on reading and on dimension are left.
    blank = {"unit": unit, "value": float("nan"), "rtol": 0.01, "figures": 3, "mistakes": [], "right": ""}
    verdict = judge(blank, text)
    if verdict.status == "ask":
        return f"It cannot be read like this. {verdict.sentence}"
    if verdict.code == "dimension":
        return verdict.sentence
    return f"Read as {verdict.read}: unit ok, dimension ok."


def _show(words, bundle=None):
    """Into the output of the cell; plain print where there is no notebook."""
    if "IPython" not in sys.modules or sys.modules["IPython"].get_ipython() is None:
        print(words)
        return
    from IPython.display import display

    # Displayed, not returned: a cell may record several answers, and its last line may be something else.
    display({"text/plain": words} | ({MIME: bundle} if bundle else {}), raw=True)
