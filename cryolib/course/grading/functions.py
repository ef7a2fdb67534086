"""Functions that a student wrote: run in the sandbox, compared here. Expected values never go in.

The sandbox is a module of its own, for Linux. Where it is missing everything else still works, and these parts wait.
"""

import re

try:
    from cryolib.course import sandbox
except ImportError:
    sandbox = None

SECONDS, MEGABYTES = 5.0, 512
MAGIC = re.compile(r"^([ \t]*)[%!].*$", re.MULTILINE)
ABSENT = "Running functions needs the sandbox, and this installation has none. Use a Linux machine with bubblewrap."
# Cells run one by one, as in Jupyter: a fault in one leaves the functions of the others alone. A fault is told only if
# a function that is asked for is missing in the end. Line numbers count through all cells; a cell that does not parse
# has no line of its own in a traceback, so its fault is raised again where it stands.
DRIVER = """\
def _run(cells, wanted, space, name):
    fault, line = None, 0
    for cell in cells:
        try:
            exec(compile("\\n" * line + cell, name, "exec"), space)
        except Exception as caught:
            fault = fault or caught
        line += cell.count("\\n") + 1
    if isinstance(fault, SyntaxError) and wanted not in space:
        fault = fault.with_traceback(None)
        exec(compile("\\n" * ((fault.lineno or 1) - 1) + "raise fault", name, "exec"), {{"fault": fault}})
    if fault is not None and wanted not in space:
        raise fault
_run({cells!r}, {wanted!r}, globals(), (lambda: 0).__code__.co_filename)
"""


def obstacles():
    """Sentences on what keeps functions from being run; none when they can be."""
    return [ABSENT] if sandbox is None else list(sandbox.doctor())


def source(cells, wanted):
    """One program out of a notebook's code cells; lines that are Jupyter's own are left out."""
    return DRIVER.format(cells=[MAGIC.sub(r"\1pass", cell) for cell in cells], wanted=wanted)


def run(name, record, cells):
    """(share, status, code, sentence) of a function part."""
    if not any(re.search(rf"\bdef +{name}\b|\b{name} *=", cell) for cell in cells):
        return 0.0, "blank", "blank", f"The notebook holds no function {name}."
    calls = [(name, [float(value) for value in call]) for call in record["calls"]]
    outcome = sandbox.run(source(cells, name), calls, seconds=SECONDS, megabytes=MEGABYTES)
    if outcome.status == "refused" and "sandbox" in outcome.sentence:  # the fault is this computer's, not the student's
        return None, "waiting", "waiting", outcome.sentence
    return judged(record, outcome)


def judged(record, outcome):
    """Compare the values of an Outcome with the key: the share of calls that came out right."""
    values = list(outcome.values) + [None] * len(record["values"])
    right = sum(
        near(value, expected, record["rtol"]) for value, expected in zip(values, record["values"], strict=False)
    )
    total = len(record["values"])
    if right == total:
        return 1.0, "right", "right", f"Right in all {total} trials."
    share = round(right / total, 4)
    tried = f"{right} of {total} trials came out right."
    if outcome.status != "ok":
        return share, outcome.status, outcome.status, f"{outcome.sentence} {tried}"
    for index, (slips, sentence) in enumerate(record["mistakes"]):
        if all(near(value, slip, record["rtol"]) for value, slip in zip(values, slips, strict=False)):
            return 0.0, "wrong", f"mistake-{index}", f"Not quite. {sentence}"
    return share, "wrong" if right == 0 else "partly", "values", tried


def near(value, expected, rtol):
    """Whether a float is within a relative tolerance; None and nan are near nothing."""
    return isinstance(value, float) and abs(value - expected) <= rtol * abs(expected)
