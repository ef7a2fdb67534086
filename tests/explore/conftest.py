"""For the tests of the figures."""

import pytest
from samples import ready, write_page


@pytest.fixture
def open_figure(page, tmp_path):
    """Put figures on a page and open it; the first of them."""
    def opened(*figures, theme="light"):
        return ready(page, write_page(tmp_path, *figures, theme=theme), figures[0].name)
    return opened
