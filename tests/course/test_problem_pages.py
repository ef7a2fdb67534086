"""Problems in a real browser, from a file: the keyboard, dark mode, a phone, print, no scripts."""

import pytest
from test_notebook_problems import TRANSCRIPT

NEON, LINDE, TABLE = "cryogenic-frontier", "linde", "table"
SAYS = "[role=status]"
ANSWERS = {"T": "1.592 K", "boer": "0.594", "decades": "1.188"}


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
