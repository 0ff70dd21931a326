"""Reads a PDF of ours back, to prove that nothing was dropped, added or reordered."""

import ctypes
import threading
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefwright.writers.pdf.faces import IGNORABLE
from briefwright.writers.pdf.turned_text import REVERSED, TurnedPages

# PDFium keeps global state and is not thread-safe (its public/fpdfview.h says so): one reader at a time.
LOCK = threading.Lock()

_NOT_TEXT = frozenset(("Lbl", "Reference", "TOC"))
"""Numbers and bullets that the writer sets before or after the document's own words, and words that repeat others."""
_BLOCKS = frozenset(("P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "TD", "TH"))

_SOFT = ""
"""Stands for the mark of a hyphen that the line end made."""
_LONGEST_NAME = 64

_LINE_HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line: it thinks that a word goes on, and drops the blank there."""


class Reading(NamedTuple):
    """The text of a PDF file.

    Attributes:
        body: words of the body, endnotes where they stand; repeated headers and furniture left out.
        notes: words of the footnotes in order.
    """

    body: str
    notes: str


def shown(text: str) -> str:
    """What pages show of a text, to be asked of both sides of a comparison.

    Fonts have letters composed (NFC), and marks of direction or joining are obeyed, not shown.
    """
    return IGNORABLE.sub("", unicodedata.normalize("NFC", text))


def text_of(data: bytes, password: str = "", *, exact: bool = False) -> str:
    """Body, then footnotes: the order of :func:`briefwright.model.document.document_text`; white space is not exact.

    PDFium is asked first, as it knows nothing of us; but it sets blanks round some accents, parts ligatures, and drops
    signs without ink. ``exact`` asks only what the operators of the pages say.
    """
    reading = read(data, password, exact=exact)
    return f"{reading.body}\n{reading.notes}" if reading.notes else reading.body


def read(data: bytes, password: str = "", *, exact: bool = False) -> Reading:
    """The text of a file, parted by its structure; see :func:`text_of`."""
    return Reading(*_joined(page_texts(data, password, exact=exact)))


def page_texts(data: bytes, password: str = "", *, exact: bool = False) -> list[Reading]:
    """The text of each page; see :func:`text_of`."""
    with LOCK:
        document = pdfium.PdfDocument(data, password or None)
        try:
            turned = TurnedPages(data, password)
            return [_page(document[index], index, turned, exact=exact) for index in range(len(document))]
        finally:
            document.close()


def _joined(pages: list[Reading]) -> tuple[str, str]:
    return "".join(page.body for page in pages), "".join(page.notes for page in pages)


def _page(page: pdfium.PdfPage, index: int, turned: TurnedPages, *, exact: bool) -> Reading:
    paths = {content: path for content, path in _marked(page) if content >= 0}  # annotations have no content id
    body: list[str] = []
    notes: list[str] = []
    for content, text in (not exact and _texts(page)) or turned.texts(index):
        path = paths.get(content)
        if path is not None and not _NOT_TEXT.intersection(path):
            (notes if _is_footnote(path) else body).append(text)
    page.close()
    return Reading("".join(body), "".join(notes))


def _texts(page: pdfium.PdfPage) -> list[tuple[int, str]]:
    """The texts of a page with the ids of their marked content; none when PDFium would guess how one of them reads.

    It guesses the order of words written leftward, and whether a hyphen at the end of a line belongs to its word.
    """
    texts: list[tuple[int, str]] = []
    text_page = page.get_textpage()
    try:
        for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            marks = _marks(found.raw)
            if REVERSED in marks:
                return []
            if _SOFT not in marks:
                # PDFium gives no text for an object that holds one blank and nothing else.
                text = _object_text(found.raw, text_page.raw) or " "
                if _LINE_HYPHEN in text:
                    return []
                texts.append((raw.FPDFPageObj_GetMarkedContentID(found.raw), text))
    finally:
        text_page.close()
    return texts


def _is_footnote(path: tuple[str, ...]) -> bool:
    """A footnote stands in the paragraph that calls it, an endnote in its section."""
    return "Note" in path and bool(_BLOCKS.intersection(path[: path.index("Note")]))


def _marks(found: Any) -> frozenset[str]:  # noqa: ANN401 - PDFium handle
    """How the content of an object is marked; ``_SOFT`` where it has a replacement: only our line ends make those."""
    names: set[str] = set()
    for place in range(raw.FPDFPageObj_CountMarks(found)):
        mark = raw.FPDFPageObj_GetMark(found, place)
        buffer, length = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(mark, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), _LONGEST_NAME, length)
        names.add(buffer.raw[: length.value - 2].decode("utf-16-le"))
        if raw.FPDFPageObjMark_GetParamValueType(mark, b"ActualText"):
            names.add(_SOFT)
    return frozenset(names)


def _object_text(found: Any, text_page: Any) -> str:  # noqa: ANN401 - PDFium handles
    length = raw.FPDFTextObj_GetText(found, text_page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(found, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "ignore")


def _marked(page: pdfium.PdfPage) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each marked content id of a page with the structure types it stands in, outermost first."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        waiting: list[tuple[Any, tuple[str, ...]]] = [
            (raw.FPDF_StructTree_GetChildAtIndex(tree, place), ())
            for place in range(raw.FPDF_StructTree_CountChildren(tree))
        ]
        while waiting:
            element, above = waiting.pop()
            path = (*above, _tag(element))
            for place in range(raw.FPDF_StructElement_CountChildren(element)):
                kid = raw.FPDF_StructElement_GetChildAtIndex(element, place)
                if kid:
                    waiting.append((kid, path))
                else:
                    yield raw.FPDF_StructElement_GetChildMarkedContentID(element, place), path
    finally:
        raw.FPDF_StructTree_Close(tree)


def _tag(element: Any) -> str:  # noqa: ANN401 - PDFium handle
    length = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetType(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le")
