"""Where spans of the document lie on screen, line by line, and the bands painted behind and beside them."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock, QTextDocument, QTextLine

GAP = 1.0
"""Pixels between two lanes."""


class Strip(NamedTuple):
    """A piece of a span on one line: its box round the letters, and whether the span begins or ends there."""

    box: QRectF
    first: bool
    last: bool


class Sheet:
    """The geometry of a laid-out document.

    Args:
        document: laid out at its final width.
        letters: metrics of the body face; they give every line the same box, whatever face a letter falls back to.
        pitch: pixels from line to line.
    """

    def __init__(self, document: QTextDocument, letters: QFontMetricsF, pitch: float) -> None:
        self._document = document
        self._above = letters.ascent() * 0.94
        self._below = letters.descent() * 1.06
        self._spread = max(0.0, pitch - self._above - self._below) / 2 + 0.5

    def blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks that show between two heights of the document."""
        layout = self._document.documentLayout()
        at = layout.hitTest(QPointF(0, max(0.0, top)), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, at))
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def strips(self, block: QTextBlock, start: int, end: int) -> Iterator[Strip]:
        """The pieces of the Qt range ``[start, end)`` on the lines of one block."""
        first, last = block.position(), block.position() + block.length() - 1
        if start >= last or end <= first:
            return
        layout = block.layout()
        begin, stop = max(start, first) - first, min(end, last) - first
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left, right = line.textStart(), line.textStart() + line.textLength()
            if left >= stop or right <= begin:
                continue
            box = self._box(line, layout.position(), max(begin, left), min(stop, right))
            yield Strip(box, first + left <= start, end <= first + right)

    def ground(self, box: QRectF) -> QRectF:
        """A letter box grown until it meets the lines above and below; it stays in the column of the words."""
        return box.adjusted(0, -self._spread, 0, self._spread)

    def line_box(self, block: QTextBlock) -> QRectF:
        """The letter box of a block's first line."""
        return self._box(block.layout().lineAt(0), block.layout().position(), 0, 0)

    def _box(self, line: QTextLine, origin: QPointF, first: int, last: int) -> QRectF:
        words = line.naturalTextRect()  # without the spaces at the line's end, which may hang out of the column
        a, b = (min(max(_x(line, at), words.left()), words.right()) for at in (first, last))
        base = origin.y() + line.y() + line.ascent()
        return QRectF(origin.x() + min(a, b), base - self._above, abs(b - a), self._above + self._below)


def _x(line: QTextLine, at: int) -> float:
    placed = line.cursorToX(at)  # PySide gives (x, position); its stub says object
    return float(placed[0] if isinstance(placed, tuple) else placed)  # type: ignore[arg-type]


def lane_of(box: QRectF, lane: int, lanes: int) -> QRectF:
    """The share of a letter box that one of several overlapping spans may colour."""
    height = (box.height() - GAP * (lanes - 1)) / lanes
    return QRectF(box.left(), box.top() + lane * (height + GAP), box.width(), height)


def fill(painter: QPainter, strip: Strip, box: QRectF, colour: str) -> None:
    """Fill a piece of a span; only its true beginning and end are rounded."""
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(-2 if strip.first else 0, 0, 2 if strip.last else 0, 0), 3, 3)
    if not strip.first:
        path.addRect(QRectF(box.left(), box.top(), 4, box.height()))
    if not strip.last:
        path.addRect(QRectF(box.right() - 4, box.top(), 4, box.height()))
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(path, QColor(colour))


def broken_line(painter: QPainter, box: QRectF, colour: str) -> None:
    """Dashes under a box: what was marked in the file by somebody, and is nobody's passage yet."""
    painter.setPen(QPen(QColor(colour), 1.4, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))


def underline(painter: QPainter, box: QRectF, colour: str, *, dotted: bool = False) -> None:
    """A line under a box."""
    pen = QPen(QColor(colour), 1.2 if dotted else 2, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))
