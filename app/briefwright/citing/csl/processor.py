"""The document: items, citations in order, what every note says, and the bibliography.

>>> document = Processor(style, items.__getitem__)          # doctest: +SKIP
>>> document.insert(Citation("c1", (Cite("smith2020", locator="12"),), note=1))
{'c1': [...]}

Every change goes through :meth:`Processor.arrange`, which looks at the whole document again; what did not change costs a
dictionary look-up. The passes, in order: number the items (:mod:`.sort`), place the cites (:mod:`.positions`), tell
alike cites apart (:mod:`.disambiguate`), render each cite (:mod:`.render`), join them (:mod:`.collapse`), settle
punctuation and quotes (:mod:`.finish`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from briefwright.citing.csl.bibliography import make_entries
from briefwright.citing.csl.citation_label import citation_label
from briefwright.citing.csl.collapse import Rendering, join_cites
from briefwright.citing.csl.context import FIRST, PLAIN_CITE, Cite, Context, Expansion, NamesBlock, Place
from briefwright.citing.csl.decorate import decorate
from briefwright.citing.csl.disambiguate import Disambiguator, Rendered
from briefwright.citing.csl.finish import finish
from briefwright.citing.csl.item import Item, read_item
from briefwright.citing.csl.markup import parse_style_text
from briefwright.citing.csl.nodes import PLAIN, Area, Format, SortKey, Style
from briefwright.citing.csl.person import Shape, person
from briefwright.citing.csl.positions import DEFAULT_NEAR_NOTE_DISTANCE, Placed, places
from briefwright.citing.csl.render import render_all
from briefwright.citing.csl.runs import Entry, Piece, Run, Span, find_role, flat_runs, has_letters, plain
from briefwright.citing.csl.sort import SortValue, in_order, sort_values
from briefwright.citing.csl.text_case import apply_case

Pieces = list[Piece]


@dataclass(frozen=True, slots=True)
class Citation:
    """One note or bracket.

    Attributes:
        id: key of the citation.
        cites: what it cites, in the order entered.
        note: number of the note it stands in, 0 in running text.
    """

    id: str
    cites: tuple[Cite, ...]
    note: int = 0


class _CiteKey(NamedTuple):
    """All that a rendered cite depends on."""

    cite: Cite
    place: Place
    number: int
    expansion: Expansion


class Processor:
    """A document being cited in one style.

    Args:
        style: the compiled style.
        items: gives the CSL-JSON of an item; KeyError for an unknown one.
    """

    def __init__(self, style: Style, items: Callable[[str], Mapping[str, Any]]) -> None:
        self.style = style
        self._source = items
        self._items: dict[str, Item] = {}
        self._uncited: list[str] = []
        self._citations: list[Citation] = []
        self._texts: dict[str, Pieces] = {}
        self._keys: dict[str, tuple[_CiteKey, ...]] = {}
        self._numbers: dict[str, int] = {}
        self._order: list[str] = []
        self._told_apart: list[str] | None = None
        self._expansions: dict[str, Expansion] = {}
        self._markup: dict[str, Pieces] = {}
        self._style_texts: dict[str, Pieces] = {}
        self._cites: dict[_CiteKey, tuple[Pieces, tuple[NamesBlock, ...]]] = {}
        self._alike: dict[_CiteKey, Rendered] = {}
        self._joined: dict[tuple[_CiteKey, ...], Pieces] = {}
        self._sort_memory: dict[tuple[str, str], tuple[SortValue, ...]] = {}
        self._spelt: dict[tuple[NamesBlock, int, int], str] = {}
        self._disambiguator = Disambiguator(
            style.citation, self._as_disambiguated, self._spell, asks_condition=style.asks_disambiguate
        )

    # ---------------------------------------------------------------- changes

    def arrange(self, citations: Sequence[Citation], uncited: Iterable[str] | None = None) -> dict[str, Pieces]:
        """Takes the citations in their new order.

        Args:
            citations: all of them, in document order.
            uncited: ids of items that stand in the bibliography without being cited; None leaves them as they are.

        Returns:
            The finished text of every citation that is new or reads differently, by citation id.

        Raises:
            KeyError: an item is not known.
        """
        self._citations = list(citations)
        if uncited is not None:
            self._uncited = list(uncited)
        self._number_items()
        rows = self._in_print_order()
        stands = places([Placed(cites, one.note) for one, cites in rows], self._near_distance)
        self._tell_apart()
        texts, keys = {}, {}
        changed: dict[str, Pieces] = {}
        for (citation, cites), row in zip(rows, stands, strict=True):
            keys[citation.id] = tuple(self._key(cite, place) for cite, place in zip(cites, row, strict=True))
            if self._keys.get(citation.id) == keys[citation.id]:
                texts[citation.id] = self._texts[citation.id]
                continue
            texts[citation.id] = self._finished(keys[citation.id])
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
        """Puts a citation in the place of the one of the same id."""
        return self.arrange([citation if one.id == citation.id else one for one in self._citations])

    def reorder(self, ids: Sequence[str]) -> dict[str, Pieces]:
        """Puts the citations in another order."""
        by_id = {one.id: one for one in self._citations}
        return self.arrange([by_id[one] for one in ids])

    def forget(self, item_id: str) -> None:
        """An item's data has changed: whatever was made of it is made again at the next change."""
        self._items.pop(item_id, None)
        self._cites.clear()
        self._alike.clear()
        self._joined.clear()
        self._sort_memory.clear()
        self._keys.clear()
        self._told_apart = None

    # ---------------------------------------------------------------- answers

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations in document order."""
        return tuple(self._citations)

    def text(self, citation_id: str) -> Pieces:
        """The finished text of a citation."""
        return self._texts[citation_id]

    def fingerprint(self, citation_id: str) -> object:
        """All that the text of a citation depends on; equal fingerprints, equal texts."""
        return self._keys[citation_id]

    def runs(self, citation_id: str) -> tuple[Run, ...]:
        """The text of a citation as runs for a document."""
        return flat_runs(self._texts[citation_id])

    def preview(self, cites: Sequence[Cite], stands: Sequence[Place] = ()) -> Pieces:
        """How cites would read in one citation, without taking them into the document."""
        rows = list(zip(cites, [*stands, *([FIRST] * (len(cites) - len(stands)))], strict=True))
        area = self.style.citation
        if area.sort:
            rows = in_order(rows, area.sort, lambda row: self._sort_values(row[0].id, area))
        return self._finished(tuple(self._key(cite, place) for cite, place in rows))

    def bibliography(self) -> list[Entry]:
        """The entries in order, empty for a style without bibliography."""
        area = self.style.bibliography
        if area is None:
            return []
        rows = [(item, self._context(area, Cite(item), FIRST, self._bibliography_expansion(item))) for item in self._order]
        return make_entries(rows, area, self.style.locale.quotes)

    # ---------------------------------------------------------------- passes

    def _item(self, item_id: str) -> Item:
        item = self._items.get(item_id)
        if item is None:
            item = self._items[item_id] = read_item(self._source(item_id))
            if "citation-label" not in item.text:
                item.text["citation-label"] = citation_label(item)
        return item

    def _number_items(self) -> None:
        cited = (cite.id for citation in self._citations for cite in citation.cites)
        registered = list(dict.fromkeys([*cited, *self._uncited]))
        numbers = {item: number for number, item in enumerate(registered, 1)}
        area = self.style.bibliography
        if area is not None and area.sort:
            self._set_numbers(numbers)
            registered = in_order(registered, area.sort, lambda item: self._sort_values(item, area))
            if not _descends_by_number(area):
                numbers = {item: number for number, item in enumerate(registered, 1)}
        self._order = registered
        self._set_numbers(numbers)

    def _tell_apart(self) -> None:
        """Disambiguates, unless the same items stand in the same order as before."""
        if self._told_apart != self._order:
            self._expansions = self._disambiguator.expansions(self._order)
            self._told_apart = self._order

    def _set_numbers(self, numbers: dict[str, int]) -> None:
        if numbers != self._numbers:
            self._numbers = numbers
            if self.style.asks_number:
                self._sort_memory.clear()

    def _in_print_order(self) -> list[tuple[Citation, tuple[Cite, ...]]]:
        area = self.style.citation
        if not area.sort:
            return [(one, one.cites) for one in self._citations]
        return [
            (one, tuple(in_order(one.cites, area.sort, lambda cite: self._sort_values(cite.id, area))))
            for one in self._citations
        ]

    def _sort_values(self, item_id: str, area: Area) -> tuple[SortValue, ...]:
        known = self._sort_memory.get((item_id, area.name))
        if known is None:

            def context_for(key: SortKey) -> Context:
                ctx = self._context(area, Cite(item_id), FIRST, PLAIN_CITE)
                ctx.key = key
                return ctx

            known = self._sort_memory[item_id, area.name] = sort_values(area.sort, context_for)
        return known

    @property
    def _near_distance(self) -> int:
        text = self.style.citation.options.get("near-note-distance", "")
        return int(text) if text.isdecimal() else DEFAULT_NEAR_NOTE_DISTANCE

    def _context(self, area: Area, cite: Cite, place: Place, expansion: Expansion) -> Context:
        return Context(
            self.style, area, self.style.locale, self._item(cite.id), cite, place, self._numbers.get(cite.id, 0),
            expansion, markup_memory=self._markup, style_memory=self._style_texts,
        )  # fmt: skip

    def _key(self, cite: Cite, place: Place) -> _CiteKey:
        """The key of a cite; what the style never asks for is left out, so that it changes nothing."""
        place = Place(
            place.position,
            place.near and self.style.asks_near_note,
            place.first_note if self.style.asks_first_note else 0,
        )
        number = self._numbers.get(cite.id, 0) if self.style.asks_number else 0
        return _CiteKey(cite, place, number, self._expansions.get(cite.id, PLAIN_CITE))

    def _rendered(self, key: _CiteKey, *, hides_names: bool = False, without: Iterable[str] = ()) -> tuple[Pieces, tuple[NamesBlock, ...]]:
        ctx = self._context(self.style.citation, key.cite, key.place, key.expansion)
        ctx.number = key.number
        ctx.hides_names = hides_names
        ctx.used.update(without)
        pieces = render_all(self.style.citation.children, ctx)
        return pieces, tuple(ctx.blocks)

    def _cite(self, key: _CiteKey) -> Pieces:
        known = self._cites.get(key)
        if known is None:
            known = self._cites[key] = self._rendered(key, hides_names=key.cite.suppress_author)
        return known[0]

    # -------------------------------------------------------- disambiguation

    def _as_disambiguated(self, item_id: str, expansion: Expansion) -> Rendered:
        """A cite in its repeated form: that is the shorter one, and the one that can be mistaken."""
        key = _CiteKey(Cite(item_id), Place("subsequent"), 0, expansion)
        known = self._alike.get(key)
        if known is None:
            # Two sources that differ in the day they were looked at are still mistaken for each other.
            pieces, blocks = self._rendered(key, without=("accessed",))
            known = self._alike[key] = Rendered(plain(pieces), blocks)
        return known

    def _spell(self, block: NamesBlock, index: int, level: int) -> str:
        known = self._spelt.get((block, index, level))
        if known is None:
            ctx = self._context(self.style.citation, Cite(self._order[0]), FIRST, PLAIN_CITE)
            known = plain(person(block.names[index], block.style, Shape(inverted=False, level=level), ctx))
            self._spelt[block, index, level] = known
        return known

    def _bibliography_expansion(self, item_id: str) -> Expansion:
        """Entries share the cites' letters and conditions, not their added names."""
        found = self._expansions.get(item_id, PLAIN_CITE)
        return found._replace(shown=(), levels=())

    # --------------------------------------------------------------- joining

    def _finished(self, keys: tuple[_CiteKey, ...]) -> Pieces:
        known = self._joined.get(keys)
        if known is None:
            known = self._joined[keys] = finish(self._citation(keys), self.style.locale.quotes)
        return known

    def _citation(self, keys: tuple[_CiteKey, ...]) -> Pieces:
        area = self.style.citation
        if len(keys) == 1 and keys[0].cite.author_only:
            return self._author_only(keys[0])
        by_cite = [
            Rendering(key.cite, self._cite(key), _bare(self, key), key.number, key.expansion.year_suffix) for key in keys
        ]
        body: Pieces = []
        after = ""
        joined_cites = join_cites([one for one in by_cite if has_letters(one.pieces)], area, in_text=self.style.in_text)
        for place, joined in enumerate(joined_cites):
            cite = joined.rendering.cite
            pieces = self._with_affixes(joined.pieces, cite, starts=not body)
            if body:
                body.extend(_delimiter(joined.delimiter, cite.prefix, after))
            body.extend(pieces)
            after = cite.suffix if place >= 0 else ""
        if not body:
            return []
        if area.format is PLAIN:
            return body
        whole = decorate([*parse_style_text(area.format.prefix), *body, *parse_style_text(area.format.suffix)], _look_of(area), self._any(keys))
        return whole

    def _author_only(self, key: _CiteKey) -> Pieces:
        span = find_role(self._cite(key), "names")
        return list(span.children) if span is not None else []

    def _any(self, keys: tuple[_CiteKey, ...]) -> Context:
        return self._context(self.style.citation, keys[0].cite, keys[0].place, PLAIN_CITE)

    def _read(self, text: str) -> Pieces:
        known = self._markup.get(text)
        return known if known is not None else self._context_free_markup(text)

    def _context_free_markup(self, text: str) -> Pieces:
        if not self._order and not self._items:
            return [text]
        item = self._order[0] if self._order else next(iter(self._items))
        return self._context(self.style.citation, Cite(item), FIRST, PLAIN_CITE).markup(text)

    def _with_affixes(self, pieces: Pieces, cite: Cite, *, starts: bool) -> Pieces:
        """The cite between the author's own words; a term that begins a note gets its capital."""
        prefix, suffix = cite.prefix, cite.suffix
        # "See. ibid." but "He said so. Ibid.": one word with a stop is an abbreviation, more are a sentence.
        sentence = prefix.rstrip(" \u00a0”’\"'").endswith((".", "?", "!")) and len(prefix.split()) > 1
        begins = sentence if prefix.strip() else starts
        if begins and not self.style.in_text:
            pieces = _with_capital(pieces)
        if prefix and not prefix[-1].isspace() and prefix[-1] not in "([“‘\"'-–—/":
            prefix += " "
        if suffix and (suffix[0].isalnum() or suffix[0] in "(["):
            suffix = f" {suffix}"
        return [*(self._read(prefix) if prefix else []), *pieces, *(self._read(suffix) if suffix else [])]


