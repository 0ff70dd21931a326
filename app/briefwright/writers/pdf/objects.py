"""The objects of a PDF file, as ready bytes; reportlab's document numbers them and lays out the file.

A file layout of our own took a third less time and memory (tried, 1fdca05). But reportlab is the library this program
is asked to write PDF with, pikepdf packs its objects, and with both the figures we promise are kept.
"""

import hashlib
import zlib
from io import BytesIO

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

VERSION = (1, 7)
"""PDF 1.7 (ISO 32000-1), which PDF/A-2 and PDF/UA-1 are built on."""


class _Raw(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """An object whose bytes are known."""

    def __init__(self) -> None:
        self.body = b"null"

    def format(self, document: object) -> bytes:  # noqa: ARG002 - reportlab's signature
        return self.body


class _Numbered(PDFDocument):  # type: ignore[misc]  # reportlab is untyped
    """reportlab's document with a fingerprint made of the content, so that the same brief gives the same bytes."""

    fingerprint = b""

    def ID(self) -> bytes:  # noqa: N802 - reportlab's name
        return b"[<%s><%s>]" % (self.fingerprint, self.fingerprint)


class PdfFile:
    """A PDF file in the making: reserve numbers, put bytes, finish."""

    def __init__(self) -> None:
        self._document = _Numbered(dummyoutline=1, invariant=1, pdfVersion=VERSION)
        self._objects: list[_Raw] = []
        self._numbers: dict[int, _Raw] = {}

    def reserve(self) -> int:
        """The number of an object that is put later."""
        raw = _Raw()
        number = int(self._document.objectcounter) + 1
        self._document.Reference(raw, str(number))
        self._numbers[number] = raw
        self._objects.append(raw)
        return number

    def put(self, number: int, body: bytes) -> None:
        """Gives a reserved object its bytes."""
        self._numbers[number].body = body

    def add(self, body: bytes) -> int:
        """Adds an object; returns its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, entries: bytes = b"", *, packed: bool = True) -> int:
        """Adds a stream with further dictionary ``entries``; returns its number."""
        if packed:
            data = zlib.compress(data, 6)
            entries += b"/Filter/FlateDecode"
        return self.add(b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data))

    def finish(self, catalog: int, info: int) -> bytes:
        """The bytes of the whole file."""
        document = self._document
        document.Catalog = self._numbers[catalog]
        document.info = self._numbers[info]
        digest = hashlib.sha256()
        for raw in self._objects:
            digest.update(raw.body)
        document.fingerprint = digest.hexdigest()[:32].encode()
        return _packed(bytes(document.format()))


def _packed(data: bytes) -> bytes:
    """The same file with its small objects packed into streams: a third of the size, and no word of reportlab's."""
    packed = BytesIO()
    with pikepdf.open(BytesIO(data)) as file:
        file.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,  # ours names no version; looking for one in the XMP would load lxml
        )
    return packed.getvalue()


def pdf_text(text: str) -> bytes:
    """A text string object: plain letters where ASCII will do, UTF-16 else (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(%s)" % text.encode().replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"<FEFF%s>" % text.encode("utf-16-be", "ignore").hex().encode()


def references(numbers: list[int]) -> bytes:
    """Object references, parted by blanks."""
    return b" ".join(b"%d 0 R" % number for number in numbers)
