"""Problems on a page: every builder, a real browser, the keyboard, dark mode, a phone, no scripts."""

import re
from html.parser import HTMLParser

import pytest
from test_notebook_problems import TRANSCRIPT

from cryolib.course import bundle, library

NEON, LINDE, TABLE = "cryogenic-frontier", "linde", "table"
SAYS = "[role=status]"
ANSWERS = {"T": "1.592 K", "boer": "0.594", "decades": "1.188"}


class Elements(HTMLParser):
    """All start tags with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, tag, attribute):
        return [attrs[attribute] for name, attrs in self.found if name == tag and attribute in attrs]


# Builders


@pytest.mark.parametrize("builder", ["html", "singlehtml", "text"])
def test_builds_without_a_warning(build, builder):
    _, warnings = build(builder)
    assert warnings == ""


def test_script_and_style_only_where_used(build):
    out, _ = build("html")
    for name, wanted in {NEON: 1, LINDE: 1, TABLE: 1, "plain": 0, "index": 0, "search": 0}.items():
        text = out.joinpath(f"{name}.html").read_text(encoding="utf-8")
        assert text.count(bundle.SCRIPT) == wanted, name
        assert text.count(bundle.STYLE) == wanted, name
    assert out.joinpath("_static", bundle.SCRIPT).read_text(encoding="utf-8") == bundle.script()


def test_no_data_in_script_text(build):
    out, _ = build("html")
    for inside in re.findall(r"<script[^>]*>(.*?)</script>", out.joinpath(f"{NEON}.html").read_text(), flags=re.DOTALL):
        assert "mistakes" not in inside


@pytest.mark.parametrize(("builder", "name"), [("html", NEON), ("html", LINDE), ("singlehtml", "index")])
def test_ids_are_unique_and_labels_lead_to_inputs(build, builder, name):
    elements = Elements(build(builder)[0].joinpath(f"{name}.html").read_text(encoding="utf-8"))
    ids = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    labelled = elements.all("label", "for")
    inputs = [attrs["id"] for tag, attrs in elements.found if tag == "input" and attrs.get("type") in ("text", "radio")]
    assert set(inputs) <= set(labelled)
    assert len(inputs) >= 3


def test_the_single_page_is_ready_for_paper(build):
    elements = Elements(build("singlehtml")[0].joinpath("index.html").read_text(encoding="utf-8"))
    folded = [attrs for tag, attrs in elements.found if tag == "details" and "open" not in attrs]
    assert folded == []


def test_text_has_question_blank_and_solution(build):
    out, _ = build("text")
    text = out.joinpath(f"{NEON}.txt").read_text(encoding="utf-8")
    for words in (
        "When is a neon atom",
        "(a) temperature: ________",
        "Hint 3 of 3",
        "temperature 1.592",
        "decades 1.19",
    ):
        assert words in text
    recall = out.joinpath(f"{LINDE}.txt").read_text(encoding="utf-8")
    assert "( ) At the valve" in recall
    assert "Number density: ________" in recall


def test_table_lists_every_problem_and_links_to_the_page_that_has_it(build):
    text = build("html")[0].joinpath(f"{TABLE}.html").read_text(encoding="utf-8")
    for entry in library.problems().values():
        title = entry.text.title.replace("'", "’")
        assert (title in text) == (entry.problem.kind == "problem"), title
    assert f'href="{NEON}.html#{NEON}-neon-wavelength"' in text
    assert 'href="#table-linde-yield"' in text
    assert 'href="cryogenic-frontier.html"' not in text or "The Cryogenic Frontier" in text


def test_an_authors_slip_is_a_warning_with_its_place(tmp_path, build):
    import subprocess
    import sys

    source = build("html")[0].parent / build("html")[0].name.removesuffix("-html")
    tmp_path.joinpath("conf.py").write_text(source.joinpath("conf.py").read_text())
    tmp_path.joinpath("index.md").write_text(
        "# Slips\n\n```{problem} neon\n```\n\n```{recall} who\n```\n\n```{objectives} where\n```\n\n"
        "```{faded} neon-wavelength\n```\n"
    )
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(tmp_path), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    for line, words in ((3, "no problem is called 'neon'"), (6, "no recall item is called 'who'"),
                        (9, "no chapter is called 'where'"), (12, "has no '### Worked' text")):  # fmt: skip
        assert f"index.md:{line}: WARNING" in done.stderr
        assert words in done.stderr


# Browser


@pytest.fixture
def visit(browser, build):
    """Open a page of the small site from its file; the page fails on an error or a request elsewhere."""
    out, _ = build("html")
    contexts, faults = [], []

    def opened(name, **options):
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or faults.append(request.url))
        page.goto(f"file://{out}/{name}.html")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def part(page, name):
    return page.locator(f"[data-part='{name}']")


def answer(page, name, typed):
    """Type an answer, press Enter, and hear what is said."""
    field = part(page, name)
    field.locator("input").fill(typed)
    field.locator("input").press("Enter")
    return field.locator(SAYS).inner_text()


def test_three_wrong_ways_and_right_once(visit):
    page = visit(NEON)
    statuses = []
    for typed, words in TRANSCRIPT:
        assert answer(page, "T", typed) == words
        statuses.append(part(page, "T").locator(SAYS).get_attribute("data-status"))
    assert statuses == ["wrong", "ask", "wrong", "right"]
    assert page.locator(".course-footer").inner_text().startswith("1 of 3 right")


def test_the_button_checks_as_enter_does(visit):
    page = visit(NEON)
    part(page, "boer").locator("input").fill("0.594")
    part(page, "boer").get_by_role("button").click()
    assert part(page, "boer").locator(SAYS).get_attribute("data-status") == "right"


def test_keyboard_alone(visit):
    page = visit(NEON)
    part(page, "T").locator("input").focus()
    for typed in ANSWERS.values():
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").startswith("Check")
        page.keyboard.press("Tab")
    assert page.locator("[data-status=right]").count() == 3
    assert page.evaluate("document.activeElement.textContent").strip() == "Hint 1 of 3"
    page.keyboard.press("Enter")
    page.get_by_text("Hint 2 of 3").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Hint 2 of 3"
    assert "✓" in page.locator(".course-footer").inner_text()


def test_hints_come_one_by_one(visit):
    page = visit(NEON)
    hints = page.locator(".course-hint")
    shown = []
    for index in range(3):
        shown.append([hints.nth(i).is_visible() for i in range(3)])
        hints.nth(index).locator("summary").click()
        page.wait_for_function(f"document.querySelectorAll('.course-hint')[{index}].open")
    assert shown == [[True, False, False], [True, True, False], [True, True, True]]


def test_progress_is_kept_shown_in_the_table_and_cleared(visit):
    page = visit(NEON)
    for name, typed in ANSWERS.items():
        answer(page, name, typed)
    page.reload()
    assert part(page, "T").locator("input").input_value() == ANSWERS["T"]
    assert page.locator("[data-status=right]").count() == 3
    page.goto(page.url.replace(NEON, TABLE))
    cell = page.locator("td [data-progress=neon-wavelength]")
    assert cell.inner_text() == "✓ all right"
    page.get_by_role("button", name="Clear my progress").click()
    assert cell.inner_text() == "0 of 3 right"
    assert page.locator(".course-clear [role=status]").inner_text() == "Your progress is cleared."


def test_start_again_clears_this_problem_only(visit):
    page = visit(NEON)
    answer(page, "T", "1.592 K")
    page.evaluate(
        "localStorage.setItem('course-progress', JSON.stringify({'neon-wavelength/T': '1.592 K', 'x/y': '1'}))"
    )
    page.get_by_role("button", name="Start again").click()
    assert part(page, "T").locator("input").input_value() == ""
    assert part(page, "T").locator(SAYS).inner_text() == ""
    assert page.evaluate("JSON.parse(localStorage.getItem('course-progress'))") == {"x/y": "1"}


def test_a_browser_that_refuses_storage_still_checks(visit):
    page = visit(NEON)
    # Only our key, because the theme keeps its own choice there without asking.
    page.add_init_script("""
        for (const name of ["getItem", "setItem"]) {
          const real = Storage.prototype[name];
          Storage.prototype[name] = function (key, ...rest) {
            if (key === "course-progress") throw new DOMException("denied", "SecurityError");
            return real.call(this, key, ...rest);
          };
        }""")
    page.reload()
    assert answer(page, "T", "1.592 K").startswith("Right.")


def test_recall(visit):
    page = visit(LINDE)
    heat = part(page, "linde-heat")
    heat.get_by_role("button").click()
    assert heat.locator(SAYS).inner_text() == "Pick one of the answers."
    heat.get_by_label("At the valve").check()
    heat.get_by_role("button").click()
    assert heat.locator(SAYS).inner_text().startswith("Not quite. Throttling is adiabatic")
    heat.get_by_label("In the aftercooler of the compressor").check()
    heat.get_by_role("button").click()
    assert heat.locator(SAYS).inner_text().startswith("Right. It is the only place")
    assert answer(page, "linde-circulation", "12.5 kg").startswith("Not quite. That is the gas that returns.")
    assert answer(page, "linde-circulation", "13.5 kg").startswith("Right.")
    assert page.locator(".course-recall .course-footer span").inner_text() == "2 of 3 right"


def test_faded_example_opens_step_by_step(visit):
    page = visit(LINDE)
    steps = page.locator(".course-faded:has([data-blank]) .course-step")
    seen = lambda: [steps.nth(i).is_visible() for i in range(3)]  # noqa: E731
    assert seen() == [True, False, False]
    answer(page, "n", "3.1e28 1/m3")
    assert seen() == [True, False, False]
    assert answer(page, "n", "1.876e28 m^-3").startswith("Right.")
    assert seen() == [True, True, False]
    steps.nth(1).locator("summary").click()
    page.wait_for_function("document.querySelectorAll('[data-blank]')[1].dataset.blank === 'filled'")
    assert seen() == [True, True, True]


def test_worked_example_asks_nothing(visit):
    worked = visit(LINDE).locator(".course-faded").first
    assert worked.locator("input").count() == 0
    assert worked.locator(".course-step").count() == 4


# Everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [NEON, LINDE, TABLE])
def test_axe_finds_nothing_in_our_parts(visit, axe, name, scheme):
    page = visit(name, color_scheme=scheme)
    for index, typed in enumerate(("6.37 K", "1.59 k", "1.188")):
        fields = page.locator("[data-record] input")
        if index < fields.count() and fields.nth(index).is_visible():
            fields.nth(index).fill(typed)
            fields.nth(index).press("Enter")
    page.locator("details").evaluate_all("all => all.forEach((details) => { details.open = true; })")
    page.wait_for_timeout(100)
    page.evaluate(axe)
    ours = [".course", ".course-clear"] if name == TABLE else [".course"]
    result = page.evaluate("(parts) => axe.run({ include: parts }, { resultTypes: ['violations'] })", ours)
    assert {v["id"]: v["nodes"][0]["html"] for v in result["violations"]} == {}


@pytest.mark.parametrize("name", [NEON, LINDE, TABLE])
def test_a_phone_has_no_sideways_scroll(visit, name):
    page = visit(name, viewport={"width": 390, "height": 844})
    page.locator("details").evaluate_all("all => all.forEach((details) => { details.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_reader_has_hints_and_solution(browser, build):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{build('html')[0]}/{NEON}.html")
    assert not page.locator(".course-form").first.is_visible()
    assert not page.locator(".course-footer").is_visible()
    assert all(hint.is_visible() for hint in page.locator(".course-hint").all())
    page.locator(".course-solution summary").click()
    assert page.locator(".course-answer").is_visible()
    context.close()


def test_print_shows_hints_and_solution_and_no_form(visit):
    page = visit(NEON)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".course-answer").is_visible()
    assert not page.locator(".course-form").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".course-solution").get_attribute("open") is None
