"""Where each letter of a PDF's captured text stands: the steps of reading once more, with the boxes of all letters."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter, itemgetter, lt
from typing import Any

import msgspec
from msgspec.structs import replace

from briefwright.model.page_map import PageMap, PagePlaces, WordPlace
from briefwright.readers.pdf_document import Told, open_document, tell_document
from briefwright.readers.pdf_letters import Box, Letters, turn_of
from briefwright.readers.pdf_words import MOST, Word
from briefwright.readers.pieces import lay, placed

_DECIMALS = 2
"""A hundredth of a point is a tenth of a pixel at four times the size."""
_ABOVE, _BELOW, _HYPHEN = 0.72, 0.2, 0.33
"""Height of capitals, depth of tails, and width of a hyphen in sizes of the type: words of low letters get them too."""
Span = tuple[float, float]


def page_map(data: bytes, captured_text: str, password: str = "") -> PageMap:
    """The map of a captured PDF.

    Args:
        data: the original bytes.
        captured_text: what was captured of them, by this or an earlier version of the reader.
        password: what opens them, "" where they are open.

    Raises:
        CaptureError: as :func:`briefwright.readers.pdf.read`.
    """
    document = open_document(data, password)
    try:
        told = tell_document(document)
        found = [_on_page(document, told, number, rows) for number, rows in _by_page(told)]
    finally:
        document.close()
    laid = lay(told.pieces, len(told.pages))
    whole = PageMap(tuple(found))
    at = laid.text.find(captured_text)
    return _part(whole, at, len(captured_text)) if at >= 0 else _aligned(whole, laid.text, captured_text)


class _Row(msgspec.Struct, frozen=True):
    """A word and its range in the captured text; ``hyphen`` where the one that divides it is kept there."""

    word: Word
    start: int
    end: int
    hyphen: bool


def _by_page(told: Told) -> Iterator[tuple[int, list[_Row]]]:
    """For every page (from 0) its words in the text's order."""
    rows: list[list[_Row]] = [[] for _ in told.pages]
    at = 0
    for piece, places in zip(told.pieces, told.places, strict=True):
        moved, length = placed(piece)
        for page, word, start, end in places:
            kept = word.hyphen and piece.text[end : end + 1] == "-"
            first, last = at + moved(start), at + moved(end + kept)
            if last > first + kept:
                rows[page - 1].append(_Row(word, first, last, kept))
        at += length + 2 if length else 0
    return enumerate(rows)


def _on_page(document: Any, told: Told, number: int, rows: Sequence[_Row]) -> PagePlaces:  # noqa: ANN401 - pypdfium2 has no types
    size = told.pages[number].words
    if not rows:
        return PagePlaces(*document.get_page_size(number)) if number < len(document) else PagePlaces(0, 0)
    page = document[number]
    textpage = page.get_textpage()
    letters = Letters(textpage, turn_of(page), MOST)
    words = tuple(_placed(letters, row, size.height) for row in rows)
    textpage.close()
    page.close()
    return PagePlaces(size.width, size.height, words)


def _placed(letters: Letters, row: _Row, height: float) -> WordPlace:
    word = row.word
    boxes = letters.boxes(word.first, len(word.text))
    edges = _fitted(_edges(boxes), row.end - row.start - row.hyphen)
    if row.hyphen:
        edges.append(edges[-1] + _HYPHEN * word.size)
    high = max((word.base + _ABOVE * word.size, *map(itemgetter(3), boxes)))
    low = min((word.base - _BELOW * word.size, *map(itemgetter(1), boxes)))
    rounded = tuple([round(edge, _DECIMALS) for edge in edges])
    return WordPlace(row.start, round(height - high, _DECIMALS), round(height - low, _DECIMALS), rounded)


def _edges(boxes: Sequence[Box]) -> list[float]:
    """Where each letter begins and the last one ends; letters of one ligature share its box in equal parts."""
    starts = [box[0] for box in boxes]
    starts.append(boxes[-1][2])
    if all(map(lt, starts, starts[1:])):  # as nearly all words are: to the right, each letter in a box of its own
        return starts
    return _edges_of_any([(box[0], box[2]) for box in boxes])


def _edges_of_any(boxes: Sequence[Span]) -> list[float]:
    """The edges of words that run to the left, hold ligatures, or accents that reach back."""
    turned = sum(boxes[-1]) < sum(boxes[0])
    starts: list[float] = []
    for box, group in groupby(boxes):
        count = len(list(group))
        first, last = (box[1], box[0]) if turned else box
        starts += [first + (last - first) * n / count for n in range(count)]
    starts.append(boxes[-1][0] if turned else boxes[-1][1])
    sign = -1 if turned else 1
    for n in range(1, len(starts)):  # accents and kerning may reach back
        starts[n] = sign * max(sign * starts[n], sign * starts[n - 1])
    return starts


def _fitted(edges: list[float], letters: int) -> list[float]:
    """The edges for as many letters as were captured: composing an accent with its letter leaves one of two."""
    have = len(edges) - 1
    return edges if have == letters else [edges[round(n * have / letters)] for n in range(letters + 1)]


def _part(whole: PageMap, at: int, length: int) -> PageMap:
    """The map of one article of several in a file, or of the only one."""
    end = at + length
    pages = (
        replace(page, words=tuple(_shifted(word, -at) for word in page.words if at <= word.start and word.end <= end))
        for page in whole.pages
    )
    return PageMap(tuple(pages))


def _shifted(word: WordPlace, by: int) -> WordPlace:
    return replace(word, start=word.start + by) if by else word


def _aligned(made: PageMap, text: str, captured: str) -> PageMap:
    """The map for a text that an earlier reader captured: words that both have keep their places, others have none."""
    ours, theirs = _words(text), _words(captured)
    matcher = SequenceMatcher(None, [row[0] for row in ours], [row[0] for row in theirs], autojunk=False)
    moves: list[tuple[int, int, int]] = []
    for block in matcher.get_matching_blocks():
        moves += [(*ours[block.a + n][1:], theirs[block.b + n][1]) for n in range(block.size)]
    starts = [move[0] for move in moves]
    pages: list[PagePlaces] = []
    lost = 0
    for page in made.pages:
        kept = [moved for word in page.words if (moved := _moved(word, moves, starts)) is not None]
        lost += len(page.words) - len(kept)
        pages.append(replace(page, words=tuple(sorted(kept, key=attrgetter("start")))))
    return PageMap(tuple(pages), lost)


def _moved(word: WordPlace, moves: Sequence[tuple[int, int, int]], starts: Sequence[int]) -> WordPlace | None:
    """A word at its place in the other text; None where it is not whole in one that both have."""
    at = bisect_left(starts, word.start + 1) - 1
    if at < 0:
        return None
    start, end, there = moves[at]
    return _shifted(word, there - start) if word.end <= end else None


def _words(text: str) -> list[tuple[str, int, int]]:
    out: list[tuple[str, int, int]] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        out.append((word, at, at + len(word)))
        at += len(word)
    return out
