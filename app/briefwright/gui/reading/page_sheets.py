"""Pages of a source one below the other: where they lie, how large, and what is painted on them."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefwright.gui.dialogs.unlock_field import UnlockField
from briefwright.gui.reading.article import ArticleView
from briefwright.gui.reading.margins import Handle
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.page_painting import PageBrush
from briefwright.gui.theme import Appearance

_GAP, _BESIDE = 16, 34
"""Pixels between pages, and at their right for the numbers of sections."""
_LEFT = 14
_SMALLEST, _LARGEST, _STEP = 0.5, 4.0, 1.2
_WIDEST = 2.0
"""Pixels to a point at most, where the zoom is 1: a page in a wide pane is no poster."""
_EDGE = 28
"""Pixels from the edge of the window within which the caret does not stand after it moved."""
Span = tuple[int, int]


class PageSheets(QAbstractScrollArea):
    """Shows the pages of a book with what the text view of the same source knows: caret, selection, passages.

    Args:
        appearance: colours and faces.
        book: what is made of the pages.
        article: the text view.
        parent: the reader.

    Attributes:
        handles: numbers beside the pages that can be clicked or dragged.

    Signals:
        turned(): another page is at the top, or the size changed.
    """

    turned = Signal()

    def __init__(self, appearance: Appearance, book: Book, article: ArticleView, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = appearance
        self._book = book
        self._article = article
        self._zoom = 1.0
        self._wanted: tuple[int, float] | None = None
        self.handles: list[Handle] = []
        self.unlock: UnlockField | None = None
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
        if self.unlock is not None:
            self.unlock.deleteLater()
            self.unlock = None
        if self._book.locked and self._book.source is not None:
            self.unlock = UnlockField(self._book.source.file_name)
            self.unlock.setParent(self.viewport())
            self.unlock.given.connect(lambda password, _others: self._book.unlock(password))
            self.unlock.move(24, 64)
            self.unlock.resize(min(320, self.viewport().width() - 48), self.unlock.sizeHint().height())
            self.unlock.show()
            if self.isVisible() and self.hasFocus():
                self.unlock.setFocus(Qt.FocusReason.OtherFocusReason)

    # geometry

    def scale(self) -> float:
        """Pixels to a point: the widest page fits the window, times the zoom."""
        widest = max((width for width, _ in self._book.sizes), default=1.0)
        room = max(80, self.viewport().width() - _LEFT - _BESIDE)
        return min(room / max(1.0, widest), _WIDEST) * self._zoom

    def places(self) -> list[QRectF]:
        """Where each page lies in the window now."""
        scale, y = self.scale(), float(_GAP - self.verticalScrollBar().value())
        shift, out = self.horizontalScrollBar().value(), list[QRectF]()
        for width, height in self._book.sizes:
            size = QSizeF(round(width * scale), round(height * scale))
            room = self.viewport().width() - _LEFT - _BESIDE - size.width()
            out.append(QRectF(QPointF(_LEFT + max(0, round(room / 2)) - shift, y), size))
            y += size.height() + _GAP
        return out

    def _measure(self) -> None:
        scale, room = self.scale(), self.viewport().size()
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
        for number, place in enumerate(self.places()):
            if place.bottom() > 0:
                return number, -place.top() / self.scale()
        return 0, 0.0

    def _scroll_to(self, page: int, points: float, share: float = 0.0) -> None:
        """Bring a height of a page to a share of the window's height."""
        places = self.places()
        if page < len(places):
            bar = self.verticalScrollBar()
            bar.setValue(
                round(bar.value() + places[page].top() + points * self.scale() - share * self.viewport().height())
            )

    # zoom

    @property
    def zoom(self) -> float:
        """1.0 fits the width."""
        return self._zoom

    def zoom_by(self, step: int) -> None:
        """Larger (1), smaller (-1), or as wide as the window (0); the top and the middle stay where they are."""
        at, before = self._top_of_window(), self._zoom
        wanted = self._zoom * _STEP**step if step else 1.0
        self._zoom = min(_LARGEST, max(_SMALLEST, wanted))
        self._measure()
        self._scroll_to(*at)
        bar, half = self.horizontalScrollBar(), self.viewport().width() / 2
        bar.setValue(round((bar.value() + half) * self._zoom / before - half))
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
        seen = [(place & room).height() for place in self.places()]
        return 1 + max(range(len(seen)), key=seen.__getitem__, default=-1)

    def box_of(self, offset: int) -> QRectF | None:
        """The caret's box at a captured offset, in window pixels."""
        strip = self._book.places.caret(offset) if self._book.places else None
        places = self.places()
        if strip is None or strip.page >= len(places):
            return None
        corner = places[strip.page].topLeft() + strip.box.topLeft() * self.scale()
        return QRectF(corner, QSizeF(2, strip.box.height() * self.scale()))

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
        self.handles = []
        seen = [(number, place) for number, place in enumerate(self.places()) if place.intersects(room)]
        if seen:
            near = range(seen[0][0] - 1, seen[-1][0] + 2)
            QTimer.singleShot(0, self, lambda: self._book.want(near, self._sharp()))  # a pool may make them at once
        for number, place in seen:
            self._paint_page(painter, number, place)
        if self._book.trouble or not self._book.sizes:
            self._say(painter, self._book.trouble or "Opening the pages …")

    def _sharp(self) -> float:
        """Device pixels to a point."""
        return round(self.scale() * self.devicePixelRatioF(), 4)

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        painter.fillRect(place, QColor("#ffffff"))
        brush = PageBrush(painter, number, place, self.scale(), self._look)
        places, shown, painted = self._book.places, self._article.shown, self._article.painted
        if places is not None:
            brush.tints(places, painted, self.selection())
        made = self._book.picture(number)
        if made is not None:
            scale, image = made
            image.setDevicePixelRatio(self.devicePixelRatioF())
            brush.lay(image, pixel_on_pixel=scale == self._sharp())
        if places is not None and shown is not None:
            hits = [shown.captured_span(hit.start, hit.end) for hit in painted.hits]
            brush.rules(places, painted, [(hit.start, hit.end) for hit in hits])
            brush.caret(places, shown.captured(self._article.textCursor().position()))
        brush.dim()
        painter.setPen(QColor(self._look.tones.line))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if places is not None:
            self.handles += brush.numbers(places, painted.marks, place.right() + 10)

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
