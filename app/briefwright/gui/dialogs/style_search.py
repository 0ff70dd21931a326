"""Finding any of the ten thousand installed citation styles by name: a line, and the styles found below it.

The first search opens all style files for their titles, which takes a second or two; so all of it runs in the pool.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from briefwright.citing.choosing import StyleChoice, offered_styles, search_styles
from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.theme import Appearance
from briefwright.gui.work import Job, Pool, Progress

_SHOWN = 60
"""Styles that are listed; more words find fewer."""
_TALLEST = 176
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Answer = tuple[str, Sequence[StyleChoice]]


class StyleSearch(QObject):
    """Works a line and a list; whoever owns it lays both out.

    Signals:
        picked(str, str): id and name of a style.
        resized(): the list came, went or changed its height.

    Args:
        appearance: colours and fonts.
        pool: where is searched.
        parent: whose line and list they are.
    """

    picked = Signal(str, str)
    resized = Signal()

    def __init__(self, appearance: Appearance, pool: Pool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._job: Job[Answer] | None = None
        self._choices: dict[str, StyleChoice] = {}
        self.line = QLineEdit()
        self.line.setAccessibleName("Find a citation style")
        self.line.setPlaceholderText("Find any other by name: a journal, a society, a manual")
        self.list = RowList(appearance, "Styles found")
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.hide()
        self.line.textChanged.connect(self._ask)
        self.line.installEventFilter(self)
        self.list.picked.connect(self._on_picked)

    def _ask(self, typed: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        words = " ".join(typed.split())
        if not words:
            self._show([])
            return
        if self.list.isHidden():
            self._show([Row("Looking through the styles…")])
        self._job = Job(lambda progress: _found(words, progress))
        self._job.succeeded.connect(self._on_found)
        self._pool.start(self._job)

    def _on_found(self, answer: Answer) -> None:
        words, found = answer
        if words != " ".join(self.line.text().split()):
            return
        self._choices = {style.id: style for style in found[:_SHOWN]}
        rows = [Row(style.name, key=style.id) for style in self._choices.values()]
        self._show(rows or [Row("No style has these words; “From a file…” takes a .csl file.")])

    def _show(self, rows: Sequence[Row]) -> None:
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(self.list.wanted_height(_TALLEST) if rows else 0)
        self.resized.emit()

    def _on_picked(self, key: object) -> None:
        style = self._choices.get(str(key))
        if style is not None:
            self.line.clear()
            self.line.setFocus()
            self.picked.emit(style.id, style.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter in the line work the list; Escape gives the search up before it closes the sheet."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.line.text():
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.list.step(_STEPS[key])
                return True
            if key in _ENTER:
                self.list.pick()
                return True
            if key == Qt.Key.Key_Escape:
                self.line.clear()
                return True
        return super().eventFilter(watched, event)


def _found(words: str, progress: Progress) -> Answer:
    progress(0)  # a search that newer words have overtaken ends here
    return words, ranked(words, search_styles(words))


def ranked(words: str, found: Sequence[StyleChoice]) -> list[StyleChoice]:
    """Styles found, those that fit the trade first, then names that begin with the words or have them side by side."""
    offered = {style.id for style in offered_styles()}
    phrase = words.casefold()

    def order(style: StyleChoice) -> tuple[bool, bool, bool]:
        name = style.name.casefold()
        return style.id not in offered, not name.startswith(phrase), phrase not in name

    return sorted(found, key=order)
