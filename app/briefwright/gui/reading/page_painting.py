"""What is painted on and beside the picture of a page: grounds, tints, rules, and the numbers of the sections.

Pages are white in both appearances, so that a scan or a picture in them looks as it was printed; in the dark one they
are dimmed a little. Tints are those of the light appearance; the picture is laid on them as ink is, so letters show.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from briefwright.gui.reading.bands import lane_of
from briefwright.gui.reading.margins import Handle, Painted
from briefwright.gui.reading.page_places import PageStrip, Places
from briefwright.gui.reading.usage import Mark
from briefwright.gui.theme import LIGHT, Appearance

_DIMMED = QColor("#d3d1cc")
_SENTENCE = QColor("#f3ecd2")
_NUMBER_GAP = 9
Span = tuple[int, int]


class PageBrush:
    """Paints on one page.

    Args:
        painter: in window pixels.
        page: its number, from 0.
        place: of its picture in the window.
        scale: pixels to a point.
        appearance: colours and faces.
    """

    def __init__(self, painter: QPainter, page: int, place: QRectF, scale: float, appearance: Appearance) -> None:
        self._painter = painter
        self._page = page
        self._place = place
        self._scale = scale
        self._look = appearance

    def lay(self, image: QImage, *, pixel_on_pixel: bool) -> None:
        """Lay the page's picture on what was painted.

        Args:
            image: of the page.
            pixel_on_pixel: it was made for this very size; else it is stretched until the right one is there.
        """
        self._painter.save()
        self._painter.setClipRect(self._place)
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if pixel_on_pixel:
            self._painter.drawImage(self._place.topLeft(), image)
        else:
            self._painter.drawImage(self._place, image)
        self._painter.restore()

    def dim(self) -> None:
        """Take the glare off a white page in the dark appearance."""
        if self._look.mode == "dark":
            self._painter.save()
            self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            self._painter.fillRect(self._place, _DIMMED)
            self._painter.restore()

    def tints(self, places: Places, painted: Painted, selection: Span | None) -> None:
        """Below the picture: the caret's sentence, passages and the selection, each over the one before."""
        if painted.sentence is not None:
            self._fill(places.strips(painted.sentence.start, painted.sentence.end), _SENTENCE)
        for mark in painted.marks:
            tint = QColor(LIGHT.sections[mark.colour].tint if mark.colour else LIGHT.unfiled)
            self._fill(places.strips(mark.start, mark.end), tint, mark)
        if selection is not None:
            self._fill(places.strips(*selection), QColor(LIGHT.selected))

    def rules(self, places: Places, painted: Painted, hits: Iterable[Span]) -> None:
        """On the picture: frames of what was found, rules under the selected item's passages."""
        for hit in hits:
            for box in self._boxes(places.strips(*hit)):
                self._frame(box, QColor(LIGHT.accent), 1.0)
        for mark in painted.marks:
            self._emphasise(places, mark, painted)

    def caret(self, places: Places, offset: int) -> None:
        """The caret: a bar before a letter."""
        strip = places.caret(offset)
        if strip is not None and strip.page == self._page:
            box = self._box(strip)
            self._painter.fillRect(QRectF(box.left() - 1, box.top(), 2, box.height()), QColor(LIGHT.ink))

    def numbers(self, places: Places, marks: Iterable[Mark], right: float) -> list[Handle]:
        """The numbers of the passages that begin on this page, beside their lines, each once on a line."""
        firsts = [(mark, strip) for mark in marks for strip in places.strips(mark.start, mark.end)[:1]]
        here = [(self._box(strip), mark) for mark, strip in firsts if strip.page == self._page]
        ends: dict[int, float] = {}
        seen: set[tuple[int, str]] = set()
        handles: list[Handle] = []
        self._painter.setFont(self._look.font(size=14, bold=True))
        letters = self._painter.fontMetrics()
        for box, mark in sorted(here, key=lambda row: (row[0].top(), row[1].label)):
            row = round(box.center().y() / max(1.0, box.height()))
            if (row, mark.label) in seen:
                continue
            seen.add((row, mark.label))
            left = ends.get(row, right)
            place = QRectF(left, box.center().y() - 12, letters.horizontalAdvance(mark.label), 24)
            colour = self._look.section(mark.colour).ink if mark.colour else self._look.tones.soft
            self._painter.setPen(QColor(colour))
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.label)
            handles.append(Handle(place.adjusted(-5, -3, 5, 3), mark))
            ends[row] = place.right() + _NUMBER_GAP
        return handles

    def _emphasise(self, places: Places, mark: Mark, painted: Painted) -> None:
        ink = QColor(LIGHT.sections[mark.colour].ink if mark.colour else LIGHT.mute)
        chosen = mark.item and mark.item == painted.item
        flashed = mark.passage and mark.passage == painted.flash
        for box in self._boxes(places.strips(mark.start, mark.end)) if chosen or flashed else ():
            if chosen:
                self._painter.setPen(QPen(ink, 2))
                self._painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))
            if flashed:
                self._frame(box.adjusted(-3, -2, 3, 2), ink, 1.6)

    def _fill(self, strips: Iterable[PageStrip], colour: QColor, mark: Mark | None = None) -> None:
        for box in self._boxes(strips):
            self._painter.fillRect(lane_of(box, mark.lane, mark.lanes) if mark else box, colour)

    def _frame(self, box: QRectF, ink: QColor, width: float) -> None:
        self._painter.setPen(QPen(ink, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, 3, 3)

    def _boxes(self, strips: Iterable[PageStrip]) -> list[QRectF]:
        return [self._box(strip) for strip in strips if strip.page == self._page]

    def _box(self, strip: PageStrip) -> QRectF:
        """In whole pixels, so that bands of neighbouring lines have even edges."""
        box, scale = strip.box, self._scale
        left, top = self._place.left() + box.left() * scale, self._place.top() + box.top() * scale
        right, bottom = left + box.width() * scale, top + box.height() * scale
        return QRectF(round(left), round(top), round(right) - round(left), round(bottom) - round(top))
