"""Where in a source: time mark of a broadcast, page of a paged file, else number of the body paragraph."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from briefwright.citing.cluster import Cite
from briefwright.citing.words import ranges

LocatorKind = Literal["paragraph", "page", "timestamp"]
"""CSL's names."""


class Locator(msgspec.Struct, frozen=True):
    """A place in a source: its kind and ``2``, ``1–3, 6`` or ``00:12:30``; "" for the whole source."""

    kind: LocatorKind
    text: str


def locator(cite: Cite) -> Locator:
    """The place a cite names: the finest one that a reader of that kind of source can find."""
    mark = cite.use.entered("time_mark")
    if mark:
        return Locator("timestamp", mark)
    if cite.pages:
        return Locator("page", ranges(cite.pages))
    return Locator("paragraph", ranges(cite.paragraphs))


def worded_locator(cite: Cite, paragraph: Sequence[str], page: Sequence[str], time: str) -> str:
    """A place with its word: ``para. 2``, ``pp. 3–4``, ``at 00:12:30``; "" for the whole source (Chicago 18, 14.54).

    Args:
        cite: the source and its place.
        paragraph: the words for one paragraph and for several.
        page: the words for one page and for several.
        time: the word before a time mark (Chicago 18, 14.165).
    """
    place = locator(cite)
    if not place.text:
        return ""
    if place.kind == "timestamp":
        return f"{time} {place.text}".strip()
    words = page if place.kind == "page" else paragraph
    return f"{words[is_plural(place)]} {place.text}".strip()


def is_plural(place: Locator) -> bool:
    """Whether a locator names more than one place."""
    return "–" in place.text or "," in place.text
