"""The reader of answers: what it reads, what it refuses, and that Python, JavaScript and pint agree."""

import json
import math
import os
import time

import pytest
from quantities import hostile_strings, typed_quantities

from cryolib.course import units
from cryolib.course.feedback import judge
from cryolib.course.reader import Answer, Unread, read, table

# As for the physics (tests/physics/test_fuzz.py): more strings, and others.
LONGER = int(os.environ.get("CRYO_FUZZ", "1"))
SEED = os.environ.get("CRYO_FUZZ_SEED", "1")
QUANTITIES = 6000 * LONGER
FUZZ = 100_000 * LONGER
BESIDE_JAVASCRIPT = 20_000 * LONGER
SLOWEST = 0.020  # s of processor time for one answer
RECORD = {"unit": "K", "value": 1.592, "rtol": 0.01, "figures": 4, "right": "", "mistakes": [[6.368, "Twice."]]}

READ = [  # text, value in SI, dimension, significant figures
    ("1.59 K", 1.59, "0,0,0,1", 3),
    ("1,5 W", 1.5, "2,1,-3", 2),
    ("−271.6 °C", 1.55, "0,0,0,1", 4),
    ("300", 300.0, "", 3),
    ("7.4 %", 0.074, "", 2),
    ("7.4%", 0.074, "", 2),
    (".5 mm", 5e-4, "1", 1),
    ("5. K", 5.0, "0,0,0,1", 1),
    ("0.0740", 0.074, "", 3),
    ("1.2×10⁻³ W/(m·K)", 1.2e-3, "1,1,-3,-1", 2),
    ("1.2 x 10^-3 W/m-K", 1.2e-3, "1,1,-3,-1", 2),
    ("3e2 J/(kg °C)", 300.0, "2,0,-2,-1", 1),
    ("4.2·10^3 J kg-1 K-1", 4200.0, "2,0,-2,-1", 2),
    ("2 Torr·L/s", 0.266644736842, "2,1,-3", 1),
    ("2 mbar·l/s", 0.2, "2,1,-3", 1),
    ("2 Pa m3/s", 2.0, "2,1,-3", 1),
    ("5 sccm", 5 * 0.00168875, "2,1,-3", 1),
    ("5 slpm", 5 * 1.68875, "2,1,-3", 1),
    ("0.03 L/h", 0.03e-3 / 3600, "3,0,-1", 1),
    ("2.184e28 1/m^3", 2.184e28, "-3", 4),
    ("2.184e28 /m3", 2.184e28, "-3", 4),
    ("2.184e28 m⁻³", 2.184e28, "-3", 4),
    ("3.04 kWh/kg", 3.04 * 3.6e6, "2,0,-2", 3),
    ("100 µK", 1e-4, "0,0,0,1", 3),
    ("100 μK", 1e-4, "0,0,0,1", 3),
    ("100 uK", 1e-4, "0,0,0,1", 3),
    ("3,0800 Å", 3.08e-10, "1", 5),
    ("1 min", 60.0, "0,0,1", 1),
    ("1,592e0 K", 1.592, "0,0,0,1", 4),
]
REFUSED = [
    ("", "empty"), ("   ", "empty"), ("K", "number"), ("T = 1.59 K", "number"), ("1.5.2 K", "number"),
    ("1 592 K", "number"), ("3/4", "number"), ("9**9**9**9", "number"), ("1.59 ± 0.01 K", "unit-unknown"),
    ("1,592 K", "comma"), ("12,345", "comma"), ("1e123 K", "exponent"), ("1.5×103 K", "exponent"),
    ("1.59 k", "unit-k"), ("2 J/(kg k)", "unit-k"), ("20 C", "unit-c"), ("20 F", "unit-f"), ("20 °F", "unit-f"),
    ("300 °K", "unit-degree-k"), ("2 W/m K", "unit-ambiguous"), ("2 W/m*K", "unit-ambiguous"),
    ("2 J/kgK", "unit-unknown"), ("2 KJ", "unit-case"), ("2 mpa", "unit-case"), ("2 furlong", "unit-unknown"),
    ("2 " + "m" * 41, "unit-long"), ("1" * 81, "long"), ("2 m^99", "unit-unknown"), ("2 m^0.5", "unit-unknown"),
    ("2 constructor", "unit-unknown"), ("2 __proto__", "unit-unknown"), ("1e99 Tm^9/fs^9", "number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "dimension", "figures"), READ)
def test_reads(text, value, dimension, figures):
    answer = read(text)
    assert isinstance(answer, Answer), answer
    assert answer.si == pytest.approx(value, rel=1e-9)
    assert (answer.unit.dimension, answer.figures) == (dimension, figures)


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_refuses(text, code):
    refused = read(text)
    assert isinstance(refused, Unread), refused
    assert refused.code == code


def test_case_is_named():
    assert read("2 mpa").words["near"] == "MPa or mPa"
    assert read("2 KJ").words["near"] == "kJ"


def test_half_a_step_of_the_last_digit():
    assert read("1.59 K").half_step == pytest.approx(0.005)
    assert read("1.2e3 mbar").half_step == pytest.approx(0.5 * 100 * 100)
    assert read("-271.6 °C").half_step == pytest.approx(0.05)


def test_table_is_what_pint_gives():
    assert units.TABLE.read_text(encoding="utf-8") == units.text(), "run python -m cryolib.course.units"
    assert len(json.dumps(table()["units"])) <= 4096


def test_no_unit_hides_behind_a_prefix():
    prefixed = {p + u for u, entry in table()["units"].items() if len(entry) == 3 for p in table()["prefixes"]}
    # The plain name wins; these are the pairs where that matters, and each is meant.
    assert prefixed & set(table()["units"]) == set()


@pytest.fixture(scope="module")
def quantities():
    return list(typed_quantities(QUANTITIES, f"{SEED} typed"))


def test_agrees_with_pint(quantities):
    for text, value, dimension in quantities:
        answer = read(text)
        assert isinstance(answer, Answer), (text, answer)
        assert math.isclose(answer.si, value, rel_tol=1e-9, abs_tol=1e-300), text
        assert answer.unit.dimension == dimension, text


def test_javascript_agrees_to_the_last_bit(quantities, javascript):
    texts = [text for text, _, _ in quantities]
    for text, there in zip(texts, javascript(texts), strict=True):
        here = read(text)
        assert there["si"] == here.si, text
        assert there["halfStep"] == here.half_step, text
        assert (there["text"], there["figures"], there["dimension"]) == (here.text, here.figures, here.unit.dimension)


def test_javascript_refuses_the_same(javascript):
    texts = [text for text, _ in REFUSED]
    for text, there in zip(texts, javascript(texts), strict=True):
        here = read(text)
        assert (there["code"], there["words"]) == (here.code, here.words), text


def test_hostile_strings_get_a_sentence_and_soon():
    slow = []
    for text in hostile_strings(FUZZ, f"{SEED} Python"):
        start = time.thread_time()
        verdict = judge(RECORD, text)
        if time.thread_time() - start > SLOWEST:
            slow.append(text)
        assert verdict.status in ("right", "wrong", "ask")
        assert verdict.sentence
    # The processor may have been elsewhere; a truly slow string is slow again.
    assert not [text for text in slow if min(_seconds(text) for _ in range(3)) > SLOWEST]


def test_javascript_says_the_same_to_hostile_strings(javascript):
    # A lone surrogate cannot travel to another process as UTF-8.
    texts = [text for text in hostile_strings(BESIDE_JAVASCRIPT, f"{SEED} both") if text.isascii() or _travels(text)]
    said = javascript([[RECORD, text] for text in texts])
    for text, there in zip(texts, said, strict=True):
        here = judge(RECORD, text)
        assert (there["status"], there["code"], there["sentence"]) == (here.status, here.code, here.sentence), repr(
            text
        )


def _seconds(text):
    start = time.thread_time()
    judge(RECORD, text)
    return time.thread_time() - start


def _travels(text):
    try:
        return bool(text.encode())
    except UnicodeEncodeError:
        return False
