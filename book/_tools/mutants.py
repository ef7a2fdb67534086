"""Would a wrong formula be noticed? Spoil the physics one step at a time and see whether a test fails: `make mutants`.

A mutant is one small change in one place: - for +, 1.1 for 1, < for <=, a guard taken out. One warm process collects
the tests once, learns which of them call which function, and forks for every mutant, so that a mutant costs a fraction
of a second. Each module gives a random sample, the same in every run with one seed. Messages are left alone.
It forks, as Linux and macOS do.

Some mutants no test should kill: `tests/data/survivors.toml` lists them, each with the reason, and all of them are
tried in every run. A survivor that is not listed fails the command, and so does one that is listed and was killed, or
whose line is no longer there.
"""

import argparse
import ast
import cProfile
import functools
import importlib
import multiprocessing
import os
import pickle
import random
import signal
import sys
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import settings
from mutations import forget, named, spoil

ROOT = Path(__file__).resolve().parents[2]
TESTS = ["tests/physics", "tests/systems"]
KNOWN = ROOT / "tests/data/survivors.toml"
SCORE = "{} of {} killed, {} known to survive"


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
        self.options, self.failure, self.wrong = options, None, []
        entries = tomllib.loads(KNOWN.read_text(encoding="utf-8")).get("survivor", [])
        self.known = {(e["module"], e["where"], e["line"], e["change"]): e["why"] for e in entries}

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failure = self.failure or report.nodeid

    def run(self, items, calls=None, seconds=None):
        """Run tests until one fails; if asked to, note which functions each calls and how long it takes."""
        for item, following in zip(items, [*items[1:], None], strict=True):
            begin, profile = time.process_time(), None
            if calls is not None:
                forget()
                profile = cProfile.Profile()
                profile.enable()
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            if profile:
                profile.disable()
            if self.failure:
                return "killed", self.failure
            if profile:
                seconds[item.nodeid] = time.process_time() - begin
                for code in [entry.code for entry in profile.getstats() if not isinstance(entry.code, str)]:
                    calls.setdefault((code.co_filename, code.co_qualname.split(".<")[0]), set()).add(item.nodeid)
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
        global work
        calls, seconds = self.learn(session.items)
        begin, totals = time.perf_counter(), [0, 0, 0]
        work = functools.partial(self.module, session.items, calls, seconds)  # forked processes find it here
        with multiprocessing.get_context("fork").Pool(self.options.jobs) as pool:
            for name, said, wrong, *counts in pool.imap(at_work, self.options.modules):
                print(*said, f"{name}: " + SCORE.format(*counts), sep="\n", flush=True)
                self.wrong += wrong
                totals = [total + count for total, count in zip(totals, counts, strict=True)]
        each = (time.perf_counter() - begin) / max(totals[1], 1)
        print("all: " + SCORE.format(*totals) + f", {each:.1f} s each", flush=True)
        if self.wrong:
            print(f"{len(self.wrong)} to look at: a survivor wants a test, or a line in {KNOWN.name} with the reason; "
                  "a line there wants a mutant that survives.", *self.wrong, sep="\n", flush=True)  # fmt: skip
        return True

    def module(self, items, calls, seconds, name):
        """The mutants of one module: name, what is to be said, what is wrong, number killed, made, known to survive."""
        file = str(ROOT / "cryolib" / (name.replace(".", "/") + ".py"))
        source = Path(file).read_text(encoding="utf-8")
        keys = [(name, *key) for key, *_ in named(ast.parse(source), source)]
        order = random.Random(f"{self.options.seed} {name}").sample(range(len(keys)), len(keys))
        sample = set(order[: self.options.number])
        listed = {i for i, key in enumerate(keys) if key in self.known}
        wrong = [f"gone    {' | '.join(key)}" for key in self.known if key[0] == name and key not in keys]
        said, killed, known = [], 0, 0
        for i in sorted(sample | listed):
            tree = ast.parse(source)
            _, where, old, new, put = list(named(tree, source))[i]
            put(ast.copy_location(new, old))
            able = calls.get((file, where)) or set().union(*(t for (f, _), t in calls.items() if f == file))
            chosen = [item for item in items if item.nodeid in (able or seconds)]
            chosen = self.few(chosen, random.Random(f"{self.options.seed} {keys[i]}"))
            chosen.sort(key=lambda item: seconds[item.nodeid])
            limit = 10 + 5 * sum(seconds[item.nodeid] for item in chosen)
            module = importlib.import_module(f"cryolib.{name}")
            verdict, test, *_ = in_a_child(lambda: spoil(module, tree, where) or self.run(chosen), limit)  # noqa: B023
            survived = verdict == "survived"
            killed += i in sample and not survived
            known += i in sample and survived and i in listed
            word = ("known" if i in listed else "NEW") if survived else "killed"
            line = f"{word:6}  {' | '.join(keys[i])}  {self.known.get(keys[i], '')}  {'' if survived else test}"
            said += [line] if survived or i in listed or self.options.all else []
            wrong += [line] if survived != (i in listed) else []
        return name, said, wrong, killed, len(sample), known


def at_work(name):
    return work(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="such as quantum or applications.dose; all if none is named")
    parser.add_argument("--number", type=int, default=25, help="mutants a module")
    parser.add_argument("--seed", default="1", help="another seed, another sample")
    parser.add_argument("--jobs", type=int, default=2, help="modules at the same time")
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
    mutants = Mutants(options)
    return pytest.main([*flags, *options.tests], plugins=[mutants]) or int(bool(mutants.wrong))


if __name__ == "__main__":
    sys.exit(main())
