"""Lines that declare what they state by a label: ``Source: SPA``, ``Published: 12 March 2026``."""

import re
from collections.abc import Iterator

from briefwright.model.source import CapturedField, CapturedName, CarriedName, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_agency, is_house, is_role
from briefwright.readers.byline import read_byline, read_names
from briefwright.readers.dates import find_date, is_ambiguous
from briefwright.readers.evidence import date_fields, read_off, which_date
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.labels import labelled
from briefwright.readers.lines import trimmed

LONGEST = 440
"""Characters of a header's line."""
_PIECE_WORDS = 4
"""So many words a part of a line beside a date may have that states nothing: a section, a place."""
ADDRESS = re.compile(r"https?://[^\s<>\"“”]{3,500}|www\.[^\s<>\"“”]{3,300}")
UPDATE = re.compile(
    r"updat|modif|수정|更新|обновл|оновл|mis à jour|aktualis|actualiz|aggiorn|atualiz|تحديث|अपडेट|güncel|อัปเดต"
    r"|aktualizov",
    re.IGNORECASE,
)
_NEWS_WORDS = 3
_CODE = re.compile(r"[A-Z]{2,3}\s{2,}")
_IN_LANGUAGE = re.compile(r",.*\bin\s[A-Z]\w+(?:\s.*)?$", re.DOTALL)
_SEPARATOR = re.compile(r"\s*[|•]\s*|\s+[·–—-]\s+|\s+/\s+|(?<![:：])\t+|(?<![:：\t])\s{3,}|\s*；\s*|　+")


def read_labelled(text: str, span: Span) -> HeaderLine | None:
    """What the labels of a line declare; a line may hold several parted by bars."""
    whole = labelled(text[span.start : span.end]) if _CODE.match(text, span.start, span.end) else None
    pieces = [span] if whole else list(pieces_of(text, span))
    found = [(part, labelled(text[part.start : part.end])) for part in pieces]
    if not found or found[0][1] is None or _is_news(text, span, found[0][1]):
        return None
    fields: list[CapturedField] = []
    notices: list[Notice] = []
    updated = False
    for part, label in found:
        if label is None:
            more = _stray(text, part)
            fields += [field for field in more if field.name not in {one.name for one in fields}]
            continue
        name, offset = label
        value = trimmed(text, part.start + offset, part.end)
        said, doubts = declared(text, name, value) if name else ([], ())
        fields += said
        notices += doubts
        date = find_date(text, value.start, value.end) if name is None and not fields else None
        if date and UPDATE.search(text[part.start : value.start]):
            fields += date_fields(text, date, "The line is a date; it says “updated”.")
            updated = True
    return HeaderLine(span, tuple(fields), known=True, updated=updated, notices=tuple(notices))


def _is_news(text: str, span: Span, label: tuple[CapturedName | CarriedName | None, int]) -> bool:
    """Whether a line that begins with ``Update:`` tells no time but news: it is a headline then."""
    name, offset = label
    if name is not None or not UPDATE.match(text, span.start, span.start + offset):
        return False
    words = text[span.start + offset : span.end].split()
    return len(words) >= _NEWS_WORDS and find_date(text, span.start, span.end) is None


def _stray(text: str, part: Span) -> list[CapturedField]:
    """A part of a labelled line that has no label of its own: a date, or nothing."""
    found = find_date(text, part.start, part.end)
    return date_fields(text, found, "The line above the body is a date.") if found else []


def declared(
    text: str, name: CapturedName | CarriedName, value: Span
) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """A field that a label declares, and what of it cannot be decided."""
    reason = "The header labels it so."
    piece = text[value.start : value.end]
    if name == "published":
        if found := find_date(text, value.start, value.end):
            return date_fields(text, found, reason, guessed=False), ()
        return [], (which_date(piece),) if is_ambiguous(piece) else ()
    if name == "byline":
        return _declared_names(text, value, reason), ()
    if (name == "url" and not ADDRESS.fullmatch(piece)) or (name == "headline" and len(piece) > LONGEST):
        return [], ()
    if name == "outlet":
        return _published_in(text, value, reason), ()
    if name == "credit" and ADDRESS.fullmatch(piece):
        return [read_off("url", text, value, reason, guessed=False)], ()
    if name == "credit":
        return _credited(text, value, reason), ()
    return [read_off(name, text, value, reason, guessed=False)], ()


def _published_in(text: str, value: Span, reason: str) -> list[CapturedField]:
    """``Harbour Times; Portmere 12 Mar 2026: 4.``: an outlet, and the date that archives put behind its place."""
    semicolon = text.find(";", value.start, value.end)
    if semicolon < 0:
        return [read_off("outlet", text, value, reason, guessed=False)]
    fields = [read_off("outlet", text, trimmed(text, value.start, semicolon), reason, guessed=False)]
    found = find_date(text, semicolon, value.end)
    return [*fields, *(date_fields(text, found, reason, guessed=False) if found else [])]


def _credited(text: str, value: Span, reason: str) -> list[CapturedField]:
    """A source and the date behind it: ``Xinhua 2026-03-12``, ``SPA, Varsk, in English 1641 gmt 12 Mar 26``."""
    found = find_date(text, value.start, value.end)
    fields = date_fields(text, found, reason, guessed=False) if found and found.start > value.start else []
    name = trimmed(text, value.start, found.start if found and fields else value.end)
    name = Span(name.start, name.start + len(text[name.start : name.end].rstrip(" ,;")))
    if match := _IN_LANGUAGE.search(text[name.start : name.end]):
        name = Span(name.start, name.start + match.start())
    words = text[name.start : name.end]
    told: CapturedName = "outlet" if is_house(words) and not is_agency(words) else "credit"
    return [read_off(told, text, name, reason, guessed=False), *fields]


def _declared_names(text: str, value: Span, reason: str) -> list[CapturedField]:
    """Authors behind a label: names, or, where the words are no names, the whole literally when short."""
    piece = text[value.start : value.end]
    if names := read_byline(text, value) or read_names(text, value.start, value.end, reason, guessed=False):
        return names
    if is_house(piece) or is_role(piece) or len(piece.split()) > _PIECE_WORDS or any(char.isdigit() for char in piece):
        return []
    return [read_off("byline", text, value, reason, guessed=False)]


def pieces_of(text: str, span: Span) -> Iterator[Span]:
    """The parts of a line between bars, dashes, tabs and wide spaces."""
    at = span.start
    for match in _SEPARATOR.finditer(text, span.start, span.end):
        if match.start() > at:
            yield trimmed(text, at, match.start())
        at = match.end()
    if at < span.end or at == span.start:
        yield trimmed(text, at, span.end)
