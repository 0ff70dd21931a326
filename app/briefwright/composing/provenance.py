"""What a finished file carries of its making: brief, passages and sources as data, for those who check or reopen it.

Only what the brief prints or rests on leaves the house: no private remark, no grade that is not printed, no passage or
source that no item uses, no captured text beyond the passages, and a source's file name only where the brief prints it.
"""

import hashlib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec
from msgspec.structs import replace

from briefwright.citing.choosing import prints_grades
from briefwright.composing.back_matter import cited
from briefwright.model.brief import Brief, SourceUse
from briefwright.model.document import Block, Document, DocumentTable, Inline, Paragraph, Picture, Text, inline_text
from briefwright.model.passage import Passage
from briefwright.model.provenance import PassageRecord, Provenance, SourceRecord
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source
from briefwright.model.text import printable


def provenance(brief: Brief, sources: Mapping[str, Source], document: Document) -> str:
    """The record as JSON text, the same for the same brief.

    Args:
        brief: the brief.
        sources: source id → source.
        document: the brief as it is printed.
    """
    rows = cited(brief, sources)
    printed = _told_of_sources(document)
    known = set(printed.replace(",", " ").replace(";", " ").split())
    used = {source.id for source, _ in rows}
    named = {passage_id for item in brief.items() for passage_id in item.passages()} | set(_stated(brief))
    asked = {field.id for field in brief.template.front_matter}
    citation = brief.template.citation
    graded = prints_grades(citation) or citation.sources_table != "none"
    uses = tuple(_use(use, graded=graded) for use in brief.sources if use.source in used)
    record = Provenance(
        brief=replace(
            brief,
            template=replace(brief.template, logo=None),  # the file shows it
            front_matter={name: value for name, value in brief.front_matter.items() if name in asked},
            passages=(),
            sources=uses,
        ),
        passages=tuple(_passage(passage, graded=graded) for passage in brief.passages if passage.id in named),
        sources=tuple(
            _source(source, use.label, named=_stands(source.file_name, printed, known)) for source, use in rows
        ),
    )
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:  # a lone surrogate, which no file can hold
        return msgspec.json.encode(_printable(msgspec.to_builtins(record))).decode()


def _stated(brief: Brief) -> Iterator[str]:
    """Ids of the passages that bottom line and key points quote."""
    for statement in (brief.bottom_line, *brief.key_points):
        yield from (run.passage for run in statement.runs if isinstance(run, Quotation))


def _use(use: SourceUse, *, graded: bool) -> SourceUse:
    """What the analyst says of a source, as far as the brief may print it."""
    said = tuple(row for row in use.corrections if graded or row.field != "reliability")
    return replace(use, read=False, corrections=said, descriptor_basis="")


def _passage(passage: Passage, *, graded: bool) -> PassageRecord:
    digest = hashlib.sha256(passage.exact.encode("utf-8", "surrogatepass")).hexdigest()
    return PassageRecord(
        passage.id,
        passage.source,
        passage.start,
        passage.end,
        passage.exact,
        digest,
        passage.prefix,
        passage.suffix,
        passage.grade if graded else "",
        passage.quotes,
    )


def _told_of_sources(document: Document) -> str:
    """The letters of everything that may name a source's file: notes, citations in the text, tables."""
    return "\n".join(
        [
            *(inline_text(note.inlines) for note in document.notes),
            *(inline_text(cell) for block in document.blocks for cell in _naming(block)),
        ]
    )


def _naming(block: Block) -> Iterator[tuple[Inline, ...]]:
    if isinstance(block, DocumentTable):
        yield from (cell for row in block.rows for cell in row)
    if isinstance(block, Paragraph):
        yield tuple(inline for inline in block.inlines if isinstance(inline, Text) and inline.cites)
    if isinstance(block, Picture):
        yield tuple(inline for inline in block.caption if isinstance(inline, Text) and inline.cites)


def _stands(name: str, printed: str, words: AbstractSet[str]) -> bool:
    """Whether a file name stands in some letters; ``words``, their words, are asked first because that is quick."""
    return words >= set(name.replace(",", " ").replace(";", " ").split()) and name in printed


def _source(source: Source, label: str, *, named: bool) -> SourceRecord:
    return SourceRecord(
        id=source.id,
        label=label,
        sha256=source.sha256,
        text_sha256=source.text_sha256(),
        byte_count=source.byte_count,
        format=source.format,
        encoding=source.encoding,
        imported=source.imported,
        fields=source.fields,
        file_name=source.file_name if named else "",
        paragraphs=tuple((span.start, span.end) for span in source.paragraphs),
    )


def _printable(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(below) for key, below in value.items()}
    return [_printable(below) for below in value] if isinstance(value, list | tuple) else value
