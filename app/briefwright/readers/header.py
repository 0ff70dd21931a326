"""The header of an article: the lines above its first body paragraph, and what each of them states.

Nothing is invented: a line is an outlet or a headline only where something beside it says so; all other lines stay in
the captured text, belong to no field and count as no body paragraph.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.model.source import CapturedField, CapturedName, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_house
from briefwright.readers.dateline import read_dateline
from briefwright.readers.evidence import read_off
from briefwright.readers.header_headline import (
    FEWEST_COLUMNS,
    FEWEST_WORDS,
    LONGEST_HEADLINE,
    find_headline,
    headline_fields,
)
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.header_lines import read_line
from briefwright.readers.header_names import with_names
from briefwright.readers.header_outlet import find_employer, find_outlet
from briefwright.readers.lines import columns, ends_sentence, lines_of

_DEEPEST = 48
"""Paragraphs looked at: a header, with the menus of a page above it, is no longer."""
_UNKNOWN = 5
"""So many lines of some words that say nothing we know, and it is no header but an article without full stops."""
_BODY_WORDS, _BODY_COLUMNS, _ASKING_WORDS, _THAI_LETTERS = 8, 50, 25, 130
_SPEAKER = re.compile(
    r"(?:[A-Z]|Q\.|A\.|问|答|문|답|QUESTION|ANSWER|MODERATOR|HOST|INTERVIEWER|REPORTER"
    r"|(?:PRESIDENT|SECRETARY|MINISTER|MR|MS|MRS|SEN|REP|DR|GEN)\b[A-Z .'’-]{1,30})\s?[:：]\s"
)
_LISTED = re.compile(r"\d{1,3}[.)]\s+")
_THAI = re.compile("[\u0e01-\u0e30]")


class Header(msgspec.Struct, frozen=True):
    """What the header states, how many paragraphs it takes up, and what of it could not be decided."""

    fields: tuple[CapturedField, ...] = ()
    paragraphs: int = 0
    notices: tuple[Notice, ...] = ()


def read_header(text: str, paragraphs: Sequence[Span]) -> Header:
    """The header above the first paragraph that can only be the body's.

    Args:
        text: the captured text.
        paragraphs: all its paragraphs, header lines included.
    """
    depth = next((n for n, span in enumerate(paragraphs[:_DEEPEST]) if _is_body(text, span)), 0)
    lines = [line for span in paragraphs[:depth] for line in _joined_lines(text, span)]
    lines = list(_once(text, lines))
    wordy = [line for line in lines if not line.known and _counts(text, line.span)]
    if not lines or len(wordy) > _UNKNOWN or any(_SPEAKER.match(text, line.span.start) for line in wordy):
        return Header()
    dateline = read_dateline(text, paragraphs[depth], "")
    lines = with_names(text, lines, find_headline(text, lines, None, dated=bool(dateline)))
    outlet = find_outlet(text, lines, {field.value for field in dateline if field.name == "credit"})
    headline = find_headline(text, lines, outlet, dated=bool(dateline))
    fields = _stated(lines)
    if headline:
        fields = [*headline_fields(text, headline), *fields]
    if employer := find_employer(text, lines):
        fields.append(read_off("credit", text, employer, "It stands below the byline."))
    if outlet and not _has(fields, "outlet") and (headline or is_house(text[outlet.start : outlet.end])):
        fields.insert(0, read_off("outlet", text, outlet, "It stands alone above the date or headline."))
    dated = any(field.name == "published" for field in fields)
    doubts = () if dated else tuple(notice for line in lines for notice in line.notices)
    return Header(tuple(fields), depth, doubts)


def _once(text: str, lines: Sequence[HeaderLine]) -> Iterator[HeaderLine]:
    """The lines; those of an archive's list of contents (``1. Talks open``) are known when they come again below."""
    words = {text[line.span.start : line.span.end] for line in lines}
    for line in lines:
        match = _LISTED.match(text, line.span.start, line.span.end)
        again = match is not None and text[match.end() : line.span.end] in words
        yield msgspec.structs.replace(line, known=True) if again else line


def _stated(lines: Sequence[HeaderLine]) -> list[CapturedField]:
    """Every field of the lines, dates of a change only where no other is stated, one date and one zone."""
    ordered = sorted(lines, key=lambda line: (line.updated, not any(not field.guessed for field in line.fields)))
    day = next((line for line in ordered if line.states("published")), None)
    fields: list[CapturedField] = []
    for line in lines:
        for field in line.fields:
            if field.name in ("published", "published_zone") and (line is not day or _has(fields, field.name)):
                continue
            if field.name == "byline" and field.value in [one.value for one in fields if one.name == "byline"]:
                continue
            fields.append(field)
    return fields


def _has(fields: Sequence[CapturedField], name: CapturedName) -> bool:
    return any(field.name == name for field in fields)


def _counts(text: str, span: Span) -> bool:
    """Whether a line is of some words: shorter ones may be anything."""
    words = text[span.start : span.end]
    return len(words.split()) >= FEWEST_WORDS or (not words.isascii() and columns(words) >= 2 * FEWEST_COLUMNS)


def _is_body(text: str, span: Span) -> bool:
    """Whether a paragraph can only be the article's own: it has a dateline, or it is a sentence of some length."""
    if span.end - span.start > 4 * LONGEST_HEADLINE:
        return True
    piece = text[span.start : span.end]
    line = read_line(text, span)
    if line.states("published") or any(read_line(text, one).fields for one in list(lines_of(text, span))[1:]):
        return False
    if read_dateline(text, span, ""):
        return True
    if line.known or line.fields:
        return False
    if not ends_sentence(piece):
        return len(piece) > (_THAI_LETTERS if _THAI.search(piece) else LONGEST_HEADLINE)
    words = len(piece.split())
    if piece.rstrip("\"'”’»」)").endswith(("?", "!", "？", "！")):
        return words >= _ASKING_WORDS
    return words >= _BODY_WORDS or columns(piece) >= _BODY_COLUMNS


def _joined_lines(text: str, paragraph: Span) -> Iterator[HeaderLine]:
    """The lines of a header paragraph; a wide line that states nothing goes on in the next: a wrapped headline."""
    pending: HeaderLine | None = None
    for span in lines_of(text, paragraph):
        line = read_line(text, span)
        if line.known:
            if pending:
                yield pending
            pending = None
            yield line
        elif pending and columns(text[pending.span.start : pending.span.end]) >= 2 * FEWEST_COLUMNS:
            pending = HeaderLine(Span(pending.span.start, span.end), notices=(*pending.notices, *line.notices))
        else:
            if pending:
                yield pending
            pending = line
    if pending:
        yield pending
