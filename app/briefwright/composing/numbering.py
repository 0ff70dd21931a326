"""Which items carry a note, in which order, and what each note cites."""

from collections.abc import Mapping

import msgspec

from briefwright.citing.cluster import Cite, Cluster
from briefwright.model.brief import Brief, Item, SourceUse
from briefwright.model.passage import Passage
from briefwright.model.source import Source


class Numbering:
    """Labels and notes of a brief.

    Attributes:
        labels: item id → printed label (``I01``), empty when the template prints none.
        items: ids of the items with a note, in order; note n is that of ``items[n - 1]``.
        clusters: what each note cites.
    """

    def __init__(self, brief: Brief, sources: Mapping[str, Source]) -> None:
        self.labels = brief.labels() if brief.template.item_labels else {}
        self.items: list[str] = []
        self.clusters: list[Cluster] = []
        known = Known.of(brief, sources)
        for item in brief.items():
            cites = known.cites(item)
            if cites and (item.figure is not None or (item.paragraphs and item.table is None)):
                self.items.append(item.id)
                self.clusters.append(Cluster(cites, item.note_remark))
        self._numbers = {item: number for number, item in enumerate(self.items, 1)}
        self._in_text = brief.template.citation.notes == "in-text"

    def note(self, item_id: str) -> int:
        """The number of an item's note, 0 if it has none."""
        return self._numbers.get(item_id, 0)

    def handle(self, item_id: str) -> int:
        """The printed number by which bottom line and key points name an item: its label's, else its note's.

        0 when it has neither; notes in the text carry no number.
        """
        if self.labels:
            return int(self.labels.get(item_id, "I0").removeprefix("I"))
        return 0 if self._in_text else self.note(item_id)


class _Places(msgspec.Struct):
    """Where a source is cited, and with what Admiralty digits."""

    paragraphs: set[int]
    pages: set[int]
    grades: set[str]


class Known(msgspec.Struct, frozen=True):
    """What a brief cites from, by id: looking it up in the brief takes a walk through all of it.

    Attributes:
        sources, passages, uses: by id of source, of passage, of source.
    """

    sources: Mapping[str, Source]
    passages: Mapping[str, Passage]
    uses: Mapping[str, SourceUse]

    @classmethod
    def of(cls, brief: Brief, sources: Mapping[str, Source]) -> "Known":
        """Of one brief."""
        passages = {passage.id: passage for passage in reversed(brief.passages)}
        return cls(sources, passages, {use.source: use for use in reversed(brief.sources)})

    def cites(self, item: Item) -> tuple[Cite, ...]:
        """The sources an item quotes, rests on or shows a picture of, in order, with their places and grades.

        A source that passes on the words of several texts has a cite for each: none is laid in another's mouth.
        """
        places: dict[tuple[str, str], _Places] = {}
        for quotation in item.quotations():
            passage = self.passages.get(quotation.passage)
            _add(places, self.sources.get(quotation.source), quotation.start, passage)
        for passage_id in item.rests_on:
            passage = self.passages.get(passage_id)
            if passage is not None:
                _add(places, self.sources.get(passage.source), passage.start, passage)
        shown = self.sources.get(item.figure.source) if item.figure is not None else None
        if shown is not None and shown.id not in {source_id for source_id, _ in places}:
            places[shown.id, ""] = _Places(set(), set(), set())
        return tuple(_cite(self.sources[key[0]], self.uses.get(key[0]), key[1], row) for key, row in places.items())


def cites_of(brief: Brief, item: Item, sources: Mapping[str, Source]) -> tuple[Cite, ...]:
    """The cites of one item; see :meth:`Known.cites`."""
    return Known.of(brief, sources).cites(item)


def _add(places: dict[tuple[str, str], _Places], source: Source | None, offset: int, passage: Passage | None) -> None:
    if source is None:
        return
    original = passage.quotes if passage is not None else ""
    found = places.setdefault((source.id, original), _Places(set(), set(), set()))
    paragraph, page = source.paragraph_at(offset), source.page_at(offset)
    found.paragraphs |= {paragraph} if paragraph else set()
    found.pages |= {page} if page else set()
    found.grades |= {passage.grade} if passage is not None and passage.grade else set()


def _cite(source: Source, use: SourceUse | None, original: str, found: _Places) -> Cite:
    use = use or SourceUse(source=source.id, label="S?")
    grades = sorted(found.grades)
    grade = "–".join(dict.fromkeys((grades[0], grades[-1]))) if grades else ""
    return Cite(source, use, tuple(sorted(found.paragraphs)), tuple(sorted(found.pages)), grade, original)
