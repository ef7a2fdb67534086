"""What must hold for every variant of every problem. Run ``python -m cryolib.course.rules [id]``."""

import random
import sys
from itertools import combinations

from cryolib.course import library
from cryolib.course.prepare import call, draw, prepare

VARIANTS = 1000
APART = 3  # tolerances between a mistake and the answer, and between two mistakes
DECADE = 10  # greatest over least answer


def faults(problem, variants=VARIANTS):
    """Sentences, one for each rule that a problem breaks; none is the aim."""
    dice = random.Random(problem.id)
    drawn = [prepare(problem), *(prepare(problem, draw(problem, dice)) for _ in range(variants))]
    found = {}
    for variant in drawn:
        for rule, sentence in (*_single(variant), *_mistakes(variant)):
            found.setdefault(rule, f"{problem.id}: {sentence} (givens {variant.raw})")
    return [*found.values(), *_spread(problem, drawn)]


def _single(variant):
    """Broken rules of one variant: predicates and the second route from the printed numbers."""
    problem = variant.problem
    everything = variant.given | variant.values | variant.answers
    for index, holds in enumerate(problem.require):
        if not call(holds, everything):
            yield f"require-{index}", f"condition {index} of require does not hold"
    second = call(problem.check_solve, variant.as_printed())
    for part in problem.parts:
        answer, other = variant.answers[part.name], second[part.name]
        if not abs(other - answer) <= part.rtol / 5 * abs(answer):
            yield f"route-{part.name}", f"part {part.name} is {answer:.6g}, by the second route {other:.6g}"


def _mistakes(variant):
    """Mistakes too near to the answer or to each other to be told apart."""
    for part in variant.problem.parts:
        record = variant.record(part)
        values = [("the answer", record["value"])]
        values += [(m.name, slip) for m, (slip, _) in zip(part.mistakes, record["mistakes"], strict=True)]
        for (name, a), (other, b) in combinations(values, 2):
            if not abs(a - b) > APART * part.rtol * max(abs(a), abs(b)):
                yield f"near-{part.name}-{name}-{other}", f"part {part.name}: {name} {a:.6g} is near {other} {b:.6g}"


def _spread(problem, drawn):
    """A variant must not be easier to guess, or harder to type, than another."""
    for part in problem.parts:
        sizes = [abs(variant.answers[part.name]) for variant in drawn]
        if not 0 < max(sizes) <= DECADE * min(sizes):
            yield f"{problem.id}: part {part.name} spreads from {min(sizes):.3g} to {max(sizes):.3g}"


if __name__ == "__main__":
    chosen = sys.argv[1:] or library.problems()
    broken = [fault for id in chosen for fault in faults(library.problem(id).problem)]
    print("\n".join(broken) or f"{len(list(chosen))} problems, {VARIANTS} variants each: every rule holds")
    sys.exit(bool(broken))
