"""What must hold for every variant of every problem. Run ``python -m cryolib.course.rules [id]``."""

import random
import sys
from itertools import combinations

from cryolib.course import library
from cryolib.course.prepare import call, draw, function_inputs, prepare

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
    return [*found.values(), *_spread(problem, drawn), *_functions(problem, drawn[0], dice)]


def sound(variant):
    """Whether one variant keeps every rule that can be asked of it alone."""
    return not any((*_single(variant), *_mistakes(variant)))


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


def _functions(problem, book, dice):
    """A function to be written must agree with a part of the problem and be distinct from its mistakes."""
    for task in problem.functions:
        value, named = call(task.function, book.given | book.values), book.answers[task.same_as]
        if not abs(value - named) <= task.rtol * abs(named):
            yield f"{problem.id}: {task.name} gives {value:.6g} where part {task.same_as} is {named:.6g}"
        for inputs in (function_inputs(task, dice) for _ in range(VARIANTS)):
            right = task.function(**inputs)
            for mistake in task.mistakes:
                if not abs(call(mistake.value, inputs) - right) > APART * task.rtol * abs(right):
                    yield f"{problem.id}: {task.name}, mistake {mistake.name} is near the answer at {inputs}"


if __name__ == "__main__":
    chosen = sys.argv[1:] or library.problems()
    broken = [fault for id in chosen for fault in faults(library.problem(id).problem)]
    print("\n".join(broken) or f"{len(list(chosen))} problems, {VARIANTS} variants each: every rule holds")
    sys.exit(bool(broken))
