"""The list of sources: a model that changes only what changed, and the painter of its rows."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefwright.gui.reading.lines import wrapped
from briefwright.gui.reading.source_rows import SourceRow
from briefwright.gui.theme import SERIF, Appearance

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()

_LEFT, _RIGHT, _TOP, _BAR = 16, 12, 11, 10
_MOST_LINES = 3
_EVEN_LINES = 2
EVEN_FROM = 1_500
"""Sources from which on all rows have one height: Qt asks for that of every row at each arrival (0.1 s for 6,000)."""


class SourceModel(QAbstractListModel):
    """Rows of the sources that the filter lets through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SourceRow] = []

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Headline, spoken row or the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return row if role == ROW else None

    def place(self, source_id: str) -> int:
        """Row of a source, -1 if it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.id == source_id), -1)

    def take(self, rows: list[SourceRow]) -> None:
        """Show these rows: what is gone goes, what is new comes, what changed is painted again."""
        kept, shown = {row.id for row in rows}, {row.id for row in self.rows}
        for number in range(len(self.rows) - 1, -1, -1):
            if self.rows[number].id not in kept:
                self.beginRemoveRows(_NO_PARENT, number, number)
                del self.rows[number]
                self.endRemoveRows()
        for number, row in enumerate(rows):
            if number < len(self.rows) and self.rows[number].id == row.id:
                self._replace(number, row)
            elif row.id in shown:  # another order: rare, so all at once
                self.beginResetModel()
                self.rows = list(rows)
                self.endResetModel()
                return
            elif number == len(self.rows):  # arrivals: nothing shown comes after, or it would have been met
                self._append(rows[number:])
                return
            else:
                self.beginInsertRows(_NO_PARENT, number, number)
                self.rows.insert(number, row)
                self.endInsertRows()

    def _append(self, rows: list[SourceRow]) -> None:
        self.beginInsertRows(_NO_PARENT, len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows.extend(rows)
        self.endInsertRows()

    def _replace(self, number: int, row: SourceRow) -> None:
        if self.rows[number] != row:
            self.rows[number] = row
            self.dataChanged.emit(self.index(number), self.index(number))


class SourcePainter(QStyledItemDelegate):
    """Paints a row: outlet and date, headline, squares with section numbers and counts, what is missing."""

    def __init__(self, appearance: Appearance, view: QWidget, model: SourceModel) -> None:
        super().__init__(view)
        self._model = model
        self._sizes: dict[str, tuple[SourceRow, QSize]] = {}
        self._sized_for: tuple[int, float] = (0, 0.0)
        self._appearance = appearance
        self._view = view
        self.open_id = ""
        self.even = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines, or one height for all where there are very many rows."""
        del option
        if self.even:
            return self._height(_EVEN_LINES, footed=True)
        row: SourceRow = self._model.rows[index.row()]
        look = (self._view.width(), self._appearance.scale)
        if look != self._sized_for:
            self._sized_for, self._sizes = look, {}
        known = self._sizes.get(row.id)
        if known is None or known[0] is not row:
            known = self._sizes[row.id] = (row, self._size(row))
        return known[1]

    def _size(self, row: SourceRow) -> QSize:
        return self._height(len(self._headline(row)), footed=row.footed)

    def _height(self, lines: int, *, footed: bool) -> QSize:
        height = 2 * _TOP + self._small_step() + lines * self._headline_step()
        height += self._small_step() + 4 if footed else 0
        return QSize(self._view.width(), round(height))

    def _headline(self, row: SourceRow) -> tuple[str, ...]:
        """Broken for the view with its scroll bar, so that lines and heights stay when the bar comes and goes."""
        font = self._appearance.font(SERIF, 15, bold=row.unread)
        most = _EVEN_LINES if self.even else _MOST_LINES
        return wrapped(row.headline, font, self._view.width() - _BAR - _LEFT - _RIGHT, most)

    def _headline_step(self) -> float:
        return self._appearance.font(SERIF, 15).pixelSize() * 1.32

    def _small_step(self) -> float:
        return self._appearance.font(size=12).pixelSize() * 1.5

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: SourceRow = index.data(ROW)
        a, t = self._appearance, self._appearance.tones
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.id == self.open_id:
            painter.fillRect(box, QColor(t.card))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(t.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(t.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(t.line))
        top = box.top() + _TOP
        self._outlet_line(
            painter, row, QRectF(box.left() + _LEFT, top, box.width() - _LEFT - _RIGHT, self._small_step())
        )
        top += self._small_step()
        painter.setFont(a.font(SERIF, 15, bold=row.unread))
        painter.setPen(QColor(t.ink if row.stated else t.mute))
        for line in self._headline(row):
            top += self._headline_step()
            painter.drawText(QPointF(box.left() + _LEFT, top - self._headline_step() * 0.24), line)
        if row.footed:
            self._counts_line(painter, row, box.left() + _LEFT, top + 5, box.right() - _RIGHT)
        painter.restore()

    def _outlet_line(self, painter: QPainter, row: SourceRow, box: QRectF) -> None:
        a, t = self._appearance, self._appearance.tones
        painter.setFont(a.font(size=12))
        letters = QFontMetricsF(painter.font())
        date = row.date or "no date"
        painter.setPen(QColor(t.soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.label)
        box = box.adjusted(0, 0, -letters.horizontalAdvance(row.label) - 10, 0)
        outlet = letters.elidedText(row.outlet, Qt.TextElideMode.ElideRight, box.width() * 0.62)
        painter.setPen(QColor(t.mute))
        painter.drawText(box, _MIDDLE, outlet)
        x = letters.horizontalAdvance(outlet) + 8
        painter.setPen(QColor(t.soft))
        date = letters.elidedText(date, Qt.TextElideMode.ElideRight, box.width() - x)
        painter.drawText(box.adjusted(x, 0, 0, 0), _MIDDLE, date)

    def _counts_line(self, painter: QPainter, row: SourceRow, left: float, top: float, right: float) -> None:
        a, t = self._appearance, self._appearance.tones
        side, height = 15.0 * a.scale, self._small_step()
        x = left
        rows = [
            (count.label, a.section(count.colour).ink, a.section(count.colour).on_ink, count.number)
            for count in row.counts
        ]
        if row.loose:
            rows.append(("0", t.unfiled, t.ink, row.loose))
        for label, ink, on_ink, number in rows:
            square = QRectF(x, top + (height - side) / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(square, 3, 3)
            painter.setFont(a.font(size=11, bold=True))
            painter.setPen(QColor(on_ink))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, label)
            painter.setFont(a.font(size=12))
            painter.setPen(QColor(t.mute))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(str(number))
            painter.drawText(QRectF(x + side + 4, top, wide + 2, height), _MIDDLE, str(number))
            x += side + wide + 14
        painter.setFont(a.font(size=12))
        letters = QFontMetricsF(painter.font())
        room = max(0.0, right - x)
        kept = min(room, letters.horizontalAdvance(row.warn) + 10) if row.warn else 0.0
        kin = letters.elidedText(row.kin, Qt.TextElideMode.ElideRight, room - kept) if room - kept > _WORTH else ""
        warn = letters.elidedText(row.warn, Qt.TextElideMode.ElideRight, room)
        for words, colour in ((kin, t.mute), (warn, t.warn)):
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(x, top, max(0.0, right - x), height), _MIDDLE, words)
            x += letters.horizontalAdvance(words) + 10 if words else 0


_WORTH = 40
"""Pixels below which words cut short say nothing."""
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
