"""The letters of a PDF page as PDFium finds them: codes, boxes, baselines and type, turned as the page is seen.

A page holds thousands of letters and each is asked several things, so the places that PDFium writes its answers into
are made once a page.
"""

from ctypes import byref, c_double
from math import hypot
from typing import Any

import msgspec

HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""What PDFium gives for a hyphen at a line's end, and the soft hyphen itself."""
_BEYOND = 0x110000
"""Unicode ends before it."""
_FIRST_HALF, _LAST_HALF = 0xD800, 0xDC00
Box = tuple[float, float, float, float]


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

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box as seen, its lower left corner first."""
        if not self.quarters and x0 <= x1 and y0 <= y1:
            return x0 - self.left, y0 - self.bottom, x1 - self.left, y1 - self.bottom
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def turn_of(page: Any) -> Turn:  # noqa: ANN401 - pypdfium2 has no types
    """How a page is turned, and what of it is seen: its crop box inside its media box (14.11.2)."""
    left, bottom, right, top = page.get_bbox()
    return Turn((page.get_rotation() // 90) % 4, left, bottom, right, top)


class Letters:
    """The letters of one page, by their number on it.

    Args:
        textpage: pypdfium2's; it stays open as long as this is asked.
        turn: of the page.
        most: letters that are looked at.

    Attributes:
        codes: code units, in the page's own order.
        cut: there are more than were looked at.
    """

    def __init__(self, textpage: Any, turn: Turn, most: int) -> None:  # noqa: ANN401 - pypdfium2 has no types
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - the library takes 40 ms to load and most files are no PDF

        self._pdfium, self._raw, self._turn = pdfium, textpage.raw, turn
        self._left, self._right, self._bottom, self._top = c_double(), c_double(), c_double(), c_double()
        self._box = (byref(self._left), byref(self._right), byref(self._bottom), byref(self._top))
        self._origin = (byref(self._left), byref(self._top))
        self._matrix = pdfium.FS_MATRIX()
        total = max(0, textpage.count_chars())
        code = pdfium.FPDFText_GetUnicode
        self.codes: list[int] = [code(self._raw, index) for index in range(min(total, most))]
        self.cut = total > most

    def box(self, index: int) -> Box:
        """The box of a letter as seen."""
        self._pdfium.FPDFText_GetCharBox(self._raw, index, *self._box)
        return self._turn.box(self._left.value, self._bottom.value, self._right.value, self._top.value)

    def base(self, index: int) -> float:
        """Height of a letter's baseline as seen."""
        self._pdfium.FPDFText_GetCharOrigin(self._raw, index, *self._origin)
        return self._turn.point(self._left.value, self._top.value)[1]

    def is_made_up(self, index: int) -> bool:
        """Whether PDFium added it, as it adds spaces where there is a gap."""
        return bool(self._pdfium.FPDFText_IsGenerated(self._raw, index) == 1)

    def type(self, index: int) -> tuple[float, bool]:
        """The size of a letter's type in points, and whether it stands upright on the page as seen."""
        size, matrix = float(self._pdfium.FPDFText_GetFontSize(self._raw, index)), self._matrix
        if not self._pdfium.FPDFText_GetMatrix(self._raw, index, byref(matrix)):
            return size or 1.0, True
        upright = abs(matrix.b) <= abs(matrix.a) if self._turn.quarters % 2 == 0 else abs(matrix.a) <= abs(matrix.b)
        return max(0.1, size * hypot(matrix.c, matrix.d)), upright

    def boxes(self, first: int, count: int) -> list[Box]:
        """The boxes of so many letters from one on; hyphens at line ends are none, both halves of a pair are one.

        Every letter of a document comes by here when its pages are mapped, so upright pages take the short way.
        """
        out: list[Box] = []
        codes, raw, get, places = self.codes, self._raw, self._pdfium.FPDFText_GetCharBox, self._box
        left, right, bottom, top = self._left, self._right, self._bottom, self._top
        turn = self._turn
        x, y = turn.left, turn.bottom
        index = first
        while len(out) < count:
            code = codes[index]
            if code < _FIRST_HALF and code not in HYPHENS and not turn.quarters:
                get(raw, index, *places)
                out.append((left.value - x, bottom.value - y, right.value - x, top.value - y))
            elif code not in HYPHENS and code < _BEYOND:
                out.append(self.box(index))
                index += _FIRST_HALF <= code < _LAST_HALF
            index += 1
        return out


def letters(codes: list[int]) -> str:
    """Characters of code units; halves of a pair are put together, whatever the platform's wide characters are."""
    text = "".join(map(chr, (code for code in codes if code not in HYPHENS and code < _BEYOND)))
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
