"""Formulas and drawings of a page: put aside while the page is read, and said in words on paper."""

import re
from html import escape
from xml.etree import ElementTree


class Aside:
    """Formulas and drawings, put aside while a page is read: they are nine tenths of its elements."""

    def __init__(self):
        self.kept = []

    def put(self, html: str) -> str:
        return self.spans(re.sub(r"<svg\b.*?</svg>", lambda found: self.keep(found[0]), html, flags=re.S))

    def spans(self, html: str) -> str:
        """Put aside every formula: a span that holds spans."""
        pieces = html.split('<span class="katex">')
        for place, piece in enumerate(pieces[1:], 1):
            depth = 1
            for found in re.finditer(r"<(/?)span\b[^>]*>", piece):
                depth += -1 if found[1] else 1
                if not depth:
                    pieces[place] = self.keep(formula(piece[: found.start()])) + piece[found.end() :]
                    break
        return "".join(pieces)

    def keep(self, html: str) -> str:
        self.kept.append(html)
        return f'<i data-aside="{len(self.kept) - 1}"></i>'

    def back(self, html: str) -> str:
        """Put everything in its place again; a formula may hold the drawing of a root."""
        while 'data-aside="' in html:
            html = re.sub(r'<i data-aside="(\d+)"></i>', lambda found: self.kept[int(found[1])], html)
        return html


def formula(inside: str) -> str:
    """A formula as a picture that words describe: a second, hidden copy would be printed unseen."""
    spoken = re.search(r"<math\b.*?</math>", inside, re.S)
    drawn = re.sub(r'<span class="katex-mathml">.*?</math></span>', "", inside, flags=re.S)
    drawn = drawn.replace(' aria-hidden="true"', "")
    words = escape(linear(ElementTree.fromstring(spoken[0])))
    return f'<span class="katex" role="img" aria-label="{words}">{drawn}</span>'


def linear(node: ElementTree.Element) -> str:
    """MathML in one line: (a)/(b), x^2, T_c, √(x)."""
    kind, parts = node.tag.rsplit("}")[-1], [linear(child) for child in node]
    if not parts:
        return "" if kind == "annotation" else (node.text or "").strip()
    if kind == "mfrac":
        return f"{bracketed(parts[0])}/{bracketed(parts[1])}"
    if kind in ("msqrt", "mroot"):
        return f"√({parts[0] if kind == 'mroot' else ''.join(parts)})"
    if kind == "mover" and not parts[1].isalnum():
        return "".join(parts)  # a dot or a bar
    if kind in ("msub", "munder", "msup", "mover", "msubsup", "munderover"):
        signs = {"msup": "^", "mover": "^"}.get(kind, "_") + "^"
        return parts[0] + "".join(sign + bracketed(part) for sign, part in zip(signs, parts[1:], strict=False))
    if kind == "mtable":
        return "; ".join(parts)
    return "".join(part for part in parts if part)


def bracketed(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"
