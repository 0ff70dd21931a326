"""Where the passages of a brief went: which items and sections use which spans of which source.

Asked after every act, so what an item uses is worked out once per item and kept while the item stays the same value.
"""

from collections import Counter
from typing import NamedTuple

import msgspec

from briefwright.model.brief import Brief, Item, Section
from briefwright.model.passage import Passage
from briefwright.model.template import Colour


class Place(NamedTuple):
    """One span of a source as one item uses it; ``passage`` is "" when the item quotes the source straight."""

    source: str
    start: int
    end: int
    passage: str


class Mark(msgspec.Struct, frozen=True):
    """One coloured span in the reader.

    Attributes:
        start: first captured code point.
        end: end (exclusive).
        passage: id of the passage, "" for a quotation taken straight from the source.
        item: id of the item that uses it, "" for an unfiled passage.
        label: section number beside it, ``0`` for unfiled.
        colour: of the section; None for unfiled.
        lane: which of the ``lanes`` bands is its own, from 0 at the top.
        lanes: how many marks share the words in the group it belongs to.
    """

    start: int
    end: int
    passage: str
    item: str = ""
    label: str = "0"
    colour: Colour | None = None
    lane: int = 0
    lanes: int = 1


def section_label(brief: Brief, section: Section) -> str:
    """What stands for a section in a margin: its digit, or its number in the brief when it has none."""
    if section.plan.key:
        return section.plan.key
    number = str(1 + next(n for n, row in enumerate(brief.sections) if row.id == section.id))
    return number if all(row.plan.key != number for row in brief.sections) else "•"


class Usage:
    """What the items of a brief use; :meth:`update` it with every new value of the brief."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Item, tuple[Place, ...]]] = {}
        self._passages: tuple[Passage, ...] = ()
        self._by_id: dict[str, Passage] = {}
        self._sections: list[tuple[Section, str, tuple[tuple[str, tuple[Place, ...]], ...]]] = []

    def update(self, brief: Brief) -> None:
        """Take in a brief; only changed items are looked at."""
        if brief.passages is not self._passages:
            self._passages = brief.passages
            self._by_id = {passage.id: passage for passage in brief.passages}
        known = self._known
        self._known = {}
        self._sections = []
        for section in brief.sections:
            rows: list[tuple[str, tuple[Place, ...]]] = []
            for item in section.items:
                old = known.get(item.id)
                places = old[1] if old and old[0] is item else _places(item)
                self._known[item.id] = (item, places)
                rows.append((item.id, places))
            self._sections.append((section, section_label(brief, section), tuple(rows)))

    def counts(self) -> dict[str, Counter[str]]:
        """Source id → section id → how many items of the section use the source."""
        out: dict[str, Counter[str]] = {}
        for section, _, rows in self._sections:
            for _, places in rows:
                for source in {self._settled(place).source for place in places}:
                    out.setdefault(source, Counter())[section.id] += 1
        return out

    def loose(self) -> Counter[str]:
        """Source id → how many of its passages no item uses."""
        used = {place.passage for _, _, rows in self._sections for _, places in rows for place in places}
        return Counter(passage.source for passage in self._passages if passage.id not in used)

    def marks(self, source_id: str) -> tuple[Mark, ...]:
        """The coloured spans of one source, in lanes where they overlap."""
        marks: list[Mark] = []
        used: set[str] = set()
        for section, label, rows in self._sections:
            for item, places in rows:
                used.update(place.passage for place in places)
                marks.extend(
                    Mark(place.start, place.end, place.passage, item, label, section.plan.colour)
                    for place in map(self._settled, places)
                    if place.source == source_id
                )
        marks.extend(
            Mark(passage.start, passage.end, passage.id)
            for passage in self._passages
            if passage.source == source_id and passage.id not in used
        )
        return in_lanes(marks)

    def _settled(self, place: Place) -> Place:
        """The place with the span of its passage."""
        passage = self._by_id.get(place.passage)
        return place if passage is None else Place(passage.source, passage.start, passage.end, passage.id)


def _places(item: Item) -> tuple[Place, ...]:
    """What an item uses: passages by their ids (spans come from the brief), other quotations by their spans."""
    by_passage = [Place("", 0, 0, passage) for passage in item.passages()]
    straight = [Place(q.source, q.start, q.end, "") for q in item.quotations() if not q.passage]
    return tuple(by_passage + straight)


def in_lanes(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks in reading order; those of one overlapping group share its height, each in a lane of its own."""
    out: list[Mark] = []
    group: list[Mark] = []
    ends: list[int] = []
    reach = -1

    def close() -> None:
        out.extend(msgspec.structs.replace(mark, lanes=len(ends)) for mark in group)
        group.clear()
        ends.clear()

    for mark in sorted(marks, key=lambda row: (row.start, -row.end)):
        if mark.start >= reach:
            close()
        lane = next((n for n, end in enumerate(ends) if end <= mark.start), len(ends))
        ends[lane : lane + 1] = [mark.end]
        group.append(msgspec.structs.replace(mark, lane=lane))
        reach = max(reach, mark.end)
    close()
    return tuple(out)
