"""Fills lines one after another, each as far as it goes: for ragged text."""

from briefwright.writers.pdf.boxes import Box, line_of
from briefwright.writers.pdf.hyphens import Hyphenator
from briefwright.writers.pdf.lines import SPACED, Line

_ZONE = 0.16
"""A word is parted only where the line would else be left empty for more than this share of the measure."""
_TOLERANCE = 0.01
"""Points that rounding may cost."""


def first_fit(boxes: list[Box], measure: float, hyphenator: Hyphenator) -> list[Line]:
    """The lines of one row of boxes, none of them wider than the measure."""
    lines: list[Line] = []
    row: list[Box] = []
    width = 0.0
    room = measure + _TOLERANCE
    for box in boxes:
        wider = width + box.blank + box.width if row else box.width
        if wider <= room or not row:
            row.append(box)
            width = wider
            continue
        left = room - width - box.blank
        parts = hyphenator.split(box, left) if left > measure * _ZONE else None
        if parts:
            row.append(parts[0])
            lines.append(line_of(row, whole=False))
            row, width = [parts[1]], parts[1].width
        else:
            lines.append(line_of(row, whole=box.gap == SPACED))
            row, width = [box], box.width
    lines.append(line_of(row, whole=True, final=True))
    return lines
