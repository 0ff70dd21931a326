"""Where the analyst is in the text: the caret, its sentence, and the selection, all in captured offsets."""

from bisect import bisect_right
from typing import Protocol

from briefwright.gui.reading.article import ArticleView
from briefwright.gui.reading.shown import Shown
from briefwright.model.sentences import grow, sentences, shrink
from briefwright.model.source import Span
from briefwright.model.text import count_words

SpanOf = tuple[int, int]


class Sight(Protocol):
    """A face of the source other than its text, asked what is in view there."""

    def visible(self, span: SpanOf) -> bool:
        """Whether something of a captured range is on screen."""

    def follow(self, offset: int, end: int | None = None) -> None:
        """Bring a captured offset into view, and the end of its sentence where both fit."""


class Caret:
    """Moves the caret of an article by sentences and says what stands there.

    After a filing the caret *holds* the filed span: the next digit moves that very span, until the caret is moved.

    Attributes:
        pages: what shows the source's pages in the place of its text, None while the text itself shows.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._held: SpanOf | None = None
        self.pages: Sight | None = None
        self._known: tuple[Shown | None, tuple[Span, ...], list[int]] = (None, (), [])

    def _sentences(self) -> tuple[tuple[Span, ...], list[int]]:
        shown = self._view.shown
        if self._known[0] is not shown:
            found = sentences(shown.body) if shown else ()
            self._known = (shown, found, [span.start for span in found])
        return self._known[1], self._known[2]

    @property
    def held(self) -> SpanOf | None:
        """The span just filed, while the caret stays on it."""
        return self._held

    def release(self) -> None:
        """The caret was moved: nothing is held."""
        self._held = None

    def hold(self, span: SpanOf) -> None:
        """Put the caret at the beginning of a span just filed, selection cleared so that its colour shows."""
        if self._view.shown is not None:
            self._view.put_caret(self._view.shown.position(span[0]))
        self._held = span

    def offset(self) -> int:
        """Captured offset of the caret."""
        shown = self._view.shown
        return shown.captured(self._view.textCursor().position()) if shown else 0

    def place(self) -> int:
        """Captured offset where acts on a passage look: the start of the held span or the selection, else the caret."""
        span = self.selection() if self._held or self._view.textCursor().hasSelection() else None
        return span[0] if span else self.offset()

    def sentence(self) -> Span | None:
        """The sentence at the caret; between two, the one before."""
        found, _ = self._sentences()
        return found[self._number()] if found else None

    def _number(self, offset: int | None = None) -> int:
        _, starts = self._sentences()
        return max(0, bisect_right(starts, self.offset() if offset is None else offset) - 1)

    def selection(self) -> SpanOf | None:
        """What a digit would file: the selection, else the held span, else the caret's sentence; None without words."""
        shown, cursor = self._view.shown, self._view.textCursor()
        if shown is None:
            return None
        if cursor.hasSelection():
            return self._trimmed(shown.captured_span(cursor.selectionStart(), cursor.selectionEnd()))
        if self._held:
            return self._held
        found = self.sentence()
        return self._trimmed(found) if found else None

    def _trimmed(self, span: Span) -> SpanOf | None:
        text = self._view.shown.source.captured_text[span.start : span.end] if self._view.shown else ""
        start = span.start + len(text) - len(text.lstrip())
        return (start, start + len(text.strip())) if text.strip() else None

    def in_sight(self) -> bool:
        """Whether what a digit would file is on screen."""
        shown, span = self._view.shown, self.selection()
        if shown is None or span is None:
            return False
        return self.pages.visible(span) if self.pages else self._view.visible(shown.positions(*span))

    def show(self) -> None:
        """Bring the caret back into view."""
        self._view.ensureCursorVisible()
        if self.pages is not None:
            self.pages.follow(self.offset())

    def step(self, count: int) -> bool:
        """Move the caret by sentences; False at either end."""
        found, _ = self._sentences()
        shown = self._view.shown
        if not found or shown is None:
            return False
        # From a held span the next sentence is the one after its last word, not after its first sentence.
        here = self._number(self._held[1] - 1 if self._held and count > 0 else None)
        there = here + count
        if not 0 <= there < len(found):
            return False
        self._view.put_caret(shown.position(found[there].start))
        self._show_end(found[there])
        return True

    def _show_end(self, span: Span) -> None:
        """Scroll on when the sentence's end would stay below the edge."""
        shown, view = self._view.shown, self._view
        if self.pages is not None:
            self.pages.follow(span.start, span.end)
        if shown is None:
            return
        start, end = view.rect_of(shown.position(span.start)), view.rect_of(shown.position(span.end))
        below = end.bottom() + 24 - view.viewport().height()
        if below > 0:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + min(below, max(0, start.top() - 24)))

    def grow(self) -> None:
        """Select the caret's sentence; what is selected grows by a sentence."""
        shown, cursor = self._view.shown, self._view.textCursor()
        now = self.selection()
        if shown is None or now is None:
            return
        whole = grow(shown.body, *now) if cursor.hasSelection() else Span(*now)
        self.select((whole.start, whole.end))

    def shrink(self) -> None:
        """Give the selection's last sentence back."""
        shown, now = self._view.shown, self.selection()
        if shown is not None and now is not None and self._view.textCursor().hasSelection():
            less = shrink(shown.body, *now)
            self.select((less.start, less.end))

    def paragraph(self) -> None:
        """Select the caret's paragraph."""
        shown = self._view.shown
        if shown is None or not shown.body.paragraphs:
            return
        span = shown.body.paragraphs[max(0, shown.body.paragraph_at(self.offset()) - 1)]
        self.select((span.start, span.end))

    def select(self, span: SpanOf) -> None:
        """Select a captured span."""
        if self._view.shown is not None:
            place = self._view.shown.positions(*span)
            self._view.put_caret(place.end, anchor=place.start)

    def words(self) -> str:
        """Where the caret is, for the bottom line: ``sentence 5 of 17, 24 words``."""
        found, _ = self._sentences()
        span = self.selection()
        if not found or span is None or self._view.shown is None:
            return ""
        count = count_words(self._view.shown.source.captured_text[span[0] : span[1]])
        counted = f"{count} word{'' if count == 1 else 's'}"
        if self._view.textCursor().hasSelection():
            return f"{counted} selected"
        return f"sentence {self._number() + 1} of {len(found)}, {counted}"
