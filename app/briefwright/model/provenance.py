"""The record of its making that a finished file carries: brief, passages and sources as data."""

from typing import Literal

import msgspec

from briefwright.model.brief import Brief
from briefwright.model.source import CapturedField


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
        grade: Admiralty digit, where the brief prints grades.
        quotes: the text whose words it passes on, as in :class:`briefwright.model.passage.Passage`.
    """

    id: str
    source: str
    start: int
    end: int
    quote: str
    sha256: str
    prefix: str = ""
    suffix: str = ""
    grade: str = ""
    quotes: str = ""


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


def read_provenance(text: str) -> Provenance:
    """The record from its JSON text.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return msgspec.json.decode(text, type=Provenance)
