"""Bookmarks: what links and cross-references inside the document lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from briefwright.model.document import (
    Block,
    Contents,
    DocumentTable,
    Heading,
    Inline,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
    Text,
)
from briefwright.model.text import printable

Kind = Literal["block", "heading", "letters", "note"]
Key = tuple[Kind, str]
"""What is marked: a block by its anchor, the n-th heading, letters by their name, a note's call by its number."""

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_NAME = 40  # Word's limit for a bookmark


class Target(NamedTuple):
    """The bookmark some letters lead to, and the field that can compute them; "" for none."""

    name: str = ""
    code: str = ""

    def __bool__(self) -> bool:
        """Whether they lead anywhere."""
        return bool(self.name)


NOWHERE = Target()


class Bookmarks:
    """The bookmarks of a document, each printed once, with an id of its own.

    Names hold letters, figures and underscores only, are at most 40 long and do not differ by case alone; the number
    in front keeps them apart. Those of headings are called as Word calls its own for a table of contents.

    Args:
        blocks: the document's; the first of an anchor or name wins.
    """

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._names: dict[Key, str] = {}
        self._printed: set[Key] = set()
        self._headings = 0
        for key in _keys(blocks):
            self._names.setdefault(key, _name(key, len(self._names) + 1))

    def name(self, key: Key) -> str:
        """The name of the bookmark round something, "" when nothing leads there."""
        return self._names.get(key, "")

    def next_heading(self) -> str:
        """The name of the next heading in the body."""
        self._headings += 1
        return str(self._headings - 1)

    def target(self, text: Text) -> Target:
        """What the letters of a text lead to."""
        if text.note and (name := self.name(("note", str(text.note)))):
            return Target(name, "NOTEREF")
        if text.repeats and (name := self.name(("letters", text.repeats))):
            return Target(name, "REF")
        return Target(self.name(("block", text.anchor))) if text.anchor else NOWHERE

    def around(self, key: Key, xml: str) -> str:
        """The XML, made a target if something leads there and it was not printed yet."""
        name = self._names.get(key)
        if name is None or key in self._printed or not (xml or key[0] == "block"):
            return xml
        number = len(self._printed)
        self._printed.add(key)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{xml}<w:bookmarkEnd w:id="{number}"/>'


def _name(key: Key, number: int) -> str:
    kind, name = key
    if kind == "heading":
        return f"_Toc{number:09}"
    return f"bw{number}_{_NOT_IN_NAMES.sub('_', name)}"[:_LONGEST_NAME]


def _keys(blocks: tuple[Block, ...]) -> Iterator[Key]:
    """Everything that can be led to, and is, if it is not a block."""
    inlines = [inline for block in blocks for inline in _inlines(block)]
    texts = [inline for inline in inlines if isinstance(inline, Text)]
    repeated, counted = {text.repeats for text in texts}, {text.note for text in texts}
    yield from (("block", anchor) for anchor in map(_anchor, blocks) if anchor)
    if any(isinstance(block, Contents) for block in blocks):
        headings = sum(isinstance(block, Heading) for block in blocks)
        yield from (("heading", str(number)) for number in range(headings))
    named = (text for text in texts if text.name and text.name in repeated)
    yield from (("letters", text.name) for text in named if printable(text.text))
    marks = (inline.number for inline in inlines if isinstance(inline, NoteMark))
    yield from (("note", str(number)) for number in marks if number in counted)


def _anchor(block: Block) -> str:
    """The name links lead to a block by, "" for none or for a block that prints nothing of its own."""
    match block:
        case Paragraph() | Heading() | Picture():
            return block.anchor
        case DocumentTable():
            return block.anchor if block.header or any(block.rows) else ""
        case NotesHere() | Contents():
            return ""


def _inlines(block: Block) -> Iterable[Inline]:
    if isinstance(block, Paragraph):
        return block.inlines
    if isinstance(block, Picture):
        return block.caption
    if isinstance(block, DocumentTable):
        return (inline for row in (block.header, *block.rows) for cell in row for inline in cell)
    return ()
