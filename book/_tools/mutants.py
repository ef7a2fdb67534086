"""Would a wrong formula be noticed? Spoil the physics one step at a time and see whether a test fails: `make mutants`.

A mutant is one small change in one place: - for +, 1.1 for 1, < for <=, a guard taken out. One warm process collects
the tests once, learns which of them call which function, and forks for every mutant, so that a mutant costs a fraction
of a second. Each module gives a random sample, the same in every run with one seed. Messages are left alone.
It forks, as Linux and macOS do.
"""

import argparse
import ast
import importlib
import os
import pickle
import random
import signal
import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings
from mutations import forget, sites, spoil

ROOT = Path(__file__).resolve().parents[2]
TESTS = ["tests/physics", "tests/systems"]


def in_a_child(work, limit):
    """What a forked process answers within a limit of its own processor time [s]."""
    read, write = os.pipe()
    if not (child := os.fork()):
        signal.setitimer(signal.ITIMER_PROF, limit)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            answer = work()
        except BaseException as error:
            answer = ("killed", repr(error))  # the changed module cannot even be loaded
        with os.fdopen(write, "wb") as pipe:
            pickle.dump(answer, pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(answer) if answer else ("killed", "time is up")


class Mutants:
    """A pytest plugin: it collects as always, then runs the tests that matter once for every mutant."""

    def __init__(self, options):
        self.options, self.failure = options, None

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failure = self.failure or report.nodeid

    def run(self, items, calls=None, seconds=None):
        """Run tests until one fails; if asked to, note which functions each calls and how long it takes."""
        for item, following in zip(items, [*items[1:], None], strict=True):
            seen, begin = set(), time.process_time()
            if calls is not None:
                forget()
                sys.setprofile(lambda frame, event, _: seen.add(frame.f_code) if event == "call" else None)  # noqa: B023
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            sys.setprofile(None)
            if self.failure:
                return "killed", self.failure
            for code in seen:
                calls.setdefault((code.co_filename, code.co_qualname.split(".<")[0]), set()).add(item.nodeid)
            if calls is not None:
                seconds[item.nodeid] = time.process_time() - begin
        return "survived", calls, seconds

    def learn(self, items):
        verdict, calls, *seconds = in_a_child(lambda: self.run(items, {}, {}), 1800)
        if verdict == "killed":
            pytest.exit(f"{calls} fails without any change", 1)
        return calls, *seconds

    def few(self, items, dice):
        """Of a test with very many rows some rows do, drawn by lot."""
        tests = {}
        for item in items:
            tests.setdefault(item.nodeid.split("[")[0], []).append(item)
        return [item for rows in tests.values() for item in dice.sample(rows, min(len(rows), self.options.rows))]

    def pytest_runtestloop(self, session):
        calls, seconds = self.learn(session.items)
        begin, all_killed, all_made = time.perf_counter(), 0, 0
        for name in self.options.modules:
            file = str(ROOT / "cryolib" / (name.replace(".", "/") + ".py"))
            source = Path(file).read_text(encoding="utf-8")
            number = sum(1 for _ in sites(ast.parse(source)))
            dice = random.Random(f"{self.options.seed} {name}")
            sample = dice.sample(range(number), number)[: self.options.number]
            killed = 0
            for i in sorted(sample):
                tree = ast.parse(source)
                where, old, new, put = list(sites(tree))[i]
                what = "  →  ".join(ast.unparse(node).split("\n")[0][:70] for node in (old, new))
                put(ast.copy_location(new, old))
                able = calls.get((file, where)) or set().union(*(t for (f, _), t in calls.items() if f == file))
                items = self.few([item for item in session.items if item.nodeid in (able or seconds)], dice)
                items.sort(key=lambda item: seconds[item.nodeid])
                limit = 10 + 5 * sum(seconds[item.nodeid] for item in items)
                module = importlib.import_module(f"cryolib.{name}")
                verdict, test, *_ = in_a_child(lambda: spoil(module, tree, where) or self.run(items), limit)  # noqa: B023
                killed += verdict == "killed"
                if verdict == "survived" or self.options.all:
                    print(f"{verdict}  {name}:{old.lineno} {where}  {what}  {test or ''}", flush=True)
            print(f"{name}: {killed} of {len(sample)} killed", flush=True)
            all_killed, all_made = all_killed + killed, all_made + len(sample)
        print(f"{all_killed} of {all_made} killed, {(time.perf_counter() - begin) / all_made:.1f} s each", flush=True)
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="such as quantum or applications.dose; all if none is named")
    parser.add_argument("--number", type=int, default=25, help="mutants a module")
    parser.add_argument("--seed", default="1", help="another seed, another sample")
    parser.add_argument("--rows", type=int, default=100, help="at most so many rows of one test for a mutant")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="where the tests are")
    parser.add_argument("--all", action="store_true", help="name the killed ones and their tests too")
    options = parser.parse_args()
    every = [p.stem for p in sorted((ROOT / "cryolib").glob("*.py")) if p.stem not in ("__init__", "figures")]
    every += [f"applications.{p.stem}" for p in sorted((ROOT / "cryolib/applications").glob("[a-z]*.py"))]
    options.modules = options.modules or every
    quick = dict(derandomize=True, database=None, deadline=None, phases=["explicit", "generate"])
    settings.register_profile("mutants", **quick)
    settings.load_profile("mutants")
    os.chdir(ROOT)
    flags = ["-q", "-s", "--tb=no", "-p", "no:cacheprovider", "-W", "ignore"]
    return pytest.main([*flags, *options.tests], plugins=[Mutants(options)])


if __name__ == "__main__":
    sys.exit(main())
