"""The headline among the lines of a header."""

import re
from collections.abc import Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_house, is_institution
from briefwright.readers.evidence import read_off
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.lines import blank_follows, columns
from briefwright.readers.slugs import headline_prefix

LONGEST_HEADLINE, FEWEST_WORDS, FEWEST_COLUMNS = 300, 3, 12
_LONG = 5
"""Words of a headline that can be nothing else."""
_WITH_DECK = 2
"""Lines right above the body, no empty line between, of which the first may be the headline."""
_BULLET = re.compile(r"[-•*–·▪►]\s")
_BEHIND = re.compile(r"\s[-–—|]\s(?P<house>[^-–—|]{3,40})$")
_HASHES = re.compile(r"#{1,3}\s+|\*\*(?=\S)")


def find_headline(text: str, lines: Sequence[HeaderLine], outlet: Span | None, *, dated: bool) -> Span | None:
    """The first line of some words without a full stop that stands alone, or above a byline, date or dateline."""
    if any(line.states("headline") for line in lines):
        return None
    found = [
        (number, line.span)
        for number, line in enumerate(lines)
        if not (line.known or line.notices or (outlet and outlet.start == line.span.start))
        and _is_headline(text[line.span.start : line.span.end])
    ]
    if not found:
        return _dated_headline(text, lines)
    number, first = found[0]
    if len(found) > 1 and is_institution(text[first.start : first.end]):
        number, first = found[1]
    if len(found) > 1 and found[1][0] == number + 1 and _is_kicker(text, first, found[1][1]):
        return found[1][1]
    speaks = dated or any(line.fields for line in lines[number + 1 :]) or blank_follows(text, first.end)
    return first if speaks or len(lines) - number <= _WITH_DECK else None


def headline_fields(text: str, line: Span) -> list[CapturedField]:
    """The headline without Markdown's mark, the wire's version before it and the outlet's name behind it."""
    mark = _HASHES.match(text, line.start, line.end)
    span = Span(mark.end() if mark else line.start, line.end)
    if mark and text[span.start : span.end].endswith("**"):
        span = Span(span.start, span.end - 2)
    start, stated = headline_prefix(text, span)
    end = span.end
    behind = _BEHIND.search(text, start, end)
    if behind and is_house(behind["house"]):
        end = behind.start()
        house = Span(*behind.span("house"))
        stated.append(read_off("outlet", text, house, "It stands behind the headline, as in a page's title."))
    said = "It stands alone above the body and has no full stop."
    return [read_off("headline", text, Span(start, end), said), *stated]


def has_headline(text: str, lines: Sequence[HeaderLine]) -> bool:
    """Whether a line below can be the headline beyond doubt."""
    rest = (text[line.span.start : line.span.end] for line in lines if not line.known)
    return any(len(words.split()) >= _LONG and _is_headline(words) for words in rest)


def _dated_headline(text: str, lines: Sequence[HeaderLine]) -> Span | None:
    """The first line where it is of some words and holds a date, and no other can be the headline.

    So official transcripts are headed: ``Department Press Briefing – March 12, 2026``.
    """
    first = lines[0]
    if len(lines) == 1 or not first.states("published") or first.states("outlet", "credit", "byline"):
        return None
    day = next(field for field in first.fields if field.name == "published")
    words = text[first.span.start : day.start].split()
    return first.span if len(words) > FEWEST_WORDS and all(word[:1].isupper() for word in words[:2]) else None


def _is_kicker(text: str, first: Span, second: Span) -> bool:
    """Whether a short line above a much longer one is its kicker, not its headline."""
    one, two = text[first.start : first.end], text[second.start : second.end]
    return len(one.split()) <= FEWEST_WORDS and one.isascii() and len(two.split()) > 2 * FEWEST_WORDS


def _is_headline(words: str) -> bool:
    """Whether a line has the length of a headline and does not end as a sentence does."""
    if (
        len(words) > LONGEST_HEADLINE
        or _BULLET.match(words)
        or words.rstrip("\"'”’").endswith((".", "。", ":", ",", "：", "，"))
    ):
        return False
    return len(words.split()) >= FEWEST_WORDS or (not words.isascii() and columns(words) >= FEWEST_COLUMNS)
