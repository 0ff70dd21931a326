"""Highlights and notes of a PDF (ISO 32000-2, 12.5.6): which letters they cover and what they say.

PDFium's own annotation functions are used, so the file is parsed once and by one library only.
"""

from collections.abc import Iterator, Sequence
from ctypes import byref, c_uint
from typing import Any

import msgspec

from briefwright.readers.pdf_letters import Box, Letters, Turn
from briefwright.readers.pdf_words import Word

_MOST = 2000
"""Annotations of a page that are looked at."""
_LONGEST = 100_000
_UPPER = 0.15
"""Share of a word's height by which a highlight may miss it: quads are drawn by hand and by program."""


class Note(msgspec.Struct, frozen=True):
    """An annotation.

    Attributes:
        page: from 1.
        boxes: what it covers, as seen; empty for a note that stands at a place.
        place: its own box.
        remark, colour, by: as in a mark.
    """

    page: int
    boxes: tuple[Box, ...]
    place: Box
    remark: str = ""
    colour: str = ""
    by: str = ""


def read_notes(page: Any, number: int, turn: Turn) -> list[Note]:  # noqa: ANN401 - pypdfium2 has no types
    """The highlights and notes of a page; replies stand under what they reply to."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - see open_document

    notes: list[Note] = []
    for index in range(min(_MOST, pdfium.FPDFPage_GetAnnotCount(page.raw))):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        if note := _note(pdfium, annotation, number, turn):
            _add(notes, note, replies=bool(pdfium.FPDFAnnot_HasKey(annotation, b"IRT")))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return notes


def _note(pdfium: Any, annotation: Any, number: int, turn: Turn) -> Note | None:  # noqa: ANN401 - pypdfium2 has no types
    """What an annotation marks or says, None where it does neither: links, forms, pictures."""
    marking = {pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY}
    saying = {pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_CARET}
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    remark = _string(pdfium, annotation, b"Contents")
    if kind not in marking and not (kind in saying and remark):
        return None
    place = _place(pdfium, annotation, turn)
    boxes: tuple[Box, ...] = ()
    if kind in marking or kind == pdfium.FPDF_ANNOT_STRIKEOUT:
        boxes = tuple(_quads(pdfium, annotation, turn)) or (place,)
    return Note(number, boxes, place, remark, _colour(pdfium, annotation), _string(pdfium, annotation, b"T"))


def _add(notes: list[Note], note: Note, *, replies: bool) -> None:
    """Add a note; a reply goes to the mark it was written on, which has the same place (12.5.6.2)."""
    parent = next((n for n, old in enumerate(notes) if _touch(old.place, note.place)), None) if replies else None
    if parent is None:
        notes.append(note)
    else:
        old = notes[parent]
        notes[parent] = msgspec.structs.replace(old, remark="\n".join(filter(None, (old.remark, note.remark))))


def _touch(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _string(pdfium: Any, annotation: Any, key: bytes) -> str:  # noqa: ANN401 - pypdfium2 has no types
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < length < _LONGEST:  # noqa: PLR2004 - its closing zero alone
        return ""
    buffer = (pdfium.FPDF_WCHAR * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer).decode("utf-16-le", "ignore").rstrip("\0").strip()


def _quads(pdfium: Any, annotation: Any, turn: Turn) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
    quad = pdfium.FS_QUADPOINTSF()
    for index in range(min(_MOST, pdfium.FPDFAnnot_CountAttachmentPoints(annotation))):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, byref(quad)):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield turn.box(min(xs), min(ys), max(xs), max(ys))


def _place(pdfium: Any, annotation: Any, turn: Turn) -> Box:  # noqa: ANN401 - pypdfium2 has no types
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, byref(rect))
    return turn.box(rect.left, rect.bottom, rect.right, rect.top)


def _colour(pdfium: Any, annotation: Any) -> str:  # noqa: ANN401 - pypdfium2 has no types
    """The colour as RRGGBB; where the annotation is drawn already, of what is drawn first."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    parts = (byref(red), byref(green), byref(blue), byref(alpha))
    found = pdfium.FPDFAnnot_GetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *parts)
    if not found and pdfium.FPDFAnnot_GetObjectCount(annotation):
        drawn = pdfium.FPDFAnnot_GetObject(annotation, 0)
        found = pdfium.FPDFPageObj_GetFillColor(drawn, *parts)
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}" if found else ""


def covered(note: Note, words: Sequence[Word]) -> list[Word]:
    """The words of a page that a note's boxes cover, at least in part."""
    return [word for word in words if any(_covers(box, word) for box in note.boxes)]


def _covers(box: Box, word: Word) -> bool:
    middle = (word.y0 + word.y1) / 2
    slack = _UPPER * word.size
    inside = (
        box[1] - slack <= middle <= box[3] + slack and box[1] - slack <= word.base + 0.3 * word.size <= box[3] + slack
    )
    return inside and min(box[2], word.x1) - max(box[0], word.x0) > 0.3 * min(word.size * 0.5, word.x1 - word.x0)


def covered_letters(note: Note, word: Word, page: Letters) -> tuple[int, int]:
    """The letters of a word that a note covers, most often all of them: (first, end) within the word."""
    whole = (0, len(word.text))
    boxes = [box for box in note.boxes if _covers(box, word)]
    if any(box[0] <= word.x0 + 0.15 * word.size and box[2] >= word.x1 - 0.15 * word.size for box in boxes):
        return whole
    places = [_middle(box) for box in page.boxes(word.first, len(word.text))]
    inside = [at for at, place in enumerate(places) if any(box[0] <= place <= box[2] for box in boxes)]
    return (inside[0], inside[-1] + 1) if inside else whole


def _middle(box: Box) -> float:
    return (box[0] + box[2]) / 2


def nearest(note: Note, words: Sequence[Word]) -> Word | None:
    """The word beside which a note that covers nothing stands."""
    x, y = note.place[0], note.place[3]

    def far(word: Word) -> float:
        across = max(word.x0 - x, x - word.x1, 0.0)
        return across + 3 * max(word.y0 - y, y - word.y1, 0.0)  # the line counts more than the place in it

    return min(words, key=far, default=None)
