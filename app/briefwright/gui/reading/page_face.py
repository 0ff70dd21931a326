"""The pages of a source as they were printed: the same caret, selection and passages as in its text.

The text view stays the one that knows caret and selection; this one shows them on the pages and hands on what mouse
and keys ask for.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from briefwright.gui.dialogs.unlock_field import UnlockField
from briefwright.gui.reading.article import ArticleView, mark_at
from briefwright.gui.reading.keys import Stroke, stroke
from briefwright.gui.reading.margins import Handle
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.page_painting import PageBrush
from briefwright.gui.reading.page_places import point_in, word_at
from briefwright.gui.theme import Appearance

_GAP, _BESIDE = 16, 34
"""Pixels between pages, and at their right for the numbers of sections."""
_LEFT = 14
_SMALLEST, _LARGEST, _STEP = 0.5, 4.0, 1.2
_WIDEST = 2.0
"""Pixels to a point at most, where the zoom is 1: a page in a wide pane is no poster."""
_EDGE = 28
"""Pixels from the edge of the window within which the caret does not stand after it moved."""
_ZOOM_KEYS = (Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
_SCROLL_MS, _SCROLL_STEP = 30, 24
Span = tuple[int, int]


class PageFace(QAbstractScrollArea):
    """Shows the pages of a book.

    Args:
        appearance: colours and faces.
        book: what is made of the pages.
        article: the text view of the same source.
        on_stroke: is asked first about each key press; True means it was taken.
        parent: the reader.

    Signals:
        chosen(int, int): the mouse selects from the first captured offset to the second; equal for a click.
        mark_clicked(object): a passage was clicked.
        turned(): another page is at the top, or the size changed.
    """

    chosen = Signal(int, int)
    mark_clicked = Signal(object)
    turned = Signal()

    def __init__(
        self,
        appearance: Appearance,
        book: Book,
        article: ArticleView,
        on_stroke: Callable[[Stroke], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = appearance
        self._book = book
        self._article = article
        self._on_stroke = on_stroke
        self._zoom = 1.0
        self._handles: list[Handle] = []
        self._anchor: int | None = None
        self._held: tuple[QPoint, Handle | None] | None = None
        self._pointer = QPointF()
        self._wanted: tuple[int, float] | None = None
        self._creep = QTimer(self)
        self._creep.setInterval(_SCROLL_MS)
        self._creep.timeout.connect(self._on_creep)
        self._unlock: UnlockField | None = None
        self.setObjectName("pageFace")
        self.setAccessibleName("Pages of the source")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(40)
        book.changed.connect(self._on_book)
        for moved in (book.pictured, appearance.changed, article.repainted, article.selectionChanged):
            moved.connect(self.viewport().update)
        article.cursorPositionChanged.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.turned.emit())

    # the book speaks

    def _on_book(self) -> None:
        self._measure()
        self._ask_password()
        if self._wanted is not None and self._book.places is not None:
            self.show_at(*self._wanted)
        self.turned.emit()
        self.viewport().update()

    def _ask_password(self) -> None:
        if self._unlock is not None:
            self._unlock.deleteLater()
            self._unlock = None
        if self._book.locked and self._book.source is not None:
            self._unlock = UnlockField(self._book.source.file_name)
            self._unlock.setParent(self.viewport())
            self._unlock.given.connect(lambda password, _others: self._book.unlock(password))
            self._unlock.move(24, 64)
            self._unlock.resize(min(320, self.viewport().width() - 48), self._unlock.sizeHint().height())
            self._unlock.show()
            if self.isVisible() and self.hasFocus():
                self._unlock.setFocus(Qt.FocusReason.OtherFocusReason)

    # geometry

    def _scale(self) -> float:
        """Pixels to a point: the widest page fits the window, times the zoom."""
        widest = max((width for width, _ in self._book.sizes), default=1.0)
        room = max(80, self.viewport().width() - _LEFT - _BESIDE)
        return min(room / max(1.0, widest), _WIDEST) * self._zoom

    def _places(self) -> list[QRectF]:
        """Where each page lies in the window now."""
        scale, y = self._scale(), float(_GAP - self.verticalScrollBar().value())
        shift, out = self.horizontalScrollBar().value(), list[QRectF]()
        for width, height in self._book.sizes:
            size = QSizeF(round(width * scale), round(height * scale))
            room = self.viewport().width() - _LEFT - _BESIDE - size.width()
            out.append(QRectF(QPointF(_LEFT + max(0, round(room / 2)) - shift, y), size))
            y += size.height() + _GAP
        return out

    def _measure(self) -> None:
        scale, room = self._scale(), self.viewport().size()
        height = sum(round(high * scale) + _GAP for _, high in self._book.sizes) + _GAP
        width = max((round(wide * scale) for wide, _ in self._book.sizes), default=0) + _LEFT + _BESIDE
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width and keep what stands at the top there."""
        at = self._top_of_window()
        super().resizeEvent(event)
        self._measure()
        self._scroll_to(*at)
        self.turned.emit()

    def _top_of_window(self) -> tuple[int, float]:
        """The page at the top, from 0, and how many points of it are above the edge."""
        for number, place in enumerate(self._places()):
            if place.bottom() > 0:
                return number, -place.top() / self._scale()
        return 0, 0.0

    def _scroll_to(self, page: int, points: float, share: float = 0.0) -> None:
        """Bring a height of a page to a share of the window's height."""
        places = self._places()
        if page < len(places):
            bar = self.verticalScrollBar()
            bar.setValue(
                round(bar.value() + places[page].top() + points * self._scale() - share * self.viewport().height())
            )

    # zoom

    @property
    def zoom(self) -> float:
        """1.0 fits the width."""
        return self._zoom

    def zoom_by(self, step: int) -> None:
        """Larger (1), smaller (-1), or as wide as the window (0)."""
        at = self._top_of_window()
        wanted = self._zoom * _STEP**step if step else 1.0
        self._zoom = min(_LARGEST, max(_SMALLEST, wanted))
        self._measure()
        self._scroll_to(*at)
        self.turned.emit()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # place in the text

    def page_in_sight(self) -> int:
        """Number, from 1, of the page that takes most of the window."""
        room = QRectF(self.viewport().rect())
        seen = [(place & room).height() for place in self._places()]
        return 1 + max(range(len(seen)), key=seen.__getitem__, default=-1)

    def box_of(self, offset: int) -> QRectF | None:
        """The caret's box at a captured offset, in window pixels."""
        strip = self._book.places.caret(offset) if self._book.places else None
        places = self._places()
        if strip is None or strip.page >= len(places):
            return None
        corner = places[strip.page].topLeft() + strip.box.topLeft() * self._scale()
        return QRectF(corner, QSizeF(2, strip.box.height() * self._scale()))

    def visible(self, span: Span) -> bool:
        """Whether something of a captured range is in the window."""
        first, last = self.box_of(span[0]), self.box_of(max(span[0], span[1] - 1))
        high = self.viewport().height()
        return any(box is not None and box.bottom() > 0 and box.top() < high for box in (first, last))

    def follow(self, offset: int, end: int | None = None) -> None:
        """Scroll as little as brings the caret into view; with the end of its sentence where both fit."""
        box = self.box_of(offset)
        if box is None:
            self._wanted = (offset, 0.3)
            return
        high, bar = self.viewport().height(), self.verticalScrollBar()
        if box.top() < _EDGE or box.bottom() > high - _EDGE:
            self.show_at(offset, 0.3)
        below = self.box_of(end - 1) if end is not None and end > offset else None
        box = self.box_of(offset)
        if below is not None and box is not None and below.bottom() > high - _EDGE:
            over = min(below.bottom() - high + _EDGE, box.top() - _EDGE)
            bar.setValue(round(bar.value() + max(0.0, over)))

    def show_at(self, offset: int, share: float) -> None:
        """Bring a captured offset to a share of the window's height; as soon as its place is known."""
        strip = self._book.places.caret(offset) if self._book.places else None
        if strip is None:
            self._wanted = (offset, share)
            return
        self._wanted = None
        self._scroll_to(strip.page, strip.box.top() - 6, share)

    def first_visible(self) -> int | None:
        """Captured offset of the first words in the window, in the order of the text."""
        if self._book.places is None:
            return None
        page, points = self._top_of_window()
        for number in range(page, len(self._book.sizes)):
            found = self._book.places.first_below(number, points if number == page else 0.0)
            if found is not None:
                return found
        return None

    def turn(self, count: int) -> bool:
        """Scroll by a window's height; False where there is no more."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + count * max(60, bar.pageStep() - 60))
        return bar.value() != before

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's shape
        """The pages in sight with what is marked on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.viewport().rect())
        painter.fillRect(room, QColor(self._look.tones.ground))
        self._handles = []
        seen = [(number, place) for number, place in enumerate(self._places()) if place.intersects(room)]
        if seen:
            near = range(seen[0][0] - 1, seen[-1][0] + 2)
            QTimer.singleShot(0, self, lambda: self._book.want(near, self._sharp()))  # a pool may make them at once
        for number, place in seen:
            self._paint_page(painter, number, place)
        if self._book.trouble or not self._book.sizes:
            self._say(painter, self._book.trouble or "Opening the pages …")

    def _sharp(self) -> float:
        """Device pixels to a point."""
        return round(self._scale() * self.devicePixelRatioF(), 4)

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        self._paint_picture(painter, number, place)
        brush = PageBrush(painter, number, place, self._scale(), self._look)
        places, shown = self._book.places, self._article.shown
        if places is not None and shown is not None:
            painted = self._article.painted
            hits = [shown.captured_span(hit.start, hit.end) for hit in painted.hits]
            brush.spans(places, painted, self.selection(), [(hit.start, hit.end) for hit in hits])
            brush.caret(places, shown.captured(self._article.textCursor().position()))
        brush.dim()
        painter.setPen(QColor(self._look.tones.line))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if places is not None:
            self._handles += brush.numbers(places, self._article.painted.marks, place.right() + 10)

    def _paint_picture(self, painter: QPainter, number: int, place: QRectF) -> None:
        """Pixel on pixel where the picture was made for this size; stretched until the right one is there."""
        painter.fillRect(place, QColor("#ffffff"))
        made = self._book.picture(number)
        if made is None:
            return
        scale, image = made
        if scale != self._sharp():
            painter.drawImage(place, image)
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter.save()
        painter.setClipRect(place)
        painter.drawImage(place.topLeft(), image)
        painter.restore()

    def _say(self, painter: QPainter, words: str) -> None:
        painter.setFont(self._look.font(size=13))
        painter.setPen(QColor(self._look.tones.ink if self._book.trouble else self._look.tones.mute))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(self.viewport().rect()).adjusted(24, 20, -24, 0), int(flags), words)

    def selection(self) -> Span | None:
        """The selected captured range, None without one."""
        cursor, shown = self._article.textCursor(), self._article.shown
        if shown is None or not cursor.hasSelection():
            return None
        span = shown.captured_span(cursor.selectionStart(), cursor.selectionEnd())
        return span.start, span.end

    # mouse

    def _offset_at(self, at: QPointF) -> int | None:
        """Captured offset nearest to a point of the window."""
        if self._book.places is None:
            return None
        pages = list(enumerate(self._places()))
        if not pages:
            return None
        number, place = min(pages, key=lambda row: max(row[1].top() - at.y(), at.y() - row[1].bottom(), 0.0))
        point = point_in(place, self._scale(), at)
        return self._book.places.offset_at(number, point.x(), point.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a number or of the selection, or begin to select; Shift goes on from the caret."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        handle = next((handle for handle in self._handles if handle.box.contains(at)), None)
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
        over = any(handle.box.contains(self._pointer) for handle in self._handles)
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
