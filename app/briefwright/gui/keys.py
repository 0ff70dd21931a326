"""What a key does: the row of the actions table, and how rows become shortcuts of a window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)
Where = Literal["anywhere", "reader", "brief"]


@dataclass(frozen=True)
class Action(Generic[W]):
    """One thing the analyst can do.

    Attributes:
        name: stable, verb and noun.
        label: as menus, the search and the keys sheet say it.
        keys: in Qt's portable writing; the first is the one that is shown.
        where: ``anywhere`` in the window, or in the pane that answers the keys itself.
        group: heading in the menu and on the keys sheet.
        run: what it does; None where only the key does it (it needs the place of the caret).
        listed: False keeps it off the menu and the search, where it would make no sense.
    """

    name: str
    label: str
    keys: tuple[str, ...]
    where: Where
    group: str
    run: Callable[[W], object] | None = None
    listed: bool = True

    @property
    def shown_keys(self) -> str:
        """The first key as this system writes it."""
        return key_words(self.keys[0]) if self.keys else ""


def key_words(key: str) -> str:
    """A key as the analyst reads it; single letters and words such as ``1–9`` stay as they are."""
    if "+" not in key or len(key) == 1:
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


class Shortcuts(Generic[W]):
    """The shortcuts of one window; they sleep while a sheet is open.

    Args:
        window: where they work.
        actions: rows whose ``where`` is ``anywhere`` are bound.
    """

    def __init__(self, window: W, actions: Sequence[Action[W]]) -> None:
        self.actions = tuple(actions)
        self._bound = [
            self._bind(window, action, key)
            for action in actions
            if action.where == "anywhere" and action.run is not None
            for key in action.keys
        ]

    def _bind(self, window: W, action: Action[W], key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setObjectName(action.name)
        shortcut.activated.connect(lambda: action.run(window) if action.run else None)
        return shortcut

    def set_awake(self, *, awake: bool) -> None:
        """Let the shortcuts work, or not."""
        for shortcut in self._bound:
            shortcut.setEnabled(awake)
