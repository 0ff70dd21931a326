"""Dates and times as wire copy writes them, read to the precision that stands there; what is ambiguous is not read.

A date in figures parted by slashes or hyphens with the year last (06/11/2024) is June or November by where it was
written, so it is nobody's until the analyst is asked; parted by points it is day first everywhere it is used (DIN
5008, GOST R 7.0.97, TS 1394).
"""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from briefwright.readers.months import MONTH, MONTHS, WEEKDAYS

_DAY = r"(?P<day>\d{1,2})(?!\d)"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.|-го|-ше)?"
_OF = r"(?:(?:de|del|do|of|d'|tháng)\s)?"
_AD = r"(?:พ\.ศ\.\s?|ค\.ศ\.\s?|năm\s|juche\s?\d{2,3}\s?)?"
_FULL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}\)?\s?[년年]\s?(?P<month>\d{{1,2}})\s?[월月]\s?{_DAY}\s?[일日号]?",
        rf"(?<!\w)(?P<era>令和|平成|民國|民国)\s?(?P<year>\d{{1,3}}|元)年\s?(?P<month>\d{{1,2}})月\s?{_DAY}日",
        rf"(?<![\d.-]){_YEAR}(?P<sep>[-./])\s?(?P<month>\d{{1,2}})(?P=sep)\s?{_DAY}\.?",
        rf"(?<!\w){MONTH}\.?\s{{1,3}}{_DAY}{_ORDINAL},?\s{{1,3}}{_AD}\(?{_YEAR}\)?",
        rf"(?<![\w.]){_DAY}{_ORDINAL}[\s-]{{0,3}}{_OF}{MONTH}\.?,?[\s-]{{1,3}}{_OF}{_AD}{_YEAR}",
        rf"(?<![\w.:]){_DAY}[\s-]{_OF}{MONTH}[\s-](?P<short>\d{{2}})(?![\d:.]|,?\s\d)",
        rf"(?<![\w./-])(?P<one>\d{{1,2}})(?P<sep>[/.-])\s?(?P<two>\d{{1,2}})(?P=sep)\s?{_YEAR}",
    )
)
_YEARLESS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w){MONTH}\.?\s{{1,3}}{_DAY}",
        rf"(?<!\w){_DAY}{_ORDINAL}\s{{0,3}}{_OF}{MONTH}\.?",
        rf"(?<!\d)(?P<month>\d{{1,2}})\s?[월月]\s?{_DAY}\s?[일日]",
    )
)
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""Years to add to a year of the era."""
_BUDDHIST = 543
_CLOCK = (
    r"(?P<noon>오전|오후|午前|午後|上午|下午)?\s?(?P<hour>\d{1,2})(?:[:：]|\s?h\s?|시\s?|時|点"
    r"|點)(?P<minute>\d{2})[分분]?"
    r"(?::(?P<second>\d{2}))?(?:[.,]\d{1,6})?(?!\d)(?:\s?(?P<half>[AaPp]\.?\s?[Mm])\b\.?)?"
    r"|(?P<whole>\d{1,2})\s?(?P<late>[AaPp]\.?[Mm])\b\.?"
    r"|(?P<bare>\d{4})(?=\s?(?:GMT|UTC|[Hh](?:ou)?rs\b))(?:\s?[Hh](?:ou)?rs)?"
    r"|(?P<point>\d{1,2}\.\d{2})(?=\s?(?:Uhr|WIB|hrs|น))"
)
_TIME = re.compile(
    rf"(?:\s?[гр]\.(?!\w))?(?:(?:[\s,;|/·•–—(-]|{WEEKDAYS}){{0,8}}|T)"
    r"(?:(?:at|um|à|om|kl\.?|alle|ore|saat|klo|в|о|об|v|u|as|às|a las|เวลา|الساعة|वाजे|समय)\s)?"
    rf"(?:{_CLOCK})(?:\s?(?:น\.|Uhr|बजे))?",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s{0,2}\(?(?P<zone>(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2})(?!\d)|(?:Z"
    r"|GMT|UTC|[KJHSMPBGA]ST|SGT|HKT|IST|PHT|PHST|WITA?|WIB|MSK|TRT|PKT|NPT|WAT|CAT|EAT|SAST|ICT|IRST|BST|W?ES?T"
    r"|CES?T|EES?T"
    r"|[ECMP][SD]T|ET|PT|CT|A[EWC]S?T|AEDT|NZ[SD]T)(?!\w))\)?"
)
_TIME_BEFORE = re.compile(
    rf"(?<![\d:.])(?:{_CLOCK})(?:\s?(?:น\.|Uhr|hrs|hours))?(?P<after>{_ZONE.pattern})?"
    rf"(?:(?:[\s,;|/·•–—-]|on\s|\b(?:{WEEKDAYS})\b){{0,8}})$",
    re.IGNORECASE,
)
_SHORT_FIGURES = re.compile(
    r"(?<![\w./:-])(?P<one>\d{1,2})(?P<sep>/|(?<=\d\d)[.-](?=\d\d\D))(?P<two>\d{1,2})(?P=sep)(?P<three>\d\d)"
    r"(?![\w/:-]|\.\d)"
)
_BEFORE_SHORT = re.compile(r"[^\d\n]{0,40}")
_AFTER_SHORT = re.compile(r"[^\w\n]*(?:[^\d\n]{0,12}\d{1,2}[:.h시時]\s?\d{2}[^\n]{0,20}|\([^)\n]{1,12}\)|[^\d\n]{0,3})")
"""What may stand on the line of a short date: a label or a weekday before it, a time behind it."""
_EASTERN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Scripts whose languages write the year first (ISO 8601's order: GB/T 7408, JIS X 0301, KS X ISO 8601)."""
_NEAR = 48
"""Characters before a date in which a time that belongs to it stands."""


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date, perhaps with a time and a zone, as it stands in a text.

    Attributes:
        value: ISO 8601 cut to the precision that stands there.
        start, end: its characters (date and time).
        zone: as written, "" where none stands.
        zone_start, zone_end: characters of the zone.
        stop: end of all of it.
    """

    value: str
    start: int
    end: int
    zone: str = ""
    zone_start: int = -1
    zone_end: int = -1

    @property
    def stop(self) -> int:
        """End of date, time and zone together."""
        return max(self.end, self.zone_end)


def find_date(text: str, start: int, end: int) -> FoundDate | None:
    """The first full date in ``text[start:end]``, with the time and zone that follow or precede it."""
    found = min(_dates(text, start, end), key=lambda row: (row[0], -row[1]), default=None)
    return _timed(text, found, start, end) if found else None


def _timed(text: str, found: tuple[int, int, str], start: int, end: int) -> FoundDate:
    """A day found between two places of the text, with the time and zone that follow or precede it."""
    first, last, day = found
    time = _TIME.match(text, last, end)
    if time and (clock := _clock(time)):
        date = FoundDate(value=f"{day}T{clock}", start=first, end=time.end())
        return _zoned(date, _ZONE.match(text, time.end(), end))
    before = _TIME_BEFORE.search(text, max(start, first - _NEAR), first)
    if before and (clock := _clock(before)):
        date = FoundDate(value=f"{day}T{clock}", start=before.start(), end=last)
        return _zoned(date, before if before["zone"] else None)
    return FoundDate(value=day, start=first, end=last)


def _zoned(date: FoundDate, zone: re.Match[str] | None) -> FoundDate:
    if zone is None:
        return date
    start, end = zone.span("zone")
    return msgspec.structs.replace(date, zone=zone["zone"], zone_start=start, zone_end=end)


def find_day(text: str, start: int, end: int, year: int) -> FoundDate | None:
    """The first month and day without a year in ``text[start:end]``, put into ``year``."""
    for pattern in _YEARLESS:
        match = pattern.search(text, start, end)
        if match and (day := _day(year, _month(match["month"]), int(match["day"]))):
            return FoundDate(value=day, start=match.start(), end=match.end())
    return None


def either_date(text: str, start: int, end: int) -> tuple[FoundDate, ...]:
    """Every reading of the first date in figures in ``text[start:end]`` whose order nothing tells, with its time.

    Day first comes before month first; of a short one in an eastern script (24.11.06) year first comes before both.
    Empty where there is none.
    """
    match = _FULL[-1].search(text, start, end)
    if match:
        days = [] if _day_first(match) else _orders(match, int(match["year"]))
    else:
        match, days = next(_short(text, start, end), (None, []))
    if match is None or len(days) < 2:  # noqa: PLR2004 - one reading is no question
        return ()
    return tuple(_timed(text, (match.start(), match.end(), day), start, end) for day in days)


def is_ambiguous(text: str) -> bool:
    """Whether a date such as 06/11/2024 stands there, which is June or November by where it was written."""
    return bool(either_date(text, 0, len(text)))


def _orders(match: re.Match[str], year: int) -> list[str]:
    """The day that two figures and a year can be, day first and month first."""
    one, two = int(match["one"]), int(match["two"])
    return [day for day in dict.fromkeys((_day(year, two, one), _day(year, one, two))) if day]


def _short(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Dates with a year of two figures that stand alone on their line, each with all that it can be."""
    for match in _SHORT_FIGURES.finditer(text, start, end):
        line = text.rfind("\n", 0, match.start()) + 1
        stop = text.find("\n", match.end())
        if _BEFORE_SHORT.fullmatch(text, line, match.start()) and _AFTER_SHORT.fullmatch(
            text, match.end(), len(text) if stop < 0 else stop
        ):
            yield match, _short_days(match, eastern=_EASTERN.search(text) is not None)


