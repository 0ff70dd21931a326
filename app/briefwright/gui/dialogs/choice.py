"""A list with type-ahead: type a few letters, Enter takes the row."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.theme import Appearance

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class ChoiceList(QWidget):
    """A filter line over a list; the focus stays in the line while the arrow keys move through the list.

    Args:
        appearance: colours and fonts.
        name: what is chosen, for screen readers, e.g. ``Templates``.
        hint: shown in the empty filter line.

    Signals:
        picked(object): key of the row that was taken.
        selected(object): key of the row that is current now.
    """

    picked = Signal(object)
    selected = Signal(object)

    def __init__(self, appearance: Appearance, name: str, hint: str, *, pick_on_click: bool = True) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(f"Filter: {name}")
        self.list = RowList(appearance, name, pick_on_click=pick_on_click)
        self.list.setMinimumHeight(120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._show)
        self.line.installEventFilter(self)
        self.list.picked.connect(self.picked)
        self.list.selected.connect(self.selected)

    def set_rows(self, rows: Sequence[Row], keep: object = None) -> None:
        """Show rows, filtered by what stands in the line."""
        self._rows = tuple(rows)
        self._show(keep=keep)

    def _show(self, _text: str = "", keep: object = None) -> None:
        typed = self.line.text().casefold().split()
        found = [row for row in self._rows if all(word in f"{row.title} {row.detail}".casefold() for word in typed)]
        self.list.set_rows(found, keep if keep is not None else self.list.current_key())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter in the line work the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.list.step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.pick()
                return True
        return super().eventFilter(watched, event)
