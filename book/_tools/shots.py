"""Take the pictures of README.md from the built site: `make shots`. Fonts are those of the machine.

A figure that was moved, on a wide light page; the front page on a phone in the dark; a problem that names
the mistake in an answer. What is typed there comes from the problem itself.
"""

import io
import sys

import build
import pdf
from PIL import Image

from cryolib.course import library
from cryolib.course.prepare import prepare

SITE = build.ROOT / "_build" / "html" / "book"
TARGET = build.ROOT / "book" / "_static"
LINDE = "principles/gas-liquefaction/linde-hampson.html"
LIMIT = 150_000  # bytes
# Nothing moves, nothing lies over the text, and what is not yet in view is laid out as well.
STILL = """* { transition: none !important; animation: none !important; caret-color: transparent !important;
  content-visibility: visible !important; } .back-to-top { display: none !important; }"""


def opened(browser, page, width, height, scheme, scale=1):
    """A page of the book in a window of its own, nothing moving."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=scale
    )
    tab = context.new_page()
    tab.goto((SITE / page).as_uri())
    tab.add_style_tag(content=STILL)
    return tab


def settled(tab, locator, above=24):
    """Scroll until an element stands near the top of the window, and wait for the picture to stand still."""
    place = "(box, above) => scrollTo({ top: box.getBoundingClientRect().top + scrollY - above, behavior: 'instant' })"
    locator.evaluate(place, above)
    tab.wait_for_timeout(1000)


def moved_figure(browser):
    """The Linde machine at a pressure of the reader's."""
    tab = opened(browser, LINDE, 1280, 1150, "light")
    figure = tab.locator('[data-explorable="linde-cycle"]')
    figure.locator("[data-skip]").click()
    slider = figure.locator(".explorable-control input").first
    slider.focus()
    for _ in range(5):
        slider.press("ArrowRight")
    settled(tab, figure)
    return Image.open(io.BytesIO(tab.screenshot())).crop((90, 0, 1050, 1140))  # the margins are empty


def dark_phone(browser):
    """The front page on a phone."""
    tab = opened(browser, "intro.html", 390, 844, "dark", scale=2)
    figure = tab.locator('[data-explorable="temperature-ladder"]')
    settled(tab, figure, above=70)
    return Image.open(io.BytesIO(tab.screenshot()))


def named_mistake(browser):
    """The first problem of the Linde chapter, answered with the vapour in place of the liquid, down to what it says."""
    tab = opened(browser, LINDE, 1280, 900, "light", scale=2)
    box = tab.locator("[data-course='linde-yield']")
    answer = box.locator("[data-part='y'] input")
    answer.fill(f"{100 * wrong_answer('linde-yield', 'y', 'vapour'):.2f} %")
    answer.press("Enter")
    settled(tab, box)
    says = "box => box.querySelector('[data-part=y] [role=status]').getBoundingClientRect().bottom"
    height = box.evaluate(f"box => ({says})(box) - box.getBoundingClientRect().top + 16")
    whole = Image.open(io.BytesIO(box.screenshot()))
    return whole.crop((0, 0, whole.width, round(2 * height)))


def wrong_answer(problem: str, part: str, mistake: str) -> float:
    """The number that a mistake leads to, with the givens of the book."""
    prepared = prepare(library.problem(problem).problem)
    asked = next(one for one in prepared.problem.parts if one.name == part)
    return prepared.slip(next(one for one in asked.mistakes if one.name == mistake), asked)


def packed(image: Image.Image) -> bytes:
    """As WebP without loss, or with as little as the limit asks."""
    for options in ({"lossless": True}, {"quality": 90}, {"quality": 75}):
        file = io.BytesIO()
        image.convert("RGB").save(file, "WEBP", method=6, **options)
        if file.tell() <= LIMIT:
            return file.getvalue()
    raise ValueError(f"the picture has {file.tell()} bytes; allowed: {LIMIT}")


SHOTS = {"shot-figure.webp": moved_figure, "shot-phone.webp": dark_phone, "shot-problem.webp": named_mistake}


def main() -> int:
    if not SITE.exists():
        sys.exit("There is no built site to show: run `make book` first.")
    with pdf.chromium_running() as browser:
        for name, take in SHOTS.items():
            data = packed(take(browser))
            (TARGET / name).write_bytes(data)
            print(f"{TARGET / name} ({len(data) / 1000:.0f} kB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
