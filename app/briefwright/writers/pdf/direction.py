"""Right-to-left text: levels of the Unicode bidirectional algorithm (UAX 9), lines in the order they are seen."""

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import groupby

from briefwright.writers.pdf.lines import GLUED, SPACED, Line, Piece, Run

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
LEFTWARD_LANGUAGES = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Invisible direction marks: python-bidi takes them out of its answer, so they are taken out of the question."""


def has_leftward(runs: list[Run]) -> bool:
    """Whether any letter is written from right to left; most briefs need no more than this question."""
    return any(_LEFTWARD.search(text) for text, _ in runs)


def directed(runs: list[Run]) -> tuple[list[Run], int]:
    """The runs parted so that each has one direction, and the level of the paragraph (0 rightward, 1 leftward)."""
    runs = [(_CONTROLS.sub("", text), span) for text, span in runs]
    levels, base = _levels("".join(text for text, span in runs if not span.note))
    made: list[Run] = []
    start, before = 0, base
    for text, span in runs:
        if span.note:  # the call's digits go with the word before it
            made.append((text, replace(span, level=before + before % 2)))
            continue
        own = levels[start : start + len(text)]
        start += len(text)
        for level, found in groupby(zip(text, own, strict=True), key=lambda row: row[1]):
            made.append(("".join(letter for letter, _ in found), replace(span, level=level)))
            before = level
    return made, base


def _assigned(letter: str) -> str:
    """The letter, or one of its script's direction where Unicode has none yet: python-bidi knows no answer there."""
    if unicodedata.bidirectional(letter):
        return letter
    return "\u05d0" if _LEFTWARD.match(letter) else "a"


def _base(text: str) -> int:
    """The level of a paragraph: that of most of its letters, for a label or a foreign name may begin it."""
    kinds = Counter(map(unicodedata.bidirectional, text))
    return int(kinds["R"] + kinds["AL"] > kinds["L"])


def _levels(text: str) -> tuple[list[int], int]:
    # Loaded here: most briefs have no right-to-left letter.
    from bidi import algorithm  # noqa: PLC0415

    text = "".join(map(_assigned, text))
    base = _base(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, debug=False)
    levels = [int(row["level"]) for row in storage["chars"]]
    return levels if len(levels) == len(text) else [base] * len(text), base


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
