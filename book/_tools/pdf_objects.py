"""The objects of a PDF: read them, and write them again in less room.

Chromium writes plain objects, one after the other, and a tag for every piece of text. Here tags that say
nothing give their text to the tag around them, and all objects but the streams are compressed together,
as PDF has allowed since version 1.5. What is on the leaves does not change.
"""

import re
import zlib

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.S)
PACKED = re.compile(rb"<</Type /ObjStm /N (\d+) /First (\d+) [^>]*>>\nstream\n(.*)\nendstream", re.S)
TRAILER = re.compile(rb"trailer\n<</Size (\d+)\n(.*?)>>\nstartxref", re.S)
KIDS = re.compile(rb"\n/K (\[.*?\]|\d+ 0 R|\d+)", re.S)
KID = re.compile(rb"<<.*?>>|\d+ 0 R|\d+", re.S)
IDLE = b"<</Type /StructElem\n/S /NonStruct\n"
TOGETHER = 500  # objects in one stream
# Chromium's tags that only PDF 2.0 knows, and what they are to older readers.
ROLES = b"/RoleMap <</Em /Span /Strong /Span>>"


def objects(pdf: bytes) -> dict[bytes, bytes]:
    """Every object by its number, those in object streams too."""
    found = dict(OBJECT.findall(pdf))
    for body in list(found.values()):
        packed = PACKED.fullmatch(body)
        if packed:
            inside = zlib.decompress(packed[3])
            numbers = inside[: int(packed[2])].split()
            starts = [int(packed[2]) + int(start) for start in numbers[1::2]]
            ends = [*(start - 1 for start in starts[1:]), len(inside)]
            found |= {number: inside[a:b] for number, a, b in zip(numbers[::2], starts, ends, strict=True)}
    return found


def catalog(pdf: bytes) -> bytes:
    return next(body for body in objects(pdf).values() if body.startswith(b"<</Type /Catalog"))


def pack(pdf: bytes) -> bytes:
    """The same PDF in less room; a PDF that is not written plainly stays as it is."""
    found, trailer = dict(OBJECT.findall(pdf)), TRAILER.search(pdf)
    if not trailer or len(found) + 1 != int(trailer[1]):
        return pdf
    return written(without_idle_tags(found), trailer[2])


def without_idle_tags(found: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """Tags without meaning of their own (NonStruct) go; what they hold belongs to the tag above."""
    idle = {number for number, body in found.items() if body.startswith(IDLE)}

    def owner(number):
        while number in idle:
            number = re.search(rb"\n/P (\d+) 0 R", found[number])[1]
        return number

    def kids(body):
        """What a tag holds, each piece of a leaf with the name of the leaf."""
        value, leaf = KIDS.search(body), re.search(rb"\n/Pg (\d+ 0 R)\n/K ", body)
        for kid in KID.findall(value[1]):
            if kid.endswith(b" R") and kid[:-4] in idle:
                yield from kids(found[kid[:-4]])
            else:
                yield b"<</Type /MCR\n/Pg %b\n/MCID %b>>" % (leaf[1], kid) if kid.isdigit() else kid

    kept = {}
    for number, body in found.items():
        if number in idle:
            continue
        value = KIDS.search(body) if body.startswith(b"<</Type /StructElem") else None
        if value:
            body = b"%b\n/K [%b]%b" % (body[: value.start()], b" ".join(kids(body)), body[value.end() :])
        elif body.startswith(b"<</Type /StructTreeRoot\n"):
            body = body.replace(b"\n", b"\n%b\n" % ROLES, 1)
        elif body.startswith(b"["):  # which tag each piece of a leaf belongs to
            body = re.sub(rb"(\d+) 0 R", lambda ref: owner(ref[1]) + b" 0 R", body)
        kept[number] = body
    return kept


def written(found: dict[bytes, bytes], trailer: bytes) -> bytes:
    """A PDF of these objects: streams one by one, the others together, and a table that says where each is."""
    pdf, places = bytearray(b"%PDF-1.5\n%\xd3\xeb\xe9\xe1\n"), {0: (0, 0, 65535)}
    free = max(map(int, found)) + 1

    def write(number, body):
        places[number] = (1, len(pdf), 0)
        pdf.extend(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    for number, body in found.items():
        if body.endswith(b"endstream"):
            write(int(number), body)
    small = [(int(number), body) for number, body in found.items() if not body.endswith(b"endstream")]
    for begin in range(0, len(small), TOGETHER):
        group, starts, inside = small[begin : begin + TOGETHER], [], b""
        for index, (number, body) in enumerate(group):
            places[number] = (2, free, index)
            starts.append(b"%d %d" % (number, len(inside)))
            inside += body + b"\n"
        head = b" ".join(starts) + b"\n"
        write(free, stream(b"/Type /ObjStm /N %d /First %d" % (len(group), len(head)), head + inside[:-1]))
        free += 1
    at = len(pdf)
    places[free] = (1, at, 0)
    rows = (places.get(number, (0, 0, 0)) for number in range(free + 1))
    table = b"".join(kind.to_bytes(1) + place.to_bytes(4) + last.to_bytes(2) for kind, place, last in rows)
    about = b"/Type /XRef /Size %d /W [1 4 2] %b" % (free + 1, trailer.replace(b"\n", b" "))
    write(free, stream(about, table))
    return bytes(pdf) + b"startxref\n%d\n%%%%EOF\n" % at


def stream(about: bytes, inside: bytes) -> bytes:
    packed = zlib.compress(inside, 9)
    return b"<<%b /Filter /FlateDecode /Length %d>>\nstream\n%b\nendstream" % (about, len(packed), packed)
