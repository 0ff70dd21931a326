"""What a finished file carries of its making: brief, passages and sources as data, for those who check or reopen it.

Only what the brief prints or rests on leaves the house: no private remark or grade, no passage or source that no item
uses, no captured text beyond the passages, and a source's file name only where the brief prints it.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from briefwright.composing.back_matter import cited
from briefwright.model.brief import Brief
from briefwright.model.passage import Passage
from briefwright.model.provenance import PassageRecord, Provenance, SourceRecord
from briefwright.model.source import Source
from briefwright.model.text import printable

_PRIVATE = frozenset({"reliability"})
"""What the analyst enters for a source and no brief prints."""


def provenance(brief: Brief, sources: Mapping[str, Source], printed: str) -> str:
    """The record as JSON text, the same for the same brief.

    Args:
        brief: the brief.
        sources: source id → source.
        printed: all letters the brief prints.
    """
    rows = cited(brief, sources)
    used = {source.id for source, _ in rows}
    named = {passage_id for item in brief.items() for passage_id in item.passages()}
    asked = {field.id for field in brief.template.front_matter}
    uses = tuple(
        replace(use, read=False, corrections=tuple(row for row in use.corrections if row.field not in _PRIVATE))
        for use in brief.sources
        if use.source in used
    )
    record = Provenance(
        brief=replace(
            brief,
            front_matter={name: value for name, value in brief.front_matter.items() if name in asked},
            passages=(),
            sources=uses,
        ),
        passages=tuple(_passage(passage) for passage in brief.passages if passage.id in named),
        sources=tuple(_source(source, use.label, printed) for source, use in rows),
    )
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:  # a lone surrogate, which no file can hold
        return msgspec.json.encode(_printable(msgspec.to_builtins(record))).decode()


def _passage(passage: Passage) -> PassageRecord:
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
    )


def _source(source: Source, label: str, printed: str) -> SourceRecord:
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
        file_name=source.file_name if source.file_name in printed else "",
        paragraphs=tuple((span.start, span.end) for span in source.paragraphs),
    )


def _printable(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(below) for key, below in value.items()}
    return [_printable(below) for below in value] if isinstance(value, list | tuple) else value