def _bare(processor: Processor, key: _CiteKey) -> Callable[[], Pieces]:
    def make() -> Pieces:
        return processor._rendered(key, hides_names=True)[0]  # noqa: SLF001 - a part of the class, kept flat

    return make


def _delimiter(delimiter: str, prefix: str, after: str) -> Pieces:
    """The delimiter between two cites, unless the author's own words bring one."""
    if prefix.lstrip().startswith((",", ";", ".", ":")):
        return []
    if after.rstrip().endswith((",", ";")):
        return [" "]
    return [delimiter] if delimiter else []


def _look_of(area: Area) -> Format:
    return replace(area.format, prefix="", suffix="")


def _with_capital(pieces: Pieces) -> Pieces:
    for place, piece in enumerate(pieces):
        if isinstance(piece, str):
            if piece:
                return pieces
            continue
        if piece.role == "term":
            return [*pieces[:place], *apply_case("capitalize-first", [piece], english=False), *pieces[place + 1 :]]
        if has_letters(piece.children):
            inner = _with_capital(piece.children)
            return pieces if inner is piece.children else [*pieces[:place], replace(piece, children=inner), *pieces[place + 1 :]]
    return pieces


def _descends_by_number(area: Area) -> bool:
    return bool(area.sort) and area.sort[0].variable == "citation-number" and area.sort[0].descending


__all__ = ["Citation", "Cite", "Entry", "Piece", "Place", "Processor", "Run", "Span"]
