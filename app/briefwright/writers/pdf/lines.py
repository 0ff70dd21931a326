"""Breaks runs of text into lines: greedy, at blanks and at the places that :mod:`breaks` allows."""

import re
from dataclasses import dataclass, field
from typing import Literal

from briefwright.writers.pdf.fonts import Typeface
from briefwright.writers.pdf.shaping import Shaper, Word

BLANKS = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
"""Blanks at which a line may break; no-break blanks are letters."""

GLUED, CUT, SPACED = 0, 1, 2
"""What stands before a piece: nothing, a place to break, a blank."""

_MOST_STRETCH = 0.5
"""Widest addition to a blank of justified text, in em; a line that needs more is left ragged."""

TargetKind = Literal["uri", "note", "call", "anchor"]


@dataclass(slots=True, eq=False)
class Target:
    """Where a run of text leads: an address, a note, a call or an anchor; with words for those who cannot see."""

    kind: TargetKind
    name: str
    description: str
    element: object = None


@dataclass(slots=True, eq=False)
class Span:
    """The look of a run of text.

    Attributes:
        typeface, size (points), colour (PDF operator), rise (points above the baseline).
        language: BCP 47 tag, "" for the document's own.
        target: where it leads.
        note: number of the note it calls, 0 for other text.
        level: of the bidirectional algorithm: odd for text written from right to left.
        blank: width of a blank in points; the line breaker measures it.
    """

    typeface: Typeface
    size: float
    colour: str
    rise: float = 0
    language: str = ""
    target: Target | None = None
    note: int = 0
    level: int = 0
    blank: float = 0


Run = tuple[str, Span]
Piece = tuple[Word, Span, int]


@dataclass(slots=True)
class Line:
    """A set line.

    Attributes:
        pieces: word, look and what stands before it.
        width: points, without stretch.
        blanks: how many blanks stand in it.
        stretch: points added to each blank.
        whole: whether it ends with a whole word, so that a blank follows in the text.
        final: whether it ends the paragraph or stands before a line feed; such lines are never stretched.
        notes: numbers of the notes it calls.
        indent: points it stands right of the left edge, because its paragraph is written from right to left.
    """

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0
    blanks: int = 0
    stretch: float = 0
    whole: bool = True
    final: bool = False
    notes: tuple[int, ...] = ()
    indent: float = 0


class _Breaker:
    """Takes pieces one after another and hands out lines."""

    def __init__(self, shaper: Shaper, measure: float) -> None:
        self.lines: list[Line] = []
        self._shaper = shaper
        self._measure = measure + 0.01
        self._line = Line()
        self._box: list[Piece] = []
        self._box_width = 0.0

    def add(self, word: Word, span: Span, gap: int) -> None:
        """Takes the next piece."""
        if gap and self._box:
            self._place()
        self._box.append((word, span, gap))
        self._box_width += word.width * span.size / 1000

    def end_paragraph(self) -> None:
        """Ends the paragraph, or the part of it before a line feed."""
        if self._box:
            self._place()
        self._end_line(whole=True, final=True)

    def _end_line(self, *, whole: bool, final: bool = False) -> None:
        self._line.whole = whole
        self._line.final = final
        self.lines.append(self._line)
        self._line = Line()

    def _place(self, *, cut: bool = False) -> None:
        """Puts the box on the line, on the next line when there is no room."""
        box, width, line = self._box, self._box_width, self._line
        self._box, self._box_width = [], 0.0
        _, span, gap = box[0]
        blank = span.blank if gap == SPACED and line.pieces else 0.0
        if line.width + blank + width > self._measure:
            if width > self._measure and not cut:
                self._place_letters(box)
                return
            if line.pieces:
                self._end_line(whole=gap == SPACED)
                line, blank = self._line, 0.0
        if not line.pieces:
            box[0] = (box[0][0], span, GLUED)
        elif gap == SPACED:
            line.blanks += 1
        line.pieces += box
        line.width += blank + width
        if len(box) > 1 or span.note:
            line.notes += tuple(look.note for _, look, _ in box if look.note)

    def _place_letters(self, box: list[Piece]) -> None:
        for word, span, gap in box:
            leftward = span.level % 2 == 1
            letters = [word] if span.note else self._shaper.letters(span.typeface, word, leftward=leftward)
            for place, letter in enumerate(letters):
                self._box = [(letter, span, CUT if place or gap == GLUED else gap)]
                self._box_width = letter.width * span.size / 1000
                self._place(cut=True)


def break_lines(shaper: Shaper, runs: list[Run], measure: float) -> list[Line]:
    """The lines of a paragraph of a given measure (points); never empty. A line feed in the text ends a line."""
    breaker = _Breaker(shaper, measure)
    gap = GLUED
    for text, span in runs:
        for place, row in enumerate(text.split("\n")):
            if place:
                breaker.end_paragraph()
                gap = GLUED
            gap = _feed(breaker, shaper, row, span, gap)
    breaker.end_paragraph()
    return [line for line in breaker.lines if line.pieces] or [Line()]


def _feed(breaker: _Breaker, shaper: Shaper, text: str, span: Span, gap: int) -> int:
    """Feeds one run; returns what stands before the run that follows."""
    typeface = span.typeface
    span.blank = shaper.word(typeface, " ").width * span.size / 1000
    if span.note:  # a call clings to the word before it; the blank that may stand between them comes after it
        breaker.add(shaper.word(typeface, text), span, GLUED)
        return gap
    leftward = span.level % 2 == 1
    known = shaper.known(typeface, leftward=leftward)
    first = True
    for letters in BLANKS.split(text):
        if not first:
            gap = SPACED
        first = False
        if not letters:
            continue
        word = known.get(letters) or shaper.word(typeface, letters, leftward=leftward)
        if word.parts:
            for part in word.parts:
                breaker.add(part, span, gap)
                gap = CUT
        else:
            breaker.add(word, span, gap)
        gap = GLUED
    return gap


def justify(lines: list[Line], measure: float) -> None:
    """Widens the blanks of lines so that they fill the measure; one that would need too much is left ragged."""
    for line in lines:
        if line.blanks and not line.final:
            stretch = (measure - line.width) / line.blanks
            if 0 < stretch <= _MOST_STRETCH * line.pieces[0][1].size:
                line.stretch = stretch
