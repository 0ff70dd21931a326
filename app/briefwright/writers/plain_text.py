"""Document → plain text, UTF-8: one paragraph a line, note calls in brackets, cells of a table parted by tabs.

A picture is what it shows, in brackets, and its caption.
"""

import re
from collections.abc import Iterator

from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
    Text,
    inline_text,
)
from briefwright.model.text import printable

_JOINER = "\u2060"
"""WORD JOINER: keeps a call with its word, and tells it from brackets of the text."""
_TOLD = re.compile(rf"{_JOINER}\[[^{_JOINER}\n]*\]{_JOINER}")
_NUMBER = re.compile(rf"{_JOINER}\[\d+\]|\[\d+\]{_JOINER}")


def write(document: Document) -> bytes:
    """The document as plain text; the marking is the first and the last line."""
    marking = [document.furniture.marking.text] if document.furniture.marking.text else []
    body = [line for block in document.blocks for line in _block(block, document)]
    notes = list(_notes(document)) if document.placement == "footnotes" else []
    return (printable("\n\n".join([*marking, *body, *notes, *marking])) + "\n").encode("utf-8")


def text_of(data: bytes, document: Document) -> str:
    """The letters of a written file without marking, calls and numbers of notes."""
    marking = printable(document.furniture.marking.text)
    return bare(data.decode("utf-8").removeprefix(marking).removesuffix(f"{marking}\n"))


def bare(text: str) -> str:
    """Letters without what looks like calls and numbers of notes, or like what pictures show.

    To be asked of both sides of a comparison.
    """
    return _NUMBER.sub("", _TOLD.sub("", text))


def _block(block: Block, document: Document) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{block.number} {block.text}" if block.number else block.text
        case Paragraph():
            yield _letters(block.inlines)
        case DocumentTable():
            yield "\n".join("\t".join(map(_letters, row)) for row in (block.header, *block.rows))
        case NotesHere():
            if document.placement == "endnotes":
                yield from _notes(document)
        case Picture():
            if block.description:
                yield _told(block.description)
            yield _letters(block.caption)
        case Contents():
            return


def _told(description: str) -> str:
    """What a picture shows, in brackets; the joiners tell it from brackets of the text."""
    return f"{_JOINER}[{' '.join(description.replace(_JOINER, '').split())}]{_JOINER}"


def _notes(document: Document) -> Iterator[str]:
    for note in document.notes:
        yield f"[{note.number}]{_JOINER} {inline_text(note.inlines)}"


def _letters(inlines: tuple[Inline, ...]) -> str:
    return "".join(f"{_JOINER}[{row.number}]" if isinstance(row, NoteMark) else _one(row) for row in inlines)


def _one(text: Text) -> str:
    return text.text
