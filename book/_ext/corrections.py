"""Sphinx extension: ``{corrections}``, every place where the book departs from the article it follows.

The chapters say it once, in their boxes of class ``article-says``; this page gathers the boxes, in the order of the
book, so that the two can never differ.
"""

import docutils
from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

BOX = "article-says"


class Pending(nodes.General, nodes.Element):
    """Stands for the list until every page is read."""


class Corrections(SphinxDirective):
    def run(self):
        self.env.note_reread()  # it depends on every page
        return [Pending()]


def in_order(env):
    """Documents in the order of the book."""
    seen, ahead = [], [env.config.root_doc]
    while ahead:
        docname = ahead.pop(0)
        seen.append(docname)
        ahead = [child for child in env.toctree_includes.get(docname, []) if child not in seen] + ahead
    return seen


def boxes(doctree, here):
    """The boxes of a page, as copies without ids of their own whose links start from the page `here`."""
    for box in doctree.findall(nodes.Admonition):
        if BOX in box.get("classes", []):
            copy = box.deepcopy()
            for node in copy.findall(nodes.Element):
                node["ids"] = []
            for link in copy.findall(addnodes.pending_xref):
                link["refdoc"] = here
            yield copy


def gather(app, doctree, docname):
    """Fill the list, with one heading a chapter that leads to it."""
    for place in list(doctree.findall(Pending)):
        found = []
        for name in in_order(app.env):
            told = list(boxes(app.env.get_doctree(name), docname)) if name != docname else []
            if told:
                found.append(heading(app, docname, name))
                found += told
        holder = docutils.utils.new_document("")
        holder.settings = doctree.settings
        holder += found
        app.env.resolve_references(holder, docname, app.builder)
        place.replace_self(holder.children)


def heading(app, here, there):
    """The title of a chapter as a link to it."""
    link = nodes.reference("", app.env.titles[there].astext(), internal=True)
    link["refuri"] = app.builder.get_relative_uri(here, there)
    return nodes.rubric("", "", link, **{"heading-level": 2})


def setup(app):
    app.add_directive("corrections", Corrections)
    app.add_node(Pending)
    app.connect("doctree-resolved", gather)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
