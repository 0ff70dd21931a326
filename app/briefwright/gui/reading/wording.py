"""How the reader and the list of sources word what is known of a source."""

import re
from datetime import datetime
from typing import Literal, NamedTuple

from briefwright.model.brief import SourceUse
from briefwright.model.description import MISSING, missing, stated
from briefwright.model.likeness import Kin
from briefwright.model.source import CapturedField, CapturedName, FieldName, Source

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - reads as the list it is
)

Tone = Literal["plain", "guess", "missing", "quiet"]

NO_HEADLINE = "[Article without headline]"

FIELD_LABELS: dict[FieldName, str] = {
    "headline": "Headline",
    "outlet": "Outlet",
    "credit": "Credit line",
    "byline": "Byline",
    "dateline_place": "Dateline, place",
    "dateline_date": "Dateline, date",
    "published": "Published",
    "published_zone": "Time zone",
    "language": "Language",
    "url": "URL",
    "interview_by": "Interview by",
    "short_headline": "Short headline",
    "description": "Description",
    "dating": "Dating",
    "dating_evidence": "Dated by",
    "info_dates": "Dates of information",
    "descriptor": "Source descriptor",
    "reliability": "Reliability",
    "accessed": "Accessed",
    "kind": "Kind of source",
    "quotes": "Quotes the text of",
    "original_title": "Original title",
    "translated_title": "Title in English",
    "translator": "Translator",
    "interviewee": "Person interviewed",
    "handle": "Handle",
    "platform": "Platform",
    "programme": "Programme",
    "time_mark": "Time mark",
    "report_number": "Report number",
    "portion_mark": "Portion mark",
}
"""What a field is called on the desk."""


class Segment(NamedTuple):
    """One piece of the line under a headline.

    Attributes:
        text: the words.
        field: which field they say, "" for none.
        tone: guessed values are dotted, missing ones amber, the unsurprising ones quiet.
    """

    text: str
    field: CapturedName | Literal[""]
    tone: Tone


def date_words(value: str, *, short: bool = False) -> str:
    """An ISO 8601 date or date and time, cut to any precision, as British English writes it; else as it is."""
    date, _, time = value.replace("T", " ").partition(" ")
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:  # noqa: PLR2004 - year, month, day
        return value
    numbers = [int(part) for part in parts]
    if len(numbers) > 1 and not 1 <= numbers[1] <= len(_MONTHS):
        return value
    words = [str(numbers[0])]
    if len(numbers) > 1:
        month = _MONTHS[numbers[1] - 1]
        words.insert(0, month[:3] if short else month)
    words[:0] = [str(day) for day in numbers[2:]]
    return " ".join(words) + (f", {time[:5]}" if time else "")


_WRITTEN = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2}))?")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?)?")


def iso_date(words: str) -> str | None:
    """A date as an analyst writes it (``6 Nov 2024, 16:41``, ``November 2024``, ISO 8601) as ISO 8601; None if none."""
    words = words.strip()
    if _ISO.fullmatch(words):
        value = words.replace(" ", "T")
    else:
        found = _WRITTEN.fullmatch(words)
        months = [n for n, month in enumerate(_MONTHS, 1) if found and month.lower().startswith(found[2].lower())]
        if found is None or len(months) != 1:
            return None
        value = f"{found[3]}-{months[0]:02}" + (f"-{int(found[1]):02}" if found[1] else "")
        value += f"T{int(found[4]):02}:{found[5]}" if found[4] else ""
    return value if _exists(value) else None


def _exists(value: str) -> bool:
    """Whether the calendar has such a day; missing parts are taken as the first of their kind."""
    filled = value + "0001-01-01T00:00"[len(value) :] if len(value) < len("0001-01-01T00:00") else value
    try:
        datetime.fromisoformat(filled)
    except ValueError:
        return False
    return True


def headline_of(source: Source, use: SourceUse | None) -> str:
    """The headline, or what stands in its place, in the words of the citation."""
    found = stated(source, use, "headline")
    if found:
        return found.value
    described = use.entered("description") if use else ""
    return f"{NO_HEADLINE[:-1]} {described}]" if described else NO_HEADLINE


def outlet_of(source: Source, use: SourceUse | None) -> str:
    """The outlet, or that it is not stated."""
    found = stated(source, use, "outlet") or stated(source, use, "credit")
    return found.value if found else "Outlet not stated"


def name_of(source: Source, use: SourceUse | None) -> str:
    """The shortest name by which an analyst knows a source on the desk."""
    found = stated(source, use, "outlet") or stated(source, use, "credit") or stated(source, use, "headline")
    return found.value if found else (use.label if use else source.file_name)


def kin_words(kin: Kin, label: str) -> str:
    """How a source stands to another, by that one's label: ``same text as S1``, ``newer version of S3``."""
    lead = {
        "same": "same text as",
        "newer": "newer version of",
        "older": "older version of",
        "near": "shares text with",
    }
    return f"{lead[kin.how]} {label}"


_DESK_WORDS = {"publisher": "outlet"}
"""What the desk calls an element that citation styles name otherwise."""


def missing_words(source: Source, use: SourceUse | None) -> str:
    """What the list says is missing, "" for nothing worth a look: a URL alone is not (pasted text has none)."""
    names = [name for name in missing(source, use) if name != "URL"]
    if len(names) > 1:
        return f"{len(names)} fields missing"
    return f"no {_DESK_WORDS.get(names[0], names[0])}" if names else ""


def metadata_line(source: Source, use: SourceUse | None) -> list[Segment]:
    """The line under the headline: outlet, credit, date, zone, dateline, byline, URL."""
    absent = set(missing(source, use))
    out = [_said(source, use, "outlet") or Segment("outlet not stated", "outlet", "missing")]
    out += _optional(source, use, "credit")
    published = _said(source, use, "published")
    out.append(published or Segment("no date", "published", "missing"))
    if published and ":" in published.text:
        out.append(_said(source, use, "published_zone") or Segment("zone not stated", "published_zone", "missing"))
    out += _optional(source, use, "dateline_place")
    out += [row for row in _optional(source, use, "dateline_date") if not published or row.text not in published.text]
    out.append(_said(source, use, "byline") or _lacking("byline", "no byline", absent))
    out.append(_said(source, use, "url") or _lacking("url", "no URL", absent))
    return out


def _lacking(name: CapturedName, words: str, absent: set[str]) -> Segment:
    expected = dict(MISSING)[name] in absent and name != "url"
    return Segment(words, name, "missing" if expected else "quiet")


def _said(source: Source, use: SourceUse | None, name: CapturedName) -> Segment | None:
    found = stated(source, use, name)
    if found is None:
        return None
    value = date_words(found.value) if name in ("published", "dateline_date") else found.value
    return Segment(f"[{value}]" if found.bracketed else value, name, "guess" if found.guessed else "plain")


def _optional(source: Source, use: SourceUse | None, name: CapturedName) -> list[Segment]:
    found = _said(source, use, name)
    return [found] if found else []


def evidence_words(source: Source, field: CapturedField) -> str:
    """The characters a value was read from, where they stand, and why we think so."""
    if field.start >= 0:
        line = source.captured_text.count("\n", 0, field.start) + 1
        words = " ".join(source.captured_text[field.start : field.end].split())
        told = f"“{_cut(words)}” in line {line}"
    else:
        told = f"from {field.where}" if field.where else "from the file"
    return f"{told}. {field.reason}".strip()


def _cut(words: str, longest: int = 160) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
