"""One row of the section picker: number in its colour, title, count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefwright.gui.theme import Appearance


class SectionRowPainter(QStyledItemDelegate):
    """Paints rows; ``PARTS`` holds (number, title, colour, count), rows without it are plain words."""

    PARTS = Qt.ItemDataRole.UserRole + 2

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        del option, index
        return QSize(100, round(30 * self._appearance.scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        a, t = self._appearance, self._appearance.tones
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 5, 5)
        parts = index.data(self.PARTS)
        if parts is None:
            painter.setPen(QColor(t.mute if not index.flags() & Qt.ItemFlag.ItemIsEnabled else t.ink))
            painter.setFont(a.font(size=13))
            painter.drawText(box.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            self._parts(painter, box, t.ink if chosen else t.mute, *parts)
        painter.restore()

    def _parts(
        self, painter: QPainter, box: QRectF, ink: str, label: str, title: str, colour: object, count: int
    ) -> None:
        a, t = self._appearance, self._appearance.tones
        colours = next(value for name, value in t.sections.items() if name == colour)
        side = box.height() - 11
        square = QRectF(box.left() + 8, box.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink))
        painter.drawRoundedRect(square, 4, 4)
        painter.setPen(QColor(colours.on_ink))
        painter.setFont(a.font(size=12, bold=True))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, label)
        painter.setFont(a.font(size=13))
        painter.setPen(QColor(ink))  # mute letters do not stand out enough on the selection
        painter.drawText(box.adjusted(0, 0, -10, 0), _RIGHT, str(count) if count else "")
        painter.setPen(QColor(t.ink))
        words = box.adjusted(side + 18, 0, -40, 0)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
