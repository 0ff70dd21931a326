"""The words of a PDF page with their boxes, as PDFium finds them in the page's own order.

PDFium is not thread-safe (``reliability.md`` 2.21): everything here runs in one thread, in the worker of
:mod:`briefwright.readers.isolation`.
"""

from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot
from typing import Any

import msgspec

_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""What PDFium gives for a hyphen at a line's end, and the soft hyphen itself."""
_WHITE = frozenset({0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200A, 0x202F, 0x3000})
_NOTE_FIGURES, _NOTED_WORD = 3, 4
"""Figures of a note's number, at most; letters of a word that can only be noted, not raised to a power."""
_MOST = 120_000
"""Characters of one page: a page of newsprint holds 40,000."""
Box = tuple[float, float, float, float]


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


class Turn(msgspec.Struct, frozen=True):
    """From a page's own coordinates to the page as seen: its quarter turns and the box that is seen."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as seen."""
        if self.quarters == 1:
            return y - self.bottom, self.right - x
        if self.quarters == 2:  # noqa: PLR2004 - upside down
            return self.right - x, self.top - y
        if self.quarters == 3:  # noqa: PLR2004 - three quarters
            return self.top - y, x - self.left
        return x - self.left, y - self.bottom

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box as seen, its lower left corner first."""
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def turn_of(page: Any) -> Turn:  # noqa: ANN401 - pypdfium2 has no types
    """How a page is turned, and what of it is seen: its crop box inside its media box (14.11.2)."""
    left, bottom, right, top = page.get_bbox()
    return Turn((page.get_rotation() // 90) % 4, left, bottom, right, top)


def read_words(textpage: Any, turn: Turn) -> PageWords:  # noqa: ANN401 - pypdfium2 has no types
    """The words of a page in the page's own order."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - the library takes 40 ms to load and most files are no PDF

    raw = textpage.raw
    total = max(0, textpage.count_chars())
    count = min(total, _MOST)
    codes = [pdfium.FPDFText_GetUnicode(raw, index) for index in range(count)]
    words = [_word(pdfium, raw, codes, first, end, turn) for first, end in _runs(codes)]
    width, height = turn.right - turn.left, turn.top - turn.bottom
    if turn.quarters % 2:
        width, height = height, width
    seen = [
        word for word in words if word.text and word.x1 >= 0 and word.x0 <= width and word.y1 >= 0 and word.y0 <= height
    ]
    return PageWords(seen, width, height, cut=total > count)


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
        if code in _HYPHENS:
            yield start, index + 1
            start = -1
    if start >= 0:
        yield start, len(codes)


def _word(pdfium: Any, raw: Any, codes: list[int], first: int, end: int, turn: Turn) -> Word:  # noqa: ANN401 - no types
    hyphen = codes[end - 1] in _HYPHENS
    last = end - 2 if hyphen and end - first > 1 else end - 1
    last = _before_note(pdfium, raw, codes, first, last, turn)
    a, b = char_box(pdfium, raw, first, turn), char_box(pdfium, raw, last, turn)
    size, upright = _type(pdfium, raw, first, turn)
    return Word(
        text=letters(codes[first : last + 1]),
        x0=min(a[0], b[0]),
        y0=min(a[1], b[1]),
        x1=max(a[2], b[2]),
        y1=max(a[3], b[3]),
        base=_base(pdfium, raw, first, turn),
        size=size,
        first=first,
        spaced=_is_spaced(pdfium, raw, codes, end),
        hyphen=hyphen,
        upright=upright,
    )


def _before_note(pdfium: Any, raw: Any, codes: list[int], first: int, last: int, turn: Turn) -> int:  # noqa: ANN401 - no types
    """The last character of a word without the raised figures of a note, which are no part of it.

    Figures behind a short word stay whatever their place: ``km2``, ``CO2``.
    """
    end = last
    while end > first and 48 <= codes[end] <= 57:  # noqa: PLR2004 - figures
        end -= 1
    if end == last or last - end > _NOTE_FIGURES or end < first:
        return last
    word = letters(codes[first : end + 1])
    if word[-1].isalnum() and not (len(word) >= _NOTED_WORD and word[-_NOTED_WORD:].isalpha()):
        return last
    size, small = _type(pdfium, raw, end, turn)[0], _type(pdfium, raw, end + 1, turn)[0]
    raised = _base(pdfium, raw, end + 1, turn) - _base(pdfium, raw, end, turn)
    return end if small < 0.8 * size and raised > 0.15 * size else last


def _base(pdfium: Any, raw: Any, index: int, turn: Turn) -> float:  # noqa: ANN401 - no types
    """Height of a character's baseline as seen."""
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, byref(x), byref(y))
    return turn.point(x.value, y.value)[1]


def _is_spaced(pdfium: Any, raw: Any, codes: list[int], end: int) -> bool:  # noqa: ANN401 - no types
    """Whether one of the spaces that follow stands in the file; PDFium adds others where there is a gap."""
    while end < len(codes) and codes[end] in _WHITE:
        if pdfium.FPDFText_IsGenerated(raw, end) != 1:
            return True
        end += 1
    return False


def char_box(pdfium: Any, raw: Any, index: int, turn: Turn) -> Box:  # noqa: ANN401 - no types
    """The box of one character as seen."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    pdfium.FPDFText_GetCharBox(raw, index, byref(left), byref(right), byref(bottom), byref(top))
    return turn.box(left.value, bottom.value, right.value, top.value)


def _type(pdfium: Any, raw: Any, index: int, turn: Turn) -> tuple[float, bool]:  # noqa: ANN401 - no types
    """The size of a character's type in points, and whether it stands upright on the page as seen."""
    size = float(pdfium.FPDFText_GetFontSize(raw, index))
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(raw, index, byref(matrix)):
        return size or 1.0, True
    upright = abs(matrix.b) <= abs(matrix.a) if turn.quarters % 2 == 0 else abs(matrix.a) <= abs(matrix.b)
    return max(0.1, size * hypot(matrix.c, matrix.d)), upright


def letter_boxes(textpage: Any, word: Word, turn: Turn) -> list[Box]:  # noqa: ANN401 - pypdfium2 has no types
    """The box of each letter of a word, as seen; both halves of a pair are one letter."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - see read_words

    raw, boxes, index = textpage.raw, list[Box](), word.first
    while len(boxes) < len(word.text):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code not in _HYPHENS and code < 0x110000:  # noqa: PLR2004 - Unicode ends
            boxes.append(char_box(pdfium, raw, index, turn))
            index += 0xD800 <= code < 0xDC00  # noqa: PLR2004 - first half of a pair
        index += 1
    return boxes


def letters(codes: list[int]) -> str:
    """Characters of code units; halves of a pair are put together, whatever the platform's wide characters are."""
    text = "".join(map(chr, (code for code in codes if code not in _HYPHENS and code < 0x110000)))  # noqa: PLR2004 - Unicode ends
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
