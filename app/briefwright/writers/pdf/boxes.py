"""Boxes: what a line is filled with; one or more pieces that no line end may part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.writers.pdf.breaks import emergency_parts
from briefwright.writers.pdf.lines import CUT, GLUED, SPACED, Line, Piece, Run, Span
from briefwright.writers.pdf.shaping import Shaper, Word

BLANKS = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
"""Blanks at which a line may break; no-break blanks are letters."""


@dataclass(slots=True)
class Box:
    """Pieces that stand together.

    Attributes:
        pieces: words with their looks.
        width: points.
        gap: what stands before it, SPACED or CUT; GLUED before the first of a row.
        blank: width of the blank before it, points.
    """

    pieces: list[Piece]
    width: float
    gap: int
    blank: float


class _Packer:
    """Takes pieces one after another; those without a place to break between them share a box."""

    def __init__(self) -> None:
        self.rows: list[list[Box]] = [[]]
        self.gap = GLUED

    def end_row(self) -> None:
        self.rows.append([])
        self.gap = GLUED

    def add(self, word: Word, span: Span) -> None:
        row, gap = self.rows[-1], self.gap
        width = word.width * span.size / 1000
        if gap or not row:
            gap = gap if row else GLUED
            row.append(Box([(word, span, gap)], width, gap, span.blank if gap == SPACED else 0.0))
        else:
            row[-1].pieces.append((word, span, GLUED))
            row[-1].width += width
        self.gap = GLUED


def rows_of(shaper: Shaper, runs: list[Run]) -> list[list[Box]]:
    """The boxes of a text, one row for each part between line feeds; rows may be empty."""
    packer = _Packer()
    for text, span in runs:
        for place, part in enumerate(text.split("\n")):
            if place:
                packer.end_row()
            _pack(packer, shaper, part, span)
    return packer.rows


def _pack(packer: _Packer, shaper: Shaper, text: str, span: Span) -> None:
    typeface = span.typeface
    span.blank = shaper.word(typeface, " ").width * span.size / 1000
    if span.note:  # a call clings to the word before it; the blank that may stand between them comes after it
        after, packer.gap = packer.gap, GLUED
        packer.add(shaper.word(typeface, text), span)
        packer.gap = after
        return
    leftward = span.level % 2 == 1
    known = shaper.known(typeface, leftward=leftward)
    add = packer.add
    first = True
    for letters in BLANKS.split(text):
        if not first:
            packer.gap = SPACED
        first = False
        if not letters:
            continue
        word = known.get(letters) or shaper.word(typeface, letters, leftward=leftward)
        if word.parts:
            for part in word.parts:
                add(part, span)
                packer.gap = CUT
            packer.gap = GLUED
        else:
            add(word, span)


def lettered(shaper: Shaper, box: Box, measure: float) -> list[Box]:
    """A box that is wider than the measure, cut at its joints or between letters; a call stays with what it follows."""
    made: list[Box] = []
    for word, span, _ in box.pieces:
        for piece in [word] if span.note else _cut(shaper, word, span, measure):
            width = piece.width * span.size / 1000
            if span.note and made:
                made[-1].pieces.append((piece, span, GLUED))
                made[-1].width += width
            else:
                gap = CUT if made else box.gap
                made.append(Box([(piece, span, gap)], width, gap, 0.0 if made else box.blank))
    return made


def _cut(shaper: Shaper, word: Word, span: Span, measure: float) -> Iterator[Word]:
    leftward = span.level % 2 == 1
    for part in emergency_parts(word.text):
        piece = shaper.word(span.typeface, part, leftward=leftward)
        if piece.width * span.size / 1000 <= measure:
            yield piece
        else:
            yield from shaper.letters(span.typeface, piece, leftward=leftward)


def line_of(boxes: list[Box], *, whole: bool, final: bool = False) -> Line:
    """The line that holds these boxes."""
    line = Line(whole=whole, final=final)
    pieces = line.pieces
    for box in boxes:
        if not pieces:
            word, span, _ = box.pieces[0]
            pieces.append((word, span, GLUED))
            pieces += box.pieces[1:]
            line.width = box.width
        else:
            pieces += box.pieces
            line.width += box.blank + box.width
            line.blanks += box.gap == SPACED
        if len(box.pieces) > 1 or box.pieces[0][1].note:
            line.notes += tuple(look.note for _, look, _ in box.pieces if look.note)
    return line
