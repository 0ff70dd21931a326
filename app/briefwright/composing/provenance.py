"""What a finished file carries of its making: brief, passages and sources as data, for those who check or reopen it.

Only what the brief prints or rests on leaves the house: no private remark or grade, no passage or source that no item
uses, no captured text beyond the passages, and a source's file name only where the brief prints it.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from briefwright.composing.back_matter import cited
from briefwright.model.brief import Brief
from briefwright.model.passage import Passage
from briefwright.model.source import CapturedField, Source
from briefwright.model.text import printable

FORMAT = "briefwright-provenance/1"

_PRIVATE = frozenset({"reliability"})
"""What the analyst enters for a source and no brief prints."""


class PassageRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """One passage: where its words stand in which source.

    Attributes:
        id: as content controls and quotations name it.
        source: id of the source.
        start: first Unicode code point in the captured text.
        end: its end (exclusive).
        quote: the captured words.
        sha256: hash of ``quote`` in UTF-8, hexadecimal.
        prefix: up to 32 code points before.
        suffix: up to 32 code points after.
    """

    id: str
    source: str
    start: int
    end: int
    quote: str
    sha256: str
    prefix: str = ""
    suffix: str = ""


class SourceRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """One source: hashes that tell whether a file is it, and what was captured of it.

    Attributes:
        id: as passages name it.
        label: ``S1`` …
        sha256: of the original bytes.
        text_sha256: of the captured text in UTF-8, which offsets count in.
        byte_count: length of the original.
        format, encoding, imported, fields: as in :class:`briefwright.model.source.Source`.
        file_name: "" unless the brief prints it.
        paragraphs: start and end of each body paragraph, in order.
    """

    id: str
    label: str
    sha256: str
    text_sha256: str
    byte_count: int
    format: str
    encoding: str
    imported: str
    fields: tuple[CapturedField, ...] = ()
    file_name: str = ""
    paragraphs: tuple[tuple[int, int], ...] = ()


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """The whole record; ``brief`` has no passages of its own: they stand in ``passages``."""

    format: Literal["briefwright-provenance/1"] = "briefwright-provenance/1"
    brief: Brief
    passages: tuple[PassageRecord, ...]
    sources: tuple[SourceRecord, ...]


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
    uses = tuple(
        replace(use, corrections=tuple(row for row in use.corrections if row.field not in _PRIVATE))
        for use in brief.sources
        if use.source in used
    )
    record = Provenance(
        brief=replace(brief, passages=(), sources=uses),
        passages=tuple(_passage(passage) for passage in brief.passages if passage.id in named),
        sources=tuple(_source(source, use.label, printed) for source, use in rows),
    )
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:  # a lone surrogate, which no file can hold
        return msgspec.json.encode(_printable(msgspec.to_builtins(record))).decode()


def read_provenance(text: str) -> Provenance:
    """The record that a finished file carries.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return msgspec.json.decode(text, type=Provenance)


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
