"""Plain text: wire copy and pasted articles."""

from collections.abc import Iterator, Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers.articles import Cut, cut_articles
from briefwright.readers.body import read_body
from briefwright.readers.carrier import Carrier, read_carrier
from briefwright.readers.dateline import match_dateline
from briefwright.readers.either_date import asked_date, settle_date
from briefwright.readers.encoding import decode
from briefwright.readers.evidence import missing
from briefwright.readers.format import Raw, Reading
from briefwright.readers.header import read_header
from briefwright.readers.labels import body_code
from briefwright.readers.lines import lay_out, lines_of, trimmed
from briefwright.readers.trailer import fields_below, read_trailer

_TOP = 24
"""Paragraphs among which the dateline may follow the headline without an empty line between."""
_FEW_LINES = 4


def sniff(head: bytes) -> bool:
    """Whether it is surely no markup."""
    return b"<" not in head


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles in a text file: most often one, many in the dump of an archive.

    Raises:
        CaptureError: the encoding stated is none.
    """
    decoded = decode(raw.data, stated=raw.encoding)
    text, cleaned = clean_text(decoded.text)
    cuts = cut_articles(text, raw.split)
    notices = (*decoded.notices, *cleaned)
    return tuple(
        read_article(cut.text, decoded.encoding, (*notices, *place_of(number, cuts)))
        for number, cut in enumerate(cuts, 1)
    )


def place_of(number: int, cuts: Sequence[Cut]) -> Iterator[Notice]:
    """The notice that an article is one of several in its file."""
    if len(cuts) > 1:
        start = cuts[number - 1].start
        said = f"The file holds {len(cuts)} articles; this is number {number}, from character {start + 1} on."
        yield Notice("one-of-several", said)


def read_article(words: str, encoding: str, notices: tuple[Notice, ...]) -> Reading:
    """One article by its lines: header, body and trailer."""
    carrier = read_carrier(words)
    text = carrier.text
    layout = lay_out(text)
    inside = [span for span in layout.paragraphs if carrier.body.start <= span.start < carrier.body.end]
    paragraphs = tuple(one for number, span in enumerate(inside) for one in _split(text, span, number))
    header = read_header(text, paragraphs)
    trailer = read_trailer(text, paragraphs[header.paragraphs :])
    fields = _merged(text, carrier, header.fields, trailer.body, trailer.fields)
    dated = any(field.name == "published" for field in fields)
    if not dated and (settled := settle_date(text, trailer.body, fields)):
        fields, dated = settled, True
    doubts = () if dated else header.notices or asked_date(text, trailer.body)
    said = (*notices, *carrier.notices, *_wrapped(layout.width), *doubts, *missing(fields))
    return Reading(captured_text=text, paragraphs=trailer.body, fields=tuple(fields), notices=said, encoding=encoding)


def _split(text: str, span: Span, number: int) -> Iterator[Span]:
    """A paragraph; in two where its dateline stands right under the headline's line."""
    span = Span(body_code(text, span.start, span.end), span.end)
    if number < _TOP:
        for line in list(lines_of(text, Span(span.start, min(span.end, span.start + 600))))[1:_FEW_LINES]:
            if match_dateline(text, Span(line.start, span.end)):
                yield trimmed(text, span.start, line.start)
                yield Span(line.start, span.end)
                return
    yield span


def _merged(
    text: str, carrier: Carrier, header: Sequence[CapturedField], body: Sequence[Span], below: Sequence[CapturedField]
) -> list[CapturedField]:
    """Fields in the order of their worth: declared, header, dateline, what carried the text, what stands below it."""
    stated = [
        *carrier.declared,
        *(field for field in header if field.name not in {one.name for one in carrier.declared}),
    ]
    inside = read_body(text, body, [field for field in stated if field.name != "credit" or not field.guessed])
    if any(field.name == "credit" for field in inside):
        stated = [field for field in stated if field.name != "credit"]
    fields = [*stated, *inside]
    for rows in (carrier.carried, below):
        fields += fields_below(rows, fields)
    return _single(fields)


def _single(fields: Sequence[CapturedField]) -> list[CapturedField]:
    """One row a name, but for authors."""
    seen: set[str] = set()
    out: list[CapturedField] = []
    for field in fields:
        key = field.value if field.name == "byline" else field.name
        if key not in seen:
            seen.add(key)
            out.append(field)
    return out


def _wrapped(width: int) -> tuple[Notice, ...]:
    if not width:
        return ()
    return (Notice("hard-wrapped", f"Lines are wrapped at about {width} columns; they are joined for display only."),)
