"""Worked and faded example: an accelerator's magnet grows short."""

import functools

from cryolib import materials
from cryolib.applications import contraction_stress as joint
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

SS = "stainless-304"


@functools.cache
def contracted(T):
    return float(materials.contraction(SS, T))


def values(T):
    """The numbers that the text prints."""
    return {"e": contracted(T), "e_77": contracted(77.0)}


def solve(L, T, sector, E):
    """Steps by the functions of the book."""
    e = contracted(T)
    return {
        "short": L * e,
        "ring": sector * e,
        "done": contracted(77.0) / e,
        "stress": joint.held_stress(e, E),
    }


def check_solve(L, sector, E, e, e_77):
    """Steps from the numbers as printed."""
    return {"short": L - L * (1 - e), "ring": sector * e, "done": e_77 / e, "stress": e * E}


PROBLEM = Problem(
    id="cold-mass-pipe",
    chapter="materials-science",
    kind="example",
    level=1,
    minutes=6,
    given=(
        Given("L", "m", book=15, low=8, high=18, step=1, digits=2),
        Given("T", "K", book=4, digits=1),
        Given("sector", "km", book=3.3, low=2.0, high=4.0, step=0.1, digits=2),
        Given("E", "GPa", book=210, low=205, high=215, step=1, digits=3),
    ),
    values=values,
    shown=(Shown("e", "%", 4), Shown("e_77", "%", 4)),
    solve=solve,
    check_solve=check_solve,
    parts=(
        Part(
            "short",
            "shortening of the magnet",
            "mm",
            digits=3,
            mistakes=(
                Mistake("per-cent", lambda short: 100 * short, "A factor 100: {{ e }} is a share of a hundred."),
                Mistake(
                    "to-77",
                    lambda L, e_77: L * e_77,
                    "That is what has happened by 77 K. The last part comes below.",
                ),
            ),
        ),
        Part(
            "ring",
            "shortening of the sector",
            "m",
            digits=3,
            mistakes=(
                Mistake("one-magnet", lambda short: short, "That is one magnet. The sector is {{ sector }} long."),
                Mistake("whole", lambda ring: 8 * ring, "That is eight sectors, a whole ring. Take one."),
            ),
        ),
        Part(
            "done",
            "share over at 77 K",
            "%",
            digits=3,
            mistakes=(
                Mistake("rest", lambda done: 1 - done, "That is the rest, below 77 K."),
                Mistake("inverse", lambda done: 1 / done, "Upside down: the part goes over the whole."),
            ),
        ),
        Part(
            "stress",
            "stress in the rod",
            "MPa",
            digits=3,
            mistakes=(
                Mistake("length", lambda stress, L: stress * L, "Stress does not know the length. Leave it out."),
                Mistake("inverse", lambda E, e: E / e, "Times the strain: it is small, and so is the stress beside E."),
            ),
        ),
    ),
)
