"""Kinds of submissions that a course meets sooner or later, and what a grader that runs nothing must make of each.

``KINDS`` maps a kind to (bytes of the file from the right answers, points of six expected, status, a word of a
sentence or note). Code in them is never run here; a file in the test's folder would tell.
"""

import json

from classroom import document, notebook, recorded

from cryolib.course.recorder import MIME

ALL, NONE = 6.0, 0.0
SIGN = "PWNED"  # a file that would exist if any of this code had run


def with_code(code):
    """An honest set of answers beside code that does harm when run."""
    return lambda answers: notebook(answers, [code])


def only(**texts):
    """A notebook with these answers to p1.T, p1.boer, … and no others."""
    return lambda answers: notebook({f"p1.{name}": text for name, text in texts.items()})


def _duplicated(answers):
    doc = document(answers)
    doc["cells"] += doc["cells"] + [recorded("p1.T", "1 K"), recorded("p1.T", answers["p1.T"])]
    return json.dumps(doc).encode()


def _equal_to_everything(answers):
    doc = document({})
    for part in answers:
        cell = recorded(part, "<Everything>")
        cell["outputs"][0]["data"][MIME]["text"] = {"__eq__": True}
        doc["cells"].append(cell)
    return json.dumps(doc).encode()


def _forged(answers):
    doc = document({})
    doc["cells"] = [recorded(part, "0.001", status="right", score=100, share=1, mark=1) for part in answers]
    return json.dumps(doc | {"metadata": {"cryolib": {"student": "s001", "score": 100}}}).encode()


def _deep(_):
    return b'{"cells": ' + b"[" * 200_000


def _huge_integer(answers):
    text = json.dumps(document(answers))
    return text.replace('"execution_count": 1', f'"execution_count": {"9" * 5000}').encode()


def _source_only(code):
    """Answers as a cell's text without any output, as after 'clear all outputs'."""
    return lambda answers: notebook({}, [code(part, text) for part, text in answers.items()])


def _call(text):
    return lambda answers: notebook({}, [f"answer('p1.T', {text})"])


def _another_set(answers):
    cells = [recorded(part, text, "ps2") | {"source": ""} for part, text in answers.items()]
    return json.dumps({"cells": cells}).encode()


JUNK = b'{"cells": [1, null, "x", [], {"cell_type": "code", "outputs": 3, "source": 7}]}'
KINDS = {
    "honest": (notebook, ALL, "graded", ""),
    "endless loop": (with_code("while True: pass"), ALL, "graded", ""),
    "endless print": (with_code("while True: print('x' * 10**6)"), ALL, "graded", ""),
    "much printed": (lambda a: notebook(a, metadata={"x": "y" * 3_000_000}), ALL, "graded", ""),
    "deleted cells": (lambda a: notebook({}), NONE, "graded", "No answer was recorded"),
    "duplicated cells": (_duplicated, ALL, "graded", "the last in the notebook counts"),
    "patched abs": (lambda a: notebook(dict.fromkeys(a, "0.001 K"), ["abs = lambda x: 0"]), NONE, "graded", ""),
    "equal to everything": (_equal_to_everything, NONE, "graded", "read from the cell's text"),
    "syntax error": (with_code("def f(:\n  ="), ALL, "graded", ""),
    "wrong kernel": (lambda a: notebook(a, metadata={"kernelspec": {"name": "julia-1.10"}}), ALL, "graded", ""),
    "corrupt JSON": (lambda a: notebook(a)[:-40], NONE, "unreadable", "damaged"),
    "binary": (lambda a: bytes(range(256)) * 50, NONE, "unreadable", "not even text"),
    "pickle": (lambda a: b"cos\nsystem\n(S'touch PWNED'\ntR.", NONE, "unreadable", "damaged"),
    "120 MB": (lambda a: notebook(a) + b" " * 120_000_000, NONE, "unreadable", "at most 20 MB"),
    "ends Python": (with_code("import os\nos._exit(0)"), ALL, "graded", ""),
    "reads the key": (with_code("answer('p1.T', open('ps3/key.jsonl').read())"), ALL, "graded", ""),
    "edits the gradebook": (with_code("open('ps3/marks.jsonl', 'w').write('')"), ALL, "graded", ""),
    "deletes files": (with_code("import shutil; shutil.rmtree('.')"), ALL, "graded", ""),
    "network": (with_code("import urllib.request as u; u.urlopen('http://example.org')"), ALL, "graded", ""),
    "4 GB": (with_code("x = bytearray(4 << 30)"), ALL, "graded", ""),
    "fork storm": (with_code("import os\nwhile 1: os.fork()"), ALL, "graded", ""),
    "left process": (with_code("import subprocess; subprocess.Popen(['sleep', '1000'])"), ALL, "graded", ""),
    "full disk": (with_code("open('x', 'wb').write(b'0' * 10**12)"), ALL, "graded", ""),
    "input()": (with_code("input()"), ALL, "graded", ""),
    "writes a file": (with_code(f"open('{SIGN}', 'w')"), ALL, "graded", ""),
    "shell": (with_code(f"!touch {SIGN}"), ALL, "graded", ""),
    "forged result": (_forged, NONE, "graded", ""),
    "4,000 digits": (only(T="9" * 4000 + " K"), NONE, "graded", "too long"),
    "5,000 digits in JSON": (_huge_integer, ALL, "graded", ""),
    "tower of powers": (only(T="9**9**9**9 K"), NONE, "graded", "cannot find one number"),
    "code as an answer": (_call(f"__import__('os').system('touch {SIGN}')"), NONE, "graded", "No answer"),
    "code in quotes": (only(T=f"__import__('os').system('touch {SIGN}')"), NONE, "graded", "cannot find one number"),
    "expression": (_call("'1' * 10**9"), NONE, "graded", "No answer"),
    "nested without end": (_deep, NONE, "unreadable", "nested without end"),
    "old format": (lambda a: b'{"worksheets": [], "nbformat": 3}', NONE, "unreadable", "no list of cells"),
    "cells are no list": (lambda a: b'{"cells": {"a": 1}}', NONE, "unreadable", "no list of cells"),
    "cells of junk": (lambda a: JUNK, NONE, "graded", "No answer"),
    "another set": (_another_set, NONE, "graded", "No answer"),
    "UTF-16": (lambda a: notebook(a).decode().encode("utf-16"), NONE, "unreadable", "not even text"),
    "byte order mark": (lambda a: b"\xef\xbb\xbf" + notebook(a), ALL, "graded", ""),
    "half characters": (only(T="1.5 \ud800K\x00\u202e"), NONE, "graded", "I do not know the unit"),
    "a formula of spreadsheets": (only(T="=cmd|' /C calc'!A0"), NONE, "graded", "cannot find one number"),
    "a script": (only(T="<script>alert(1)</script>"), NONE, "graded", "cannot find one number"),
    "unknown parts": (lambda a: notebook(a | {"p9.x": "1", "../../secret": "2", "": "3"}), ALL, "graded", ""),
    "outputs cleared": (_source_only(lambda p, text: f'answer("{p}", "{text}")'), ALL, "graded", "no output of it"),
    "numbers without quotes": (_source_only(lambda part, text: f"answer({part!r}, {text.split()[0]})"), 5.0, "graded",
                               "has no unit"),
    "a million cells": (lambda a: notebook({}, ["1"] * 4000), NONE, "graded", "the first 3000"),
}  # fmt: skip
