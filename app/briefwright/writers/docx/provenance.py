"""The record of the making as a custom XML part: what a program needs to check the file or to open it as a brief.

The brief stands in it as JSON, passages and sources as elements, so that XPath finds them; together they give the
document's record back letter for letter (:func:`briefwright.writers.docx.record.record_of`).
"""

import re
import uuid
from collections.abc import Mapping
from html import escape

import msgspec

from briefwright.model.document import Document
from briefwright.model.provenance import PassageRecord, SourceRecord
from briefwright.model.source import CapturedField
from briefwright.model.text import printable
from briefwright.writers.docx.package import DECLARATION

NAMESPACE = "urn:briefwright:provenance:1"

_PLAIN = re.compile(r"[\w .,:;()/-]*", re.ASCII).fullmatch
_LINES = str.maketrans({"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


class Record(msgspec.Struct, frozen=True):
    """The record, its brief left as it stands."""

    format: str
    brief: msgspec.Raw
    passages: tuple[PassageRecord, ...] = ()
    sources: tuple[SourceRecord, ...] = ()


def provenance_xml(document: Document) -> str:
    """The custom XML part, "" for a document without record.

    Raises:
        msgspec.MsgspecError: the record is not one of :mod:`briefwright.model.provenance` (a defect of ours).
    """
    if not document.provenance:
        return ""
    record = msgspec.json.decode(document.provenance, type=Record)
    brief = escape(printable(bytes(record.brief).decode()), quote=False)
    passages = "".join(map(_passage_xml, record.passages))
    sources = "".join(map(_source_xml, record.sources))
    return (
        f'{DECLARATION}<provenance xmlns="{NAMESPACE}" format="{escape(record.format)}"><brief>{brief}</brief>'
        f"<passages>{passages}</passages><sources>{sources}</sources></provenance>"
    )


def part_id(xml: str, name: str) -> str:
    """The GUID a custom XML part is known by: that of its content."""
    return "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {xml}")).upper() + "}"


def _element(name: str, attributes: Mapping[str, str | int], content: str = "") -> str:
    told = "".join([f' {key}="{_value(value)}"' for key, value in attributes.items() if value != ""])
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def _value(value: str | int) -> str:
    """An attribute's value; most are hashes, names and numbers, which need no look."""
    if isinstance(value, int) or _PLAIN(value):
        return str(value)
    return escape(printable(value)).translate(_LINES)


def _passage_xml(row: PassageRecord) -> str:
    names = ("id", "source", "start", "end", "sha256", "prefix", "suffix", "grade", "quotes")
    return _element("passage", {name: getattr(row, name) for name in names}, escape(printable(row.quote), quote=False))


def _source_xml(row: SourceRecord) -> str:
    attributes: dict[str, str | int] = {
        "id": row.id,
        "label": row.label,
        "sha256": row.sha256,
        "text-sha256": row.text_sha256,
        "byte-count": row.byte_count,
        "format": row.format,
        "encoding": row.encoding,
        "imported": row.imported,
        "file-name": row.file_name,
        "paragraphs": " ".join(f"{start}-{end}" for start, end in row.paragraphs),
    }
    return _element("source", attributes, "".join(map(_field_xml, row.fields)))


def _field_xml(row: CapturedField) -> str:
    attributes: dict[str, str | int] = {
        "name": row.name,
        "start": row.start,
        "end": row.end,
        "where": row.where,
        "reason": row.reason,
        "guessed": str(row.guessed).lower(),
    }
    return _element("field", attributes, escape(printable(row.value), quote=False))
