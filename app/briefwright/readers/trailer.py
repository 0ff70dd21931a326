"""The end of an article: who reported, what was copied along with it, what it states of itself there."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency, is_house
from briefwright.readers.byline import is_person, read_byline, read_names
from briefwright.readers.dates import find_date
from briefwright.readers.evidence import date_fields, read_off
from briefwright.readers.furniture import closes_article, is_caption, is_furniture
from briefwright.readers.header_lines import read_line
from briefwright.readers.labels import labelled
from briefwright.readers.lines import ends_sentence, lines_of
from briefwright.readers.slugs import is_end_mark, read_slug
from briefwright.readers.wire_stamps import read_stamp

_LATE = 0.4
"""Share of the paragraphs after which a heading such as "Most read" ends the article."""
_FEWEST = 2
_LEAD, _HOUSE_WORDS = 4, 6
_DESK = re.compile(
    r"\(?(?:(?:additional |writing and |further )?reporting|written|compiled) (?:and writing )?by "
    r"(?P<names>[^;.()]{3,160}?)(?:;.*|\. .*|\.)?\)?"
    r"|\((?:(?:additional )?(?:reporting|writing)|editing) by .{3,300}\)"
    r"|(?:translated|edited|editing|writing) by .{3,160}"
    r"|\(تغطية صحفية (?:ل|من )?(?P<arabic>[^()\n-]{3,120}?)(?:\s[-–]\s.*)?\)",
    re.IGNORECASE | re.DOTALL,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|ⓒ|copyright(?: ©| ⓒ| \(c\))?|저작권자\s?(?:©|ⓒ|\(c\))?)[\s,.]*(?:\d{4}(?:[-–]\d{2,4})?)?[\s,"
    r".]*(?:by\s)?(?P<house>[^\d\s][^.,|\n©()]{1,50}?)"
    r"(?:\s(?:Ltd|LLC|Inc|Limited|Corp|Co|GmbH|plc|PLC|Media|Group|Company|Publishing)\b.*)?(?:[.,|].*|\s[-–].*"
    r"|\s?all rights.*|\s?무단.*|\s*$)",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(r"(?P<house>[A-Z][\w ]{2,30}?) website contains only a portion of the news stories")
_SIGNED_EAST = re.compile(r"[（(][^（）()=＝]{2,12}[=＝](?P<name>[\u4e00-\u9fff]{2,5})[）)]")
_SIGNED_BY = re.compile(r"\(By (?P<names>[^()\n]{3,160})\)")
_NAME = re.compile(r"[A-Z][a-z][\w'’-]*(?: [A-Z][\w'’-]*\.?){1,3}")
_HOUSE_LAST = re.compile(r"(?:\(END\) )?(?P<house>[A-Z][\w'’.-]+(?: [\w'’.-]+){0,5})")
_SIGNED_OFF = re.compile(
    r"(?P<house>[A-Z가-힣\d]{2,8})\s?(?:뉴스\s)?(?P<name>[가-힣]{2,4})(?:입니다|이었습니다|였습니다)\.?"
)
_STRAY = re.compile(r"\d{1,3}")
"""A page number that was copied along."""
_SENT = re.compile(r"(?P<date>.{6,40}?)\s?(?:송고|입력|보도)")
_SIGNED = re.compile(
    r"[（(](?:(?:记者|記者|編輯|编辑|责编|責任編輯|责任编辑|实习生|文)[\s:：]?.{2,30}|.{2,12}記者)[）)]"
    r"|[—–-]{1,2}\s?(?=[A-Z])"
)


class Trailer(msgspec.Struct, frozen=True):
    """The body paragraphs that are left, and what the others state."""

    body: tuple[Span, ...]
    fields: tuple[CapturedField, ...] = ()


def read_trailer(text: str, paragraphs: Sequence[Span]) -> Trailer:
    """The body without what stands between and below its paragraphs and is none of the article."""
    cut = _end(text, paragraphs)
    body = list(paragraphs[:cut])
    fields = [field for span in paragraphs[cut:] for line in lines_of(text, span) for field in _stated(text, line)]
    while len(body) > 1 and (found := _trailing(text, body[-1])) is not None:
        body.pop()
        fields += found
    if len(body) > 1 and (signed := _signature(text, body[-2], body[-1])):
        body.pop()
        fields += signed
    kept = list(_own(text, body))
    return Trailer(tuple(kept or body), tuple(fields))


def _own(text: str, body: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs without what stands between them; headlines of other stories go with the heading above them."""
    teasers = False
    for span in body:
        piece = text[span.start : span.end]
        teasers = closes_article(piece) or (teasers and not ends_sentence(piece))
        if not teasers and not _between(text, span):
            yield span


def _end(text: str, paragraphs: Sequence[Span]) -> int:
    """How many paragraphs stand above the heading that ends the article."""
    if len(paragraphs) <= _FEWEST:
        return len(paragraphs)
    for number, span in enumerate(paragraphs):
        if (
            number >= _LATE * len(paragraphs)
            and closes_article(text[span.start : span.end])
            and not _long_after(text, paragraphs[number + 1 :])
        ):
            return number
    return len(paragraphs)


def _long_after(text: str, rest: Sequence[Span]) -> bool:
    """Whether the article goes on below: two or more paragraphs of full sentences."""
    return sum(1 for span in rest if span.end - span.start > 140 and text[span.end - 1] in '.”"。!?') > 1  # noqa: PLR2004 - a teaser is shorter


