"""The document: items, citations in order, what every note says, and the bibliography.

>>> document = Processor(style, items.__getitem__)  # doctest: +SKIP
>>> document.insert(Citation("c1", (Cite("smith2020", locator="12"),), note=1))  # doctest: +SKIP
{'c1': [...]}
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefwright.citing.csl.bibliography import BibliographyShape, make_entries, shape_of
from briefwright.citing.csl.cites import CiteKey, CiteMaker
from briefwright.citing.csl.context import FIRST, PLAIN_CITE, Cite, Context, Expansion, Place
from briefwright.citing.csl.disambiguate import Disambiguator
from briefwright.citing.csl.nodes import Area, SortKey, Style
from briefwright.citing.csl.positions import DEFAULT_NEAR_NOTE_DISTANCE, Placed, places
from briefwright.citing.csl.runs import Entry, Piece, Run, flat_runs
from briefwright.citing.csl.sort import SortValue, in_order, sort_values

Pieces = list[Piece]


@dataclass(frozen=True, slots=True)
class Citation:
    """One note or bracket.

    Attributes:
        id: key of the citation.
        cites: what it cites, in the order entered.
        note: number of the note it stands in, 0 in running text.
        unsorted: keeps the order entered, whatever the style's sort keys say.
    """

    id: str
    cites: tuple[Cite, ...]
    note: int = 0
    unsorted: bool = False


class Processor:
    """A document being cited in one style.

    Every change goes through :meth:`arrange`, which looks at the whole document again; what did not change costs a
    dictionary look-up.

    Args:
        style: the compiled style.
        items: gives the CSL-JSON of an item; KeyError for an unknown one.
    """

    def __init__(self, style: Style, items: Callable[[str], Mapping[str, Any]]) -> None:
        self.style = style
        self._maker = CiteMaker(style, items)
        self._uncited: list[str] = []
        self._citations: list[Citation] = []
        self._texts: dict[str, Pieces] = {}
        self._keys: dict[str, tuple[CiteKey, ...]] = {}
        self._numbers: dict[str, int] = {}
        self._order: list[str] = []
        self._told_apart: list[str] | None = None
        self._expansions: dict[str, Expansion] = {}
        self._sort_memory: dict[tuple[str, str], tuple[SortValue, ...]] = {}
        self._disambiguator = Disambiguator(
            style.citation, self._maker.alike, self._maker.spell, asks_condition=style.asks_disambiguate
        )

    # ------------------------------------------------------------------ changes

    def arrange(self, citations: Sequence[Citation], uncited: Iterable[str] | None = None) -> dict[str, Pieces]:
        """Takes the citations in their new order.

        Args:
            citations: all of them, in document order.
            uncited: ids of items that stand in the bibliography without being cited; None leaves them as they are.

        Returns:
            The finished text of every citation that is new or reads differently, by citation id.

        Raises:
            KeyError: an item is not known; the document is as it was.
        """
        uncited = self._uncited if uncited is None else list(uncited)
        for item in (*(cite.id for citation in citations for cite in citation.cites), *uncited):
            self._maker.item(item)
        self._citations, self._uncited = list(citations), uncited
        self._number_items()
        rows = self._in_print_order()
        stands = places([Placed(cites, one.note) for one, cites in rows], self._near_distance)
        self._tell_apart()
        texts, keys = {}, {}
        changed: dict[str, Pieces] = {}
        for (citation, cites), row in zip(rows, stands, strict=True):
            key = tuple(self._key(cite, place) for cite, place in zip(cites, row, strict=True))
            keys[citation.id] = key
            if self._keys.get(citation.id) == key:
                texts[citation.id] = self._texts[citation.id]
                continue
            texts[citation.id] = self._maker.finished(key)
            if self._texts.get(citation.id) != texts[citation.id]:
                changed[citation.id] = texts[citation.id]
        self._texts, self._keys = texts, keys
        return changed

    def insert(self, citation: Citation, at: int | None = None) -> dict[str, Pieces]:
        """Puts a citation at a place, at the end if None; answers which citations read differently."""
        citations = list(self._citations)
        citations.insert(len(citations) if at is None else at, citation)
        return self.arrange(citations)

    def remove(self, citation_id: str) -> dict[str, Pieces]:
        """Takes a citation out; answers which others read differently."""
        return self.arrange([one for one in self._citations if one.id != citation_id])

    def replace(self, citation: Citation) -> dict[str, Pieces]:
        """Puts a citation in the place of the one of the same id; answers which citations read differently."""
        return self.arrange([citation if one.id == citation.id else one for one in self._citations])

    def reorder(self, ids: Sequence[str]) -> dict[str, Pieces]:
        """Puts the citations in another order; answers which read differently."""
        by_id = {one.id: one for one in self._citations}
        return self.arrange([by_id[one] for one in ids])

    def refresh(self, item_id: str) -> dict[str, Pieces]:
        """An item's data has changed; answers which citations read differently."""
        self._maker.forget(item_id)
        self._sort_memory.clear()
        self._keys.clear()
        self._told_apart = None
        return self.arrange(self._citations)

    # ------------------------------------------------------------------ answers

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations in document order."""
        return tuple(self._citations)

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of all items in the order of the bibliography."""
        return tuple(self._order)

    def text(self, citation_id: str) -> Pieces:
        """The finished text of a citation."""
        return self._texts[citation_id]

    def runs(self, citation_id: str) -> tuple[Run, ...]:
        """The text of a citation as runs for a document."""
        return flat_runs(self._texts[citation_id])

    def fingerprint(self, citation_id: str) -> object:
        """All that the text of a citation depends on; equal fingerprints, equal texts."""
        return self._keys[citation_id]

    def preview(self, cites: Sequence[Cite], stands: Sequence[Place] = ()) -> Pieces:
        """How cites would read in one citation, without taking them into the document.

        Args:
            cites: the cites as entered.
            stands: where each of them stands; first for those beyond its length.
        """
        rows = list(zip(cites, [*stands, *([FIRST] * (len(cites) - len(stands)))], strict=True))
        area = self.style.citation
        if area.sort:
            rows = in_order(rows, area.sort, lambda row: self._sort_values(row[0].id, area))
        return self._maker.finished(tuple(self._key(cite, place) for cite, place in rows))

    def bibliography(self, keep: Callable[[str], bool] | None = None) -> list[Entry]:
        """The entries in order, empty for a style without bibliography.

        Args:
            keep: tells by its id whether an item is listed; None lists all.
        """
        area = self.style.bibliography
        if area is None:
            return []
        rows = [
            (item, self._context(area, item, self._bibliography_expansion(item)))
            for item in self._order
            if keep is None or keep(item)
        ]
        return make_entries(rows, area, self.style.locale.quotes)

    def bibliography_shape(self, entries: Sequence[Entry]) -> BibliographyShape:
        """How the style wants the entries set: spacing, indent, width of the margin."""
        return shape_of(entries, self.style.bibliography)

    # ------------------------------------------------------------------- passes

    def _number_items(self) -> None:
        """Puts all items in the order of the bibliography and numbers them."""
        cited = (cite.id for citation in self._citations for cite in citation.cites)
        registered = list(dict.fromkeys([*cited, *self._uncited]))
        numbers = {item: number for number, item in enumerate(registered, 1)}
        area = self.style.bibliography
        if area is not None and area.sort:
            self._set_numbers(numbers)
            registered = in_order(registered, area.sort, lambda item: self._sort_values(item, area))
            falling = _counts_down(area)
            numbers = {item: number for number, item in enumerate(reversed(registered) if falling else registered, 1)}
        self._order = registered
        self._set_numbers(numbers)

    def _set_numbers(self, numbers: dict[str, int]) -> None:
        if numbers != self._numbers:
            self._numbers = numbers
            if self.style.asks_number:
                self._sort_memory.clear()

    def _tell_apart(self) -> None:
        """Disambiguates, unless the same items stand in the same order as before."""
        if self._told_apart != self._order:
            self._expansions = self._disambiguator.expansions(self._order)
            self._told_apart = self._order

    def _in_print_order(self) -> list[tuple[Citation, tuple[Cite, ...]]]:
        area = self.style.citation
        if not area.sort:
            return [(one, one.cites) for one in self._citations]
        return [
            (one, one.cites if one.unsorted or len(one.cites) < 2 else self._sorted(one.cites, area))  # noqa: PLR2004
            for one in self._citations
        ]

    def _sorted(self, cites: tuple[Cite, ...], area: Area) -> tuple[Cite, ...]:
        return tuple(in_order(cites, area.sort, lambda cite: self._sort_values(cite.id, area)))

    def _sort_values(self, item_id: str, area: Area) -> tuple[SortValue, ...]:
        known = self._sort_memory.get((item_id, area.name))
        if known is None:

            def context_for(key: SortKey) -> Context:
                ctx = self._context(area, item_id, PLAIN_CITE)
                ctx.key = key
                return ctx

            known = self._sort_memory[item_id, area.name] = sort_values(area.sort, context_for)
        return known

    @property
    def _near_distance(self) -> int:
        text = self.style.citation.options.get("near-note-distance", "")
        return int(text) if text.isdecimal() else DEFAULT_NEAR_NOTE_DISTANCE

    def _key(self, cite: Cite, place: Place) -> CiteKey:
        """The key of a cite; what the style never asks for is left out, so that it changes nothing."""
        place = Place(
            place.position,
            place.near and self.style.asks_near_note,
            place.first_note if self.style.asks_first_note else 0,
        )
        number = self._numbers.get(cite.id, 0) if self.style.asks_number else 0
        return CiteKey(cite, place, number, self._expansions.get(cite.id, PLAIN_CITE))

    def _context(self, area: Area, item_id: str, expansion: Expansion) -> Context:
        return self._maker.context(area, CiteKey(Cite(item_id), FIRST, self._numbers.get(item_id, 0), expansion))

    def _bibliography_expansion(self, item_id: str) -> Expansion:
        """What tells cites apart stands in their entries too, but for added names: entries have lists of their own.

        CSL 1.0.2, "Disambiguation": ``(Mina Kim, 2024)`` must be found in the list, so it is no ``Kim, M.`` there.
        """
        return self._expansions.get(item_id, PLAIN_CITE)._replace(shown=())


def _counts_down(area: Area) -> bool:
    """Whether the numbers fall from the first entry to the last: the last key that sorts by number says so."""
    numbered = [key for key in area.sort if _asked_by(key) == "citation-number"]
    return bool(numbered) and numbered[-1].descending


def _asked_by(key: SortKey) -> str:
    """The variable that a key sorts by."""
    return key.variable if key.macro is None else getattr(next(iter(key.macro.children), None), "variable", "")
