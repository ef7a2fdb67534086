"""What every page gets: a description for search engines and shared links, and its row of actions."""

import re
from urllib.parse import quote

from docutils import nodes

# What Sphinx and docutils write and a screen reader or a validator cannot place.
REPAIRS = {
    ' role="heading"': "",  # a caption without a level
    ' aria-label="Toggle hidden content"': "",  # the words that stand there say more
    ' role="doc-biblioentry"': ' role="listitem"',  # deprecated, inside a role="list"
    '(<span class="bibtex-citation") id="id[0-9]+"': r"\1",  # counted from 1 in every docstring; nothing links here
}


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
    unnumbered = re.sub(r'<span class="section-number">.*?</span>', "", context.get("title") or "")
    title = context["plain_title"] = re.sub(r"<[^>]+>", "", unnumbered)
    for part in ("body", "furo_navigation_tree"):
        for wrong, right in REPAIRS.items():
            context[part] = re.sub(wrong, right, context.get(part) or "")
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
    # After the theme's own handler.
    app.connect("html-page-context", complete, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
