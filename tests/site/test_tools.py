"""The tools behind `make`: what is stale, what is pinned, how a notebook is committed."""

import build
import constraints
import nbformat
import notebooks
import pytest
import site_assets
import vendor
from nbformat.v4 import new_code_cell, new_notebook, new_output

pytestmark = pytest.mark.site


def tree(folder):
    for name in [*build.INPUTS, *build.LOOK]:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if "." in place.name:
            place.write_text(name)
        else:
            place.mkdir(exist_ok=True)
            (place / "file.py").write_text("x = 1")
    return folder


def test_a_changed_library_runs_the_notebooks_again(tmp_path):
    root, out = tree(tmp_path / "root"), tmp_path / "_build"
    (out / ".jupyter_cache").mkdir(parents=True)
    assert build.drop_stale(out, root)
    assert not (out / ".jupyter_cache").exists()
    (out / ".jupyter_cache").mkdir()
    assert not build.drop_stale(out, root)
    (root / "cryolib" / "file.py").write_text("x = 2")
    assert build.drop_stale(out, root)
    assert not (out / ".jupyter_cache").exists()


def test_a_changed_template_writes_the_pages_again_and_runs_nothing(tmp_path):
    root, out = tree(tmp_path / "root"), tmp_path / "_build"
    build.drop_stale(out, root)
    (out / ".jupyter_cache").mkdir()
    (out / ".doctrees").mkdir()
    (root / "book" / "_templates" / "file.py").write_text("changed")
    assert not build.drop_stale(out, root)
    assert (out / ".jupyter_cache").exists()
    assert not (out / ".doctrees").exists()


def test_an_unchanged_book_is_not_built_again(tmp_path):
    root, out = tree(tmp_path / "root"), tmp_path / "_build"
    (out / "html").mkdir(parents=True)
    assert not build.is_current(out, "html", root)
    build.note_success(out, "html", root)
    assert build.is_current(out, "html", root)
    (root / "book" / "page.md").write_text("new")
    assert not build.is_current(out, "html", root)


def test_every_pin_agrees_with_the_constraints():
    held = dict(line.split("==") for line in constraints.TARGET.read_text().splitlines() if "==" in line)
    for need in constraints.direct():
        (pin,) = need.specifier
        assert held[constraints.normal(need.name)] == pin.version, f"{need.name}: run book/_tools/constraints.py"


def test_a_notebook_is_written_without_pictures_and_the_same_twice():
    both = {"text/plain": "Liquid yield 7.4 %", "text/html": "<b>x</b>", "image/png": "…"}
    output = new_output("execute_result", data=both, execution_count=3)
    cell = new_code_cell("1 + 1", execution_count=3, outputs=[output], metadata={"execution": {"iopub": "now"}})
    notebook = notebooks.clean(new_notebook(cells=[cell, new_code_cell("1 + 1", execution_count=4)]))
    assert list(notebook.cells[0].outputs[0].data) == ["text/plain"]
    assert not notebook.cells[0].metadata
    assert notebook.cells[0].id != notebook.cells[1].id
    once = nbformat.writes(notebook)
    assert nbformat.writes(notebooks.clean(nbformat.reads(once, as_version=4))) == once
    assert not notebooks.faults(notebook)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (new_code_cell("1"), "has not been run"),
        (new_code_cell("1", execution_count=1, outputs=[new_output("error", ename="KeyError")]), "KeyError"),
        (new_code_cell("1", execution_count=1, outputs=[new_output("stream", name="stderr", text="w")]), "stderr"),
        (new_code_cell("1", execution_count=1, outputs=[new_output("stream", text="<f at 0x7f12>")]), "address"),
        (new_code_cell("1", execution_count=1, outputs=[new_output("display_data", {"image/png": ""})]), "image/png"),
    ],
)
def test_a_fault_in_a_notebook_is_named(cell, words):
    notebook = new_notebook(cells=[cell], metadata={"kernelspec": notebooks.KERNEL})
    assert any(words in fault for fault in notebooks.faults(notebook))


def test_purging_keeps_what_is_used():
    css = "@media print{.a{color:red}.b{color:blue}}.a,.b{margin:0}.b .c{top:0}@font-face{src:x}"
    kept = site_assets.purge(css, lambda selector: ".b" in selector).replace("\n", "")
    assert kept == "@media print{.a{color:red}}.a{margin:0}@font-face{src:x}"
    whole = ".a:is(.b, .c){top:0}"
    assert site_assets.purge(whole, lambda selector: selector == ".a:is(.b") == whole


def test_a_class_that_a_script_may_set_is_in_use(tmp_path):
    (tmp_path / "page.html").write_text('<p class="one two"><script>x.classList.add("three")</script>')
    (tmp_path / "a.js").write_text('element.className = "four"')
    assert {"one", "two", "three", "four"} <= site_assets.names_in_use(tmp_path)


def test_a_missing_package_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("CRYO_VENDOR", str(tmp_path))
    monkeypatch.setattr(vendor, "npm", lambda: ["false"])
    with pytest.raises(vendor.VendorError, match="needs the network"):
        vendor.npm_package("katex")
