"""The words of a PDF page with their boxes, in the page's own order.

PDFium is not thread-safe (``reliability.md`` 2.21): everything here runs in one thread, in the worker of
:mod:`briefwright.readers.isolation`.
"""

from collections.abc import Iterator

import msgspec

from briefwright.readers.pdf_letters import HYPHENS, Letters, Turn, letters

_WHITE = frozenset({0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200A, 0x202F, 0x3000})
_NOTE_FIGURES, _NOTED_WORD = 3, 4
"""Figures of a note's number, at most; letters of a word that can only be noted, not raised to a power."""
_TWO_LINES, _LOWER = 1.6, 0.8
"""Sizes of the type: a word that is higher stands on two lines, whose baselines are so far apart."""
MOST = 120_000
"""Characters of one page: a page of newsprint holds 40,000."""


class Word(msgspec.Struct):
    """Letters between two white spaces.

    Attributes:
        text: without the hyphen that divides it.
        x0, y0, x1, y1: its box in points, from the page's lower left corner as the page is seen.
        base: height of its baseline.
        size: of its type, in points.
        first: index of its first character on the page.
        spaced: the file itself has white space after it.
        hyphen: it is divided and goes on in the next line.
        upright: it runs from left to right (or right to left) on the page as seen.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    first: int
    spaced: bool = False
    hyphen: bool = False
    upright: bool = True


class PageWords(msgspec.Struct, frozen=True):
    """The words of a page, its width and height in points as seen, and whether characters were left unread."""

    words: list[Word]
    width: float
    height: float
    cut: bool = False


def read_words(page: Letters, turn: Turn) -> PageWords:
    """The words of a page in the page's own order."""
    words = [word for first, end in _runs(page.codes) for word in _on_one_line(page, first, end)]
    width, height = turn.right - turn.left, turn.top - turn.bottom
    if turn.quarters % 2:
        width, height = height, width
    seen = [
        word for word in words if word.text and word.x1 >= 0 and word.x0 <= width and word.y1 >= 0 and word.y0 <= height
    ]
    return PageWords(seen, width, height, cut=page.cut)


def _runs(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Ranges of characters between white space; a divided word ends after its hyphen."""
    start = -1
    for index, code in enumerate(codes):
        if code in _WHITE:
            if start >= 0:
                yield start, index
            start = -1
            continue
        if start < 0:
            start = index
        if code in HYPHENS:
            yield start, index + 1
            start = -1
    if start >= 0:
        yield start, len(codes)


def _on_one_line(page: Letters, first: int, end: int) -> Iterator[Word]:
    """The word of a run of letters; PDFium runs figures that stand below one another in a table together."""
    word = _word(page, first, end)
    if not word.upright or word.y1 - word.y0 < _TWO_LINES * word.size or end - first < 2:  # noqa: PLR2004 - letters
        yield word
        return
    above = page.base(first)
    for at in range(first + 1, end):
        if abs(page.base(at) - above) > _LOWER * word.size:
            yield _word(page, first, at)
            yield from _on_one_line(page, at, end)
            return
    yield word


def _word(page: Letters, first: int, end: int) -> Word:
    hyphen = page.codes[end - 1] in HYPHENS
    last = end - 2 if hyphen and end - first > 1 else end - 1
    last = _before_note(page, first, last)
    a, b = page.box(first), page.box(last)
    size, upright = page.type(first)
    return Word(
        text=letters(page.codes[first : last + 1]),
        x0=min(a[0], b[0]),
        y0=min(a[1], b[1]),
        x1=max(a[2], b[2]),
        y1=max(a[3], b[3]),
        base=page.base(first),
        size=size,
        first=first,
        spaced=_is_spaced(page, end),
        hyphen=hyphen,
        upright=upright,
    )


def _before_note(page: Letters, first: int, last: int) -> int:
    """The last character of a word without the raised figures of a note, which are no part of it.

    Figures behind a short word stay whatever their place: ``km2``, ``CO2``.
    """
    end, codes = last, page.codes
    while end > first and 48 <= codes[end] <= 57:  # noqa: PLR2004 - figures
        end -= 1
    if end == last or last - end > _NOTE_FIGURES or end < first:
        return last
    word = letters(codes[first : end + 1])
    if word[-1].isalnum() and not (len(word) >= _NOTED_WORD and word[-_NOTED_WORD:].isalpha()):
        return last
    size, small = page.type(end)[0], page.type(end + 1)[0]
    raised = page.base(end + 1) - page.base(end)
    return end if small < 0.8 * size and raised > 0.15 * size else last


def _is_spaced(page: Letters, end: int) -> bool:
    """Whether one of the spaces that follow stands in the file; PDFium adds others where there is a gap."""
    while end < len(page.codes) and page.codes[end] in _WHITE:
        if not page.is_made_up(end):
            return True
        end += 1
    return False
