"""Find in the open source: one field in place, every hit framed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefwright.gui.theme import Appearance


class FindBar(QWidget):
    """A field and a count.

    Signals:
        wanted(str): the words to look for changed.
        stepped(int): go to the next (1) or previous (-1) hit.
        closed(): the bar was left.
    """

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setObjectName("findField")
        self.field.setAccessibleName("Find in this source")
        self.field.setPlaceholderText("Find in this source")
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = QLabel("Enter next  ·  Shift+Enter previous  ·  Escape back to the text", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.field, 2)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._hint)
        self.field.textChanged.connect(self.wanted)
        self.field.installEventFilter(self)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        t = self._appearance.tones
        small = self._appearance.font(size=12)
        for label in (self._count, self._hint):
            label.setFont(small)
            label.setStyleSheet(f"color: {t.mute};")
        self.setStyleSheet(f"#findBar {{ background: {t.pane}; border-top: 1px solid {t.line}; }}")

    def open(self) -> None:
        """Show the bar and put the caret into its field."""
        self.show()
        self.field.selectAll()
        self.field.setFocus()

    def say(self, number: int, count: int, *, whole: bool, more: bool) -> None:
        """Tell which hit of how many is shown (from 1).

        Args:
            number: of the hit shown, from 1.
            count: of the hits.
            whole: False when only a part of the source shows.
            more: there are more hits than were counted.
        """
        if not self.field.text().strip():
            self._count.setText("")
        elif not count:
            self._count.setText("not in this source" if whole else "not in this part")
        else:
            self._count.setText(f"{number} of {count}{'+' if more else ''}" + ("" if whole else " in this part"))

    def resizeEvent(self, event: object) -> None:
        """The hint gives way when the bar is narrow."""
        del event
        self._hint.setVisible(self.width() >= 620)  # noqa: PLR2004 - width of field, count and hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter steps, Escape closes."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)
