"""One stylesheet for the whole book, and on each page only the scripts it uses.

Sphinx and its extensions add a dozen files to every page. Here Furo's styles, the used part of
sphinx-design's and our own become `style.css`; scripts that only search needs stay on its page.
"""

import hashlib
import re
from pathlib import Path

import tinycss2
from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

STATIC = Path(__file__).parent.parent / "_static"
OURS = ("book.css", "boxes.css", "print.css")
# In style.css already, or replaced there by rules of ours.
BUNDLED = ("styles/furo.css", "furo-extensions.css", "pygments.css", "mystnb.", "proof.css", "sphinx-design.min.css")
SEARCH_ONLY = ("documentation_options.js", "doctools.js", "sphinx_highlight.js")
# Signs of buttons the book does not have: Furo draws them into every page.
IDLE_SIGNS = re.compile(r'<symbol id="svg-(?:pencil|eye)".*?</symbol>', re.S)
# The script of an extension, and the sign in a page that it is used.
WHERE_USED = {"design-tabs.js": "sd-tab-set"}


def purge(css: str, unwanted) -> str:
    """A stylesheet without the selectors that `unwanted` names; rules and blocks left empty go too."""
    return _keep(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), unwanted)


def _keep(rules, unwanted) -> str:
    kept = []
    for rule in rules:
        if rule.type == "qualified-rule":
            wanted = ",".join(selector for selector in selectors_of(rule.prelude) if not unwanted(selector))
            kept.append(f"{wanted}{{{tinycss2.serialize(rule.content)}}}" if wanted else "")
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            block = _keep(inside, unwanted)
            head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
            kept.append(f"{head}{{{block}}}" if block else "")
        else:
            kept.append(rule.serialize())
    return "\n".join(filter(None, kept))


def selectors_of(prelude) -> list[str]:
    """The selectors of a rule; a comma inside :is(…) or :not(…) parts nothing."""
    parts = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part) for part in parts]


def source_styles() -> list[tuple[str, str]]:
    """The stylesheets that are bundled, in order: name and text."""
    import furo
    import sphinx_design

    theme = Path(furo.__file__).parent / "theme" / "furo" / "static" / "styles"
    design = Path(sphinx_design.__file__).parent / "static" / "sphinx-design.min.css"
    files = [theme / "furo.css", theme / "furo-extensions.css", design, *(STATIC / name for name in OURS)]
    return [(file.name, file.read_text("utf8")) for file in files]


def slim_signs(html: str) -> str:
    """Furo's signs without the idle ones and without indents."""
    return re.sub(r"\s+", " ", IDLE_SIGNS.sub("", html)).replace("> <", "><")


def announce_styles(app):
    """Name style.css after its sources, so that a browser never keeps an old one."""
    if app.builder.format != "html" or app.config.html_theme != "furo":
        return
    sources = "".join(text for _, text in source_styles())
    app.config.html_context["style_digest"] = hashlib.sha256(sources.encode()).hexdigest()[:8]
    app.builder.templates.environment.filters["slim_signs"] = slim_signs
    app.add_js_file("book.js", priority=900, loading_method="defer")
    # Furo wraps tables and formulas in boxes that repeat their ids; Tables and katex_build do it without.
    app.registry.post_transforms[:] = [
        transform for transform in app.registry.post_transforms if transform.__module__ != "furo"
    ]


def names_in_use(site: Path) -> set[str]:
    """Classes that stand in a page, and every word of a script: it may set any of them as a class."""
    pages = "".join(page.read_text("utf8") for page in site.rglob("*.html"))
    scripts = "".join(script.read_text("utf8") for script in site.rglob("*.js"))
    classes = {name for names in re.findall(r"class=[\"']([^\"']*)", pages) for name in names.split()}
    inline = "".join(re.findall(r"<script(?! type=.application/json).*?</script>", pages, re.S))
    return classes | set(re.findall(r"[\w-]+", scripts + inline))


def write_styles(app, exception):
    if exception or "style_digest" not in app.config.html_context:
        return
    known = names_in_use(Path(app.outdir))

    def unused(selector):
        plain = re.sub(r":[\w-]+\([^)]*\)", "", selector)  # :not(.x) asks for pages without x
        return not set(re.findall(r"\.([A-Za-z][\w-]*)", plain)) <= known

    parts = []
    for name, text in source_styles():
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        # boxes.css draws the boxes its own way.
        parts.append(purge(text, lambda s, theirs=name == "furo.css": unused(s) or (theirs and ".admonition" in s)))
    css = re.sub(r"\s*\n\s*", "\n", "\n".join(parts)).strip()
    (Path(app.outdir) / "_static" / "style.css").write_text(css + "\n", "utf8")


def used(asset, page: str, body: str) -> bool:
    """Whether a page needs a stylesheet or script."""
    name = str(getattr(asset, "filename", asset) or "")
    if any(part in name for part in BUNDLED):
        return False
    if any(part in name for part in SEARCH_ONLY):
        return page == "search"
    return all(sign in body for part, sign in WHERE_USED.items() if part in name)


def choose_assets(app, pagename, templatename, context, doctree):
    if "style_digest" not in app.config.html_context:
        return
    body = context.get("body") or ""
    context["css_files"] = [asset for asset in context["css_files"] if used(asset, pagename, body)]
    context["script_files"] = [asset for asset in context["script_files"] if used(asset, pagename, body)]


class Tables(SphinxPostTransform):
    """Give each table a box of its own to scroll in."""

    formats = ("html",)
    default_priority = 500

    def run(self, **kwargs):
        for table in list(self.document.findall(nodes.table)):
            box = nodes.container(classes=["table-wrapper"])
            table.replace_self(box)
            box += table


def setup(app):
    app.add_post_transform(Tables)
    app.connect("builder-inited", announce_styles)
    app.connect("html-page-context", choose_assets, priority=900)
    app.connect("build-finished", write_styles, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
