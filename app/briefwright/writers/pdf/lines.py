"""Lines and what they are made of: words with their looks."""

from dataclasses import dataclass, field
from typing import Literal

from briefwright.writers.pdf.fonts import Typeface
from briefwright.writers.pdf.shaping import Word

GLUED, CUT, SPACED = 0, 1, 2
"""What stands before a piece: nothing, a place to break, a blank."""

TargetKind = Literal["uri", "note", "call", "anchor", "heading"]


@dataclass(slots=True, eq=False)
class Target:
    """Where a run of text leads, with words for those who cannot see; ``name`` is an address or names a place."""

    kind: TargetKind
    name: str
    description: str


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
        underlined: whether a line is drawn below it.
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
    underlined: bool = False

    @property
    def look(self) -> tuple[object, ...]:
        """What two runs of the same look have in common, as a key."""
        target = self.target and (self.target.kind, self.target.name, self.target.description)
        return self.typeface, self.size, self.colour, self.rise, self.language, target, self.note, self.underlined


Run = tuple[str, Span]
Piece = tuple[Word, Span, int]


@dataclass(slots=True, eq=False)
class Line:
    """A set line; once set it never changes, so that a preview may keep it.

    Attributes:
        pieces: word, look and what stands before it.
        width: points, without stretch.
        blanks: how many blanks stand in it.
        stretch: points added to each blank; less than nothing in a line that was pressed.
        spread: points added at each place to break inside it, between the letters of scripts without blanks.
        whole: whether it ends with a whole word, so that a blank follows in the text.
        final: whether it ends the paragraph or stands before a line feed; such lines are never stretched.
        notes: numbers of the notes it calls.
        leftward: whether its paragraph is written from right to left.
        indent: points it stands right of the left edge, as such lines do.
        logical: the pieces in the order in which they are read: place in ``pieces`` and what stands before it in the
            text; empty where they are read as they are seen.
    """

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0
    blanks: int = 0
    stretch: float = 0
    spread: float = 0
    whole: bool = True
    final: bool = False
    notes: tuple[int, ...] = ()
    leftward: bool = False
    indent: float = 0
    logical: tuple[tuple[int, int], ...] = ()
