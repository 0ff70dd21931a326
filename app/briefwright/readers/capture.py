"""The door of the room: the bytes of a file become sources."""

import hashlib
import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField, Source
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers import FORMATS
from briefwright.readers.foreign import foreign_kind
from briefwright.readers.format import HEAD, Format, Raw, Reading, Split
from briefwright.readers.lines import is_blank
from briefwright.readers.package import is_container
from briefwright.readers.separate import separate
from briefwright.readers.shown import shown_name

_NOTHING = "Nothing was captured; the file is untouched."
_BRIEF = b"mimetypeapplication/vnd.briefwright.brief+zip"
"""How a ``.brief`` file begins, behind the header of its first entry, which is stored."""
_WHOLE = ("text", "anpa", "nitf", "newsml", "ninjs", "feed", "csl-json", "ris", "biblatex", "mail", "mbox", "msg")
"""Formats that are split by their own readers, or say themselves what an article is."""
_PLAIN = ("web page", "PDF document", "plain text")
_DEEPEST = 4
"""Levels of attachments in attachments."""
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def read(
    data: bytes,
    file_name: str,
    *,
    imported: str,
    source_id: str,
    encoding: str = "",
    read_as: str = "",
    password: str = "",
    split: Split = "",
) -> tuple[Source, ...]:
    """The articles in a file, most often one.

    Args:
        data: the whole file.
        file_name: its name (folders are cut off), or ``pasted text``.
        imported: ISO 8601 date, or date and time with zone, of the capture.
        source_id: id of the first source; further ones get ``-2``, ``-3`` … after it.
        encoding: what the analyst says the encoding is, "" to find out.
        read_as: name of the format the analyst says it is, "" to find out.
        password: what the analyst says opens it.
        split: whether the analyst says that it holds one article or many, "" to find out.

    Raises:
        PasswordNeeded: the file is protected, and the password is not the right one.
        CaptureError: the file is empty, holds no words, or is none that we read.
    """
    name = shown_name(file_name)
    if not data:
        raise CaptureError(
            f"“{name}” is empty.", _NOTHING, "Open the article where it comes from and save or copy it again."
        )
    asked = next((row for row in FORMATS if row.name == read_as), None)
    row = asked or find_format(data, name, encoding)
    readings = row.read(Raw(data, encoding, _inside(_DEEPEST), password, split))
    if row.name not in _WHOLE:
        readings = tuple(part for reading in readings for part in separate(reading, split))
    if split == "many" and len(readings) == 1:
        raise CaptureError(
            f"Nothing in “{name}” says where one article ends and the next begins.",
            "It stays one article.",
            "Put a line of ===== between them in a copy, or import the articles one by one.",
        )
    if all(is_blank(reading.captured_text) for reading in readings):
        raise CaptureError(
            f"“{name}” holds no words, only white space.", _NOTHING, "Check that the right file was chosen."
        )
    whole = _Whole(name, row.name, hashlib.sha256(data).hexdigest(), len(data), imported)
    return tuple(
        _source(whole, reading, source_id if number == 1 else f"{source_id}-{number}")
        for number, reading in enumerate(readings, 1)
    )


class _Whole(NamedTuple):
    """What the sources of one file have in common."""

    name: str
    format: str
    sha256: str
    byte_count: int
    imported: str


def _source(whole: _Whole, reading: Reading, source_id: str) -> Source:
    return Source(
        id=source_id,
        file_name=whole.name,
        format=whole.format,
        encoding=reading.encoding,
        sha256=whole.sha256,
        byte_count=whole.byte_count,
        captured_text=reading.captured_text,
        paragraphs=reading.paragraphs,
        fields=tuple(map(_sound, reading.fields)),
        imported=whole.imported,
        notices=(*reading.notices, *_unseen(reading)),
        marks=reading.marks,
        pages=reading.pages,
    )


def _sound(field: CapturedField) -> CapturedField:
    """A field without the characters that no text may hold: JSON can name half a pair of surrogates."""
    if field.value.isprintable():
        return field
    return replace(field, value=clean_text(field.value)[0])


def find_format(data: bytes, name: str, encoding: str = "") -> Format:
    """The row that reads these bytes: by content, then by the name's suffix.

    Raises:
        CaptureError: no row does; the message names what the bytes look like.
    """
    head = data[:HEAD]
    if head.startswith(b"PK") and _BRIEF in head:
        raise CaptureError(
            f"“{name}” is a brief with its sources, not an article.",
            _NOTHING,
            "Open it with Ctrl+O, or drop it on the window: it is kept beside your other briefs, with its sources.",
        )
    known = next((row for row in FORMATS if row.sniff(head)), None)
    if known and known.sure:
        return known
    named = next((row for row in FORMATS if name.lower().endswith(row.suffixes)), None)
    if named and named.begins(head):
        return named
    if named and named.sure and is_container(head):
        return named  # packed anew by somebody, its parts in another order, or locked
    kind = foreign_kind(data)
    if kind and not (encoding and kind.endswith("damaged file")):  # the analyst may know of an encoding we cannot see
        raise CaptureError(
            f"“{name}” looks like {kind}, which Briefwright does not read as a source.",
            _NOTHING,
            f"Save the article as {' or '.join(_PLAIN)}, or copy its text and paste it.",
        )
    return known or named or FORMATS[-1]


def _inside(depth: int) -> Callable[[bytes, str], tuple[Reading, ...]]:
    """A reader of what is attached to a file, so many levels deep."""

    def read_attached(data: bytes, name: str) -> tuple[Reading, ...]:
        if depth == 0:
            raise CaptureError("It is attached too many levels deep.", _NOTHING, "Save it on its own.")
        if not data:
            raise CaptureError("It is empty.", _NOTHING, "Ask for it again.")
        return find_format(data, shown_name(name)).read(Raw(data, inside=_inside(depth - 1)))

    return read_attached


def _unseen(reading: Reading) -> tuple[Notice, ...]:
    """A warning of characters that show nothing but are kept: words may differ from what is seen."""
    count = len(_UNSEEN.findall(reading.captured_text))
    if not count:
        return ()
    said = f"{count} invisible character{'s' if count > 1 else ''} (zero-width, direction marks) in the text; kept."
    return (Notice("invisible-characters", said, "warning"),)
