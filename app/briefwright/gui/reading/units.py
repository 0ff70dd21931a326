"""Qt's positions and code points of a text: the one place where they are turned into each other.

Qt counts UTF-16 units, so a character beyond U+FFFF (an emoji before the passage) moves everything after it by one. It
also rewrites what it is given: a carriage return or U+2029 becomes a block end, CR LF becomes *one* block end, NBSP
comes back as a space. So the text that Qt gets is made here with stand-ins of the same length, and words are never
read back from a widget: only positions are, and the words come from the captured text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

_FIRST_ASTRAL = 0x10000

# Characters that QTextDocument takes for structure (QTextCursor::insertText; qtextdocument_p.h: U+FDD0 and U+FDD1
# begin and end a frame, U+FFFC stands for a picture) or cannot hold; each gives way to one that keeps its place.
_STAND_INS: dict[int, str] = {
    0x00: " ",
    ord("\r"): " ",
    ord("\x0b"): " ",
    ord("\x0c"): " ",
    0x85: " ",
    0x2028: " ",
    0x2029: " ",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0xFFFC: "\ufffd",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def for_qt(text: str, breaks: Sequence[int] = ()) -> str:
    """The text as a document is given it: one line feed a block end, nothing that Qt rewrites, every place kept.

    Args:
        text: shown text; its line feeds part paragraphs.
        breaks: code point offsets before which a further line feed is put in.
    """
    safe = text.translate(_STAND_INS)
    if not breaks:
        return safe
    edges = [0, *breaks, len(safe)]
    return "\n".join(safe[start:end] for start, end in pairwise(edges))


class Units:
    """The map between code points of a text and positions in the Qt document made by :func:`for_qt` from it.

    Args:
        text: the shown text.
        breaks: the same offsets that :func:`for_qt` was given, rising.
    """

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        beyond = [] if text.isascii() else [at + 1 for at, char in enumerate(text) if ord(char) >= _FIRST_ASTRAL]
        # From each of these code points on, Qt is one position further ahead.
        self._steps = sorted([*beyond, *breaks])
        self._landings = [at + number for number, at in enumerate(self._steps, 1)]
        self._length = len(text)

    def position(self, point: int) -> int:
        """Qt position of the code point at ``point``; the end of the text for anything beyond it."""
        point = max(0, min(point, self._length))
        return point + bisect_right(self._steps, point)

    def point(self, position: int) -> int:
        """Code point at a Qt position; inside a surrogate pair, the one that follows it."""
        point = max(0, position) - bisect_right(self._landings, position)
        return min(point, self._length)
