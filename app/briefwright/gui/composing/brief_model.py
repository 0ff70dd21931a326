"""The rows of the brief as Qt asks for them; going from one state to the next, only what differs is announced."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefwright.gui import drags
from briefwright.gui.composing.rows import ItemRow, Row, TrayRow, spoken, stops
from briefwright.gui.session import Session

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BriefModel(QAbstractListModel):
    """The rows of the brief tab.

    Args:
        session: for what a dragged passage carries.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's shape
        """The row in words, for screen readers; what is seen is painted from the row itself."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.rows[index.row()])
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Labels are passed over; items and unfiled passages can be dragged."""
        row = self.rows[index.row()] if index.isValid() else None
        if row is None or not stops(row):
            return Qt.ItemFlag.NoItemFlags if row is None else Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(row, ItemRow | TrayRow) else flags

    def place(self, key: str) -> int:
        """Row number of a key, -1 for none."""
        return self._places.get(key, -1)

    def row(self, key: str) -> Row | None:
        """The row of a key."""
        place = self.place(key)
        return self.rows[place] if place >= 0 else None

    def show(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """Go on to other rows; -> keys of those that came."""
        old, new = self.rows, tuple(rows)
        head = _common([row.key for row in old], [row.key for row in new])
        room = min(len(old), len(new)) - head
        tail = _common([row.key for row in reversed(old)], [row.key for row in reversed(new)], room)
        gone, came = len(old) - head - tail, len(new) - head - tail
        if gone:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            self._take(old[:head] + old[head + gone :])
            self.endRemoveRows()
        if came:
            self.beginInsertRows(_ROOT, head, head + came - 1)
            self._take(self.rows[:head] + new[head : head + came] + self.rows[head:])
            self.endInsertRows()
        self._announce(new)
        left = {row.key for row in old[head : head + gone]}
        return tuple(row.key for row in new[head : head + came] if row.key not in left)

    def _take(self, rows: tuple[Row, ...]) -> None:
        self.rows = rows
        self._places = {row.key: place for place, row in enumerate(rows)}

    def _announce(self, new: tuple[Row, ...]) -> None:
        """Tell which rows show something else now."""
        changed = [place for place, (was, now) in enumerate(zip(self.rows, new, strict=True)) if was is not now]
        self._take(new)
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def mimeTypes(self) -> list[str]:
        """What this pane gives and takes."""
        return [drags.SPAN_TYPE, drags.ITEM_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged item, or the span of the dragged passage."""
        row = self.rows[indexes[0].row()]
        if isinstance(row, ItemRow):
            words = "\n".join(paragraph.text for paragraph in row.said)
            return drags.pack(item=row.item.id, words=words)
        passage = self._session.brief.passage(row.passage) if isinstance(row, TrayRow) else None
        if passage is None:
            return QMimeData()
        span = drags.DraggedSpan(passage.source, passage.start, passage.end, passage.id)
        return drags.pack(span, words=passage.exact)

    def supportedDragActions(self) -> Qt.DropAction:
        """Items move."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def _common(one: Sequence[str], other: Sequence[str], most: int | None = None) -> int:
    """How many keys both begin with, at most ``most``."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right or count == most:
            break
        count += 1
    return count
