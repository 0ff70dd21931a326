"""Bylines: ``By NAME``, ``NAME, Agency``, ``홍길동 기자``; names as captured, posts and agencies left out."""

import re
from collections.abc import Iterator

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_house, is_role
from briefwright.readers.evidence import read_off
from briefwright.readers.lines import trimmed

_LONGEST = 160
_CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0400-\u042f]"
_WORD = rf"(?:{_CAPITAL}[\w.'’-]*|al-\w+|de|del|della|der|van|von|bin|ibn|da|dos|du|la|le|ter|den)"
_PERSON = re.compile(rf"{_CAPITAL}[\w.'’-]*(?:\s{_WORD}){{1,5}}")
_BY = re.compile(r"(?:written\s)?by[:\s]\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,\s*and\s|,|;|\sand\s|\s&\s|\s?/\s?)\s*")
_KOREAN_NAME = r"[가-힣]{2,4}"
_KOREAN = re.compile(
    rf"(?P<names>{_KOREAN_NAME}(?:\s?[·,]\s?{_KOREAN_NAME})*)\s?(?:선임)?(?:기자|특파원|통신원|논설위원|에디터)"
    r"(?:\s+\S{1,40}@\S{1,60})?"
)
_REASON = "The line has the shape of a byline."


def read_byline(text: str, line: Span) -> list[CapturedField]:
    """The authors a line names, none where it is no byline."""
    piece = text[line.start : line.end]
    if len(piece) > _LONGEST:
        return []
    if match := _KOREAN.fullmatch(piece):
        return [read_off("byline", text, span, _REASON) for span in korean_names(line.start, match)]
    if match := _BY.match(piece):
        return [
            read_off("byline", text, span, "The line begins with “By”.")
            for span in _persons(text, line.start + match.end(), line.end)
        ]
    comma = piece.rfind(",")
    if comma > 0 and is_house(piece[comma + 1 :]) and _PERSON.fullmatch(piece[:comma].rstrip()):
        name = trimmed(text, line.start, line.start + comma)
        return [read_off("byline", text, name, "A name and an agency stand alone on the line.")]
    return []


def korean_names(offset: int, match: re.Match[str]) -> Iterator[Span]:
    """The single names in the group ``names`` of a Korean byline; ``offset`` is where the matched text begins."""
    start = offset + match.start("names")
    for name in re.finditer(_KOREAN_NAME, match["names"]):
        yield Span(start + name.start(), start + name.end())


def _persons(text: str, start: int, end: int) -> list[Span]:
    """The names between commas and "and"; empty unless every part is a person, a post or an agency."""
    spans: list[Span] = []
    for part in _parts(text, start, end):
        words = text[part.start : part.end]
        if is_house(words) or is_role(words):
            continue
        if not _PERSON.fullmatch(words):
            return []
        spans.append(part)
    return spans


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BETWEEN.finditer(text, start, end):
        if match.start() > start:
            yield trimmed(text, start, match.start())
        start = match.end()
    if start < end:
        yield trimmed(text, start, end)
