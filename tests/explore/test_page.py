"""How a reader meets a figure: keyboard, screen reader, phone, print, no scripts, dark, a prediction."""


import pytest
from samples import cube, decay, ladder, late, ready, wave, write_page

SENTENCE = ".explorable-sentence"


# Keyboard

def test_keys_move_a_slider(page, open_figure):
    root = open_figure(wave())
    page.keyboard.press("Tab")  # the play button stands before the slider of its own
    slider = root.get_by_label("Frequency", exact=True)
    slider.focus()
    for key, position in [("ArrowRight", 8), ("ArrowLeft", 7), ("Home", 0), ("End", 14), ("PageDown", None)]:
        page.keyboard.press(key)
        if position is not None:
            text = wave().controls["frequency"].texts[position]
            assert slider.get_attribute("aria-valuetext") == text
            assert root.locator("output").first.inner_text() == text
    assert "rad/s" in text


def test_every_control_is_reached_and_operated_by_keys_alone(page, open_figure):
    root = open_figure(wave())
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        where = page.evaluate("(e => e.className || e.type || e.tagName)(document.activeElement)")
        if where == "BODY":
            break
        seen.append(where)
        if where in ("range", "radio"):
            before = root.locator(SENTENCE).inner_text()
            page.keyboard.press("ArrowRight")
            assert root.locator(SENTENCE).inner_text() != before or where == "radio"
        if where == "explorable-reset":
            page.keyboard.press("Enter")
            assert root.locator(SENTENCE).inner_text() == wave().sentence
    assert seen == ["explorable-play", "range", "range", "radio", "explorable-reset"] or \
        seen == ["range", "explorable-play", "range", "radio", "explorable-reset"]


def test_arrows_do_not_leave_the_figure(page, open_figure):
    """JupyterLab moves between cells with these keys; a modified key stays its own."""
    root = open_figure(wave())
    page.evaluate("window.heard = []; document.addEventListener('keydown', e => heard.push(e.key))")
    root.get_by_label("Amplitude").focus()
    for key in ("ArrowRight", "Home", "PageUp", "Control+ArrowRight"):
        page.keyboard.press(key)
    assert page.evaluate("heard") == ["Control", "ArrowRight"]


def test_a_choice_of_many_is_a_list(page, open_figure):
    root = open_figure(ladder())
    root.locator("[data-skip]").click()
    root.get_by_label("Storey", exact=True).select_option(label="storey number 5")
    assert root.locator(SENTENCE).inner_text() == "Storey 5: the third bar is 5 high."


# Words

def test_assistive_technology(page, open_figure):
    root = open_figure(wave())
    svg = root.locator("svg")
    assert svg.get_attribute("role") == "img"
    assert svg.get_attribute("aria-label") == wave().alt
    assert root.locator("[role=status]").count() == 1
    assert root.locator("output[aria-live=off]").count() == 2
    assert root.get_by_role("slider", name="Amplitude").count() == 1
    assert root.get_by_role("radio", name="square").count() == 1
    assert root.get_by_role("button", name="Play: Frequency").count() == 1


def test_a_listener_hears_where_the_slider_stops(page, open_figure):
    """Ten steps in quick succession change the visible sentence ten times and the spoken one once."""
    root = open_figure(wave())
    page.wait_for_timeout(800)
    page.evaluate("""() => { window.spoken = [];
      new MutationObserver(() => spoken.push(document.querySelector(".explorable-status").textContent))
        .observe(document.querySelector(".explorable-status"), { childList: true, characterData: true, subtree: true });
    }""")
    root.get_by_label("Frequency", exact=True).focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1000)
    assert page.evaluate("spoken") == [root.locator(SENTENCE).inner_text()]


AXE = None


def axe_faults(page):
    """Rules of WCAG 2.2 AA (and best practice) that axe finds broken, with the first element of each."""
    global AXE
    if AXE is None:
        from vendor import npm_package

        AXE = (npm_package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(AXE)
    result = page.evaluate("""() => axe.run(document, { resultTypes: ["violations"] })""")
    return {v["id"]: v["nodes"][0]["html"] for v in result["violations"]}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("make", [wave, decay, ladder])
def test_axe_finds_nothing(page, open_figure, make, theme):
    root = open_figure(make(), theme=theme)
    assert axe_faults(page) == {}
    if make is not wave:
        root.locator("[data-skip]").click()
        assert axe_faults(page) == {}


# Phone, print, no scripts, dark

@pytest.mark.parametrize("make", [wave, decay, ladder])
def test_a_phone_shows_it_without_sideways_scroll(browser, tmp_path, make):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    root = ready(page, write_page(tmp_path, make()), make().name)
    for _ in range(2):
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
        boxes = root.locator(":is(input, button, select, .explorable-options label):visible").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect()).map(b => Math.min(b.width, b.height))")
        assert min(boxes) >= 24
        if root.get_attribute("data-locked") is None:
            break
        root.locator("[data-skip]").click()
    sizes = root.locator("svg text").evaluate_all("all => all.map(t => t.getBoundingClientRect().height)")
    assert min(sizes) >= 8
    context.close()


def test_print_shows_the_state_in_words(page, open_figure):
    root = open_figure(wave())
    root.get_by_label("Amplitude").press("End")
    page.emulate_media(media="print")
    assert root.locator(".explorable-values").is_visible()
    assert root.locator(".explorable-values").inner_text() == "Frequency: 2.25 rad/s · Amplitude: 2.0 m · Shape: sine"
    assert root.locator(SENTENCE).is_visible()
    assert not root.locator(".explorable-controls").is_visible()
    assert not root.locator(".explorable-reset").is_visible()


