"""The head of the article in the reader: the headline and one line of what is known of the source."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefwright.gui.reading.bands import underline
from briefwright.gui.reading.lines import wrapped
from briefwright.gui.reading.wording import Segment
from briefwright.gui.theme import SERIF, Appearance

_TOP = 34
_GAP = 12
_BELOW = 26
_SIZE, _NARROW_SIZE, _NARROW = 26, 22, 420
_DOT = "  ·  "


class Heading(QWidget):
    """Headline in serif, metadata in one quiet line below; guessed values are dotted, missing ones amber.

    Signals:
        pointed(str, QRectF): the pointer rests on a field's words ("" when it left), with their place here.
        chosen(str): a field's words were clicked.
    """

    pointed = Signal(str, QRectF)
    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._headline = ""
        self._stated = True
        self._segments: list[Segment] = []
        self._column = QRectF()
        self._size = _SIZE
        self._lines: tuple[str, ...] = ()
        self._places: list[tuple[Segment, QRectF]] = []
        self._at = ""
        self.setObjectName("heading")
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def say(self, headline: str, segments: list[Segment], *, stated: bool) -> None:
        """Show a source's headline and metadata; ``stated`` is False for words that only stand in for a headline."""
        self._headline, self._segments, self._stated = headline, segments, stated
        self._point_at("")
        self.setAccessibleName(f"{headline}. {', '.join(segment.text for segment in segments)}")
        self.update()

    def lay_out(self, left: float, width: float) -> int:
        """Break the lines for a text column and return the height needed, in pixels."""
        a = self._appearance
        self._size = _SIZE if width >= _NARROW else _NARROW_SIZE
        font = a.font(SERIF, self._size, bold=True)
        self._lines = wrapped(self._headline, font, width)
        small = QFontMetricsF(a.font(size=13))
        height = _TOP + len(self._lines) * self._headline_step()
        y, dot = height + _GAP, small.horizontalAdvance(_DOT)
        self._places = []
        for line in _broken([small.horizontalAdvance(segment.text) for segment in self._segments], dot, width):
            x, y = left, y if not self._places else y + small.height() * 1.35
            for wide in line:
                segment = self._segments[len(self._places)]
                self._places.append((segment, QRectF(x, y, wide, small.height())))
                x += wide + dot
        self._column = QRectF(left, 0, width, y)
        return round(y + small.height() + _BELOW)

    def _headline_step(self) -> float:
        return self._appearance.font(SERIF, self._size).pixelSize() * 1.3

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        a, t = self._appearance, self._appearance.tones
        painter = QPainter(self)
        painter.setFont(a.font(SERIF, self._size, bold=True))
        painter.setPen(QColor(t.ink if self._stated else t.mute))
        step = self._headline_step()
        for number, line in enumerate(self._lines, 1):
            painter.drawText(QPointF(self._column.left(), _TOP + number * step - step * 0.26), line)
        painter.setFont(a.font(size=13))
        last: QRectF | None = None
        for segment, place in self._places:
            self._paint_segment(painter, segment, place)
            if last is not None and last.top() == place.top():
                painter.setPen(QColor(t.soft))
                painter.drawText(
                    QRectF(last.right(), place.top(), place.left() - last.right(), place.height()), _CENTRE, "·"
                )
            last = place
        painter.end()

    def _paint_segment(self, painter: QPainter, segment: Segment, place: QRectF) -> None:
        t = self._appearance.tones
        inks = {"plain": t.mute, "guess": t.mute, "missing": t.warn, "quiet": t.soft}
        hovered = segment.field == self._at and self._at
        painter.setPen(QColor(t.ink if hovered else inks[segment.tone]))
        painter.drawText(place, _LEFT, segment.text)
        if segment.tone == "guess":
            underline(painter, place.adjusted(0, 0, 0, 1), t.ink if hovered else t.soft, dotted=True)

    def field_place(self, field: str) -> QRectF:
        """Where the words of a field stand, empty if they do not."""
        return next((place for segment, place in self._places if segment.field == field), QRectF())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which field the pointer rests on."""
        self._point_at(self._field_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        super().leaveEvent(event)
        self._point_at("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A field's words were clicked."""
        field = self._field_at(event.position())
        if field:
            self.chosen.emit(field)

    def _field_at(self, at: QPointF) -> str:
        near = ((segment.field, place.adjusted(-3, -4, 3, 4)) for segment, place in self._places)
        return next((field for field, place in near if place.contains(at)), "")

    def _point_at(self, field: str) -> None:
        if field != self._at:
            self._at = field
            self.setCursor(Qt.CursorShape.PointingHandCursor if field else Qt.CursorShape.ArrowCursor)
            self.pointed.emit(field, self.field_place(field))
            self.update()


def _broken(widths: list[float], gap: float, room: float) -> list[list[float]]:
    """Widths in lines of some room; a last line of one word alone takes its neighbour along."""
    lines: list[list[float]] = []
    for wide in widths:
        if lines and sum(lines[-1]) + gap * len(lines[-1]) + wide <= room:
            lines[-1].append(wide)
        else:
            lines.append([wide])
    fits = len(lines) > 1 and lines[-2][-1] + gap + lines[-1][0] <= room
    if fits and len(lines[-1]) == 1 and len(lines[-2]) > 2:  # noqa: PLR2004 - the line above stays a line
        lines[-1].insert(0, lines[-2].pop())
    return lines


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
