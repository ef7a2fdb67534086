"""The files of a download, a zip or a folder, read without trusting a name, a size or a link in it."""

import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from cryolib.course.grading.files import Trouble

LIMIT = 20_000_000  # bytes; a notebook of answers weighs some ten thousand
MAX_ENTRIES = 20_000
JUNK = ("__MACOSX/", ".ds_store", "thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Entry:
    """A file: its name in the download, how to read it, or why it is not read."""

    name: str
    read: Callable[[], bytes]
    refused: str = ""


def entries(path):
    """Every file of a zip or a folder, in the order of names."""
    if path.is_dir():
        found = _of_folder(path)
    elif zipfile.is_zipfile(path):
        found = _of_zip(path)
    elif path.suffix == ".ipynb" and path.is_file():
        found = [_file(path, path.name)]
    else:
        raise Trouble(f"{path} is neither a folder nor a zip. Give the file that the platform's bulk download made.")
    kept = [entry for entry in found if not _junk(entry.name)]
    if len(kept) > MAX_ENTRIES:
        raise Trouble(f"{path} holds {len(kept)} files; at most {MAX_ENTRIES} are read. Is it the right download?")
    return sorted(kept, key=lambda entry: entry.name)


def _junk(name):
    base = name.rsplit("/", 1)[-1].lower()
    return name.startswith(JUNK[0]) or f"/{JUNK[0]}" in name or base in JUNK[1:] or base.startswith("._")


def _of_folder(root):
    found = []
    for folder, below, files in os.walk(root, followlinks=False):
        below.sort()
        for name in [*files, *(link for link in below if os.path.islink(os.path.join(folder, link)))]:
            full = os.path.join(folder, name)
            found.append(_file(full, os.path.relpath(full, root).replace(os.sep, "/")))
    return found


def _file(full, name):
    status = os.lstat(full)
    if not stat.S_ISREG(status.st_mode):
        return Entry(name, bytes, "it is a link or no plain file, and is not followed")
    if status.st_size > LIMIT:
        return Entry(name, bytes, _too_large(status.st_size))
    return Entry(name, lambda: _read_plain(full))


def _read_plain(full):
    # Between looking and opening a file may become a link: refuse that too, where the system can.
    with os.fdopen(
        os.open(full, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)), "rb"
    ) as file:
        return file.read(LIMIT + 1)


def _of_zip(path):
    archive = zipfile.ZipFile(path)
    return [_zipped(archive, info) for info in archive.infolist() if not info.is_dir()]


def _zipped(archive, info):
    name = _name(info)
    if stat.S_ISLNK(info.external_attr >> 16):
        return Entry(name, bytes, "it is a link, and is not followed")
    if info.flag_bits & 1:
        return Entry(name, bytes, "it is encrypted")
    if info.file_size > LIMIT:
        return Entry(name, bytes, _too_large(info.file_size))
    return Entry(name, lambda: _read_zipped(archive, info))


def _read_zipped(archive, info):
    with archive.open(info) as file:
        return file.read(LIMIT + 1)  # the size in the header may be a lie


def _name(info):
    """The name as it was meant: zips of some systems hold UTF-8 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _too_large(size):
    return f"it has {size / 1e6:.0f} MB, and at most {LIMIT / 1e6:.0f} MB are read"
