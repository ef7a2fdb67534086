"""Laws that hold for all numbers of a range: hypothesis without its clock, because tests share their machine."""

from hypothesis import given, settings


def forall(*strategies, examples=40):
    """Decorator: the test is tried with so many examples of what the strategies give."""
    return lambda test: settings(deadline=None, max_examples=examples)(given(*strategies)(test))
