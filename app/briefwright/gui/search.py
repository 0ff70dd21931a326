"""The one search field: sources, passages and commands, ranked by words; Enter goes there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.theme import Appearance

SHOWN = 40
"""Rows that are shown at most."""


@dataclass(frozen=True)
class Candidate:
    """One thing that can be found.

    Attributes:
        title: shown in the first line.
        detail: shown below.
        kind: shown at the right: ``source``, ``passage``, ``item`` or a key such as ``Ctrl+E``.
        go: goes there or does it.
        also: further words that lead here but are not shown, such as the source's text.
    """

    title: str
    detail: str
    kind: str
    go: Callable[[], object]
    also: str = ""


def rank(typed: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that hold every typed word, best first; words at the start of words and in titles weigh more."""
    wanted = typed.casefold().split()
    scored = ((_score(wanted, candidate), number, candidate) for number, candidate in enumerate(candidates))
    found = sorted((row for row in scored if row[0] > 0), key=lambda row: (-row[0], row[1]))
    return [candidate for _score_, _number, candidate in found[:SHOWN]]


def _score(wanted: Sequence[str], candidate: Candidate) -> int:
    title, detail = candidate.title.casefold(), candidate.detail.casefold()
    total = 1
    for word in wanted:
        here = max(4 * _weight(word, title), 2 * _weight(word, detail), _weight(word, candidate.also.casefold()))
        if not here:
            return 0
        total += here
    return total


def _weight(word: str, text: str) -> int:
    """3 at the start of the text, 2 at the start of a word, 1 inside a word, 0 nowhere."""
    if not text or word not in text:
        return 0
    if text.startswith(word):
        return 3
    return 2 if f" {word}" in text else 1


class SearchField(QLineEdit):
    """The field in the top bar with its results below.

    Args:
        appearance: colours and fonts.

    Attributes:
        last_words: what was typed when something was taken from the list.

    Signals:
        left(): something was taken, or Escape was pressed; the focus should go back to the reader.
    """

    left = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._all: Callable[[], Sequence[Candidate]] = tuple
        self._known: Sequence[Candidate] | None = None
        self.last_words = ""
        self.setObjectName("search")
        self.setAccessibleName("Search sources, passages and commands")
        self.setPlaceholderText("Search sources, passages, commands    Ctrl+K")
        self.setMinimumWidth(150)
        self.setMaximumWidth(420)
        self.results = _Results(appearance)
        self.results.list.picked.connect(self._go)
        self.textEdited.connect(self._on_edited)
        self.installEventFilter(self)

    def look_in(self, candidates: Callable[[], Sequence[Candidate]]) -> None:
        """Search what ``candidates`` gives; it is asked once a visit."""
        self._all = candidates

    def start(self) -> None:
        """Begin a search."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the results when the analyst goes elsewhere."""
        super().focusOutEvent(event)
        if not self.results.isAncestorOf(QApplication.focusWidget() or self):
            self._forget()

    def _on_edited(self, typed: str) -> None:
        if not typed.strip():
            self._forget()
            return
        if self._known is None:  # gathered once a visit; every further letter is answered from it
            self._known = self._all()
        found = rank(typed, self._known)
        rows = [Row(row.title, row.detail, row.kind, key=row) for row in found]
        self.results.show_rows(rows or [Row("Nothing has these words", "Fewer or shorter words find more.")], self)

    def _go(self, key: object) -> None:
        if isinstance(key, Candidate):
            self.last_words = self.text().strip()
            self.clear()
            self._forget()
            self.left.emit()
            key.go()

    def _forget(self) -> None:
        """The visit is over."""
        self._known = None
        self.results.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Enter and Escape work the results while the focus stays in the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self.results.isVisible():
                self.results.list.step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.results.isVisible():
                self.results.list.pick()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self._forget()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


class _Results(QFrame):
    """The list below the field: a child of the window, never a window of its own."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("search_results")
        self._appearance = appearance
        self.list = RowList(appearance, "Search results")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.hide()

    def show_rows(self, rows: Sequence[Row], field: QWidget) -> None:
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        width = min(max(field.width(), 520), window.width() - 40)
        self.resize(width, 200)
        self.list.resize(width, 200)
        self.list.set_rows(rows)
        below = field.mapTo(window, QPoint(0, field.height() + 4))
        left = max(20, min(below.x() + (field.width() - width) // 2, window.width() - width - 20))
        room = window.height() - below.y() - 40
        self.setGeometry(left, below.y(), width, self.list.wanted_height(min(460, room)))
        self.show()
        self.raise_()
