"""What stands at the head and foot of page after page: running titles, page numbers, a browser's date and address.

It is no part of the article. The first of each is kept beside the text, the rest is left out and said.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.readers.pdf_tables import Line

_OUTER = 3
"""Lines from the top and from the bottom of a page among which its furniture stands."""
_MARGIN = 0.14
"""Share of the page's height, at its top and at its foot, in which furniture stands."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|seite|página|pagina|p\.|стр\.)\s*)?\d{1,4}(?:\s*(?:of|/|von|de|sur|di|из)\s*\d{1,4})?[-–—|\s]*"
    r"|제?\s*\d{1,4}\s*(?:쪽|면|페이지)|第?\s*\d{1,4}\s*[页頁ページ]{1,3}|[ivxl]{1,7}",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?://|file://|about:)\S+\s+\d{1,3}(?:/|\s+of\s+)\d{1,3}|.*\d{1,2}:\d{2}.*|(?:https?://)\S+"
)
"""A browser's own lines: at the top date, clock and title, at the foot address and page number."""
_EDGE, _SMALL, _LARGE = 0.065, 0.95, 1.25
_NEAR = 4.0
_REPEATED = 0.4
"""Share of the pages on which a line must come back: running titles differ on left and right pages."""


class PageLines(msgspec.Struct, frozen=True):
    """The lines of a page in any order, and its height in points."""

    lines: Sequence[Line]
    height: float


def furniture(pages: Sequence[PageLines], body: float) -> list[set[int]]:
    """For every page the lines that are furniture, by their ``id``; ``body`` is the size of the text's type."""
    outer = [list(_outer(page)) for page in pages]
    counts: Counter[tuple[str, int]] = Counter()
    for rows in outer:
        counts.update({key for _, _, keys in rows for key in keys})
    least = max(2, _REPEATED * len(pages))
    found: list[set[int]] = []
    for page, rows in zip(pages, outer, strict=True):
        repeated = {id(line) for line, _, keys in rows if any(counts[key] >= least for key in keys)}
        numbers = {id(line) for line, outermost, _ in rows if outermost and _is_number(line, pages=len(pages))}
        small = {id(line) for line in _at_the_edge(page, body)}
        large = {
            id(line) for line in page.lines if line.size > _LARGE * body
        }  # a title that comes back as running head
        found.append((repeated | numbers | small) - large)
    return found


def _at_the_edge(page: PageLines, body: float) -> Iterator[Line]:
    """Lines in small type at the very top or foot of a page: what pages carry that stand alone, too."""
    for line in page.lines:
        edge = line.y0 > (1 - _EDGE) * page.height or line.y1 < _EDGE * page.height
        if edge and line.size < _SMALL * body:
            yield line


def _outer(page: PageLines) -> Iterator[tuple[Line, bool, list[tuple[str, int]]]]:
    """The outer lines of a page: each with whether it is the outermost, and the keys under which it comes back."""
    lines = sorted(page.lines, key=lambda line: -line.base)
    sides = (
        [line for line in lines[:_OUTER] if line.y0 > (1 - _MARGIN) * page.height],
        [line for line in reversed(lines[-_OUTER:]) if line.y1 < _MARGIN * page.height],
    )
    for side in sides:
        level = side[0].base if side else 0.0
        for line in side:
            words = _DIGITS.sub("#", line.text)[:200]
            row = round(line.base / _NEAR)
            yield line, abs(line.base - level) < _NEAR, [(words, row), (words, row + 1)]


def _is_number(line: Line, *, pages: int) -> bool:
    """Whether an outermost line is a page number, or what a browser prints round a page."""
    text = line.text
    if _NUMBER.fullmatch(text):
        return pages > 1 or not text.strip().isalpha()
    return bool(re.search(r"https?://\S+", text)) and _PRINTED.fullmatch(text) is not None
