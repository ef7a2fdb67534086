"""What a cell shows: HTML for the page, PNG for print, one line of text; and which output brings the script.

A page needs the style and the script once. When a book is built, the first figure of a notebook brings
them. In a live front end each output stands alone (it may be re-run, moved or drawn late), so each brings
its own; the kernel knows, because only a live front end offers to answer ``input()``.
"""

import base64
import io

from . import page

MAX_PAGE = 400_000  # packed data of all figures of a page

_carriers = {}  # which figure of this process brings the style, and which the script
_displayed = {}  # name → (the cell that displayed it, its packed size)


def _kernel():
    """The running IPython kernel, or None outside a notebook."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return getattr(get_ipython(), "kernel", None)


def is_live():
    """Is a reader at the other end, in JupyterLab or the like?"""
    kernel = _kernel()
    if kernel is None:
        return False
    parent = kernel.get_parent("shell") or {}
    return bool(parent.get("content", {}).get("allow_stdin"))


def is_build():
    """Is a notebook being run with nobody watching?"""
    return _kernel() is not None and not is_live()


def _cell():
    return _kernel().shell.execution_count


def check_page(name, size=0):
    """Refuse a second figure of one name on a page, and more data than a page may carry.

    A cell that is run again shows the same figure.
    """
    if not is_build():
        return
    here = _cell()
    if _displayed.setdefault(name, (here, size))[0] != here:
        raise ValueError(f"{name}: another figure on this page has this name; give each figure its own name")
    total = sum(packed for _, packed in _displayed.values())
    if total > MAX_PAGE:
        raise ValueError(
            f"{name}: the figures of this page carry {total / 1000:.0f} kB, more than "
            f"{MAX_PAGE // 1000}; give their sliders fewer positions or spread them over two pages"
        )


def assets(name, with_script):
    """The style and script this figure has to bring along."""
    alone = not is_build()
    parts = ""
    if alone or _carriers.setdefault("style", name) == name:
        parts += f"<style>{page.style()}</style>"
    if with_script and (alone or _carriers.setdefault("script", name) == name):
        # After the figure's own data, so that the first figure can be mounted when the module runs.
        parts += f'<script type="module">\n{page.script()}</script>'
    return parts


def png(fig):
    """The figure as a picture for print and for readers without HTML, the same bytes every time."""
    data = io.BytesIO()
    fig.savefig(data, format="png", dpi=144, metadata={"Software": None})
    return base64.b64encode(data.getvalue()).decode()
