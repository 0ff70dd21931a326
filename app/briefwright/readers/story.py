"""A reading from pieces: the fields a document declares and those its first lines state, brought together.

What a file declares of the article goes before what its lines look like, and a declared value that stands in the text
is shown there.
"""

from collections.abc import Iterable, Sequence

import msgspec

from briefwright.model.source import CapturedField, CapturedName, CarriedName, Span
from briefwright.notices import Notice
from briefwright.readers.body import read_body
from briefwright.readers.either_date import settle_date
from briefwright.readers.evidence import missing, one_line
from briefwright.readers.format import Reading
from briefwright.readers.header import read_header
from briefwright.readers.language import read_language
from briefwright.readers.pieces import Laid, Piece, lay

_TOP = 12
"""Pieces among which headline, byline and date stand."""


def declared(
    name: CapturedName | CarriedName, value: str, where: str, *, reason: str = "", guessed: bool = False
) -> CapturedField:
    """A field that a file states in a place of its own, such as a property or an element."""
    return CapturedField(name, one_line(value), where=where, reason=reason or "The file declares it.", guessed=guessed)


def tell(
    pieces: Iterable[Piece],
    fields: Iterable[CapturedField] = (),
    *,
    notices: Iterable[Notice] = (),
    encoding: str = "utf-8",
    page_count: int = 0,
    by_lines: bool = True,
) -> Reading:
    """One article.

    Args:
        pieces: its paragraphs in reading order.
        fields: what the file declares; empty values are left out.
        notices: what its reader has to say.
        encoding: how the bytes were decoded.
        page_count: pages of the file, 0 where it has none.
        by_lines: whether lines above the body may state fields too; news formats have elements for all of them.
    """
    laid = lay(pieces, page_count)
    known = [_placed(laid, field) for field in fields if field.value]
    known, doubts = _language_checked(laid.text, _with_headline(laid, known))
    spare = [field for field in known if field.name == "headline" and field.guessed and field.start < 0]
    known = [field for field in known if field not in spare]
    names = {field.name for field in known}
    if "published" in names:
        names.add("published_zone")  # a zone of another date says nothing of this one
    body = [span for span, kind in zip(laid.spans, laid.kinds, strict=True) if kind in ("body", "heading")]
    said: tuple[Notice, ...] = ()
    if by_lines:
        top = [span for span, kind in zip(laid.spans, laid.kinds, strict=True) if kind != "aside"]
        header = read_header(laid.text, top)
        stated = [field for field in header.fields if field.name not in names]
        known += stated
        said = header.notices
        above = set(top[: header.paragraphs])
        body = [span for span in body if not (span in above and _states(span, known))]
    known += [field for field in spare if not any(row.name == "headline" for row in known)]
    known += read_body(laid.text, body, known)
    if not any(field.name == "published" for field in known):
        known = settle_date(laid.text, body, known) or known
    if any(field.name == "published" for field in known):
        said = tuple(notice for notice in said if notice.code != "date-ambiguous")
    return Reading(
        captured_text=laid.text,
        paragraphs=tuple(body),
        fields=tuple(known),
        notices=(*notices, *laid.notices, *doubts, *said, *missing(known)),
        encoding=encoding,
        marks=laid.marks,
        pages=laid.pages,
    )


def _placed(laid: Laid, field: CapturedField) -> CapturedField:
    """The field, with its characters where one of the first pieces holds nothing else."""
    if field.start >= 0:
        return field
    for span in laid.spans[:_TOP]:
        if one_line(laid.text[span.start : span.end]) == field.value:
            return msgspec.structs.replace(field, start=span.start, end=span.end)
    return field


def _with_headline(laid: Laid, fields: list[CapturedField]) -> list[CapturedField]:
    """The fields, with the piece that its reader calls the headline where nothing surer is declared."""
    sure = any(field.name == "headline" and not (field.guessed and field.start < 0) for field in fields)
    if sure or "headline" not in laid.kinds:
        return fields
    span = laid.spans[laid.kinds.index("headline")]
    value = one_line(laid.text[span.start : span.end])
    reason = "It is set as the title of the document."
    others = [field for field in fields if field.name != "headline"]
    return [CapturedField("headline", value, span.start, span.end, reason=reason), *others]


def _states(span: Span, fields: Sequence[CapturedField]) -> bool:
    """Whether a field was read from a paragraph."""
    return any(span.start <= field.start < span.end for field in fields)


def _language_checked(text: str, fields: list[CapturedField]) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """The declared language, unless the words are clearly of another: templates declare the office's own."""
    stated = next((field.value for field in fields if field.name == "language"), "")
    found = next((field.value for field in read_language(text)), "") if stated else ""
    if not found or stated.lower().replace("_", "-").split("-")[0] == found:
        return fields, ()
    said = f"The file declares the language “{stated}”, but its words are “{found}”."
    return [field for field in fields if field.name != "language"], (Notice("language-contradicted", said),)
