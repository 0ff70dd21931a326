"""The two faces of a source: its text, and its pages where it has them. One caret, one selection, one place in both."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from briefwright.gui.reading.article import ArticleView
from briefwright.gui.reading.caret import Caret
from briefwright.gui.reading.keys import Stroke
from briefwright.gui.reading.page_bar import PageBar
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.page_face import PageFace
from briefwright.gui.theme import Appearance
from briefwright.model.source import Source

_UPPER = 0.3
"""Share of the height at which the caret stands after a change of face."""


class Faces(QWidget):
    """Shows one of the two.

    Args:
        appearance: colours and faces.
        book: makes the pages; None where there are none.
        article: the text.
        caret: where the analyst is.
        on_stroke: what the reader's keys do.
        parent: the reader.

    Signals:
        chosen(int, int): the mouse or a key on a page selects from one captured offset to another.
        said(str): why nothing happened.
        turned(): the other face shows.
    """

    chosen = Signal(int, int)
    said = Signal(str)
    turned = Signal()

    def __init__(
        self,
        appearance: Appearance,
        book: Book | None,
        article: ArticleView,
        caret: Caret,
        on_stroke: Callable[[Stroke], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._caret = caret
        self._book = book
        self._pointing = False
        self.bar = PageBar(appearance, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(article)
        self.pages: PageFace | None = None
        if book is not None:
            self.pages = PageFace(appearance, book, article, on_stroke, self)
            self._stack.addWidget(self.pages)
            self.pages.chosen.connect(self._on_chosen)
            self.pages.turned.connect(self._say_where)
            book.changed.connect(self._say_where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(article)
        self.bar.face_chosen.connect(self._on_face_chosen)
        self.bar.zoomed.connect(lambda step: self.pages.zoom_by(step) if self.pages else None)
        article.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def pages_shown(self) -> bool:
        """Whether the pages show, not the text."""
        return self.pages is not None and self._stack.currentWidget() is self.pages

    def open(self, source: Source) -> None:
        """Another source is set: pages are shown on if it has any."""
        has_pages = self._book is not None and Book.holds_pages(source)
        self.bar.setVisible(has_pages)
        if self._book is None or not self.pages_shown:
            return
        if has_pages:
            self._book.open(source)
        else:
            self._turn(pages=False)

    def toggle(self) -> None:
        """Change the face; what was being read is in view in the other."""
        source = self._article.shown.source if self._article.shown else None
        if source is None or self._book is None or not Book.holds_pages(source):
            self.said.emit("This source has no pages to show; only PDF files have.")
            return
        at, share = self._reading()
        if self.pages_shown:
            self._turn(pages=False)
            self._show_text(at, share)
        else:
            self._turn(pages=True)
            self._book.open(source)
            self.show_at(at, share)

    def _on_face_chosen(self, face: str) -> None:
        if (face == "pages") != self.pages_shown:
            self.toggle()
        self._say_where()

    def _reading(self) -> tuple[int, float]:
        """What is being read: the caret where it is in view, else the first words there; and how far down it goes."""
        if self._caret.in_sight():
            return self._caret.offset(), _UPPER
        return self.first_visible(), 0.0

    def _turn(self, *, pages: bool) -> None:
        face = self.pages if pages and self.pages is not None else self._article
        had_focus = self._article.hasFocus() or (self.pages is not None and self.pages.hasFocus())
        self._stack.setCurrentWidget(face)
        self.setFocusProxy(face)
        self._caret.pages = self.pages if pages else None
        if had_focus:
            face.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_where()
        self.turned.emit()

    def _show_text(self, offset: int, share: float) -> None:
        shown = self._article.shown
        if shown is not None:
            self._article.scroll_to(shown.position(offset), share)

    def _say_where(self) -> None:
        book, pages = self._book, self.pages
        if book is None or pages is None or not self.pages_shown:
            self.bar.say(pages=False)
            return
        parts = [f"Page {pages.page_in_sight()} of {len(book.sizes):,}"] if book.sizes else []
        if book.sizes and book.places is None and not book.trouble:
            parts.append("finding its words …")
        if book.lost:
            parts.append("some words differ from the text, which an earlier version captured")
        self.bar.say(pages=True, where=" · ".join(parts))

    def close_book(self) -> None:
        """Let go of the file that is open."""
        if self._book is not None:
            self._book.close()

    # place

    def first_visible(self) -> int:
        """Captured offset of the first words in view."""
        shown = self._article.shown
        if shown is None:
            return 0
        found = self.pages.first_visible() if self.pages_shown and self.pages else None
        return shown.captured(self._article.first_visible()) if found is None else found

    def show_at(self, offset: int, share: float = 0.0) -> None:
        """Bring words to a share of the height of the pages, where these show."""
        if self.pages_shown and self.pages is not None:
            self.pages.show_at(offset, share)

    def show_caret(self) -> None:
        """Bring the caret into view on the pages, where these show."""
        if self.pages_shown and self.pages is not None:
            self.pages.follow(self._caret.offset())

    def page_on(self, count: int) -> bool:
        """Turn the pages; the caret goes along. False where the text shows."""
        if not self.pages_shown or self.pages is None:
            return False
        if self.pages.turn(count):
            first = self.pages.first_visible()
            if first is not None:
                self._on_chosen(first, first)
        return True

    def box_of(self, span: tuple[int, int]) -> QRect | None:
        """Where a captured range stands on the pages, in pixels of this widget; None where the text shows."""
        pages = self.pages
        if not self.pages_shown or pages is None:
            return None
        boxes = [box for at in (span[0], max(span[0], span[1] - 1)) if (box := pages.box_of(at)) is not None]
        if not boxes:
            return QRect(self.rect().center(), self.rect().center())
        whole = boxes[0].united(boxes[-1]).toRect()
        return whole.translated(pages.viewport().mapTo(self, pages.viewport().rect().topLeft()))

    def _on_chosen(self, anchor: int, offset: int) -> None:
        """What the mouse chooses is in view already: nothing scrolls under the pointer."""
        self._pointing = True
        self.chosen.emit(anchor, offset)
        self._pointing = False

    def _on_caret_moved(self) -> None:
        if not self._pointing:
            self.show_caret()
