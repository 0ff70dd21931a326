"""Where in a source: time mark of a broadcast, page of a paged file, else number of the body paragraph."""

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


def printed_locator(cite: Cite) -> str:
    """``para. 2``, ``paras. 1–3``, ``p. 4``, ``at 00:12:30``; "" for the whole source (Chicago 18, 14.54, 14.165)."""
    place = locator(cite)
    if not place.text:
        return ""
    if place.kind == "timestamp":
        return f"at {place.text}"
    one, many = ("p.", "pp.") if place.kind == "page" else ("para.", "paras.")
    return f"{many if is_plural(place) else one} {place.text}"


def is_plural(place: Locator) -> bool:
    """Whether a locator names more than one place."""
    return "–" in place.text or "," in place.text
