"""Dates and times as wire copy writes them, read to the precision that stands there; what is ambiguous is not read."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

_NAMES = (
    "january januar janvier enero gennaio janeiro januari января січня jan ene gen",
    "february februar février febrero febbraio fevereiro februari февраля лютого feb févr fev",
    "march märz mars marzo março maret марта березня mar",
    "april avril abril aprile апреля квітня apr avr abr",
    "may mai mayo maggio maio mei мая травня mag",
    "june juni juin junio giugno junho июня червня jun giu",
    "july juli juillet julio luglio julho июля липня jul juil lug",
    "august août agosto agustus августа серпня aug ago agu",
    "september septembre septiembre settembre setembro сентября вересня sep sept set",
    "october oktober octobre octubre ottobre outubro октября жовтня oct okt ott out",
    "november novembre noviembre novembro ноября листопада nov",
    "december dezember décembre diciembre dicembre dezembro desember декабря грудня dec dez déc dic des",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?!\d)"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FULL = (
    re.compile(rf"(?<!\d){_YEAR}\s?[년年]\s?(?P<month>\d{{1,2}})\s?[월月]\s?{_DAY}\s?[일日]?"),
    re.compile(rf"(?<!\d){_YEAR}(?P<sep>[-./])\s?(?P<month>\d{{1,2}})(?P=sep)\s?{_DAY}\.?"),
    re.compile(rf"(?<!\w){_MONTH}\s{{1,3}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"),
    re.compile(rf"(?<![\w.]){_DAY}(?:st|nd|rd|th|er|\.|º)?[\s-]{{1,3}}(?:de\s)?{_MONTH},?[\s-]{{1,3}}(?:de\s)?{_YEAR}"),
    re.compile(rf"(?<![\w./])(?P<one>\d{{1,2}})(?P<sep>[/.])(?P<two>\d{{1,2}})(?P=sep){_YEAR}"),
)
_YEARLESS = (
    re.compile(rf"(?<!\w){_MONTH}\s{{1,3}}{_DAY}"),
    re.compile(rf"(?<!\w){_DAY}\s{{1,3}}{_MONTH}"),
    re.compile(rf"(?<!\d)(?P<month>\d{{1,2}})\s?[월月]\s?{_DAY}\s?[일日]"),
)
_TIME = re.compile(
    r"(?:[\s,|–-]{0,4}|T)(?:at\s|um\s|à\s|\()?(?P<noon>오전|오후|午前|午後|上午|下午)?\s?"
    r"(?P<hour>\d{1,2})(?::|h|시\s?|時|点)(?P<minute>\d{2})[분分]?(?::(?P<second>\d{2}))?(?:[.,]\d{1,6})?(?!\d)"
    r"(?:\s?(?P<half>[AaPp]\.?[Mm])\b\.?)?"
)
_ZONE = re.compile(
    r"\s{0,2}\(?(?P<zone>(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|Z"
    r"|GMT|UTC|[KJHSM]ST|SGT|HKT|IST|PHT|WIB|MSK|BST|W?ES?T|CES?T|EES?T|[ECMP][SD]T|ET|PT|A[EWC]S?T|AEDT)(?!\w)\)?"
)


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
    """The first full date in ``text[start:end]``, with the time and zone that follow it."""
    found = sorted(_dates(text, start, end), key=lambda row: (row[0], -row[1]))
    if not found:
        return None
    first, last, day = found[0]
    time = _TIME.match(text, last, end)
    clock = _clock(time) if time else ""
    if not time or not clock:
        return FoundDate(value=day, start=first, end=last)
    zone = _ZONE.match(text, time.end(), end)
    date = FoundDate(value=f"{day}T{clock}", start=first, end=time.end())
    if not zone:
        return date
    zone_start, zone_end = zone.span("zone")
    return msgspec.structs.replace(date, zone=zone["zone"], zone_start=zone_start, zone_end=zone_end)


def find_day(text: str, start: int, end: int, year: int) -> FoundDate | None:
    """The first month and day without a year in ``text[start:end]``, put into ``year``."""
    for pattern in _YEARLESS:
        match = pattern.search(text, start, end)
        if match and (day := _day(year, _month(match["month"]), int(match["day"]))):
            return FoundDate(value=day, start=match.start(), end=match.end())
    return None


def is_ambiguous(text: str) -> bool:
    """Whether a date such as 06/11/2024 stands there, which is June or November by where it was written."""
    match = _FULL[-1].search(text)
    return match is not None and int(match["one"]) <= 12 and int(match["two"]) <= 12 and match["one"] != match["two"]  # noqa: PLR2004 - months


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


def _read(match: re.Match[str]) -> str:
    rows = match.groupdict()
    if "one" not in rows:
        return _day(int(rows["year"]), _month(rows["month"]), int(rows["day"]))
    one, two = int(rows["one"]), int(rows["two"])
    if one <= 12 and two <= 12 and one != two:  # noqa: PLR2004 - months
        return ""
    return _day(int(rows["year"]), min(one, two), max(one, two))


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else _MONTHS.get(name.casefold(), 0)


def _day(year: int, month: int, day: int) -> str:
    """ISO 8601, "" for a day that no calendar has or no newspaper of today was printed on."""
    try:
        return dt.date(year, month, day).isoformat() if 1800 <= year <= 2100 else ""  # noqa: PLR2004 - years
    except ValueError:
        return ""


def _clock(match: re.Match[str]) -> str:
    """Time of day as HH:MM or HH:MM:SS, "" where the figures are none."""
    hour, minute, second = int(match["hour"]), int(match["minute"]), match["second"]
    half = (match["half"] or "")[:1].lower()
    afternoon = half == "p" or match["noon"] in ("오후", "午後", "下午")
    if half or match["noon"]:
        hour = hour % 12 + (12 if afternoon else 0) if hour <= 12 else 99  # noqa: PLR2004 - the clock
    if hour > 23 or minute > 59 or int(second or 0) > 59:  # noqa: PLR2004 - the clock
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")
