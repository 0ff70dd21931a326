"""What a reader takes and gives, and what a row of the table of formats holds."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal

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


class Format(msgspec.Struct, frozen=True):
    """One row of the table. Its module is imported when it is first asked: together they take a third of a second.

    Attributes:
        name: the reader's name, also of ``Source.format``.
        label: as file dialogs and messages name it, in the singular.
        suffixes: lower case, with their dot; the first is the usual one.
        module: of this room, where it is not named as the reader is; its functions then end in the reader's name.
        sure: what ``sniff`` accepts is of this format, whatever else its bytes look like.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    module: str = ""
    sure: bool = True

    def sniff(self, head: bytes) -> bool:
        """Whether the first :data:`HEAD` bytes are surely of this format."""
        found: bool = self._function("sniff")(head)
        return found

    def begins(self, head: bytes) -> bool:
        """Whether the first bytes may be of this format where the file's name says so and no other is sure."""
        function = self._function("begins")
        return function is not None and bool(function(head))

    def read(self, raw: Raw) -> tuple[Reading, ...]:
        """One reading for every article in the file.

        Raises:
            CaptureError: the file cannot be read.
        """
        readings: tuple[Reading, ...] = self._function("read")(raw)
        return readings

    def _function(self, act: str) -> Any:  # noqa: ANN401 - the module's own function, or None
        module = import_module(f"briefwright.readers.{self.module or self.name}")
        name = f"{act}_{self.name.replace('-', '_')}" if self.module else act
        return getattr(module, name, None)
