"""Captured fields with the characters they were read from, and notices of what a file does not state."""

from collections.abc import Sequence

from briefwright.model.source import CapturedField, CapturedName, CarriedName, Span
from briefwright.notices import Notice
from briefwright.readers.dates import FoundDate, either_date


def one_line(words: str) -> str:
    """The words with every run of white space as one space: a value, not the evidence."""
    return " ".join(words.split())


def read_off(
    name: CapturedName | CarriedName, text: str, span: Span, reason: str, *, value: str = "", guessed: bool = True
) -> CapturedField:
    """A field read from ``text[span]``; its value is the words there unless another is given."""
    value = value or one_line(text[span.start : span.end])
    return CapturedField(name, value, span.start, span.end, reason=reason, guessed=guessed)


def date_fields(text: str, found: FoundDate, reason: str, *, guessed: bool = True) -> list[CapturedField]:
    """``published`` and, where a zone is written, ``published_zone``."""
    day = read_off("published", text, Span(found.start, found.end), reason, value=found.value, guessed=guessed)
    if not found.zone:
        return [day]
    zone = Span(found.zone_start, found.zone_end)
    return [day, read_off("published_zone", text, zone, "The zone stands after the time.", guessed=guessed)]


def which_date(words: str) -> Notice:
    """The question which day words such as 06/11/2024 mean; choices are dates in ISO 8601, a zone behind a space."""
    readings = either_date(words, 0, len(words))
    count = {3: "three"}.get(len(readings), "two")
    said = f"“{one_line(words)[:60]}” can be read as {count} dates; enter the right one."
    choices = tuple(f"{reading.value} {reading.zone}".strip() for reading in readings)
    return Notice("date-ambiguous", said, "warning", choices)


_MISSING: tuple[tuple[CapturedName, str, str], ...] = (
    ("headline", "no-headline", "No headline was found; the source will be described in brackets until you enter one."),
    ("outlet", "no-outlet", "The file does not say which outlet published it."),
    ("byline", "no-author", "No author is named."),
    ("published", "no-date", "The file states no date of publication."),
    ("language", "no-language", "The language could not be told from the words."),
)


def missing(fields: Sequence[CapturedField]) -> tuple[Notice, ...]:
    """One notice for every usual field that the file does not state."""
    rows = {field.name: field for field in reversed(fields)}
    notices = [Notice(code, said) for name, code, said in _MISSING if name not in rows]
    if "published" in rows and "T" in rows["published"].value and "published_zone" not in rows:
        notices.append(Notice("zone-not-stated", "The time of publication has no time zone beside it."))
    return tuple(notices)
