"""Editors that open in the place of a row: growing text, one-line fields, a hint below, no buttons."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from briefwright.gui.composing.facing import margin
from briefwright.gui.theme import SERIF, Appearance

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Reasons for losing the focus that do not mean the analyst is done."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """Plain text that is as high as its lines.

    Signals:
        grown(): it needs another height now.
    """

    grown = Signal()

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the lines; Qt counts the size of a plain document in lines."""
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        wanted = round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + 12)
        if wanted != self.height():
            self.setFixedHeight(wanted)
            self.grown.emit()


class InPlace(QFrame):
    """An editor in a row.

    Args:
        appearance: colours and fonts.
        name: what is edited, for screen readers.
        hint: the keys, below the text.
        enter_keeps: Enter keeps what was typed; else it is a new line and Ctrl+Enter keeps.

    Signals:
        kept(): the analyst is done; read the fields.
        left(): Escape: nothing changes.
        typed(): a field says something else now; :meth:`words`.
        grown(): the row needs another height: :meth:`wanted_height`.
    """

    kept = Signal()
    left = Signal()
    typed = Signal()
    grown = Signal()

    def __init__(self, appearance: Appearance, name: str, hint: str, *, enter_keeps: bool) -> None:
        super().__init__()
        self._look = appearance
        self._enter_keeps = enter_keeps
        self._over = False
        self._fields: dict[str, GrowingText | QLineEdit] = {}
        self.setObjectName("in-place")
        self.setAccessibleName(name)
        self.setStyleSheet(_sheet(appearance))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 6, 18, 8)
        self.column.setSpacing(4)
        self.hint = QLabel(hint)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        self.hint.setFont(appearance.font(size=11.5))
        self.column.addWidget(self.hint)

    def add(self, field: GrowingText | QLineEdit, name: str = "text") -> None:
        """Put a field above the hint."""
        self.follow(field, name)
        self.column.insertWidget(self.column.count() - 1, field)
        if isinstance(field, GrowingText):
            field.grown.connect(self.grown)
        if self.focusProxy() is None:
            self.setFocusProxy(field)

    def follow(self, field: GrowingText | QLineEdit, name: str) -> None:
        """Answer for keys, focus and words of a field that stands somewhere inside."""
        field.installEventFilter(self)
        field.textChanged.connect(self.typed)
        self._fields[name] = field

    def words(self) -> dict[str, str]:
        """Field → what stands in it, letter by letter."""
        return {
            name: field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for name, field in self._fields.items()
        }

    def take_up(self, words: Mapping[str, str]) -> None:
        """Go on with words that were typed before; Ctrl+Z in a field goes back to what stood there."""
        for name, field in self._fields.items():
            if isinstance(field, QLineEdit):
                field.setText(words.get(name, field.text()))
            elif name in words and words[name] != field.toPlainText():
                field.selectAll()
                field.insertPlainText(words[name])

    def wanted_height(self, width: int) -> int:
        """Height for a row of a width."""
        side = round(margin(width))
        self.column.setContentsMargins(side, 6, side, 8)
        self.ensurePolished()
        self.resize(width, self.height())  # the text counts its lines at the width it will have
        self.column.activate()
        return self.column.heightForWidth(width)

    def complain(self, words: str) -> None:
        """Say in the hint's place what is wrong; the editor stays open."""
        self.hint.setText(words)
        self.hint.setProperty("bad", True)  # noqa: FBT003 - Qt's shape
        self.hint.style().polish(self.hint)
        self.grown.emit()

    def finish(self, *, keep: bool = True) -> None:
        """End the edit, once."""
        if not self._over:
            self._over = True
            (self.kept if keep else self.left).emit()

    def reopen(self) -> None:
        """Go on editing after a complaint."""
        self._over = False

    def has_focus_inside(self) -> bool:
        """Whether the keys still go to one of the fields."""
        inside = QApplication.focusWidget()
        return inside is not None and self.isAncestorOf(inside)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Tab goes from field to field; past the last the edit is done: the focus never strays into the window."""
        fields = [row for row in self.findChildren(QWidget) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
        at = next((number for number, row in enumerate(fields) if row.hasFocus()), 0) + (1 if forward else -1)
        if 0 <= at < len(fields):
            fields[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finish()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and focus of the fields."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        gone = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS
        if gone and not self.has_focus_inside():
            self.finish()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not shift and (control or self._enter_keeps):
            self.finish()
            return True
        return False


def _sheet(appearance: Appearance) -> str:
    tones = appearance.tones
    serif, small = appearance.font(SERIF, 14).pixelSize(), appearance.font(size=11.5).pixelSize()
    return f"""
