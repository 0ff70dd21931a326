"""Reads a PDF of ours back, to prove that nothing was dropped, added or reordered."""

import ctypes
import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

# PDFium keeps global state and is not thread-safe (its public/fpdfview.h says so): one reader at a time.
_LOCK = threading.Lock()

_NOT_TEXT = frozenset(("Lbl", "Reference", "TOC"))
"""Numbers and bullets that the writer sets before or after the document's own words, and words that repeat others."""
_BLOCKS = frozenset(("P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "TD", "TH"))

_LINE_HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line, thinking that it parts a word."""


class Reading(NamedTuple):
    """The text of a PDF file.

    Attributes:
        body: words of the body, endnotes where they stand; repeated headers and furniture left out.
        notes: words of the footnotes in order.
    """

    body: str
    notes: str


def text_of(data: bytes, password: str = "") -> str:
    """Body, then footnotes: the order of :func:`briefwright.model.document.document_text`; white space is not exact."""
    reading = read(data, password)
    return f"{reading.body}\n{reading.notes}" if reading.notes else reading.body


def read(data: bytes, password: str = "") -> Reading:
    """The text of a file, parted by its structure."""
    return Reading(*_joined(page_texts(data, password)))


def page_texts(data: bytes, password: str = "") -> list[Reading]:
    """The text of each page."""
    with _LOCK:
        document = pdfium.PdfDocument(data, password or None)
        try:
            return [_page(document[index]) for index in range(len(document))]
        finally:
            document.close()


def _joined(pages: list[Reading]) -> tuple[str, str]:
    return "".join(page.body for page in pages), "".join(page.notes for page in pages)


def _page(page: pdfium.PdfPage) -> Reading:
    paths = {content: path for content, path in _marked(page) if content >= 0}  # annotations have no content id
    body: list[str] = []
    notes: list[str] = []
    text_page = page.get_textpage()
    for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        path = paths.get(raw.FPDFPageObj_GetMarkedContentID(found.raw))
        if path is None or _NOT_TEXT.intersection(path) or _replaced(found.raw):
            continue
        # PDFium gives no text for an object that holds one blank and nothing else.
        (notes if _is_footnote(path) else body).append(_object_text(found.raw, text_page.raw) or " ")
    text_page.close()
    page.close()
    return Reading("".join(body), "".join(notes))


def _is_footnote(path: tuple[str, ...]) -> bool:
    """A footnote stands in the paragraph that calls it, an endnote in its section."""
    return "Note" in path and bool(_BLOCKS.intersection(path[: path.index("Note")]))


def _replaced(found: Any) -> bool:  # noqa: ANN401 - PDFium handle
    """Whether an object has a replacement text: only hyphens that the line end made have one."""
    marks = (raw.FPDFPageObj_GetMark(found, place) for place in range(raw.FPDFPageObj_CountMarks(found)))
    return any(raw.FPDFPageObjMark_CountParams(mark) and _has_actual_text(mark) for mark in marks)


def _has_actual_text(mark: Any) -> bool:  # noqa: ANN401 - PDFium handle
    return bool(raw.FPDFPageObjMark_GetParamValueType(mark, b"ActualText"))


def _object_text(found: Any, text_page: Any) -> str:  # noqa: ANN401 - PDFium handles
    length = raw.FPDFTextObj_GetText(found, text_page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(found, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "ignore").replace(_LINE_HYPHEN, "-")


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
