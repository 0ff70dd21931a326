"""Agency wire messages as they leave the line: IPTC 7901 and ANPA 1312, with their control characters.

A message is SOH header STX text ETX trailer EOT; many may follow one another. Where the lines above the text
are marked as such, they are read by their marks (:mod:`briefwright.readers.anpa_lines`), else as any wire copy is.
"""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.readers import anpa_lines, text
from briefwright.readers.encoding import decode
from briefwright.readers.evidence import missing, one_line
from briefwright.readers.format import Raw, Reading
from briefwright.readers.months import MONTHS
from briefwright.readers.stamps import stamp
from briefwright.readers.story import declared

_MESSAGE = re.compile(
    rb"\x01(?P<head>[^\x02\x01]{0,2000})\x02(?P<body>[^\x03\x01]*)(?:\x03(?P<tail>[^\x04\x01]{0,400}))?", re.DOTALL
)
_BEGIN = re.compile(rb"[\x00\x16\x7f\r\n ]{0,40}\x01[\x11-\x14\x1f -~]{4}[^\x00\x01\x02\x03\x04]{2,600}\x02")
_IPTC = re.compile(
    r"\W*(?P<source>[A-Za-z]{2,5})\s?(?P<number>\d{2,5})\s+(?P<urgency>[1-9])\s+(?P<category>[A-Za-z]{1,4})"
    r"(?:[^\S\n]+(?P<count>\d{1,5}))?(?:[^\S\n]+(?P<rest>[^\n]*))?(?P<slug>(?:\n[^\n]*){0,6})"
)
"""Identification, number, urgency, category and word count; then keywords, on the same line or on further ones."""
_ANPA = re.compile(
    r"(?P<number>[A-Za-z]\d{3,5})(?:[\s-][a-z-]*)?\W+(?P<urgency>[a-z])\s?(?P<category>[a-z])\b(?P<rest>.*)", re.DOTALL
)
_SLUG = re.compile(r"(?P<slug>[A-Za-z]{2,3}-+[^\n]{2,80}?)\s+(?P<day>\d{1,2}-\d{1,2})\s+(?P<count>\d{2,5})")
_TRAILER = re.compile(
    r"(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})\s?(?P<zone>[A-Z]{1,4})?\s+(?P<month>[A-Za-z]{3,9})\s+(?P<year>\d{2,4})"
)
_FIGURES = re.compile(
    r"(?:\b(?P<agency>[A-Z]{2,5})-[A-Z]{2,3}-)?(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>\d{2,4})"
    r"\s+(?P<hour>\d{2}):?(?P<minute>\d{2})\s?(?P<zone>[A-Z]{2,4})?"
)
_CLOSED = re.compile(r"(?P<head>(?:[^\n]{1,200}\n){0,6}?[^\n]{1,200}?)[ \t]=[ \t]*$", re.MULTILINE)
"""The lines above the text, up to the ``=`` that ends them."""
_BELOW = re.compile(
    r"\n[ \t]*(?:\*[ *]{2,}\n\s*)?(?:The following information is not (?:intended )?for publication"
    r"|Die folgenden Informationen sind nicht zur Ver.{1,8}ffentlichung bestimmt)[^\n]*",
    re.IGNORECASE,
)
_MOST = 5000
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")


def sniff(head: bytes) -> bool:
    """Whether a message of this kind begins in the first bytes."""
    return _BEGIN.match(head) is not None


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of a file of wire messages.

    Raises:
        CaptureError: no message holds words.
    """
    found = islice(_MESSAGE.finditer(raw.data), _MOST)
    readings = tuple(reading for match in found for reading in _message(match, raw.encoding))
    if not readings:
        raise CaptureError(
            "The file looks like agency wire messages, but none of them holds words.",
            "Nothing was captured; the file is untouched.",
            "Ask for it again, or copy the article's text and paste it.",
        )
    return readings


def _message(match: re.Match[bytes], encoding: str) -> Iterator[Reading]:
    decoded = decode(match["body"], stated=encoding)
    words = _CONTROLS.sub("", decoded.text.replace("\x1f", " "))
    if not words.strip():
        return
    head = _CONTROLS.sub(" ", match["head"].decode("latin-1").replace("\r", ""))
    tail = _CONTROLS.sub(" ", (match["tail"] or b"").decode("latin-1"))
    stated = [field for field in (*_routing(head), *_sent(tail)) if field.value]
    if anpa_lines.are_marked(words):
        yield anpa_lines.read_marked(words, stated, decoded)
        return
    words, note = _parted(words)
    if note and not any(field.name == "published" for field in stated):
        stated += [field for field in _sent(note) if field.value]
    stated += [declared("editor_note", note, "below the text")] if note else []
    if closed := _CLOSED.match(words):
        above = [one_line(line) for line in closed["head"].split("\n") if line.strip()]
        yield anpa_lines.read_closed(above, words[closed.end() :], stated, decoded)
        return
    for reading in text.read(Raw(words.encode("utf-8", "replace"), "utf-8")):
        known = {field.name for field in reading.fields}
        fields = (*reading.fields, *(field for field in stated if field.name not in known))
        codes = {notice.code for notice in missing(())} | {"zone-not-stated"}
        notices = [notice for notice in reading.notices if notice.code not in codes]
        yield msgspec.structs.replace(
            reading, fields=fields, encoding=decoded.encoding, notices=(*decoded.notices, *notices, *missing(fields))
        )


def _parted(words: str) -> tuple[str, str]:
    """The text, and what stands below it for editors only."""
    words = words.replace("\r\n", "\n").strip("\n")
    below = _BELOW.search(words)
    if not below:
        return words, ""
    return words[: below.start()] + "\n", one_line(words[below.end() :])


def _routing(head: str) -> Iterator[CapturedField]:
    """What the header states: number, urgency, category, keyword."""
    if match := _IPTC.match(head):
        yield declared("urgency", match["urgency"], "IPTC 7901 header")
        yield declared("subject", match["category"], "IPTC 7901 header")
        sender = match["source"] if match["source"].isupper() else ""  # in small letters it names a service
        yield declared("outlet", sender, "IPTC 7901 header", reason="It is the sender's code.", guessed=True)
        keywords = one_line(match["slug"]).rstrip("/ ") or one_line(match["rest"] or "")
        yield declared("slug", keywords, "IPTC 7901 header")
    elif match := _ANPA.search(head):
        yield declared("urgency", match["urgency"], "ANPA 1312 header")
        yield declared("subject", match["category"], "ANPA 1312 header")
        if slug := _SLUG.search(one_line(match["rest"])):
            yield declared("slug", slug["slug"], "ANPA 1312 header")


def _sent(tail: str) -> Iterator[CapturedField]:
    """The time in the trailer: day, hour, minute, zone, month, year."""
    match = _TRAILER.search(tail) or _FIGURES.search(tail)
    if not match:
        return
    month = int(match["month"]) if match["month"].isdigit() else MONTHS.get(match["month"].casefold(), 0)
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)  # noqa: PLR2004 - two figures
    value, _ = stamp(f"{year:04}{month:02}{int(match['day']):02}T{match['hour']}{match['minute']}")
    yield declared("published", value, "wire trailer")
    if value and match["zone"]:
        yield declared("published_zone", match["zone"], "wire trailer")
    agency = match.groupdict().get("agency") or ""
    yield declared("outlet", agency, "wire trailer", reason="It is the sender's code.", guessed=True)