def _between(text: str, span: Span) -> bool:
    """Whether a paragraph inside the body is a button, a prompt or a caption."""
    piece = text[span.start : span.end]
    return is_furniture(piece) or is_caption(piece) or is_end_mark(piece) or read_slug(text, span) is not None


def _trailing(text: str, span: Span) -> list[CapturedField] | None:
    """What the last paragraph states, if every line of it belongs below an article; None for the article's own."""
    if (reporters := _desk(text, span)) is not None:
        return reporters
    fields: list[CapturedField] = []
    for line in lines_of(text, span):
        piece = text[line.start : line.end]
        found = _stated(text, line)
        if not (found or _is_silent(text, line) or read_line(text, line).known or labelled(piece)):
            return None
        fields += found
    return fields


def _signature(text: str, above: Span, span: Span) -> list[CapturedField]:
    """A person's name alone below the last sentence and nowhere else in the text: so party papers sign comments."""
    piece = text[span.start : span.end]
    if not ends_sentence(text[above.start : above.end]) or text.count(piece) > 1:
        return []
    if not _NAME.fullmatch(piece) or not is_person(piece) or read_byline(text, span):
        return []
    return [read_off("byline", text, span, "The text is signed so at its end.")]


def _is_silent(text: str, line: Span) -> bool:
    """Whether a line below an article is known to state nothing of ours."""
    piece = text[line.start : line.end]
    copied = is_furniture(piece) or is_caption(piece) or is_end_mark(piece) or read_slug(text, line) is not None
    return copied or any(
        shape is not None for shape in (_SIGNED.match(piece), _STRAY.fullmatch(piece), _DESK.fullmatch(piece))
    )


def _desk(text: str, span: Span) -> list[CapturedField] | None:
    """A reporting credit that is wrapped over several lines."""
    match = _DESK.fullmatch(text, span.start, span.end)
    return _reporters(text, match) if match else None


def _stated(text: str, line: Span) -> list[CapturedField]:
    """What a line below the body states: reporters, the holder of the rights, a date, an address."""
    piece = text[line.start : line.end]
    if match := _DESK.fullmatch(text, line.start, line.end):
        return _reporters(text, match)
    if stamped := read_stamp(text, line) or _signed_by(text, line):
        return stamped
    if match := _RIGHTS.search(text, line.start, line.end) or _BOILERPLATE.match(text, line.start, line.end):
        span = Span(*match.span("house"))
        house = text[span.start : span.end].strip()
        if (
            match.start() - line.start < _LEAD
            and len(house.split()) <= _HOUSE_WORDS
            and not house.casefold().startswith(("all ", "reserved", "the author"))
        ):
            return [
                read_off("outlet", text, Span(span.start, span.start + len(house)), "It holds the rights of the text.")
            ]
        return []
    if (match := _SENT.fullmatch(piece)) and (date := find_date(text, line.start, line.end)):
        return date_fields(text, date, "The line below the body is a date.")
    if "@" in piece and (signed := read_byline(text, line)):
        return signed  # a name with its address, not an address alone
    if read_slug(text, line) is not None or is_furniture(piece):
        return []
    if fields := read_byline(text, line):
        return fields
    known = read_line(text, line)
    above = ("headline", "slug", "version")
    return [] if known.updated else [field for field in known.fields if field.name not in above]


def _signed_by(text: str, line: Span) -> list[CapturedField]:
    """The authors of ``(By Mira Oakes and Ivo Penn)``, and of a name behind an equals sign as Japan signs."""
    if match := _SIGNED_BY.fullmatch(text, line.start, line.end):
        return read_names(text, *match.span("names"), "The text is signed so at its end.")
    if match := _SIGNED_EAST.fullmatch(text, line.start, line.end):
        return [read_off("byline", text, Span(*match.span("name")), "The text is signed so at its end.")]
    if match := _SIGNED_OFF.fullmatch(text, line.start, line.end):
        said = "The reporter signs off so."
        house, name = Span(*match.span("house")), Span(*match.span("name"))
        return [read_off("byline", text, name, said), read_off("credit", text, house, said)]
    match = _HOUSE_LAST.fullmatch(text, line.start, line.end)
    if not match or not is_agency(match["house"]):
        return []
    return [read_off("credit", text, Span(*match.span("house")), "It stands below the text.")]


def _reporters(text: str, match: re.Match[str]) -> list[CapturedField]:
    group = "names" if match["names"] else "arabic"
    if not match[group]:
        return []
    return read_names(text, *match.span(group), "The text names the reporters at its end.")


def fields_below(fields: Sequence[CapturedField], known: Sequence[CapturedField]) -> Iterator[CapturedField]:
    """What the trailer adds to what is already known.

    Who holds the rights is no outlet beside a credited agency, unless it is named like a paper.
    """
    names = {field.name for field in known}
    dated = "published" in names
    for field in fields:
        if field.name in names and field.name != "byline":
            continue
        if field.name == "byline" and "byline" in names:
            continue
        if field.name == "published_zone" and dated:
            continue  # a zone of another date says nothing of this one
        if field.name == "outlet" and "credit" in names and (is_agency(field.value) or not is_house(field.value)):
            continue
        if field.name != "byline":
            names.add(field.name)
        yield field
