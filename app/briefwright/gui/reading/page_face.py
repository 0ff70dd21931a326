"""The pages of a source as they were printed: the same caret, selection and passages as in its text.

The text view stays the one that knows caret and selection; this one shows them on the pages and hands on what mouse
and keys ask for.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.gui.reading.article import ArticleView, mark_at
from briefwright.gui.reading.keys import Stroke, stroke
from briefwright.gui.reading.margins import Handle
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.page_places import point_in, word_at
from briefwright.gui.reading.page_sheets import PageSheets
from briefwright.gui.theme import Appearance

_ZOOM_KEYS = (Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
_SCROLL_MS, _SCROLL_STEP = 30, 24


class PageFace(PageSheets):
    """Pages that answer mouse and keys.

    Args:
        appearance: colours and faces.
        book: what is made of the pages.
        article: the text view of the same source.
        on_stroke: is asked first about each key press; True means it was taken.
        parent: the reader.

    Signals:
        chosen(int, int): the mouse selects from the first captured offset to the second; equal for a click.
        mark_clicked(object): a passage was clicked.
    """

    chosen = Signal(int, int)
    mark_clicked = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        book: Book,
        article: ArticleView,
        on_stroke: Callable[[Stroke], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(appearance, book, article, parent)
        self._on_stroke = on_stroke
        self._anchor: int | None = None
        self._held: tuple[QPoint, Handle | None] | None = None
        self._pointer = QPointF()
        self._creep = QTimer(self)
        self._creep.setInterval(_SCROLL_MS)
        self._creep.timeout.connect(self._on_creep)

    # mouse

    def _offset_at(self, at: QPointF) -> int | None:
        """Captured offset nearest to a point of the window."""
        if self._book.places is None:
            return None
        pages = list(enumerate(self.places()))
        if not pages:
            return None
        number, place = min(pages, key=lambda row: max(row[1].top() - at.y(), at.y() - row[1].bottom(), 0.0))
        point = point_in(place, self.scale(), at)
        return self._book.places.offset_at(number, point.x(), point.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a number or of the selection, or begin to select; Shift goes on from the caret."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        handle = next((handle for handle in self.handles if handle.box.contains(at)), None)
        offset = self._offset_at(at)
        selected = self.selection()
        inside = selected is not None and offset is not None and selected[0] < offset < selected[1]
        if handle is not None or inside:
            self._held = (at.toPoint(), handle)
        elif offset is not None:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._anchor = self._kept_end() if shifted else offset
            self.chosen.emit(self._anchor, offset)

    def _kept_end(self) -> int:
        """The end of the selection that stays when it is changed."""
        shown = self._article.shown
        return shown.captured(self._article.textCursor().anchor()) if shown else 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on; drag what is held; scroll when the pointer leaves the window."""
        self._pointer = event.position()
        if self._held is not None:
            if (self._pointer.toPoint() - self._held[0]).manhattanLength() >= QApplication.startDragDistance():
                self._drag()
            return
        if self._anchor is not None:
            self._select_on()
            outside = not 0 <= self._pointer.y() < self.viewport().height()
            self._creep.start() if outside else self._creep.stop()
            return
        over = any(handle.box.contains(self._pointer) for handle in self.handles)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.IBeamCursor)

    def _select_on(self) -> None:
        offset = self._offset_at(self._pointer)
        if offset is not None and self._anchor is not None:
            self.chosen.emit(self._anchor, offset)

    def _on_creep(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (_SCROLL_STEP if self._pointer.y() > 0 else -_SCROLL_STEP))
        self._select_on()

    def _drag(self) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        if held[1] is not None:
            self._article.start_drag(held[1].mark)
        else:
            self._article.drag_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection selects the passage under it."""
        self._creep.stop()
        held, self._held = self._held, None
        began, self._anchor = self._anchor, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        offset = self._offset_at(event.position())
        if held is not None and held[1] is None and offset is not None:
            self.chosen.emit(offset, offset)
        mark = held[1].mark if held and held[1] else None
        if mark is None and began is not None and offset == began:
            mark = mark_at(self._article.painted.marks, began)
        if mark is not None:
            self.mark_clicked.emit(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        offset, shown = self._offset_at(event.position()), self._article.shown
        if offset is not None and shown is not None:
            self.chosen.emit(*word_at(shown.source.captured_text, offset))

    # keys

    def event(self, event: QEvent) -> bool:
        """The reader's own keys and the zoom come before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if stroke(event) or (control and event.key() in _ZOOM_KEYS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, ask the reader, move by the lines of the page; what is left moves the caret as in the text."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if held == Qt.KeyboardModifier.ControlModifier and key in _ZOOM_KEYS:
            self.zoom_by({Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(key, 1))
            return
        found = stroke(event)
        if found is not None and self._on_stroke(found):
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None and not held & Qt.KeyboardModifier.ControlModifier:
            self._line_on(step, select=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._on_stroke(Stroke("page-down" if key == Qt.Key.Key_PageDown else "page-up"))
        else:
            self._article.keyPressEvent(event)
            self._follow_caret()

    def _line_on(self, step: int, *, select: bool) -> None:
        shown, places = self._article.shown, self._book.places
        if shown is None or places is None:
            return
        there = places.beside(shown.captured(self._article.textCursor().position()), step)
        if there is not None:
            self.chosen.emit(self._kept_end() if select else there, there)
            self._follow_caret()

    def _follow_caret(self) -> None:
        shown = self._article.shown
        if shown is not None:
            self.follow(shown.captured(self._article.textCursor().position()))
