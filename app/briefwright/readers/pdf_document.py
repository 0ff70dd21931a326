"""A PDF as a document of pieces: its pages read, furniture taken off, paragraphs made, marks put in their places.

PDFium reads the file (BSD/Apache-2.0); it is not thread-safe, so a PDF is read in one thread of one process.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.readers.evidence import one_line
from briefwright.readers.pdf_columns import read_order
from briefwright.readers.pdf_furniture import PageLines, furniture
from briefwright.readers.pdf_letters import Letters, turn_of
from briefwright.readers.pdf_marks import Note, covered, covered_letters, nearest, read_notes
from briefwright.readers.pdf_paragraphs import Set, Setter, body_size, paragraphs_of
from briefwright.readers.pdf_tables import Line
from briefwright.readers.pdf_title import headline_of
from briefwright.readers.pdf_words import MOST, PageWords, Word, read_words
from briefwright.readers.pieces import Ink, Piece

SAFE = "Nothing was captured; the file is untouched."
_MOST_PAGES = 1500
_LARGER = 1.18
"""Type so many times the body's is a heading's."""
Places = list[tuple[int, Word, int, int]]
"""Page (from 1), word, and its first and last place in a piece."""


class Page(msgspec.Struct):
    """A page as read: its words, its lines region by region, its notes and what each note covers."""

    words: PageWords
    regions: list[list[Line]]
    notes: list[tuple[Note, dict[int, tuple[int, int]]]]
    furniture: list[Line] = []


class Told(msgspec.Struct, frozen=True):
    """A document's pages as pieces.

    Attributes:
        pages: as read, furniture apart.
        pieces: paragraphs in reading order, then the first line of every kind of furniture.
        places: for every piece the words it was made of.
        healed: words that were put together.
        furniture: first line of every kind, in the order of the last pieces.
        has_headline: one of the pieces is the headline.
        properties: of the file, by lower-case name.
        count: pages of the file; more than were read where there are too many.
    """

    pages: list[Page]
    pieces: list[Piece]
    places: list[Places]
    healed: int
    furniture: list[Line]
    has_headline: bool
    properties: dict[str, str]
    count: int


def tell_document(document: Any) -> Told:  # noqa: ANN401 - pypdfium2 has no types
    """Read all pages and put them together; the same bytes always give the same pieces."""
    count = len(document)
    pages = [_read_page(document, number) for number in range(min(count, _MOST_PAGES))]
    properties = {key.lower(): one_line(value) for key, value in document.get_metadata_dict().items()}
    return _told(pages, properties, count)


def _told(pages: list[Page], properties: dict[str, str], count: int) -> Told:
    body = body_size([page.regions for page in pages])
    _part_furniture(pages, body)
    paragraphs = paragraphs_of([page.regions for page in pages], body)
    setter = Setter(paragraphs)
    texts = [setter.text(paragraph) for paragraph in paragraphs]
    top = headline_of(paragraphs, texts, body, properties.get("title", ""))
    inked = _inks(pages, texts)
    pieces = [
        Piece(
            text.text,
            "headline" if n == top else "heading" if paragraph.size > _LARGER * body else "body",
            tuple(inks),
            text.pages,
        )
        for n, (paragraph, text, inks) in enumerate(zip(paragraphs, texts, inked, strict=True))
    ]
    asides = _first_of_each(pages)
    return Told(
        pages=pages,
        pieces=[*pieces, *(Piece(line.text, "aside") for _, line in asides)],
        places=[*(text.places for text in texts), *(list(_in_line(page, line)) for page, line in asides)],
        healed=sum(text.healed for text in texts),
        furniture=[line for _, line in asides],
        has_headline=top is not None,
        properties=properties,
        count=count,
    )


def open_document(data: bytes, password: str) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """The document; what only forbids printing or copying opens with no password at all."""
    import pypdfium2  # noqa: PLC0415 - the library takes 40 ms to load and most files are no PDF
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - see above

    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            what = "This is not the PDF's password." if password else "The PDF is protected with a password."
            raise PasswordNeeded(what, SAFE, "Give the password that opens it.") from error
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise CaptureError(
                "The PDF is protected with a certificate or by a shop, which no password opens.",
                SAFE,
                "Open it in the program it was made for, and copy the article's text from there.",
            ) from error
        raise CaptureError(
            "The PDF is damaged and cannot be opened.",
            SAFE,
            "Download it again, or open it in a PDF program and save it anew.",
        ) from error


def _read_page(document: Any, index: int) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    """A page; one that cannot be loaded is empty."""
    import pypdfium2  # noqa: PLC0415 - see open_document

    try:
        page = document[index]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(PageWords([], 0, 0, cut=True), [], [])
    turn = turn_of(page)
    letters = Letters(textpage, turn, MOST)
    words = read_words(letters, turn)
    notes: list[tuple[Note, dict[int, tuple[int, int]]]] = []
    for note in read_notes(page, index + 1, turn):
        found = {id(word): covered_letters(note, word, letters) for word in covered(note, words.words)}
        notes.append((note, found))
    textpage.close()
    page.close()
    return Page(words, read_order(words.words), notes)


def _part_furniture(pages: Sequence[Page], body: float) -> None:
    """Take running titles and page numbers out of the regions."""
    lines = [PageLines([line for region in page.regions for line in region], page.words.height) for page in pages]
    found = furniture(lines, body)
    for page, rows in zip(pages, found, strict=True):
        page.furniture = [line for region in page.regions for line in region if id(line) in rows]
        page.regions = [[line for line in region if id(line) not in rows] for region in page.regions]


def _first_of_each(pages: Sequence[Page]) -> list[tuple[int, Line]]:
    """The first line of every kind of furniture with its page (from 1), figures left aside."""
    kinds: dict[str, tuple[int, Line]] = {}
    for number, page in enumerate(pages, 1):
        for line in page.furniture:
            kinds.setdefault(re.sub(r"\d+", "#", line.text), (number, line))
    return [row for row in kinds.values() if any(char.isalpha() for char in row[1].text)]


def _in_line(page: int, line: Line) -> Iterator[tuple[int, Word, int, int]]:
    """The words of a line and their places in its text."""
    at = 0
    for word in line.words:
        yield page, word, at, at + len(word.text)
        at += len(word.text) + 1


def _inks(pages: Sequence[Page], texts: Sequence[Set]) -> Iterator[list[Ink]]:
    """For every paragraph what is marked in it; a highlight over several words is one mark."""
    keys: dict[tuple[int, int], list[tuple[str, Note, int, int]]] = {}
    for number, page in enumerate(pages, 1):
        for row, (note, found) in enumerate(page.notes):
            key = f"note {number} {row}"
            for place, (first, end) in found.items():
                keys.setdefault((number, place), []).append((key, note, first, end))
            beside = None if found or not note.remark else nearest(note, page.words.words)
            if beside is not None:
                keys.setdefault((number, id(beside)), []).append((key, note, 0, 0))
    for text in texts:
        inks: list[Ink] = []
        for number, word, start, _ in text.places:
            for key, note, first, end in keys.get((number, id(word)), []):
                inks.append(Ink(start + first, start + end, key, note.remark, note.colour, note.by))
        yield inks
