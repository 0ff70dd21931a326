"""Which items carry a note, in which order, and what each note cites."""

from collections.abc import Mapping

from briefwright.citing.cluster import Cite, Cluster
from briefwright.model.brief import Brief, Item, SourceUse
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
        for item in brief.items():
            cites = cites_of(brief, item, sources)
            if cites and item.paragraphs and item.table is None:
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


def cites_of(brief: Brief, item: Item, sources: Mapping[str, Source]) -> tuple[Cite, ...]:
    """The sources an item quotes or rests on, in order of first appearance, with their paragraphs."""
    places: dict[str, set[int]] = {}
    for quotation in item.quotations():
        _add(places, sources.get(quotation.source), quotation.start)
    for passage_id in item.rests_on:
        passage = brief.passage(passage_id)
        if passage is not None:
            _add(places, sources.get(passage.source), passage.start)
    return tuple(_cite(brief, sources[source_id], numbers) for source_id, numbers in places.items())


def _add(places: dict[str, set[int]], source: Source | None, offset: int) -> None:
    if source is not None:
        numbers = places.setdefault(source.id, set())
        paragraph = source.paragraph_at(offset)
        if paragraph:
            numbers.add(paragraph)


def _cite(brief: Brief, source: Source, numbers: set[int]) -> Cite:
    use = brief.use(source.id) or SourceUse(source=source.id, label="S?")
    return Cite(source, use, tuple(sorted(numbers)))
