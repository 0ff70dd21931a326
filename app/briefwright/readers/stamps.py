"""Machine dates of mail and news formats: ISO 8601 in its long and short form, RFC 5322, RFC 822."""

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from briefwright.model.source import CapturedField
from briefwright.readers.dates import iso_date
from briefwright.readers.story import declared

_SHORT = re.compile(
    r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:[T ]?(?P<H>\d{2}):?(?P<M>\d{2})(?::?(?P<S>\d{2}))?(?:[.,]\d+)?"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?)?"
)
_MAIL = re.compile(r"(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}")


def stamp(words: str) -> tuple[str, str]:
    """A machine date as (ISO 8601 at the precision it has, zone as written); two empty strings where it is none."""
    words = words.strip()[:80]
    if match := _SHORT.fullmatch(words):
        return _checked(match)
    if _MAIL.match(words):
        return _mail(words)
    return iso_date(words)


def _checked(match: re.Match[str]) -> tuple[str, str]:
    day = f"{match['y']}-{match['m']}-{match['d']}"
    clock = ":".join(filter(None, (match["H"], match["M"], match["S"])))
    value = f"{day}T{clock}" if clock else day
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return "", ""
    return value, match["zone"] or ""


def _mail(words: str) -> tuple[str, str]:
    try:
        found = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return "", ""
    zone = re.search(r"([+-]\d{4}|[A-Z]{1,5})\)?\s*(?:\(.*\))?$", words)
    return found.replace(tzinfo=None).isoformat(), zone[1] if zone else ""


def published(words: str, where: str) -> Iterator[CapturedField]:
    """``published`` and, where it stands there, ``published_zone``."""
    value, zone = stamp(words)
    if value:
        yield declared("published", value, where)
        if zone and "T" in value:
            yield declared("published_zone", zone, where)
