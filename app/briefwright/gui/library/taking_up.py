"""Words that were typed and not kept: kept in the library meanwhile, and offered again."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from briefwright.errors import LibraryError
from briefwright.gui.bottom_line import BottomLine
from briefwright.gui.composing.brief_pane import BriefPane
from briefwright.gui.composing.unfinished import Unfinished
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session


class TakingUp(QObject):
    """Follows the editors of one open brief.

    Args:
        shelf: where unfinished words are kept.
        session: the open brief.
        pane: its editors.
        line: where they are offered.
    """

    def __init__(self, shelf: Shelf, session: Session, pane: BriefPane, line: BottomLine) -> None:
        super().__init__(pane)
        self._shelf = shelf
        self._session = session
        self._pane = pane
        self._line = line
        self._offered = ""
        self._resumed = False
        self._words = pane.brief.editing.unfinished
        self._words.changed.connect(self._keep)
        self._words.left.connect(self._on_left)
        self._words.gone.connect(self._withdraw)

    def resume(self) -> None:
        """Open the editor that was open when the desk ended without a word; what Escape left is offered. Once."""
        if self._resumed:
            return
        self._resumed = True
        unfinished = self._shelf.unfinished(self._session.brief.id)
        self._words.remind(unfinished)
        said = not self._line.offer.isHidden()  # another offer goes first; ours comes back when its row is edited
        if unfinished.key and not unfinished.left and self._pane.brief.isVisible():
            self.take_up(unfinished)
        elif unfinished.key and not said:
            self._offer(unfinished)

    def stop(self) -> None:
        """The brief is closed."""
        self._withdraw()

    def take_up(self, unfinished: Unfinished) -> None:
        """Go on with the words where they were typed; where that place is not as it was, they can be copied."""
        self._pane.show()
        if self._pane.take_up(unfinished):
            self._line.say(f"Here is what you were typing in {unfinished.name}; Esc leaves it as it was")
            return
        self._line.say(f"{unfinished.name} has changed since you were typing there")
        self._show("Copy what you typed", lambda: QGuiApplication.clipboard().setText(unfinished.text))

    def _keep(self, unfinished: Unfinished) -> None:
        try:
            self._shelf.keep_unfinished(self._session.brief.id, unfinished)
        except LibraryError as error:
            self._session.not_kept.emit(error)

    def _on_left(self, unfinished: Unfinished) -> None:
        self._line.say(f"{unfinished.name} is as it was")
        self._offer(unfinished)

    def _offer(self, unfinished: Unfinished) -> None:
        self._show(f"Take up what you were typing in {unfinished.name}", lambda: self.take_up(unfinished))

    def _show(self, link: str, act: Callable[[], object]) -> None:
        self._offered = link
        self._line.offer_next(link, act)

    def _withdraw(self) -> None:
        self._line.withdraw(self._offered)
