"""What the reader paints round the words: grounds and tints behind them, numbers beside them."""

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefwright.gui.reading.bands import Sheet, Strip, broken_line, fill, lane_of, underline
from briefwright.gui.reading.shown import Shown
from briefwright.gui.reading.usage import Mark
from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.source import Span

_NUMBERS_LEFT = 16
_NUMBERS_RIGHT = 18


class Painted(msgspec.Struct):
    """What is painted round the words at the moment; offsets are captured ones, but for ``hits`` (Qt positions).

    Attributes:
        marks: the passages.
        sentence: the caret's sentence.
        item: the selected item, whose passages are underlined.
        flash: the passage just brought into view, "" for none.
        evidence: characters from which a pointed-at field was read.
        hits: what the find bar found.
        found: words marked in the file that are no passage yet.
    """

    marks: tuple[Mark, ...] = ()
    sentence: Span | None = None
    item: str = ""
    flash: str = ""
    evidence: Span | None = None
    hits: tuple[Span, ...] = ()
    found: tuple[Span, ...] = ()


class Handle(msgspec.Struct):
    """A number in the right margin that can be clicked or dragged; ``box`` in viewport pixels."""

    box: QRectF
    mark: Mark


def paint_behind(
    painter: QPainter, sheet: Sheet, window: QRectF, shown: Shown, painted: Painted, appearance: Appearance
) -> None:
    """Paint the caret sentence's ground and the passages' tints for the visible lines."""
    t = appearance.tones
    spans = _placed(shown, painted.marks)
    sentence = shown.positions(*_pair(painted.sentence)) if painted.sentence else None
    for block in sheet.blocks(window.top(), window.bottom()):
        if sentence is not None:
            for strip in sheet.strips(block, sentence.start, sentence.end):
                fill(painter, strip, sheet.ground(strip.box), t.caret)
        for mark, span in spans:
            tint = appearance.section(mark.colour).tint if mark.colour else t.unfiled
            for strip in sheet.strips(block, span.start, span.end):
                fill(painter, strip, lane_of(strip.box, mark.lane, mark.lanes), tint)
        for hit in painted.hits:
            for strip in sheet.strips(block, hit.start, hit.end):
                painter.setPen(QPen(QColor(t.accent), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(strip.box, 3, 3)


def paint_beside(
    painter: QPainter,
    sheet: Sheet,
    window: QRectF,
    column: QRectF,
    shown: Shown,
    painted: Painted,
    appearance: Appearance,
) -> list[Handle]:
    """Paint rules under what is selected and the numbers in both margins; returns the right margin's handles."""
    spans = _placed(shown, painted.marks)
    evidence = shown.positions(*_pair(painted.evidence)) if painted.evidence else None
    found = [shown.positions(*_pair(span)) for span in painted.found if _near(shown, span.start, span.end)]
    caret = painted.sentence.start if painted.sentence else -1
    here = shown.source.paragraph_at(caret) if caret >= 0 else 0
    handles: list[Handle] = []
    for block in sheet.blocks(window.top(), window.bottom()):
        number = shown.numbers[block.blockNumber()] if block.blockNumber() < len(shown.numbers) else 0
        if number:
            _paragraph_number(painter, sheet.line_box(block), column, number, appearance, here=number == here)
        firsts: list[tuple[Mark, QRectF]] = []
        for mark, span in spans:
            for strip in sheet.strips(block, span.start, span.end):
                _emphasise(painter, strip, mark, painted, appearance)
                if strip.first:
                    firsts.append((mark, strip.box))
        handles += _section_numbers(painter, firsts, column, appearance, window.top())
        for span in found:
            for strip in sheet.strips(block, span.start, span.end):
                broken_line(painter, strip.box.adjusted(0, 0, 0, 3), appearance.tones.mute)
        if evidence is not None:
            for strip in sheet.strips(block, evidence.start, evidence.end):
                underline(painter, strip.box, appearance.tones.accent, dotted=True)
    return handles


def _placed(shown: Shown, marks: tuple[Mark, ...]) -> list[tuple[Mark, Span]]:
    near = (mark for mark in marks if _near(shown, mark.start, mark.end))
    return [(mark, shown.positions(mark.start, mark.end)) for mark in near]


def _near(shown: Shown, start: int, end: int) -> bool:
    """Whether something of a captured range lies in the part shown."""
    return end > shown.range.start and start < shown.range.end


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _emphasise(painter: QPainter, strip: Strip, mark: Mark, painted: Painted, appearance: Appearance) -> None:
    """Underline the selected item's passages; frame the one just brought into view."""
    ink = appearance.section(mark.colour).ink if mark.colour else appearance.tones.mute
    box = lane_of(strip.box, mark.lane, mark.lanes)
    if mark.item and mark.item == painted.item:
        underline(painter, strip.box.adjusted(0, 0, 0, 2), ink)  # below the letters, whichever lane is its own
    if mark.passage and mark.passage == painted.flash:
        painter.setPen(QPen(QColor(ink), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -2, 3, 2), 4, 4)


def _paragraph_number(
    painter: QPainter, line: QRectF, column: QRectF, number: int, appearance: Appearance, *, here: bool
) -> None:
    painter.setFont(appearance.font(SERIF, 13))
    painter.setPen(QColor(appearance.tones.ink if here else appearance.tones.soft))
    right = column.left() - _NUMBERS_LEFT
    painter.drawText(QRectF(right - 60, line.top(), 60, line.height()), _RIGHT, str(number))


def _section_numbers(
    painter: QPainter, firsts: list[tuple[Mark, QRectF]], column: QRectF, appearance: Appearance, top: float
) -> list[Handle]:
    """The numbers of the passages that begin on each line, side by side, each once."""
    painter.setFont(appearance.font(size=14, bold=True))
    letters = painter.fontMetrics()
    ends: dict[float, float] = {}
    seen: set[tuple[float, str]] = set()
    handles: list[Handle] = []
    for mark, box in sorted(firsts, key=lambda row: (row[1].top(), row[0].label)):
        if (box.top(), mark.label) in seen:
            continue
        seen.add((box.top(), mark.label))
        left = ends.get(box.top(), column.right() + _NUMBERS_RIGHT)
        place = QRectF(left, box.top(), letters.horizontalAdvance(mark.label), box.height())
        painter.setPen(QColor(appearance.section(mark.colour).ink if mark.colour else appearance.tones.soft))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.label)
        handles.append(Handle(place.adjusted(-5, -3, 5, 3).translated(0, -top), mark))
        ends[box.top()] = place.right() + 9
    return handles


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
