"""A chip of the key bar: a section's digit, title and count; a button, and a place to drop passages on."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefwright.gui.drags import is_ours
from briefwright.gui.theme import Appearance
from briefwright.model.template import Colour

_PAD = 10
_INNER = 6
_SHORTEST_TITLE = 32
"""Pixels below which a title is left off: two letters and an ellipsis say nothing."""


class ChipFace(NamedTuple):
    """What a chip shows.

    Attributes:
        key: the digit to press.
        title: beside it; cut first when room is scarce.
        number: how many lie there; 0 is not shown.
        colour: of the section; None for the chips that are none.
    """

    key: str
    title: str
    number: int
    colour: Colour | None


class Chip(QAbstractButton):
    """One section on the key bar.

    Signals:
        dropped(object): the parcel (QMimeData) of a drag that ended here, and whether it shall stay where it was too.
    """

    dropped = Signal(object, bool)

    def __init__(self, appearance: Appearance, parent: QWidget, *, takes_drops: bool) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.face = ChipFace("", "", 0, None)
        self._over = False
        self.recent = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(takes_drops)

    def show_face(self, face: ChipFace, accessible: str) -> None:
        """Show other words; the chip's count having risen is marked until the next act."""
        self.recent = face.key == self.face.key and face.number > self.face.number
        self.face = face
        self.setAccessibleName(accessible)
        self.setText(face.title)
        self.update()

    def wanted(self) -> float:
        """Width at which nothing is cut."""
        return self._around() + QFontMetricsF(self._appearance.font(size=13)).horizontalAdvance(self.face.title)

    def least(self) -> float:
        """Width below which the count would be cut."""
        return self._around()

    def tiny(self) -> float:
        """Width of the number alone."""
        bold = QFontMetricsF(self._appearance.font(size=13, bold=True))
        return bold.horizontalAdvance(self.face.key) + 2 * _PAD + 2

    def _around(self) -> float:
        bold = QFontMetricsF(self._appearance.font(size=13, bold=True))
        count = bold.horizontalAdvance(str(self.face.number)) + 2 * _INNER if self.face.number else 0
        return bold.horizontalAdvance(self.face.key) + _INNER + count + 2 * _PAD + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        del event
        a, t = self._appearance, self._appearance.tones
        colours = a.section(self.face.colour) if self.face.colour else None
        ink = colours.ink if colours else t.mute
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = self._over or self.hasFocus() or self.recent
        rim = (
            t.accent if self.hasFocus() else ink if strong or self.underMouse() else colours.tint if colours else t.line
        )
        painter.setPen(QPen(QColor(rim), 2 if strong else 1))
        painter.setBrush(QColor(colours.tint if colours else t.card))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._words(painter, box.adjusted(_PAD, 0, -_PAD, 0), ink, colours.tint if colours else t.card)
        painter.end()

    def _words(self, painter: QPainter, box: QRectF, ink: str, tint: str) -> None:
        a, t = self._appearance, self._appearance.tones
        painter.setPen(QColor(ink))
        painter.setFont(a.font(size=13, bold=True))
        key = painter.fontMetrics().horizontalAdvance(self.face.key)
        painter.drawText(box, _LEFT, self.face.key)
        right = box.right()
        if self.face.number and self.width() >= self.least() - 1:
            wide = painter.fontMetrics().horizontalAdvance(str(self.face.number)) + 2 * _INNER
            pill = QRectF(right - wide + _INNER, box.center().y() - 9 * a.scale, wide, 18 * a.scale)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.page if tint != t.page else t.pane))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(ink))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self.face.number))
            right = pill.left() - _INNER
        painter.setFont(a.font(size=13))
        words = QRectF(box.left() + key + _INNER, box.top(), right - box.left() - key - _INNER + 2, box.height())
        if words.width() < _SHORTEST_TITLE:
            return
        shown = painter.fontMetrics().elidedText(self.face.title, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.setPen(QColor(ink))
        painter.drawText(words, _LEFT, shown)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what was picked up on this desk."""
        if is_ours(event.mimeData()):
            self._over = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        super().dragLeaveEvent(event)
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the parcel on; Ctrl held means: there also."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
