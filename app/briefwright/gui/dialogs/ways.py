"""How a source is to be read again: one article or many, another encoding, another format; type-ahead, Enter reads."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefwright.gui.dialogs.choice import ChoiceList
from briefwright.gui.dialogs.rows import Row
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance


class WaysSheet(Sheet):
    """Choose a way by type-ahead.

    Args:
        parent: the window.
        appearance: colours and fonts.
        title: what is read again.
        ways: key and words of each way.

    Signals:
        chosen(object): the key of the way.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, appearance: Appearance, title: str, ways: Sequence[tuple[object, str]]) -> None:
        super().__init__(parent, appearance, title, width=560, height=560)
        self.setObjectName("ways_sheet")
        self.choice = ChoiceList(appearance, "Ways to read it", "Type a few letters: korean, many, html")
        self.choice.set_rows([Row(words, key=key) for key, words in ways])
        self.choice.picked.connect(self._on_picked)
        self.body.addWidget(self.choice, 1)
        self.add_label("Passages go over where their very words stand in the new reading. Ctrl+Z takes it back.")
        self.foot.addStretch(1)
        self.add_button("Cancel").clicked.connect(self.dismiss)
        self.add_button("Read it again", primary=True).clicked.connect(self.choice.list.pick)

    def first_focus(self) -> QWidget:
        """Letters filter at once."""
        return self.choice.line

    def _on_picked(self, way: object) -> None:
        self.dismiss()
        self.chosen.emit(way)
