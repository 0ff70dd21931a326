"""What a reader takes and gives, and what a row of the table of formats holds."""

from collections.abc import Callable
from typing import Literal

import msgspec

from briefwright.model.source import CapturedField, Mark, Span
from briefwright.notices import Notice

HEAD = 4096
"""Bytes from the start of a file that a sniffer is given."""


Split = Literal["", "one", "many"]
"""What the analyst says a file holds: one article, many, or "" to find out."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One article as a reader read it.

    Attributes:
        captured_text: cleaned by :func:`briefwright.model.text.clean_text`; frozen from here on.
        paragraphs: body paragraphs, in order, white space at their ends left out.
        fields: what was read off the file, with evidence.
        notices: what was guessed, repaired or lost.
        encoding: how the bytes were decoded.
        marks: highlights and remarks that the file brings with it.
        pages: captured range of each page, where the format has pages.
    """

    captured_text: str
    paragraphs: tuple[Span, ...]
    fields: tuple[CapturedField, ...] = ()
    notices: tuple[Notice, ...] = ()
    encoding: str
    marks: tuple[Mark, ...] = ()
    pages: tuple[Span, ...] = ()


def nothing_inside(_data: bytes, _name: str) -> tuple[Reading, ...]:
    """How attachments are read where nobody says how: not at all."""
    return ()


class Raw(msgspec.Struct, frozen=True):
    """What a reader is given.

    Attributes:
        data: the whole file.
        encoding: what the analyst or the carrier of the file states, "" if nobody does.
        inside: reads a file that is attached to this one, by its bytes and name; raises CaptureError.
        split: whether the analyst says that it holds one article or many, "" to find out.
        password: what the analyst says opens it, "" if nobody does; it goes into nothing that is kept or said.
    """

    data: bytes
    encoding: str = ""
    inside: Callable[[bytes, str], tuple[Reading, ...]] = nothing_inside
    password: str = ""
    split: Split = ""


def never(_head: bytes) -> bool:
    """No bytes are of a format by its name alone."""
    return False


class Format(msgspec.Struct, frozen=True):
    """One row of the table.

    Attributes:
        name: the reader's name, also of its module and of ``Source.format``.
        label: as file dialogs and messages name it, in the singular.
        suffixes: lower case, with their dot; the first is the usual one.
        sniff: whether the first :data:`HEAD` bytes are surely of this format.
        read: one reading for every article in the file; raises CaptureError.
        sure: what ``sniff`` accepts is of this format, whatever else its bytes look like.
        named: whether the first bytes may be of this format where the file's name says so and no other is sure.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[Raw], tuple[Reading, ...]]
    sure: bool = True
    named: Callable[[bytes], bool] = never
