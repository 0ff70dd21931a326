"""Document → JSON: the composed brief block by block, with the record of its making, for other programs."""

from typing import Any

import msgspec

from briefwright.model.document import Document, document_text
from briefwright.model.text import printable

FORMAT = "briefwright-document/1"


class _File(msgspec.Struct, frozen=True):
    format: str
    document: Document


def write(document: Document) -> bytes:
    """The document as JSON, UTF-8; its record stands beside it, not as text inside it."""
    told = msgspec.to_builtins(document)
    record = told.pop("provenance")
    file = {
        "format": FORMAT,
        "document": _printable(told) | {"provenance": ""},
        "provenance": msgspec.Raw(printable(record).encode() or b"null"),
    }
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def text_of(data: bytes) -> str:
    """The text of a written file.

    Raises:
        msgspec.MsgspecError: it is no such file.
    """
    return document_text(msgspec.json.decode(data, type=_File).document)


def _printable(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Every string as any file can hold it."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(below) for key, below in value.items()}
    return [_printable(below) for below in value] if isinstance(value, list | tuple) else value
