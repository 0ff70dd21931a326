"""The reading order of a page: lines, and the columns that they stand in.

The order of a PDF's own stream is right on half of the pages that are set in columns (``ecosystem.md`` 3), so it is not
asked. A gutter is a strip that no line crosses, with lines of text on both of its sides; the page is cut along the
tallest gutter, above and below it, and so on in every part: a recursive XY cut (G. Nagy and S. Seth 1984) that looks
for gutters first.
"""

from collections.abc import Sequence
from statistics import median

from briefwright.readers.lines import columns
from briefwright.readers.pdf_tables import Line, with_whole_cells
from briefwright.readers.pdf_words import Word

_FEW = 3
"""Lines that must stand on each side of a gutter."""
_NARROWEST = 0.55
"""Width of a gutter in sizes of the type."""
_LETTERS = 15
"""Letters of a line on average, East Asian ones twice: cells of tables hold fewer."""
_SPREAD = 1.6
"""Spaces in sizes of the type up to which justified lines are spread."""
_EDGES = 60
_COLUMN = 7.0
"""Width of a column in sizes of the type, at least."""
_DEEPEST, _MOST = 24, 2500
"""Cuts within cuts; fragments of a page that are looked through for gutters: newsprint has some 1,500."""


def read_order(words: Sequence[Word]) -> list[list[Line]]:
    """The lines of a page, region by region in reading order."""
    pieces = _fragments([word for word in words if word.upright])
    if not pieces:
        return []
    size = median(piece.size for piece in pieces)
    return [_set(region) for region in _regions(pieces, size, 0) if region]


def _fragments(words: Sequence[Word]) -> list[Line]:
    """Words that follow one another in the file and on one baseline, without a wide gap."""
    out: list[Line] = []
    for word in words:
        last = out[-1] if out else None
        if last and _goes_on(last, word):
            _append(last, word)
        else:
            out.append(Line([word], word.x0, word.y0, word.x1, word.y1, word.base, word.size))
    return out


def _goes_on(line: Line, word: Word) -> bool:
    size = max(line.size, word.size)
    gap = word.x0 - line.x1 if word.x0 >= line.x0 else line.x0 - word.x1
    return abs(word.base - line.base) < 0.45 * size and -0.4 * size < gap < size and not line.words[-1].hyphen


def _append(line: Line, word: Word) -> None:
    line.words.append(word)
    line.x0, line.x1 = min(line.x0, word.x0), max(line.x1, word.x1)
    line.y0, line.y1 = min(line.y0, word.y0), max(line.y1, word.y1)
    if word.size > line.size:  # a raised figure came first
        line.size, line.base = word.size, word.base


def _regions(pieces: list[Line], size: float, depth: int) -> list[list[Line]]:
    """The parts of an area in reading order; what no gutter parts is one region."""
    cut = _gutter(pieces, size) if depth < _DEEPEST and len(pieces) <= _MOST else None
    if cut is None:
        return [pieces]
    x, low, high = cut
    above = [piece for piece in pieces if piece.base >= high]
    below = [piece for piece in pieces if piece.base < low]
    rest = [piece for piece in pieces if low <= piece.base < high]
    sides = ([piece for piece in rest if piece.x1 <= x], [piece for piece in rest if piece.x1 > x])
    if _right_to_left(rest):
        sides = (sides[1], sides[0])
    return [region for part in (above, *sides, below) if part for region in _regions(part, size, depth + 1)]


def _gutter(pieces: Sequence[Line], size: float) -> tuple[float, float, float] | None:
    """The tallest gutter: where it stands and from which height to which it reaches; None where there is none."""
    best: tuple[float, tuple[float, float, float]] | None = None
    for x in _edges(pieces, size):
        blockers = [piece for piece in pieces if piece.x0 < x - 0.1 and piece.x1 > x - _NARROWEST * size]
        levels = sorted({(piece.y0, piece.y1) for piece in blockers}, reverse=True)
        high = float("inf")
        for low_block, high_block in [*levels, (float("-inf"), float("-inf"))]:
            found = _beside(pieces, x, high_block, high, size)
            if found and (best is None or found[0] > best[0]):
                best = found
            high = min(high, low_block)
    return best[1] if best else None


