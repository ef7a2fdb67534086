"""Small services to the reader's eye: a quantity that never parts from its unit, a term that leads to its meaning."""

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

from cryolib.explore.texts import tied

NEVER = (nodes.literal, nodes.math, nodes.FixedTextElement)  # code is copied, and a changed block loses its colours


class UnitSpaces(SphinxPostTransform):
    """A line never ends between a number and its unit."""

    formats = ("html",)
    default_priority = 700  # numbers of the code have arrived by then

    def run(self, **kwargs):
        before, parent = "", None
        for text in list(self.document.findall(nodes.Text)):
            if _inside(text, NEVER):
                before = ""
                continue
            block = next(node for node in _ancestors(text) if not isinstance(node, nodes.Inline))
            whole = tied(str(text), before if block is parent else "")
            if whole != str(text):
                text.parent.replace(text, nodes.Text(whole))
            before, parent = whole, block


class TermLinks(SphinxPostTransform):
    """Where a chapter introduces a term in bold, the term leads to the glossary."""

    formats = ("html",)
    default_priority = 5  # before references are resolved

    def run(self, **kwargs):
        objects = self.env.domains["std"].objects
        terms = {name.lower(): place for (kind, name), place in objects.items() if kind == "term"}
        linked = set()
        # The names of parameters in the library are a kind of strong text too, but introduce nothing.
        for strong in [node for node in self.document.findall(nodes.strong) if type(node) is nodes.strong]:
            term = next((name for name in _names(strong.astext()) if name in terms), None)
            if term is None or term in linked or _inside(strong, (nodes.reference, nodes.title)):
                continue
            page, label = terms[term]
            if page == self.env.docname:
                continue
            link = make_refnode(self.app.builder, self.env.docname, page, label, strong.deepcopy())
            link["classes"].append("term")
            strong.replace_self(link)
            linked.add(term)


def _names(text: str) -> list[str]:
    """How the glossary may list a bold text: as it stands, and in the singular."""
    plain = " ".join(text.lower().split())
    return [plain, plain.removesuffix("es"), plain.removesuffix("s")]


def _ancestors(node):
    while node.parent is not None:
        node = node.parent
        yield node


def _inside(node, kinds) -> bool:
    return any(isinstance(parent, kinds) for parent in _ancestors(node))


def setup(app):
    app.add_post_transform(UnitSpaces)
    app.add_post_transform(TermLinks)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
