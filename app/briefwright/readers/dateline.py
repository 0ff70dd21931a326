"""Datelines: where and when a story was written and who is credited, at the head of the first paragraph."""

import re
from collections.abc import Iterator

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency
from briefwright.readers.byline import korean_names
from briefwright.readers.dates import find_date, find_day
from briefwright.readers.evidence import read_off

_REACH = 200
"""Characters of the first paragraph in which a dateline must end."""
_PLACE = r"(?P<place>[A-Z\u00c0-\u00de\u0400-\u042f][\w.'’ -]{1,40}?(?:,\s[A-Z][\w.'’ ]{1,30}?)??)"
_DATE = r"(?P<date>[\w.]{1,12}\s{1,3}[\w.]{1,12}(?:,?\s{1,3}\d{4})?)"
_DASH = r"(?P<dash>\s{0,3}(?:--|[-–—―])\s)"
_KOREAN = (  # Yonhap, Newsis, News1
    r"[(\[](?P<place>[가-힣·]{2,12})\s?=\s?(?P<credit>[^)\]\n]{2,20})[)\]]"
    r"(?:\s*(?P<names>[가-힣]{2,4}(?:[\s·,]{1,2}[가-힣]{2,4}){0,3}?)\s?(?:기자|특파원|통신원))?\s?=\s?"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # AFP, Reuters, Yonhap, Xinhua, KCNA
        rf"{_PLACE},\s{{1,3}}{_DATE}\.?,?\s{{1,3}}\((?P<credit>[^()\n]{{2,40}})\){_DASH}?",
        rf"{_PLACE},\s{{1,3}}{_DATE}\.?\s{{1,3}}/(?P<credit>[^/\n]{{2,30}})/\.?{_DASH}?",  # TASS
        rf"{_PLACE},\s{{1,3}}{_DATE},?\s{{1,3}}(?P<credit>[A-Z]\w{{2,12}}){_DASH}",  # Kyodo
        rf"{_PLACE}\s{{1,3}}\((?P<credit>[^()\n]{{2,40}})\){_DASH}",  # AP
        rf"{_PLACE},\s{{1,3}}{_DATE}{_DASH}",
        rf"{_DATE}\s{{1,3}}\((?P<credit>[^()\n]{{2,40}})\){_DASH}",  # UPI
        _KOREAN,
        # KCNA in Korean
        r"[(\[](?P<place>[가-힣]{2,12})\s(?P<date>\d{1,2}월\s?\d{1,2}일)발\s(?P<credit>[가-힣]{2,12})[)\]]\s?",
        r"(?P<credit>新华社|新華社|中新社)(?P<place>[^\W\d_]{2,10}?)(?P<date>\d{1,2}月\d{1,2}日)[电電]\s?",
        r"[【(](?P<place>[^\W\d_]{2,10}?)=?(?P<credit>共同|時事)[】)]\s?",
    )
)
_EAST = "\u3040"
"""First of the scripts without capitals whose datelines have a shape of their own."""
_SPEAKS = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{2,6})*")
_REASON = "It stands in the dateline."


def read_dateline(text: str, paragraph: Span, published: str) -> list[CapturedField]:
    """Place, date, credit and Korean bylines of the dateline that ``paragraph`` begins with, if it does.

    Args:
        text: the captured text.
        paragraph: the first body paragraph.
        published: date of publication, which gives the year to a dateline without one, or "".
    """
    end = min(paragraph.end, paragraph.start + _REACH)
    for shape in _SHAPES:
        match = shape.match(text, paragraph.start, end)
        if match and _is_dateline(text, match):
            return list(_fields(text, match, published))
    return []


def _is_dateline(text: str, match: re.Match[str]) -> bool:
    """A place in brackets is not enough: the credit must be an agency, or capitals and a date must speak for it."""
    rows = match.groupdict()
    credit, place = rows.get("credit") or "", rows.get("place") or ""
    dated = bool(rows.get("date")) and (
        find_date(text, *match.span("date")) or find_day(text, *match.span("date"), 2000)
    )
    if rows.get("date") and not dated:
        return False
    if credit and is_agency(credit):
        return True
    if place[:1] >= _EAST:
        return bool(credit)
    shouted = place.split(",")[0].isupper()
    return shouted and (bool(dated) or _SPEAKS.fullmatch(credit) is not None)


def _fields(text: str, match: re.Match[str], published: str) -> Iterator[CapturedField]:
    rows = match.groupdict()
    if rows.get("place"):
        yield read_off("dateline_place", text, Span(*match.span("place")), _REASON)
    if rows.get("date"):
        yield from _date(text, match, published)
    if rows.get("credit"):
        yield read_off("credit", text, Span(*match.span("credit")), "The dateline credits it.")
    if rows.get("names"):
        for span in korean_names(0, match):
            yield read_off("byline", text, span, "The name stands in the dateline.")


def _date(text: str, match: re.Match[str], published: str) -> Iterator[CapturedField]:
    start, end = match.span("date")
    if found := find_date(text, start, end):
        yield read_off("dateline_date", text, Span(found.start, found.end), _REASON, value=found.value)
    elif published and (found := find_day(text, start, end, int(published[:4]))):
        if found.value > published[:10] and found.value[5:7] == "12" and published[5:7] == "01":
            found = find_day(text, start, end, int(published[:4]) - 1) or found
        said = "It stands in the dateline; the year is that of the publication date."
        yield read_off("dateline_date", text, Span(found.start, found.end), said, value=found.value)
