"""The figures live in JupyterLab: the html output and the widget, by mouse, keys and kernel."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest

SETUP = """
import matplotlib.pyplot as plt
from cryolib.explore import Choice, Slider, explore
from cryolib.figures import house

def figure(name):
    with house():
        fig, ax = plt.subplots()
    line, = ax.plot([0, 1], [0, 1])
    ax.set(xlim=(0, 1), ylim=(0, 4))
    def update(slope, side):
        line.set_ydata([0, slope] if side == "right" else [slope, 0])
        return f"The slope is {slope:.1f} to the {side}."
    return explore(update, fig, name=name, alt="A line.", slope=Slider(0, 4, 41, label="Slope", unit="m"),
                   side=Choice(["right", "left"], label="Side"))
"""
CELLS = [SETUP, 'figure("first")', 'figure("second")', 'w = figure("third").widget()\nw',
         'print("kernel:", w.slope, w.side, w.sentence)']
PRINTED = "[...document.querySelectorAll('.jp-OutputArea-output')].some(o => o.textContent.includes('kernel:'))"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab of its own, on a free port, without the user's settings."""
    folder = tmp_path_factory.mktemp("lab")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in CELLS])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / "trial.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = {name: str(folder / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR",
                                                  "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--ip=127.0.0.1", "--allow-root",
               f"--ServerApp.root_dir={folder}", "--IdentityProvider.token=", "--LabApp.news_url=",
               "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with open(folder / "lab.log", "w") as log:
        server = subprocess.Popen(command, cwd=folder, env=os.environ | home, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address + "/api", server, folder / "lab.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait(url, server, log):
    """Until the server answers."""
    for _ in range(120):
        if server.poll() is not None:
            pytest.fail(f"jupyter lab ended: {log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return json.load(answer)
        except OSError:
            time.sleep(0.5)
    pytest.fail("jupyter lab did not answer in a minute")


@pytest.fixture(scope="module")
def notebook(lab, browser):
    """The notebook, all cells run."""
    context = browser.new_context(viewport={"width": 1280, "height": 1400})
    page = context.new_page()
    page.goto(lab + "/lab/tree/trial.ipynb")
    choose = page.locator(".jp-Dialog button.jp-mod-accept")  # Lab asks which kernel a new notebook wants
    choose.or_(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).first.wait_for(timeout=120_000)
    page.wait_for_timeout(1000)
    if choose.count():
        choose.click()
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=120_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.wait_for_function(PRINTED, timeout=120_000)
    yield page
    context.close()


def figure(page, name):
    root = page.locator(f'figure[data-explorable="{name}"]')
    root.scroll_into_view_if_needed()
    page.wait_for_function("(n) => document.querySelector(`figure[data-explorable='${n}']`)?.dataset.ready", arg=name)
    return root


@pytest.mark.slow
@pytest.mark.parametrize("name", ["first", "second", "third"])
def test_keys_move_a_figure_and_not_the_notebook(notebook, name):
    root = figure(notebook, name)
    slider = root.get_by_label("Slope", exact=True)
    slider.click(position={"x": 5, "y": 15})  # a click near the left end
    active = notebook.locator(".jp-Cell.jp-mod-active").get_attribute("data-windowed-list-index")
    slider.press("Home")
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "PageUp"):
        slider.press(key)
    assert notebook.locator(".jp-Cell.jp-mod-active").get_attribute("data-windowed-list-index") == active
    assert slider.evaluate("e => e === document.activeElement")
    text = slider.get_attribute("aria-valuetext")
    assert text not in ("0.0 m", "2.0 m")
    assert root.locator(".explorable-sentence").inner_text() == f"The slope is {text[:-2]} to the right."
    root.get_by_label("left", exact=True).check()
    assert root.locator(".explorable-sentence").inner_text() == f"The slope is {text[:-2]} to the left."


@pytest.mark.slow
def test_the_kernel_follows_the_widget_and_moves_it(notebook, tmp_path):
    root = figure(notebook, "third")
    root.get_by_label("right", exact=True).check()
    root.get_by_label("Slope", exact=True).press("End")
    assert run_last(notebook, 'print("kernel:", w.slope, w.side, w.sentence)') == (
        "kernel: 4.0 right The slope is 4.0 to the right.")
    run_last(notebook, 'w.slope, w.side = 1.5, "left"\nprint("kernel:", "moved")')
    root.scroll_into_view_if_needed()
    notebook.wait_for_function("(s) => document.querySelector('[data-explorable=third] .explorable-sentence')"
                               ".textContent === s", arg="The slope is 1.5 to the left.")
    notebook.screenshot(path=os.environ.get("CRYO_SCREENSHOT", str(tmp_path / "lab.png")))


def run_last(page, source):
    """Replace and run the last cell; what it prints."""
    cell = page.locator(".jp-Notebook .jp-CodeCell").last
    cell.scroll_into_view_if_needed()
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source)
    page.evaluate("document.querySelectorAll('.jp-CodeCell').forEach(c => c.querySelectorAll("
                  "'.jp-RenderedText').forEach(o => o.textContent.includes('kernel:') && (o.textContent = '')))")
    page.keyboard.press("Control+Enter")
    page.wait_for_function(PRINTED)
    return cell.locator(".jp-RenderedText").inner_text().strip()
