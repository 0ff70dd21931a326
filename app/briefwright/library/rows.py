"""What the library lists, and values in and out of its rows."""

import hashlib
import zlib
from typing import TypeVar

import msgspec

from briefwright.errors import LibraryError
from briefwright.model.source import Source

T = TypeVar("T")


class SourceRow(msgspec.Struct, frozen=True):
    """One source as listed.

    Attributes:
        id: the source's id.
        sha256: hash of its original bytes.
        file_name: name of the file without its folder.
        headline: as captured, "" if none was found.
    """

    id: str
    sha256: str
    file_name: str
    headline: str


class BriefRow(msgspec.Struct, frozen=True):
    """One brief as listed.

    Attributes:
        id: the brief's id.
        title: as printed.
        template: name of the template it was made from.
        sources: how many sources are on its desk.
        passages: how many passages were chosen.
        items: how many items its sections hold.
        changed: counter of its last change; of two briefs the one with the higher counter changed later, whatever the
            clock said.
        saved: UTC time of its last change, ISO 8601; for display only.
    """

    id: str
    title: str
    template: str
    sources: int
    passages: int
    items: int
    changed: int
    saved: str


class RevisionRow(msgspec.Struct, frozen=True):
    """One kept state of a brief.

    Attributes:
        number: counts the saves of this brief from 1; saves that were not kept leave gaps.
        label: the act that led to it.
        saved: UTC time, ISO 8601; for display only.
    """

    number: int
    label: str
    saved: str


class TemplateRow(msgspec.Struct, frozen=True):
    """One template of the analyst's own, as listed."""

    id: str
    name: str


def encoded(value: object) -> bytes:
    """The body of a row: JSON, a line feed, and its CRC-32, because SQLite itself does not notice a changed letter."""
    json = msgspec.json.encode(value)
    return b"%b\n%08x" % (json, zlib.crc32(json))


def decoded(body: bytes, kind: type[T], row: str) -> T:
    """The value in a row's body.

    Args:
        body: what :func:`encoded` gave.
        kind: what it must be.
        row: what the row is called in the message, e.g. ``brief b-7h3k``.

    Raises:
        LibraryError: the row is damaged.
    """
    json, _, checksum = body.rpartition(b"\n")
    if b"%08x" % zlib.crc32(json) != checksum:
        raise damaged_row(row, "its checksum is wrong")
    try:
        return msgspec.json.decode(json, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise damaged_row(row, str(error)) from error


def decoded_source(body: bytes, text_sha256: str, source_id: str) -> Source:
    """A source whose captured text is still the text that was captured.

    Raises:
        LibraryError: the row is damaged.
    """
    source = decoded(body, Source, f"source {source_id}")
    if source.text_sha256() != text_sha256:
        raise damaged_row(f"source {source_id}", "its captured text is no longer what was captured")
    return source


def verified_original(body: bytes, sha256: str) -> bytes:
    """Original bytes that are still those that were captured.

    Raises:
        LibraryError: they are not.
    """
    if hashlib.sha256(body).hexdigest() != sha256:
        raise damaged_row(f"original {sha256[:12]}", "its bytes are no longer those that were captured")
    return body


def damaged_row(row: str, why: str) -> LibraryError:
    """The error for a row that cannot be read."""
    return LibraryError(
        f"The library's entry for {row} is damaged ({why}).",
        "All other entries can be read, and nothing was changed.",
        "Open an earlier revision or import an exported .brief file that holds it.",
    )


def no_such_row(row: str) -> LibraryError:
    """The error for a row that is not there."""
    return LibraryError(
        f"There is no {row} in the library.", "Nothing was changed.", "Look in the list of the library."
    )
