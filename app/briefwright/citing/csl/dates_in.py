"""Dates as CSL-JSON gives them: parts, ranges, seasons, circa, literal words, or raw text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

_SEASON_COUNT = 4
_SEASON_MONTHS = (13, 32)  # in the place of a month: from 13 in CSL-JSON; from 21, and from 25 by hemisphere, in EDTF
_MONTH_COUNT, _MOST_DAYS = 12, 31
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_RANGE_MARKS = ("/", "--", "–", "—", " - ", " to ")
_ISO = re.compile(r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(-?\d{3,4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([^\W\d]{3,})\.?,?[\s-]+(-?\d{3,4})")


class Day(NamedTuple):
    """A year, or a month or day of it; ``month`` and ``day`` 0 if not known, ``season`` 1 to 4, 0 for none."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or a range of dates.

    Attributes:
        start: the date or the first of a range; None for a literal.
        end: the last of a range, None for a single date; year 0 for a range that is still open.
        circa: not certain.
        literal: words instead of a date.
        season: season in words.
    """

    start: Day | None = None
    end: Day | None = None
    circa: bool = False
    literal: str = ""
    season: str = ""


def read_date_value(data: Mapping[str, Any]) -> DateValue | None:
    """A date variable; None when it says nothing."""
    circa = data.get("circa") not in {None, "", 0, "0", "false"}
    season, season_word = _read_season(data.get("season"))
    days = _read_parts(data.get("date-parts"))
    if days:
        start, end = days[0], days[1] if len(days) > 1 else None
        if season and not start.month:
            start = start._replace(season=season)
        return DateValue(start, end, circa, season=season_word)
    if data.get("literal"):
        return DateValue(circa=circa, literal=str(data["literal"]))
    if data.get("raw"):
        return read_raw(str(data["raw"]), circa=circa)
    return None


def _read_season(value: object) -> tuple[int, str]:
    text = "" if value is None else str(value).strip()
    if text.isdecimal() and 1 <= int(text) <= _SEASON_COUNT:
        return int(text), ""
    return 0, text


def _read_parts(value: object) -> list[Day]:
    days: list[Day] = []
    for parts in value if isinstance(value, list) else []:
        numbers = [_whole(part) for part in parts[:3]] if isinstance(parts, list) else [_whole(parts)]
        if not numbers or numbers[0] is None:
            continue
        year, month, day = (*(number or 0 for number in numbers), 0, 0)[:3]
        if year or days:
            days.append(_day(year, month, day))
    return days[:2]


def _day(year: int, month: int, day: int) -> Day:
    """Months 13 to 32 are seasons, spring to winter over and over; numbers that no calendar knows are dropped."""
    first, last = _SEASON_MONTHS
    if first <= month <= last:
        return Day(year, season=(month - first) % _SEASON_COUNT + 1)
    if not 1 <= month <= _MONTH_COUNT:
        return Day(year)
    return Day(year, month, day if 1 <= day <= _MOST_DAYS else 0)


def _whole(value: object) -> int | None:
    text = str(value).strip() if value is not None else ""
    return int(text) if re.fullmatch(r"[+-]?\d{1,9}", text) else None


def read_raw(raw: str, *, circa: bool = False) -> DateValue:
    """A date written out: ISO 8601 or EDTF, with range, or English words; what cannot be read stays as it is."""
    text = raw.strip()
    about = re.match(r"(?:ca?\.|circa)\s*", text, re.IGNORECASE)
    if about:
        circa, text = True, text[about.end() :]
    if text.endswith(("~", "?")):
        circa, text = True, text[:-1]
    whole = _read_one(text)
    if whole is not None:
        return DateValue(whole, None, circa)
    for dash in _RANGE_MARKS:
        first, found, second = text.partition(dash)
        if not found:
            continue
        end = Day(0) if second.strip() in {"", ".."} else _read_one(second)
        # "May/June 2004": the year stands with the last month only.
        start = _read_one(first) or (_read_one(f"{first.strip()} {end.year}") if end is not None else None)
        if start is not None and end is not None:
            return DateValue(start, end, circa)
    return DateValue(circa=circa, literal=raw)


def _read_one(text: str) -> Day | None:
    text = text.strip()
    iso = _ISO.fullmatch(text)
    if iso:
        return _day(int(iso[1]), int(iso[2] or 0), int(iso[3] or 0))
    month_first = _MONTH_FIRST.fullmatch(text)
    day_first = _DAY_FIRST.fullmatch(text)
    if month_first:
        word, day, year = month_first[1].lower(), int(month_first[2] or 0), int(month_first[3])
    elif day_first:
        word, day, year = day_first[2].lower(), int(day_first[1]), int(day_first[3])
    else:
        return None
    if word in _SEASONS:
        return Day(year, season=_SEASONS[word])
    if word[:3] in _MONTHS:
        return _day(year, _MONTHS.index(word[:3]) + 1, day)
    return None
