"""What an export may be asked for beyond the Document; each writer takes what concerns it."""

from collections.abc import Mapping
from typing import Literal

import msgspec

CitationBackEnd = Literal["notes", "zotero", "word"]
"""Notes as plain text; as fields of the Zotero plugin; as citations of Word's own sources. One at a time."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What an export may be asked for.

    Attributes:
        base: content of the organisation's .docx or .dotx that a Word document is to look like; empty for our own look.
        citations: what the notes of a Word document are made of.
        locked: quotations in a Word document cannot be edited by accident.
        password: opens a PDF file; "" for a file that anybody can open. With one it is no PDF/A, which forbids that.
        pages: anchor → page (from 1) as our own layout has them, for tables of contents; empty when not known.
    """

    base: bytes = b""
    citations: CitationBackEnd = "notes"
    locked: bool = True
    password: str = ""
    pages: Mapping[str, int] = {}


PLAIN = Options()
"""Nothing was asked for."""
