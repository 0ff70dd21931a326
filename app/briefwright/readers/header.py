"""The header of an article: the lines above its first body paragraph, and what each of them states.

Nothing is invented: a line is an outlet or a headline only where something beside it says so; all other lines stay in
the captured text, belong to no field and count as no body paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from briefwright.model.source import CapturedField, CapturedName, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_agency, is_house, is_institution
from briefwright.readers.byline import read_names
from briefwright.readers.dateline import read_dateline
from briefwright.readers.evidence import read_off
from briefwright.readers.header_lines import HeaderLine, read_line
from briefwright.readers.lines import blank_follows, columns, ends_sentence, lines_of
from briefwright.readers.slugs import headline_prefix

_DEEPEST = 48
"""Paragraphs looked at: a header, with the menus of a page above it, is no longer."""
_UNKNOWN = 5
"""So many lines of some words that say nothing we know, and it is no header but an article without full stops."""
_LONGEST_HEADLINE, _FEWEST_WORDS, _FEWEST_COLUMNS = 220, 3, 12
_BODY_WORDS, _BODY_COLUMNS, _ASKING_WORDS, _THAI_LETTERS = 8, 50, 25, 130
_OUTLET_WORDS, _NAME_WORDS, _LONG_HEADLINE = 5, 4, 5
_WITH_DECK = 2
"""Lines right above the body, no empty line between, of which the first may be the headline."""
_SPEAKER = re.compile(
    r"(?:[A-Z]|Q\.|A\.|问|答|문|답|QUESTION|ANSWER|MODERATOR|HOST|INTERVIEWER|REPORTER"
    r"|(?:PRESIDENT|SECRETARY|MINISTER|MR|MS|MRS|SEN|REP|DR|GEN)\b[A-Z .'’-]{1,30})\s?[:：]\s"
)
_READING_TIME = re.compile(r"\d{1,3}(?:[-–]\d{1,3})? min(?:ute)?s?(?: read)?", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,12}")
_LISTED = re.compile(r"\d{1,3}[.)]\s+")
_BULLET = re.compile(r"[-•*–·▪►]\s")
_THAI = re.compile("[\u0e01-\u0e30]")
_SECTION = re.compile(
    r"\b(?:world|politics|release|statement|report|analysis|opinion|exclusive|breaking|update|live|video|interview|feature"
    r"|editorial|security|defen[cs]e|economy|business|asia|europe|africa|america|middle|east|north|south|west|korea"
    r"|national|international|edition|stories|latest|top|general|foreign|affairs|markets?|draft|note|notes|for|re)\b",
    re.IGNORECASE,
)
"""Words of sections and forms, which no masthead that we do not know is taken to hold."""
_BEHIND = re.compile(r"\s[-–—|]\s(?P<house>[^-–—|]{3,40})$")
_HASHES = re.compile(r"#{1,3}\s+|\*\*(?=\S)")


class Header(msgspec.Struct, frozen=True):
    """What the header states, how many paragraphs it takes up, and what of it could not be decided."""

    fields: tuple[CapturedField, ...] = ()
    paragraphs: int = 0
    notices: tuple[Notice, ...] = ()


def read_header(text: str, paragraphs: Sequence[Span]) -> Header:
    """The header above the first paragraph that can only be the body's.

    Args:
        text: the captured text.
        paragraphs: all its paragraphs, header lines included.
    """
    depth = next((n for n, span in enumerate(paragraphs[:_DEEPEST]) if _is_body(text, span)), 0)
    lines = [line for span in paragraphs[:depth] for line in _joined_lines(text, span)]
    lines = list(_once(text, lines))
    wordy = [line for line in lines if not line.known and _counts(text, line.span)]
    if not lines or len(wordy) > _UNKNOWN or any(_SPEAKER.match(text, line.span.start) for line in wordy):
        return Header()
    dateline = read_dateline(text, paragraphs[depth], "")
    lines = _named(text, lines, _headline(text, lines, None, dated=bool(dateline)))
    outlet = _outlet(text, lines, {field.value for field in dateline if field.name == "credit"})
    headline = _headline(text, lines, outlet, dated=bool(dateline))
    fields = _stated(lines)
    if headline:
        fields = [*_headline_fields(text, headline), *fields]
    if employer := _employer(text, lines):
        fields.append(read_off("credit", text, employer, "It stands below the byline."))
    if outlet and not _has(fields, "outlet") and (headline or is_house(text[outlet.start : outlet.end])):
        fields.insert(0, read_off("outlet", text, outlet, "It stands alone above the date or headline."))
    dated = any(field.name == "published" for field in fields)
    doubts = () if dated else tuple(notice for line in lines for notice in line.notices)
    return Header(tuple(fields), depth, doubts)


def _once(text: str, lines: Sequence[HeaderLine]) -> Iterator[HeaderLine]:
    """The lines; those of an archive's list of contents (``1. Talks open``) are known when they come again below."""
    words = {text[line.span.start : line.span.end] for line in lines}
    for line in lines:
        match = _LISTED.match(text, line.span.start, line.span.end)
        again = match is not None and text[match.end() : line.span.end] in words
        yield msgspec.structs.replace(line, known=True) if again else line


