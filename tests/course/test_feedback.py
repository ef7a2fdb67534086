"""What a reader is told: every slip by name, in Python and in JavaScript alike."""

import re

import pytest

from cryolib.course import library
from cryolib.course.feedback import judge, sentences
from cryolib.course.prepare import prepare
from cryolib.course.rehearse import rehearse

RECORD = {
    "unit": "kJ/kg", "value": 32.09, "rtol": 0.01, "figures": 4, "right": "That is all the cold there is.",
    "mistakes": [[-433.4, "Turned round."], [16.05, "Half of it."], [16.9, "A little more than half."]],
}  # fmt: skip
PURE = RECORD | {"unit": "", "value": 0.074, "mistakes": []}

SAID = [  # record, answer, status, code
    (RECORD, "32.1 kJ/kg", "right", "right"),
    (RECORD, "32100 J/kg", "right", "right"),
    (RECORD, "-433.4 kJ/kg", "wrong", "mistake-0"),
    (RECORD, "16 kJ/kg", "wrong", "mistake-1"),  # rounded to two figures, still that mistake
    (RECORD, "17 kJ/kg", "wrong", "mistake-2"),
    (RECORD, "16.4 kJ/kg", "wrong", "wrong"),
    (RECORD, "20 kJ/kg", "wrong", "wrong"),
    (RECORD, "3e1 kJ/kg", "wrong", "rounding"),
    (RECORD, "2e1 kJ/kg", "wrong", "wrong"),
    (RECORD, "0 kJ/kg", "wrong", "wrong"),
    (RECORD, "-32.1 kJ/kg", "wrong", "sign"),
    (RECORD, "32.1 J/kg", "wrong", "power"),
    (RECORD, "32.1 MJ/kg", "wrong", "power"),
    (RECORD, "32.1 kJ", "wrong", "dimension"),
    (RECORD, "32.1 m^9", "wrong", "dimension"),
    (RECORD, "32.1", "ask", "unit-missing"),
    (RECORD, "32.1 kj/kg", "ask", "unit-case"),
    (RECORD, "0.03 MJ/kg", "wrong", "rounding"),
    (PURE, "0.074", "right", "right"),
    (PURE, "7.4 %", "right", "right"),
    (PURE, "7.4", "wrong", "power"),
    (PURE, "0.1", "wrong", "rounding"),
    (PURE, "0.074 kg", "wrong", "dimension"),
]
WORDS = [  # record, answer, words that must be in the sentence
    (RECORD, "32.1 kJ/kg", "Right. That is all the cold there is."),
    (RECORD, "32.1 MJ/kg", "1000 times too large"),
    (RECORD, "3.21e-5 kJ/kg", "10⁶ times too small"),
    (RECORD, "32.1 kJ", "32.1 kJ is an energy; an energy per mass is expected, for instance in kJ/kg."),
    (RECORD, "32.1 m^9", "The unit m^9 has the wrong dimension"),
    (RECORD, "32.1", "Add one: an energy per mass is expected, for instance in kJ/kg."),
    (RECORD, "", "for instance 12.3 kJ/kg"),
    (RECORD, "1,592 kJ/kg", "1.592 or 1592?"),
    (RECORD, "2 W/m K", "“W/m K” can be read in two ways"),
    (RECORD, "0.03 MJ/kg", "0.03 MJ/kg is rounded too far. Give 4 significant figures in kJ/kg."),
    (PURE, "", "0.123 or 12.3 %"),
]
PARTS = [
    pytest.param(entry, part, id=f"{id}:{part.name}")
    for id, entry in library.problems().items()
    for part in entry.problem.parts
]


@pytest.mark.parametrize(("record", "text", "status", "code"), SAID)
def test_verdict(record, text, status, code):
    verdict = judge(record, text)
    assert (verdict.status, verdict.code) == (status, code), verdict.sentence


@pytest.mark.parametrize(("record", "text", "words"), WORDS)
def test_words(record, text, words):
    assert words in judge(record, text).sentence


def test_zero_is_never_right():
    tiny = RECORD | {"unit": "m", "value": 3.08e-10, "mistakes": []}
    assert judge(tiny, "0 m").status == "wrong"


def test_the_answer_is_shown_as_it_was_understood():
    assert judge(RECORD, "  32,1*10**0  kJ/kg ").read == "32.1 kJ/kg"
    assert judge(RECORD, "3,21 × 10¹ kJ/kg").read == "3.21 × 10¹ kJ/kg"


def test_every_sentence_can_be_said():
    """A sentence nobody can reach is a sentence nobody checks."""
    texts = ["", "9" * 81, "x", "1,234", "1e999", "1", "1 " + "m" * 41, "1 furlong", "1 KJ", "1 k", "1 C", "1 F",
             "1 °K", "1 W/m K", "1 s", "1 m^9", "0.03 MJ/kg", "-32.09 kJ/kg", "32.09 J/kg", "2 kJ/kg"]  # fmt: skip
    said = {judge(RECORD, text).sentence for text in texts}
    for code, template in sentences().items():
        if code in ("right", "mistake", "read-as"):
            continue
        pattern = re.sub(r"\\\{[a-z]+\\\}", ".*", re.escape(template))
        assert any(re.fullmatch(pattern, sentence) for sentence in said), code


def test_no_blank_is_left_in_a_sentence():
    for record, text, _, _ in SAID:
        assert not re.search(r"[{}]|None|undefined|nan", judge(record, text).sentence)


@pytest.mark.parametrize(("entry", "part"), PARTS)
def test_part_rehearses_itself(entry, part, javascript):
    record = prepare(entry.problem).record(part)
    rows = list(rehearse(record))
    there = javascript([[record, text] for text, _, _ in rows])
    for (text, status, code), in_page in zip(rows, there, strict=True):
        verdict = judge(record, text)
        assert verdict.status == status, (text, verdict)
        assert code in (None, verdict.code), (text, verdict)
        here = {"status": verdict.status, "code": verdict.code, "sentence": verdict.sentence, "read": verdict.read}
        assert in_page == here, text


@pytest.mark.parametrize(("entry", "part"), PARTS)
def test_each_mistake_has_its_own_sentence(entry, part):
    record = prepare(entry.problem).record(part)
    said = [judge(record, f"{slip:.6g} {part.unit}").sentence for slip, _ in record["mistakes"]]
    assert len(set(said)) == len(said) >= 2
    for sentence, mistake in zip(said, part.mistakes, strict=True):
        assert 8 <= len(sentence.split()), f"{mistake.name}: say what was done, why it fails, what to do"


def test_javascript_gives_the_same_verdicts(javascript):
    cases = [(record, text) for record, text, *_ in [*SAID, *WORDS]]
    for (record, text), there in zip(cases, javascript([list(case) for case in cases]), strict=True):
        here = judge(record, text)
        assert (there["status"], there["code"]) == (here.status, here.code), text
        assert (there["sentence"], there["read"]) == (here.sentence, here.read), text


def test_a_percentage_without_its_sign_is_asked_for(javascript):
    record = RECORD | {"unit": "%", "value": 15.4, "mistakes": [[30.0, "That is the share of the rest."]]}
    said = {"15.4 %": "right", "0.154": "right", "15.4": "unit-missing", "30": "unit-missing", "45": "wrong"}
    for text, code in said.items():
        assert judge(record, text).code == code
        assert javascript([[record, text]])[0]["code"] == code
