"""What may be said of a source: what was captured, and what the analyst entered in its place or beyond it.

The rule of the monitors ("a sourceline should contain no information that is not available from monitoring",
FBIS–BBC): a value that does not stand in the captured text is printed in square brackets.
"""

import re
from typing import Literal

import msgspec

from briefwright.model.brief import SourceUse
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.source import CapturedName, EnteredName, Source
from briefwright.model.text import fold_marks


class Stated(msgspec.Struct, frozen=True):
    """One value that may be said of a source.

    Attributes:
        value: the value; dates as ISO 8601.
        origin: ``captured`` or ``entered``.
        bracketed: it does not stand in the capture, so it is printed in square brackets.
        guessed: our rules inferred it.
    """

    value: str
    origin: Literal["captured", "entered"]
    bracketed: bool = False
    guessed: bool = False


def stated(source: Source, use: SourceUse | None, name: CapturedName) -> Stated | None:
    """The effective value of a field, None when it is not stated; several authors are parted by ``; ``."""
    for correction in use.corrections if use else ():
        if correction.field == name:
            return _entered(source, name, correction.value) if correction.value else None
    rows = [field for field in source.fields if field.name == name]
    if not rows:
        return None
    return Stated("; ".join(row.value for row in rows), "captured", guessed=any(row.guessed for row in rows))


def entered(source: Source, use: SourceUse | None, name: EnteredName) -> Stated | None:
    """What the analyst entered for a field that no reader fills, None if nothing; bracketed unless the text has it."""
    return supplied(source, use.entered(name) if use else "")


def supplied(source: Source, value: str) -> Stated | None:
    """Words of the analyst's on a source, None for none; bracketed unless the captured text has each part of them."""
    if not value:
        return None
    stands = all(_stands(source.captured_text, part) for part in value.split("; "))
    return Stated(value, "entered", bracketed=not stands)


def _entered(source: Source, name: CapturedName, value: str) -> Stated:
    """What the analyst entered; bracketed unless each part of it was captured or stands in the text as whole words."""
    captured = {row.value for row in source.fields if row.name == name}
    stands = all(part in captured or _stands(source.captured_text, part) for part in value.split("; "))
    return Stated(value, "entered", bracketed=not stands)


def _stands(text: str, value: str) -> bool:
    """Whether a value stands in the text as it is or in capitals, whatever line breaks and mark shapes."""
    words = " ".join(fold_marks(value).split())
    pattern = rf"(?<!\w)(?:{re.escape(words)}|{re.escape(words.upper())})(?!\w)"
    return bool(words) and re.search(pattern, " ".join(fold_marks(text).split())) is not None


MISSING: tuple[tuple[CapturedName, str], ...] = (
    ("headline", "headline"),
    ("outlet", "publisher"),
    ("byline", "author"),
    ("published", "date"),
    ("url", "URL"),
)
"""The elements a reader of a citation expects, with the words by which a missing one is named."""

_UNEXPECTED: dict[Kind, tuple[CapturedName, ...]] = {
    "report": ("url",),
    "broadcast": ("byline",),
    "post": ("headline",),
    "personal": ("headline", "outlet", "url"),
    "book": ("url",),
}
"""What sources of a kind do not have, so that nobody misses it."""
_STANDS_IN: dict[CapturedName, tuple[EnteredName, ...]] = {
    "outlet": ("platform", "programme"),
    "byline": ("interviewee", "handle"),
}


def missing(source: Source, use: SourceUse | None) -> list[str]:
    """Names of the expected elements that are neither captured nor entered; a credit line counts as author."""
    unexpected = _UNEXPECTED.get(kind_of(use), ())
    out = [word for name, word in MISSING if name not in unexpected and not _told(source, use, name)]
    if "author" in out and stated(source, use, "credit"):
        out.remove("author")
    return out


def _told(source: Source, use: SourceUse | None, name: CapturedName) -> bool:
    """Whether an element is stated, or another one that stands in for it."""
    others = _STANDS_IN.get(name, ())
    return stated(source, use, name) is not None or any(use.entered(other) for other in others if use)
