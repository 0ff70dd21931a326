"""The objects of a PDF file, as ready bytes; small ones are packed into object streams (ISO 32000-1, 7.5.7).

The composer knows every object it makes, so laying out the file is a few lines here; a library that would take the
file apart and put it together again costs a third of the export's time and memory.
"""

import hashlib
import zlib
from itertools import accumulate

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""PDF 1.7 (ISO 32000-1), which PDF/A-2, PDF/A-3 and PDF/UA-1 are built on; the second line marks a binary file."""
_BATCH = 200
"""Objects in one object stream: enough to pack well, few enough for a reader that wants one of them."""
_LEVEL = 6


class PdfFile:
    """A PDF file in the making: reserve numbers, put bytes, finish."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []
        self._streams: list[int] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._bodies.append(b"null")
        return len(self._bodies)

    def put(self, number: int, body: bytes) -> None:
        """Gives a reserved object its bytes."""
        self._bodies[number - 1] = body

    def add(self, body: bytes) -> int:
        """Adds an object; returns its number."""
        self._bodies.append(body)
        return len(self._bodies)

    def add_stream(self, data: bytes, entries: bytes = b"", *, packed: bool = True) -> int:
        """Adds a stream with further dictionary ``entries``; returns its number."""
        number = self.add(_stream(data, entries, packed=packed))
        self._streams.append(number)
        return number

    def finish(self, catalog: int, info: int) -> bytes:
        """The bytes of the whole file; equal objects give equal bytes."""
        identity = self._fingerprint()
        places = self._pack()
        chunks, length = [_HEAD], len(_HEAD)
        for number in self._streams:
            places[number] = _at(length)
            chunks.append(b"%d 0 obj\n%s\nendobj\n" % (number, self._bodies[number - 1]))
            length += len(chunks[-1])
        # The table of places is a stream itself and names its own place.
        table = self.reserve()
        places[table] = _at(length)
        entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        body = _stream(
            b"\0\0\0\0\0\xff\xff" + b"".join(places[number] for number in sorted(places)),
            entries % (table + 1, catalog, info, identity, identity),
        )
        chunks.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, body, length))
        return b"".join(chunks)

    def _fingerprint(self) -> bytes:
        digest = hashlib.sha256()
        for body in self._bodies:
            digest.update(body)
        return digest.hexdigest()[:32].encode()

    def _pack(self) -> dict[int, bytes]:
        """Moves all objects but streams into object streams; returns their rows of the table of places."""
        streams = set(self._streams)
        small = [number for number in range(1, len(self._bodies) + 1) if number not in streams]
        places: dict[int, bytes] = {}
        for start in range(0, len(small), _BATCH):
            places |= self._pack_batch(small[start : start + _BATCH])
        return places

    def _pack_batch(self, numbers: list[int]) -> dict[int, bytes]:
        bodies = [self._bodies[number - 1] for number in numbers]
        offsets = accumulate((len(body) + 1 for body in bodies), initial=0)
        head = b" ".join(b"%d %d" % row for row in zip(numbers, offsets, strict=False)) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        stream = self.add_stream(head + b"\n".join(bodies), entries)
        return {
            number: b"\x02" + stream.to_bytes(4, "big") + place.to_bytes(2, "big")
            for place, number in enumerate(numbers)
        }


def _stream(data: bytes, entries: bytes, *, packed: bool = True) -> bytes:
    if packed:
        data = zlib.compress(data, _LEVEL)
        entries += b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def _at(place: int) -> bytes:
    """A row of the table of places: an object that stands by itself."""
    return b"\x01" + place.to_bytes(4, "big") + b"\0\0"


def pdf_text(text: str) -> bytes:
    """A text string object: plain letters where ASCII will do, UTF-16 else (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(%s)" % text.encode().replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"<FEFF%s>" % text.encode("utf-16-be", "ignore").hex().encode()


def references(numbers: list[int]) -> bytes:
    """Object references, parted by blanks."""
    return b" ".join(b"%d 0 R" % number for number in numbers)
