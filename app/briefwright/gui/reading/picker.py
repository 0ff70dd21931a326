"""The section picker: type a few letters of a section, or a new title, and press Enter."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefwright.gui.reading.section_row import SectionRowPainter
from briefwright.gui.reading.usage import section_label
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.text import fold_marks

_SECTION = Qt.ItemDataRole.UserRole
_NEW = Qt.ItemDataRole.UserRole + 1
_WIDTH = 380
_MOST_ROWS = 9


def matches(title: str, typed: str) -> bool:
    """Whether every typed word begins a word of the title, case and marks aside."""
    words = fold_marks(title).casefold().split()
    return all(any(word.startswith(part) for word in words) for part in fold_marks(typed).casefold().split())


class SectionPicker(QFrame):
    """A small list in place, over the reader.

    Signals:
        picked(str): id of the chosen section.
        new_wanted(str): title of a section to make.
        left(): closed without a choice.
    """

    picked = Signal(str)
    new_wanted = Signal(str)
    left = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self._room = parent
        self.setObjectName("sectionPicker")
        self.field = QLineEdit(self)
        self.field.setObjectName("sectionField")
        self.field.setAccessibleName("Section to file into")
        self.field.setPlaceholderText("Section, or the title of a new one")
        self.rows = QListWidget(self)
        self.rows.setObjectName("sectionRows")
        self.rows.setAccessibleName("Sections")
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setItemDelegate(SectionRowPainter(appearance, self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.rows.itemClicked.connect(lambda _: self._choose())
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        t = self._appearance.tones
        self.setStyleSheet(
            f"#sectionPicker {{ background: {t.card}; border: 1px solid {t.mute}; border-radius: 8px; }}"
            f"#sectionRows {{ background: {t.card}; }}"
        )

    def open_beside(self, words: QRect) -> None:
        """Open the list below some words of the parent, or above them where there is no room."""
        self.field.clear()
        self._fill()
        self._fit()
        room = self._room.size()
        x = max(8, min(words.left(), room.width() - self.width() - 8))
        below, above = words.bottom() + 10, words.top() - self.height() - 10
        y = below if below + self.height() + 8 <= room.height() or above < 0 else above
        self.move(x, max(8, min(y, room.height() - self.height() - 8)))
        self.show()
        self.raise_()
        self.field.setFocus()

    def _fit(self) -> None:
        height = sum(self.rows.sizeHintForRow(row) for row in range(min(_MOST_ROWS, self.rows.count())))
        self.rows.setFixedHeight(height + 2)
        room = self._room.width() - 16
        self.setFixedWidth(min(room, round(_WIDTH * self._appearance.scale)))
        self.adjustSize()

    def _fill(self) -> None:
        typed = self.field.text().strip()
        brief = self._session.brief
        self.rows.clear()
        for section in brief.sections:
            label = section_label(brief, section)
            if section.plan.role == "items" and (typed == label or matches(section.plan.title, typed)):
                row = QListWidgetItem(f"{label}  {section.plan.title}", self.rows)
                row.setData(_SECTION, section.id)
                row.setData(
                    SectionRowPainter.PARTS, (label, section.plan.title, section.plan.colour, len(section.items))
                )
        taken = {section.plan.title.casefold() for section in brief.sections}
        if typed and typed.casefold() not in taken:
            row = QListWidgetItem(f"New section “{typed}”", self.rows)
            row.setData(_NEW, " ".join(typed.split()))
        if not self.rows.count():
            row = QListWidgetItem("Type a title to make the first section", self.rows)
            row.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.setCurrentRow(0)
        self._fit()

    def _choose(self) -> None:
        row = self.rows.currentItem()
        if row is None:
            return
        section, title = row.data(_SECTION), row.data(_NEW)
        if section or title:
            self.hide()
        if section:
            self.picked.emit(section)
        elif title:
            self.new_wanted.emit(title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter chooses, Escape or leaving the field closes."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key())) or super().eventFilter(watched, event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.rows.underMouse():
            self._leave()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_ROWS, Qt.Key.Key_PageDown: _MOST_ROWS}
        if key in steps:
            last = self.rows.count() - 1
            self.rows.setCurrentRow(max(0, min(last, self.rows.currentRow() + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.left.emit()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(_WIDTH, super().sizeHint().height())
