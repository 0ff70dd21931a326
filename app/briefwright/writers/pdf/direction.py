"""Right-to-left text: runs of one direction, lines in the order they are seen (UAX 9)."""

import re
from dataclasses import replace
from itertools import groupby

from briefwright.writers.leftward import LEFTWARD
from briefwright.writers.pdf.levels import levels
from briefwright.writers.pdf.lines import GLUED, SPACED, Line, Piece, Run

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Invisible direction marks: they have done their work when the levels are known."""


def has_leftward(runs: list[Run]) -> bool:
    """Whether any letter is written from right to left; most briefs need no more than this question."""
    return any(LEFTWARD.search(text) for text, _ in runs)


def unmarked(runs: list[Run]) -> list[Run]:
    """The runs without marks of direction, which mean nothing where all is written rightward."""
    return [(_CONTROLS.sub("", text), span) for text, span in runs]


def directed(runs: list[Run]) -> tuple[list[Run], int]:
    """The runs parted so that each has one direction, and the level of the paragraph (0 rightward, 1 leftward)."""
    found_levels, base = levels("".join(text for text, span in runs if not span.note))
    made: list[Run] = []
    start, before = 0, base
    for text, span in runs:
        if span.note:  # the call's digits go with the word before it
            made.append((text, replace(span, level=before + before % 2)))
            continue
        own = found_levels[start : start + len(text)]
        start += len(text)
        shown = [row for row in zip(text, own, strict=True) if not _CONTROLS.match(row[0])]
        for level, found in groupby(shown, key=lambda row: row[1]):
            made.append(("".join(letter for letter, _ in found), replace(span, level=level)))
            before = level
    return made, base


def reorder(line: Line) -> None:
    """Puts a line's pieces in the order in which they are seen (UAX 9, rule L2)."""
    items: list[_Item] = []
    for rank, (_, span, gap) in enumerate(line.pieces):
        if gap == SPACED and items:
            items.append((min(span.level, items[-1][0]), None))
        items.append((span.level, rank))
    for level in range(max((level for level, _ in items), default=0), 0, -1):
        items = _reversed_runs(items, level)
    gap = GLUED
    seen: list[Piece] = []
    places: dict[int, int] = {}
    for _, found in items:
        if found is None:
            gap = SPACED
        else:
            places[found] = len(seen)
            word, span, _ = line.pieces[found]
            seen.append((word, span, gap))
            gap = GLUED
    line.logical = tuple((places[rank], gap) for rank, (_, _, gap) in enumerate(line.pieces))
    line.pieces = seen


_Item = tuple[int, int | None]
"""Level, and which piece it is; None for a blank."""


def _reversed_runs(items: list[_Item], level: int) -> list[_Item]:
    made: list[_Item] = []
    for high, found in groupby(items, key=lambda row: row[0] >= level):
        run = list(found)
        made += reversed(run) if high else run
    return made
