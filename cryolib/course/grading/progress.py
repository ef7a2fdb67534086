"""Say how far long work is, on a terminal only: a log file is no place for a counter."""

import sys
import time


def progress(items, words, stream=None):
    """The items, with a counter on the standard error of a terminal."""
    stream = sys.stderr if stream is None else stream
    items = list(items)
    if not stream.isatty():
        yield from items
        return
    shown = 0.0
    for done, item in enumerate(items):
        if time.monotonic() - shown > 0.1:
            shown = time.monotonic()
            stream.write(f"\r{words} {done} of {len(items)} ")
            stream.flush()
        yield item
    stream.write("\r" + " " * (len(words) + 30) + "\r")
    stream.flush()
