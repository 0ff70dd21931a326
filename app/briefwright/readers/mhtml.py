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
    found = _safari(raw.data) if raw.data.startswith(_SAFARI[0]) else _mime(raw.data)
    if found is None:
        raise CaptureError(
            "The web archive holds no page that could be read.",
            "Nothing was captured; the file is untouched.",
            "Open it in a browser and save the page as HTML, or copy the article's text and paste it.",
        )
    data, charset, url = found
    return tuple(_located(reading, url) for reading in html.read(Raw(data, raw.encoding or known_codec(charset))))


def _mime(data: bytes) -> tuple[bytes, str, str] | None:
    """Bytes, charset and address of the page among the parts: the one the archive is of, else the first."""
    message = message_from_bytes(data)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        return None
    place = _line(message, "Snapshot-Content-Location")
    page = next((part for part in pages if place and _line(part, "Content-Location") == place), pages[0])
    payload = page.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        return None
    return payload, page.get_content_charset() or "", place or _line(page, "Content-Location")


def _line(part: Message, name: str) -> str:
    return "".join(str(part.get(name) or "").split())


def _safari(data: bytes) -> tuple[bytes, str, str] | None:
    try:
        archive = plistlib.loads(data)
        page = archive["WebMainResource"]
        content = page["WebResourceData"]
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
        return None
    if not isinstance(content, bytes):
        return None
    return content, str(page.get("WebResourceTextEncodingName") or ""), str(page.get("WebResourceURL") or "")


def _located(reading: Reading, url: str) -> Reading:
    """The reading with the archive's address, where the page names none of its own."""
    if not url.startswith(("http://", "https://")) or any(field.name == "url" for field in reading.fields):
        return reading
    said = "The archive notes the address the page was saved from."
    field = CapturedField("url", url, where="archive location", reason=said, guessed=False)
    return msgspec.structs.replace(reading, fields=(*reading.fields, field))
