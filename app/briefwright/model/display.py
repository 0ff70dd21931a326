"""Captured text as it is shown: hard-wrapped lines joined by a map, never by rewriting.

Display text holds one line a body paragraph, parted by a line feed. Offsets on both sides are Unicode code points;
the window turns them into Qt's UTF-16 units at the widget's edge.
"""

import re
from bisect import bisect_right
from functools import cached_property

from briefwright.model.source import Source, Span

_BREAK = re.compile(r"[^\S\n]*\n\s*")


class DisplayText:
    """The body of a source as shown, with the map between shown and captured offsets.

    Attributes:
        text: paragraphs parted by a line feed; line breaks inside a paragraph are single spaces.
        paragraphs: range of each paragraph in ``text``, in the order of ``Source.paragraphs``.
    """

    def __init__(self, source: Source) -> None:
        self._shown: list[int] = []
        self._captured: list[int] = []
        self._lengths: list[int] = []
        lines: list[str] = []
        paragraphs: list[Span] = []
        place = 0
        for span in source.paragraphs:
            first = place
            pieces: list[str] = []
            for start, end in _pieces(source.captured_text, span):
                self._shown.append(place)
                self._captured.append(start)
                self._lengths.append(end - start)
                pieces.append(source.captured_text[start:end])
                place += end - start + 1  # the space or line feed that follows
            lines.append(" ".join(pieces))
            paragraphs.append(Span(first, place - 1))
        self.text = "\n".join(lines)
        self.paragraphs = tuple(paragraphs)

    @cached_property
    def article(self) -> str:
        """The body with paragraphs parted by blank lines, as ``capture --json`` prints it."""
        return self.text.replace("\n", "\n\n")

    def captured_at(self, shown: int) -> int:
        """Captured offset of the character shown at ``shown`` (a joining space leads to the break it stands for)."""
        if not self._shown:
            return 0
        row = max(0, bisect_right(self._shown, shown) - 1)
        return self._captured[row] + min(max(0, shown - self._shown[row]), self._lengths[row])

    def captured_span(self, start: int, end: int) -> Span:
        """The captured range of the shown range ``[start, end)``."""
        first = self.captured_at(start)
        return Span(first, self.captured_at(end - 1) + 1 if end > start else first)

    def shown_at(self, captured: int) -> int:
        """Shown offset of a captured one; offsets outside the body go to the nearest shown place."""
        if not self._captured:
            return 0
        row = max(0, bisect_right(self._captured, captured) - 1)
        return self._shown[row] + min(max(0, captured - self._captured[row]), self._lengths[row])

    def shown_span(self, start: int, end: int) -> Span:
        """The shown range of the captured range ``[start, end)``."""
        return Span(self.shown_at(start), self.shown_at(end))


def _pieces(text: str, span: Span) -> list[tuple[int, int]]:
    """The paragraph cut at its line breaks; breaks and the white space round them are left out."""
    out: list[tuple[int, int]] = []
    at = span.start
    for found in _BREAK.finditer(text, span.start, span.end):
        out.append((at, found.start()))
        at = found.end()
    out.append((at, span.end))
    return out
