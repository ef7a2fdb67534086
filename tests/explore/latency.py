"""How fast a figure answers: bytes, first responsive slider, key press to paint. Prints JSON for `make bench`.

    python tests/explore/latency.py            # the sample figures, largest last
    python tests/explore/latency.py URL NAME   # one figure of a built page

A key press is timed from the browser's own event timestamp to the end of the frame that shows it.
"""

import functools
import gzip
import http.server
import json
import statistics
import sys
import tempfile
import threading
from pathlib import Path

PRESSES = 120

# Resolves after the frame that follows the next key press has been painted.
WATCH = """() => { window.times = []; document.addEventListener("input", (event) => {
  requestAnimationFrame(() => { const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
    channel.port2.postMessage(0); }); }, { capture: true }); }"""

# The engine's own share: from the event to the changed document, without waiting for the next frame.
WORK = """(name) => Array.from({ length: 200 }, (_, i) => {
  const input = document.querySelector(`[data-explorable="${name}"] .explorable-control :is(input, select)`);
  input.value = i % (Number(input.max || input.length - 1) + 1);
  const began = performance.now();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return performance.now() - began; })"""

FIRST = """(name) => new Promise((done, fail) => {
  const look = () => document.querySelector(`[data-explorable="${name}"]`)?.dataset.ready ? done(performance.now())
    : performance.now() > 60000 ? fail(`${name} did not answer within a minute`) : setTimeout(look, 1);
  look(); })"""


def measure(browser, url, name):
    """The numbers of one figure, in milliseconds and bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(url, wait_until="commit")
    first = page.evaluate(FIRST, name)
    root = page.locator(f'[data-explorable="{name}"]')
    if root.get_attribute("data-locked") is not None:
        root.locator("[data-skip]").click()
    page.evaluate(WATCH)
    slider = root.locator(".explorable-control :is(input, select)").first
    slider.focus()
    for press in range(PRESSES):
        slider.press("ArrowRight" if press // 2 % 2 == 0 else "ArrowLeft")  # two there, two back
    page.wait_for_timeout(200)
    times = sorted(page.evaluate("times"))
    work = sorted(page.evaluate(WORK, name))
    packed = len(root.get_attribute("data-pack"))
    context.close()
    return {"figure": name, "packed_bytes": packed, "first_responsive_ms": round(first),
            "presses": len(times), "p50_ms": round(statistics.median(times), 1),
            "p95_ms": round(times[int(0.95 * len(times))], 1),
            "own_work_p95_ms": round(work[int(0.95 * len(work))], 2)}


def serve(folder):
    """A local server for a folder: its address and the function that stops it."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}", server.shutdown


def samples(browser):
    """The sample figures, each on a page of its own."""
    import samples as sample_figures

    with tempfile.TemporaryDirectory() as folder:
        address, stop = serve(folder)
        for name, make in sample_figures.ALL.items():
            figure = make()
            path = Path(folder) / Path(sample_figures.write_page(Path(folder), figure)).name
            numbers = measure(browser, f"{address}/{path.name}", name)
            yield numbers | {"page_gzip_bytes": len(gzip.compress(path.read_bytes())),
                             "sampling_s": round(figure.seconds, 2)}
        stop()


def main(arguments):
    """Measure and print."""
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(Path(__file__).parents[1]))
    from conftest import chromium_path

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        found = [measure(browser, *arguments)] if arguments else list(samples(browser))
        browser.close()
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main(sys.argv[1:])
