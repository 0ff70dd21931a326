"""One line above the body: what it states, or that it is known to say nothing of ours."""

import re

from briefwright.model.source import Span
from briefwright.readers.agencies import is_house
from briefwright.readers.byline import is_person, read_byline, read_names, read_staff
from briefwright.readers.dates import find_date, is_ambiguous
from briefwright.readers.evidence import date_fields, read_off, which_date
from briefwright.readers.furniture import is_caption, is_furniture
from briefwright.readers.header_dates import is_yearless, read_dated
from briefwright.readers.header_labels import ADDRESS, LONGEST, UPDATE, read_labelled
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.labels import lone_label
from briefwright.readers.slugs import read_slug

_SILENT = re.compile(
    r"\d[\d,.]* ?(?:words?|(?:[-–]\d+ )?min(?:utes?)?(?: read)?|字|단어)"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?[A-Z]{2,4})?(?:\s?ت\s?م)?"
    r"|pages? [A-Z]?\d+.{0,10}|pg\. ?[A-Z]?\d+"
    r"|final edition|\d+ of \d+(?: documents)?|document \d+ of \d+"
    r"|english|korean|japanese|chinese|arabic|russian|french|german|spanish|italian|body|full text|text|news "
    r"(?:story|item|report)|all news|breaking(?: news)?|exclusive|world(?: news)?|national|business|politics"
    r"|opinion|sports?"
    r"|for (?:immediate )?release|(?:press|news|media) (?:release|statement)|statement|this article is more than "
    r".{2,20} old"
    r"|[A-Z]{4,8}|(?:\S+\s?[>›»]\s?){1,4}\S+",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:[\w.'’-]+\s){0,5}(?:spokes(?:person|man|woman)|press secretary"
    r"|secretary(?: of \w+)?|minister|ambassador|president)",
    re.IGNORECASE,
)
_TERMINAL = re.compile(
    r"(?P<date>\d{1,2}-[A-Za-z]{3}-\d{4}[ \t]+\d{1,2}:\d{2}(?::\d{2})?)[ \t]+[A-Z]{2,5} - (?P<headline>.{8,300})"
)
_KOREAN_RELEASE = re.compile(
    r"\[?(?P<house>[가-힣]{1,14}(?:부|청|처|원|실|위원회|사령부|본부|합참|의회|대사관))\]?\s?(?:보도\s?자료|보도\s?참고자료|성명|브리핑)"
)
_STARRED = re.compile(r"(?P<mark>[*_]{1,3})(?P<inside>[^*_\s].*[^*_\s])(?P=mark)")
_KICKER = re.compile(
    r"(?:opinion|analysis|commentary|editorial|column|comment|interview|essay|op-?ed)\s?\|\s?(?P<rest>.{3,80})",
    re.IGNORECASE,
)
_FBIS = re.compile(
    r"(?:[A-Z]{2,3}\d{8,12}\s)?(?P<place>[A-Z][\w' ]{2,24}?)\s"
    r"(?P<house>[A-Z][\w.'-]{2,20}(?:\s[A-Z][\w.'-]{2,20}){0,3})\s(?:[\w ]{2,20}\s)?"
    r"in\s[A-Z][a-z]+\s(?P<date>\d{4}\s(?:GMT|UTC)\s.{6,20}|\d{1,2}\s\w{3}\s\d{2,4}.{0,20})"
)
"""The line of the Foreign Broadcast Information Service: serial, place, medium, language, time."""
_STATION = re.compile(r"(?:Domestic|International|World|Home|Overseas) Service|Radio|Television|TV")
"""Services that are named with their town: ``Moscow Domestic Service``."""
_SOURCELINE = re.compile(
    r"(?:text|excerpts?|summary|full text|transcript)\b.{0,60}?\b(?:report|article|item|statement|broadcast"
    r"|editorial|interview|commentary)\b.{0,80}?\bby\s(?P<house>.{2,80}?)"
    r"(?:\swebsite)?(?:,?\s(?:on|at|in)\s(?P<date>\d.*))?",
    re.IGNORECASE,
)
_KIND = re.compile(r".*\b(?:news agency|newspaper|television|tv|radio|daily|broadcaster|website)\s(?=[A-Z0-9])")


