"""What `make bench` measures, a module a kind, and how it is told. Counting and walking are those of the tests."""

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[3] / "tests"
sys.path += [str(TESTS / "site"), str(TESTS / "explore")]