QFrame#in-place {{ background: {tones.pane}; }}
QFrame#in-place QLabel {{ color: {tones.mute}; font-size: {small}px; }}
QFrame#in-place QLabel#hint[bad="true"] {{ color: {tones.bad}; }}
QFrame#in-place QPlainTextEdit, QFrame#in-place QLineEdit#serif {{
  font-family: "{SERIF}"; font-size: {serif}px; background: {tones.card}; color: {tones.ink};
  border: 1px solid {tones.accent}; border-radius: 5px; padding: 3px 6px; }}
"""


class TextEditor(InPlace):
    """One text: an item, a comment, the source summary statement.

    Args:
        text: what stands there now.
        label: printed small above it, "" for none.
    """

    def __init__(
        self, appearance: Appearance, name: str, text: str, hint: str, *, label: str = "", enter_keeps: bool = False
    ) -> None:
        super().__init__(appearance, name, hint, enter_keeps=enter_keeps)
        if label:
            above = QLabel(label)
            self.column.insertWidget(0, above)
        self._text = GrowingText(text, name)
        self.add(self._text)
        self._text.selectAll() if enter_keeps else self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def text(self) -> str:
        """What was typed."""
        return self._text.toPlainText()


class LineEditor(InPlace):
    """One line: the title, a section's title."""

    def __init__(self, appearance: Appearance, name: str, text: str, hint: str) -> None:
        super().__init__(appearance, name, hint, enter_keeps=True)
        self._line = QLineEdit(text)
        self._line.setObjectName("serif")
        self._line.setAccessibleName(name)
        self.add(self._line)
        self._line.selectAll()

    def text(self) -> str:
        """What was typed, in one line."""
        return " ".join(self._line.text().split())


class StatementEditor(InPlace):
    """A bottom line or key point, and the items that carry it.

    Args:
        text: the words.
        pointers: ``I01, I03``.
    """

    def __init__(self, appearance: Appearance, name: str, text: str, pointers: str) -> None:
        hint = "Enter keeps it · Esc leaves it as it was · items by number: I01, I03–I05, or drop an item on it"
        super().__init__(appearance, name, hint, enter_keeps=True)
        self._text = GrowingText(text, name)
        self.add(self._text)
        self._pointers = QLineEdit(pointers)
        self._pointers.setPlaceholderText("Rests on items, e.g. I01, I03")
        self._pointers.setAccessibleName(f"{name}: rests on items")
        self.add(self._pointers, "rests on")
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def text(self) -> str:
        """The words, in one paragraph."""
        return " ".join(self._text.toPlainText().split())

    def pointers(self) -> str:
        """The items as typed."""
        return self._pointers.text()


class FieldCell(NamedTuple):
    """One front matter field: id, what it is called, its value, what to write there."""

    field: str
    name: str
    value: str
    hint: str


class FieldsEditor(InPlace):
    """The front matter as a small grid."""

    def __init__(self, appearance: Appearance, cells: Sequence[FieldCell], first: str) -> None:
        super().__init__(appearance, "Front matter", "Enter keeps all · Esc leaves them as they were", enter_keeps=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._lines: dict[str, QLineEdit] = {}
        for row, cell in enumerate(cells):
            line = QLineEdit(cell.value)
            line.setPlaceholderText(cell.hint)
            line.setAccessibleName(cell.name)
            self.follow(line, cell.field)
            label = QLabel(cell.name)
            label.setBuddy(line)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
            self._lines[cell.field] = line
        self.column.insertLayout(0, grid)
        wanted = self._lines.get(first) or next(iter(self._lines.values()))
        self.setFocusProxy(wanted)
        wanted.selectAll()

    def values(self) -> dict[str, str]:
        """Field id → what was typed."""
        return {field: line.text().strip() for field, line in self._lines.items()}
