"""Bylines: ``By NAME``, ``NAME, Agency``, ``홍길동 기자``, ``记者 林远舟``.

Names stay as captured; posts and agencies are left out.
"""

import re
from collections.abc import Iterator

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency, is_house, is_role
from briefwright.readers.evidence import read_off
from briefwright.readers.lines import trimmed

_LONGEST = 200
_CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0400-\u042f\u0490]"
_PARTICLE = (
    r"(?:al-\w+|d[’']|de|dela|del|della|di|der|van|von|zu|bin|binti|ibn|da|dos|das|du|la|le|el|ter|ten|den|y|e|af|av)"
)
_WORD = rf"(?:{_CAPITAL}[\w.'’-]*|{_PARTICLE})"
_PERSON = re.compile(rf"(?:{_PARTICLE}\s)?{_CAPITAL}[\w.'’-]*(?:\s{_WORD}){{1,5}}")
_OTHER_NAME = re.compile(
    r"(?![\x00-\u024f\u0400-\u052f])[^\s\d,.;:!?،।。、()（）\"“”]{1,24}(?:[ ·・][^\s\d,"
    r".;:!?،।。、()（）\"“”]{1,20}){0,4}"
)
_BY = re.compile(
    r"(?:(?:written|reported|reporting|story|report|text|words|analysis|interview)\s(?:and\s\w+\s)?)?by[:\s]\s*"
    r"|(?:(?:ein(?:e)?\s)?(?:artikel|analyse|kommentar|bericht|reportage|gastbeitrag|interview|essay)\s)?"
    r"(?:par|von|por|di|door|od|af|av|от)\s(?=[A-Z\u00c0-\u00de\u0100-\u017f\u0400-\u042f])"
    r"|द्वारा\s|من\s(?=[\u0620-\u064a])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:,\s*(?:and|und|et|y)\s|,|;|\s(?:and|AND|und|et|y|e|и|та|і|ve|og|och|en|και|और|และ)\s|\sو\s?|\s&\s|\s?/\s?"
    r"|\s[|•]\s?|、|·|・)\s*"
)
_PLACED = re.compile(r"\s(?:in|at|for|from|aus|à|en|a|v|в|at the)\s(?=[A-Z\u00c0-\u00de\u0400-\u042f]).{2,40}$")
_WRITES_FOR = re.compile(r"\sfor\s(?P<house>(?:the\s)?[A-Z][\w/.-]*(?:\s[A-Z][\w.-]*){0,3})$")
_STAFF = re.compile(
    r"(?P<house>.{3,40}?)\s(?:staff(?: writers?| reporters?)?|reporters?|(?:web |news )?desk|bureau)", re.IGNORECASE
)
_WITH_AGENCY = re.compile(r"\s(?:with|and|avec|mit|con)\s(?P<house>[\w/. -]{2,30})$")
_HANDLE = re.compile(r"\s*[(<\[]?(?:[\w.+-]{1,40}@[\w.-]{1,60}|@\w{2,30})[)>\]]?\s*$")
_TOWN = re.compile(rf"{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[\w’'-]+)?")
_NO_NAME = re.compile(
    r"\b(?:north|south|east|west|middle|central|united|asia|africa|europe|america|korea|world|news|politics|business"
    r"|kingdom|states|republic|islands?|updated?|breaking|latest|stories|release|analysis|opinion|national"
    r"|international"
    r"|exclusive|daily|report|desk|edition|home|sports?|market|economy|government|ministry|council|office"
    r"|university|correspondents?"
    r"|agencies|staff|team|bureau|newsroom|reporters?|editors?|editorial|board|house|sea|bank|minister|president"
    r"|share|copy|link|sign|read|rights|licensing|purchase|terms|contact|standards|topics|by"
    r"|briefs?|briefing|review|memo|memorandum|issue|paper|digest|bulletin|summary|sitrep|roundup|tracker|draft"
    r"|confidential|unclassified|restricted|official"
    r"|policy|privacy|media|facebook|twitter|whatsapp|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_KOREAN_NAME = r"[가-힣]{2,4}"
_KOREAN_ROLE = r"(?:선임|수습|인턴|전문|객원)?(?:기자|특파원|통신원|논설위원|에디터|PD|앵커)"
_KOREAN = re.compile(
    rf"(?:글[·,]사진\s|\S{{2,8}}[=／/]\s?)?(?P<names>{_KOREAN_NAME}(?:\s?[·,"
    rf"]\s?{_KOREAN_NAME})*)\s?(?:[가-힣]{{2,6}}\s)?{_KOREAN_ROLE}"
    r"(?:\s*[(<]?\S{1,40}@\S{1,60}[)>]?)?"
)
_HAN_NAME = r"[\u4e00-\u9fff]{2,4}"
_HAN = (
    re.compile(
        rf"[【(（]?(?:本报|本報|本社|特约|见习|環球網|\S{{2,5}}社|\S{{2,5}}网)?(?:记者|記者|通讯员|作者)[\s:：・]?\s?"
        rf"(?P<names>{_HAN_NAME}(?:[\s、]{{1,2}}{_HAN_NAME}){{0,4}}?)(?:\s?[／/]?\s?\S{{2,8}}(?:报道|報導|報道|电"
        rf"|電))?[】)）]?"
    ),
    re.compile(rf"(?:文|撰文|执笔)\s?[/／:：|]\s?(?P<names>{_HAN_NAME}(?:[\s、]{{1,2}}{_HAN_NAME}){{0,4}})"),
    re.compile(
        rf"[（(]?(?:\S{{2,8}}[=＝])?(?P<names>{_HAN_NAME}"
        rf"|[\u4e00-\u9fff]{{1,3}}\s[\u4e00-\u9fff]{{1,3}})\s?(?:記者|特派員"
        rf"|記)?[）)]?"
    ),
)
_REASON = "The line has the shape of a byline."


def read_byline(text: str, line: Span) -> list[CapturedField]:
    """The authors a line names and the agency beside them; none where it is no byline."""
    piece = text[line.start : line.end]
    if len(piece) > _LONGEST:
        return []
    if match := _KOREAN.fullmatch(piece):
        return [read_off("byline", text, span, _REASON) for span in names_in(line.start, match)]
    if match := _HAN[0].fullmatch(piece) or _HAN[1].fullmatch(piece):
        return [read_off("byline", text, span, _REASON) for span in names_in(line.start, match)]
    if match := _BY.match(piece):
        return read_names(text, line.start + match.end(), line.end, "The line begins with “By”.")
    comma = max(piece.rfind(","), piece.rfind("|"))
    if comma > 0 and (is_house(piece[comma + 1 :]) or is_role(piece[comma + 1 :])):
        return read_names(text, line.start, line.end, "A name and an agency stand alone on the line.")
    return []


def read_names(text: str, start: int, end: int, reason: str, *, guessed: bool = True) -> list[CapturedField]:
    """The persons in a list of names, and the agency as credit; nothing unless every part is one of them or a post."""
    fields: list[CapturedField] = []
    for part in _parts(text, start, end):
        words = text[part.start : part.end]
        if (staff := _STAFF.fullmatch(words)) and is_house(staff["house"]):
            house = Span(part.start, part.start + staff.end("house"))
            fields.append(read_off("outlet", text, house, "Its staff wrote the text.", guessed=guessed))
            continue
        if not words or is_role(words):
            continue
        if is_house(words):
            fields += [read_off("credit", text, part, reason, guessed=guessed)] if is_agency(words) else []
            continue
        name = _bare(text, _unshared(text, part))
        if not is_person(text[name.start : name.end]):
            if fields and part.end >= end and _TOWN.fullmatch(words):
                break  # where the author writes from
            return []
        fields.append(read_off("byline", text, name, reason, guessed=guessed))
        fields += _employer(text, part)
    return fields


def _employer(text: str, part: Span) -> list[CapturedField]:
    """Whom a byline says its author writes for, where it is an agency: ``By Mira Oakes for RFA Haldian``."""
    match = _WRITES_FOR.search(text[part.start : part.end])
    if not match:
        return []
    name = next((words for words in (match["house"], match["house"].split()[0]) if is_agency(words)), "")
    start = part.start + match.start("house")
    return [read_off("credit", text, Span(start, start + len(name)), "The byline names it.")] if name else []


def read_staff(text: str, line: Span) -> list[CapturedField]:
    """The outlet in ``Harbour Times Staff Writer``, a line of its own below a byline."""
    match = _STAFF.fullmatch(text, line.start, line.end)
    if not match or not is_house(match["house"]):
        return []
    return [read_off("outlet", text, Span(*match.span("house")), "Its staff wrote the text.")]


def is_person(words: str) -> bool:
    """Whether words have the shape of a person's name and hold none that no name has."""
    if _OTHER_NAME.fullmatch(words):
        return True
    return _PERSON.fullmatch(words) is not None and not _NO_NAME.search(words) and not is_house(words)


def names_in(offset: int, match: re.Match[str]) -> Iterator[Span]:
    """The single names in the group ``names`` of a Korean or Chinese byline; ``offset``: where the match begins."""
    start = offset + match.start("names")
    for name in re.finditer(rf"{_KOREAN_NAME}|{_HAN_NAME}", match["names"]):
        yield Span(start + name.start(), start + name.end())


def _unshared(text: str, part: Span) -> Span:
    """A name without the agency it was written with: ``Mira Oakes with AFP``."""
    match = _WITH_AGENCY.search(text[part.start : part.end])
    return Span(part.start, part.start + match.start()) if match and is_agency(match["house"]) else part


def _bare(text: str, part: Span) -> Span:
    """A name without handle, post and place after it."""
    words = text[part.start : part.end]
    for shape in (_HANDLE, _PLACED):
        if match := shape.search(words):
            words = words[: match.start()]
    return trimmed(text, part.start, part.start + len(words))


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BETWEEN.finditer(text, start, end):
        if match.start() > start:
            yield trimmed(text, start, match.start())
        start = match.end()
    if start < end:
        yield trimmed(text, start, end)
