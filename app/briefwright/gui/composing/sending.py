"""The picker over the brief: sends the selected item, or files the selected passage, into any section or a new one."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from briefwright.gui.composing.item_acts import ItemActs
from briefwright.gui.composing.rows import ItemRow, TrayRow
from briefwright.gui.reading.picker import SectionPicker
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance


class Sending(QObject):
    """Opens the picker beside a row and carries out the choice.

    Args:
        room: the list over which the picker stands.
        acts: moves and files.
    """

    def __init__(self, session: Session, appearance: Appearance, room: QWidget, acts: ItemActs) -> None:
        super().__init__(room)
        self._session = session
        self._room = room
        self._acts = acts
        self._row: ItemRow | TrayRow | None = None
        self.picker = SectionPicker(session, appearance, room)
        self.picker.picked.connect(self._on_picked)
        self.picker.new_wanted.connect(self._on_new)
        self.picker.left.connect(lambda: room.setFocus(Qt.FocusReason.OtherFocusReason))

    def open(self, row: ItemRow | TrayRow, beside: QRect) -> None:
        """Open the picker for an item or an unfiled passage."""
        self._row = row
        self.picker.open_beside(beside)

    def _on_picked(self, section_id: str) -> None:
        section = self._session.brief.section(section_id)
        self._room.setFocus(Qt.FocusReason.OtherFocusReason)
        if section is not None and isinstance(self._row, ItemRow):
            self._acts.put(self._row.item.id, section, None)
        elif section is not None and isinstance(self._row, TrayRow):
            self._acts.file(self._row.passage, section)

    def _on_new(self, title: str) -> None:
        self._room.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._row, ItemRow):
            self._acts.put_into_new(self._row.item.id, title)
        elif isinstance(self._row, TrayRow):
            self._acts.file_into_new(self._row.passage, title)
