"""Which characters of a document no font can show."""

from collections.abc import Iterator

from briefwright.model.document import (
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    NotesHere,
    Paragraph,
    Picture,
    Text,
)
from briefwright.writers.pdf.fonts import FontBook, Typeface
from briefwright.writers.pdf.inlines import letters

_ROUND = 20
"""Letters shown on each side of a character."""


def missing(document: Document, book: FontBook | None = None) -> list[tuple[str, str]]:
    """Each such character with its item's id ("" for none), in order, once an item; ``book`` None for all fonts."""
    book = book or FontBook()
    typeface = Typeface(document.type.body, "regular")
    found: dict[tuple[str, str], None] = {}
    for text, item in _texts(document):
        for character in dict.fromkeys(letters(text)):
            if not character.isspace() and book.face_for(typeface, character) is None:
                found[character, item] = None
    return list(found)


def words_round(document: Document, character: str, item: str) -> str:
    """The words among which an item first says a character, for those who look for it; "" when it does not."""
    for text, owner in _texts(document):
        place = letters(text).find(character) if owner == item else -1
        if place >= 0:
            return _excerpt(letters(text), place)
    return ""


def _excerpt(text: str, place: int) -> str:
    start, end = max(0, place - _ROUND), place + _ROUND + 1
    cut = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text with the id of its item, furniture included."""
    for block in document.blocks:
        match block:
            case Heading():
                yield f"{block.number}{block.text}", ""
            case Paragraph():
                yield from ((text, block.item) for text in _words(block.inlines))
            case DocumentTable():
                cells = (cell for row in (block.header, *block.rows) for cell in row)
                yield from ((text, block.item) for cell in cells for text in _words(cell))
            case Picture():
                yield from ((text, block.item) for text in _words(block.caption))
            case NotesHere() | Contents():
                pass
    yield from ((text.text, note.item) for note in document.notes for text in note.inlines)
    furniture = document.furniture
    yield from ((text, "") for text in (furniture.marking.text, furniture.footer, furniture.page_label))


def _words(inlines: tuple[Inline, ...]) -> Iterator[str]:
    return (inline.text for inline in inlines if isinstance(inline, Text))
