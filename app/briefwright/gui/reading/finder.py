"""Finding words in the open source: where they stand, and going from one to the next."""

import re

from PySide6.QtCore import QObject, Signal

from briefwright.gui.reading.article import ArticleView
from briefwright.gui.reading.find_bar import FindBar
from briefwright.gui.reading.shown import Shown
from briefwright.model.source import Span
from briefwright.model.text import fold_marks

MOST_HITS = 2_000
"""More are not framed; the count says so."""


def hits(shown: Shown, wanted: str) -> tuple[Span, ...]:
    """Qt ranges of the words in what is shown; case, mark shape and kind of space do not matter."""
    words = fold_marks(wanted).split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    out: list[Span] = []
    for found in pattern.finditer(fold_marks(shown.text)):
        out.append(shown.found(found.start(), found.end()))
        if len(out) == MOST_HITS:
            break
    return tuple(out)


class Finder(QObject):
    """Puts what the find bar asks for into the article.

    Signals:
        closed(): the bar was left.
    """

    closed = Signal()

    def __init__(self, view: ArticleView, bar: FindBar) -> None:
        super().__init__(bar)
        self._view = view
        self._bar = bar
        bar.wanted.connect(self._look)
        bar.stepped.connect(self._step)
        bar.closed.connect(self._close)

    def open(self) -> None:
        """Open the bar; words that stand in it are looked for."""
        self._bar.open()
        self._look(self._bar.field.text())

    def _look(self, words: str) -> None:
        shown = self._view.shown
        self._view.paint(hits=hits(shown, words) if shown else ())
        self._go(self._number())

    def _number(self) -> int:
        """The hit at the caret or after it."""
        here = self._view.textCursor().selectionStart()
        return next((n for n, hit in enumerate(self._view.painted.hits) if hit.start >= here), 0)

    def _step(self, count: int) -> None:
        found = self._view.painted.hits
        self._go((self._number() + count) % len(found) if found else 0)

    def _go(self, number: int) -> None:
        found, shown = self._view.painted.hits, self._view.shown
        if found:
            self._view.put_caret(found[number].end, anchor=found[number].start)
        whole = shown is None or shown.parts == 1
        self._bar.say(number + 1, len(found), whole=whole, more=len(found) == MOST_HITS)

    def _close(self) -> None:
        self._view.paint(hits=())
        self.closed.emit()
