"""Where captured spans lie on the pages of a source, line by line, and which letter lies under a point."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QTextBoundaryFinder

from briefwright.gui.reading.units import Units, for_qt
from briefwright.model.page_map import PageMap, WordPlace

_OVERLAP = 0.5
"""Share of the lower word's height that two words of one line have in common."""
_ABOVE, _BELOW = 0.10, 0.14
"""Shares of a line's height that a band reaches beyond its letters."""
_ACROSS = 2.0
"""A point between lines belongs to what is beside it rather than to what is above."""
_NEXT = 3
"""Code points between two words of one line: what stands further on in the text is a line of its own."""
_REMEMBERED = 4000
_AROUND = 120
"""Code points looked at round a word to find its ends."""


class PageStrip(NamedTuple):
    """A piece of a span on one line of a page (from 0): its box in points."""

    page: int
    box: QRectF


class _Line(NamedTuple):
    page: int
    box: QRectF
    words: list[WordPlace]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


class Places:
    """The index of a page map.

    Args:
        page_map: of the source.
    """

    def __init__(self, page_map: PageMap) -> None:
        self._lines = [
            [_line(number, words) for words in _rows(page.words)] for number, page in enumerate(page_map.pages)
        ]
        self._in_order = sorted((line for page in self._lines for line in page), key=lambda line: line.start)
        self._starts = [line.start for line in self._in_order]
        self._known: dict[tuple[int, int], list[PageStrip]] = {}

    def strips(self, start: int, end: int) -> list[PageStrip]:
        """The pieces of a captured range, in the order of the text; asked again for every paint, so remembered."""
        if (start, end) not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[start, end] = self._found(start, end)
        return self._known[start, end]

    def _found(self, start: int, end: int) -> list[PageStrip]:
        found: list[PageStrip] = []
        first = max(0, bisect_right(self._starts, start) - 1)
        for line in self._in_order[first : bisect_left(self._starts, end)]:
            edges = [word.part(start, end) for word in line.words if word.start < end and word.end > start]
            if edges:
                left, right = min(a for a, _ in edges), max(b for _, b in edges)
                found.append(PageStrip(line.page, QRectF(left, line.box.top(), right - left, line.box.height())))
        return found

    def caret(self, offset: int) -> PageStrip | None:
        """The gap before a captured offset, as a box without width; beside the nearest letter where that has none."""
        line = self._line_of(offset)
        if line is None:
            return None
        word = min(line.words, key=lambda word: _off(word, offset))
        x = word.edges[min(max(0, offset - word.start), len(word.edges) - 1)]
        return PageStrip(line.page, QRectF(x, line.box.top(), 0, line.box.height()))

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Captured offset nearest to a point of a page; None on a page without words."""
        lines = self._lines[page] if page < len(self._lines) else []
        if not lines:
            return None
        line = min(lines, key=lambda line: _far(line.box, x, y))
        return min(line.words, key=lambda word: max(word.left - x, x - word.right, 0.0)).letter_at(x)

    def beside(self, offset: int, lines: int) -> int | None:
        """The offset so many lines below (or above) another, at the same distance from the left; None at the end."""
        here = self.caret(offset)
        if here is None:
            return None
        page, x, y = here.page, here.box.left(), here.box.center().y()
        step = 1 if lines > 0 else -1
        ahead = [
            line for line in self._lines[page] if step * (line.box.center().y() - y) > line.box.height() * _OVERLAP
        ]
        if ahead:
            line = min(ahead, key=lambda line: _far(line.box, x, y))
            return self.offset_at(page, x, line.box.center().y())
        page += step
        rows = self._lines[page] if 0 <= page < len(self._lines) else []
        if not rows:
            return None
        edge = min(rows, key=lambda line: step * line.box.top() + max(line.box.left() - x, x - line.box.right(), 0.0))
        return self.offset_at(page, x, edge.box.center().y())

    def first_below(self, page: int, y: float) -> int | None:
        """Captured offset of the first word of a page, in its reading order, that stands below a height."""
        for line in self._lines[page] if page < len(self._lines) else []:
            if line.box.top() >= y:
                return line.start
        return None

    def _line_of(self, offset: int) -> _Line | None:
        after = bisect_right(self._starts, offset)
        near = self._in_order[max(0, after - 1) : after + 1]
        return min(near, key=lambda line: max(line.start - offset, offset - line.end, 0), default=None)


def _rows(words: tuple[WordPlace, ...]) -> Iterator[list[WordPlace]]:
    """Words that follow one another in the text and on one line of the page."""
    row: list[WordPlace] = []
    for word in words:
        if row and not _goes_on(row, word):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _goes_on(row: list[WordPlace], word: WordPlace) -> bool:
    last = row[-1]
    common = min(last.bottom, word.bottom) - max(last.top, word.top)
    height = min(last.bottom - last.top, word.bottom - word.top)
    turned = word.edges[0] > word.edges[-1]
    onward = word.right <= last.left + 1 if turned else word.left >= last.right - 1
    either = onward or (len(row) == 1 and (word.right <= last.left + 1 or word.left >= last.right - 1))
    near = word.start - last.end <= _NEXT
    return near and common > _OVERLAP * height and either and abs(word.left - last.right) < _gap(last, word)


def _gap(last: WordPlace, word: WordPlace) -> float:
    """How far apart two words of one line may stand; cells of a table are lines of their own."""
    return 6 * max(last.bottom - last.top, word.bottom - word.top) + abs(last.right - last.left)


def _line(page: int, words: list[WordPlace]) -> _Line:
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    high = bottom - top
    left, right = min(word.left for word in words), max(word.right for word in words)
    return _Line(page, QRectF(left, top - _ABOVE * high, right - left, high * (1 + _ABOVE + _BELOW)), words)


def _off(word: WordPlace, offset: int) -> int:
    return max(word.start - offset, offset - word.end, 0)


def _far(box: QRectF, x: float, y: float) -> float:
    across = max(box.left() - x, x - box.right(), 0.0)
    return hypot(across, _ACROSS * max(box.top() - y, y - box.bottom(), 0.0))


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word round an offset of a text, as a double click takes it (UAX 29)."""
    first = max(0, offset - _AROUND)
    part = text[first : offset + _AROUND]
    units = Units(part)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, for_qt(part))
    finder.setPosition(units.position(min(len(part), offset - first + 1)))
    start = units.point(finder.toPreviousBoundary())
    finder.setPosition(units.position(offset - first))
    end = units.point(finder.toNextBoundary())
    return (first + start, first + end) if end > start else (offset, offset)


def point_in(place: QRectF, scale: float, at: QPointF) -> QPointF:
    """A point of the window in points of the page that is painted at ``place``."""
    return (at - place.topLeft()) / scale
