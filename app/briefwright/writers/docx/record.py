"""The record of the making read back from a written file."""

import msgspec
from lxml import etree

from briefwright.model.provenance import PassageRecord, SourceRecord
from briefwright.model.source import CapturedField
from briefwright.writers.docx.opened import Opened
from briefwright.writers.docx.provenance import NAMESPACE, Record

_N = f"{{{NAMESPACE}}}"


def provenance_of(data: bytes) -> str:
    """The JSON text of the record that a .docx file carries, "" for none.

    Raises:
        ValueError: the record is damaged.
        zipfile.BadZipFile, etree.XMLSyntaxError: the file is.
    """
    trees = Opened(data).trees.values()
    return next((record_of(tree) for tree in trees if tree.tag == f"{_N}provenance"), "")


def record_of(tree: etree._Element) -> str:
    """The JSON text of the record that a custom XML part holds.

    Args:
        tree: of the part, as somebody may have changed it.

    Raises:
        ValueError: it is no such part, or is damaged.
    """
    brief = tree.findtext(f"{_N}brief")
    if tree.tag != f"{_N}provenance" or brief is None:
        raise ValueError("The part holds no record of ours.")
    record = Record(
        tree.get("format", ""),
        msgspec.Raw(brief.encode()),
        tuple(_passage(row) for row in tree.iter(f"{_N}passage")),
        tuple(_source(row) for row in tree.iter(f"{_N}source")),
    )
    return msgspec.json.encode(record).decode()


def _passage(row: etree._Element) -> PassageRecord:
    names = ("id", "source", "sha256", "prefix", "suffix", "grade", "quotes")
    values = {name: row.get(name, "") for name in names}
    return PassageRecord(start=int(row.get("start", "")), end=int(row.get("end", "")), quote=row.text or "", **values)


def _source(row: etree._Element) -> SourceRecord:
    spans = (span.split("-") for span in row.get("paragraphs", "").split())
    return SourceRecord(
        id=row.get("id", ""),
        label=row.get("label", ""),
        sha256=row.get("sha256", ""),
        text_sha256=row.get("text-sha256", ""),
        byte_count=int(row.get("byte-count", "")),
        format=row.get("format", ""),
        encoding=row.get("encoding", ""),
        imported=row.get("imported", ""),
        fields=tuple(map(_field, row.iter(f"{_N}field"))),
        file_name=row.get("file-name", ""),
        paragraphs=tuple((int(start), int(end)) for start, end in spans),
    )


def _field(row: etree._Element) -> CapturedField:
    told = {
        "name": row.get("name"),
        "value": row.text or "",
        "start": row.get("start"),
        "end": row.get("end"),
        "where": row.get("where", ""),
        "reason": row.get("reason", ""),
        "guessed": row.get("guessed"),
    }
    return msgspec.convert(told, CapturedField, strict=False)
