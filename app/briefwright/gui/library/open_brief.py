"""The open-brief sheet: the briefs of the library, newest first, and the way to a file."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefwright.gui.dialogs.choice import ChoiceList
from briefwright.gui.dialogs.rows import Row
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance
from briefwright.library.rows import BriefRow


def brief_row(row: BriefRow) -> Row:
    """A brief as listed."""
    counts = (_count(row.sources, "source"), _count(row.passages, "passage"), _count(row.items, "item"))
    return Row(row.title, "  ·  ".join((row.template, *counts)), _when(row.saved), key=row.id)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _when(saved: str) -> str:
    """The analyst's own time of a UTC instant, ``6 Nov 2024, 16:41``."""
    try:
        local = datetime.fromisoformat(saved).astimezone()
    except ValueError:
        return ""
    return f"{local.day} {local:%b %Y, %H:%M}"


class OpenBrief(Sheet):
    """Choose a brief by type-ahead; F2 is not here: titles change on the desk.

    Signals:
        chosen(str): id of the brief.
        file_wanted(): open a ``.brief`` file instead.
        delete_wanted(str): put this brief into the trash.
        trash_wanted(bool): list the trash, or the library again.
        restore_wanted(str): take this brief out of the trash.
    """

    chosen = Signal(str)
    file_wanted = Signal()
    delete_wanted = Signal(str)
    trash_wanted = Signal(bool)
    restore_wanted = Signal(str)

    def __init__(self, parent: QWidget, appearance: Appearance, briefs: Sequence[BriefRow]) -> None:
        super().__init__(parent, appearance, "Open a brief", width=740, height=620)
        self.setObjectName("open_brief")
        self._in_trash = False
        self.choice = ChoiceList(
            appearance, "Briefs", "Type a few letters of a title; Enter opens the brief", pick_on_click=False
        )
        self.choice.picked.connect(self._on_picked)
        self.body.addWidget(self.choice, 1)
        self.said = self.add_label()
        self.file = self.add_button("Import a .brief file…")
        self.delete = self.add_button("Put into the trash")
        self.trash = self.add_button("Trash", flat=True)
        self.foot.addStretch(1)
        self.add_button("Cancel").clicked.connect(self.dismiss)
        self.open_button = self.add_button("Open", primary=True)
        self.open_button.clicked.connect(self.choice.list.pick)
        self.file.clicked.connect(self._on_file)
        self.delete.clicked.connect(self._on_delete)
        self.trash.clicked.connect(lambda: self.trash_wanted.emit(not self._in_trash))
        self.show_briefs(briefs)

    def first_focus(self) -> QWidget:
        """Letters filter at once."""
        return self.choice.line

    def show_briefs(self, briefs: Sequence[BriefRow], *, trash: bool = False, said: str = "") -> None:
        """List briefs of the library, or of the trash."""
        self._in_trash = trash
        self.choice.set_rows([brief_row(row) for row in briefs])
        nothing = "The trash is empty." if trash else "There is no brief yet. Ctrl+N begins one."
        self.said.setText(said or ("" if briefs else nothing))
        self.open_button.setText("Take out of the trash" if trash else "Open")
        self.trash.setText("Back to the briefs" if trash else "Trash")
        self.delete.setVisible(not trash)
        for button in (self.open_button, self.delete):
            button.setEnabled(bool(briefs))

    def _on_picked(self, brief_id: object) -> None:
        if self._in_trash:
            self.restore_wanted.emit(str(brief_id))
        else:
            self.dismiss()
            self.chosen.emit(str(brief_id))

    def _on_delete(self) -> None:
        brief_id = self.choice.list.current_key()
        if brief_id is not None:
            self.delete_wanted.emit(str(brief_id))

    def _on_file(self) -> None:
        self.dismiss()
        self.file_wanted.emit()
