"""The article as it is read: body, margins, tints; read-only, with the caret and the selection of any editor."""

from collections.abc import Callable
from html import escape

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from briefwright.gui.drags import DraggedSpan, pack
from briefwright.gui.reading.bands import Sheet
from briefwright.gui.reading.drag_picture import drag_picture
from briefwright.gui.reading.heading import Heading
from briefwright.gui.reading.keys import Stroke, stroke
from briefwright.gui.reading.margins import Handle, Painted, paint_behind, paint_beside
from briefwright.gui.reading.shown import Shown
from briefwright.gui.reading.usage import Mark
from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.source import Span

BODY = 18
"""Size of the body face in pixels at 100 %."""
LEADING = 1.62
MEASURE = 66
"""Characters a line."""
_SAMPLE = "seven plain words of news copy stand here to be measured as they are set, on a line"
_LEFT_GUTTER, _RIGHT_GUTTER = 52, 62
_TIGHT_GUTTERS = 40, 48
_NARROW = 520
_BELOW = 120


class ArticleView(QTextEdit):
    """The body of the open source with its head.

    Signals:
        mark_clicked(object): a :class:`Mark` was clicked.
        laid_out(): the column has a new width.
        repainted(): something of :attr:`painted` is another.

    Args:
        appearance: colours and faces.
        on_stroke: is asked first about each key press; True means it was taken.

    Attributes:
        tells: what is to be said of the words at a captured offset when the pointer rests there.
    """

    mark_clicked = Signal(object)
    laid_out = Signal()
    repainted = Signal()

    def __init__(self, appearance: Appearance, on_stroke: Callable[[Stroke], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._on_stroke = on_stroke
        self.shown: Shown | None = None
        self.painted = Painted()
        self.tells: Callable[[int], str] = lambda _captured: ""
        self.heading = Heading(appearance, self.viewport())
        self._handles: list[Handle] = []
        self._pressed: tuple[QPoint, Handle | None] | None = None
        self._margins = (0, 0, 0)
        self.setObjectName("article")
        self.setAccessibleName("Article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        self._colour()

    # what is shown

    def show_text(self, shown: Shown) -> None:
        """Set the body; the caret goes to its beginning."""
        self.shown = shown
        self.painted = Painted()
        self._colour()
        self.setUpdatesEnabled(False)
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        self._margins = (0, 0, 0)
        self._place_column()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._paragraph())
        cursor.insertText(shown.qt_text, self._letters())
        self._join_broken(cursor, shown)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setUpdatesEnabled(True)

    def _join_broken(self, cursor: QTextCursor, shown: Shown) -> None:
        """No space after a block with which the paragraph does not end."""
        tight = self._paragraph()
        tight.setBottomMargin(0)
        for number in (n for n, paragraph in enumerate(shown.numbers[1:]) if paragraph == 0):
            cursor.setPosition(self.document().findBlockByNumber(number).position())
            cursor.setBlockFormat(tight)

    def _letters(self) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self._appearance.font(SERIF, BODY))
        letters.setForeground(QColor(self._appearance.tones.ink))
        return letters

    def _paragraph(self) -> QTextBlockFormat:
        size = self._appearance.font(SERIF, BODY).pixelSize()
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(round(size * LEADING), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        paragraph.setBottomMargin(round(size * 0.72))
        return paragraph

    def _colour(self) -> None:
        t = self._appearance.tones
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(t.page))
        palette.setColor(QPalette.ColorRole.Window, QColor(t.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(t.ink))
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, QColor(t.selected))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, QColor(t.ink))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # under a style sheet it does not follow when the mode changes

    def paint(self, **changes: object) -> None:
        """Change something of :attr:`painted`, what is painted behind and beside the words."""
        self.painted = replace(self.painted, **changes)
        self.viewport().update()
        self.repainted.emit()

    # geometry

    def column(self) -> QRectF:
        """The text column in viewport pixels; its height is the viewport's."""
        width = self.viewport().width()
        letters = QFontMetricsF(self._appearance.font(SERIF, BODY))
        wanted = letters.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE
        before, after = _TIGHT_GUTTERS if width < _NARROW else (_LEFT_GUTTER, _RIGHT_GUTTER)
        wide = max(160.0, min(wanted, width - before - after))
        left = max(float(before), (width - wide) / 2)
        return QRectF(round(left), 0, round(wide), self.viewport().height())

    def _place_column(self) -> None:
        column = self.column()
        height = self.heading.lay_out(column.left(), column.width())
        self.heading.resize(self.viewport().width(), height)
        self._move_heading()
        margins = (height, int(column.left()), max(0, self.viewport().width() - int(column.right())))
        if margins != self._margins:
            self._margins = margins
            frame = QTextFrameFormat()
            frame.setTopMargin(margins[0])
            frame.setLeftMargin(margins[1])
            frame.setRightMargin(margins[2])
            frame.setBottomMargin(_BELOW)
            self.document().rootFrame().setFrameFormat(frame)
        self.laid_out.emit()

    def refresh_heading(self) -> None:
        """The head says something else: make room for it."""
        self._place_column()

    def _move_heading(self) -> None:
        self.heading.move(0, -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, the first visible words and, if it was in sight, the caret."""
        top, seen = self.first_visible(), self.rect().intersects(self.cursorRect())
        super().resizeEvent(event)
        self._place_column()
        if top > 0:
            self.scroll_to(top)
        if seen:
            self.ensureCursorVisible()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The head scrolls with the text."""
        super().scrollContentsBy(dx, dy)
        self._move_heading()

    def first_visible(self) -> int:
        """Qt position of the first word on screen, 0 while the head shows."""
        if self.verticalScrollBar().value() <= self._margins[0]:
            return 0
        return self.cursorForPosition(QPoint(int(self.column().left()), 8)).position()

    def rect_of(self, position: int) -> QRect:
        """The caret's box at a Qt position, in viewport pixels."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def scroll_to(self, position: int, share: float = 0.0) -> None:
        """Scroll so that a Qt position stands at a share of the height from the top."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rect_of(position).top() - round(self.viewport().height() * share))

    def put_caret(self, position: int, anchor: int | None = None) -> None:
        """Move the caret, selecting from ``anchor`` if given, and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(position if anchor is None else anchor)
        if anchor is not None:
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def visible(self, span: Span) -> bool:
        """Whether something of a Qt range is on screen."""
        top, bottom = self.rect_of(span.start).top(), self.rect_of(span.end).bottom()
        return bottom > 0 and top < self.viewport().height()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds and tints, then the words, then the margins."""
        if self.shown is None:
            super().paintEvent(event)
            return
        letters = self._appearance.font(SERIF, BODY)
        sheet = Sheet(self.document(), QFontMetricsF(letters), round(letters.pixelSize() * LEADING))
        shift = -self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, shift)
        window = QRectF(event.rect()).translated(0, -shift)
        paint_behind(painter, sheet, window, self.shown, self.painted, self._appearance)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, shift)
        whole = QRectF(self.viewport().rect()).translated(0, -shift)
        column = self.column().translated(0, -shift)
        self._handles = paint_beside(painter, sheet, whole, column, self.shown, self.painted, self._appearance)
        painter.end()

    # keys and mouse

    def event(self, event: QEvent) -> bool:
        """The reader's own keys come before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and stroke(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the reader first; what it does not take is an editor's."""
        found = stroke(event)
        if found is None or not self._on_stroke(found):
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What a copy or a drag of the selection carries: the captured words, never what Qt made of them."""
        if self.shown is None:
            return QMimeData()
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        span = self.shown.captured_span(first, last)
        dragged = DraggedSpan(self.shown.source.id, span.start, span.end)
        return pack(dragged, words=self.shown.words(first, last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a number in the margin takes hold of its passage."""
        handle = self._handle_at(event.position())
        self._pressed = (event.position().toPoint(), handle)
        if handle is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the passage that is held, or select as any editor."""
        handle = self._pressed[1] if self._pressed else None
        if self._pressed is not None and handle is not None:
            moved = (event.position().toPoint() - self._pressed[0]).manhattanLength()
            if moved >= QApplication.startDragDistance():
                self._pressed = None
                self.start_drag(handle.mark)
            return
        super().mouseMoveEvent(event)
        over = event.buttons() == Qt.MouseButton.NoButton and self._handle_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection selects the passage under it."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed[1] is None:
            super().mouseReleaseEvent(event)
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        mark = pressed[1].mark if pressed[1] else self._mark_under(event.position().toPoint())
        if mark is not None:
            self.mark_clicked.emit(mark)

    def start_drag(self, mark: Mark) -> None:
        """Drag a passage by its number: its item with it, so that it can move to another section."""
        if self.shown is None:
            return
        span = DraggedSpan(self.shown.source.id, mark.start, mark.end, mark.passage)
        drag = QDrag(self)
        words = self.shown.source.captured_text[mark.start : mark.end]
        drag.setMimeData(pack(span, mark.item, words))
        drag.setPixmap(drag_picture(words, mark.colour, self._appearance, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-8, 12))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is written beside the words under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.shown is not None:
            said = self.tells(self.shown.captured(self.cursorForPosition(event.pos()).position()))
            QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>" if said else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def drag_selection(self) -> None:
        """Drag what is selected."""
        span = self.textCursor()
        if self.shown is not None and span.hasSelection():
            drag = QDrag(self)
            parcel = self.createMimeDataFromSelection()
            drag.setMimeData(parcel)
            drag.setPixmap(drag_picture(parcel.text(), None, self._appearance, self.devicePixelRatioF()))
            drag.setHotSpot(QPoint(-8, 12))
            drag.exec(Qt.DropAction.CopyAction)

    def _handle_at(self, at: QPointF) -> Handle | None:
        return next((handle for handle in self._handles if handle.box.contains(at)), None)

    def _mark_under(self, at: QPoint) -> Mark | None:
        if self.shown is None:
            return None
        return mark_at(self.painted.marks, self.shown.captured(self.cursorForPosition(at).position()))


def mark_at(marks: tuple[Mark, ...], captured: int, item: str = "") -> Mark | None:
    """The mark at a captured offset: that of the given item if it stands there, else the shortest."""
    here = [mark for mark in marks if mark.start <= captured <= mark.end]
    return min(here, key=lambda mark: (mark.item != item, mark.end - mark.start), default=None)