def _stated(lines: Sequence[HeaderLine]) -> list[CapturedField]:
    """Every field of the lines, dates of a change only where no other is stated, one date and one zone."""
    ordered = sorted(lines, key=lambda line: (line.updated, not any(not field.guessed for field in line.fields)))
    day = next((line for line in ordered if line.states("published")), None)
    fields: list[CapturedField] = []
    for line in lines:
        for field in line.fields:
            if field.name in ("published", "published_zone") and (line is not day or _has(fields, field.name)):
                continue
            if field.name == "byline" and field.value in [one.value for one in fields if one.name == "byline"]:
                continue
            fields.append(field)
    return fields


def _has(fields: Sequence[CapturedField], name: CapturedName) -> bool:
    return any(field.name == name for field in fields)


def _counts(text: str, span: Span) -> bool:
    """Whether a line is of some words: shorter ones may be anything."""
    words = text[span.start : span.end]
    return len(words.split()) >= _FEWEST_WORDS or (not words.isascii() and columns(words) >= 2 * _FEWEST_COLUMNS)


def _is_body(text: str, span: Span) -> bool:
    """Whether a paragraph can only be the article's own: it has a dateline, or it is a sentence of some length."""
    if span.end - span.start > 4 * _LONGEST_HEADLINE:
        return True
    piece = text[span.start : span.end]
    line = read_line(text, span)
    if line.states("published") or any(read_line(text, one).fields for one in list(lines_of(text, span))[1:]):
        return False
    if read_dateline(text, span, ""):
        return True
    if line.known or line.fields:
        return False
    if not ends_sentence(piece):
        return len(piece) > (_THAI_LETTERS if _THAI.search(piece) else _LONGEST_HEADLINE)
    words = len(piece.split())
    if piece.rstrip("\"'”’»」)").endswith(("?", "!", "？", "！")):
        return words >= _ASKING_WORDS
    return words >= _BODY_WORDS or columns(piece) >= _BODY_COLUMNS


def _joined_lines(text: str, paragraph: Span) -> Iterator[HeaderLine]:
    """The lines of a header paragraph; a wide line that states nothing goes on in the next: a wrapped headline."""
    pending: HeaderLine | None = None
    for span in lines_of(text, paragraph):
        line = read_line(text, span)
        if line.known:
            if pending:
                yield pending
            pending = None
            yield line
        elif pending and columns(text[pending.span.start : pending.span.end]) >= 2 * _FEWEST_COLUMNS:
            pending = HeaderLine(Span(pending.span.start, span.end), notices=(*pending.notices, *line.notices))
        else:
            if pending:
                yield pending
            pending = line
    if pending:
        yield pending


def _named(text: str, lines: Sequence[HeaderLine], headline: Span | None) -> list[HeaderLine]:
    """The lines; one that holds only names between the headline and a date or an outlet is a byline."""
    out = list(lines)
    if headline is None or any(line.states("byline") for line in lines):
        return out
    for number, (above, line, below) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), 1):
        words = text[below.span.start : below.span.end]
        speaks = below.states("published") or is_house(words) or _READING_TIME.fullmatch(words)
        if line.known or not speaks or headline.end > above.span.end:
            continue
        if named := _only_names(text, line, "A name stands alone between headline and date."):
            out[number] = named
            return out
    if (
        len(lines) > 1
        and lines[-2].states("published")
        and not lines[-1].known
        and headline.end <= lines[-1].span.start
    ):
        words = text[lines[-1].span.start : lines[-1].span.end]
        if (
            words[:1].isupper()
            and text.count(words) == 1
            and (named := _only_names(text, lines[-1], "A name stands alone below the date."))
        ):
            out[-1] = named
    return out


def _only_names(text: str, line: HeaderLine, reason: str) -> HeaderLine | None:
    """The line as a byline, if it holds nothing but names."""
    names = read_names(text, line.span.start, line.span.end, reason)
    return HeaderLine(line.span, tuple(names), known=True) if any(one.name == "byline" for one in names) else None


def _outlet(text: str, lines: Sequence[HeaderLine], credited: set[str]) -> Span | None:
    """The first line, if it is an agency's name, the first of the dateline's credits or an outlet's above a date."""
    if any(line.states("outlet") for line in lines):
        return None
    for number, line in enumerate(lines):
        words = text[line.span.start : line.span.end]
        if line.fields or line.known or (len(words.split()) > _OUTLET_WORDS and not is_institution(words)):
            continue
        if number and lines[number - 1].states("byline") and is_agency(words):
            continue  # whom the author writes for: see _employer
        if is_agency(words) or any(words == credit.split("/")[0] for credit in credited):
            return line.span
        beside = [
            one
            for one in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
            if one.states("published")
        ]
        dated = any(one.states("published") for one in lines)
        if is_institution(words) and dated and _long_headline(text, lines[number + 1 :]):
            return line.span
        alone = number == 0 and blank_follows(text, line.span.end)
        if alone and (_HOST.fullmatch(words) or (len(lines) == 1 and is_house(words))):
            return line.span
        if is_house(words) and (beside or (dated and number < len(lines) - 1)):
            return _unbracketed(text, line.span)
        if number == 0 and beside and _is_name(words) and _long_headline(text, lines[1:]):
            return line.span
    return None


