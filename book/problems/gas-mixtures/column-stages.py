"""The least number of equilibrium stages between nitrogen and oxygen, and what one of them does."""

from math import log

from cryolib import columns
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def solve(z, alpha, top, pure):
    """Answers by the functions of the book."""
    return {
        "y": alpha * z / (1 + (alpha - 1) * z),
        "N_min": columns.fenske_stages(top, 1 - pure, alpha),
        "N_above": columns.fenske_stages(top, z, alpha),
    }


def climb(x, goal, alpha):
    """Stages from one liquid up to another: stage by stage, the last in proportion to the logarithm of the ratio."""
    for count in range(1000):
        y = 1 / (1 + (1 - x) / (alpha * x))
        if y >= goal:
            low, high, aim = (log(1 / v - 1) for v in (x, y, goal))
            return count + (aim - low) / (high - low)
        x = y


def check_solve(z, alpha, top, pure):
    """Answers by climbing the column stage by stage, and from what is left of the oxygen."""
    left = (1 - z) / (1 - z + alpha * z)
    return {"y": 1 - left, "N_min": climb(1 - pure, top, alpha), "N_above": climb(z, top, alpha)}


def values(z, alpha, top, pure):
    """What the solution prints besides."""
    return {"ratio": z / (1 - z), "N_below": columns.fenske_stages(z, 1 - pure, alpha)}


PROBLEM = Problem(
    id="column-stages",
    chapter="gas-mixtures",
    level=2,
    minutes=12,
    given=(
        Given("z", "%", book=79, digits=2),
        Given("alpha", "", book=3.5, low=3.3, high=4.0, step=0.1, digits=2),
        Given("top", "%", book=99.9, low=99.6, high=99.9, step=0.1, digits=3),
        Given("pure", "%", book=99.5, low=99.0, high=99.5, step=0.1, digits=3),
    ),
    values=values,
    shown=(Shown("ratio", "", 3), Shown("N_below", "", 2)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda z, y, top: z < y < top, lambda N_above, N_min: 0 < N_above < N_min / 2),
    parts=(
        Part(
            "y",
            "nitrogen in the first vapour",
            "",
            rtol=0.005,
            digits=3,
            trains=("mixtures-column",),
            right="Better than air, far from {{ top }}. One step is not enough.",
            mistakes=(
                Mistake(
                    "liquid",
                    lambda z: z,
                    "That is the liquid. The vapour above it is richer in nitrogen: its ratio is α times larger.",
                ),
                Mistake(
                    "inverted",
                    lambda z, alpha: z / (z + alpha * (1 - z)),
                    "You enriched the oxygen. Nitrogen is the volatile one: multiply its ratio by α.",
                ),
                Mistake(
                    "ratio",
                    lambda y: y / (1 - y),
                    "That is the ratio y/(1 − y). Turn it into a mole fraction: ratio/(1 + ratio).",
                ),
                Mistake(
                    "product",
                    lambda z, alpha: alpha * z,
                    "No mole fraction exceeds 1. α multiplies the ratio x/(1 − x), not x itself.",
                ),
            ),
        ),
        Part(
            "N_min",
            "least number of stages",
            "",
            rtol=0.01,
            digits=3,
            trains=("mixtures-column",),
            right="The least there is, with no product drawn. A real column has several times as many.",
            mistakes=(
                Mistake(
                    "mole-fractions",
                    lambda top, pure, alpha: log(top / (1 - pure)) / log(alpha),
                    "α multiplies the ratio x/(1 − x), not x. Use the ratios at both ends.",
                ),
                Mistake(
                    "oxygen-as-nitrogen",
                    lambda top, pure, alpha: log(top / (1 - top) * (1 - pure) / pure) / log(alpha),
                    "{{ pure }} is the oxygen of the bottom product. Its nitrogen is 1 minus that.",
                ),
                Mistake(
                    "no-logarithm",
                    lambda N_min, alpha: N_min * log(alpha) / alpha,
                    "Divide by ln α, not by α: each stage multiplies.",
                ),
                Mistake(
                    "top-only",
                    lambda top, alpha: log(top / (1 - top)) / log(alpha),
                    "That starts from an equal mixture. Start from the bottom product.",
                ),
            ),
        ),
        Part(
            "N_above",
            "stages above the feed",
            "",
            rtol=0.01,
            digits=3,
            trains=("mixtures-column",),
            right="Fewer than half: air is nitrogen for the most part, and the oxygen end is the hard one.",
            mistakes=(
                Mistake(
                    "all",
                    lambda N_min: N_min,
                    "That is the whole column. Start from air, {{ z }} nitrogen.",
                ),
                Mistake(
                    "below",
                    lambda N_below: N_below,
                    "Those lie below. Count from air up to the nitrogen.",
                ),
            ),
        ),
    ),
)