def test_print_of_a_covered_figure_shows_the_question(page, open_figure):
    root = open_figure(ladder())
    page.emulate_media(media="print")
    assert root.locator(".explorable-question summary").is_visible()
    assert root.locator(".explorable-picture").evaluate("e => getComputedStyle(e).filter") == "none"
    assert not root.locator(".explorable-predict").is_visible()


@pytest.mark.parametrize("make", [wave, ladder])
def test_without_scripts_the_first_state_is_readable(browser, tmp_path, make):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(write_page(tmp_path, make()))
    root = page.locator("figure.explorable")
    assert root.locator("svg").is_visible()
    assert root.locator(".explorable-picture").get_attribute("style") is None
    assert not root.locator(".explorable-controls").is_visible()
    assert not root.locator(".explorable-reset").is_visible()
    assert root.locator(SENTENCE).inner_text() == make().sentence
    assert root.locator(".explorable-values").is_visible()
    if make is ladder:
        assert not root.locator(".explorable-predict").is_visible()
        root.locator("summary").click()
        assert "the right. Its height is the storey itself." in root.locator("details").inner_text()
    context.close()


DRAWN = """svg => [...svg.querySelectorAll("path, use, text")].filter(e => e.checkVisibility() && !e.closest("defs"))
  .map(e => { const b = e.getBoundingClientRect(), c = svg.getBoundingClientRect();
    return [e.tagName, e.textContent, ...[b.x - c.x, b.y - c.y, b.width, b.height].map(Math.round)].join(" "); })"""


@pytest.mark.parametrize("make", [wave, decay, late])
def test_without_scripts_nothing_more_and_nothing_less_is_drawn(browser, tmp_path, make):
    """Places that only another state needs do not show."""
    url, drawn = write_page(tmp_path, make()), []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        if scripts:
            ready(page, url, make().name)
        else:
            page.goto(url)
        drawn.append(page.locator("figure.explorable svg").first.evaluate(DRAWN))
        context.close()
    assert drawn[0] == drawn[1]


def test_dark_follows_the_page(page, open_figure):
    def stroke(root):
        return root.locator(f'[id="{wave().frames.header["artists"][0]["id"]}"] path').evaluate(
            "e => getComputedStyle(e).stroke")

    light = stroke(open_figure(wave()))
    dark = stroke(open_figure(wave(), theme="dark"))
    assert (light, dark) == ("rgb(196, 70, 26)", "rgb(255, 154, 112)")


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(196, 70, 26)"), ("dark", "rgb(255, 154, 112)")])
def test_auto_follows_the_reader(browser, tmp_path, scheme, colour):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    root = ready(page, write_page(tmp_path, wave(), theme="auto"), "wave")
    assert root.locator("svg path[style*='--cryo-warm']").first.evaluate("e => getComputedStyle(e).stroke") == colour
    context.close()


# Several figures, play, reset

def test_the_first_figure_brings_the_script_for_all(page, open_figure):
    first = open_figure(wave(), cube())
    second = page.locator('[data-explorable="cube"][data-ready]')
    second.get_by_label("Damping").press("End")
    assert "damping 2.00" in second.locator(SENTENCE).inner_text()
    assert first.locator(SENTENCE).inner_text() == wave().sentence


def test_a_disposed_figure_is_silent_and_can_be_mounted_again(page, open_figure):
    root = open_figure(wave())
    root.evaluate("root => root.explorable.dispose()")
    root.get_by_label("Amplitude").press("End")
    assert root.locator(SENTENCE).inner_text() == wave().sentence


def test_play_runs_to_the_end_and_stops(page, open_figure):
    root = open_figure(wave())
    button = root.get_by_role("button", name="Play: Frequency")
    button.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    page.wait_for_function("document.querySelector('.explorable-play').ariaPressed === 'false'", timeout=15_000)
    slider = root.get_by_label("Frequency", exact=True)
    assert slider.input_value() == "14"
    button.press("Space")  # from the end it starts again
    assert int(slider.input_value()) < 14
    button.press("Space")
    assert button.get_attribute("aria-pressed") == "false"


def test_play_without_motion_is_one_step(browser, tmp_path):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    root = ready(page, write_page(tmp_path, wave()), "wave")
    slider, button = root.get_by_label("Frequency", exact=True), root.locator(".explorable-play")
    before = int(slider.input_value())
    button.click()
    page.wait_for_timeout(900)
    assert int(slider.input_value()) == before + 1
    assert button.get_attribute("aria-pressed") == "false"
    context.close()


def test_nothing_is_fetched(page, tmp_path):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    ready(page, write_page(tmp_path, wave(), decay()), "wave")
    assert [url for url in requests if not url.startswith(("file:", "blob:", "data:"))] == []


def test_a_damaged_figure_says_so(page, tmp_path):
    """Rather than sliders that do nothing."""
    url = write_page(tmp_path, cube())
    path = tmp_path / "cube-light.html"
    path.write_text(path.read_text(encoding="utf-8").replace(cube().packed, "AAAA"), encoding="utf-8")
    page.goto(url)
    page.wait_for_selector(".explorable-controls", state="hidden", timeout=5000)
    assert page.locator("svg").is_visible()
    assert page.locator(".explorable-values").is_visible()
