"""What the reader shows of a source, and where each shown place stands in the captured text."""

import unicodedata

from msgspec.structs import replace

from briefwright.gui.reading.units import Units, for_qt
from briefwright.model.display import DisplayText
from briefwright.model.source import Source, Span

PART = 120_000
"""Code points shown at once. A report of 60 pages has as many; only what is longer is shown in parts."""
LONGEST_BLOCK = 8_000
"""Code points Qt lays out as one block without stutter; longer paragraphs are broken for the eye only."""
_REACH = 2_000


class Shown:
    """A source, or one part of a very long one, as the reader shows it.

    Attributes:
        source: the whole source.
        part: number of the part shown, from 0.
        parts: how many there are; 1 for all but very long sources.
        body: the source with its paragraphs cut to the part: what sentences are looked for in.
        text: shown text, code points; paragraphs parted by a line feed.
        qt_text: the same for a Qt document; see :func:`for_qt`.
        numbers: paragraph number by block of the document, 0 where a block goes on with the one before.
    """

    def __init__(self, source: Source, around: int = 0) -> None:
        self.source = source
        self.parts = -(-len(source.captured_text) // PART) or 1
        edges = [_edge(source.captured_text, number) for number in range(self.parts + 1)]
        self.part = max((n for n in range(self.parts) if edges[n] <= around), default=0)
        self.range = Span(edges[self.part], edges[self.part + 1])
        clipped = _clipped(source, self.range) if self.parts > 1 else list(enumerate(source.paragraphs, 1))
        self.body = source if self.parts == 1 else replace(source, paragraphs=tuple(span for _, span in clipped))
        self._display = DisplayText(self.body)
        self.text = self._display.text
        breaks: list[int] = []
        self.numbers: list[int] = []
        for (number, _), shown in zip(clipped, self._display.paragraphs, strict=True):
            cuts = _cuts(self.text, shown)
            breaks.extend(cuts)
            self.numbers.extend([number, *[0] * len(cuts)])
        self.qt_text = for_qt(self.text, breaks)
        self._units = Units(self.text, breaks)

    def captured(self, position: int) -> int:
        """Captured offset at a Qt position."""
        return self._display.captured_at(self._units.point(position))

    def captured_span(self, first: int, last: int) -> Span:
        """Captured range of the Qt range ``[first, last)``."""
        return self._display.captured_span(self._units.point(first), self._units.point(last))

    def position(self, captured: int) -> int:
        """Qt position of a captured offset; outside what is shown, the nearest shown place."""
        return self._units.position(self._display.shown_at(captured))

    def positions(self, start: int, end: int) -> Span:
        """Qt range of the captured range ``[start, end)``; empty where nothing of it is shown."""
        return Span(self.position(start), self.position(end))

    def words(self, first: int, last: int) -> str:
        """The source's own words in the Qt range ``[first, last)``, lines joined: what a copy holds."""
        return self.text[self._units.point(first) : self._units.point(last)]

    def found(self, start: int, end: int) -> Span:
        """Qt range of a range of :attr:`text`."""
        return Span(self._units.position(start), self._units.position(end))

    def holds(self, captured: int) -> bool:
        """Whether a captured offset lies in the part shown."""
        return self.range.start <= captured < self.range.end or self.parts == 1


def _edge(text: str, number: int) -> int:
    """Where part ``number`` begins: after a line end, sentence or word, where there is one within reach."""
    at = number * PART
    if at == 0 or at >= len(text):
        return min(at, len(text))
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, at - _REACH, at)
        if found >= 0:
            return found + len(mark)
    return at


def _clipped(source: Source, part: Span) -> list[tuple[int, Span]]:
    """The paragraphs that reach into a part, with their numbers, cut at its edges."""
    out: list[tuple[int, Span]] = []
    for number, span in enumerate(source.paragraphs, 1):
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start < end:
            out.append((number, Span(start, end)))
    return out


def _cuts(text: str, paragraph: Span) -> list[int]:
    """Where a very long paragraph is broken for the eye: after a space, or between two letters if there is none."""
    out: list[int] = []
    at = paragraph.start
    while paragraph.end - at > LONGEST_BLOCK:
        space = text.rfind(" ", at + 1, at + LONGEST_BLOCK)
        cut = space + 1 if space > 0 else at + LONGEST_BLOCK
        while space <= 0 and cut < paragraph.end and unicodedata.combining(text[cut]):
            cut += 1
        out.append(cut)
        at = cut
    return out
