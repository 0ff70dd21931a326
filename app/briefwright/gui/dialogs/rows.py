"""Lists of two-line rows: search results, findings, templates, briefs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from briefwright.gui.theme import SERIF, Appearance

Tone = Literal["mute", "ok", "warn", "bad", "accent"]
AnyIndex = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap)
_PAD_X, _PAD_Y = 12, 7


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        title: in the reading face.
        detail: small, below; may be longer and wraps.
        right: small, at the right of the title.
        tone: colour of ``right``.
        key: what the row stands for; handed back when it is picked.
    """

    title: str
    detail: str = ""
    right: str = ""
    tone: Tone = "mute"
    key: object = None


class RowModel(QAbstractListModel):
    """The rows as Qt asks for them; screen readers hear title, detail and what stands at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of one row."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.title, row.right, row.detail) if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, view: "RowList", appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._look = appearance

    def _row(self, index: AnyIndex) -> Row:
        return self._view.rows.rows[index.row()]

    def _places(self, row: Row, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """Where title, right words and detail stand inside a row's rectangle."""
        title = QFontMetrics(self._look.font(SERIF, 15))
        small = QFontMetrics(self._look.font(size=12))
        inner = rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        right_width = small.horizontalAdvance(row.right) + 12 if row.right else 0
        room = QRect(inner.left(), inner.top(), max(40, inner.width() - right_width), 10_000)
        first = QRect(room.topLeft(), title.boundingRect(room, _WRAP, row.title).size())
        right = QRect(inner.right() - right_width, inner.top(), right_width, title.height())
        below = QRect(inner.left(), first.bottom() + 2, inner.width(), 10_000)
        second = QRect(below.topLeft(), small.boundingRect(below, _WRAP, row.detail).size() if row.detail else QSize())
        return first, right, second

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        first, _right, second = self._places(self._row(index), QRect(0, 0, width, 0))
        bottom = second.bottom() if self._row(index).detail else first.bottom()
        return QSize(width, bottom + 1 + _PAD_Y + self._view.room_below(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, tones = self._row(index), self._look.tones
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tones.caret))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tones.accent))
        first, right, second = self._places(row, rect)
        painter.setFont(self._look.font(SERIF, 15))
        painter.setPen(QColor(tones.ink))
        painter.drawText(first, _WRAP, row.title)
        painter.setFont(self._look.font(size=12))
        painter.setPen(QColor(getattr(tones, row.tone)))
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.right)
        painter.setPen(QColor(tones.mute))
        painter.drawText(second, _WRAP, row.detail)
        painter.restore()


class RowList(QListView):
    """A list of rows for keys and mouse.

    Args:
        appearance: colours and fonts.
        name: for screen readers.
        pick_on_click: one click picks; otherwise it selects, and Enter or a double click picks.

    Signals:
        picked(object): key of the row that was picked.
        selected(object): key of the row that is current now.
    """

    picked = Signal(object)
    selected = Signal(object)

    def __init__(self, appearance: Appearance, name: str, *, pick_on_click: bool = True) -> None:
        super().__init__()
        self.rows = RowModel(self)
        self._look = appearance
        self._pick_on_click = pick_on_click
        self._below: QWidget | None = None
        self._below_at = QPersistentModelIndex()
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self, appearance))
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._on_current)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        tones = self._look.tones
        self.setStyleSheet(
            f"QListView {{ background: {tones.card}; border: 1px solid {tones.line}; border-radius: 6px; }}"
        )
        self.scheduleDelayedItemsLayout()

    def set_rows(self, rows: Sequence[Row], keep: object = None) -> None:
        """Show rows; the one whose key is ``keep`` becomes current, else the first."""
        self.rows.set_rows(rows)
        at = next((number for number, row in enumerate(rows) if keep is not None and row.key == keep), 0)
        if rows:
            self.setCurrentIndex(self.rows.index(at))

    def put_below(self, key: object, widget: QWidget | None) -> None:
        """Let a widget stand inside a row, below its words; the one that stood somewhere before goes.

        Args:
            key: of the row.
            widget: what stands there; None for nothing.
        """
        if self._below_at.isValid():
            self.setIndexWidget(self.rows.index(self._below_at.row()), None)  # type: ignore[arg-type]  # Qt takes null
        at = next((number for number, row in enumerate(self.rows.rows) if row.key == key), -1)
        self._below, self._below_at = (widget if at >= 0 else None), QPersistentModelIndex(self.rows.index(at))
        self.scheduleDelayedItemsLayout()
        if self._below is not None:
            ground = QWidget()
            column = QVBoxLayout(ground)
            column.setContentsMargins(_PAD_X, 0, _PAD_X, _PAD_Y)
            column.addStretch(1)
            column.addWidget(self._below)
            self.setIndexWidget(self.rows.index(at), ground)

    def room_below(self, index: AnyIndex) -> int:
        """Pixels that the widget inside a row takes, 0 where none stands."""
        here = self._below is not None and self._below_at.isValid() and self._below_at.row() == index.row()
        return self._below.sizeHint().height() + _PAD_Y if here and self._below is not None else 0

    def show_key(self, key: object) -> None:
        """Go back to a row without telling anybody."""
        at = next((number for number, row in enumerate(self.rows.rows) if row.key == key), -1)
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def current_key(self) -> object:
        """Key of the current row, None without one."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else None

    def step(self, by: int) -> None:
        """Move the current row, stopping at the ends."""
        count = self.rows.rowCount()
        if count:
            at = min(count - 1, max(0, self.currentIndex().row() + by))
            self.setCurrentIndex(self.rows.index(at))

    def pick(self) -> None:
        """Pick the current row."""
        if self.currentIndex().isValid():
            self.picked.emit(self.current_key())

    def wanted_height(self, most: int) -> int:
        """Height that shows all rows, at most ``most`` pixels."""
        total = 2
        for number in range(self.rows.rowCount()):
            total += self.sizeHintForRow(number)
            if total >= most:
                return most
        return total

    def _on_current(self, *_indexes: QModelIndex) -> None:
        self.selected.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks; Escape is for whoever shows the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """One click picks where that was asked for."""
        super().mouseReleaseEvent(event)
        if self._pick_on_click and self.indexAt(event.position().toPoint()).isValid():
            self.pick()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click picks where one click only selects."""
        super().mouseDoubleClickEvent(event)
        if not self._pick_on_click and self.indexAt(event.position().toPoint()).isValid():
            self.pick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
