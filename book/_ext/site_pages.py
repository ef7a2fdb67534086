"""What every page gets: a description, its actions, and only the scripts and styles it uses."""

import re
from pathlib import Path
from urllib.parse import quote

from docutils import nodes

STATIC = Path(__file__).parent.parent / "_static"
# Bundled into style.css, or replaced by rules of ours in book.css.
BUNDLED = ("styles/furo.css", "furo-extensions.css", "pygments.css", "mystnb.", "proof.css")
SEARCH_ONLY = ("documentation_options.js", "doctools.js", "sphinx_highlight.js")
# Assets of extensions, and the sign in a page that it uses them.
WHERE_USED = {"sphinx-design.min.css": "sd-", "design-tabs.js": "sd-tab-set"}


def bundle_styles(app):
    """One stylesheet instead of five; comments are for the source, not the reader's line."""
    if app.builder.format != "html" or app.config.html_theme != "furo":
        return
    import furo

    theme = Path(furo.__file__).parent / "theme" / "furo" / "static" / "styles"
    parts = [theme / "furo.css", theme / "furo-extensions.css", STATIC / "book.css"]
    text = "\n".join(part.read_text("utf8") for part in parts)
    text = re.sub(r"/\*.*?\*/|^\s+", "", text, flags=re.S | re.M)
    text = re.sub(r"[#]\s*sourceMappingURL=\S+", "", text)
    folder = Path(app.outdir) / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.css").write_text(text, "utf8")
    app.add_css_file("style.css", priority=100)
    app.add_js_file("book.js", priority=900, loading_method="defer")


def used(asset, page: str, body: str) -> bool:
    name = str(getattr(asset, "filename", asset) or "")
    if any(part in name for part in BUNDLED):
        return False
    if any(part in name for part in SEARCH_ONLY):
        return page == "search"
    return all(sign in body for part, sign in WHERE_USED.items() if part in name)


def first_sentences(doctree, limit: int = 158) -> str:
    """The page's first plain paragraph, cut at a word."""
    for paragraph in doctree.findall(nodes.paragraph):
        text = " ".join(paragraph.astext().split())
        plain = not list(paragraph.findall(nodes.math)) and not isinstance(paragraph.parent, nodes.entry)
        if plain and len(text) >= 40:
            return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(",;:–—") + "…"
    return ""


def description(context, doctree, title: str) -> str:
    written = (context.get("meta") or {}).get("description")
    return written or (doctree and first_sentences(doctree)) or f"{title}: part of an open, executable book."


def run_links(app, source: str) -> dict:
    """Where a notebook can be read or run, once the repository's address is known."""
    url, branch = app.config.html_context["repository_url"], app.config.html_context["repository_branch"]
    links = {}
    if url:
        links["source"] = f"{url}/blob/{branch}/{source}"
    if url.startswith("https://github.com/") and source.endswith(".ipynb"):
        name = url.removeprefix("https://github.com/")
        links["binder"] = f"https://mybinder.org/v2/gh/{name}/{branch}?labpath={quote(source)}"
        links["colab"] = f"https://colab.research.google.com/github/{name}/blob/{branch}/{source}"
    return links


def complete(app, pagename, templatename, context, doctree):
    body = context.get("body") or ""
    title = re.sub(r"<[^>]+>", "", context.get("title") or "")
    if app.config.html_theme == "furo":
        context["css_files"] = [asset for asset in context["css_files"] if used(asset, pagename, body)]
        context["script_files"] = [asset for asset in context["script_files"] if used(asset, pagename, body)]
    context["description"] = description(context, doctree, title)
    context["has_math"] = 'class="katex' in body or any(
        "katex" in (context.get(side) or {}).get("title", "") for side in ("next", "prev")
    )
    source = app.env.doc2path(pagename, base=False) if doctree else ""
    context["source_path"] = source
    context["is_notebook"] = source.endswith(".ipynb")
    context["run_links"] = run_links(app, source) if source else {}
    if app.config.html_baseurl:
        context["card_url"] = app.config.html_baseurl + "_static/card.png"


def setup(app):
    app.connect("builder-inited", bundle_styles)
    # After the theme's own handler.
    app.connect("html-page-context", complete, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
