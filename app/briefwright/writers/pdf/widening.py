"""Fills a line to the measure: its blanks grow, and the places between letters in squares with them."""

from itertools import pairwise

from briefwright.writers.pdf.breaks import is_wide
from briefwright.writers.pdf.lines import CUT, Line


def widen(line: Line, room: float, most: float = float("inf")) -> None:
    """Gives every place of a line the same part of the room that is left, no more than ``most`` points."""
    squares = _squares(line)
    if line.blanks + squares:
        stretch = room / (line.blanks + squares)
        if 0 < stretch <= most:
            line.stretch = stretch
            line.spread = stretch if squares else 0.0


def _squares(line: Line) -> int:
    """How many places of a line may be widened between letters in squares; none if it has other places to break."""
    if any(span.level for _, span, _ in line.pieces):
        return 0
    cuts = [
        is_wide(before.text[-1:]) or is_wide(word.text[:1])
        for (before, _, _), (word, _, gap) in pairwise(line.pieces)
        if gap == CUT
    ]
    return len(cuts) if all(cuts) else 0
