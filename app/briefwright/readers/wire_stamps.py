"""The stamps of day and hour that agencies put below their copy: ``060712 NOV 24``, ``AP-WS-11-06-24 0712EST``."""

import datetime as dt
import re

from briefwright.model.source import CapturedField, Span
from briefwright.readers.evidence import read_off
from briefwright.readers.months import MONTH, MONTHS

_PRESS_ASSOCIATION = re.compile(
    rf"(?P<day>\d{{2}})(?P<hour>\d{{2}})(?P<minute>\d{{2}})(?P<zone>Z)?\s{MONTH}\s(?P<year>\d{{2}}|\d{{4}})",
    re.IGNORECASE,
)
"""A date-time group (ACP 121): day, hour, minute, month, year."""
_ASSOCIATED_PRESS = re.compile(
    r"AP-[A-Z]{2,3}-(?P<figures>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone>[A-Z]{3,4})?(?:[<\s].*)?"
)
"""Month, day and year, as American agencies count them."""
_CENTURY = 2000
_LATEST = 69
"""Two figures of a year beyond this are of the last century (POSIX ``strptime``)."""


def read_stamp(text: str, line: Span) -> list[CapturedField]:
    """``published`` and its zone from a line that is such a stamp; nothing from any other."""
    for shape in (_PRESS_ASSOCIATION, _ASSOCIATED_PRESS):
        match = shape.fullmatch(text, line.start, line.end)
        if match and (value := _moment(match)):
            day = read_off("published", text, line, "The agency stamped its copy so.", value=value)
            zone = match.span("zone")
            if zone[0] < 0:
                return [day]
            return [day, read_off("published_zone", text, Span(*zone), "The zone stands after the time.")]
    return []


def _moment(match: re.Match[str]) -> str:
    rows = match.groupdict()
    month = int(rows["figures"]) if rows.get("figures") else MONTHS[rows["month"].casefold()]
    year = int(rows["year"])
    if year < 100:  # noqa: PLR2004 - two figures
        year += _CENTURY if year <= _LATEST else _CENTURY - 100
    try:
        moment = dt.datetime(year, month, int(rows["day"]), int(rows["hour"]), int(rows["minute"]))  # noqa: DTZ001 - its zone stands apart
    except ValueError:
        return ""
    return moment.isoformat(timespec="minutes")
