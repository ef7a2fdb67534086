r"""The Markdown of problems as HTML for question banks: paragraphs, lists, tables, emphasis, code, maths.

Maths becomes \(…\) and \[…\], which Canvas and Moodle both set. Problem texts use no more Markdown than this.
"""

import re
from html import escape

FENCE = re.compile(r"^```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
MATHS = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
HELD = re.compile("\ue000([0-9]+)\ue001")
INLINE = (
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"\[([^]]+)\]\((https?:[^)\s]+)\)"), r'<a href="\2">\1</a>'),
)
BULLET, NUMBERED = re.compile(r"[*-] +"), re.compile(r"[0-9]+\. +")


def html(markdown):
    """HTML of a piece of Markdown."""
    held = []

    def hold(found):
        block, line = found.groups()
        held.append(rf"\[{escape(block, quote=False)}\]" if block else rf"\({escape(line, quote=False)}\)")
        return f"\ue000{len(held) - 1}\ue001"

    def keep(found):
        held.append(f"<pre><code>{escape(found[1], quote=False)}</code></pre>")
        return f"\n\n\ue000{len(held) - 1}\ue001\n\n"

    blocks = re.split(r"\n\s*\n", MATHS.sub(hold, FENCE.sub(keep, markdown)).strip())
    return HELD.sub(lambda found: held[int(found[1])], "\n".join(_block(block) for block in blocks if block.strip()))


def _block(block):
    lines = block.strip().splitlines()
    if HELD.fullmatch(block.strip()):
        return block.strip()
    if lines[0].startswith("|") and len(lines) > 1:
        return _table(lines)
    for marker, name in ((BULLET, "ul"), (NUMBERED, "ol")):
        if marker.match(lines[0]):
            return f"<{name}>{''.join(f'<li>{_inline(item)}</li>' for item in _items(lines, marker))}</{name}>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _items(lines, marker):
    items = []
    for line in lines:
        if marker.match(line):
            items.append(marker.sub("", line, count=1))
        else:
            items[-1] += " " + line.strip()
    return items


def _table(lines):
    head, _, *rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]

    def row(cells, tag):
        return "<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(row(cells, "td") for cells in rows)
    return f"<table><thead>{row(head, 'th')}</thead><tbody>{body}</tbody></table>"


def _inline(words):
    words = escape(words, quote=False)
    for pattern, written in INLINE:
        words = pattern.sub(written, words)
    return words
