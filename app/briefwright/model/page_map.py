"""Where the letters of a captured text stand on the pages it came from.

The map is not kept: it is made from the original bytes when a page picture is shown, by the steps that made the text.
"""

import msgspec


class WordPlace(msgspec.Struct, frozen=True, array_like=True):
    """A word of the captured text on a page; points from the page's upper left corner as it is seen, y downwards.

    Attributes:
        start: first code point of the word in the captured text.
        top, bottom: of its letters.
        edges: where each letter begins along the line, and where the last one ends; falling from right to left.
    """

    start: int
    top: float
    bottom: float
    edges: tuple[float, ...]

    @property
    def end(self) -> int:
        """End of the word in the captured text."""
        return self.start + len(self.edges) - 1

    @property
    def left(self) -> float:
        """Its left edge, whichever way it is read."""
        return min(self.edges[0], self.edges[-1])

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(self.edges[0], self.edges[-1])

    def letter_at(self, x: float) -> int:
        """Captured offset of the gap between two letters that is nearest to ``x``."""
        nearest = min(range(len(self.edges)), key=lambda n: abs(self.edges[n] - x))
        return self.start + nearest

    def part(self, start: int, end: int) -> tuple[float, float]:
        """Left and right edge of its letters within a captured range."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        a, b = self.edges[first], self.edges[last]
        return min(a, b), max(a, b)


class PagePlaces(msgspec.Struct, frozen=True):
    """A page: its size in points as seen, and its words in the order of the captured text."""

    width: float
    height: float
    words: tuple[WordPlace, ...] = ()


class PageMap(msgspec.Struct, frozen=True):
    """All pages of a source.

    Attributes:
        pages: in order.
        lost: words of the pages that are not found in the captured text; 0 where the same reader made both.
    """

    pages: tuple[PagePlaces, ...]
    lost: int = 0


class PagePicture(msgspec.Struct, frozen=True):
    """A page as pixels: rows of ``stride`` bytes, three to a pixel: blue, green, red."""

    width: int
    height: int
    stride: int
    pixels: bytes
