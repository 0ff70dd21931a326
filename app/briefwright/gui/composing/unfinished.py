"""Words being typed in an open editor: kept beside the brief soon after each stroke, so that no crash takes them."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

REST = 500
"""Milliseconds after a stroke until the words are kept; further strokes do not put it off."""


class Unfinished(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed and not kept in the brief.

    Attributes:
        key: of the row, "" for nothing.
        name: of the row as said to the analyst.
        base: field → what stood there.
        words: field → what was typed.
        section: of a comment that is no row of the brief yet.
        place: of that comment in its section.
        left: Escape closed the editor; else it was open.
    """

    key: str = ""
    name: str = ""
    base: dict[str, str] = {}
    words: dict[str, str] = {}
    section: str = ""
    place: int = 0
    left: bool = False

    @property
    def text(self) -> str:
        """All that was typed, for the clipboard."""
        return "\n".join(words for field, words in self.words.items() if words and words != self.base.get(field))


NOTHING = Unfinished()


class UnfinishedWords(QObject):
    """Follows one editor after another.

    Signals:
        changed(object): these are the unfinished words now (an Unfinished, NOTHING for none); to be kept at once.
        left(object): an editor was closed with words in it; they can be taken up again.
        gone(): what could be taken up is not offered any more.
    """

    changed = Signal(object)
    left = Signal(object)
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._now = NOTHING
        self._told = NOTHING
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.flush)

    def begin(self, blank: Unfinished) -> None:
        """An editor opened on a row: what was left there is offered once more, what was left elsewhere no longer."""
        if self._now.key and self._now.key != blank.key:
            self.clear()
        elif self._now.left:
            self.left.emit(self._now)

    def type(self, blank: Unfinished, words: Mapping[str, str]) -> None:
        """Words were typed into the editor that was begun."""
        if self._now.left:
            self.gone.emit()
        self._now = msgspec.structs.replace(blank, words=dict(words))
        if not self._rest.isActive():
            self._rest.start()

    def leave(self) -> None:
        """The editor closed without keeping the words."""
        if self._now.words != self._now.base and not self._now.left:
            self._now = msgspec.structs.replace(self._now, left=True)
            self.flush()
            self.left.emit(self._now)
        elif not self._now.left:
            self.clear()

    def clear(self) -> None:
        """The words are in the brief, or given up."""
        if self._now.left:
            self.gone.emit()
        self._now = NOTHING
        self.flush()

    def remind(self, unfinished: Unfinished) -> None:
        """Words of an earlier hour are on offer."""
        self._now = self._told = unfinished

    def flush(self) -> None:
        """Have the words kept now."""
        self._rest.stop()
        if self._now != self._told:
            self._told = self._now
            self.changed.emit(self._now)
