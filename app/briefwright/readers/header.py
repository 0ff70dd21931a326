"""The header of an article: the lines above its first body paragraph, and what each of them states.

Nothing is invented: a line is an outlet or a headline only where something beside it says so; all other lines stay in
the captured text, belong to no field and count as no body paragraph.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.model.source import CapturedField, CapturedName, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_agency, is_house
from briefwright.readers.byline import read_byline
from briefwright.readers.dateline import read_dateline
from briefwright.readers.dates import find_date, is_ambiguous
from briefwright.readers.evidence import date_fields, read_off
from briefwright.readers.lines import blank_follows, columns, ends_sentence, lines_of, trimmed

_DEEPEST = 14
"""Paragraphs looked at: a header is no longer."""
_UNKNOWN = 4
"""So many lines that say nothing we know, and it is no header but an article without full stops."""
_LONGEST_HEADLINE, _FEWEST_WORDS, _FEWEST_COLUMNS = 220, 3, 12
_BODY_WORDS, _BODY_COLUMNS, _ASKING_WORDS = 8, 50, 25
_OUTLET_WORDS = 5

_LABELS: dict[str, CapturedName] = {
    "headline": "headline", "title": "headline", "제목": "headline", "标题": "headline", "標題": "headline",
    "outlet": "outlet", "publication": "outlet", "published by": "outlet", "매체": "outlet", "언론사": "outlet",
    "author": "byline", "byline": "byline", "기자": "byline", "credit": "credit",
    "date": "published", "published": "published", "publication date": "published", "날짜": "published",
    "입력": "published", "기사입력": "published", "등록": "published", "发布时间": "published",
    "url": "url", "link": "url", "주소": "url",
}  # fmt: skip
_LABELLED = re.compile(r"(?P<label>[^\W\d_]{2,12}(?: [^\W\d_]{2,8})?)\s?[:：]\s*(?P<value>\S.*)")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{3,500}")
_ROUND_A_DATE = re.compile(
    r"(?:(?:first )?published|posted|updated|issued|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tue|wed|thu|fri|sat|sun|입력|송고|등록|[월화수목금토일](?:요일)?|\W)*",
    re.IGNORECASE,
)


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
    stated = [_stated(text, line) for line in lines]
    unknown = [line for line, fields in zip(lines, stated, strict=True) if not fields]
    if not lines or len(unknown) > _UNKNOWN:
        return Header()
    unclear = [line for line in unknown if is_ambiguous(text[line.start : line.end])]
    dateline = read_dateline(text, paragraphs[depth], "")
    fields = [field for row in stated for field in row]
    outlet = _outlet(text, lines, stated, {field.value for field in dateline if field.name == "credit"})
    headline = _headline(text, lines, stated, outlet, dated=bool(dateline))
    if headline:
        fields.insert(0, read_off("headline", text, headline, "It stands alone above the body and has no full stop."))
    if outlet and (headline or is_agency(text[outlet.start : outlet.end])):
        fields.insert(0, read_off("outlet", text, outlet, "It stands alone above the date or headline."))
    return Header(tuple(fields), depth, tuple(_ambiguous(text[line.start : line.end]) for line in unclear))


def _is_body(text: str, span: Span) -> bool:
    """Whether a paragraph can only be the article's own: it has a dateline, or it is a sentence of some length."""
    if span.end - span.start > 4 * _LONGEST_HEADLINE or read_dateline(text, span, ""):
        return True
    piece = text[span.start : span.end]
    if not ends_sentence(piece) or any(_stated(text, line) for line in lines_of(text, span)):
        return len(piece) > _LONGEST_HEADLINE
    words = len(piece.split())
    if piece.rstrip("\"'”’»」)").endswith(("?", "!", "？", "！")):
        return words >= _ASKING_WORDS
    return words >= _BODY_WORDS or columns(piece) >= _BODY_COLUMNS


def _joined_lines(text: str, paragraph: Span) -> Iterator[Span]:
    """The lines of a header paragraph; a wide line that states nothing goes on in the next: a wrapped headline."""
    pending: Span | None = None
    for line in lines_of(text, paragraph):
        if _stated(text, line):
            if pending:
                yield pending
            pending = None
            yield line
        elif pending and columns(text[pending.start : pending.end]) >= 2 * _FEWEST_COLUMNS:
            pending = Span(pending.start, line.end)
        else:
            if pending:
                yield pending
            pending = line
    if pending:
        yield pending


def _stated(text: str, line: Span) -> list[CapturedField]:
    """What a line states by its own shape: a label and value, a date, an address, a byline."""
    piece = text[line.start : line.end]
    if len(piece) > 2 * _LONGEST_HEADLINE:
        return []
    if match := _LABELLED.fullmatch(piece):
        name = _LABELS.get(match["label"].casefold())
        if name:
            return _labelled(text, name, trimmed(text, line.start + match.start("value"), line.end))
    if match := _ADDRESS.fullmatch(piece):
        return [read_off("url", text, line, "The line is a web address.")]
    return _dated(text, line) or read_byline(text, line)


def _labelled(text: str, name: CapturedName, value: Span) -> list[CapturedField]:
    """A field that the header declares with its label."""
    reason = "The header labels it so."
    if name == "published":
        found = find_date(text, value.start, value.end)
        return date_fields(text, found, reason, guessed=False) if found else []
    if name == "url" and not _ADDRESS.fullmatch(text, value.start, value.end):
        return []
    return [read_off(name, text, value, reason, guessed=False)]


def _dated(text: str, line: Span) -> list[CapturedField]:
    """The date of publication, where the line holds a date and nothing else but a weekday or "Published"."""
    found = find_date(text, line.start, line.end)
    if not found or not _ROUND_A_DATE.fullmatch(text, line.start, found.start):
        return []
    if not _ROUND_A_DATE.fullmatch(text, found.stop, line.end):
        return []
    return date_fields(text, found, "The line above the body is a date.")


def _outlet(text: str, lines: Sequence[Span], stated: Sequence[list[CapturedField]], credited: set[str]) -> Span | None:
    """The first line, if it is an agency's name, the first of the dateline's credits or an outlet's above a date."""
    first = lines[0]
    words = text[first.start : first.end]
    if (
        stated[0]
        or len(words.split()) > _OUTLET_WORDS
        or any(field.name == "outlet" for row in stated for field in row)
    ):
        return None
    if is_agency(words) or any(words == credit.split("/")[0] for credit in credited):
        return first
    above_date = len(lines) > 1 and any(field.name == "published" for field in stated[1])
    return first if above_date and is_house(words) else None


def _ambiguous(line: str) -> Notice:
    said = f"“{line[:60]}” can be read as two dates; enter the right one."
    return Notice("date-ambiguous", said, "warning")


def _headline(
    text: str, lines: Sequence[Span], stated: Sequence[list[CapturedField]], outlet: Span | None, *, dated: bool
) -> Span | None:
    """The first line of some words without a full stop that stands alone, or above a byline, date or dateline."""
    if any(field.name == "headline" for row in stated for field in row):
        return None
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        below = stated[number + 1] if number + 1 < len(lines) else []
        alone = blank_follows(text, line.end) or any(field.name in ("byline", "published") for field in below)
        if line == outlet or stated[number] or not (alone or (dated and number + 1 == len(lines))):
            continue
        if _is_headline(words):
            return line
    return None


def _is_headline(words: str) -> bool:
    if len(words) > _LONGEST_HEADLINE or words.rstrip("\"'”’").endswith((".", "。", ":", ",")):
        return False
    return len(words.split()) >= _FEWEST_WORDS or (not words.isascii() and columns(words) >= _FEWEST_COLUMNS)
