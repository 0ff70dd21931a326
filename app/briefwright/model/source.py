"""A source: one captured article with the bytes it came from, its frozen text and what was read off it.

Frozen values cannot point in a circle, so the garbage collector is spared them (``gc=False``): with 6,000 sources on a
desk its search would otherwise stop the window for 0.1 s.
"""

import hashlib
from bisect import bisect_right
from typing import Literal, get_args

import msgspec

from briefwright.notices import Notice

CapturedName = Literal[
    "headline",
    "outlet",
    "credit",
    "byline",
    "dateline_place",
    "dateline_date",
    "published",
    "published_zone",
    "language",
    "url",
    "interview_by",
]
"""What a reader may find in a file (IPTC terms; ``published`` is ISO 8601 cut to the precision the source states)."""

CarriedName = Literal["slug", "subject", "rights", "embargoed", "version", "urgency", "status", "editor_note"]
"""What news formats and agency headers carry beside the article (IPTC terms): routing tag, subject codes, rights,
not-before time, version, urgency 1-8, publishing status (``canceled``, ``withheld``), note to editors. Several subjects
are several rows."""

EnteredName = Literal[
    "short_headline",
    "description",
    "dating",
    "dating_evidence",
    "info_dates",
    "descriptor",
    "reliability",
    "accessed",
    "kind",
    "quotes",
    "original_title",
    "translated_title",
    "translator",
    "interviewee",
    "handle",
    "platform",
    "programme",
    "time_mark",
    "report_number",
    "portion_mark",
]
"""What only the analyst can say of a source: bracketed description, when it must have been written and why, dates of
information (ICD 206), source descriptor, Admiralty letter, date of access; what kind of source it is (article, report,
broadcast, interview, post, personal communication, book) and what that kind is cited by: the first text that it
quotes, titles in other languages and their translator, who was interviewed, handle and platform of a post, programme
and time mark of a broadcast, number of a report, portion mark."""

FieldName = Literal[CapturedName, EnteredName]

CAPTURED_NAMES: tuple[CapturedName, ...] = get_args(CapturedName)
ENTERED_NAMES: tuple[EnteredName, ...] = get_args(EnteredName)


class Span(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Half-open range of Unicode code points of a captured text."""

    start: int
    end: int


class CapturedField(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One value read off a file, with the characters it was read from.

    Attributes:
        name: which field; several authors are several ``byline`` rows.
        value: as captured, not re-cased; dates as ISO 8601.
        start: first code point of the evidence in the captured text, -1 if the evidence stands elsewhere.
        end: end of the evidence, -1 likewise.
        where: where the evidence stands when not in the text, e.g. ``meta og:title``.
        reason: one sentence: why we think so.
        guessed: True for everything our rules inferred; False for what a file states in a declared field.
    """

    name: CapturedName | CarriedName
    value: str
    start: int = -1
    end: int = -1
    where: str = ""
    reason: str = ""
    guessed: bool = True


class Mark(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Words that somebody marked in the file, or a remark that somebody wrote beside them, before it was captured.

    Attributes:
        start: first code point of the marked words in the captured text.
        end: end of them; equal to ``start`` for a remark that belongs to a place and marks no words.
        remark: the words written beside them, "" for a bare highlight.
        colour: as ``RRGGBB``, or as the file names it; "" where it does not say.
        by: who marked or wrote it, "" where the file does not say.
    """

    start: int
    end: int
    remark: str = ""
    colour: str = ""
    by: str = ""


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One captured article; nothing in it ever changes.

    Attributes:
        id: stable within the library.
        file_name: name of the file without its folder, or ``pasted text``.
        format: the reader's name (``text``, ``html``).
        encoding: how the bytes were decoded.
        sha256: hash of the original bytes, hexadecimal.
        byte_count: length of the original bytes.
        captured_text: the frozen text; all offsets count its Unicode code points.
        paragraphs: body paragraphs in reading order; number n (from 1) is the locator ``para. n``.
        fields: what was read off the file, with evidence.
        imported: ISO 8601 date or date and time with zone of the capture.
        notices: what was guessed, repaired or lost while reading.
        marks: highlights and remarks that the file brought with it, in the order of their places.
        pages: captured range of each page, in order, for formats that have pages; number n (from 1) is ``p. n``.
    """

    id: str
    file_name: str
    format: str
    encoding: str
    sha256: str
    byte_count: int
    captured_text: str
    paragraphs: tuple[Span, ...]
    fields: tuple[CapturedField, ...] = ()
    imported: str
    notices: tuple[Notice, ...] = ()
    marks: tuple[Mark, ...] = ()
    pages: tuple[Span, ...] = ()

    def field(self, name: CapturedName | CarriedName) -> CapturedField | None:
        """The first captured value of ``name``, if the reader found one."""
        return next((field for field in self.fields if field.name == name), None)

    def paragraph_at(self, offset: int) -> int:
        """Number (from 1) of the body paragraph at or before ``offset``; 0 before the first."""
        return bisect_right(self.paragraphs, offset, key=lambda span: span.start)

    def page_at(self, offset: int) -> int:
        """Number (from 1) of the page that ``offset`` stands on; 0 where the format has no pages."""
        return sum(1 for span in self.pages if span.start <= offset)

    def text_sha256(self) -> str:
        """Hash of the captured text in UTF-8, hexadecimal: what frozen means."""
        return hashlib.sha256(self.captured_text.encode("utf-8")).hexdigest()
