"""Numbers in words: significant figures, units, TeX, and the roles of headings."""

import pytest

from cryolib.course import text

NUMBERS = [
    (0.0740, 3, "0.0740"), (1.592, 4, "1.592"), (300.0, 3, "300"), (3.351e-26, 4, "3.351 × 10⁻²⁶"),
    (-122.247, 5, "−122.25"), (0.999, 2, "1.0"), (99999.6, 5, "1.0000 × 10⁵"), (4.9151e-22, 2, "4.9 × 10⁻²²"),
    (0.0, 3, "0.00"), (12345.0, 3, "12300"), (1.0, 1, "1"), (0.00099, 2, "9.9 × 10⁻⁴"),
]  # fmt: skip
UNITS = [
    ("kg/m3", "kg/m³"),
    ("1/m3", "m⁻³"),
    ("1/s", "s⁻¹"),
    ("W/(m K)", "W/(m K)"),
    ("J kg-1 K-1", "J kg⁻¹ K⁻¹"),
    ("%", "%"),
]


@pytest.mark.parametrize(("value", "digits", "written"), NUMBERS)
def test_number(value, digits, written):
    assert text.number(value, digits) == written.replace(" ", "\u00a0")


@pytest.mark.parametrize(("unit", "written"), UNITS)
def test_unit(unit, written):
    assert text.unit_text(unit) == written


def test_fill():
    numbers = {"T": (1.59211, "K", 4), "n": (2.184e28, "1/m3", 4), "y": (0.0740, "", 3), "p": (15.2, "%", 2)}
    assert text.fill("{{ T }}, {{T.n}}", numbers) == "1.592\u00a0K, 1.592"
    assert text.fill("${{ n.tex }}$", numbers) == r"$2.184\times10^{28}\ \mathrm{m^{-3}}$"
    assert text.fill("${{ n.ntex }}$ {{ y.tex }}", numbers) == r"$2.184\times10^{28}$ 0.0740"
    assert text.fill("{{ p }} {{ p.tex }}", numbers) == "15\u00a0% 15\\ \\mathrm{\\%}"


def test_split():
    parts = text.split(
        "# A\nask\n\n## x\nhow\n### Worked\nso\n## Hint\nh1\n## Hint\nh2\n## Solution\ns\n## Source\nq", ["x"]
    )
    assert (parts.title, parts.statement, parts.asks, parts.worked) == ("A", "ask", {"x": "how"}, {"x": "so"})
    assert (parts.hints, parts.solution, parts.source) == (["h1", "h2"], "s", "q")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# A\n## y\n", "no role"),
        ("# A\n", "no section"),
        ("text", "before the title"),
        ("# A\n## Worked\n", "no role"),
        ("# A\n### Worked\n", "no role"),
        ("# A\n$T$ is {{ T.tex }}\n## x\nhow", "outside"),
        ("# A\nwith {{ T_\\mathrm{m} }}\n## x\nhow", "names no number"),
    ],
)
def test_what_is_misplaced_is_named(markdown, words):
    with pytest.raises(ValueError, match=words):
        text.split(markdown, ["x"])


def test_micro_is_a_command_in_maths():
    from cryolib.course import text

    assert text._tex(32.3e-6 * 1e6, "µs", 3) == r"32.3\ \mathrm{\mu{}s}"
    assert text._tex(4.51, "µW", 3) == r"4.51\ \mathrm{\mu{}W}"
