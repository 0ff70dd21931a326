"""Fills lines one after another, each as far as it goes: for ragged text."""

from briefwright.writers.pdf.boxes import Box, line_of
from briefwright.writers.pdf.hyphens import Hyphenator
from briefwright.writers.pdf.lines import SPACED, Line

_ZONE, _ZONE_EMS = 0.16, 6.0
"""A word is parted only where the line would else be left empty for more than this share of the measure and more than
so many ems: ragged lines may differ, and a hyphen is uglier than a short line."""
_RUNT, _MOST_MOVED = 0.1, 0.4
"""A last line shorter than this share of the measure is not left so; no more than that share stands there then."""
_FEWEST_ROWS, _FEWEST_BOXES = 2, 5
"""Lines a paragraph, and boxes a line, must have for that."""
_TOLERANCE = 0.01
"""Points that rounding may cost."""


def first_fit(boxes: list[Box], measure: float, hyphenator: Hyphenator) -> list[Line]:
    """The lines of one row of boxes, none of them wider than the measure."""
    rows: list[list[Box]] = [[]]
    width = 0.0
    room = measure + _TOLERANCE
    for box in boxes:
        row = rows[-1]
        wider = width + box.blank + box.width if row else box.width
        if wider <= room or not row:
            row.append(box)
            width = wider
            continue
        left = room - width - box.blank
        zone = max(measure * _ZONE, box.pieces[0][1].size * _ZONE_EMS)
        parts = hyphenator.split(box, left) if left > zone else None
        if parts:
            row.append(parts[0])
        rest = parts[1] if parts else box
        rows.append([rest])
        width = rest.width
    _save_runt(rows, measure)
    last = len(rows) - 1
    return [
        line_of(row, whole=place == last or rows[place + 1][0].gap == SPACED, final=place == last)
        for place, row in enumerate(rows)
    ]


def _save_runt(rows: list[list[Box]], measure: float) -> None:
    """Gives short words that end a paragraph on a line of their own company from the line before."""
    if len(rows) < _FEWEST_ROWS:
        return
    before, last = rows[-2], rows[-1]
    while _width(last) < measure * _RUNT and len(before) >= _FEWEST_BOXES:
        whole = last[0].gap == SPACED and before[-1].gap == SPACED
        if not whole or _width([before[-1], *last]) > measure * _MOST_MOVED:
            return
        last.insert(0, before.pop())


def _width(row: list[Box]) -> float:
    return sum(box.width + box.blank for box in row)
