"""The frame every chapter shares, as a table; the test and the author read the same one."""

import re
from itertools import pairwise

# Level-2 headings in order. PHYSICS stands for one or more headings of the chapter's own.
PHYSICS = None
HEADINGS = (
    "Predict",
    "Explore",
    PHYSICS,
    "Worked example",
    "Your turn",
    "Model against nature",
    "What this model leaves out",
    "Recall",
    "Sources",
)
# What a part must hold, as patterns in its text or code; None is the part before the first heading.
CONTENTS = {
    None: {
        "the question the chapter opens with": r":::\{div\} question",
        "objectives": r"\{objectives\} \S+|:class: objectives",
        "minutes": r"\bminutes\b",
    },
    "Predict": {"a figure that asks before it shows": r"^(figures\.|explore\(|.*\bshow\()"},
    "Worked example": {"an example to complete": r"\{(faded|worked)\} \S+"},
    "Your turn": {"a problem": r"\{problem\} \S+"},
    "Model against nature": {"the article beside our number": r":class: article-says"},
    "What this model leaves out": {"the list": r":class: left-out"},
    "Recall": {"three items": r"(\{recall\} (.|\n)*){3}|\{recall\}( \S+){3}"},
    "Sources": {"a citation": r"\{cite|\{bibliography"},
}


def parts(notebook) -> dict:
    """The text and code under each level-2 heading, in order."""
    found, now = {None: ""}, None
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for line in cell.source.splitlines():
                if line.startswith("## "):
                    now = line[3:].strip()
                    found[now] = ""
                else:
                    found[now] += line + "\n"
        else:
            found[now] += cell.source + "\n"
    return found


def departures(notebook) -> list[str]:
    """Where a chapter leaves the frame, in words."""
    found = parts(notebook)
    fixed = [heading for heading in HEADINGS if heading is not PHYSICS]
    missing = [heading for heading in fixed if heading not in found]
    if missing:
        return [f"the heading '{heading}' is missing" for heading in missing]
    order = [heading for heading in found if heading is not None]
    faults = []
    for one, two in pairwise(fixed):
        if order.index(one) > order.index(two):
            faults.append(f"'{two}' comes before '{one}'")
    before, after = (HEADINGS[HEADINGS.index(PHYSICS) + step] for step in (-1, 1))
    own = order[order.index(before) + 1 : order.index(after)]
    if not own:
        faults.append(f"no physics between '{before}' and '{after}'")
    strangers = [heading for heading in order if heading not in (*fixed, *own)]
    faults += [f"'{heading}' stands outside the physics" for heading in strangers]
    for heading, wanted in CONTENTS.items():
        for what, pattern in wanted.items():
            if not re.search(pattern, found[heading], re.M):
                faults.append(f"'{heading or 'the opening'}' lacks {what}")
    return faults