def _short_days(match: re.Match[str], *, eastern: bool) -> list[str]:
    one, two, three = int(match["one"]), int(match["two"]), int(match["three"])
    days = [_day(_century(one), two, three)] if eastern else []
    days += [_day(_century(three), two, one)] if match["sep"] == "." else _orders(match, _century(three))
    return [day for day in dict.fromkeys(days) if day]


def _century(year: int) -> int:
    """A year of two figures (POSIX: 69 to 99 are of the twentieth century)."""
    return year + (1900 if year >= 69 else 2000)  # noqa: PLR2004 - see above


def iso_date(stated: str) -> tuple[str, str]:
    """A machine date of a page (ISO 8601, or words) as (value, zone); two empty strings where it is none."""
    stated = stated.strip()[:80]
    if match := re.fullmatch(r"(\d{4})-(\d{2})", stated):
        return (stated, "") if _day(int(match[1]), int(match[2]), 1) else ("", "")
    found = find_date(stated, 0, len(stated))
    return (found.value, found.zone) if found else ("", "")


def _dates(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for pattern in _FULL:
        for match in pattern.finditer(text, start, end):
            if day := _read(match):
                yield match.start(), match.end(), day
                break
    for match, days in _short(text, start, end):
        if len(days) == 1:
            yield match.start(), match.end(), days[0]
            break


def _read(match: re.Match[str]) -> str:
    rows = match.groupdict()
    if "one" in rows:
        return _in_figures(match)
    if rows.get("era"):
        year = _ERAS[rows["era"]] + (1 if rows["year"] == "元" else int(rows["year"]))
    else:
        year = int(rows["year"]) if rows.get("year") else 2000 + int(rows["short"])
    return _day(year, _month(rows["month"]), int(rows["day"]))


def _in_figures(match: re.Match[str]) -> str:
    one, two = int(match["one"]), int(match["two"])
    if not _day_first(match):
        return ""
    swapped = two > 12 and match["sep"] != "."  # noqa: PLR2004 - months
    return _day(int(match["year"]), *((one, two) if swapped else (two, one)))


def _day_first(match: re.Match[str]) -> bool:
    """Whether the order of a date in figures is known."""
    one, two = int(match["one"]), int(match["two"])
    return match["sep"] == "." or one > 12 or two > 12 or one == two  # noqa: PLR2004 - months


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else MONTHS.get(name.casefold(), 0)


def _day(year: int, month: int, day: int) -> str:
    """ISO 8601, "" for a day that no calendar has or no newspaper of today was printed on; Buddhist years too."""
    if year > 2400:  # noqa: PLR2004 - no Gregorian year of a newspaper
        year -= _BUDDHIST
    try:
        return dt.date(year, month, day).isoformat() if 1800 <= year <= 2100 else ""  # noqa: PLR2004 - years
    except ValueError:
        return ""


def _clock(match: re.Match[str]) -> str:
    """Time of day as HH:MM or HH:MM:SS, "" where the figures are none."""
    rows = match.groupdict()
    if rows["hour"]:
        hour, minute = int(rows["hour"]), int(rows["minute"])
    elif rows["whole"]:
        hour, minute = int(rows["whole"]), 0
    elif rows["bare"]:
        hour, minute = divmod(int(rows["bare"]), 100)
    else:
        hour, minute = map(int, rows["point"].split("."))
    half = (rows["half"] or rows["late"] or "")[:1].lower()
    if half or rows["noon"]:
        afternoon = half == "p" or rows["noon"] in ("오후", "午後", "下午")
        hour = hour % 12 + (12 if afternoon else 0) if hour <= 12 else 99  # noqa: PLR2004 - the clock
    if hour > 23 or minute > 59 or int(rows["second"] or 0) > 59:  # noqa: PLR2004 - the clock
        return ""
    return f"{hour:02}:{minute:02}" + (f":{int(rows['second']):02}" if rows["second"] else "")
