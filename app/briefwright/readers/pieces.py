"""Captured text put together from pieces: what readers of documents share once they have found their paragraphs.

A reader hands over its paragraphs in reading order, each with what is marked in it; here they become one cleaned text,
parted by blank lines, with the places of paragraphs, marks and pages in it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from briefwright.model.source import Mark, Span
from briefwright.model.text import clean_text
from briefwright.notices import Notice

Kind = Literal["headline", "heading", "body", "aside"]
"""``aside`` is kept in the captured text and is no body paragraph: a byline, a page's header, a caption line."""

_GAP = "\n\n"


class Ink(msgspec.Struct, frozen=True):
    """What is marked in one piece.

    Attributes:
        start, end: characters of the piece.
        key: marks of one key in several pieces are one mark; "" stands alone.
        remark, colour, by: as in :class:`briefwright.model.source.Mark`.
    """

    start: int
    end: int
    key: str = ""
    remark: str = ""
    colour: str = ""
    by: str = ""


class Piece(msgspec.Struct, frozen=True):
    """One paragraph as a reader found it.

    Attributes:
        text: its words; line breaks in it are breaks that the file asks for.
        kind: what it is.
        inks: what is marked in it.
        pages: (offset, page number from 1) wherever a page begins in it.
    """

    text: str
    kind: Kind = "body"
    inks: tuple[Ink, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()


class Laid(msgspec.Struct, frozen=True):
    """The captured text and the places in it.

    Attributes:
        text: cleaned.
        spans: one for every piece that was handed over and holds words, in order.
        kinds: of the same pieces.
        marks: in the order of their places.
        pages: captured range of every page, empty where no piece names one.
        notices: what was changed on cleaning.
    """

    text: str
    spans: tuple[Span, ...]
    kinds: tuple[Kind, ...]
    marks: tuple[Mark, ...]
    pages: tuple[Span, ...]
    notices: tuple[Notice, ...]


def lay(pieces: Iterable[Piece], page_count: int = 0) -> Laid:
    """The pieces as one text; those without words are left out.

    Args:
        pieces: in reading order.
        page_count: pages of the file; those no piece begins on become empty ranges.
    """
    given = list(pieces)
    kept = [piece for piece in map(_cleaned, given) if piece.text]
    spans: list[Span] = []
    at = 0
    for piece in kept:
        spans.append(Span(at, at + len(piece.text)))
        at += len(piece.text) + len(_GAP)
    text = _GAP.join(piece.text for piece in kept)
    return Laid(
        text=text,
        spans=tuple(spans),
        kinds=tuple(piece.kind for piece in kept),
        marks=_marks(kept, spans),
        pages=_pages(kept, spans, page_count, len(text)),
        notices=clean_text(_GAP.join(piece.text for piece in given))[1],
    )


def placed(piece: Piece) -> tuple[Callable[[int], int], int]:
    """Where a character of a piece stands in it once it is laid, and how long it is then: 0 where it is left out."""
    clean = _frozen(piece.text)
    text = clean.strip()
    lead = len(clean) - len(clean.lstrip())

    def moved(offset: int) -> int:
        there = offset if clean == piece.text else len(_frozen(piece.text[:offset]))
        return min(max(0, there - lead), len(text))

    return moved, len(text)


def _cleaned(piece: Piece) -> Piece:
    """The piece as it may be frozen, without white space at its ends; its places moved along."""
    text = _frozen(piece.text).strip()
    if text == piece.text:
        return piece
    moved, _ = placed(piece)
    inks = [msgspec.structs.replace(ink, start=moved(ink.start), end=moved(ink.end)) for ink in piece.inks]
    pages = tuple((moved(offset), page) for offset, page in piece.pages)
    return Piece(text, piece.kind, tuple(inks), pages)


def _frozen(text: str) -> str:
    return clean_text(text.lstrip("\ufeff"))[0]


def _marks(pieces: Sequence[Piece], spans: Sequence[Span]) -> tuple[Mark, ...]:
    """The marks of all pieces; one that goes on in further pieces reaches from its first place to its last."""
    found: dict[str, Mark] = {}
    for number, (piece, span) in enumerate(zip(pieces, spans, strict=True)):
        for row, ink in enumerate(piece.inks):
            key = ink.key or f"\0{number} {row}"
            start, end = _trimmed(piece.text, ink.start, ink.end)
            new = Mark(span.start + start, span.start + end, ink.remark.strip(), ink.colour, ink.by)
            old = found.get(key)
            found[key] = (
                new
                if old is None
                else msgspec.structs.replace(old, start=min(old.start, new.start), end=max(old.end, new.end))
            )
    sound = [mark for mark in found.values() if mark.end > mark.start or mark.remark]
    return tuple(_single(sorted(sound, key=lambda mark: (mark.start, mark.end))))


def _single(marks: Sequence[Mark]) -> Iterator[Mark]:
    """A highlight and a remark on the very same words are one mark."""
    for (start, end), group in groupby(marks, key=lambda mark: (mark.start, mark.end)):
        rows = list(group)
        if start == end or sum(1 for row in rows if row.remark) > 1:
            yield from rows
            continue
        remark = next((row.remark for row in rows if row.remark), "")
        colour = next((row.colour for row in rows if row.colour), "")
        yield Mark(start, end, remark, colour, next((row.by for row in rows if row.by), ""))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A marked range without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pages(pieces: Sequence[Piece], spans: Sequence[Span], count: int, length: int) -> tuple[Span, ...]:
    begins: dict[int, int] = {}
    for piece, span in zip(pieces, spans, strict=True):
        for offset, page in piece.pages:
            begins.setdefault(page, span.start + offset)
    count = max([count, *begins])
    out: list[Span] = []
    end = length
    for page in range(count, 0, -1):
        start = min(begins.get(page, end), end)
        out.append(Span(start, end))
        end = start
    return tuple(reversed(out))
