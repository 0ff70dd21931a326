"""Datelines: where and when a story was written and who is credited, at the head of the first paragraph."""

import re
from collections.abc import Iterator

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency, is_house
from briefwright.readers.byline import names_in
from briefwright.readers.dateline_shapes import EAST, SPEAKS, cased, uncased
from briefwright.readers.dates import find_date, find_day
from briefwright.readers.evidence import read_off
from briefwright.readers.labels import labelled
from briefwright.readers.lines import trimmed

_REACH = 200
"""Characters of the first paragraph in which a dateline must end."""
_NO_PLACE = re.compile(
    r"\b(?:on|in|at|the|a|an|by|for|and|from|with|after|mr|mrs|ms|said|president|minister|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_NO_CITY = frozenset(
    """
    NATO EU UN US UK USA UAE IMF WHO WTO IAEA FIFA UEFA OPEC ASEAN BRICS UNICEF UNHCR G7 G20 BREAKING
    UPDATE EXCLUSIVE ANALYSIS FACTBOX WATCH VIDEO LIVE OPINION NOTE EDITORIAL CORRECTION CORRECTED
    URGENT FLASH BULLETIN ALERT ADVISORY EXPLAINER INTERVIEW FEATURE COMMENT COMMENTARY BACKGROUND
    SUMMARY TIMELINE WRAPUP NEWSALERT WORLD POLITICS BUSINESS SPORT SPORTS HEADLINE TITLE ABSTRACT
    INTRODUCTION EMBARGOED LEAD QUESTION ANSWER
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_REASON = "It stands in the dateline."


def read_dateline(text: str, paragraph: Span, published: str) -> list[CapturedField]:
    """Place, date, credit and bylines of the dateline that ``paragraph`` begins with, if it does.

    Args:
        text: the captured text.
        paragraph: the first body paragraph.
        published: date of publication, which gives the year to a dateline without one, or "".
    """
    match = match_dateline(text, paragraph)
    return list(_fields(text, match, published)) if match else []


def match_dateline(text: str, paragraph: Span) -> re.Match[str] | None:
    """The dateline that a paragraph begins with."""
    end = min(paragraph.end, paragraph.start + _REACH)
    first = text[paragraph.start : paragraph.start + 1]
    if not first or first.islower():
        return None
    for shape in cased() if first < EAST or first in "［【（" else ():
        match = shape.match(text, paragraph.start, end)
        if match and _is_dateline(match):
            return match
    if first.isascii() and first not in "([":
        return None
    found = (shape.match(text, paragraph.start, end) for shape in uncased())
    return next((match for match in found if match and _is_foreign_dateline(match)), None)


def _is_dateline(match: re.Match[str]) -> bool:
    """A place in brackets is not enough: the credit must be an agency, or capitals and a date must speak for it."""
    rows = match.groupdict()
    credit, place, dated = rows.get("credit") or "", rows.get("place") or "", bool(rows.get("date"))
    if credit and is_agency(credit):
        return bool(place) or dated or match[0][0] == "("
    if not place or is_house(place) or _NO_PLACE.search(place.split(",")[0]) or _is_labelled(match):
        return False
    shouted = place.split(",")[0].isupper() and place.split(",")[0] not in _NO_CITY
    if not credit:
        told = rows.get("colon") or re.search(r"\d{4}", rows.get("date") or "")
        named = told and all(word[:1].isupper() for word in place.split())
        return (shouted and (dated or _speaks_up(match))) or bool(named)
    return (shouted and (dated or SPEAKS.fullmatch(credit) is not None)) or (
        dated and SPEAKS.fullmatch(credit) is not None and bool(rows.get("dash"))
    )


def _is_labelled(match: re.Match[str]) -> bool:
    """Whether the line is a label and its value: ``SECTION: World``."""
    end = match.string.find("\n", match.start())
    return labelled(match.string[match.start() : end if end > 0 else match.end() + 40]) is not None


def _speaks_up(match: re.Match[str]) -> bool:
    """Whether a sentence begins after a bare ``PLACE — ``: a capital, a figure or a quotation mark."""
    after = match.string[match.end() : match.end() + 1]
    return after.isupper() or after.isdigit() or after in "\"'“‘«"


def _is_foreign_dateline(match: re.Match[str]) -> bool:
    """Scripts without capitals: the brackets of the trade and an agency's name speak."""
    rows = match.groupdict()
    if rows.get("trade") is not None:
        return True
    return bool(rows.get("credit")) and is_agency(rows["credit"].strip())


def _fields(text: str, match: re.Match[str], published: str) -> Iterator[CapturedField]:
    rows = match.groupdict()
    if rows.get("place"):
        yield read_off("dateline_place", text, Span(*match.span("place")), _REASON)
    if rows.get("date"):
        yield from _date(text, match, published)
    if rows.get("credit"):
        start, end = match.span("credit")
        span = trimmed(text, start, end)
        yield read_off("credit", text, span, "The dateline credits it.")
    if rows.get("names"):
        for span in names_in(0, match):
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
