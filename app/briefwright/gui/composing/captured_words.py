"""The captured words of a quotation as the strip shows them: one shown letter for each captured one."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefwright.gui.composing.typesetting import PLAIN, Piece, Setting, Style, letter_at, set_lines
from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.quotation import BracketInsertion, CaseBracket, Ellipsis, EmphasisAdded, Quotation
from briefwright.model.source import Span


class CapturedWords(QWidget):
    """The captured words, what is left out struck through, the chosen ones on the selection's ground.

    Signals:
        pointed(int, bool): a captured offset was clicked; True when the choice shall reach to it.
    """

    pointed = Signal(int, bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._look = appearance
        self._pieces: list[Piece] = []
        self._start = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_words(self, quotation: Quotation, text: str, chosen: Span) -> None:
        """Show a quotation's captured words with its edits."""
        self._start = quotation.start
        self._pieces = captured_pieces(quotation, text, chosen, self._look)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Height of the words set for a width."""
        return int(self._set(width).height) + 4

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def _set(self, width: int) -> Setting:
        return set_lines(self._pieces, self._look.font(SERIF, 14.5), max(40, width), leading=1.2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's shape
        """The words."""
        painter = QPainter(self)
        painter.setPen(QColor(self._look.tones.ink))
        self._set(self.width()).layout.draw(painter, QPointF(0, 2))

    def _offset(self, event: QMouseEvent) -> int:
        place = letter_at(self._set(self.width()).layout, event.position() - QPointF(0, 2))
        if place < 0:
            return -1
        shown = "".join(text for text, _ in self._pieces)
        return self._start + len(shown.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the word under the pointer; with Shift reach to it."""
        self._point(event, reach=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag over words to choose them."""
        self._point(event, reach=True)

    def _point(self, event: QMouseEvent, *, reach: bool) -> None:
        offset = self._offset(event)
        if offset >= 0:
            self.pointed.emit(offset, reach)


def captured_pieces(quotation: Quotation, text: str, chosen: Span, appearance: Appearance) -> list[Piece]:
    """The captured words cut where their look changes; one shown letter for each captured one."""
    tones = appearance.tones
    left_out = [(e.at, e.until) for e in quotation.edits if isinstance(e, Ellipsis)]
    left_out += [(e.at, e.until) for e in quotation.edits if isinstance(e, BracketInsertion) and e.until > e.at]
    stressed = [(e.at, e.until) for e in quotation.edits if isinstance(e, EmphasisAdded)]
    marked = [(e.at, e.at + 1) for e in quotation.edits if isinstance(e, CaseBracket)]
    spans = [*left_out, *stressed, *marked, (chosen.start, chosen.end)]
    places = {place for span in spans for place in span if quotation.start < place < quotation.end}
    borders = [quotation.start, *sorted(places), quotation.end]
    out: list[Piece] = []
    for start, end in pairwise(borders):

        def within(ranges: list[tuple[int, int]], at: int = start) -> bool:
            return any(first <= at < last for first, last in ranges)

        gone = within(left_out)
        ground = tones.selected if chosen.start <= start < chosen.end else ""
        style = Style(
            tones.soft if gone and not ground else "", within(marked), within(stressed), struck=gone, ground=ground
        )
        out.append((text[start:end].replace("\n", " "), PLAIN if style == PLAIN else style))
    return out
