"""Shapes words with HarfBuzz, each unlike word once a document."""

import unicodedata
from dataclasses import dataclass

from briefwright.writers.pdf.breaks import parts_of
from briefwright.writers.pdf.embedding import EmbeddedFont
from briefwright.writers.pdf.faces import IGNORABLE, Face
from briefwright.writers.pdf.fonts import FontBook, Typeface

_SMALL_CAPS = {"smcp": True}
SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Word:
    """A word as it is set.

    Attributes:
        text: its letters.
        width: in 1/1000 em.
        runs: resource name of the font, operand of TJ, height above the baseline (1/1000 em), from left to right.
        parts: the pieces between which a line may be broken, none when it may not be.
        soft: whether it is a hyphen that the line end made, no letter of the text.
    """

    text: str
    width: float
    runs: tuple[tuple[str, str, float], ...]
    parts: tuple["Word", ...] = ()
    soft: bool = False


class Shaper:
    """The fonts and words of one document."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._blanks: dict[str, tuple[str, float]] = {}
        self._hyphens: dict[Typeface, Word] = {}
        self._words: dict[tuple[Typeface, bool], dict[str, Word]] = {}

    @property
    def fonts(self) -> tuple[EmbeddedFont, ...]:
        """The fonts used so far, in order of use."""
        return tuple(self._fonts.values())

    @property
    def count(self) -> int:
        """How many unlike words are remembered."""
        return sum(map(len, self._words.values()))

    def known(self, typeface: Typeface, *, leftward: bool = False) -> dict[str, Word]:
        """The words already shaped; the line breaker looks here first."""
        return self._words.setdefault((typeface, leftward), {})

    def word(self, typeface: Typeface, text: str, *, leftward: bool = False) -> Word:
        """A word without blanks, or one blank."""
        known = self.known(typeface, leftward=leftward)
        found = known.get(text)
        if found is None:
            parts = parts_of(text) if not leftward else [text]
            found = (
                self._shape(typeface, parts[0], leftward=leftward) if len(parts) == 1 else self._joined(typeface, parts)
            )
            known[text] = found
        return found

    def underline(self, typeface: Typeface) -> tuple[float, float]:
        """How far below the baseline the line under a text begins, and how thick it is; in 1/1000 em."""
        return self._book.face(typeface).underline

    def blank(self, resource: str) -> tuple[str, float]:
        """A blank in one font: the operand of TJ and its width in 1/1000 em; nothing when that font has none."""
        if resource not in self._blanks:
            font = next(font for font in self.fonts if font.resource == resource)
            operands, width = font.encode(font.face.set(" ")) if font.face.holds(" ") else ([("", 0.0)], 0.0)
            self._blanks[resource] = operands[0][0], width
        return self._blanks[resource]

    def hyphen(self, typeface: Typeface) -> Word:
        """The hyphen at the end of a line, which is copied as a soft one (ISO 32000-1, 14.8.2.2.3)."""
        known = self._hyphens
        if typeface not in known:
            face = self._book.face(typeface)
            font = self._font(face)
            glyphs = [(glyph[0], SOFT_HYPHEN, *glyph[2:]) for glyph in face.set("-")]
            operands, width = font.encode(glyphs)
            known[typeface] = Word(SOFT_HYPHEN, width, tuple((font.resource, *row) for row in operands), soft=True)
        return known[typeface]

    def letters(self, typeface: Typeface, word: Word, *, leftward: bool = False) -> list[Word]:
        """A word cut between its letters, for a line too narrow for the whole word."""
        clusters: list[str] = []
        for letter in word.text:
            if clusters and (unicodedata.category(letter)[0] == "M" or IGNORABLE.match(letter)):
                clusters[-1] += letter
            else:
                clusters.append(letter)
        return [self._shape(typeface, cluster, leftward=leftward) for cluster in clusters]

    def _joined(self, typeface: Typeface, parts: list[str]) -> Word:
        words = tuple(self._shape(typeface, part) for part in parts)
        runs = tuple(run for word in words for run in word.runs)
        return Word("".join(parts), sum(word.width for word in words), runs, words)

    def _shape(self, typeface: Typeface, text: str, *, leftward: bool = False) -> Word:
        features = _SMALL_CAPS if typeface.small_caps else None  # kerning and ligatures are HarfBuzz's own habit
        runs: list[tuple[str, str, float]] = []
        width = 0.0
        pieces = self._whole(typeface, text) if leftward else self._by_face(typeface, text)
        for face, letters in reversed(pieces) if leftward else pieces:
            font = self._font(face)
            operands, advance = font.encode(face.set(letters, features, leftward=leftward))
            runs += [(font.resource, operand, lift) for operand, lift in operands]
            width += advance
        return Word(text, width, tuple(runs))

    def _font(self, face: Face) -> EmbeddedFont:
        if face not in self._fonts:
            self._fonts[face] = EmbeddedFont(f"F{len(self._fonts) + 1}", face)
        return self._fonts[face]

    def _whole(self, typeface: Typeface, text: str) -> list[tuple[Face, str]]:
        """A leftward word in one face where any holds all of it: marks and letters then belong together."""
        for letter in text:
            face = self._book.face_for(typeface, letter)
            if face is not None and face.holds_all(text):
                return [(face, text)]
        return self._by_face(typeface, text)

    def _by_face(self, typeface: Typeface, text: str) -> list[tuple[Face, str]]:
        """The text parted by the faces that show it; what no font has becomes ``[U+…]``, to be seen by everybody."""
        first = self._book.face(typeface)
        if first.holds_all(text):
            return [(first, text)]
        pieces: list[tuple[Face, str]] = []
        for letter in text:
            last = pieces[-1][0] if pieces else first
            joins = unicodedata.category(letter)[0] == "M" or IGNORABLE.match(letter)
            face = last if joins and last.holds(letter) else self._book.face_for(typeface, letter)
            shown = letter if face is not None else f"[U+{ord(letter):04X}]"
            face = face or first
            if pieces and face is last:
                pieces[-1] = (face, pieces[-1][1] + shown)
            else:
                pieces.append((face, shown))
        return pieces
