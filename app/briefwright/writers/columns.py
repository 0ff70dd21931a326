"""Columns of a terminal: how many a text takes, and text in lines of so many."""

import re
import unicodedata

_BLANKS = re.compile("[ \t]+")
"""Blanks at which a line may end; all others are letters."""


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: letters in squares take two, marks and invisible signs none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Text in lines that are broken at blanks only, so that no word is parted; line feeds of the text stay.

    Args:
        text: the words.
        width: columns of a line; a longer word stands alone on a longer line.
        first: what stands before the first line.
        rest: what stands before all others.

    Returns:
        The lines; none for text without words.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        words = [word for word in _BLANKS.split(part) if word]
        if not words:
            continue
        line, filled = rest if lines else first, columns_of(rest if lines else first)
        bare = True
        for word in words:
            columns = columns_of(word)
            if not bare and filled + 1 + columns > width:
                lines.append(line)
                line, filled, bare = rest, columns_of(rest), True
            line += word if bare else f" {word}"
            filled += columns + (not bare)
            bare = False
        lines.append(line)
    return lines
