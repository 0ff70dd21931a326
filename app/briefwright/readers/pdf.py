"""PDF documents: text by character boxes, in our own reading order, with pages, highlights and notes.

PDFium reads the file (BSD/Apache-2.0); it is not thread-safe, so a PDF is read in one thread of one process.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.evidence import one_line
from briefwright.readers.format import Raw, Reading
from briefwright.readers.pdf_columns import Line, read_order
from briefwright.readers.pdf_furniture import PageLines, furniture
from briefwright.readers.pdf_marks import Note, covered, covered_letters, nearest, read_notes
from briefwright.readers.pdf_paragraphs import Set, Setter, body_size, paragraphs_of
from briefwright.readers.pdf_title import headline_of
from briefwright.readers.pdf_words import PageWords, read_words, turn_of
from briefwright.readers.pieces import Ink, Piece
from briefwright.readers.properties import property_fields
from briefwright.readers.story import declared, tell

_SAFE = "Nothing was captured; the file is untouched."
_MOST_PAGES = 1500
_FEW_LETTERS = 3
"""Letters a page up to which a document is pictures of pages."""
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{4,500}")


class _Page(msgspec.Struct):
    """A page as read: its words, its lines region by region, its notes and what each note covers."""

    words: PageWords
    regions: list[list[Line]]
    notes: list[tuple[Note, dict[int, tuple[int, int]]]]
    furniture: list[Line] = []


def sniff(head: bytes) -> bool:
    """Whether it is a PDF: its header stands within the first kilobyte (ISO 32000-2, 7.5.2 and its readers' custom)."""
    return b"%PDF-" in head[:1024] and not head.lstrip().startswith((b"<", b"{"))


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in a PDF.

    Raises:
        PasswordNeeded: it opens with a password, and that is not the one given.
        CaptureError: it is damaged, protected in a way that no password opens, or holds pictures of pages only.
    """
    document = _open(raw.data, raw.password)
    try:
        count = len(document)
        pages = [_page(document, number) for number in range(min(count, _MOST_PAGES))]
        properties = {key.lower(): one_line(value) for key, value in document.get_metadata_dict().items()}
    finally:
        document.close()
    _refuse_pictures(pages)
    return (_article(pages, properties, count),)


def _open(data: bytes, password: str) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """The document; what only forbids printing or copying opens with no password at all."""
    import pypdfium2  # noqa: PLC0415 - the library takes 40 ms to load and most files are no PDF
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - see above

    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            what = "This is not the PDF's password." if password else "The PDF is protected with a password."
            raise PasswordNeeded(what, _SAFE, "Give the password that opens it.") from error
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise CaptureError(
                "The PDF is protected with a certificate or by a shop, which no password opens.",
                _SAFE,
                "Open it in the program it was made for, and copy the article's text from there.",
            ) from error
        raise CaptureError(
            "The PDF is damaged and cannot be opened.",
            _SAFE,
            "Download it again, or open it in a PDF program and save it anew.",
        ) from error


def _page(document: Any, index: int) -> _Page:  # noqa: ANN401 - pypdfium2 has no types
    """A page; one that cannot be loaded is empty."""
    import pypdfium2  # noqa: PLC0415 - see _open

    try:
        page = document[index]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return _Page(PageWords([], 0, 0, cut=True), [], [])
    turn = turn_of(page)
    words = read_words(textpage, turn)
    notes: list[tuple[Note, dict[int, tuple[int, int]]]] = []
    for note in read_notes(page, index + 1, turn):
        found = {id(word): covered_letters(note, word, textpage, turn) for word in covered(note, words.words)}
        notes.append((note, found))
    textpage.close()
    page.close()
    return _Page(words, read_order(words.words), notes)


def _refuse_pictures(pages: Sequence[_Page]) -> None:
    """Stop at a document without text.

    Raises:
        CaptureError: there are (nearly) no letters.
    """
    count = sum(len(word.text) for page in pages for word in page.words.words)
    if count > _FEW_LETTERS * len(pages):
        return
    if any(page.words.cut for page in pages):
        raise CaptureError("The PDF is damaged: none of its pages can be read.", _SAFE, "Download it again.")
    raise CaptureError(
        "The PDF holds no text, only pictures of its pages (a scan).",
        _SAFE,
        "Run text recognition on it (for example ocrmypdf) and capture the result, or find the article as text.",
    )


def _article(pages: list[_Page], properties: dict[str, str], count: int) -> Reading:
    body = body_size([page.regions for page in pages])
    _part_furniture(pages, body)
    regions = [page.regions for page in pages]
    paragraphs = paragraphs_of(regions, body)
    setter = Setter(paragraphs)
    texts = [setter.text(paragraph) for paragraph in paragraphs]
    top = headline_of(paragraphs, texts, body, properties.get("title", ""))
    pieces = [
        Piece(
            text.text, "headline" if n == top else "heading" if paragraph.size > 1.18 * body else "body", (), text.pages
        )
        for n, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True))
    ]
    pieces = [
        msgspec.structs.replace(piece, inks=tuple(inks))
        for piece, inks in zip(pieces, _inks(pages, texts), strict=True)
    ]
    first = _first_of_each(pages)
    fields = [*_fields(properties, top is not None), *_address(first)]
    notices = [*_notices(pages, count), *_healed(texts), *_left_out(first), *_dated(properties)]
    return tell(
        [*pieces, *(Piece(line.text, "aside") for line in first)], fields, notices=notices, page_count=len(pages)
    )


def _part_furniture(pages: Sequence[_Page], body: float) -> None:
    """Take running titles and page numbers out of the regions."""
    lines = [PageLines([line for region in page.regions for line in region], page.words.height) for page in pages]
    found = furniture(lines, body)
    for page, rows in zip(pages, found, strict=True):
        page.furniture = [line for region in page.regions for line in region if id(line) in rows]
        page.regions = [[line for line in region if id(line) not in rows] for region in page.regions]


def _first_of_each(pages: Sequence[_Page]) -> list[Line]:
    """The first line of every kind of furniture, figures left aside."""
    kinds: dict[str, Line] = {}
    for page in pages:
        for line in page.furniture:
            kinds.setdefault(re.sub(r"\d+", "#", line.text), line)
    return [line for line in kinds.values() if any(char.isalpha() for char in line.text)]


def _inks(pages: Sequence[_Page], texts: Sequence[Set]) -> Iterator[list[Ink]]:
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


def _fields(properties: dict[str, str], has_headline: bool) -> Iterator[CapturedField]:  # noqa: FBT001 - read beside its name
    rows = {"title": "" if has_headline else properties.get("title", "")}
    yield from property_fields(rows, "PDF properties")


def _address(lines: Sequence[Line]) -> Iterator[CapturedField]:
    """The address that a browser prints at the foot of a page."""
    for line in lines:
        if match := _ADDRESS.search(line.text):
            reason = "A browser printed it at the edge of the page."
            yield declared("url", match[0], "edge of the page", reason=reason, guessed=True)
            return


def _notices(pages: Sequence[_Page], count: int) -> Iterator[Notice]:
    if count > len(pages):
        said = f"Only the first {len(pages)} of {count} pages were read."
        yield Notice("text-may-be-missing", said, "warning")
    empty = [number for number, page in enumerate(pages, 1) if not page.words.words]
    if empty:
        shown = ", ".join(map(str, empty[:12])) + (" …" if len(empty) > 12 else "")  # noqa: PLR2004 - a line's worth
        yield Notice("pages-without-text", f"No text on page {shown}: a picture, or empty.", "warning")
    turned = sum(1 for page in pages for word in page.words.words if not word.upright)
    if turned:
        yield Notice("turned-text", f"{turned} words that run up or down the page were left out.")


def _healed(texts: Sequence[Set]) -> Iterator[Notice]:
    healed = sum(text.healed for text in texts)
    if healed:
        said = "1 word divided at a line's end was" if healed == 1 else f"{healed} words divided at line ends were"
        yield Notice("hyphens-healed", f"{said} put together.")


def _left_out(lines: Sequence[Line]) -> Iterator[Notice]:
    if lines:
        shown = "; ".join(f"“{line.text[:60]}”" for line in lines[:4])
        yield Notice("page-furniture", f"Lines at the edge of the pages are no part of the article: {shown}.")


def _dated(properties: dict[str, str]) -> Iterator[Notice]:
    """The day the file was made: worth knowing, and no date of publication."""
    match = re.match(r"D:(\d{4})(\d{2})(\d{2})", properties.get("creationdate", ""))
    if match:
        said = f"The PDF was made on {match[1]}-{match[2]}-{match[3]}; that is not when the article was published."
        yield Notice("file-made", said)
