"""The outlet among the lines of a header, and whom its authors write for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefwright.model.source import Span
from briefwright.readers.agencies import is_agency, is_house, is_institution
from briefwright.readers.header_headline import has_headline
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.lines import blank_follows

_OUTLET_WORDS, _NAME_WORDS = 5, 4
_HOST = re.compile(r"(?:www\.)?(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,12}")
_SECTION = re.compile(
    r"\b(?:world|politics|release|statement|report|analysis|opinion|exclusive|breaking|update|live|video|interview|feature"
    r"|editorial|security|defen[cs]e|economy|business|asia|europe|africa|america|middle|east|north|south|west|korea"
    r"|national|international|edition|stories|latest|top|general|foreign|affairs|markets?|draft|note|notes|for|re)\b",
    re.IGNORECASE,
)
"""Words of sections and forms, which no masthead that we do not know is taken to hold."""


def find_outlet(text: str, lines: Sequence[HeaderLine], credited: set[str]) -> Span | None:
    """The first line that can only be an outlet, where no line declares one.

    That is an agency's name, the first of the dateline's credits, a house or public body beside what dates its text.

    Args:
        text: the captured text.
        lines: the header.
        credited: whom the dateline credits.
    """
    if any(line.states("outlet") for line in lines):
        return None
    for number, line in enumerate(lines):
        words = text[line.span.start : line.span.end]
        if line.fields or line.known or (len(words.split()) > _OUTLET_WORDS and not is_institution(words)):
            continue
        if number and lines[number - 1].states("byline") and is_agency(words):
            continue  # whom the author writes for: see find_employer
        if is_agency(words) or any(words == credit.split("/")[0] for credit in credited):
            return line.span
        if is_institution(words) and _is_dated(lines) and has_headline(text, lines[number + 1 :]):
            return line.span
        if _stands_alone(text, lines, number):
            return line.span
        if is_house(words) and (_beside_date(lines, number) or (_is_dated(lines) and number < len(lines) - 1)):
            return _unbracketed(text, line.span)
        if _is_masthead(text, lines, number):
            return line.span
    return None


def _is_dated(lines: Sequence[HeaderLine]) -> bool:
    return any(line.states("published") for line in lines)


def _beside_date(lines: Sequence[HeaderLine], number: int) -> bool:
    return any(
        one.states("published") for one in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    )


def _stands_alone(text: str, lines: Sequence[HeaderLine], number: int) -> bool:
    """Whether a first line parted from all others is a web host or the only name above the text."""
    span = lines[number].span
    words = text[span.start : span.end]
    if number or not blank_follows(text, span.end):
        return False
    return _HOST.fullmatch(words) is not None or (len(lines) == 1 and is_house(words))


def _is_masthead(text: str, lines: Sequence[HeaderLine], number: int) -> bool:
    """Whether a first line of few capitalised words stands above a date and a headline beyond doubt."""
    span = lines[number].span
    named = _is_name(text[span.start : span.end])
    return number == 0 and named and _beside_date(lines, number) and has_headline(text, lines[1:])


def find_employer(text: str, lines: Sequence[HeaderLine]) -> Span | None:
    """The agency's name on the line below a byline: whom the author writes for, unless the dateline says it."""
    for above, line in pairwise(lines):
        if above.states("byline") and not line.known and is_agency(text[line.span.start : line.span.end]):
            return line.span
    return None


def _unbracketed(text: str, span: Span) -> Span:
    """An outlet's name without the place in brackets that archives put behind it."""
    match = re.search(r"\s*[(（][^()（）]{2,30}[)）]$", text[span.start : span.end])
    return Span(span.start, span.start + match.start()) if match and match.start() else span


def _is_name(words: str) -> bool:
    """Whether all words are capitalised, and they are few: a masthead."""
    parts = words.split()
    return (
        len(parts) <= _NAME_WORDS
        and not _SECTION.search(words)
        and all(part[:1].isupper() or part in ("of", "the", "and", "de", "del", "la") for part in parts)
    )
