"""Measure the built book against its budgets: `make bench`.

Weights and requests are counted from files; axe, Lighthouse and latencies need a Chromium. Times are
shown beside their budgets and never fail a build, because machines differ; the counts are also tests.
"""

import argparse
import gzip
import http.server
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import build
import pdf
import vendor

sys.path.insert(0, str(build.ROOT / "tests" / "site"))
import weight

SITE = build.ROOT / "_build" / "html"
AUDITS = {"largest-contentful-paint": "LCP", "total-blocking-time": "TBT", "cumulative-layout-shift": "CLS"}


def table(title: str, head: list[str], rows: list[list[str]]) -> None:
    widths = [max(len(str(row[column])) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n{title}")
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def weights(pages: list[Path]) -> None:
    rows = []
    for page in pages:
        found = weight.weigh(page)
        figures = f"{sum(found['figures']):.0f} in {len(found['figures'])}" if found["figures"] else "–"
        rows.append([page.relative_to(SITE), f"{found['kB']:.0f}", found["requests"], figures])
    rows.append(["budget", weight.PAGE_KB, weight.REQUESTS, f"{weight.FIGURES_KB}, {weight.FIGURE_KB} each"])
    table("First visit, gzip, before figure data", ["page", "kB", "requests", "figure data, kB"], rows)


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gzipped)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


class Gzipped(http.server.SimpleHTTPRequestHandler):
    """Serves as a real host does: compressed, and cached for a while."""

    def __init__(self, *args):
        super().__init__(*args, directory=str(SITE))

    def log_message(self, *args):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file() or path.suffix not in (".html", ".css", ".js", ".svg"):
            return super().do_GET()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


def lighthouse(address: str, pages: list[Path]) -> None:
    try:
        package = vendor.npm_package("lighthouse")
    except vendor.VendorError as problem:
        print(f"\nLighthouse left out: {problem}")
        return
    rows = []
    for page in pages:
        for form in ("mobile", "desktop"):
            command = [vendor.node(), str(package / "cli" / "index.js"), f"{address}/{page.relative_to(SITE)}"]
            command += ["--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox"]
            command += ["--preset=desktop"] if form == "desktop" else []
            env = {**os.environ, "CHROME_PATH": pdf.chromium()}
            run = subprocess.run(command, capture_output=True, text=True, env=env)
            if run.returncode:
                rows.append([page.stem, form, "failed", run.stderr.strip()[-60:], *[""] * 5])
                continue
            report = json.loads(run.stdout)
            scores = [round(100 * (part["score"] or 0)) for part in report["categories"].values()][:4]
            times = [report["audits"][name]["displayValue"].replace("\xa0", " ") for name in AUDITS]
            rows.append([page.stem, form, *scores, *times])
    rows.append(["budget", "", "≥95", "100", "100", "100", "≤1.6 s", "≤50 ms", "≤0.01"])
    head = ["page", "as", "performance", "accessibility", "practices", "SEO", *AUDITS.values()]
    table("Lighthouse", head, rows)


def latencies() -> None:
    script = build.ROOT / "tests" / "explore" / "latency.py"
    if script.exists():
        print("\nFigures: from key press to paint", flush=True)
        subprocess.run([sys.executable, str(script)], cwd=build.ROOT)


def seconds(*command: str, times: int = 1) -> float:
    """The shortest of a few runs of a command."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - begin)
    return min(taken)


def imports() -> None:
    bare = seconds(sys.executable, "-c", "pass", times=5)
    took = seconds(sys.executable, "-c", "import cryolib", times=5) - bare
    builder = str(Path(__file__).with_name("build.py"))
    seconds(sys.executable, builder)  # so that the next one has nothing to do
    table("Times", ["what", "s", "budget"], [
        ["import cryolib", f"{took:.3f}", "0.15"],
        ["build, nothing changed", f"{seconds(sys.executable, builder):.1f}", "10"],
    ])  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="counts only, no browser")
    quick = parser.parse_args().quick
    if not (SITE / "index.html").exists():
        sys.exit("There is no built site: run `make book` first.")
    pages = [page for page in sorted(SITE.rglob("*.html")) if page.parent != SITE]
    weights(pages)
    if not quick:
        server, address = serve()
        chapters = [page for page in pages if "details class=\"run\"" in page.read_text("utf8")] or pages
        lighthouse(address, [*chapters[:2], SITE / "book" / "intro.html"])
        server.shutdown()
        latencies()
        imports()
    return 0


if __name__ == "__main__":
    sys.exit(main())