def _edges(pieces: Sequence[Line], size: float) -> list[float]:
    """Left edges at which at least a few lines begin: columns are flush there."""
    starts = sorted(piece.x0 for piece in pieces)
    edges: list[float] = []
    for start in starts:
        near = sum(1 for other in starts if start <= other <= start + 0.6 * size)
        if near >= _FEW and (not edges or start - edges[-1] > 0.6 * size):
            edges.append(start)
    edges = edges[:_EDGES]
    return edges[1:] if edges and edges[0] <= starts[0] + 0.1 else edges


def _beside(
    pieces: Sequence[Line], x: float, low: float, high: float, size: float
) -> tuple[float, tuple[float, float, float]] | None:
    """Whether text columns stand on both sides of ``x`` between two heights: (their height, the gutter)."""
    inside = [piece for piece in pieces if piece.y0 >= low - 0.01 and piece.y1 <= high + 0.01]
    left = [piece for piece in inside if piece.x1 <= x]
    right = [piece for piece in inside if piece.x0 >= x - 0.1]
    if min(_rows(left, size), _rows(right, size)) < _FEW or not (_is_text(left, size) and _is_text(right, size)):
        return None
    top = min(max(piece.y1 for piece in side) for side in (left, right))
    bottom = max(min(piece.y0 for piece in side) for side in (left, right))
    if top - bottom < 2 * size:
        return None
    low = min(piece.y0 for piece in (*left, *right))
    return top - bottom, (x, low, top + 0.5 * size)  # a headline's short last line may stand above one column only


def _rows(pieces: Sequence[Line], size: float) -> int:
    """How many different lines the pieces stand on."""
    return len({round(piece.base / (0.5 * size)) for piece in pieces})


def _is_text(pieces: Sequence[Line], size: float) -> bool:
    """Whether the pieces are lines of running text: cells of tables are shorter."""
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    if right - left < _COLUMN * size:
        return False
    letters = sum(columns(word.text) + 1 for piece in pieces for word in piece.words)
    return letters >= _LETTERS * _runs(pieces, size)


def _runs(pieces: Sequence[Line], size: float) -> int:
    """How many lines the pieces make, those that only the wide spaces of justified text part taken together."""
    count = 0
    before: Line | None = None
    for piece in sorted(pieces, key=lambda piece: (round(piece.base / (0.5 * size)), piece.x0)):
        near = before and abs(before.base - piece.base) < 0.45 * size and piece.x0 - before.x1 < _SPREAD * size
        count += not near
        before = piece
    return count


def _set(region: Sequence[Line]) -> list[Line]:
    """The lines of a region, rows of tables made whole where they run from left to right."""
    lines = _lines(region)
    return lines if _right_to_left(region) else with_whole_cells(lines)


def _lines(region: Sequence[Line]) -> list[Line]:
    """The fragments of a region put together to lines, from the top down."""
    out: list[list[Line]] = []
    for piece in sorted(region, key=lambda piece: (-piece.base, piece.x0)):
        if out and abs(out[-1][0].base - piece.base) < 0.45 * max(piece.size, out[-1][0].size):
            out[-1].append(piece)
        else:
            out.append([piece])
    return [_line(pieces) for pieces in out]


def _line(pieces: list[Line]) -> Line:
    pieces = sorted(pieces, key=lambda piece: piece.x0, reverse=_right_to_left(pieces))
    widest = max(pieces, key=lambda piece: piece.x1 - piece.x0)
    return Line(
        words=[word for piece in pieces for word in piece.words],
        x0=min(piece.x0 for piece in pieces),
        y0=min(piece.y0 for piece in pieces),
        x1=max(piece.x1 for piece in pieces),
        y1=max(piece.y1 for piece in pieces),
        base=widest.base,
        size=widest.size,
    )


def _right_to_left(pieces: Sequence[Line]) -> bool:
    """Whether most words are Hebrew or Arabic."""
    words = [word.text for piece in pieces for word in piece.words]
    turned = sum(
        1 for word in words if any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in word)
    )
    return turned > len(words) / 2
