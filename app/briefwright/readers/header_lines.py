"""One line above the body: what it states, or that it is known to say nothing of ours."""

import re
from collections.abc import Iterator

import msgspec

from briefwright.model.source import CapturedField, CapturedName, CarriedName, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_agency, is_house, is_role
from briefwright.readers.byline import is_person, read_byline, read_names
from briefwright.readers.dates import find_date, find_day, is_ambiguous
from briefwright.readers.evidence import date_fields, read_off, which_date
from briefwright.readers.furniture import is_caption, is_furniture
from briefwright.readers.labels import labelled, lone_label
from briefwright.readers.lines import trimmed
from briefwright.readers.months import WEEKDAYS
from briefwright.readers.slugs import read_slug

_LONGEST = 440
_PIECE_WORDS = 4
"""So many words a part of a line beside a date may have that states nothing: a section, a place."""
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{3,500}|www\.[^\s<>\"“”]{3,300}")
_UPDATE = re.compile(
    r"updat|modif|수정|更新|обновл|оновл|mis à jour|aktualis|actualiz|aggiorn|atualiz|تحديث|अपडेट|güncel|อัปเดต"
    r"|aktualizov",
    re.IGNORECASE,
)
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
_CODE = re.compile(r"[A-Z]{2,3}\s{2,}")
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
_IN_LANGUAGE = re.compile(r",.*\bin\s[A-Z]\w+(?:\s.*)?$", re.DOTALL)
_LEAP = 2024
"""A year that has every day."""
_CLOCK_ONLY = re.compile(r"[\W\d]*(?:[AaPp]\.?[Mm]\.?)?\W*(?:[A-Z]{2,4})?\W*")
_SEPARATOR = re.compile(r"\s*[|•]\s*|\s+[·–—-]\s+|\s+/\s+|\t+|\s{3,}|\s*；\s*|　+")


class HeaderLine(msgspec.Struct, frozen=True):
    """A line above the body.

    Attributes:
        span: its characters.
        fields: what it states.
        known: whether we know what it is although it may state nothing: a button, a slug, a section's label.
        updated: whether its date is that of a change.
        notices: what of it cannot be decided.
    """

    span: Span
    fields: tuple[CapturedField, ...] = ()
    known: bool = False
    updated: bool = False
    notices: tuple[Notice, ...] = ()

    def states(self, *names: CapturedName) -> bool:
        """Whether it states one of these fields."""
        return any(field.name in names for field in self.fields)


def read_line(text: str, span: Span) -> HeaderLine:
    """What a line states by its own shape: a label and value, a date, an address, a byline, a slug."""
    span = _unstarred(text, span)
    piece = text[span.start : span.end]
    if len(piece) > _LONGEST:
        return HeaderLine(span)
    if (line := _slug(text, span)) is not None:
        return line
    if _SILENT.fullmatch(piece) and not is_house(piece):
        return HeaderLine(span, known=True, updated=_UPDATE.search(piece) is not None)
    if is_lone(piece):
        return HeaderLine(span, known=True, updated=_UPDATE.search(piece) is not None)
    for reader in (_kicked, _on_terminal, _released, _labelled, _sourceline, _address, _dated):
        if (line := reader(text, span)) is not None:
            return line
    if _is_yearless(text, span):
        return HeaderLine(span, known=True)
    if fields := read_byline(text, span):
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


def is_lone(piece: str) -> bool:
    """Whether a line is a label without a value."""
    return lone_label(piece)


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
    if not _ADDRESS.fullmatch(piece):
        return None
    fields = [read_off("url", text, span, "The line is a web address.")] if piece.startswith("http") else []
    return HeaderLine(span, tuple(fields), known=True)


def _labelled(text: str, span: Span) -> HeaderLine | None:
    """What the labels of a line declare; a line may hold several parted by bars."""
    whole = labelled(text[span.start : span.end]) if _CODE.match(text, span.start, span.end) else None
    pieces = [span] if whole else list(_pieces(text, span))
    found = [(part, labelled(text[part.start : part.end])) for part in pieces]
    if not found or found[0][1] is None:
        return None
    fields: list[CapturedField] = []
    notices: list[Notice] = []
    updated = False
    for part, label in found:
        if label is None:
            more = _stray(text, part)
            fields += [field for field in more if field.name not in {one.name for one in fields}]
            continue
        name, offset = label
        value = trimmed(text, part.start + offset, part.end)
        said, doubts = declared(text, name, value) if name else ([], ())
        fields += said
        notices += doubts
        date = find_date(text, value.start, value.end) if name is None and not fields else None
        if date and _UPDATE.search(text[part.start : value.start]):
            fields += date_fields(text, date, "The line is a date; it says “updated”.")
            updated = True
    return HeaderLine(span, tuple(fields), known=True, updated=updated, notices=tuple(notices))


