"""The report of an import: one row a file, what became of it and what to do; copied whole, read again in one click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QListView, QWidget

from briefwright.gui.dialogs.choosers import DropList, OneOf
from briefwright.gui.dialogs.rows import Row, RowList, Tone
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.dialogs.unlock_field import UnlockField
from briefwright.gui.theme import Appearance
from briefwright.library.importing import Outcome

_WORDS: dict[Outcome, tuple[str, Tone]] = {
    "in": ("in", "ok"),
    "noticed": ("in, with notices", "warn"),
    "there": ("there already", "mute"),
    "refused": ("refused", "bad"),
    "waiting": ("not read", "mute"),
}
_LOCKED: tuple[str, Tone] = ("needs a password", "warn")
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
        locked: it was refused for want of its password.
    """

    number: int
    name: str
    outcome: Outcome
    said: str = ""
    alike: str = ""
    locked: bool = False

    @property
    def telling(self) -> bool:
        """Whether it deserves a look."""
        return self.outcome not in ("in", "waiting") or bool(self.alike)

    @property
    def words(self) -> str:
        """All that is to be said."""
        return f"{self.said} {self.alike}".strip()

    @property
    def state(self) -> tuple[str, Tone]:
        """What became of it in a word or three, and their tone."""
        return _LOCKED if self.locked else _WORDS[self.outcome]

    def line(self) -> str:
        """The row as plain text: ``ports.txt: refused. …``."""
        return f"{self.name}: {self.state[0]}. {self.words}".strip()


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
        password_wanted(object, str): open these files (a list of their numbers) with this password.
    """

    again_wanted = Signal(int, object)
    rest_wanted = Signal()
    password_wanted = Signal(object, str)

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
        self.unlock: UnlockField | None = None
        self.list.selected.connect(self._ask_password)
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
        """Where the first locked file asks for its password; without one Enter closes."""
        return self.unlock.field if self.unlock is not None else self.done

    def text(self) -> str:
        """The report of all files as plain text."""
        return "\n".join([self.heading.text(), *(row.line() for row in self._rows)])

    def renew(self, row: FileRow) -> None:
        """Show what became of a file that was read again."""
        self.renew_all([row])

    def renew_all(self, rows: Sequence[FileRow], line: str = "") -> None:
        """Show what became of files that were read again; the first of them is the current one.

        Args:
            rows: these files.
            line: the summary of all files as it is now; "" leaves it.
        """
        if line:
            self.heading.setText(line)
            self.setAccessibleName(line)
        asking = self.unlock is not None and self.unlock.isAncestorOf(QApplication.focusWidget() or self)
        new = {row.number: row for row in rows}
        self._rows = [new.get(old.number, old) for old in self._rows]
        self._show(keep=rows[0].number if rows else None)
        if asking:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, keep: int | None = None) -> None:
        wanted = [row for row in self._rows if row.telling or self.shown.value() == _ALL]
        keep = keep or next((row.number for row in wanted if row.locked), None)
        self.list.set_rows([_shown(row) for row in wanted], keep=keep)

    def _ask_password(self, number: object) -> None:
        """The current file, where it is locked, has a field for its password in its row."""
        locked = {row.number: row.name for row in self._rows if row.locked}
        name = locked.pop(number, "") if isinstance(number, int) else ""
        self.unlock = UnlockField(name, len(locked)) if name else None
        self.list.put_below(number, self.unlock)
        if self.unlock is not None:
            self.unlock.given.connect(
                lambda password, more: self._on_password(number, list(locked), password, more=more)
            )

    def _on_password(self, number: object, others: list[int], password: str, *, more: bool) -> None:
        self.password_wanted.emit([number, *others] if more else [number], password)

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
    words, tone = row.state
    return Row(row.name or "All files", row.words, words, tone, row.number)
