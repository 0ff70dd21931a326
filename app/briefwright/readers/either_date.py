"""A date such as 06/11/2024, settled by what else the article says: its dateline, or the custom of its language."""

import re
from collections.abc import Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.notices import Notice
from briefwright.readers.dateline import match_dateline
from briefwright.readers.dates import FoundDate, either_date, find_date, find_day
from briefwright.readers.evidence import date_fields, which_date

_ABOVE, _BELOW = 3000, 1500
_LONG_YEAR = re.compile(r"\d{4}")
_DAY_FIRST = frozenset("ar bg cs da de el es fi fr he hi hr id it nl no pl pt ro ru sk sr sv th tr uk vi".split())  # noqa: SIM905 - a list of codes
"""Languages in which dates in figures put the day first wherever they are written; English is not one of them."""
_YEAR_FIRST = frozenset(("ja", "ko", "zh"))
"""Languages in which a date of three pairs of figures (24.11.06) puts the year first."""


def settle_date(text: str, body: Sequence[Span], fields: Sequence[CapturedField]) -> list[CapturedField]:
    """The fields with the date of publication, where the one above or below the body can be settled; else nothing."""
    readings = _readings(text, body)
    if not readings:
        return []
    for reading in readings:
        if _written(text, body[0], reading):
            said = "The figures can be read as two dates; the dateline's day settles which."
            return _with(fields, text, reading, said)
    language = next((field.value for field in fields if field.name == "language"), "").split("-")[0]
    if language in _DAY_FIRST:
        return _with(fields, text, readings[0], "The article's language writes the day first.")
    figures = text[readings[0].start : readings[0].end]
    if language in _YEAR_FIRST and not _LONG_YEAR.search(figures):
        return _with(fields, text, readings[0], "The article's language writes the year first.")
    return []


def asked_date(text: str, body: Sequence[Span]) -> tuple[Notice, ...]:
    """The question which day the date above or below the body means, where there is such a date."""
    readings = _readings(text, body)
    return (which_date(text[readings[0].start : readings[0].stop]),) if readings else ()


def _readings(text: str, body: Sequence[Span]) -> tuple[FoundDate, ...]:
    if not body:
        return ()
    start, end = body[0].start, body[-1].end
    return either_date(text, max(0, start - _ABOVE), start) or either_date(text, end, end + _BELOW)


def _written(text: str, first: Span, reading: FoundDate) -> bool:
    """Whether the dateline was written on that day."""
    match = match_dateline(text, first)
    if not match or not match.groupdict().get("date"):
        return False
    start, end = match.span("date")
    day = find_date(text, start, end) or find_day(text, start, end, int(reading.value[:4]))
    return day is not None and day.value == reading.value[:10]


def _with(fields: Sequence[CapturedField], text: str, reading: FoundDate, reason: str) -> list[CapturedField]:
    rest = [field for field in fields if field.name != "dateline_date"]
    dateline = [field for field in fields if field.name == "dateline_date"]
    return [*date_fields(text, reading, reason), *rest, *dateline]
