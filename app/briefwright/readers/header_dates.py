"""Lines that hold a date, and beside it nothing but names, houses, sections and words such as "Published"."""

import re

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_house
from briefwright.readers.byline import read_byline, read_names
from briefwright.readers.dates import find_date, find_day
from briefwright.readers.evidence import date_fields, read_off
from briefwright.readers.header_labels import UPDATE, declared, pieces_of
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.labels import labelled
from briefwright.readers.lines import trimmed
from briefwright.readers.months import WEEKDAYS

_PIECE_WORDS = 4
"""So many words a part of a line beside a date may have that states nothing: a section, a place."""
_ROUND_A_DATE = re.compile(
    r"(?:(?:first )?published(?: (?:on|at))?|posted(?: on)?|updated?|last|modified|issued|dated?|on|at|the|all news|by|"
    rf"{WEEKDAYS}|입력|송고|등록|승인|작성|기사|수정|최종|发布时间?|發布時間?|更新时间?|発行|配信|公開|更新|日付"
    rf"|опубликовано|опубліковано|обновлено|оновлено"
    r"|publié|le|mis à jour|à|veröffentlicht|am|um|vom|stand|publicado|el|actualizado|pubblicato|il|aggiornato|em"
    r"|atualizado|às"
    r"|نشر في|تاريخ النشر|آخر تحديث|प्रकाशित|अपडेट|เผยแพร่(?:เมื่อ)?|วันที่|yayınlanma|güncelleme|publikováno"
    r"|aktualizováno|v|г\.|року|год[а]?|р\.|hrs|h|น\.|बजे|अपडेटेड|Uhr|update|edt"
    r"|\d{1,2}\s\S{3,12}(?:\s\S{3,6})?\s1[34]\d\d\s?هـ|الموافق|هـ|م(?!\w)|\W)*",
    re.IGNORECASE,
)
_LEAP = 2024
"""A year that has every day."""
_CLOCK_ONLY = re.compile(r"[\W\d]*(?:[AaPp]\.?[Mm]\.?)?\W*(?:[A-Z]{2,4})?\W*")
_HANDLED_BY = re.compile(r"\b(?:published|posted|edited|curated|reported) by\b", re.IGNORECASE)
"""Who put a text on its page: beside a date, whatever else stands there."""
_HIJRI = re.compile(r"\d{1,2}\s\S{3,12}(?:\s\S{3,6})?\s1[34]\d\d\s?هـ(?:\s?الموافق)?")
"""The day by the Hijri calendar, which Arabic agencies write before the other."""
_CALENDAR = re.compile(r"\s*م(?!\w)\s*")
_EDGE = ",;|/·•–—-()[]*_ :"
_LEADING = re.compile(
    r"(?:(?:published|posted|updated|by)\s(?:on|at)?\s?)+$|(?:\s(?:on|at|published|updated|posted):?)+$", re.IGNORECASE
)


def read_dated(text: str, span: Span) -> HeaderLine | None:
    """A line that holds a date, and beside it nothing but names, houses, sections and words such as "Published"."""
    found = find_date(text, span.start, span.end)
    if not found:
        return None
    before, after = Span(span.start, found.start), Span(found.stop, span.end)
    fields = date_fields(text, found, "The line above the body is a date.")
    for part in (*pieces_of(text, before), *pieces_of(text, after)):
        more = _beside(text, part, first=part.end <= found.start)
        if more is None:
            return None
        fields += more
    updated = UPDATE.search(text[before.start : before.end]) is not None
    return HeaderLine(span, tuple(fields), known=True, updated=updated)


def is_yearless(text: str, span: Span) -> bool:
    """Whether a line is a day and month and perhaps a time, whose year nobody states."""
    found = find_day(text, span.start, span.end, _LEAP)
    if not found or not _ROUND_A_DATE.fullmatch(text, span.start, found.start):
        return False
    return _CLOCK_ONLY.fullmatch(text, found.end, span.end) is not None


def _beside(text: str, part: Span, *, first: bool) -> list[CapturedField] | None:
    """What stands beside a date on its line; None where it is a sentence and the line no date line."""
    part = _peeled(text, part)
    piece = text[part.start : part.end]
    if _ROUND_A_DATE.fullmatch(piece) or find_date(text, part.start, part.end):
        return []
    if label := labelled(piece):
        name, offset = label
        return declared(text, name, trimmed(text, part.start + offset, part.end))[0] if name else []
    if first and (fields := _names_and_house(text, part)):
        return fields
    if is_house(piece):
        return [read_off("outlet" if first else "credit", text, part, "It stands beside the date.")]
    if fields := read_byline(text, part):
        return fields
    if first and text[part.end : part.end + 4].strip()[:1] in ("|", "•", "·", "/"):
        fields = read_names(text, part.start, part.end, "Names and a date stand alone on the line.")
        if any(field.name == "byline" for field in fields):
            return fields
    piece = _HIJRI.sub("", piece)
    if _HANDLED_BY.search(piece):
        return []
    return [] if len(piece.split()) <= _PIECE_WORDS and not piece.endswith((".", "。")) else None


def _names_and_house(text: str, part: Span) -> list[CapturedField]:
    """``Mira Oakes, Harbour Times`` before a date: who wrote it, and where it stood."""
    comma = text.rfind(",", part.start, part.end)
    if comma < 0 or not is_house(text[comma + 1 : part.end]):
        return []
    names = read_names(text, part.start, comma, "A name, an outlet and a date stand alone on the line.")
    if not any(field.name == "byline" for field in names):
        return []
    return [*names, read_off("outlet", text, trimmed(text, comma + 1, part.end), "It stands beside the date.")]


def _peeled(text: str, part: Span) -> Span:
    """A part without the marks and the "published on" round it."""
    start, end = part.start, part.end
    if match := _CALENDAR.match(text, start, end):
        start = match.end()
    while start < end and (text[start] in _EDGE or text[start].isspace()):
        start += 1
    if match := _LEADING.search(text, start, end):
        end = match.start()
    while end > start and (text[end - 1] in ",;|/·•–—-([*_: " or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)
