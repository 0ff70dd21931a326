"""Document → plain text, UTF-8, for mail and terminals: lines of 72 columns, note calls in brackets.

A picture is what it shows, in brackets, and its caption. A table whose rows fit stands in columns; of any other, each
cell has lines of its own below the first one of its row.
"""

import re
from collections.abc import Sequence

from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
    Text,
    inline_text,
)
from briefwright.model.text import printable
from briefwright.writers.columns import columns_of, wrapped

WIDTH = 72
"""Columns of a line: mail programs put marks before a quoted one and still show it within 80."""
_GAP = 2
"""Columns between two of a table."""

_JOINER = "\u2060"
"""WORD JOINER: keeps a call with its word, and tells what the writer adds from the words of the brief."""
_CLOSED = _JOINER * 2
"""After the number of a note, and after what a picture shows."""
_TOLD = re.compile(rf"{_JOINER}\[[^{_JOINER}\[\]]*\]{_CLOSED}")
_CALL = re.compile(rf"{_JOINER}\[\d+\]")
_LINE = re.compile(rf"(?<!\S)(?:{_JOINER}[=-]+|-{_JOINER})(?!\S)")
_BRACKETS = str.maketrans("[]", "()", _JOINER)


def write(document: Document) -> bytes:
    """The document as plain text; the marking is the first and the last line."""
    marking = [document.furniture.marking.text] if document.furniture.marking.text else []
    body = "".join(_block(block, document) for block in document.blocks)
    notes = _notes(document) if document.placement == "footnotes" else ""
    parts = (printable("\n".join(marking)), body.strip("\n"), notes.strip("\n"), printable("\n".join(marking)))
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")


def text_of(data: bytes, document: Document) -> str:
    """The letters of a written file without marking, calls and numbers of notes."""
    marking = printable(document.furniture.marking.text)
    return bare(data.decode("utf-8").removeprefix(marking).removesuffix(f"{marking}\n"))


def bare(text: str) -> str:
    """Letters without what looks like calls and numbers of notes, like what pictures show, or like lines and bullets.

    To be asked of both sides of a comparison.
    """
    return _LINE.sub("", _CALL.sub("", _TOLD.sub("", text))).replace(_JOINER, "")


def _block(block: Block, document: Document) -> str:
    """A block with the empty line below it; "" for one without words."""
    match block:
        case Heading():
            return _underlined(f"{block.number} {block.text}" if block.number else block.text, "-")
        case Paragraph():
            return _paragraph(block)
        case DocumentTable():
            return _lines(_table(block))
        case NotesHere():
            return _notes(document) if document.placement == "endnotes" else ""
        case Picture():
            told = _lines(wrapped(_told(block.description), WIDTH)) if block.description else ""
            return told + _lines(wrapped(_letters(block.caption), WIDTH))
        case Contents():
            return ""


def _paragraph(block: Paragraph) -> str:
    letters = _letters(block.inlines)
    match block.style:
        case "title":
            return _underlined(letters, "=")
        case "key-point":
            return _lines(wrapped(letters, WIDTH, f"-{_JOINER} ", "  "))
        case "block-quotation" | "editors-note":
            return _lines(wrapped(letters, WIDTH, "    ", "    "))
        case _:
            return _lines(wrapped(letters, WIDTH))


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n\n" if any(line.strip() for line in lines) else ""


def _underlined(text: str, sign: str) -> str:
    """A heading above a line of signs as long as its longest line."""
    lines = wrapped(printable(text), WIDTH)
    length = min(max(map(columns_of, lines), default=0), WIDTH)
    return _lines([*lines, f"{_JOINER}{sign * length}"] if length else lines)


def _table(table: DocumentTable) -> list[str]:
    rows = [[" ".join(_letters(cell).split()) for cell in row] for row in (table.header, *table.rows) if row]
    widths = [
        max((columns_of(row[place]) for row in rows if place < len(row)), default=0)
        for place in range(max(map(len, rows), default=0))
    ]
    if sum(widths) + _GAP * (len(widths) - 1) <= WIDTH:
        return [_in_columns(row, widths) for row in rows]
    return [line for row in rows for line in [*_stacked(row), ""]][:-1]


def _in_columns(row: list[str], widths: list[int]) -> str:
    padded = (cell + " " * (width - columns_of(cell) + _GAP) for cell, width in zip(row, widths, strict=False))
    return "".join(padded).rstrip(" ")


def _stacked(row: list[str]) -> list[str]:
    first, *others = row
    return [*wrapped(first, WIDTH), *(line for cell in others for line in wrapped(cell, WIDTH, "    ", "    "))]


def _told(description: str) -> str:
    """What a picture shows, in brackets; the joiners tell them from brackets of the text."""
    return f"{_JOINER}[{' '.join(printable(description).translate(_BRACKETS).split())}]{_CLOSED}"


def _notes(document: Document) -> str:
    indent = " " * (len(str(len(document.notes))) + 3)
    return "".join(_lines(_note(note, indent)) for note in document.notes)


def _note(note: Note, indent: str) -> list[str]:
    number = f"{_JOINER}[{note.number}]{_CLOSED}"
    first = number + " " * (len(indent) - columns_of(number))
    return wrapped(printable(inline_text(note.inlines)), WIDTH, first, indent) or [number]


def _letters(inlines: tuple[Inline, ...]) -> str:
    return printable("".join(f"{_JOINER}[{row.number}]" if isinstance(row, NoteMark) else _one(row) for row in inlines))


def _one(text: Text) -> str:
    return text.text
