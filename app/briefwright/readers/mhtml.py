"""Web archives: a page and its parts in one file, as MIME (RFC 2557, ``.mhtml``) or as Safari's property list."""

import plistlib
from email import message_from_bytes
from email.message import Message
from xml.parsers.expat import ExpatError

import msgspec

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.readers import html
from briefwright.readers.encoding import known_codec
from briefwright.readers.format import Raw, Reading

_Page = tuple[bytes, str, str]
"""Bytes of a page, its charset and its address, "" where the archive states none."""
_FRAMES = 12
"""Pages of an archive that are tried."""
_SAFARI = (b"bplist00", b"WebMainResource")


def sniff(head: bytes) -> bool:
    """Whether it is a page saved as one file: MIME parts that belong together and were sent to nobody."""
    if head.startswith(_SAFARI[0]) and _SAFARI[1] in head:
        return True
    low = head.lower()
    sent = b"\nto:" in low or b"\nreceived:" in low or low.startswith((b"to:", b"received:"))
    return b"multipart/related" in low and b"mime-version:" in low and not sent


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article of the archive's main page.

    Raises:
        CaptureError: the archive is damaged or holds no page, or its page no words.
    """
    pages = _safari(raw.data) if raw.data.startswith(_SAFARI[0]) else _mime(raw.data)
    if not pages:
        raise CaptureError(
            "The web archive holds no page that could be read.",
            "Nothing was captured; the file is untouched.",
            "Open it in a browser and save the page as HTML, or copy the article's text and paste it.",
        )
    url = next((place for _, _, place in pages if place), "")
    return tuple(_located(reading, url) for reading in _first_told(pages, raw.encoding))


def _first_told(pages: list[_Page], encoding: str) -> tuple[Reading, ...]:
    """The main page, or where it only frames others, the first frame that holds words.

    Raises:
        CaptureError: none does; what is said of the main page.
    """
    said: CaptureError | None = None
    for data, charset, _ in pages[:_FRAMES]:
        try:
            return html.read(Raw(data, encoding or known_codec(charset)))
        except CaptureError as error:
            said = said or error
    raise said or CaptureError("It holds no page.", "Nothing was captured.", "Save the page again.")


def _mime(data: bytes) -> list[_Page]:
    """The pages among the parts: first the one the archive is of, then those it frames, the longest first."""
    message = message_from_bytes(data)
    place = _line(message, "Snapshot-Content-Location")
    pages: list[_Page] = []
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload:
                pages.append((payload, part.get_content_charset() or "", _line(part, "Content-Location")))
    main = next((page for page in pages if place and page[2] == place), pages[0] if pages else None)
    if main is None:
        return []
    frames = sorted((page for page in pages if page is not main), key=lambda page: -len(page[0]))
    return [(main[0], main[1], place or main[2]), *frames]


def _line(part: Message, name: str) -> str:
    return "".join(str(part.get(name) or "").split())


def _safari(data: bytes) -> list[_Page]:
    """The main page of a Safari archive, then its frames and theirs; none where it is damaged."""
    try:
        queue: list[object] = [plistlib.loads(data)]
    except (
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        OverflowError,
        RecursionError,
        ExpatError,
        plistlib.InvalidFileException,
    ):
        return []
    pages: list[_Page] = []
    while queue and len(pages) < _FRAMES:
        archive = queue.pop(0)
        if not isinstance(archive, dict):
            continue
        page, frames = archive.get("WebMainResource"), archive.get("WebSubframeArchives")
        if isinstance(page, dict) and isinstance(content := page.get("WebResourceData"), bytes):
            charset, url = page.get("WebResourceTextEncodingName"), page.get("WebResourceURL")
            pages.append((content, str(charset or ""), str(url or "")))
        queue.extend(frames if isinstance(frames, list) else [])
    return pages


def _located(reading: Reading, url: str) -> Reading:
    """The reading with the archive's address, where the page names none of its own."""
    if not url.startswith(("http://", "https://")) or any(field.name == "url" for field in reading.fields):
        return reading
    said = "The archive notes the address the page was saved from."
    field = CapturedField("url", url, where="archive location", reason=said, guessed=False)
    return msgspec.structs.replace(reading, fields=(*reading.fields, field))