def _employer(text: str, lines: Sequence[HeaderLine]) -> Span | None:
    """The agency's name on the line below a byline: whom the author writes for, unless the dateline says it."""
    for above, line in pairwise(lines):
        if above.states("byline") and not line.known and is_agency(text[line.span.start : line.span.end]):
            return line.span
    return None


def _unbracketed(text: str, span: Span) -> Span:
    """An outlet's name without the place in brackets that archives put behind it."""
    match = re.search(r"\s*[(（][^()（）]{2,30}[)）]$", text[span.start : span.end])
    return Span(span.start, span.start + match.start()) if match and match.start() else span


def _is_name(words: str) -> bool:
    """Whether all words are capitalised, and they are few: a masthead."""
    parts = words.split()
    return (
        len(parts) <= _NAME_WORDS
        and not _SECTION.search(words)
        and all(part[:1].isupper() or part in ("of", "the", "and", "de", "del", "la") for part in parts)
    )


def _long_headline(text: str, lines: Sequence[HeaderLine]) -> bool:
    """Whether a line below can be the headline beyond doubt."""
    rest = (text[line.span.start : line.span.end] for line in lines if not line.known)
    return any(len(words.split()) >= _LONG_HEADLINE and _is_headline(words) for words in rest)


def _headline_fields(text: str, line: Span) -> list[CapturedField]:
    """The headline without Markdown's mark, the wire's version before it and the outlet's name behind it."""
    mark = _HASHES.match(text, line.start, line.end)
    span = Span(mark.end() if mark else line.start, line.end)
    if mark and text[span.start : span.end].endswith("**"):
        span = Span(span.start, span.end - 2)
    start, stated = headline_prefix(text, span)
    end = span.end
    behind = _BEHIND.search(text, start, end)
    if behind and is_house(behind["house"]):
        end = behind.start()
        house = Span(*behind.span("house"))
        stated.append(read_off("outlet", text, house, "It stands behind the headline, as in a page's title."))
    said = "It stands alone above the body and has no full stop."
    return [read_off("headline", text, Span(start, end), said), *stated]


def _headline(text: str, lines: Sequence[HeaderLine], outlet: Span | None, *, dated: bool) -> Span | None:
    """The first line of some words without a full stop that stands alone, or above a byline, date or dateline."""
    if any(line.states("headline") for line in lines):
        return None
    found = [
        (number, line.span)
        for number, line in enumerate(lines)
        if not (line.known or line.notices or (outlet and outlet.start == line.span.start))
        and _is_headline(text[line.span.start : line.span.end])
    ]
    if not found:
        return _dated_headline(text, lines)
    number, first = found[0]
    if len(found) > 1 and is_institution(text[first.start : first.end]):
        number, first = found[1]
    if len(found) > 1 and found[1][0] == number + 1 and _is_kicker(text, first, found[1][1]):
        return found[1][1]
    speaks = dated or any(line.fields for line in lines[number + 1 :]) or blank_follows(text, first.end)
    return first if speaks or len(lines) - number <= _WITH_DECK else None


def _dated_headline(text: str, lines: Sequence[HeaderLine]) -> Span | None:
    """The first line where it is of some words and holds a date, and no other can be the headline.

    So official transcripts are headed: ``Department Press Briefing – March 12, 2026``.
    """
    first = lines[0]
    if len(lines) == 1 or not first.states("published") or first.states("outlet", "credit", "byline"):
        return None
    day = next(field for field in first.fields if field.name == "published")
    words = text[first.span.start : day.start].split()
    return first.span if len(words) > _FEWEST_WORDS and all(word[:1].isupper() for word in words[:2]) else None


def _is_kicker(text: str, first: Span, second: Span) -> bool:
    """Whether a short line above a much longer one is its kicker, not its headline."""
    one, two = text[first.start : first.end], text[second.start : second.end]
    return len(one.split()) <= _FEWEST_WORDS and one.isascii() and len(two.split()) > 2 * _FEWEST_WORDS


def _is_headline(words: str) -> bool:
    if (
        len(words) > _LONGEST_HEADLINE
        or _BULLET.match(words)
        or words.rstrip("\"'”’").endswith((".", "。", ":", ",", "：", "，"))
    ):
        return False
    return len(words.split()) >= _FEWEST_WORDS or (not words.isascii() and columns(words) >= _FEWEST_COLUMNS)
