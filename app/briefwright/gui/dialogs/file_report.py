"""The report of an import: one row a file, what became of it and what to do; copied whole, read again in one click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QWidget

from briefwright.gui.dialogs.choosers import DropList, OneOf
from briefwright.gui.dialogs.rows import Row, RowList, Tone
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance
from briefwright.library.importing import Outcome

_WORDS: dict[Outcome, tuple[str, Tone]] = {
    "in": ("in", "ok"),
    "noticed": ("in, with notices", "warn"),
    "there": ("there already", "mute"),
    "refused": ("refused", "bad"),
    "waiting": ("not read", "mute"),
}
_AGAIN = "Read this file again as …"
_LOOK, _ALL = "look", "all"
_BATCH = 100
"""Rows laid out at a time, so that ten thousand of them open as fast as ten."""


@dataclass(frozen=True)
class FileRow:
    """One file as the report tells of it.

    Attributes:
        number: of the file in its import.
        name: without its folder.
        outcome: what became of it.
        said: why, and what to do; "" for nothing.
        alike: which source it shares its text with; "" for none.
    """

    number: int
    name: str
    outcome: Outcome
    said: str = ""
    alike: str = ""

    @property
    def telling(self) -> bool:
        """Whether it deserves a look."""
        return self.outcome not in ("in", "waiting") or bool(self.alike)

    @property
    def words(self) -> str:
        """All that is to be said."""
        return f"{self.said} {self.alike}".strip()

    def line(self) -> str:
        """The row as plain text: ``ports.txt: refused. …``."""
        return f"{self.name}: {_WORDS[self.outcome][0]}. {self.words}".strip()


class FileReport(Sheet):
    """What became of each file.

    Args:
        parent: the window.
        appearance: colours and fonts.
        line: the summary, e.g. ``3 sources in, 1 refused``.
        rows: the files in order.
        ways: how a file can be read again: a key handed back, and its words.

    Signals:
        again_wanted(int, object): read this file again in the way of this key.
        rest_wanted(): read what was not read.
    """

    again_wanted = Signal(int, object)
    rest_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        appearance: Appearance,
        line: str,
        rows: Sequence[FileRow],
        ways: Sequence[tuple[object, str]] = (),
    ) -> None:
        super().__init__(parent, appearance, line, width=720)
        self.setObjectName("file_report")
        self._rows = list(rows)
        telling = [row for row in rows if row.telling]
        first = _LOOK if telling else _ALL
        choices = ((_LOOK, f"Worth a look {len(telling):,}"), (_ALL, f"All files {len(rows):,}"))
        self.shown = OneOf(appearance, "Files shown", choices, first)
        self.shown.chosen.connect(lambda _value: self._show())
        self.shown.setVisible(0 < len(telling) < len(rows))
        self.body.addWidget(self.shown)
        self.list = RowList(appearance, "Files", pick_on_click=False)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.body.addWidget(self.list, 1)
        self._add_again(ways)
        self.copy = self.add_button("Copy the report")
        self.rest = self.add_button("Read the rest")
        self.rest.setVisible(any(row.outcome == "waiting" for row in rows))
        self.foot.addStretch(1)
        self.done = self.add_button("Close", primary=True)
        self.copy.clicked.connect(self._copy)
        self.rest.clicked.connect(self._on_rest)
        self.done.clicked.connect(self.dismiss)
        self._show()
        self.list.setMinimumHeight(min(420, 60 * max(1, len(self.list.rows.rows)) + 10))

    def _add_again(self, ways: Sequence[tuple[object, str]]) -> None:
        self.again = DropList()
        self.again.setAccessibleName("Read the chosen file again with another encoding or as another format")
        self.again.addItem(_AGAIN)
        for key, words in ways:
            self.again.addItem(words, key)
        self.again.activated.connect(self._on_again)
        self.hint = QLabel("Letters look wrong, or the format was taken for another? The bytes are kept.")
        self.hint.setProperty("tone", "mute")
        self.hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.again)
        self.body.addLayout(row)
        for widget in (self.hint, self.again):
            widget.setVisible(bool(ways))

    def first_focus(self) -> QWidget:
        """Enter closes."""
        return self.done

    def text(self) -> str:
        """The report of all files as plain text."""
        return "\n".join([self.heading.text(), *(row.line() for row in self._rows)])

    def renew(self, row: FileRow) -> None:
        """Show what became of a file that was read again."""
        self._rows = [row if old.number == row.number else old for old in self._rows]
        self._show(keep=row.number)

    def _show(self, keep: int | None = None) -> None:
        wanted = [row for row in self._rows if row.telling or self.shown.value() == _ALL]
        self.list.set_rows([_shown(row) for row in wanted], keep=keep)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copy.setText("Copied")

    def _on_rest(self) -> None:
        self.dismiss()
        self.rest_wanted.emit()

    def _on_again(self, at: int) -> None:
        number, way = self.list.current_key(), self.again.itemData(at)
        self.again.setCurrentIndex(0)
        if at and isinstance(number, int):
            self.again_wanted.emit(number, way)


def _shown(row: FileRow) -> Row:
    words, tone = _WORDS[row.outcome]
    return Row(row.name or "All files", row.words, words, tone, row.number)
