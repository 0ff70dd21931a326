"""The compact menu: the table of actions by group, for those who reach for the mouse; and the marking menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from briefwright.gui.keys import Action, W
from briefwright.model.marking import TLP_COLOURS, UK_TEXTS, US_TEXTS, Marking

T = TypeVar("T")


def actions_menu(window: W, actions: Sequence[Action[W]]) -> QMenu:
    """The menu of everything that can be done from anywhere, one submenu a group."""
    menu = QMenu("Menu", window)
    menu.setObjectName("menu")
    groups: dict[str, QMenu] = {}
    for action in actions:
        if action.run is None or not action.listed:
            continue
        if action.group not in groups:
            groups[action.group] = menu.addMenu(action.group)
        text = action.label.replace("&", "&&")
        entry = groups[action.group].addAction(f"{text}\t{action.shown_keys}" if action.keys else text)
        entry.triggered.connect(partial(_call, action.run, window))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _call(act: Callable[[T], object], value: T) -> None:
    """A slot without arguments: Qt's ``checked`` is not for us."""
    act(value)


def marking_menu(window: W, current: Marking, choose: Callable[[Marking], object]) -> QMenu:
    """The handling markings that may be printed."""
    menu = QMenu("Handling marking", window)
    menu.setObjectName("marking_menu")
    rows = [Marking("tlp", text) for text in TLP_COLOURS]
    rows += [Marking("us", text) for text in US_TEXTS] + [Marking("uk", text) for text in UK_TEXTS] + [Marking()]
    scheme = rows[0].scheme
    for marking in rows:
        if marking.scheme != scheme:
            menu.addSeparator()
            scheme = marking.scheme
        entry = menu.addAction(marking.text or "No marking")
        entry.setCheckable(True)
        entry.setChecked((marking.scheme, marking.text) == (current.scheme, current.text))
        entry.triggered.connect(partial(_call, choose, marking))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


class AltKey(QObject):
    """Tells when Alt was pressed and let go with nothing between, as menus have always been reached.

    Signals:
        tapped(): just that.
    """

    tapped = Signal()

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._alone = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch keys and clicks; nothing is held back."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._alone = event.key() == Qt.Key.Key_Alt
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if self._alone and event.key() == Qt.Key.Key_Alt:
                self._alone = False
                self.tapped.emit()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.ShortcutOverride, QEvent.Type.WindowDeactivate):
            self._alone = self._alone and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
        return super().eventFilter(watched, event)
