"""Where words may be hyphenated, by the patterns of their language (Liang's method, as TeX uses it; pyphen)."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from briefwright.writers.pdf.boxes import Box
from briefwright.writers.pdf.lines import CUT, GLUED
from briefwright.writers.pdf.shaping import Shaper

_WORD = re.compile(r"^[(\[{“‘„‚«»‹›\"'¿¡]*(?P<core>[^\W\d_]{6,})[)\]}”’“«»‹›\"'.,;:!?…]*$")
"""Words of at least six letters and nothing but letters, with marks before and after."""
_FEWEST_BEFORE, _FEWEST_AFTER = 3, 3
_CAPITALISED = frozenset(("de", "lb"))
"""Languages that write common nouns with capitals; elsewhere a capital makes a name, and names are not parted."""


class _Patterns(Protocol):
    def positions(self, word: str) -> Sequence[int]:
        """Places in the word before which it may be parted."""


@cache  # patterns never change, and reading them takes as long as setting a page
def _patterns(language: str) -> _Patterns | None:
    # Loaded here: most briefs are ragged and need no patterns.
    import pyphen  # noqa: PLC0415

    known = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=known, left=_FEWEST_BEFORE, right=_FEWEST_AFTER) if known else None


class Hyphenator:
    """Parts the words of one document.

    Args:
        shaper: sets the parts.
        language: BCP 47 tag of words that name no language of their own.
    """

    def __init__(self, shaper: Shaper, language: str) -> None:
        self._shaper = shaper
        self._language = language
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def parts(self, box: Box) -> tuple[str, ...]:
        """The parts of a box's first word, more than one where it may be parted."""
        word, span, _ = box.pieces[0]
        if box.gap == CUT or span.level % 2 or (span.target is not None and span.target.kind == "uri"):
            return (word.text,)
        key = (span.language or self._language, word.text)
        if key not in self._known:
            self._known[key] = _parts(*key)
        return self._known[key]

    def part(self, box: Box, first: int, last: int) -> Box:
        """The box from part ``first`` up to part ``last``: with a hyphen unless it reaches the word's end."""
        _word, span, _ = box.pieces[0]
        parts = self.parts(box)
        if first == 0 and last == len(parts):
            return box
        text = "".join(parts[first:last])
        ends = last == len(parts)
        made = self._shaper.word(span.typeface, text)
        after = box.pieces[1:] if ends else [(self._shaper.hyphen(span.typeface), span, GLUED)]
        pieces = [(made, span, box.gap if first == 0 else GLUED), *after]
        width = sum(piece.width * look.size for piece, look, _ in pieces) / 1000
        return Box(pieces, width, CUT if first else box.gap, 0.0 if first else box.blank)

    def split(self, box: Box, room: float) -> tuple[Box, Box] | None:
        """The most of a box that fits into ``room`` points, and the rest; None when nothing does."""
        count = len(self.parts(box))
        for last in range(count - 1, 0, -1):
            head = self.part(box, 0, last)
            if head.width <= room:
                return head, self.part(box, last, count)
        return None

    def hyphen(self, box: Box) -> float:
        """Width of the hyphen that a parted box would show, points."""
        span = box.pieces[0][1]
        return self._shaper.hyphen(span.typeface).width * span.size / 1000


def _parts(language: str, text: str) -> tuple[str, ...]:
    found = _WORD.match(text)
    if found is None:
        return (text,)
    core = found["core"]
    name = not core.islower() and language.split("-", maxsplit=1)[0] not in _CAPITALISED
    patterns = None if name else _patterns(language)
    if patterns is None:
        return (text,)
    start = found.start("core")
    places = [0, *(start + place for place in patterns.positions(core)), len(text)]
    return tuple(text[one:other] for one, other in pairwise(places))
