"""Lines of a header that hold nothing but names: bylines by where they stand."""

import re
from collections.abc import Sequence

from briefwright.model.source import Span
from briefwright.readers.agencies import is_house
from briefwright.readers.byline import read_names
from briefwright.readers.header_line import HeaderLine

_READING_TIME = re.compile(r"\d{1,3}(?:[-–]\d{1,3})? min(?:ute)?s?(?: read)?", re.IGNORECASE)


def with_names(text: str, lines: Sequence[HeaderLine], headline: Span | None) -> list[HeaderLine]:
    """The lines; one that holds only names beside the headline's date or outlet is a byline, where no other is."""
    out = list(lines)
    if headline is None or any(line.states("byline") for line in lines):
        return out
    for number, line in enumerate(lines):
        if line.known or number == 0 or headline.end > line.span.start:
            continue
        if named := _above_date(text, lines, number) or _below_date(text, lines, number):
            out[number] = named
            break
    return out


def _above_date(text: str, lines: Sequence[HeaderLine], number: int) -> HeaderLine | None:
    """A byline between headline and a date, an outlet or the time it takes to read the text."""
    if number + 1 == len(lines):
        return None
    below = lines[number + 1]
    words = text[below.span.start : below.span.end]
    if not (below.states("published") or is_house(words) or _READING_TIME.fullmatch(words)):
        return None
    return _only_names(text, lines[number], "A name stands alone between headline and date.")


def _below_date(text: str, lines: Sequence[HeaderLine], number: int) -> HeaderLine | None:
    """A byline between the date and the text; a name that comes again in the text may be what it is about."""
    span = lines[number].span
    words = text[span.start : span.end]
    if number + 1 < len(lines) or not lines[number - 1].states("published"):
        return None
    if not words[:1].isupper() or text.count(words) > 1:
        return None
    return _only_names(text, lines[number], "A name stands alone below the date.")


def _only_names(text: str, line: HeaderLine, reason: str) -> HeaderLine | None:
    """The line as a byline, if it holds nothing but names."""
    names = read_names(text, line.span.start, line.span.end, reason)
    return HeaderLine(line.span, tuple(names), known=True) if any(one.name == "byline" for one in names) else None