def _stray(text: str, part: Span) -> list[CapturedField]:
    """A part of a labelled line that has no label of its own: a date, or nothing."""
    found = find_date(text, part.start, part.end)
    return date_fields(text, found, "The line above the body is a date.") if found else []


def declared(
    text: str, name: CapturedName | CarriedName, value: Span
) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """A field that a label declares, and what of it cannot be decided."""
    reason = "The header labels it so."
    piece = text[value.start : value.end]
    if name == "published":
        if found := find_date(text, value.start, value.end):
            return date_fields(text, found, reason, guessed=False), ()
        return [], (which_date(piece),) if is_ambiguous(piece) else ()
    if name == "byline":
        return _declared_names(text, value, reason), ()
    if (name == "url" and not _ADDRESS.fullmatch(piece)) or (name == "headline" and len(piece) > _LONGEST):
        return [], ()
    if name == "outlet":
        return _published_in(text, value, reason), ()
    if name == "credit" and _ADDRESS.fullmatch(piece):
        return [read_off("url", text, value, reason, guessed=False)], ()
    if name == "credit":
        return _credited(text, value, reason), ()
    return [read_off(name, text, value, reason, guessed=False)], ()


def _published_in(text: str, value: Span, reason: str) -> list[CapturedField]:
    """``Harbour Times; Portmere 12 Mar 2026: 4.``: an outlet, and the date that archives put behind its place."""
    semicolon = text.find(";", value.start, value.end)
    if semicolon < 0:
        return [read_off("outlet", text, value, reason, guessed=False)]
    fields = [read_off("outlet", text, trimmed(text, value.start, semicolon), reason, guessed=False)]
    found = find_date(text, semicolon, value.end)
    return [*fields, *(date_fields(text, found, reason, guessed=False) if found else [])]


def _credited(text: str, value: Span, reason: str) -> list[CapturedField]:
    """A source and the date behind it: ``Xinhua 2026-03-12``, ``SPA, Varsk, in English 1641 gmt 12 Mar 26``."""
    found = find_date(text, value.start, value.end)
    fields = date_fields(text, found, reason, guessed=False) if found and found.start > value.start else []
    name = trimmed(text, value.start, found.start if found and fields else value.end)
    if match := _IN_LANGUAGE.search(text[name.start : name.end]):
        name = Span(name.start, name.start + match.start())
    words = text[name.start : name.end]
    told: CapturedName = "outlet" if is_house(words) and not is_agency(words) else "credit"
    return [read_off(told, text, name, reason, guessed=False), *fields]


def _declared_names(text: str, value: Span, reason: str) -> list[CapturedField]:
    """Authors behind a label: names, or, where the words are no names, the whole literally when short."""
    piece = text[value.start : value.end]
    if names := read_byline(text, value) or read_names(text, value.start, value.end, reason, guessed=False):
        return names
    if is_house(piece) or is_role(piece) or len(piece.split()) > _PIECE_WORDS or any(char.isdigit() for char in piece):
        return []
    return [read_off("byline", text, value, reason, guessed=False)]


def _dated(text: str, span: Span) -> HeaderLine | None:
    """A line that holds a date, and beside it nothing but names, houses, sections and words such as "Published"."""
    found = find_date(text, span.start, span.end)
    if not found:
        return None
    before, after = Span(span.start, found.start), Span(found.stop, span.end)
    fields = date_fields(text, found, "The line above the body is a date.")
    for part in (*_pieces(text, before), *_pieces(text, after)):
        more = _beside(text, part, first=part.end <= found.start)
        if more is None:
            return None
        fields += more
    updated = _UPDATE.search(text[before.start : before.end]) is not None
    return HeaderLine(span, tuple(fields), known=True, updated=updated)


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


def _is_yearless(text: str, span: Span) -> bool:
    """Whether a line is a day and month and perhaps a time, whose year nobody states."""
    found = find_day(text, span.start, span.end, _LEAP)
    if not found or not _ROUND_A_DATE.fullmatch(text, span.start, found.start):
        return False
    return _CLOCK_ONLY.fullmatch(text, found.end, span.end) is not None


_HIJRI = re.compile(r"\d{1,2}\s\S{3,12}(?:\s\S{3,6})?\s1[34]\d\d\s?هـ(?:\s?الموافق)?")
"""The day by the Hijri calendar, which Arabic agencies write before the other."""
_CALENDAR = re.compile(r"\s*م(?!\w)\s*")
_EDGE = ",;|/·•–—-()[]*_ :"
_LEADING = re.compile(
    r"(?:(?:published|posted|updated|by)\s(?:on|at)?\s?)+$|(?:\s(?:on|at|published|updated|posted):?)+$", re.IGNORECASE
)


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


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The parts of a line between bars, dashes, tabs and wide spaces."""
    at = span.start
    for match in _SEPARATOR.finditer(text, span.start, span.end):
        if match.start() > at:
            yield trimmed(text, at, match.start())
        at = match.end()
    if at < span.end or at == span.start:
        yield trimmed(text, at, span.end)
