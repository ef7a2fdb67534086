"""Let Jupyter Book's configuration meet Furo and plain Sphinx without a warning.

Jupyter Book writes options for its own theme and for extensions this book does not load. Here the
values are declared, the options Furo does not know are dropped, and the repository's address is
handed on. Sections inside a page lose their numbers: a chapter is 2.5, its headings are words.
"""

from pathlib import Path

from docutils import nodes
from sphinx.util import logging

logger = logging.getLogger(__name__)
# Values Jupyter Book sets for extensions that are not loaded.
FOREIGN_VALUES = ["comments_config", "use_jupyterbook_latex"]
# What Furo understands; the rest was written for another theme.
FURO_OPTIONS = ["announcement", "sidebar_hide_name", "footer_icons", "light_css_variables", "dark_css_variables"]


def settle_theme_options(app, config):
    given = config.html_theme_options
    repository = (given.get("repository_url") or "").rstrip("/")
    if "executablebooks/jupyter-book" in repository:  # Jupyter Book's own default
        repository = ""
    config.html_context = {
        **config.html_context,
        "repository_url": repository,
        "repository_branch": given.get("repository_branch") or "main",
    }
    if config.html_theme == "furo":
        options = {name: given[name] for name in FURO_OPTIONS if name in given}
        config.html_theme_options = {**options, "top_of_page_buttons": []}  # page-actions.html has them
    config.nitpick_ignore = [tuple(pair) for pair in config.nitpick_ignore]  # YAML has no tuples
    # Unset and empty mean the same: a relative site that works from any folder.
    config.html_baseurl = (config.html_baseurl or "").rstrip("/") + "/" if config.html_baseurl else ""


def number_pages_only(app, env):
    """Keep the number of a page's title and drop those of the headings below it.

    Runs when the numbers have been given and before the environment is stored.
    """
    count_pages_only(env, env.config.root_doc)
    for docname, numbers in env.toc_secnumbers.items():
        # Empty, not absent: an absent one falls back to the number of the page.
        numbers.update({anchor: () for anchor in numbers if anchor})
        for reference in env.tocs[docname].findall(nodes.reference):
            if reference.get("anchorname"):
                reference.attributes.pop("secnumber", None)
    return []


def count_pages_only(env, docname):
    """Number the pages below a page from 1: Sphinx goes on counting from the page's own headings."""
    above = env.toc_secnumbers.get(docname, {}).get("")
    for place, below in enumerate(env.toctree_includes.get(docname, []), 1):
        numbers = env.toc_secnumbers.get(below, {})
        if above and numbers.get(""):
            numbers[""] = env.titles[below]["secnumber"] = (*above, place)
            for reference in env.tocs[below].findall(nodes.reference):
                if not reference["anchorname"]:
                    reference["secnumber"] = numbers[""]
        count_pages_only(env, below)


def sweep(app, exception):
    """Remove pages whose source has left the book: a build folder outlives a table of contents."""
    if exception or app.builder.name != "html":
        return
    kept = {app.builder.get_outfilename(docname) for docname in app.env.found_docs}
    for page in (Path(app.outdir) / "book").rglob("*.html"):
        if str(page) not in kept:
            page.unlink()


def write_front_door(app, exception):
    """`index.html` leads to the first page, whatever its name; in the one-page book it is that page."""
    if exception or app.builder.name not in ("html", "singlehtml") or app.config.root_doc == "index":
        return
    front = Path(app.outdir) / "index.html"
    if app.builder.name == "singlehtml":
        # Sphinx writes it below the root document's folder, but with addresses for the top.
        Path(app.builder.get_outfilename(app.config.root_doc)).replace(front)
        return
    target, title = app.builder.get_target_uri(app.config.root_doc), app.config.html_title
    front.write_text(
        f'<!doctype html><html lang="{app.config.language}"><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="description" content="The front door of the book.">'
        f'<meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="refresh" content="0; url={target}"><link rel="canonical" href="{target}">'
        f'<p><a href="{target}">{title}</a></p></html>\n',
        "utf8",
    )


def setup(app):
    for name in FOREIGN_VALUES:
        app.add_config_value(name, None, "")
    app.connect("config-inited", settle_theme_options)
    app.connect("env-get-updated", number_pages_only, priority=900)
    app.connect("build-finished", sweep)
    app.connect("build-finished", write_front_door)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
