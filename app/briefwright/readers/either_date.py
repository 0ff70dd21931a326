"""A date such as 06/11/2024, settled by what else the article says: its dateline, or the custom of its language."""

from collections.abc import Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.readers.dateline import match_dateline
from briefwright.readers.dates import FoundDate, either_date, find_date, find_day
from briefwright.readers.evidence import date_fields

_ABOVE, _BELOW = 3000, 1500
_DAY_FIRST = frozenset("ar bg cs da de el es fi fr he hi hr id it nl no pl pt ro ru sk sr sv th tr uk vi".split())  # noqa: SIM905 - a list of codes
"""Languages in which dates in figures put the day first wherever they are written; English is not one of them."""


def settle_date(text: str, body: Sequence[Span], fields: Sequence[CapturedField]) -> list[CapturedField]:
    """The fields with the date of publication, where the one above or below the body can be settled; else nothing."""
    if not body:
        return []
    start, end = body[0].start, body[-1].end
    readings = either_date(text, max(0, start - _ABOVE), start) or either_date(text, end, end + _BELOW)
    if not readings:
        return []
    for reading in readings:
        if _written(text, body[0], reading):
            said = "The figures can be read as two dates; the dateline's day settles which."
            return _with(fields, text, reading, said)
    language = next((field.value for field in fields if field.name == "language"), "")
    if language.split("-")[0] in _DAY_FIRST:
        return _with(fields, text, readings[0], "The article's language writes the day first.")
    return []


def _written(text: str, first: Span, reading: FoundDate) -> bool:
    """Whether the dateline was written on that day."""
    match = match_dateline(text, first)
    if not match or not match.groupdict().get("date"):
        return False
    start, end = match.span("date")
    day = find_date(text, start, end) or find_day(text, start, end, int(reading.value[:4]))
    return day is not None and day.value == reading.value


def _with(fields: Sequence[CapturedField], text: str, reading: FoundDate, reason: str) -> list[CapturedField]:
    rest = [field for field in fields if field.name != "dateline_date"]
    dateline = [field for field in fields if field.name == "dateline_date"]
    return [*date_fields(text, reading, reason), *rest, *dateline]
