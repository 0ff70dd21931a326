"""How the notes of one brief tell its sources apart."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from briefwright.citing.cluster import Cite
from briefwright.citing.press_parts import author, description, headline
from briefwright.citing.words import is_small
from briefwright.model.description import Stated
from briefwright.model.kinds import kind_of
from briefwright.model.text import fold_marks

_SHORT_WORDS = 4


class Name(msgspec.Struct, frozen=True):
    """How the notes of one brief tell a source from the others.

    Attributes:
        label: ``S3``, where two sources would else be named alike; "" where author and title suffice.
        alone: no other source of the brief lacks a headline, so that later notes need no description.
    """

    label: str = ""
    alone: bool = True


def names_of(cites: Sequence[Cite]) -> dict[str, Name]:
    """Source id → name; syndicated copies and articles without headline are told apart by their labels."""
    by_id = {cite.source.id: cite for cite in cites}
    titles = {key: headline(cite) for key, cite in by_id.items()}
    nameless = [key for key, title in titles.items() if title is None and kind_of(by_id[key].use) != "personal"]
    alone = len(nameless) <= 1
    called = {key: (author(cite), _called(cite, titles[key])) for key, cite in by_id.items()}
    counted = Counter(called.values())
    return {key: Name(by_id[key].use.label if counted[name] > 1 else "", alone=alone) for key, name in called.items()}


def _called(cite: Cite, title: Stated | None) -> str:
    """What later notes call a source beside its author."""
    if kind_of(cite.use) == "personal":
        return cite.use.entered("kind")
    if title is None:
        return description(cite)
    return cite.use.entered("short_headline") or cut_title(fold_marks(title.value)).casefold()


def cut_title(title: str, count: int = _SHORT_WORDS) -> str:
    """The first words of a title, none of those that headline style leaves small at their end (Chicago 18, 13.33)."""
    words = title.split()
    kept = min(count, len(words))
    while 1 < kept < len(words) and is_small(words[kept - 1]):
        kept -= 1
    return _unopened(" ".join(words[:kept]).rstrip(",;:"))


def _unopened(text: str) -> str:
    """A cut title without an opening mark whose partner was cut off."""
    at = text.rfind("‘")
    return text[:at] + text[at + 1 :] if at >= 0 and "’" not in text[at:] else text
