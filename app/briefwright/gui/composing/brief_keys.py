"""The keys of the brief tab (tradecraft 4.3): what each does on the selected row."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from briefwright.gui.composing.brief_model import BriefModel
from briefwright.gui.composing.front_acts import FrontActs
from briefwright.gui.composing.item_acts import ItemActs, section_name
from briefwright.gui.composing.row_editing import RowEditing
from briefwright.gui.composing.rows import EmptyRow, ItemRow, Row, SectionRow, StatementRow, TrayRow, foot_text
from briefwright.gui.session import Session

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_TAKE_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BESIDE = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PAGE = 8
_NO_ITEM = "This key acts on an item; ↑ ↓ choose one."


class Keyed(Protocol):
    """The list whose keys these are."""

    rows: BriefModel
    items: ItemActs
    front: FrontActs
    editing: RowEditing

    @property
    def row(self) -> Row | None:
        """The selected row."""

    def select(self, place: int) -> None:
        """Select a row."""

    def step(self, step: int) -> None:
        """Select the next row in a direction."""

    def edit_row(self, field: str = "") -> None:
        """Open the selected row's editor."""

    def start_comment(self, section_id: str, place: int) -> None:
        """Write a comment at a place."""

    def open_picker(self, row: ItemRow | TrayRow) -> None:
        """Choose a section for an item or an unfiled passage."""


class BriefKeys:
    """Answers the keys of the brief.

    Args:
        view: whose keys.
        session: the open brief.
    """

    def __init__(self, view: Keyed, session: Session) -> None:
        self._view = view
        self._session = session
        self._shown: tuple[str, int] = ("", 0)
        self._letters: dict[str, Callable[[], object]] = {
            " ": self.show_next,
            "J": self.show_next,
            "E": view.edit_row,
            "Q": self._switch_kind,
            "C": self._comment,
            "/": self._pick,
            "T": lambda: self._on_strip("T"),
            "U": lambda: self._on_strip("U"),
            ".": lambda: self._on_strip("."),
            ",": lambda: self._on_strip(","),
            "O": lambda: self._on_strip("O"),
            **dict.fromkeys("BXIMK", self._open_strip),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Answer a key; -> whether it was one of ours."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        if alt and key in _STEPS:
            self._move(_STEPS[key])
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and (alt or modifiers == Qt.KeyboardModifier.NoModifier):
            self._send(chr(key))
        elif key == Qt.Key.Key_C and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._copy()
        elif modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        else:
            return self._plain(key, event.text().upper())
        return True

    def _plain(self, key: Qt.Key, letter: str) -> bool:
        view = self._view
        if key in _STEPS:
            view.step(_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            for _ in range(_PAGE):
                view.step(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            view.select(0)
        elif key == Qt.Key.Key_End:
            view.select(len(view.rows.rows) - 1)
        elif key in _EDIT:
            view.edit_row()
        elif key in _TAKE_OUT:
            self._take_out()
        elif key in _BESIDE:
            self._open_strip()
        elif letter in self._letters:
            self._letters[letter]()
        elif letter.isalnum():
            self._say(f"{letter} is a key of the reader; Shift+F6 goes there.")
        else:
            return False
        return True

    def _say(self, words: str) -> None:
        self._session.acted.emit(words)

    def _item(self) -> ItemRow | None:
        row = self._view.row
        return row if isinstance(row, ItemRow) else None

    def show_first(self) -> None:
        """Show the first passage of the selected item, or the selected unfiled passage, in the reader."""
        self._shown = ("", 0)
        self.show_next()

    def show_next(self) -> None:
        """Show the item's next passage in the reader; after the last, the first again."""
        row = self._view.row
        if isinstance(row, TrayRow):
            self._session.show_passage(row.passage)
        elif not isinstance(row, ItemRow):
            self._say(_NO_ITEM)
        else:
            passages = row.item.passages()
            if not passages:
                self._say("This item rests on no passage.")
                return
            again = self._shown[0] == row.item.id
            number = (self._shown[1] + 1) % len(passages) if again else 0
            self._shown = (row.item.id, number)
            self._session.show_passage(passages[number])

    def _move(self, step: int) -> None:
        row, view = self._view.row, self._view
        if isinstance(row, ItemRow):
            view.items.step(row.item.id, step)
        elif isinstance(row, StatementRow) and view.front.step_point(row.number, step):
            view.step(step)
        elif isinstance(row, SectionRow):
            section = self._session.brief.section(row.section)
            if section is not None:
                view.front.step_section(section, step)
        elif not isinstance(row, StatementRow):
            self._say(_NO_ITEM)

    def _send(self, digit: str) -> None:
        row, view = self._view.row, self._view
        section = view.items.section(digit)
        if isinstance(row, ItemRow) and digit == "0":
            view.items.take_out(row.item.id)
        elif isinstance(row, ItemRow):
            view.items.send(row.item.id, digit)
        elif isinstance(row, TrayRow) and section is not None:
            view.items.file(row.passage, section)
        elif not isinstance(row, TrayRow):
            self._say(_NO_ITEM)

    def _pick(self) -> None:
        row = self._view.row
        if isinstance(row, ItemRow | TrayRow):
            self._view.open_picker(row)
        else:
            self._say(_NO_ITEM)

    def _copy(self) -> None:
        """Copy what the selected item says, with its sources."""
        row = self._item()
        if row is not None:
            words = "\n".join(paragraph.text for paragraph in row.said)
            places = foot_text(tuple(remark for remark in row.foot if remark.act.startswith("passage:")))
            QGuiApplication.clipboard().setText(f"{words} ({places})" if places else words)
            self._say("Copied with its sources")
        else:
            self._say(_NO_ITEM)

    def _take_out(self) -> None:
        row, view = self._view.row, self._view
        if isinstance(row, ItemRow):
            view.items.take_out(row.item.id)
        elif isinstance(row, TrayRow):
            view.items.forget(row.passage)
        elif isinstance(row, StatementRow):
            view.front.drop_point(row.number)
        elif isinstance(row, SectionRow):
            section = self._session.brief.section(row.section)
            if section is not None:
                view.front.remove(section)
        else:
            self._say(_NO_ITEM)

    def _switch_kind(self) -> None:
        row = self._item()
        if row is not None:
            self._view.items.switch_kind(row.item.id)
        else:
            self._say(_NO_ITEM)

    def _comment(self) -> None:
        """Write a comment after the selected item, or first in the selected section."""
        row = self._view.row
        if not isinstance(row, ItemRow | SectionRow | EmptyRow):
            self._say("A comment stands in a section; choose one with ↑ ↓.")
            return
        section = self._session.brief.section(row.section)
        if section is None or section.plan.role != "items":
            return
        if "comment" not in section.plan.kinds:
            self._say(f"{section_name(section)} takes no comments.")
            return
        after = [item.id for item in section.items].index(row.item.id) + 1 if isinstance(row, ItemRow) else 0
        self._view.start_comment(section.id, after)

    def _open_strip(self) -> None:
        row = self._item()
        if row is None:
            self._say(_NO_ITEM)
        elif self._view.editing.open_strip(row) is None:
            table = row.item.table is not None
            says = (
                "Enter edits the table and its quotations." if table else "It quotes nothing; Q makes it a quotation."
            )
            self._say(says)

    def _on_strip(self, letter: str) -> None:
        """An edit that needs no chosen words: open the strip and do it."""
        self._open_strip()
        strip = self._view.editing.strip
        if strip is not None:
            strip.act(letter)
