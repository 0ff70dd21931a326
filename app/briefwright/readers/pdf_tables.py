"""Rows of tables whose cells take several lines: each cell is read to its end before the next one.

Only what clearly is a table is touched: lines whose cells begin at common edges. A line goes on with the row above
where it leaves cells of it empty or begins in small letters; figures begin a row of their own.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from briefwright.readers.pdf_words import Word

_APART = 1.2
"""Gap between two cells in sizes of the type; justified lines are spread less, but for short ones."""
_FLUSH = 0.6
"""Sizes of the type within which cells of a column begin."""
_LOOSE = 1.3
"""So many times the closest lines of a table: a step between two of its rows."""
_ROWS = 2
_EVEN, _INDENT, _PROSE = 0.3, 2.5, 4
"""Sizes of the type by which the spaces of a spread line differ at most and its first may be indented; words a line of
running text has at least."""


class Line(msgspec.Struct):
    """Words on one baseline, in reading order."""

    words: list[Word]
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """Its words, parted by spaces."""
        return " ".join(word.text for word in self.words)


Cells = dict[int, list[Word]]
"""The words of a line by the number of their column."""


def with_whole_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines of a region from the top down, the lines of a table's row made one, cell after cell."""
    if not lines:
        return []
    out: list[Line] = []
    at = 0
    spread = _spread(lines)
    for start, end, columns in _tables(lines, spread):
        out += lines[at:start]
        out += _rows([(line, _cells(line, columns)) for line in lines[start:end]])
        at = end
    return [*out, *lines[at:]]


def _spread(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that were spread to fill a narrow column: their words stand evenly apart, edge to edge."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    prose = median(len(line.words) for line in lines) >= _PROSE
    return frozenset(number for number, line in enumerate(lines) if _is_spread(line, left, right, prose=prose))


def _is_spread(line: Line, left: float, right: float, *, prose: bool) -> bool:
    gaps = [word.x0 - before.x1 for before, word in pairwise(line.words)]
    if not gaps or max(gaps) - min(gaps) > _EVEN * line.size:
        return False
    full = line.x0 < left + _INDENT * line.size and line.x1 > right - _FLUSH * line.size
    return full and (len(gaps) > 1 or prose)


def _tables(lines: Sequence[Line], spread: frozenset[int]) -> Iterator[tuple[int, int, list[float]]]:
    """Runs of lines that share the edges of at least two columns: (first, end, left edges)."""
    start = 0
    while start < len(lines):
        edges = _edges(lines[start])
        end = start + 1
        if len(edges) > 1 and start not in spread:
            while end < len(lines) and all(_near(edge, edges, lines[end].size) for edge in _edges(lines[end])):
                end += 1
            full = sum(1 for number in range(start, end) if number not in spread and len(_edges(lines[number])) > 1)
            if full >= _ROWS:
                yield start, end, edges
        start = end


def _edges(line: Line) -> list[float]:
    """Where the cells of a line begin."""
    gaps = (word.x0 for before, word in pairwise(line.words) if word.x0 - before.x1 > _APART * line.size)
    return [line.words[0].x0, *gaps]


def _near(edge: float, edges: Sequence[float], size: float) -> bool:
    return any(abs(edge - other) < _FLUSH * size for other in edges)


def _cells(line: Line, columns: Sequence[float]) -> Cells:
    cells: Cells = {}
    column = 0
    before: Word | None = None
    for word in line.words:
        if before is None or word.x0 - before.x1 > _APART * line.size:
            column = min(range(len(columns)), key=lambda n: abs(columns[n] - word.x0))
        cells.setdefault(column, []).append(word)
        before = word
    return cells


def _rows(lines: Sequence[tuple[Line, Cells]]) -> Iterator[Line]:
    """The rows of one table."""
    steps = [above[0].base - below[0].base for above, below in pairwise(lines)]
    closest = min(steps, default=0.0)
    spaced = any(step > _LOOSE * closest for step in steps)
    row = [lines[0]]
    for step, line in zip(steps, lines[1:], strict=True):
        if step <= _LOOSE * closest and _goes_on(row, line[1], spaced=spaced):
            row.append(line)
        else:
            yield _row(row)
            row = [line]
    yield _row(row)


def _goes_on(row: Sequence[tuple[Line, Cells]], cells: Cells, *, spaced: bool) -> bool:
    """Whether a line belongs to the row above it; ``spaced``: the table's rows stand apart, which says much."""
    first = row[0][1]
    if any(_is_figure(words) for words in cells.values()) or not set(cells) <= set(first):
        return False
    if all(words[0].text[:1].islower() for words in first.values()):
        return False
    small = [words[0].text[:1].islower() or _is_divided(row, column) for column, words in cells.items()]
    empty = len(set(first) - set(cells))
    if spaced:
        return any(small) or empty > 0
    return all(small) or (0 not in cells and empty > 1)


def _is_divided(row: Sequence[tuple[Line, Cells]], column: int) -> bool:
    above = next((cells[column] for _, cells in reversed(row) if column in cells), None)
    return above is not None and above[-1].hyphen


def _is_figure(words: Sequence[Word]) -> bool:
    return all(not any(char.isalpha() for char in word.text) for word in words)


def _row(lines: Sequence[tuple[Line, Cells]]) -> Line:
    """Lines as one, column after column."""
    whole = lines[0][0]
    if len(lines) == 1:
        return whole
    words: list[Word] = []
    for column in sorted({column for _, cells in lines for column in cells}):
        for _, cells in lines:
            part = cells.get(column, [])
            if part:
                part[-1].spaced = True
                words += part
    rows = [line for line, _ in lines]
    return Line(
        words, min(row.x0 for row in rows), min(row.y0 for row in rows), max(row.x1 for row in rows),
        max(row.y1 for row in rows), rows[-1].base, whole.size,
    )  # fmt: skip
