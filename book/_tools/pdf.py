"""Print the whole book as one tagged PDF with an outline: `make pdf`.

The single-page build is printed by Chromium; print.css says how paper looks.
"""

import argparse
import shutil
import sys
from pathlib import Path

import build

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        sys.exit("No Chromium was found. Install it, e.g. apt-get install chromium, and try again.")
    return found


def print_pdf(page_path: Path, target: Path) -> None:
    from playwright.sync_api import sync_playwright

    footer = (
        '<div style="font: 8pt sans-serif; width: 100%; text-align: center; color: #555">'
        '<span class="pageNumber"></span></div>'
    )
    with sync_playwright() as driver:
        flags = ["--no-sandbox", "--disable-dev-shm-usage"]
        browser = driver.chromium.launch(executable_path=chromium(), args=flags)
        page = browser.new_page(color_scheme="light")
        page.goto(page_path.as_uri(), wait_until="load", timeout=120_000)
        page.evaluate("document.fonts.ready.then(() => dispatchEvent(new Event('beforeprint')))")
        page.pdf(
            path=target, tagged=True, outline=True, prefer_css_page_size=True, print_background=True,
            display_header_footer=True, header_template="<span></span>", footer_template=footer,
        )  # fmt: skip
        browser.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=build.ROOT, help="folder that gets _build/")
    out = parser.parse_args().out
    build.drop_stale(out / "_build")
    code = build.sphinx("singlehtml", out)
    if code:
        return code
    target = out / "_build" / "cryogenics.pdf"
    print_pdf((out / "_build" / "singlehtml" / "index.html").resolve(), target)
    print(f"{target} ({target.stat().st_size / 1e6:.1f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
