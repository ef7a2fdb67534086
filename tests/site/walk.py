"""One walk through a page in a real browser, noticing everything the tests ask about."""

from weight import REQUESTS

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
AXE = """async (rules) => (await axe.run({ runOnly: rules, preload: false })).violations.map(
    (found) => `${found.id} ×${found.nodes.length}: ${found.nodes[0].html.slice(0, 160)}`)"""
OPEN_ALL = "for (const box of document.querySelectorAll('article details:not(.run)')) box.open = true"
SETTLED = "document.fonts.ready.then(() => new Promise(requestAnimationFrame))"
UNREACHABLE = """() => [...document.querySelectorAll("article .scrolls, article .table-wrapper, article pre")]
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.tabIndex < 0)
    .map((box) => box.outerHTML.slice(0, 100))"""


class Visit:
    """A page in a real browser, with all it asked for and complained of."""

    def __init__(self, context):
        self.page, self.requests, self.complaints = context.new_page(), [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"failed request: {request.url}"))
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("console", self._heard)
        self.page.on("response", self._answered)

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"console {message.type}: {message.text}")

    def _answered(self, response):
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def go(self, address):
        self.page.goto(address, wait_until="load")
        self.page.evaluate(SETTLED)
        return self.page


READ_THROUGH = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
    scrollTo({ top: y, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""


def violations(page, axe: str, rules=RULES) -> list[str]:
    """The WCAG 2.2 A and AA rules of axe-core that a page breaks, with the first offender."""
    # What is not yet laid out counts as hidden for axe: show the whole page to it.
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    page.evaluate(axe)
    return page.evaluate(AXE, rules)


def wider_than(page, width: int) -> int:
    """By how many pixels a page is wider than its window, so that a reader must scroll sideways."""
    return max(0, page.evaluate("document.documentElement.scrollWidth") - width)


def looks(page, axe: str):
    """Faults of a loaded page in every colour scheme and width."""
    page.evaluate(OPEN_ALL)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate(SETTLED)
            page.evaluate(READ_THROUGH)  # boxes are measured when a reader comes near them
            rules = RULES if scheme == "light" else COLOURS  # the dark page is the same page in other colours
            yield from (f"{scheme}, {width} px: {fault}" for fault in violations(page, axe, rules))
    across = wider_than(page, WIDTHS[-1])
    if across:
        yield f"a phone scrolls sideways: {across} px too wide"
    yield from (f"the keyboard cannot scroll {box}" for box in page.evaluate(UNREACHABLE))


def manners(seen: Visit, home: str, budget: int | None = REQUESTS):
    """Faults in what a page asked for and said while it opened."""
    yield from seen.complaints
    asked = [url for url in seen.requests if not url.startswith(("data:", "blob:"))]
    yield from (f"a request to another host: {url}" for url in asked if not url.startswith(home))
    if budget is not None and len(asked) > budget:
        yield f"{len(asked)} requests: {', '.join(url.rsplit('/', 1)[-1] for url in asked)}"