def read_line(text: str, span: Span) -> HeaderLine:
    """What a line states by its own shape: a label and value, a date, an address, a byline, a slug."""
    span = _unstarred(text, span)
    piece = text[span.start : span.end]
    if len(piece) > LONGEST:
        return HeaderLine(span)
    if (line := _slug(text, span)) is not None:
        return line
    if _SILENT.fullmatch(piece) and not is_house(piece):
        return HeaderLine(span, known=True, updated=UPDATE.search(piece) is not None)
    if lone_label(piece):
        return HeaderLine(span, known=True, updated=UPDATE.search(piece) is not None)
    for reader in (_kicked, _on_terminal, _released, read_labelled, _sourceline, _address, read_dated):
        if (line := reader(text, span)) is not None:
            return line
    if is_yearless(text, span):
        return HeaderLine(span, known=True)
    if fields := read_byline(text, span) or read_staff(text, span):
        return HeaderLine(span, tuple(fields), known=True)
    if is_ambiguous(piece):
        return HeaderLine(span, notices=(which_date(piece),))
    return HeaderLine(span, known=is_furniture(piece) or is_caption(piece) or _is_speaker(piece))


def _is_speaker(piece: str) -> bool:
    """Whether a line names who speaks and as what: ``KIT FARROW, DEPARTMENT SPOKESPERSON``."""
    name, _, office = piece.partition(", ")
    return _OFFICE.fullmatch(office) is not None and is_person(name)


def _unstarred(text: str, span: Span) -> Span:
    """A line without Markdown's emphasis round the whole of it."""
    match = _STARRED.fullmatch(text, span.start, span.end)
    return Span(*match.span("inside")) if match else span


def _kicked(text: str, span: Span) -> HeaderLine | None:
    """A column's name and its author: ``OPINION | MIRA OAKES``."""
    match = _KICKER.fullmatch(text, span.start, span.end)
    if not match:
        return None
    fields = read_names(text, *match.span("rest"), "The name stands beside the column's.")
    return HeaderLine(span, tuple(fields), known=True) if fields else None


def _on_terminal(text: str, span: Span) -> HeaderLine | None:
    """A headline as terminals list it, behind time and agency's code: ``06-Nov-2024 07:12:00 RTRS - TALKS OPEN``."""
    match = _TERMINAL.fullmatch(text, span.start, span.end)
    found = find_date(text, *match.span("date")) if match else None
    if not match or not found:
        return None
    fields = date_fields(text, found, "The terminal's line begins with it.")
    fields.append(read_off("headline", text, Span(*match.span("headline")), "It stands behind the agency's code."))
    return HeaderLine(span, tuple(fields), known=True)


def _released(text: str, span: Span) -> HeaderLine | None:
    """The line above the statement of a Korean public body: ``외교부 보도자료``."""
    match = _KOREAN_RELEASE.fullmatch(text, span.start, span.end)
    if not match:
        return None
    return HeaderLine(
        span, (read_off("outlet", text, Span(*match.span("house")), "It released the text."),), known=True
    )


def _slug(text: str, span: Span) -> HeaderLine | None:
    fields = read_slug(text, span)
    return None if fields is None else HeaderLine(span, tuple(fields), known=True)


def _sourceline(text: str, span: Span) -> HeaderLine | None:
    """The line that monitoring services put above a text: by whom it was sent out, and when."""
    match = _FBIS.fullmatch(text, span.start, span.end) or _SOURCELINE.fullmatch(text, span.start, span.end)
    if not match:
        return None
    start, end = match.span("house")
    if "place" in match.re.groupindex and _STATION.match(match["house"]):
        start = match.start("place")
    kind = _KIND.match(text, start, end)
    fields = [read_off("credit", text, Span(kind.end() if kind else start, end), "The sourceline names it.")]
    if match["date"] and (found := find_date(text, *match.span("date"))):
        fields += date_fields(text, found, "The sourceline dates it.")
    return HeaderLine(span, tuple(fields), known=True)


def _address(text: str, span: Span) -> HeaderLine | None:
    piece = text[span.start : span.end]
    if not ADDRESS.fullmatch(piece):
        return None
    fields = [read_off("url", text, span, "The line is a web address.")] if piece.startswith("http") else []
    return HeaderLine(span, tuple(fields), known=True)
