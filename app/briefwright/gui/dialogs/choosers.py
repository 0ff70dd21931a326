"""Small choosers for sheets and forms: a drop-down list, and a row of words of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from briefwright.gui.theme import Appearance

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DropList(QComboBox):
    """A choice with a plain mark at its right; the style's own arrow does not go with our frames."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The choice, and its mark where there is a choice."""
        super().paintEvent(event)
        if not self.isEnabled():
            return
        with QPainter(self) as painter:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.rect().adjusted(0, 0, -7, 0), _RIGHT.value, "▾")


class OneOf(QWidget):
    """A row of words of which one holds; arrow keys go along it.

    Args:
        appearance: colours and fonts.
        name: what is chosen, for screen readers.
        choices: value → word.
        now: the value that holds.

    Signals:
        chosen(str): the value that holds from now on.
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, name: str, choices: Sequence[tuple[str, str]], now: str) -> None:
        super().__init__()
        self._appearance = appearance
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for value, word in choices:
            button = QPushButton(word)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {word}")
            button.setChecked(value == now)
            button.toggled.connect(lambda on, value=value: self._on_toggled(value) if on else None)
            self.buttons[value] = button
            row.addWidget(button)
        row.addStretch(1)
        self._stop_at_choice()
        appearance.changed.connect(self._restyle)
        self._restyle()

    def value(self) -> str:
        """The value that holds."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def _on_toggled(self, value: str) -> None:
        self._stop_at_choice()
        self.chosen.emit(value)

    def _stop_at_choice(self) -> None:
        """Tab comes to what holds and goes on to the next row."""
        for button in self.buttons.values():
            stop = button.isChecked() or not self.value()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _restyle(self) -> None:
        """What holds stands out by its frame and weight, never by colour alone."""
        accent = self._appearance.tones.accent
        self.setStyleSheet(f"QPushButton:checked {{ border: 2px solid {accent}; font-weight: 600; }}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            event.ignore()
            return
        row = list(self.buttons.values())
        at = next((number for number, button in enumerate(row) if button.hasFocus()), 0) + step
        if 0 <= at < len(row):
            row[at].setFocus(Qt.FocusReason.OtherFocusReason)
            row[at].setChecked(True)
