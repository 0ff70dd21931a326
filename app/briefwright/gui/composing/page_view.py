"""The page tab: the real PDF of the brief, live, page under page."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from briefwright.errors import BriefwrightError, Cancelled
from briefwright.gui.composing.pdf_pages import (
    POINTS_PER_INCH,
    Picture,
    Render,
    Rendered,
    picture_work,
    render_work,
)
from briefwright.gui.theme import Appearance
from briefwright.gui.work import Job, Pool

_ZOOM_KEYS = (Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)

WAIT_MS = 250
"""Rest after a change before the pages are made again; several changes within it are one."""

_NEAR = 5
"""Pages whose pictures are kept on either side of the one in sight."""

_GAP = 14
_STEPS = 1.15
_SMALLEST, _LARGEST = 0.4, 4.0
_LOGICAL_DPI = 96.0


class PageView(QAbstractScrollArea):
    """Shows the PDF.

    Args:
        appearance: colours.
        pool: where the PDF is made and turned to pictures, one job after another.
        render: makes the PDF of the brief as it is now.

    Signals:
        pages_counted(int): how many pages there are; 0 when that is not known.
    """

    pages_counted = Signal(int)

    def __init__(self, appearance: Appearance, pool: Pool, render: Render) -> None:
        super().__init__()
        self._look = appearance
        self._pool = pool
        self._render = render
        self._version = 0
        self._rendered: Rendered | None = None
        self._pictures: dict[int, Picture] = {}
        self._asked: dict[int, float] = {}
        self._job: Job[Rendered] | None = None
        self._trouble = ""
        self._stale = True
        self._zoom = 1.0
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._start)
        self.setObjectName("page")
        self.setAccessibleName("Page preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(40)
        appearance.changed.connect(self.viewport().update)

    # -- making ----------------------------------------------------------------------------------------------------

    def set_stale(self) -> None:
        """The brief is another one now: make the pages again, soon when in sight, else when shown."""
        self._stale = True
        if self._rendered is not None and not self.isVisible():
            self.pages_counted.emit(0)
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was changed while the tab was hidden."""
        super().showEvent(event)
        if self._stale:
            self._start()

    def _start(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stale = False
        self._version += 1
        job = Job(render_work(self._render, self._version))
        job.succeeded.connect(self._on_rendered)
        job.failed.connect(self._on_failed)
        self._job = job
        self._pool.start(job)

    def _on_rendered(self, result: Any) -> None:  # noqa: ANN401 - what a job's signal carries
        if result.version != self._version:
            return
        self._job, self._rendered, self._trouble = None, result, ""
        self._asked.clear()
        self._pictures = {page: picture for page, picture in self._pictures.items() if page < len(result.sizes)}
        self._measure()
        self.pages_counted.emit(len(result.sizes))
        self.viewport().update()

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - what a job's signal carries
        if isinstance(error, Cancelled):
            return
        told = str(error) if isinstance(error, BriefwrightError) else f"Its page could not be made ({error})."
        self._job, self._trouble = None, told
        self.viewport().update()

    @property
    def trouble(self) -> str:
        """Why there is no page, "" when there is one."""
        return self._trouble

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._rendered.sizes) if self._rendered else 0

    # -- measuring -------------------------------------------------------------------------------------------------

    def _scale(self) -> float:
        """Device-independent pixels a point: the widest page fits the width, times the zoom."""
        sizes = self._rendered.sizes if self._rendered else ()
        widest = max((width for width, _ in sizes), default=1.0)
        room = max(80, self.viewport().width() - 2 * _GAP)
        return min(room / widest, 2 * _LOGICAL_DPI / POINTS_PER_INCH) * self._zoom

    def _places(self) -> list[QRectF]:
        """Where each page lies, from the top of the first."""
        scale, y, out = self._scale(), float(_GAP), []
        for width, height in self._rendered.sizes if self._rendered else ():
            size = QSizeF(round(width * scale), round(height * scale))
            x = max(_GAP, round((self.viewport().width() - size.width()) / 2))
            out.append(QRectF(QPointF(x, y), size))
            y += size.height() + _GAP
        return out

    def _measure(self) -> None:
        places = self._places()
        height = round(places[-1].bottom() + _GAP) if places else 0
        width = round(max((place.right() for place in places), default=0) + _GAP)
        room = self.viewport().size()
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))

    def _rescaled(self, change: Callable[[], None]) -> None:
        """Change the scale and keep what stands in the middle there."""
        bar = self.verticalScrollBar()
        middle = self.viewport().height() / 2
        before = self._scale()
        at = bar.value() + middle
        change()
        self._measure()
        if before > 0:
            bar.setValue(round(at * self._scale() / before - middle))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width."""
        super().resizeEvent(event)
        self._measure()

    # -- zoom ------------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1.0 fits the width."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Zoom; 1.0 fits the width."""

        def change() -> None:
            self._zoom = min(_LARGEST, max(_SMALLEST, zoom))

        self._rescaled(change)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (_STEPS if event.angleDelta().y() > 0 else 1 / _STEPS))
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+=, Ctrl+- and Ctrl+0 zoom the page while it has the focus, not the letters of the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in _ZOOM_KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+=, Ctrl+- and Ctrl+0 zoom; Space, Home and End scroll."""
        bar, key = self.verticalScrollBar(), event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _ZOOM_KEYS:
            step = {Qt.Key.Key_Minus: 1 / _STEPS, Qt.Key.Key_0: 1 / self._zoom}.get(Qt.Key(key), _STEPS)
            self.set_zoom(self._zoom * step)
        elif key == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-1 if back else 1) * (bar.pageStep() - 40))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's shape
        """The pages in sight; a page whose picture is not there yet shows its last one, or white."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._look.tones.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        room = QRectF(self.viewport().rect())
        for page, place in enumerate(self._places()):
            rect = place.translated(-shift)
            if rect.intersects(room):
                self._ask(page)
                self._paint_page(painter, page, rect)
        if self._trouble or self._rendered is None:
            self._say(painter, self._trouble or "Making the pages …")

    def _paint_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        painter.fillRect(rect, QColor("#ffffff"))
        picture = self._pictures.get(page)
        if picture is not None:
            self._paint_picture(painter, picture, rect)
        painter.setPen(QColor(self._look.tones.line))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_picture(self, painter: QPainter, picture: Picture, rect: QRectF) -> None:
        """Pixel on pixel when it was made for this zoom; stretched until the right one is there."""
        if picture.zoom != self._wanted_zoom():
            painter.drawImage(rect, picture.image)
            return
        picture.image.setDevicePixelRatio(self.devicePixelRatioF())
        painter.save()
        painter.setClipRect(rect)
        painter.drawImage(rect.topLeft(), picture.image)
        painter.restore()

    def _wanted_zoom(self) -> float:
        """Device pixels a point."""
        return round(self._scale() * self.devicePixelRatioF(), 4)

    def _say(self, painter: QPainter, words: str) -> None:
        """A sentence on a card at the top: what is wrong, or that work goes on."""
        tones = self._look.tones
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._look.font(size=13))
        room = QRectF(self.viewport().rect()).adjusted(30, 26, -30, 0)
        text = painter.boundingRect(room, int(flags), words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tones.bad if self._trouble else tones.line))
        painter.setBrush(QColor(tones.card))
        painter.drawRoundedRect(text.adjusted(-12, -9, 12, 9), 5, 5)
        painter.setPen(QColor(tones.ink if self._trouble else tones.mute))
        painter.drawText(room, int(flags), words)

    def _ask(self, page: int) -> None:
        """Have the page's picture made, unless it is there or asked for."""
        rendered = self._rendered
        zoom = self._wanted_zoom()
        picture = self._pictures.get(page)
        there = picture is not None and rendered and (picture.version, picture.zoom) == (rendered.version, zoom)
        if rendered is None or there or self._asked.get(page) == zoom:
            return
        self._asked[page] = zoom
        job = Job(picture_work(rendered, page, zoom))
        job.succeeded.connect(self._on_picture)
        QTimer.singleShot(0, self, lambda: self._pool.start(job))  # not inside painting: a pool may run it at once

    def _on_picture(self, picture: Any) -> None:  # noqa: ANN401 - what a job's signal carries
        if self._rendered is not None and picture.version == self._rendered.version:
            self._pictures[picture.page] = picture
            self._drop_far(picture.page)
            self.viewport().update()

    def _drop_far(self, page: int) -> None:
        """Keep a few pictures round the one in sight; a brief of many pages must not fill the memory."""
        self._pictures = {number: row for number, row in self._pictures.items() if abs(number - page) <= _NEAR}
