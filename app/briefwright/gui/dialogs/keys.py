"""The ``?`` sheet: every key, read off the table of actions."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.keys import Action, Where, key_words
from briefwright.gui.theme import Appearance

_WHERE: tuple[tuple[Where, str], ...] = (
    ("reader", "In the reader"),
    ("brief", "On an item of the brief"),
    ("anywhere", "Anywhere"),
)
_LINE = 38
"""Letters of a label that fit into one line of a column."""


class KeysSheet(Sheet):
    """All keys in columns, by the pane that answers them."""

    def __init__(self, parent: QWidget, appearance: Appearance, actions: Sequence[Action[Any]]) -> None:
        super().__init__(parent, appearance, "Keys", width=1340, height=840)
        self.setObjectName("keys_sheet")
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(26)
        for blocks in _columns(actions):
            side = QVBoxLayout()
            side.setSpacing(14)
            for title, found in blocks:
                side.addWidget(self._block(title, found))
            side.addStretch(1)
            row.addLayout(side, 1)
        scroll = QScrollArea()
        scroll.setWidget(columns)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName("Keys")
        scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self.body.addWidget(scroll, 1)
        self.add_label("Ctrl+K finds every act by its words. Esc closes.")

    def _block(self, title: str, actions: Iterable[Action[Any]]) -> QLabel:
        tones = self.appearance.tones
        rows = "".join(
            f'<tr><td style="padding: 1px 14px 1px 0; white-space: nowrap; color: {tones.accent}">'
            f"<b>{_keys(action)}</b></td>"
            f'<td style="padding: 1px 0">{escape(action.label)}</td></tr>'
            for action in actions
        )
        label = QLabel(f'<p style="color: {tones.mute}"><b>{escape(title)}</b></p><table>{rows}</table>')
        label.setWordWrap(True)
        label.setAccessibleName(title)
        return label


def _keys(action: Action[Any]) -> str:
    """Two keys at most, told apart: HTML would make one space of two."""
    words = "  ".join(key_words(key) for key in action.keys[:2])
    return escape(words).replace("  ", "&nbsp;&nbsp; ")


def _columns(actions: Sequence[Action[Any]]) -> list[list[tuple[str, list[Action[Any]]]]]:
    """Three columns of blocks: the reader, the items, and the groups of the rest where there is room."""
    keyed = [action for action in actions if action.keys]
    columns = [[(title, [action for action in keyed if action.where == where])] for where, title in _WHERE[:2]]
    columns.append([])
    rest = [action for action in keyed if action.where == "anywhere"]
    for group in dict.fromkeys(action.group for action in rest):
        shortest = min(columns, key=lambda column: sum(_lines(rows) + 2 for _title, rows in column))
        shortest.append((group, [action for action in rest if action.group == group]))
    return columns


def _lines(actions: Sequence[Action[Any]]) -> int:
    """About how many lines the rows take; long labels wrap."""
    return sum(1 + len(action.label) // _LINE for action in actions)
