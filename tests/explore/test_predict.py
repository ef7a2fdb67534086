"""Predict, then see: the figure waits for the reader."""

from samples import decay, ladder, ready, write_page

SENTENCE = ".explorable-sentence"


def test_the_figure_is_covered_until_the_reader_commits(page, open_figure):
    root = open_figure(ladder())
    assert "blur" in root.locator(".explorable-picture").evaluate("e => getComputedStyle(e).filter")
    assert root.get_by_label("Storey", exact=True).is_disabled()
    assert not root.locator(SENTENCE).is_visible()
    assert root.get_by_role("status").count() == 0, "the status line would tell the answer"
    assert root.get_by_role("img").count() == 0
    root.locator(".explorable-commit").click()
    assert root.locator(".explorable-fault").inner_text() == "Choose an answer first."
    root.get_by_label("the left").check()
    root.locator(".explorable-commit").click()
    verdict = root.locator(".explorable-verdict")
    assert verdict.inner_text() == "You said: the left. The figure says: the right. Its height is the storey itself."
    assert verdict.evaluate("e => e === document.activeElement")
    assert root.locator(".explorable-picture").evaluate("e => getComputedStyle(e).filter") == "none"
    assert root.get_by_label("Storey", exact=True).is_enabled()
    assert not root.locator(".explorable-predict").is_visible()
    page.reload()
    page.wait_for_selector("[data-ready]")
    assert verdict.inner_text().startswith("You said: the left.")


def test_a_number_by_keyboard(page, open_figure):
    root = open_figure(decay())
    page.keyboard.press("Tab")
    page.keyboard.type("abc")
    page.keyboard.press("Enter")
    assert root.locator(".explorable-fault").inner_text() == "Type a number first, such as 4.2."
    page.keyboard.press("Control+A")
    page.keyboard.type("7,1")
    page.keyboard.press("Enter")
    assert root.locator(".explorable-verdict").inner_text() == (
        "You said 7,1 s; the figure says 6.93 s. Close enough: right. ln 2 divided by the rate.")


def test_a_reader_may_look_without_guessing(page, open_figure):
    root = open_figure(decay())
    root.get_by_role("button", name="Show me without guessing").click()
    assert root.locator(".explorable-verdict").inner_text() == "ln 2 divided by the rate."
    root.get_by_label("Rate", exact=True).press("End")
    assert root.locator(SENTENCE).inner_text() == decay().at(rate=1).sentence


def test_a_browser_without_memory_asks_again(page, tmp_path):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    root = ready(page, write_page(tmp_path, ladder()), "ladder")
    root.get_by_label("the right").check()
    root.locator(".explorable-commit").click()
    assert root.locator(".explorable-verdict").inner_text().startswith("You said: the right. Right.")
