"""Sets a paragraph: lines broken, in the order in which they are seen, filled to the measure if asked."""

from dataclasses import replace

from briefwright.writers.leftward import is_leftward
from briefwright.writers.pdf.boxes import Box, lettered, rows_of
from briefwright.writers.pdf.breaks import is_wide
from briefwright.writers.pdf.direction import directed, has_leftward, reorder, unmarked
from briefwright.writers.pdf.first_fit import first_fit
from briefwright.writers.pdf.hyphens import Hyphenator
from briefwright.writers.pdf.lines import Line, Run
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.total_fit import total_fit
from briefwright.writers.pdf.widening import widen

_MOST_STRETCH = 0.5
"""Widest addition to a blank of justified text, in em; a line that needs more is left ragged."""
_EVEN = 0.02
"""Share of the measure up to which the lines of a title are made even."""


class KeptLines:
    """Remembers the lines of paragraphs from one setting of a document to the next."""

    def __init__(self) -> None:
        self._new: dict[object, list[Line]] = {}
        self._old: dict[object, list[Line]] = {}

    def turn(self) -> None:
        """Begins a new setting: what the last one did not need is forgotten."""
        self._new, self._old = {}, self._new

    def get(self, key: object) -> list[Line] | None:
        """The lines set before for a key."""
        found = self._new.get(key) or self._old.get(key)
        if found:
            self._new[key] = found
        return found

    def put(self, key: object, lines: list[Line]) -> None:
        """Keeps lines."""
        self._new[key] = lines


class LineSetter:
    """Sets the lines of one document.

    Args:
        shaper: its fonts and words.
        language: BCP 47 tag of words that name no language of their own, for hyphenation.
        kept: lines that need not be set again, None to set all.

    Attributes:
        leftward: whether the document's language is written from right to left, and its tables begin there.
    """

    def __init__(self, shaper: Shaper, language: str = "", kept: KeptLines | None = None) -> None:
        self._shaper = shaper
        self._language = language
        self._kept = kept
        self.leftward = is_leftward(language)
        self._hyphenator = Hyphenator(shaper, language)

    def set(self, runs: list[Run], measure: float, *, justified: bool = False) -> list[Line]:
        """The lines of a paragraph of a given measure (points); never empty. A line feed in the text ends a line."""
        if self._kept is None:
            return self._set(runs, measure, justified=justified)
        key = (measure, justified, self._language, *((text, span.look) for text, span in runs))
        lines = self._kept.get(key)
        if lines is None:
            lines = self._set(runs, measure, justified=justified)
            self._kept.put(key, lines)
        return lines

    def _set(self, runs: list[Run], measure: float, *, justified: bool) -> list[Line]:
        if not has_leftward(runs):
            lines = self._broken(unmarked(runs), measure, justified=justified)
            return _at_the_right(lines, measure) if self.leftward else lines
        runs, base = directed(runs)
        lines = self._broken(runs, measure, justified=justified)
        for line in lines:
            reorder(line)
            if base:
                line.leftward = True
                line.indent = measure - line.width - line.stretch * line.blanks
        return lines

    def balanced(self, runs: list[Run], measure: float) -> list[Line]:
        """The lines of a title: no more than needed, about equally long."""
        lines = self.set(runs, measure)
        if len(lines) == 1:
            return lines
        low, high = measure / len(lines), measure
        while high - low > measure * _EVEN:
            middle = (low + high) / 2
            tried = self.set(runs, middle)
            if len(tried) > len(lines) or any(map(_parts_a_word, tried)):
                low = middle
            else:
                high = middle
        return [
            replace(line, indent=line.indent + measure - high) if line.leftward else line
            for line in self.set(runs, high)
        ]

    def widest(self, runs: list[Run]) -> float:
        """Width of the widest part of a text that no line end parts, points."""
        if has_leftward(runs):
            runs, _ = directed(runs)
        return max((box.width for row in rows_of(self._shaper, runs) for box in row), default=0.0)

    def _broken(self, runs: list[Run], measure: float, *, justified: bool) -> list[Line]:
        lines: list[Line] = []
        for row in rows_of(self._shaper, runs):
            if row:
                lines += self._row(self._narrowed(row, measure), measure, justified=justified)
        return lines or [Line()]

    def _row(self, row: list[Box], measure: float, *, justified: bool) -> list[Line]:
        filled = total_fit(row, measure, self._hyphenator) if justified else None
        if filled is not None:
            return filled
        lines = first_fit(row, measure, self._hyphenator)
        if justified:
            _fill(lines, measure)
        return lines

    def _narrowed(self, row: list[Box], measure: float) -> list[Box]:
        """Boxes wider than the measure in parts: at hyphens where the language has them, else between letters."""
        if all(box.width <= measure for box in row):
            return row
        made: list[Box] = []
        for box in row:
            rest: Box | None = box
            while rest is not None and rest.width > measure:
                parts = self._hyphenator.split(rest, measure)
                if parts is None:
                    made += lettered(self._shaper, rest, measure)
                    rest = None
                else:
                    made.append(parts[0])
                    rest = parts[1]
            if rest is not None:
                made.append(rest)
        return made


def _at_the_right(lines: list[Line], measure: float) -> list[Line]:
    """Lines of foreign words in a document written leftward: they too begin where its lines begin."""
    for line in lines:
        line.leftward = True
        line.indent = 0.0 if line.stretch else measure - line.width
    return lines


def _parts_a_word(line: Line) -> bool:
    """Whether a word goes on in the next line; letters in squares are words of their own."""
    last = line.pieces[-1][0]
    return last.soft or not (line.whole or is_wide(last.text[-1:]))


def _fill(lines: list[Line], measure: float) -> None:
    """Widens lines so that they fill the measure; one that would need too much is left ragged."""
    for line in lines:
        if not line.final:
            widen(line, measure - line.width, most=_MOST_STRETCH * line.pieces[0][1].size)
