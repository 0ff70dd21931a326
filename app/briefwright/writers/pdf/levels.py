"""Levels of the Unicode bidirectional algorithm (UAX 9): which letters of a paragraph are written from right to left.

python-bidi does the rules for weak and neutral letters. What it lacks is here: isolates, pairs of brackets (rule N0),
and letters that show nothing, such as the joiners of Persian, which it takes out of its answer.
"""

import unicodedata
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from briefwright.writers.leftward import LEFTWARD, base_level

_REMOVED = frozenset(("BN", "LRE", "RLE", "LRO", "RLO", "PDF"))
"""Kinds that rule X9 takes out before all others."""
_EMBEDDED = {"\u2066": "\u202a", "\u2067": "\u202b", "\u2069": "\u202c"}
"""Isolates as the embeddings they are like. Overrides do not come here: no printable text has them."""
_FIRST_STRONG = "\u2068"
_ENDS_ISOLATE = "\u2069"
_CLOSED_BY = dict(zip("([{〈《「『【〔⟨", ")]}〉》」』】〕⟩", strict=True))
_MOST_OPEN = 63
"""Brackets that may stand open (UAX 9, BD16)."""


def levels(text: str) -> tuple[list[int], int]:
    """The level of each letter of a paragraph, odd where it is written leftward; and that of the paragraph itself."""
    # Loaded here: most briefs have no right-to-left letter.
    from bidi import algorithm  # noqa: PLC0415

    base = base_level(text)
    asked = "".join(_asked(text))
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(asked, storage)
    algorithm.explicit_embed_and_overrides(storage, debug=False)
    algorithm.resolve_weak_types(storage, debug=False)
    for run in storage["runs"]:
        _pair_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = iter(storage["chars"])
    made: list[int] = []
    for letter in asked:
        removed = unicodedata.bidirectional(letter) in _REMOVED
        made.append((made[-1] if made else base) if removed else int(next(found)["level"]))
    return made, base


def _asked(text: str) -> Iterator[str]:
    """The text as python-bidi can take it, letter for letter."""
    for place, letter in enumerate(text):
        if letter == _FIRST_STRONG:
            yield "\u202b" if _begins_leftward(text[place + 1 :]) else "\u202a"
        elif letter in _EMBEDDED:
            yield _EMBEDDED[letter]
        elif unicodedata.bidirectional(letter):
            yield letter
        else:  # not in Python's Unicode yet: one of its script's direction
            yield "\u05d0" if LEFTWARD.match(letter) else "a"


def _begins_leftward(text: str) -> bool:
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL") or letter == _ENDS_ISOLATE:
            return kind in ("R", "AL")
    return False


def _pair_brackets(run: list[dict[str, Any]], before: str) -> None:
    """Rule N0: both brackets of a pair take the direction of what they hold, else that of what stands before them."""
    for opening, closing in _pairs(run):
        own = "LR"[run[opening]["level"] % 2]
        inside = {_strong(row["type"]) for row in run[opening + 1 : closing]} - {""}
        if own in inside:
            way = own
        elif inside:
            earlier = (_strong(row["type"]) for row in reversed(run[:opening]))
            context = next(filter(None, earlier), before)
            way = context if context in inside else own
        else:
            continue
        for place in (opening, closing):
            run[place]["type"] = way
            for row in takewhile(_is_mark, run[place + 1 :]):
                row["type"] = way


def _is_mark(row: dict[str, Any]) -> bool:
    return bool(row["orig"] == "NSM")


def _pairs(run: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, ordered by the opening one."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, row in enumerate(run):
        if row["type"] != "ON":
            continue
        letter = row["ch"]
        if letter in _CLOSED_BY:
            if len(opened) == _MOST_OPEN:
                break
            opened.append((_CLOSED_BY[letter], place))
        elif any(letter == close for close, _ in opened):
            while opened:
                close, start = opened.pop()
                if close == letter:
                    pairs.append((start, place))
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else kind if kind == "L" else ""
