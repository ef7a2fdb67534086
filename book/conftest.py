"""Let nbval compare the text of every cell and leave pictures and HTML to the browser tests."""

NOT_COMPARED = (
    "text/html", "image/svg+xml", "image/png", "application/javascript", "application/json",
    "application/papermill.record/text/html", "application/papermill.record/image/png",
    "application/vnd.jupyter.widget-view+json",
)  # fmt: skip


def pytest_collectstart(collector):
    if hasattr(collector, "skip_compare"):
        collector.skip_compare = (*collector.skip_compare, *NOT_COMPARED)
