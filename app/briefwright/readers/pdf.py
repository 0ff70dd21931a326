"""PDF documents: the article in one, with its fields, and what is to be said of it."""

import re
from collections.abc import Iterator, Sequence

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.format import Raw, Reading
from briefwright.readers.pdf_document import SAFE, Page, Told, open_document, tell_document
from briefwright.readers.pdf_tables import Line
from briefwright.readers.properties import property_fields
from briefwright.readers.story import declared, tell

_FEW_LETTERS = 3
"""Letters a page up to which a document is pictures of pages."""
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{4,500}")


def sniff(head: bytes) -> bool:
    """Whether it is a PDF: its header stands within the first kilobyte (ISO 32000-2, 7.5.2 and its readers' custom)."""
    return b"%PDF-" in head[:1024] and not head.lstrip().startswith((b"<", b"{"))


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in a PDF.

    Raises:
        PasswordNeeded: it opens with a password, and that is not the one given.
        CaptureError: it is damaged, protected in a way that no password opens, or holds pictures of pages only.
    """
    document = open_document(raw.data, raw.password)
    try:
        told = tell_document(document)
    finally:
        document.close()
    _refuse_pictures(told.pages)
    return (_article(told),)


def _refuse_pictures(pages: Sequence[Page]) -> None:
    """Stop at a document without text.

    Raises:
        CaptureError: there are (nearly) no letters.
    """
    count = sum(len(word.text) for page in pages for word in page.words.words)
    if count > _FEW_LETTERS * len(pages):
        return
    if any(page.words.cut for page in pages):
        raise CaptureError("The PDF is damaged: none of its pages can be read.", SAFE, "Download it again.")
    raise CaptureError(
        "The PDF holds no text, only pictures of its pages (a scan).",
        SAFE,
        "Run text recognition on it (for example ocrmypdf) and capture the result, or find the article as text.",
    )


def _article(told: Told) -> Reading:
    fields = [*_fields(told), *_address(told.furniture)]
    notices = [*_notices(told), *_healed(told.healed), *_left_out(told.furniture), *_dated(told.properties)]
    return tell(told.pieces, fields, notices=notices, page_count=len(told.pages))


def _fields(told: Told) -> Iterator[CapturedField]:
    rows = {"title": "" if told.has_headline else told.properties.get("title", "")}
    yield from property_fields(rows, "PDF properties")


def _address(lines: Sequence[Line]) -> Iterator[CapturedField]:
    """The address that a browser prints at the foot of a page."""
    for line in lines:
        if match := _ADDRESS.search(line.text):
            reason = "A browser printed it at the edge of the page."
            yield declared("url", match[0], "edge of the page", reason=reason, guessed=True)
            return


def _notices(told: Told) -> Iterator[Notice]:
    pages = told.pages
    if told.count > len(pages):
        said = f"Only the first {len(pages)} of {told.count} pages were read."
        yield Notice("text-may-be-missing", said, "warning")
    empty = [number for number, page in enumerate(pages, 1) if not page.words.words]
    if empty:
        shown = ", ".join(map(str, empty[:12])) + (" …" if len(empty) > 12 else "")  # noqa: PLR2004 - a line's worth
        yield Notice("pages-without-text", f"No text on page {shown}: a picture, or empty.", "warning")
    turned = sum(1 for page in pages for word in page.words.words if not word.upright)
    if turned:
        yield Notice("turned-text", f"{turned} words that run up or down the page were left out.")


def _healed(healed: int) -> Iterator[Notice]:
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
