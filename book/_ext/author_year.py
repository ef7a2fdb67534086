"""Sphinx extension: the bibliography as an author-year list.

The text cites by author and year, so the list is in that order, and every title stands as it was printed.
"""

from pybtex.plugin import register_plugin
from pybtex.style.formatting.unsrt import Style as Unsorted
from pybtex.style.template import field, sentence


class AuthorYear(Unsorted):
    """pybtex's plain style, sorted by author, which leaves the capitals of a title alone."""

    default_sorting_style = "author_year_title"
    default_name_style = "lastfirst"

    def format_title(self, entry, which_field, as_sentence=True):
        title = field(which_field)
        return sentence[title] if as_sentence else title


def setup(app):
    register_plugin("pybtex.style.formatting", "author_year", AuthorYear)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
