"""Endless pages: below the article that was opened stand further ones, whole, each with its heading and its date."""

from collections.abc import Sequence
from itertools import islice

from briefwright.guarded import Element, inner_text
from briefwright.readers.dates import find_date
from briefwright.readers.html_page import fold
from briefwright.readers.html_text import Block

_SHORTEST = 12
"""Letters of a heading that is known again in the page's title."""
_TEXT = 600
"""Letters of paragraphs between the headings of two stories."""
_DATED, _DATE = 8, 80
"""Blocks below (and above) a headline among which its date stands, and the letters of such a block."""
_ABOVE = 2


def next_story(root: Element, blocks: Sequence[Block]) -> int:
    """Number of the block that heads the next story of an endless page; the number of blocks where there is none.

    A heading is another story's if it is built as the page's headline is, in an element of its own, with running text
    between the two, and a date beside each of them.
    """
    title = fold(" ".join(inner_text(one) for one in islice(root.iter("title"), 1)))
    first = next((number for number, block in enumerate(blocks) if _is_headline(block, title)), None)
    if first is None or not _is_dated(blocks, first):
        return len(blocks)
    shape, holder = _shape(blocks[first]), blocks[first].element.getparent()
    read = 0
    for number in range(first + 1, len(blocks)):
        block = blocks[number]
        read += len(block.text) if block.element.tag == "p" else 0
        again = _shape(block) == shape and block.element.getparent() is not holder and not _is_headline(block, title)
        if again and read >= _TEXT and _is_dated(blocks, number):
            return number
    return len(blocks)


def _is_headline(block: Block, title: str) -> bool:
    return block.kind != "body" and len(block.text) >= _SHORTEST and fold(block.text) in title


def _shape(block: Block) -> tuple[str, str, str, str]:
    """How a heading is built: its own element and class, and those of the element it stands in."""
    holder = block.element.getparent()
    own = (str(block.element.tag), block.element.get("class") or "")
    return (*own, "", "") if holder is None else (*own, str(holder.tag), holder.get("class") or "")


def _is_dated(blocks: Sequence[Block], number: int) -> bool:
    near = blocks[max(0, number - _ABOVE) : number + _DATED]
    return any(len(block.text) <= _DATE and find_date(block.text, 0, len(block.text)) for block in near)
