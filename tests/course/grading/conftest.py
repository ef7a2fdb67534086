"""What the tests of grading share."""

import classroom
import pytest

from cryolib.course.grading import functions, marking


@pytest.fixture
def folder(tmp_path):
    """An empty folder for a course."""
    return tmp_path / "course"


@pytest.fixture(scope="session")
def crowd(tmp_path_factory):
    """A course of 120 students with a set handed out; tests only read it, or copy it."""
    made = tmp_path_factory.mktemp("crowd") / "course"
    return classroom.assigned(made, classroom.students(120))


@pytest.fixture
def sandbox(monkeypatch):
    """A stand-in that runs the tests' own code without any wall; the real one has tests of its own."""

    class Outcome:
        def __init__(self, status, values, sentence):
            self.status, self.values, self.sentence = status, values, sentence

    class Open:
        runs = 0

        @staticmethod
        def doctor():
            return []

        @classmethod
        def run(cls, source, calls, *, seconds=5.0, megabytes=512):
            cls.runs += 1
            space = {}
            try:
                exec(compile(source, "<answer>", "exec"), space)
                return Outcome("ok", [float(space[name](*arguments)) for name, arguments in calls], "")
            except Exception as fault:
                return Outcome("error", [None] * len(calls), f"The code stopped with {type(fault).__name__}.")

    monkeypatch.setattr(functions, "sandbox", Open)
    marking.sandbox_faults.cache_clear()
    yield Open
    marking.sandbox_faults.cache_clear()
